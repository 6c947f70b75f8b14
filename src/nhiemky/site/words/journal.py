WORDS = {
    "erasure-needs-a-reason": (
        "Xóa nội dung đã ghi phải nêu lý do. Lý do được giữ lại trong nhật ký.",
        "Erasing recorded content needs a reason. The reason stays in the journal.",
    ),
    "no-values-kept": (
        "Dòng nhật ký số %(number)s không giữ nội dung nào để xóa.",
        "Journal entry %(number)s keeps no content that could be erased.",
    ),
    "values-already-erased": (
        "Nội dung của dòng nhật ký số %(number)s đã được xóa trước đó.",
        "The content of journal entry %(number)s has been erased before.",
    ),
    "reason-of-erasure-stays": (
        "Dòng nhật ký số %(number)s ghi lại một quyết định xóa; lý do của quyết định phải được giữ.",
        "Journal entry %(number)s records a decision to erase; the reason of a decision stays.",
    ),
}

VERBS = {
    "ValuesErased": ("Xóa nội dung đã ghi", "Erased recorded content"),
    "JournalExported": ("Xuất nhật ký", "Exported the journal"),
}
