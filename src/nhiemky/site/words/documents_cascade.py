WORDS = {
    "link-makes-a-circle": (
        "Liên kết này tạo thành vòng: %(way)s. Mở một văn bản trong vòng, bấm “Bỏ liên kết” ở chỗ sai, rồi liên kết lại.",
        "This link closes a circle: %(way)s. Open one of these documents, remove the link that is wrong, then link again.",
    ),
    "clauses-empty": (
        "Hãy gõ ít nhất một nội dung giao, hoặc đánh dấu một câu trong văn bản.",
        "Type at least one thing that is asked for, or tick a line of the document.",
    ),
    "clause-already-gone": ("Nội dung giao này không còn nữa.", "This clause is gone already."),
    "clause-carried-out": (
        "Nội dung này đang được thực hiện bằng %(plans)s. Bỏ liên kết ở văn bản đó trước.",
        "This clause is carried out by %(plans)s. Remove the link there first.",
    ),
    "clause-of-another-document": (
        "Nội dung giao đã chọn không thuộc văn bản này. Hãy chọn lại.",
        "The clause belongs to another document. Choose again.",
    ),
}

VERBS = {
    "ClausesAdded": ("Ghi nội dung giao", "Clauses written down"),
    "ClauseDropped": ("Bỏ nội dung giao", "Clause dropped"),
    "ClauseMarked": (
        "Ghi nội dung giao cần hay không cần kế hoạch",
        "Clause marked as asking for a plan or not",
    ),
}
