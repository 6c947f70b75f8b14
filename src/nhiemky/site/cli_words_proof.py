"""What `nhiemky proof` says: (Vietnamese, English) with named places, as in `cli_words`."""

WORDS = {
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
    "proof-error": ("sai", "error"),
    "proof-warning": ("cần xem", "warning"),
    "proof-note": ("lưu ý", "note"),
    "proof-misspelling-syllable": (
        "tiếng Việt không có chữ viết như vậy.",
        "no syllable of Vietnamese is written like this.",
    ),
    "proof-misspelling-word": ("có thể viết nhầm.", "perhaps a slip of the pen."),
    "proof-misspelling-capital": ("chữ hoa ở giữa một từ.", "a capital inside a word."),
    "proof-misspelling-one-year": (
        "“những năm” mà chỉ nêu một năm.",
        "“những năm” (the years) before one year only.",
    ),
    "proof-sum-mismatch": (
        "tổng ghi %(total)s, các phần cộng lại là %(parts)s = %(sum)s.",
        "the total says %(total)s, its parts add up to %(parts)s = %(sum)s.",
    ),
    "proof-ratio-percent-mismatch": (
        "%(part)s/%(whole)s là %(right)s%%, văn bản ghi %(said)s%%.",
        "%(part)s/%(whole)s is %(right)s%%, the text says %(said)s%%.",
    ),
    "proof-term-years-backwards": (
        "năm cuối phải sau năm đầu: %(years)s.",
        "the last year must come after the first: %(years)s.",
    ),
    "proof-term-years-long": (
        "%(years)s dài %(count)s năm, dài hơn một nhiệm kỳ.",
        "%(years)s is %(count)s years, longer than a term.",
    ),
    "proof-symbol-form-letters": (
        "số, ký hiệu %(symbol)s chưa đúng thể thức.",
        "the symbol %(symbol)s is not in standard form.",
    ),
    "proof-symbol-form-spaces": (
        "số, ký hiệu %(symbol)s viết liền, dùng dấu gạch nối ngắn.",
        "the symbol %(symbol)s is written without spaces and with a short dash.",
    ),
    "proof-number-date-order": (
        "văn bản số %(number)s ngày %(date)s lại sau văn bản số %(other)s ngày %(other_date)s cùng loại, cùng nơi ban hành.",
        "number %(number)s of %(date)s comes after number %(other)s of %(other_date)s of the same kind and issuer.",
    ),
    "proof-undefined-abbreviation-nowhere": (
        "chữ viết tắt %(letters)s chưa được giải thích.",
        "the abbreviation %(letters)s is not explained.",
    ),
    "proof-undefined-abbreviation-later": (
        "chữ viết tắt %(letters)s dùng trước chỗ giải thích.",
        "the abbreviation %(letters)s is used before it is explained.",
    ),
    "proof-date-impossible": ("không có ngày %(date)s.", "there is no such date as %(date)s."),
    "proof-weekday-mismatch": (
        "ngày %(date)s là %(weekday)s.",
        "%(date)s is a %(weekday)s.",
    ),
    "proof-vague-commitment": (
        "nội dung chưa cụ thể: không thấy kết quả đo được, người làm, thời hạn.",
        "not concrete: no measurable result, no owner, no deadline.",
    ),
    "proof-missing-owner": ("không thấy ai chịu trách nhiệm.", "nobody is named to do it."),
    "proof-missing-deadline": ("không thấy thời hạn.", "no deadline is named."),
    "proof-double-space-or-punctuation-spaces": ("thừa dấu cách.", "more than one space."),
    "proof-double-space-or-punctuation-space-before": (
        "thừa dấu cách trước dấu câu.",
        "a space before a sign.",
    ),
    "proof-double-space-or-punctuation-space-inside": (
        "thừa dấu cách bên trong dấu ngoặc.",
        "a space inside quotation marks or brackets.",
    ),
    "proof-double-space-or-punctuation-no-space": (
        "thiếu dấu cách sau dấu câu.",
        "no space behind a sign.",
    ),
    "proof-double-space-or-punctuation-dash": (
        "dấu gạch ngang cần cách cả hai bên, hoặc viết liền cả hai bên.",
        "a dash stands between two spaces or between none.",
    ),
    "proof-double-space-or-punctuation-signs": ("các dấu câu liền nhau.", "signs one upon the other."),
    "proof-unbalanced-quote-closed": (
        "dấu %(sign)s không có dấu mở.",
        "%(sign)s closes what was not opened.",
    ),
    "proof-unbalanced-quote-opened": ("dấu %(sign)s không có dấu đóng.", "%(sign)s is never closed."),
    "proof-unbalanced-quote-straight": (
        "dấu %(sign)s trong đoạn này lẻ một dấu.",
        "an odd number of %(sign)s in this paragraph.",
    ),
}
