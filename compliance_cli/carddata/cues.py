"""Hearing what the talk is about: the cues of a turn, whether they are asked for, and whether a warning voids them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

import msgspec

from compliance_cli.carddata import cue_lexicons
from compliance_cli.carddata.anchors import Open
from compliance_cli.carddata.cue_lexicons import spaced
from compliance_cli.carddata.cue_words import COMBINATIONS
from compliance_cli.carddata.lexicon import Part
from compliance_cli.carddata.topics import TELLING, Topic

#: (One class in front, so that the search is for that.)
_SENTENCE_END = re.compile(r"[?!;。.](?:(?<!\.)|(?=\s|$|[^\x00-\x7f]))")

#: Sounds of hesitation between two words, and the marks around them.
_FILLERS = re.compile(
    r"[ ,.\u2026](?<=[a-z].)[ ,.\u2026]*(?:(?:u+[hm]+|e+r+m?|h+m+|you know|i mean)\b[ ,.\u2026]+)+(?=[a-z])"
)
#: A cheap look for one of them.
_HESITATION = re.compile(r"[ ,.\u2026](?:u+[hm]|e+r|h+m|you know|i mean)")
#: Turns that ask for a card's code where the talk is of cards, and nowhere else: "Security?"
_PROMPT = re.compile(
    r"(?:(?:and|then|now|okay|ok|so|the|your|just)[ ,]+)*"
    r"(?:security|reverse|(?:last|final|back) (?:three|3)(?: digits| numbers)?|(?:three|3) (?:digits|numbers))"
    r"(?:[ ,]+please)?[ .?!]*"
)
_LONGEST_PROMPT = 40
#: Cards whose code has four digits.
_AMEX = re.compile(r"\bamex\b|american express|运通")
#: The widest reach of a combination.
_FARTHEST_PART = max(reach for _, _, _, reach, _ in COMBINATIONS)
#: Code points between "don't" and "share" in one warning.
_WARNING_REACH = 45
#: Code points between "the last three digits" and what they are of.
_OF_REACH = 9
#: Topics of which something is told.
_HEARD = TELLING | {Topic.VOUCHER}
#: Topics whose phrases are also said of the digits of other numbers.
_SHORT = frozenset({Topic.CVV})
_BARE_NAMES = frozenset({Topic.NUMBER, Topic.CODE, Topic.NATIONAL_ID})
_NUMBERS = frozenset({Topic.NUMBER, Topic.NATIONAL_ID})
#: Names that things have too ("parcel identification number"), and what tells that they are a person's.
_IDENTIFIERS = ("identification number", "id number", "id no")
_OF_PERSONS = frozenset("tax taxpayer national resident citizen state government photo employee passport".split())
#: What makes a secret of a code, whatever it is called.
_CODED = frozenset({Topic.SENT, Topic.SHOWN, Topic.BACK})
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: Code points in which a noun is looked for.
_LONGEST_NOUN = 20
#: What stands before "number" and "code" and names neither.
_NO_NOUNS = frozenset(
    """the your my that this a an any whole full long complete entire right same first next last correct actual other
    new old real main only and or card cards debit credit visa mastercard amex with for of is are was was's one two
    three four five six seven eight nine ten eleven twelve
    twenty thirty forty zero oh expiry expiration exp date
    digit digits what which whose his her their our exact proper little small
    short big printed raised front back it's its again please secret security no wrong another some best in on by from
    get got have read give take need tell want through know you me to there's there if when sixteen nineteen fifteen
    plastic sent special unique private personal numeric sms text access bank banking account payment discover
    american express union pay jcb maestro
    into onto over off under about at or also then as should would could will can may might must do does did has had
    been not but than here now just so very like us we they he she them him""".split()
)
_NO_HAN_NOUNS = frozenset(
    "的个这那串组过道张位数条什几哪咩嗰卡片账帐户头咭面上下号码二一三四五六七八九十两把是报念讲说读送发收给新旧原完整"
    "呢吗吧啊呀嘛哦喔嗯呃额欸诶唔哎哈了在好你您我他她它话请先就再还也都有没到用咗啦喇嘅咁系为对行得里"
)
#: 六位数字 is a name of its own, whatever stands before it.
_HAN_COUNTS = frozenset("六6")
#: What makes a code of digits though something harmless is named beside them.
_OF_CODES = frozenset({Topic.CARD, Topic.BACK, Topic.FRONT, Topic.EXPIRY, Topic.PAN, Topic.CVV})
_SENT_TO = frozenset({Topic.OTP, Topic.SENT})
#: A telephone that something goes to: "to your phone", 到您的手机.
_DEVICE = re.compile(
    r"(?<=[您你的到])(?:手机|电话|手提)"
    r"|(?<=to )(?:(?:my|your) )?(?:phone|mobile|cell)|(?:my|your) (?:phone|mobile|cell)"
)
_BACKS = ("back", "reverse", "rear")
_OF_THING = re.compile(r" of (?:the|your|my|that|this|our|a) ([a-z]+)")
_CARDS = frozenset(
    "card plastic visa mastercard amex american credit debit bank discover payment one thing maestro same".split()
)
#: Parts that open the gate only beside another.
_WEAK = frozenset(
    {Topic.SENT, Topic.SHOWN, Topic.HOLDING, Topic.DIGITS, Topic.NUMBER, Topic.THREE, Topic.FOUR, Topic.FRONT}
)
#: Words that ask by themselves: "and it expires when", 哪年到期.
_WONDERING = frozenset({Topic.WHEN, Topic.MONTH, Topic.YEAR})
#: Words for a number of whatever kind.
_BARE = frozenset({Topic.NUMBER, Topic.DIGITS, Topic.CODE})
#: A "not" that warns of nothing.
_NO_WARNING = (
    "why don't", "why dont", "don't worry", "dont worry", "don't mind", "dont mind", "if not", "not a problem",
    "why not", "whether or not", "别急", "别着急", "别担心", "能不能", "别的",
    "不会怎样", "不要紧", "没关系", "不用担心",
)  # fmt: skip


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A topic heard, its code points, the number of its sentence in the turn; whether asked for, whether voided.

    `lexical` tells that its code points are one phrase, not two words with something between.
    """

    start: int
    end: int
    topic: Topic
    sentence: int
    asking: bool
    void: bool
    lexical: bool


def hear(folded: str, start: int, end: int, languages: Open = frozenset()) -> tuple[Cue, ...]:
    """The telling cues of `folded[start:end]` (one turn), in order of where they end."""
    text, back = _heard(folded[start:end])
    if end - start <= _LONGEST_PROMPT and _PROMPT.fullmatch(text) is not None:
        return (Cue(start, end, Topic.BACK, 0, True, False, True),)
    parts = cue_lexicons.topics(languages).find(text)
    if not parts:
        return ()
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    told: dict[int, list[Part]] = {}
    for part in parts:
        told.setdefault(bisect_left(ends, part.start), []).append(part)
    for inside in told.values():
        for at, part in enumerate(inside):
            if _is_at_back(text, part) and _is_back_of_thing(text, part):
                inside[at] = Part(part.start, part.end, Topic.OTHER)
        # A code of whatever name that came by text, or stands on a card, is one of ours ("a wee code").
        bare = _NUMBERS if any(part.topic in _CODED for part in inside) else _BARE_NAMES
        for at in [at for at, part in enumerate(inside) if part.topic in bare and _is_named(text, inside, at)]:
            inside[at] = Part(inside[at].start, inside[at].end, Topic.OTHER)
    if any(part.topic is Topic.FOUR for inside in told.values() for part in inside) and _AMEX.search(text) is not None:
        # "Then I'd need the four digits": not the last four.
        for inside in told.values():
            if not any(part.topic is Topic.TAIL for part in inside):
                inside[:] = [
                    Part(part.start, part.end, Topic.CVV) if part.topic is Topic.FOUR else part for part in inside
                ]
    for inside in told.values():
        if any(part.topic in _SENT_TO for part in inside):
            # A code is sent to a telephone: that is no name of a number.
            inside[:] = [part for part in inside if not _is_destination(text, part)]
    topics = {number: {part.topic for part in inside} for number, inside in told.items()}
    made = {number: _combined(inside, topics[number]) for number, inside in told.items()}
    backs = {number: [part for part in inside if part.topic is Topic.BACK] for number, inside in told.items()}
    if len(told) > 1:
        _carried(told, topics, made)
    for number, inside in told.items():
        told[number] = _telling(inside, topics[number], made[number])
    if not any(told.values()) and not any(made.values()) and not any(backs.values()):
        return ()
    manners: dict[int, list[Part]] = {}
    for part in cue_lexicons.manners(languages).find(text):
        manners.setdefault(bisect_left(ends, part.start), []).append(part)
    cues: list[Cue] = []
    for number, heard in told.items():
        if not heard and not made[number] and not backs[number]:
            continue
        manner = manners.get(number, ())
        asking = not topics[number].isdisjoint(_WONDERING) or any(part.topic is Topic.REQUEST for part in manner)
        void = len(manner) > 1 and _warns(text, manner)
        # (A short turn that speaks of the back only asks for what stands there: "and on the signature strip".)
        asking = asking or (end - start <= _LONGEST_PROMPT and bool(backs[number]) and not heard)
        if asking and not made[number] and all(part.topic is Topic.CARD for part in heard):
            made[number] += backs[number][:1]
        for lexical, some in ((True, heard), (False, made[number])):
            cues += [
                Cue(back(part.start) + start, back(part.end - 1) + start + 1, part.topic, number, asking, void, lexical)
                for part in some
            ]
    if len(cues) > 1:
        cues.sort(key=_by_end)
    return tuple(cues)


def _heard(text: str) -> tuple[str, Callable[[int], int]]:
    """A turn as names are heard in it, and the way back to its code points.

    Hyphens are spaces ("good-through date"), and fillers between two words are gone ("reach, um, me on").
    """
    text = spaced(text)
    fillers = list(_FILLERS.finditer(text)) if _HESITATION.search(text) else ()
    if not fillers:
        return text, _same
    kept, ends, moved, at, gone = [], [0], [0], 0, 0
    for filler in fillers:
        kept += [text[at : filler.start()], " "]
        gone += filler.end() - filler.start() - 1
        at = filler.end()
        ends.append(at - gone)
        moved.append(gone)
    kept.append(text[at:])
    return "".join(kept), lambda place: place + moved[bisect_right(ends, place) - 1]


def _same(place: int) -> int:
    return place


def asks(folded: str, start: int, end: int, languages: Open = frozenset()) -> bool:
    """Whether `folded[start:end]` asks for something, whatever that is."""
    return any(part.topic is Topic.REQUEST for part in cue_lexicons.manners(languages).find(folded[start:end]))


def mentions(folded: str, languages: Open = frozenset()) -> list[Part]:
    """Where a call speaks of cards and secrets at all, in order: a cheap look in which sentences are not read."""
    parts = cue_lexicons.gate(languages).find(spaced(folded))
    last = len(parts) - 1
    return [
        part
        for at, part in enumerate(parts)
        if part.topic not in _WEAK
        or (at and _make_more(parts[at - 1], part))
        or (at < last and _make_more(part, parts[at + 1]))
    ]


def _make_more(left: Part, right: Part) -> bool:
    """Whether two parts are near and different enough to make a topic together."""
    return right.start - left.end <= _FARTHEST_PART and left.topic is not right.topic


def _by_end(cue: Cue) -> tuple[int, int]:
    return cue.end, cue.start


def _carried(
    told: Mapping[int, Sequence[Part]], topics: Mapping[int, Set[Topic]], made: Mapping[int, list[Part]]
) -> None:
    """A card spoken of makes the bare "number" of a later sentence a card number, a message a one-time code."""
    spoken: Topic | None = None
    for number, inside in told.items():
        here = topics[number]
        if spoken is not None and not made[number] and here.isdisjoint(TELLING):
            made[number] += [Part(part.start, part.end, spoken) for part in inside if part.topic in _BARE][:1]
        if Topic.CARD in here:
            spoken = Topic.PAN
        elif Topic.SENT in here:
            spoken = Topic.OTP


def _telling(inside: Sequence[Part], topics: Set[Topic], made: Sequence[Part]) -> list[Part]:
    """The parts that tell a topic by themselves.

    What was sent is a one-time code and nothing else; a number or code with a name of its own, whatever that is
    ("the fridge model number"), is no card data.
    """
    if topics.isdisjoint(_HEARD):
        return []
    sent = any(part.topic is Topic.OTP for part in made)
    dated = any(part.topic is Topic.EXPIRY for part in made)
    elsewhere = Topic.THING in topics and Topic.CARD not in topics
    backed = Topic.BACK in topics
    told = []
    for at, part in enumerate(inside):
        if part.topic is Topic.VOUCHER:
            if not sent:
                told.append(Part(part.start, part.end, Topic.OTHER))
        elif sent and (part.topic is Topic.PIN or (part.topic is Topic.CVV and not backed)):
            continue
        elif part.topic is Topic.ENDS and (dated or elsewhere):
            told.append(Part(part.start, part.end, Topic.EXPIRY if dated else Topic.OTHER))
        elif part.topic in TELLING and not (
            part.topic in _SHORT and (_belongs_elsewhere(inside, at) or (not backed and _follows_name(inside, at)))
        ):
            told.append(part)
    return told


def _is_named(text: str, inside: Sequence[Part], at: int) -> bool:
    """Whether a noun that is none of ours stands right before "number" or "code"."""
    part = inside[at]
    if at and part.start - inside[at - 1].end <= 2 and inside[at - 1].topic in TELLING:
        # 班机号码 is of the flight, "card number" of the card.
        return inside[at - 1].topic is Topic.OTHER and part.start == inside[at - 1].end
    if part.topic is Topic.NATIONAL_ID:
        noun = _noun_before(text, part.start) if text.startswith(_IDENTIFIERS, part.start) else ""
        return len(noun) > 1 and noun not in _NO_NOUNS and noun not in _OF_PERSONS
    if text[part.start] == "的" or text[part.start] in _HAN_COUNTS:
        return False
    if text[part.start] >= "\u2e80":
        letter = text[max(part.start - 1, 0) : part.start]
        return "\u4e00" <= letter <= "\u9fff" and letter not in _NO_HAN_NOUNS
    if not text.startswith(("number", "code"), part.start):
        return False
    noun = _noun_before(text, part.start)
    return len(noun) > 1 and noun not in _NO_NOUNS


def _noun_before(text: str, at: int) -> str:
    """The word that ends a space before `at`; empty if there is none."""
    before = text[max(at - _LONGEST_NOUN, 0) : at]
    return before[len(before[:-1].rstrip(_LETTERS)) : -1] if before.endswith((" ", "-")) else ""


def _is_destination(text: str, part: Part) -> bool:
    """Whether a part is a telephone, and not its number."""
    return part.topic is Topic.OTHER and _DEVICE.fullmatch(text, part.start, part.end) is not None


def _is_at_back(text: str, part: Part) -> bool:
    """Whether a part says where something stands, or is a code's name that ends so ("number on the back")."""
    return part.topic is Topic.BACK or (part.topic is Topic.CVV and text.endswith(_BACKS, 0, part.end))


def _is_back_of_thing(text: str, part: Part) -> bool:
    """Whether it is the back of something else than a card: "on the back of the thermostat"."""
    thing = _OF_THING.match(text, part.end - 3 if text.startswith(" of", part.end - 3) else part.end)
    return thing is not None and thing[1] not in _CARDS


def _belongs_elsewhere(inside: Sequence[Part], at: int) -> bool:
    """Whether a harmless number follows that the part is of: "the last three digits of your order number"."""
    return any(part.topic is Topic.OTHER for part in _near(inside, at, _OF_REACH))


def _follows_name(inside: Sequence[Part], at: int) -> bool:
    """Whether a harmless number is named right before that the part is of (电话后三码)."""
    return at > 0 and inside[at - 1].topic is Topic.OTHER and inside[at].start - inside[at - 1].end <= 1


def _combined(inside: Sequence[Part], topics: Set[Topic]) -> list[Part]:
    """The topics that parts of one sentence (in order) make together."""
    made: list[Part] = []
    last = len(inside) - 1
    for at, left in enumerate(inside):
        if at < last and left.topic in _OPENING:
            for right in _near(inside, at, _FARTHEST_PART):
                reach, topic = _PAIRS.get((left.topic, right.topic), _NO_PAIR)
                if right.start - left.end <= reach and not (
                    topic is Topic.CVV and left.topic is Topic.THREE and _belongs_elsewhere(inside, inside.index(right))
                ):
                    made.append(Part(left.start, right.end, topic))
    if not made:
        return made
    if (Topic.THING in topics or Topic.OTHER in topics) and Topic.CARD not in topics:
        # A policy expires too.
        made = [part for part in made if part.topic is not Topic.EXPIRY]
    if (Topic.NATIONAL_ID in topics or Topic.ACCOUNT in topics) and Topic.CARD not in topics:
        # The last digits of an identity number are no card's.
        made = [part for part in made if part.topic is not Topic.CVV]
    if Topic.OTHER in topics and not topics & _OF_CODES:
        # "A three digit model": digits of something else.
        made = [part for part in made if part.topic is not Topic.CVV]
    if Topic.CVV in topics or any(part.topic is Topic.CVV for part in made):
        # The code's digits stand on the front of some cards.
        made = [part for part in made if part.topic is not Topic.PAN]
    return made


def _near(parts: Sequence[Part], at: int, reach: int) -> Iterator[Part]:
    """The parts after number `at` that begin at most `reach` code points behind it."""
    end = parts[at].end
    for after in range(at + 1, len(parts)):
        if parts[after].start - end > reach:
            return
        yield parts[after]


def _warns(text: str, manner: Sequence[Part]) -> bool:
    """Whether a sentence says not to tell ("never share …", 不要告诉…), or that telling is not wanted."""
    return any(
        no.topic is Topic.NOT
        and not _harmless_not(text, no)
        and any(part.topic is Topic.TELL for part in _near(manner, at, _WARNING_REACH))
        for at, no in enumerate(manner)
    )


def _harmless_not(text: str, no: Part) -> bool:
    around = text[max(no.start - 12, 0) : no.end + 8]
    return any(phrase in around for phrase in _NO_WARNING)


#: What two topics make, in the order they are said, and how far apart they may be.
_PAIRS = {
    pair: (reach, topic)
    for first, second, ordered, reach, topic in reversed(COMBINATIONS)
    for pair in (((first, second),) if ordered else ((first, second), (second, first)))
}
_OPENING = frozenset(first for first, _ in _PAIRS)
_NO_PAIR = (-1, Topic.OTHER)
