"""Lists of people: previewed, confirmed as a whole, dropped, undone as a whole."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from nhiemky.journal.models import Entry, EntryValues
from nhiemky.org import steps
from nhiemky.org.models import ImportBatch, Membership, Person

HEADING = ["STT", "Chi bộ", "HO VA TEN", "Ngày sinh", "Ngày vào Đảng", "Ngày chính thức", "Số thẻ Đảng"]
GOOD = [
    [1, "TDP 1", "Đỗ Thị Mẫu", dt.date(1960, 2, 17), "19/05/1985", "19/05/1986", "111"],
    [2, "chi bộ tổ dân phố số 2", "Lê Văn Gốc", "02/03/1970", None, None, "222"],
]
BAD = [3, "Chi bộ 99", "Phạm Văn Sai", "31/02/1970", None, None, None]


def xlsx(*rows: list, name: str = "ds.xlsx") -> SimpleUploadedFile:
    book = Workbook()
    book.active.append(["DANH SÁCH ĐẢNG VIÊN"])
    for row in (HEADING, *rows):
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return SimpleUploadedFile(name, kept.getvalue())


@pytest.fixture
def preview(cast):
    """Uploads rows as the clerk; the batch that was made."""

    def upload(*rows: list) -> ImportBatch:
        answer = cast.client("clerk").post(cast.url("imports"), {"file": xlsx(*rows)})
        assert answer.status_code == 302, answer.content.decode()
        return ImportBatch.objects.latest("pk")

    return upload


def post(cast, name: str, batch: ImportBatch, **data: object):
    return cast.client("clerk").post(cast.url(name, batch_id=batch.pk), data)


def test_a_preview_writes_nothing_to_people(cast, preview):
    batch = preview(*GOOD, BAD)
    assert (Person.objects.count(), Membership.objects.count()) == (0, 0)
    page = cast.client("clerk").get(cast.url("import", batch_id=batch.pk)).content.decode()
    assert "Đọc được 3 dòng: 2 dòng nhập được" in page
    assert "Không đọc được ngày “31/02/1970”" in page and "Không có chi bộ “Chi bộ 99”" in page
    wrong = cast.client("clerk").get(cast.url("import", batch_id=batch.pk), {"dong": "loi"}).content.decode()
    assert "Phạm Văn Sai" in wrong and "Đỗ Thị Mẫu" not in wrong


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_what_nobody_sees_is_not_read_from_a_list(cast, form):
    name = "\ufeffĐỗ\u00a0Thị\u200b \u202eMẫu\u202c"
    file = xlsx([1, "TDP\u2060 1", name, dt.date(1960, 2, 17), None, None, None], name="d\u202es.xlsx")
    if form == "csv":
        text = f"Họ\u200b và tên;Chi bộ\n{name};{cast.first.name}\u2066\n"
        file = SimpleUploadedFile("d\u202es.csv", text.encode())
    assert cast.client("clerk").post(cast.url("imports"), {"file": file}).status_code == 302
    batch = ImportBatch.objects.get()
    assert batch.file_name == f"ds.{form}"
    assert [(row["texts"]["full_name"], row["branch"]) for row in batch.rows] == [
        ("Đỗ Thị Mẫu", cast.first.pk)
    ]


def test_the_journal_of_a_preview_names_nobody(cast, preview):
    batch = preview(*GOOD, BAD)
    entry = Entry.objects.get(verb="ImportPreviewed")
    assert (entry.facts["rows"], entry.facts["wrong"], entry.topic) == (3, 1, f"import/{batch.pk}")
    assert EntryValues.objects.get(entry=entry).values == {"values": {"file_name": "ds.xlsx"}}


def test_confirming_writes_all_rows_and_forgets_the_preview(cast, preview):
    batch = preview(*GOOD)
    assert post(cast, "import-confirm", batch).status_code == 302
    person = Person.objects.get(full_name="Đỗ Thị Mẫu")
    assert (person.unit, person.birth_date, person.import_batch) == (cast.ward, dt.date(1960, 2, 17), batch)
    assert (person.membership.branch, person.membership.card_number) == (cast.first, "111")
    assert person.membership.official_on == dt.date(1986, 5, 19)
    assert Person.objects.get(full_name="Lê Văn Gốc").membership.branch == cast.second
    batch.refresh_from_db()
    assert (batch.state, batch.rows) == ("confirmed", [])
    again = post(cast, "import-confirm", batch)
    assert again.status_code == 409 and Person.objects.count() == 2


def test_rows_with_errors_stop_everything_unless_they_are_left_out(cast, preview):
    batch = preview(*GOOD, BAD)
    refused = post(cast, "import-confirm", batch)
    assert refused.status_code == 409 and "Còn 1 dòng có lỗi" in refused.content.decode()
    assert Person.objects.count() == 0
    assert post(cast, "import-confirm", batch, leave_out="on").status_code == 302
    assert Person.objects.count() == 2
    assert Entry.objects.get(verb="SoundRowsConfirmed").facts == {
        "batch": batch.pk,
        "count": 2,
        "left_out": 1,
    }


def test_somebody_already_there_is_shown_beside_the_row(cast, preview):
    known = cast.person("Đỗ Thị Mẫu", birth_date=dt.date(1960, 2, 17), card_number="999")
    batch = preview(*GOOD)
    page = cast.client("clerk").get(cast.url("import", batch_id=batch.pk)).content.decode()
    assert "Người này đã có trong danh sách" in page
    assert cast.url("person", person_id=known.pk) in page and "999" in page
    assert post(cast, "import-confirm", batch).status_code == 409


def test_duplicates_inside_the_file_name_the_row(cast, preview):
    batch = preview(GOOD[0], GOOD[0])
    page = cast.client("clerk").get(cast.url("import", batch_id=batch.pk)).content.decode()
    assert "Trùng với dòng 3 của tệp" in page


@pytest.mark.parametrize("more", [{}, {"leave_out": "on"}])
def test_somebody_entered_after_the_preview_stops_the_confirmation(cast, preview, more):
    batch = preview(*GOOD)
    cast.person("Đỗ Thị Mẫu", birth_date=dt.date(1960, 2, 17))
    refused = post(cast, "import-confirm", batch, **more)
    assert refused.status_code == 409 and "Hãy đọc lại tệp" in refused.content.decode()
    assert Person.objects.count() == 1


def test_a_preview_is_dropped_with_its_rows(cast, preview):
    batch = preview(*GOOD)
    assert post(cast, "import-drop", batch).status_code == 302
    batch.refresh_from_db()
    assert (batch.state, batch.rows, Person.objects.count()) == ("dropped", [], 0)
    assert post(cast, "import-undo", batch).status_code == 409


def test_an_import_is_undone_as_a_whole(cast, preview):
    mine = cast.person("Người Có Trước")
    batch = preview(*GOOD)
    post(cast, "import-confirm", batch)
    assert post(cast, "import-undo", batch).status_code == 302
    assert list(Person.objects.all()) == [mine]
    batch.refresh_from_db()
    assert batch.state == "undone"
    assert Entry.objects.get(verb="ImportUndone").facts == {"batch": batch.pk, "count": 2}


def test_an_import_in_use_is_not_undone_and_names_who(cast, preview):
    batch = preview(*GOOD)
    post(cast, "import-confirm", batch)
    used = Person.objects.get(full_name="Lê Văn Gốc")
    steps.appoint(used, office=steps.create_office(cast.first, title="Bí thư chi bộ"))
    refused = post(cast, "import-undo", batch)
    page = refused.content.decode()
    assert refused.status_code == 409 and "1 người đã được sửa hoặc dùng" in page and "Lê Văn Gốc" in page
    assert (Person.objects.count(), Membership.objects.count()) == (2, 2)


def test_an_import_with_an_edited_record_is_not_undone(cast, preview):
    batch = preview(*GOOD)
    post(cast, "import-confirm", batch)
    Person.objects.filter(full_name="Đỗ Thị Mẫu").update(revision=2)
    assert "Đỗ Thị Mẫu" in post(cast, "import-undo", batch).content.decode()
    assert Person.objects.count() == 2


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_text_files_are_read_too(cast, separator):
    lines = [
        ["Họ tên", "Chi bộ", "Ngày sinh", "Trạng thái"],
        ["Đỗ Thị Mẫu", "TDP số 1", "17/02/1960", "Chính thức"],
    ]
    text = "\n".join(separator.join(line) for line in lines)
    file = SimpleUploadedFile("ds.csv", text.encode("utf-8-sig"))
    assert cast.client("clerk").post(cast.url("imports"), {"file": file}).status_code == 302
    (row,) = ImportBatch.objects.get().rows
    assert (row["dates"], row["findings"], row["branch"]) == ({"birth_date": "1960-02-17"}, [], cast.first.pk)


def test_a_doubtful_row_is_shown_as_doubtful(cast):
    text = "Họ tên;Ngày sinh;Chi bộ\n=cmd|calc;01/01/1970;TDP số 1"
    file = SimpleUploadedFile("ds.csv", text.encode())
    page = cast.client("clerk").post(cast.url("imports"), {"file": file}, follow=True).content.decode()
    assert "Xem lại" in page and "1 dòng cần xem lại" in page
    assert "chữ số hoặc ký hiệu" in page and "sẽ ghi là đảng viên chính thức" in page


def test_qualifications_come_with_the_list_and_the_doubtful_ones_stay_empty(cast):
    text = (
        "Họ tên;Chi bộ;Ngày vào Đảng;Dân tộc;Trình độ chuyên môn;Trinh do LLCT\n"
        "Đỗ Thị Mẫu;TDP số 1;01/01/2000;TÀY;ĐH;Cao cấp\n"
        "Lê Văn Gốc;TDP số 2;01/01/2000;x;12/12;Chưa qua\n"
    )
    file = SimpleUploadedFile("ds.csv", text.encode())
    page = cast.client("clerk").post(cast.url("imports"), {"file": file}, follow=True).content.decode()
    assert "1 dòng cần xem lại" in page
    assert "Dân tộc: không hiểu “x”; ô này sẽ để trống." in page
    assert "Trình độ chuyên môn: không hiểu “12/12”; ô này sẽ để trống." in page
    post(cast, "import-confirm", ImportBatch.objects.get())
    fields = ("full_name", "ethnic_group", "education", "political_theory")
    assert list(Person.objects.order_by("pk").values_list(*fields)) == [
        ("Đỗ Thị Mẫu", "Tày", "university", "advanced"),
        ("Lê Văn Gốc", "", "", ""),
    ]


def macros() -> SimpleUploadedFile:
    kept = io.BytesIO(xlsx(*GOOD).read())
    with zipfile.ZipFile(kept, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    return SimpleUploadedFile("ds.xlsx", kept.getvalue())


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (lambda: SimpleUploadedFile("ds.xlsx", b"PK\x03\x04 broken"), ""),
        (lambda: SimpleUploadedFile("ds.pdf", b"%PDF-1.7"), "XLSX"),
        (macros, "macro"),
        (lambda: SimpleUploadedFile("ds.csv", b"a,b\n1,2"), "dòng tiêu đề"),
        (lambda: xlsx(), "không có dòng nào"),
    ],
)
def test_files_that_are_no_list_are_refused_on_their_field(cast, file, words):
    answer = cast.client("clerk").post(cast.url("imports"), {"file": file()})
    assert answer.status_code == 409
    assert words in answer.content.decode() and "fault" in answer.content.decode()
    assert not ImportBatch.objects.exists()


def test_a_list_that_is_too_long_is_refused(cast, monkeypatch):
    monkeypatch.setattr("nhiemky.org.actions.preview_import.MOST_ROWS", 1)
    answer = cast.client("clerk").post(cast.url("imports"), {"file": xlsx(*GOOD)})
    assert answer.status_code == 409 and "mỗi lần nhập tối đa 1 dòng" in answer.content.decode()


def test_a_file_over_the_limit_is_refused(cast, settings):
    settings.MAX_UPLOAD_BYTES = 1000
    answer = cast.client("clerk").post(cast.url("imports"), {"file": xlsx(*GOOD)})
    assert answer.status_code == 409 and not ImportBatch.objects.exists()
