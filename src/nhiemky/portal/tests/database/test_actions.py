from __future__ import annotations

import pytest
from django.test import Client

from nhiemky.conferences.events import LineEdited
from nhiemky.conferences.models import Finding
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.events import FigureCorrected
from nhiemky.figures.models import Citation, Figure
from nhiemky.figures.rules import entry
from nhiemky.journal.models import Entry
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.portal import followers, steps
from nhiemky.portal.actions.approve_article import approve_article
from nhiemky.portal.actions.draft_article import draft_article
from nhiemky.portal.actions.publish_article import publish_article
from nhiemky.portal.actions.refresh_article import refresh_article
from nhiemky.portal.actions.unpublish_article import unpublish_article
from nhiemky.portal.actions.update_draft import update_draft
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.rules.edited import EditedText, PhotoWords
from nhiemky.portal.rules.plain_text import to_text

pytestmark = pytest.mark.django_db


def row(article: ArticlePage) -> ArticlePage:
    return ArticlePage.objects.get(pk=article.pk)


def verbs(article: ArticlePage) -> list[str]:
    return list(
        Entry.objects.filter(topic=f"article/{article.pk}").order_by("pk").values_list("verb", flat=True)
    )


def typed(article: ArticlePage, **changes: object) -> EditedText:
    """The draft as its form would send it back, with some changes."""
    version = steps.newest(article)
    photos = [block["value"] for block in version.raw_body if block["type"] == "photo"]
    same = {
        "title": version.title,
        "lead": version.lead,
        "text": to_text(version.raw_body),
        "event_on": version.event_on,
        "event_as_written": version.event_as_written,
        "source_line": version.source_line,
        "photos": tuple(
            PhotoWords(caption=photo["caption"], alt=photo["alt"], source=photo["source"], kept=True)
            for photo in photos
        ),
    }
    return EditedText(**{**same, **changes})


@pytest.fixture
def drafted(ward, conference):
    return draft_article(ward.editor, conference, ward=ward.unit, ticked=[], approver=ward.approver)


@pytest.fixture
def published(ward, drafted):
    approve_article(ward.approver, drafted, ward=ward.unit, revision=drafted.latest_revision_id)
    publish_article(ward.editor, drafted, ward=ward.unit)
    return row(drafted)


def test_a_conference_becomes_a_draft(ward, drafted, conference):
    text = to_text(drafted.raw_body)
    assert drafted.title == "Đảng ủy phường Mẫu tổ chức Hội nghị tổng kết công tác dân vận"
    assert "Phó Bí thư Quận ủy" in text and "26,6 km" in text and "Nhân rộng mô hình." in text
    for inside in ("Trần Thị Mẫu", "còn chậm", "Xem xét nội bộ"):
        assert inside not in text
    assert not drafted.live and row(drafted).approver == ward.approver
    assert (
        drafted.photo["caption"] == "Toàn cảnh hội nghị" and drafted.photo["alt"] == "Hội trường đông người"
    )
    assert drafted.photo["image"].collection == ward.home.collection
    assert drafted.source_topic == f"conference/{conference.pk}" and drafted.figures == {"duong-be-tong": 1}
    assert verbs(drafted) == ["ArticleDrafted"]


def test_what_is_ticked_is_in_the_draft(ward, conference):
    finding = Finding.objects.get(kind="limitation")
    keys = [f"limitation/{finding.pk}", "limitation/99999"]
    article = draft_article(ward.editor, conference, ward=ward.unit, ticked=keys, approver=ward.secretary)
    assert "còn chậm" in to_text(article.raw_body) and row(article).ticked == keys[:1]


def test_an_approver_must_be_named_and_entitled(ward, other, conference):
    for approver, code in (
        (None, "article-approver-missing"),
        (ward.editor, "article-approver-not-entitled"),
        (other.approver, "article-approver-not-entitled"),
    ):
        with pytest.raises(Refused) as refusal:
            draft_article(ward.editor, conference, ward=ward.unit, ticked=[], approver=approver)
        assert refusal.value.code == code
    assert not ArticlePage.objects.exists()


def test_what_is_not_approved_is_not_published(ward, drafted):
    with pytest.raises(Refused) as refusal:
        publish_article(ward.editor, drafted, ward=ward.unit)
    assert refusal.value.code == "article-not-approved" and not row(drafted).live


def test_no_other_way_makes_it_public(ward, drafted):
    for way in (
        lambda: drafted.get_latest_revision().publish(),
        lambda: (
            ArticlePage.objects.get(pk=drafted.pk)
            .get_latest_revision()
            .publish(user=ward.clerk, skip_permission_checks=True)
        ),
    ):
        with pytest.raises(Refused, match="article-not-approved"):
            way()
    page = row(drafted)
    page.live = True
    with pytest.raises(Refused, match="article-not-approved"):
        page.save()


def test_an_approved_text_becomes_public(ward, published, client):
    assert published.live and published.posted_at and published.approved_by == ward.approver
    assert client.get(published.get_url()).status_code == 200
    assert Citation.objects.get(topic=f"article/{published.pk}").version.figure.code == "duong-be-tong"
    assert verbs(published) == ["ArticleDrafted", "ArticleApproved", "ArticlePublished"]
    assert published.out_of_date_since is None


def test_an_approval_holds_for_the_approved_words_only(ward, drafted):
    approve_article(ward.approver, drafted, ward=ward.unit, revision=drafted.latest_revision_id)
    update_draft(
        ward.editor,
        drafted,
        ward=ward.unit,
        revision=row(drafted).latest_revision_id,
        edited=typed(drafted, lead="Khác."),
        approver=ward.approver,
    )
    assert row(drafted).approved_at is None
    with pytest.raises(Refused, match="article-not-approved"):
        publish_article(ward.editor, drafted, ward=ward.unit)


def test_who_approves_has_read_the_newest_text(ward, drafted):
    with pytest.raises(Refused, match="changed-meanwhile"):
        approve_article(ward.approver, drafted, ward=ward.unit, revision=drafted.latest_revision_id - 1)


def test_two_editors_of_one_draft(ward, drafted):
    first = drafted.latest_revision_id
    facts = {"ward": ward.unit, "revision": first, "approver": ward.approver}
    update_draft(ward.editor, drafted, edited=typed(drafted, title="Bản một"), **facts)
    with pytest.raises(Refused, match="changed-meanwhile"):
        update_draft(ward.clerk, drafted, edited=typed(drafted, title="Bản hai"), **facts)
    assert steps.newest(drafted).title == "Bản một"


def test_a_photograph_without_words_is_named(ward, drafted):
    bare = (PhotoWords(caption="Có", alt="", source="", kept=True),)
    with pytest.raises(Refused) as refusal:
        update_draft(
            ward.editor,
            drafted,
            ward=ward.unit,
            revision=drafted.latest_revision_id,
            edited=typed(drafted, photos=bare),
            approver=ward.approver,
        )
    assert (refusal.value.code, refusal.value.facts["photos"]) == ("photo-without-words", "1")


def test_a_mark_of_secrecy_is_refused(ward, drafted):
    with pytest.raises(Refused, match="state-secret-mark"):
        update_draft(
            ward.editor,
            drafted,
            ward=ward.unit,
            revision=drafted.latest_revision_id,
            edited=typed(drafted, text="Độ mật: Tối mật"),
            approver=ward.approver,
        )


def test_a_published_text_stays_while_its_draft_changes(ward, published, client):
    update_draft(
        ward.editor,
        published,
        ward=ward.unit,
        revision=published.latest_revision_id,
        edited=typed(published, lead="Bản nháp mới."),
        approver=ward.approver,
    )
    assert "Bản nháp mới." not in client.get(published.get_url()).content.decode()
    posted_at = row(published).posted_at
    approve_article(ward.approver, published, ward=ward.unit, revision=row(published).latest_revision_id)
    publish_article(ward.editor, published, ward=ward.unit)
    again = row(published)
    assert (again.lead, again.posted_at) == ("Bản nháp mới.", posted_at)


def test_taking_down_needs_a_reason(ward, published, client):
    with pytest.raises(Refused, match="unpublishing-needs-a-reason"):
        unpublish_article(ward.editor, published, ward=ward.unit, reason=" ")
    address = published.get_url()
    unpublish_article(ward.editor, published, ward=ward.unit, reason="Sai ngày họp")
    assert Client().get(address).status_code == 404
    with pytest.raises(Refused, match="article-not-published"):
        unpublish_article(ward.editor, published, ward=ward.unit, reason="Lần nữa")
    publish_article(ward.editor, published, ward=ward.unit)
    assert row(published).live


def changed(conference) -> LineEdited:
    return LineEdited(conference.pk, "finding", 1, 1, Values())


def test_a_changed_record_flags_its_article(ward, published, conference):
    followers.compare_with_record(ward.clerk, changed(conference))
    assert row(published).out_of_date_since is None
    Finding.objects.filter(kind="limitation").update(text="Chuyện nội bộ khác.")
    followers.compare_with_record(ward.clerk, changed(conference))
    assert row(published).out_of_date_since is None, "what stayed inside concerns no reader"
    Finding.objects.filter(kind="achievement").update(text="Đã làm xong {{ duong-be-tong }} đường.")
    followers.compare_with_record(ward.clerk, changed(conference))
    assert row(published).out_of_date_since is not None
    assert verbs(published)[-1] == "ArticleOutOfDate"


def test_the_newer_record_becomes_a_new_draft(ward, published, conference, client):
    Finding.objects.filter(kind="achievement").update(text="Đã làm xong {{ duong-be-tong }} đường.")
    followers.compare_with_record(ward.clerk, changed(conference))
    refresh_article(ward.editor, published, ward=ward.unit, revision=published.latest_revision_id)
    assert "Đã làm xong 26,6 km" in to_text(steps.newest(published).raw_body)
    assert row(published).out_of_date_since is not None, "what readers see is still the old text"
    approve_article(ward.approver, published, ward=ward.unit, revision=row(published).latest_revision_id)
    publish_article(ward.editor, published, ward=ward.unit)
    assert row(published).out_of_date_since is None
    assert "Đã làm xong" in client.get(published.get_url()).content.decode()


def test_an_article_without_a_record_has_nothing_to_take(ward, posted):
    with pytest.raises(Refused, match="article-without-record"):
        refresh_article(ward.editor, posted, ward=ward.unit, revision=posted.latest_revision_id)


def test_a_corrected_figure_flags_the_article_and_stops_an_old_draft(ward, drafted, published):
    figure = Figure.objects.get(code="duong-be-tong")
    correct_figure(
        ward.clerk, figure, value=entry.read("27 km", "km"), reason="Đo lại", revision=figure.revision
    )
    event = FigureCorrected(figure.pk, 2, 2, (f"article/{published.pk}",), Values())
    followers.compare_with_figures(ward.clerk, event)
    assert row(published).out_of_date_since is not None
    with pytest.raises(Refused, match="article-figure-moved"):
        publish_article(ward.editor, published, ward=ward.unit)
