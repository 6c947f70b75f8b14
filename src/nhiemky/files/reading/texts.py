"""Plain text: UTF-8 (or UTF-16 with its mark), and nothing that a browser would take for a page."""

from __future__ import annotations

import codecs
import re

from nhiemky.kernel.refusals import Refused

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|script|svg|\?xml|!--)", re.IGNORECASE)


def words_of(content: bytes, *, field: str) -> str:
    """The text itself. Raises Refused: text-not-unicode, text-with-control-signs, text-is-a-web-page."""
    encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as other:
        raise Refused("text-not-unicode", field=field) from other
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise Refused("text-with-control-signs", field=field, sign=f"{ord(control[0]):02X}", line=line)
    if _MARKUP.match(text):
        raise Refused("text-is-a-web-page", field=field)
    return text
