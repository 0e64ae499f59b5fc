"""The JSON Schema of the outline: it says of an outline what brief says of it, as far as a schema can tell."""

import json
from pathlib import Path

import jsonschema
import pytest
import strike
import test_cases
import yaml
from test_plan import FULL, SMALL
from typer.testing import CliRunner

from briefings.cli import app
from briefings.model.text import TextFile
from briefings.outline.keys import OUTLINE_KEYS, TABLES
from briefings.outline.plan import plan_outline
from briefings.outline.schema import make_schema
from briefings.outline.table import Table

ROOT = Path(__file__).parent.parent

TELLS = {"unknown-key", "missing-key", "wrong-type", "bad-value", "outline-empty"}
"""What a schema can tell; it knows no places, no windows, no days of a month and no files."""


def accepts(outline: str) -> bool:
    checker = jsonschema.Draft202012Validator(make_schema())
    return checker.is_valid(yaml.load(outline, _Editor))


class _Editor(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date is text, `no` is text."""


_Editor.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in rows if not tag.endswith(("timestamp", "bool"))]
    for letter, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(make_schema())


def test_it_is_printed() -> None:
    result = CliRunner().invoke(app, ["schema"], catch_exceptions=False)
    assert (result.exit_code, json.loads(result.stdout)) == (0, make_schema())


@pytest.mark.parametrize("outline", [(ROOT / "outline.yaml").read_text("utf-8"), strike.OUTLINE, FULL, SMALL])
def test_it_accepts_good_outlines(outline: str) -> None:
    assert accepts(outline)


@pytest.mark.parametrize("case", test_cases.ALL, ids=lambda case: f"{case.path.stem}: {case.title}")
def test_it_agrees_with_brief_on_the_outlines_of_the_cases(case: test_cases.Case) -> None:
    outlines = [block["body"] for block in case.blocks if block["name"] == "outline.yaml"]
    for outline in outlines:
        _, found = plan_outline(TextFile("outline.yaml", outline))
        told = {item.code.value for item in found}
        if told <= TELLS:
            assert accepts(outline) == (not told), (told, outline)


@pytest.mark.parametrize(
    "line",
    ["colour: red", "paper: A3", "key_points: 9", "language: 'e n'", "date: soon", "sources: [a]", "seeds: {a: b}",
     "sources: {a.txt: {titel: A}}", "sections: []", "subtitle: [a]", "semantic: perhaps"],
)  # fmt: skip
def test_it_rejects(line: str) -> None:
    assert not accepts(f"title: T\nsections: [{{title: S}}]\n{line}\n")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_key_is_in_it_and_says_what_it_is_for(table: Table) -> None:
    schema = make_schema()
    properties = (schema if table is OUTLINE_KEYS else schema["$defs"][table.name])["properties"]
    told = {name: described.pop("description") for name, described in properties.items()}
    assert list(told) == [key.name for key in table.keys]
    assert all(told[key.name].startswith(key.about) and key.without in told[key.name] for key in table.keys)
    assert all({"type", "anyOf", "$ref"} & set(described) for described in properties.values())
