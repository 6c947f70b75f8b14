WORDS = {
    "document-without-kind": (
        "Hãy chọn loại văn bản, hoặc ghi đủ số, ký hiệu, ví dụ 02-KH/ĐU.",
        "Choose the kind of document, or write its whole symbol, for example 02-KH/ĐU.",
    ),
    "symbol-cannot-be": (
        "“%(symbol)s” không phải số, ký hiệu văn bản. Gõ như trên văn bản, ví dụ 02-KH/ĐU hoặc 156/QĐ-UBND; không có thì để trống.",
        "“%(symbol)s” is no symbol of a document. Type it as on the paper, for example 02-KH/ĐU or 156/QĐ-UBND; leave it empty if there is none.",
    ),
    "document-without-issuer": ("Hãy ghi cơ quan ban hành.", "Say who issued the document."),
    "document-without-name": (
        "Hãy ghi số, ký hiệu hoặc trích yếu để nhận ra văn bản.",
        "Write a symbol or an abstract by which the document is known.",
    ),
    "document-already-registered": (
        "Văn bản %(symbol)s của cơ quan này, cùng ngày, đã có trong sổ.",
        "The document %(symbol)s of this issuer and this date is already in the register.",
    ),
    "document-linked-to-itself": (
        "Một văn bản không liên kết với chính nó.",
        "A document is not linked to itself.",
    ),
    "documents-already-linked": (
        "Hai văn bản đã được liên kết như vậy.",
        "The two documents are already linked in this way.",
    ),
    "link-already-gone": ("Liên kết này không còn nữa.", "This link is gone already."),
    "draft-without-title": ("Hãy ghi tên dự thảo.", "Give the draft a title."),
    "draft-already-settled": (
        "Dự thảo đã kết thúc lấy ý kiến; muốn lấy hoặc trả lời thêm ý kiến, hãy bấm “Lấy ý kiến lại” và ghi lý do.",
        "The draft is settled; reopen it with a reason to ask for or answer more opinions.",
    ),
    "draft-already-open": ("Dự thảo đang lấy ý kiến.", "Opinions on this draft are being asked already."),
    "draft-reopened-without-reason": (
        "Hãy ghi lý do lấy ý kiến lại.",
        "Say why opinions are asked again.",
    ),
    "opinion-of-nobody": ("Hãy ghi ý kiến của ai.", "Say whose opinion it is."),
    "opinion-empty": ("Hãy ghi nội dung ý kiến.", "Write what the opinion says."),
    "opinion-withdrawn": ("Ý kiến này đã được rút.", "This opinion has been withdrawn."),
    "opinion-withdrawn-without-reason": ("Hãy ghi lý do rút ý kiến.", "Say why the opinion is withdrawn."),
    "opinion-without-disposition": (
        "Hãy chọn tiếp thu, giải trình hoặc không tiếp thu.",
        "Choose accepted, explained or not accepted.",
    ),
    "opinion-not-accepted-needs-answer": (
        "Không tiếp thu thì phải ghi lý do trả lời.",
        "An opinion that is not accepted needs an answer with the reason.",
    ),
    "opinions-unanswered": (
        "Còn %(count)s ý kiến chưa có kết quả xử lý: ý kiến số %(numbers)s.",
        "%(count)s opinions have no disposition yet: number %(numbers)s.",
    ),
    "secrets-list-not-asked": (
        "Hãy trả lời: nội dung có thuộc danh mục bí mật nhà nước không?",
        "Answer first: is the content on the list of state secrets?",
    ),
    "content-on-secrets-list": (
        "Nội dung thuộc danh mục bí mật nhà nước không được đưa vào hệ thống này.",
        "Content on the list of state secrets must not be entered into this system.",
    ),
}

VERBS = {
    "DocumentRegistered": ("Vào sổ văn bản", "Document registered"),
    "DocumentEdited": ("Sửa văn bản trong sổ", "Document edited"),
    "DocumentsLinked": ("Liên kết văn bản", "Documents linked"),
    "DocumentsUnlinked": ("Bỏ liên kết văn bản", "Link between documents removed"),
    "DraftOpened": ("Mở dự thảo", "Draft opened"),
    "DraftEdited": ("Sửa dự thảo", "Draft edited"),
    "OffSystemNoted": ("Ghi nhận văn bản giữ ngoài hệ thống", "Document noted as kept off the system"),
    "OpinionRaised": ("Ghi ý kiến", "Opinion raised"),
    "OpinionAnswered": ("Trả lời ý kiến", "Opinion answered"),
    "OpinionWithdrawn": ("Rút ý kiến", "Opinion withdrawn"),
    "DraftSettled": ("Kết thúc lấy ý kiến", "Draft settled"),
    "DraftReopened": ("Mở lại lấy ý kiến", "Draft reopened"),
}
