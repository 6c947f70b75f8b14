"""What the abbreviations of the office stand for, for tooltips. Those with several meanings list them all."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

ABBREVIATIONS: Mapping[str, str] = MappingProxyType(
    {
        "ANQP": "an ninh quốc phòng",
        "ANTT": "an ninh trật tự",
        "ATGT": "an toàn giao thông",
        "BCĐ": "ban chỉ đạo",
        "BCH": "Ban Chấp hành",
        "BCHQS": "Ban Chỉ huy quân sự",
        "BT": "Bí thư",
        "BTC": "ban tổ chức",
        "BTV": "Ban Thường vụ",
        "CBCC": "cán bộ, công chức",
        "CBĐV": "cán bộ, đảng viên",
        "CCB": "cựu chiến binh",
        "CCHC": "cải cách hành chính",
        "CĐS": "chuyển đổi số",
        "CNTT": "công nghệ thông tin",
        "CTMT": "công tác Mặt trận",
        "CTr": "chương trình",
        "CUV": "chi ủy viên",
        "ĐĐK": "đại đoàn kết",
        "ĐTN": "Đoàn Thanh niên",
        "ĐU": "Đảng ủy",
        "ĐUV": "đảng ủy viên",
        "ĐVTN": "đoàn viên, thanh niên",
        "GPMB": "giải phóng mặt bằng",
        "HĐND": "Hội đồng nhân dân",
        "HTNV": "hoàn thành nhiệm vụ",
        "HTTNV": "hoàn thành tốt nhiệm vụ",
        "HTXSNV": "hoàn thành xuất sắc nhiệm vụ",
        "HU": "Huyện ủy",
        "KDC": "khu dân cư",
        "KHTNV": "không hoàn thành nhiệm vụ",
        "KNTC": "khiếu nại, tố cáo",
        "KT-XH": "kinh tế - xã hội",
        "LĐLĐ": "Liên đoàn Lao động",
        "LHPN": "Liên hiệp Phụ nữ",
        "MTTQ": "Mặt trận Tổ quốc",
        "NQ": "nghị quyết",
        "NTM": "nông thôn mới",
        "NVQS": "nghĩa vụ quân sự",
        "PBT": "Phó Bí thư",
        "PCCC": "phòng cháy, chữa cháy",
        "PCT": "Phó Chủ tịch",
        "PCTN": "phòng, chống tham nhũng",
        "QCDC": "quy chế dân chủ",
        "QPAN": "quốc phòng, an ninh",
        "QU": "Quận ủy",
        "QUV": "quận ủy viên",
        "TCCSĐ": "tổ chức cơ sở đảng",
        "TDP": "tổ dân phố",
        "TĐKT": "thi đua, khen thưởng",
        "TNCS": "thanh niên cộng sản",
        "TSVM": "trong sạch, vững mạnh",
        "TTATXH": "trật tự, an toàn xã hội",
        "TTĐT": "trật tự đô thị",
        "TTHC": "thủ tục hành chính",
        "TTXD": "trật tự xây dựng",
        "TU": "Tỉnh ủy hoặc Thành ủy",
        "TW": "Trung ương",
        "UBKT": "Ủy ban Kiểm tra",
        "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
        "UBND": "Ủy ban nhân dân",
        "UVBCH": "ủy viên Ban Chấp hành",
        "UVBTV": "ủy viên Ban Thường vụ",
        "UVTV": "ủy viên Thường vụ",
        "VPĐU": "Văn phòng Đảng ủy",
        "VSMT": "vệ sinh môi trường",
        "XDĐ": "xây dựng Đảng",
    }
)
# Inside a symbol (02-KH/ĐU) the letters are part of a number, not words to be explained; longest first, so that
# KT-XH is found whole.
_KNOWN = re.compile(
    rf"(?<![\w/-])(?:{'|'.join(sorted(map(re.escape, ABBREVIATIONS), key=len, reverse=True))})(?![\w/]|-[\w/])"
)


def expansion(abbreviation: str) -> str:
    """What the abbreviation stands for; itself when it is not one of the table."""
    composed = unicodedata.normalize("NFC", abbreviation).strip()
    return ABBREVIATIONS.get(composed, composed)


def find_abbreviations(text: str) -> list[tuple[int, int, str]]:
    """Start, end and meaning of every known abbreviation standing alone in an NFC text."""
    return [(found.start(), found.end(), ABBREVIATIONS[found[0]]) for found in _KNOWN.finditer(text)]
