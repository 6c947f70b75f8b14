WORDS = {
    "template-without-title": (
        "Hãy ghi tên mẫu để chọn được khi mở dự thảo.",
        "Give the template a title by which it is chosen.",
    ),
    "template-without-words": ("Hãy ghi nội dung mẫu.", "Write the words of the template."),
}
