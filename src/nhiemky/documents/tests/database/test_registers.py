"""The books: arrivals, bodies that issue, series, numbers, what is sent and filed."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.documents import queries as documents
from nhiemky.documents import steps
from nhiemky.documents.actions.add_issuer import add_issuer
from nhiemky.documents.actions.add_usual_issuers import add_usual_issuers
from nhiemky.documents.actions.continue_arrivals import continue_arrivals
from nhiemky.documents.actions.continue_series import continue_series
from nhiemky.documents.actions.edit_issuer import edit_issuer
from nhiemky.documents.actions.end_issuer import end_issuer
from nhiemky.documents.actions.issue_paper import issue_paper
from nhiemky.documents.actions.receive_document import receive_document
from nhiemky.documents.actions.register_arrival import register_arrival
from nhiemky.documents.actions.withdraw_paper import withdraw_paper
from nhiemky.documents.models import Document, Issuer, Series
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.rules.usual_issuers import usual
from nhiemky.documents.steps.issuing import Place
from nhiemky.documents.steps.registers import issuer_facts
from nhiemky.documents.tests.database.numbering import SIGNING, TODAY, arrival, issued, paper
from nhiemky.journal.queries import history
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Term

pytestmark = pytest.mark.usefixtures("march")


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def test_arrivals_are_numbered_within_the_year(cast):
    first = arrival(cast, "01-KH/QU")
    with refused("document-already-registered"):
        arrival(cast, "01-KH/QU")
    second = arrival(cast, "02-KH/QU")
    entry = Entry(kind="Kế hoạch", symbol="09-KH/QU", issuer="Quận ủy", level="district")
    last_year = register_arrival(cast.clerk, cast.ward, entry=entry, arrived_on=dt.date(2025, 12, 31))
    found = [(one.arrival_year, one.arrival_number, one.register) for one in (first, second, last_year)]
    assert found == [(2026, 1, "in"), (2026, 2, "in"), (2025, 1, "in")]
    assert history(f"document/{first.pk}")[0].verb == "DocumentArrived"
    assert list(queries.came_in(cast.ward).order_by("pk")) == [first, second, last_year]


def test_the_book_goes_on_from_a_paper_book(cast):
    continue_arrivals(cast.clerk, cast.ward, year=2026, reached=120, reason="sổ giấy")
    assert arrival(cast, "01-KH/QU").arrival_number == 121
    with refused("series-goes-back"):
        continue_arrivals(cast.clerk, cast.ward, year=2026, reached=100, reason="sổ giấy")
    book = queries.arrivals_of(cast.ward, 2026)
    assert (book.began_at, book.last) == (120, 121)


def test_a_cited_paper_arrives_once_and_an_own_one_never(cast):
    entry = Entry(kind="Kế hoạch", symbol="01-KH/QU", issuer="Quận ủy", level="district")
    cited = steps.register(cast.clerk, cast.ward, entry)
    assert receive_document(cast.clerk, cited, arrived_on=TODAY).arrival_number == 1
    with refused("document-already-arrived"):
        receive_document(cast.clerk, cited, arrived_on=TODAY)
    own = steps.register(
        cast.clerk, cast.ward, Entry(kind="Kế hoạch", symbol="01-KH/ĐU", issuer="Đảng ủy", level="ward")
    )
    with refused("own-paper-does-not-arrive"):
        receive_document(cast.clerk, own, arrived_on=TODAY)


def test_the_usual_bodies_come_with_one_click_and_only_once(cast, bodies):
    assert sorted(bodies) == ["CB", "UBND", "VPĐU", "ĐH", "ĐU"]
    assert bodies["CB"].unit == cast.branch and bodies["CB"].name == "Chi bộ 1" and not bodies["CB"].has_seal
    with refused("no-issuer-chosen"):
        add_usual_issuers(cast.clerk, cast.ward, chosen=usual("x", place="", superior=""), valid_from=TODAY)


def test_a_body_is_added_edited_and_ended(cast):
    said = issuer_facts(Issuer(name="Ban Xây dựng Đảng", code="BXDĐ"))
    issuer = add_issuer(cast.clerk, cast.ward, said=said, valid_from=TODAY)
    with refused("issuer-already-there"):
        add_issuer(cast.clerk, cast.ward, said=said, valid_from=TODAY)
    with refused("issuer-without-name"):
        add_issuer(cast.clerk, cast.ward, said={**said, "code": " "}, valid_from=TODAY)
    edited = edit_issuer(cast.clerk, issuer, said={**said, "code": "BXD"}, revision=1)
    with refused("changed-meanwhile"):
        edit_issuer(cast.clerk, issuer, said=said, revision=1)
    with refused("issuer-ends-too-early"):
        end_issuer(cast.clerk, edited, valid_to=TODAY - dt.timedelta(days=1))
    end_issuer(cast.clerk, edited, valid_to=TODAY)
    assert list(queries.issuers_on(cast.ward, TODAY + dt.timedelta(days=1))) == []


def test_a_body_that_has_numbered_keeps_its_way_of_counting(cast, bodies):
    issued(cast, bodies["ĐU"])
    said = issuer_facts(bodies["ĐU"])
    with refused("issuer-already-counts"):
        edit_issuer(cast.clerk, bodies["ĐU"], said={**said, "counted": "letters"}, revision=1)
    edit_issuer(cast.clerk, bodies["ĐU"], said={**said, "head_post": "Quyền Bí thư"}, revision=1)


def test_numbers_of_the_party_run_through_the_term_by_kind(cast, bodies):
    party = bodies["ĐU"]
    got = [
        issued(cast, party, "KH", dated=dt.date(2025, 12, 30)),
        issued(cast, party, "BC", dated=dt.date(2025, 12, 31)),
        issued(cast, party, "KH", dated=dt.date(2026, 1, 2)),
        issued(cast, party, "QĐ"),
        issued(cast, party, "QĐi"),
        issued(cast, party, "CV"),
    ]
    assert got == ["01-KH/ĐU", "01-BC/ĐU", "02-KH/ĐU", "01-QĐ/ĐU", "01-QĐ/ĐU", "01-CV/ĐU"]


def test_numbers_of_a_congress_are_one_series_and_those_of_the_state_begin_every_year(cast, bodies):
    assert [issued(cast, bodies["ĐH"], kind) for kind in ("NQ", "BC", "NQ")] == [
        "01-NQ/ĐH",
        "02-BC/ĐH",
        "03-NQ/ĐH",
    ]
    state = bodies["UBND"]
    letters = [
        issued(cast, state, "QĐ", dated=dt.date(2025, 12, 31)),
        issued(cast, state, "QĐ", dated=dt.date(2026, 1, 2)),
        issued(cast, state, "CV", place=Place(desk="VP")),
    ]
    assert letters == ["01/QĐ-UBND", "01/QĐ-UBND", "01/UBND-VP"]


def test_a_new_row_of_a_body_goes_on_in_its_series(cast, bodies):
    issued(cast, bodies["ĐU"])
    end_issuer(cast.clerk, bodies["ĐU"], valid_to=TODAY)
    said = {**issuer_facts(bodies["ĐU"]), "name": "Đảng ủy phường A mới"}
    renamed = add_issuer(cast.clerk, cast.ward, said=said, valid_from=TODAY + dt.timedelta(days=1))
    assert issued(cast, renamed) == "02-KH/ĐU"


def test_a_term_whose_first_day_is_corrected_keeps_its_series(cast, bodies):
    issued(cast, bodies["ĐU"])
    Term.objects.update(opened_on=dt.date(2025, 6, 15))
    assert issued(cast, bodies["ĐU"]) == "02-KH/ĐU"


def test_without_a_term_nothing_of_the_party_is_numbered(cast, bodies):
    Term.objects.all().delete()
    with refused("number-without-term"):
        issued(cast, bodies["ĐU"])
    assert not Series.objects.exists() and issued(cast, bodies["UBND"], "QĐ") == "01/QĐ-UBND"


def test_a_register_from_paper_is_continued_on_purpose(cast, bodies):
    old = Entry(
        kind="Kế hoạch", symbol="07-KH/ĐU", issuer="Đảng ủy phường A", level="ward", dated=dt.date(2025, 9, 1)
    )
    steps.register(cast.clerk, cast.ward, old)
    assert queries.next_number(bodies["ĐU"], "KH", TODAY).reached == 7
    with refused("series-not-begun") as no:
        issued(cast, bodies["ĐU"])
    assert no.value.facts["reached"] == "07" and not Series.objects.exists()
    said = {"kind": "KH", "dated": TODAY, "reason": "sổ giấy"}
    continue_series(cast.clerk, bodies["ĐU"], reached=7, **said)
    assert issued(cast, bodies["ĐU"]) == "08-KH/ĐU"
    with refused("series-goes-back"):
        continue_series(cast.clerk, bodies["ĐU"], reached=5, **said)
    steps.register(
        cast.clerk,
        cast.ward,
        Entry(kind="Kế hoạch", symbol="09-KH/ĐU", issuer="Đảng ủy", level="ward", dated=TODAY),
    )
    with refused("number-in-register"):
        issued(cast, bodies["ĐU"])
    continue_series(cast.clerk, bodies["ĐU"], reached=9, **said)
    assert issued(cast, bodies["ĐU"]) == "10-KH/ĐU"
    assert Series.objects.get().began_at == 7


def test_a_paper_is_put_in_between_by_permission_and_keeps_its_letter(cast, bodies):
    party = bodies["ĐU"]
    issued(cast, party), issued(cast, party, dated=TODAY)
    allowed = Place(after=1, permitted_by="Chánh Văn phòng")
    assert [issued(cast, party, place=allowed) for _turn in range(2)] == ["01a-KH/ĐU", "01b-KH/ĐU"]
    with refused("number-without-permission"):
        issued(cast, party, place=Place(after=1))
    with refused("number-not-given-yet"):
        issued(cast, party, place=Place(after=3, permitted_by="x"))
    assert issued(cast, party) == "03-KH/ĐU"
    doubts = documents.doubts_of(Document.objects.get(symbol="01a-KH/ĐU"), cast.ward)
    assert "number-used-twice" not in [doubt.code for doubt in doubts]


def test_a_withdrawn_paper_keeps_its_number(cast, bodies):
    issue = issue_paper(cast.clerk, paper=paper(bodies["ĐU"]), signed=SIGNING)
    with refused("paper-withdrawn-without-reason"):
        withdraw_paper(cast.clerk, issue, reason=" ")
    withdraw_paper(cast.clerk, issue, reason="sai thẩm quyền")
    with refused("paper-already-withdrawn"):
        withdraw_paper(cast.clerk, issue, reason="x")
    assert issued(cast, bodies["ĐU"]) == "02-KH/ĐU"


def test_numbers_against_dates_are_warned_about_and_given(cast, bodies):
    issued(cast, bodies["ĐU"], dated=dt.date(2026, 2, 1))
    late = issue_paper(
        cast.clerk, paper=paper(bodies["ĐU"], dated=dt.date(2026, 1, 15)), signed=SIGNING
    ).document
    assert [doubt.code for doubt in documents.doubts_of(late, cast.ward)] == ["number-against-date"]
