"""Uploads never touch a disk on their way in; of a file over the limit only the size is kept."""

import builtins
import tempfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory


def received(content):
    return RequestFactory().post("/", {"file": SimpleUploadedFile("a.txt", content)}).FILES["file"]


@pytest.fixture
def _no_disk(monkeypatch):
    def touched(*_args, **_kwargs):
        raise AssertionError("a file was opened")

    for name in ("NamedTemporaryFile", "TemporaryFile", "mkstemp"):
        monkeypatch.setattr(tempfile, name, touched)
    monkeypatch.setattr(builtins, "open", touched)


@pytest.mark.usefixtures("_no_disk")
def test_a_file_larger_than_djangos_limit_stays_in_memory():
    content = b"x" * (3 * 2**20)
    assert received(content).read() == content


@pytest.mark.usefixtures("_no_disk")
def test_of_a_file_over_our_limit_only_the_size_is_kept(settings):
    settings.MAX_UPLOAD_BYTES = 100_000
    upload = received(b"x" * 100_001)
    assert (upload.size, upload.read()) == (100_001, b"")
