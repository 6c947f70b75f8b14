from __future__ import annotations

from django.urls import path

from nhiemky.documents.views import cascade_map, documents, drafts, links, opinions, search

_DRAFT = "du-thao/<int:draft_id>/"
_CLAUSES = "van-ban/<int:document_id>/noi-dung-giao/"

urlpatterns = [
    path("van-ban/", documents.documents, name="documents"),
    path("van-ban/moi/", documents.new_document, name="document-new"),
    path("van-ban/so-do/", cascade_map.whole, name="document-map"),
    path("van-ban/<int:document_id>/so-do/", cascade_map.of_one, name="document-map-of"),
    path(_CLAUSES, links.clauses, name="document-clauses"),
    path(f"{_CLAUSES}<int:clause_id>/bo/", links.drop, name="document-clause-drop"),
    path(f"{_CLAUSES}<int:clause_id>/ke-hoach/", links.mark, name="document-clause-mark"),
    path("van-ban/tim/", search.search, name="document-search"),
    path("van-ban/<int:document_id>/", documents.document, name="document"),
    path("van-ban/<int:document_id>/tep/", documents.document_file, name="document-file"),
    path("van-ban/<int:document_id>/sua/", documents.edit, name="document-edit"),
    path("van-ban/<int:document_id>/lien-ket/", links.link, name="document-link"),
    path("van-ban/<int:document_id>/lien-ket/<int:link_id>/bo/", documents.unlink, name="document-unlink"),
    path("du-thao/", drafts.drafts, name="drafts"),
    path("du-thao/moi/", drafts.new_draft, name="draft-new"),
    path("du-thao/ngoai-he-thong/", drafts.off_system, name="draft-off-system"),
    path(_DRAFT, drafts.draft, name="draft"),
    path(f"{_DRAFT}sua/", drafts.edit, name="draft-edit"),
    path(f"{_DRAFT}ket-thuc/", drafts.settle, name="draft-settle"),
    path(f"{_DRAFT}mo-lai/", drafts.reopen, name="draft-reopen"),
    path(f"{_DRAFT}bang-tong-hop.<slug:form>", drafts.paper, name="draft-paper"),
    path(f"{_DRAFT}y-kien/them/", opinions.add, name="draft-opinion-add"),
    path(f"{_DRAFT}y-kien/<int:opinion_id>/tra-loi/", opinions.answer, name="draft-opinion-answer"),
    path(f"{_DRAFT}y-kien/<int:opinion_id>/rut/", opinions.withdraw, name="draft-opinion-withdraw"),
]
