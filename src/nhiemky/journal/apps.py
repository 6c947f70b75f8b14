from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "nhiemky.journal"
    label = "journal"
