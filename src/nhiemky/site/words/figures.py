WORDS = {
    "figure-unreadable": (
        "Không đọc được “%(text)s”. Hãy viết như: %(expected)s.",
        "“%(text)s” cannot be read. Write it like: %(expected)s.",
    ),
    "figure-of-another-measure": (
        "Số liệu này tính bằng “%(measure)s”, không phải “%(typed)s”.",
        "This figure is counted in “%(measure)s”, not in “%(typed)s”.",
    ),
    "figure-out-of-nothing": (
        "Tổng số phải lớn hơn 0, ví dụ 13/13.",
        "The whole must be more than 0, as in 13/13.",
    ),
    "figure-part-exceeds-whole": (
        "Số đạt được %(part)s phải từ 0 đến tổng số %(whole)s.",
        "The part %(part)s must lie between 0 and the whole %(whole)s.",
    ),
    "figure-too-precise": (
        "Chỉ lưu được %(places)s chữ số sau dấu phẩy.",
        "At most %(places)s decimals can be kept.",
    ),
    "figure-too-large": ("Số quá lớn.", "The number is too large."),
    "figure-code-taken": (
        "Mã “%(taken)s” đã dùng cho số liệu khác; hãy chọn mã khác.",
        "The code “%(taken)s” belongs to another figure; choose another one.",
    ),
    "figure-whole-unknown": (
        "Không có số liệu tổng với mã “%(whole)s”.",
        "There is no figure with the code “%(whole)s” to be a part of.",
    ),
    "figure-without-subject": ("Hãy ghi nội dung của số liệu.", "Say what the figure is about."),
    "figure-period-ends-before-it-began": (
        "Ngày cuối kỳ phải từ ngày đầu kỳ trở đi.",
        "The period must not end before it began.",
    ),
    "figure-correction-without-reason": (
        "Hãy ghi lý do điều chỉnh; lý do được lưu cùng số liệu.",
        "Give the reason for the correction; it is kept with the figure.",
    ),
    "figure-value-unchanged": (
        "Số liệu không khác bản hiện tại; chưa có gì để điều chỉnh.",
        "Nothing differs from the current value; there is nothing to correct.",
    ),
    "figure-already-confirmed": (
        "Số liệu này đã được xác nhận.",
        "This value has already been confirmed.",
    ),
    "figure-confirmed-by-its-author": (
        "Người nhập không tự xác nhận; hãy để người khác đối chiếu và xác nhận.",
        "Who entered the value does not confirm it; let somebody else compare and confirm.",
    ),
    "figure-part-of-itself": (
        "Một số liệu không thể là thành phần của chính nó.",
        "A figure cannot be a part of itself.",
    ),
    "figure-part-of-another-unit": (
        "Các thành phần phải thuộc cùng đơn vị với số tổng.",
        "The parts must belong to the same unit as the whole.",
    ),
    "figure-part-of-another-measure": (
        "Các thành phần phải có cùng đơn vị tính với số tổng.",
        "The parts must be counted in the same measure as the whole.",
    ),
    "figure-part-of-two": (
        "Có thành phần đang thuộc một số tổng khác; hãy bỏ ở đó trước.",
        "A part already belongs to another whole; take it out there first.",
    ),
}

VERBS = {
    "FigureEntered": ("Nhập số liệu", "Figure entered"),
    "FigureCorrected": ("Điều chỉnh số liệu", "Figure corrected"),
    "FigureConfirmed": ("Xác nhận số liệu", "Figure confirmed"),
    "FigureDescribed": ("Sửa mô tả số liệu", "Description of the figure changed"),
    "BreakdownSet": ("Đặt thành phần của số liệu", "Breakdown set"),
}
