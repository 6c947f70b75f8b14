"""Writers that higher rooms (and the sample) may use inside their own action. No gate, no transaction of their own."""

from __future__ import annotations

from typing import Any

from nhiemky.org.models import Account, Grant, Placement, Unit


def create_unit(*, slug: str, kind: str, name: str, parent: Unit | None = None, **facts: Any) -> Unit:
    """Add a unit under another one and remember its placement. `facts`: further columns of Unit."""
    unit = Unit(slug=slug, kind=kind, name=name, parent=parent, **facts)
    unit.is_sample = unit.is_sample or bool(parent and parent.is_sample)
    unit.save()
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save(update_fields=["path"])
    if parent is not None:
        Placement.objects.create(unit=unit, parent=parent, valid_from=unit.valid_from)
    return unit


def grant(account: Account, *, unit: Unit, role: str) -> Grant:
    return Grant.objects.get_or_create(account=account, unit=unit, role=role)[0]
