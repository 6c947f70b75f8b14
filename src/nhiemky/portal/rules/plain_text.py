"""The body of an article as one typed text and back: an empty line between paragraphs, `## ` before a heading,
`- ` before each point of a list, `> ` before a quotation, `= value | what it counts` for a figure.

A paragraph that was not changed keeps the markup (bold, links) it had.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import Any

Block = Mapping[str, Any]

HEADING, POINT, QUOTE, FIGURE = "## ", "- ", "> ", "= "
_TAG = re.compile(r"<[^>]+>")
_BREAK = re.compile(r"<(?:br|/p|/li)\s*/?>")


def to_text(blocks: Sequence[Block]) -> str:
    """The body as it is typed; photographs are not part of it."""
    return "\n\n".join(_typed(block) for block in blocks if block["type"] != "photo")


def _typed(block: Block) -> str:
    value = block["value"]
    match block["type"]:
        case "heading":
            return f"{HEADING}{value}"
        case "points":
            return "\n".join(f"{POINT}{_one_line(item)}" for item in items(value))
        case "quote":
            return "\n".join(f"{QUOTE}{line}" for line in str(value).splitlines())
        case "figures":
            return "\n".join(f"{FIGURE}{row['shown']} | {row['subject']}" for row in items(value))
    return plain(str(value))


def items(value: Sequence[Any]) -> list[Any]:
    """The entries of a list, wrapped by the editor or not."""
    return [
        item["value"] if isinstance(item, Mapping) and item.get("type") == "item" else item for item in value
    ]


def _one_line(text: Any) -> str:
    return " ".join(str(text).split())


def plain(markup: str) -> str:
    """The words of a paragraph without its markup."""
    lines = _TAG.sub("", _BREAK.sub("\n", markup)).splitlines()
    return html.unescape("\n".join(line.strip() for line in lines if line.strip()))


def from_text(text: str, *, before: Sequence[Block]) -> list[dict[str, Any]]:
    """The blocks that a typed text means. `before`: the body it was made from."""
    markup = {
        plain(str(block["value"])): str(block["value"]) for block in before if block["type"] == "paragraph"
    }
    chunks = [chunk.strip() for chunk in re.split(r"\n\s*\n", text.replace("\r\n", "\n")) if chunk.strip()]
    return [block for chunk in chunks for block in _blocks(chunk, markup)]


def _blocks(chunk: str, markup: Mapping[str, str]) -> list[dict[str, Any]]:
    """One chunk; a line of another kind inside it begins a new block."""
    found: list[tuple[str, list[str]]] = []
    for line in chunk.splitlines():
        kind, words = _kind(line.strip())
        if found and found[-1][0] == kind and kind != "heading":
            found[-1][1].append(words)
        else:
            found.append((kind, [words]))
    return [_block(kind, lines, markup) for kind, lines in found]


def _kind(line: str) -> tuple[str, str]:
    for mark, kind in ((HEADING, "heading"), (POINT, "points"), (QUOTE, "quote"), (FIGURE, "figures")):
        if line.startswith(mark):
            return kind, line.removeprefix(mark).strip()
    return "paragraph", line


def _block(kind: str, lines: list[str], markup: Mapping[str, str]) -> dict[str, Any]:
    match kind:
        case "heading":
            return {"type": kind, "value": lines[0]}
        case "points":
            return {"type": kind, "value": lines}
        case "quote":
            return {"type": kind, "value": "\n".join(lines)}
        case "figures":
            rows = [line.partition("|") for line in lines]
            return {
                "type": kind,
                "value": [{"shown": a.strip(), "subject": b.strip()} for a, _bar, b in rows],
            }
    words = "\n".join(lines)
    return {"type": "paragraph", "value": markup.get(words) or paragraph(words)}


def paragraph(words: str) -> str:
    """Typed words as a paragraph of markup."""
    return f"<p>{'<br/>'.join(html.escape(line, quote=False) for line in words.splitlines())}</p>"
