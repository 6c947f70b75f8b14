"""Writers that actions, followers and the sample use. No gate, no transaction of their own."""

from nhiemky.portal.steps.articles import (
    NewArticle,
    NewPhoto,
    approve,
    category_of,
    end_approval_of_other_words,
    fingerprint_of,
    freeze_figures,
    new_article,
    newest,
    post,
    publish,
    put_text,
    raw_body_of,
    remember_source,
    save_version,
    settle,
    take_down,
    write_article,
)
from nhiemky.portal.steps.consultations import copy_days, copy_outcome, copy_round, copy_table
from nhiemky.portal.steps.editors import sync_account, sync_editors
from nhiemky.portal.steps.opening import answer_to, copy_unit, open_portal
from nhiemky.portal.steps.pictures import picture_from

__all__ = [
    "answer_to",
    "NewArticle",
    "NewPhoto",
    "approve",
    "category_of",
    "copy_days",
    "copy_outcome",
    "copy_round",
    "copy_table",
    "copy_unit",
    "end_approval_of_other_words",
    "fingerprint_of",
    "freeze_figures",
    "new_article",
    "newest",
    "open_portal",
    "picture_from",
    "post",
    "publish",
    "put_text",
    "raw_body_of",
    "remember_source",
    "save_version",
    "settle",
    "sync_account",
    "sync_editors",
    "take_down",
    "write_article",
]
