"""`nhiemky ballots` as people and programs meet it: files, or a sentence with the field, and the right exit status."""

import json

import pytest
from pypdf import PdfReader

from nhiemky.site import cli

GIVEN = {
    "title": "Bầu chi ủy",
    "unit": "Chi bộ Tổ dân phố số 7",
    "term": "2025-2027",
    "body": "committee",
    "seats": 3,
    "names": ["Nguyễn Văn Mẫu", "Trần Thị Bình", "Lê Văn Cảnh", "Phạm Thị Dung"],
    "paper": "A5",
    "date": "2025-02-14",
}


@pytest.fixture
def run(capsys, tmp_path):
    """Print a slate, given as a file, into a folder that is not there yet; gives the status, stdout and stderr."""

    def command(text, *arguments, out=tmp_path / "in" / "phieu"):
        file = tmp_path / "danh-sach.json"
        file.write_text(text if isinstance(text, str) else json.dumps(text), "utf-8")
        try:
            status = cli.main(["ballots", "print", str(file), "--out", str(out), *arguments])
        except SystemExit as end:
            status = end.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_papers_their_picture_and_their_layout_are_written(run, tmp_path):
    status, out, err = run(GIVEN, "--copies", "30")
    folder = tmp_path / "in" / "phieu"
    assert (status, err) == (0, "")
    assert "30 phiếu A5, 4 tên" in out and "đúng cỡ 100 %" in out
    assert len(PdfReader(folder / "ballots.pdf").pages) == 30
    assert (folder / "ballots-1up.png").read_bytes().startswith(b"\x89PNG")
    layout = json.loads((folder / "layout.json").read_text("utf-8"))
    assert layout["kind"] == "strike" and layout["template"] in out
    assert [row["name"] for row in layout["rows"]][:2] == ["Trần Thị Bình", "Lê Văn Cảnh"]


def test_a_program_gets_one_document(run):
    status, out, err = run(GIVEN, "--json")
    made = json.loads(out)
    assert (status, err) == (0, "") and made["sheets"] == 1 and made["names"] == 4
    assert [name.rpartition("/")[2] for name in made["files"]] == [
        "ballots.pdf",
        "ballots-1up.png",
        "layout.json",
    ]


def test_large_type_is_another_template(run):
    usual, large = (json.loads(run(GIVEN, "--json", *more)[1]) for more in ((), ("--large",)))
    assert usual["template"] != large["template"]


def test_a_slate_that_does_not_fit_is_refused_with_numbers(run, tmp_path):
    status, out, err = run(GIVEN | {"names": [f"Nguyễn Văn {at}" for at in range(31)], "seats": 27}, "--json")
    assert status == 1 and json.loads(out)["refused"]["code"] == "slate-does-not-fit"
    assert "31 người" in err and "A5" in err and "Chọn giấy A4" in err
    assert not (tmp_path / "in").exists()


@pytest.mark.parametrize(
    "text, said",
    [
        ("{", "dòng:cột 1:2: không đúng JSON. Cần một danh sách bầu cử"),
        (GIVEN | {"seats": "3"}, "seats"),
        (GIVEN | {"seats": 9}, "names"),
        (GIVEN | {"paper": "A3"}, "paper"),
        (GIVEN | {"date": "30/2/2025"}, "date: “30/2/2025” không phải là ngày"),
        (GIVEN | {"names": ["Lê 漢", "B", "C", "D"]}, "names: Lê 漢: không in được 漢"),
        ({key: GIVEN[key] for key in GIVEN if key != "unit"}, "unit"),
        (GIVEN | {"copies": 3}, "copies"),
    ],
)
def test_bad_input_names_the_field(run, tmp_path, text, said):
    status, out, err = run(text)
    assert (status, out) == (2, "")
    assert said in err and "danh-sach.json" in err and "Traceback" not in err
    assert not (tmp_path / "in").exists()


@pytest.mark.parametrize("copies", ["0", "-1", "ba", "10001"])
def test_the_number_of_papers_has_bounds(run, copies):
    status, _, err = run(GIVEN, f"--copies={copies}")
    assert status == 2 and f"không phải “{copies}”" in err and "1 đến 10000" in err


def test_a_folder_that_cannot_be_written_is_said(run, tmp_path):
    (tmp_path / "tep").write_text("", "utf-8")
    status, out, err = run(GIVEN, out=tmp_path / "tep")
    assert (status, out) == (2, "") and "tep" in err and "Traceback" not in err


def test_a_slate_that_is_not_there_is_said(capsys, tmp_path):
    status = cli.main(["ballots", "print", str(tmp_path / "khong-co.json"), "--out", str(tmp_path)])
    assert status == 2 and "khong-co.json" in capsys.readouterr().err


def test_the_sheet_that_checks_printer_and_scanner(capsys, tmp_path):
    assert cli.main(["ballots", "calibrate", "--out", str(tmp_path / "thu")]) == 0
    assert "calibration.pdf" in capsys.readouterr().out
    layout = json.loads((tmp_path / "thu" / "layout.json").read_text("utf-8"))
    assert layout["kind"] == "columns" and layout["paper"]["w"] == 210.0
    (tmp_path / "tep").write_text("", "utf-8")
    assert cli.main(["ballots", "calibrate", "--out", str(tmp_path / "tep")]) == 2
