"""Files per second from stores on the loopback, 1,000 each; every byte is compared.

python tests/bench/remote.py [FILES]
"""

from __future__ import annotations

import logging
import os
import random
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support import servers

from briefcheck.errors import UnreadableDocument
from briefcheck.sources.opened import open_source
from briefcheck.sources.reading import AT_A_TIME, read_all
from briefcheck.sources.source import Entry

MOST = 200 * 1024 * 1024
STRANGE = ("[x].md", "# b.md", "100%.md", "客户/纪要 #1.docx", "q?x=1.md", " lead.md", "a/b/c/deep.md")


def content(number: int) -> dict[str, bytes]:
    """Return so many files of 2 to 40 KB, the same at every run."""
    chance = random.Random(7)  # noqa: S311  # the same bytes at every run
    names = [*STRANGE, *(f"team {at % 12}/报告 {at:04}.docx" for at in range(number - len(STRANGE)))]
    return {name: chance.randbytes(chance.randrange(2_000, 40_000)) for name in names}


def measure(name: str, url: str, files: Mapping[str, bytes]) -> None:
    """List and read a store, and say how fast; stop where anything is lost or other than it was put there."""
    began, used = time.perf_counter(), time.process_time()
    with open_source(url, MOST) as source:
        entries = [entry for entry in source.walk() if isinstance(entry, Entry)]
        listed = time.perf_counter() - began
        found = {}
        for entry, held in read_all(source, entries):
            if isinstance(held, UnreadableDocument):
                sys.exit(f"{name}: {entry.path!r}: {held}")
            found[entry.path] = held.data
    whole, used = time.perf_counter() - began, time.process_time() - used
    if found != files:
        sys.exit(f"{name}: {len(found)} of {len(files)} files, or other bytes")
    reading = len(files) / (whole - listed)
    print(f"{name:8}{len(files):7}{listed:9.2f}{whole - listed:9.2f}{reading:9.0f}{used:9.2f}")


def main() -> None:
    """Print a row for each store."""
    files = content(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    print(f"{AT_A_TIME} requests at a time; the server runs in the same process and takes its share of the CPU")
    print(f"{'store':8}{'files':>7}{'list s':>9}{'read s':>9}{'files/s':>9}{'CPU s':>9}")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["HOME"] = str(folder / "home")
        servers.put(folder / "served", files)
        measure("local", str(folder / "served"), files)
        import fsspec

        memory = fsspec.filesystem("memory")
        for name, data in files.items():
            memory.pipe_file(f"/briefs/{name}", data)
        measure("memory", "memory://briefs", files)
        with servers.s3(files) as endpoint:
            os.environ["AWS_ENDPOINT_URL"] = endpoint
            os.environ |= dict.fromkeys(("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"), "test")
            os.environ["AWS_DEFAULT_REGION"] = "us-east-1"
            measure("s3", "s3://briefs", files)
        with servers.webdav(folder / "served") as port:
            measure("webdav", f"webdav://ann:pa%40ss@127.0.0.1:{port}/dav", files)
        with servers.sftp(folder / "served", folder / "home") as port:
            measure("sftp", f"sftp://ann:pa%40ss@127.0.0.1:{port}/", files)


if __name__ == "__main__":
    main()
