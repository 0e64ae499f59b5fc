"""Rewritings that change nothing a reader sees, and consistent briefs that only an outside word could tell apart."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf

from forging.row import Base, Kind, Row, UnfitError

REWRITTEN = (0, 4)  # another program may write a font or a stream anew


def copy(base: Base, target: Path) -> None:
    """Copy the PDF."""
    shutil.copyfile(base.pdf, target)


def copy_web(base: Base, target: Path) -> None:
    """Copy the web page."""
    shutil.copyfile(base.html, target)


def save(keep: Callable[[pikepdf.Pdf, Path], None]) -> Callable[[Base, Path], None]:
    """Return a maker that opens the PDF with pikepdf and saves it."""

    def make(base: Base, target: Path) -> None:
        with pikepdf.open(base.pdf) as pdf:
            keep(pdf, target)

    return make


def run(command: str) -> Callable[[Base, Path], None]:
    """Return a maker that runs a program, with IN and OUT for the files."""

    def make(base: Base, target: Path) -> None:
        words = [str(base.pdf) if word == "IN" else str(target) if word == "OUT" else word for word in command.split()]
        program = shutil.which(words[0])
        if program is None:
            raise UnfitError(f"{words[0]} is not installed")
        subprocess.run([program, *words[1:]], check=True, capture_output=True)

    return make


def save_pdfium(base: Base, target: Path) -> None:
    """Open and save the PDF with PDFium."""
    import pypdfium2

    document = pypdfium2.PdfDocument(base.pdf)
    document.save(target)
    document.close()


def touch_metadata(base: Base, target: Path) -> None:
    """Let pikepdf state itself as the producer, as a tool does that a mail gateway runs."""
    with pikepdf.open(base.pdf) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["pdf:Producer"] = "gateway"
        pdf.save(target)


def drop_unused(base: Base, target: Path) -> None:
    """Let pikepdf take unused parts away."""
    with pikepdf.open(base.pdf) as pdf:
        pdf.remove_unreferenced_resources()
        pdf.save(target)


def rewrite_content(base: Base, target: Path) -> None:
    """Write each page's operators anew."""
    with pikepdf.open(base.pdf) as pdf:
        for page in pdf.pages:
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page)))
        pdf.save(target)


def convert_lines(base: Base, target: Path) -> None:
    """Write the web page with the line ends of another system."""
    target.write_bytes(base.html.read_bytes().replace(b"\n", b"\r\n"))


def mark_order(base: Base, target: Path) -> None:
    """Put a byte order mark before the web page."""
    target.write_bytes(b"\xef\xbb\xbf" + base.html.read_bytes())


def rebuild(change: Callable[[Path], None], suffix: str = ".pdf") -> Callable[[Base, Path], None]:
    """Return a maker that changes a copy of the project, and builds the brief anew from it."""

    def make(base: Base, target: Path) -> None:
        project = target.with_suffix(".project")
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(base.project, project)
        change(project)
        command = [
            sys.executable,
            "-P",
            "-m",
            "briefings",
            "build",
            "--project",
            str(project),
            "-o",
            str(target.with_suffix(suffix)),
        ]
        subprocess.run(command, check=True, capture_output=True)
        shutil.rmtree(project)

    return make


def turn_sources(project: Path) -> None:
    """Turn each source round."""
    for path in sorted((project / "seeds").iterdir()):
        path.write_text(path.read_text(encoding="utf-8").replace(" was ", " was not "), encoding="utf-8")


def rename_title(project: Path) -> None:
    """Give the brief another title."""
    path = project / "outline.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(
        "".join("title: Nothing leaks\n" if line.startswith("title:") else line for line in lines), encoding="utf-8"
    )


def ask_otherwise(project: Path) -> None:
    """Ask the first section another question."""
    path = project / "outline.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.strip().startswith("question:"))
    lines[at] = "    question: What lies did the company tell about the leak?\n"
    path.write_text("".join(lines), encoding="utf-8")


HONEST = (
    ("copy", copy, (0,)),
    ("pikepdf", save(lambda pdf, to: pdf.save(to)), (0,)),
    ("pikepdf-linear", save(lambda pdf, to: pdf.save(to, linearize=True)), (0,)),
    ("pikepdf-packed", save(lambda pdf, to: pdf.save(to, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)), (0,)),
    ("pikepdf-open", save(lambda pdf, to: pdf.save(to, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)), (0,)),
    ("pikepdf-version", save(lambda pdf, to: pdf.save(to, min_version="2.0")), (0,)),
    ("pikepdf-qdf", save(lambda pdf, to: pdf.save(to, qdf=True)), REWRITTEN),
    ("pikepdf-normal", save(lambda pdf, to: pdf.save(to, normalize_content=True)), REWRITTEN),
    ("pikepdf-locked", save(lambda pdf, to: pdf.save(to, encryption=pikepdf.Encryption(owner="o", user="", R=6))), REWRITTEN),
    ("pikepdf-metadata", touch_metadata, REWRITTEN),
    ("pikepdf-unused", drop_unused, (0,)),
    ("pikepdf-content", rewrite_content, REWRITTEN),
    ("qpdf", run("qpdf IN OUT"), (0,)),
    ("qpdf-linear", run("qpdf --linearize IN OUT"), (0,)),
    ("qpdf-packed", run("qpdf --object-streams=generate --recompress-flate --compression-level=9 IN OUT"), (0,)),
    ("qpdf-open", run("qpdf --stream-data=uncompress --object-streams=disable IN OUT"), (0,)),
    ("qpdf-qdf", run("qpdf --qdf IN OUT"), REWRITTEN),
    ("qpdf-coalesced", run("qpdf --coalesce-contents --normalize-content=y IN OUT"), REWRITTEN),
    ("pdfium", save_pdfium, REWRITTEN),
    ("ghostscript", run("gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile=OUT IN"), (0, 4)),
    ("pdfcpu", run("pdfcpu optimize IN OUT"), REWRITTEN),
    ("mutool", run("mutool clean -gggz IN OUT"), REWRITTEN),
    ("cairo", run("pdftocairo -pdf IN OUT"), (0, 4)),
)  # fmt: skip
TITLES = ("titles", "questions")
ROWS = [
    *(Row(f"honest-{name}", "what is so", make, Kind.HONEST, allowed=allowed) for name, make, allowed in HONEST),
    Row("honest-copy-seeds", "what is so", copy, Kind.HONEST, with_seeds=True),
    Row("honest-web", "what is so", copy_web, Kind.HONEST, suffix=".html"),
    Row("honest-web-lines", "what is so", convert_lines, Kind.HONEST, suffix=".html", allowed=REWRITTEN),
    Row("honest-web-order-mark", "what is so", mark_order, Kind.HONEST, suffix=".html", allowed=REWRITTEN),
    Row("stated-sources", "the sources said the opposite", rebuild(turn_sources), Kind.STATED, tells=("sources are what they were",)),
    Row("rebuilt-sources-seeds", "the sources said the opposite", rebuild(turn_sources), tells=("altered", "absent"), with_seeds=True),
    Row("stated-title", "the brief has another title", rebuild(rename_title), Kind.STATED, tells=TITLES),
    Row("stated-question", "the passages answer another question", rebuild(ask_otherwise), Kind.STATED, tells=TITLES),
    Row("rebuilt-sources-web", "the sources said the opposite", rebuild(turn_sources, ".html"), tells=("altered", "absent"), suffix=".html"),
]  # fmt: skip
