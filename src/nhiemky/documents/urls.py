from __future__ import annotations

from django.urls import path

from nhiemky.documents.views import documents, drafts, opinions, papers, templates

_DRAFT = "du-thao/<int:draft_id>/"
_TEMPLATE = "van-ban/mau/<int:template_id>/"

urlpatterns = [
    path("van-ban/", documents.documents, name="documents"),
    path("van-ban/moi/", documents.new_document, name="document-new"),
    path("van-ban/<int:document_id>/", documents.document, name="document"),
    path("van-ban/<int:document_id>/tep/", documents.document_file, name="document-file"),
    path("van-ban/<int:document_id>/sua/", documents.edit, name="document-edit"),
    path("van-ban/<int:document_id>/lien-ket/", documents.link, name="document-link"),
    path("van-ban/<int:document_id>/lien-ket/<int:link_id>/bo/", documents.unlink, name="document-unlink"),
    path("van-ban/<int:document_id>/van-ban.<slug:form>", papers.document_paper, name="document-paper"),
    path("van-ban/mau/", templates.shelf, name="templates"),
    path(_TEMPLATE, templates.template, name="template"),
    path(f"{_TEMPLATE}mau.<slug:form>", templates.template_paper, name="template-paper"),
    path(f"{_TEMPLATE}sua/", templates.edit, name="template-edit"),
    path(f"{_TEMPLATE}ket-thuc/", templates.end, name="template-end"),
    path("van-ban/mau/<slug:wording>.<slug:form>", templates.shipped_paper, name="template-shipped-paper"),
    path("van-ban/mau/<slug:wording>/sua-rieng/", templates.adapt, name="template-adapt"),
    path("du-thao/", drafts.drafts, name="drafts"),
    path("du-thao/moi/", drafts.new_draft, name="draft-new"),
    path("du-thao/ngoai-he-thong/", drafts.off_system, name="draft-off-system"),
    path(_DRAFT, drafts.draft, name="draft"),
    path(f"{_DRAFT}sua/", drafts.edit, name="draft-edit"),
    path(f"{_DRAFT}ket-thuc/", drafts.settle, name="draft-settle"),
    path(f"{_DRAFT}mo-lai/", drafts.reopen, name="draft-reopen"),
    path(f"{_DRAFT}bang-tong-hop.<slug:form>", drafts.paper, name="draft-paper"),
    path(f"{_DRAFT}van-ban.<slug:form>", papers.draft_document, name="draft-document"),
    path(f"{_DRAFT}do-khan/", papers.urgency, name="draft-urgency"),
    path(f"{_DRAFT}y-kien/them/", opinions.add, name="draft-opinion-add"),
    path(f"{_DRAFT}y-kien/<int:opinion_id>/tra-loi/", opinions.answer, name="draft-opinion-answer"),
    path(f"{_DRAFT}y-kien/<int:opinion_id>/rut/", opinions.withdraw, name="draft-opinion-withdraw"),
]
