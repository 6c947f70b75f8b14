from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from nhiemky.documents import queries, steps
from nhiemky.documents.actions.answer_opinion import answer_opinion
from nhiemky.documents.actions.edit_document import edit_document
from nhiemky.documents.actions.edit_draft import edit_draft
from nhiemky.documents.actions.link_documents import link_documents
from nhiemky.documents.actions.note_off_system import note_off_system
from nhiemky.documents.actions.open_draft import open_draft
from nhiemky.documents.actions.raise_opinion import raise_opinion
from nhiemky.documents.actions.register_document import register_document
from nhiemky.documents.actions.reopen_draft import reopen_draft
from nhiemky.documents.actions.settle_draft import settle_draft
from nhiemky.documents.actions.unlink_documents import unlink_documents
from nhiemky.documents.actions.withdraw_opinion import withdraw_opinion
from nhiemky.documents.models import Document, DocumentLink, Draft, OffSystemNote, Opinion
from nhiemky.documents.papers import counts, rows_of, summary
from nhiemky.documents.rules.consultation import NewOpinion
from nhiemky.documents.rules.drafting import Head, Writing
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.rules.secrets_list import Said
from nhiemky.files.models import StoredFile
from nhiemky.journal.models import Entry as JournalEntry
from nhiemky.journal.queries import history
from nhiemky.kernel.refusals import Refused
from nhiemky.printing.text import to_text

PLAN = Entry(
    kind="Kế hoạch", symbol="02-KH/ĐU", issuer="Đảng ủy phường", level="ward", dated=dt.date(2020, 12, 10)
)


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


@pytest.fixture
def plan(cast):
    return register_document(cast.clerk, cast.ward, entry=PLAN)


@pytest.fixture
def draft(cast):
    return open_draft(cast.clerk, cast.ward, said=Said.NOT_LISTED, title="Dự thảo Kế hoạch", body="")


def test_registering_keeps_the_original_and_the_standard_form(cast):
    document = register_document(
        cast.clerk,
        cast.ward,
        entry=Entry(kind="Chương trình", symbol="01- CrT/QU", issuer="Quận ủy", level="district"),
    )
    assert (document.symbol_as_written, document.symbol, document.number) == ("01- CrT/QU", "01-CTr/QU", 1)
    assert str(document) == "Chương trình 01- CrT/QU"
    assert [doubt.code for doubt in queries.doubts_of(document, cast.ward)] == ["symbol-not-standard"]
    assert history(f"document/{document.pk}")[0].verb == "DocumentRegistered"


def test_one_document_is_registered_once_and_numbers_of_others_are_free(cast, plan):
    with refused("document-already-registered"):
        register_document(cast.clerk, cast.ward, entry=PLAN)
    register_document(
        cast.clerk,
        cast.ward,
        entry=Entry(
            kind="Kế hoạch", symbol="02-KH/ĐU", issuer="Đảng ủy khác", level="ward", dated=PLAN.dated
        ),
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.create(
            unit=cast.ward, kind=plan.kind, symbol=plan.symbol, dated=plan.dated, issuer=plan.issuer
        )


def test_numbers_against_dates_are_told_for_the_whole_register(cast, plan, django_assert_num_queries):
    third = register_document(
        cast.clerk,
        cast.ward,
        entry=Entry(
            kind="KH", symbol="03-KH/ĐU", issuer="Đảng ủy phường", level="ward", dated=dt.date(2020, 10, 10)
        ),
    )
    with django_assert_num_queries(2):
        doubts = queries.doubts_in(cast.ward)
    assert {pk: [doubt.code for doubt in found] for pk, found in doubts.items()} == {
        plan.pk: ["number-against-date"],
        third.pk: ["number-against-date"],
    }
    assert queries.doubts_of(third, cast.ward) == doubts[third.pk]


@pytest.mark.parametrize("words", ["02-KH/ĐU", "2- kh / du", "ke hoach 02", "dang uy 02-kh"])
def test_a_document_is_found_in_any_spelling(cast, plan, words):
    register_document(
        cast.clerk,
        cast.ward,
        entry=Entry(kind="Kế hoạch", symbol="12-KH/HU", issuer="Huyện ủy", level="district"),
    )
    assert list(queries.found(queries.register(cast.ward), words, paths=(cast.ward.path,))) == [plan]


def test_editing_writes_only_what_changed_and_an_old_page_changes_nothing(cast, plan):
    entry = Entry(
        kind="Kế hoạch",
        symbol="02-KH/ĐU",
        issuer="Đảng ủy phường",
        level="ward",
        dated=PLAN.dated,
        title="Dân vận",
    )
    edit_document(cast.clerk, plan, entry=entry, revision=1)
    row = history(f"document/{plan.pk}")[0]
    assert row.verb == "DocumentEdited" and [name.rpartition(".")[2] for name in row.fields] == ["title"]
    with refused("changed-meanwhile"):
        edit_document(cast.clerk, plan, entry=PLAN, revision=1)


def test_a_file_comes_in_with_the_document_and_a_refused_one_leaves_nothing(cast):
    page = SimpleUploadedFile("a.txt", "chữ".encode())
    with refused("file-kind-not-accepted"):
        register_document(cast.clerk, cast.ward, entry=PLAN, upload=page)
    assert not Document.objects.exists() and not StoredFile.objects.exists()


@pytest.mark.parametrize("field", ["title", "symbol"])
def test_a_mark_of_secrecy_is_refused_and_leaves_nothing(cast, field):
    said = {"kind": "Kế hoạch", "issuer": "Đảng ủy", "level": "ward", "title": "x", field: "TUYỆT MẬT"}
    with refused("state-secret-mark") as no:
        register_document(cast.clerk, cast.ward, entry=Entry(**said))
    assert no.value.facts["field"] == field
    assert not Document.objects.exists() and not JournalEntry.objects.exists()


def test_links_are_made_and_taken_back(cast, plan):
    above = steps.register(
        cast.clerk, cast.ward, Entry(kind="Chương trình", symbol="02", issuer="Quận ủy", level="district")
    )
    link = link_documents(cast.clerk, plan, target=above, kind="implements")
    assert [one.pk for one in queries.links_of(above).received] == [link.pk]
    with refused("documents-already-linked"):
        link_documents(cast.clerk, plan, target=above, kind="implements")
    with refused("document-linked-to-itself"):
        link_documents(cast.clerk, plan, target=plan, kind="implements")
    unlink_documents(cast.clerk, plan, link_id=link.pk)
    with refused("link-already-gone"):
        unlink_documents(cast.clerk, plan, link_id=link.pk)
    steps.link(cast.clerk, plan, above, kind="cites")
    assert DocumentLink.objects.get().kind == "cites"


@pytest.mark.parametrize(
    ("said", "code"), [(Said.NOTHING, "secrets-list-not-asked"), (Said.LISTED, "content-on-secrets-list")]
)
def test_a_draft_on_the_secrets_list_stores_nothing(cast, said, code):
    with refused(code):
        open_draft(cast.clerk, cast.ward, said=said, title="x", body="y")
    assert not Draft.objects.exists() and not JournalEntry.objects.exists()


def test_the_note_says_who_and_when_and_nothing_else(cast):
    note = note_off_system(cast.clerk, cast.ward)
    assert {field.name for field in OffSystemNote._meta.fields} == {"id", "unit", "noted_on", "noted_by"}
    assert JournalEntry.objects.get().facts == {"note": note.pk}


def test_opinions_are_numbered_in_a_row_and_one_that_is_withdrawn_keeps_its_number(cast, draft):
    first = raise_opinion(cast.clerk, draft, NewOpinion(raised_by="Chi bộ 1", content="Bổ sung chỉ tiêu"))
    withdraw_opinion(cast.clerk, first, reason="trùng", revision=1)
    second = steps.raise_opinion_in(
        cast.clerk,
        draft,
        raised_by="Chi bộ 2",
        content="Sửa mục 3",
        venue_topic="conference/5",
        venue_label="Hội nghị",
    )
    assert (first.number, second.number) == (1, 2)
    assert list(queries.opinions_raised_at("conference/5")) == [second]
    for name, code in (("withdraw", "opinion-withdrawn"), ("answer", "opinion-withdrawn")):
        with refused(code):
            if name == "withdraw":
                withdraw_opinion(cast.clerk, first, reason="r", revision=2)
            else:
                answer_opinion(cast.clerk, first, disposition="accepted", answer="", revision=2)
    counted = queries.drafts(cast.ward).get()
    assert (counted.opinions_count, counted.unanswered_count) == (1, 1)


def test_a_draft_is_settled_when_all_is_answered_and_opened_again_with_a_reason(cast, draft):
    nine = [
        raise_opinion(cast.clerk, draft, NewOpinion(raised_by=f"Chi bộ {n}", content="Ý kiến"))
        for n in range(1, 10)
    ]
    for opinion in nine[:7]:
        answer_opinion(cast.clerk, opinion, disposition="accepted", answer="Đã sửa", revision=1)
    with refused("opinions-unanswered") as no:
        settle_draft(cast.clerk, draft)
    assert no.value.facts == {"count": 2, "numbers": "08, 09"}
    assert queries.next_unanswered(nine[7]) == nine[8] and queries.next_unanswered(nine[8]) == nine[7]
    for opinion in nine[7:]:
        steps.answer(cast.clerk, opinion, disposition="accepted")
    assert queries.next_unanswered(nine[0]) is None
    settle_draft(cast.clerk, draft)
    assert counts(list(queries.opinions_of(draft))) == "Tổng số 09 ý kiến: tiếp thu 09."
    for run in (
        lambda: raise_opinion(cast.clerk, draft, NewOpinion(raised_by="a", content="b")),
        lambda: answer_opinion(cast.clerk, nine[0], disposition="explained", answer="x", revision=2),
        lambda: settle_draft(cast.clerk, draft),
    ):
        with refused("draft-already-settled"):
            run()
    reopen_draft(cast.clerk, draft, reason="lấy ý kiến lần 2")
    assert raise_opinion(cast.clerk, draft, NewOpinion(raised_by="a", content="b")).number == 10


def written(body: str, *, at: int) -> Writing:
    head = Head(title="x")
    return Writing(was=head, head=head, body=body, opened_at=at)


def test_an_old_page_answers_and_withdraws_nothing(cast, draft):
    opinion = raise_opinion(cast.clerk, draft, NewOpinion(raised_by="a", content="b"))
    answer_opinion(cast.secretary, opinion, disposition="explained", answer="vì", revision=1)
    for run in (
        lambda: answer_opinion(cast.clerk, opinion, disposition="accepted", answer="", revision=1),
        lambda: withdraw_opinion(cast.clerk, opinion, reason="r", revision=1),
        lambda: edit_draft(cast.clerk, draft, writing=written("", at=9)),
    ):
        with refused("changed-meanwhile"):
            run()
    opinion.refresh_from_db()
    assert opinion.disposition == "explained"


def test_an_opinion_not_accepted_without_an_answer_is_refused_by_rule_and_database(cast, draft):
    opinion = raise_opinion(cast.clerk, draft, NewOpinion(raised_by="a", content="b"))
    with refused("opinion-not-accepted-needs-answer"):
        answer_opinion(cast.clerk, opinion, disposition="not_accepted", answer=" ", revision=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Opinion.objects.filter(pk=opinion.pk).update(disposition="not_accepted")


def test_secret_marks_in_drafts_opinions_and_answers_are_refused(cast, draft):
    opinion = raise_opinion(cast.clerk, draft, NewOpinion(raised_by="a", content="b"))
    before = JournalEntry.objects.count()
    for run in (
        lambda: open_draft(cast.clerk, cast.ward, said=Said.NOT_LISTED, title="x", body="Độ mật: Mật"),
        lambda: edit_draft(cast.clerk, draft, writing=written("TỐI MẬT", at=0)),
        lambda: raise_opinion(cast.clerk, draft, NewOpinion(raised_by="a", content="(Mật)")),
        lambda: answer_opinion(cast.clerk, opinion, disposition="accepted", answer="TỐI MẬT", revision=1),
    ):
        with refused("state-secret-mark"):
            run()
    assert JournalEntry.objects.count() == before


def test_the_table_of_opinions_says_each_of_them_and_what_became_of_it(cast, draft):
    for disposition, answer in (("accepted", "Đã bổ sung"), ("not_accepted", "Ngoài thẩm quyền"), ("", "")):
        opinion = raise_opinion(cast.clerk, draft, NewOpinion(raised_by="Chi bộ 1", content="Bổ sung mục 3"))
        if disposition:
            steps.answer(cast.clerk, opinion, disposition=disposition, answer=answer)
    gone = raise_opinion(cast.clerk, draft, NewOpinion(raised_by="Chi bộ 4", content="Trùng"))
    withdraw_opinion(cast.clerk, gone, reason="trùng ý kiến 01", revision=1)
    text = to_text(
        summary(
            Draft.objects.select_related("unit__parent").get(),
            rows_of(list(queries.opinions_of(draft)), queries.Places()),
        )
    )
    assert "ĐẢNG ỦY PHƯỜNG A" in text and "BẢNG TỔNG HỢP" in text
    assert "Tổng số 03 ý kiến: tiếp thu 01, không tiếp thu 01, chưa xử lý 01." in text
    assert "02\tChi bộ 1\tToàn văn\tBổ sung mục 3\tKhông tiếp thu\tNgoài thẩm quyền" in text
    assert "04\tChi bộ 4\tToàn văn\tTrùng\tĐã rút\ttrùng ý kiến 01" in text
