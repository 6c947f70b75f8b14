"""A paper as a file: PDF opens in the browser, from where it is printed; DOCX is taken away."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from nhiemky.printing.blocks import Printable
from nhiemky.printing.pdf import to_pdf
from nhiemky.printing.word import to_docx

#: How a paper can be had: ending → (writer, type of the file).
FORMATS: dict[str, tuple[Callable[[Printable], bytes], str]] = {
    "pdf": (to_pdf, "application/pdf"),
    "docx": (to_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


def answer(paper: Printable, *, form: str, name: str) -> HttpResponse:
    """`form`: a key of FORMATS; `name`: of the file, without its ending."""
    write, content_type = FORMATS[form]
    response = HttpResponse(write(paper), content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(form != "pdf", f"{name}.{form}") or "inline"
    response["Cache-Control"] = "private, no-store"
    return response
