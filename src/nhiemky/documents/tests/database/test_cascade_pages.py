from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from nhiemky.documents import queries, steps
from nhiemky.documents.actions.issue_paper import issue_paper
from nhiemky.documents.actions.link_documents import link_documents
from nhiemky.documents.actions.withdraw_paper import withdraw_paper
from nhiemky.documents.models import Clause, Document, DocumentLink, DocumentText
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.tests.database.numbering import SIGNING, paper
from nhiemky.kernel.refusals import Refused
from nhiemky.tasks.steps import open_task


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


def register(cast, symbol: str, day: str = "", unit=None, **more: object) -> Document:
    said = {"kind": "Kế hoạch", "issuer": "Đảng ủy", "level": "ward", **more}
    entry = Entry(symbol=symbol, dated=dt.date.fromisoformat(day) if day else None, **said)
    return steps.register(cast.clerk, unit or cast.ward, entry)


@pytest.fixture
def papers(client, cast):
    """Programme of the district → plan of the ward → plan of a branch; one more of each alone. The clerk is signed in."""
    client.force_login(cast.clerk)
    district = {"kind": "Chương trình", "issuer": "Quận ủy", "level": "district"}
    made = {
        "upper": register(cast, "01-CTr/QU", "2020-03-01", title="Dân vận khéo", **district),
        "plan": register(cast, "02-KH/ĐU", "2020-04-01", title="Thực hiện Chương trình 01-CTr/QU"),
        "branch": register(cast, "03-KH/CB", "2020-05-01", cast.branch, issuer="Chi bộ 1", level="branch"),
        "bare": register(cast, "05-CTr/QU", "2020-06-01", **district),
        "lonely": register(cast, "09-KH/ĐU", "2021-01-01"),
    }
    steps.link(cast.clerk, made["plan"], made["upper"], kind="implements")
    steps.link(cast.clerk, made["branch"], made["plan"], kind="implements")
    return made


def link_page(cast, document: Document) -> str:
    return at("document-link", cast.ward, document_id=document.pk)


def test_the_form_offers_what_is_likely_and_finds_the_rest(client, cast, papers):
    lonely = link_page(cast, papers["lonely"])
    offered = [str(one) for one in client.get(lonely).context["offered"]]
    assert offered == ["Chương trình 05-CTr/QU", "Chương trình 01-CTr/QU"]
    found = client.get(lonely, {"tim": "2- kh/du"}).content.decode()
    assert f'value="{papers["plan"].pk}"' in found and f'value="{papers["bare"].pk}"' not in found
    assert "Không tìm thấy" in client.get(lonely, {"tim": "không có"}).content.decode()
    from_above = [str(one) for one in client.get(link_page(cast, papers["bare"])).context["offered"]]
    assert from_above == ["Kế hoạch 09-KH/ĐU", "Kế hoạch 03-KH/CB", "Kế hoạch 02-KH/ĐU"]


def test_what_a_document_cites_is_offered_first(client, cast, papers):
    DocumentLink.objects.all().delete()
    offered = [str(one) for one in client.get(link_page(cast, papers["plan"])).context["offered"]]
    assert offered == ["Chương trình 01-CTr/QU", "Chương trình 05-CTr/QU"]
    DocumentText.objects.create(
        document=papers["lonely"], text="Căn cứ Kế hoạch 02-KH/ĐU và Kế hoạch 09-KH/ĐU"
    )
    offered = [str(one) for one in client.get(link_page(cast, papers["lonely"])).context["offered"]]
    assert offered[0] == "Kế hoạch 02-KH/ĐU"


def test_a_circle_is_refused_with_the_way_out(client, cast, papers):
    answer = client.post(
        link_page(cast, papers["upper"]), {"kind": "implements", "target": papers["branch"].pk}
    )
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Kế hoạch 03-KH/CB → Kế hoạch 02-KH/ĐU → Chương trình 01-CTr/QU" in page and "Bỏ liên kết" in page
    assert DocumentLink.objects.count() == 2


def test_the_other_way_round_and_a_clause(client, cast, papers):
    (clause,) = steps.ask(cast.clerk, papers["bare"], [("1. Xây dựng kế hoạch", True)])
    page = link_page(cast, papers["bare"])
    form = client.get(f"{page}?noi-dung={clause.pk}").context["form"]
    assert (form["kind"].value(), form["clause"].value()) == ("implemented-by", str(clause.pk))
    typed = {"kind": "implemented-by", "target": papers["lonely"].pk, "clause": clause.pk}
    assert client.post(page, typed).status_code == 302
    link = DocumentLink.objects.get(clause=clause)
    assert (link.source, link.target, link.kind) == (papers["lonely"], papers["bare"], "implements")
    assert client.post(page, typed).status_code == 409
    again = link_page(cast, papers["plan"])
    assert (
        client.post(again, {"kind": "implements", "target": f"{papers['bare'].pk}/{clause.pk}"}).status_code
        == 302
    )
    shown = client.get(at("document", cast.ward, document_id=papers["bare"].pk)).content.decode()
    assert shown.count("nội dung giao: 1. Xây dựng kế hoạch") == 2
    for wrong in ("0", "x", f"{papers['bare'].pk}/999", ""):
        assert client.post(again, {"kind": "implements", "target": wrong}).status_code == 422, wrong


def test_a_clause_of_another_document_is_refused(cast, papers):
    (clause,) = steps.ask(cast.clerk, papers["bare"], [("Tổ chức hội nghị", True)])
    with pytest.raises(Refused, match="clause-of-another-document"):
        link_documents(cast.clerk, papers["lonely"], target=papers["upper"], kind="implements", clause=clause)


def test_what_was_replaced_or_amended_says_so_to_the_end_of_the_chain(client, cast, papers):
    newer, newest, change = (
        register(cast, f"{n}-KH/ĐU", f"2021-0{n - 10}-01", title=f"Mới {n}") for n in (11, 12, 13)
    )
    steps.link(cast.clerk, newer, papers["plan"], kind="replaces")
    steps.link(cast.clerk, newest, newer, kind="replaces")
    steps.link(cast.clerk, change, papers["plan"], kind="amends")
    page = client.get(at("document", cast.ward, document_id=papers["plan"].pk)).content.decode()
    assert (
        "Hết hiệu lực." in page and "Đang dùng: Kế hoạch 12-KH/ĐU" in page and "Đã sửa đổi, bổ sung." in page
    )
    assert "Hết hiệu lực" not in client.get(at("document", cast.ward, document_id=newest.pk)).content.decode()
    on_map = client.get(at("document-map-of", cast.ward, document_id=papers["plan"].pk)).content.decode()
    assert on_map.count("Hết hiệu lực") >= 2


def test_a_plan_dated_before_its_programme_is_a_warning(client, cast, papers):
    steps.link(cast.clerk, papers["plan"], papers["bare"], kind="implements")
    page = client.get(at("document", cast.ward, document_id=papers["plan"].pk)).content.decode()
    assert "Ngày ghi sớm hơn văn bản mà nó dựa vào: Chương trình 05-CTr/QU ngày 01/06/2020" in page
    assert "Ngày ghi sớm hơn" in client.get(at("document-map", cast.ward)).content.decode()


def test_clauses_are_typed_or_taken_from_the_text(client, cast, papers):
    DocumentText.objects.create(
        document=papers["bare"],
        text="Mở đầu\n1. Xây dựng kế hoạch thực hiện\n- Tăng cường kiểm tra, giám sát",
    )
    page = at("document-clauses", cast.ward, document_id=papers["bare"].pk)
    shown = client.get(page).content.decode()
    assert "1. Xây dựng kế hoạch thực hiện (cần kế hoạch)" in shown and "Mở đầu" not in shown
    typed = {
        "chosen": ["1. Xây dựng kế hoạch thực hiện", "Tăng cường kiểm tra, giám sát"],
        "text": "3) Sơ kết hằng năm\n\n",
        "asks_for_plan": "on",
    }
    assert client.post(page, typed).status_code == 302
    assert list(Clause.objects.values_list("position", "mark", "text", "asks_for_plan")) == [
        (1, "1.", "Xây dựng kế hoạch thực hiện", True),
        (2, "", "Tăng cường kiểm tra, giám sát", False),
        (3, "3)", "Sơ kết hằng năm", True),
    ]
    assert "chosen" not in client.get(page).context["form"].fields
    refused = client.post(page, {"text": " "})
    assert refused.status_code == 409 and "text" in refused.context["form"].errors
    assert client.post(page, {"chosen": ["không có"]}).status_code == 409
    assert client.post(page, {"text": "Nội dung: Tối mật"}).status_code in (302, 409)


def test_a_clause_is_marked_and_dropped_but_not_while_a_plan_hangs_on_it(client, cast, papers):
    first, second = steps.ask(cast.clerk, papers["bare"], [("Tổ chức hội nghị", True), ("Giao ban", True)])
    steps.link(cast.clerk, papers["lonely"], papers["bare"], kind="implements", clause=first)
    of_first = {"document_id": papers["bare"].pk, "clause_id": first.pk}
    of_second = {**of_first, "clause_id": second.pk}
    client.post(at("document-clause-mark", cast.ward, **of_second), {"plan": "0"})
    second.refresh_from_db()
    assert not second.asks_for_plan
    answer = client.post(at("document-clause-drop", cast.ward, **of_first), follow=True).content.decode()
    assert "đang được thực hiện bằng Kế hoạch 09-KH/ĐU" in answer
    client.post(at("document-clause-drop", cast.ward, **of_second))
    assert list(Clause.objects.all()) == [first]
    assert client.post(at("document-clause-drop", cast.ward, **of_second)).status_code == 404
    foreign = {"document_id": papers["upper"].pk, "clause_id": first.pk}
    assert client.post(at("document-clause-mark", cast.ward, **foreign)).status_code == 404


def test_the_map_covers_both_ways_and_says_who(client, cast, papers):
    open_task(
        cast.clerk,
        unit=cast.ward,
        title="Lập danh sách",
        owner=cast.branch,
        due=dt.date(2020, 6, 1),
        source_topic=f"document/{papers['branch'].pk}",
    )
    steps.ask(cast.clerk, papers["bare"], [("Xây dựng kế hoạch dân vận", True)])
    page = client.get(at("document-map", cast.ward))
    text = page.content.decode()
    assert page.context["covered"] == {"asked": 2, "planned": 1, "clauses": 1, "without_source": 1}
    assert "Lập danh sách" in text and "Chi bộ 1" in text and "hạn 01/06/2020" in text
    assert text.count("Chưa có kế hoạch</span>") == 1 and "Chưa rõ thực hiện văn bản nào</span>" in text
    upper, own, branch, doers = page.context["rows"][1]
    assert [str(cells[0].document) for cells in (upper, own, branch)] == [
        "Chương trình 01-CTr/QU",
        "Kế hoạch 02-KH/ĐU",
        "Kế hoạch 03-KH/CB",
    ]
    assert [doer.who for doer in doers] == ["Chi bộ 1"]
    for view, tops in (("thieu", ["05-CTr/QU"]), ("khong-nguon", ["09-KH/ĐU"]), ("", None)):
        nodes = client.get(at("document-map", cast.ward), {"xem": view, "trang": "7"}).context["nodes"]
        assert tops is None or [node.document.symbol for node in nodes] == tops
    assert len(page.content) < 150_000


def test_the_map_of_one_document_shows_both_directions(client, cast, papers):
    page = client.get(at("document-map-of", cast.ward, document_id=papers["plan"].pk))
    (top,) = page.context["nodes"]
    assert top.document == papers["upper"] and top.next[0].here
    assert top.next[0].next[0].document == papers["branch"]
    letter = register(cast, "7-CV/ĐU", kind="Công văn")
    empty = client.get(at("document-map-of", cast.ward, document_id=letter.pk)).content.decode()
    assert "chưa thực hiện văn bản nào" in empty


def test_an_empty_map_says_what_to_do(client, cast):
    client.force_login(cast.clerk)
    page = client.get(at("document-map", cast.ward)).content.decode()
    assert "Chưa có gì để vẽ" in page
    assert (
        "Không có văn bản nào như vậy"
        in client.get(at("document-map", cast.ward), {"xem": "thieu"}).content.decode()
    )


def test_a_branch_secretary_sees_the_own_branch_without_being_told_that_it_has_no_source(
    client, cast, papers
):
    client.force_login(cast.branch_secretary)
    page = client.get(at("document-map", cast.ward))
    assert [str(node.document) for node in page.context["nodes"]] == ["Kế hoạch 03-KH/CB"]
    own = client.get(at("document-map-of", cast.ward, document_id=papers["branch"].pk))
    text = own.content.decode()
    assert "02-KH/ĐU" not in text and "Chưa rõ thực hiện" not in text
    assert client.get(at("document-map-of", cast.ward, document_id=papers["plan"].pk)).status_code == 404


def test_old_entries_that_go_round_in_a_circle_are_drawn(client, cast, papers):
    steps.link(cast.clerk, papers["upper"], papers["branch"], kind="implements")
    page = client.get(at("document-map", cast.ward)).content.decode()
    assert "đã vẽ ở trên" in page
    assert queries.stands(papers["upper"]) == queries.Stands()


@pytest.mark.parametrize(
    ("who", "read", "write"), [("auditor", 200, 403), ("teller", 403, 403), ("stranger", 404, 404)]
)
def test_the_doors(client, cast, papers, who, read, write):
    (clause,) = steps.ask(cast.clerk, papers["bare"], [("Tổ chức hội nghị", True)])
    client.force_login(getattr(cast, who))
    of_one = {"document_id": papers["bare"].pk}
    assert client.get(at("document-map", cast.ward)).status_code == read
    assert client.get(at("document-map-of", cast.ward, **of_one)).status_code == read
    assert client.get(at("document-clauses", cast.ward, **of_one)).status_code == write
    for name in ("document-clause-drop", "document-clause-mark"):
        assert client.post(at(name, cast.ward, clause_id=clause.pk, **of_one)).status_code == write


def test_a_plan_that_was_taken_back_is_no_plan(client, cast, papers, bodies):
    issue = issue_paper(cast.clerk, paper=paper(bodies["ĐU"]), signed=SIGNING)
    steps.link(cast.clerk, issue.document, papers["bare"], kind="implements")
    steps.link(cast.clerk, issue.document, papers["plan"], kind="replaces")
    whole = at("document-map", cast.ward)
    assert client.get(whole).context["covered"]["planned"] == 2
    assert queries.stands(papers["plan"]).replaced_by == (issue.document,)
    withdraw_paper(cast.clerk, issue, reason="sai thẩm quyền")
    page = client.get(whole)
    assert page.context["covered"]["planned"] == 1 and "Đã thu hồi" in page.content.decode()
    assert queries.stands(papers["plan"]).replaced_by == ()
