WORDS = {
    "report-without-targets": (
        "Chưa có nghị quyết đại hội nào cho năm %(year)s, nên chưa lập được dự thảo báo cáo. Hãy nhập nghị quyết và chỉ tiêu trước.",
        "There is no congress resolution for %(year)s, so no report can be drafted. Enter the resolution and its targets first.",
    ),
}

VERBS = {
    "ReportDrafted": ("Lập dự thảo báo cáo từ số liệu", "Draft of a report made from figures"),
}
