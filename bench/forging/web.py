"""Forgeries of the web page: what a browser would show that the marked text does not say."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from forging.page import SWAPS
from forging.row import Base, Row, UnfitError

Edit = Callable[[str, Base], str]
PASSAGE = re.compile(r'<span class="passage" id="([\w-]+)" data-proof="[^"]*">(.*?)</span>(?=&nbsp;|\s|<|$)', re.DOTALL)
SENTENCE = "No leak was found, the ministry said."
TELLS = ("hid", "script", "style", "act", "page", "added", "altered", "attribute", "element", "web")


def rewrite(edit: Edit) -> Callable[[Base, Path], None]:
    """Return a maker that changes the text of the web page."""

    def make(base: Base, target: Path) -> None:
        text = base.html.read_text(encoding="utf-8")
        changed = edit(text, base)
        if changed == text:
            raise UnfitError("nothing to change in this page")
        target.write_text(changed, encoding="utf-8")

    return make


def find_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield each passage of the sections that a small word turns round, with its other reading."""
    for match in PASSAGE.finditer(text):
        for old, new in SWAPS:
            if match[1].startswith("section") and old in match[2]:
                yield match[0], match[0].replace(match[2], match[2].replace(old, new, 1))


def add_head(part: str) -> Edit:
    """Return an edit that puts a part at the end of the head."""
    return lambda text, base: text.replace("</head>", f"{part}</head>", 1) if base else text


def add_body(part: str) -> Edit:
    """Return an edit that puts a part at the start of the body."""
    return lambda text, base: text.replace("<body>", f"<body>{part}", 1) if base else text


def add_style(rules: str) -> Edit:
    """Return an edit that adds rules of style."""
    return add_head(f"<style>{rules}</style>")


def around(before: str, after: str) -> Edit:
    """Return an edit that puts parts around the first passage of a section."""

    def edit(text: str, base: Base) -> str:
        del base
        match = next(one for one in PASSAGE.finditer(text) if one[1].startswith("section"))
        return text.replace(match[0], before + match[0] + after, 1)

    return edit


def within(part: str) -> Edit:
    """Return an edit that puts a part into the first passage of a section."""

    def edit(text: str, base: Base) -> str:
        del base
        match = next(one for one in PASSAGE.finditer(text) if one[1].startswith("section"))
        return text.replace(match[0], match[0].replace(match[2], part + match[2]), 1)

    return edit


def attribute(words: str) -> Edit:
    """Return an edit that gives the first passage of a section an attribute."""
    return lambda text, base: (
        text.replace('<span class="passage" id="section-1-1"', f'<span {words} class="passage" id="section-1-1"', 1)
        if base
        else text
    )


def change_text(pattern: str, new: str) -> Edit:
    """Return an edit of the first text that a pattern matches within the body, ledger aside."""

    def edit(text: str, base: Base) -> str:
        del base
        head, body = text.split("<body>", 1)
        return head + "<body>" + re.sub(pattern, new, body, count=1)

    return edit


def turn(text: str, base: Base) -> str:
    """Turn a passage round."""
    del base
    for old, new in find_words(text):
        return text.replace(old, new, 1)
    raise UnfitError("no passage to turn round")


def turn_with_ledger(text: str, base: Base) -> str:
    """Turn a passage round, on the page and in the ledger."""
    for passage in base.find_passages():
        for old, new in SWAPS:
            if old in passage and text.count(passage) >= 2:
                return text.replace(passage, passage.replace(old, new, 1))
    raise UnfitError("no passage to turn round")


def hide_and_show(text: str, base: Base) -> str:
    """Keep the honest passage out of sight, and show the turned one without marks of proof."""
    del base
    old, new = next(find_words(text))
    shown = re.sub(r' id="[^"]*" data-proof="[^"]*"', "", new)
    return text.replace(old, f'<span style="display:none">{old}</span>{shown}', 1)


def exchange_marks(text: str, base: Base) -> str:
    """Exchange the targets of two marks."""
    del base
    links = re.findall(r'href="#((?:source|evidence|note)-[\w-]+)"', text)
    first, other = links[0], next(link for link in links if link != links[0])
    return re.sub(f'href="#({first}|{other})"', lambda match: f'href="#{other if match[1] == first else first}"', text)


def lead_out(text: str, base: Base) -> str:
    """Let a mark lead to the web."""
    del base
    return re.sub(r'href="#(source|evidence|note)-[\w-]+"', 'href="https://example.org/source"', text, count=1)


def exchange_sections(text: str, base: Base) -> str:
    """Let two sections change places."""
    del base
    parts = re.split(r'(?=<section class="level-1">)', text)
    parts[1], parts[2] = parts[2], parts[1]
    return "".join(parts)


def exchange_ids(text: str, base: Base) -> str:
    """Let two passages change their names."""
    del base
    swap = {"section-1-1": "section-1-2", "section-1-2": "section-1-1"}
    return re.sub(r'id="(section-1-[12])"', lambda match: f'id="{swap[match[1]]}"', text)


def drop_passage(text: str, base: Base) -> str:
    """Take a passage away with its proof."""
    del base
    match = [one for one in PASSAGE.finditer(text) if one[1].startswith("section")][1]
    return text.replace(match[0], "", 1)


def comment_out(text: str, base: Base) -> str:
    """Put a passage into a comment."""
    del base
    match = [one for one in PASSAGE.finditer(text) if one[1].startswith("section")][1]
    return text.replace(match[0], f"<!--{match[0]}-->", 1)


def second_ledger(text: str, base: Base) -> str:
    """Put another ledger before the honest one."""
    ledger = json.dumps({**base.ledger, "title": SENTENCE}, ensure_ascii=False)
    return text.replace('<template id="ledger">', f'<template id="ledger">{ledger}</template><template id="ledger">', 1)


def look_alike(text: str, base: Base) -> str:
    """Write a letter of another alphabet within a passage."""
    del base
    match = next(one for one in PASSAGE.finditer(text) if one[1].startswith("section"))
    return text.replace(match[0], match[0].replace(match[2], match[2].replace("e", "е", 1)), 1)


def reverse(text: str, base: Base) -> str:
    """Turn the order of letters within a passage."""
    del base
    match = next(one for one in PASSAGE.finditer(text) if one[1].startswith("section"))
    return text.replace(match[0], match[0].replace(match[2], "\u202e" + match[2] + "\u202c"), 1)


P = "#section-1-1"
EDITS: tuple[tuple[str, str, Edit], ...] = (
    ("turned", "a passage says the opposite", turn),
    ("turned-ledger", "a passage says the opposite", turn_with_ledger),
    ("hidden-shown", "a passage says the opposite", hide_and_show),
    ("script", "words change as it opens", add_body(f"<script>document.querySelector('{P}').textContent='{SENTENCE}'</script>")),
    ("script-remote", "words change as it opens", add_head('<script src="https://example.org/a.js"></script>')),
    ("handler", "words change at a tap", attribute('onmouseover="this.remove()"')),
    ("body-handler", "words change as it opens", lambda text, base: text.replace("<body>", '<body onload="document.title=\'x\'">') if base else text),
    ("script-link", "a mark runs a script", lambda text, base: re.sub(r'href="#section-1"', 'href="javascript:alert(1)"', text, count=1) if base else text),
    ("display-none", "a passage was never there", add_style(f"{P}{{display:none}}")),
    ("style-attribute", "a passage was never there", attribute('style="display:none"')),
    ("visibility", "a passage was never there", add_style(f"{P}{{visibility:hidden}}")),
    ("opacity", "a passage was never there", add_style(f"{P}{{opacity:0}}")),
    ("colour", "a passage was never there", add_style(f"{P}{{color:white}}")),
    ("colour-near", "a passage was never there", add_style(f"{P}{{color:#fefefe}}")),
    ("transparent", "a passage was never there", add_style(f"{P}{{color:transparent}}")),
    ("size-zero", "a passage was never there", add_style(f"{P}{{font-size:0}}")),
    ("off-page", "a passage was never there", add_style(f"{P}{{position:absolute;left:-9999px}}")),
    ("clip-path", "a passage was never there", add_style(f"{P}{{clip-path:circle(0)}}")),
    ("transform", "a passage was never there", add_style(f"{P}{{display:inline-block;transform:scale(0)}}")),
    ("height-zero", "a passage was never there", add_style(f"{P}{{display:inline-block;height:0;overflow:hidden}}")),
    ("before", "a passage says the opposite", add_style(f"{P}::before{{content:'It is not true that '}}")),
    ("after-replaced", "a passage says something else", add_style(f"{P}{{font-size:0}}{P}::after{{font-size:15px;content:'{SENTENCE}'}}")),
    ("content-url", "an image stands in for a passage", add_style(f"{P}{{content:url('data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>')}}")),
    ("marker", "a point says it is withdrawn", add_style(".key li{list-style:'WITHDRAWN '}")),
    ("counter", "marks show other numbers", add_style(".marks{font-size:0}.marks::after{font-size:12px;content:'[7]'}")),
    ("print-only", "the printed page holds no passages", add_style("@media print{.passage{display:none}}")),
    ("screen-narrow", "on a telephone a passage says the opposite", add_style(f"@media(max-width:600px){{{P}::before{{content:'not: '}}}}")),
    ("flex-order", "the sentences stand in another order", add_style("section.level-1{display:flex;flex-direction:column-reverse}")),
    ("direction", "letters run backwards", add_style(f"{P}{{unicode-bidi:bidi-override;direction:rtl}}")),
    ("struck", "a passage is withdrawn", add_style(f"{P}{{text-decoration:line-through}}")),
    ("uppercase", "names are shouted", add_style(f"{P}{{text-transform:uppercase}}")),
    ("security-disc", "a passage is blacked out", add_style(f"{P}{{-webkit-text-security:disc}}")),
    ("font-face", "letters have other shapes", add_style(f"@font-face{{font-family:x;src:url(data:font/woff2;base64,AAAA)}}{P}{{font-family:x}}")),
    ("import", "a remote style decides", add_style("@import url('https://example.org/a.css');")),
    ("link-style", "a remote style decides", add_head('<link rel="stylesheet" href="https://example.org/a.css">')),
    ("link-data", "a style inside decides", add_head('<link rel="stylesheet" href="data:text/css,%23section-1-1%7Bdisplay:none%7D">')),
    ("covered", "a passage says something else", add_body(f'<div style="position:absolute;top:30rem;left:0;background:white;width:100%;height:5rem">{SENTENCE}</div>')),
    ("covered-class", "a passage says something else", around('<div class="over">' + SENTENCE + "</div>", "<style>.over{position:relative;margin-bottom:-2em;background:#fff}</style>")),
    ("added-sentence", "a sentence was cited that no source holds", around(f"{SENTENCE} ", "")),
    ("added-within", "a sentence was cited that no source holds", within(f"{SENTENCE} ")),
    ("added-word", "a passage says the opposite", around("<i>not:</i> ", "")),
    ("added-head-line", "the ministry approved it", add_body("<h1>Approved by the ministry</h1>")),
    ("added-passage", "a passage that no source holds", around(f'<span class="passage">{SENTENCE}</span> <span class="marks">[1]</span> ', "")),
    ("base", "marks lead to another page", add_head('<base href="https://example.org/">')),
    ("refresh", "another page opens", add_head('<meta http-equiv="refresh" content="0;url=https://example.org/">')),
    ("image", "an image says otherwise", around('<img alt="not" src="https://example.org/a.png">', "")),
    ("srcset", "an image says otherwise", around('<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" srcset="https://example.org/a.png 1x">', "")),
    ("picture", "an image says otherwise", around('<picture><source srcset="https://example.org/a.png"></picture>', "")),
    ("svg-text", "a drawn sentence is cited", around(f'<svg width="400" height="20"><text y="15">{SENTENCE}</text></svg>', "")),
    ("svg-foreign", "a drawn sentence is cited", around(f"<svg><foreignObject width='400' height='20'>{SENTENCE}</foreignObject></svg>", "")),
    ("svg-use", "a drawn sentence is cited", around('<svg><use href="https://example.org/a.svg#x"/></svg>', "")),
    ("mathml", "a figure is added", around("<math><mn>420</mn></math>", "")),
    ("iframe", "a page within says otherwise", add_body('<iframe srcdoc="<p>Withdrawn</p>"></iframe>')),
    ("object", "a page within says otherwise", add_body('<object data="https://example.org/a.html"></object>')),
    ("embed", "a page within says otherwise", add_body('<embed src="https://example.org/a.pdf">')),
    ("video", "a film says otherwise", add_body('<video src="https://example.org/a.mp4" poster="data:,x"></video>')),
    ("form", "a field says otherwise", around('<input value="not">', "")),
    ("button", "a button says otherwise", around("<button>Withdrawn</button>", "")),
    ("textarea", "a field says otherwise", around("<textarea>Withdrawn</textarea>", "")),
    ("select", "a list says otherwise", around("<select><option>Withdrawn</option></select>", "")),
    ("hidden-attribute", "a passage was never there", attribute("hidden")),
    ("popover", "a passage was never there", attribute("popover")),
    ("aria-label", "a listener hears other words", attribute(f'aria-label="{SENTENCE}"')),
    ("aria-hidden", "a listener hears nothing", attribute('aria-hidden="true"')),
    ("title-attribute", "a hint says otherwise", attribute(f'title="{SENTENCE}"')),
    ("editable", "words can be typed over", attribute("contenteditable")),
    ("inert", "a passage cannot be found", attribute("inert")),
    ("details", "a passage is folded away", around("<details><summary>Withdrawn</summary>", "</details>")),
    ("dialog", "a passage was never there", around("<dialog>", "</dialog>")),
    ("template", "a passage was never there", around("<template>", "</template>")),
    ("noscript", "a passage shows without scripts alone", around("<noscript>", "</noscript>")),
    ("deleted", "a passage is withdrawn", around("<del>", "</del>")),
    ("ruby", "small words above say otherwise", around("<ruby>", "<rt>not</rt></ruby>")),
    ("bdo", "letters run backwards", around('<bdo dir="rtl">', "</bdo>")),
    ("font-colour", "a passage was never there", around('<font color="white">', "</font>")),
    ("slot-shadow", "a passage was never there", around("<div><template shadowrootmode='open'>Withdrawn</template>", "</div>")),
    ("comment", "a passage was never there", comment_out),
    ("dropped", "a passage was never there", drop_passage),
    ("look-alike", "a name cannot be searched", look_alike),
    ("override", "letters run backwards", reverse),
    ("marks-exchanged", "a mark leads to another source", exchange_marks),
    ("mark-out", "a web page is the source", lead_out),
    ("sections-exchanged", "the order of what was found is another", exchange_sections),
    ("ids-exchanged", "links lead to another passage", exchange_ids),
    ("ledger-twice", "a program reads another ledger", second_ledger),
    ("ledger-shown", "the ledger covers the page", add_style("template{display:block}")),
    ("title", "the brief is about something else", change_text(r"<h1>[^<]*</h1>", "<h1>No leak</h1>")),
    ("deck", "other months or sources", change_text(r'<p class="deck">[^<]*', '<p class="deck">Not confirmed')),
    ("question", "the passages answer another question", change_text(r'<p class="question">What', '<p class="question">Why not')),
    ("section-title", "the section is on another matter", change_text(r'<h2 id="section-1">1 [^<]*', '<h2 id="section-1">1 No')),
    ("counts", "more is confirmed than is", change_text(r"(\d+) of (\d+) passages rest", r"0 of \2 passages rest")),
    ("rail", "another author said it", change_text(r'(<p class="rail"><b>)[^<]+', r"\1Ministry")),
    ("rail-name", "another author said it", change_text(r'(class="rail"[^>]*>(?:<[^>]+>)*)(?!Contents)[A-Z][^<]+(?=.{0,80}\d{4})', r"\1Ministry of Water")),
    ("head-title", "the tab says otherwise", lambda text, base: re.sub(r"<title>[^<]*", "<title>Withdrawn", text) if base else text),
    ("hash", "another source file was read", change_text(r"SHA-256 [0-9a-f]{4}", "SHA-256 0000")),
    ("colophon", "the brief wrote sentences of its own", change_text(r"wrote no sentence", "wrote one sentence")),
    ("policy-gone", "what a browser may load is not held back", lambda text, base: re.sub(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", text) if base else text),
)  # fmt: skip
ROWS = [
    Row(f"web-{name}", belief, rewrite(edit), tells=(*TELLS, name.split("-", maxsplit=1)[0]), suffix=".html")
    for name, belief, edit in EDITS
]
