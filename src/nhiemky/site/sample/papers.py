"""The books of the office of Phường Mẫu, through the actions of the documents room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from nhiemky.documents import steps
from nhiemky.documents.actions.acknowledge_paper import acknowledge_paper
from nhiemky.documents.actions.add_usual_issuers import add_usual_issuers
from nhiemky.documents.actions.ask_handling import ask_handling
from nhiemky.documents.actions.close_handling import close_handling
from nhiemky.documents.actions.continue_series import continue_series
from nhiemky.documents.actions.file_document import file_document
from nhiemky.documents.actions.issue_paper import issue_paper
from nhiemky.documents.actions.open_dossier import open_dossier
from nhiemky.documents.actions.plan_draft import plan_draft
from nhiemky.documents.actions.receive_document import receive_document
from nhiemky.documents.actions.register_arrival import register_arrival
from nhiemky.documents.actions.send_paper import send_paper
from nhiemky.documents.actions.submit_draft import submit_draft
from nhiemky.documents.models import Issuer
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.rules.signing import Authority, Signing, words
from nhiemky.documents.rules.usual_issuers import usual
from nhiemky.documents.steps.issuing import Paper, Signed
from nhiemky.org.models import Term
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only

Bodies = dict[str, Issuer]


def write_books(book: Book, table: Table) -> None:
    """Who issues, what came in, what went out, a draft on its road."""
    began = Term.objects.get(unit=book.ward).begins
    superior = book.ward.parent.name if book.ward.parent else ""
    rows = usual(book.ward.name, place="phường Mẫu", superior=superior)
    bodies = {
        one.code: one for one in add_usual_issuers(book.clerk, book.ward, chosen=rows, valid_from=began)
    }
    for series in table["series"]:
        for kind, reached in series["reached"].items():
            continue_series(
                book.clerk, bodies[series["issuer"]], kind=kind, dated=book.calendar.today,
                reached=reached, reason=series["reason"],
            )  # fmt: skip
    _came_in(book, table["received"], table["arrival"])
    for entry in table["paper"]:
        _went_out(book, bodies, entry)
    for entry in table["draft"]:
        _on_the_road(book, bodies, entry)
    for entry in table["dossier"]:
        _filed(book, entry)


def _came_in(book: Book, received: Iterable[Table], arrivals: Iterable[Table]) -> None:
    for entry in received:
        document = book.documents[entry["document"]]
        receive_document(book.clerk, document, arrived_on=_day(book, entry["arrived"]))
        if "asks" in entry:
            handling = ask_handling(book.clerk, document, asks=entry["asks"])
            answer = book.documents[entry["answered_with"]]
            close_handling(book.clerk, handling, result="", answer=answer)
    for entry in arrivals:
        said = Entry(
            dated=_day(book, entry["dated"]), **only(entry, ("kind", "symbol", "issuer", "level", "title"))
        )
        arrived = _day(book, entry["arrived"])
        register_arrival(book.clerk, book.ward, entry=said, arrived_on=arrived, asks=entry.get("asks", ""))


def _went_out(book: Book, bodies: Bodies, entry: Table) -> None:
    issuer, person = bodies[entry["issuer"]], book.holders[entry["signed_as"]]
    signed = Signing(Authority.ON_BEHALF, "Ban Thường vụ", entry["post"], person.full_name)
    paper = Paper(
        issuer=issuer,
        kind=entry["kind"],
        title=entry["title"],
        dated=_day(book, entry["dated"]),
        signed=Signed(
            authority=words(signed, style=issuer.style),
            post=signed.post,
            name=signed.name,
            person=person,
        ),
        recipients=tuple(entry["recipients"]),
    )
    document = issue_paper(book.clerk, paper=paper, signed=signed).document
    send_paper(book.clerk, document, on=paper.dated)
    for recipient in document.recipients.filter(name__in=entry["acknowledged"]):
        acknowledge_paper(book.clerk, recipient, on=book.calendar.today)


def _on_the_road(book: Book, bodies: Bodies, entry: Table) -> None:
    with transaction.atomic():
        draft = steps.open_draft_in(book.clerk, book.ward, title=entry["title"], body=entry["body"])
        for opinion in entry["opinion"]:
            raised = steps.raise_opinion_in(book.clerk, draft, **only(opinion, ("raised_by", "content")))
            steps.answer(book.clerk, raised, **only(opinion, ("disposition", "answer")))
    planned = plan_draft(
        book.clerk,
        draft,
        kind=entry["kind"],
        issuer=bodies[entry["issuer"]],
        due_on=max(_day(book, entry["due"]), book.calendar.today),
        addressees="\n".join(entry["addressees"]),
        revision=draft.revision,
    )
    submit_draft(book.clerk, planned)


def _filed(book: Book, entry: Table) -> None:
    dossier = open_dossier(
        book.clerk, book.ward, year=book.calendar.today.year, **only(entry, ("code", "title", "kept_for"))
    )
    for key in entry["documents"]:
        file_document(book.clerk, book.documents[key], dossier=dossier)


def _day(book: Book, written: Any) -> Any:
    return book.calendar.day(written)
