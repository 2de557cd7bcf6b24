"""In which language a document is written: Chinese or English."""

from __future__ import annotations

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.lazy import HAN, pattern
from briefcheck.text import Language

_ENOUGH = 4000
"""Characters after which more text no longer changes the answer; a document says early what it is written in."""

_HAN_PER_WORD = 1.7
"""Han letters that make one word, on average: a Chinese word is a little under two letters long."""

_WORD = pattern(r"[A-Za-zÀ-ɏ]{2,}(?:['’][a-z]+)?")
_SHORTEST_WORD = 2
"""Letters of the shortest word that is counted."""

_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]+", needs=HAN)
_COMMON_HAN = bytes(range(0x4E, 0xA0))
"""The upper halves of U+4E00 to U+9FFF, which are all Han letters."""
_ADDRESS = pattern(r"\b(?:https?://|www\.)\S+|(?<!\S)\S[^\s@]*@\S+?\.\S+")


def detect_language(document: Document) -> Language:
    """Return the language of the document by its share of Chinese and of Latin words.

    Addresses and code are left out. A document with hardly any words is taken as English, unless it has a Han letter.
    """
    sample = "\n".join(_sample(document))
    if sample.isascii():
        return "en"
    halves = sample.encode("utf-16-le", "surrogatepass")[1::2]
    common = len(halves) - len(halves.translate(None, _COMMON_HAN))  # counted in no time, and mostly enough
    if common / _HAN_PER_WORD * 2 >= (len(sample) - common) / _SHORTEST_WORD:
        return "zh"
    letters = sum(map(len, _HAN.findall(sample)))
    han = letters / _HAN_PER_WORD
    if not han:
        return "en"
    if han * 2 >= (len(sample) - letters) / _SHORTEST_WORD:
        return "zh"  # however many words the rest holds
    # Chinese business text is full of English terms (KV, brief, SKU); English text hardly ever has Chinese ones
    return "zh" if han * 2 >= len(_WORD.findall(_ADDRESS.sub(" ", sample))) else "en"


def _sample(document: Document) -> list[str]:
    texts: list[str] = []
    length = 0
    for part in document.parts:
        for paragraph in paragraphs(part.blocks):
            if paragraph.kind != "code":
                texts.append(paragraph.text[:_ENOUGH])
                length += len(texts[-1])
            if length >= _ENOUGH:
                return texts
    return texts
