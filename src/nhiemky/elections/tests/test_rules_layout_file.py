"""layout.json: what a reader takes from it, and what it refuses with the place named."""

from __future__ import annotations

import json
from typing import Any

import pytest

from nhiemky.elections.rules.layout_file import Layout, layout, of_sheet
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.sheet import Content, Format
from nhiemky.elections.rules.sheet_layout import lay_out, printed, template_line
from nhiemky.files.rules.malformed import Malformed


def content(kind: Kind) -> Content:
    return Content(
        paper=Format.A5,
        kind=kind,
        seats=2,
        names=("An", "Bình", "Cảnh"),
        superior="",
        unit="CHI BỘ MẪU",
        party="ĐẢNG CỘNG SẢN VIỆT NAM",
        seal="Đóng dấu",
        heading="PHIẾU BẦU",
        title="Chi ủy",
        facts=("Bầu 02 đồng chí",),
        instructions=("Gạch tên",),
        foot="Không viết thêm.",
        headers=("TT", "Họ và tên", "Đồng ý", "Không đồng ý"),
    )


def measure(text: str, weight: str) -> float:
    return 0.55 * len(text)


def written(kind: Kind = Kind.COLUMNS, **changes: Any) -> str:
    sheet = lay_out(content(kind), measure=measure)
    line = template_line(sheet, words="Mẫu", measure=measure)
    found = sheet.layout(printed=printed(sheet, template=line, measure=measure)) | changes
    return json.dumps({key: value for key, value in found.items() if value != "gone"})


@pytest.mark.parametrize("kind", [Kind.COLUMNS, Kind.STRIKE])
def test_what_was_written_is_read_again(kind: Kind):
    sheet = lay_out(content(kind), measure=measure)
    line = template_line(sheet, words="Mẫu", measure=measure)
    ours = of_sheet(sheet, printed=printed(sheet, template=line, measure=measure))
    assert layout(written(kind)) == ours
    assert ours.code_text == sheet.code_text
    assert len(ours.boxes) == (6 if kind is Kind.COLUMNS else 0)


def test_without_seal_and_print_it_still_reads():
    found = layout(written(seal="gone", printed="gone"))
    assert isinstance(found, Layout) and found.seal is None and found.printed == ()


CORNER = {"x": 8.0, "y": 8.0, "size": 9.0}


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"version": 2}, "not-one-of", "version"),
        ({"kind": "bubbles"}, "not-one-of", "kind"),
        ({"paper": {"w": 148.0}}, "missing", "paper.h"),
        ({"paper": {"w": True, "h": 210.0}}, "wrong-type", "paper.w"),
        ({"paper": {"w": -1.0, "h": 210.0}}, "wrong-type", "paper.w"),
        ({"paper": {"w": 1e9, "h": 210.0}}, "wrong-type", "paper.w"),
        ({"fiducials": [CORNER] * 3}, "wrong-type", "fiducials"),
        ({"fiducials": [CORNER] * 3 + [{"x": "8", "y": 8.0, "size": 9.0}]}, "wrong-type", "fiducials[3].x"),
        ({"rows": []}, "missing", "rows[0]"),
        ({"rows": "gone"}, "missing", "rows"),
        ({"template": ""}, "not-a-name", "template"),
        ({"seats": 0}, "too-small", "seats"),
        ({"bubbles": 1}, "unknown-key", "bubbles"),
    ],
)
def test_what_is_no_layout_is_refused_where_it_is_wrong(changes: dict[str, Any], code: str, path: str):
    with pytest.raises(Malformed) as wrong:
        layout(written(**changes))
    assert (wrong.value.code, wrong.value.path) == (code, path)


def test_a_paper_with_boxes_has_both_boxes_on_every_row():
    rows = json.loads(written())["rows"]
    rows[1]["disagree"] = None
    with pytest.raises(Malformed) as wrong:
        layout(written(rows=rows))
    assert wrong.value.path == "rows[1].disagree"


def test_a_list_is_no_layout():
    with pytest.raises(Malformed):
        layout("[]")
