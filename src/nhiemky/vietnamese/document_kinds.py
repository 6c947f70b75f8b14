"""Kinds of documents and the letters of their symbols, as data: a new kind is a new line.

Letters of Party documents follow 36-HD/VPTW as seen in real symbols; `seen=False` marks letters known from general
usage only. The wording of papers and which kinds a body may issue are rows of the documents room, not of this table.
"""

import re
import unicodedata
from dataclasses import dataclass

from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.spelling import old_to_new_tone
from nhiemky.vietnamese.unreadable import Unreadable


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """`code` is unique; `letters` stand in the symbol and may be shared (QĐ); `wrong` are spellings met for them."""

    code: str
    letters: str
    name: str
    english: str
    wrong: tuple[str, ...] = ()
    seen: bool = True


# Where two kinds share letters the first line is the one meant when no word stands before the symbol.
KINDS = (
    DocumentKind("NQ", "NQ", "Nghị quyết", "resolution"),
    DocumentKind("QĐ", "QĐ", "Quyết định", "decision"),
    DocumentKind("QĐi", "QĐ", "Quy định", "regulation", ("QĐi", "QĐI", "Qđi")),
    DocumentKind("CT", "CT", "Chỉ thị", "directive"),
    DocumentKind("KL", "KL", "Kết luận", "conclusion"),
    DocumentKind("QC", "QC", "Quy chế", "working rules"),
    DocumentKind("TT", "TT", "Thông tri", "circular of the Party", seen=False),
    DocumentKind("HD", "HD", "Hướng dẫn", "guidance"),
    DocumentKind("TB", "TB", "Thông báo", "notice", seen=False),
    DocumentKind("BC", "BC", "Báo cáo", "report", seen=False),
    DocumentKind("KH", "KH", "Kế hoạch", "plan"),
    DocumentKind("CTr", "CTr", "Chương trình", "programme", ("CrT", "CTR", "CT")),
    DocumentKind("CTrHĐ", "CTrHĐ", "Chương trình hành động", "action programme", ("CTHĐ",), seen=False),
    DocumentKind("ĐA", "ĐA", "Đề án", "scheme"),
    DocumentKind("PA", "PA", "Phương án", "option", seen=False),
    DocumentKind("DA", "DA", "Dự án", "project", seen=False),
    DocumentKind("TTr", "TTr", "Tờ trình", "submission", ("TrT",), seen=False),
    DocumentKind("CV", "CV", "Công văn", "official letter"),
    DocumentKind("BB", "BB", "Biên bản", "minutes", seen=False),
    DocumentKind("QH", "QH", "Quy hoạch", "master plan", seen=False),
    DocumentKind("CL", "CL", "Chiến lược", "strategy", seen=False),
    DocumentKind("TC", "TC", "Thông cáo", "communiqué", seen=False),
    DocumentKind("TBo", "TB", "Tuyên bố", "declaration", seen=False),
    DocumentKind("LKG", "LKG", "Lời kêu gọi", "appeal", seen=False),
    DocumentKind("GM", "GM", "Giấy mời", "invitation", seen=False),
    DocumentKind("GGT", "GGT", "Giấy giới thiệu", "letter of introduction", seen=False),
    DocumentKind("GCN", "GCN", "Giấy chứng nhận", "certificate", seen=False),
    DocumentKind("GĐĐ", "GĐĐ", "Giấy đi đường", "travel order", seen=False),
    DocumentKind("GNP", "GNP", "Giấy nghỉ phép", "leave slip", seen=False),
    DocumentKind("GUQ", "GUQ", "Giấy ủy quyền", "power of attorney", seen=False),
    DocumentKind("PG", "PG", "Phiếu gửi", "dispatch slip", seen=False),
    DocumentKind("PC", "PC", "Phiếu chuyển", "transfer slip", seen=False),
    DocumentKind("PB", "PB", "Phiếu báo", "notification slip", seen=False),
    DocumentKind("HĐ", "HĐ", "Hợp đồng", "contract", seen=False),
    DocumentKind("CĐ", "CĐ", "Công điện", "official telegram", seen=False),
    DocumentKind("BGN", "BGN", "Bản ghi nhớ", "memorandum", seen=False),
    DocumentKind("BTT", "BTT", "Bản thỏa thuận", "agreement", seen=False),
    DocumentKind("TCg", "TCg", "Thư công", "official personal letter", seen=False),
    DocumentKind("NĐ", "NĐ", "Nghị định", "decree of the Government"),
    DocumentKind("TTư", "TT", "Thông tư", "circular of a ministry"),
)

_BY_CODE = {kind.code: kind for kind in KINDS}
_BY_NAME = {old_to_new_tone(kind.name).lower(): kind for kind in KINDS}
_LONGEST_FIRST = sorted((kind.name for kind in KINDS), key=len, reverse=True)
# Both Unicode forms, so that a text is searched as it is and offsets stay true.
WORDS_PATTERN = "|".join(
    re.escape(form).replace(r"\ ", r"\s+")
    for name in _LONGEST_FIRST
    for form in (name, unicodedata.normalize("NFD", name))
)


def kind(code: str) -> DocumentKind:
    """The kind of that code."""
    if code not in _BY_CODE:
        raise Unreadable("document-kind-unknown", text=code, expected=" · ".join(_BY_CODE))
    return _BY_CODE[code]


def kind_from_word(word: str) -> str:
    """Code of the kind named by the word before a number: `Chương trình` is CTr, `Quy định` QĐi."""
    named = " ".join(old_to_new_tone(word).lower().split())
    if named not in _BY_NAME:
        raise Unreadable("document-kind-unknown", text=word, expected=" · ".join(item.name for item in KINDS))
    return _BY_NAME[named].code


def kinds_of_letters(letters: str) -> tuple[DocumentKind, ...]:
    """Every kind that the letters of a symbol can mean, the usual one first; empty for letters not in the table."""
    lower = letters.lower()
    exact = [item for item in KINDS if item.letters.lower() == lower]
    wrong = [item for item in KINDS if item not in exact and lower in map(str.lower, item.wrong)]
    typed_plain = [item for item in KINDS if fold(item.letters) == fold(letters)]
    return tuple(exact + wrong or typed_plain)


def letters_of(code: str) -> str:
    """The letters that stand in a symbol for this kind; letters of a kind not in the table stand for themselves."""
    return _BY_CODE[code].letters if code in _BY_CODE else code
