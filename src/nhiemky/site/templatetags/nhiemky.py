"""What every template may say without loading anything: Vietnamese formats, chips, fields, addresses of topics."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django import forms, template
from django.template.context import RequestContext
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from nhiemky.documents.rules.proofreading_finding import Finding
from nhiemky.pages.chips import MOODS, Chip
from nhiemky.site import proof_words
from nhiemky.site.topics import url_of
from nhiemky.site.weekdays import weekday
from nhiemky.site.words import words_of_field, words_of_verb
from nhiemky.site.written import in_words
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.money import format_money
from nhiemky.vietnamese.numbers import format_number

register = template.Library()


@register.filter
def vn_date(value: Any) -> str:
    """17/02/2023; the day of a moment in the time zone of the office; empty for nothing."""
    if isinstance(value, dt.datetime):
        value = timezone.localdate(value) if timezone.is_aware(value) else value.date()
    return format_date(value) if isinstance(value, dt.date) else ""


@register.filter
def vn_moment(value: Any) -> str:
    """17/02/2023 08:30 in the time zone of the office; empty for nothing."""
    if not isinstance(value, dt.datetime):
        return vn_date(value)
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return f"{format_date(local.date())} {local:%H:%M}"


@register.filter
def vn_weekday(value: dt.date) -> str:
    """Thứ Sáu, in English Friday."""
    return weekday(value)


@register.filter
def vn_number(value: Any) -> str:
    """1.234,5; empty for nothing."""
    return format_number(value) if isinstance(value, int | Decimal) else ""


@register.filter
def vn_money(value: Any) -> str:
    """120 tỷ đồng; empty for nothing."""
    return format_money(value) if isinstance(value, int | Decimal) else ""


@register.filter
def chip(words: Any, mood: str = "plain") -> SafeString:
    """A status: {{ words|chip:"late" }}, {{ a_chip|chip }}. Word, shape and colour together."""
    if isinstance(words, Chip):
        words, mood = words.words, words.mood
    if mood not in MOODS:
        raise template.TemplateSyntaxError(f"a chip is one of {', '.join(MOODS)}, not {mood}")
    return format_html('<span class="chip {}">{}</span>', mood, words)


@register.filter
def verb_words(verb: str) -> str:
    """What an entry of the journal did, in words; the verb itself where a room has none."""
    return words_of_verb(verb)


@register.filter
def field_words(name: str) -> str:
    """What a field of the journal is called; its own name where there are no words for it."""
    return words_of_field(name)


@register.filter
def as_written(value: Any, name: str = "") -> str:
    """A value of the journal as people read it: {{ "2026-11-23"|as_written }}, {{ "ward"|as_written:"level" }}."""
    return in_words(name, value)


@register.filter
def finding_words(finding: Finding) -> str:
    """What proofreading found, in one sentence."""
    said = proof_words.message(finding, _language())
    return said[:1].upper() + said[1:]


@register.filter
def finding_rule(finding: Finding) -> str:
    """The rule behind a finding."""
    return proof_words.rule(finding, _language())


def _language() -> str:
    return "en" if (get_language() or "vi").startswith("en") else "vi"


@register.simple_tag(takes_context=True)
def topic_url(context: RequestContext, topic: str) -> str:
    """The address of a topic in the ward of this page; empty for one that has no page."""
    ward = context.get("ward")
    slug = getattr(ward, "slug", None) or ward
    return url_of(topic, ward=str(slug)) if slug else ""


@register.inclusion_tag("parts/field.html")
def field(bound: forms.BoundField) -> dict[str, Any]:
    """A field with its label, help and faults, tied together for those who listen to the page."""
    widget = bound.field.widget
    return {
        "field": bound,
        "errors": bound.errors,
        "kind": _kind(widget),
        "chosen_again": bound.form.is_bound and isinstance(widget, forms.FileInput),
    }


def _kind(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxInput):
        return "tick"
    return "group" if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple) else "line"


@register.inclusion_tag("parts/form.html")
def form_fields(form: forms.BaseForm) -> dict[str, Any]:
    """All of a form between its <form> tags: the summary of faults, what somebody else wrote, the fields."""
    return {"form": form}


@register.inclusion_tag("parts/faults.html")
def form_faults(form: forms.BaseForm) -> dict[str, Any]:
    """The summary of a form's faults, each leading to its field; for pages that place the fields themselves."""
    return {"form": form}
