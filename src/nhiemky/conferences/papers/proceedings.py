"""One part of a conference as minutes tell it."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.conferences.papers import heads
from nhiemky.conferences.rules import votes
from nhiemky.conferences.rules.record import ConferenceRecord, GivenRemark, HeardReport, PartRecord
from nhiemky.printing.blocks import Block, Heading, Items, Paragraph, Quote, Table, Text, contents, plain

OPINION_HEADER = ("TT", "Người nêu", "Nội dung ý kiến", "Kết quả", "Trả lời")
OPINION_WIDTHS = (6.0, 22.0, 36.0, 14.0, 22.0)
OPINION_ALIGN = ("center", "left", "left", "left", "left")


def part_blocks(part: PartRecord, record: ConferenceRecord) -> Iterator[Block]:
    """Heading, then whatever was recorded, in the order in which a meeting goes."""
    days = f" ({part.days})" if part.days else ""
    yield Heading(f"{part.number}. {part.title}{days}", level=2)
    if part.documents:
        yield heads.labelled("Văn bản làm căn cứ", "; ".join(one.shown for one in part.documents))
    if part.summary:
        yield from (Paragraph(plain(line)) for line in part.summary.splitlines() if line.strip())
    yield from _heard(part)
    yield from _found(part)
    yield from _opinions(part)
    yield from _remarks(part, record)
    for vote in part.votes:
        result = votes.sentence(
            present=vote.present, agreed=vote.agreed, disagreed=vote.disagreed, abstained=vote.abstained
        )
        yield heads.labelled("Biểu quyết", f"{vote.question}: {result}")
    if part.awards:
        yield Items(contents([heads.ended(award.sentence) for award in part.awards]))


def _heard(part: PartRecord) -> Iterator[Block]:
    if part.reports:
        yield Paragraph(plain("Hội nghị nghe:"))
        yield Items(contents([_report(report) for report in part.reports]))
    if part.speeches:
        yield Paragraph(plain(f"Có {len(part.speeches):02d} tham luận:"))
        for speech in part.speeches:
            speaker = f" – {speech.speaker}" if speech.speaker else ""
            yield Items((plain(heads.ended(f"“{speech.title}”{speaker}")),))
            if speech.summary:
                yield Paragraph(plain(speech.summary))


def _report(report: HeardReport) -> str:
    who = f" (do {report.presented_by} trình bày)" if report.presented_by else ""
    named = "; ".join(one.shown for one in report.documents)
    return heads.ended(f"{report.title}{who}" + (f" – văn bản: {named}" if named else ""))


def _found(part: PartRecord) -> Iterator[Block]:
    for words, findings in part.findings_by_kind:
        yield Paragraph((Text(f"{words}:", bold=True),))
        yield Items(contents([heads.ended(one.text) for one in findings]))


def _opinions(part: PartRecord) -> Iterator[Block]:
    if not part.opinions:
        return
    became = [one.disposition for one in part.opinions]
    counted = [
        f"{words} {became.count(code):02d}"
        for code, words in (
            ("accepted", "tiếp thu"),
            ("explained", "giải trình"),
            ("not_accepted", "không tiếp thu"),
            ("", "chưa trả lời"),
        )
        if code in became
    ]
    drafts = "; ".join(dict.fromkeys(one.draft_title for one in part.opinions))
    yield Paragraph(plain(f"Có {len(became):02d} ý kiến đối với {drafts}: {', '.join(counted)}."))
    yield Table(
        header=OPINION_HEADER,
        rows=tuple(
            (str(one.number), one.raised_by, one.content, one.disposition_words, one.answer)
            for one in part.opinions
        ),
        widths=OPINION_WIDTHS,
        align=OPINION_ALIGN,
    )


def _remarks(part: PartRecord, record: ConferenceRecord) -> Iterator[Block]:
    """Word for word; what cannot stand beside another remark is said to, with the conclusion in force."""
    for remark in part.remarks:
        yield Quote(plain(remark.text), attribution=remark.speaker)
        note = _beside(remark, record)
        if note:
            yield Paragraph((Text(note, italic=True),))


def _beside(remark: GivenRemark, record: ConferenceRecord) -> str:
    order = [one.id for one in record.remarks]
    others = [order.index(pk) + 1 for pk in remark.contradicts if pk in order]
    said = ""
    if others:
        mine = order.index(remark.id) + 1
        said = f"Ý kiến chỉ đạo thứ {mine} khác với ý kiến chỉ đạo thứ {', '.join(map(str, others))}."
    if remark.settled_by:
        settled = ", ".join(map(str, remark.settled_by))
        return f"{said} Đang có hiệu lực: kết luận mục {settled} của hội nghị.".strip()
    return f"{said} Hội nghị chưa kết luận về nội dung này." if said else ""
