"""The command line: words instead of tracebacks, the right exit status, one JSON document."""

import datetime as dt
import json
from dataclasses import dataclass, field

import pytest

from nhiemky.journal.models import ChainHead, EntryValues
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org import steps
from nhiemky.site import cli, cli_words, running, starting
from nhiemky.site.cli_words import ARGPARSE, WORDS, words


@dataclass(frozen=True)
class Noted:
    words: Values = field(default_factory=Values)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("NHIEMKY_HOME", str(tmp_path / "nha"))
    monkeypatch.delenv("NHIEMKY_DATABASE_URL", raising=False)
    return tmp_path / "nha"


@pytest.fixture
def data(monkeypatch, db):
    """The test database stands for the one of the home."""
    monkeypatch.setattr(starting.Home, "database", None, raising=False)
    monkeypatch.setattr(starting, "home", lambda: starting.Home.__new__(starting.Home))


@pytest.fixture
def run(capsys):
    def command(*arguments):
        try:
            status = cli.main(arguments)
        except SystemExit as end:
            status = end.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


@pytest.mark.parametrize("name", [command.name for command in cli.COMMANDS])
def test_every_command_explains_itself_with_an_example(run, name):
    status, out, _ = run(*name.split(), "--help")
    assert status == 0
    assert f"Ví dụ: nhiemky {name}" in out
    assert "usage" not in out


@pytest.mark.parametrize(
    "arguments, said",
    [
        ([], "còn thiếu"),
        (["bench"], "còn thiếu: PHÉP ĐO"),
        (["bay"], "bay"),
        (["journal"], "còn thiếu"),
        (["serve", "--port", "tám nghìn"], "tám nghìn"),
        (["serve", "--port", "65536"], "65536"),
        (["serve", "--port"], "cần đúng một giá trị"),
        (["demo", "--force"], "không hiểu: --force"),
        (["journal", "verify"], "nhiemky demo"),
        (["serve"], "nhiemky demo"),
    ],
)
def test_bad_input_is_said_in_words(run, arguments, said, home):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
    assert not home.exists()


@pytest.mark.parametrize("name, value", [("NHIEMKY_DATABASE_URL", "mysql://a/b"), ("NHIEMKY_HOME", __file__)])
@pytest.mark.parametrize("command", ["demo", "serve"])
def test_a_setting_that_cannot_be_used(run, monkeypatch, name, value, command):
    monkeypatch.setenv(name, value)
    status, _, err = run(command)
    assert status == 2
    assert name in err


def test_english_is_complete(run, monkeypatch):
    monkeypatch.setenv("NHIEMKY_LANGUAGE", "en")
    _, out, _ = run("serve", "--help")
    assert "usage: nhiemky serve" in out
    assert "Example:" in out
    assert all(vietnamese and english for vietnamese, english in WORDS.values())
    assert cli_words.argparse_words("usage: ") == "usage: "
    assert all(ARGPARSE.values())


def test_a_refusal_is_said_in_the_words_of_the_pages(run, monkeypatch):
    def refuse(_):
        raise Refused("changed-meanwhile")

    monkeypatch.setattr("nhiemky.site.cli_start.demo", refuse)
    status, _, err = run("demo")
    assert status == 1
    assert "vừa sửa" in err


@pytest.fixture
def sample_is_there(monkeypatch):
    """A home that was made ready before."""
    stamp = starting.Stamp("x", [("van-phong", "mat-khau", "Văn phòng")])
    monkeypatch.setattr(starting, "ready", lambda place: stamp)


def test_demo_as_one_document(run, home, sample_is_there):
    status, out, err = run("demo", "--json")
    found = json.loads(out)
    assert (status, found["home"], found["url"]) == (0, str(home), "http://localhost:8000/")
    assert found["accounts"] == [{"name": "van-phong", "password": "mat-khau", "role": "Văn phòng"}]
    assert found["seconds"] >= 0
    assert "Sẵn sàng" in err and "mat-khau" not in err
    status, out, _ = run("demo")
    assert (status, "van-phong / mat-khau  (Văn phòng)" in out) == (0, True)


@pytest.mark.parametrize("as_json", [True, False])
def test_serve_says_where_it_serves(run, home, sample_is_there, monkeypatch, as_json):
    home.mkdir()
    addresses = [("http://localhost:80/", False), ("http://192.0.2.20:80/", True)]
    monkeypatch.setattr(running, "serve", lambda host, port, *, tell, warn: tell(addresses))
    status, out, err = run("serve", *["--json"] * as_json)
    assert (status, "Ctrl-C" in (err if as_json else out)) == (0, True)
    if as_json:
        assert json.loads(out) == {"serving": ["http://localhost:80/", "http://192.0.2.20:80/"]}
    else:
        assert "http://192.0.2.20:80/  (trong mạng nội bộ)" in out


@pytest.mark.parametrize(
    "arguments", [["serve"], ["journal", "verify"], ["bench", "pages"]], ids=lambda words: words[0]
)
def test_what_cannot_be_done_is_one_document_too(run, arguments):
    status, out, err = run(*arguments, "--json")
    refused = json.loads(out)["refused"]
    assert (status, refused["code"]) == (2, "no-data")
    assert refused["message"] in err


def test_a_whole_journal(run, data, cast):
    for _ in range(3):
        entry = record(None, Noted(), unit=cast.ward.pk, topic="task/1")
    status, out, _ = run("journal", "verify")
    assert status == 0
    assert f"Đảng bộ phường A: 3 dòng, nguyên vẹn. Mã cuối {entry.hash}" in out


def test_a_broken_journal(run, data, cast):
    entries = [record(None, Noted(Values(a="b")), unit=cast.ward.pk, topic="task/1") for _ in range(3)]
    EntryValues.objects.filter(entry=entries[1]).update(values={"words": {"a": "c"}})
    status, out, _ = run("journal", "verify", "--unit", "phuong-a")
    assert status == 1
    assert f"HỎNG từ dòng số 2 (mã dòng {entries[1].pk}): nội dung đã ghi bị sửa" in out
    ChainHead.objects.filter(unit=cast.ward.pk).update(hash="")
    status, out, _ = run("journal", "verify", "--unit", str(cast.ward.pk), "--json")
    (chain,) = json.loads(out)["chains"]
    assert status == 1
    assert (chain["slug"], chain["rows"]) == ("phuong-a", 1)
    assert chain["broken"] == {"number": 2, "entry": entries[1].pk, "kind": "values-changed"}


def test_a_ward_with_people_whose_whole_chain_is_gone(run, data, cast):
    record(None, Noted(), unit=cast.other.pk, topic="task/1")
    steps.add_people(cast.ward, [steps.NewPerson(full_name="Lê Mẫu")], on=dt.date(2026, 1, 2))
    status, out, _ = run("journal", "verify")
    assert status == 1
    assert "Đảng bộ phường A: HỎNG từ dòng số 1" in out and "cả chuỗi đã mất" in out
    assert "Đảng bộ phường B: 1 dòng, nguyên vẹn" in out


def test_a_whole_journal_as_json(run, data, cast):
    record(None, Noted(), unit=cast.ward.pk, topic="task/1")
    status, out, err = run("journal", "verify", "--json")
    found = json.loads(out)
    assert (status, found["rows"], found["broken"]) == (0, 1, 0)
    assert "[" not in err


@pytest.mark.parametrize("unit", ["khong-co", "999999999", "9" * 30, ""])
def test_an_unknown_unit(run, data, cast, unit):
    status, out, err = run("journal", "verify", "--unit", unit)
    assert (status, out) == (2, "")
    assert words("no-such-unit", unit=unit) in err


def test_where_it_listens_comes_from_the_environment(monkeypatch):
    monkeypatch.setenv("NHIEMKY_HOST", "127.0.0.1")
    monkeypatch.setenv("NHIEMKY_PORT", "8077")
    asked = cli.build_parser().parse_args(["serve"])
    assert (asked.host, asked.port) == ("127.0.0.1", 8077)
    assert cli.build_parser().parse_args(["serve", "--port", "80"]).port == 80
