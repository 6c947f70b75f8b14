"""Words put into paragraphs of the DOCX."""

from __future__ import annotations

from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph as WordParagraph

from nhiemky.printing.blocks import Content, plain
from nhiemky.printing.word_tables import CellWriter
from nhiemky.printing.words import unbreakable


def one(style: str, words: str, cell: CellWriter) -> None:
    """One paragraph of a style in a cell."""
    put(cell.paragraph(style), plain(words))


def put(paragraph: WordParagraph, content: Content) -> None:
    """The words of a content; a newline becomes a line break."""
    for text in content:
        run = paragraph.add_run()
        for words, whole in unbreakable(text.text):
            for number, part in enumerate(words.split("-") if whole else (words,)):
                if number:
                    run._r.append(OxmlElement("w:noBreakHyphen"))
                for line, text_of_line in enumerate(part.split("\n")):
                    if line:
                        run.add_break()
                    run.add_text(text_of_line)
        # None leaves the weight and slope of the style.
        run.bold = True if text.bold else None
        run.italic = True if text.italic else None
