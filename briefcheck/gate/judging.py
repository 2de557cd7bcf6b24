"""Judging bytes, in worker processes: a document that crashes, hangs or eats all memory costs itself alone."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from briefcheck import __version__
from briefcheck.engine.check import masked_path
from briefcheck.engine.claims import without_claims
from briefcheck.engine.ground import Digest, add_relied, ground, is_racy
from briefcheck.engine.relied import noted, number_noted, relied_on, watch
from briefcheck.engine.tasks import Spec, Task
from briefcheck.engine.workers import SECONDS, Workers, cores
from briefcheck.errors import BriefcheckError
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.policy.model import FilePolicy
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport

Loaded: TypeAlias = "tuple[Extensions, Policies, Sequence[str], float]"

_TRIES = 3
"""So many times the rules are loaded anew if they change while that is done."""


class Judges:
    """Whoever judges in one round: by the same rules from its first file to its last."""

    def __init__(
        self,
        spec: Spec,
        governed_by: Callable[[str], str],
        day: str,
        *,
        require_type: bool,
        seconds: float = SECONDS,
        count: int | None = None,
        loaded: Loaded | None = None,
    ) -> None:
        """Load what is to be judged by.

        Args:
            spec: the arguments of the policies.
            governed_by: the path, on this machine, that says which configuration holds for a path of the source.
            day: today; a rule may ask for it, so every document is judged anew on another day.
            require_type: whether a document whose type is not recognised is held, which is part of the verdict.
            seconds: what one document may take.
            count: of workers at most; None: one for each core.
            loaded: what :func:`load` returned, if it was loaded already.

        Raises:
            PluginError, ConfigError, UsageError: something is wrong with plugins, configuration or arguments.
        """
        self.spec = spec
        self.governed_by = governed_by
        self._day = day
        self.require_type = require_type
        self._seconds = seconds
        self._count = cores() if count is None else count
        self.extensions, self.policies, self._read, self._began = loaded or load(spec)
        self._stood: tuple[str, bytes] = "", b""
        """The rules, and the stamps of all that they rest on, as this round judges by them."""
        self._rests: frozenset[str] = frozenset()
        self._workers: Workers | None = None
        self._ground = ""
        self._judged: dict[int, str] = {}
        self.audiences = self.fail_ons = frozenset[str]()
        """What holds for the documents, once they are known: their audiences, and from which severity they are held."""
        self.only_internal = False
        """Whether everything is judged as a paper for internal use, and nobody said that it should be."""
        self.relied: set[str] = set()
        """Files and folders that verdicts rest on: configurations, registers, styles, lists that plugins keep."""
        self.rules = ""
        """The hash of all that every verdict of this round depends on: versions, configurations, options."""

    @property
    def suffixes(self) -> frozenset[str]:
        """What the readers take, in lower case with the dot."""
        return frozenset(suffix for reader in self.extensions.readers for suffix in reader.suffixes)

    def policy(self, path: str) -> FilePolicy:
        """Return what holds for a path of the source. Raises ConfigError, UsageError and PluginError."""
        return self.policies.for_file(self.governed_by(path))

    def prepare(self, documents: Sequence[str], others: Sequence[str] = (), relied: Collection[str] = ()) -> None:
        """Read every configuration that paths need: a wrong one stops the round before it changes anything.

        Since the rules were loaded, the source was walked over, which may have taken long. If a file that they rest on may
        have changed meanwhile, they are loaded anew, so that ``rules`` names those that are judged by.

        Args:
            documents: of the source.
            others: files of other kinds; no verdict rests on what holds for them.
            relied: what verdicts of earlier rounds rested on.

        Raises:
            GateStopped: the rules change all the time.
            PluginError, ConfigError, UsageError: something is wrong with them.
        """
        self._prepare(documents, others, relied)
        for _ in range(_TRIES):
            if not self._may_be_behind():
                return
            before, relied = self._stood, {*relied, *self.relied}  # what was read once is not noted again
            self.extensions, self.policies, self._read, self._began = load(self.spec)
            self._prepare(documents, others, relied)
            if self._stood == before:  # the same before and after they were read
                return
        raise GateStopped(words.RULES_CHANGING)

    def _prepare(self, documents: Sequence[str], others: Sequence[str], relied: Collection[str]) -> None:
        paths = [self.governed_by(path) for path in documents]
        before = number_noted()
        self.policies.prepare(paths)
        self.audiences = frozenset(self.policies.for_file(path).audience for path in paths)
        self.fail_ons = frozenset(self.policies.for_file(path).fail_on for path in paths)
        self.only_internal = self.spec.audience is None and self.audiences == {"internal"}
        absolute = frozenset(map(os.path.abspath, paths))
        self.relied = relied_on({*self._read, *noted(before), *self.policies.files}, absolute) | set(relied)
        self.policies.prepare(map(self.governed_by, others))
        # Folders are left out: in one of the source something changes all the time.
        self._rests = frozenset(path for path in self.relied | self.policies.files if not os.path.isdir(path))
        self._stood = self._stand()
        self.rules = self._stood[0]
        digest = add_relied(ground(b"gate", self._began), self.relied)
        # A file that has only just been changed may change again and look the same: then nothing is taken as known.
        racy = os.urandom(16) if is_racy(digest.newest, self._began) else b""
        self._ground = (digest.value() + racy).hex()
        self._judged = {}

    def _stand(self) -> tuple[str, bytes]:
        return self._rules(), add_relied(Digest(b"gate"), self._rests).value()

    def _may_be_behind(self) -> bool:
        """Tell whether something that the rules rest on may have changed since they were loaded."""
        return is_racy(add_relied(Digest(b"gate"), self._rests).newest, self._began)

    def not_met(self, documents: Sequence[str]) -> tuple[Text, ...]:
        """Return what people are told of waivers for documents that the source does not hold."""
        if not any(allowances.waivers for allowances in self.policies.allowances):
            return ()
        from briefcheck.engine.strays import not_met

        return not_met(self.policies, map(self.governed_by, documents))

    def _rules(self) -> str:
        """Return the hash of what is installed, of the configurations as they are now, and of the options of the call."""
        options = [self.spec.audience, self.spec.type, self.spec.client, self.spec.fail_on, self.spec.rulesets]
        digest = rules_digest(self.extensions, self.policies)
        return hashlib.sha256(json.dumps([digest, *options, self.require_type]).encode()).hexdigest()

    def shown(self, path: str) -> str:
        """Return a path as people may see it: its name masked by the rules that mask; all of it where they cannot say."""
        try:
            return masked_path(path, self.policy(path), self.extensions)
        except BriefcheckError:  # of a folder that no document is in, so that nobody has read its configuration
            folder, name = os.path.split(path)
            return os.path.join(folder, "…" + os.path.splitext(name)[1])

    def judged(self, path: str) -> str:
        """Return the name of all that a verdict on this path depends on beside it and the bytes: rules, options, day."""
        policy = self.policy(path)
        if id(policy) not in self._judged:  # the policies keep it: there is no other with this id
            parts = [
                self._ground,
                policy.audience,
                policy.type,
                policy.client,
                policy.fail_on,
                policy.config_file,
                self.require_type,
                self._day,
            ]
            self._judged[id(policy)] = hashlib.sha256(json.dumps(parts).encode()).hexdigest()
        return self._judged[id(policy)]

    def check(self, documents: Sequence[tuple[str, bytes]]) -> Iterator[DocumentReport]:
        """Yield the report of each document, path and bytes, in their order.

        Raises:
            BriefcheckError: no worker can be started.
        """
        if self._workers is None:
            count = min(self._count, len(documents))
            loaded = (self.extensions, self.policies)
            self._workers = Workers(self.spec, count, seconds=self._seconds, loaded=loaded)
        tasks = [Task(path, data, self.governed_by(path)) for path, data in documents]
        of_documents = frozenset(task.governed_by or "" for task in tasks)
        for task, outcome, also in self._workers.outcomes(tasks):
            # A worker that is not forked loads the rules for itself, whenever it is started.
            if self._workers.load_anew and self._stand() != self._stood:
                raise GateStopped(words.RULES_CHANGING)
            self.relied |= relied_on(also or (), of_documents) if also else set()
            # Verdicts are kept one by one: likeness to what is gone, which another may have too, excuses nothing here.
            yield self._workers.unchecked(task, outcome) if isinstance(outcome, Text) else without_claims(outcome)

    def rest_on(self, path: str) -> bool:
        """Tell whether a file of the source is one that verdicts rest on: a register, a document type, a style."""
        real = os.path.abspath(self.governed_by(path))
        return real in self.policies.files or real in self.relied

    def close(self) -> None:
        """End the workers."""
        if self._workers is not None:
            self._workers.close()
            self._workers = None


def load(spec: Spec) -> Loaded:
    """Return what is installed, the policies, which files were read to know them, and when that began.

    Raises:
        PluginError, ConfigError, UsageError: something is wrong with plugins, configuration or arguments.
    """
    watch()
    began = time.time()
    before = number_noted()
    extensions, policies = spec.load()
    return extensions, policies, noted(before), began


def rules_digest(extensions: Extensions, policies: Policies) -> str:
    """Return the hash of everything that says how is judged: versions, and what the configurations consist of."""
    digest = hashlib.sha256(__version__.encode())
    for info in extensions.plugins:
        digest.update(f"\0{info.name}\0{info.package}\0{info.version}".encode())
    for path in sorted(policies.files):
        with open(path, "rb") as file:
            digest.update(b"\0" + path.encode("utf-8", "surrogatepass") + b"\0" + hashlib.sha256(file.read()).digest())
    return digest.hexdigest()
