"""What is to be checked of a git repository: a revision, what lies between two, what a push takes along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefcheck.errors import UsageError
from briefcheck.frozen import frozen
from briefcheck.sources import words
from briefcheck.sources.git import Blob, Repository, no_revision, on_remote


@frozen
class Reach:
    """The files of ``tree``, or with ``old`` those that are other than in that tree. ``name`` is for people.

    With ``commit`` also what the commits before it brought that what ``known`` stands for does not have.
    """

    name: str
    tree: str
    old: str | None = None
    commit: str | None = None
    known: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it is all of a revision, and not only what is new in it."""
        return self.old is None and self.commit is None

    def blobs(self, repository: Repository, paths: Sequence[str] = ()) -> Iterator[Blob]:
        """Yield the files, those below ``paths`` if there are any."""
        if self.old is None:
            return repository.files(self.tree, paths)
        return repository.changed(self.old, self.tree, paths)

    def earlier(
        self, repository: Repository, is_wanted: Callable[[str], bool], paths: Sequence[str] = ()
    ) -> tuple[tuple[str, Blob], ...]:
        """Return the files that only stand in earlier commits, each with the first that has it, once a path and content.

        What was taken away again, or was changed later, stays in the history. ``is_wanted`` tells it of a path.

        Raises:
            UsageError: git cannot tell.
        """
        if self.commit is None:
            return ()
        found: dict[tuple[str, str], tuple[str, Blob]] = {}
        for commit, blob in repository.brought(self.commit, self.known, paths):
            if blob.is_file and is_wanted(blob.path):
                found.setdefault((blob.path, blob.id), (commit, blob))
        for blob in repository.files(self.tree) if found else ():
            found.pop((blob.path, blob.id), None)
        if not found:
            return ()
        ids = {id_ for _, id_ in found}
        new = ids.intersection(repository.new_objects(self.commit, self.known))
        return tuple(file for (_, id_), file in found.items() if id_ in new)


def asked_for(repository: Repository, given: str) -> Reach:
    """Return what ``REV``, ``FROM..TO`` or ``FROM...TO`` means; a side left out is HEAD, as in git.

    ``FROM..TO`` is what TO holds other than FROM; ``FROM...TO`` counts from where their histories part. Both take in
    what only stands in the commits between.

    Raises:
        UsageError: there is no such revision.
    """
    dots = "..." if "..." in given else ".."
    if dots not in given:
        return Reach(given, _tree(repository, given))
    old, _, new = (side or "HEAD" for side in given.partition(dots))
    commit, start = repository.commit(new), repository.commit(old)
    if dots == "...":
        part = repository.merge_base(_commit(repository, old), _commit(repository, new))
        if part is None:
            raise UsageError(words.NOTHING_IN_COMMON.fill({"old": old, "new": new}))
        old = part
    tree, old_tree = _tree(repository, new), _tree(repository, old)
    return Reach(new, tree, old_tree, commit, (start,)) if start else Reach(new, tree, old_tree)


def pushed(repository: Repository, lines: Iterable[str], remote: str | None) -> tuple[Reach, ...]:
    """Return what a push takes along.

    Args:
        repository: the one that is pushed from.
        lines: what git tells its pre-push hook: ``local-ref local-id remote-ref remote-id``, one line a ref.
        remote: the name of the remote; None if it is not known: then what any remote has is not new.

    Raises:
        UsageError: a line is of another form.
    """
    found = []
    for line in lines:
        parts = line.split()
        if not parts:
            continue
        if len(parts) != 4:
            raise UsageError(words.NOT_A_PUSH.fill({"line": line.strip()}))
        reach = _ref(repository, *parts, remote=remote)
        if reach is not None:
            found.append(reach)
    return tuple(found)


def pushed_by_pre_commit(repository: Repository, environment: Mapping[str, str]) -> Reach:
    """Return what a push takes along as pre-commit and prek tell it, which name the ends only where there are two.

    Raises:
        UsageError: a revision is not there.
    """
    old, new = environment.get("PRE_COMMIT_FROM_REF"), environment.get("PRE_COMMIT_TO_REF")
    branch = environment.get("PRE_COMMIT_LOCAL_BRANCH")
    name, tree = _short(branch or new or "HEAD"), _tree(repository, new or branch or "HEAD")
    known = _tree(repository, old) if old else None
    if not new and not branch:  # by hand: nothing is pushed
        return Reach(name, tree)
    commit = repository.commit(new or branch or "")
    there = _known(repository, old, environment.get("PRE_COMMIT_REMOTE_NAME"))
    return Reach(name, tree, known, commit, there)


def is_pre_commit(environment: Mapping[str, str]) -> bool:
    """Tell whether pre-commit or prek runs this hook."""
    return any(name in environment for name in ("PRE_COMMIT", "PRE_COMMIT_TO_REF", "PRE_COMMIT_LOCAL_BRANCH"))


def _ref(repository: Repository, local: str, new: str, _there: str, old: str, *, remote: str | None) -> Reach | None:
    """Return what one ref takes along; None where it is deleted on the remote."""
    if not new.strip("0"):
        return None
    tree = _tree(repository, new)
    commit = repository.commit(new)
    known = repository.tree(old) if old.strip("0") else None
    if known is None and commit is not None:
        oldest = repository.oldest_new(commit, remote)
        # Without a commit of its own everything is there already; the first of all has no parent: everything is new.
        known = repository.tree(f"{oldest}^") if oldest else tree
    return Reach(_short(local), tree, known, commit, _known(repository, old, remote))


def _known(repository: Repository, old: str | None, remote: str | None) -> tuple[str, ...]:
    """Return what need not be looked at: what the ref was on the remote, and all else that the remote has."""
    there = repository.commit(old) if old and old.strip("0") else None
    return (*([there] if there else []), on_remote(remote))


def _short(ref: str) -> str:
    return ref.removeprefix("refs/heads/").removeprefix("refs/tags/")


def _tree(repository: Repository, revision: str) -> str:
    tree = repository.tree(revision)
    if tree is None:
        raise no_revision(revision)
    return tree


def _commit(repository: Repository, revision: str) -> str:
    commit = repository.commit(revision)
    if commit is None:
        raise no_revision(revision)
    return commit
