WORDS = {
    "indicator-of-another-unit": (
        "Chỉ số này không thuộc danh mục của đơn vị; hãy chọn chỉ số khác.",
        "This indicator is not in the catalogue of the unit; choose another one.",
    ),
    "figure-of-a-derived-indicator": (
        "“%(name)s” được tính từ số khác, không nhập trực tiếp; hãy nhập các số mà nó cần.",
        "“%(name)s” is computed and never typed; enter the figures it is computed from.",
    ),
    "figure-without-period": (
        "Hãy chọn năm và kỳ của số liệu.",
        "Choose the year and the period of the figure.",
    ),
    "figure-of-a-ratio-without-whole": (
        "Chỉ số này ghi cả số đạt và tổng số, ví dụ 12/13.",
        "This indicator is counted as a part of a whole, as in 12/13.",
    ),
    "figure-of-indicator-exists": (
        "Đơn vị đã có số của %(period)s; hãy mở số đó và chọn Điều chỉnh, hoặc chọn kỳ khác.",
        "The unit already has a figure of %(period)s; open it and correct it, or choose another period.",
    ),
    "figure-of-a-time-to-come": (
        "Kỳ %(period)s chưa bắt đầu, chưa có số để nhập.",
        "The period %(period)s has not begun; there is nothing to enter yet.",
    ),
    "figure-late-without-reason": (
        "Kỳ báo cáo “%(campaign)s” đã khóa; hãy ghi lý do nhập hoặc sửa sau khi khóa kỳ.",
        "The campaign “%(campaign)s” is closed; say why the value comes afterwards.",
    ),
    "indicator-ended": (
        "Chỉ số này thôi dùng từ sau ngày %(ended)s; hãy chọn kỳ trước đó.",
        "This indicator ended on %(ended)s; choose an earlier period.",
    ),
    "indicator-not-begun": (
        "Chỉ số này chỉ dùng từ ngày %(begins)s; hãy chọn kỳ sau đó.",
        "This indicator begins on %(begins)s; choose a later period.",
    ),
    "indicator-without-name": ("Hãy ghi tên chỉ số.", "Give the indicator a name."),
    "indicator-code-taken": (
        "Mã “%(taken)s” đã dùng cho chỉ số khác; hãy chọn mã khác.",
        "The code “%(taken)s” belongs to another indicator; choose another one.",
    ),
    "indicator-code-not-plain": (
        "Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ thu-ngan-sach.",
        "A code has lower-case letters without accents, digits and hyphens, as in thu-ngan-sach.",
    ),
    "indicator-without-measure": (
        "Hãy ghi đơn vị tính, ví dụ hộ, đồng, %%.",
        "Say what it is counted in, as households, đồng, %%.",
    ),
    "measure-unreadable-alone": (
        "Không đọc được đơn vị tính “%(typed)s”. Hãy viết như: đồng, km, hộ, %%.",
        "The measure “%(typed)s” cannot be read. Write it like: đồng, km, hộ, %%.",
    ),
    "formula-without-operand": (
        "Hãy chọn chỉ số để tính.",
        "Choose the indicator to compute from.",
    ),
    "formula-without-second": (
        "Cách tính này cần chỉ số thứ hai; hãy chọn.",
        "This formula needs a second indicator; choose one.",
    ),
    "formula-without-since": (
        "Tăng bình quân mỗi năm cần năm gốc; hãy ghi năm.",
        "A compound rate needs the year it begins with; give the year.",
    ),
    "formula-of-two-measures": (
        "Không trừ được “%(first)s” với “%(second)s”; hãy chọn hai chỉ số cùng đơn vị tính.",
        "“%(second)s” cannot be taken from “%(first)s”; choose two indicators of one measure.",
    ),
    "indicator-formula-fixed": (
        "Chỉ số tự tính giữ nguyên cách tính và đơn vị tính; cần khác thì thêm chỉ số mới.",
        "A computed indicator keeps its formula and measure; add another indicator instead.",
    ),
    "indicator-counted-already": (
        "Đã có số liệu theo đơn vị tính này nên không đổi được; cần khác thì thêm chỉ số mới.",
        "Figures have been counted this way already; add another indicator instead.",
    ),
    "indicator-over-time-issued": (
        "Đã có văn bản ban hành với số suy ra từ các kỳ của chỉ số này nên không đổi cách cộng được; cần khác thì thêm chỉ số mới.",
        "A text was issued with a value that follows from its periods; add another indicator instead.",
    ),
    "indicator-ends-too-early": (
        "Ngày thôi dùng phải từ ngày %(since)s trở đi.",
        "It cannot end before it began on %(since)s.",
    ),
    "indicator-still-used": (
        "Còn chỉ số tính từ chỉ số này: %(names)s. Hãy thôi dùng chúng trước.",
        "Others are computed from this one: %(names)s. End them first.",
    ),
    "no-indicator-chosen": (
        "Chưa chọn chỉ số nào, hoặc các chỉ số đã chọn đều có trong danh mục.",
        "No indicator was chosen, or all of them are in the catalogue already.",
    ),
}

VERBS = {
    "IndicatorDefined": ("Thêm chỉ số", "Indicator added"),
    "IndicatorEdited": ("Sửa chỉ số", "Indicator edited"),
    "IndicatorEnded": ("Thôi dùng chỉ số", "Indicator ended"),
    "UsualIndicatorsAdded": ("Thêm các chỉ số thường dùng", "Usual indicators added"),
}

FIELDS = {
    "formula": ("Công thức", "Formula"),
    "over_time": ("6 tháng, 9 tháng, cả năm", "Longer periods"),
    "combines": ("Số của nhiều đơn vị", "Figures of several units"),
    "every": ("Báo cáo", "Reported every"),
    "reported_by": ("Đơn vị báo cáo", "Reported by"),
    "better": ("Đánh giá", "Better"),
    "definition": ("Cách tính, phạm vi", "Definition"),
}
