"""The small programs that the Makefile calls."""

from __future__ import annotations

import gettext
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tools import check_lock, compile_messages, postgres, system_packages, template_database

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Còn %(days)s ngày"
msgstr "%(days)s days left"
"""
PIN = "one==1.0 \\\n    --hash=sha256:00\n    # via -r a.in\n"


def test_a_catalogue_is_compiled_beside_its_source(tmp_path: Path):
    source = tmp_path / "en" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOGUE, encoding="utf-8")
    with compile_messages.compile_catalogue(source).open("rb") as binary:
        assert gettext.GNUTranslations(binary).gettext("Còn %(days)s ngày") == "%(days)s days left"
    assert sorted(path.name for path in source.parent.iterdir()) == ["django.mo", "django.po"]


@pytest.mark.parametrize(
    ("asked", "locked", "said"),
    [
        ("one\n", PIN, ""),
        ("one<2  # why\n", PIN, ""),
        ("one\ntwo\n", PIN, "asks for two"),
        ("one>=2\n", PIN, "wants >=2"),
        ("# nothing\n", PIN, "no longer asks for it"),
        ("one\n", PIN.replace("--hash=sha256:00", ""), "has no hash"),
        ("one\n", "# https://example.vn/\n" + PIN, "names an address"),
    ],
)
def test_a_lock_that_does_not_fit_is_named(tmp_path: Path, asked: str, locked: str, said: str):
    source, lock = tmp_path / "a.in", tmp_path / "a.txt"
    source.write_text(asked, encoding="utf-8")
    lock.write_text(locked, encoding="utf-8")
    problems = " / ".join(check_lock.problems(source, lock))
    assert said in problems
    assert bool(said) == bool(problems)


def test_missing_packages_are_named_and_an_error_only_under_ci(monkeypatch, capsys):
    monkeypatch.setitem(system_packages.PACKAGES, "no-such-package", lambda: False)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.delenv("CI", raising=False)
    assert system_packages.main() == 0
    monkeypatch.setenv("CI", "true")
    assert system_packages.main() == 1
    assert "apt-get install --no-install-recommends" in capsys.readouterr().err


def test_the_template_has_a_new_name_when_a_migration_changes(tmp_path: Path, monkeypatch):
    migration = tmp_path / "src" / "nhiemky" / "room" / "migrations" / "0001_initial.py"
    migration.parent.mkdir(parents=True)
    migration.write_text("operations = []\n", encoding="utf-8")
    monkeypatch.setattr(template_database, "ROOT", tmp_path)
    before = template_database.fingerprint()
    assert template_database.fingerprint() == before
    migration.write_text("operations = [1]\n", encoding="utf-8")
    assert template_database.fingerprint() != before


@pytest.mark.needs("initdb")
def test_a_cluster_lives_as_long_as_its_command():
    """The command sees a working server, its exit status is passed on, and afterwards nobody answers."""
    ask = "import os, psycopg; a = os.environ['NHIEMKY_DATABASE_URL']; psycopg.connect(a).close(); print(a); raise SystemExit(7)"
    tool = Path(postgres.__file__)
    done = subprocess.run(
        [sys.executable, tool, sys.executable, "-c", ask], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 7, done.stderr
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(done.stdout.strip(), connect_timeout=5)
