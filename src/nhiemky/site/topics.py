"""Where a topic leads: "conference/12" → the page of that conference in the reader's ward."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

#: Kind of topic → (name of the page, name of the id in its address).
PAGES = {
    "person": ("person", "person_id"),
    "unit": ("unit", "unit_id"),
    "figure": ("figure", "figure_id"),
    "document": ("document", "document_id"),
    "draft": ("draft", "draft_id"),
    "task": ("task", "task_id"),
    "conference": ("conference", "conference_id"),
    "article": ("article", "article_id"),
}


def url_of(topic: str, *, ward: str) -> str:
    """The address of a topic in the workspace of a ward (its slug); empty for one that has no page."""
    kind, _slash, number = topic.partition("/")
    if kind not in PAGES or not number.isdecimal():
        return ""
    name, key = PAGES[kind]
    try:
        return reverse(name, kwargs={"ward": ward, key: int(number)})
    except NoReverseMatch:
        return ""
