"""The record of a conference, resolved: what papers, pages and the public article are made from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import override

from nhiemky.conferences.models import Attendance, AwardAct, Conclusion, Conference, Part, Photo, Remark
from nhiemky.conferences.queries.loading import Loaded, Writer, load, texts, writer_now, writer_of_record
from nhiemky.conferences.queries.progress import roll
from nhiemky.conferences.rules import awards, citing, days
from nhiemky.conferences.rules import record as facts
from nhiemky.documents.models import Document
from nhiemky.figures.rules.shown import in_full
from nhiemky.org.models import Unit, UnitKind


def record(conference: Conference) -> facts.ConferenceRecord:
    """The whole record in words, for papers; figures of a closed one as they stood when it was closed."""
    # Papers are Vietnamese, in whatever language their reader works.
    with override("vi"):
        return record_of(load(conference))


def record_of(loaded: Loaded) -> facts.ConferenceRecord:
    """The same for a conference that is loaded already, in the language of the page."""
    said = texts(loaded)
    now = writer_now(loaded, said)
    return build(loaded, writer_of_record(loaded, now), now=now)


def build(loaded: Loaded, writer: Writer, *, now: Writer) -> facts.ConferenceRecord:
    """The record as `writer` writes it; `now` knows today's values, to see which of them have moved."""
    held, unit = loaded.conference, loaded.conference.unit
    return facts.ConferenceRecord(
        id=held.pk,
        unit_name=citing.committee(unit.name),
        unit_called=unit.called,
        superior_name=citing.organisation(_superior(unit)),
        superior_committee=citing.committee(_superior(unit)),
        issuer_code=unit.issuer_code,
        place_name=unit.place_name or (unit.parent.place_name if unit.parent else ""),
        is_branch=unit.kind == UnitKind.BRANCH,
        is_sample=unit.is_sample,
        title=writer.text(held.title),
        kind=held.kind,
        kind_words=held.get_kind_display(),
        state=held.state,
        imported=held.imported,
        day=_day(held),
        held_on=held.held_on,
        ends_on=held.ends_on,
        began_at=held.began_at,
        ended_at=held.ended_at,
        place=held.place,
        term=f"nhiệm kỳ {held.term}" if held.term else "",
        source_note=held.source_note,
        roll=roll(held),
        attendees=tuple(map(_attendee, held.attendances.select_related("person", "office"))),
        parts=tuple(_part(part, writer) for part in loaded.parts),
        conclusions=tuple(_conclusion(one, writer) for one in loaded.conclusions),
        photos=tuple(_photo(photo, writer) for photo in held.photos.order_by("number")),
        figures=_figures(writer, now),
    )


def _superior(unit: Unit) -> str:
    parent = unit.parent
    return "" if parent is None or parent.kind == UnitKind.INSTALLATION else parent.name


def _day(held: Conference) -> str:
    return days.day_phrase(
        held_on=held.held_on,
        ends_on=held.ends_on,
        as_written=held.held_on_as_written,
        part_of_day=held.part_of_day,
    )


def _figures(writer: Writer, now: Writer) -> tuple[facts.FigureUse, ...]:
    return tuple(
        facts.FigureUse(
            code=code,
            subject=shown.subject,
            shown=in_full(shown),
            version=shown.number,
            moved=code in now.values and now.values[code].version != shown.version,
        )
        for code, shown in writer.values.items()
    )


def _attendee(line: Attendance) -> facts.Attendee:
    return facts.Attendee(
        id=line.pk,
        number=line.number,
        label=line.label,
        name=line.person.full_name if line.person else line.name,
        group=line.group,
        group_words=line.get_group_display(),
        role=line.role,
        status=line.status,
        status_words=line.get_status_display(),
        headcount=line.headcount,
        reason=line.reason,
    )


def _presenter(line: Attendance | None) -> str:
    """`đồng chí Nguyễn Văn A – Bí thư`, or the office alone."""
    shown = _attendee(line) if line else None
    return "" if shown is None else f"đồng chí {shown.shown}" if shown.name else shown.label


def cited(documents: Iterable[Document]) -> tuple[facts.CitedDocument, ...]:
    """Documents in the words of papers, in the order of their registration."""
    return tuple(_cited(document) for document in sorted(documents, key=lambda one: one.pk))


def _cited(document: Document) -> facts.CitedDocument:
    symbol = document.symbol_as_written or document.symbol
    return facts.CitedDocument(
        id=document.pk,
        kind=document.kind,
        symbol=citing.symbol_shown(symbol),
        issuer=document.issuer,
        dated=document.dated,
        title=document.title,
        shown=citing.cite(
            kind=document.kind,
            symbol=symbol,
            issuer=document.issuer,
            dated=document.dated,
            title=document.title,
        ),
    )


def _part(part: Part, writer: Writer) -> facts.PartRecord:
    return facts.PartRecord(
        id=part.pk,
        number=part.number,
        kind=part.kind,
        kind_words=part.get_kind_display(),
        title=writer.text(part.title),
        summary=writer.text(part.summary),
        days=days.span(part.began_on, part.ended_on),
        minutes_planned=part.minutes_planned,
        documents=cited(part.documents.all()),
        reports=tuple(_report(one, writer) for one in part.reports.all()),
        speeches=tuple(_speech(one, writer) for one in part.speeches.all()),
        opinions=tuple(
            _opinion(one.opinion)
            for one in sorted(part.raised_opinions.all(), key=lambda one: one.pk)
            if one.opinion.withdrawn_at is None
        ),
        findings=tuple(_finding(one, writer) for one in part.findings.all()),
        remarks=tuple(_remark(one, writer) for one in part.remarks.all()),
        votes=tuple(_vote(one, writer) for one in part.hand_votes.all()),
        awards=tuple(_award(one, writer) for one in part.award_acts.all()),
        photos=tuple(_photo(one, writer) for one in part.photos.all()),
    )


def _report(one: Any, writer: Writer) -> facts.HeardReport:
    return facts.HeardReport(
        id=one.pk,
        number=one.number,
        title=writer.text(one.title),
        presented_by=_presenter(one.presented_by),
        documents=cited(one.documents.all()),
        draft=one.draft_id,
        draft_title=one.draft.title if one.draft else "",
    )


def _speech(one: Any, writer: Writer) -> facts.GivenSpeech:
    return facts.GivenSpeech(
        id=one.pk,
        number=one.number,
        title=writer.text(one.title),
        speaker=one.speaker,
        summary=writer.text(one.summary),
    )


def _opinion(one: Any) -> facts.RaisedOpinion:
    return facts.RaisedOpinion(
        id=one.pk,
        number=one.number,
        draft=one.draft_id,
        draft_title=one.draft.title,
        raised_by=one.raised_by,
        content=one.content,
        disposition=one.disposition,
        disposition_words=one.get_disposition_display() if one.disposition else "",
        answer=one.answer,
        revision=one.revision,
    )


def _finding(one: Any, writer: Writer) -> facts.RecordedFinding:
    return facts.RecordedFinding(
        id=one.pk,
        number=one.number,
        kind=one.kind,
        kind_words=one.get_kind_display(),
        text=writer.text(one.text),
    )


def _remark(one: Remark, writer: Writer) -> facts.GivenRemark:
    against = {other.pk for other in one.contradicted_by.all()} | ({one.contradicts_id} - {None})
    return facts.GivenRemark(
        id=one.pk,
        number=one.number,
        speaker=_attendee(one.speaker).shown,
        speaker_office=one.speaker.label,
        text=writer.text(one.text),
        contradicts=tuple(sorted(pk for pk in against if pk)),
        settled_by=tuple(sorted(conclusion.number for conclusion in one.settled_by.all())),
    )


def _vote(one: Any, writer: Writer) -> facts.TakenVote:
    return facts.TakenVote(
        id=one.pk,
        number=one.number,
        question=writer.text(one.question),
        present=one.present,
        agreed=one.agreed,
        disagreed=one.disagreed,
        abstained=one.abstained,
        silent=one.present - one.agreed - one.disagreed - one.abstained,
    )


def _award(one: AwardAct, writer: Writer) -> facts.HandedAward:
    collectives, individuals = _awarded(one, writer)
    reason = writer.text(one.reason)
    return facts.HandedAward(
        id=one.pk,
        number=one.number,
        act=one.act,
        act_words=one.get_act_display(),
        reason=reason,
        decided_by=one.decided_by,
        collectives=collectives,
        individuals=individuals,
        named_collectives=tuple(one.named_collectives),
        milestones=tuple(one.milestones),
        sentence=awards.sentence(
            act=one.act,
            collectives=collectives,
            individuals=individuals,
            named=one.named_collectives,
            milestones=one.milestones,
            reason=reason,
            decided_by=one.decided_by,
        ),
    )


def _awarded(one: AwardAct, writer: Writer) -> tuple[str, str]:
    """Who was awarded, in words; without a number only that some were."""
    collectives = writer.counted(one.collectives.code) if one.collectives else ""
    individuals = writer.counted(one.individuals.code) if one.individuals else ""
    some = "các tập thể" if one.to_collectives and not one.named_collectives else ""
    return collectives or some, individuals or ("các cá nhân" if one.to_individuals else "")


def _photo(one: Photo, writer: Writer) -> facts.TakenPhoto:
    return facts.TakenPhoto(
        id=one.pk,
        number=one.number,
        file=one.file_id,
        caption=writer.text(one.caption),
        alt=one.alt,
        source=one.source,
    )


def _conclusion(one: Conclusion, writer: Writer) -> facts.DrawnConclusion:
    return facts.DrawnConclusion(
        id=one.pk,
        number=one.number,
        text=writer.text(one.text),
        follow_up=one.follow_up,
        follow_up_words=one.get_follow_up_display(),
        owner=str(one.owner or ""),
        due=one.due,
        task=one.task_id,
        documents=cited(one.documents.all()),
        settles=tuple(sorted(remark.pk for remark in one.settles.all())),
        is_published=one.is_published,
        revision=one.revision,
    )
