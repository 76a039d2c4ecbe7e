"""Which languages a text is in: the default choice of cue languages, nothing more."""

from __future__ import annotations

import re

from compliance_cli.speech.script import HAN_CLASS

#: Shares from which on a language counts (design 3): Han letters of all letters; function words of all words.
_HAN_SHARE = 0.20
_ENGLISH_SHARE = 0.10

#: Words looked at, spread over the whole text.
_SAMPLE = 400

_HAN = re.compile(f"[{HAN_CLASS}]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile("[a-zà-ɏ][a-zà-ɏ']*")

#: Words that hold English sentences together and are rare as words of other languages.
ENGLISH_FUNCTION_WORDS = frozenset(
    """the of and to that is it you for was with are this be have not but they his her she which from or your my we
    our an there been would could should what when who how will can if then them these those does did do don't it's
    i'm i'll i've you're you've that's we're i at by just about yes yeah okay please thank thanks any some because
    where why than up out get got yes, okay, you? it? you. it. that. you, it,""".split()
)


def language_of(folded: str) -> frozenset[str]:
    """The languages of a folded text: any of `zh` (both scripts) and `en`, or only `other`.

    A Han letter counts as one letter; words of alphabets are what stands between spaces and Han letters.
    """
    languages = set()
    if folded.isascii():
        words = folded.split()
    else:
        han = sum(map(len, _HAN.findall(folded)))
        if han and han / sum(map(len, _LETTERS.findall(folded))) >= _HAN_SHARE:
            languages.add("zh")
        words = _WORD.findall(folded)
    sample = words[:: len(words) // _SAMPLE + 1]
    if sample and sum(map(ENGLISH_FUNCTION_WORDS.__contains__, sample)) / len(sample) >= _ENGLISH_SHARE:
        languages.add("en")
    return frozenset(languages or {"other"})
