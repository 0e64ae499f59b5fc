"""CommonMark as tokens (markdown-it), and where in a token its marks stand: what is only markup, and no word.

Beside CommonMark it knows what most editors and clippers write: tables, what is struck out, notes, links and marked
words of a wiki.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

Range = tuple[int, int]
Mark = tuple[int, int, str]
"""A range that is markup, and what is shown in its place: a space for a line break, mostly nothing."""


def parse_markdown(text: str) -> Iterator[tuple[Any, tuple[Mark, ...]]]:
    """Give the block tokens of markdown-it, each with the marks in `token.content`, in any order.

    markdown-it does not say where the marks of a line stand, so its rules are watched while they run.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only folders with Markdown need it
    from markdown_it.rules_inline import StateInline  # noqa: PLC0415

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("inline")
    for opening in "=%{":
        parser.inline.add_terminator_char(opening)
    for name, pattern in _EXTENSIONS.items():
        parser.inline.ruler.before("link", name, _make_rule(name, pattern))
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


def _make_rule(name: str, pattern: re.Pattern[str]) -> Callable[[Any, bool], bool]:
    """Make a rule of markdown-it of a pattern whose group is the words that stay; all else of it is markup."""

    def rule(state: Any, silent: bool) -> bool:  # noqa: ANN401, FBT001 - the signature of a rule
        found = pattern.match(state.src, state.pos, state.posMax)
        if found is None:
            return False
        if not silent:
            state.push(name, "", 0).meta = found.span("words")
        state.pos = found.end()
        return True

    return rule


class _Watched:
    """What the rules took for marks in one state; the words of a picture are parsed in a state of their own."""

    def __init__(self) -> None:
        self.state: Any = None
        self.forget()

    def forget(self) -> None:
        self._marks: list[Mark] = []
        self._delimiters: list[tuple[int, Any]] = []

    def marks(self) -> tuple[Mark, ...]:
        """Give the marks found; an asterisk that found no partner is a character like any other."""
        paired = [(at, token) for at, token in self._delimiters if token.type != "text" or not token.content]
        single = ((at, at + 1, "") for at, _ in paired)
        return (*self._marks, *single, *_struck(paired))

    def watch(self, name: str, rule: Callable[[Any, bool], bool]) -> Callable[[Any, bool], bool]:
        def run(state: Any, silent: bool) -> bool:  # noqa: ANN401, FBT001 - the signature of a rule
            start, before = state.pos, len(state.tokens)
            matched = rule(state, silent)
            if matched and not silent and state is self.state:
                if name in _PAIRED:
                    at = start
                    for token in state.tokens[len(state.tokens) - _PAIRED[name](state, start) :]:
                        self._delimiters.append((at, token))
                        at += len(token.content)
                elif len(state.tokens) > before:
                    self._marks.extend(_MARKS[name](state, start))
            return matched

        return run


def _struck(delimiters: list[tuple[int, Any]]) -> Iterator[Mark]:
    """Give the ranges from the marks that open what is struck out to those that close it."""
    opened: list[int] = []
    for at, token in sorted(delimiters, key=lambda item: item[0]):
        if token.type == "s_open":
            opened.append(at)
        elif token.type == "s_close" and opened:
            yield opened.pop(), at + len(token.markup), ""


def _ends(length: int, state: Any, start: int) -> tuple[Mark, ...]:  # noqa: ANN401
    return ((start, start + length, ""), (state.pos - length, state.pos, ""))


def _escape(state: Any, start: int) -> tuple[Mark, ...]:  # noqa: ANN401
    token = state.tokens[-1]
    stays = token.type != "hardbreak" and token.content == token.markup  # a backslash before a letter
    return () if stays else ((start, start + 1, ""),)


def _link(state: Any, start: int) -> tuple[Mark, ...]:  # noqa: ANN401
    label_end = state.md.helpers.parseLinkLabel(state, start, True)  # noqa: FBT003
    return ((start, start + 1, ""), (label_end, state.pos, ""))


def _tag(state: Any, start: int) -> tuple[Mark, ...]:  # noqa: ANN401
    return ((start, state.pos, " " if _PARTING_TAG.match(state.src, start) else ""),)


def _around(state: Any, start: int) -> tuple[Mark, ...]:  # noqa: ANN401
    first, last = state.tokens[-1].meta
    return ((start, first, ""), (last, state.pos, "")) if first >= 0 else ((start, state.pos, ""),)


_PARTING_TAG = re.compile(
    r"</?(?:br|p|div|li|ul|ol|td|th|tr|table|hr|h[1-6]|section|article|blockquote)\b", re.IGNORECASE
)
"""Tags that part the words before and behind them."""
_EXTENSIONS = {
    "note": re.compile(r"\^?\[\^[^\[\]\s]{1,60}\](?!\()(?P<words>(?!))?"),
    "wiki_embed": re.compile(r"!\[\[[^\[\]\n]{1,300}\]\](?P<words>(?!))?"),
    "wiki_link": re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?(?P<words>[^\[\]|\n]{1,300})\]\](?!\()"),
    "highlight": re.compile(r"==(?P<words>(?![\s=])[^=\n]{1,300}(?<!\s))==(?!\w)"),
    "remark": re.compile(r"%%[^%]{1,600}%%(?P<words>(?!))?"),
    "attributes": re.compile(r"\{:?\s?(?:[#.][\w-]{1,60}\s?){1,9}\}(?P<words>(?!))?"),
}
"""Marks that CommonMark lacks: `[^2]`, `![[picture.png]]`, `[[page|words]]`, `==words==`, `%%aside%%`, `{#name}`."""
_PAIRED: dict[str, Callable[[Any, int], int]] = {
    "emphasis": lambda state, start: state.pos - start,
    "strikethrough": lambda state, start: (state.pos - start + 1) // 2,
}
"""Rules of marks that count only if they find a partner, and how many tokens they make."""
_MARKS: dict[str, Callable[[Any, int], tuple[Mark, ...]]] = {
    "emphasis": lambda *_: (),
    "strikethrough": lambda *_: (),
    "escape": _escape,
    "backticks": lambda state, start: _ends(len(state.tokens[-1].markup), state, start),
    "link": _link,
    "image": lambda state, start: ((start, state.pos, ""),),
    "autolink": lambda state, start: _ends(1, state, start),
    "html_inline": _tag,
    "entity": lambda state, start: ((start, state.pos, state.tokens[-1].content),),
    **dict.fromkeys(_EXTENSIONS, _around),
}
