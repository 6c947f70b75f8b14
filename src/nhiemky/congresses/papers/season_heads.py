"""What the papers of a season have in common: head, addressee, signature, name of the season in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.conferences.rules import citing
from nhiemky.congresses.models import Season
from nhiemky.org.models import UnitKind
from nhiemky.printing.blocks import Block, Letterhead, Paragraph, Signature, plain

# Room to write the number into; the register gives it when the paper is issued.
WRITING_BLANK = " " * 7


@dataclass(frozen=True, slots=True)
class Head:
    """The committee that leads the season. `superior`: the organisation above it, `addressee` its committee."""

    issuer: str
    superior: str
    addressee: str
    code: str
    place: str
    is_branch: bool
    is_sample: bool

    def letterhead(self, abbreviation: str) -> Letterhead:
        return Letterhead(
            superior=self.superior.upper(),
            issuer=self.issuer.upper(),
            symbol=f"Số{WRITING_BLANK}-{abbreviation}/{self.code}",
        )

    @property
    def signature(self) -> Signature:
        return Signature("T/M CHI BỘ" if self.is_branch else "T/M ĐẢNG ỦY", "BÍ THƯ", "")

    @property
    def kept_by(self) -> str:
        return "Lưu chi bộ" if self.is_branch else "Lưu Văn phòng Đảng ủy"

    @property
    def recipients(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.addressee, self.kept_by)))


def head_of(season: Season) -> Head:
    unit = season.unit
    parent = unit.parent
    above = "" if parent is None or parent.kind == UnitKind.INSTALLATION else parent.name
    is_branch = unit.kind == UnitKind.BRANCH
    return Head(
        issuer=citing.committee(unit.name),
        superior=citing.organisation(above),
        addressee=citing.committee(above),
        code=unit.issuer_code or ("CB" if is_branch else "ĐU"),
        place=unit.place_name or (parent.place_name if parent else ""),
        is_branch=is_branch,
        is_sample=unit.is_sample,
    )


def named(season: Season) -> str:
    """The season inside a sentence: a common first word loses its capital."""
    title = season.title
    common = title.partition(" ")[0] in ("Đại", "Đợt", "Tổ")
    return title[:1].lower() + title[1:] if common else title


def paragraph(text: str) -> Block:
    return Paragraph(plain(text))
