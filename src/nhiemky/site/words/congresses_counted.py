WORDS = {
    "funding-without-item": ("Hãy ghi nội dung chi.", "Say what the money is for."),
    "funding-below-nothing": ("Số tiền không thể âm.", "An amount cannot be below nought."),
    "funding-too-much": (
        "Số tiền này quá lớn; hãy xem lại số chữ số 0.",
        "This amount is too large; look at the zeros again.",
    ),
    "slogan-without-words": (
        "Khẩu hiệu, băng rôn phải ghi nội dung chữ.",
        "A slogan or a banner needs its words.",
    ),
    "decoration-of-nothing": ("Số lượng ít nhất là 1.", "There is at least one of it."),
    "study-below-nothing": ("Số người không thể âm.", "A number of people cannot be below nought."),
    "study-more-than-members": (
        "Số dự học (%(attended)s) nhiều hơn số đảng viên của đơn vị (%(members)s).",
        "More attended (%(attended)s) than the unit has members (%(members)s).",
    ),
    "study-of-another-season": (
        "Cuộc học tập hoặc đơn vị này không thuộc đợt đại hội.",
        "This meeting or unit does not belong to the season.",
    ),
    "congress-of-another-season": (
        "Đại hội này không thuộc đợt đang xem.",
        "This congress does not belong to the season.",
    ),
    "season-is-counted": (
        "Đợt này có hồ sơ từng đại hội nên số liệu tự tính; không gắn thêm số liệu theo báo cáo. Đợt cũ nhập lại thì đánh dấu «nhập lại từ tài liệu cũ».",
        "The congresses of this season are recorded, so its numbers are counted; no reported figures are attached beside them. An old season is marked as imported.",
    ),
    "report-without-figures": ("Hãy chọn ít nhất một số liệu.", "Choose at least one figure."),
    "figure-reported-twice": (
        "Số liệu này đã chọn ở một dòng khác.",
        "This figure stands in another line already.",
    ),
}

VERBS = {
    "FiguresReported": ("Gắn số liệu theo báo cáo", "Reported figures attached"),
    "FundingSet": ("Ghi kinh phí đại hội", "Money of the congresses written down"),
    "FundingRemoved": ("Bỏ mục kinh phí", "Item of money removed"),
    "DecorationSet": ("Ghi khánh tiết, tuyên truyền", "Decoration written down"),
    "DecorationRemoved": ("Bỏ nội dung khánh tiết", "Decoration removed"),
    "StudyCounted": ("Ghi số đảng viên dự học", "Attendance of study written down"),
}

FIELDS = {
    "item": ("Nội dung chi", "Item"),
    "words": ("Nội dung chữ", "Words"),
    "estimate": ("Dự toán", "Estimate"),
    "settled": ("Quyết toán", "Settled"),
}
