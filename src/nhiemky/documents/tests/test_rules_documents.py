from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from nhiemky.documents.rules import consultation, order, registering, secrets_list, symbols
from nhiemky.documents.rules.bodies import committee
from nhiemky.documents.rules.consultation import Standing
from nhiemky.documents.rules.order import Numbered
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.rules.secrets_list import Said
from nhiemky.kernel.refusals import Refused


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


@pytest.mark.parametrize(
    ("typed", "kind", "symbol", "named", "number", "doubts"),
    [
        ("02-KH/ĐU", "Kế hoạch", "02-KH/ĐU", "Kế hoạch", 2, []),
        ("Số 02-KH/ĐU", "", "02-KH/ĐU", "Kế hoạch", 2, []),
        ("01- CrT/QU", "Chương trình", "01-CTr/QU", "Chương trình", 1, ["symbol-not-standard"]),
        ("01- CT/TU", "CTr", "01-CTr/TU", "Chương trình", 1, ["symbol-not-standard"]),
        ("02", "Nghị quyết", "02", "Nghị quyết", 2, ["symbol-incomplete"]),
        ("hai", "Nghị quyết", "hai", "Nghị quyết", None, ["symbol-unreadable"]),
        ("", "nghị quyết", "", "Nghị quyết", None, []),
        ("3-XYZ/ĐU", "Sổ tay", "03-XYZ/ĐU", "Sổ tay", 3, ["symbol-not-standard"]),
        ("156/QĐ-UBND", "", "156/QĐ-UBND", "Quyết định", 156, []),
    ],
)
def test_a_symbol_is_read_in_any_spelling_and_kept_as_written(typed, kind, symbol, named, number, doubts):
    read = symbols.read_symbol(typed, kind)
    assert (read.symbol, read.kind, read.number) == (symbol, named, number)
    assert read.written == typed
    assert [doubt.code for doubt in read.doubts] == doubts


def test_words_that_are_a_symbol_are_searched_in_standard_form():
    assert symbols.standard_of("1- kh / du") == "01-KH/ĐU"
    assert symbols.standard_of("02") == symbols.standard_of("kế hoạch dân vận") == ""


def test_which_symbols_are_of_the_state():
    assert [symbols.is_of_state(text) for text in ("156/QĐ-UBND", "02-KH/ĐU", "02", "?")] == [
        True,
        False,
        False,
        False,
    ]


def numbered(number: int, day: str, **more: object) -> Numbered:
    said = {"id": number, "kind": "Kế hoạch", "issuer": "Đảng ủy", "symbol": f"{number:02d}-KH/ĐU", **more}
    return Numbered(number=number, dated=dt.date.fromisoformat(day), **said)  # type: ignore[arg-type]


def codes(*documents: Numbered, terms: tuple[dt.date, ...] = ()) -> dict[int, list[str]]:
    return {pk: [doubt.code for doubt in found] for pk, found in order.doubts(documents, terms=terms).items()}


def test_a_number_against_its_date_is_marked_on_both():
    found = order.doubts([numbered(2, "2020-12-10"), numbered(3, "2020-10-10"), numbered(4, "2020-10-10")])
    assert set(found) == {2, 3}
    assert found[3][0].facts == {"other": "02-KH/ĐU", "other_date": "10/12/2020", "other_id": "2"}


def test_numbers_in_the_order_of_dates_are_fine():
    assert codes(numbered(1, "2020-09-01"), numbered(2, "2020-09-01"), numbered(9, "2021-01-01")) == {}


def test_a_number_used_twice_is_marked():
    twice = [numbered(2, "2020-01-01"), numbered(2, "2020-02-01", id=7)]
    assert codes(*twice) == {2: ["number-used-twice"], 7: ["number-used-twice"]}


def test_each_term_each_kind_and_each_issuer_has_a_series_of_its_own():
    old, new = numbered(50, "2019-05-01"), numbered(3, "2021-05-01")
    assert codes(old, new) == {3: ["number-against-date"], 50: ["number-against-date"]}
    assert codes(old, new, terms=(dt.date(2015, 6, 1), dt.date(2020, 6, 1))) == {}
    assert codes(old, numbered(3, "2021-05-01", kind="Báo cáo")) == {}
    assert codes(old, numbered(3, "2021-05-01", issuer="Quận ủy")) == {}


def test_numbers_of_the_state_begin_again_every_year():
    assert codes(numbered(50, "2020-12-01", state=True), numbered(3, "2021-01-05", state=True)) == {}


def test_a_document_is_known_by_something():
    registering.check(Entry(kind="Kế hoạch", issuer="Đảng ủy", level="ward", title="Dân vận"))
    registering.check(Entry(kind="", issuer="Đảng ủy", level="ward", symbol="02-KH/ĐU"))
    with refused("document-without-kind"):
        registering.check(Entry(kind="", issuer="Đảng ủy", level="ward", title="x"))
    with refused("document-without-issuer"):
        registering.check(Entry(kind="Kế hoạch", issuer=" ", level="ward", title="x"))
    with refused("document-without-name"):
        registering.check(Entry(kind="Kế hoạch", issuer="Đảng ủy", level="ward"))


@pytest.mark.parametrize("typed", ["/", "xyz", "không số", "-"])
def test_what_cannot_be_a_symbol_is_refused(typed):
    with refused("symbol-cannot-be"):
        registering.check_symbol(symbols.read_symbol(typed, "Kế hoạch"))


@pytest.mark.parametrize("typed", ["", "02", "…-KH/ĐU", "-KH/ĐU", "02-KH/ĐU", "1234/QĐ-UBND.VX", "02-KH"])
def test_a_symbol_that_people_write_is_kept_if_only_with_a_doubt(typed):
    registering.check_symbol(symbols.read_symbol(typed, "Kế hoạch"))


def test_a_number_alone_says_no_kind():
    registering.check_kind(symbols.read_symbol("12", "Nghị quyết"))
    registering.check_kind(symbols.read_symbol("12-NQ/ĐU", ""))
    with refused("document-without-kind"):
        registering.check_kind(symbols.read_symbol("12", ""))


def test_a_numbered_paper_keeps_all_but_its_abstract():
    before = {
        "kind": "Kế hoạch",
        "symbol_as_written": "02-KH/ĐU",
        "dated": dt.date(2026, 3, 10),
        "issuer": "Đảng ủy",
        "level": "ward",
        "title": "cũ",
    }
    entry = Entry(
        kind="Kế hoạch",
        symbol=" 02-KH/ĐU",
        dated=dt.date(2026, 3, 10),
        issuer="Đảng ủy ",
        level="ward",
        title="mới",
    )
    registering.check_numbered(before, entry)
    others = {
        "symbol": "99-KH/ĐU",
        "kind": "Báo cáo",
        "dated": None,
        "issuer": "Chi bộ",
        "level": "branch",
    }
    for name, other in others.items():
        with pytest.raises(Refused, match="^numbered-paper-stays$") as stopped:
            registering.check_numbered(before, dataclasses.replace(entry, **{name: other}))
        assert stopped.value.facts["field"] == name
    with refused("paper-without-title"):
        registering.check_numbered(before, dataclasses.replace(entry, title=" "))


def test_two_documents_are_linked_once():
    registering.check_link(source=1, target=2, exists=False)
    with refused("document-linked-to-itself"):
        registering.check_link(source=1, target=1, exists=False)
    with refused("documents-already-linked"):
        registering.check_link(source=1, target=2, exists=True)


def test_only_what_is_not_on_the_secrets_list_is_typed_in():
    secrets_list.check(Said.NOT_LISTED)
    with refused("secrets-list-not-asked"):
        secrets_list.check(Said.NOTHING)
    with refused("content-on-secrets-list"):
        secrets_list.check(Said.LISTED)


def test_an_opinion_is_somebodys_and_says_something():
    consultation.check_raised(settled=False, raised_by="Chi bộ 1", content="Bổ sung")
    with refused("opinion-on-issued-draft"):
        consultation.check_raised(settled=False, issued=True, raised_by="a", content="b")
    for settled, who, content, code in (
        (True, "a", "b", "draft-already-settled"),
        (False, " ", "b", "opinion-of-nobody"),
        (False, "a", " ", "opinion-empty"),
    ):
        with refused(code):
            consultation.check_raised(settled=settled, raised_by=who, content=content)


@pytest.mark.parametrize(
    ("settled", "withdrawn", "disposition", "answer", "code"),
    [
        (False, False, "accepted", "", ""),
        (False, False, "explained", "", ""),
        (False, False, "not_accepted", "Ngoài thẩm quyền", ""),
        (False, False, "not_accepted", " ", "opinion-not-accepted-needs-answer"),
        (False, False, "", "x", "opinion-without-disposition"),
        (False, True, "accepted", "x", "opinion-withdrawn"),
        (True, False, "accepted", "x", "draft-already-settled"),
    ],
)
def test_what_is_not_accepted_is_answered(settled, withdrawn, disposition, answer, code):
    def check():
        consultation.check_answer(
            settled=settled, withdrawn=withdrawn, disposition=disposition, answer=answer
        )

    if not code:
        check()
        return
    with refused(code):
        check()


def test_a_draft_is_settled_when_every_opinion_that_stands_is_answered():
    consultation.check_settled([Standing(1, "accepted"), Standing(2, "", withdrawn=True)], settled=False)
    with refused("opinions-unanswered") as no:
        consultation.check_settled([Standing(1, ""), Standing(2, "accepted"), Standing(9, "")], settled=False)
    assert no.value.facts == {"count": 2, "numbers": "01, 09"}
    with refused("draft-already-settled"):
        consultation.check_settled([], settled=True)


def test_withdrawing_and_reopening_have_reasons():
    consultation.check_withdrawal(settled=False, withdrawn=False, reason="nhầm")
    with refused("opinion-withdrawn"):
        consultation.check_withdrawal(settled=False, withdrawn=True, reason="nhầm")
    with refused("opinion-withdrawn-without-reason"):
        consultation.check_withdrawal(settled=False, withdrawn=False, reason="")
    consultation.check_reopened(settled=True, reason="lần 2")
    with refused("draft-already-open"):
        consultation.check_reopened(settled=False, reason="lần 2")
    with refused("draft-reopened-without-reason"):
        consultation.check_reopened(settled=True, reason=" ")
    consultation.check_title("Dự thảo")
    with refused("draft-without-title"):
        consultation.check_title(" ")


def test_how_an_issuer_is_named():
    assert committee("Đảng bộ phường Mẫu") == "Đảng ủy phường Mẫu"
    assert committee("Chi bộ 1") == "Chi bộ 1"


def test_clauses_are_written_kept_and_belong_to_their_document():
    registering.check_clauses(number=1)
    registering.check_dropped(exists=True, carried_out_by=())
    registering.check_clause_of(target=1, document=None)
    registering.check_clause_of(target=1, document=1)
    for code, check in (
        ("clauses-empty", lambda: registering.check_clauses(number=0)),
        ("clause-already-gone", lambda: registering.check_dropped(exists=False, carried_out_by=())),
        ("clause-carried-out", lambda: registering.check_dropped(exists=True, carried_out_by=["02-KH/ĐU"])),
        ("clause-of-another-document", lambda: registering.check_clause_of(target=1, document=2)),
    ):
        with pytest.raises(Refused) as refusal:
            check()
        assert refusal.value.code == code
