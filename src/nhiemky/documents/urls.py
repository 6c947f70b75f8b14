from __future__ import annotations

from django.urls import path

from nhiemky.documents.views import (
    asked,
    cascade_map,
    documents,
    drafts,
    editor,
    links,
    new_drafts,
    opinions,
    proofing,
    rounds,
    search,
    versions,
)

_DRAFT = "du-thao/<int:draft_id>/"
_ROUND = f"{_DRAFT}lay-y-kien/<int:round_id>/"

_CLAUSES = "van-ban/<int:document_id>/noi-dung-giao/"

urlpatterns = [
    path("van-ban/", documents.documents, name="documents"),
    path("van-ban/moi/", documents.new_document, name="document-new"),
    path("van-ban/soat/", proofing.proof, name="proof"),
    path("van-ban/<int:document_id>/soat/", proofing.document_proof, name="document-proof"),
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
    path("du-thao/moi/", new_drafts.new_draft, name="draft-new"),
    path("du-thao/ngoai-he-thong/", new_drafts.off_system, name="draft-off-system"),
    path(_DRAFT, drafts.draft, name="draft"),
    path(f"{_DRAFT}soat/", proofing.draft_proof, name="draft-proof"),
    path(f"{_DRAFT}sua/", editor.edit, name="draft-edit"),
    path(f"{_DRAFT}dang-sua/", editor.lock, name="draft-lock"),
    path(f"{_DRAFT}tu-word/", editor.word_file, name="draft-word"),
    path(f"{_DRAFT}cac-ban/", versions.versions, name="draft-versions"),
    path(f"{_DRAFT}cac-ban/<int:version>/", versions.version, name="draft-version"),
    path(f"{_DRAFT}cac-ban/<int:version>/khoi-phuc/", versions.restore, name="draft-restore"),
    path(f"{_DRAFT}so-sanh/", versions.compare, name="draft-compare"),
    path(f"{_DRAFT}gui-lan/", versions.circulate, name="draft-circulate"),
    path(f"{_DRAFT}ket-thuc/", drafts.settle, name="draft-settle"),
    path(f"{_DRAFT}mo-lai/", drafts.reopen, name="draft-reopen"),
    path(f"{_DRAFT}bang-tong-hop.<slug:form>", drafts.paper, name="draft-paper"),
    path(f"{_DRAFT}lay-y-kien/moi/", rounds.open_new, name="draft-round-open"),
    path(_ROUND, rounds.page, name="draft-round"),
    path(f"{_ROUND}nhac/", rounds.remind, name="draft-round-remind"),
    path(f"{_ROUND}gia-han/", rounds.extend, name="draft-round-extend"),
    path(f"{_ROUND}nhat-tri/", rounds.agreements, name="draft-round-agreements"),
    path(f"{_ROUND}ket-thuc/", rounds.close, name="draft-round-close"),
    path(f"{_ROUND}cong-bo/", rounds.publish, name="draft-round-publish"),
    path(f"{_ROUND}<slug:paper>.<slug:form>", rounds.paper, name="draft-round-paper"),
    path(f"{_DRAFT}gop-y/", asked.asked, name="draft-asked"),
    path(f"{_DRAFT}gop-y/nhat-tri/", asked.agree, name="draft-asked-agree"),
    path(f"{_DRAFT}y-kien/tra-loi-chung/", opinions.answer_several, name="draft-opinions-answer"),
    path(f"{_DRAFT}y-kien/them/", opinions.add, name="draft-opinion-add"),
    path(f"{_DRAFT}y-kien/<int:opinion_id>/tra-loi/", opinions.answer, name="draft-opinion-answer"),
    path(f"{_DRAFT}y-kien/<int:opinion_id>/rut/", opinions.withdraw, name="draft-opinion-withdraw"),
]
