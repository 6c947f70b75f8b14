"""`nhiemky tally` as people and programs meet it: a sentence, or one document, and the right exit status."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest

from nhiemky.elections.rules.bodies import Body
from nhiemky.elections.rules.outcome import Decision
from nhiemky.elections.rules.papers import Ground
from nhiemky.elections.rules.roll import ExclusionReason
from nhiemky.elections.rules.surplus import Warned
from nhiemky.site import cli, cli_words, cli_words_tally

VECTORS = json.loads(
    (Path(cli.__file__).parents[1] / "elections" / "tests" / "vectors" / "elections.json").read_text("utf-8")
)
CASES = {row["case"]["id"]: row["case"] for row in VECTORS}


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Run on a text, given as a file; gives the status, stdout and stderr."""

    def command(text, *arguments):
        file = tmp_path / "bau-cu.json"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        status = cli.main(["tally", str(file), *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_people_read_the_result(run):
    status, out, err = run(json.dumps(CASES["members-denominator"]))
    assert (status, err) == (0, "")
    assert "bầu cấp ủy, 3 người trong danh sách 4 người (190-QĐ/TW)" in out
    assert "27 người được triệu tập − 1 chuyển sinh hoạt đảng tạm thời, vắng mặt − 2 " in out
    assert "= 23. Quá một nửa: từ 12 phiếu. Điều 30 khoản 2, Quy chế 190-QĐ/TW\n" in out
    assert "Dũng             11      47,83" in out
    assert out.endswith("Trúng cử (3): An, Bình, Cường\n")


def test_what_was_not_read_in_its_source_is_said(run):
    _, out, _ = run(json.dumps(CASES["delegates-denominator"]))
    assert "Điều 30 khoản 3, Quy chế 190-QĐ/TW (chưa được xác nhận)" in out
    assert "Trúng cử (0): không có ai" in out
    assert "Còn thiếu: 1 người" in out


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("tie-for-the-last-seat", "Bằng phiếu ở người cuối: Cường, Dũng (còn 1 người được bầu)"),
        ("one-alternate", "Dự khuyết: Dũng"),
        ("columns-nobody", "không hợp lệ 3 (không bầu ai 3)"),
        ("columns-nobody", "phiếu không đồng ý tất cả (3 phiếu “không bầu ai”)"),
        ("standing-committee-of-eight", "Lưu ý: cấp ủy dưới 9 người"),
        ("seven-seats-two-more", "Lưu ý: số dư ngoài 10–15%"),
    ],
)
def test_what_people_have_to_know(run, case, said):
    assert said in run(json.dumps(CASES[case]))[1]


def test_a_refused_case_is_said_in_the_words_of_the_pages(run):
    status, out, _ = run(json.dumps([CASES["members-denominator"], CASES["more-in-the-box"]]))
    assert status == 1
    assert "Không tính kết quả: Thu về 21 phiếu, nhiều hơn 20 phiếu đã phát" in out
    assert "Trúng cử (3)" in out


def test_one_case_is_one_object_and_a_list_a_list(run):
    given = [row["case"] for row in VECTORS]
    status, out, err = run(json.dumps(given), "--json")
    assert (status, err) == (1, "")
    outcomes = json.loads(out)
    assert [one["id"] for one in outcomes] == [one["id"] for one in given]
    status, out, _ = run(json.dumps(given[0]), "--json")
    assert (status, json.loads(out)) == (0, outcomes[0])
    assert run("[]", "--json")[:2] == (0, "[]\n")


def test_english(run, monkeypatch):
    monkeypatch.setenv("NHIEMKY_LANGUAGE", "en")
    assert "More than half: from 12 votes" in run(json.dumps(CASES["members-denominator"]))[1]
    assert "expected an object {…}, not 1" in run("[1]")[2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"\xef\xbb\xbf[1", "[0]: cần một mục {…}, không phải 1"),
        (b'["\xff"]', "dòng:cột 1:3: không phải chữ UTF-8"),
        ("[\n  {", "dòng:cột 2:4: không đúng JSON"),
        ('{"a": 1, "a": 2}', "“a” ghi hai lần"),
        ("{}", "id: còn thiếu"),
        (json.dumps({**CASES["members-denominator"], "seats": 5}), "4 người trong danh sách, ít hơn 5"),
        (json.dumps([{**CASES["members-denominator"], "body": "chủ tịch"}]), '[0].body: không có "chủ tịch"'),
    ],
)
def test_bad_input_says_file_place_and_what_was_expected(run, text, said):
    status, out, err = run(text)
    assert (status, out) == (2, "")
    assert said in err and "bau-cu.json" in err and "Traceback" not in err
    status, out, err = run(text, "--json")
    assert status == 2
    assert json.loads(out)["refused"]["code"].startswith("tally-")


def test_a_file_that_cannot_be_read(capsys, tmp_path):
    assert cli.main(["tally", str(tmp_path / "khong-co.json")]) == 2
    assert "Không có tệp" in capsys.readouterr().err
    assert cli.main(["tally", str(tmp_path)]) == 2
    assert "Không đọc được" in capsys.readouterr().err


def test_the_standard_input(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"[{}]")))
    assert cli.main(["tally", "-"]) == 2
    assert "đầu vào chuẩn, [0].id" in capsys.readouterr().err


def test_it_starts_without_django_and_ends_quietly_when_nobody_reads(tmp_path):
    file = tmp_path / "bau-cu.json"
    file.write_text(json.dumps([CASES["members-denominator"]] * 2000), encoding="utf-8")
    program = (
        "import sys; from nhiemky.site import cli; status = cli.main(sys.argv[1:]);"
        "assert not [name for name in sys.modules if name.startswith('django')]; sys.exit(status)"
    )
    command = [sys.executable, "-c", program, "tally", str(file)]
    # The code of this tree, wherever another one may be installed.
    here = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2])}
    assert subprocess.run([*command, "--json"], capture_output=True, check=False, env=here).returncode == 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=here) as process:
        process.stdout.readline()
        process.stdout.close()
        assert (process.stderr.read(), process.wait(timeout=60)) == (b"", 141)


def test_everything_the_rules_can_say_has_words_in_both_languages():
    codes = [*Body, *Decision, *Ground, *ExclusionReason, *Warned, "standing-committee-needs-nine"]
    assert [code for code in codes if code not in cli_words.WORDS] == []
    places = {
        key: [{part[1] for part in Formatter().parse(text)} for text in both]
        for key, both in cli_words_tally.WORDS.items()
    }
    assert [key for key, (one, other) in places.items() if one != other] == []
