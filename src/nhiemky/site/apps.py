from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "nhiemky.site"
    label = "nhiemky_site"

    def ready(self) -> None:
        from nhiemky.site import checks, wiring  # noqa: F401, PLC0415 - models must be loaded first
