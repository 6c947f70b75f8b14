"""What the editor's screens write."""

from __future__ import annotations

import io
import json

import pypdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.rich_text import RichText

from nhiemky.portal import steps
from nhiemky.portal.editing import in_one_piece
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.rules import content

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("method, deeper", [("get", 0), ("head", 0), ("post", 1)])
def test_a_screen_that_writes_does_it_in_one_transaction(method, deeper):
    depth = []

    def screen(request):
        depth.append(len(connection.savepoint_ids))
        return HttpResponse()

    outside = len(connection.savepoint_ids)
    in_one_piece(screen)(getattr(RequestFactory(), method)("/bien-tap/"))
    assert depth == [outside + deeper]


@pytest.mark.parametrize(
    "typed",
    [
        {"title": "Tối mật"},
        {"lead": "Mở đầu\n(MẬT)"},
        {"source_line": "Độ mật: Mật"},
        {"body": [("paragraph", RichText("<p>Bình thường</p><p>TUYỆT MẬT</p>"))]},
        {"body": [("points", ["một", "MẬT"])]},
    ],
)
def test_a_text_with_a_classification_mark_is_no_article(typed):
    with pytest.raises(ValidationError) as refused:
        ArticlePage(**{"title": "Hội nghị", "lead": "Mở đầu", **typed}).clean()
    assert refused.value.code == "state-secret-mark"


def test_ordinary_words_with_the_same_syllable_are_no_mark():
    ArticlePage(title="Bảo vệ bí mật nhà nước", lead="Thân mật, mật thiết.").clean()


@pytest.fixture
def draft(ward, new):
    return steps.write_article(ward.clerk, steps.category_of(ward.home), new)


def signed_in(ward) -> Client:
    client = Client()
    client.force_login(ward.editor)
    client.get("/bien-tap/")
    return client


def send(ward, draft, **typed: str) -> ArticlePage:
    """The newest version after the editor's form of a page was sent."""
    client = signed_in(ward)
    form = client.get(f"/bien-tap/pages/{draft.pk}/edit/").context["form"]
    data = {"title": draft.title, "slug": draft.slug, "lead": "Mở đầu", "body-count": "0"}
    for name in form.formsets:
        data |= {f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"}
    client.post(f"/bien-tap/pages/{draft.pk}/edit/", {**data, **typed})
    return steps.newest(draft)


HIDDEN = "Nghị\u200b quyết \u202esố 01\u202c"
SEEN = "Nghị quyết số 01"


def test_what_nobody_sees_is_taken_out_of_a_page_and_bold_words_stay_where_they_are(ward, draft):
    bold = [{"offset": HIDDEN.index("số"), "length": 5, "style": "BOLD"}]
    block = {
        "key": "a",
        "text": HIDDEN,
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": bold,
        "entityRanges": [],
    }
    body = {
        "paragraph": json.dumps({"blocks": [block], "entityMap": {}}, ensure_ascii=False),
        "quote": HIDDEN,
    }
    sent = {"body-count": str(len(body))}
    for number, (kind, typed) in enumerate(body.items()):
        name = f"body-{number}"
        sent |= {
            f"{name}-type": kind,
            f"{name}-deleted": "",
            f"{name}-order": str(number),
            f"{name}-value": typed,
        }
    kept = send(ward, draft, title=HIDDEN, lead=HIDDEN, source_line=f"\ufeff{HIDDEN}", **sent)
    assert (kept.title, kept.lead, kept.source_line) == (SEEN, SEEN, SEEN)
    assert [text for text in map(str, content.words_in(kept.raw_body)) if "Nghị" in text] == [
        '<p data-block-key="a">Nghị quyết <b>số 01</b></p>',
        SEEN,
    ]


def test_nor_does_it_stay_in_the_titles_of_pictures_and_files(ward, jpeg_with_position):
    client = signed_in(ward)
    pdf = pypdf.PdfWriter()
    pdf.add_blank_page(100, 100)
    pdf.write(written := io.BytesIO())
    for kind, file in (
        ("images", SimpleUploadedFile("anh.jpg", jpeg_with_position, "image/jpeg")),
        ("documents", SimpleUploadedFile("van-ban.pdf", written.getvalue(), "application/pdf")),
    ):
        sent = {"title": HIDDEN, "file": file, "collection": ward.home.collection.pk, "tags": HIDDEN}
        client.post(f"/bien-tap/{kind}/add/", sent)
    for kept in (Image.objects.get(title=SEEN), Document.objects.get(title=SEEN)):
        assert {tag.name for tag in kept.tags.all()} == set(SEEN.split())


def test_a_title_of_nothing_but_what_nobody_sees_is_none(ward, draft):
    assert send(ward, draft, title="\u200b\u2060").title == draft.title
