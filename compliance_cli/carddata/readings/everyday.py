"""Numbers that talk is full of and that are surely no card data, by the words around them and in them.

Sums, prices, times of day, what is dialled, who sent a text, area codes.
"""

from __future__ import annotations

import re
from itertools import pairwise

from compliance_cli.carddata.numbers.figures import is_sum
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.talk_words import OPENS_WITH_HAN

#: What stands before a short number that is dialled, and its digits.
_DIALLED = re.compile("(?:拨打?|致电|(?:再|就|直接|可以|挂断|先|请|我|咪|去)打) ?$")
_BEFORE, _LONGEST_DIALLED = 5, 6
#: A time of day in Chinese (四点二十).
_CLOCK = re.compile(
    "(?:[一二两三四五六七八九]|二?十[一二三四]?|[0-9]{1,2})点"
    "(?:[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九]|[0-9]{2})分?"
)
#: What stands before a time of day, and behind it.
_TIME_BEFORE = re.compile(r"\b(?:at|by|till|until|before|after|around|about|from|past)[ ]+$")
_TIME_BEHIND = re.compile(
    r" ?(?:in the |this |tomorrow )?(?:morning|evening|afternoon|tonight|[ap]\.?m\b|[ap] m\b|o'?clock)"
)
_LAST_HOUR, _LAST_MINUTE = 24, 59
#: Hours from one to another: "we're open ten to nine".
_HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:fifteen|thirty|forty[ -]five))?"
_HOURS = re.compile(rf"{_HOUR} (?:to|till|until) {_HOUR}")
_TYPED_HOUR = "(?:1[0-2]|[1-9])(?::?[0-5]0|:[0-5][0-9])?(?: ?[ap]\\.?m\\.?)?"
_TYPED_HOURS = re.compile(rf"{_TYPED_HOUR} (?:to|till|until|and) {_TYPED_HOUR}")

#: Who sent a text or rang: "there was a text, from 50015", 是从10690发来的.
_FROM = re.compile(
    r"\b(?:texts?|messages?|sms|calls?|emails?|ones?|called|rang|phoned|texted)\b,?"
    r"(?: (?:was|is|came|comes?|coming|in|through|it)){0,2} from"
    r"(?: the| a| this| some)?(?: number)?[ ,]$"
)
_SENT_FROM, _SENT_BEHIND = frozenset("从由"), re.compile("(?:发|打|传)(?:过?来|给|的)")
#: The same behind the number itself: 九五五八啥子的发的.
_SENT_BY = re.compile("(?:啥子|什么|啥|几几?|多少|那个号?)?的?(?:发|打)(?:过?来)?的")
_LONGEST_FROM = 48
#: An age, or which year of a contract, right before a sum: 三十岁420.
_AGED = re.compile("(?:岁|第[一二三四五六七八九十]{1,3}年)[:,，]? ?$")
#: The full hour: 今晚十二点, 下午三点钟, "before 9点半".
_DAYTIME = re.compile(
    "(?:今[晚早天日夜]|明[早晚天日]|昨[晚天]|后天|听[日晚]|早上|上午|中午|下午|晚上|夜里|凌晨|半夜|傍晚"
    "|朝早|下昼|夜晚) ?$"
)
_FULL_HOUR = re.compile("[点點](?:钟|半|整|之?前|以前|之?后|以后|[^零一二三四五六七八九十0-9])|[点點]$")
_LONGEST_DAYTIME, _LONGEST_HOUR = 4, 2
#: Public numbers against fraud and for complaints, in China and Hong Kong: five digits, which codes hardly have.
_HOTLINES = frozenset(("96110", "12378", "12315", "12363", "12321", "12377", "12381", "18222"))
#: The same of four digits, in India and Singapore, which may be anybody's PIN: where they are dialled.
_SHORT_HOTLINES = frozenset(("1930", "1799", "1800"))
_CALLED = re.compile(r"\b(?:call|called|calling|dial|ring|rang|phone|report to|hotline|helpline|number is)\b[^?]*$")
#: A number that costs the caller nothing, and what says that one may ring it.
_FREEPHONE, _RUNG = (
    re.compile("400[0-9]{7}|800[0-9]{7}|0800[0-9]{6}|1800[0-9]{6}"),
    re.compile("[打拨撥][通到]?$|致电$"),
)
#: What senders of service texts begin with: 955开头那个服务号.
_SERVICE = re.compile("95[0-9]{0,3}|106[0-9]{0,2}")
#: Halves: "it's down as settled fifty-fifty".
_HALVES = re.compile("fifty[ -]fifty")
_HALVED = re.compile(r"\b(?:a|as|go|goes|going|went|split|split it|shared?|share it|settled|halves|about) $")
_LONGEST_HALVED = 12
#: A version or a decimal of a decimal: 五点二点七.
_VERSION = re.compile("[零一二三四五六七八九十0-9]+(?:点[零一二三四五六七八九十0-9]+){2,}")
#: The sign of the rand before its thousands: "R1 846".
_RAND = re.compile(r"(?<![a-z0-9])r[0-9]{0,3} ?$")
#: Numbers of a list that rises: "four, eleven, seventeen, twenty two, thirty eight".
_FEWEST_RISING = 5
#: Digits of a telephone number that is said twice.
_TELEPHONES = (10, 11)
#: The area code of a place: 零九三一那边的.
_THEREABOUTS = re.compile("[这那嗰呢][边邊]|地区|开头的(?:座机|电话|固话)")
_AREA_CODES = (3, 4)
#: Digits of the number of a chip card.
_CHIP_CARD = (18, 20)
#: What sums are composed with, and verbs of paying right before one.
_COMPOSED = re.compile("[十百千]")
_PAYING_HAN = re.compile("[充付刷扣交存转还退收缴花省减取汇加满]了?$")
#: What is counted: "256-bit", "212 Sing dollars".
_MEASURED = re.compile(
    r"[ -]bit\b|,? (?:sing|singapore|us|u\.s\.|hong kong|aussie|australian|canadian|kiwi|straits|nigerian|indian)"
    r" (?:dollars?|bucks|naira|rupees)\b"
)
#: Who is counted.
_OF_US = re.compile(r" of (?:us|them|you|these|those)\b")
#: The letters of a flight or train right before its number: 坐的是BA 4501.
_FLIGHT = re.compile(r"[\u4e00-\u9fff][?。]?[ \n]?([a-z]{2}) ?\Z")
_NO_LETTERS = frozenset(("ok", "so", "um", "uh", "no", "is", "er", "eh", "ah"))
_LONGEST_FLIGHT = 4
_LONGEST_RAND = 3
#: Digits of the largest sum that is spoken of; more are a number in which somebody read a 千 (一千零二 for 1002).
_LONGEST_SUM = 10


#: A price said as two pairs: "thirty-eight forty".
_TENS = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
_PAIR = rf"(?:{_TENS}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|[a-z]+teen)"
_PAIRS = re.compile(rf"(?:(?:one|two|three|four|five|six|seven|eight|nine) )?{_PAIR},? (?:and )?{_PAIR}")
#: A price said digit by digit: "one eight two point four zero".
_DIGIT = "(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)"
_POINTED = re.compile(rf"{_DIGIT}(?:[ -]{_DIGIT}){{0,4}} point {_DIGIT}[ -]{_DIGIT}")
#: What stands before a price, and behind it.
_PAYING = re.compile(
    r"\b(?:pay|pays|paid|paying|charge[ds]?|charging|costs?|costing|refund(?:ed|ing)?|approved|owe[sd]?|owing|spen[dt]"
    r"|total(?:s|led)?|(?:comes?|came|coming) to|authori[sz]ed|taken|taking|went through for|gone through for|deducted)"
    r"(?: (?:is|was|at|of|for|about|around|just|you|me|him|her|us|them|it|back|only|another)){0,2}[ ,.]{1,2}$"
)
_PAID = re.compile(
    r",? (?:on|to|off|from) (?:the|your|my|that|this) (?:\w+ )?(?:card|visa|mastercard|amex|debit|credit)\b"
    r"|, (?:(?:just |only )?(?:one|a single) (?:charge|payment|instalment)|one[ -]off|paid|charged)\b"
    # "… so thirty six ninety two on the first", "okay one seventy five forty five, receipt's number …"
    r"|,? (?:on|every|from) the (?:\w+(?:st|nd|rd|th)\b|(?:fir|thir)st|second|third)(?! (?:card|one|line|row|number))"
    r"|[,.]? (?:and )?(?:the |your |that's your )?(?:receipt|confirmation|reference|authori[sz]ation|approval)\b"
    r"|,? (?:today|right now|all in|all together|altogether|plus tax|including tax|with tax|tonight|upfront|up front)\b"
)
#: What tells of things that cost so much, and what is no thing.
_THAT_IS = re.compile(
    r"\b(?:that's|that is|that'll be|that will be|it's|it'll be|you've got|we've got)\b([^.?!\n]{4,70}), $"
)
_SECRETS = re.compile(
    r"\b(?:codes?|numbers?|cards?|visa|mastercard|amex|cvv|cvc|security|digits?|pin|expir\w+|dates?|back|front)\b"
)
_SENTENCE_ENDS, _LONGEST_LIST, _FEWEST_WORDS = re.compile(r"[.?!](?: |\n|$)"), 90, 2
#: The same behind a price in hundreds, which no code is said as.
_WENT = re.compile(
    r"(?:'s|,)?(?: (?:has|have|is|was|just|will|it's|that's))* (?:gone|went|going|goes|comes|coming)"
    r" (?:through|out|off)\b"
)
_FEWEST_IN_HUNDREDS = 5
#: A price of one thing: "eight ninety-nine each", "I've knocked that down to seven fifty".
_ONE_PRICE = re.compile(rf"(?:one|two|three|four|five|six|seven|eight|nine),? {_PAIR}")
_APIECE = re.compile(
    r",? (?:each|apiece|a ?piece|a pop|a go|a head|a bottle|a night|a ticket|a box|a case|a unit|a pair|per \w+)\b"
)
_LOWERED = re.compile(
    r"\b(?:(?:knocked|brought|marked|reduced|dropped|got|get|took|taken|cut)(?: (?:it|that|this|them|the price))?"
    r"(?: down)? to"
    r"|down to|instead of|retails? (?:at|for)|sells? (?:at|for)|usually|normally|costs?) $"
)
_LONGEST_PAYING = 32
#: What tells that money is spoken of in a turn.
_MONEY = re.compile(
    r"\b(?:dollars?|pounds?|euros?|quid|bucks|surcharge|per ?cent|discount|gst|vat|premium|instal+ments?"
    r"|(?:a|per|each|every) (?:month|week|year)|yearly|monthly)\b|[$£€]"
)
_MONEY_REACH = 90


def is_price(folded: str, group: Group, floor: int, ceiling: int) -> bool:
    """Whether a group is said as prices are: with a point, or two tens one after the other beside a word of paying."""
    if not group.spoken or group.typed:
        return False
    if _POINTED.fullmatch(folded, group.start, group.end) is not None:
        return True
    start = max(group.start - _LONGEST_PAYING, floor)
    one = _ONE_PRICE.fullmatch(folded, group.start, group.end) is not None
    if not one and _PAIRS.fullmatch(folded, group.start, group.end) is None:
        return False
    if _is_of_things(folded, group, floor):
        return True
    if one:
        apiece = _APIECE.match(folded, group.end) is not None
        return apiece or _LOWERED.search(folded, start, group.start) is not None
    if (
        _MONEY.search(folded, max(group.start - _MONEY_REACH, floor), min(group.end + _MONEY_REACH, ceiling))
        is not None
    ):
        return True
    if len(group) >= _FEWEST_IN_HUNDREDS and _WENT.match(folded, group.end) is not None:
        return True
    return _PAYING.search(folded, start, group.start) is not None or (
        group.start > floor and _PAID.match(folded, group.end) is not None
    )


def _is_of_things(folded: str, group: Group, floor: int) -> bool:
    """Whether a price ends a sentence that tells of things: "so that's two tickets for Friday, eighty-nine ninety"."""
    if _SENTENCE_ENDS.match(folded, group.end) is None:
        return False
    told = _THAT_IS.search(folded, max(group.start - _LONGEST_LIST, floor), group.start)
    return told is not None and _SECRETS.search(told[1]) is None and weight(told[1]) >= _FEWEST_WORDS


def is_telephone_twice(group: Group) -> bool:
    """Whether a group is as many digits as a telephone number has, said twice."""
    half = len(group) // 2
    return half in _TELEPHONES and group.digits[:half] * 2 == group.digits


def _is_chip_card(digits: str) -> bool:
    """Whether digits are the number of a telephone's chip card (ITU-T E.118: 89, up to twenty digits)."""
    return digits.startswith("89") and _CHIP_CARD[0] <= len(digits) <= _CHIP_CARD[1]


def is_of_talk(folded: str, group: Group) -> bool:
    """Whether a group is said as sums are (两千八), a time of day, dialled (请打一六五), a sender, an area code."""
    if len(group) <= _LONGEST_SUM and is_sum(folded, group.start, group.end):
        return True
    if (
        _OF_US.match(folded, group.end) is not None
        or _MEASURED.match(folded, group.end) is not None
        or _is_chip_card(group.digits)
    ):
        return True
    if _COMPOSED.search(folded, group.start, group.end) and _PAYING_HAN.search(
        folded, max(group.start - 2, 0), group.start
    ):
        # 充五百, 加了二十八
        return True
    if _is_full_hour(folded, group):
        return True
    if is_clock(folded, group) or _is_sender(folded, group) or _is_area_code(folded, group):
        return True
    if len(group) > _FEWEST_RISING and _rises(group):
        return True
    start = max(group.start - _BEFORE, 0)
    if _is_counted_before(folded, start, group):
        return True
    if len(group) <= _LONGEST_FLIGHT and (flight := _FLIGHT.search(folded, start, group.start)) is not None:
        return flight[1] not in _NO_LETTERS
    return len(group) <= _LONGEST_DIALLED and _DIALLED.search(folded, start, group.start) is not None


def _is_counted_before(folded: str, start: int, group: Group) -> bool:
    """Whether what stands right before a group makes it a sum: an age, a year of a contract, the sign of the rand."""
    before = folded[start : group.start]
    if before.isascii():
        return len(group) == _LONGEST_RAND and "r" in before and _RAND.search(before) is not None
    return _AGED.search(before) is not None


def is_clock(folded: str, group: Group) -> bool:
    """Whether a group is a time of day as it is said in Chinese (七点二十五), or a version that is said alike."""
    return (
        _CLOCK.fullmatch(folded, group.start, group.end) is not None
        or _VERSION.fullmatch(folded, group.start, group.end) is not None
    )


def is_halves(folded: str, group: Group) -> bool:
    """Whether a group is no number of a card's but the halves that something was split into."""
    if _HALVES.fullmatch(folded, group.start, group.end) is None:
        return False
    return _HALVED.search(folded, max(group.start - _LONGEST_HALVED, 0), group.start) is not None


def is_hotline(folded: str, group: Group) -> bool:
    """Whether a group is a public number that warnings against fraud name, or one that "call" stands right before."""
    if group.digits in _HOTLINES:
        return True
    start = max(group.start - _LONGEST_FROM, 0)
    if group.digits in _SHORT_HOTLINES and _CALLED.search(folded, start, group.start) is not None:
        return True
    if _FREEPHONE.match(group.digits) is not None and _RUNG.search(folded, start, group.start) is not None:
        return True
    return _SERVICE.fullmatch(group.digits) is not None and OPENS_WITH_HAN.match(folded, group.end) is not None


def _is_full_hour(folded: str, group: Group) -> bool:
    """Whether a group is an hour of some day: 今晚十二点系统自动扣款."""
    if len(group) > _LONGEST_HOUR or _FULL_HOUR.match(folded, group.end) is None:
        return False
    return _DAYTIME.search(folded, max(group.start - _LONGEST_DAYTIME, 0), group.start) is not None


def _rises(group: Group) -> bool:
    """Whether the chunks of a group are numbers below a hundred, each larger than the one before."""
    ends = (*group.breaks[1:], len(group))
    if len(ends) < _FEWEST_RISING or not group.spoken:
        return False
    said = [group.digits[start:end] for start, end in zip(group.breaks, ends, strict=True)]
    return all(len(chunk) <= 2 for chunk in said) and all(int(first) < int(second) for first, second in pairwise(said))


def is_time(folded: str, group: Group, floor: int) -> bool:
    """Whether digits are a time of day: "I'm free at 3 30", "five fifty five morning", 三点二十."""
    if is_clock(folded, group):
        return True
    if len(group) not in (3, 4) or (len(group.breaks) == 2 and len(group) - group.breaks[1] != 2):
        return False
    if len(group.breaks) != 2 and not (group.spoken and len(group.breaks) == 1):
        return False
    if int(group.digits[:-2]) > _LAST_HOUR or int(group.digits[-2:]) > _LAST_MINUTE:
        return False
    if _TIME_BEHIND.match(folded, group.end) is not None:
        return True
    return _TIME_BEFORE.search(folded, max(floor, group.start - 24), group.start) is not None


def is_hours(folded: str, group: Group) -> bool:
    """Whether a group may be the hours from one to another: "ten to nine"."""
    hours = _TYPED_HOURS if group.typed else _HOURS
    return hours.fullmatch(folded, group.start, group.end) is not None


def _is_sender(folded: str, group: Group) -> bool:
    """Whether a group says who a text or a call came from."""
    at = group.start
    if folded[at - 1 : at] in _SENT_FROM:
        return _SENT_BEHIND.match(folded, group.end) is not None
    if _SERVICE.match(group.digits) is not None and _SENT_BY.match(folded, group.end) is not None:
        return True
    start = max(at - _LONGEST_FROM, 0)
    # (The cheap look first.)
    return folded.find("from", start, at) >= 0 and _FROM.search(folded, start, at) is not None


def _is_area_code(folded: str, group: Group) -> bool:
    """Whether a group is the area code of a place that is spoken of: 零九三一那边."""
    return len(group) in _AREA_CODES and group.digits[0] == "0" and _THEREABOUTS.match(folded, group.end) is not None
