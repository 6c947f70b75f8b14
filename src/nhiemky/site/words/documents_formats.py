WORDS = {
    "template-without-title": (
        "Hãy ghi tên mẫu để chọn được khi mở dự thảo.",
        "Give the template a title by which it is chosen.",
    ),
    "template-without-words": ("Hãy ghi nội dung mẫu.", "Write the words of the template."),
    "template-title-taken": (
        "Đã có mẫu cùng tên của loại văn bản này, dùng từ cùng ngày. Hãy đặt tên khác hoặc sửa mẫu đang có.",
        "There is a template of that title for this kind from the same day. Take another title, or edit the one there is.",
    ),
    "template-already-ended": (
        "Mẫu này đã không dùng nữa.",
        "This template is not used any more already.",
    ),
    "urgency-of-an-issued-paper": (
        "Văn bản đã ban hành, độ khẩn không đổi được nữa.",
        "The document has been issued; its urgency is not changed any more.",
    ),
}

VERBS = {
    "TemplateAdapted": ("Lập mẫu văn bản riêng", "Own template made"),
    "TemplateEdited": ("Sửa mẫu văn bản", "Template edited"),
    "TemplateEnded": ("Thôi dùng mẫu văn bản", "Template no longer used"),
    "DraftMarkedUrgent": ("Ghi độ khẩn của văn bản", "Urgency of the paper marked"),
}
