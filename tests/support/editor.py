"""An editor as small as can be: it starts ``briefcheck lsp`` and speaks with it over stdio."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any, Self


class Editor:
    """Speaks LSP with a server that it started. Use it with ``with``."""

    def __init__(self, folder: Path, *arguments: str, encodings: tuple[str, ...] = ()) -> None:
        environment = {**os.environ, "BRIEFCHECK_LANG": "", "PYTHONUTF8": "0"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "briefcheck", "lsp", "--stdio", *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.folder = folder
        self.number = 0
        self.messages: Queue[dict[str, Any]] = Queue()
        self.reader = Thread(target=self._read, daemon=True)
        self.reader.start()
        general = {"general": {"positionEncodings": list(encodings)}} if encodings else {}
        self.server = self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": general})
        self.tell("initialized", {})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.code = self.process.wait(timeout=30)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.reader.join(timeout=30)
        self.process.stdout.close()

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        """Send a request and return the answer."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.messages.get(timeout=20)
            if message.get("id") == self.number:
                assert "error" not in message, message
                return message["result"]

    def open(self, name: str, text: str) -> str:
        """Open a document and return its URI."""
        uri = (self.folder / name).as_uri()
        item = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})
        return uri

    def change(self, uri: str, text: str, version: int) -> None:
        """Replace the text of a document."""
        document = {"uri": uri, "version": version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """Wait for the next diagnostics of a document."""
        while True:
            message = self.messages.get(timeout=20)
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found

    def quiet(self, seconds: float) -> bool:
        """Tell whether nothing comes for so long."""
        try:
            self.messages.get(timeout=seconds)
        except Empty:
            return True
        return False

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            if not line:
                return
            self.messages.put(json.loads(stream.read(length)))
