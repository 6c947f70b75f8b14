"""Clerks who issue at the same moment: on PostgreSQL they really do, on SQLite the second one waits."""

from __future__ import annotations

import threading
from collections import Counter

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nhiemky.documents import steps
from nhiemky.documents.actions.issue_draft import issue_draft
from nhiemky.documents.models import ArrivalBook, Document, Draft, Issue, Passage, Series
from nhiemky.documents.steps.issuing import Place
from nhiemky.documents.tests.database.numbering import TODAY, arrival, issued
from nhiemky.journal.verify import verify
from nhiemky.kernel.refusals import Refused

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("march")]


def at_once(*attempts):
    """What each of them returned or was refused with; anything else is shown by the assertion."""
    together, said = threading.Barrier(len(attempts)), [None] * len(attempts)

    def work(place, attempt):
        together.wait()
        try:
            said[place] = attempt()
        except Refused as refused:
            said[place] = refused.code
        except Exception as error:  # noqa: BLE001 - shown by the assertion
            said[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=one) for one in enumerate(attempts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one for one in said if isinstance(one, Exception)] == []
    return said


def test_two_clerks_get_twelve_and_thirteen(cast, bodies):
    for _turn in range(11):
        issued(cast, bodies["ĐU"])
    said = at_once(*[lambda: issued(cast, bodies["ĐU"])] * 2)
    assert sorted(said) == ["12-KH/ĐU", "13-KH/ĐU"]


def test_the_first_two_numbers_of_a_series_are_given_at_once(cast, bodies):
    said = at_once(*[lambda: issued(cast, bodies["ĐU"])] * 4)
    assert sorted(said) == [f"{number:02d}-KH/ĐU" for number in range(1, 5)]
    assert Series.objects.get().last == 4
    assert [report.broken for report in verify()] == [None] * len(verify())


def test_two_papers_arrive_at_once(cast):
    said = at_once(*[lambda n=n: arrival(cast, f"0{n}-KH/QU").arrival_number for n in range(1, 5)])
    assert sorted(said) == [1, 2, 3, 4] and ArrivalBook.objects.get().last == 4


#: What one of several clerks does: issues as a body, puts a paper in between, or is refused by a mark of secrecy.
DEEDS = st.sampled_from(
    [
        ("ĐU", "KH", Place()),
        ("ĐU", "BC", Place()),
        ("ĐH", "NQ", Place()),
        ("ĐH", "BC", Place()),
        ("UBND", "QĐ", Place()),
        ("ĐU", "KH", Place(after=1, permitted_by="Chánh Văn phòng")),
        ("ĐU", "KH", Place(after=1)),
        ("ĐU", "KH", Place(after=1, permitted_by="TỐI MẬT")),
    ]
)


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(clerks=st.lists(st.lists(DEEDS, min_size=1, max_size=4), min_size=2, max_size=4))
def test_no_gap_and_nothing_twice_whoever_does_what(cast, bodies, clerks):
    """However clerks meet: every series is 1…last, letters stand behind a number that was given, refusals leave nothing."""
    before = Issue.objects.count()

    def day_of(deeds):
        done = []
        for code, kind, place in deeds:
            try:
                done.append(issued(cast, bodies[code], kind, place=place))
            except Refused as refused:
                done.append(refused.code)
        return done

    said = [one for day in at_once(*[lambda deeds=deeds: day_of(deeds) for deeds in clerks]) for one in day]
    given_out = [one for one in said if "/" in one]
    assert set(said) - set(given_out) <= {
        "number-without-permission",
        "number-not-given-yet",
        "state-secret-mark",
    }
    assert Issue.objects.count() - before == len(given_out)
    for series in Series.objects.all():
        numbers = series.issues.filter(suffix="").order_by("number").values_list("number", flat=True)
        assert list(numbers) == list(range(1, series.last + 1))
        letters = Counter(series.issues.exclude(suffix="").values_list("number", "suffix"))
        assert set(letters.values()) <= {1} and {number for number, _letter in letters} <= set(numbers)
    symbols = Counter(Document.objects.values_list("issuer", "kind", "symbol"))
    assert not symbols or max(symbols.values()) == 1


@pytest.fixture
def draft(cast):
    """Its journal row is written under a lock, which PostgreSQL gives inside a transaction only."""
    with transaction.atomic():
        return steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch đại hội", body="Phần một")


def test_one_draft_is_issued_once_by_two_clerks(cast, bodies, draft):
    version = draft.versions.get()
    Draft.objects.filter(pk=draft.pk).update(kind="KH", issuer=bodies["ĐU"], stage="signed")
    Passage.objects.create(
        draft=draft, version=version, verb="signed", done_on=TODAY, by=cast.clerk, signer_name="Người Ký"
    )

    def issue():
        return issue_draft(cast.clerk, draft, dated=TODAY, place=Place(), revision=1).document.symbol

    assert sorted(at_once(issue, issue)) == ["01-KH/ĐU", "changed-meanwhile"]
    assert Series.objects.get().last == Issue.objects.count() == 1
