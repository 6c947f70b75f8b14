"""What proofreading says about a finding, to people at the command line and in the pages: (Vietnamese, English).

Kept apart from the words of refusals because the command line says it without Django.
"""

from __future__ import annotations

from collections.abc import Mapping

from nhiemky.documents.rules.proofreading_finding import Finding

WORDS = {
    "proof-error": ("sai", "error"),
    "proof-warning": ("cần xem", "warning"),
    "proof-note": ("lưu ý", "note"),
    "proof-misspelling-syllable": (
        "tiếng Việt không có chữ viết như vậy.",
        "no syllable of Vietnamese is written like this.",
    ),
    "proof-misspelling-word": ("có thể viết nhầm.", "perhaps a slip of the pen."),
    "proof-misspelling-capital": ("chữ hoa ở giữa một từ.", "a capital inside a word."),
    "proof-misspelling-missing-word": (
        "có vẻ thiếu một chữ.",
        "a word seems to be missing.",
    ),
    "proof-misspelling-name": (
        "tên cơ quan viết hoa: %(right)s.",
        "the name of a body takes its capitals: %(right)s.",
    ),
    "proof-misspelling-dash": (
        "thiếu dấu gạch nối giữa hai từ: %(right)s.",
        "a dash is missing between two words: %(right)s.",
    ),
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
    "proof-term-years-record": (
        "nhiệm kỳ của Đảng bộ ghi trong hệ thống là %(right)s, văn bản ghi %(years)s.",
        "the term on record is %(right)s, the text says %(years)s.",
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
    "proof-number-date-order-register-date": (
        "trong sổ, văn bản %(symbol)s ghi ngày %(date)s.",
        "in the register %(symbol)s is dated %(date)s.",
    ),
    "proof-number-date-order-register-number": (
        "sổ văn bản đi mới đến số %(last)s, chưa có số %(symbol)s.",
        "the register has only reached number %(last)s; there is no %(symbol)s yet.",
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
    "proof-double-space-or-punctuation-lone": (
        "dấu câu đứng một mình trên một dòng.",
        "a sign alone on its line.",
    ),
    "proof-double-space-or-punctuation-no-stop": (
        "đoạn văn chưa có dấu kết thúc.",
        "the paragraph has no sign at its end.",
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

#: Code → the rule behind it, for whoever asks why.
RULES = {
    "misspelling": (
        "Chính tả theo cấu tạo âm tiết tiếng Việt và danh sách từ thường dùng trong văn bản hành chính; tên riêng không bị xét.",
        "Spelling by the structure of Vietnamese syllables and a list of usual words of offices; names are not judged.",
    ),
    "sum-mismatch": (
        "Các phần kể ra của cùng một thứ phải cộng đúng bằng tổng số.",
        "Parts of one thing that are all named must add up to their total.",
    ),
    "ratio-percent-mismatch": (
        "Tỷ lệ phần trăm phải khớp với phân số đứng cạnh, làm tròn hoặc cắt bớt đều được.",
        "A percentage must agree with the fraction beside it; rounded or cut off are both taken.",
    ),
    "term-years": (
        "Nhiệm kỳ, giai đoạn ghi năm đầu rồi năm cuối; năm cuối phải sau năm đầu.",
        "A term or period names its first year, then its last, which comes later.",
    ),
    "symbol-form": (
        "Văn bản của Đảng: số-tên loại/cơ quan, như 02-KH/ĐU (Hướng dẫn 36-HD/VPTW). Văn bản nhà nước: số/tên loại-cơ quan, như 156/QĐ-UBND (Nghị định 30/2020/NĐ-CP).",
        "Papers of the Party: number-kind/issuer, as 02-KH/ĐU (36-HD/VPTW). Papers of the State: number/kind-issuer, as 156/QĐ-UBND (Decree 30/2020/NĐ-CP).",
    ),
    "number-date-order": (
        "Văn bản cùng loại, cùng cơ quan, cùng nhiệm kỳ đánh số liên tục: số lớn hơn không thể có ngày sớm hơn; số và ngày phải khớp với sổ.",
        "Papers of one kind, issuer and term are numbered in a row: a higher number has no earlier date; both agree with the register.",
    ),
    "undefined-abbreviation": (
        "Chữ viết tắt không thông dụng phải viết đầy đủ ở lần dùng đầu tiên, chữ viết tắt đặt trong ngoặc đơn ngay sau.",
        "An unusual abbreviation is written out where it is used first, with its letters in brackets behind it.",
    ),
    "date-impossible": ("Ngày ghi trong văn bản phải có trong lịch.", "A date must exist in the calendar."),
    "weekday-mismatch": (
        "Thứ trong tuần phải khớp với ngày dương lịch.",
        "The day of the week must agree with the date.",
    ),
    "vague-commitment": (
        "Nhiệm vụ nên nêu kết quả đo được, người làm và thời hạn để sau này kiểm tra được.",
        "A task should name a measurable result, who does it and by when, so that it can be checked.",
    ),
    "missing-owner": (
        "Việc có thời hạn cần có người hoặc đơn vị chịu trách nhiệm.",
        "Work with a deadline needs somebody who answers for it.",
    ),
    "missing-deadline": (
        "Việc đã giao cho người, đơn vị cần có thời hạn.",
        "Work given to somebody needs a deadline.",
    ),
    "double-space-or-punctuation": (
        "Giữa hai từ một dấu cách; dấu câu viết liền từ đứng trước, cách từ đứng sau; kết thúc câu có dấu.",
        "One space between words; a sign follows its word and a space follows the sign; a sentence ends with a sign.",
    ),
    "unbalanced-quote": (
        "Dấu ngoặc kép mở thì phải đóng.",
        "Quotation marks that are opened must be closed.",
    ),
}


def key_of(finding: Finding) -> str:
    """The key of the sentence for a finding."""
    return f"proof-{finding.code}-{finding.reason}" if finding.reason else f"proof-{finding.code}"


def message(finding: Finding, language: str) -> str:
    """One sentence for people, in "vi" or "en": what is wrong and what to look at."""
    return _filled(WORDS[key_of(finding)][language == "en"], finding.facts)


def rule(finding: Finding, language: str) -> str:
    """Why: the rule behind a finding."""
    return RULES[finding.code][language == "en"]


def _filled(words: str, facts: Mapping[str, object]) -> str:
    return words % facts if facts else words
