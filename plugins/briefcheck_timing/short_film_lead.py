"""A film that is to be finished sooner than a month after its script.

广告片从脚本到完成不到一个月。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, pattern, record, rule
from briefcheck_timing._gate import OF_TYPES
from briefcheck_timing._wanted import Day, said_of
from briefcheck_timing._when import days_text, said

_FILM = pattern(
    r"\bTVC|\bfilms?\b|\bTV (?:spot|commercial|ad)|\bcommercials?\b|电视|影片|广告片|宣传片|微电影|短片|TVC",
    re.IGNORECASE,
)
_SCRIPT = pattern(
    r"\bscripts?\b.{0,30}\b(?:approv|sign|lock|agreed|final)|\b(?:approv\w*|sign[- ]?off)\b.{0,20}\bscripts?\b|\bfinal scripts?\b|"
    r"脚本.{0,8}(?:确认|通过|批准|定稿|签字|定案|签核|核准)|(?:确认|批准|通过|核准).{0,6}脚本",
    re.IGNORECASE,
)
_FINISHED = pattern(
    r"\bon[- ]?air\b|\bair(?:ing)? date|\bfirst (?:airing|broadcast)|\b(?:final|finished|master)\w* (?:film|tvc|commercial|delivery|version|master)|"
    r"\bdeliver\w*\b|\bmaster(?:ing)?\b|\bbroadcast|\blaunch|交片|交付|交带|成片|播出|首播|上片|上画|上线|完片|定片",
    re.IGNORECASE,
)
_ROUGH = pattern(
    r"\brough|\boff-?line|\bproof|\bfirst cut|粗剪|初剪|样片|A\s?copy|离线|storyboard|分镜|script|脚本", re.IGNORECASE
)

_ENGLISH = """# Production schedule

Client: Northwind Tea
Project: Autumn TVC

## Schedule

| Stage | Date |
|---|---|
| Script approved by the client | {script} |
| Shoot | 17 June 2024 |
| First airing | {air} |
"""
_CHINESE = """# 作业时间表

客户：北风茶业
项目：秋季电视广告片

## 时间表

| 工作 | 日期 |
|---|---|
| 客户确认脚本 | {script} |
| 拍摄 | 6月17日 |
| 交片 | {air} |

填表日期：2024年6月1日
"""


@record
class Options:
    """How long, and for which documents."""

    days: int = option(30, Text(en="Days from the script to the finished film, at least.", zh="从脚本到完成至少几天。"))
    types: tuple[str, ...] = option(
        OF_TYPES["short-film-lead"],
        Text(en="The types of documents it is for.", zh="哪些类型的文件。"),
    )


@rule(
    name="short-film-lead",
    since="0.1.0",
    source="P06",
    messages={
        "short": Text(
            en="The script is approved on {script}, the film is to be finished on {finished}: {days}. It usually takes {least}.",
            zh="脚本{script}确认，{finished}就要完成，只有{days}；电视片从脚本到完成通常要{least}。",
        ),
    },
    why=Text(
        en="Casting, pre-production, shoot and post-production each need their days; what is cut short costs more and looks it.",
        zh="选角、制作准备、拍摄、后期各要时间；压缩出来的片子花钱更多，质量更差。",
    ),
    how=Text(
        en="Move the airing, or agree with the producer in writing what makes it possible.",
        zh="把播出日期往后挪；确实赶得出来的，请制作人书面确认怎样做到。",
    ),
    options=Options,
    examples=[
        Bad(_ENGLISH.format(script="3 June 2024", air="24 June 2024"), type="production-schedule", expect=["12 short"]),
        Good(_ENGLISH.format(script="3 June 2024", air="8 July 2024"), type="production-schedule"),
        Bad(_CHINESE.format(script="6月3日", air="6月28日"), type="production-schedule", expect=["12 short"]),
        Good(_CHINESE.format(script="6月3日", air="7月5日"), type="production-schedule"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report a film whose last delivery or first airing follows too soon on the approval of its script."""
    if context.type is None or context.type.id not in options.types or not _is_film(context):
        return
    days = [(Day(entry.date, entry.place, words), entry) for entry, words in said_of(context) if entry.date]
    scripts = [day for day, _ in days if _SCRIPT.search(day.words)]
    finished = [day for day, _ in days if _FINISHED.search(day.words) and not _ROUGH.search(day.words)]
    if not scripts or not finished:
        return
    first, last = min(scripts, key=lambda day: day.day), max(finished, key=lambda day: day.day)
    lead = (last.day - first.day).days
    if 0 <= lead < options.days:
        data = {
            "script": said(first.day),
            "finished": said(last.day),
            "days": days_text(lead),
            "least": days_text(options.days),
        }
        yield Finding("short", at=last.at, data=data, confidence="likely", also_at=(first.at,))


def _is_film(context: Context) -> bool:
    """Tell whether the paper is about a film: its title, one of its fields, or a line says so."""
    if any(_FILM.search(words) for words in (context.title, *(field.value for field in context.fields))):
        return True
    return any(_FILM.search(f"{entry.row} {entry.line}") for entry in context.dates)
