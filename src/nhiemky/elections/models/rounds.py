"""One ballot (bầu lần 1, lần 2): the frozen slate and roll, the counts, the papers, the result."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.elections.models.elections import Candidate, Election

HALF_OF_ALL = models.Q(needed__isnull=True) | (
    # ⌊D/2⌋ + 1 and nothing else: 2·needed is D + 1 or D + 2 (Article 30).
    models.Q(denominator__lt=models.F("needed") * 2) & models.Q(denominator__gte=models.F("needed") * 2 - 2)
)


class ExclusionReason(models.TextChoices):
    """Why somebody who was summoned does not count (Article 30(2), (3)); the codes are those of the command line."""

    TEMPORARILY_AWAY_ABSENT = "temporarily_away_absent", _("Chuyển sinh hoạt đảng tạm thời, vắng mặt")
    EXEMPT_ABSENT = "exempt_absent", _("Được miễn công tác và sinh hoạt đảng, vắng mặt")
    SUSPENDED = "suspended", _("Bị đình chỉ sinh hoạt đảng")
    DETAINED = "detained", _("Bị khởi tố, truy tố, tạm giam")
    EXCUSED_THROUGHOUT = "excused_throughout", _("Vắng suốt thời gian đại hội, có lý do được chấp nhận")
    CONVENING_ABSENT_THROUGHOUT = "convening_absent_throughout", _("Cấp ủy viên triệu tập vắng suốt đại hội")
    UNREPLACED_ABSENT_THROUGHOUT = (
        "unreplaced_absent_throughout",
        _("Đại biểu vắng suốt đại hội, không có dự khuyết thay"),
    )


class Round(models.Model):
    """One ballot of an election on one slate, with its own papers.

    What it rests on is frozen when it opens: names, seats, roll, denominator, `needed`. `votes`, `valid`, `invalid` are
    set once, when it closes. A void round (more papers than were issued, or by decision) keeps its numbers and reason.
    """

    class Purpose(models.TextChoices):
        FIRST = "first", _("Lần đầu")
        FURTHER = "further", _("Bầu tiếp cho đủ số lượng")
        TIE = "tie", _("Bầu lại người bằng phiếu")
        ALTERNATES = "alternates", _("Bầu đại biểu dự khuyết")

    class State(models.TextChoices):
        VOTING = "voting", _("Đang bỏ phiếu")
        COUNTING = "counting", _("Đang kiểm phiếu")
        CLOSED = "closed", _("Đã công bố")
        VOID = "void", _("Đã hủy")

    class Method(models.TextChoices):
        KEYING = "keying", _("Hai người nhập phiếu độc lập")
        SCAN = "scan", _("Máy đọc và một lần đếm nữa")
        SHEET = "sheet", _("Phiếu kiểm đếm (chỉ có tổng số)")

    class Papers(models.TextChoices):
        NONE = "none", _("Không lưu phiếu trên máy")
        KEPT = "kept", _("Đang niêm phong, lưu giữ")
        DESTROYED = "destroyed", _("Đã hủy")

    class PaperKind(models.TextChoices):
        """Follows from names and seats (rules.papers); kept because a printed paper says it."""

        SINGLE = "single", _("Một người, đồng ý hay không đồng ý")
        STRIKE = "strike", _("Gạch tên người không bầu")
        COLUMNS = "columns", _("Đánh dấu đồng ý, không đồng ý từng người")

    election = models.ForeignKey(Election, models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    purpose = models.CharField(max_length=10, choices=Purpose.choices, default=Purpose.FIRST)
    state = models.CharField(max_length=10, choices=State.choices, default=State.VOTING)
    kind = models.CharField(max_length=8, choices=PaperKind.choices)
    seats = models.PositiveSmallIntegerField()
    alternates = models.PositiveSmallIntegerField(default=0)
    summoned = models.PositiveIntegerField()
    present = models.PositiveIntegerField(null=True, blank=True)
    #: Reason → how many, as the arithmetic of the denominator took them off.
    roll = models.JSONField(default=dict)
    denominator = models.PositiveIntegerField()
    needed = models.PositiveIntegerField()
    method = models.CharField(max_length=8, choices=Method.choices, blank=True)
    #: Whether the papers carry the seal of the board; only then a paper without one is looked at.
    stamped = models.BooleanField(default=True)
    issued = models.PositiveIntegerField(null=True, blank=True)
    collected = models.PositiveIntegerField(null=True, blank=True)
    valid = models.PositiveIntegerField(null=True, blank=True)
    invalid = models.PositiveIntegerField(null=True, blank=True)
    #: Ground → how many papers.
    invalid_reasons = models.JSONField(default=dict)
    #: Codes of what people still had to decide when it closed.
    to_decide = models.JSONField(default=list)
    papers = models.CharField(max_length=10, choices=Papers.choices, default=Papers.NONE)
    began_at = models.TimeField(null=True, blank=True)
    finished_at = models.TimeField(null=True, blank=True)
    void_code = models.CharField(max_length=40, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["election", "number"], name="rounds_are_numbered"),
            models.UniqueConstraint(
                fields=["election"],
                condition=models.Q(state__in=("voting", "counting")),
                name="one_open_round_of_an_election",
            ),
            models.CheckConstraint(condition=HALF_OF_ALL, name="needed_is_more_than_half"),
            models.CheckConstraint(condition=models.Q(denominator__gte=1), name="somebody_may_vote"),
            models.CheckConstraint(
                condition=models.Q(state="void")
                | models.Q(collected__isnull=True)
                | models.Q(collected__lte=models.F("issued")),
                name="never_more_papers_than_issued",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="closed")
                | models.Q(collected=models.F("valid") + models.F("invalid")),
                name="valid_and_invalid_are_all",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="void") | ~models.Q(void_code=""), name="void_for_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return str(_("%(election)s, bầu lần %(number)s") % {"election": self.election, "number": self.number})


class RoundName(models.Model):
    """A name on the paper of a round, in the order of given names; its votes once the round is closed."""

    class Result(models.TextChoices):
        ELECTED = "elected", _("Trúng cử")
        ALTERNATE = "alternate", _("Dự khuyết")
        TIED = "tied", _("Bằng phiếu, chờ quyết định")
        NOT = "not", _("Không trúng cử")

    round = models.ForeignKey(Round, models.PROTECT, related_name="names")
    position = models.PositiveSmallIntegerField()
    candidate = models.ForeignKey(Candidate, models.PROTECT, related_name="lines")
    votes = models.PositiveIntegerField(null=True, blank=True)
    result = models.CharField(max_length=10, choices=Result.choices, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["round", "position"], name="one_name_per_place"),
            models.UniqueConstraint(fields=["round", "candidate"], name="a_name_once_on_a_paper"),
        ]


class RollLine(models.Model):
    """Who was summoned and does not count, why, on which evidence, and who accepted it.

    Without a round it belongs to the roll that the next round will freeze; with one it is that round's frozen copy.
    """

    election = models.ForeignKey(Election, models.PROTECT, related_name="roll_lines")
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="roll_lines")
    reason = models.CharField(max_length=32, choices=ExclusionReason.choices)
    person = models.ForeignKey("org.Person", models.PROTECT, null=True, blank=True, related_name="+")
    number = models.PositiveIntegerField(default=1)
    evidence = models.CharField(max_length=300)
    approved_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(number__gte=1), name="a_roll_line_takes_somebody_off"),
            models.CheckConstraint(
                condition=models.Q(person__isnull=True) | models.Q(number=1), name="a_person_is_one"
            ),
            models.UniqueConstraint(
                fields=["election", "person"],
                condition=models.Q(round__isnull=True, person__isnull=False),
                name="taken_off_the_roll_once",
            ),
        ]


class Batch(models.Model):
    """A bundle of papers (tập phiếu), counted by hand before it is keyed; both counts key the same bundle.

    All bundles of a round are alike in size, never a few papers: totals of a bundle would else show a paper.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Đang nhập")
        DIFFERS = "differs", _("Hai người nhập khác nhau")
        AGREED = "agreed", _("Đã khớp")

    round = models.ForeignKey(Round, models.PROTECT, related_name="batches")
    number = models.PositiveSmallIntegerField()
    size = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    #: How often the two counts differed and were keyed again.
    differed = models.PositiveSmallIntegerField(default=0)
    #: Sums of an agreed bundle: {"valid", "invalid", "votes": […]}; emptied when the papers are destroyed.
    sums = models.JSONField(default=dict)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="batches_are_numbered"),
            models.CheckConstraint(condition=models.Q(size__gte=1), name="a_batch_has_papers"),
        ]


class Count(models.Model):
    """One of the two independent counts of a round; its operator alone sees what was keyed."""

    class Way(models.TextChoices):
        KEYING = "keying", _("Nhập từng phiếu")
        SCAN = "scan", _("Máy đọc phiếu quét")
        TOTALS = "totals", _("Đếm tay, ghi tổng của từng tập")

    round = models.ForeignKey(Round, models.PROTECT, related_name="counts")
    letter = models.CharField(max_length=1, choices=[("A", "A"), ("B", "B")])
    way = models.CharField(max_length=8, choices=Way.choices, default=Way.KEYING)
    operator = models.ForeignKey("org.Account", models.PROTECT, related_name="+")

    class Meta:
        ordering = ["letter"]
        constraints = [
            models.UniqueConstraint(fields=["round", "letter"], name="two_counts_of_a_round"),
            models.UniqueConstraint(fields=["round", "operator"], name="an_operator_counts_once"),
        ]


class Stack(models.Model):
    """What one operator has counted of one batch.

    `keyed`: marks of one paper per line, in the order of the pile, so that a difference can be found on the paper (of a
    scan: sorted, once the bundle is ended); the whole text is emptied as soon as both agree, and the papers go shuffled, with random names, into `Paper`.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Đang nhập")
        CLOSED = "closed", _("Đã nhập xong")

    count = models.ForeignKey(Count, models.PROTECT, related_name="stacks")
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="stacks")
    state = models.CharField(max_length=6, choices=State.choices, default=State.OPEN)
    number_keyed = models.PositiveIntegerField(default=0)
    keyed = models.TextField(blank=True)
    #: Places (from 0) of papers that both key again, because the counts differed there.
    again = models.JSONField(default=list)
    #: Of a count by hand: sums of the bundle as rules.comparing writes them, until both counts agree.
    totals = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["count", "batch"], name="a_batch_once_in_a_count")]


class Paper(models.Model):
    """One paper of a closed or agreed count: what is marked on it and nothing else.

    The name is random and gives the order; no time, no batch, no operator. Destroyed with the paper ones.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(Round, models.PROTECT, related_name="kept_papers")
    marks = models.TextField()

    class Meta:
        ordering = ["id"]
