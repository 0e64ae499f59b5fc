"""What a PDF could do is told by its objects, however they are spelled and packed; and each file inside it is listed once."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from briefings.proof.gate import find_intruders
from briefings.proof.pdfium import read_pdf


def plain() -> Pdf:
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(300, 300))
    pdf.attachments["brief.json"] = pikepdf.AttachedFileSpec(pdf, b"{}", filename="brief.json")
    return pdf


def intruders(edit: Callable[[Pdf], object] = lambda _: None, change: tuple[bytes, bytes] = (b"", b""), **save: object):
    pdf, packed = plain(), BytesIO()
    edit(pdf)
    pdf.save(packed, **save)
    content = packed.getvalue().replace(*change)
    return find_intruders(content, read_pdf(content), ["brief.json"], ())


SCRIPT = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
KINDS: dict[str, tuple[Callable[[Pdf], object], str]] = {
    "a page that acts": (lambda pdf: setattr(pdf.pages[0].obj, "AA", Dictionary(O=SCRIPT)), "it holds /AA"),
    "a bookmark with a script": (
        lambda pdf: setattr(pdf.Root, "Outlines", Dictionary(First=pdf.make_indirect(Dictionary(A=SCRIPT)))),
        "it holds /JavaScript",
    ),
    "a bookmark that hides": (
        lambda pdf: setattr(pdf.Root, "Outlines", Dictionary(First=Dictionary(A=Dictionary(S=Name.Hide)))),
        "it holds an action of kind /Hide",
    ),
    "an action after another": (
        lambda pdf: setattr(pdf.Root, "Outlines", Dictionary(A=Dictionary(S=Name.GoTo, Next=Array([Dictionary(S=Name.Thread)])))),
        "it holds an action of kind /Thread",
    ),
    "a bookmark that leads to a file": (
        lambda pdf: setattr(pdf.Root, "Outlines", Dictionary(A=Dictionary(S=Name.URI, URI=pikepdf.String("file:///a")))),
        "a link leads to file:///a",
    ),
    "an action before a click": (lambda pdf: setattr(pdf.pages[0].obj, "PA", Dictionary(S=Name.URI)), "it holds /PA"),
    "a base of addresses": (
        lambda pdf: setattr(pdf.Root, "URI", Dictionary(Base=pikepdf.String("https://e.example/"))),
        "it changes where its links lead (/Base)",
    ),
    "a portfolio": (lambda pdf: setattr(pdf.Root, "Collection", Dictionary(View=Name.T)), "it holds /Collection"),
    "a stream outside": (
        lambda pdf: setattr(pdf.Root, "X", pdf.make_stream(b"", F=pikepdf.String("/etc/hosts"))),
        "it takes the bytes of a stream from another file",
    ),
    "a file outside": (
        lambda pdf: setattr(pdf.Root, "X", Dictionary(Type=Name.Filespec, UF=pikepdf.String("a.exe"))),
        "it names the file 'a.exe', which is not inside it",
    ),
    "a file of an annotation": (
        lambda pdf: setattr(
            pdf.pages[0].obj, "X", Dictionary(FS=Dictionary(UF="brief.json", EF=Dictionary(F=pdf.make_stream(b"MZ"))))
        ),
        "it holds a file that its list of files does not name",
    ),
    "a file under two names": (
        lambda pdf: setattr(pdf.Root.Names.EmbeddedFiles.Names[1], "UF", pikepdf.String("brief.exe")),
        "the file 'brief.json' has another name",
    ),
    "a file that is two": (
        lambda pdf: setattr(pdf.Root.Names.EmbeddedFiles.Names[1].EF, "DOS", pdf.make_stream(b"MZ")),
        "the file 'brief.json' is more than one",
    ),
    "a file listed twice": (
        lambda pdf: pdf.Root.Names.EmbeddedFiles.Names.extend(list(pdf.Root.Names.EmbeddedFiles.Names)),
        "it holds the file 'brief.json' 2 times",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "save",
    [
        {"object_stream_mode": pikepdf.ObjectStreamMode.disable},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"linearize": True},
    ],
    ids=["plain", "packed", "linearised"],
)
def test_what_acts_or_leads_elsewhere_is_named_however_it_is_packed(kind: str, save: dict) -> None:
    edit, told = KINDS[kind]
    assert told in intruders(edit, **save)


def test_a_plain_file_holds_nothing_that_it_must_not() -> None:
    assert intruders() == ()
    assert intruders(linearize=True, object_stream_mode=pikepdf.ObjectStreamMode.generate) == ()


def test_a_name_is_read_as_a_viewer_reads_it() -> None:
    told = intruders(lambda pdf: setattr(pdf.Root, "OpenActXon", Array([])), (b"/OpenActXon", b"/Open#41ction"))
    assert told == ("it holds /OpenAction",)


def test_a_file_that_is_locked_with_no_password_is_told() -> None:
    told = intruders(encryption=pikepdf.Encryption(owner="o", user=""))
    assert told == ("it is encrypted, with no password",)


def test_words_that_are_no_names_act_nowhere() -> None:
    assert intruders(lambda pdf: setattr(pdf.Root, "X", pikepdf.String("the /OpenAction of /JavaScript"))) == ()


def test_a_place_of_the_machine_is_found_in_words_and_streams_and_not_in_files(tmp_path: Path) -> None:
    def told(edit: Callable[[Pdf], object]) -> tuple[str, ...]:
        pdf, packed = plain(), BytesIO()
        edit(pdf)
        pdf.save(packed)
        return find_intruders(packed.getvalue(), read_pdf(packed.getvalue()), ["brief.json"], ["/home/ada"])

    named = ("it names a place of this machine, '/home/ada'",)
    assert told(lambda pdf: setattr(pdf.Root, "X", pikepdf.String("see /home/ada/x"))) == named
    assert told(lambda pdf: setattr(pdf.Root, "X", pikepdf.String("zażółć /home/ada/x"))) == named
    assert told(lambda pdf: setattr(pdf.Root, "X", pdf.make_stream(b"(/home/ada) Tj"))) == named
    assert told(lambda pdf: setattr(pdf.Root, "X", pikepdf.String("/mnt/home/ada"))) == named[:0]
    assert told(lambda pdf: pdf.attachments["brief.json"].get_file()) == ()
