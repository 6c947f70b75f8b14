"""`vague-commitment`, `missing-owner`, `missing-deadline`: sentences that promise work.

A report of what was said is no promise: only a sentence that itself begins as a task is judged, and owner and deadline
only where one of the two shows that the sentence assigns work. All of it is advice, never an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nhiemky.documents.rules.proofreading_finding import Finding, Severity
from nhiemky.vietnamese.running_text import Piece, sentences_of

_BULLET = r"(?:[-–+•*]\s*|(?:[0-9]{1,2}|[a-zđ]|[IVX]{1,4})[.)]\s+)*"
_SUBJECT = r"(?:(?:cần|phải|sẽ|tiếp tục|thường xuyên|chủ động|tích cực)\s+)*"
_VAGUE = re.compile(
    rf"{_BULLET}{_SUBJECT}(?:tăng cường|đẩy mạnh|tiếp tục|nâng cao|chú trọng|quan tâm|phát huy|phấn đấu|cố gắng|từng bước|"
    r"đổi mới|làm tốt|thực hiện tốt|tập trung|củng cố|siết chặt)(?!\w)",
    re.IGNORECASE,
)
_ACTION = re.compile(
    rf"{_BULLET}{_SUBJECT}(?:xây dựng|ban hành|hoàn thành|tổ chức|lập|rà soát|báo cáo|tham mưu|kiểm tra|triển khai|khảo sát|"
    r"sửa chữa|lắp đặt|trình|gửi|bố trí|thành lập|phối hợp|giải quyết|xử lý|cập nhật|công khai|nộp|vận động|bàn giao)(?!\w)",
    re.IGNORECASE,
)
_ASSIGNED = re.compile(
    rf"{_BULLET}(?:giao(?:\s+cho)?|phân công|yêu cầu|đề nghị)\s+(?=(?:đồng chí|đ/c|các|ban|văn phòng|ubnd|hđnd|ubmttq|mttq|ủy ban|"
    r"chi bộ|công an|đảng ủy|tổ|mặt trận|trưởng|phó|bí thư|trạm|trường|hội|đoàn|bộ phận|công chức|thường trực|ubkt)(?!\w))",
    re.IGNORECASE,
)
_DEADLINE_FIRST = re.compile(
    rf"{_BULLET}(?:(?:chậm nhất|xong)\s+)?(?:trước|đến hết|trong|chậm nhất)\s+(?:ngày\s+[0-9]|tháng\s+[0-9]|quý\s+[0-9IV])[^,]{{0,24}},?\s+"
    r"(?:phải\s+)?(?=(?:xây dựng|ban hành|hoàn thành|tổ chức|lập|rà soát|báo cáo|khảo sát|sửa chữa|lắp đặt|trình|gửi|nộp)(?!\w))",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"(?<!\w)(?:giao|phân công|chủ trì|phụ trách|chịu trách nhiệm|thực hiện:|đồng chí|đ/c|ban|văn phòng|ubnd|hđnd|ubmttq|mttq|ủy ban|"
    r"chi bộ|công an|đảng ủy|tổ|mặt trận|bí thư|chủ tịch|trưởng|trạm|trường|hội|đoàn|đoàn thể|bộ phận|công chức|cấp ủy|đơn vị|"
    r"ubkt|tiểu ban|phòng|thường trực|cán bộ|đảng viên)(?!\w)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?<!\w)(?:ngày\s+[0-9]|tháng\s+[0-9]|[0-9]{1,2}/[0-9]|quý\s+[0-9IV]|năm\s+(?:[0-9]|nay|học)|trong\s+(?:ngày|tuần|tháng|quý|năm)|"
    r"tuần\s+(?:này|sau|tới)|tháng\s+(?:này|sau|tới)|quý\s+(?:này|sau|tới)|cuối\s+(?:năm|tháng|quý)|đầu\s+(?:năm|tháng|quý)|"
    r"(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|định kỳ|thời hạn|hạn:|chậm nhất|trước khi|ngay|đến hết|khi có|thường xuyên|"
    r"nhiệm kỳ|giai đoạn|[0-9]+\s+ngày)(?!\w)",
    re.IGNORECASE,
)
_TAKES_THE_LEAD = re.compile(
    rf"{_BULLET}(?:đồng chí|đ/c|văn phòng|ubnd|hđnd|ubmttq|mttq|ủy ban|chi bộ|công an|đảng ủy|tổ|mặt trận|trạm|trường|hội|đoàn|ban)\s"
    r"[^,.;:\n]{0,40}?\s?(?:chủ trì|chịu trách nhiệm)(?!\w)",
    re.IGNORECASE,
)
_TOLD = re.compile(r"(?<!\w)(?:đã|được|vừa qua|trong năm qua|đạt|còn)(?!\w)", re.IGNORECASE)
MOST_WORDS, FEWEST_WORDS = 24, 5


def find(text: str) -> Iterator[Finding]:
    """Tasks that nobody could check."""
    for sentence in sentences_of(text):
        if _is_sentence(sentence.text):
            yield from _task(sentence)


def _is_sentence(written: str) -> bool:
    """A sentence, not a heading: it ends in a stop, does not go on from another, and its letters are not all capitals."""
    return (
        written.endswith((".", ";"))
        and not written[0].islower()
        and len(written.split()) >= FEWEST_WORDS
        and not written.isupper()
    )


def _task(sentence: Piece) -> Iterator[Finding]:
    written = sentence.text
    owner, when = _OWNER.search(written), _WHEN.search(written)
    if _TOLD.search(written):
        return
    if _ASSIGNED.match(written) or _TAKES_THE_LEAD.match(written):
        if not when:
            yield _found("missing-deadline", sentence, Severity.WARNING)
    elif _DEADLINE_FIRST.match(written) or _ACTION.match(written):
        # With neither owner nor date a line is a heading of tasks; with a date it is a task.
        if when and not owner:
            yield _found("missing-owner", sentence, Severity.WARNING)
    elif _VAGUE.match(written) and not when and _says_nothing(written):
        yield _found("vague-commitment", sentence, Severity.NOTE)


def _says_nothing(written: str) -> bool:
    return (
        len(written.split()) <= MOST_WORDS
        and not any(map(str.isdigit, written))
        and "giao" not in written.lower()
    )


def _found(code: str, sentence: Piece, severity: Severity) -> Finding:
    return Finding(code, severity, sentence.start, sentence.end)
