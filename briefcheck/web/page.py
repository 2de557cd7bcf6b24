"""The page on which documents are dropped."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from briefcheck.report.html.tags import safe, said
from briefcheck.report.html.words import LANG
from briefcheck.text import Language, Text
from briefcheck.web import words

if TYPE_CHECKING:
    from briefcheck.web.settings import Settings


_TOLD: Final = (
    *(
        "UPLOADING",
        "CHECKING",
        "MAKING",
        "STOPPED",
        "ANNOTATED",
        "CLEANED",
        "COPIES",
        "DOWNLOADED",
        "ONE",
        "FOLDER",
        "GONE",
    ),
)
"""What the script says."""


def write_page(settings: Settings, language: Language) -> str:
    """Return the page; what its script needs stands in attributes of its body."""
    other: Language = "en" if language == "zh" else "zh"
    told = {name.lower(): getattr(words, name).in_(language) for name in _TOLD}
    told["too_large"] = words.TOO_LARGE.fill({"limit": settings.most}).in_(language)
    return (
        f'<!doctype html>\n<html lang="{LANG[language]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{said(words.TITLE, language)} · briefcheck</title>\n"
        '<link rel="stylesheet" href="/page.css">\n<link rel="stylesheet" href="/serve.css">\n'
        '<link rel="icon" href="data:,">\n<script src="/serve.js" defer></script>\n</head>\n'
        f'<body data-token="{settings.token}" data-lang="{language}" data-most="{settings.most}" '
        f'data-words="{safe(json.dumps(told, ensure_ascii=False))}">\n'
        f'<header class="bar"><p class="brand">briefcheck</p><a id="other" href="/?lang={other}" lang="{LANG[other]}" '
        f'hreflang="{LANG[other]}">{said(words.OTHER_LANGUAGE, language)}</a></header>\n'
        f"<main>\n{_form(settings, language)}\n"
        f'<section id="result" aria-label="{said(words.RESULT, language)}" hidden>'
        f'<p id="copies"></p><p id="about"></p><p id="copied" role="status"></p><div id="report" tabindex="-1"></div></section>\n'
        f"</main>\n<noscript><p>{said(words.NO_SCRIPT, language)}</p></noscript>\n</body>\n</html>\n"
    )


def _form(settings: Settings, language: Language) -> str:
    audiences = {"": words.BY_CONFIGURATION, **words.AUDIENCES}
    chosen = _select("audience", words.AUDIENCE, audiences, settings.audience, language)
    names = dict.fromkeys([*([settings.client] if settings.client else []), *settings.clients])
    if names:
        clients = {"": words.NO_CLIENT, **{name: Text(name, name) for name in names}}
        chosen += _select("client", words.CLIENT, clients, settings.client, language)
    return (
        f'<h1 id="title">{said(words.TITLE, language)}</h1>'
        f'<form id="form"><div id="drop"><p class="big">{said(words.DROP, language)}</p>'
        f'<p><label class="button" for="file">{said(words.CHOOSE, language)}</label>'
        '<input id="file" type="file" accept=".docx,.docm,.dotx,.dotm,.md,.markdown"></p>'
        f'<p class="aside">{said(words.INTRO, language)}</p></div>'
        f'<div class="choices">{chosen}</div>'
        f'<div id="busy" hidden><progress id="progress" aria-labelledby="doing" max="1"></progress>'
        f'<p id="doing" role="status"></p><button type="button" id="stop">{said(words.CANCEL, language)}</button></div>'
        f'<p id="error" role="alert" hidden></p></form>'
    )


def _select(name: str, label: Text, options: dict[str, Text], chosen: str | None, language: Language) -> str:
    inside = "".join(
        f'<option value="{safe(value)}"{" selected" if value == (chosen or "") else ""}>{said(text, language)}</option>'
        for value, text in options.items()
    )
    return f'<label>{said(label, language)} <select id="{name}" name="{name}">{inside}</select></label>'
