"""What is elected, who stands, on whom the counting rests, and what was decided on the way."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.folding import fold


class Body(models.TextChoices):
    """What is elected; the codes are those of the command line."""

    COMMITTEE = "committee", _("Ban Chấp hành, chi ủy")
    STANDING_COMMITTEE = "standing_committee", _("Ban Thường vụ")
    SECRETARY = "secretary", _("Bí thư")
    DEPUTY_SECRETARY = "deputy_secretary", _("Phó Bí thư")
    INSPECTION_COMMITTEE = "inspection_committee", _("Ủy ban kiểm tra")
    INSPECTION_CHAIR = "inspection_chair", _("Chủ nhiệm Ủy ban kiểm tra")
    DELEGATES = "delegates", _("Đại biểu dự đại hội cấp trên")


class Assembly(models.TextChoices):
    """Who votes."""

    MEMBER_CONGRESS = "member_congress", _("Đại hội đảng viên")
    DELEGATE_CONGRESS = "delegate_congress", _("Đại hội đại biểu")
    COMMITTEE_CONFERENCE = "committee_conference", _("Hội nghị cấp ủy")


class ElectionState(models.TextChoices):
    PREPARING = "preparing", _("Đang chuẩn bị")
    DECIDED = "decided", _("Đã có kết quả")
    APPROVED = "approved", _("Đã chuẩn y")
    STOPPED = "stopped", _("Dừng, không bầu tiếp")


class Election(models.Model):
    """One body (or one post) elected by one assembly, in one or several ballots.

    `seats`: how many are to be elected, None until the assembly has voted on it. `regulation` and `practice` are those
    in force when it was opened; it ends under them. `poll_of`: an opinion poll (phiếu xin ý kiến) that helps to draw
    up the slate of another election. `among`: the election whose elected people alone may stand (a secretary is one
    of the committee). `closed_on`: the day the congress or conference closed; deadlines run from it.
    `imported`: known by its totals only, from old minutes.
    """

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="elections")
    conference = models.ForeignKey(
        "conferences.Conference", models.PROTECT, null=True, blank=True, related_name="elections"
    )
    term = models.ForeignKey("org.Term", models.PROTECT, null=True, blank=True, related_name="+")
    among = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="elected_from")
    poll_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="polls")
    body = models.CharField(max_length=24, choices=Body.choices)
    assembly = models.CharField(max_length=24, choices=Assembly.choices)
    by_election = models.BooleanField(default=False)
    title = models.CharField(max_length=300)
    held_on = models.DateField()
    seats = models.PositiveSmallIntegerField(null=True, blank=True)
    alternates = models.PositiveSmallIntegerField(default=0)
    regulation = models.CharField(max_length=24)
    practice = models.JSONField(default=dict)
    summoned = models.PositiveIntegerField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=ElectionState.choices, default=ElectionState.PREPARING)
    closed_on = models.DateField(null=True, blank=True)
    approved_on = models.DateField(null=True, blank=True)
    approval = models.CharField(max_length=200, blank=True)
    imported = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("title",))

    class Meta:
        indexes = [models.Index(fields=["unit", "-held_on"], name="elections_by_day")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(seats=0), name="seats_are_at_least_one"),
            models.CheckConstraint(
                condition=models.Q(body=Body.DELEGATES) | models.Q(alternates=0),
                name="alternates_of_delegates",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=ElectionState.APPROVED) | models.Q(approved_on__isnull=False),
                name="approved_on_some_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(poll_of=models.F("pk")), name="no_election_prepares_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Candidate(models.Model):
    """Somebody proposed for the slate, and how: the official list, oneself, or the floor.

    `supporters` of `attending`: how many of those present were for a name that is not on the official list (more than
    30 % are needed). `withdrawal`: the group the presidium puts a request into; `withdrawn`: what the assembly decided.
    `poll_votes`: what an opinion poll gave.
    """

    class Source(models.TextChoices):
        OFFICIAL = "official", _("Danh sách cấp ủy chuẩn bị")
        SELF = "self", _("Ứng cử")
        FLOOR = "floor", _("Đề cử tại đại hội")

    class Withdrawal(models.TextChoices):
        MUST = "must-be-removed", _("Phải rút (trái quy định về ứng cử, đề cử)")
        MAY = "may-withdraw", _("Được xin rút, trình đại hội quyết định")
        MAY_NOT = "may-not-withdraw", _("Không được rút")

    election = models.ForeignKey(Election, models.PROTECT, related_name="candidates")
    person = models.ForeignKey("org.Person", models.PROTECT, related_name="candidacies")
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.OFFICIAL)
    supporters = models.PositiveIntegerField(null=True, blank=True)
    attending = models.PositiveIntegerField(null=True, blank=True)
    asked_to_withdraw = models.BooleanField(default=False)
    withdrawal = models.CharField(max_length=20, choices=Withdrawal.choices, blank=True)
    withdrawn = models.BooleanField(default=False)
    poll_votes = models.PositiveIntegerField(null=True, blank=True)
    #: Put on the slate when it was adopted; False before that and for those who stayed off it.
    on_slate = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["election", "person"], name="a_name_stands_once"),
            models.CheckConstraint(
                condition=models.Q(supporters__isnull=True) | models.Q(supporters__lte=models.F("attending")),
                name="supporters_are_among_those_attending",
            ),
            models.CheckConstraint(
                condition=~models.Q(withdrawn=True) | models.Q(on_slate=False),
                name="withdrawn_is_off_the_slate",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)


class BoardMember(models.Model):
    """Somebody on the counting board (ban kiểm phiếu); never somebody on the slate (Article 8)."""

    election = models.ForeignKey(Election, models.PROTECT, related_name="board")
    person = models.ForeignKey("org.Person", models.PROTECT, related_name="+")
    is_head = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["election", "person"], name="on_a_board_once"),
            models.UniqueConstraint(
                fields=["election"], condition=models.Q(is_head=True), name="a_board_has_one_head"
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)


class Decision(models.Model):
    """What people decided where the regulation leaves it to people: who, when, in which words, with which votes.

    Counts are those of an open vote (giơ tay) where there was one; `document` names a paper it rests on.
    """

    class Kind(models.TextChoices):
        SEATS = "seats", _("Số lượng bầu")
        WITHDRAWALS = "withdrawals", _("Rút khỏi danh sách")
        SLATE = "slate", _("Số lượng và danh sách bầu cử")
        BOARD = "board", pgettext_lazy("election", "Ban kiểm phiếu")
        TIE = "tie", _("Bằng phiếu ở vị trí cuối cùng")
        ALTERNATES = "alternates", _("Đại biểu dự khuyết không bầu lại")
        ALTERNATE_TIE = "alternate_tie", _("Bằng phiếu ở vị trí dự khuyết cuối cùng")
        VACANT = "vacant", _("Bầu thiếu số lượng")
        ALL_DISAGREE = "all_disagree", _("Phiếu không đồng ý với tất cả")
        VOID = "void", _("Hủy kết quả lần bầu")
        OPEN_PAPERS = "open_papers", _("Cung cấp dữ liệu phiếu để kiểm tra")
        DESTROY_PAPERS = "destroy_papers", _("Hủy phiếu")
        PHOTOGRAPHS = "photographs", _("Cho đọc ảnh chụp phiếu bằng điện thoại")
        APPROVAL = "approval", _("Chuẩn y kết quả")

    class Organ(models.TextChoices):
        ASSEMBLY = "assembly", _("Đại hội, hội nghị")
        PRESIDIUM = "presidium", _("Đoàn chủ tịch, chủ tọa")
        BOARD = "board", pgettext_lazy("election", "Ban kiểm phiếu")
        COMMITTEE = "committee", _("Cấp ủy")
        SUPERIOR = "superior", _("Cấp ủy cấp trên trực tiếp")

    election = models.ForeignKey(Election, models.PROTECT, related_name="decisions")
    round = models.ForeignKey(
        "elections.Round", models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    kind = models.CharField(max_length=16, choices=Kind.choices)
    outcome = models.CharField(max_length=24, blank=True)
    organ = models.CharField(max_length=12, choices=Organ.choices)
    text = models.TextField()
    document = models.CharField(max_length=200, blank=True)
    decided_on = models.DateField()
    present = models.PositiveIntegerField(null=True, blank=True)
    agreed = models.PositiveIntegerField(null=True, blank=True)
    disagreed = models.PositiveIntegerField(null=True, blank=True)
    abstained = models.PositiveIntegerField(null=True, blank=True)
    recorded_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["recorded_at", "pk"]
        constraints = [models.CheckConstraint(condition=~models.Q(text=""), name="a_decision_has_words")]
