"""Which rows of the sample show a page best, and whose eyes see it: what `tools.tour` goes by."""

from __future__ import annotations

from typing import Any

WARD, CLERK = "phuong-mau", "vanphong"
#: Pages on which the clerk has no business: whose eyes see them.
WHO = {
    "journal_erase": "bithu", "article_approve": "duyettin",
    "journal_installation": "quantri", "journal_installation_entry": "quantri",
    "task-edit": "bithu", "task-return": "bithu", "task-cancel": "bithu",
    "ballot-keying": "kiemphieu", "ballot-papers-out": "kiemphieu",
    "ballot-scan": "kiemphieu", "ballot-totals": "kiemphieu2", "ballot-judging": "kiemphieu",
    "ballot-judge": "kiemphieu", "ballot-disputes": "kiemphieu", "ballot-dispute": "kiemphieu", "ballot-whole-bundle": "kiemphieu", "ballot-scan-seals": "kiemphieu",
    "draft-asked": "chibo7", "directive-show": "bithu", "directive-hide": "bithu",
    "superior-figures": "captren", "superior-figures-compare": "captren", "report": "chibo7",
}  # fmt: skip
#: Addresses that are no pages: a stream without an end, answers to a form, pictures, papers, the public site.
NO_PAGE = {
    "live", "workspace", "display", "portal_display", "conference-photo", "conference-paper", "campaign-paper", "draft-paper", "draft-round-paper", "consultations", "consultation", "consultation_receipt",
    "draft-document", "target-report-file", "document-paper", "template-paper", "template-shipped-paper",
    "election-paper", "ballot-paper", "season-paper", "congress-paper", "ballot-covers", "ballot-rehearsal-sheet", "ballot-rehearsal-papers", "document-file", "figure-evidence", "task-evidence-file", "article_source_photo", "picture", "original_picture", "ballot-scan-picture", "ballot-judge-picture",
    "wagtaildocs_serve", "wagtail_serve", "ward_feed", "robots", "sitemap", "mfa_download_recovery_codes",
    # There only for somebody whose second factor is on, or who has no password to sign in with.
    "mfa_deactivate_totp", "mfa_view_recovery_codes", "account_set_password",
}  # fmt: skip
#: Objects with the four tabs.
OBJECTS = {
    "unit", "person", "figure", "indicator", "campaign", "document", "draft", "template", "task", "conference", "election", "ballot", "appointment",
    "season", "congress", "resolution", "programme", "target",
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
    ("day_off_id",): ("org.DayOff", "unit__", ("pk",)),
    ("figure_id",): ("figures.Figure", "unit__", ("pk",)),
    ("indicator_id",): ("figures.Indicator", "unit__", ("pk",)),
    ("figure_id", "number"): ("figures.FigureVersion", "figure__unit__", ("figure", "number")),
    ("campaign_id",): ("figures.Campaign", "unit__", ("pk",)),
    ("asked_id",): ("figures.Asked", "campaign__unit__", ("pk",)),
    ("sheet_id",): ("figures.Sheet", "unit__", ("pk",)),
    ("key_id",): ("org.ApiKey", "account__grants__unit__", ("pk",)),
    ("document_id",): ("documents.Document", "unit__", ("pk",)),
    ("document_id", "link_id"): ("documents.DocumentLink", "source__unit__", ("source", "pk")),
    ("document_id", "clause_id"): ("documents.Clause", "document__unit__", ("document", "pk")),
    ("draft_id",): ("documents.Draft", "unit__", ("pk",)),
    ("draft_id", "version"): ("documents.DraftVersion", "draft__unit__", ("draft", "number")),
    ("template_id",): ("documents.Template", "unit__", ("pk",)),
    ("draft_id", "opinion_id"): ("documents.Opinion", "draft__unit__", ("draft", "pk")),
    ("draft_id", "round_id"): ("documents.OpinionRound", "draft__unit__", ("draft", "pk")),
    ("issuer_id",): ("documents.Issuer", "unit__", ("pk",)),
    ("dossier_id",): ("documents.Dossier", "unit__", ("pk",)),
    ("document_id", "recipient_id"): ("documents.Recipient", "document__unit__", ("document", "pk")),
    ("resolution_id",): ("targets.Resolution", "unit__", ("pk",)),
    ("resolution_id", "year"): ("targets.Resolution", "unit__", ("pk", "first_year")),
    ("resolution_id", "directive_id"): ("targets.Directive", "resolution__unit__", ("resolution", "pk")),
    ("programme_id",): ("targets.Programme", "resolution__unit__", ("pk",)),
    ("programme_id", "link_id"): ("targets.ProgrammeLink", "programme__resolution__unit__", ("programme", "pk")),
    ("target_id",): ("targets.Target", "resolution__unit__", ("pk",)),
    ("target_id", "year"): ("targets.Remedy", "target__resolution__unit__", ("target", "year")),
    ("target_id", "directive_id"): ("targets.Directive", "resolution__unit__", ("target", "pk")),
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
    ("season_id",): ("congresses.Season", "unit__", ("pk",)),
    ("season_id", "line_id"): ("congresses.ChecklistLine", "season__unit__", ("season", "pk")),
    ("season_id", "lesson_id"): ("congresses.Lesson", "season__unit__", ("season", "pk")),
    ("congress_id",): ("congresses.Congress", "unit__", ("pk",)),
    ("congress_id", "delegate_id"): ("congresses.Delegate", "congress__unit__", ("congress", "pk")),
    ("season_id", "funding_id"): ("congresses.Funding", "season__unit__", ("season", "pk")),
    ("season_id", "decoration_id"): ("congresses.Decoration", "season__unit__", ("season", "pk")),
    ("season_id", "meeting_id"): ("congresses.Meeting", "season__unit__", ("season", "pk")),
    ("entry_id",): ("journal.Entry", "", ("pk",)),
    ("article_id",): ("portal.ArticlePage", "", ("pk",)),
}  # fmt: skip
#: Words of addresses that are in no row.
FIXED = {
    "wording": "party-ke-hoach",
    "report_kind": "nam",
    "report_period": "2026",
    "superior": "thanh-pho-mau",
}
#: Pages that show best what the superior of the ward has asked for.
FROM_ABOVE = {"figures-compare", "superior-figures-compare"}
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
    "targets.Resolution": {"kind": "congress"},
    "targets.Target": {"decisive": True},
    "figures.Campaign": {"closed_at__isnull": True},
    "figures.Asked": {"campaign__closed_at__isnull": True, "unit__grants__account__username": "chibo7"},
    "documents.Document": {"links__isnull": False},
    "documents.Draft": {"state": "open"},
    "documents.Opinion": {"draft__state": "open"},
    "documents.OpinionRound": {"closed_on__isnull": True},
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
    # The heaviest there is: every row is asked, each with its picture.
    "elections.ScannedSheet": {"state": "to_judge", "marks": "??????"},
    "congresses.Season": {"state": "running"},
    "congresses.ChecklistLine": {"season__state": "running"},
    "congresses.Congress": {"state": "planned", "conference__isnull": False},
    "congresses.Delegate": {"attendance": "excused"},
    "congresses.Meeting": {"purpose": "study"},
    "journal.Entry": {"verb": "TaskSet"},
    "portal.ArticlePage": {"live": True, "source_topic__startswith": "conference/"},
}
#: Pages that need another row than that, by the name of the route.
OTHERWISE: dict[str, dict[str, Any]] = {
    "ballot-rehearsal": {"state": "voting"},
    "journal_installation_entry": {"verb": "SampleLoaded"},
    "conference": {"state": "closed", "photos__isnull": False},
    "conference-reopen": {"state": "closed"},
    "campaign-reopen": {"closed_at__isnull": False},
    "sheet": {"campaign__isnull": False},
    "year-sheet": {"campaign__isnull": True},
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
    "ballot-scan": {"count__way": "scan", "batch__number": 1, "count__round__state": "counting"},
    "ballot-totals": {"count__way": "totals", "batch__number": 1, "count__round__state": "counting"},
    "ballot-scan-seals": {"count__way": "scan", "batch__number": 1, "count__round__state": "counting"},
    "ballot-whole-bundle": {"count__way": "scan", "batch__state": "differs"},
    "ballot-judging": SCANNED,
    "ballot-disputes": SCANNED,
    "ballot-dispute": {"state": "differs"},
    "ballot-decide": TIED,
    "ballot-void": TIED,
    "ballot-slide": {"to_decide": ["tie-at-last-seat"], "papers": "kept"},
    "article_draft": {"state": "closed", "photos__isnull": False},
    "task-report": {"state": "in_progress"},
    "draft-reopen": {"state": "settled"},
    "draft-round-publish": {"closed_on__isnull": False},
    "draft-asked": {"rounds__asked__unit__kind": "branch"},
    "document-clauses": {"clauses__isnull": False},
    "handling-ask": {"register": "in", "handling__isnull": True},
    "handling-close": {"handling__state": "waiting"},
    "document-receive": {"register": "cited"},
    "paper-recipients": {"issue__isnull": False},
    "paper-send": {"issue__isnull": False},
    "paper-copy": {"issue__isnull": False},
    "paper-withdraw": {"issue__isnull": False},
    "draft-check": {"stage": "submitted"},
    "draft-return": {"stage": "submitted"},
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
    "ballot-scan-stopped": ("ballot-scan", {"count__round__state": "counting", "count__way": "scan", "batch__number": 2}, "kiemphieu"),
    "ballot-scan-empty": ("ballot-scan", {"count__round__state": "counting", "count__way": "scan", "batch__number": 3}, "kiemphieu"),
    "ballot-judge-whole-paper": ("ballot-judge", {"state": "to_judge", "seal": "absent"}, "kiemphieu2"),
    "ballot-slide-elected": ("ballot-slide", {"papers": "kept", "kind": "strike", "to_decide": []}, CLERK),
    "ballot-slide-one-name": ("ballot-slide", {"papers": "kept", "kind": "single"}, CLERK),
    "ballot-slide-void": ("ballot-slide", {"state": "void"}, CLERK),
    "ballot-slide-counting": ("ballot-slide", {"state": "counting"}, CLERK),
    "ballot-slide-delegates": ("ballot-slide", {"election__body": "delegates"}, CLERK),
}  # fmt: skip
