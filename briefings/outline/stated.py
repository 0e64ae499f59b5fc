"""The outline as it travels inside a brief: what it asks, as plain values, and without what is nobody else's business.

Comments and layout are gone, and so is what `WITHHELD` names; what is left says which of these the outline had.
"""

from collections.abc import Mapping
from typing import Any

from briefings.model.diagnostic import Diagnostics
from briefings.model.outline import Outline
from briefings.model.text import Span
from briefings.outline.plan import plan_tree
from briefings.outline.values import Reporter
from briefings.syntax import yamltree

WITHHELD = ("exclude", "seeds")
"""Words that an analyst would not see printed, and the folders of the project."""
UNPRINTED = "unprinted"
"""Stands among what is withheld, where sentences were left out that the page does not give back."""
_NOTE = "withheld"
_PATH = "the outline inside the brief"
_NOWHERE = Span(0, 0)


def state_outline(text: str, *, is_less: bool = False) -> dict[str, Any]:
    """Give an outline that was read without a mistake as plain values: texts, lists and mappings, None for null.

    `is_less` where not all sentences of the sources were chosen from: then it says so.

    "exclude: [oil]  # not ours" in a section leaves nothing there, and "withheld": ["exclude"] at the top.
    """
    met: set[str] = set()
    root = yamltree.compose_tree(text)
    stated = _state(root, met) if root else {}
    withheld = [name for name in WITHHELD if name in met]
    return {**stated, _NOTE: [*withheld, *([UNPRINTED] if is_less else [])]}


def plan_stated(stated: Any) -> tuple[Outline | None, Diagnostics]:  # noqa: ANN401 - JSON
    """Read an outline from plain values, as from its file; None where these are none. Raises ValueError likewise."""
    if not isinstance(stated, Mapping):
        return None, ()
    reporter = Reporter(_PATH)
    outline = plan_tree(_plant({name: value for name, value in stated.items() if name != _NOTE}), reporter)
    return outline, tuple(reporter.found)


def name_withheld(stated: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the keys that an outline had and that do not travel, but for the folders."""
    return tuple(str(name) for name in stated.get(_NOTE, ()) if name != "seeds")


def _state(node: yamltree.Node, met: set[str], *, are_files: bool = False) -> Any:  # noqa: ANN401 - JSON
    """Give a node as plain values, and note in `met` what is left out; where keys `are_files`, they are all kept."""
    if isinstance(node, yamltree.Sequence):
        return [_state(item, met) for item in node.items]
    if isinstance(node, yamltree.Scalar):
        return None if node.is_null else node.text
    items = {key.text: value for key, value in node.items if isinstance(key, yamltree.Scalar)}
    withheld = () if are_files else WITHHELD
    met.update(name for name in withheld if name in items)
    return {
        name: _state(value, met, are_files=name == "sources") for name, value in items.items() if name not in withheld
    }


def _plant(value: Any, depth: int = 0) -> yamltree.Node:  # noqa: ANN401 - JSON
    """Make the tree that a YAML file with such values has. Raises ValueError for what no such file can have."""
    if depth > yamltree.MAX_DEPTH:
        raise ValueError("an outline is not so deep")
    if isinstance(value, Mapping):
        items = ((yamltree.Scalar(str(name), _NOWHERE), _plant(each, depth + 1)) for name, each in value.items())
        return yamltree.Mapping(tuple(items), _NOWHERE)
    if isinstance(value, list):
        return yamltree.Sequence(tuple(_plant(each, depth + 1) for each in value), _NOWHERE)
    if value is None or isinstance(value, str):
        return yamltree.Scalar(value or "", _NOWHERE, is_null=value is None)
    raise ValueError(f"{value!r} is no text")
