"""`nhiemky judge` as people and programs meet it."""

import json

import pytest

from nhiemky.site import cli

TARGET = {
    "id": "ho-ngheo",
    "operator": "at_most",
    "value": 1,
    "unit": "%",
    "cadence": "by_date",
    "term": [2021, 2025],
    "as_of": 2023,
    "actuals": [{"year": 2023, "value": 0.9, "estimate": True}],
}
LATE = {
    **TARGET,
    "id": "van-minh-do-thi",
    "operator": "milestone",
    "value": None,
    "due": 2022,
    "actuals": [{"year": 2023, "reached": True}],
}
TOTAL = {
    **TARGET,
    "id": "dang-vien-moi",
    "operator": "at_least",
    "value": 40,
    "unit": "người",
    "cadence": "term_total",
    "actuals": [{"year": 2021, "value": 12}],
}
PER_YEAR = {**TARGET, "id": "thu", "operator": "at_least", "cadence": "per_year", "unit": ""}


@pytest.fixture
def run(capsys, tmp_path):
    def command(cases, *arguments):
        file = tmp_path / "chi-tieu.json"
        file.write_text(cases if isinstance(cases, str) else json.dumps(cases), encoding="utf-8")
        status = cli.main(["judge", str(file), *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_one_document(run):
    status, out, err = run(TARGET, "--json")
    assert (status, err) == (0, "")
    assert json.loads(out) == {
        "id": "ho-ngheo",
        "status": "exceeded",
        "estimate": True,
        "reached": 0.9,
        "percent_of_target": None,
        "over_percent": None,
        "years_judged": None,
        "years_met": None,
        "early_years": None,
    }
    assert [one["id"] for one in json.loads(run([TARGET, LATE], "--json")[1])] == [
        "ho-ngheo",
        "van-minh-do-thi",
    ]


def test_for_people(run):
    status, out, _err = run([TARGET, LATE, TOTAL, PER_YEAR])
    assert (status, out.splitlines()) == (
        0,
        [
            "ho-ngheo: Vượt (ước); thực hiện 0,9 %",
            "van-minh-do-thi: Đạt; chậm 1 năm",
            "dang-vien-moi: Chưa đến kỳ; thực hiện 12 người = 30% chỉ tiêu; thiếu số liệu năm 2022, 2023",
            "thu: Chưa đạt (ước); thực hiện 0,9 = 90% chỉ tiêu; 0/1 năm đạt",
            "Đạt và vượt 2/3 chỉ tiêu đã đến kỳ (66,67%); tất cả 4 chỉ tiêu.",
        ],
    )


@pytest.mark.parametrize(
    ("cases", "words"),
    [
        ("{", "không đúng JSON. Cần một chỉ tiêu"),
        ({**TARGET, "term": [2021]}, "term: cần hai năm [đầu, cuối], không phải 1"),
        ({**TARGET, "value": "1"}, 'value: cần một số, không phải "1"'),
        ({**TARGET, "operator": "about"}, 'operator: không có "about"'),
        ({**TARGET, "due": 12345}, "due: 12345 không phải là năm"),
    ],
)
def test_bad_input_says_where_and_what_was_expected(run, cases, words):
    status, out, err = run(cases)
    assert (status, out) == (2, "") and words in err


def test_a_file_that_is_not_there(capsys, tmp_path):
    assert cli.main(["judge", str(tmp_path / "khong-co.json")]) == 2
    assert "Không có tệp" in capsys.readouterr().err
    assert cli.main(["judge", str(tmp_path)]) == 2
