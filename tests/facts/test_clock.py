"""Times of day in every form in which they are written."""

from __future__ import annotations

import pytest

from briefcheck.facts.clock import find_times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("14:00-16:00", "14:00 16:00"),
        ("18：00--19：00", "18:00 19:00"),
        ("2024-06-04 09:05:33", "09:05"),
        ("10am", "10:00"),
        ("10.30am to noon", "10:30 12:00"),
        ("12:00 am", "00:00"),
        ("2–4pm", "14:00 16:00"),
        ("2:30 - 4 pm", "14:30 16:00"),
        ("11-1pm", "11:00 13:00"),
        ("9:30-11:00am", "09:30 11:00"),
        ("from 11pm to midnight", "23:00 00:00"),
        ("下午2:00-4:00", "14:00 16:00"),
        ("下午2點半", "14:30"),
        ("上午十点至十二点", "10:00 12:00"),
        ("15时30分", "15:30"),
        ("二十点一刻", "20:15"),
        ("中午12:30", "12:30"),
        ("中午一点", "13:00"),
        ("中午前", "12:00"),
        ("凌晨12点", "00:00"),
        ("午夜", "23:59"),
        ("24:00", "23:59"),
        ("14:00 – 09:00", "14:00 09:00"),
        ("周五18:00前", "18:00"),
        ("3小时", ""),
        ("十二时间", ""),
        ("1:3", ""),
        ("25:00", ""),
        ("2024.10.22", ""),
    ],
)
def test_times_are_read(text, times):
    assert " ".join(f"{found.time:%H:%M}" for found in find_times(text)) == times


def test_positions_point_at_the_time():
    text = "会议时间：下午2点到4点"
    assert [text[found.start : found.end] for found in find_times(text)] == ["2点", "4点"]
