"""The vocabularies that cues are heard with: for what things are called, for how they are put, for a first look."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from compliance_cli.carddata.numbers.anchors import Open
from compliance_cli.carddata.words.cue_words import vocabulary
from compliance_cli.carddata.words.cue_words_world import world_words
from compliance_cli.carddata.words.lexicon import Lexicon
from compliance_cli.carddata.words.topics import SECRET, Topic

#: Topics of names that open the gate by themselves.
_OPENERS = SECRET | {Topic.CARD}
#: How a sentence puts a topic, as against what the topic is.
_MANNER = frozenset({Topic.NOT, Topic.TELL, Topic.REQUEST})


def spaced(text: str) -> str:
    """A text with spaces for hyphens, as all names are matched."""
    return text.replace("-", " ")


def _words(languages: Open) -> dict[str, Topic]:
    words = vocabulary()
    if languages:
        words = world_words(languages) | words
    return {spaced(word): topic for word, topic in words.items()}


@lru_cache(maxsize=16)
def topics(languages: Open) -> Lexicon:
    """What things are called."""
    return Lexicon({word: topic for word, topic in _words(languages).items() if topic not in _MANNER}, overlapping=True)


@lru_cache(maxsize=16)
def manners(languages: Open) -> Lexicon:
    """How a sentence puts a topic: asked for, told, warned of."""
    return Lexicon({word: topic for word, topic in _words(languages).items() if topic in _MANNER}, overlapping=True)


@lru_cache(maxsize=16)
def gate(languages: Open) -> Lexicon:
    """What a call must speak of for its short numbers to be looked at."""
    wanted = SECRET | {
        Topic.CARD,
        Topic.BACK,
        Topic.CODE,
        Topic.VOUCHER,
        Topic.DIGITS,
        Topic.THREE,
        Topic.FOUR,
        Topic.FRONT,
        Topic.ENDS,
        Topic.SENT,
        Topic.SHOWN,
        Topic.HOLDING,
    }
    # 码 alone also ends 号码 and 优惠码: the longer words keep it from being heard in them.
    words = {
        word: topic for word, topic in _words(languages).items() if topic in wanted or "码" in word or word == "number"
    }
    # The card in 卡面 and "on your card" is to be heard by itself.
    words = {
        word: topic
        for word, topic in words.items()
        if word not in ("three", "3") and not (topic is Topic.FRONT and ("卡" in word or "card" in word))
    }
    # "What pin" is not to be taken for "t-pin", nor "did card" for "id card": what ends in a name is heard by that.
    words = {word: topic for word, topic in words.items() if not _ends_in_name(word, words)}
    return Lexicon(words, overlapping=False, unheard=frozenset({Topic.OTHER}))


def _ends_in_name(phrase: str, words: Mapping[str, Topic]) -> bool:
    """Whether the last words of a phrase are a name of their own that opens the gate."""
    tails = [phrase[at + 1 :] for at, letter in enumerate(phrase) if letter == " "]
    return words[phrase] in _OPENERS and any(words.get(tail) in _OPENERS for tail in tails)
