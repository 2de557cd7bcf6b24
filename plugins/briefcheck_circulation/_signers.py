"""Who is to sign a document by its type, and whose places it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck import Context, FieldType, Signature, fold


def signers_of(context: Context) -> tuple[FieldType, ...]:
    """Return those who sign a document of this type; () where nobody does."""
    sections = context.type.sections if context.type is not None else ()
    return tuple(part for section in sections if section.kind == "signatures" for part in section.parts)


def asked(context: Context) -> list[Signature]:
    """Return the places of those who must sign, and of those that the type does not know: a guardian signs only for a child."""
    signers = signers_of(context)
    if not signers:
        return []
    free = {signer.id for signer in signers if not signer.required}
    return [place for place in context.signatures if _whose(place.role, signers) not in free]


def places(context: Context, signers: Sequence[FieldType]) -> dict[str, list[Signature]]:
    """Return the places to sign, by the id of the signer whose they are; "" for those of nobody that is known."""
    found: dict[str, list[Signature]] = {}
    for signature in context.signatures:
        found.setdefault(_whose(signature.role, signers), []).append(signature)
    return found


def _whose(role: str, signers: Sequence[FieldType]) -> str:
    """Return the id of the signer with the longest name in ``role``: 客户总监 is not the client (客户)."""
    words = " ".join(fold(role).split())
    named = ((len(name), signer.id) for signer in signers for name in _names(signer) if _holds(words, name))
    return max(named, default=(0, ""))[1]


def _names(signer: FieldType) -> Iterator[str]:
    for name in (signer.name.en, signer.name.zh, *signer.also_called):
        yield " ".join(fold(name).split())


def _holds(words: str, name: str) -> bool:
    if not name.isascii():
        return name in words
    return f" {name} " in f" {''.join(letter if letter.isalnum() or letter in ' -' else ' ' for letter in words)} "
