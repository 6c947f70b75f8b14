from __future__ import annotations

import ast
import re
from pathlib import Path

import allauth
from django.template import Context, Template
from django.utils import translation

from nhiemky.site.words import all_fields, all_steps, all_verbs, all_words, words_of_field, words_of_verb
from nhiemky.site.written import in_words

#: What allauth would write a letter about, and we a line of the journal (`site.accounts.AccountAdapter`).
TOLD = re.compile(r'send_notification_mail\(\s*"(?:account|mfa)/email/(\w+)"')
SRC = Path(__file__).parents[2]


def test_a_verb_has_words_in_both_languages():
    assert words_of_verb("ValuesErased") == "Xóa nội dung đã ghi"
    with translation.override("en"):
        assert words_of_verb("ValuesErased") == "Erased recorded content"


def test_a_verb_without_words_stands_for_itself():
    assert words_of_verb("SomethingUnheardOf") == "SomethingUnheardOf"
    assert Template("{{ 'X'|verb_words }}").render(Context()) == "X"


def test_both_languages_say_something():
    assert [
        verb
        for verb, (vietnamese, english) in all_verbs().items()
        if not vietnamese.strip() or not english.strip()
    ] == []


def test_every_step_that_allauth_tells_of_has_words():
    told = {
        name
        for room in ("account", "mfa")
        for path in (Path(allauth.__file__).parent / room).rglob("*.py")
        for name in re.findall(TOLD, path.read_text(encoding="utf-8"))
    }
    assert "totp_activated" in told
    assert sorted(told - {step.partition(".")[2] for step in all_steps()}) == []


def recorded() -> set[str]:
    """The events that actions record: `record(actor, ConferenceCreated(…), …)`."""
    found = set()
    for path in SRC.glob("*/actions/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record" and len(node.args) > 1:
                event = node.args[1]
                name = (
                    getattr(event.func, "attr", getattr(event.func, "id", ""))
                    if isinstance(event, ast.Call)
                    else ""
                )
                found |= {name} if name[:1].isupper() else set()
    return found


def test_every_recorded_event_has_words():
    assert recorded()
    assert sorted(recorded() - set(all_verbs())) == []


def test_words_and_verbs_are_not_mixed_up():
    assert not set(all_words()) & set(all_verbs())


def test_fields_have_words():
    assert words_of_field("birth_date") == words_of_field("values.birth_date") == "Ngày sinh"
    assert words_of_field("unheard_of") == "unheard_of"
    assert [name for name, both in all_fields().items() if not all(part.strip() for part in both)] == []


def test_values_of_the_journal_are_read_by_people():
    shown = [
        in_words("held_on", "2023-02-17"),
        in_words("level", "ward"),
        in_words("group.level", "ward"),
        in_words("is_published", True),
        in_words("documents", ["02-NQ/ĐU", "03-KH/ĐU"]),
        in_words("title", None),
        in_words("title", "2023-99-99"),
        in_words("kind", "review"),
    ]
    assert shown == [
        "17/02/2023",
        "Phường, xã",
        "Phường, xã",
        "Có",
        "02-NQ/ĐU, 03-KH/ĐU",
        "—",
        "2023-99-99",
        "review",
    ]
