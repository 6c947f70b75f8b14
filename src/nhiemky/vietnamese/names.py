"""Persons as texts name them: an honorific, the name, and a chain of titles before or behind it."""

import re
import unicodedata
from dataclasses import dataclass

from nhiemky.vietnamese.spelling import old_to_new_tone
from nhiemky.vietnamese.unreadable import Unreadable

_EXPECTED = "đồng chí Nguyễn Văn Mẫu - Phó Bí thư Đảng ủy, Chủ tịch UBND phường"
# "Anh Mẫu" may be a whole name, so the short honorifics need two words behind them.
_HONORIFIC = re.compile(
    r"(?:(đồng chí|đ/c|đc)\b\.?\s*:?\s*|(ông|bà|anh|chị|cụ)\b:? (?=[^\W\d_]+ [^\W\d_]))", re.IGNORECASE
)
_SPELLED_OUT = {"đ/c": "đồng chí", "đc": "đồng chí"}
_BREAK = re.compile(r"\s*[,;(]\s*|\s+[-‐–—]\s*|\s*[-‐–—]\s+|(?<=[^\W\d_])[–—](?=[^\W\d_])")
_DASH = re.compile(r"\s*[-‐–—]\s*")
_PARENTHESES = re.compile(r"\([^)]*\)")
_TITLE = re.compile(
    r"(?:(?:nguyên|quyền|phó|tổ|đội|trạm|hiệu|khu|hội|chi hội|thôn) )*"
    r"(?:trưởng|phó|bí thư|chủ tịch|chủ nhiệm|giám đốc|thường vụ|thường trực|thư ký|đại biểu|chỉ huy|tổng"
    r"|(?:quận |thành |tỉnh |huyện |thị |đảng |chi )?ủy viên|chuyên viên|công chức|cán bộ|thủ quỹ|kế toán"
    r"|uv\w*|pbt\w*|bt\w*|pct\w*|ct|quv|huv|tuv|thuv|đuv|cuv|ptb|tb|pgđ|gđ)\b"
)
# These begin the list of those attending and end the chain: "…, Thường trực Đảng ủy, Ban Thường vụ …".
_BODY = re.compile(
    r"(?:các|cùng|lãnh đạo|đại diện|toàn thể|thường trực |ban |hđnd|ubnd|ubmttq|mttq|đoàn thể)"
)
_PLACE = frozenset({"phường", "xã", "quận", "huyện", "thị", "tỉnh", "phố", "trấn", "thôn", "đường", "trường"})
_FAMILIES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm "
    "Phùng Mai Tô Hà Tạ Lương Thái Cao Châu Quách Triệu Chu Kiều Lưu Nông Vi Hứa La Lò Cầm Tòng Quàng Sùng Giàng "
    "Vàng Thào Lầu Cù Khổng Tống Tăng Thân Doãn Nghiêm Khúc Bạch Từ Ninh Mạc Đàm Âu Ma Bế Hầu Lộc Cung Lại Viên "
    "Thạch Sơn Kim Danh Bàn Tẩn Chảo Lù Điêu Tôn Phí Giáp Ngọ Ứng"
)
_FAMILY_NAMES = frozenset(_FAMILIES.split())
_LONGEST_NAME = 6
_LONGEST_OPENING = 40  # characters that decide whether a title begins; keeps long texts linear
_USUAL_NAME = 4
_SHORTEST_AFTER_PLACE = 3  # two words behind a place noun are the place: phường Bắc Mẫu


@dataclass(frozen=True, slots=True)
class Person:
    """`honorific` in full and lower case (`đồng chí`), `name` as written, `titles` as written, in order."""

    honorific: str
    name: str
    titles: tuple[str, ...] = ()


def parse_person(text: str) -> Person:
    """The person named in `text`, with the titles before and behind the name; refused when nobody is named."""
    cleaned = " ".join(unicodedata.normalize("NFC", text).split())
    honorific = _HONORIFIC.match(cleaned)
    word = (honorific[1] or honorific[2]).lower() if honorific else ""
    named = cleaned[honorific.end() :] if honorific else cleaned
    head = _BREAK.split(named, maxsplit=1)[0]
    after = named[len(head) :].strip(" ,;()-‐–—")
    before, name = _title_and_name(head.split(), whole=text)
    return Person(_SPELLED_OUT.get(word, word), name, (*([before] if before else []), *_chain(after)))


def _title_and_name(words: list[str], *, whole: str) -> tuple[str, str]:
    start, end = _name_run(words)
    if start:
        start = _after_title(words, start)
    name = " ".join(words[start:end])
    if not name or _TITLE.match(_plain(name)):
        raise Unreadable("person-not-named", text=whole, expected=_EXPECTED)
    return " ".join(words[:start]), name


def _name_run(words: list[str]) -> tuple[int, int]:
    """Where the words written like parts of a name begin and end: behind a title, else in front of a verb."""
    if len(words) <= _LONGEST_NAME and all(word.isupper() for word in words):
        return 0, len(words)  # capitals throughout, as on a list; elsewhere capitals are an abbreviation
    marks = [_is_name_word(word) for word in words]
    if marks[-1] or _TITLE.match(_plain(" ".join(words))):
        return len(marks) - [*reversed(marks), False].index(False), len(marks)
    first_word = marks.index(False)
    return 0, first_word if first_word > 1 else 0


def _is_name_word(word: str) -> bool:
    letters = word.replace("'", "").replace("’", "").replace("-", "")
    return letters.isalpha() and letters[0].isupper() and (len(letters) == 1 or not letters.isupper())


def _after_title(words: list[str], start: int) -> int:
    """Where the name begins when a title stands before it: `Bí thư Đảng ủy phường Mới Nguyễn Văn Mẫu` has a place
    between. The place has two words as a rule, a family name opens the name."""
    run = words[start:]
    in_place = words[start - 1].lower() in _PLACE
    if (
        in_place
        and len(run) == _SHORTEST_AFTER_PLACE
        and run[0] in _FAMILY_NAMES
        and run[1] not in _FAMILY_NAMES
    ):
        return start
    least = 1 if in_place else 0
    openings = [at for at in range(least, len(run) - 1) if run[at] in _FAMILY_NAMES]
    usual = [at for at in openings if len(run) - at <= _USUAL_NAME]
    if usual:
        return start + usual[0]
    unnamed = in_place and (len(run) < _SHORTEST_AFTER_PLACE or run[0] not in _FAMILY_NAMES)
    return len(words) if unnamed else start


def _chain(text: str) -> tuple[str, ...]:
    titles: list[str] = []
    for title in split_titles(text):
        if (titles and _BODY.match(_plain(title))) or _is_name(title.split()):
            break
        titles.append(title)
    return tuple(titles)


def _is_name(words: list[str]) -> bool:
    return len(words) > 1 and words[0] in _FAMILY_NAMES and all(map(_is_name_word, words))


def split_titles(text: str) -> tuple[str, ...]:
    """The titles of a chain, as written; a dash splits only where a title begins behind it (Văn hóa - Thông tin)."""
    titles: list[str] = []
    for part in re.split(r"\s*[,;]\s*", " ".join(unicodedata.normalize("NFC", text).split()).strip(" ,;.")):
        cuts = [
            dash
            for dash in _DASH.finditer(part)
            if _TITLE.match(_plain(part[dash.end() : dash.end() + _LONGEST_OPENING]))
        ]
        edges = [0, *(cut.end() for cut in cuts)]
        ends = [*(cut.start() for cut in cuts), len(part)]
        titles += [part[start:end] for start, end in zip(edges, ends, strict=True) if start < end]
    return tuple(titles)


def _plain(text: str) -> str:
    return old_to_new_tone(text).lower()


def name_words(full_name: str) -> list[str]:
    """The words of a name, without a remark in parentheses."""
    return _PARENTHESES.sub(" ", unicodedata.normalize("NFC", full_name)).split()


def given_name(full_name: str) -> str:
    """`Mẫu` of Nguyễn Văn Mẫu: the name people are addressed and sorted by."""
    return "".join(name_words(full_name)[-1:])


def family_name(full_name: str) -> str:
    """`Nguyễn` of Nguyễn Văn Mẫu; empty when there is a given name only."""
    return "".join(name_words(full_name)[:-1][:1])


def initials(full_name: str) -> str:
    """`NVM` of Nguyễn Văn Mẫu."""
    return "".join(word[0].upper() for word in name_words(full_name))
