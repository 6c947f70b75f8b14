"""Codes of issuing bodies in document symbols, as data. An unknown code is kept as written, never refused.

The codes of commune bodies since July 2025 (UBKTĐU, BXDĐ, VPĐU) are usage, not yet confirmed by a regulation read.
"""

from nhiemky.vietnamese.folding import fold

ISSUERS = {
    "TW": "Trung ương Đảng",
    "VPTW": "Văn phòng Trung ương Đảng",
    "BTCTW": "Ban Tổ chức Trung ương",
    "BTGTW": "Ban Tuyên giáo Trung ương",
    "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương",
    "UBKTTW": "Ủy ban Kiểm tra Trung ương",
    "TU": "Tỉnh ủy, Thành ủy",
    "VPTU": "Văn phòng Tỉnh ủy, Thành ủy",
    "BTCTU": "Ban Tổ chức Tỉnh ủy, Thành ủy",
    "BTGTU": "Ban Tuyên giáo Tỉnh ủy, Thành ủy",
    "HU": "Huyện ủy",
    "QU": "Quận ủy",
    "ThU": "Thành ủy (thành phố thuộc tỉnh)",
    "TXU": "Thị ủy",
    "ĐU": "Đảng ủy",
    "UBKTĐU": "Ủy ban Kiểm tra Đảng ủy",
    "BXDĐ": "Ban Xây dựng Đảng",
    "VPĐU": "Văn phòng Đảng ủy",
    "CB": "Chi bộ",
    "ĐH": "Đại hội",
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
}
_VARIANTS = {"tư": "TW", "t.ư": "TW", "vptư": "VPTW", "btctư": "BTCTW"}
_KNOWN = (
    {fold(code): code for code in reversed(ISSUERS)} | {code.lower(): code for code in ISSUERS} | _VARIANTS
)


def issuer_code(written: str) -> str:
    """The usual spelling of an issuer's code: `DU` is ĐU, `T.Ư` is TW; parts joined by a dash one by one."""
    return "-".join(
        _KNOWN.get(part.lower()) or _KNOWN.get(fold(part)) or _unknown(part) for part in written.split("-")
    )


def is_issuer(written: str) -> bool:
    """Whether the code is one of the table."""
    return issuer_code(written) in ISSUERS


def _unknown(part: str) -> str:
    return part.upper() if part.islower() else part
