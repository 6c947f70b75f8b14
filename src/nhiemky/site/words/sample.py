"""Refusals of the sample's loader."""

WORDS = {
    "sample-already-there": (
        "Dữ liệu mẫu đã có trong hệ thống.",
        "The sample is already there.",
    ),
    "sample-half-there": (
        "Lần nạp dữ liệu mẫu trước bị ngắt giữa chừng. Hãy chạy lại: nhiemky demo --reset.",
        "An earlier load of the sample was interrupted. Run: nhiemky demo --reset.",
    ),
}
VERBS = {
    "SampleLoaded": ("Nạp dữ liệu mẫu", "Loaded the sample"),
    "MembersEntered": ("Nhập danh sách đảng viên mẫu", "Entered the list of sample members"),
}
