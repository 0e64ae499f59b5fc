"""The README against the program: help, exit codes, diagnostics and keys are what it says they are."""

import re
from pathlib import Path

from typer.testing import CliRunner

from briefings import cli, terminal
from briefings.choosing.explain import REASONS
from briefings.choosing.verdict import Rule
from briefings.model.diagnostic import Code
from briefings.outline import plan
from briefings.ranking import methods
from briefings.readers import READERS

README = Path(__file__).parent.parent / "README.md"
COMMANDS = tuple(
    f"brief {name}".rstrip() for name in ("", "init", "build", "check", "explain", "verify", "sources", "schema")
)


def make_help(command):
    runner = CliRunner()
    arguments = [*command.split()[1:], "--help"]
    shown = runner.invoke(cli.app, arguments, prog_name="brief", env={"COLUMNS": "100", "TERMINAL_WIDTH": "100"})
    lines = [line.rstrip() for line in shown.output.strip().splitlines()]
    return "```text\n$ " + " ".join(["brief", *arguments]) + "\n" + "\n".join(lines) + "\n```"


def make_codes():
    source = (README.parent / "briefings" / "model" / "diagnostic.py").read_text("utf-8")
    meanings = dict(re.findall(r'    [A-Z_]+ = \w+\("([a-z-]+)"[^\n]*\n    """(.+?)"""', source))
    rows = [f"| `{code.value}` | {code.severity.value} | {meanings[code.value]} |" for code in Code]
    return "\n".join(["| code | severity | when |", "| --- | --- | --- |", *rows])


def replace_block(text, marker, content):
    return re.sub(
        rf"(<!-- {re.escape(marker)} -->\n).*?(<!-- end -->)",
        lambda m: m[1] + content + "\n" + m[2],
        text,
        flags=re.DOTALL,
    )


def test_generated_parts_are_what_the_program_says(request):
    written = README.read_text("utf-8")
    fresh = replace_block(written, "codes", make_codes())
    for command in COMMANDS:
        fresh = replace_block(fresh, f"help: {command}", make_help(command))
    if request.config.getoption("--update-docs"):
        README.write_text(fresh, "utf-8")
    assert README.read_text("utf-8") == fresh


def test_every_command_is_shown():
    registered = {f"brief {command.name or command.callback.__name__}" for command in cli.app.registered_commands}
    assert registered == set(COMMANDS) - {"brief"}


def test_every_exit_code_is_in_the_table():
    rows = {int(code) for code in re.findall(r"^\| (\d+) \|", README.read_text("utf-8"), re.MULTILINE)}
    named = {value for name, value in vars(terminal).items() if name.startswith("EXIT_")}
    assert rows == named | {2}


def test_every_key_of_the_outline_is_in_the_tables():
    text = README.read_text("utf-8")
    first, second = text.split("## The outline")[1].split("## How to read")[0].split("Each section:")
    for table, keys in ((first, plan._OUTLINE_KEYS), (second, plan._SECTION_KEYS)):
        documented = {
            key for cell in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for key in re.findall(r"`(\w+)`", cell)
        }
        assert documented == set(keys)
    assert all(f"`{key}`" in first for key in plan._CARD_KEYS)


def test_defaults_in_the_tables_are_those_of_the_program():
    from briefings.choosing.select import DEFAULT_WORDS
    from briefings.model.outline import Outline

    text = README.read_text("utf-8")
    assert re.search(rf"\| `words` \|.*\| `{DEFAULT_WORDS}` \|", text)
    assert re.search(rf"\| `key_points` \|.*\| `{Outline('', '').key_points}` \|", text)
    assert re.search(rf"\| `balance` \|.*\| `{Outline('', '').balance}` \|", text)
    assert f"the best {methods.LEAST} sentences" in text
    assert f"up to {methods.MOST}" in text
    assert re.search(rf"\| `seeds` \|.*\| `{plan.DEFAULT_SEEDS}` \|", text)


def test_every_rule_and_method_is_named():
    text = README.read_text("utf-8")
    named = text.split("The rules:")[1].split("<!--")[0]
    assert set(re.findall(r"`([a-z-]+)`", named)) == {rule.value for rule in Rule}
    assert set(REASONS) == set(Rule)
    (row,) = re.findall(r"\| `method` \|(.*)\|", text)
    assert set(re.findall(r"`([a-z-]+)`", row)) == set(plan.METHODS)


def test_every_template_is_named():
    text = README.read_text("utf-8")
    assert all(f"`{path.name}`" in text for path in (README.parent / "templates").iterdir())


def test_formats_of_sources_are_named():
    assert "`.txt`" in README.read_text("utf-8")
    assert {".txt", ".md"} <= set(READERS)


def test_the_picture_and_the_linked_files_are_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README.read_text("utf-8")):
        assert (README.parent / target).exists(), target
