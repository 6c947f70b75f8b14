"""English is the complete second language: every marked text has words, with the same places in them."""

from __future__ import annotations

import re

from tools.extract_messages import known, untranslated

PLACES = re.compile(r"%\(\w+\)[sd]|%%|\{\w*\}")


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
