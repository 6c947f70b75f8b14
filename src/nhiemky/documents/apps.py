from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "nhiemky.documents"
    label = "documents"
