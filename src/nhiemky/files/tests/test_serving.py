"""Stored files are shown or handed over so that no browser can be talked into running them."""

import pytest
from django.test import RequestFactory

from nhiemky.files.models import StoredFile
from nhiemky.files.queries import path_of
from nhiemky.files.serving import hand_over, show_inline
from nhiemky.kernel.refusals import Refused


@pytest.fixture
def stored(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path

    def make(kind, content_type, name):
        made = StoredFile(unit=3, kind=kind, content_type=content_type, name=name, sha256="ab" * 32)
        path_of(made).parent.mkdir(parents=True, exist_ok=True)
        path_of(made).write_bytes(b"content")
        return made

    return make


@pytest.fixture
def image(stored):
    return stored("image", "image/jpeg", "Hội nghị ngày 4.jpg")


def test_an_image_is_shown(image):
    answer = show_inline(RequestFactory().get("/"), image)
    assert answer.content == b"content"
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Content-Disposition"].startswith("inline; filename*=utf-8''H%E1%BB%99i%20ngh%E1%BB%8B")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-cache"


def test_a_pdf_is_shown_where_the_viewer_may_run(stored):
    answer = show_inline(RequestFactory().get("/"), stored("pdf", "application/pdf", "a.pdf"))
    assert answer["Content-Disposition"].startswith("inline")
    assert "sandbox" not in answer["Content-Security-Policy"]
    assert "script-src" not in answer["Content-Security-Policy"]
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("kind, content_type, name", [("text", "text/plain; charset=utf-8", "a.txt"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "a.xlsx")])  # fmt: skip
def test_everything_else_is_handed_over(stored, kind, content_type, name):
    assert (
        show_inline(RequestFactory().get("/"), stored(kind, content_type, name))["Content-Disposition"]
        == f'attachment; filename="{name}"'
    )


def test_an_image_can_be_handed_over(image):
    assert hand_over(RequestFactory().get("/"), image)["Content-Disposition"].startswith("attachment")


def test_the_browser_has_it_already(image):
    answer = show_inline(RequestFactory().get("/", HTTP_IF_NONE_MATCH=f'"{image.sha256}"'), image)
    assert answer.status_code == 304
    assert answer.content == b""


def test_lost_bytes_are_said(image):
    path_of(image).unlink()
    with pytest.raises(Refused) as refused:
        show_inline(RequestFactory().get("/"), image)
    assert (refused.value.code, refused.value.facts) == (
        "stored-file-missing",
        {"name": "Hội nghị ngày 4.jpg"},
    )
