"""Copies of a call: as a recogniser writes it down, in one piece, without speakers, with some speakers mistaken."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from bench.calls.acts import AGENT, CUSTOMER
from bench.calls.script import Call, as_json

_SWAPPED = 0.05
_DROPPED, _FILLED, _MISHEARD = 0.012, 0.03, 0.015
_PUNCTUATION = re.compile(r"[^\w\s'$£%/-]|(?<!\w)'|'(?!\w)")
_HAN = re.compile(r"[一-鿿]")
#: A word or a sign of an amount or a number: a mistake there would change what is told.
_DIGITS = re.compile(r"\d|[零一二三四五六七八九十百千万萬两幺]")
_NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen thirty".split()
)
_HOMOPHONES = {
    "their": "there", "to": "too", "you're": "your", "your": "you're", "it's": "its", "our": "are", "know": "no",
    "here": "hear", "right": "write", "week": "weak", "pay": "pays", "we'll": "will", "buy": "by",
}  # fmt: skip
_HAN_HOMOPHONES = {
    "的": "得", "在": "再", "做": "作", "他": "她", "保": "报", "缴": "交", "险": "显", "号": "好", "您": "你",
    "再": "在", "是": "事", "费": "废", "期": "其", "记": "计", "年": "念", "像": "向",
    "險": "顯", "號": "好", "費": "廢",
}  # fmt: skip


def plain(call: Call) -> str:
    """As written, with roles and times."""
    return as_json([(turn.role, turn.text, turn.begins, turn.ends) for turn in call.turns], call)


def noisy(call: Call) -> str:
    """Without capitals and punctuation, with homophones, fillers and lost words."""
    rng = Random(call.id)
    written = _noisy_english if call.language == "en" else _noisy_chinese
    return as_json([(turn.role, written(turn.text, rng), turn.begins, turn.ends) for turn in call.turns], call)


def mono(call: Call) -> str:
    """All in one segment."""
    gap = " " if call.language == "en" else ""
    return as_json([(None, gap.join(turn.text for turn in call.turns), None, None)], call)


def unlabelled(call: Call) -> str:
    """Turns without speakers."""
    return as_json([(None, turn.text, turn.begins, turn.ends) for turn in call.turns], call)


def anonymous(call: Call) -> str:
    """Turns of speakers who are told apart but not named."""
    names = {AGENT: "1", CUSTOMER: "0"}
    return as_json([(names[turn.role], turn.text, turn.begins, turn.ends) for turn in call.turns], call)


def swapped(call: Call) -> str:
    """Some turns under the label of the other speaker."""
    rng = Random(call.id)
    other = {AGENT: CUSTOMER, CUSTOMER: AGENT}
    return as_json(
        [
            (other[turn.role] if rng.random() < _SWAPPED else turn.role, turn.text, turn.begins, turn.ends)
            for turn in call.turns
        ],
        call,
    )


VARIANTS: Mapping[str, Callable[[Call], str]] = {
    "plain": plain,
    "noisy": noisy,
    "mono": mono,
    "unlabelled": unlabelled,
    "anonymous": anonymous,
    "swapped": swapped,
}


def _noisy_english(text: str, rng: Random) -> str:
    words = []
    for word in _PUNCTUATION.sub(" ", text.lower()).split():
        number = _DIGITS.search(word) or word in _NUMBER_WORDS
        if rng.random() < _FILLED and not number:
            words.append(rng.choice(("um", "uh", "er", "you know")))
        if number or rng.random() >= _DROPPED:
            words.append(_HOMOPHONES.get(word, word) if rng.random() < _MISHEARD * 3 else word)
    return " ".join(words) or "uh"


def _noisy_chinese(text: str, rng: Random) -> str:
    out: list[str] = []
    for sign in _PUNCTUATION.sub("", text):
        number = _DIGITS.match(sign)
        if rng.random() < _FILLED / 2 and not number and (not out or not _DIGITS.match(out[-1])):
            out.append(rng.choice(("嗯", "呃", "那个", "啊")))
        if number or not _HAN.match(sign) or rng.random() >= _DROPPED / 2:
            out.append(_HAN_HOMOPHONES.get(sign, sign) if rng.random() < _MISHEARD else sign)
    return "".join(out) or "嗯"
