WORDS = {
    "draft-text-stands": (
        "Dự thảo đã được thông qua, nội dung giữ nguyên; muốn sửa, hãy trả lại cho người soạn trước.",
        "The draft has been approved and its text stands; send it back first to change it.",
    ),
    "draft-head-changed-meanwhile": (
        "Đồng chí khác vừa đổi mục này. Lưu lần nữa thì lấy theo đồng chí.",
        "Somebody has just changed this. Save again and yours stands.",
    ),
    "draft-paragraphs-conflict": (
        "Có %(count)s đoạn hai người cùng sửa; hãy chọn cho từng đoạn.",
        "Two people changed %(count)s paragraphs; choose for each of them.",
    ),
    "draft-empty-not-circulated": (
        "Dự thảo chưa có nội dung để gửi đi.",
        "The draft has no words to hand round.",
    ),
    "version-already-circulated": (
        "Bản này đã gửi là Dự thảo lần %(already)s; sửa và lưu bản mới rồi gửi lần sau.",
        "This version went round already as draft %(already)s; change it before the next round.",
    ),
    "draft-figures-unknown": (
        "Chưa có số liệu với mã: %(codes)s. Nhập ở Số liệu, hoặc sửa mã trong dự thảo, rồi gửi.",
        "There are no figures with these codes: %(codes)s. Enter them, or correct the draft, before it goes round.",
    ),
    "version-is-the-newest": (
        "Nội dung bản này đang là bản mới nhất.",
        "The newest version has the words of this one already.",
    ),
    "draft-too-long": (
        "Văn bản quá dài: dự thảo nhận tối đa %(most)s chữ cái. Hãy tách thành các phụ lục.",
        "The text is too long: a draft takes at most %(most)s letters. Divide it into annexes.",
    ),
    "no-word-file-chosen": ("Hãy chọn tệp Word trước.", "Choose a Word file first."),
    "no-wording-chosen": ("Hãy chọn mẫu trước.", "Choose a template first."),
}

VERBS = {
    "VersionCirculated": ("Ghi bản gửi đi là Dự thảo lần tiếp theo", "Version handed round"),
    "VersionRestored": ("Khôi phục bản cũ của dự thảo", "Older version restored"),
}
