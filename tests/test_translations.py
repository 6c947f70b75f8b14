"""English is the complete second language: every marked text has words, with the same places in them."""

from __future__ import annotations

import re

from tools.extract_messages import SOURCES, known, untranslated

PLACES = re.compile(r"%\(\w+\)[sd]|%%|\{\w*\}")
VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
MARKED = re.compile(
    r"{%\s*blocktranslate.*?endblocktranslate\s*%}|{%\s*comment.*?endcomment\s*%}|{#.*?#}|{%.*?%}|{{.*?}}",
    re.S,
)
# Names, and the mark of sample data, which is the same on pages and papers.
SAID_IN_EVERY_LANGUAGE = re.compile("Nhiệm Kỳ|Tiếng Việt|DỮ LIỆU MẪU")
# Said without the machinery of translation, for when that is what failed: both languages stand in it.
IN_BOTH_LANGUAGES = {"500.html"}


def test_every_text_has_english_words():
    assert untranslated() == []


def test_the_english_words_keep_the_named_places():
    different = []
    for message in known():
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        allowed = {place for text in ids for place in PLACES.findall(text)}
        different += [text for text in strings if set(PLACES.findall(text)) - allowed]
        if len(strings) == 1 and set(PLACES.findall(strings[0])) != set(PLACES.findall(ids[0])) and ids[0]:
            different.append(strings[0])
    assert different == []


def test_no_template_says_vietnamese_words_without_marking_them():
    unmarked = []
    for file in SOURCES.rglob("templates/**/*.html"):
        text = SAID_IN_EVERY_LANGUAGE.sub("", MARKED.sub("", file.read_text(encoding="utf-8")))
        if file.name not in IN_BOTH_LANGUAGES and VIETNAMESE.search(text):
            unmarked.append(file.relative_to(SOURCES).as_posix())
    assert unmarked == []
