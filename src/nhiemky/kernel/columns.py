"""A column whose text follows from other columns of the same row, whichever way the row is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models


class DerivedText(models.TextField[str, str]):
    """Computed before every save and bulk_create from the columns named in `of`.

    Used for search (text without diacritics) and order (keys that every database sorts alike).
    """

    def __init__(
        self, compute: Callable[[str], str] | None = None, *, of: tuple[str, ...] = (), **kwargs: Any
    ) -> None:
        self.compute, self.of = compute, of
        kwargs["editable"] = False
        kwargs.setdefault("default", "")
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        """Migrations see a plain text column: they import nothing of ours."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: FBT001 - Django's signature
        if self.compute is None:
            raise TypeError(f"{self.name}: say how it is computed")
        text = self.compute(" ".join(str(getattr(model_instance, column) or "") for column in self.of))
        setattr(model_instance, self.attname, text)
        return text
