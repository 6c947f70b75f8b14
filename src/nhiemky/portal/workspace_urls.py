from __future__ import annotations

from django.urls import path

from nhiemky.portal.views import drafting, hosts, workspace

urlpatterns = [
    path("cong-thong-tin/", workspace.articles, name="articles"),
    path("cong-thong-tin/ten-mien/", hosts.host, name="portal_host"),
    path("cong-thong-tin/soan/", drafting.choose, name="article_choose"),
    path("cong-thong-tin/soan/<int:conference_id>/", drafting.draft, name="article_draft"),
    path(
        "cong-thong-tin/soan/<int:conference_id>/anh/<int:file_id>/",
        drafting.photo,
        name="article_source_photo",
    ),
    path("cong-thong-tin/<int:article_id>/", workspace.article, name="article"),
    path("cong-thong-tin/<int:article_id>/sua/", workspace.edit, name="article_edit"),
    path("cong-thong-tin/<int:article_id>/duyet/", workspace.approve, name="article_approve"),
    path("cong-thong-tin/<int:article_id>/dang/", workspace.publish, name="article_publish"),
    path("cong-thong-tin/<int:article_id>/lay-noi-dung-moi/", workspace.refresh, name="article_refresh"),
    path("cong-thong-tin/<int:article_id>/go/", workspace.unpublish, name="article_unpublish"),
]
