"""What answers: the page, its style and script, and the three things that can be done with a document.

A document comes as the body of a request, is held in memory until the answer is given, and is written nowhere.
"""

from __future__ import annotations

import asyncio
import os
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from briefcheck.errors import BriefcheckError
from briefcheck.report.html.page import asset
from briefcheck.report.html.section import Section, write_section
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Language, Text
from briefcheck.web import words
from briefcheck.web.guard import App, Guard
from briefcheck.web.jobs import Copy, Job, Request, copies_of, copy_name, plain_name
from briefcheck.web.page import write_page
from briefcheck.web.settings import Settings

if TYPE_CHECKING:
    from starlette.requests import Request as Asked

MEGABYTE: Final = 1024 * 1024
_AT_ONCE: Final = 2
"""Documents that are worked on at the same time; the others wait."""
_WAITING: Final = 20
"""Documents that wait; more are sent away."""
_LOOKS: Final = 0.3
"""Seconds between two looks whether somebody still waits for the answer."""


class _NoError(Exception):
    """A request that is not fulfilled, with the sentence and the status."""

    def __init__(self, why: Text, status: int = 400) -> None:
        self.why, self.status = why, status
        super().__init__(why.en)


def make_app(settings: Settings) -> App:
    """Return the application, guarded."""
    answers = _Answers(settings)
    routes = [
        Route("/", answers.page),
        Route("/page.css", partial(_file, "page.css", "text/css")),
        Route("/serve.css", partial(_file, "serve.css", "text/css")),
        Route("/serve.js", partial(_file, "serve.js", "text/javascript")),
        Route("/{work:str}", answers.work, methods=["POST"]),
    ]
    return Guard(Starlette(routes=routes), settings.port, settings.token)


async def _file(name: str, kind: str, _asked: Asked) -> Response:
    return Response(asset(name) if name == "page.css" else own_asset(name), media_type=kind)


def own_asset(name: str) -> str:
    """Return a file of the page that stands beside this module."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


class _Answers:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._waiting = 0

    async def page(self, asked: Asked) -> Response:
        """Answer with the page."""
        return HTMLResponse(write_page(self._settings, _language(asked, self._settings)))

    async def work(self, asked: Asked) -> Response:
        """Answer a document with the report on it or a copy of it, or with the sentence why there is none."""
        language = _language(asked, self._settings)
        try:
            request = await self._request(asked, language)
            outcome = await self._done(asked, request)
        except _NoError as error:
            headers = {"connection": "close"} if error.status == 413 else {}
            return JSONResponse({"error": error.why.in_(language)}, error.status, headers)
        except BriefcheckError as error:
            return JSONResponse({"error": error.text.in_(language)}, 500)
        except Exception as error:  # noqa: BLE001  # the page must say so, and the server go on
            why = words.FAILED.in_(language).format(error=type(error).__name__)
            return JSONResponse({"error": why}, 500)
        if isinstance(outcome, Text):
            return JSONResponse({"error": outcome.in_(language)}, 422)
        return _answer(request, outcome)

    async def _request(self, asked: Asked, language: Language) -> Request:
        """Return what is asked for, the document read. Raises _NoError before a byte of it is, where it can."""
        work, given = asked.path_params["work"], asked.query_params
        name = plain_name(given.get("name", ""))
        if work not in {"check", "annotate", "clean"}:
            raise _NoError(words.NOT_THERE, 404)
        if not name:
            raise _NoError(words.NO_NAME)
        if not copies_of(name):
            raise _NoError(words.OTHER_FILE.fill({"suffix": os.path.splitext(name)[1] or name}), 415)
        if work != "check" and work not in copies_of(name):
            raise _NoError(words.NO_COPY, 415)
        audience, client = given.get("audience") or None, given.get("client") or None
        if audience not in {None, *words.AUDIENCES}:
            raise _NoError(words.NO_SUCH_AUDIENCE)
        if client not in {None, self._settings.client, *self._settings.clients}:
            raise _NoError(words.NO_SUCH_CLIENT)
        return Request(work, name, await self._body(asked), language, audience, client)

    async def _body(self, asked: Asked) -> bytes:
        limit = self._settings.most * MEGABYTE
        too_large = _NoError(words.TOO_LARGE.fill({"limit": self._settings.most}), 413)
        told = asked.headers.get("content-length", "")
        if told.isdecimal() and int(told) > limit:
            raise too_large
        body = bytearray()
        try:
            async with asyncio.timeout(self._settings.arriving):
                async for chunk in asked.stream():
                    body += chunk
                    if len(body) > limit:
                        raise too_large
        except TimeoutError as error:
            raise _NoError(words.TOO_SLOW, 408) from error
        if not body:
            raise _NoError(words.EMPTY)
        return bytes(body)

    async def _done(self, asked: Asked, request: Request) -> DocumentReport | Copy | Text:
        """Have it done in a worker process, which is ended when nobody waits for the answer any more."""
        if self._waiting >= _WAITING:
            raise _NoError(words.BUSY, 503)
        self._waiting += 1
        try:
            async with self._slots:
                job = Job(request, self._settings.rules, seconds=self._settings.seconds)
                running = asyncio.ensure_future(run_in_threadpool(job.run))
                try:
                    while not (await asyncio.wait([running], timeout=_LOOKS))[0]:
                        if await asked.is_disconnected():
                            job.stop()
                finally:
                    job.stop()
                return await running
        finally:
            self._waiting -= 1


def _answer(request: Request, outcome: DocumentReport | Copy) -> Response:
    if isinstance(outcome, Copy):
        name = copy_name(request.name, request.work)
        disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
        return Response(
            outcome.data, media_type="application/octet-stream", headers={"content-disposition": disposition}
        )
    copies: list[dict[str, str]] = []
    if outcome.language is not None or outcome.findings or outcome.text is not None:  # it was read
        copies = [{"work": work, "name": copy_name(request.name, work)} for work in copies_of(request.name)]
    section = write_section(Section(outcome, 1, request.language))
    return JSONResponse({"html": section, "status": outcome.status, "copies": copies})


def _language(asked: Asked, settings: Settings) -> Language:
    given = asked.query_params.get("lang")
    if given in {"en", "zh"}:
        return "zh" if given == "zh" else "en"
    if settings.language is not None:
        return settings.language
    return "zh" if asked.headers.get("accept-language", "").strip().lower().startswith("zh") else "en"
