from django.apps import AppConfig


class TargetsConfig(AppConfig):
    name = "nhiemky.targets"
    label = "targets"
