"""The pages of drafting: the editor, its conflicts, versions and comparisons, Word files, templates."""

from __future__ import annotations

import datetime as dt
import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from nhiemky.documents import queries, steps
from nhiemky.documents.forms.drafts import DraftFields
from nhiemky.documents.forms.passage import PlanForm
from nhiemky.documents.models import Draft, DraftLock, DraftVersion, Issuer, Stage, Template
from nhiemky.documents.steps import locks
from nhiemky.documents.tests.database.test_drafts_pages import at

TEXT = "I. TÌNH HÌNH\nĐảng bộ có mười ba chi bộ\nII. NHIỆM VỤ\nNạo vét kênh tiêu úng"


@pytest.fixture
def plan(cast):
    return steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch", body=TEXT)


@pytest.fixture
def desk(client, cast):
    client.force_login(cast.clerk)
    return client


def sent(body: str, *, opened_at: int = 1, **more) -> dict[str, object]:
    return {
        "title": "Dự thảo Kế hoạch",
        "was_title": "Dự thảo Kế hoạch",
        "body": body,
        "opened_at": opened_at,
        **more,
    }


def word(*paragraphs: str) -> SimpleUploadedFile:
    paper = docx.Document()
    for paragraph in paragraphs:
        paper.add_paragraph(paragraph)
    kept = io.BytesIO()
    paper.save(kept)
    return SimpleUploadedFile("du-thao.docx", kept.getvalue())


def test_the_editor_shows_the_text_with_its_outline_and_saves_it(desk, cast, plan):
    address = at("draft-edit", cast.ward, draft_id=plan.pk)
    page = desk.get(address)
    assert page.status_code == 200 and [entry.text for entry in page.context["outline"]] == [
        "I. TÌNH HÌNH",
        "II. NHIỆM VỤ",
    ]
    assert DraftLock.objects.get().account == cast.clerk
    answer = desk.post(address, sent(TEXT + "\nGiao {{ thieu }}"), follow=True)
    words = answer.content.decode()
    assert answer.redirect_chain[0][0] == at("draft", cast.ward, draft_id=plan.pk)
    assert "Đã lưu bản 2." in words and "Chưa có số liệu với mã: thieu." in words
    assert "<mark>⟦không có số liệu: thieu⟧</mark>" in words
    assert not DraftLock.objects.exists()
    on = desk.post(address, sent(TEXT, opened_at=2, tiep="1"))
    assert on.url == address


def test_a_script_saves_without_leaving_the_page(desk, cast, plan):
    address = at("draft-edit", cast.ward, draft_id=plan.pk)
    steps.write_version(plan, TEXT.replace("mười ba", "mười bốn"), by=cast.secretary)
    answer = desk.post(address, sent(TEXT + "\nThêm"), headers={"Accept": "application/json"})
    said = answer.json()
    assert (said["version"], said["of_others"]) == (3, 1)
    assert "Đã ghép với 1 đoạn" in said["words"] and "mười bốn" in said["body"]
    same = desk.post(address, sent(said["body"], opened_at=3), headers={"Accept": "application/json"})
    assert "Không có gì khác" in same.json()["words"]
    refused = desk.post(address, sent(TEXT, title=""), headers={"Accept": "application/json"})
    assert refused.status_code == 422


def test_what_was_typed_comes_back_with_a_refusal(desk, cast, plan):
    address = at("draft-edit", cast.ward, draft_id=plan.pk)
    answer = desk.post(address, sent("Chữ vừa gõ\nTỐI MẬT"))
    assert answer.status_code == 409 and "Chữ vừa gõ" in answer.content.decode()
    Draft.objects.filter(pk=plan.pk).update(title="Tên người khác đặt")
    other = desk.post(address, sent(TEXT, title="Tên tôi đặt"))
    words = other.content.decode()
    assert other.status_code == 409 and "Đang lưu: Tên người khác đặt" in words and "Tên tôi đặt" in words
    again = sent(TEXT, title="Tên tôi đặt", was_title="Tên người khác đặt")
    assert desk.post(address, again).status_code == 302
    assert Draft.objects.get().title == "Tên tôi đặt"


def test_two_people_in_one_paragraph_meet_on_a_page_of_choices(desk, cast, plan):
    address = at("draft-edit", cast.ward, draft_id=plan.pk)
    steps.write_version(plan, TEXT.replace("mười ba", "mười bốn"), by=cast.secretary)
    mine = sent(TEXT.replace("mười ba", "13") + "\nCâu của tôi")
    page = desk.post(address, mine)
    words = page.content.decode()
    assert page.status_code == 409 and "secretary đã lưu bản 2" in words and "Câu của tôi" in words
    assert "<del>mười ba</del> <ins>13</ins> " in words and 'name="chon-2"' in words
    unchosen = desk.post(address, mine | {"seen": 2})
    assert unchosen.status_code == 409 and "Hãy chọn một cách" in unchosen.content.decode()
    back = desk.post(address, mine | {"seen": 2, "back": "1"})
    assert back.status_code == 200 and "Câu của tôi" in back.context["form"]["body"].value()
    assert desk.post(address, mine | {"seen": 2, "chon-2": "mine"}).status_code == 302
    assert "13 chi bộ" in queries.words_of(plan) and "Câu của tôi" in queries.words_of(plan)


def test_somebody_who_is_writing_is_named_and_may_be_joined(desk, cast, plan):
    locks.take(cast.secretary, plan)
    address = at("draft-edit", cast.ward, draft_id=plan.pk)
    taken = desk.get(address).content.decode()
    assert "secretary đang sửa từ" in taken and "<textarea" not in taken
    assert (
        "secretary đang sửa dự thảo này"
        in desk.get(at("draft", cast.ward, draft_id=plan.pk)).content.decode()
    )
    joined = desk.get(address, {"van-sua": "1"}).content.decode()
    assert "<textarea" in joined and "secretary cũng đang mở" in joined
    lock = at("draft-lock", cast.ward, draft_id=plan.pk)
    assert desk.post(lock).json() == {"holder": ""}
    locks.take(cast.secretary, plan)
    assert desk.post(lock).json()["holder"] == "secretary"
    locks.take(cast.clerk, plan)
    desk.post(lock, {"leave": "1"})
    assert not DraftLock.objects.exists()


def test_the_editor_of_a_text_that_stands_is_not_opened(desk, cast, plan):
    Draft.objects.filter(pk=plan.pk).update(stage=Stage.APPROVED)
    answer = desk.get(at("draft-edit", cast.ward, draft_id=plan.pk), follow=True)
    assert "nội dung giữ nguyên" in answer.content.decode()


def test_versions_are_listed_shown_compared_restored_and_handed_round(desk, cast, plan):
    steps.write_version(plan, TEXT.replace("mười ba", "mười bốn"), by=cast.secretary)
    listed = desk.get(at("draft-versions", cast.ward, draft_id=plan.pk)).content.decode()
    assert "So với bản trước" in listed and "Ghi bản mới nhất" in listed
    for turned in ({"tu": "1", "den": "2"}, {"tu": "2", "den": "1"}, {}, {"tu": "x", "day-du": "1"}):
        compared = desk.get(at("draft-compare", cast.ward, draft_id=plan.pk), turned).content.decode()
        assert "<del>ba</del> <ins>bốn</ins> " in compared
    same = desk.get(at("draft-compare", cast.ward, draft_id=plan.pk), {"tu": "2", "den": "2"})
    assert "giống nhau từng chữ" in same.content.decode()
    round_ = desk.post(at("draft-circulate", cast.ward, draft_id=plan.pk), follow=True).content.decode()
    assert "Bản 2 là Dự thảo lần 1" in round_ and "Gửi bản mới nhất" not in round_
    assert "Dự thảo lần 1" in desk.get(at("draft", cast.ward, draft_id=plan.pk)).content.decode()
    old = desk.get(at("draft-version", cast.ward, draft_id=plan.pk, version=1)).content.decode()
    assert "mười ba" in old and "Khôi phục bản này" in old
    restore = at("draft-restore", cast.ward, draft_id=plan.pk, version=1)
    assert "trở lại thành bản 3" in desk.post(restore, follow=True).content.decode()
    assert "đang là bản mới nhất" in desk.post(restore, follow=True).content.decode()
    assert desk.get(at("draft-version", cast.ward, draft_id=plan.pk, version=9)).status_code == 404


def test_a_draft_without_words_has_nothing_to_compare(desk, cast, plan):
    DraftVersion.objects.all().delete()
    for name in ("draft", "draft-versions", "draft-compare", "draft-edit"):
        assert desk.get(at(name, cast.ward, draft_id=plan.pk)).status_code == 200
    assert (
        desk.post(at("draft-edit", cast.ward, draft_id=plan.pk), sent("Một", opened_at=0)).status_code == 302
    )
    assert queries.words_of(plan) == "Một"


def test_a_long_text_is_read_page_by_page(desk, cast):
    body = "\n".join(f"Đoạn {number} " + "chữ " * 250 for number in range(90))
    draft = steps.open_draft_in(cast.clerk, cast.ward, title="Dài", body=body)
    steps.write_version(draft, body.replace("chữ chữ chữ", "lời chữ lời"), by=cast.clerk)
    address = at("draft", cast.ward, draft_id=draft.pk)
    for page in (desk.get(address), desk.get(at("draft-compare", cast.ward, draft_id=draft.pk))):
        assert len(page.content) < 150_000 and page.context["text"].count > 1
    assert "Đoạn 89" in desk.get(address, {"trang": "99"}).content.decode()
    assert "Đoạn 0 " in desk.get(address, {"trang": "x"}).content.decode()
    whole = desk.get(address, {"ca-bai": "1"}).content.decode()
    assert "Đoạn 0 " in whole and "Đoạn 89" in whole


def test_a_word_file_is_looked_at_before_it_is_a_version(desk, cast, plan):
    address = at("draft-word", cast.ward, draft_id=plan.pk)
    assert desk.get(address).status_code == 200
    page = desk.post(address, {"file": word("I. TÌNH HÌNH", "Đảng bộ có mười bốn chi bộ", "Mới hẳn")})
    words = page.content.decode()
    assert "Đã đọc 3 đoạn từ tệp Word; chưa ghi gì." in words and "Mới hẳn" in words
    assert page.context["read_from_file"].changed == 1 and plan.versions.count() == 1
    assert desk.post(address, {}).status_code == 422
    secret = desk.post(address, {"file": word("TUYỆT MẬT")})
    assert secret.status_code == 409 and "TUYỆT MẬT" not in secret.content.decode()
    large = SimpleUploadedFile("a.docx", b"x" * (21 * 2**20))
    assert desk.post(address, {"file": large}).status_code == 409


def test_a_new_draft_begins_with_a_template_or_a_word_file(desk, cast):
    address = at("draft-new", cast.ward)
    template = Template.objects.create(
        unit=cast.ward,
        kind="KH",
        style="party",
        title="Kế hoạch năm",
        body="1. Mục đích",
        valid_from=dt.date(2020, 1, 1),
    )
    said = {"said": "khong", "title": "Kế hoạch", "kind": "KH", "body": ""}
    filled = desk.post(address, said | {"wording": f"row-{template.pk}", "lay-mau": "1"})
    assert filled.context["form"]["body"].value() == "1. Mục đích" and not Draft.objects.exists()
    read = desk.post(address, said | {"body": "Đã gõ", "doc": "1", "file": word("Trong tệp")})
    assert read.context["form"]["body"].value() == "Đã gõ\nTrong tệp"
    assert "Kế hoạch" in read.context["form"]["title"].value()
    for button in ("doc", "lay-mau"):
        assert desk.post(address, said | {button: "1"}).status_code == 409
    assert desk.post(address, said | {"file": word("TỐI MẬT")}).status_code == 409
    body = Issuer.objects.create(
        unit=cast.ward, name="Ban Chấp hành", code="ĐU", valid_from=dt.date(2020, 1, 1)
    )
    bare = {"said": "khong", "title": "Báo cáo", "kind": "", "issuer": "", "body": "", "addressees": ""}
    shipped = desk.post(address, bare | {"wording": "party-bao-cao", "lay-mau": "1"}).context["form"]
    assert (shipped["kind"].value(), shipped["issuer"].value()) == ("BC", body.pk)
    assert "Lưu Văn phòng Đảng ủy" in shipped["addressees"].value()
    chosen = {"wording": "party-bao-cao", "lay-mau": "1", "addressees": "Thành ủy", "kind": "KH"}
    kept = desk.post(address, bare | chosen).context["form"]
    assert (kept["kind"].value(), kept["addressees"].value()) == ("KH", "Thành ủy")
    saved = desk.post(address, said | {"body": "1. Mục đích", "addressees": "Thành ủy\nLưu Văn phòng"})
    draft = Draft.objects.get()
    assert saved.url == at("draft", cast.ward, draft_id=draft.pk)
    assert (draft.kind, queries.words_of(draft)) == ("KH", "1. Mục đích")
    assert draft.addressees == "Thành ủy\nLưu Văn phòng"
    assert "ngoặc vuông" not in desk.get(saved.url).content.decode()
    Draft.objects.filter(pk=draft.pk).update(addressees="[Nơi thực hiện]\nLưu Văn phòng")
    assert "Còn 1 chỗ trong ngoặc vuông chưa điền:" in desk.get(saved.url).content.decode()


def test_the_editor_offers_the_kinds_that_the_plan_of_a_draft_takes():
    assert DraftFields.base_fields["kind"].choices[1:] == PlanForm.base_fields["kind"].choices[1:]
