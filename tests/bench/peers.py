"""Our check beside other linters, on the same 500 contact reports, in turn in one run: CPU and wall, start-up included.

Ours: sections that a contact report must have, and eight banned words. The others: a comparable small set of rules, as far as they
have it. They come from their own registries: into FOLDER, once,

    python tests/bench/peers.py --install FOLDER
    python tests/bench/peers.py --tools FOLDER

A tool that is not there is named as missing. It exits 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NPM = ("textlint@15.8.0", "markdownlint-cli2@0.22.1")
PYPI = ("rumdl==0.3.0", "pymarkdownlnt==0.9.41", "proselint==0.16.0")

QUARTER = "markdownlint-cli2"
"""At most a quarter of its CPU."""
AHEAD = ("textlint", "pymarkdownlnt", "proselint")
"""Less CPU for a file than these."""

REPORTS = 500
MISSING = 44
"""Reports without their decisions."""
PLANTED = 96
"""Banned words in all of them."""

WORDS = ("synergy", "low-hanging fruit", "boil the ocean", "move the needle", "赋能", "抓手", "颗粒度", "底层逻辑")
HEADINGS = {
    "en": ("Contact report", "Background", "Discussion", "Decisions", "Next steps", "Open questions"),
    "zh": ("客户会议报告", "背景", "讨论", "决定", "下一步行动", "待定事项"),
}
FIELDS = {
    "en": ("Client: North Wind Tea", "Meeting date: 2 March 2026", "Attendees: Ann Lee (agency), Fang Tao (client)"),
    "zh": ("客户：北风茶业", "会议日期：2026年3月2日", "与会人员：李安（我方）、方涛（客户）"),
}
SENTENCES = {
    "en": (
        "The green label stays on the small bottle and the cap becomes white.",
        "The photographer shows three light moods on Tuesday.",
        "The media plan moves two weeks into spring because the shelf is free then.",
        "The shop windows in the north are booked until the end of the month.",
        "The second line of the headline is shorter now and reads well from a bus.",
    ),
    "zh": (
        "小瓶保留绿色标签，瓶盖改为白色。",
        "摄影师周二会拿出三种光线的样片。",
        "媒介计划推迟两周到春季，那时货架正好空出来。",
        "北方门店的橱窗已订到月底。",
        "标题第二行改短了，坐在公交车上也看得清。",
    ),
}
OURS = """extends: []
styles: [styles]
type: {"*.md": contact-report}
rules:
  structure/missing-section: error
"""
STYLE = "extends: existence\nmessage: 'banned: %s'\nlevel: error\nnonword: true\nignorecase: false\ntokens:\n"
MARKDOWNLINT_RULE = """const words = WORDS;
module.exports = {names: ["banned-word"], description: "banned word", tags: ["words"], parser: "none",
  function: (params, onError) => params.lines.forEach((line, index) => {
    for (const word of words) if (line.includes(word)) onError({lineNumber: index + 1, detail: word});
  })};
"""
TEXTLINT_RULE = """const words = WORDS, wanted = [["Decisions", "决定"]];
module.exports = (context) => {
  const {Syntax, RuleError, report, getSource} = context, seen = [];
  return {
    [Syntax.Header](node) { seen.push(getSource(node).replace(/^#+\\s*/, "")); },
    [Syntax.Str](node) {
      const text = getSource(node);
      for (const word of words) if (text.includes(word)) report(node, new RuleError("banned: " + word));
    },
    [Syntax.DocumentExit](node) {
      for (const names of wanted) if (!names.some((name) => seen.includes(name))) report(node, new RuleError("missing"));
    }
  };
};
"""


def install(folder: Path) -> None:
    """Install the peers from their registries."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    subprocess.run([str(folder / "venv" / "bin" / "pip"), "install", "--quiet", *PYPI], check=False)
    npm = shutil.which("npm")
    if npm is not None:
        command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *NPM]
        subprocess.run(command, check=False)


def generate(folder: Path) -> None:
    """Write the reports, half of them Chinese, and what the tools are configured by; always the same bytes."""
    dice = random.Random(6)  # noqa: S311  # the same reports every time
    without = set(dice.sample(range(REPORTS), MISSING))
    planted: dict[int, list[str]] = {}
    for number in range(PLANTED):
        planted.setdefault(dice.randrange(REPORTS), []).append(WORDS[number % len(WORDS)])
    for number in range(REPORTS):
        language = ("en", "zh")[number % 2]
        place = folder / language
        place.mkdir(exist_ok=True)
        lines = [f"# {HEADINGS[language][0]}", "", "\n\n".join(FIELDS[language]), ""]
        words = planted.get(number, [])
        for heading in HEADINGS[language][1:]:
            if heading in ("Decisions", "决定") and number in without:
                continue
            lines += [f"## {heading}", ""]
            for _ in range(dice.randrange(2, 5)):
                sentences = [dice.choice(SENTENCES[language]) for _ in range(dice.randrange(3, 7))]
                lines += [(" " if language == "en" else "").join(sentences), ""]
            if words:
                lines += [f"We talked of {words.pop()} there.", ""]
        lines += [f"{word}, once more.\n" for word in words]
        (place / f"report-{number:03}.md").write_text("\n".join(lines), encoding="utf-8")
    configure(folder)


def configure(folder: Path) -> None:
    """Write the configurations of all tools."""
    (folder / "briefcheck.yaml").write_text(OURS, encoding="utf-8")
    (folder / "styles").mkdir()
    (folder / "styles" / "Banned.yml").write_text(STYLE + "".join(f"  - {word}\n" for word in WORDS), encoding="utf-8")
    words = json.dumps(WORDS, ensure_ascii=False)
    (folder / "banned.cjs").write_text(MARKDOWNLINT_RULE.replace("WORDS", words), encoding="utf-8")
    (folder / ".markdownlint-cli2.jsonc").write_text(json.dumps({"customRules": ["./banned.cjs"]}), encoding="utf-8")
    for language, names in HEADINGS.items():
        headings = [f"# {names[0]}", *(f"## {name}" for name in names[1:])]
        rules = {"default": False, "MD043": {"headings": headings}, "banned-word": True}
        (folder / language / ".markdownlint.json").write_text(json.dumps(rules), encoding="utf-8")
    (folder / "rules").mkdir()
    (folder / "rules" / "banned.js").write_text(TEXTLINT_RULE.replace("WORDS", words), encoding="utf-8")
    english = [f"# {HEADINGS['en'][0]}", *(f"## {name}" for name in HEADINGS["en"][1:])]
    (folder / ".rumdl.toml").write_text(f"[MD043]\nheadings = {json.dumps(english)}\n", encoding="utf-8")
    pymarkdown = {"plugins": {"md043": {"enabled": True, "headings": ",".join(english)}}}
    (folder / "pymarkdown.json").write_text(json.dumps(pymarkdown), encoding="utf-8")


def commands(tools: Path, one: str = "") -> dict[str, tuple[list[str], int]]:
    """Return how each tool is called, on all reports or on one, and how many it reads: some know English only."""
    npm, venv = tools / "node_modules" / ".bin", tools / "venv" / "bin"
    both = [one] if one else ["en", "zh"]
    english = [one] if one else ["en"]
    every = 1 if one else REPORTS
    half = 1 if one else REPORTS // 2
    globs = [one] if one else ["en/*.md", "zh/*.md"]
    ours = [sys.executable, "-m", "briefcheck", "check", "--no-cache", "-q"]
    return {
        "briefcheck": ([*ours, "--jobs", "0", *both], every),
        "textlint": ([str(npm / "textlint"), "--rulesdir", "rules", *globs], every),
        "markdownlint-cli2": ([str(npm / "markdownlint-cli2"), *globs], every),
        "rumdl": ([str(venv / "rumdl"), "check", "--no-cache", "--enable", "MD043", *english], half),
        "pymarkdownlnt": (
            [str(venv / "pymarkdown"), "-c", "pymarkdown.json", "-d", "*", "-e", "md043", "scan", *english],
            half,
        ),
        "proselint": ([str(venv / "proselint"), "check", *english], half),
    }


def take(command: list[str], folder: Path) -> tuple[float, float, str]:
    """Return the CPU and wall seconds of a command, and what it said."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1}:
        sys.exit(f"{' '.join(command)[:200]} ended with {done.returncode}: {(done.stderr or done.stdout)[:800]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, wall, done.stdout + done.stderr


def measure(folder: Path, tools: Path, rounds: int) -> dict[str, tuple[float, float, float, float]]:
    """Return of each tool that is there: CPU and wall ms of a start on one file, and ms a file on all of them."""
    one = commands(tools, "en/report-000.md")
    found = {}
    for name, (command, files) in commands(tools).items():
        if not Path(command[0]).exists():
            print(f"{name}: missing, not measured")
            continue
        found[name] = (command, files)
    taken: dict[str, list[tuple[float, float, float, float]]] = {name: [] for name in found}
    for turn in range(rounds + 1):
        for name, (command, files) in found.items():
            cpu, wall, said = take(command, folder)
            cpu_one, wall_one, _ = take(one[name][0], folder)
            if turn == 0:  # the first round warms the disk, and shows that each finds what it is to find
                look_at(name, said)
            else:
                taken[name].append((1000 * cpu_one, 1000 * wall_one, 1000 * cpu / files, 1000 * wall / files))
    return {
        name: tuple(statistics.median(column) for column in zip(*rows, strict=True))  # type: ignore[misc]
        for name, rows in taken.items()
    }


def look_at(name: str, said: str) -> None:
    """Stop where a tool does not find what was planted: it would be quick at nothing."""
    banned = sum(said.count(word) for word in WORDS)
    if name == "briefcheck":
        missing = said.count("[structure/missing-section]")
        if missing != MISSING or said.count("[wording/styles.Banned]") < PLANTED - len(WORDS):
            sys.exit(f"briefcheck found {missing} missing sections and {banned} banned words:\n{said[-1500:]}")
    elif name in ("textlint", "markdownlint-cli2") and banned < PLANTED:
        sys.exit(f"{name} found {banned} banned words of {PLANTED}:\n{said[-1500:]}")
    elif name in ("rumdl", "pymarkdownlnt") and "MD043" not in said.upper():
        sys.exit(f"{name} found no missing heading:\n{said[-1500:]}")


def word_files(folder: Path) -> None:
    """Print what our check takes for the Word files of the corpus; none of the others reads them."""
    corpus = os.environ.get("BRIEFCHECK_CORPUS")
    files = sorted(Path(corpus).rglob("*.docx")) if corpus else []
    if not files:
        print("Word files: BRIEFCHECK_CORPUS is not set, not measured")
        return
    place = folder / "word"
    place.mkdir()
    for number, file in enumerate(files):
        shutil.copy(file, place / f"{number:04}.docx")
    command = [
        sys.executable,
        "-m",
        "briefcheck",
        "check",
        "--no-cache",
        "-q",
        "--jobs",
        "0",
        "--format",
        "concise",
        "word",
    ]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, capture_output=True, check=False, env=environment)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(
        f"{len(files)} Word files: {1000 * cpu / len(files):.1f} ms CPU, {1000 * wall / len(files):.1f} ms wall a file"
    )


def main() -> int:
    """Measure, print the table, return 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--install", type=Path)
    parser.add_argument("--tools", type=Path, default=Path(__file__).parent / "generated" / "peers")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    if args.install:
        install(args.install)
        return 0
    with tempfile.TemporaryDirectory(prefix="briefcheck-peers-") as name:
        folder = Path(name)
        generate(folder)
        found = measure(folder, args.tools.resolve(), args.rounds)
        print(f"{'':20}one file, CPU ms  wall ms   all files, a file: CPU ms  wall ms   our CPU to theirs")
        ours = found["briefcheck"][2]
        for tool, (cpu_one, wall_one, cpu, wall) in found.items():
            print(f"{tool:20}{cpu_one:16.0f} {wall_one:8.0f} {cpu:26.2f} {wall:8.2f} {ours / cpu:18.2f}")
        word_files(folder)
    missed = [tool for tool in AHEAD if tool in found and ours >= found[tool][2]]
    if QUARTER in found and ours > found[QUARTER][2] / 4:
        missed.append(f"{QUARTER} (a quarter)")
    print("goals missed: " + ", ".join(missed) if missed else "every goal that could be measured is met")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
