"""One name with a slip of the pen, or two people."""

from __future__ import annotations

import pytest
from briefcheck_circulation._sounds import sound_alike
from briefcheck_circulation._spelling import is_slip, is_sure, one_letter_apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("陈祺德", "陈棋德"),
        ("陳祺德", "陈棋德"),
        ("陈祺德", "程祺德"),
        ("叶俊辰", "叶俊晨"),
        ("李未然", "李末然"),
        ("胡峰", "胡锋"),
        ("欧阳小明", "欧阳晓明"),
        ("Rita Gomez", "Rita Gomes"),
        ("Rita Gomez", "Rita Gomezz"),
        ("Daniel Marsh", "Daniel Mrash"),
        ("Sara Fox", "Sarah Fox"),
        ("Ann Lee", "Anne Lee"),
        ("Priya", "Pryia"),
    ],
)
def test_slips(one, other):
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("陈祺德", "陈祺德"),
        ("陈祺德", "陳祺德"),
        ("王建国", "王建军"),
        ("王强", "王刚"),
        ("张娜", "张娜娜"),
        ("陈芳", "程芳"),
        ("李安", "方涛"),
        ("Tom Fox", "Tom Cox"),
        ("Tom Fox", "TOM FOX"),
        ("Maria Fox", "Marta Fox"),
        ("Daniel Marsh", "Daniela Marsh"),
        ("Daniel Marsh", "Daniel Harsh"),
        ("Daniel Marsh", "Sara Marsh"),
        ("Daniel Marsh", "Dan B. Marsh"),
        ("Jon", "John"),
        ("Rita", "Rika"),
        ("Rita Gomez", "丽塔"),
    ],
)
def test_two_people_or_one_name(one, other):
    assert not is_slip(one, other)
    assert not is_slip(other, one)


def test_short_chinese_names_are_less_sure():
    assert [is_sure(name) for name in ("胡峰", "叶俊辰", "Rita Gomez")] == [False, True, True]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("gomez", "gomes", True),
        ("gomez", "gmoez", True),
        ("gomez", "gome", True),
        ("gomez", "gomez", False),
        ("gomez", "gosem", False),
        ("ab", "abcd", False),
    ],
)
def test_one_letter(one, other, apart):
    assert one_letter_apart(one, other) is apart


def test_sounds():
    assert sound_alike("祺", "棋")
    assert not sound_alike("陈", "程")
    assert sound_alike("陈", "程", nearly=True)
    assert not sound_alike("㐀", "㐁")
