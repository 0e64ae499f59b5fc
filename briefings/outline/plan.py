"""outline.yaml -> Outline: every mistake at once, each with its place."""

from collections.abc import Mapping

from briefings.model.diagnostic import Code, Diagnostics
from briefings.model.outline import Outline
from briefings.model.text import Located, Span, TextFile
from briefings.outline.keys import OUTLINE_KEYS
from briefings.outline.table import read_mapping
from briefings.outline.values import Reporter, kind_of
from briefings.syntax import yamltree


def plan_outline(file: TextFile) -> tuple[Outline | None, Diagnostics]:
    """Read an outline; None only when nothing can be made of the file."""
    reporter = Reporter(file.path)
    outline = plan_tree(_compose(file, reporter), reporter)
    return outline, tuple(reporter.found)


def plan_tree(root: yamltree.Node | None, reporter: Reporter) -> Outline | None:
    """Read an outline from the tree of its file; None where that is no mapping."""
    if not isinstance(root, yamltree.Mapping):
        return None
    start = Span(root.span.start, root.span.start)
    seeds = tuple(Located(seed.value, start) for seed in OUTLINE_KEYS.default_of("seeds"))
    return Outline(**{"path": reporter.path, "title": "", "seeds": seeds} | read_mapping(root, OUTLINE_KEYS, reporter))


_TROUBLES: Mapping[yamltree.Trouble, tuple[Code, str]] = {
    "syntax": (Code.YAML_SYNTAX, "check indentation and brackets; text that holds ': ' or ' #' needs quotation marks"),
    "alias": (Code.YAML_ALIAS, "write the value out; text that begins with '&', '*' or '!' needs quotation marks"),
    "depth": (Code.OUTLINE_TOO_DEEP, "an outline needs five levels at most"),
}  # fmt: skip


def _compose(file: TextFile, reporter: Reporter) -> yamltree.Node | None:
    start = Span(0, 0)
    try:
        root = yamltree.compose_tree(file.text)
    except yamltree.YamlError as error:
        code, hint = _TROUBLES[error.trouble]
        reporter.report(code, error.span, error.message, hint)
        return None
    if root is None:
        reporter.report(
            Code.OUTLINE_EMPTY, None, f"{file.path} is empty", "an outline has at least 'title' and 'sections'"
        )
    elif not isinstance(root, yamltree.Mapping):
        reporter.report(Code.WRONG_TYPE, start, f"{file.path} is {kind_of(root)}, not a mapping of keys",
                       "begin with 'title: ...' on a line of its own")  # fmt: skip
    return root
