"""What `nhiemky proof` says: (Vietnamese, English) with named places, as in `cli_words`."""

from nhiemky.site import proof_words

WORDS = {
    **proof_words.WORDS,
    "proof": (
        "Soát lỗi văn bản, không nối mạng: chính tả, phép cộng, tỷ lệ, nhiệm kỳ, ngày tháng, số ký hiệu, chữ viết tắt, việc chưa rõ",
        "Proofread an administrative text, offline: spelling, sums, shares, terms, dates, symbols, abbreviations, vague tasks",
    ),
    "proof-file": ("TỆP", "FILE"),
    "proof-what": (
        "Tệp .txt, .md hoặc .docx; - là đọc từ đầu vào chuẩn. Các mã: %(codes)s",
        "A .txt, .md or .docx file; - reads the standard input. Codes: %(codes)s",
    ),
    "proof-no-text": (
        "Không soát được %(file)s: %(why)s",
        "%(file)s cannot be proofread: %(why)s",
    ),
    "proof-at": ("Dòng %(line)s, cột %(column)s", "Line %(line)s, column %(column)s"),
    "proof-sum": ("%(count)s chỗ cần xem.", "%(count)s places to look at."),
    "proof-nothing": ("Không thấy chỗ nào cần xem.", "Nothing to look at."),
    "proof-instead": ("Nên viết: “%(right)s”.", "Better: “%(right)s”."),
}
