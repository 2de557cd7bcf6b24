"""A plan: a folder with ``plan.json`` and a file for each shard, which says of each document where it is.

Plans hold no document and no password.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from briefcheck.errors import UsageError, reason
from briefcheck.frozen import frozen
from briefcheck.shards import words
from briefcheck.shards.files import write_whole
from briefcheck.text import Text

VERSION = 1
PLAN_FILE = "plan.json"
SHARD_DOCUMENTS = 2000
"""Documents of a shard: some minutes of work, so that little is lost with a machine and little is spent on starting."""


@frozen
class Options:
    """By what is judged: the options of the command, paths absolute."""

    config: str | None = None
    rulesets: tuple[str, ...] = ()
    audience: str | None = None
    type: str | None = None
    client: str | None = None
    fail_on: str | None = None


@frozen
class Planned:
    """A document of a plan. ``path`` is what people call it, ``inner`` its path from the root of the source.

    ``governed_by`` is the configuration that holds for it, by its number in the plan. With ``refusal`` it cannot be read.
    """

    path: str
    inner: str
    size: int = 0
    token: str = ""
    governed_by: int = 0
    refusal: Text | None = None


@frozen
class Shard:
    """A shard: its name, how many documents it has, and the digest of its file."""

    name: str
    documents: int
    digest: str


@frozen
class Plan:
    """What is to be checked. ``root`` is the folder or URL; ``rules`` are the digests of what is judged by.

    ``is_masked`` says that a login was left out of ``root``: whoever runs a shard has to give it.
    """

    root: str
    is_masked: bool
    options: Options
    rules: tuple[str, ...]
    fail_on: str
    version: str
    shards: tuple[Shard, ...]

    @property
    def digest(self) -> str:
        """The digest of all of it."""
        return sha256(json.dumps(as_json(self), sort_keys=True).encode()).hexdigest()


def as_json(plan: Plan) -> dict[str, Any]:
    """Return a plan as it stands in its file."""
    options = {name: getattr(plan.options, name) for name in Options.__match_args__}
    return {
        "briefcheck-plan": VERSION,
        "root": plan.root,
        "is_masked": plan.is_masked,
        "options": options | {"rulesets": list(plan.options.rulesets)},
        "rules": list(plan.rules),
        "fail_on": plan.fail_on,
        "version": plan.version,
        "shards": [{"name": it.name, "documents": it.documents, "digest": it.digest} for it in plan.shards],
    }


def read_plan(folder: str) -> Plan:
    """Return the plan of a folder. Raises UsageError where there is none, or it is of another version."""
    path = os.path.join(folder, PLAN_FILE)
    try:
        with open(path, "rb") as file:
            found = json.loads(file.read())
        if found["briefcheck-plan"] != VERSION:
            raise UsageError(words.OTHER_PLAN.fill({"path": path}))
        options = {**found["options"], "rulesets": tuple(found["options"]["rulesets"])}
        return Plan(
            root=found["root"],
            is_masked=found["is_masked"],
            options=Options(**options),
            rules=tuple(found["rules"]),
            fail_on=found["fail_on"],
            version=found["version"],
            shards=tuple(Shard(**shard) for shard in found["shards"]),
        )
    except OSError as error:
        raise UsageError(words.NO_PLAN.fill({"path": path, "reason": reason(error)})) from error
    except (ValueError, TypeError, LookupError) as error:
        raise UsageError(words.BAD_FILE.fill({"path": path})) from error


def write_shards(folder: str, documents: Sequence[Planned], size: int) -> tuple[Shard, ...]:
    """Write the documents, so many a shard, and return the shards. Raises OSError."""
    shards = []
    for number, start in enumerate(range(0, len(documents), size), start=1):
        part = documents[start : start + size]
        data = "".join(json.dumps(_line(it), ensure_ascii=True) + "\n" for it in part).encode()
        name = f"shard-{number:05}"
        write_whole(os.path.join(folder, f"{name}.jsonl"), data)
        shards.append(Shard(name, len(part), sha256(data).hexdigest()))
    return tuple(shards)


def write_plan(folder: str, plan: Plan) -> None:
    """Write the plan itself, after its shards: a folder without it is no plan. Raises OSError."""
    data = json.dumps(as_json(plan), indent=1).encode() + b"\n"
    write_whole(os.path.join(folder, PLAN_FILE), data)


def read_shard(folder: str, shard: Shard) -> tuple[Planned, ...]:
    """Return the documents of a shard. Raises UsageError where its file is missing or not the one planned."""
    path = os.path.join(folder, f"{shard.name}.jsonl")
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise UsageError(words.NO_PLAN.fill({"path": path, "reason": reason(error)})) from error
    if sha256(data).hexdigest() != shard.digest:
        raise UsageError(words.CHANGED_SHARD.fill({"path": path}))
    return tuple(_planned(data.splitlines()))


def _line(planned: Planned) -> dict[str, Any]:
    line: dict[str, Any] = {name: getattr(planned, name) for name in Planned.__match_args__}
    if planned.refusal is not None:
        line["refusal"] = [planned.refusal.en, planned.refusal.zh]
    return line


def _planned(lines: Iterable[bytes]) -> Iterator[Planned]:
    for line in lines:
        found = json.loads(line)
        found["refusal"] = found["refusal"] and Text(*found["refusal"])
        yield Planned(**found)
