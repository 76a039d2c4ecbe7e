"""Typed figures that are no digits read out: clock times, amounts, decimals, tokens; and what units follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from compliance_cli.carddata.numbers.items import INVISIBLE, SAYING, Item, Role
from compliance_cli.carddata.numbers.numerals import word
from compliance_cli.speech.numbers import ENGLISH

#: Items beside a price that are no numbers.
_PRICE_REACH = 2
#: Digits that a token with letters needs to be looked at.
FEWEST_IN_TOKEN = 3
#: A typed run that long is a number of its own even when letters are glued to it, or a unit follows.
LONG_RUN = 12
#: Marks that stand between digits read one by one, and words for a slash.
MARK_LETTERS = " ,.;:-\u2026\u3001\u3002"
SLASHES = frozenset({"slash", "斜杠", "斜线", "一撇", "一杠", "一个道儿", "一道杠"})
#: 1,234,567.89 and 23312.37, the decimals of a table (1.500000) among them; 4111.1111 is a card's.
AMOUNT = re.compile(
    r"(?<![0-9./-])(?<![0-9],)(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}(?:\.[0-9]+)?|[0-9]{1,9}\.[0-9]{1,2}|[0-9]{1,3}\.[0-9]{6})(?![0-9]|[.,][0-9])"
)
#: A stretch of digits right behind, as no list of amounts goes on: 37，801、14626.
_CHUNK_BEHIND = re.compile("、[0-9]{4,}")
#: Digits in pairs, which no amounts are: 51.00, then 80.85.26.49.
DOTTED_PAIRS = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}")
#: 2026-04-18, 2026-04-18T12:42:40.123Z: a date, and the time of day behind it.
TIMESTAMP = re.compile(
    r"(?<![0-9.,/-])(?:19|20)[0-9]{2}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12][0-9]|3[01])"
    r"(?:,?[ t]{1,2}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?"
    r"(?![0-9]|[-/.][0-9])"
)
#: A name that a machine gave, as texts of vendors' files hold them: its first eight letters may look like an identity.
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])")
#: A month told by its number: "second month".
ORDINALS = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
MONTH_BY_NUMBER = re.compile(rf"\b({'|'.join(ORDINALS)}) month$")
#: The number of a month, and behind "of" a year in which a card may end: "four of twenty-nine", "11 of 28".
MONTH_BEFORE_OF = re.compile(
    r"\b(?:(?:oh |zero )?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|0?[1-9]|1[0-2]) $"
)
YEAR_BEHIND_OF = re.compile(
    r" (?:(?:twenty|thirty|forty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:20)?[2-4][0-9])"
    r"(?! (?:of|in|is|are|were|have|people|members|items|pages|payments|instalments|installments|pounds|dollars)\b)\b"
)
#: What stands before a month and makes a full date of it: "3 March", "the eighth of December".
_DAY = (
    r"(?:[a-z]*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)"
    r"|[0-9]{1,2} ?(?:st|nd|rd|th))"
)
DAY_BEFORE = re.compile(rf"\b{_DAY}(?: of)?[ ,]*$")
#: The same behind it: "June ninth".
DAY_BEHIND = re.compile(rf"[ ,]+(?:the )?{_DAY}\b")
_YEAR = "[二三四2-4][零〇一二三四五六七八九0-9]"
#: The year of an expiry date behind its month in Chinese: 六月 二零二七, 十二月到二七年; without either, 8月29.
YEAR_BEHIND = re.compile(
    "[ ,]{0,2}(?:[到至] ?)?(?P<year>)(?:"
    f"(?P<sure>(?:二[零〇]|20){_YEAR}(?![零〇一二三四五六七八九0-9])|{_YEAR} ?年)"
    "|[234][0-9](?![0-9日号]))"
)
#: A time of day as it is said in Chinese: 十一点四十.
_CLOCK_TIME = re.compile("[一二两三四五六七八九十0-9]{1,3}点(?:[二三四五]?十[一二三四五六七八九]?)")
#: What leads to another number behind a full stop.
AND_IT_IS = re.compile(r"\. (?:(?:and|then) )?it'?s$")
#: Numbers said in thousands are sums: no code or card number is said so.
THOUSANDS = re.compile("thousand|[千万]")
#: Sums that no number is said as: Chinese thousands, tens of thousands, thousands and hundreds.
_SUMS = re.compile(
    r"[千万]|(?:ten|eleven|twelve|teen|ty|(?:twen|thir|for|fif|six|seven|eigh|nine)ty[ -][a-z]+) thousand"
    r"|thousand,?(?: and)? [a-z]+ hundred"
)
#: 22,418: too long for most codes, too short for others.
_TENS_OF_THOUSANDS = re.compile(r"[1-9][0-9],[0-9]{3}")
_CURRENCY_BEFORE = re.compile(r"(?:\b(?:rupees|rs\.?|inr|usd|gbp|aud|sgd|euros?|dollars?|pounds?)|[£$€¥₹]) ?$")
_LONGEST_CURRENCY = 9
_CODE_BEFORE = re.compile(r"(?:\bcv[vcn]2?|\bpin|\botp|\bsecurity code|安全码|验证码|密码)(?: is|'s|:|是)? ?$")
_LONGEST_NAME = 20
_WITH_COMMA = re.compile(r" (?:[0-9]{1,3},)?[0-9]{3}(?![0-9,.])")
_WITH_COMMA_BEFORE = re.compile(r"[0-9]{1,3},[0-9]{3} $")
_AMOUNT_CERTAIN = re.compile(r"[0-9]{1,3}\.[0-9]{6}")
#: 87.40: a price, where no other digits stand beside it; 09.27 may be an expiry date.
_PRICE = re.compile(r"(?!(?:0?[1-9]|1[0-2])\.[2-4][0-9])[1-9][0-9]{0,5}\.[0-9]{2}")
#: What leads to a price, what is had for it, and what makes digits of a figure: more of them right behind.
_QUOTED = re.compile(
    r"\b(?:for|the|of|at|to|than|about|around|exactly|just|only|be|pay|pays|paid|owe[sd]?|total|need|needs|charged?|costs?|a"
    r"|another|there's|is|was|it's|that's|comes? to|down|due|now|refund(?:ed)?|plus|from|your|my|just under|just over"
    r"|and|or) $"
)
_FOR_SO_MANY = re.compile(r" (?:for (?:the |a |an )?[a-z]+(?:[ -][a-z]+)?|each|apiece|a month|per|monthly|every)\b")
_FIGURE_BEHIND = re.compile(r"[ ,.\-]{0,3}[0-9]")
_CHUNK_AFTER = re.compile("[,， ]*(?:然后|接着|嗯|呃|and|then|uh|um)?[,， ]*[0-9]{3,}")
#: No seconds of a time of day: 12:11:75 is a code.
_NO_SECONDS = re.compile(":[6-9][0-9](?![0-9])")
_SENTENCE_BEHIND = re.compile(r"[.!?] [a-z]")
_LONGEST_QUOTE = 14
#: The decades in which cards expire that are spoken of today, and what makes another number of two digits.
_DECADES = frozenset((2, 3, 4))
_GOING_ON = frozenset({Role.DIGIT, Role.SCALE, Role.NUMBER, Role.TYPED, Role.UNIT})
_TENS = frozenset("十廿卅")
_GOES_ON = frozenset("-/")
#: Names that numbers are glued to in typed talk ("cvv123", "exp0427").
_GLUED_NAMES = frozenset(
    "ok okay cvv cvc cid cvn csc pin exp otp code no pan cc visa card x is number num acct iban".split()
)

#: What stands before the last digits of a plate: V73-882.
_PLATE, _LONGEST_PLATE = re.compile("(?<![a-z0-9])([a-z]{1,3})[0-9]{1,3}-$"), 4
#: Of them, those that begin what follows a number ("12-28cvv637").
_NAME_BEHIND = re.compile("(?:cvv2?|cvc2?|cid|cvn2?|csc|exp|otp)(?![a-z])")


def is_sum(folded: str, start: int, end: int) -> bool:
    """Whether a spoken number is one that counts money or things; card numbers are read in thousands by few."""
    return _SUMS.search(folded, start, end) is not None


def day_follows(folded: str, items: Sequence[Item], at: int, dated: bool = False) -> bool:
    """Whether a day or the year follows item `at`, a month: 三月二七年, and 三月二七, read digit by digit.

    `dated`: the year stands before it.
    """
    year = items[at + 1 : at + 4]
    glued = [each for each in year if each.role is Role.DIGIT and not each.spaced and each.start - items[at].end <= 2]
    if (
        not dated
        and len(glued) == 2
        and glued[0].value in _DECADES
        and (len(year) < 3 or year[2].role not in _GOING_ON)
    ):
        return True
    return any(word(folded, items, place) in ("日", "号", "年") for place in range(at + 2, min(at + 6, len(items))))


def is_day(folded: str, items: Sequence[Item], at: int) -> bool:
    """Whether a day of the month in tens stands at item `at`, and no more digits behind it: 二十九."""
    said = list(takewhile(lambda item: item.role in _GOING_ON and not item.spaced, items[at : at + 4]))
    return 1 < len(said) < 4 and any(word(folded, items, at + place) in _TENS for place in range(min(len(said), 2)))


def is_time(folded: str, items: Sequence[Item], at: int) -> bool:
    """11:30 and its like: clock times and ratios, not digits read out."""
    if at + 2 >= len(items):
        return False
    first, colon, second = items[at : at + 3]
    third = _NO_SECONDS.match(folded, second.end)
    return (
        third is None
        and second.role is Role.TYPED
        and colon.start == first.end
        and second.start == colon.end
        and folded[colon.start] == ":"
        and first.end - first.start <= 2
        and second.end - second.start == 2
        and int(folded[first.start : first.end]) < 25
        and int(folded[second.start : second.end]) < 60
    )


def is_clock_time(folded: str, start: int, end: int) -> bool:
    """Whether a stretch is a time of day in Chinese, its minutes said in tens."""
    return folded.find("点", start, end) > 0 and _CLOCK_TIME.fullmatch(folded, start, end) is not None


def named_code(folded: str, start: int) -> bool:
    """Whether the name of a code stands right before a figure: "CVV 3:37"."""
    return _CODE_BEFORE.search(folded, max(start - _LONGEST_NAME, 0), start) is not None


def is_amount(folded: str, items: Sequence[Item], start: int, end: int, awaited: bool) -> bool:
    """Whether a decimal or a figure with thousands' commas that ends here is no group of digits.

    (`awaited`: numbers were asked for, which some recognisers write as 37,797.)
    """
    after = folded[end : end + 1]
    if after.isdecimal() or after in _GOES_ON or _CHUNK_BEHIND.match(folded, end) is not None:
        return False
    if _CURRENCY_BEFORE.search(folded, max(start - _LONGEST_CURRENCY, 0), start) is not None:
        return True
    if _figures_beside(folded, start, end):
        return False
    figure = _AMOUNT_CERTAIN.match(folded, start, end)
    figure = figure or (None if awaited else _TENS_OF_THOUSANDS.fullmatch(folded, start, end))
    if figure is not None or unit_right_after(folded, items, end):
        return True
    # (Asked for, it opens its turn, and more digits follow: 41.52，然后，8554.)
    opens = awaited and folded[start - 1 : start] in ("", "\n")
    if not (opens and _CHUNK_AFTER.match(folded, end) is not None) and _is_price(folded, items, start, end):
        return True
    return not awaited and _is_quoted(folded, start, end)


def has_rate(folded: str, end: int) -> bool:
    """Whether it is said behind a figure what is had for it: "58.40 for five thousand"."""
    return _FOR_SO_MANY.match(folded, end) is not None


def _is_quoted(folded: str, start: int, end: int) -> bool:
    """Whether a figure with two decimals stands where a price does: "I'm running it for 297.20", "58.40 for ten"."""
    if _PRICE.fullmatch(folded, start, end) is None or _FIGURE_BEHIND.match(folded, end) is not None:
        return False
    if folded[start - 1 : start] == "\n" and _SENTENCE_BEHIND.match(folded, end) is not None:
        return True
    return has_rate(folded, end) or _QUOTED.search(folded, max(start - _LONGEST_QUOTE, 0), start) is not None


def _figures_beside(folded: str, start: int, end: int) -> bool:
    """Whether another figure with a comma stands right beside one, as recognisers write digits: 34,144 44,938."""
    return (
        _WITH_COMMA.match(folded, end) is not None
        or _WITH_COMMA_BEFORE.search(folded, max(start - 9, 0), start) is not None
    )


def _is_price(folded: str, items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a figure has two decimals, other words than numbers stand around it, and another number further on."""
    if _PRICE.fullmatch(folded, start, end) is None or not any(
        item.role in SAYING for item in items if item.start >= end
    ):
        return False
    before = [item.role for item in items if item.end <= start][-_PRICE_REACH:]
    after = [item.role for item in items if item.start >= end][:_PRICE_REACH]
    return not any(role in SAYING for role in (*before, *after))


def unit_right_after(folded: str, items: Sequence[Item], end: int) -> bool:
    """Whether a unit stands at `end` or one code point on."""
    return any(item.role is Role.UNIT for item in items if end <= item.start <= end + 1)


def past_amount(folded: str, items: Sequence[Item], at: int) -> int:
    """The index after an amount of money ("$1,234.56")."""
    at += 1
    while (
        at + 1 < len(items)
        and items[at + 1].role is Role.TYPED
        and folded[items[at].start : items[at].end] in (",", ".")
        and items[at].start == items[at - 1].end
        and items[at + 1].start == items[at].end
    ):
        at += 2
    return at


def glued(folded: str, item: Item) -> bool:
    """Whether letters that are no number's name are glued to a typed run ("12th", "pat77")."""
    after = folded[item.end : item.end + 1]
    if after.isascii() and after.isalpha():
        if after == "x" and item.end - item.start > 1 and not folded[item.end + 1 : item.end + 2].isalnum():
            # The check letter of a resident ID.
            return False
        return _NAME_BEHIND.match(folded, item.end) is None
    before = folded[item.start - 1 : item.start]
    if before == "-" and item.end - item.start <= _LONGEST_PLATE and after not in ("-", "("):
        plate = _PLATE.search(folded, max(item.start - _LONGEST_NAME, 0), item.start)
        return plate is not None and plate[1] not in _GLUED_NAMES
    if not (before.isascii() and before.isalpha()):
        return False
    start = item.start
    while start and "a" <= folded[start - 1] <= "z":
        start -= 1
    before = folded[start : item.start]
    return not any(before in words for words in (_GLUED_NAMES, ENGLISH.digits, ENGLISH.numbers, ENGLISH.corrections))


def unit_follows(items: Sequence[Item], at: int) -> bool:
    """Whether item `at` is a unit or a counter."""
    return at < len(items) and items[at].role in (Role.UNIT, Role.COUNTER)


def token_around(folded: str, item: Item, floor: int) -> tuple[int, int]:
    """Where the token of ASCII letters and digits that holds an item begins (not before `floor`) and ends."""
    first, last = item.start, item.end
    while first > floor and folded[first - 1].isascii() and folded[first - 1].isalnum():
        first -= 1
    while (folded[last : last + 1].isascii() and folded[last : last + 1].isalnum()) or (
        folded[last : last + 1] in INVISIBLE and folded[last + 1 : last + 2].isdecimal()
    ):
        last += 1
    return first, last
