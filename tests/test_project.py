"""What is read from a project folder; what is refused is in cases/seeds.md."""

import os
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.model.diagnostic import Code
from briefings.model.text import Located, Span
from briefings.workspace.project import packaged_templates, read_outline, read_seeds, read_templates

FILES = ("seeds/a.txt", "seeds/b.md", "seeds/sub/c.txt", "more/d.txt", "more/.hidden.txt", "e.txt")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def seeds(root: Path, *names: str) -> tuple[list[str], list[str]]:
    """Give the paths that were read and the codes of what was said."""
    found, diagnostics = read_seeds(root, [Located(name, Span(0, 1)) for name in names], "outline.yaml")
    assert all(file.content.decode() == file.path for file in found.files)
    return [file.path for file in found.files], [item.code.value for item in diagnostics]


@pytest.mark.parametrize(
    ("names", "read"),
    [
        (["seeds"], ["seeds/a.txt", "seeds/b.md", "seeds/sub/c.txt"]),
        (["seeds/"], ["seeds/a.txt", "seeds/b.md", "seeds/sub/c.txt"]),
        (["./seeds"], ["seeds/a.txt", "seeds/b.md", "seeds/sub/c.txt"]),
        (["seeds/*.txt"], ["seeds/a.txt"]),
        (["seeds/**/*.txt"], ["seeds/a.txt", "seeds/sub/c.txt"]),
        (["more", "e.txt", "seeds/b.md"], ["e.txt", "more/d.txt", "seeds/b.md"]),
        (["more/*"], ["more/d.txt"]),
        (["s*"], ["seeds/a.txt", "seeds/b.md", "seeds/sub/c.txt"]),
        (["e.txt", "e.txt", "*.txt"], ["e.txt"]),
        ([], []),
    ],
)
def test_names_folders_and_patterns(root: Path, names: list[str], read: list[str]) -> None:
    assert seeds(root, *names) == (read, [])


def test_the_order_is_the_same_wherever_names_are_composed(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for name in ("z.txt", "e\u0301.txt", "ü.txt", "A.txt"):
        (tmp_path / "seeds" / name).write_text(f"seeds/{name}", encoding="utf-8")
    assert seeds(tmp_path, "seeds")[0] == ["seeds/A.txt", "seeds/z.txt", "seeds/e\u0301.txt", "seeds/ü.txt"]


@pytest.mark.skipif(os.name != "posix", reason="names of bytes")
def test_a_name_that_is_no_text_can_still_be_named(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_bytes(b"caf\\xe9.txt")
    assert seeds(tmp_path, "*.txt") == (["caf\\xe9.txt"], [])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1) | st.text(alphabet="./*?[]se~\\\0", min_size=1))
def test_any_name_is_read_or_told(root: Path, name: str) -> None:
    found, diagnostics = read_seeds(root, [Located(name, Span(0, 1))], "outline.yaml")
    assert found.files or diagnostics
    assert {item.code for item in diagnostics} <= {Code.SEED_MISSING, Code.SEED_OUTSIDE}
    assert all(file.path in FILES for file in found.files)


def test_the_outline_is_read_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_bytes("\ufefftitle: Größe\r\n".encode())
    file, diagnostics = read_outline(tmp_path)
    assert file is not None
    assert (file.path, file.text, diagnostics) == ("outline.yaml", "\ufefftitle: Größe\r\n", ())


def test_templates_of_the_project_stand_before_those_of_brief(tmp_path: Path) -> None:
    own, said = read_templates(tmp_path)
    assert said == ()
    assert {"brief.html", "brief.css"} <= set(own)
    assert own["brief.css"].text == (packaged_templates() / "brief.css").read_text(encoding="utf-8")
    (tmp_path / "templates" / "deeper").mkdir(parents=True)
    (tmp_path / "templates" / "brief.css").write_text("p {}", encoding="utf-8")
    (tmp_path / "templates" / "house.html").write_text("<p>", encoding="utf-8")
    (tmp_path / "templates" / "notes.txt").write_text("no template", encoding="utf-8")
    (tmp_path / "templates" / "deeper" / "brief.html").write_text("not read", encoding="utf-8")
    changed, _ = read_templates(tmp_path)
    assert set(changed) == {*own, "house.html"}
    assert (changed["brief.css"].path, changed["brief.css"].text) == ("templates/brief.css", "p {}")
    assert changed["brief.html"] == own["brief.html"]


def test_no_path_of_the_machine_is_shown(tmp_path: Path) -> None:
    templates, _ = read_templates(tmp_path)
    assert not [file.path for file in templates.values() if file.path.startswith("/")]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        (r"seeds\a.txt", "seeds/a.txt"),
        (r".\seeds\sub\c.txt", "seeds/sub/c.txt"),
        ("Seeds/A.TXT", "seeds/a.txt"),
        ("SEEDS", "seeds"),
        ("seed/b.md", "seeds/b.md"),
        ("seeds%2Fa.txt", "seeds/a.txt"),
        ("more/my%20file.txt", "more/My file.txt"),
        ("/seeds/a.txt", "seeds/a.txt"),
        (r"seeds\*.txt", "seeds/*.txt"),
        ("seeds/*.TXT", "seeds/*.txt"),
        ("/seeds/*", "seeds/*"),
        ("penguins/a.txt", ""),
        ("seeds/penguins.csv", ""),
        (r"..\e.txt", ""),
        ("outside/secret", ""),
        ("more/.hidden", ""),
    ],
)
def test_a_name_in_another_spelling_is_told_with_the_one_that_was_meant(root: Path, name: str, meant: str) -> None:
    (root / "more" / "My file.txt").write_text("words", "utf-8")
    (root.parent / "secrets").mkdir(exist_ok=True)
    (root.parent / "secrets" / "secret.txt").write_text("words", "utf-8")
    (root / "outside").symlink_to(root.parent / "secrets")
    _, (said,) = read_seeds(root, [Located(name, Span(0, 1))], "outline.yaml")
    assert said.hint == (f"did you mean '{meant}'?" if meant else said.hint)
    assert meant or "did you mean" not in said.hint


def test_a_whole_path_into_the_project_is_told_with_the_part_that_counts(root: Path) -> None:
    _, (said,) = read_seeds(root, [Located(str(root / "seeds"), Span(0, 1))], "outline.yaml")
    assert (said.code, said.hint) == (Code.SEED_OUTSIDE, "did you mean 'seeds'?")


def test_a_default_that_is_not_there_is_told_with_what_may_be_meant(root: Path) -> None:
    (root / "seeds").rename(root / "Seeds")
    _, (said,) = read_seeds(root, [Located("seeds", Span(0, 0))], "outline.yaml")
    assert said.hint == "did you mean 'Seeds'? say under 'seeds:' where they are, for 'brief init' with --seeds"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["größe/é.txt", "größe", "größe/*.txt"])
def test_an_accent_is_found_however_it_is_spelled(form: Literal["NFC", "NFD"], name: str, tmp_path: Path) -> None:
    other: Literal["NFC", "NFD"] = "NFD" if form == "NFC" else "NFC"
    file = normalize(other, "größe/é.txt")
    (tmp_path / file).parent.mkdir()
    (tmp_path / file).write_text(file, "utf-8")
    assert seeds(tmp_path, normalize(form, name)) == ([file], [])


def test_a_template_that_is_not_utf_8_is_told_with_its_byte(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "brief.css").write_bytes("p { content: 'é' }".encode("latin-1"))
    templates, (told,) = read_templates(tmp_path)
    assert told.is_error
    assert "'templates/brief.css' is not UTF-8: byte 15 is" in told.message
    assert templates["brief.css"].path != "templates/brief.css"
