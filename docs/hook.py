"""MkDocs calls this while it builds: the pages about rules and types are made here and exist nowhere else."""

from __future__ import annotations

import os
import sys
from typing import Any

sys.path.insert(0, os.path.dirname(__file__))

from mkdocs.structure.files import File, Files  # after the path
from pages import pages  # found beside this file


def on_config(config: Any) -> Any:
    """Give the site its table of contents."""
    config.nav = pages(config.theme["language"]).nav()
    return config


def on_files(files: Files, config: Any) -> Files:
    """Add the generated pages to those that stand in the folder."""
    for path, text in pages(config.theme["language"]).all().items():
        files.append(File.generated(config, path, content=text))
    return files


def on_post_build(config: Any) -> None:
    """Take out what only a server needs: its links would lead nowhere when the site is opened from a folder."""
    for name in ("404.html", "sitemap.xml", "sitemap.xml.gz"):
        path = os.path.join(config.site_dir, name)
        if os.path.exists(path):
            os.unlink(path)
