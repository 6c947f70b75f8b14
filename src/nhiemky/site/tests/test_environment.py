"""Every setting of the environment: what is right is taken, what is wrong is named with an id and a hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from nhiemky.site.environment import Environment

HOME = Path("nowhere")
WRONG = [
    ("E011", "NHIEMKY_DEBUG", "maybe"),
    ("E012", "NHIEMKY_MAX_UPLOAD_MB", "501"),
    ("E013", "NHIEMKY_HOME", __file__),
    ("E014", "NHIEMKY_TIME_ZONE", "Mars/Olympus"),
    ("E015", "NHIEMKY_DATABASE_URL", "mysql://a/b"),
    ("E015", "NHIEMKY_DATABASE_URL", "postgres://office"),
    ("E015", "NHIEMKY_DATABASE_URL", "postgres://office:abc/nhiemky"),
    ("E015", "NHIEMKY_DATABASE_URL", "postgres://office:99999/nhiemky"),
    ("E016", "NHIEMKY_ALLOWED_HOSTS", "office, http://ward.example"),
]


def read(**values: str) -> tuple[dict[str, object], Environment]:
    asked = Environment(values)
    taken = {
        "debug": asked.truth("NHIEMKY_DEBUG"),
        "upload": asked.number("NHIEMKY_MAX_UPLOAD_MB", default=20, least=1, most=500),
        "home": asked.home(),
        "zone": asked.time_zone(),
        "database": asked.database(HOME),
        "hosts": asked.names("NHIEMKY_ALLOWED_HOSTS"),
    }
    return taken, asked


def test_nothing_said_is_right():
    taken, asked = read()
    assert asked.problems == []
    assert (taken["debug"], taken["upload"], taken["zone"]) == (False, 20, "Asia/Ho_Chi_Minh")


@pytest.mark.parametrize("number, name, value", WRONG)
def test_what_is_wrong_is_named_and_leaves_the_default(number, name, value):
    taken, asked = read(**{name: value})
    assert [problem.id for problem in asked.problems] == [f"nhiemky.{number}"]
    assert name in asked.problems[0].message
    assert asked.problems[0].hint
    assert taken["database"]["ENGINE"] == "django.db.backends.sqlite3"


def test_a_password_in_an_address_is_not_repeated():
    _taken, asked = read(NHIEMKY_DATABASE_URL="mysql://office:secret@host/x")
    assert "secret" not in asked.problems[0].message


def test_what_is_right_is_taken():
    taken, asked = read(
        NHIEMKY_DATABASE_URL="postgres://office:p%40ss@db.example:5433/nhiemky",
        NHIEMKY_ALLOWED_HOSTS="office, ward.example",
        NHIEMKY_DEBUG="1",
    )
    assert asked.problems == []
    assert taken["hosts"] == ["office", "ward.example"]
    assert taken["database"] == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "nhiemky",
        "USER": "office",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
