"""The local page, served in a thread of the tests' own process."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from support.pages import chromium
from support.served import CONFIGURATION, Served

from briefcheck.web.app import make_app
from briefcheck.web.server import listen, server
from briefcheck.web.settings import Settings


@pytest.fixture(scope="session")
def house(tmp_path_factory) -> str:
    """A configuration with two clients."""
    path = tmp_path_factory.mktemp("house") / "briefcheck.yaml"
    path.write_text(CONFIGURATION, encoding="utf-8")
    return str(path)


@pytest.fixture(scope="session")
def serve(house) -> Iterator[Served]:
    """The page, with small limits."""
    listening = listen(0)
    port = listening.getsockname()[1]
    clients = ("枕溪乳业", "Quillfeather Coffee")
    settings = Settings(port, "the-token", config=house, audience="client", clients=clients, most=2, arriving=5.0)
    running = server(make_app(settings))
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.01)
    yield Served(port, settings.token)
    running.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")  # no longer: while it runs, no other test of this process can use asyncio
def browser():
    with chromium() as running:
        yield running
