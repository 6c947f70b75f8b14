"""`nhiemky proof` as people and programs meet it."""

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from nhiemky.documents.rules.proofreading_finding import CODES, Finding, Severity
from nhiemky.site import cli, cli_words, cli_words_proof, proof_words

RULES = Path(cli.__file__).parents[1] / "documents" / "rules"


@pytest.fixture
def run(capsys, tmp_path):
    """Run on a text, given as a file; gives the status, stdout and stderr."""

    def command(text, *arguments, name="van-ban.txt"):
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        status = cli.main(["proof", str(file), *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_one_document_as_the_contract_has_it(run):
    status, out, err = run("Đại hội nhiệm kỳ 2020 - 2020 họp.\r\n", "--json")
    assert (status, err) == (1, "")
    assert json.loads(out) == {
        "findings": [
            {
                "code": "term-years",
                "severity": "error",
                "start": 17,
                "end": 28,
                "text": "2020 - 2020",
                "message": "năm cuối phải sau năm đầu: 2020 - 2020.",
                "suggestion": "2020 - 2025",
            }
        ]
    }


def test_people_read_line_and_column(run):
    status, out, _ = run("Dòng đầu.\nTrao giấy  khen và chí đạo.")
    assert status == 0
    assert out.splitlines() == [
        "Dòng 2, cột 10 [lưu ý] “  ”: thừa dấu cách.",
        "Dòng 2, cột 20 [cần xem] “chí đạo”: có thể viết nhầm. Nên viết: “chỉ đạo”.",
        "2 chỗ cần xem.",
    ]


def test_a_long_place_is_cut(run):
    _, out, _ = run(f"Tăng cường công tác {'tuyên truyền ' * 6}miệng.")
    assert "…”: nội dung chưa cụ thể" in out


def test_nothing_found(run):
    assert run("Hội nghị kết thúc lúc 11 giờ.") == (0, "Không thấy chỗ nào cần xem.\n", "")
    assert run("Hội nghị kết thúc lúc 11 giờ.", "--json")[1] == '{"findings": []}\n'


def test_words_on_the_list_of_the_office_are_none(run, monkeypatch, tmp_path):
    assert run("Ở hoach mới.")[0] == 1
    (tmp_path / "tu-dien.txt").write_text("hoach\n", "utf-8")
    monkeypatch.setenv("NHIEMKY_HOME", str(tmp_path))
    assert run("Ở hoach mới.")[0] == 0


def test_every_finding_has_its_rule_in_both_languages():
    assert set(proof_words.RULES) == set(CODES)
    finding = Finding("term-years", Severity.ERROR, 0, 1, "backwards", facts={"years": "2020 - 2020"})
    assert proof_words.message(finding, "vi").startswith("năm cuối")
    assert proof_words.message(finding, "en").startswith("the last year")
    assert proof_words.rule(finding, "en") != proof_words.rule(finding, "vi")


def test_english_and_standard_input(monkeypatch, capsys):
    monkeypatch.setenv("NHIEMKY_LANGUAGE", "en")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Họp 31/9/2025.".encode())))
    assert cli.main(["proof", "-"]) == 1
    assert capsys.readouterr().out.startswith(
        "Line 1, column 5 [error] “31/9/2025”: there is no such date as"
    )


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"\xff\xfe\xfa", "a.txt", "a.txt"),
        (b"%PDF-1.7", "a.pdf", "DOCX, TXT"),
        (b"PK\x03\x04", "a.docx", "a.docx"),
    ],
)
def test_bad_input_is_exit_2_with_what_to_do(run, content, name, said):
    status, out, err = run(content, name=name)
    assert (status, out) == (2, "")
    assert said in err and "Traceback" not in err


def test_a_missing_file_and_a_folder(capsys, tmp_path):
    assert cli.main(["proof", str(tmp_path / "khong-co.txt")]) == 2
    assert cli.main(["proof", str(tmp_path), "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["refused"]["code"] == "tally-no-file"


def test_a_secret_is_refused(run):
    status, out, err = run("TỐI MẬT\nnội dung  kín")
    assert (status, out) == (1, "")
    assert "kín" not in err


def test_help_names_every_code(capsys):
    with pytest.raises(SystemExit) as left:
        cli.main(["proof", "--help"])
    assert left.value.code == 0
    said = re.sub(r"(?<=-)\s+", "", capsys.readouterr().out)
    assert [code for code in CODES if code not in " ".join(said.split())] == []


def test_every_code_and_reason_has_words():
    source = "".join(path.read_text("utf-8") for path in RULES.glob("proofreading_*.py"))
    assert [code for code in CODES if f'"{code}"' not in source] == []
    keys = [key.removeprefix("proof-") for key in proof_words.WORDS]
    assert [
        code for code in CODES if not any(key == code or key.startswith(f"{code}-") for key in keys)
    ] == []
    reasons = {key.removeprefix(f"{code}-") for key in keys for code in CODES if key.startswith(f"{code}-")}
    assert [reason for reason in reasons if f'"{reason}"' not in source] == []
    assert [key for key, both in cli_words_proof.WORDS.items() if len(both) != 2 or not all(both)] == []
    assert set(cli_words_proof.WORDS) <= set(cli_words.WORDS)


def test_django_is_not_loaded(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("Hội nghị  họp.", "utf-8")
    code = (
        "import sys; from nhiemky.site import cli; "
        f"cli.main(['proof', {str(file)!r}]); print('django' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        timeout=60,
        check=True,
        env={
            "PYTHONPATH": str(Path(cli.__file__).parents[2]),
            "PYTHONIOENCODING": "utf-8",
            "PATH": "",
        },
    )
    assert done.stdout.decode().splitlines()[-1] == "False"
