"""A model that chooses: what it is sent, what is taken of its replies, and a brief that follows the lock offline."""

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefings.cli import app
from briefings.commands.build import BuildRequest, build
from briefings.commands.check import check
from briefings.commands.explain import ExplainRequest, explain
from briefings.commands.request import VerifyRequest
from briefings.commands.review import review
from briefings.commands.verify import verify
from briefings.consulting.agree import Named, combine, measure_agreement
from briefings.consulting.ask import Candidates, choose, part_in_rounds
from briefings.consulting.endpoint import read_address
from briefings.consulting.lock import read_lock
from briefings.consulting.lockfile import write_lock
from briefings.consulting.prompt import AskedOf
from briefings.consulting.reply import ReplyError, read_choice, read_sections, read_words
from briefings.model.selection import Lock, LockedSection, Pick
from briefings.model.text import Span, TextFile

SEEDS = {
    "seeds/secret-harbour.txt": """\
Harbour of Gelling shut after storm

12 March 2024

The harbour of Gelling was shut on Sunday after the storm broke two of its cranes. The pilots of Gelling went home on Monday.

Repairs to the cranes will cost 3.2 million euros, the port authority said on Tuesday. He added that the cranes were old.

The ferry to the islands sails from the old pier until the harbour opens again.
""",
    "seeds/paper.txt": """\
Timber waits on the quay

13 March 2024

About 400 containers of timber wait on the quay of Gelling. The mills of the county lose a million euros each day.

The insurer of the port pays for half of the repairs to the cranes, its director said. Will the harbour open in May?
""",
}
OUTLINE = """\
title: The harbour
marking: For internal use
sections:
  - title: Closure
    question: Why is the harbour of Gelling shut?
    words: 30
  - title: Price
    question: What do the repairs cost, and who pays?
    words: 40
"""
PAYS = "The insurer of the port pays for half of the repairs to the cranes, its director said."
COSTS = "Repairs to the cranes will cost 3.2 million euros, the port authority said on Tuesday."
SHUT = "The harbour of Gelling was shut on Sunday after the storm broke two of its cranes."


def write(root: Path, outline: str = OUTLINE) -> Path:
    for name, text in SEEDS.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    (root / "outline.yaml").write_text(outline, "utf-8")
    return root


def completion(text: str | None, ended: str = "stop", model: str = "stub-7b") -> bytes:
    message = {"role": "assistant", "content": text}
    return json.dumps({"model": model, "choices": [{"message": message, "finish_reason": ended}]}).encode()


def passages_in(prompt: str) -> dict[int, str]:
    """Give the passages of a prompt by their numbers."""
    found = re.findall(r"^\[(\d+)\](?: \(cannot be printed: [\w-]+\))? (.*)$", prompt, re.MULTILINE)
    return {int(number): text for number, text in found}


def choosing(*wanted: str, words: tuple[str, ...] = ("insurer", "crane")) -> Callable[[str], bytes]:
    """Make a model that names the search words, and of the passages those that hold one of some texts."""

    def reply(prompt: str) -> bytes:
        if '{"words"' in prompt:
            return completion(json.dumps({"words": list(words)}))
        texts = passages_in(prompt)
        numbers = [number for want in wanted for number, text in texts.items() if want in text]
        return completion(json.dumps({"answer": numbers, "key_point": numbers[0] if numbers else None}))

    return reply


@dataclass
class Server:
    url: str
    sent: list[dict] = field(default_factory=list)
    headers: list[dict] = field(default_factory=list)

    @property
    def prompts(self) -> list[str]:
        return [body["messages"][0]["content"] for body in self.sent]


@contextmanager
def serving(
    reply: Callable[[str], bytes], status: int = 200, headers: dict[str, str] | None = None
) -> Iterator[Server]:
    """Serve on loopback; a reply that is None ends the connection."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.sent.append(body)
            server.headers.append(dict(self.headers))
            content = reply(body["messages"][0]["content"])
            code = status(body) if callable(status) else status
            self.send_response(code)
            for name, value in {"Content-Length": str(len(content)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server = Server(f"http://127.0.0.1:{http.server_address[1]}/v1")
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()


def run(root: Path, *arguments: str, code: int = 0, **environment: str) -> str:
    """Run `brief choose`; give what it says."""
    arguments = ("choose", *arguments, "--project", str(root))
    result = CliRunner().invoke(app, arguments, env={"COLUMNS": "200", **environment}, catch_exceptions=False)
    assert result.exit_code == code, result.output
    return result.output


def ask(root: Path, server: Server, *arguments: str, code: int = 0, **environment: str) -> str:
    return run(root, *arguments, "--model", "mini", "--endpoint", server.url, code=code, **environment)


def printed(root: Path) -> dict[str, list[str]]:
    """Give what a build prints, by section."""
    outcome = check(root, lambda _: None)
    assert outcome.brief, outcome.diagnostics
    return {section.title: [each.text for each in section.statements] for section in outcome.brief.sections}


def codes(root: Path, *, frozen: bool = False) -> list[str]:
    outcome = check(root, lambda _: None, frozen=frozen)
    return [item.code.value for item in outcome.diagnostics if not item.is_note]


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """Give a project for whose sections a model chose."""

    def reply(prompt: str) -> bytes:
        return choosing(*((SHUT,) if "Section: Closure" in prompt else (PAYS, COSTS)))(prompt)

    with serving(reply) as server:
        ask(write(tmp_path), server)
    return tmp_path


def edit(root: Path, old: str, new: str, file: str = "selection.lock.yaml") -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


# what is sent


def test_nothing_of_the_project_goes_out_but_what_is_asked(tmp_path: Path) -> None:
    root = write(tmp_path)
    with serving(choosing(PAYS)) as server:
        ask(root, server, "Price")
    said = "\n".join(server.prompts)
    assert len(server.sent) == 3, "words, and the choice in two orders"
    assert all(
        text in said for text in (PAYS, COSTS, "What do the repairs cost, and who pays?", "Timber waits on the quay")
    )
    whole = json.dumps(server.sent) + json.dumps(server.headers)
    for secret in ("secret-harbour", "seeds", str(tmp_path), "internal use", "Why is the harbour", "Closure"):
        assert secret not in whole


def test_titles_can_be_kept_back(tmp_path: Path) -> None:
    with serving(choosing(PAYS)) as server:
        ask(write(tmp_path), server, "--no-titles")
    assert "Timber waits on the quay" not in "".join(server.prompts)


def test_a_key_comes_from_the_environment_and_stands_nowhere(tmp_path: Path) -> None:
    with serving(choosing(PAYS)) as server:
        said = ask(write(tmp_path), server, BRIEF_API_KEY="k-123")
    assert {headers["Authorization"] for headers in server.headers} == {"Bearer k-123"}
    assert "k-123" not in said + (tmp_path / "selection.lock.yaml").read_text("utf-8")


def test_the_two_orders_have_other_numbers_and_another_order(tmp_path: Path) -> None:
    with serving(choosing(PAYS)) as server:
        ask(write(tmp_path), server, "Price", "--no-words")
    first, second = (passages_in(prompt) for prompt in server.prompts)
    assert sorted(first.values()) == sorted(second.values())
    assert list(first.values()) != list(second.values())
    assert not set(first) & set(second)


def test_the_schema_has_the_numbers_and_a_server_that_knows_none_is_asked_without(tmp_path: Path) -> None:
    with serving(choosing(PAYS), status=lambda body: 400 if "response_format" in body else 200) as server:
        ask(write(tmp_path), server, "Price", "--no-words")
    schema = server.sent[0]["response_format"]["json_schema"]["schema"]
    assert set(schema["properties"]["answer"]["items"]["enum"]) == set(passages_in(server.prompts[0]))
    assert ["response_format" in body for body in server.sent] == [True, False, False]


def test_a_dry_run_prints_the_bodies_and_sends_nothing(tmp_path: Path) -> None:
    with serving(choosing(PAYS)) as server:
        said = ask(write(tmp_path), server, "--dry-run")
    bodies = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    assert (len(bodies), server.sent) == (4, [])
    assert PAYS in said
    assert not (tmp_path / "selection.lock.yaml").exists()


@pytest.mark.parametrize(
    ("url", "is_loopback"),
    [
        ("http://127.0.0.1:1/v1", True),
        ("http://[::1]:1/v1", True),
        ("http://localhost:1/v1", True),
        ("http://127.0.0.1.example.org/v1", False),
        ("http://10.0.0.7/v1", False),
        ("http://0.0.0.0:1/v1", False),
    ],
)
def test_loopback_is_this_machine_alone(url: str, is_loopback: bool) -> None:
    assert read_address(url).is_loopback is is_loopback


@pytest.mark.parametrize(
    "url", ["ftp://x/v1", "127.0.0.1", "http://user:key@127.0.0.1/v1", "http://127.0.0.1/?key=1", "http://x:99999"]
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(ValueError):
        read_address(url)


def test_another_host_has_to_be_named(tmp_path: Path) -> None:
    root = write(tmp_path)
    url = ("--model", "m", "--endpoint", "http://models.invalid:8000/v1")
    assert "--send-to models.invalid:8000" in run(root, *url, code=2)
    assert "models.invalid" in run(root, *url, "--send-to", "other.invalid", code=2)
    said = run(root, *url, "--send-to", "models.invalid", "--timeout", "5", code=1)
    assert re.search(r"section 1: sends [\d,]+ bytes to models.invalid:8000, unencrypted", said)
    assert "model-unreachable" in said


# what is taken of a reply


@pytest.mark.parametrize(
    ("reply", "numbers", "point"),
    [
        ('{"answer": [213, 148], "key_point": 148}', (213, 148), 148),
        (
            '<think>{"answer": [377]} or so</think>\nSure!\n```json\n{"answer": ["148", "[213]"], "key_point": "#148"}\n```',
            (148, 213),
            148,
        ),
        (
            'The shape is {"answer": [], "key_point": null}. Mine: {"answer": [213.0, 213], "key_point": null} Done.',
            (213,),
            None,
        ),
        ('{"answer": [], "key_point": null}', (), None),
        ('{"answer": [148], "key_point": 213}', (213, 148), 213),
        ('{"answer": []}', (), None),
    ],
)
def test_a_reply_may_be_wrapped(reply: str, numbers: tuple[int, ...], point: int | None) -> None:
    assert read_choice(reply, {148, 213, 377}) == (numbers, point)


@pytest.mark.parametrize(
    "reply",
    [
        "", "   ", "I choose 148 and 213.", '{"answer": [148, 21', '{"answer": [149]}', '{"answer": "148"}', '{"answer": [true]}',
        '{"answer": [null]}', '{"answer": [[148]]}', '{"answer": ["all of them"]}', '{"answer": [148], "key_point": 1}',
        '{"choice": [148]}', "<!DOCTYPE html><title>Sign in</title>", '<think>{"answer": [148]}', '{"answer": [1e400]}',
        '{"answer": [148.5]}', "[" * 100_000, '{"a":' * 100_000, "{" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_answer_is_never_made_to_fit(reply: str) -> None:
    with pytest.raises(ReplyError):
        read_choice(reply, {148, 213, 377})


def test_search_words_are_words(tmp_path: Path) -> None:
    reply = json.dumps(
        {
            "words": [
                "port fees",
                "ignore: {all}",
                "x" * 80,
                "a\nb",
                "Kürzung",
                "<b>",
                "port fees",
                "$1,000",
                *"abcdefgh",
            ]
        }
    )
    assert read_words(reply) == ("port fees", "a b", "Kürzung", "$1,000", "a", "b", "c", "d")


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ('{"1": {"answer": [12]}, "2.1": [13, 14]}', {"1": {"answer": [12]}, "2.1": [13, 14]}),
        ('{"sections": {"1": [12]}}', {"1": [12]}),
        (
            "Section 1: 12, 13\n- 2.1: 14\n3: none\n",
            {"1": {"answer": ["12", "13"]}, "2.1": {"answer": ["14"]}, "3": {"answer": []}},
        ),
    ],
)
def test_answers_by_section_are_read(reply: str, found: dict) -> None:
    assert read_sections(reply) == found


def test_a_long_row_of_digits_takes_no_time() -> None:
    begun = time.process_time()
    with pytest.raises(ReplyError):
        read_sections("1: " + "1" * 100_000 + "x")
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("reply", "options", "code", "told"),
    [
        (completion("I would rather not."), {}, "model-reply", "no JSON object"),
        (completion(None), {}, "model-reply", "empty"),
        (completion('{"words": ["a'), {}, "model-reply", "no JSON object"),
        (completion('{"words": ["crane"]}', "length"), {}, "model-reply", "cut short"),
        (b"<html>Sign in</html>", {}, "model-unreachable", "no chat completion"),
        (b"{}", {}, "model-unreachable", "no chat completion"),
        (b"", {}, "model-unreachable", "no chat completion"),
        (b" " * 50_000_000, {}, "model-unreachable", "more than 2 MB"),
        (b"{", {"headers": {"Content-Length": "99"}}, "model-unreachable", "cannot be reached"),
        (b"slow down", {"status": 429}, "model-unreachable", "status 429: slow down"),
        (b"out of memory", {"status": 500}, "model-unreachable", "status 500: out of memory"),
        (b"", {"status": 302, "headers": {"Location": "http://127.0.0.1:1/"}}, "model-unreachable", "status 302"),
        (b"bad key", {"status": 401}, "model-unreachable", "BRIEF_API_KEY"),
    ],
)
def test_a_server_that_fails_leaves_the_lock(tmp_path: Path, reply: bytes, options: dict, code: str, told: str) -> None:
    root = write(tmp_path)
    (root / "selection.lock.yaml").write_text("version: 1\nsections: []\n")
    with serving(lambda _: reply, **options) as server:
        said = ask(root, server, code=1)
    assert code in said
    assert told in said
    assert (root / "selection.lock.yaml").read_text() == "version: 1\nsections: []\n"


def test_a_slow_server_is_left(tmp_path: Path) -> None:
    def slowly(_: str) -> bytes:
        time.sleep(3)
        return completion("{}")

    with serving(slowly) as server:
        assert "did not answer within 1 seconds" in ask(write(tmp_path), server, "--timeout", "1", code=1)


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        said = run(write(tmp_path), "--model", "m", "--endpoint", url, code=1)
    assert "model-unreachable" in said
    assert "is the server running" in said


def test_a_section_without_an_answer_keeps_what_it_had(tmp_path: Path) -> None:
    root = write(tmp_path)
    with serving(choosing(SHUT, PAYS)) as server:
        ask(root, server)
    before = printed(root)

    def half(prompt: str) -> bytes:
        return completion("no") if "Section: Closure" in prompt else choosing(COSTS)(prompt)

    with serving(half) as server:
        ask(root, server, code=1)
    assert printed(root) == {"Closure": before["Closure"], "Price": [COSTS]}


# two orders


def test_a_model_that_names_the_first_ones_whatever_they_are_is_found_out(tmp_path: Path) -> None:
    texts = tuple(f"Crane {i} of the quay was painted." for i in range(60))

    def first_four(question) -> str:
        return json.dumps({"answer": list(passages_in(question.text))[:4], "key_point": None})

    agreed = choose(AskedOf("T", "Q?", (), 50), Candidates(texts, ("",) * 60, "seed"), first_four)
    assert agreed.agreement < 0.2


def test_nothing_is_kept_of_answers_that_disagree(tmp_path: Path) -> None:
    turns = iter((PAYS, COSTS))

    def fickle(prompt: str) -> bytes:
        return choosing(next(turns))(prompt)

    with serving(fickle) as server:
        said = ask(write(tmp_path), server, "Price", "--no-words")
    assert "model-disagrees" in said
    assert not (tmp_path / "selection.lock.yaml").exists()


def test_what_one_order_names_fills_up_by_rank() -> None:
    agreed = combine(Named((5, 2, 9), 2), Named((2, 5, 1), 5), 80)
    assert (agreed.both, agreed.one, agreed.key_point) == ((2, 5), (1, 9), 2)


@pytest.mark.parametrize(
    ("first", "second", "agreement"),
    [
        ((1, 2), (2, 1), 1.0),
        ((), (), 1.0),
        ((1, 2), (), 0.0),
        ((0, 1, 2, 3), (4, 5, 6, 7), -1.0),
        ((0, 1), (1, 2), 0.333333),
    ],
)
def test_agreement_is_cohens_kappa(first: tuple[int, ...], second: tuple[int, ...], agreement: float) -> None:
    assert measure_agreement(first, second, 8) == agreement


def test_many_words_are_read_in_rounds() -> None:
    texts = tuple(f"Crane {i} " + "of the quay was painted " * 20 for i in range(80))
    candidates = Candidates(texts, ("",) * 80, "seed")
    rounds = part_in_rounds(candidates)
    assert sorted(place for each in rounds for place in each) == list(range(80))
    asked: list[int] = []

    def third(question) -> str:
        numbers = passages_in(question.text)
        asked.append(len(numbers))
        return json.dumps({"answer": [n for n, text in numbers.items() if "Crane 33 " in text], "key_point": None})

    agreed = choose(AskedOf("T", "Q?", (), 50), candidates, third)
    assert agreed.both == (33,)
    assert max(asked) < 80


# a brief that follows the lock


def test_a_build_prints_what_was_chosen_and_says_so(locked: Path) -> None:
    assert printed(locked) == {"Closure": [SHUT], "Price": [COSTS, PAYS]} or printed(locked)["Price"] == [PAYS, COSTS]
    build(BuildRequest(locked, locked / "b"), lambda _: None)
    ledger = json.loads((locked / "b.json").read_bytes())
    assert ledger["chosen_by"] == [
        {
            "model": "stub-7b",
            "passages": ["1", "2"],
            "words": ["1", "2"],
            "candidates": ledger["chosen_by"][0]["candidates"],
        }
    ]
    for name in ("b.pdf", "b.html"):
        answer = verify(VerifyRequest(locked, locked / name))
        assert not answer.diagnostics
        assert answer.chosen.startswith("The passages of sections 1 and 2 were chosen by stub-7b, from up to ")
    explained = explain(ExplainRequest(locked, "Price", PAYS), lambda _: None).explained[0].sentences[0]
    assert (explained.rule, explained.is_in) == ("locked", True)


def test_a_build_needs_no_network_and_gives_the_same_bytes(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    hashes = set()
    for name in ("one", "two"):
        (locked / name).mkdir()
        assert not build(BuildRequest(locked, locked / name / "b"), lambda _: None).has_errors
        hashes.add(sha256((locked / name / "b.pdf").read_bytes()).hexdigest())
    assert len(hashes) == 1
    assert not verify(VerifyRequest(locked, locked / "one" / "b.pdf")).diagnostics


def test_without_the_lock_the_brief_is_what_it_was(locked: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    plain = write(tmp_path_factory.mktemp("plain"))
    (locked / "selection.lock.yaml").unlink()
    for root in (plain, locked):
        build(BuildRequest(root, root / "b", ("json", "html")), lambda _: None)
    for name in ("b.json", "b.html"):
        assert (plain / name).read_bytes() == (locked / name).read_bytes()


def test_a_section_for_which_nothing_was_chosen_is_a_gap(tmp_path: Path) -> None:
    with serving(choosing()) as server:
        ask(write(tmp_path), server, "Price")
    outcome = check(tmp_path, lambda _: None)
    assert outcome.brief.sections[1].gap
    (told,) = [item.message for item in outcome.diagnostics if item.code.value == "section-gap"]
    assert told.startswith("stub-7b found no passage")


def test_a_model_finds_what_the_words_of_the_question_do_not(tmp_path: Path) -> None:
    outline = OUTLINE.replace("What do the repairs cost, and who pays?", "Which zebras graze?")
    root = write(tmp_path, outline)
    assert printed(root)["Price"] == []
    with serving(choosing(PAYS)) as server:
        ask(root, server, "Price")
    assert printed(root)["Price"] == [PAYS]


def test_what_two_sections_are_given_goes_where_it_stands_higher(tmp_path: Path) -> None:
    def reply(prompt: str) -> bytes:
        return choosing(*((SHUT, COSTS) if "Section: Closure" in prompt else (COSTS, PAYS)))(prompt)

    with serving(reply) as server:
        ask(write(tmp_path, OUTLINE.replace("words: 30", "words: 60")), server)
    assert printed(tmp_path)["Closure"] == [SHUT]
    assert set(printed(tmp_path)["Price"]) == {COSTS, PAYS}


def test_a_passage_that_cannot_stand_alone_is_not_printed_and_kept_for_review(tmp_path: Path) -> None:
    with serving(choosing("Will the harbour open in May?", PAYS)) as server:
        ask(write(tmp_path), server, "Price")
    assert printed(tmp_path)["Price"] == [PAYS]
    lock, _ = read_lock(TextFile("l", (tmp_path / "selection.lock.yaml").read_text("utf-8")))
    assert [(pick.begins, pick.why) for pick in lock.sections[0].others] == [
        ("Will the harbour open in May?", "question")
    ]


def test_length_pins_and_excludes_hold_as_ever(locked: Path) -> None:
    edit(locked, "    words: 40", "    words: 10", "outline.yaml")
    assert codes(locked) == ["lock-stale"]
    edit(locked, "    words: 10", "    words: 40\n    pin: The pilots of Gelling went home on Monday.", "outline.yaml")
    assert "The pilots of Gelling went home on Monday." in " ".join(printed(locked)["Price"])
    edit(locked, "    words: 40", "    words: 40\n    exclude: insurer", "outline.yaml")
    assert PAYS not in printed(locked)["Price"]


def test_a_changed_question_sets_the_choice_aside_and_frozen_forbids_it(locked: Path) -> None:
    edit(locked, "What do the repairs cost, and who pays?", "What do the repairs to the cranes cost?", "outline.yaml")
    assert codes(locked) == ["lock-stale"]
    assert codes(locked, frozen=True) == ["lock-broken"]


def test_one_byte_of_a_source_changed_is_an_error_with_the_new_place(locked: Path) -> None:
    edit(locked, "Timber waits", "Now timber waits", "seeds/paper.txt")
    outcome = check(locked, lambda _: None)
    (told,) = [item for item in outcome.diagnostics if item.is_error]
    assert told.code.value == "lock-broken"
    assert "still stands, in paper.txt, paragraph 2" in told.hint
    assert outcome.files["selection.lock.yaml"].line_column(told.span.start)[0] > 5


def test_a_new_source_is_told_and_changes_nothing(locked: Path) -> None:
    before = printed(locked)
    (locked / "seeds" / "new.txt").write_text("The cranes of Gelling cost the insurer 9 million euros in 1999.\n")
    assert printed(locked) == before
    assert "lock-outdated" in [item.code.value for item in check(locked, lambda _: None).diagnostics]


def test_a_lock_may_be_edited(locked: Path) -> None:
    lock, _ = read_lock(TextFile("l", (locked / "selection.lock.yaml").read_text("utf-8")))
    price = lock.sections[1]
    kept = [pick for pick in price.passages if pick.begins.startswith("The insurer")]
    other = LockedSection(price.title, price.asked, "me", "by hand", 1, (), 3, price.offered, None, 0, tuple(kept))
    (locked / "selection.lock.yaml").write_text(write_lock(Lock("l", (other,))), "utf-8")
    assert printed(locked)["Price"] == [PAYS]
    edit(locked, kept[0].begins, "anything else")
    assert printed(locked)["Price"] == [PAYS]
    edit(locked, f"span: {kept[0].span.start}-{kept[0].span.end}", "span: 0-3")
    assert codes(locked)[0] == "lock-refused"
    edit(locked, "title: Price", "title: Prices")
    assert "lock-unused" in codes(locked)


def test_a_lock_is_read_as_it_was_written() -> None:
    pick = Pick("seeds/a: b.txt", "ab" * 32, Span(3, 9), "He said: “no #” ...", why="question")
    section = LockedSection("On: it", "0e5", "m: x", "h", 1, ("a", "no"), 80, "12e3", 0.5, 1, (pick,), (pick,))
    words = LockedSection("Words", "a", "m", "loopback", 1, ("yes",))
    lock = Lock("l", (section, words))
    assert read_lock(TextFile("l", write_lock(lock))) == (lock, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "wrong-type"), ("- a", "wrong-type"), ("version: 2\nsections: []", "bad-value"), ("version: 1", "missing-key"),
        ("version: 1\nsections: [{title: a}]", "missing-key"), ("version: [", "yaml-syntax"),
        ("version: 1\nsections:\n- {title: a, asked: b, model: m, reached: r, prompt: 1, key_point: 2}", "bad-value"),
        ("version: 1\nsections:\n- {title: a, asked: b, model: m, reached: r, prompt: 1, passages: [{file: f, sha256: s, begins: b, span: 9-3}]}", "bad-value"),
    ],
)  # fmt: skip
def test_a_lock_that_cannot_be_read_is_an_error_with_its_place(tmp_path: Path, text: str, code: str) -> None:
    root = write(tmp_path)
    (root / "selection.lock.yaml").write_text(text)
    told = check(root, lambda _: None).diagnostics
    assert code in [item.code.value for item in told if item.path == "selection.lock.yaml" and item.is_error]


def test_a_lock_that_is_no_file_is_an_error(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / "selection.lock.yaml").mkdir()
    assert codes(root) == ["lock-unreadable"]
    (root / "selection.lock.yaml").rmdir()
    (root / "selection.lock.yaml").write_bytes(b"\xff\xfe")
    assert codes(root) == ["lock-unreadable"]


def test_explain_shows_both_choices(locked: Path) -> None:
    result = CliRunner().invoke(app, ["explain", "Price", "--project", str(locked)], catch_exceptions=False)
    assert "chosen by stub-7b" in result.output
    assert "without the lock it would be" in result.output


# through a file


def export(root: Path, *arguments: str) -> str:
    run(root, "--export", str(root / "ask.md"), *arguments)
    return (root / "ask.md").read_text("utf-8")


def bring(root: Path, answer: str, *arguments: str, code: int = 0) -> str:
    (root / "answer.txt").write_text(answer, "utf-8")
    return run(root, "--import", str(root / "answer.txt"), "--model", "Some Assistant", *arguments, code=code)


def test_a_file_does_what_a_server_does(tmp_path: Path) -> None:
    root = write(tmp_path)
    asked = export(root)
    for secret in ("secret-harbour", "seeds", str(tmp_path), "internal use"):
        assert secret not in asked
    by_text = {text: number for number, text in passages_in(asked).items()}
    pays = [number for number, text in passages_in(asked).items() if text == PAYS]
    assert len(set(passages_in(asked))) == len(re.findall(r"^\[\d+\]", asked, re.MULTILINE))
    second = asked.index("## Section 2")
    number = next(n for n in pays if asked.index(f"[{n}]") > second)
    bring(root, f'Here you are: {{"2": {{"answer": [{number}], "key_point": {number}}}}}')
    assert printed(root)["Price"] == [PAYS]
    lock = (root / "selection.lock.yaml").read_text("utf-8")
    assert "model: Some Assistant" in lock
    assert "reached: a file" in lock
    bring(root, f"1: none\n2: {number}\n")
    assert printed(root) == {"Closure": [], "Price": [PAYS]}
    other = by_text[SHUT]
    assert "no passage that was offered" in bring(
        root, f'{{"2": [{other}]}}' if asked.index(f"[{other}]") < second else '{"2": [1]}', code=1
    )


@pytest.mark.parametrize("answer", ["", "Sorry.", '{"9": [1]}', '{"Section two": [1]}', '{"2": {"answer": [1]}}'])
def test_an_answer_that_is_none_leaves_the_lock(tmp_path: Path, answer: str) -> None:
    root = write(tmp_path)
    export(root)
    assert "model-reply" in bring(root, answer, code=1)
    assert not (root / "selection.lock.yaml").exists()


def test_an_answer_to_an_older_file_is_refused(tmp_path: Path) -> None:
    root = write(tmp_path)
    numbers = list(passages_in(export(root)))
    (root / "seeds" / "new.txt").write_text("The cranes of Gelling cost the insurer 9 million euros in 1999.\n")
    assert "model-reply" in bring(root, json.dumps({"1": numbers[:4]}), code=1)


def test_words_come_through_a_file_too(tmp_path: Path) -> None:
    root = write(tmp_path)
    assert "Timber waits on the quay" in export(root, "--words-only")
    bring(root, '{"2": ["insurer", "euros"]}', "--words-only")
    assert "words: [insurer, euros]" in (root / "selection.lock.yaml").read_text("utf-8")
    assert any("insurer" in text for text in printed(root)["Price"])


# words alone, and a person's last word


@pytest.mark.parametrize(
    ("outline", "line"),
    [
        (OUTLINE, "  - title: Price\n    keywords: [insurer, crane]\n    question"),
        (
            OUTLINE.replace("    words: 40", "    keywords: [euros]  # mine"),
            "    keywords: [euros, insurer, crane]  # mine",
        ),
        (
            OUTLINE.replace("    words: 40", "    keywords:\n      - euros\n"),
            "      - euros\n      - insurer\n      - crane\n",
        ),
        (
            "title: T\nsections: [{title: Price, question: Who pays}]",
            "[{title: Price, keywords: [insurer, crane], question: Who pays}]",
        ),
    ],
)
def test_words_are_written_into_the_outline(tmp_path: Path, outline: str, line: str) -> None:
    root = write(tmp_path, outline)
    with serving(choosing()) as server:
        said = ask(root, server, "Price", "--words-only", "--write")
    assert "wrote" in said
    assert line in (root / "outline.yaml").read_text("utf-8")
    assert not (root / "selection.lock.yaml").exists()


def test_words_alone_leave_the_choice_to_brief(tmp_path: Path) -> None:
    with serving(choosing()) as server:
        ask(write(tmp_path), server, "--words-only")
    assert len(server.sent) == 2
    build(BuildRequest(tmp_path, tmp_path / "b", ("html",)), lambda _: None)
    page = (tmp_path / "b.html").read_text("utf-8")
    assert "Search words for sections 1 and 2 were named by stub-7b" in page
    assert "were chosen by" not in page


def test_a_review_takes_out_and_puts_in(locked: Path) -> None:
    seen = []

    def decide(shown) -> bool:
        seen.append(shown.text)
        return shown.is_in and shown.text != COSTS

    outcome = review(locked, decide, lambda _: None)
    assert [path.name for path in outcome.written] == ["selection.lock.yaml"]
    assert {SHUT, COSTS, PAYS} <= set(seen)
    assert printed(locked)["Price"] == [PAYS]
    assert not review(locked, lambda shown: shown.is_in, lambda _: None).written


def test_a_review_that_is_broken_off_keeps_what_was_decided(locked: Path) -> None:
    answers = iter([False])
    review(locked, lambda _: next(answers, None), lambda _: None)
    assert printed(locked)["Closure"] == []
    assert set(printed(locked)["Price"]) == {COSTS, PAYS}


def test_without_a_choice_there_is_nothing_to_review(tmp_path: Path) -> None:
    assert "no choice to review" in run(write(tmp_path), "--review", code=1)


def test_a_review_asks_on_the_terminal(locked: Path) -> None:
    arguments = ["choose", "--review", "--project", str(locked)]
    result = CliRunner().invoke(app, arguments, input="what?\nn\nq\n", catch_exceptions=False)
    assert SHUT in result.output
    assert printed(locked)["Closure"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--write", "--model", "m"),
        ("--words-only", "--no-words", "--model", "m"),
        ("--model", "m", "--endpoint", "nowhere"),
    ],
)
def test_options_that_make_no_sense_are_refused(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    run(write(tmp_path), *arguments, code=2)
