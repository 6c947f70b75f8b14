"""Vietnamese names put together by chance from common parts. No real person is meant."""

from __future__ import annotations

from random import Random

#: Family name → how common, in per mille; the rest of the country is left out.
FAMILIES = {
    "Nguyễn": 384, "Trần": 121, "Lê": 95, "Phạm": 70, "Hoàng": 51, "Huỳnh": 20, "Phan": 45, "Vũ": 39,
    "Đặng": 21, "Bùi": 20, "Đỗ": 14, "Hồ": 13, "Ngô": 13, "Dương": 10, "Đinh": 9, "Lý": 5, "Đào": 8,
    "Trịnh": 8, "Mai": 7, "Lương": 6, "Cao": 6, "Đoàn": 6, "Tạ": 4, "Chu": 3,
}  # fmt: skip
MIDDLES = {
    "f": ("Thị", "Thị", "Thị", "Thị Thu", "Thị Thanh", "Thị Minh", "Thị Hồng", "Thị Bích", "Ngọc", "Thị Kim"),
    "m": ("Văn", "Văn", "Văn", "Đức", "Minh", "Quang", "Xuân", "Hữu", "Công", "Đình", "Ngọc", "Tiến", "Duy"),
}
GIVEN = {
    "f": (
        "An", "Anh", "Ánh", "Bình", "Chi", "Cúc", "Dung", "Duyên", "Đào", "Giang", "Hà", "Hạnh", "Hằng",
        "Hiền", "Hoa", "Hòa", "Huệ", "Hương", "Hường", "Khánh", "Lan", "Liên", "Linh", "Loan", "Lý", "Mai",
        "Minh", "My", "Nga", "Ngân", "Nguyệt", "Nhung", "Oanh", "Phương", "Quyên", "Quỳnh", "Tâm", "Thảo",
        "Thoa", "Thu", "Thúy", "Thủy", "Trang", "Tuyết", "Vân", "Xuân", "Yến",
    ),
    "m": (
        "An", "Anh", "Bắc", "Bình", "Châu", "Chính", "Cường", "Dũng", "Duy", "Đạt", "Đông", "Đức", "Giang",
        "Hải", "Hậu", "Hiếu", "Hòa", "Hoàn", "Hợp", "Hùng", "Huy", "Khải", "Khánh", "Kiên", "Lâm", "Lộc",
        "Long", "Lợi", "Mạnh", "Minh", "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Quang", "Quyết", "Sơn",
        "Tài", "Tâm", "Thái", "Thắng", "Thành", "Thịnh", "Thuận", "Tiến", "Toàn", "Trung", "Tuấn", "Tùng",
        "Việt", "Vinh",
    ),
}  # fmt: skip
_FAMILY_NAMES, _HOW_COMMON = list(FAMILIES), list(FAMILIES.values())


def full_name(chance: Random, gender: str) -> str:
    """Family, middle and given name; `gender` is f or m."""
    family = chance.choices(_FAMILY_NAMES, _HOW_COMMON)[0]
    return f"{family} {chance.choice(MIDDLES[gender])} {chance.choice(GIVEN[gender])}"
