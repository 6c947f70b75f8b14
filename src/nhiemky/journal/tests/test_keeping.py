"""What is kept until something happens: here at once, elsewhere within two seconds, never for another view."""

from dataclasses import dataclass

import pytest

from nhiemky.journal import keeping
from nhiemky.journal.models import Entry
from nhiemky.journal.writing import record

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Noted:
    number: int = 1


class Counted:
    """Finds another number each time it is asked to find."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return self.times


@pytest.fixture
def find():
    return Counted()


def test_it_is_found_once(find):
    assert [keeping.kept(("badge", 1), find), keeping.kept(("badge", 1), find)] == [1, 1]


def test_another_view_is_found_by_itself(find):
    assert [keeping.kept(("badge", 1), find), keeping.kept(("badge", 2), find)] == [1, 2]


def test_an_entry_of_this_process_is_noticed_at_once(find):
    keeping.kept(("badge", 1), find)
    record(None, Noted(), unit=1, topic="task/1")
    assert keeping.kept(("badge", 1), find) == 2


def test_what_was_kept_between_the_writing_and_the_commit_goes(find, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        record(None, Noted(), unit=1, topic="task/1")
        keeping.kept(("badge", 1), find)
    assert keeping.kept(("badge", 1), find) == 2


def test_an_entry_of_another_process_is_noticed_at_the_next_look(find, monkeypatch):
    keeping.kept(("badge", 1), find)
    record(None, Noted(), unit=1, topic="task/1")
    monkeypatch.setattr(keeping, "_happened", keeping._happened - 1)  # as if somebody else had written it
    assert Entry.objects.count() == 1
    monkeypatch.setattr(keeping, "_looked", float("-inf"))
    assert keeping.kept(("badge", 1), find) == 2


def test_a_search_that_was_overtaken_keeps_nothing(find):
    def slow():
        record(None, Noted(), unit=1, topic="task/1")
        return "before"

    assert keeping.kept(("badge", 1), slow) == "before"
    assert keeping.kept(("badge", 1), find) == 1


def test_nothing_is_kept_without_end(find, monkeypatch):
    monkeypatch.setattr(keeping, "MOST_KEPT", 1)
    keeping.something_happened()
    assert [keeping.kept(("badge", number), find) for number in (1, 2, 1, 2)] == [1, 2, 1, 3]
