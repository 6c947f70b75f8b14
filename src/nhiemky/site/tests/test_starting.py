"""The home of an office: made once, cleared only within itself, used by one command at a time."""

import os
import stat

import pytest

from nhiemky.site import cli_output, cli_start, loading, starting
from nhiemky.site.cli_words import Stopped
from nhiemky.site.sample.accounts import Row, SampleAccounts
from nhiemky.site.starting import Home, Stamp


@pytest.fixture
def place(tmp_path):
    return Home(tmp_path / "nha", tmp_path / "nha" / "nhiemky.sqlite3")


@pytest.fixture
def full(place):
    """A home in which everything that belongs to an office lies, and something else too."""
    starting.prepare(place)
    for name in ("nhiemky.sqlite3", "nhiemky.sqlite3-wal", "nhiemky.sqlite3-shm", "backup.zip"):
        (place.folder / name).write_text("x")
    (place.media / "1").mkdir(parents=True)
    (place.media / "1" / "a.pdf").write_text("x")
    (place.sealed / "2").mkdir(parents=True)
    (place.sealed / "2" / "b").write_text("x")
    starting.write_stamp(place, [("a", "b", "c")])
    return place


def test_the_key_is_made_once_and_is_nobody_elses(place):
    starting.prepare(place)
    key = place.folder / "secret_key"
    first = key.read_text()
    starting.prepare(place)
    assert key.read_text() == first
    assert len(first) > 50
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
        assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700


def test_clearing_takes_database_media_and_scanned_papers_and_nothing_else(full):
    key = (full.folder / "secret_key").read_text()
    starting.clear(full)
    assert sorted(path.name for path in full.folder.iterdir()) == ["backup.zip", "secret_key", "static"]
    assert (full.folder / "secret_key").read_text() == key
    starting.clear(full)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_nothing_outside_the_home_is_deleted(full, tmp_path):
    outside = tmp_path / "anh"
    full.media.rename(outside)
    full.media.symlink_to(outside, target_is_directory=True)
    with pytest.raises(Stopped, match="outside-home"):
        starting.clear(full)
    assert (outside / "1" / "a.pdf").exists()


def test_a_database_on_a_server_is_not_cleared(full):
    with pytest.raises(Stopped, match="reset-only-sqlite"):
        starting.clear(Home(full.folder, None))
    assert full.database.exists()


def test_one_command_at_a_time(full):
    with starting.alone(full), pytest.raises(Stopped, match="home-in-use"), starting.alone(full):
        pass
    with starting.alone(full):
        pass


def test_ready_as_long_as_nothing_has_changed(full, monkeypatch):
    assert starting.ready(full) == Stamp(starting.fingerprint(), [["a", "b", "c"]])
    full.loading.touch()
    assert starting.ready(full) is None
    full.loading.unlink()
    monkeypatch.setenv("NHIEMKY_DATABASE_URL", "postgres://elsewhere/db")
    assert starting.ready(full) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"fingerprint": 1}', '{"fingerprint": 1, "accounts": [], "more": 1}']
)
def test_a_stamp_that_cannot_be_read_is_none(full, text):
    full.stamp.write_text(text)
    assert starting.ready(full) is None
    assert starting.accounts_of_last_start(full) == []


def test_without_a_database_nothing_is_ready(full):
    full.database.unlink()
    assert starting.ready(full) is None


def test_the_stamp_is_private(full):
    if os.name == "posix":
        assert stat.S_IMODE(full.stamp.stat().st_mode) == 0o600
    assert starting.accounts_of_last_start(full) == [("a", "b", "c")]


@pytest.fixture
def sample(monkeypatch):
    """A sample of one account; `loads` counts."""
    loads = []

    def load(report):
        loads.append(1)
        report("Nạp", 1, 1)
        return SampleAccounts("mat-khau", (Row("van-phong", "Văn phòng", "Phường A", ("Văn phòng",)),))

    monkeypatch.setattr("nhiemky.site.sample.load", load)
    return loads


@pytest.mark.django_db
def test_the_sample_is_loaded_into_an_empty_database(place, sample, capsys):
    stamp = cli_start._made_ready(place, clear=lambda _: None)
    assert stamp.accounts == [("van-phong", "mat-khau", "Văn phòng · Phường A · Văn phòng")]
    assert starting.accounts_of_last_start(place) == stamp.accounts
    assert sample == [1]
    assert "Nạp" in capsys.readouterr().err


@pytest.mark.django_db
def test_the_data_of_an_office_are_left_alone(full, cast, sample):
    stamp = cli_start._made_ready(full, clear=lambda _: None)
    assert (sample, stamp.accounts) == ([], [("a", "b", "c")])


@pytest.mark.django_db
def test_an_interrupted_loading_leaves_a_mark_and_is_cleared_away(full, monkeypatch, sample):
    def broken(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("nhiemky.site.sample.load", broken)
    with pytest.raises(KeyboardInterrupt):
        loading.load_sample(full, lambda *_: None)
    assert full.loading.exists()
    cli_start._clear_what_was_interrupted(full)
    assert not full.loading.exists()
    assert not full.database.exists()
    full.loading.touch()
    with pytest.raises(Stopped, match="interrupted-elsewhere"):
        cli_start._clear_what_was_interrupted(Home(full.folder, None))


@pytest.mark.django_db
def test_nothing_to_migrate_reports_nothing():
    reported = []
    loading.migrate("x", lambda *step: reported.append(step))
    assert (loading.unapplied(), reported) == (0, [])


def test_migrations_are_counted():
    reported = []
    counted = loading._Counted("Tạo", 2, lambda *step: reported.append(step))
    for text in ("  Applying a...", " OK", "\n", "  Applying b...", " OK", "\n"):
        counted.write(text)
    assert reported == [("Tạo", 1, 2), ("Tạo", 2, 2)]


def test_a_bar_moves_on_a_terminal(capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    progress = cli_output.Progress()
    progress.report("Nạp", 1, 2)
    progress.report("Nạp", 2, 2)
    progress.clear()
    said = capsys.readouterr().err
    assert "1/2 Nạp" in said
    assert said.count("\n") == 0
