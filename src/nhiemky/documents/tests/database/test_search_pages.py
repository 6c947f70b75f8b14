from __future__ import annotations

import datetime as dt
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document as Word

from nhiemky.documents import queries, steps
from nhiemky.documents.actions.edit_document import edit_document
from nhiemky.documents.actions.edit_draft import edit_draft
from nhiemky.documents.actions.issue_paper import issue_paper
from nhiemky.documents.actions.withdraw_paper import withdraw_paper
from nhiemky.documents.models import Document, DocumentText, SearchEntry
from nhiemky.documents.queries import full_text
from nhiemky.documents.rules.drafting import Head, Writing
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.tests.database.numbering import SIGNING, paper


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


def entry(symbol: str, day: str = "2020-03-12", **more: object) -> Entry:
    said = {"kind": "Kế hoạch", "issuer": "Đảng ủy", "level": "ward", **more}
    return Entry(symbol=symbol, dated=dt.date.fromisoformat(day) if day else None, **said)


def found(client, ward, words: str, **more: str) -> list[str]:
    page = client.get(at("document-search", ward), {"tim": words, **more})
    assert page.status_code == 200
    return [str(result.row) for result in page.context["results"].page]


@pytest.fixture
def shelf(client, cast):
    """Three plans and a programme of the district; the clerk is signed in."""
    for symbol, day, more in (
        ("02-KH/ĐU", "2020-12-10", {"title": "Dân vận khéo, giải phóng mặt bằng"}),
        ("03-KH/ĐU", "2020-03-12", {"title": "Vận động nhân dân"}),
        ("04-KH/ĐU", "2021-01-05", {"title": "Công tác dân vận năm 2022"}),
        ("01- CrT/QU", "2020-01-05", {"kind": "Chương trình", "issuer": "Quận ủy", "level": "district"}),
    ):
        steps.register(cast.clerk, cast.ward, entry(symbol, day, **more))
    client.force_login(cast.clerk)
    return client


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("dan van", ["04-KH/ĐU", "02-KH/ĐU", "03-KH/ĐU"]),
        ("Dân vận", ["04-KH/ĐU", "02-KH/ĐU", "03-KH/ĐU"]),
        ("giải phón", ["02-KH/ĐU"]),
        ("hong", []),
        ("2- kh / du", ["02-KH/ĐU"]),
        ("Kế hoạch số 02-KH/ĐU", ["02-KH/ĐU"]),
        ("01-CTr/QU", ["01- CrT/QU"]),
        ("01-CT/QU", ["01- CrT/QU"]),
        ("12/3/2020", ["03-KH/ĐU"]),
        ("ngày 12/03/2020", ["03-KH/ĐU"]),
        ("tháng 3/2020", ["03-KH/ĐU"]),
        ("2021", ["04-KH/ĐU"]),
        ("dân vận 2020", ["02-KH/ĐU", "03-KH/ĐU"]),
        ("2022", ["04-KH/ĐU"]),
        ("quan uy", ["01- CrT/QU"]),
        ("? '\"*) OR", []),
        ("???", []),
        ("31/2/2020", []),
    ],
)
def test_what_is_found(shelf, cast, words, seen):
    names = [name.split(" ", 2)[2] for name in found(shelf, cast.ward, words)]
    assert names == seen
    listed = shelf.get(at("documents", cast.ward), {"tim": words}).context["listing"].count
    assert listed == len(seen)


def test_results_are_narrowed(shelf, cast):
    for more, number in (
        ({"loai": "Kế hoạch"}, 3),
        ({"cap": "district"}, 1),
        ({"nam": "2020", "loai": "Kế hoạch"}, 2),
        ({"so": "out"}, 3),
        ({"so": "draft"}, 0),
        ({"nam": "1800", "cap": "x"}, 4),
    ):
        assert len(found(shelf, cast.ward, "uy", **more)) == number, more
    assert (
        "Bỏ lọc" in shelf.get(at("document-search", cast.ward), {"tim": "uy", "so": "out"}).content.decode()
    )


def test_words_of_a_file_are_found_and_shown_marked(client, cast):
    made = Word()
    made.add_paragraph("Căn cứ Chương trình số 03-CTr/QU ngày 01/02/2020 của Quận ủy.")
    made.add_paragraph("Tập trung giải phóng mặt bằng dự án ngõ 53.")
    content = io.BytesIO()
    made.save(content)
    client.force_login(cast.clerk)
    typed = {"symbol": "09-KH/ĐU", "issuer": "Đảng ủy", "level": "ward", "dated": "1/3/2020"}
    upload = SimpleUploadedFile("kh.docx", content.getvalue())
    assert client.post(at("document-new", cast.ward), {**typed, "file": upload}).status_code == 302
    for words in ("mat bang du an", "3-ctr/qu", "1/2/2020", "ngõ 53"):
        assert len(found(client, cast.ward, words)) == 1, words
    page = client.get(at("document-search", cast.ward), {"tim": "mat bang"}).content.decode()
    assert "<mark>mặt bằng</mark> dự án" in page


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("a.pdf", None, 1), ("a.xlsx", None, 1)],
)
def test_files_with_words_give_them(client, cast, name, content, words):
    steps.register(cast.clerk, cast.ward, entry("01-KH/ĐU", title="Bảo vệ rừng"))
    client.force_login(cast.clerk)
    content = client.get(at("documents", cast.ward), {"xuat": name[2:]}).content
    typed = {"symbol": "09-KH/ĐU", "issuer": "Đảng ủy", "level": "ward"}
    client.post(at("document-new", cast.ward), {**typed, "file": SimpleUploadedFile(name, content)})
    assert DocumentText.objects.count() == words
    assert len(found(client, cast.ward, "bao ve rung")) == 2


def test_a_change_is_found_at_once_and_what_was_is_not(shelf, cast):
    plan = Document.objects.get(number=2)
    edit_document(cast.clerk, plan, entry=entry("02-KH/ĐU", "2022-12-10", title="Trồng cây"), revision=1)
    assert found(shelf, cast.ward, "khéo") == []
    assert (
        found(shelf, cast.ward, "trong cay") == found(shelf, cast.ward, "10/12/2022") == ["Kế hoạch 02-KH/ĐU"]
    )
    assert SearchEntry.objects.count() == 4


def test_drafts_are_found_by_their_newest_words(client, cast, draft):
    client.force_login(cast.clerk)
    assert found(client, cast.ward, "phan mot") == ["Dự thảo Kế hoạch đại hội"]
    head = Head(title=draft.title)
    edit_draft(cast.clerk, draft, writing=Writing(was=head, head=head, body="Phần hai", opened_at=1))
    assert found(client, cast.ward, "phan mot") == []
    assert found(client, cast.ward, "phan hai", so="draft") == ["Dự thảo Kế hoạch đại hội"]
    assert client.get(at("documents", cast.ward), {"tim": "phan hai"}).context["listing"].count == 0


def test_a_reader_finds_what_the_lists_show(client, cast):
    steps.register(cast.clerk, cast.ward, entry("01-KH/ĐU", title="Bí thư"))
    steps.register(
        cast.clerk, cast.branch, entry("02-KH/CB", title="Bí thư", issuer="Chi bộ 1", level="branch")
    )
    steps.register(cast.stranger, cast.other, entry("03-KH/ĐU", title="Bí thư"))
    for who, seen in (("clerk", 2), ("auditor", 2), ("branch_secretary", 1)):
        client.force_login(getattr(cast, who))
        assert len(found(client, cast.ward, "bi thu")) == seen, who
    client.force_login(cast.stranger)
    assert client.get(at("document-search", cast.ward), {"tim": "bi thu"}).status_code == 404
    client.force_login(cast.teller)
    assert client.get(at("document-search", cast.ward)).status_code == 403


def test_pages_of_results(client, cast):
    for number in range(1, 46):
        steps.register(cast.clerk, cast.ward, entry(f"{number:02d}-KH/ĐU", f"2020-01-{number % 28 + 1:02d}"))
    client.force_login(cast.clerk)
    seen: list[str] = []
    for page in ("1", "2", "3"):
        seen += found(client, cast.ward, "ke hoach", trang=page)
    assert len(seen) == len(set(seen)) == 45
    assert found(client, cast.ward, "ke hoach", trang="99") == seen[40:]
    assert found(client, cast.ward, "ke hoach", trang="x") == seen[:20]


def test_what_was_written_beside_the_program_is_indexed_when_asked_for(client, cast):
    Document.objects.create(unit=cast.ward, title="Nhập từ sổ giấy", issuer="Đảng ủy", level="ward")
    assert steps.index_missing() == 1
    assert steps.index_missing() == 0
    client.force_login(cast.clerk)
    assert len(found(client, cast.ward, "nhap tu so giay")) == 1


def test_a_list_of_very_many_says_that_it_is_cut(shelf, cast, monkeypatch):
    monkeypatch.setattr(full_text, "LISTED", 2)
    monkeypatch.setattr(queries, "LISTED", 2)
    page = shelf.get(at("documents", cast.ward), {"tim": "ke hoach"})
    assert page.context["listing"].count == 2 and "chỉ có 2 văn bản mới nhất" in page.content.decode()


def test_a_paper_that_was_taken_back_is_found_and_says_so(client, cast, bodies):
    issue = issue_paper(cast.clerk, paper=paper(bodies["ĐU"]), signed=SIGNING)
    client.force_login(cast.clerk)
    address = at("document-search", cast.ward)
    assert "Đã thu hồi" not in client.get(address, {"tim": "nguoi ky"}).content.decode()
    withdraw_paper(cast.clerk, issue, reason="sai")
    page = client.get(address, {"tim": "nguoi ky"}).content.decode()
    assert "Đã thu hồi" in page and issue.document.symbol in page
