from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "nhiemky.files"
    label = "files"
