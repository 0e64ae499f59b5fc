"""What templates are given to say the fixed words of the page: as text, in attributes, and in the style sheet."""

import json
import re
from collections.abc import Callable

from markupsafe import Markup, escape

from briefings.model.source import Locator
from briefings.wording.tables import DEFAULT
from briefings.wording.wording import Wording

_PLACE = re.compile(r"\{(\w+)\}")
_NO_BREAK = "\u00a0"


def give_words(wording: Wording) -> dict[str, object]:
    """Give the globals of the templates for the fixed words, by name.

    `say` gives them as text, `tell` without markup of their own, for attributes, `style_words` as the value of
    `content` in a style sheet. Where they are of another language than the page, `say` says so, and `other_language` is
    the attribute that says it of a whole element; else it is empty.
    """
    attribute = Markup(' lang="{}"').format(DEFAULT.tag) if wording.is_foreign else Markup()

    def tell(key: str, n: int = 0, **values: object) -> Markup:
        pattern = escape(wording.pattern(key, n)).replace(_NO_BREAK, Markup("&nbsp;"))
        return pattern.format(**wording.spell({"n": n, **values}))

    def say(key: str, n: int = 0, **values: object) -> Markup:
        said = tell(key, n, **values)
        return Markup("<span{}>{}</span>").format(attribute, said) if attribute else said

    def style_words(key: str, **values: str) -> Markup:
        parts = _PLACE.split(wording.pattern(key))
        pieces = (
            values[part] if i % 2 else json.dumps(part, ensure_ascii=False) for i, part in enumerate(parts) if part
        )
        return Markup(" ".join(pieces))  # noqa: S704 - our own words, and values that a template gives

    return {"say": say, "tell": tell, "style_words": style_words, "other_language": attribute}


def show_places(wording: Wording) -> dict[str, Callable[[Locator], str]]:
    """Give the filters of the templates for places in sources, by name."""

    def shown(text: str, *, has_words: object) -> str:
        is_marked = wording.is_foreign and has_words
        return Markup('<span lang="{}">{}</span>').format(DEFAULT.tag, text) if is_marked else text

    return {
        "paragraphs": lambda place: shown(wording.mark(place), has_words=place.page),
        "place": lambda place: shown(wording.short(place), has_words=place.page or place.line),
        "place_in_words": wording.spoken,
    }
