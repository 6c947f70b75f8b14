from django.apps import AppConfig


class OrgConfig(AppConfig):
    name = "nhiemky.org"
    label = "org"
