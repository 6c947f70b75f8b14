WORDS = {
    "bench-needs-the-sample": (
        "Chưa có dữ liệu mẫu để đo. Chạy «nhiemky demo» trước.",
        "There is no sample to measure. Run “nhiemky demo” first.",
    ),
    "bench-page-failed": (
        "Trang %(address)s trả lời %(status)s, không đo được.",
        "The page %(address)s answered %(status)s; it cannot be measured.",
    ),
}
