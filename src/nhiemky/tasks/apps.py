from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "nhiemky.tasks"
    label = "tasks"
