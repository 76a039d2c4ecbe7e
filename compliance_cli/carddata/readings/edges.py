"""The first and last digits of a spoken code that a recogniser wrote as other words: 密码八七零二四巴, 久四三一."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from compliance_cli.carddata.numbers.figures import MARK_LETTERS
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.not_digits import says_without
from compliance_cli.carddata.numbers.spelt import with_letters
from compliance_cli.carddata.readings.reading import LETTERED_CODES, SHORT, Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.small_words import is_linking, weight
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.speech.numbers import CHINESE
from compliance_cli.speech.script import is_han

#: Digits that are hardly a password alone; what asks for one that may hold words, and the word before its digits.
_FEWEST_ALONE, _FEW, _LONGEST_WORD = 3, 2, 20
_PASSWORD = re.compile(r"\b(?:pass ?(?:word|phrase)|memorable|secret word)")
_WORD_BEFORE = re.compile(r"\b([a-z]{3,}) $")
#: How many digits a code usually has, in calls in Chinese; four of a PIN may be the first of six.
_USUAL = {Topic.CVV: (3, 4), Topic.PIN: (6, 4, 8), Topic.OTP: (6, 4, 8)}
#: Misheard words in a row at one end.
_MOST = 3
#: Code points of marks between two digits.
_MARKS = 3
#: Words so frequent that beside a code of a usual length they are themselves, if other words go on behind them.
_FREQUENT = frozenset("林是就我要把吧无有以已而其气期也儿")
#: What a code opens behind: "is", and sounds of hesitation.
_HESITATING = frozenset("是为系嗯呃啊哦喔欸诶")


def widened(context: Context, reading: Reading) -> Reading:
    """A reading of a code with the misheard words at the ends of its groups; any other reading is left as it is."""
    if reading.topic not in SHORT:
        return reading
    groups = [_grown(context, group, reading.topic) for group in reading.groups]
    if reading.topic in LETTERED_CODES:
        groups = [_spelt(context, group) for group in groups]
    if reading.topic is Topic.PIN and len(reading.digits) <= _FEWEST_ALONE:
        groups = [_with_word(context, group) for group in groups]
    return Reading(groups, reading.topic, reading.clues, reading.echoes)


def _spelt(context: Context, group: Group) -> Group:
    """A group with the letters that are spelt before and behind it, where its turn says nothing else."""
    if not context.is_reading(group.turn):
        return group
    turn = context.turns[group.turn]
    start, end = with_letters(context.folded, group, turn.start, turn.end)
    if (start, end) == (group.start, group.end):
        return group
    places = [(start, group.places[0][1]), *group.places[1:]]
    places[-1] = (places[-1][0], end)
    return replace(group, places=places)


def _with_word(context: Context, group: Group) -> Group:
    """A group with the one word before it that makes a password of so few digits: "biscuit forty two"."""
    turn = context.turns[group.turn]
    ask = context.ask(group.turn)
    if ask is None or not ask.asking or _PASSWORD.search(context.text(ask.turn)) is None:
        return group
    word = _WORD_BEFORE.search(context.folded, max(turn.start, group.start - _LONGEST_WORD), group.start)
    if word is None or context.rest(group.turn) > _FEW or weight(word[1]) == 0:
        return group
    return replace(group, places=[(word.start(1), group.places[0][1]), *group.places[1:]])


def _grown(context: Context, group: Group, topic: Topic) -> Group:
    if not group.spoken or group.dated or group.lettered or not is_han(context.folded[group.end - 1]):
        return group
    turn = context.turns[group.turn]
    after = _row(context.folded, group.end, turn.end, 1)
    if after and after[0][2] == "么" and says_without(context.folded, group.start, group.end):
        after = []
    if _end_is_clean(context, group, after, turn.end):
        group = _with(group, [], after)
    else:
        short = _missing(len(group), topic)
        # (幺零零四二是超时: what it is.)
        if (
            short
            and after
            and after[0][2] != "是"
            and len(after) >= short
            and (after[0][2] not in _FREQUENT or len(group) not in _USUAL[topic])
        ):
            group = _with(group, [], after[:short])
    before = _row(context.folded, group.start, turn.start, -1)
    unusual = len(group) not in _USUAL[topic]
    while before and (before[-1][2] == "是" or not _start_is_clean(context, group.turn, before[-1][0], unusual)):
        before.pop()
    led = len(before) > 1 and _is_led(context, group.turn, before[-1][0])
    if before and (unusual or led or not any(word in _FREQUENT for _, _, word in before)):
        group = _with(group, before[::-1], [])
        if after and after[0][0] >= group.end and len(after) == _missing(len(group), topic):
            # 期三吧: heard wrongly at both ends.
            group = _with(group, [], after)
    return group


def _missing(size: int, topic: Topic) -> int:
    """How many digits are missing to the next usual length."""
    return min((usual - size for usual in _USUAL[topic] if usual > size), default=0) if size not in (3, 6, 8) else 0


def _row(folded: str, at: int, border: int, step: int) -> list[tuple[int, int, str]]:
    """The misheard words in a row from `at` on in one direction, the nearest first: their places and letters."""
    found: list[tuple[int, int, str]] = []
    words = _misheard()
    while len(found) < _MOST:
        here = at
        while here != border and abs(here - at) < _MARKS and _letter(folded, here, step) in MARK_LETTERS:
            here += step
        if here == border or (letter := _letter(folded, here, step)) not in words:
            break
        at = here + step
        found.append((min(here, at), max(here, at), letter))
    return found


def _letter(folded: str, at: int, step: int) -> str:
    return folded[at] if step > 0 else folded[at - 1]


def _end_is_clean(context: Context, group: Group, row: list[tuple[int, int, str]], border: int) -> bool:
    """Whether nothing goes on behind a row of misheard words, which are no mere ending of the sentence."""
    if not row:
        return False
    end = row[-1][1]
    ends = end == border or not is_han(context.folded[end])
    return ends and not all(word in _FREQUENT for _, _, word in row)


def _start_is_clean(context: Context, turn: int, start: int, unusual: bool) -> bool:
    """Whether a misheard word opens its turn or sentence, or stands right behind a name or "is"; before a code of

    unusual length behind another small word (我念给你听其九四一六八).
    """
    if start == context.turns[turn].start:
        return True
    before = context.folded[start - 1]
    return (
        not is_han(before)
        or before in _HESITATING
        or (unusual and is_linking(before))
        or any(cue.end == start for cue in context.cues(turn))
    )


def _is_led(context: Context, turn: int, start: int) -> bool:
    """Whether "is" stands right before, behind a name: 验证码是."""
    return context.folded[start - 1] in "是为系" and any(cue.end == start - 1 for cue in context.cues(turn))


def _with(group: Group, before: list[tuple[int, int, str]], after: list[tuple[int, int, str]]) -> Group:
    words = _misheard()
    digits = "".join(words[word] for _, _, word in before), "".join(words[word] for _, _, word in after)
    places = [(start, end) for start, end, _ in before], [(start, end) for start, end, _ in after]
    return Group(
        group.turn,
        digits[0] + group.digits + digits[1],
        [*places[0], *group.places, *places[1]],
        [0, *(at + len(before) for at in group.breaks if at)],
        spoken=True,
        typed=group.typed,
        corrected=group.corrected,
    )


@lru_cache(maxsize=1)
def _misheard() -> dict[str, str]:
    """The characters that are heard for digits, and the digits."""
    return {word: str(value) for word, value in (*CHINESE.homophones.items(), *CHINESE.beside.items())}
