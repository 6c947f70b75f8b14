"""Which column of a list means which field: headings in any order, with or without diacritics."""

from __future__ import annotations

from collections.abc import Sequence

from nhiemky.vietnamese.folding import fold

#: Field → headings as offices write them (folded).
HEADINGS: dict[str, tuple[str, ...]] = {
    "full_name": ("ho va ten", "ho ten", "ho va ten khai sinh", "ho ten dang vien", "ho va ten dang vien", "ten dang vien"),
    "gender": ("gioi tinh", "nam/nu", "nam nu"),
    "birth_date": ("ngay sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "sinh ngay", "nam sinh"),
    "ethnic_group": ("dan toc", "thanh phan dan toc"),
    "native_place": ("que quan",),
    "residence": ("noi cu tru", "cho o", "cho o hien nay", "noi o", "noi o hien nay", "noi thuong tru", "dia chi"),
    "phone": ("so dien thoai", "dien thoai", "sdt"),
    "national_id": ("so cccd", "cccd", "can cuoc", "so can cuoc", "so can cuoc cong dan", "so dinh danh", "so dinh danh ca nhan"),
    # Not "trình độ học vấn": under it lists give the years of school (12/12).
    "education": ("trinh do chuyen mon", "chuyen mon", "trinh do chuyen mon nghiep vu", "chuyen mon nghiep vu", "trinh do chuyen mon cao nhat", "bang cap"),
    "political_theory": ("ly luan chinh tri", "trinh do ly luan chinh tri", "trinh do ly luan", "trinh do chinh tri", "llct", "trinh do llct"),
    "card_number": ("so the", "so the dang", "so the dang vien"),
    "branch": ("chi bo", "ten chi bo", "chi bo sinh hoat", "noi sinh hoat", "don vi", "to chuc dang"),
    "state": ("trang thai", "tinh trang", "loai dang vien", "dang vien"),
    "decided_on": ("ngay quyet dinh", "ngay quyet dinh ket nap", "ngay ky quyet dinh ket nap", "ngay qd ket nap"),
    "admitted_on": ("ngay ket nap", "ngay vao dang", "ngay ket nap dang"),
    "official_on": ("ngay chinh thuc", "ngay vao dang chinh thuc", "ngay cong nhan chinh thuc", "ngay cong nhan dang vien chinh thuc"),
}  # fmt: skip
DATES = ("birth_date", "decided_on", "admitted_on", "official_on")
#: The heading may stand below a title and an office's name.
_HIGHEST_HEADING_ROW = 15
_FIELD = {heading: field for field, headings in HEADINGS.items() for heading in headings}


def field_of(heading: str) -> str:
    """`full_name` for `HỌ VÀ TÊN:`; empty for a column that is not read."""
    return _FIELD.get(fold(heading).strip(" :.*"), "")


def find_heading(rows: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    """Index of the heading row and field → column. A field that stands twice is read from its first column.

    Without a column of names there is no heading: (-1, {}).
    """
    for number, row in enumerate(rows[:_HIGHEST_HEADING_ROW]):
        columns: dict[str, int] = {}
        for column, cell in enumerate(row):
            field = field_of(cell) if isinstance(cell, str) else ""
            if field:
                columns.setdefault(field, column)
        if "full_name" in columns and len(columns) > 1:
            return number, columns
    return -1, {}
