"""markdown-it with stand-ins for what it does not need: the same parser, and the usual one where that cannot be."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

SOURCE = """# A &amp; B &copy; &#169; &nosuch; &lt

A [link](https://例子.cn/a%20b "t&eacute;xt") and <https://a.example/x?y=1>, <me@a.example>, `code & co`.

<div class="x">
raw
</div>

Text <b title="x">bold</b> <!-- a comment --> ~~gone~~ \\&amp; **重点：**后文

| a | b |
|---|:-:|
| 1 | &hearts; |

- one
- two

[r]: /where "why"
"""

SCRIPT = """
import json, sys
{before}
from briefcheck.readers.markdown.parser import parser
env = {{}}
tokens = []
md = parser()
md.block.parse({source!r}, md, env, tokens)
for token in list(tokens):
    if token.type == "inline":
        token.children = []
        md.inline.parse(token.content, md, env, token.children)
print(json.dumps([[token.as_dict() for token in tokens], env, sorted(sys.modules)]))
"""


REFUSING = """
class Refusing:
    refused = False
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name == "markdown_it.token" and not cls.refused:
            cls.refused = True
            raise AttributeError("as if it asked for more than a stand-in has")
sys.meta_path.insert(0, Refusing)
"""


def parsed(before: str) -> tuple[object, object, set[str]]:
    script = SCRIPT.format(before=before, source=SOURCE)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    tokens, env, modules = json.loads(done.stdout)
    return tokens, env, set(modules)


@pytest.fixture(scope="module")
def usual() -> tuple[object, object, set[str]]:
    return parsed("import markdown_it")


def test_it_parses_as_the_usual_one(usual: tuple[object, object, set[str]]):
    tokens, env, modules = parsed("")
    assert (tokens, env) == usual[:2]
    assert "©" in json.dumps(tokens, ensure_ascii=False)
    assert not modules & {"logging", "pathlib", "urllib.parse", "mdurl"}


@pytest.mark.parametrize(
    "before",
    [
        REFUSING,
        "import logging, inspect, pathlib, urllib.parse, mdurl",
        "import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()",
    ],
    ids=["refused", "loaded", "threads"],
)
def test_where_a_stand_in_does_not_do_it_is_the_usual_one(before: str, usual: tuple[object, object, set[str]]):
    tokens, env, modules = parsed(before)
    assert (tokens, env) == usual[:2]
    assert modules >= {"logging", "pathlib", "urllib.parse"}


def asked(script: str) -> str:
    script = f"import sys\nimport briefcheck.readers.markdown.light as light\n{script}"
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout


def test_what_it_does_not_need_here_is_there_for_who_asks():
    assert asked("import re, dataclasses; print(re.compile.__module__, dataclasses.dataclass.__module__)") == (
        "re dataclasses\n"
    )
    written = asked(
        "from markdown_it import MarkdownIt; print(MarkdownIt().render('[a](http://ü.example/é \"x\") &amp;'))"
    )
    assert written == '<p><a href="http://xn--tda.example/%C3%A9" title="x">a</a> &amp;</p>\n\n'


def test_characters_are_read_when_one_is_looked_for():
    assert (
        asked(
            "from markdown_it.common.utils import entities as e\n"
            "print(len(e), 'amp' in e, e['copy'], len(e) > 2000, 'nosuch' in e)\n"
            "try: e['nosuch']\nexcept KeyError as error: print(error)"
        )
        == "0 True © True False\n'nosuch'\n"
    )
    assert asked("print(light._Characters()['amp'])") == "&\n"


def test_its_steps_are_logged_where_somebody_listens():
    steps = asked(
        "import logging\nlogging.basicConfig(stream=sys.stdout, level='DEBUG', format='%(name)s: %(message)s')\n"
        "light.MarkdownIt().parse('# a')"
    )
    assert steps.startswith("markdown_it.rules_block.code: entering code: ")


def test_a_name_that_no_module_has_is_none_of_a_stand_in():
    assert asked("one = light._Later('mdurl'); print(hasattr(one, '__path__'), one.encode('é'))") == "False %C3%A9\n"


def test_after_a_failure_nothing_is_kept_that_met_a_stand_in():
    said = asked(
        "for name in [n for n in sys.modules if n.startswith('markdown_it') or n == 'mdurl']: del sys.modules[name]\n"
        "def fails(name):\n"
        "    import colorsys\n"
        "    raise ValueError\n"
        "light.import_module = fails\n"
        "light._import()\n"
        "print('colorsys' in sys.modules, 'linkify_it' in sys.modules)"
    )
    assert said == "False False\n"
