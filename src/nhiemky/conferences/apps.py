from django.apps import AppConfig


class ConferencesConfig(AppConfig):
    name = "nhiemky.conferences"
    label = "conferences"
