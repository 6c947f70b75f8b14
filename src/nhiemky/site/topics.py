"""Where a topic leads: "conference/12" → the page of that conference in the reader's ward."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _g
from django.utils.translation import pgettext_lazy

#: Kind of topic → (name of the page, name of the id in its address).
PAGES = {
    "person": ("person", "person_id"),
    "unit": ("unit", "unit_id"),
    "figure": ("figure", "figure_id"),
    "campaign": ("campaign", "campaign_id"),
    "indicator": ("indicator", "indicator_id"),
    "document": ("document", "document_id"),
    "draft": ("draft", "draft_id"),
    "template": ("template", "template_id"),
    "task": ("task", "task_id"),
    "conference": ("conference", "conference_id"),
    "article": ("article", "article_id"),
    "election": ("election", "election_id"),
    "appointment": ("appointment", "appointment_id"),
    "season": ("season", "season_id"),
    "congress": ("congress", "congress_id"),
}

#: Kind of topic → what people call it.
KINDS = {
    "person": pgettext_lazy("topic", "Người"),
    "unit": pgettext_lazy("topic", "Đơn vị"),
    "account": pgettext_lazy("topic", "Tài khoản"),
    "import": pgettext_lazy("topic", "Danh sách nhập"),
    "figure": pgettext_lazy("topic", "Số liệu"),
    "campaign": pgettext_lazy("topic", "Kỳ báo cáo"),
    "indicator": pgettext_lazy("topic", "Chỉ số"),
    "document": pgettext_lazy("topic", "Văn bản"),
    "draft": pgettext_lazy("topic", "Dự thảo"),
    "template": pgettext_lazy("topic", "Mẫu văn bản"),
    "task": pgettext_lazy("topic", "Nhiệm vụ"),
    "conference": pgettext_lazy("topic", "Hội nghị"),
    "article": pgettext_lazy("topic", "Bài viết"),
    "election": pgettext_lazy("topic", "Cuộc bầu cử"),
    "appointment": pgettext_lazy("topic", "Quyết định chỉ định"),
    "season": pgettext_lazy("topic", "Đợt đại hội"),
    "congress": pgettext_lazy("topic", "Đại hội"),
}


def words_of(topic: str) -> str:
    """A topic as people say it: "task/17" → Nhiệm vụ số 17."""
    kind, _slash, number = topic.partition("/")
    if kind not in KINDS:
        return topic
    return _g("%(kind)s số %(number)s") % {"kind": KINDS[kind], "number": number}


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
