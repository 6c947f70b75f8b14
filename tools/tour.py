"""Every page of the product with real things of the sample in it: for pictures, accessibility and weight.

A route such as `hoi-nghi/<int:conference_id>/dong/<slug:kind>/<int:line_id>/sua/` becomes one address per kind of
line. A route that nothing of the sample fills is an error, so that a new page cannot stay unseen.

Usage: python -m tools.tour    (a JSON list on stdout; the home is the one that NHIEMKY_HOME names)
"""

from __future__ import annotations

import json
import os
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import django

WARD, CLERK = "phuong-mau", "vanphong"
KEYWORD = re.compile(r"<(?:\w+:)?(\w+)>")
TABS = ("lien-quan", "nhat-ky", "in")
#: Pages on which the clerk has no business: whose eyes see them.
WHO = {
    "journal_erase": "bithu", "article_approve": "duyettin",
    "journal_installation": "quantri", "journal_installation_entry": "quantri",
    "task-edit": "bithu", "task-return": "bithu", "task-cancel": "bithu",
    "ballot-keying": "kiemphieu", "ballot-papers-out": "kiemphieu",
    "ballot-scan": "kiemphieu", "ballot-totals": "kiemphieu2", "ballot-judging": "kiemphieu",
    "ballot-judge": "kiemphieu", "ballot-disputes": "kiemphieu", "ballot-dispute": "kiemphieu",
}  # fmt: skip
#: Addresses that are no pages: a stream without an end, answers to a form, pictures, papers, the public site.
NO_PAGE = {
    "live", "workspace", "display", "portal_display", "conference-photo", "conference-paper", "draft-paper",
    "election-paper", "ballot-paper", "document-file", "task-evidence-file", "article_source_photo", "picture", "original_picture", "ballot-scan-picture", "ballot-judge-picture",
    "wagtaildocs_serve", "wagtail_serve", "ward_feed", "robots", "sitemap", "mfa_download_recovery_codes",
    # There only for somebody whose second factor is on, or who has no password to sign in with.
    "mfa_deactivate_totp", "mfa_view_recovery_codes", "account_set_password",
}  # fmt: skip
#: Objects with the four tabs.
OBJECTS = {
    "unit", "person", "figure", "document", "draft", "task", "conference", "election", "ballot", "appointment",
}  # fmt: skip
#: Words of an address (without the ward) → model, its road to the ward, the words' values as fields of its row.
ROWS: dict[tuple[str, ...], tuple[str, str, tuple[str, ...]]] = {
    ("unit_id",): ("org.Unit", "", ("pk",)),
    ("person_id",): ("org.Person", "unit__", ("pk",)),
    ("batch_id",): ("org.ImportBatch", "unit__", ("pk",)),
    ("holding_id",): ("org.OfficeHolding", "office__unit__", ("pk",)),
    ("assignment_id",): ("org.Assignment", "charge__", ("pk",)),
    ("account_id",): ("org.Account", "grants__unit__", ("pk",)),
    ("grant_id",): ("org.Grant", "unit__", ("pk",)),
    ("figure_id",): ("figures.Figure", "unit__", ("pk",)),
    ("document_id",): ("documents.Document", "unit__", ("pk",)),
    ("document_id", "link_id"): ("documents.DocumentLink", "source__unit__", ("source", "pk")),
    ("draft_id",): ("documents.Draft", "unit__", ("pk",)),
    ("draft_id", "opinion_id"): ("documents.Opinion", "draft__unit__", ("draft", "pk")),
    ("task_id",): ("tasks.Task", "unit__", ("pk",)),
    ("conference_id",): ("conferences.Conference", "unit__", ("pk",)),
    ("conference_id", "opinion_id"): (
        "conferences.RaisedOpinion", "part__conference__unit__", ("part__conference", "opinion"),
    ),
    ("conference_id", "line_id"): ("conferences.Conclusion", "conference__unit__", ("conference", "pk")),
    ("election_id",): ("elections.Election", "unit__", ("pk",)),
    ("election_id", "number"): ("elections.Round", "election__unit__", ("election", "number")),
    ("election_id", "number", "batch"): (
        "elections.Stack", "count__round__election__unit__",
        ("count__round__election", "count__round__number", "batch__number"),
    ),
    ("election_id", "number", "sheet"): (
        "elections.ScannedSheet", "round__election__unit__", ("round__election", "round__number", "pk"),
    ),
    ("appointment_id",): ("elections.Appointment", "unit__", ("pk",)),
    ("entry_id",): ("journal.Entry", "", ("pk",)),
    ("article_id",): ("portal.ArticlePage", "", ("pk",)),
}  # fmt: skip
#: An election whose first ballot can be opened; a ballot whose tie waits for its decision.
PREPARED = {"state": "preparing", "rounds__isnull": True, "board__isnull": False}
SCANNED = {"state": "counting", "method": "scan"}
TIED = {"to_decide": ["tie-at-last-seat"], "election__state": "preparing"}
#: Which row shows most, by model.
TELLING: dict[str, dict[str, Any]] = {
    "org.Unit": {"kind": "branch"},
    "org.Person": {"membership__gaps__isnull": False},
    "org.ImportBatch": {"state": "previewed"},
    "org.Account": {"username": "bientap"},
    "org.Grant": {"account__username": "bientap"},
    "figures.Figure": {"parts__isnull": False},
    "documents.Document": {"links__isnull": False},
    "documents.Draft": {"state": "open"},
    "documents.Opinion": {"draft__state": "open"},
    "tasks.Task": {"state": "reported"},
    "conferences.Conference": {"state": "recorded"},
    "conferences.RaisedOpinion": {"part__conference__state": "recorded"},
    "conferences.Conclusion": {"conference__state": "recorded"},
    "elections.Election": {"candidates__withdrawal": "may-withdraw"},
    "elections.Round": {"election__state": "decided", "papers": "kept"},
    "elections.Stack": {
        "count__operator__username": "kiemphieu",
        "number_keyed__gt": 0,
        "state": "open",
        "batch__state": "open",
    },
    "elections.ScannedSheet": {"state": "to_judge"},
    "journal.Entry": {"verb": "TaskSet"},
    "portal.ArticlePage": {"live": True, "source_topic__startswith": "conference/"},
}
#: Pages that need another row than that, by the name of the route.
OTHERWISE: dict[str, dict[str, Any]] = {
    "journal_installation_entry": {"verb": "SampleLoaded"},
    "conference": {"state": "closed", "photos__isnull": False},
    "conference-reopen": {"state": "closed"},
    "election": {"rounds__purpose": "tie", "state": "approved"},
    "election-board": PREPARED,
    "election-roll": PREPARED,
    "ballot-new": PREPARED,
    "election-finish": PREPARED,
    "election-approve": {"state": "decided"},
    "ballot-collect": {"state": "voting"},
    "ballot-print": {"state": "voting"},
    "ballot-sheet": {"state": "counting", "method": "sheet"},
    "election-photographs": {"rounds__method": "scan", "state": "preparing"},
    "ballot-scan": {"count__way": "scan", "batch__number": 1},
    "ballot-totals": {"count__way": "totals", "batch__number": 1},
    "ballot-judging": SCANNED,
    "ballot-disputes": SCANNED,
    "ballot-dispute": {"state": "differs"},
    "ballot-decide": TIED,
    "ballot-void": TIED,
    "ballot-slide": {"to_decide": ["tie-at-last-seat"], "papers": "kept"},
    "article_draft": {"state": "closed", "photos__isnull": False},
    "task-report": {"state": "in_progress"},
    "draft-reopen": {"state": "settled"},
    "person-admit": {"membership__isnull": True},
    "article_approve": {"live": False},
}
#: More rows of a route, and whose eyes see them: what is called how → route, row, account.
ALSO: dict[str, tuple[str, dict[str, Any], str]] = {
    "conference-recorded": ("conference", {"state": "recorded"}, CLERK),
    "election-begun": ("election", {"candidates__withdrawal": "may-withdraw"}, CLERK),
    "election-prepared": ("election", PREPARED, CLERK),
    "election-counting": ("election", {"rounds__state": "counting", "rounds__method": "keying"}, CLERK),
    "election-poll-itself": ("election", {"poll_of__isnull": False}, CLERK),
    "election-decided": ("election", {"state": "decided"}, CLERK),
    "election-of-delegates": ("election", {"body": "delegates"}, CLERK),
    "ballot-voting": ("ballot", {"state": "voting"}, "kiemphieu"),
    "ballot-counting": ("ballot", {"state": "counting", "method": "keying"}, CLERK),
    "ballot-counting-seated": ("ballot", {"state": "counting", "method": "keying"}, "kiemphieu"),
    "ballot-differs": ("ballot", {"batches__state": "differs"}, "kiemphieu2"),
    "ballot-tie": ("ballot", TIED, CLERK),
    "ballot-between-the-tied": ("ballot", {"purpose": "tie"}, CLERK),
    "ballot-destroyed": ("ballot", {"papers": "destroyed"}, CLERK),
    "ballot-voided": ("ballot", {"state": "void"}, CLERK),
    "ballot-of-delegates": ("ballot", {"election__body": "delegates"}, CLERK),
    "ballot-decide-alternates": ("ballot-decide", {"election__body": "delegates"}, CLERK),
    "ballot-keying-again": (
        "ballot-keying", {"batch__state": "differs", "count__operator__username": "kiemphieu2"}, "kiemphieu2",
    ),
    "ballot-keying-ended": (
        "ballot-keying", {"state": "closed", "batch__state": "open", "count__operator__username": "kiemphieu"}, "kiemphieu",
    ),
    "ballot-keying-thirty-names": (
        "ballot-keying", {"count__round__election__unit__kind": "ward", "batch__number": 1}, "kiemphieu",
    ),
    "ballot-scanning": ("ballot", SCANNED, CLERK),
    "ballot-scanning-seated": ("ballot", SCANNED, "kiemphieu"),
    "ballot-scan-stopped": ("ballot-scan", {"count__way": "scan", "batch__number": 2}, "kiemphieu"),
    "ballot-scan-empty": ("ballot-scan", {"count__way": "scan", "batch__number": 3}, "kiemphieu"),
    "ballot-judge-whole-paper": ("ballot-judge", {"state": "to_judge", "seal": "absent"}, "kiemphieu2"),
    "ballot-slide-elected": ("ballot-slide", {"papers": "kept", "kind": "strike", "to_decide": []}, CLERK),
    "ballot-slide-one-name": ("ballot-slide", {"papers": "kept", "kind": "single"}, CLERK),
    "ballot-slide-void": ("ballot-slide", {"state": "void"}, CLERK),
    "ballot-slide-counting": ("ballot-slide", {"state": "counting"}, CLERK),
    "ballot-slide-delegates": ("ballot-slide", {"election__body": "delegates"}, CLERK),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stop:
    """One page: what it is called, where it is, who opens it (empty: nobody signed in)."""

    name: str
    url: str
    who: str = CLERK

    def opened(self, status: int) -> bool:
        """Was what came back (an HTTP status, 0 for nothing) the page that this stop is about?"""
        return 0 < status < 500 and ("refusal" in self.name or status not in (403, 404))


class NothingToShow(LookupError):
    """A route whose words no row of the sample can fill."""


def stops() -> list[Stop]:
    """Every page of ours in a ward's workspace, the pages of one's own account, the public site, refusals."""
    routes = list(pkgutil.resolve_name("nhiemky.kernel.gates:routes")())
    ours = [stop for route, pattern in routes if is_page(pattern) for stop in _of(route, str(pattern.name))]
    account = [
        Stop(str(pattern.name), f"/{route}", CLERK if pattern.name != "account_login" else "")
        for route, pattern in routes
        if pattern.name not in NO_PAGE and route.startswith("tai-khoan/") and "<" not in route
    ]
    words_of = {str(pattern.name): KEYWORD.findall(route) for route, pattern in routes}
    also = [
        Stop(label, _address(name, _filled(words_of[name], label, row)), who)
        for label, (name, row, who) in ALSO.items()
    ]
    return [*ours, *also, *account, *_public(), *REFUSALS]


def is_page(pattern: Any) -> bool:
    ours = pattern.callback.gate.__module__ != "nhiemky.site.mounted"
    return ours and pattern.name not in NO_PAGE and not _takes_only_post(pattern.callback)


def _takes_only_post(view: Any) -> bool:
    """`require_POST` keeps its list of methods in a closure, somewhere below the gate."""
    while view is not None:
        if any(cell.cell_contents == ["POST"] for cell in view.__closure__ or ()):
            return True
        view = getattr(view, "__wrapped__", None)
    return False


def _of(route: str, name: str) -> Iterator[Stop]:
    words = KEYWORD.findall(route)
    who = WHO.get(name, CLERK)
    for keywords in _by_kind(words) if "kind" in words else [_filled(words, name)]:
        label = "-".join(filter(None, (name, keywords.get("kind"))))
        url = _address(name, keywords)
        yield Stop(label, url, who)
        if name in OBJECTS:
            yield from (Stop(f"{label}-{tab}", f"{url}?phan={tab}", who) for tab in TABS)


def _address(name: str, keywords: dict[str, Any]) -> str:
    return str(pkgutil.resolve_name("django.urls:reverse")(name, kwargs=keywords))


def _filled(words: list[str], name: str, row: dict[str, Any] | None = None) -> dict[str, Any]:
    """Words of an address from a row of the sample: this one, the page's own, or the telling one of its model."""
    keywords: dict[str, Any] = {"ward": WARD} if "ward" in words else {}
    ids = tuple(word for word in words if word != "ward")
    if not ids:
        return keywords
    label, road, fields = ROWS[ids]
    rows = _in_ward(label, road).order_by("pk")
    wanted = row or OTHERWISE.get(name, TELLING.get(label, {}))
    found = rows.filter(**wanted).values_list(*fields).first()
    if found is None:
        raise NothingToShow(f"{name}: no such {label} in the sample")
    return keywords | dict(zip(ids, found, strict=True))


def _in_ward(label: str, road: str) -> Any:
    rows = pkgutil.resolve_name("django.apps:apps").get_model(label)._default_manager
    ward = pkgutil.resolve_name("nhiemky.org.models:Unit").objects.get(slug=WARD)
    if label == "portal.ArticlePage":
        return pkgutil.resolve_name("nhiemky.portal.queries:articles_in")(ward)
    if label == "journal.Entry":
        return rows.filter(unit__in=(ward.pk, *ward.ids_above[:1]))  # the ward's chain and the installation's
    return rows.filter(**{f"{road}path__startswith": ward.path})


def _by_kind(words: list[str]) -> Iterator[dict[str, Any]]:
    """Each kind of line, where the ward has one: in a conference that is being recorded if there is, else in any."""
    for kind, model in pkgutil.resolve_name("nhiemky.conferences.access:LINES").items():
        road = "conference" if model.parent == "conference" else "part__conference"
        label = f"conferences.{model.__name__}"
        if "line_id" not in words:
            yield _filled(["ward", "conference_id"], "") | {"kind": kind}
            continue
        lines = _in_ward(label, f"{road}__unit__").order_by(f"-{road}__state", "pk")
        for line, conference in lines.values_list("pk", road)[:1]:
            yield {"ward": WARD, "conference_id": conference, "kind": kind, "line_id": line}


def _public() -> Iterator[Stop]:
    """What somebody finds who is not signed in."""
    article = (
        _in_ward("portal.ArticlePage", "").filter(**TELLING["portal.ArticlePage"]).order_by("pk").first()
    )
    if article is None:
        raise NothingToShow("no article of a conference is published in the sample")
    yield Stop("portal", "/", "")
    yield Stop("portal-ward", f"/{WARD}/", "")
    yield Stop("portal-category", article.get_parent().url, "")
    yield Stop("portal-article", article.url, "")
    yield Stop("portal-article-print", f"{article.url}?in", "")
    yield Stop("portal-search", f"/{WARD}/tim-kiem/?tim=hoi+nghi", "")
    yield Stop("portal-duc-giang", "/duc-giang/", "")


REFUSALS = (
    Stop("refusal-404", f"/lam-viec/{WARD}/hoi-nghi/999999/"),
    Stop("refusal-403", f"/lam-viec/{WARD}/to-chuc/dang-vien/", "kiemtra"),
    Stop("refusal-404-public", "/khong-co-trang-nay/", ""),
    Stop("search-results", f"/lam-viec/{WARD}/tim/?tim=dan+van"),
    Stop("today-secretary", f"/lam-viec/{WARD}/", "bithu"),
    Stop("today-branch", f"/lam-viec/{WARD}/", "chibo7"),
)


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    json.dump([asdict(stop) for stop in stops()], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
