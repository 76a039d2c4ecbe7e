"""Whose a bare name is: the number of a flight, the back of a thermostat, a telephone that a code goes to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_cli.carddata.words.lexicon import Part
from compliance_cli.carddata.words.topics import TELLING, Topic

#: Code points between "the last three digits" and what they are of.
_OF_REACH = 9
#: Names that things have too ("parcel identification number"), and what tells that they are a person's.
_IDENTIFIERS = ("identification number", "id number", "id no")
_OF_PERSONS = frozenset("tax taxpayer national resident citizen state government photo employee passport".split())
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: Code points in which a noun is looked for.
_LONGEST_NOUN = 20
#: What stands before "number" and "code" and names neither.
_NO_NOUNS = frozenset(
    """the your my that this a an any whole full long complete entire right same first next last correct actual other
    new old real main only and or card cards debit credit visa mastercard amex with for of is are was was's one two
    three four five six seven eight nine ten eleven twelve
    twenty thirty forty zero oh expiry expiration exp date
    ka ki ke wee tiny teeny titchy digit digits what which whose his her their our exact proper little small
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
#: A telephone that something goes to: "to your phone", 到您的手机.
_DEVICE = re.compile(
    r"(?<=[您你的到])(?:手机|电话|手提)"
    r"|(?<=to )(?:(?:my|your) )?(?:phone|mobile|cell)|(?:my|your) (?:phone|mobile|cell)"
)
#: What stands between the name of a number and its own last digits: 保单号的最后几位, "my badge number's last digits".
_TAIL_BEHIND = re.compile(r"(?:的|嘅|'?s )?(?:最后|最尾|最末|末尾|尾巴|last (?:few |couple of )?)")
#: ... and the other way round: "the last few digits of my licence".
_TAIL_BEFORE = re.compile(r"(?<=\bdigits) of (?:my|your|the|our|that|this|his|her) ")
_BACKS = ("back", "reverse", "rear")
_OF_THING = re.compile(r" of (?:the|your|my|that|this|our|a) ([a-z]+)")
#: Things that have a back and a label: "the label on the back".
_LABEL = re.compile(
    r"\b(?:label|sticker|plate|(?<!little )(?<!small )(?<!white )box|packet|tin|bottle|book|router|printer|leaflet"
    r"|letter|form|receipt|ticket) $"
)
#: Papers that have a front: 单嘅右上角.
_OF_PAPER = re.compile("(?:单|单据|信|书|本子?|簿|盒子?|合同|发票|收据|纸|表)(?:上)?[的嘅]?$")
#: Code points of what may follow the first word of a card's name: "of the atm card".
_LONGEST_CARD = 12
#: What says that a thing is not meant: "not your bank card", 不是银行卡.
_DENIED = re.compile(r"\b(?:not|isn't|never mind|forget) (?:your|my|the|a|an) $|不是(?:您的|你的|我的|那张|这张)?$")
_HANGING, _HANGS = (
    ("有点", "有点儿", "很", "太", "网", "信号", "系统", "电脑", "画面", "界面"),
    ("住", "顿", "死", "壳", "着了"),
)
_LONGEST_DENIAL = 20
_BEFORE_NAME = (" your ", " my ", " the ", " a ", " an ", "是", "的", "那张", "这张")
_CARDS = frozenset(
    "card plastic visa mastercard amex american credit debit bank discover payment one thing maestro same".split()
)


def is_named(text: str, inside: Sequence[Part], at: int) -> bool:
    """Whether a noun that is none of ours stands right before "number" or "code"."""
    part = inside[at]
    if at and part.start - inside[at - 1].end <= 2 and inside[at - 1].topic in TELLING:
        # 班机号码 is of the flight, "card number" of the card.
        return inside[at - 1].topic is Topic.OTHER and part.start == inside[at - 1].end
    if at and inside[at - 1].topic is Topic.BACK and part.start - inside[at - 1].end <= 1:
        # "The signature strip number."
        return False
    if part.topic is Topic.NATIONAL_ID and text.startswith("证号", part.start):
        letter = text[max(part.start - 1, 0) : part.start]
        return "\u4e00" <= letter <= "\u9fff" and letter not in _NO_HAN_NOUNS
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


def is_tail(text: str, inside: Sequence[Part], at: int) -> bool:
    """Whether digits spoken of are the last ones of a harmless number that is named right beside them."""
    part = inside[at]
    before = inside[at - 1] if at else None
    if before is not None and before.topic is Topic.OTHER:
        return _TAIL_BEHIND.fullmatch(text, before.end, part.start) is not None
    following = inside[at + 1] if at + 1 < len(inside) else None
    return (
        following is not None
        and following.topic is Topic.OTHER
        and _TAIL_BEFORE.fullmatch(text, part.end, following.start) is not None
    )


def is_destination(text: str, part: Part) -> bool:
    """Whether a part is a telephone, and not its number."""
    return part.topic is Topic.OTHER and _DEVICE.fullmatch(text, part.start, part.end) is not None


def is_at_back(text: str, part: Part) -> bool:
    """Whether a part says where something stands, or is a code's name that ends so ("number on the back")."""
    return part.topic is Topic.BACK or (part.topic is Topic.CVV and text.endswith(_BACKS, 0, part.end))


def is_back_of_thing(text: str, part: Part) -> bool:
    """Whether it is the back of something else than a card: "on the back of the thermostat"."""
    thing = _OF_THING.match(text, part.end - 3 if text.startswith(" of", part.end - 3) else part.end)
    if thing is not None:
        return thing[1] not in _CARDS and "card" not in text[thing.end() : thing.end() + _LONGEST_CARD]
    if part.topic is Topic.FRONT:
        return _OF_PAPER.search(text, max(part.start - _LONGEST_NOUN, 0), part.start) is not None
    return part.topic is Topic.BACK and _LABEL.search(text, max(part.start - _LONGEST_NOUN, 0), part.start) is not None


def is_stuck(text: str, part: Part) -> bool:
    """Whether 卡 is no card but what hangs: 网有点卡, 卡住了."""
    if text[part.start] != "卡" or part.end - part.start > 1:
        return False
    return text.endswith(_HANGING, 0, part.start) or text.startswith(_HANGS, part.end)


def is_denied(text: str, part: Part) -> bool:
    """Whether what a part names is not meant: "the points card, not your bank card"."""
    if is_stuck(text, part):
        return True
    if not text.endswith(_BEFORE_NAME, 0, part.start):
        return False
    return _DENIED.search(text, max(part.start - _LONGEST_DENIAL, 0), part.start) is not None


def belongs_elsewhere(inside: Sequence[Part], at: int) -> bool:
    """Whether a harmless number follows that the part is of: "the last three digits of your order number"."""
    return any(part.topic is Topic.OTHER for part in near(inside, at, _OF_REACH))


def follows_name(inside: Sequence[Part], at: int) -> bool:
    """Whether a harmless number is named right before that the part is of (电话后三码)."""
    return at > 0 and inside[at - 1].topic is Topic.OTHER and inside[at].start - inside[at - 1].end <= 1


def near(parts: Sequence[Part], at: int, reach: int) -> Iterator[Part]:
    """The parts after number `at` that begin at most `reach` code points behind it."""
    end = parts[at].end
    for after in range(at + 1, len(parts)):
        if parts[after].start - end > reach:
            return
        yield parts[after]
