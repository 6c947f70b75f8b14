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
        "Chưa chọn chỉ tiêu nào. Hãy đánh dấu các chỉ tiêu cần báo cáo.",
        "No indicator is chosen. Tick what has to be reported.",
    ),
    "campaign-asks-nobody": (
        "Chưa chọn ai báo cáo. Hãy đánh dấu chi bộ, tổ dân phố hoặc phường.",
        "Nobody is asked. Tick branches, residential groups or the ward.",
    ),
    "campaign-indicator-of-nobody": (
        "Không đơn vị nào trong số đã chọn báo cáo: %(names)s. Hãy chọn thêm đơn vị hoặc bỏ chỉ tiêu đó.",
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
        "Kỳ báo cáo này không hỏi đơn vị chỉ tiêu “%(name)s”.",
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
