"""Values by path."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from briefcheck.policy.paths import PathValues, matcher

NAMES = st.lists(
    st.sampled_from(["a", ".md", "x.md", "md", "x.mdx", "y.MD", "b c.md", "会议.md", "x.md.docx"]), min_size=1
)


def entry(pattern):
    return SimpleNamespace(pattern=pattern, key=None, value=SimpleNamespace(text=pattern))


@pytest.mark.parametrize("pattern", ["*.md", "*.docx", "*.MD"])
@given(parts=NAMES)
def test_a_pattern_of_a_suffix_is_that_of_gitignore(pattern, parts):
    path = "/".join(parts)
    assert matcher(entry(pattern), "/home")(path) == GitIgnoreSpec.from_lines([pattern]).match_file(path)


@pytest.mark.parametrize(
    ("path", "value"),
    [("/team/a.md", "*.md"), ("/team/client/a.docx", "client/"), ("/teams/a.md", None), ("/a.md", None)],
)
def test_a_pattern_counts_from_its_folder(path, value):
    assert PathValues([("/team", [entry("*.md"), entry("client/")])]).for_path(path) == value


def test_a_file_at_the_root_of_the_disk_is_in_the_folder_of_all():
    assert PathValues([("/", [entry("*.md")])]).for_path("/a.md") == "*.md"
