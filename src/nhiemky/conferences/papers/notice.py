"""Notice of conclusions: what was concluded, who carries it out and by when."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.conferences.papers import heads
from nhiemky.conferences.papers.conclusions import conclusion_blocks
from nhiemky.conferences.rules.record import ConferenceRecord
from nhiemky.printing.blocks import Block, Paper, Paragraph, plain


def notice(record: ConferenceRecord) -> Paper:
    """Signed by the secretary for the collective; its day and number are written in when it is issued."""
    return Paper(
        letterhead=heads.letterhead(record, abbreviation="TB"),
        place=record.place_name,
        dated=None,
        kind="THÔNG BÁO",
        abstract=f"kết luận {heads.begun_small(record.title)}",
        body=tuple(_body(record)),
        signatures=(heads.on_behalf(record),),
        recipients=_recipients(record),
        title=f"Thông báo kết luận {heads.begun_small(record.title)}",
        sample=record.is_sample,
    )


def _body(record: ConferenceRecord) -> Iterator[Block]:
    where = f", tại {record.place}" if record.place else ""
    held = f"{record.day}{where}, {record.unit_name} tổ chức {heads.begun_small(record.title)}"
    presided = f" do {heads.called(record.chair)} chủ trì" if record.chair else ""
    yield Paragraph(plain(heads.ended(held + presided)))
    superiors = [
        heads.called(one) for one in record.attendees if one.group == "superior" and one.status == "present"
    ]
    if superiors:
        yield Paragraph(plain(heads.ended(f"Dự và chỉ đạo hội nghị có {'; '.join(superiors)}")))
    if not record.conclusions:
        yield Paragraph(plain("Hội nghị không có kết luận nào được ghi."))
        return
    yield Paragraph(plain("Hội nghị thống nhất kết luận như sau:"))
    yield from conclusion_blocks(record)
    yield Paragraph(
        plain(f"{record.unit_name} thông báo để các đồng chí, cơ quan, đơn vị có tên trên tổ chức thực hiện.")
    )


def _recipients(record: ConferenceRecord) -> tuple[str, ...]:
    above = (f"{record.superior_committee} (để báo cáo)",) if record.superior_committee else ()
    owners = tuple(dict.fromkeys(one.owner for one in record.conclusions if one.owner))
    kept = ("Lưu chi bộ",) if record.is_branch else ("Các chi bộ trực thuộc", "Lưu Văn phòng Đảng ủy")
    return (*above, *owners, *kept)
