"""The closing report drafts itself: from records where there are any, from the old report where there are none."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from html import unescape

import pytest
from django.utils.html import strip_tags

from nhiemky.conferences import steps as conferences
from nhiemky.conferences.models import Conference
from nhiemky.congresses import steps
from nhiemky.congresses.actions.report_figures import report_figures
from nhiemky.congresses.models import Congress, Meeting, Postponement, Season
from nhiemky.congresses.papers.season_report import season_report
from nhiemky.congresses.queries.printing import percent_of
from nhiemky.congresses.queries.report import report_of
from nhiemky.congresses.tests.database.counted.conftest import DAY, PILOT, Counted
from nhiemky.documents import steps as documents
from nhiemky.documents.rules.registering import Entry as NewDocument
from nhiemky.elections.tests.database.journal_rows import last, refused
from nhiemky.figures import steps as figures
from nhiemky.figures.models import Figure
from nhiemky.figures.rules.entry import NewFigure, read
from nhiemky.org.models import Unit

LESSONS = (
    "Cấp ủy viên phụ trách kiểm tra việc chuẩn bị",
    "Chi ủy đề cao trách nhiệm",
    "Tuyên truyền kịp thời",
)
ACHIEVED = (
    "Đã có {{ dai-hoi-xong }} tổ chức xong đại hội",
    "Báo cáo chính trị bám sát nhiệm vụ",
    "Nêu rõ ưu điểm, khuyết điểm",
    "Nhân sự đủ tiêu chuẩn",
    "Bầu cử dân chủ, đúng quy chế",
    "Đại hội thành công tốt đẹp",
)
TASKS = tuple(f"Nhiệm vụ thứ {number}" for number in ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"))
REPORTED = {
    "pilots": ("dai-hoi-diem", "chi bộ tổ chức Đại hội điểm", "1", "chi bộ"),
    "held": ("dai-hoi-xong", "chi bộ tổ chức Đại hội xong", "13/13", "chi bộ"),
    "elected": ("cap-uy", "cấp ủy các chi bộ được bầu", "55", "đồng chí"),
    "re_elected": ("tai-cu", "cấp ủy tái cử", "32", "đồng chí"),
    "new": ("moi", "cấp ủy mới tham gia", "23", "đồng chí"),
    "agreed": ("bieu-quyet", "đảng viên biểu quyết thực hiện tốt Nghị quyết Đại hội", "100", "%"),
}


def meeting(
    season: Season, purpose: str, title: str, unit: Unit | None = None, **findings: tuple[str, ...]
) -> Conference:
    """A conference of the season with what it found and concluded."""
    held = conferences.write_conference(
        unit or season.unit, conferences.ConferenceContent(kind="other", title=title, held_on=DAY)
    )
    part = conferences.write_line(held, conferences.PartContent(kind="lessons", title=title))
    for kind, texts in findings.items():
        for text in texts:
            if kind == "conclusion":
                conferences.write_line(held, conferences.ConclusionContent(text=text))
            else:
                conferences.write_line(held, conferences.FindingContent(part=part, kind=kind, text=text))
    if purpose:
        Meeting.objects.create(season=season, conference=held, purpose=purpose)
    return held


def words(season: Season, ward: Unit) -> str:
    """Everything that the report says, one line for each block."""
    found = report_of(season, Congress.objects.filter(season=season))
    body = season_report(season, found, percent=percent_of(ward)).body
    return "\n".join(map(_said, body))


def _said(block) -> str:
    if hasattr(block, "text"):
        return block.text
    if hasattr(block, "content"):
        return "".join(run.text for run in block.content)
    if hasattr(block, "items"):
        return "\n".join("".join(run.text for run in item) for item in block.items)
    return "\n".join(" | ".join(row) for row in block.rows)


@pytest.fixture
def old(counted: Counted) -> Season:
    """A season of a ward as an article of the time tells it; nobody can count it any more."""
    directive = documents.register(
        counted.clerk,
        counted.ward,
        NewDocument(
            kind="Chỉ thị",
            issuer="Bộ Chính trị",
            level="centre",
            symbol="35-CT/TW",
            title="về đại hội đảng bộ các cấp",
        ),
    )
    for code, subject, value, measure in REPORTED.values():
        figures.enter(
            counted.clerk, counted.ward, NewFigure(code=code, subject=subject, value=read(value, measure))
        )
    season = Season.objects.create(
        unit=counted.ward, title="Đại hội các chi bộ nhiệm kỳ 2020-2022", first_year=2020, last_year=2022,
        begins_on=dt.date(2020, 1, 1), ends_on=dt.date(2020, 3, 31), imported=True, directive=directive,
        reported_pilot_on=dt.date(2020, 1, 4), reported_first_on=dt.date(2020, 2, 9),
        reported_last_on=dt.date(2020, 3, 22), source_note="Tin đăng ngày 25/03/2020",
    )  # fmt: skip
    held = meeting(
        season, "lessons", "Họp rút kinh nghiệm", lesson=LESSONS, achievement=ACHIEVED,
        limitation=("Báo cáo chính trị và điều hành của một số chi bộ còn hạn chế",), conclusion=TASKS,
    )  # fmt: skip
    # One record may be the study, the lessons and the review at once: it is said once.
    Meeting.objects.create(season=season, conference=held, purpose="review")
    return season


def attach(counted: Counted, season: Season, *kinds: str) -> None:
    rows = {kind: Figure.objects.get(code=REPORTED[kind][0]) for kind in kinds or REPORTED}
    report_figures(counted.clerk, season, figures=rows)


def test_a_report_drafted_from_an_old_report_contains_every_figure_of_it(counted, old):
    attach(counted, old)
    said = words(old, counted.ward)
    for figure in (
        "35-CT/TW",
        "01 chi bộ, ngày 04/01/2020 (theo báo cáo)",
        "13/13 chi bộ (100%), từ ngày 09/02/2020 đến ngày 22/03/2020 (theo báo cáo)",
        "55 đồng chí, trong đó tái cử 32 đồng chí (58,18%), mới tham gia 23 đồng chí (41,82%)",
        "100% đảng viên biểu quyết thực hiện tốt Nghị quyết Đại hội",
        "Kết quả đạt được (06)",
        "Hạn chế (01)",
        "Bài học kinh nghiệm (03)",
        "Nhiệm vụ tiếp theo (08)",
        "Đã có 13/13 chi bộ tổ chức xong đại hội.",
        *(f"{text}." for text in (*LESSONS, *ACHIEVED[1:], *TASKS)),
        "Tin đăng ngày 25/03/2020",
    ):
        assert figure in said, figure
    assert "không bằng" not in said and "Số lượng bầu và trúng cử" not in said
    ((verb, facts),) = last()
    assert verb == "FiguresReported" and len(facts["figures"]) == 6


def test_reported_and_counted_numbers_never_stand_side_by_side(counted, old):
    attach(counted, old)
    congress = counted.congresses[0]
    counted.hold(0, people=[0, 1, 2, 3], seats=3, votes=[18, 15, 14, 4])
    congress.season, congress.imported = old, True
    congress.save()
    said = words(old, counted.ward)  # one of thirteen is recorded: a count of it is no count of the season
    assert "13/13 chi bộ" in said and "1/1" not in said and "55 đồng chí" in said
    old.reported.all().delete()
    said = words(old, counted.ward)
    assert "1/1 đơn vị" in said and "03 đồng chí" in said and "theo báo cáo" not in said


def test_parts_that_do_not_add_up_are_said(counted, old):
    figures.enter(
        counted.clerk,
        counted.ward,
        NewFigure(code="moi-2", subject="mới tham gia", value=read("22", "đồng chí")),
    )
    rows = {
        kind: Figure.objects.get(code=code)
        for kind, code in (("elected", "cap-uy"), ("re_elected", "tai-cu"), ("new", "moi-2"))
    }
    report_figures(counted.clerk, old, figures=rows, others=[Figure.objects.get(code="bieu-quyet")])
    assert "không bằng số được bầu" in words(old, counted.ward)
    page = counted.client().get(counted.url("season-report", **{"season_id": old.pk}))
    assert "Kiểm tra lại số liệu gốc" in page.content.decode()


def test_a_season_that_is_counted_takes_no_reported_figures(counted, old):
    with refused("season-is-counted"):
        attach(counted, counted.season)
    with refused("report-without-figures"):
        report_figures(counted.clerk, old, figures={})
    with refused("figure-reported-twice", field="elected"):
        figure = Figure.objects.get(code="cap-uy")
        report_figures(counted.clerk, old, figures={"elected": figure}, others=[figure])


def test_figures_are_chosen_by_their_codes(counted, old):
    client, address = counted.client(), counted.url("season-figures", season_id=old.pk)
    assert '<option value="cap-uy">' in client.get(address).content.decode()
    assert client.post(address, {"elected": "khong-co"}).status_code == 422
    assert client.post(address, {"elected": "cap-uy", "other": "moi, tai-cu"}).status_code == 302
    kinds = dict(old.reported.values_list("figure__code", "kind"))
    assert kinds == {"cap-uy": "elected", "moi": "other", "tai-cu": "other"}
    assert 'value="moi, tai-cu"' in client.get(address).content.decode()


def recorded(counted: Counted) -> None:
    """Meetings, votes, money, decoration and a postponement of the season."""
    season = counted.season
    study = meeting(season, "study", "Hội nghị học tập chỉ thị")
    counts = {unit.pk: (10, 12) for unit in counted.branches}
    steps.write_study(Meeting.objects.get(conference=study), counts)
    meeting(
        season,
        "lessons",
        "Rút kinh nghiệm",
        lesson=LESSONS[:2],
        limitation=("In phiếu chậm",),
        cause=("Máy hỏng",),
        direction=("Sớm có quy chế",),
    )
    for congress in counted.congresses[:2]:
        part = conferences.write_line(
            congress.conference, conferences.PartContent(kind="discussion", title="Thảo luận")
        )
        conferences.write_line(
            congress.conference,
            conferences.FindingContent(part=part, kind="limitation", text="Tham luận còn ít."),
        )
        vote = conferences.VoteContent(
            part=part, question="Nghị quyết", present=20, agreed=20 - congress.is_pilot
        )
        conferences.write_line(congress.conference, vote)
        part.kind = "resolution"
        part.save()
    steps.write_funding(
        season, steps.FundingContent(item="In", estimate=12_000_000, settled=13_000_000), row=None
    )
    steps.write_funding(season, steps.FundingContent(item="Nước", estimate=1_000_000), row=None)
    steps.write_decoration(season, steps.DecorationContent(kind="flags", quantity=3), row=None)
    Postponement.objects.create(
        congress=counted.congresses[1], planned_before=PILOT, planned_after=DAY, reason="Dịch bệnh",
        decided_by=counted.clerk,
    )  # fmt: skip


def test_a_season_of_records_is_counted_and_says_what_was_weak(counted):
    counted.before(0, "Chi ủy viên", 0, 1, 3)
    first = counted.hold(0, people=[0, 1, 2, 3], seats=3, votes=[18, 15, 14, 4])
    counted.hold(0, "secretary", people=[0], seats=1, votes=[20], among=first)
    counted.hold(1, people=[0, 4, 5, 6], seats=3, votes=[18, 15, 4, 4])
    recorded(counted)
    said = words(counted.season, counted.ward)
    for line in (
        "Học tập, quán triệt: Hội nghị học tập chỉ thị ngày 10/03/2025: 30/36 đảng viên của 3 đơn vị dự học.",
        "Đại hội điểm: 01 đơn vị, ngày 10/02/2025.",
        "Đã tổ chức đại hội: 3/3 đơn vị (100%); các đại hội sau đại hội điểm: ngày 10/03/2025.",
        "Lùi ngày đại hội: 01 đơn vị. Lý do: Dịch bệnh.",
        "Kinh phí: dự toán 13 triệu đồng, quyết toán 13 triệu đồng, còn 1 mục chưa quyết toán.",
        "0/3 khẩu hiệu",
        "Đã bầu vào cấp ủy 05 đồng chí trên 6 theo số lượng được quyết định, thiếu 01",
        "tái cử 02 đồng chí (40,00%); mới tham gia 01 đồng chí (20,00%); chưa rõ tái cử hay mới 02 đồng chí",
        "nữ 02 đồng chí (40,00%)",
        "Bí thư: 01 đồng chí ở 1/3 đơn vị; bầu trực tiếp tại đại hội 01; chưa rõ tái cử hay mới 01; đơn vị chưa có 02.",
        "39/40 tán thành (97,50%); 1/2 đại hội có 100% tán thành.",
        "Hạn chế (02)",
        "Tham luận còn ít (ở 2 nơi).",
        "Nguyên nhân (01)",
        "Sớm có quy chế.",
    ):
        assert line in said, line


def test_an_empty_season_says_what_is_missing_instead_of_nothing(counted):
    page = counted.client().get(counted.url("season-report")).content.decode()
    text = unescape(strip_tags(page))
    assert "Chưa có kết quả bầu cấp ủy." in text and "Chưa ghi kinh phí." in text
    assert "Số liệu tự tính từ hồ sơ" in text
    congress = counted.congresses[0]
    for one in counted.congresses:
        one.state, one.held_on, one.reason = "withdrawn", None, "Sáp nhập"
        one.save()
    assert "Đã tổ chức đại hội" not in words(counted.season, counted.ward)
    congress.state = "planned"
    congress.save()
    said = words(counted.season, counted.ward)
    assert "Đã tổ chức đại hội: 0/1 đơn vị." in said and "Không tổ chức đại hội: 02 đơn vị" in said


@pytest.mark.parametrize(("form", "status"), [("pdf", 200), ("docx", 200), ("xlsx", 404)])
def test_the_report_leaves_the_house_as_a_paper(counted, old, form, status):
    attach(counted, old)
    address = counted.url("season-paper", season_id=old.pk, paper="bao-cao-tong-ket", form=form)
    answer = counted.client().get(address)
    assert answer.status_code == status
    if form == "docx":
        text = strip_tags(zipfile.ZipFile(io.BytesIO(answer.content)).read("word/document.xml").decode())
        assert "13/13 chi bộ" in text and "Bài học kinh nghiệm (03)" in text
