"""Ethnic group, education and political theory: typed, shown in words, taken along in a file."""

from __future__ import annotations

from csv import DictReader
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from nhiemky.journal.models import Entry, EntryValues
from nhiemky.org import steps


@pytest.fixture
def member(cast):
    facts = {"ethnic_group": "Pu Péo", "education": "university", "political_theory": "intermediate"}
    return cast.person("Đỗ Thị Mẫu", **facts)


def test_a_file_of_the_clerk_holds_the_qualifications_in_words(cast, member):
    cast.person("Trần Văn Trống")
    text = b"".join(cast.client("clerk").get(cast.url("people"), {"xuat": "csv"})).decode("utf-8-sig")
    columns = ("Dân tộc", "Trình độ chuyên môn", "Lý luận chính trị")
    said = {row["Họ và tên"]: [row[name] for name in columns] for row in DictReader(StringIO(text))}
    assert said == {"Đỗ Thị Mẫu": ["Pu Péo", "Đại học", "Trung cấp"], "Trần Văn Trống": ["", "", ""]}


def test_the_list_does_not_load_what_only_a_file_shows(cast, member):
    with CaptureQueriesContext(connection) as asked:
        cast.client("clerk").get(cast.url("people"))
    (rows,) = [query["sql"] for query in asked if "full_name" in query["sql"]]
    assert "education" not in rows and "ethnic_group" not in rows and "political_theory" not in rows


def test_qualifications_are_typed_with_the_groups_of_the_ward_on_offer(cast, member):
    elsewhere = steps.NewPerson(full_name="Người Phường Khác", ethnic_group="Lô Lô")
    steps.add_people(cast.other_ward, [elsewhere], on=timezone.localdate())
    url, client = cast.url("person-edit", person_id=member.pk), cast.client("clerk")
    page = client.get(url).content.decode()
    assert '<option value="Kinh"></option><option value="Pu Péo"></option></datalist>' in page
    typed = {"ethnic_group": " KINH ", "education": "master", "political_theory": "bachelor"}
    assert client.post(url, {"full_name": "Đỗ Thị Mẫu", "revision": 1, **typed}).status_code == 302
    member.refresh_from_db()
    assert (member.ethnic_group, member.education, member.political_theory) == ("Kinh", "master", "bachelor")
    again = client.post(url, {"full_name": "Đỗ Thị Mẫu", "revision": 2, "education": "professor"})
    assert again.status_code == 422 and "không có trong danh sách" in again.content.decode()


def test_the_journal_of_a_record_says_qualifications_in_words_and_no_ethnic_group(cast, member):
    typed = {"full_name": "Đỗ Thị Mẫu", "revision": 1, "ethnic_group": "Tày", "education": "doctor"}
    cast.client("clerk").post(cast.url("person-edit", person_id=member.pk), typed)
    kept = EntryValues.objects.get(entry__verb="PersonEdited").values["values"]
    assert (kept["ethnic_group"], kept["education"]) == ("", "doctor")
    entry = Entry.objects.get(verb="PersonEdited")
    page = cast.client("clerk").get(cast.url("journal_entry", entry_id=entry.pk)).content.decode()
    assert "Trình độ chuyên môn" in page and "Tiến sĩ" in page and "Tày" not in page
