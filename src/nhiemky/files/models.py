from django.db import models
from django.utils.translation import gettext_lazy as _


class StoredFile(models.Model):
    """A file as it was taken in: real type checked, name made safe, images re-encoded without position.

    The bytes lie under MEDIA_ROOT by content hash and are handed out only through the owning room's door.
    """

    class Kind(models.TextChoices):
        IMAGE = "image", _("Ảnh")
        PDF = "pdf", _("PDF")
        DOCX = "docx", _("Word")
        XLSX = "xlsx", _("Excel")
        TEXT = "text", _("Văn bản thuần")

    unit = models.BigIntegerField(db_index=True)
    kind = models.CharField(max_length=5, choices=Kind.choices)
    name = models.CharField(max_length=160)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    taken_at = models.DateTimeField(null=True)
    stored_at = models.DateTimeField(auto_now_add=True)
    stored_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.name
