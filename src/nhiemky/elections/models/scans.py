"""Papers read by a scanner: templates that were printed, bundles as they were scanned, sheets until their bundle agrees.

What stays after a ballot has closed are numbers of a bundle (`Scan`) and sealed images (`SealedFile`); what tells one
sheet from another goes as soon as the bundle agrees, its ink when the ballot closes (docs/decisions/0010).
"""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.elections.models.rounds import Count, Round, Stack


class Template(models.Model):
    """What was printed: a reader finds the names by it, also after a name was corrected.

    `layout`: layout.json. `preview`: a picture (PNG) of the empty sheet, so that ink between the printed lines is a voter's.
    """

    round = models.ForeignKey(Round, models.PROTECT, related_name="templates")
    code = models.CharField(max_length=24)
    layout = models.JSONField()
    preview = models.BinaryField(default=bytes)
    paper = models.CharField(max_length=4)
    large = models.BooleanField()
    printed_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["round", "code"], name="a_template_once_in_a_round")]


class SealedKey(models.Model):
    """The key of a ballot's sealed images, itself enciphered. Without this row nobody reads them any more."""

    round = models.OneToOneField(Round, models.PROTECT, related_name="sealed_key")
    folder = models.CharField(max_length=32, unique=True)
    wrapped = models.BinaryField()


class Scan(models.Model):
    """One bundle as a scanner brought it. Scanned again, the older one is replaced whole.

    `turn`: each start of the reading has its own, so that of two that read at once only the newest writes. `images`:
    hashes of the pages, sorted: no order is kept. `beat_at`: when the reading last said something.
    """

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("scan", "Chờ đọc")
        READING = "reading", pgettext_lazy("scan", "Đang đọc")
        STOPPED = "stopped", pgettext_lazy("scan", "Đã dừng")
        READ = "read", pgettext_lazy("scan", "Đã đọc xong")
        REFUSED = "refused", pgettext_lazy("scan", "Không nhận")
        REPLACED = "replaced", pgettext_lazy("scan", "Đã quét lại")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    stack = models.ForeignKey(Stack, models.PROTECT, related_name="scans")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    #: Why it was refused: a code.
    problem = models.CharField(max_length=32, blank=True)
    turn = models.PositiveIntegerField(default=1)
    stop_asked = models.BooleanField(default=False)
    beat_at = models.DateTimeField(null=True, blank=True)
    pages = models.PositiveIntegerField()
    pages_done = models.PositiveIntegerField(default=0)
    read = models.PositiveIntegerField(default=0)
    doubtful = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    covers = models.PositiveIntegerField(default=0)
    #: Set when the bundle agrees and its sheets go: how many two people judged, the head decided, were set aside.
    judged = models.PositiveIntegerField(default=0)
    decided = models.PositiveIntegerField(default=0)
    aside = models.PositiveIntegerField(default=0)
    #: How many sheets the head had judged whole, the certain ones too; of these, how many were not as the machine read
    #: them for certain.
    whole = models.PositiveIntegerField(default=0)
    otherwise = models.PositiveIntegerField(default=0)
    #: Of stamped papers that were not scanned in colour: how many have no seal, as the board has seen; None: not said.
    without_seal = models.PositiveIntegerField(null=True, blank=True)
    milliseconds = models.PositiveBigIntegerField(default=0)
    program = models.CharField(max_length=40)
    thresholds = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    images = models.JSONField(default=list)
    photographs = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["stack"], condition=~models.Q(state="replaced"), name="a_bundle_is_scanned_once"
            ),
            models.CheckConstraint(
                condition=models.Q(pages_done__lte=models.F("pages")), name="no_page_is_read_twice"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    pages_done=models.F("read")
                    + models.F("doubtful")
                    + models.F("rejected")
                    + models.F("covers")
                ),
                name="every_page_came_to_something",
            ),
        ]

    @property
    def called(self) -> str:
        """The short random name by which the journal speaks of a scan."""
        return self.id.hex[:8]


class SealedFile(models.Model):
    """A file of a scan in the sealed store; its name there is its id. `name`: as it came, until the bundle agrees."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.ForeignKey(SealedKey, models.PROTECT, related_name="files")
    scan = models.ForeignKey(Scan, models.PROTECT, related_name="files")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200, blank=True)
    pages = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["scan", "number"], name="files_of_a_scan_are_numbered")
        ]


class ScannedSheet(models.Model):
    """One page that was read, until its bundle agrees: then it goes, and its marks lie shuffled in `Paper`.

    `marks`: as rules.marks, `?` for a name that people decide; empty on a rejected page. `outcome`: the whole paper as
    people decided it. `descriptor`: its ink, enciphered, to find the same sheet scanned twice. `superseded`: what the
    machine had read (rules.judging.superseded) before the head had the whole bundle judged.
    """

    class State(models.TextChoices):
        CERTAIN = "certain", _("Máy đọc chắc chắn")
        TO_JUDGE = "to_judge", _("Chờ hai người xem")
        DIFFERS = "differs", _("Hai người kết luận khác nhau")
        JUDGED = "judged", _("Đã kết luận")
        REJECTED = "rejected", _("Trang không nhận")

    class Aside(models.TextChoices):
        BLANK_BACK = "blank-back", _("Mặt sau để trống")
        COVER = "cover", _("Tờ bìa, tờ ngăn")
        OTHER_PAPER = "other-paper", _("Giấy khác, không phải phiếu của lần bầu này")
        SCANNED_TWICE = "scanned-twice", _("Phiếu này đã quét ở trang khác")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    scan = models.ForeignKey(Scan, models.PROTECT, related_name="sheets")
    round = models.ForeignKey(Round, models.PROTECT, related_name="scanned_sheets")
    file = models.ForeignKey(SealedFile, models.PROTECT, related_name="+")
    page = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices)
    reason = models.CharField(max_length=32, blank=True)
    template = models.CharField(max_length=24, blank=True)
    marks = models.TextField(blank=True)
    outcome = models.TextField(blank=True)
    superseded = models.TextField(blank=True)
    seal = models.CharField(max_length=10, blank=True)
    confidence = models.FloatField(default=0.0)
    image_sha256 = models.CharField(max_length=64, blank=True)
    descriptor = models.BinaryField(default=bytes)
    aside = models.CharField(max_length=16, choices=Aside.choices, blank=True)
    by_head = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["file", "page"], name="a_page_is_one_sheet"),
            models.UniqueConstraint(
                fields=["round", "image_sha256"],
                condition=~models.Q(state="rejected") & ~models.Q(image_sha256=""),
                name="an_image_counts_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state="judged", outcome__gt="")
                | ~models.Q(state="judged") & models.Q(outcome=""),
                name="judged_means_decided",
            ),
            models.CheckConstraint(
                condition=models.Q(aside="") | models.Q(state="rejected"),
                name="only_rejected_pages_are_aside",
            ),
        ]

    @property
    def called(self) -> str:
        """The short random name by which people speak of a sheet."""
        return self.id.hex[:8]


class Judgement(models.Model):
    """What one person says of a sheet; the other one does not see it."""

    sheet = models.ForeignKey(ScannedSheet, models.CASCADE, related_name="judgements")
    account = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    marks = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sheet", "account"], name="an_account_judges_a_sheet_once")
        ]


class InkMap(models.Model):
    """The ink of a sheet whose bundle agreed, enciphered, under a new random name: so that the same sheet is found in a
    later bundle of the same count. Gone when the ballot closes.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    count = models.ForeignKey(Count, models.PROTECT, related_name="ink_maps")
    data = models.BinaryField()
