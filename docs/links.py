"""Checks a built site: every link within it leads somewhere, and no page loads anything from elsewhere.

Usage: python docs/links.py build/site
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LOADED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
}
_FROM_ELSEWHERE = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^)"']+)""")
_NO_PLACE = ("http:", "https:", "mailto:", "javascript:", "data:")


class Page(HTMLParser):
    """The anchors of a page, and what it links to and loads."""

    def __init__(self, text: str) -> None:
        """Read the page."""
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what a tag says."""
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and "href" in given and given.get("rel") not in {"canonical", "alternate"}:
            self.loaded.append(given["href"])
        elif tag in _LOADED and _LOADED[tag] in given:
            self.loaded.append(given[_LOADED[tag]])


def faults(site: Path) -> Iterator[str]:
    """Yield what is wrong with a site, a line each."""
    pages = {path.resolve(): Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    for path, page in pages.items():
        shown = path.relative_to(site.resolve())
        for address in page.loaded:
            if address.startswith(("http:", "https:", "//")):
                yield f"{shown}: loads {address}"
        for address in dict.fromkeys((*page.links, *page.loaded)):
            if not address.startswith((*_NO_PLACE, "//")) and (fault := _missing(path, address, pages)):
                yield f"{shown}: {fault}"
    for path in sorted(site.rglob("*.css")):
        yield from (
            f"{path.relative_to(site)}: loads {address}"
            for address in _FROM_ELSEWHERE.findall(path.read_text(encoding="utf-8"))
        )


def _missing(path: Path, address: str, pages: dict[Path, Page]) -> str:
    """Return what is wrong with a link of the page at ``path``; "" for nothing."""
    parts = urlsplit(address)
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if not target.is_file():
        return f"{address} leads nowhere"
    anchor = unquote(parts.fragment)
    if anchor and target in pages and anchor not in pages[target].anchors and anchor != "__top":
        return f"{address} names no place on that page"
    return ""


def main(site: str) -> int:
    """Print what is wrong; return 1 if anything is, 0 if not."""
    found = list(faults(Path(site)))
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    number = sum(1 for _ in Path(site).rglob("*.html"))
    sys.stdout.write(f"links: {number} pages, {len(found)} faults\n")
    return 1 if found or not number else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
