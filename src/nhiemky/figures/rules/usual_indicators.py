"""What wards usually count, as data to begin with; every line can be written better, or ended, by the office.

Chosen from 67 published targets of wards; no regulation read so far gives such a list for Party offices.
"""

from __future__ import annotations

from nhiemky.figures.rules.definitions import Definition

BRANCH, GROUP = "branch", "residential_group"
#: (definition, code of the operand, code of the second); what a formula needs stands before it.
Usual = tuple[Definition, str, str]


def _typed(code: str, name: str, measure: str, sector: str, **more: str) -> Usual:
    return Definition(code=code, name=name, measure=measure, sector=sector, **more), "", ""  # type: ignore[arg-type]


def _computed(code: str, name: str, sector: str, formula: str, *of: str, **more: str) -> Usual:
    first, second = (*of, "")[:2]
    said = Definition(code=code, name=name, sector=sector, formula=formula, combines="apart", **more)  # type: ignore[arg-type]
    return said, first, second


USUAL: tuple[Usual, ...] = (
    _typed("thu-ngan-sach", "Thu ngân sách trên địa bàn", "VND", "budget", every="month", over_time="sum"),
    _computed("tang-thu-ngan-sach", "Tăng thu ngân sách so với cùng kỳ", "budget", "growth", "thu-ngan-sach"),
    _typed(
        "chi-ngan-sach", "Chi ngân sách", "VND", "budget", every="month", over_time="sum", better="neither"
    ),
    _typed(
        "giai-ngan",
        "Tỷ lệ giải ngân vốn đầu tư công",
        "%",
        "budget",
        every="quarter",
        over_time="last",
        combines="apart",
    ),
    _typed("gia-tri-san-xuat", "Giá trị sản xuất, thương mại, dịch vụ", "VND", "economy"),
    _computed("tang-truong", "Tốc độ tăng giá trị sản xuất", "economy", "growth", "gia-tri-san-xuat"),
    _typed("thu-nhap", "Thu nhập bình quân đầu người", "VND", "economy", combines="apart"),
    _typed(
        "doanh-nghiep-moi",
        "Doanh nghiệp thành lập mới",
        "doanh nghiệp",
        "economy",
        every="quarter",
        over_time="sum",
    ),
    _typed("dan-so", "Dân số", "người", "society", better="neither"),
    _typed("so-ho", "Tổng số hộ", "hộ", "society", better="neither"),
    _typed("ho-ngheo", "Hộ nghèo", "hộ", "society", better="less"),
    _computed("ty-le-ho-ngheo", "Tỷ lệ hộ nghèo", "society", "share", "ho-ngheo", "so-ho", better="less"),
    _typed("ho-can-ngheo", "Hộ cận nghèo", "hộ", "society", better="less"),
    _typed(
        "tham-gia-bhyt", "Người tham gia bảo hiểm y tế", "người", "society", every="quarter", over_time="last"
    ),
    _computed("ty-le-bhyt", "Tỷ lệ tham gia bảo hiểm y tế", "society", "share", "tham-gia-bhyt", "dan-so"),
    _typed("lao-dong-dao-tao", "Tỷ lệ lao động qua đào tạo", "%", "society", combines="apart"),
    _typed(
        "viec-lam-moi",
        "Lao động được giải quyết việc làm",
        "người",
        "society",
        every="quarter",
        over_time="sum",
    ),
    _typed("gia-dinh-van-hoa", "Hộ đạt Gia đình văn hóa", "hộ", "society", combines="pooled"),
    _typed("to-dan-pho-van-hoa", "Tổ dân phố văn hóa", "tổ dân phố", "society", combines="pooled"),
    _typed("truong-dat-chuan", "Trường đạt chuẩn quốc gia", "trường", "society", combines="pooled"),
    _typed("duong-ngo", "Đường, ngõ được cải tạo", "km", "urban", every="quarter", over_time="sum"),
    _typed("thu-gom-rac", "Tỷ lệ chất thải rắn được thu gom", "%", "urban", combines="apart"),
    _typed("giao-quan", "Giao quân so với chỉ tiêu", "công dân", "defence", combines="pooled"),
    _typed(
        *("dang-vien-moi", "Đảng viên mới kết nạp", "đảng viên", "party"),
        every="month",
        over_time="sum",
        reported_by=BRANCH,
    ),
    _typed("chi-bo-tot", "Chi bộ hoàn thành tốt nhiệm vụ trở lên", "chi bộ", "party", combines="pooled"),
    _typed(
        *("dang-vien-tot", "Đảng viên hoàn thành tốt nhiệm vụ trở lên", "đảng viên", "party"),
        combines="pooled",
        reported_by=BRANCH,
    ),
    _typed(
        *("ho-so-truc-tuyen", "Hồ sơ giải quyết trực tuyến", "hồ sơ", "digital"),
        every="quarter",
        over_time="sum",
        combines="pooled",
    ),
)


def needed(chosen: frozenset[str]) -> frozenset[str]:
    """The chosen codes with those that their formulas need."""
    more = {of for one, *operands in USUAL if one.code in chosen for of in operands if of}
    return chosen | more
