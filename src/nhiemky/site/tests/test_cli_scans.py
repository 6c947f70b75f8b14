"""`nhiemky ballots read` as people and programs call it: one JSON document, words for the rest, never a traceback."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("cv2")

from PIL import Image

from nhiemky.elections.cli.ballots import print_ballots
from nhiemky.elections.cli.decks import NAMES
from nhiemky.elections.rules import layout_file
from nhiemky.elections.simulated import spoiled
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.deck import Deck
from nhiemky.elections.simulated.files import jpeg, pdf_of, printed_page
from nhiemky.site.cli import main

SLATE = {
    "title": "Bầu chi ủy",
    "unit": "Chi bộ Tổ dân phố số 7",
    "term": "2025-2027",
    "body": "committee",
    "seats": 3,
    "names": list(NAMES[:4]),
    "paper": "A5",
    "date": "2025-02-14",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The papers of a slate, printed."""
    slate = tmp_path / "slate.json"
    slate.write_text(json.dumps(SLATE), encoding="utf-8")
    print_ballots(str(slate), out=tmp_path / "phieu", copies=1, large=False)
    return tmp_path / "phieu"


@pytest.fixture
def deck(folder: Path) -> Deck:
    layout = layout_file.layout((folder / "layout.json").read_text(encoding="utf-8"))
    page = printed_page((folder / "ballots.pdf").read_bytes())
    return Deck(layout=layout, page=page, seed=5, oddities=0.0, folds=0.0, torn=0.0, ghosts=0.0)


def scan(folder: Path, deck: Deck, *numbers: int, name: str = "quet.pdf") -> Path:
    file = folder / name
    file.write_bytes(pdf_of([jpeg(ballot(deck, at).image, 85) for at in numbers], dpi=200))
    return file


def read(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    assert main(["ballots", "read", *map(str, arguments), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_document_is_that_of_the_contract(folder: Path, deck: Deck, capsys: pytest.CaptureFixture[str]):
    found = read(capsys, folder / "layout.json", scan(folder, deck, 0, 1, 2))
    assert list(found) == ["template", "sheets", "summary"]
    assert found["template"] == deck.layout.template
    first = found["sheets"][0]
    assert set(first) == {
        "source", "page", "status", "reason", "marks", "doubtful", "confidence", "image_sha256",
    }  # fmt: skip
    assert (first["source"], first["page"], first["status"], first["reason"]) == ("quet.pdf", 1, "read", None)
    truth = [seen.value == "struck" for seen in ballot(deck, 0).truth.positions]
    assert first["marks"] == truth and first["doubtful"] == [] and 0.9 <= first["confidence"] <= 1
    assert len(first["image_sha256"]) == 64
    summary = found["summary"]
    assert [summary[key] for key in ("sheets", "read", "doubtful", "rejected")] == [3, 3, 0, 0]


def test_without_the_preview_beside_it_the_layout_alone_is_enough(
    folder: Path, deck: Deck, capsys: pytest.CaptureFixture[str]
):
    (folder / "ballots-1up.png").unlink()
    found = read(capsys, folder / "layout.json", scan(folder, deck, 0, 1))
    assert found["summary"]["read"] == 2


def test_what_is_no_paper_stops_nothing(folder: Path, deck: Deck, capsys: pytest.CaptureFixture[str]):
    good = scan(folder, deck, 0)
    damaged, link, text = folder / "hong.pdf", folder / "lien-ket.pdf", folder / "ghi-chu.jpg"
    damaged.write_bytes(b"%PDF-1.4 hong")
    text.write_text("không phải ảnh", encoding="utf-8")
    back = folder / "mat-sau.jpg"
    back.write_bytes(jpeg(spoiled.blank_page(deck, 0), 85))
    if hasattr(os, "symlink"):
        link.symlink_to(folder / "khong-co.pdf")
    else:
        link.write_bytes(b"")
    found = read(capsys, folder / "layout.json", damaged, good, link, text, back, good)
    reasons = [(sheet["source"], sheet["status"], sheet["reason"]) for sheet in found["sheets"]]
    assert reasons == [
        ("hong.pdf", "rejected", "unreadable-file"),
        ("quet.pdf", "read", None),
        ("lien-ket.pdf", "rejected", "unreadable-file"),
        ("ghi-chu.jpg", "rejected", "unreadable-file"),
        ("mat-sau.jpg", "rejected", "blank-page"),
        ("quet.pdf", "rejected", "duplicate-image"),
    ]
    assert all(sheet["marks"] == [] for sheet in found["sheets"] if sheet["status"] == "rejected")


def test_people_are_told_which_pages_need_them(folder: Path, deck: Deck, capsys: pytest.CaptureFixture[str]):
    odd = replace(deck, oddities=1.0)
    at = next(at for at in range(20) if any(seen.value == "half" for seen in ballot(odd, at).truth.positions))
    bits = folder / "den-trang.png"
    bits.write_bytes(png(spoiled.one_bit(ballot(deck, 3).image)))
    assert main(["ballots", "read", str(folder / "layout.json"), str(scan(folder, odd, at)), str(bits)]) == 0
    said = capsys.readouterr().out
    assert "cần người xem dòng" in said and "den-trang.png, trang 1: quét đen trắng" in said
    assert "200 dpi" in said


def png(pixels: Any) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["khong-co.json", "quet.pdf"], "khong-co.json"),
        (["{folder}/layout.json", "khong-co.pdf"], "khong-co.pdf"),
        (["{folder}/layout.json", "{folder}"], "thư mục"),
        (["{folder}/ballots.pdf", "{folder}/ballots.pdf"], "UTF-8"),
    ],
)
def test_bad_input_is_said_with_its_file(
    folder: Path, arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]
):
    given = [argument.format(folder=folder) for argument in arguments]
    assert main(["ballots", "read", *given]) == 2
    assert word in capsys.readouterr().err


def test_a_layout_that_is_none_is_said_with_the_place(folder: Path, capsys: pytest.CaptureFixture[str]):
    layout = json.loads((folder / "layout.json").read_text(encoding="utf-8"))
    layout["rows"][0]["line"]["x"] = "ba"
    (folder / "layout.json").write_text(json.dumps(layout), encoding="utf-8")
    assert main(["ballots", "read", str(folder / "layout.json"), str(folder / "ballots.pdf")]) == 2
    assert "rows[0].line.x" in capsys.readouterr().err


def test_without_the_extra_it_says_what_to_install(folder: Path):
    """Another process, in which the libraries of the extra cannot be found."""
    hide = "import sys; sys.modules.update(dict.fromkeys(('cv2', 'numpy', 'pypdfium2', 'zxingcpp')))"
    run = f"{hide}; from nhiemky.site.cli import main; sys.exit(main(sys.argv[1:]))"
    asked = ["ballots", "read", str(folder / "layout.json"), str(folder / "ballots.pdf"), "--json"]
    done = subprocess.run([sys.executable, "-c", run, *asked], capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "nhiemky[ballots]" in done.stderr
    assert json.loads(done.stdout)["refused"]["code"] == "ballots-extra-missing"
