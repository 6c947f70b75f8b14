"""What targets promise: the version that binds, every version, which were adjusted. For pages, papers and reports."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from nhiemky.targets.models import Resolution, Target, TargetVersion
from nhiemky.targets.rules import wording
from nhiemky.targets.rules.promises import Promise


@dataclass(frozen=True, slots=True)
class Binding:
    """The versions of a target from the first to the newest; the newest one binds, the others stay to be shown."""

    versions: tuple[TargetVersion, ...]

    @property
    def version(self) -> TargetVersion:
        return self.versions[-1]

    @property
    def first(self) -> TargetVersion:
        """As it was adopted."""
        return self.versions[0]

    @property
    def adjusted(self) -> bool:
        """Shown wherever the target is shown."""
        return len(self.versions) > 1

    @property
    def before(self) -> TargetVersion | None:
        """What bound before the last adjustment."""
        return self.versions[-2] if self.adjusted else None


def binding(targets: Collection[Target]) -> Mapping[int, Binding]:
    """Target id → its versions. One query for all of them."""
    found: dict[int, list[TargetVersion]] = {}
    rows = TargetVersion.objects.filter(target__in=targets).select_related("document", "written_by")
    for version in rows.order_by("target", "number"):
        found.setdefault(version.target_id, []).append(version)
    return {target: Binding(tuple(versions)) for target, versions in found.items()}


def newest(target: Target) -> TargetVersion:
    """The version that binds."""
    found = target.versions.order_by("-number").first()
    if found is None:
        raise ValueError(f"target {target.pk} promises nothing")
    return found


def promise_of(version: TargetVersion) -> Promise:
    """A version as the rules see it."""
    return Promise(**{name: getattr(version, name) for name in Promise.__dataclass_fields__})


def changed_words(before: TargetVersion, after: TargetVersion) -> str:
    """ "từ 260 đảng viên trở lên → từ 240 đảng viên trở lên"; of the time where only that was changed, empty where neither."""
    old, new = promise_of(before), promise_of(after)
    for words in (wording.value_words, wording.cadence_words):
        if words(old) != words(new):
            return f"{words(old)} → {words(new)}"
    return ""


def promises_of(resolution: Resolution) -> Sequence[Promise]:
    """What the targets of a resolution promise now, in their order."""
    targets = list(resolution.targets.order_by("position"))
    known = binding(targets)
    return [promise_of(known[target.pk].version) for target in targets]


def targets_of(resolution: Resolution) -> QuerySet[Target]:
    """In the order of the resolution, with what a page shows of each."""
    related = ("programme", "clause", "indicator", "owner_unit", "owner_office__unit", "attainment")
    return resolution.targets.select_related(*related).order_by("position")
