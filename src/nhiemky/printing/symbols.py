"""Marks that a camera finds: four corner marks, which tell which corner they are, and a square code."""

from __future__ import annotations

from functools import cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData

#: ArUco dictionary 4x4_50, numbers 0 to 3: white cells are 1. Facts of the dictionary; checked against OpenCV's.
_ARUCO = (
    ("1011", "0101", "0011", "0010"),
    ("0000", "1111", "1001", "1010"),
    ("0011", "0011", "0010", "1101"),
    ("1001", "1001", "0100", "0110"),
)
#: The smallest QR code: 20 letters and digits at level M, which stands 15 % of damage.
QR_VERSION, QR_LONGEST = 1, 20


def corner_mark(number: int) -> tuple[str, ...]:
    """Six rows of black (1) and white (0) cells: the mark within its black border."""
    turned = str.maketrans("01", "10")
    return ("111111", *(f"1{row.translate(turned)}1" for row in _ARUCO[number]), "111111")


@cache
def qr(text: str) -> tuple[str, ...]:
    """The rows of a QR code (1 black) of capitals and digits, without its quiet zone; a longer text takes a larger code."""
    longer = len(text) > QR_LONGEST
    code = QRCode(version=None if longer else QR_VERSION, error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(QRData(text.encode("ascii"), mode=MODE_ALPHA_NUM))
    code.make(fit=longer)
    return tuple("".join("1" if cell else "0" for cell in row) for row in code.modules)
