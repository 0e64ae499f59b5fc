"""CommonMark as tokens (markdown-it), and where in a token its marks stand: what is only markup, and no word."""

from collections.abc import Callable, Iterator
from typing import Any

Range = tuple[int, int]


def parse_markdown(text: str) -> Iterator[tuple[Any, tuple[Range, ...]]]:
    """Give the block tokens of markdown-it, each with the ranges of `token.content` that are marks, in any order.

    markdown-it does not say where the marks of a line stand, so its rules are watched while they run.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only folders with Markdown need it
    from markdown_it.rules_inline import StateInline  # noqa: PLC0415

    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    watched = _Watched()
    for rule in parser.inline.ruler.__rules__:
        if rule.name in _MARKS:
            parser.inline.ruler.at(rule.name, watched.watch(rule.name, rule.fn))
    environment: dict[str, Any] = {}
    for token in parser.parse(text, environment):
        watched.forget()
        if token.type == "inline":
            state = StateInline(token.content, parser, environment, [])
            watched.state = state
            parser.inline.tokenize(state)
            for pair in parser.inline.ruler2.getRules("")[:-1]:  # the last one joins what was parted
                pair(state)
        yield token, watched.marks()


class _Watched:
    """What the rules took for marks in one state; the words of a picture are parsed in a state of their own."""

    def __init__(self) -> None:
        self.state: Any = None
        self._ranges: list[Range] = []
        self._delimiters: list[tuple[int, Any]] = []

    def forget(self) -> None:
        self._ranges, self._delimiters = [], []

    def marks(self) -> tuple[Range, ...]:
        """Give the marks found; an asterisk that found no partner is a character like any other."""
        paired = [(at, at + 1) for at, token in self._delimiters if token.type != "text" or not token.content]
        return (*self._ranges, *paired)

    def watch(self, name: str, rule: Callable[[Any, bool], bool]) -> Callable[[Any, bool], bool]:
        def run(state: Any, silent: bool) -> bool:  # noqa: ANN401, FBT001 - the signature of a rule
            start, before = state.pos, len(state.tokens)
            matched = rule(state, silent)
            if matched and not silent and state is self.state:
                if name == "emphasis":
                    delimiters = state.tokens[len(state.tokens) - (state.pos - start) :]
                    self._delimiters.extend(enumerate(delimiters, start))
                elif len(state.tokens) > before:
                    self._ranges.extend(_MARKS[name](state, start))
            return matched

        return run


def _ends(length: int, state: Any, start: int) -> tuple[Range, ...]:  # noqa: ANN401
    return ((start, start + length), (state.pos - length, state.pos))


def _escape(state: Any, start: int) -> tuple[Range, ...]:  # noqa: ANN401
    token = state.tokens[-1]
    stays = token.type != "hardbreak" and token.content == token.markup  # a backslash before a letter
    return () if stays else ((start, start + 1),)


def _link(state: Any, start: int) -> tuple[Range, ...]:  # noqa: ANN401
    label_end = state.md.helpers.parseLinkLabel(state, start, True)  # noqa: FBT003
    return ((start, start + 1), (label_end, state.pos))


_MARKS: dict[str, Callable[[Any, int], tuple[Range, ...]]] = {
    "emphasis": lambda *_: (),
    "escape": _escape,
    "backticks": lambda state, start: _ends(len(state.tokens[-1].markup), state, start),
    "link": _link,
    "image": lambda state, start: ((start, state.pos),),
    "autolink": lambda state, start: _ends(1, state, start),
    "html_inline": lambda state, start: ((start, state.pos),),
}
