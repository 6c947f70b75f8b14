from __future__ import annotations

import pytest

from nhiemky.kernel.refusals import Refused
from nhiemky.portal.rules import host_names

TAKEN = {"phuong-ben.example.vn"}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (" https://Phuong.Example.VN/ ", "phuong.example.vn"),
        ("http://phuong.example.vn.", "phuong.example.vn"),
        ("phuong.example.vn", "phuong.example.vn"),
        ("  ", ""),
    ],
)
def test_what_is_typed_becomes_a_name(typed: str, name: str):
    assert host_names.tidy(typed) == name


@pytest.mark.parametrize(
    "name", ["phuong.example.vn", "a.b.c.d", "xn--phng-0ya.vn", f"{'a' * 63}.vn", "1.2.3.vn", ""]
)
def test_names_that_are_right(name: str):
    host_names.check(name, taken=TAKEN)


@pytest.mark.parametrize(
    "name",
    [
        "localhost",
        "phường.vn",
        "phuong thu.vn",
        "phuong.vn:8000",
        "phuong.vn/tin",
        "-phuong.vn",
        "phuong-.vn",
        "phuong..vn",
        "192.168.1.5",
        f"{'a' * 64}.vn",
        f"{'a' * 50}." * 5 + "vn",
    ],
)
def test_names_that_are_wrong(name: str):
    with pytest.raises(Refused, match="host-name-wrong"):
        host_names.check(name, taken=TAKEN)


def test_a_name_that_another_ward_has():
    with pytest.raises(Refused, match="host-name-taken"):
        host_names.check("phuong-ben.example.vn", taken=TAKEN)
