WORDS = {
    "campaign-without-title": ("Hãy đặt tên cho kỳ báo cáo.", "Give the campaign a title."),
    "campaign-title-too-long": (
        "Tên dài quá %(most)s chữ; hãy rút ngắn.",
        "The title is longer than %(most)s characters; shorten it.",
    ),
    "campaign-title-taken": (
        "Kỳ này đã có một đợt báo cáo cùng tên. Hãy mở đợt đó, hoặc đặt tên khác.",
        "A campaign of this period has this title already. Open that one, or choose another title.",
    ),
    "campaign-without-indicator": (
        "Chưa chọn chỉ số nào. Hãy đánh dấu các chỉ số cần báo cáo.",
        "No indicator is chosen. Tick what has to be reported.",
    ),
    "campaign-asks-nobody": (
        "Chưa chọn ai báo cáo. Hãy đánh dấu chi bộ, tổ dân phố hoặc phường.",
        "Nobody is asked. Tick branches, residential groups or the ward.",
    ),
    "campaign-indicator-of-nobody": (
        "Không đơn vị nào trong số đã chọn báo cáo: %(names)s. Hãy chọn thêm đơn vị hoặc bỏ chỉ số đó.",
        "None of the chosen units reports: %(names)s. Choose more units or take the indicator out.",
    ),
    "campaign-due-past": (
        "Hạn báo cáo đã qua. Hãy chọn một ngày từ hôm nay trở đi.",
        "The due day has passed. Choose today or a later day.",
    ),
    "campaign-closed": (
        "Văn phòng đã khóa kỳ báo cáo này. Cần sửa thì mở lại kỳ báo cáo, hoặc điều chỉnh ở trang của số liệu và ghi lý do.",
        "This campaign is closed. Reopen it, or correct the figure on its own page with a reason.",
    ),
    "campaign-not-closed": ("Kỳ báo cáo này chưa khóa.", "This campaign is not closed."),
    "campaign-reopened-without-reason": (
        "Hãy ghi vì sao mở lại kỳ báo cáo.",
        "Say why the campaign is opened again.",
    ),
    "campaign-reminds-nobody": (
        "Chưa chọn đơn vị nào để nhắc.",
        "No unit is chosen to be reminded.",
    ),
    "campaign-all-reported": (
        "Các đơn vị đã chọn đều đã báo cáo.",
        "All the chosen units have reported.",
    ),
    "campaign-reminded-today": (
        "Hôm nay đã nhắc các đơn vị này. Mỗi đơn vị chỉ nhắc một lần một ngày; cần gấp thì gọi điện theo danh sách ở thẻ In.",
        "These units have been reminded today. Once a day is enough; ring them up from the list on the tab In.",
    ),
    "report-already-sent": ("%(unit)s đã gửi báo cáo.", "%(unit)s has sent its report."),
    "report-incomplete": (
        "Còn thiếu %(count)s số: %(names)s. Ghi số, hoặc ghi vì sao chưa có.",
        "%(count)s numbers are missing: %(names)s. Write them, or why there is none.",
    ),
    "report-indicator-not-asked": (
        "Kỳ báo cáo này không hỏi đơn vị chỉ số “%(name)s”.",
        "This campaign does not ask the unit for “%(name)s”.",
    ),
    "report-changed-meanwhile": (
        "Có người vừa lưu số khác của “%(name)s”. Hãy mở lại trang để xem số mới rồi sửa.",
        "Somebody has just saved another value of “%(name)s”. Open the page again and look at it first.",
    ),
    "report-value-and-lack": (
        "“%(name)s” vừa có số vừa ghi là chưa có. Hãy bỏ một trong hai.",
        "“%(name)s” has a number and a word that there is none. Take one of them out.",
    ),
    "report-value-emptied": (
        "“%(name)s” đã có số được lưu, không xóa trắng được. Hãy ghi số đúng.",
        "“%(name)s” has a number that is kept and cannot be emptied. Write the right one.",
    ),
    "report-correction-without-reason": (
        "Báo cáo đã gửi: hãy ghi vì sao sửa số.",
        "The report was sent: say why the number is corrected.",
    ),
    "report-indicator-derived": (
        "“%(name)s” được tính bằng công thức, không nhập.",
        "“%(name)s” is computed by a formula and not typed.",
    ),
    "report-of-another-unit": (
        "Đơn vị này không báo cáo “%(name)s”.",
        "This unit does not report “%(name)s”.",
    ),
    "report-period-closed": (
        "Kỳ này đã khóa: hãy ghi lý do nhập hoặc sửa số sau khi khóa.",
        "The period is closed: give the reason for a late value.",
    ),
    "figure-doubted": (
        "Có %(count)s điều cần xem lại. Xem từng điều; nếu số đúng thì gửi lại với sure = true.",
        "%(count)s things are odd. Look at them; if the value is right, send it again with sure = true.",
    ),
    "figure-period-unknown": (
        "Không đọc được kỳ “%(period)s”. Ví dụ: 2026, 2026-q3, 2026-6t, 2026-9t, 2026-04.",
        "The period “%(period)s” cannot be read. For example: 2026, 2026-q3, 2026-6t, 2026-9t, 2026-04.",
    ),
    "sheet-without-heading": (
        "Không tìm thấy dòng tiêu đề có tên chỉ số của kỳ báo cáo này. Hãy dùng mẫu tải về, hoặc ghi tên chỉ số ở tiêu đề cột.",
        "No heading names an indicator of this campaign. Use the template, or write the names of the indicators above the columns.",
    ),
    "sheet-without-years": (
        "Không tìm thấy dòng tiêu đề có các năm. Ghi tên chỉ số ở một cột và các năm (2024, 2025…) ở các cột bên cạnh, hoặc tải mẫu về.",
        "No row of headings with years was found. Put the names of indicators in one column and the years (2024, 2025…) beside it, or download the template.",
    ),
    "sheet-of-no-unit": (
        "Bảng liệt kê chỉ số theo dòng nhưng không ghi đơn vị nào. Hãy ghi “Đơn vị: …” ở trên bảng.",
        "The sheet lists indicators in rows but names no unit. Write “Đơn vị: …” above the table.",
    ),
    "sheet-too-long": (
        "Bảng dài quá %(most)s dòng; hãy chia thành nhiều tệp.",
        "The sheet has more than %(most)s rows; divide it.",
    ),
    "sheet-file-gone": (
        "Tệp của bảng này không còn trong kho tệp. Hãy tải bảng lên lại.",
        "The file of this sheet is not in the store any more. Upload it again.",
    ),
    "sheet-unit-unknown": (
        "Không có đơn vị nào tên “%(unit)s” trong kỳ báo cáo này.",
        "No unit of this campaign is called “%(unit)s”.",
    ),
    "sheet-unit-twice": (
        "“%(unit)s” có hai dòng; dòng sau không được đọc.",
        "“%(unit)s” has two rows; the later one is not read.",
    ),
    "sheet-not-asked": (
        "%(unit)s không phải báo cáo “%(name)s”.",
        "%(unit)s does not report “%(name)s”.",
    ),
    "sheet-formula": (
        "Ô là công thức, không phải số. Hãy dán thành giá trị rồi tải lên lại.",
        "The cell is a formula, not a number. Paste it as a value and upload again.",
    ),
    "sheet-no-number": (
        "“%(text)s” không phải số.",
        "“%(text)s” is not a number.",
    ),
    "sheet-already-done": (
        "Bảng này đã nhập hoặc đã bỏ.",
        "This sheet has been entered or dropped.",
    ),
    "sheet-preview-old": (
        "Số trong sổ đã thay đổi sau khi bạn xem bảng. Hãy xem lại rồi xác nhận.",
        "The register has changed since you looked at the sheet. Look at it again and confirm.",
    ),
    "sheet-says-nothing": (
        "Bảng không có số nào mới để nhập.",
        "The sheet has no new number to enter.",
    ),
    "sheet-doubts-unanswered": (
        "Có %(count)s số cần xem lại. Hãy xem từng số rồi đánh dấu.",
        "%(count)s numbers are odd. Look at each of them and tick the box.",
    ),
    "sheet-corrections-without-reason": (
        "Bảng thay %(count)s số đã có. Hãy ghi lý do.",
        "The sheet replaces %(count)s numbers. Give the reason.",
    ),
}

VERBS = {
    "CampaignOpened": ("Mở kỳ báo cáo", "Campaign opened"),
    "CampaignDueMoved": ("Đổi hạn báo cáo", "Due day moved"),
    "UnitsReminded": ("Nhắc đơn vị chưa báo cáo", "Units reminded"),
    "CampaignClosed": ("Khóa kỳ báo cáo", "Campaign closed"),
    "CampaignReopened": ("Mở lại kỳ báo cáo", "Campaign reopened"),
    "UnitFiguresReported": ("Nhập số liệu của đơn vị", "Figures of a unit entered"),
    "UnitReportSent": ("Gửi báo cáo số liệu", "Report sent"),
    "SheetTaken": ("Tải bảng số liệu lên", "Workbook taken in"),
    "SheetEntered": ("Nhập số liệu từ bảng tính", "Figures entered from a workbook"),
    "SheetDropped": ("Bỏ bảng số liệu", "Workbook dropped"),
    "FiguresPut": ("Nhập số liệu qua giao tiếp máy", "Figures put through the interface"),
}
