"""What other rooms' pages say about conferences, with the reader's own permissions."""

from types import SimpleNamespace

import pytest

from nhiemky.conferences import panels, steps
from nhiemky.documents.models import Document
from nhiemky.documents.steps import open_draft_in

pytestmark = pytest.mark.django_db


def test_a_document_names_the_conferences_that_worked_on_it(cast, conference, part):
    plan = Document.objects.create(unit=cast.ward, kind="Kế hoạch", issuer="Đảng ủy phường", level="ward")
    request = SimpleNamespace(user=cast.clerk)
    assert panels.heard_in(request, cast.ward, plan) is None
    steps.write_line(conference, steps.ReportContent(part=part, title="Báo cáo", documents=(plan,)))
    steps.write_line(conference, steps.ConclusionContent(text="Làm tiếp", documents=(plan,)))
    assert panels.heard_in(request, cast.ward, plan).context["conferences"] == [conference]
    assert panels.heard_in(SimpleNamespace(user=cast.branch_secretary), cast.ward, plan) is None
    assert panels.heard_in(SimpleNamespace(user=cast.teller), cast.ward, plan) is None


def test_a_draft_names_the_conference_that_discussed_it(cast, conference, part):
    draft = open_draft_in(cast.clerk, cast.ward, title="dự thảo")
    steps.raise_opinion(cast.clerk, part, draft=draft, opinion=steps.NewOpinion(raised_by="A", content="B"))
    panel = panels.discussed_in(SimpleNamespace(user=cast.clerk), cast.ward, draft)
    assert panel.context["conferences"] == [conference]
