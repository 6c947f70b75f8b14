from __future__ import annotations

import datetime as dt
import json

import pytest

from nhiemky.kernel.refusals import Refused
from nhiemky.org.rules import entering, import_kept
from nhiemky.org.rules.duplicates import Known, mark
from nhiemky.org.rules.import_columns import field_of, find_heading
from nhiemky.org.rules.import_rows import Row, read_row
from nhiemky.org.rules.seniority import Gap

TODAY = dt.date(2026, 11, 23)
FIELDS = [
    "full_name",
    "branch",
    "birth_date",
    "admitted_on",
    "official_on",
    "gender",
    "state",
    "national_id",
    "phone",
    "decided_on",
    "residence",
    "card_number",
]
COLUMNS = {field: place for place, field in enumerate(FIELDS)}


def read(**cells: object) -> Row:
    """One row with a name, a state and a known branch unless said otherwise."""
    facts = {"full_name": "Nguyễn Văn Mẫu", "branch": "Chi bộ 1", "state": "Chính thức", **cells}
    sheet = [facts.get(field) for field in FIELDS]
    return read_row(
        7, sheet, columns=COLUMNS, branch_of=lambda text: 5 if text == "Chi bộ 1" else 0, today=TODAY
    )


def found(row: Row) -> list[tuple[str, str, str]]:
    return [(finding.level, finding.code, finding.field) for finding in row.findings]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("HỌ VÀ TÊN", "full_name"),
        ("ho ten", "full_name"),
        (" Ngày, tháng, năm sinh ", "birth_date"),
        ("Số thẻ Đảng:", "card_number"),
        ("Ngày vào Đảng chính thức", "official_on"),
        ("Ghi chú", ""),
    ],
)
def test_headings(heading, field):
    assert field_of(heading) == field


def test_the_heading_is_found_below_a_title_in_any_order():
    rows = [["DANH SÁCH"], [], [3, None, "x"], ["TT", "chi bo", "Họ tên", "Họ và tên", "Ngày sinh"]]
    assert find_heading(rows) == (3, {"branch": 1, "full_name": 2, "birth_date": 4})


@pytest.mark.parametrize("rows", [[], [["Họ và tên"]], [["Chi bộ", "Ngày sinh"]]])
def test_without_a_column_of_names_and_another_one_there_is_no_heading(rows):
    assert find_heading(rows) == (-1, {})


@pytest.mark.parametrize(
    "cell",
    [
        "17/02/1960",
        "17-2-1960",
        dt.datetime.combine(dt.date(1960, 2, 17), dt.time()),
        dt.date(1960, 2, 17),
        21963,
        21963.0,
    ],
)
def test_dates_are_read_as_people_and_sheets_write_them(cell):
    row = read(birth_date=cell)
    assert row.dates == {"birth_date": dt.date(1960, 2, 17)}
    assert row.sound and row.findings == []


@pytest.mark.parametrize(
    ("cell", "level", "code"),
    [
        ("31/02/1960", "error", "date-unreadable"),
        ("không rõ", "error", "date-unreadable"),
        (1960, "warning", "date-incomplete"),
        ("2/1960", "warning", "date-incomplete"),
        ("17/02/2060", "error", "date-in-the-future"),
        ("17/02/1860", "error", "born-too-long-ago"),
    ],
)
def test_dates_that_are_wrong_or_incomplete(cell, level, code):
    assert found(read(birth_date=cell)) == [(level, code, "birth_date")]


@pytest.mark.parametrize(
    ("cells", "findings"),
    [
        ({"birth_date": "1/1/1990", "admitted_on": "1/1/1990"}, [("error", "before-birth", "admitted_on")]),
        ({"birth_date": "2/1/1990", "admitted_on": "1/1/2008"}, [("warning", "underage", "admitted_on")]),
        ({"birth_date": "1/1/1990", "admitted_on": "1/1/2008"}, []),
        (
            {"admitted_on": "1/2/2010", "official_on": "1/1/2010"},
            [("error", "dates-in-wrong-order", "official_on")],
        ),
        (
            {"decided_on": "1/2/2010", "admitted_on": "1/1/2010"},
            [("error", "dates-in-wrong-order", "admitted_on")],
        ),
        ({"full_name": " "}, [("error", "name-missing", "full_name")]),
        ({"full_name": "=cmd|calc"}, [("warning", "name-odd", "full_name")]),
        ({"full_name": "Lê Mẫu (2)"}, [("warning", "name-odd", "full_name")]),
        ({"full_name": "H’Lan Y-Bhăm Niê"}, []),
        ({"full_name": "Le\u0302 Ma\u0302\u0303u"}, []),
        ({"state": None}, [("warning", "state-assumed", "state")]),
        ({"state": None, "birth_date": "1/1/1970"}, [("warning", "state-assumed", "state")]),
        ({"state": None, "official_on": "1/1/2000"}, []),
        ({"state": None, "admitted_on": "1/1/2000"}, []),
        ({"branch": None}, [("error", "branch-missing", "branch")]),
        ({"branch": "Chi bộ 99"}, [("error", "branch-unknown", "branch")]),
        ({"gender": "khác"}, [("warning", "word-unknown", "gender")]),
        ({"state": "không rõ"}, [("error", "word-unknown", "state")]),
        ({"residence": "x" * 201}, [("error", "too-long", "residence")]),
        ({"phone": "gọi sau"}, [("warning", "not-a-number", "phone")]),
        ({"national_id": "12345"}, [("warning", "not-twelve-digits", "national_id")]),
    ],
)
def test_findings(cells, findings):
    row = read(**cells)
    assert found(row) == findings
    assert row.sound is all(level != "error" for level, _, _ in findings)


def test_a_day_is_shown_as_the_office_writes_it():
    row = read(admitted_on="2/1/2020", official_on="1/1/2020")
    assert [finding.value for finding in row.findings] == ["01/01/2020"]


def test_numbers_that_a_sheet_has_cut():
    row = read(phone=912345678, national_id=1056001234, card_number="12.345.678")
    assert row.texts["phone"] == "0912345678"
    assert row.texts["national_id"] == "001056001234"
    assert row.texts["card_number"] == "12345678"
    assert read(phone=91234567.0).texts["phone"] == "91234567"


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ({"state": None}, "official"),
        ({"state": None, "admitted_on": "3/2/2026"}, "probationary"),
        ({"state": None, "admitted_on": "3/2/2020", "official_on": "3/2/2021"}, "official"),
        ({"state": "Được miễn công tác và sinh hoạt đảng"}, "exempt"),
        ({"state": "du bi"}, "probationary"),
    ],
)
def test_states(cells, state):
    assert read(**cells).texts["state"] == state


def test_genders_and_short_rows():
    assert read(gender="Nữ").texts["gender"] == "f"
    assert "gender" not in read(gender="x").texts
    row = read_row(2, ["Lê Mẫu", "", "", "3/2/2020"], columns=COLUMNS, branch_of=lambda _: 0, today=TODAY)
    assert found(row) == [("error", "branch-missing", "branch")]


def people(*facts: tuple[str, str, str]) -> list[Row]:
    rows = []
    for number, (name, born, card) in enumerate(facts, 2):
        rows.append(Row(number, {"full_name": name, "card_number": card}, {}, 5))
        if born:
            rows[-1].dates["birth_date"] = dt.date.fromisoformat(born)
    return rows


@pytest.mark.parametrize(
    ("name", "born", "card", "level", "code"),
    [
        ("NGUYEN VAN MAU", "1960-02-17", "", "error", "already-there"),
        ("Ai Đó Khác", "", "123", "error", "already-there"),
        ("Nguyễn Văn Mẫu", "", "", "warning", "already-there-perhaps"),
        ("Nguyễn Văn Mẫu", "1961-02-17", "", "", ""),
        ("Nguyễn Văn Mẩu Khác", "1960-02-17", "", "", ""),
    ],
)
def test_duplicates_with_the_ward(name, born, card, level, code):
    rows = people((name, born, card))
    mark(rows, [Known(9, "nguyen van mau", dt.date(1960, 2, 17), "123")])
    expected = [(level, code, 9)] if code else []
    assert [(f.level, f.code, f.other) for f in rows[0].findings] == expected


def test_duplicates_inside_the_list_name_the_row_above():
    rows = people(
        ("Lê Mẫu", "1970-01-01", ""), ("Lê Mẫu", "1970-01-01", ""), ("le mau", "", ""), ("", "", "")
    )
    mark(rows, [])
    assert [[(f.level, f.code, f.other) for f in row.findings] for row in rows] == [
        [],
        [("error", "twice-in-list", 2)],
        [("warning", "twice-in-list-perhaps", 2)],
        [],
    ]


def test_kept_rows_are_plain_and_come_back():
    row = read(birth_date="1/1/1990", admitted_on="1/1/1990")
    again = import_kept.read_back(json.loads(json.dumps(import_kept.kept(row))))
    assert again == row


def test_counts():
    rows = [read(), read(full_name=""), read(gender="khác"), read()]
    counted = import_kept.count(rows)
    assert (counted.rows, counted.sound, counted.wrong, counted.odd) == (4, 3, 1, 1)


@pytest.mark.parametrize(
    ("check", "code"),
    [
        (lambda: import_kept.check_open("previewed"), ""),
        (lambda: import_kept.check_open("confirmed"), "import-not-open"),
        (lambda: import_kept.check_size(0, most=5), "list-without-people"),
        (lambda: import_kept.check_size(5, most=5), ""),
        (lambda: import_kept.check_size(6, most=5), "list-too-long"),
        (lambda: import_kept.check_to_write([read()]), ""),
        (lambda: import_kept.check_to_write([read(), read(full_name="")]), "import-has-errors"),
        (lambda: import_kept.check_something([read()]), ""),
        (lambda: import_kept.check_something([read(full_name="")]), "import-without-sound-rows"),
        (lambda: import_kept.check_fresh([read(full_name="")]), ""),
        (lambda: entering.check_gap(Gap(dt.date(2020, 1, 1), dt.date(2020, 1, 2)), today=TODAY), ""),
        (
            lambda: entering.check_gap(Gap(dt.date(2020, 1, 1), dt.date(2020, 1, 1)), today=TODAY),
            "gap-without-days",
        ),
        (lambda: entering.check_gap(Gap(TODAY, dt.date(2027, 1, 1)), today=TODAY), "change-in-the-future"),
    ],
)
def test_checks(check, code):
    if not code:
        check()
        return
    with pytest.raises(Refused) as refused:
        check()
    assert refused.value.code == code


def test_somebody_entered_since_the_preview_stops_the_confirmation():
    rows = people(("Lê Mẫu", "1970-01-01", ""))
    mark(rows, [Known(3, "le mau", dt.date(1970, 1, 1), "")])
    with pytest.raises(Refused) as refused:
        import_kept.check_fresh(rows)
    assert (refused.value.code, refused.value.facts) == ("people-added-meanwhile", {"count": 1})


@pytest.mark.parametrize(
    ("dates", "code", "field"),
    [
        ({"birth_date": "2990-01-01"}, "date-in-the-future", "birth_date"),
        ({"birth_date": "1890-01-01"}, "born-too-long-ago", "birth_date"),
        ({"birth_date": "1990-01-01", "decided_on": "1989-01-01"}, "before-birth", "decided_on"),
        ({"admitted_on": "2020-01-02", "official_on": "2020-01-01"}, "dates-in-wrong-order", "official_on"),
    ],
)
def test_impossible_dates_are_refused_with_their_field(dates, code, field):
    known = {name: dt.date.fromisoformat(day) for name, day in dates.items()}
    names = ("birth_date", "decided_on", "admitted_on", "official_on")
    with pytest.raises(Refused) as refused:
        entering.check_dates(**{name: known.get(name) for name in names}, today=TODAY)
    assert (refused.value.code, refused.value.facts) == (code, {"field": field})


def test_possible_dates_pass():
    days = [dt.date(1960, 2, 17), dt.date(1980, 5, 1), dt.date(1980, 5, 19), dt.date(1981, 5, 19)]
    names = ("birth_date", "decided_on", "admitted_on", "official_on")
    entering.check_dates(**dict(zip(names, days, strict=True)), today=TODAY)
    assert not entering.underage(days[0], days[2])
    assert not entering.underage(None, days[2]) and not entering.underage(days[2], days[0])
