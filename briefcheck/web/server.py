"""Listening on this computer only, until Ctrl-C."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from briefcheck.web.guard import App

ADDRESS = "127.0.0.1"


def listen(port: int) -> socket.socket:
    """Return a socket that listens on ``port`` of this computer, on any free one for 0. Raises OSError."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((ADDRESS, port))
        listening.listen(64)
    except OSError:
        listening.close()
        raise
    return listening


def server(app: App) -> uvicorn.Server:
    """Return what serves the application; it says nothing of itself, writes no log, and lets nobody wait for long."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            log_level="critical",
            access_log=False,
            lifespan="off",
            server_header=False,
            date_header=False,
            ws="none",
            timeout_graceful_shutdown=1,
            timeout_keep_alive=5,
            limit_concurrency=64,
        )
    )


def serve(app: App, listening: socket.socket, then: Callable[[], object]) -> None:
    """Serve until Ctrl-C; ``then`` is called once before, when the page can be opened."""
    with listening, suppress(KeyboardInterrupt):
        then()
        server(app).run(sockets=[listening])
