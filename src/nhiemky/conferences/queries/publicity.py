"""What of a conference may become public, as it stands today."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import override

from nhiemky.conferences.models import Conference
from nhiemky.conferences.queries.loading import Loaded, Writer, load, references_of, texts, writer_now
from nhiemky.conferences.queries.records import build
from nhiemky.conferences.rules.public import (
    PublicConclusion,
    PublicFacts,
    PublicFigure,
    PublicOpinions,
    PublicPart,
    PublicPhoto,
    PublicReport,
    Tickable,
)
from nhiemky.conferences.rules.record import ConferenceRecord, FigureUse, PartRecord
from nhiemky.figures.rules import references

PRESENT = "present"
DIRECTING, SUPERIOR = "directing", "superior"
ACHIEVEMENT = "achievement"


def public_facts(conference: Conference) -> PublicFacts:
    """The whitelist, and beside it what only a tick lets out. Figures as of today, whatever the minutes froze."""
    loaded = load(conference)
    said = texts(loaded)
    now = writer_now(loaded, said)
    # Articles are Vietnamese, in whatever language their editor works.
    with override("vi"):
        record = build(loaded, now, now=now)
    whitelisted = references.codes_in("\n".join(_public_texts(loaded)))
    return PublicFacts(
        conference=record.id,
        unit_name=record.unit_name,
        is_sample=record.is_sample,
        title=record.title,
        kind=record.kind,
        kind_words=record.kind_words,
        day=record.day,
        held_on=record.held_on,
        ends_on=record.ends_on,
        place=record.place,
        **_present(record),
        parts=tuple(_part(part) for part in record.parts),
        reports=tuple(
            PublicReport(title=report.title, documents=tuple(one.shown for one in report.documents))
            for part in record.parts
            for report in part.reports
        ),
        speeches=tuple(speech.title for part in record.parts for speech in part.speeches),
        opinions=_opinions(record),
        awards=tuple(award.sentence for part in record.parts for award in part.awards),
        achievements=tuple(
            finding.text for part in record.parts for finding in part.findings if finding.kind == ACHIEVEMENT
        ),
        conclusions=tuple(
            PublicConclusion(number=one.number, text=one.text)
            for one in record.conclusions
            if one.is_published
        ),
        figures=tuple(_figure(one, now) for one in record.figures if one.code in whitelisted),
        photos=tuple(
            PublicPhoto(file=one.file, caption=one.caption, alt=one.alt, source=one.source)
            for one in record.photos
        ),
        source_note=record.source_note,
        tickable=tuple(_tickable(record)),
    )


def _present(record: ConferenceRecord) -> dict[str, tuple[str, ...]]:
    """The offices of those who came, each once, in the order of the record: who directed, who else came from above,
    and the rest."""
    rows: dict[str, dict[str, None]] = {"directing": {}, "superior": {}, "attendance": {}}
    for one in record.attendees:
        if one.status == PRESENT:
            row = (
                "directing"
                if one.role == DIRECTING
                else "superior"
                if one.group == SUPERIOR
                else "attendance"
            )
            rows[row][one.label] = None
    return {row: tuple(labels) for row, labels in rows.items()}


def _public_texts(loaded: Loaded) -> Iterator[str]:
    """The raw texts of the whitelist: only figures that stand in them are public."""
    yield loaded.conference.title
    for part in loaded.parts:
        yield part.title
        yield from (report.title for report in part.reports.all())
        yield from (speech.title for speech in part.speeches.all())
        yield from (finding.text for finding in part.findings.all() if finding.kind == ACHIEVEMENT)
        yield from (photo.caption for photo in part.photos.all())
        for act in part.award_acts.all():
            yield act.reason
            yield from references_of(act)
    yield from (conclusion.text for conclusion in loaded.conclusions if conclusion.is_published)


def _figure(one: FigureUse, now: Writer) -> PublicFigure:
    codes = {shown.figure: code for code, shown in now.values.items()}
    return PublicFigure(
        code=one.code,
        subject=one.subject,
        shown=one.shown,
        version=one.version,
        part_of=codes.get(now.values[one.code].part_of, ""),
    )


def _part(part: PartRecord) -> PublicPart:
    return PublicPart(
        number=part.number,
        kind=part.kind,
        title=part.title,
        days=part.days,
        documents=tuple(one.shown for one in part.documents),
    )


def _opinions(record: ConferenceRecord) -> PublicOpinions:
    became = [opinion.disposition for opinion in record.opinions]
    return PublicOpinions(
        raised=len(became),
        accepted=became.count("accepted"),
        explained=became.count("explained"),
        not_accepted=became.count("not_accepted"),
    )


def _tickable(record: ConferenceRecord) -> Iterator[Tickable]:
    """People, then findings, remarks and opinions in the order of the agenda."""
    for one in record.attendees:
        if one.name and one.status == PRESENT:
            yield Tickable(key=f"person/{one.id}", kind="person", text=one.shown)
    for part in record.parts:
        for finding in part.findings:
            if finding.kind != ACHIEVEMENT:
                yield Tickable(key=f"{finding.kind}/{finding.id}", kind=finding.kind, text=finding.text)
        for remark in part.remarks:
            text = f"{remark.speaker_office}: “{remark.text}”"
            yield Tickable(key=f"remark/{remark.id}", kind="remark", text=text)
        for opinion in part.opinions:
            yield Tickable(key=f"opinion/{opinion.id}", kind="opinion", text=opinion.content)
