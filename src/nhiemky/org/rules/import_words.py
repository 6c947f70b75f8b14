"""How lists call what we keep as a code (folded words → code; an empty code: nothing to keep, and nothing odd)."""

from __future__ import annotations

STATES = {
    "chinh thuc": "official",
    "dang vien chinh thuc": "official",
    "du bi": "probationary",
    "dang vien du bi": "probationary",
    "mien sinh hoat": "exempt",
    "mien cong tac va sinh hoat dang": "exempt",
    "duoc mien cong tac va sinh hoat dang": "exempt",
    "chuyen sinh hoat dang tam thoi": "temporarily_away",
    "chuyen sinh hoat tam thoi": "temporarily_away",
    "dinh chi sinh hoat dang": "suspended",
    "da chuyen sinh hoat dang": "transferred",
    "da chuyen": "transferred",
    "xoa ten": "struck_off",
    "khai tru": "expelled",
    "xin ra khoi dang": "left",
    "tu tran": "deceased",
}
GENDERS = {"nu": "f", "nam": "m", "f": "f", "m": "m", "x": ""}
EDUCATIONS = {
    "chua qua dao tao": "none",
    "chua dao tao": "none",
    "khong": "none",
    "trung cap": "vocational",
    "trung cap chuyen nghiep": "vocational",
    "trung hoc chuyen nghiep": "vocational",
    "tc": "vocational",
    "cao dang": "college",
    "cd": "college",
    "dai hoc": "university",
    "dh": "university",
    "cu nhan": "university",
    "ky su": "university",
    "bac si": "university",
    "thac si": "master",
    "thac sy": "master",
    "ths": "master",
    "tien si": "doctor",
    "tien sy": "doctor",
    "ts": "doctor",
    "-": "",
}
POLITICAL_THEORIES = {
    "so cap": "elementary",
    "so cap ly luan chinh tri": "elementary",
    "sc": "elementary",
    "trung cap": "intermediate",
    "trung cap ly luan chinh tri": "intermediate",
    "tc": "intermediate",
    "cao cap": "advanced",
    "cao cap ly luan chinh tri": "advanced",
    "cc": "advanced",
    "cu nhan": "bachelor",
    "cu nhan chinh tri": "bachelor",
    "cu nhan ly luan chinh tri": "bachelor",
    # A record has no word for "none": the field stays empty, as the list means it.
    "chua": "",
    "chua qua": "",
    "chua qua dao tao": "",
    "khong": "",
    "-": "",
}
#: Field → its words. A word that is not among them makes the row doubtful, and the field stays empty.
KNOWN = {"gender": GENDERS, "education": EDUCATIONS, "political_theory": POLITICAL_THEORIES}
