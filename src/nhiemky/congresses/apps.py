from django.apps import AppConfig


class CongressesConfig(AppConfig):
    name = "nhiemky.congresses"
    label = "congresses"
