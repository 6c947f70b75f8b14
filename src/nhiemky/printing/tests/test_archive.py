"""What PDF/A-2b asks for and can be read from a file with pypdf, on every kind of paper.

Not a validator: colours inside the pages, widths of glyphs and the syntax of the file are not looked at here.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from nhiemky.printing.blocks import Paper, Printable
from nhiemky.printing.pdf import TAGGED_CELLS, to_pdf
from nhiemky.printing.tables import list_paper
from nhiemky.printing.typefaces import Typeface, bundled, installed

Papers = Callable[..., Paper]
Made = tuple[bytes, PdfReader]
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
DC = "{http://purl.org/dc/elements/1.1/}"
#: Keys of the catalogue, of pages and of actions that PDF/A-2 forbids (6.1, 6.4, 6.5, 6.6, 6.9).
FORBIDDEN = {
    "/AA",
    "/OpenAction",
    "/JavaScript",
    "/JS",
    "/EmbeddedFiles",
    "/XFA",
    "/NeedsRendering",
    "/Requirements",
}
ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/JavaScript", "/Hide", "/SetOCGState"}


def _list(rows: int) -> Printable:
    cells = [(str(row), "Nguyễn Thị Mẫu", "Chi bộ Tổ dân phố số 7") for row in range(rows)]
    return list_paper(title="ĐẢNG VIÊN", header=("TT", "Họ và tên", "Chi bộ"), rows=cells, sample=True)


@pytest.fixture(
    params=["minutes", "notice", "sample", "A5", "signs", "list", "long list", "bundled face"],
)
def made(request: pytest.FixtureRequest, minutes: Papers, notice: Papers) -> Made:
    """One paper of each kind."""
    kinds: dict[str, Callable[[], tuple[Printable, Typeface]]] = {
        "minutes": lambda: (minutes(), installed()),
        "notice": lambda: (notice(), installed()),
        "sample": lambda: (minutes(sample=True), installed()),
        "A5": lambda: (minutes(paper_size="A5"), installed()),
        "signs": lambda: (minutes(abstract="☐ ☑ ☒ ✓ 😀 中文"), installed()),
        "list": lambda: (_list(40), installed()),
        "long list": lambda: (_list(TAGGED_CELLS), installed()),
        "bundled face": lambda: (minutes(sample=True), bundled()),
    }
    paper, face = kinds[request.param]()
    pdf = to_pdf(paper, typeface=face)
    return pdf, PdfReader(io.BytesIO(pdf), strict=True)


def dictionaries(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary of the file, also those inside others."""
    for number in range(1, int(reader.trailer["/Size"])):
        found = reader.get_object(number)
        yield from _inside(found) if found is not None else ()


def _inside(found: Any) -> Iterator[DictionaryObject]:
    if isinstance(found, DictionaryObject):
        yield found
        for value in found.values():
            yield from _inside(value)
    elif isinstance(found, ArrayObject):
        for value in found:
            yield from _inside(value)


def test_it_has_what_the_archive_asks_for_and_nothing_it_forbids(made: Made) -> None:
    pdf, reader = made
    assert re.match(rb"%PDF-1\.[4-7]\r?\n%[\x80-\xff]{4}", pdf)
    assert len(reader.trailer["/ID"]) == 2
    assert "/Encrypt" not in reader.trailer
    for one in dictionaries(reader):
        assert not FORBIDDEN & set(one)
        assert one.get("/S") not in ACTIONS
        assert "/LZWDecode" not in str(one.get("/Filter", ""))
        assert one.get("/Subtype") != "/PS"
        # Streams keep their bytes in this file.
        assert not {"/F", "/FFilter"} & set(one) or one.get("/Type") == "/Annot"


def test_its_colours_are_those_of_the_embedded_profile(made: Made) -> None:
    _, reader = made
    (intent,) = [one.get_object() for one in reader.trailer["/Root"]["/OutputIntents"]]
    assert intent["/S"] == "/GTS_PDFA1"
    profile = intent["/DestOutputProfile"].get_object()
    data = profile.get_data()
    assert profile["/N"] == 3 and data[16:20] == b"RGB " and data[36:40] == b"acsp"
    assert int.from_bytes(data[:4], "big") == len(data) and data[8] in (2, 4)


def test_its_metadata_say_so_and_agree_with_the_information_of_the_file(made: Made) -> None:
    _, reader = made
    stream = reader.trailer["/Root"]["/Metadata"].get_object()
    assert "/Filter" not in stream and stream["/Subtype"] == "/XML"
    packet = ElementTree.fromstring(re.sub(rb"<\?xpacket.*?\?>", b"", stream.get_data()).strip())  # noqa: S314 - our own file
    said = {one.tag: one for one in packet.iter()}
    assert (said[f"{PDFAID}part"].text, said[f"{PDFAID}conformance"].text) == ("2", "B")
    title = said[f"{DC}title"].find(f".//{RDF}li")
    assert reader.metadata is not None and title is not None
    assert title.text == reader.metadata.title


def test_all_its_faces_are_embedded_and_can_be_read_back(made: Made) -> None:
    _, reader = made
    fonts = [one for one in dictionaries(reader) if one.get("/Type") == "/Font"]
    assert fonts
    for font in fonts:
        assert font["/Subtype"] in ("/Type0", "/CIDFontType2", "/CIDFontType0")
        if font["/Subtype"] == "/Type0":
            assert font["/ToUnicode"].get_object().get_data()
            continue
        described = font["/FontDescriptor"].get_object()
        (embedded,) = [described[key] for key in ("/FontFile2", "/FontFile3") if key in described]
        assert embedded.get_object().get_data()
        assert re.match(r"/[A-Z]{6}\+", str(font["/BaseFont"]))


def test_papers_are_tagged_and_only_long_lists_are_not(minutes: Papers) -> None:
    def tagged(paper: Printable) -> bool:
        return "/StructTreeRoot" in PdfReader(io.BytesIO(to_pdf(paper))).trailer["/Root"]

    assert tagged(minutes()) and tagged(_list(40))
    assert not tagged(_list(TAGGED_CELLS))


def test_a_list_of_all_members_is_no_burden() -> None:
    assert len(to_pdf(_list(2500))) < 500_000
