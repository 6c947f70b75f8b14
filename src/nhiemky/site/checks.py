"""Misconfiguration is said at start, with an id and a hint."""

from __future__ import annotations

from django.conf import settings
from django.core.checks import Error, register


@register()
def the_environment_can_be_used(app_configs: object, **kwargs: object) -> list[Error]:
    """System checks nhiemky.E011–E016, one per unusable setting."""
    return [Error(p.message, hint=p.hint, id=p.id) for p in settings.ENVIRONMENT.problems]
