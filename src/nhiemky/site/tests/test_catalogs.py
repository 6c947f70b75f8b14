"""One dictionary per language says what twenty said."""

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import trans_real

from nhiemky.site import catalogs


@pytest.fixture
def fresh(monkeypatch):
    """Translations as Django loads them."""
    monkeypatch.setattr(trans_real, "_translations", {})
    monkeypatch.setattr(trans_real, "_active", trans_real.Local())
    yield
    translation.activate("vi")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_word_is_found_as_before(fresh, language):
    loaded = trans_real.translation(language)._catalog
    before = {key: loaded.get(key) for key in list(loaded.keys())}
    catalogs.merge(language)
    merged = trans_real.translation(language)._catalog
    assert {key: merged.get(key) for key in list(merged.keys())} == before
    assert len(before) > 1000
    assert len(merged._catalogs) <= 4 < len(settings.INSTALLED_APPS)


def test_plurals_are_counted_as_before(fresh):
    words = "%(shown)s dòng"
    with translation.override("en"):
        before = [translation.ngettext(words, words, number) for number in (0, 1, 2)]
        catalogs.merge("en")
        assert [translation.ngettext(words, words, number) for number in (0, 1, 2)] == before
    assert len(set(before)) == 2
