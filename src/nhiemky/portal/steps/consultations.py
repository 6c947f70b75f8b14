"""Writers of the snapshots that residents read and of the numbers by which they follow their opinions."""

from __future__ import annotations

from nhiemky.documents.models import Disposition, Opinion, OpinionRound, Way
from nhiemky.documents.queries import Places, opinions_of_round, text_of
from nhiemky.kernel.refusals import Refused
from nhiemky.org.queries import ward_of
from nhiemky.portal.models import Consultation, ConsultationReceipt
from nhiemky.portal.queries import portal_of
from nhiemky.portal.rules import consultations

#: The table is published as it was decided, in Vietnamese.
RESULTS = {
    Disposition.ACCEPTED: "Tiếp thu",
    Disposition.PARTLY: "Tiếp thu một phần",
    Disposition.EXPLAINED: "Giải trình",
    Disposition.NOT_ACCEPTED: "Không tiếp thu",
}
WAYS = {Way.ONLINE: "qua hệ thống", Way.CONFERENCE: "tại hội nghị", Way.PAPER: "bằng văn bản"}


def copy_round(found: OpinionRound) -> Consultation:
    """The text and the days of a round that asks the public. Refused if the ward has no public site."""
    home = portal_of(ward_of(found.draft.unit))
    if home is None:
        raise Refused("public-round-without-portal", field="public")
    return Consultation.objects.create(
        home=home,
        round=found.pk,
        key=found.public_key,
        number=found.number,
        title=found.draft.title,
        asks=found.asks,
        nodes=[[node.id, node.kind.value, node.text] for node in text_of(found)],
        opened_on=found.opened_on,
        due_on=found.due_on,
    )


def copy_days(found: OpinionRound) -> None:
    """The due day was put off, or the round closed: residents then see what became of their opinions."""
    copy = Consultation.objects.filter(round=found.pk).first()
    if copy is None:
        return
    copy.due_on, copy.closed_on = found.due_on, found.closed_on
    copy.save()
    if found.closed_on:
        for opinion in opinions_of_round(found).filter(way=Way.PUBLIC):
            copy_outcome(opinion)


def copy_table(found: OpinionRound) -> None:
    """The table that a decision lets the public read; withdrawn opinions are not in it."""
    copy = Consultation.objects.get(round=found.pk)
    places = Places()
    copy.table = [
        _row(opinion, places, names=found.names_published)
        for opinion in opinions_of_round(found)
        if opinion.withdrawn_at is None
    ]
    copy.published_on, copy.published_basis = found.published_on, found.published_basis
    copy.save()


def copy_outcome(opinion: Opinion) -> None:
    """What a resident sees by their number: the answer only once the round is closed, when it stands."""
    receipt = ConsultationReceipt.objects.filter(opinion=opinion.pk).first()
    if receipt is None:
        return
    if opinion.withdrawn_at is not None:
        state, result, answer = ConsultationReceipt.State.WITHDRAWN, "", opinion.withdrawn_reason
    elif opinion.disposition and opinion.round is not None and opinion.round.closed_on:
        result = RESULTS[Disposition(opinion.disposition)]
        state, answer = ConsultationReceipt.State.ANSWERED, opinion.answer
    else:
        state, result, answer = ConsultationReceipt.State.RECEIVED, "", ""
    receipt.state, receipt.result, receipt.answer = state, result, answer
    receipt.save(update_fields=["state", "result", "answer"])


def _row(opinion: Opinion, places: Places, *, names: bool) -> list[str]:
    asked = opinion.asked
    who = consultations.called(
        of_public=opinion.way == Way.PUBLIC,
        name=", ".join(part for part in (opinion.raised_by, opinion.residence) if part),
        may_be_shown=opinion.name_may_be_shown,
        names=names,
        body=asked.name if asked is not None and asked.person_id is None else "",
        way=WAYS.get(Way(opinion.way), ""),
    )
    changed = places.changed_for(opinion)
    answer = "\n".join(part for part in (opinion.answer, f"Đã sửa: {changed}" if changed else "") if part)
    result = RESULTS[Disposition(opinion.disposition)]
    place = places.said_of(opinion) or "Toàn văn"
    return [f"{opinion.number:02d}", who, place, opinion.content, result, answer]
