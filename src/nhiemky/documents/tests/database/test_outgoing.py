"""Own papers: their signed copies, to whom they are sent, where they rest."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from nhiemky.documents.actions.acknowledge_paper import acknowledge_paper
from nhiemky.documents.actions.add_recipients import add_recipients
from nhiemky.documents.actions.attach_signed_copy import attach_signed_copy
from nhiemky.documents.actions.close_dossier import close_dossier
from nhiemky.documents.actions.edit_document import edit_document
from nhiemky.documents.actions.file_document import file_document
from nhiemky.documents.actions.issue_paper import issue_paper
from nhiemky.documents.actions.open_dossier import open_dossier
from nhiemky.documents.actions.send_paper import send_paper
from nhiemky.documents.models import Document
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.tests.database.numbering import SIGNING, TODAY, arrival, issued, paper
from nhiemky.kernel.refusals import Refused

pytestmark = pytest.mark.usefixtures("march")


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def _file(name: str = "ban-ky.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, _PNG) if name.endswith("png") else SimpleUploadedFile(name, b"%PDF-1.4")


_PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"
    b"\x00\x00\x00\x0cIDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82"
)


def test_a_refused_issue_takes_its_number_back(cast, bodies):
    with refused("state-secret-mark"):
        issue_paper(
            cast.clerk,
            paper=paper(bodies["ĐU"], recipients=("x",)),
            signed=SIGNING,
            upload=_file("TỐI MẬT.pdf"),
        )
    assert not Document.objects.exists() and issued(cast, bodies["ĐU"]) == "01-KH/ĐU"


def test_a_numbered_paper_keeps_its_number_whatever_is_typed(cast, bodies):
    document = issue_paper(cast.clerk, paper=paper(bodies["ĐU"]), signed=SIGNING).document
    entry = Entry(
        kind=document.kind,
        symbol=document.symbol,
        dated=document.dated,
        issuer=document.issuer,
        level=document.level,
        title="Trích yếu đã sửa",
    )
    edited = edit_document(cast.clerk, document, entry=entry, revision=1)
    assert (edited.title, edited.symbol, edited.number) == ("Trích yếu đã sửa", "01-KH/ĐU", 1)
    with refused("numbered-paper-stays"):
        edit_document(cast.clerk, document, entry=replace(entry, symbol="99-KH/ĐU"), revision=2)
    with refused("state-secret-mark"):
        edit_document(cast.clerk, document, entry=replace(entry, title="TỐI MẬT"), revision=2)


def test_a_signed_copy_is_kept_once_with_its_hash(cast, bodies):
    issue = issue_paper(cast.clerk, paper=paper(bodies["ĐU"]), signed=SIGNING)
    assert [one.code for one in queries.issue_doubts(issue.document, issue)] == ["signed-copy-missing"]
    kept = attach_signed_copy(cast.clerk, issue, upload=_file("ban-ky.png"))
    assert len(kept.signed_file.sha256) == 64 and kept.document.file == kept.signed_file
    assert queries.issue_doubts(kept.document, kept) == ()
    with refused("signed-copy-already-there"):
        attach_signed_copy(cast.clerk, issue, upload=_file("khac.png"))


def test_recipients_are_sent_and_acknowledge(cast, bodies):
    names = ("- Quận ủy;", "Chi bộ 1", " chi bộ 1", "")
    document = issue_paper(cast.clerk, paper=paper(bodies["ĐU"], recipients=names), signed=SIGNING).document
    add_recipients(cast.clerk, document, names=["Lưu Văn phòng", "Chi bộ 1"])
    with refused("no-new-recipient"):
        add_recipients(cast.clerk, document, names=["Chi bộ 1"])
    rows = list(queries.recipients_of(document))
    assert [row.name for row in rows] == ["Quận ủy", "Chi bộ 1", "chi bộ 1", "Lưu Văn phòng"]
    with refused("station-in-the-future"):
        send_paper(cast.clerk, document, on=TODAY + dt.timedelta(days=1))
    assert send_paper(cast.clerk, document, on=TODAY) == 4
    with refused("nobody-to-send-to"):
        send_paper(cast.clerk, document, on=TODAY)
    acknowledge_paper(cast.clerk, rows[0], on=TODAY, by="văn thư")
    with refused("already-acknowledged"):
        acknowledge_paper(cast.clerk, rows[0], on=TODAY)
    out = queries.went_out(cast.ward).get(pk=document.pk)
    assert (out.acknowledged_count, out.recipients_count) == (1, 4)


def test_only_own_papers_are_sent(cast):
    with refused("recipients-of-own-papers-only"):
        add_recipients(cast.clerk, arrival(cast, "01-KH/QU"), names=["Chi bộ 1"])


def test_papers_rest_in_files_until_a_file_is_closed(cast):
    document = arrival(cast, "01-KH/QU")
    dossier = open_dossier(cast.clerk, cast.ward, code="01-VP", title="Kế hoạch năm", year=2026)
    with refused("dossier-already-there"):
        open_dossier(cast.clerk, cast.ward, code="01-VP", title="x", year=2026)
    with refused("dossier-without-name"):
        open_dossier(cast.clerk, cast.ward, code=" ", title="x", year=2026)
    file_document(cast.clerk, document, dossier=dossier)
    assert queries.dossiers(cast.ward).get().documents_count == 1
    close_dossier(cast.clerk, dossier)
    for run in (
        lambda: close_dossier(cast.clerk, dossier),
        lambda: file_document(cast.clerk, document, dossier=dossier),
    ):
        with refused("dossier-closed"):
            run()
