"""The index itself: what its one writer takes in, what it leaves."""

from __future__ import annotations

import datetime as dt
import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Q

from nhiemky.documents import queries, steps
from nhiemky.documents.actions.attach_signed_copy import attach_signed_copy
from nhiemky.documents.actions.issue_paper import issue_paper
from nhiemky.documents.models import Document, DocumentText, Issue, Issuer, SearchEntry, Series, Stage
from nhiemky.documents.queries import search_index
from nhiemky.documents.rules.full_text import Either, Every, Sign
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.tests.database.numbering import SIGNING, arrival, paper
from nhiemky.files import steps as files
from nhiemky.files.queries import path_of

DAY = dt.date(2020, 3, 12)


def word_file(line: str) -> SimpleUploadedFile:
    written, document = io.BytesIO(), docx.Document()
    document.add_paragraph(line)
    document.save(written)
    return SimpleUploadedFile("van-ban.docx", written.getvalue())


@pytest.fixture
def plan(cast):
    entry = Entry(
        kind="Kế hoạch", symbol="02-KH/ĐU", issuer="Đảng ủy", level="ward", dated=DAY, title="Dân vận"
    )
    return steps.register(cast.clerk, cast.ward, entry)


def numbers(asked) -> list[int]:
    return [search_index.read_key(key).number for key in search_index.keys(asked, most=10)]


def test_keys_tell_day_number_and_kind():
    key = search_index.key_of(7, dated=DAY, draft=True)
    assert search_index.read_key(key) == search_index.Found(7, draft=True)
    assert search_index.key_of(9, dated=None) < search_index.key_of(1, dated=dt.date(1945, 9, 2)) < key


def test_signs_are_asked_as_they_are(plan):
    assert numbers(Every((Sign("dan"), Either((Sign("khong"), Sign("va", begins=True)))))) == [plan.pk]
    assert numbers(Sign("da")) == []
    assert numbers(Sign("=02-kh/du")) == numbers(Sign("@d2020-03-12")) == [plan.pk]


def test_the_same_again_changes_nothing_and_what_is_gone_is_left(plan, draft):
    before = SearchEntry.objects.count()
    steps.index_document(plan.pk)
    steps.index_document(0)
    steps.index_draft(0)
    assert SearchEntry.objects.count() == before == 2
    search_index.take_out(SearchEntry.objects.get(document=plan))
    assert numbers(Sign("dan")) == []
    assert steps.index_missing() == 1 and numbers(Sign("dan")) == [plan.pk]


def test_in_bulk(plan):
    search_index.take_out(SearchEntry.objects.get(document=plan))
    search_index.put_many(
        [(SearchEntry(key=search_index.key_of(plan.pk, dated=DAY), document=plan), "mot hai")]
    )
    assert numbers(Every((Sign("mot"), Sign("hai")))) == [plan.pk]
    assert (
        list(queries.found(Document.objects.all(), "mot", paths=("1/",))) == []
    )  # it does not say that it is a document


def test_a_file_that_was_taken_in_before_is_read(cast, plan, django_capture_on_commit_callbacks):
    upload = SimpleUploadedFile("kh.txt", "Trồng cây gây rừng".encode())
    with django_capture_on_commit_callbacks(execute=True):
        plan.file = files.take_in(upload, unit=cast.ward.pk, actor=cast.clerk, kinds=["text"])
    plan.save()
    for found in (1, 0):
        DocumentText.objects.all().delete()
        search_index.take_out(SearchEntry.objects.get(document=plan))
        assert steps.index_missing() == 1
        assert len(numbers(Sign("_trong_cay"))) == found
        path_of(plan.file).unlink(missing_ok=True)


def test_a_file_without_words_leaves_none(cast, plan):
    DocumentText.objects.create(document=plan, text="cũ")
    steps.take_words(plan, SimpleUploadedFile("a.txt", b"moi"))
    assert not DocumentText.objects.exists()


def test_an_issued_draft_is_found_as_its_document(cast, plan, draft):
    issuer = Issuer.objects.create(unit=cast.ward, name="Đảng ủy", code="ĐU", valid_from=DAY)
    series = Series.objects.create(issuer=issuer, begins=DAY, last=2)
    Issue.objects.create(
        document=plan,
        issuer=issuer,
        series=series,
        number=2,
        draft=draft,
        post="Bí thư",
        issued_by=cast.clerk,
    )
    draft.stage = Stage.ISSUED
    draft.save()
    steps.index_document(plan.pk)
    steps.index_draft(draft.pk)
    assert steps.index_missing() == 0

    class Reader:
        seen, paths = Q(), (cast.ward.path,)

    (result,) = queries.results(Reader(), "phan mot").page
    assert result.row == plan and ("Phần một", True) in result.snippet


def test_words_of_a_file_are_taken_on_every_way_into_the_books(cast, bodies, march):
    came = arrival(cast, "12-KH/QU", upload=word_file("Rà soát hộ nghèo"))
    numbered = issue_paper(
        cast.clerk, paper=paper(bodies["ĐU"]), signed=SIGNING, upload=word_file("Trồng cây")
    )
    copied = issue_paper(cast.clerk, paper=paper(bodies["ĐU"]), signed=SIGNING)
    attach_signed_copy(cast.clerk, copied, upload=word_file("Quét vôi"))
    assert numbers(Sign("_ho_ngheo")) == [came.pk] and came.words.text.strip() == "Rà soát hộ nghèo"
    assert numbers(Sign("_trong_cay")) == [numbered.document_id]
    assert numbers(Sign("_quet_voi")) == [copied.document_id]
