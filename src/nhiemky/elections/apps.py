from django.apps import AppConfig


class ElectionsConfig(AppConfig):
    name = "nhiemky.elections"
    label = "elections"
