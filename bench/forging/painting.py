"""Forgeries that leave the typed letters alone, and paint something else for the reader."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from forging.document import add_content, add_fonts, change, cover, overlay, write
from forging.page import Target, edit, find_targets, read_font, read_lines
from forging.row import Base, Row, UnfitError

TELLS = ("page", "hidden", "cover", "paint", "drawn", "overlay", "added", "beneath", "over")


def paint_box(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint white box and other words."""
    del pdf, page
    return cover(target.line) + "\n" + write(target.line, target.new)


def paint_only_box(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint white box: a line is gone."""
    del pdf, page
    return cover(target.line)


def paint_word(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a small word between the lines, as a caret would bring it in."""
    del pdf, page
    line = target.line
    return f"BT 0 g /Fserif 7 Tf {line.x + line.width / 2:.2f} {line.y + 6:.2f} Td (not) Tj ET"


def paint_margin(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a line of its own at the foot of the page."""
    del pdf, page, target
    return "BT 0 g /Fserif 10 Tf 200 60 Td (All figures were confirmed by the ministry. [1]) Tj ET"


def paint_stroke(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a thick white stroke instead of a filled box."""
    del pdf, page
    line = target.line
    return (
        f"1 G {line.size * 1.2:.2f} w {line.x:.2f} {line.y + 3:.2f} m {line.x + line.width:.2f} {line.y + 3:.2f} l S\n"
        + write(line, target.new)
    )


def paint_struck(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a thin line through the words: they are withdrawn."""
    del pdf, page
    line = target.line
    return f"0 G .6 w {line.x:.2f} {line.y + 3:.2f} m {line.x + line.width:.2f} {line.y + 3:.2f} l S"


def paint_curve(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint letters as strokes, NOT, before a line."""
    del pdf, page
    x, y = target.line.x - 16, target.line.y
    strokes = [
        (0, 0, 0, 7),
        (0, 7, 4, 0),
        (4, 0, 4, 7),
        (6, 0, 6, 7),
        (6, 7, 9, 7),
        (9, 7, 9, 0),
        (9, 0, 6, 0),
        (12, 0, 12, 7),
        (10, 7, 14, 7),
    ]
    return "0 G .7 w " + " ".join(f"{x + a:.1f} {y + b:.1f} m {x + c:.1f} {y + d:.1f} l S" for a, b, c, d in strokes)


def paint_image(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint an image of one white point, laid over a line."""
    image = pdf.make_stream(b"\xff\xff\xff")
    for key, value in {"/Type": Name.XObject, "/Subtype": Name.Image, "/ColorSpace": Name.DeviceRGB}.items():
        image[key] = value
    image["/Width"], image["/Height"], image["/BitsPerComponent"] = 1, 1, 8
    name = page.add_resource(image, Name.XObject, Name("/Imwhite"))
    line = target.line
    return (
        f"q {line.width + 3:.2f} 0 0 {line.size * 1.25:.2f} {line.x:.2f} {line.y - 2.6:.2f} cm {name} Do Q\n"
        + write(line, target.new)
    )


def paint_inline(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint an inline image over a line."""
    del pdf, page
    line = target.line
    return (
        f"q {line.width + 3:.2f} 0 0 {line.size * 1.25:.2f} {line.x:.2f} {line.y - 2.6:.2f} cm "
        "BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q\n" + write(line, target.new)
    )


def make_form(pdf: pikepdf.Pdf, page: pikepdf.Page, operators: str) -> pikepdf.Object:
    """Return a form that paints operators in the coordinates of the page."""
    form = pdf.make_stream(operators.encode("latin-1"))
    form["/Type"], form["/Subtype"], form["/BBox"] = Name.XObject, Name.Form, Array(page.mediabox)
    form["/Resources"] = page.Resources
    return form


def paint_form(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a form with box and words."""
    name = page.add_resource(make_form(pdf, page, paint_box(pdf, page, target)), Name.XObject, Name("/Fmover"))
    return f"{name} Do"


def paint_nested(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a form within a form within a form."""
    operators = paint_box(pdf, page, target)
    for depth in range(3):
        form = make_form(pdf, page, operators)
        form["/Resources"] = Dictionary(Font=page.Resources.Font)
        if "/XObject" in page.Resources:
            form.Resources["/XObject"] = Dictionary(dict(page.Resources.XObject.items()))
        operators = f"{page.add_resource(form, Name.XObject, Name(f'/Fmnest{depth}'))} Do"
    return operators


def paint_pattern(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a tiling pattern whose tile holds the other words."""
    cell = make_form(pdf, page, paint_box(pdf, page, target))
    cell["/Type"] = Name.Pattern
    del cell["/Subtype"]
    cell["/PatternType"], cell["/PaintType"], cell["/TilingType"] = 1, 1, 1
    cell["/XStep"], cell["/YStep"] = 2000, 2000
    name = page.add_resource(cell, Name.Pattern, Name("/Ptile"))
    line = target.line
    return f"/Pattern cs {name} scn {line.x - 1:.2f} {line.y - 3:.2f} {line.width + 60:.2f} {line.size * 1.3:.2f} re f"


def paint_shading(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a white shading, clipped to the line."""
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 1], C1=[1, 1, 1], N=1)
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 1, 0], Function=function, Extend=[True, True]
    )
    name = page.add_resource(pdf.make_indirect(shading), Name.Shading, Name("/Shwhite"))
    line = target.line
    return (
        f"q {line.x - 1:.2f} {line.y - 2.6:.2f} {line.width + 3:.2f} {line.size * 1.25:.2f} re W n {name} sh Q\n"
        + write(line, target.new)
    )


def paint_multiply(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a box with the blend mode Screen: white wins."""
    state = pdf.make_indirect(Dictionary(Type=Name.ExtGState, BM=Name.Screen, ca=1))
    name = page.add_resource(state, Name.ExtGState, Name("/Gscreen"))
    return f"q {name} gs {cover(target.line)} Q\n" + write(target.line, target.new)


def paint_veil(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a box of 96 per cent white."""
    name = page.add_resource(
        pdf.make_indirect(Dictionary(Type=Name.ExtGState, ca=0.96)), Name.ExtGState, Name("/Gveil")
    )
    return f"q {name} gs {cover(target.line)} Q\n" + write(target.line, target.new)


def paint_clip_text(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint the other words as a clip, filled with black."""
    del pdf, page
    line = target.line
    return cover(line) + "\nq " + write(line, target.new, mode=7) + f" 0 g {line.x:.2f} {line.y - 4:.2f} 400 16 re f Q"


def paint_type3(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a font whose one letter paints the whole line."""
    glyph = pdf.make_stream(b"9000 0 d0 " + paint_box(pdf, page, target).encode("latin-1"))
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 0, 0], FontMatrix=[1, 0, 0, 1, 0, 0], FirstChar=97, LastChar=97,
        Widths=[0], CharProcs=Dictionary(a=glyph), Resources=Dictionary(Font=page.Resources.Font),
        Encoding=Dictionary(Type=Name.Encoding, Differences=[97, Name("/a")]),
    )  # fmt: skip
    page.Resources.Font["/Ftyped"] = pdf.make_indirect(font)
    return "BT /Ftyped 1 Tf 1 0 0 1 0 0 Tm (a) Tj ET"


def paint_softmask(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
    """Paint a white page, let through by a soft mask where the line stands."""
    line = target.line
    mask = make_form(pdf, page, f"1 g {line.x - 1:.2f} {line.y - 3:.2f} {line.width + 3:.2f} 13 re f")
    mask["/Group"] = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    state = Dictionary(Type=Name.ExtGState, SMask=Dictionary(Type=Name.Mask, S=Name.Luminosity, G=mask))
    name = page.add_resource(pdf.make_indirect(state), Name.ExtGState, Name("/Gmask"))
    return f"q {name} gs 1 g 0 0 700 900 re f Q\n" + write(line, target.new)


def paint_layer(*, shown: bool) -> Callable[[pikepdf.Pdf, pikepdf.Page, Target], str]:
    """Paint a layer with the other words, on at first, or on in print alone."""

    def paint(pdf: pikepdf.Pdf, page: pikepdf.Page, target: Target) -> str:
        usage = Dictionary(Print=Dictionary(PrintState=Name.ON), View=Dictionary(ViewState=Name.OFF))
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Layer", Usage=usage))
        default = Dictionary(Order=[layer])
        if not shown:
            default["/OFF"] = Array([layer])
            default["/AS"] = Array([Dictionary(Event=Name.Print, OCGs=[layer], Category=[Name.Print])])
        pdf.Root["/OCProperties"] = Dictionary(OCGs=[layer], D=default)
        name = page.add_resource(layer, Name.Properties, Name("/OClayer"))
        return f"/OC {name} BDC\n{paint_box(pdf, page, target)}\nEMC"

    return paint


def wrap_line(
    before: str, after: str, resources: Callable[[pikepdf.Pdf, pikepdf.Page], None] | None = None, *, shown: bool
) -> Callable[[Base, Path], None]:
    """Return a maker that puts operators around the typing of one line, and may write other words where it stood."""

    def apply(pdf: pikepdf.Pdf, base: Base) -> None:
        target = find_targets(pdf, base)[0]
        page = pdf.pages[target.line.page]
        add_fonts(pdf, page)
        if resources:
            resources(pdf, page)
        data = [pikepdf.unparse_content_stream([one]) for one in pikepdf.parse_content_stream(page)]
        data[target.line.index] = b"%b\n%b\n%b" % (before.encode(), data[target.line.index], after.encode())
        page.Contents = pdf.make_stream(b"\n".join(data))
        if shown:
            add_content(pdf, page, write(target.line, target.new))

    return change(apply)


def hide_layer(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Put a layer that is off among the resources."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Hidden"))
    pdf.Root["/OCProperties"] = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer]))
    page.add_resource(layer, Name.Properties, Name("/OChide"))


def clear_state(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Put a state without any opacity among the resources."""
    page.add_resource(pdf.make_indirect(Dictionary(Type=Name.ExtGState, ca=0, CA=0)), Name.ExtGState, Name("/Gclear"))


def beneath(pdf: pikepdf.Pdf, base: Base) -> None:
    """Write a line beneath all others, on a free place."""
    page = pdf.pages[find_targets(pdf, base)[0].line.page]
    add_fonts(pdf, page)
    add_content(
        pdf, page, "BT 0 g /Fserif 10 Tf 60 40 Td (The insurer has agreed to pay in full. [1]) Tj ET", before=True
    )


def ghost(pdf: pikepdf.Pdf, base: Base) -> None:
    """Type the opposite, and keep the honest words invisible above it for the reader of text."""
    target = find_targets(pdf, base)[0]
    page = pdf.pages[target.line.page]
    add_fonts(pdf, page)
    edit(pdf, target.line, target.new)
    add_content(pdf, page, write(target.line, target.line.text, mode=3))


def ghost_outside(pdf: pikepdf.Pdf, base: Base) -> None:
    """Type the opposite, and keep the honest words outside of the page."""
    target = find_targets(pdf, base)[0]
    page = pdf.pages[target.line.page]
    add_fonts(pdf, page)
    edit(pdf, target.line, target.new)
    add_content(pdf, page, "1 0 0 1 2000 0 cm " + write(target.line, target.line.text))


def actual_text(pdf: pikepdf.Pdf, base: Base) -> None:
    """Type the opposite, and state the honest words as the ActualText of the line."""
    target = find_targets(pdf, base)[0]
    edit(pdf, target.line, target.new)
    page = pdf.pages[target.line.page]
    data = [pikepdf.unparse_content_stream([one]) for one in pikepdf.parse_content_stream(page)]
    words = pikepdf.String(target.line.text).unparse()
    data[target.line.index] = b"/Span << /ActualText %b >> BDC\n%b\nEMC" % (words, data[target.line.index])
    page.Contents = pdf.make_stream(b"\n".join(data))


def map_letters(pdf: pikepdf.Pdf, base: Base) -> None:
    """Type another digit, and let the ToUnicode map call it by the honest one."""
    passages = " ".join(base.find_passages())
    for line in read_lines(pdf):
        if len(line.text) > 20 and line.text.strip() in passages and any(letter in "123456789" for letter in line.text):
            font = pdf.pages[line.page].Resources.Font[line.font]
            digit = next(letter for letter in line.text if letter in "123456789")
            other = "123456789"[int(digit) % 9]
            data = font.ToUnicode.read_bytes()
            old, new = f"<{ord(digit):04x}>".encode(), f"<{ord(other):04x}>".encode()
            font.ToUnicode = pdf.make_stream(data.replace(old, b"<@>").replace(new, old).replace(b"<@>", new))
            return
    raise UnfitError("no digit")


def swap_fonts(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let the letters of a line come from another font of the page: the same codes, other shapes."""
    target = find_targets(pdf, base)[0]
    fonts = pdf.pages[target.line.page].Resources.Font
    others = [str(name) for name in fonts.keys() if name != target.line.font]  # noqa: SIM118
    one, other = fonts[target.line.font].DescendantFonts[0], fonts[others[0]].DescendantFonts[0]
    one.FontDescriptor, other.FontDescriptor = other.FontDescriptor, one.FontDescriptor


def map_glyphs(pdf: pikepdf.Pdf, base: Base) -> None:
    """Let two codes of the font paint each other's glyph through CIDToGIDMap."""
    target = find_targets(pdf, base)[0]
    font = pdf.pages[target.line.page].Resources.Font[target.line.font]
    table = bytearray(b"".join(code.to_bytes(2, "big") for code in range(0x1000)))
    digits = sorted(code for code, letter in read_font(font).items() if letter in {"1", "2", "3", "4", "6", "8"})
    if len(digits) < 2:
        raise UnfitError("no digits in the font")
    a, b = digits[0] * 2, digits[-1] * 2
    table[a : a + 2], table[b : b + 2] = table[b : b + 2], table[a : a + 2]
    font.DescendantFonts[0].CIDToGIDMap = pdf.make_stream(bytes(table))


def annotate(subtype: str, **entries: object) -> Callable[[Base, Path], None]:
    """Return a maker that lays an annotation over a line."""

    def apply(pdf: pikepdf.Pdf, base: Base) -> None:
        target = find_targets(pdf, base)[0]
        line, page = target.line, pdf.pages[target.line.page]
        add_fonts(pdf, page)
        box = [line.x - 1, line.y - 3, line.x + line.width + 40, line.y + line.size]
        note = Dictionary(Type=Name.Annot, Subtype=Name(subtype), Rect=Array(box), Contents=target.new, F=4)
        look = make_form(pdf, page, paint_box(pdf, page, target))
        look["/BBox"] = Array(box)
        note["/AP"] = Dictionary(N=look)
        note["/QuadPoints"] = Array([box[0], box[3], box[2], box[3], box[0], box[1], box[2], box[1]])
        for key, value in entries.items():
            note[f"/{key}"] = value
        page.Annots = Array([*page.get("/Annots", []), pdf.make_indirect(note)])

    return change(apply)


OVERLAYS = (
    ("box", "a passage says the opposite", paint_box),
    ("only-box", "a line was never there", paint_only_box),
    ("word", "a small word is brought in", paint_word),
    ("margin", "a sentence was cited that no source holds", paint_margin),
    ("stroke", "a passage says the opposite", paint_stroke),
    ("struck", "a passage was withdrawn", paint_struck),
    ("curves", "a line begins with NOT", paint_curve),
    ("image", "a passage says the opposite", paint_image),
    ("inline-image", "a passage says the opposite", paint_inline),
    ("form", "a passage says the opposite", paint_form),
    ("nested-forms", "a passage says the opposite", paint_nested),
    ("pattern", "a passage says the opposite", paint_pattern),
    ("shading", "a passage says the opposite", paint_shading),
    ("blend", "a passage says the opposite", paint_multiply),
    ("veil", "a passage says the opposite", paint_veil),
    ("clip-text", "a passage says the opposite", paint_clip_text),
    ("type3", "a passage says the opposite", paint_type3),
    ("soft-mask", "a passage says the opposite", paint_softmask),
    ("layer", "a passage says the opposite", paint_layer(shown=True)),
    ("layer-print", "the printed page says the opposite", paint_layer(shown=False)),
)
HIDDEN = (
    ("mode", ("3 Tr", "0 Tr", None)),
    ("layer", ("/OC /OChide BDC", "EMC", hide_layer)),
    ("opacity", ("/Gclear gs", "", clear_state)),
    ("white", ("1 g", "0 g", None)),
    ("tiny", ("0.001 0 0 0.001 0 0 Tm", "", None)),
    ("scale", ("0 Tz", "100 Tz", None)),
    ("rise", ("3000 Ts", "0 Ts", None)),
    ("clip", ("ET q 0 0 0 0 re W n BT", "ET Q BT", None)),
)
NOTES: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("stamp", "/Stamp", {}),
    ("free-text", "/FreeText", {"DA": "/Helv 10 Tf 0 g"}),
    ("square", "/Square", {"IC": Array([1, 1, 1]), "C": Array([1, 1, 1])}),
    ("widget", "/Widget", {"FT": Name.Tx, "T": "field", "V": "not"}),
    ("redact", "/Redact", {"OverlayText": "withdrawn"}),
    ("strikeout", "/StrikeOut", {"C": Array([1, 0, 0])}),
    ("popup", "/Text", {"Name": Name.Note, "Open": True}),
)
ROWS = [
    *(Row(f"hide-{name}", "a passage says the opposite", wrap_line(*way, shown=True), tells=TELLS) for name, way in HIDDEN),
    *(Row(f"vanish-{name}", "a line was never there", wrap_line(*way, shown=False), tells=TELLS) for name, way in HIDDEN),
    *(Row(f"paint-{name}", belief, overlay(paint), tells=TELLS) for name, belief, paint in OVERLAYS),
    *(Row(f"note-{name}", "a passage says the opposite, or is withdrawn", annotate(kind, **entries), tells=("annotation", "note", "form field", *TELLS)) for name, kind, entries in NOTES),
    Row("paint-beneath", "a sentence was cited that no source holds", change(beneath), tells=TELLS),
    Row("ghost-invisible", "a passage says the opposite", change(ghost), tells=TELLS),
    Row("ghost-outside", "a passage says the opposite", change(ghost_outside), tells=("altered", "outside", *TELLS)),
    Row("actual-text", "a passage says the opposite", change(actual_text), tells=("actualtext", "other words", "altered")),
    Row("font-tounicode", "a figure is another", change(map_letters), tells=("font", "glyph", "letter", "altered")),
    Row("font-exchanged", "letters have the shape of others", change(swap_fonts), tells=("font", "glyph")),
    Row("font-glyph-map", "a figure is another", change(map_glyphs), tells=("font", "glyph")),
]  # fmt: skip
