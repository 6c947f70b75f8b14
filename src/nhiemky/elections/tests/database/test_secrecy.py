"""Secret voting: after a count nothing leads from a paper to an operator, a bundle, a moment or a person.

Every table and the whole journal are read. The papers of these tests are all different from one another, so that each
can be recognised wherever it stands: the hardest case, and the one in which a link would do most harm.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json

import pytest
from django.db import connection

from nhiemky.elections import queries, steps
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.destroy_papers import destroy_papers
from nhiemky.elections.actions.open_papers import open_papers
from nhiemky.elections.actions.void_ballot import void_ballot
from nhiemky.elections.models import Batch, Paper, Stack
from nhiemky.journal.models import Entry
from nhiemky.org.steps import NewPerson, add_people

SEATS, NAMES = 7, 9
#: 24 different papers, two of nine names struck on each, in the order of the pile.
PILE = [
    "".join("x" if place in pair else "-" for place in range(NAMES))
    for pair in itertools.islice(itertools.combinations(range(NAMES), 2), 24)
]


@pytest.fixture
def ballot(cast, hall):
    """Keyed by two operators in two bundles and closed; the second bundle differed once."""
    new = [
        NewPerson(full_name=f"Mai Thị Mẫu {n}", branch=cast.branch, state="official") for n in range(NAMES)
    ]
    people = add_people(cast.ward, new, on=dt.date(2026, 9, 1))
    ballot = hall.ballot(hall.opened(seats=SEATS, names=people), collected=24, batch_size=12)
    hall.places(ballot)
    for number, bundle in ((1, PILE[:12]), (2, PILE[12:])):
        hall.key(ballot, "A", bundle, batch=number)
        hall.key(ballot, "B", bundle if number == 1 else [PILE[0], *bundle[1:]], batch=number)
        for letter in "AB":
            said = hall.end(ballot, letter, batch=number)
    assert said == "differs"
    for letter in "AB":
        hall.key(ballot, letter, [PILE[12]], batch=2)
        hall.end(ballot, letter, batch=2)
    return ballot


@pytest.fixture
def closed(cast, ballot):
    return close_ballot(cast.teller, ballot)


def rows():
    """Every row of every table, as text, beside the name of its table."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                yield table, " ".join(map(str, row))


def lying():
    """The papers in the order in which they lie in the database."""
    place = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT marks FROM elections_paper ORDER BY {place}")
        return [marks for (marks,) in cursor.fetchall()]


def test_a_paper_stands_in_one_table_only(closed):
    found = {table for table, row in rows() if any(paper in row for paper in PILE)}
    assert found == {"elections_paper"}
    assert {field.name for field in Paper._meta.get_fields()} == {"id", "round", "marks"}


def test_the_name_of_a_paper_is_chance_and_stands_nowhere_else(closed):
    names = list(Paper.objects.values_list("id", flat=True))
    # A version with the time in it (1, 6, 7) would sort bundle after bundle.
    assert {name.version for name in names} == {4} and len(set(names)) == 24
    for table, row in rows():
        if table != "elections_paper":
            assert not any(str(name) in row or name.hex in row for name in names)


def test_papers_lie_in_no_order_that_they_were_keyed_in(closed):
    """One chance in 24! that chance itself lays them down as they were keyed, one in 2.7 million for the bundles."""
    for order in (lying(), queries.kept_marks(closed)):
        assert sorted(order) == sorted(PILE)
        assert order not in (PILE, PILE[::-1])
        assert set(order[:12]) not in (set(PILE[:12]), set(PILE[12:]))


def test_a_bundle_that_agreed_is_shuffled_before_the_ballot_closes(ballot):
    order = lying()
    assert sorted(order) == sorted(PILE)
    assert order != PILE and order[:12] != PILE[:12]


def test_closing_lays_the_papers_down_anew_under_new_names(cast, ballot):
    before = dict(Paper.objects.values_list("marks", "id"))
    close_ballot(cast.teller, ballot)
    after = dict(Paper.objects.values_list("marks", "id"))
    assert before.keys() == after.keys() and not set(before.values()) & set(after.values())


def test_what_operators_keyed_is_gone_as_soon_as_both_agree(ballot):
    assert Stack.objects.count() == 4
    assert not Stack.objects.exclude(keyed="").exists()
    assert list(Stack.objects.values_list("again", flat=True)) == [[]] * 4


def test_the_journal_speaks_of_bundles_and_never_of_papers(closed):
    opened = Entry.objects.filter(verb="PapersCollected").values_list("pk", flat=True).get()
    said = list(Entry.objects.filter(pk__gt=opened).order_by("pk"))
    assert {entry.verb for entry in said} == {
        "CountTaken", "BatchKeyed", "BatchAgreed", "BatchDiffered", "RoundClosed",
    }  # fmt: skip
    least = min(Batch.objects.values_list("size", flat=True))
    assert least >= 10
    for entry in said:
        assert not any(paper in json.dumps(entry.facts) for paper in PILE)
        if entry.verb in ("BatchKeyed", "BatchAgreed"):
            assert entry.facts["papers"] >= least
        assert not hasattr(entry, "kept")  # nothing personal beside it either


def test_no_column_of_a_kept_paper_is_a_moment_or_an_account(closed):
    kinds = {field.get_internal_type() for field in Paper._meta.get_fields()}
    assert kinds == {"UUIDField", "ForeignKey", "TextField"}
    assert Paper._meta.get_field("round").related_model is type(closed)
    assert not Paper._meta.related_objects  # nothing points at a paper


def test_papers_handed_out_come_in_an_order_of_their_own(cast, hall, closed):
    orders = [open_papers(cast.auditor, closed, content=hall.words("Kiểm tra lại")) for _ in range(2)]
    assert all(sorted(order) == sorted(PILE) and order != PILE for order in orders)


def test_a_void_ballot_keeps_no_paper_and_no_keyed_text(cast, hall):
    ballot = hall.ballot(hall.opened(), collected=20)
    hall.places(ballot)
    hall.key(ballot, "A", ["-xx-"] * 13)
    void_ballot(cast.clerk, ballot, content=hall.words("Hòm phiếu hỏng"))
    assert [table for table, row in rows() if "-xx-" in row] == []


def test_destroyed_papers_are_in_no_table(cast, closed, monkeypatch):
    day = dt.date(2027, 3, 20)
    monkeypatch.setattr("nhiemky.elections.actions.destroy_papers.timezone.localdate", lambda: day)
    said = steps.DecisionContent(text="Hủy phiếu", decided_on=day, organ="committee")
    destroy_papers(cast.clerk, closed, open_complaints=0, content=said)
    assert [table for table, row in rows() if any(paper in row for paper in PILE)] == []
    assert not Batch.objects.exclude(sums={}).exists()


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_the_file_overwrites_what_is_removed(db):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete")
        assert cursor.fetchone() == (1,)
