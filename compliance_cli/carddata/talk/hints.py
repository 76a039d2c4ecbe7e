"""Words that hint at a secret and name none: "hang on, it's just come through", "and what's on the strip?".

They are too common to make a number a secret by themselves. They count for a short number that is all its speaker
says, or what a sentence says something is, and that nothing else explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.talk.call import Talk
from compliance_cli.carddata.talk.cue import Cue
from compliance_cli.carddata.words.hint_words import ANY, HINTS, PROMO, TOO_LATE
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.transcript import Turn

#: Turns before a number, and behind it, in which a hint counts.
_BACK, _AHEAD = 5, 2

#: What links a number to a hint behind it: "three double oh is what's on the back".
_IS = re.compile(r"[ ,]*(?:is\b|was\b|are\b|'s\b|that'?s\b|是|系)")
#: What counts, costs or is told by the clock: no code is said so.
COMPOSED = re.compile(r"hundred|thousand|[百千万廿卅]")
#: What puts a question once more, or asks after what was spoken of before.
_AGAIN = re.compile(
    r"\b(?:not|again|another|wrong|different|new|next|fresh|second|no,?"
    r"|(?:need|want|should be|is) (?:all )?(?:three|four|six|[346])\b"
    r"|(?:does|did|has) it (?:say|read|show|come|arrive)|what(?:'s| is) it(?: say)?|read it|go on)\b"
    r"|n't\b|[再错重]|不对|听到|看到|收到|写的|显示"
)
#: What asks to be read something.
_READ_IT = re.compile(
    r"\b(?:tell me|read me|read|sing out|call out|shout out|say|give me)"
    r" (?:what|whatever|it|that|them|me|those|these|out)\b"
    r"|\b(?:tell|read|say|send|give)(?: me| us)?(?: it| that)? (?:fast|quick|quickly|now|again|slowly|please)\b"
    r"|what(?:'s|s| is| does) (?:it|on|in|there)\b"
    r"|[念读报讲说](?:一下|吧|俾我|给我|出来|来|我[听知])|系乜|是多少|写住?[乜什]"
)
#: Digits of two numbers that are alike by their length.
_FEWEST_ALIKE = 4
#: Years, which are no codes.
_YEARS = ("1940", "2039")
_CLAUSE = re.compile(r"[,，、;:]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
#: The same where nobody wrote a mark: "it says 190244 and it says ninety-five monthly".
_NEXT_CLAUSE = re.compile(r"[,，、;:]| (?:and|but|so) (?=(?:it|there|they)\b)")
_LAST_WORD = re.compile(r"([a-z']+) $")
#: Words that lead to a number of any kind.
_LEADING = frozenset(
    "keep set choose chose make use try put enter entered putting using typed got reads showing shows was were been"
    " came come new other old only"
    " it'd one mine hers his yours daughter's husband's wife's mum's dad's son's be".split()
)
#: Words of content before a number in its clause, and behind it.
_LED_BY, _FOLLOWED_BY = 1, 3
#: What stands before the number of a house, one that is dialled, or the price of some things.
_ELSEWHERE = re.compile(
    r"\b(?:at|live in|address is|dial|ring|call|press) $|[住在拨打] ?$|致电$"
    "|[一二两三四五六七八九十半][箱件支瓶盒包份斤只套台本晚] ?$"
)
#: The letter of a code of letters and digits that a machine shows: E五零三.
_LETTER = re.compile("(?<![a-z0-9])[a-z]$")
#: "digits one, four and six": which of them.
_WHICH = re.compile(r"\b(?:digits?|characters?|letters?|numbers?) $|第$")


Told = tuple[int, Topic, int]
"""A secret that is told: in which turn, of which topic, of how many digits."""


def is_hinted(folded: str, turns: Sequence[Turn], number: int) -> bool:
    """Whether any hint stands in a turn or near it."""
    first, last = max(number - _BACK, 0), min(number + _AHEAD, len(turns) - 1)
    return ANY.search(folded, turns[first].start, turns[last].end) is not None


def hinted(talk: Talk, group: Group, told: Sequence[Told]) -> Iterator[Topic]:
    """The topics that are hinted at where a group is said and near it, the nearest first, those before it sooner.

    `told`: the secrets of the call; what is spoken of before one is told with it, unless it is asked for again or
    this is a number as long.
    """
    folded, turns, number = talk.folded, talk.turns, group.turn
    here = turns[number]
    if COMPOSED.search(folded, group.start, group.end) or is_elsewhere(talk, group):
        return
    if PROMO.search(folded, turns[max(number - 1, 0)].start, here.end):
        return
    if not any(cue.void for cue in talk.cues(number)):
        yield from _within(talk, talk.sentence(group)[0], group.start)
    if _IS.match(folded, group.end, here.end):
        yield from _within(talk, group.end, here.end)
    again = number > 0 and _AGAIN.search(talk.text(number - 1)) is not None
    straight = number > 0 and not again and talk.asks_something(number - 1) and not _asks_aloud(talk, number - 1)
    before = range(number - 1, max(number - _BACK, 0) - 1, -1)
    ahead = range(number + 1, min(number + 1 + _AHEAD, len(turns)))
    # A question has its answer straight behind it: what was said before it does not count.
    for near in (*before[:1], *ahead[:1], *(() if straight else before[1:]), *ahead[1:]):
        if near > number and TOO_LATE.search(folded, turns[near].start, turns[near].end) is not None:
            yield from (*_within(talk, turns[near].start, turns[near].end), Topic.PIN, Topic.OTP, Topic.CVV)
        cues = talk.cues(near)
        if any(cue.void for cue in cues):
            # "Never share your PIN."
            continue
        if any(cue.topic is Topic.OTHER and _explains(folded, cue) for cue in cues):
            # "The last three digits of your phone number."
            if near < number and any(cue.asking for cue in cues):
                return
            continue
        for topic in _within(talk, turns[near].start, turns[near].end):
            if again or not any(
                near <= turn <= number
                and one is topic
                and (size != len(group) or (size < _FEWEST_ALIKE and one is not Topic.CVV))
                for turn, one, size in told
            ):
                yield topic


def _asks_aloud(talk: Talk, turn: int) -> bool:
    """Whether a turn asks to be read something and does not say what: "so you can tell me what's on there"."""
    return not talk.cues(turn) and _READ_IT.search(talk.text(turn)) is not None


def _explains(folded: str, cue: Cue) -> bool:
    """Whether the name of something harmless is no hint itself, or one that was heard to be of a thing ("its back")."""
    hint = ANY.search(folded, cue.start, cue.end)
    return hint is None or HINTS[Topic.CVV].search(folded, cue.start, cue.end) is not None


def is_elsewhere(talk: Talk, group: Group) -> bool:
    """Whether the words right beside a group make it a year, a part of a code asked for, or an address."""
    start, end = talk.sentence(group)
    before = talk.folded[start : group.start]
    if _WHICH.search(before) or _ELSEWHERE.search(before) or (_LETTER.search(before) and not group.typed):
        return True
    if talk.rest(group.turn) <= 1 and not _names_thing(before):
        return False
    singly = group.spoken and len(set(group.places)) == len(group) and talk.folded[group.start : group.end].isascii()
    if len(group) == 4 and _YEARS[0] <= group.digits <= _YEARS[1] and not singly:
        # ("One nine eight four" is no year, 一九八四 is.)
        return True
    clause = _CLAUSE.split(before)[-1]
    behind = _NEXT_CLAUSE.split(talk.folded[group.end : end])[0]
    return weight(clause) > _LED_BY or weight(behind) > _FOLLOWED_BY or _names_thing(before)


def _names_thing(before: str) -> bool:
    """Whether the English word right before a number is a content word that tells what it is ("expenses 120")."""
    word = _LAST_WORD.search(before)
    return word is not None and weight(word[1]) > 0 and word[1] not in _LEADING


def _within(talk: Talk, start: int, end: int) -> tuple[Topic, ...]:
    """The topics that are hinted at between two code points; looked for once, however many numbers stand near."""
    known = talk.hints.get((start, end))
    if known is None:
        known = tuple(
            [topic for topic, pattern in HINTS.items() if pattern.search(talk.folded, start, end) is not None]
        )
        talk.hints[start, end] = known
    return known
