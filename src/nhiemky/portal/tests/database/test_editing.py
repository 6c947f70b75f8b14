"""What the editor's screens write."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from wagtail.rich_text import RichText

from nhiemky.portal.editing import in_one_piece
from nhiemky.portal.models import ArticlePage

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
