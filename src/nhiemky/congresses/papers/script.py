"""The script of a congress, to be read out: content after content, who says what."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.congresses.papers import congress_heads as heads
from nhiemky.congresses.rules.congress_record import Head
from nhiemky.congresses.rules.script_facts import Scene
from nhiemky.printing.blocks import Block, Heading, Paper, Paragraph, Text, plain


def script(head: Head, scenes: tuple[Scene, ...]) -> Paper:
    """Whoever speaks stands in bold before the words; what is done without words stands in brackets."""
    return Paper(
        letterhead=heads.without_number(head),
        place=head.place_name,
        dated=None,
        kind="KỊCH BẢN ĐIỀU HÀNH",
        abstract=heads.small(head.title),
        body=tuple(_body(head, scenes)),
        signatures=(heads.committee(head),),
        recipients=("Người điều hành đại hội", heads.kept_by(head)),
        title=f"Kịch bản điều hành {heads.small(head.title)}",
        sample=head.is_sample,
    )


def _body(head: Head, scenes: tuple[Scene, ...]) -> Iterator[Block]:
    facts = heads.when_and_where(head)
    if facts is not None:
        yield facts
    yield Paragraph(plain("Lời dẫn để tham khảo; chỗ trống ghi thêm khi có thông tin."))
    for scene in scenes:
        yield Heading(f"{scene.number}. {scene.title}{_when(scene)}", level=2)
        before = ""
        for line in scene.lines:
            named = () if line.who == before else (Text(f"{line.who}: ", bold=True),)
            yield Paragraph((*named, Text(line.words)))
            before = line.who


def _when(scene: Scene) -> str:
    said = [
        f"{scene.begins_at:%H:%M}" if scene.begins_at else "",
        f"{scene.minutes} phút" if scene.minutes else "",
    ]
    known = ", ".join(filter(None, said))
    return f" ({known})" if known else ""
