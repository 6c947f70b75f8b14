"""A chain that is gone whole leaves nothing to compare: whoever asks says where something was written."""

from dataclasses import dataclass

import pytest
from django.db import models

from nhiemky.journal import verify
from nhiemky.journal.models import ChainHead, Entry
from nhiemky.journal.verify import Break
from nhiemky.journal.writing import record


@dataclass(frozen=True)
class Noted:
    number: int = 1


@pytest.fixture
def _written(db):
    record(None, Noted(), unit=1, topic="task/1")


@pytest.mark.usefixtures("_written")
def test_a_chain_that_is_gone_with_its_head_is_missed_where_something_was_written():
    models.QuerySet(Entry)._raw_delete("default")
    ChainHead.objects.all().delete()
    assert verify.verify() == []
    (report,) = verify.verify(written={1})
    assert (report.unit, report.rows, report.broken) == (1, 0, Break(1, None, verify.Kind.VANISHED))
    ChainHead.objects.create(unit=1)
    assert verify.verify(1, written={1})[0].broken == Break(1, None, verify.Kind.VANISHED)
    assert verify.verify(1)[0].broken is None


@pytest.mark.usefixtures("_written")
def test_a_chain_that_is_there_is_not_missed():
    assert verify.verify(written={1})[0].broken is None
