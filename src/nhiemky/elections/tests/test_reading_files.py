"""Whatever a scanner or somebody's stick delivers: each page is read, doubted or refused with a reason; nothing stops."""

from __future__ import annotations

import hashlib
import io
from typing import Any

import pytest

pytest.importorskip("cv2")

from dataclasses import replace

import numpy as np
from PIL import Image
from pypdf import PdfReader, PdfWriter

from nhiemky.elections.cli.decks import Papers, papers
from nhiemky.elections.reading import run
from nhiemky.elections.reading.reader import PageRead
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import Reason, Seal, Status
from nhiemky.elections.simulated import spoiled
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.deck import Deck, Scanner, Stamp
from nhiemky.elections.simulated.files import jpeg, pdf_of
from nhiemky.files.rules.malformed import Malformed


@pytest.fixture(scope="module")
def printed() -> Papers:
    return papers(Kind.COLUMNS, paper="A5", names=6)


@pytest.fixture(scope="module")
def deck(printed: Papers) -> Deck:
    return replace(printed.deck, seed=77, oddities=0.0, folds=0.0, torn=0.0, ghosts=0.0)


def read(printed: Papers, content: bytes, **how: Any) -> list[PageRead]:
    job = printed.job
    return list(
        run.once(
            run.read_pages(
                content,
                name="quet.pdf",
                first=how.pop("first", 0),
                layouts=job.layouts,
                photographs=how.pop("photographs", True),
                previews=job.previews,
            )
        )
    )


def one(printed: Papers, content: bytes, **how: Any) -> PageRead:
    (page,) = read(printed, content, **how)
    return page


def as_file(pixels: Any, form: str, **how: Any) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, form, **how)
    return out.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_pictures_of_any_kind(printed: Papers, deck: Deck, form: str):
    page = one(printed, as_file(ballot(deck, 0).image, form))
    assert page.reading.status is Status.READ and len(page.reading.rows) == 6


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_any_way_up(printed: Papers, deck: Deck, turn: int):
    straight = one(printed, as_file(ballot(deck, 1).image, "PNG"))
    turned = one(printed, as_file(np.rot90(ballot(deck, 1).image, turn), "PNG"))
    assert turned.reading.status is Status.READ and turned.reading.rows == straight.reading.rows


def test_a_scanners_pdf_and_tiff_give_the_same(printed: Papers, deck: Deck):
    images = [ballot(deck, at).image for at in range(4)]
    pdf = read(printed, pdf_of([jpeg(image, 85) for image in images], dpi=200))
    first, *rest = [Image.fromarray(image) for image in images]
    out = io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=rest)
    tiff = read(printed, out.getvalue())
    assert [page.reading.rows for page in pdf] == [page.reading.rows for page in tiff]
    assert [page.reading.page for page in pdf] == [1, 2, 3, 4]
    assert all(page.reading.status is Status.READ for page in pdf)


def test_reading_goes_on_where_it_stopped(printed: Papers, deck: Deck):
    content = pdf_of([jpeg(ballot(deck, at).image, 85) for at in range(4)], dpi=200)
    rest = read(printed, content, first=2)
    assert [page.reading.page for page in rest] == [3, 4]
    assert run.pages_in(content, name="quet.pdf") == 4


def test_the_picture_in_a_pdf_is_taken_out_and_not_drawn(printed: Papers, deck: Deck):
    data = jpeg(ballot(deck, 0).image, 85)
    page = one(printed, pdf_of([data], dpi=200))
    assert page.reading.image_sha256 == hashlib.sha256(data).hexdigest()


def test_a_page_of_a_pdf_without_a_picture_is_blank(printed: Papers):
    writer = PdfWriter()
    blank = writer.add_blank_page(width=420, height=595)
    assert blank is not None
    out = io.BytesIO()
    writer.write(out)
    page = one(printed, out.getvalue())
    assert (page.reading.status, page.reading.reason) == (Status.REJECTED, Reason.BLANK_PAGE)


def refused(printed: Papers, content: bytes, **how: Any) -> Reason | None:
    page = one(printed, content, **how).reading
    assert page.status is Status.REJECTED and page.rows == () and page.doubtful == ()
    return page.reason


def test_pages_that_are_no_paper(printed: Papers, deck: Deck):
    other = papers(Kind.COLUMNS, paper="A5", names=5).deck
    noise = np.random.default_rng(1).integers(40, 220, (83, 59), dtype=np.uint8)
    dark = np.kron(noise, np.ones((20, 20), np.uint8))
    image = ballot(deck, 0).image
    assert refused(printed, as_file(spoiled.blank_page(deck, 0), "PNG")) is Reason.BLANK_PAGE
    assert refused(printed, as_file(ballot(other, 0).image, "PNG")) is Reason.OTHER_TEMPLATE
    assert refused(printed, as_file(dark, "PNG")) is Reason.NO_TEMPLATE
    assert refused(printed, as_file(spoiled.cut(image), "PNG")) is Reason.NO_TEMPLATE
    assert refused(printed, as_file(image[:, ::-1].copy(), "PNG")) is Reason.NO_TEMPLATE


def test_black_and_white_scans_are_refused(printed: Papers, deck: Deck):
    bits = spoiled.one_bit(ballot(deck, 0).image)
    assert refused(printed, as_file(bits, "PNG")) is Reason.ONE_BIT
    out = io.BytesIO()
    Image.fromarray(bits).convert("1").save(out, "TIFF", compression="group4")
    assert refused(printed, out.getvalue()) is Reason.ONE_BIT
    out = io.BytesIO()
    Image.fromarray(bits).convert("1").save(out, "PDF", resolution=200)
    assert refused(printed, out.getvalue()) is Reason.ONE_BIT


@pytest.mark.parametrize("dpi", [75, 100, 130])
def test_coarse_scans_are_refused(printed: Papers, deck: Deck, dpi: int):
    assert refused(printed, as_file(ballot(replace(deck, dpi=dpi), 0).image, "PNG")) is Reason.TOO_COARSE


@pytest.mark.parametrize(
    "content",
    [b"", b"no picture", b"%PDF-1.7 damaged", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"\xff\xd8\xff" + b"x" * 99],
)
def test_what_cannot_be_opened(printed: Papers, content: bytes):
    assert refused(printed, content) is Reason.UNREADABLE
    with pytest.raises(Malformed):
        run.picture(content, name="quet.pdf", page=1, layout=printed.deck.layout, window=None, scale=4.0)


def test_a_password_is_said_to_be_one(printed: Papers, deck: Deck):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of([jpeg(ballot(deck, 0).image, 85)], dpi=200))))
    writer.encrypt("bí mật", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    assert refused(printed, out.getvalue()) is Reason.UNREADABLE
    with pytest.raises(Malformed) as wrong:
        run.pages_in(out.getvalue(), name="quet.pdf")
    assert (wrong.value.code, wrong.value.path) == ("password", "quet.pdf")


def test_a_picture_of_a_hundred_megapixels_is_refused_before_it_is_decoded(printed: Papers):
    out = io.BytesIO()
    Image.new("1", (10_100, 10_000)).save(out, "PNG")
    assert refused(printed, out.getvalue()) is Reason.UNREADABLE
    with pytest.raises(Malformed) as wrong:
        run.pages_in(out.getvalue(), name="to.png")
    assert wrong.value.code == "too-large"


def test_a_damaged_page_stops_nothing(printed: Papers, deck: Deck):
    good = [jpeg(ballot(deck, at).image, 85) for at in range(3)]
    found = read(printed, pdf_of([good[0], good[1][:4000], good[2]], dpi=200))
    assert len(found) == 3
    assert [page.reading.status for page in found][::2] == [Status.READ, Status.READ]
    assert found[1].reading.status is Status.REJECTED


def test_people_see_paper_and_no_colour_beside_it(printed: Papers, deck: Deck):
    """What the sheet does not cover is white: red there would look like a seal."""
    content = as_file(ballot(replace(deck, colour=True), 1).image[:, 12:], "PNG")
    layout = deck.layout
    shown = run.picture(content, name="a.png", page=1, layout=layout, window=None, scale=4.0)
    pixels = np.asarray(Image.open(io.BytesIO(shown)).convert("RGB"), np.int16)
    edge = np.concatenate([pixels[:, :3].reshape(-1, 3), pixels[:, -3:].reshape(-1, 3)])
    assert (edge.max(axis=1) - edge.min(axis=1)).max() < 60


def test_a_page_on_which_the_reader_fails_stops_nothing(
    printed: Papers, deck: Deck, monkeypatch: pytest.MonkeyPatch
):
    """Pages behind it would be papers lost without a word."""
    good = run.reader.read

    def failing(page: Any, job: Any, *, source: str) -> PageRead:
        if page.number == 2:
            raise ValueError("a fault of ours")
        return good(page, job, source=source)

    monkeypatch.setattr(run.reader, "read", failing)
    found = read(printed, pdf_of([jpeg(ballot(deck, at).image, 85) for at in range(3)], dpi=200))
    assert [(page.reading.page, page.reading.reason) for page in found] == [
        (1, None),
        (2, Reason.UNREADABLE),
        (3, None),
    ]
    assert found[1].reading.image_sha256 and found[1].reading.rows == ()


def test_the_same_picture_and_the_same_sheet_count_once(printed: Papers, deck: Deck):
    first, again, other = ballot(deck, 3).image, ballot(deck, 3, scan=1).image, ballot(deck, 4).image
    data = [jpeg(first, 85), jpeg(other, 85), jpeg(first, 85), jpeg(again, 85)]
    found = read(printed, pdf_of(data, dpi=200))
    assert [page.reading.reason for page in found] == [
        None,
        None,
        Reason.DUPLICATE_IMAGE,
        Reason.DUPLICATE_SHEET,
    ]
    assert found[2].reading.rows == found[3].reading.rows == ()


def test_papers_marked_alike_are_not_the_same_sheet(printed: Papers, deck: Deck):
    found = read(printed, pdf_of([jpeg(ballot(deck, at).image, 85) for at in range(40)], dpi=200))
    assert [page.reading.reason for page in found if page.reading.reason] == []


def test_a_photograph_is_read_only_where_it_is_allowed(printed: Papers, deck: Deck):
    taken = as_file(ballot(replace(deck, scanner=Scanner.PHONE), 2).image, "JPEG", quality=85)
    allowed = one(printed, taken)
    assert allowed.reading.status is not Status.REJECTED and allowed.reading.photograph
    assert refused(printed, taken, photographs=False) is Reason.PHOTOGRAPH


@pytest.mark.parametrize(
    ("stamp", "seal"),
    [(Stamp.PRESENT, Seal.PRESENT), (Stamp.ABSENT, Seal.ABSENT), (Stamp.PHOTOCOPY, Seal.ABSENT)],
)
def test_the_seal_is_told_from_its_copy_in_colour(printed: Papers, deck: Deck, stamp: Stamp, seal: Seal):
    for at in range(8):
        page = one(printed, jpeg(ballot(replace(deck, colour=True, seal=stamp), at).image, 85))
        assert page.reading.seal is seal
    grey = one(printed, jpeg(ballot(replace(deck, seal=stamp), 0).image, 85))
    assert grey.reading.seal is None


def test_a_seal_over_the_boxes_is_no_vote(printed: Papers, deck: Deck):
    for at in range(8):
        paper = ballot(replace(deck, colour=True, seal=Stamp.OVER), at)
        marks = [mark for row in one(printed, jpeg(paper.image, 85)).reading.rows for mark in row]
        for seen, mark in zip(paper.truth.positions, marks, strict=True):
            assert mark in (None, seen.value == "mark")


def test_a_torn_corner_leaves_three_marks_and_is_read_or_left_to_people(printed: Papers, deck: Deck):
    for at in range(12):
        paper = spoiled.lost_corner(deck, at)
        page = one(printed, jpeg(paper.image, 85)).reading
        if page.status is Status.REJECTED:
            assert page.reason is Reason.NO_TEMPLATE and page.rows == ()
            continue
        marks = [mark for row in page.rows for mark in row]
        wrong = [
            (seen, mark)
            for seen, mark in zip(paper.truth.positions, marks, strict=True)
            if mark is not None and mark is not (seen.value == "mark")
        ]
        assert wrong == []


def test_evidence_is_upright_and_as_large_as_asked(printed: Papers, deck: Deck):
    content = pdf_of([jpeg(np.rot90(ballot(deck, 0).image, 2).copy(), 85)], dpi=200)
    layout = printed.deck.layout
    whole = run.picture(content, name="q", page=1, layout=layout, window=None, scale=4.0)
    row = run.picture(content, name="q", page=1, layout=layout, window=layout.rows[0].line, scale=12.0)
    with Image.open(io.BytesIO(whole)) as image:
        assert image.size == (round(layout.width * 4), round(layout.height * 4))
        left, top = round(layout.fiducials[0].x * 4) + 2, round(layout.fiducials[0].y * 4) + 2
        assert image.convert("L").getpixel((left, top)) < 90
    with Image.open(io.BytesIO(row)) as image:
        assert image.width == round(layout.rows[0].line.w * 12)
