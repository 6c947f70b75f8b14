WORDS = {
    "bench-needs-the-sample": (
        "Chưa có dữ liệu mẫu để đo. Chạy «nhiemky demo» trước.",
        "There is no sample to measure. Run “nhiemky demo” first.",
    ),
    "bench-server-failed": (
        "Máy chủ để đo không chạy được. Chạy «nhiemky serve» để xem lý do.",
        "The server to be measured did not start. Run “nhiemky serve” to see why.",
    ),
    "bench-page-failed": (
        "Trang %(address)s trả lời %(status)s, không đo được.",
        "The page %(address)s answered %(status)s; it cannot be measured.",
    ),
}
