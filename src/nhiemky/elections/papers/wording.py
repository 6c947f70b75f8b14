"""How papers of an election name things: what is elected, who votes, which ballot; numbers and percentages."""

from __future__ import annotations

from collections.abc import Sequence

from nhiemky.conferences.rules import votes
from nhiemky.elections.rules.record import ElectionRecord, NameLine, RoundRecord, Vote
from nhiemky.printing.blocks import Items, contents
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.numbers import padded

DELEGATES = "delegates"
TIE = "tie"
VOID, CLOSED = "void", "closed"
CONFERENCE = "committee_conference"
VOTERS = {
    "member_congress": "đảng viên chính thức",
    "delegate_congress": "đại biểu chính thức",
    CONFERENCE: "cấp ủy viên",
}
UNKNOWN = "chưa có thông tin"
NOT_RECORDED = "chưa ghi"
#: Dots to write on by hand.
DOTS = "………"
#: Names of organisations that stand before the name of their place.
ORGANISATIONS = ("Đảng ủy ", "Đảng bộ ")


def elected_body(record: ElectionRecord) -> str:
    """`chi ủy Chi bộ Tổ dân phố số 7`, `Bí thư Đảng ủy phường Mẫu`, `đoàn đại biểu dự đại hội cấp trên`."""
    if record.body == DELEGATES:
        return record.body_called
    return (
        f"{record.body_called} {record.unit_name if record.is_branch else _place(record.unit_name)}".rstrip()
    )


def _place(unit_name: str) -> str:
    for word in ORGANISATIONS:
        if unit_name.startswith(word):
            return unit_name.removeprefix(word)
    return unit_name


def act(record: ElectionRecord) -> str:
    """`bầu chi ủy …, nhiệm kỳ 2025-2027`; a poll asks about people for it."""
    verb = "bầu bổ sung" if record.by_election else "bầu"
    named = f"{verb} {elected_body(record)}"
    term = f", nhiệm kỳ {years(record)}" if record.term else ""
    return f"về nhân sự {named}{term}" if record.is_poll else f"{named}{term}"


def years(record: ElectionRecord) -> str:
    return record.term.removeprefix("nhiệm kỳ ").strip()


def which(round: RoundRecord) -> str:
    """`(bầu lần 2)` behind what is elected; the first ballot needs no number."""
    if round.number == 1:
        return ""
    return f" (bầu lần {round.number}, {'giữa các đồng chí bằng phiếu' if round.purpose == TIE else 'bầu tiếp cho đủ số lượng'})"


def gathering(record: ElectionRecord) -> str:
    return "hội nghị" if record.assembly == CONFERENCE else "đại hội"


def held(record: ElectionRecord) -> str:
    """The congress or conference by its name, or as whoever votes."""
    return record.congress or f"{record.assembly_words} {record.unit_name}".strip()


def voters(record: ElectionRecord) -> str:
    return VOTERS.get(record.assembly, "người bầu cử")


def board_called(record: ElectionRecord) -> str:
    """Who counts: a poll is counted by secretaries of the congress, an election by its counting board."""
    return "tổ kiểm phiếu" if record.is_poll else "ban kiểm phiếu"


def count(number: int | None, noun: str = "") -> str:
    """`03 đồng chí`; what nobody has recorded is said to be so."""
    return NOT_RECORDED if number is None else f"{padded(number)} {noun}".rstrip()


def percent(text: str) -> str:
    """`95,65%`; empty stays empty."""
    bare = text.removesuffix("%").rstrip()
    return f"{bare}%" if bare else ""


def ended(text: str) -> str:
    """A sentence closed once."""
    bare = text.rstrip()
    return bare if bare.endswith((".", "…", "!", "?", ":", ";")) else f"{bare}."


def begun(text: str) -> str:
    """A sentence with a capital letter in front."""
    return text[:1].upper() + text[1:]


def listed(texts: Sequence[str]) -> Items:
    """A list that is one sentence: semicolons, and a full stop at its end."""
    bare = [text.rstrip(" .;") for text in texts]
    return Items(contents([*(f"{text};" for text in bare[:-1]), *(f"{text}." for text in bare[-1:])]))


def ranked(lines: Sequence[NameLine]) -> Items:
    """Names with votes and percentage, numbered."""
    said = [f"Đồng chí {line.name}: {line.votes} phiếu, đạt {percent(line.percent)}" for line in lines]
    return Items(listed(said).items, marker="number")


def hands(vote: Vote | None) -> str:
    """The counts of an open vote, as far as they are recorded."""
    if vote is None or vote.present is None or vote.agreed is None:
        return ""
    if vote.disagreed is None or vote.abstained is None:
        return f"tán thành {vote.agreed}/{vote.present}"
    return votes.sentence(
        present=vote.present, agreed=vote.agreed, disagreed=vote.disagreed, abstained=vote.abstained
    )


def decided(vote: Vote) -> str:
    """`Bằng phiếu ở vị trí cuối cùng: bầu lại (đại hội, ngày 14/02/2025; tán thành 23/23 …)`."""
    organ = vote.organ_words[:1].lower() + vote.organ_words[1:]
    said = [
        part for part in (f"{organ} quyết định ngày {format_date(vote.decided_on)}", vote.document) if part
    ]
    raised = hands(vote)
    return f"{vote.kind_words}: {vote.text.rstrip(' .')} ({'; '.join([*said, raised] if raised else said)})"


def seats(round: RoundRecord) -> str:
    """`03 đồng chí`, of delegates with the alternates."""
    if round.alternates:
        return f"{padded(round.seats)} chính thức, {padded(round.alternates)} dự khuyết"
    return f"{padded(round.seats)} đồng chí"
