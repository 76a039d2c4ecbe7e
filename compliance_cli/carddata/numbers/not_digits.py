"""Number words that are no digits of a number: "the work one", "Fine.", "eleven digits"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from compliance_cli.carddata.numbers.digit_counts import COUNTED, MAY_BE_PUT_RIGHT, OF_FEW, OF_MANY, PUT_RIGHT, REACH
from compliance_cli.carddata.numbers.items import NUMERAL, SAYING, Item, Role
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.speech.script import is_han

_POINTING = frozenset("the this that other which another second first third last".split())
_BEFORE_PRONOUN = frozenset({Role.WORD, Role.FILLER, Role.UNIT})
_ARTICLES = frozenset("the a an that this my your".split())
_BEING = frozenset("is was says reads ends".split())
_SPOKEN = frozenset({Role.DIGIT, Role.NUMBER, Role.BESIDE, Role.REPEAT})
_SINGLE = frozenset({Role.DIGIT, Role.BESIDE, Role.REPEAT})
_ENDS = frozenset(("", ".", "?", "!", "\n"))
_STOPS = frozenset((".", "!"))
_PLACES = frozenset("back front reverse strip rear code pin cvv cvc number numbers digits card expiry".split())
_EXCLAIMED = frozenset(("oh", "fine", "sick"))
_LEADING = frozenset("be is it's that's so was".split())
#: What says or may say a digit, and how many of them stand behind an exclamation.
_DIGITS = NUMERAL | {Role.HOMOPHONE, Role.BESIDE}
_FEWEST_BEHIND = 3
_CHUNK = 4
_TELLING = frozenset(("that's", "that'll"))
_PARTICLES = frozenset("ah lah leh lor meh hor eh is it".split())
_HAVING = frozenset("had got get getting received sent".split())
#: What makes a thing of a line.
_LINES = ("wrong", "next", "top", "bottom", "second", "third", "first", "last", "other", "same", "this", "that", "the")
_LONGEST_BEFORE_LINE = 8
_RELATIVE = frozenset("that which of who where".split())
#: How many digits something has: "eleven digits", 十四位, 十二个字.
_COUNTS = r"(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:[ -](?:one|two|four))?)"
#: How many digits card numbers have, one more or one less.
_LONG_COUNTS = "(?:thir|four|fif|six|seven|eigh|nine)teen"
#: "That's eighteen." "I make it sixteen." "Fifteen, sixteen, correct."
_SO_MANY = re.compile(
    rf"\b(?:that's|is that|that makes|makes that|make it|makes it) {_LONG_COUNTS}"
    r"(?= ?(?:$|[.?!\n]|,? (?:there|lang|now|isn't|good|great|perfect|right|yeah|thanks|lovely|okay|ok|so)\b))"
    rf"|(?m:^)(?:{_LONG_COUNTS}, )?{_LONG_COUNTS}, (?:good|great|perfect|right|correct|lovely|yes|that's|thanks)\b"
)
#: What radio words stand for: 勾是九, "meia is six".
_MEANT = re.compile(
    r"洞就?是零|[幺腰]就?是一|两就?是二|拐就?是七|勾就?是九|\bmeia (?:is|means) six\b|\boh? (?:is|means) zero\b"
)
_MEANS = re.compile("[洞幺腰两拐勾]就?是|(?:is|means) (?:six|zero)")
_COUNT_OF_DIGITS = re.compile(
    rf"\b{_COUNTS} (?:digits|numbers|characters|figures)\b"
    # "Sir it is fifteen only", "I've only got fifteen".
    rf"|(?:(?m:^)|[,.?!] |\b(?:is|it's|that's|got|have) ){_COUNTS} only\b"
    rf"|\b(?:is|it's|that's|got|have|makes) (?:two|three|five) only\b|\b{_COUNTS} so far\b"
    rf"|\b(?:only|just) (?:(?:have|got|see|count|hear|heard|gave|given) )?(?:me )?{_COUNTS}"
    r"(?=$|[,.?!\n]| (?:there|here|so far)\b)"
    r"|(?:二?十[一二三四五六七八九]?|(?<![0-9])[12][0-9] ?)(?:位|码|个(?:数字|数|字|位))"
)
#: Code points behind a number, and before it, that a count of digits may take.
_MORE_REACH, _LED_BY = 60, 16
#: Code points in which digits are said again.
_AGAIN = 60
#: A cheap look for one of them.
_COUNTED_DIGITS = re.compile("[位码个]|digits|numbers|characters|figures|only|just|so far")


def counts_of_digits(folded: str, items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """The code points of what only tells how many digits a number has, or what a word for a digit means."""
    if not items:
        return
    start, end = items[0].start, items[-1].end
    # (The cheap looks first.)
    if folded.find("teen", start, end) >= 0:
        yield from (match.span() for match in _SO_MANY.finditer(folded, start, end))
    for cheap, counted in COUNTED:
        if cheap.search(folded, start, end + _MORE_REACH) is not None:
            yield from (match.span() for match in counted.finditer(folded, max(start - _LED_BY, 0), end + _MORE_REACH))
    first = max(start - REACH, 0)
    for match in PUT_RIGHT.finditer(folded, first, end) if MAY_BE_PUT_RIGHT.search(folded, first, end) else ():
        counted = OF_MANY if match["long"] else OF_FEW
        if counted.search(folded, max(match.start() - REACH, 0), match.start()) is not None:
            yield match.span()
    if _MEANS.search(folded, start, end) is not None:
        yield from (match.span() for match in _MEANT.finditer(folded, start, end))
    if _COUNTED_DIGITS.search(folded, start, end) is None:
        return
    for match in _COUNT_OF_DIGITS.finditer(folded, start, end):
        first, last = match.span()
        if folded[first] == "二" and match.start() > start:
            # 二七二十二码: the last two of a number, and that it has twelve.
            first += 1
        yield first, last


def is_exclamation(folded: str, items: Sequence[Item], at: int, awaited: bool) -> bool:
    """Whether a word that may be a digit is a sentence before a number: "Oh. 7715", "Fine. Five thirty-seven".

    (`awaited`: where digits are being read, three behind it may be the rest of four: "Oh. nine five two".)
    """
    item = items[at]
    following = items[at + 1 : at + 5]
    if folded[item.start : item.end] not in _EXCLAIMED or len(following) < 2:
        return False
    if at and folded[items[at - 1].start : item.start].rstrip(" ") in _LEADING:
        # "that'll be oh. one. …"
        return False
    more = awaited and folded[item.start : item.end] == "oh"
    said = list(takewhile(lambda each: each.role in _DIGITS or each.role is Role.JOINER, items[at + 2 :]))
    if following[1].role not in NUMERAL or (
        following[1].role is not Role.TYPED and sum(each.role in _DIGITS for each in said) < _FEWEST_BEHIND + more
    ):
        # "oh... oh... five", "oh. seven nine": three digits with it.
        return False
    mark = folded[item.end : following[1].start].strip()
    if mark == "," and folded[item.start : item.end] == "oh":
        # "Oh, one nine four two": a chunk, said in one breath.
        if len(said) != _CHUNK - 1 or folded[items[at + 2].end : items[at + 2 + len(said)].end].count(" ") != len(said):
            return False
        return all(each.role in _DIGITS for each in said)
    if mark not in _STOPS:
        return False
    if len(following) < 4 or (following[1].end - following[1].start > 1 and following[1].role is Role.TYPED):
        return True
    return folded[following[1].end : following[3].start].strip() not in _STOPS or following[3].role not in SAYING


def is_line(folded: str, items: Sequence[Item], at: int) -> bool:
    """Whether "line" is the one that is read from: "reading the wrong line, oh five"."""
    item = items[at]
    if folded[item.start : item.end] != "line":
        return False
    before = folded[max(item.start - _LONGEST_BEFORE_LINE, 0) : item.start]
    return before.rstrip(" ").endswith(_LINES) or folded[item.end : item.end + 2] in (", ", ". ")


def is_pronoun(folded: str, items: Sequence[Item], at: int) -> bool:
    """Whether the digit at `at` is only spoken of, or a "one" that stands for a thing ("the work one is 0161 …")."""
    item = items[at]
    if at > 1 and folded[items[at - 1].start : items[at - 1].end] == "a":
        # "It starts with a two."
        with_a = folded[items[at - 2].start : items[at - 2].end] == "with"
        if with_a and folded[item.end : item.end + 1] in _ENDS:
            return True
    if folded[item.start : item.end] != "one" or not at:
        return False
    if items[at - 1].role is Role.TYPED and at > 1 and folded[items[at - 2].start : items[at - 2].end] in _ARTICLES:
        # "The 499 one."
        return True
    if items[at - 1].role not in _BEFORE_PRONOUN:
        return False
    before, after = items[at - 1], items[at + 1] if at + 1 < len(items) else None
    if folded[before.start : before.end] in _POINTING:
        read_out = (
            folded[before.start : before.end] == "that"
            and sum(each.role in _SINGLE and each.spaced for each in items[at + 1 : at + 3]) == 2
        )
        # ("Let me repeat that: one seven nine.")
        return not read_out
    article = folded[items[at - 2].start : items[at - 2].end] if at > 1 else ""
    # ("… on the back one, three, two": digits follow, and it is one of them.)
    beyond = next((each for each in items[at + 1 :] if each.role is not Role.JOINER), None)
    follows = beyond is not None and (beyond.role in _SPOKEN or beyond.role is Role.SCALE)
    possessed = folded.endswith("'s", before.start, before.end)
    named = article in _ARTICLES and not possessed
    if before.role is Role.WORD and named and not (follows and _is_at_back(folded, before)):
        # "That's the cancelled one", "a different one, 204 958".
        return True
    following = folded[after.start : after.end] if after is not None else ""
    if (
        before.role is Role.WORD
        and weight(folded[before.start : before.end])
        and not _is_at_back(folded, before)
        and (folded[item.end : item.end + 1] in _ENDS or _is_particle(folded, after))
        and not follows
    ):
        # "Very auspicious one." "Behind one ah?"
        return True
    if folded[before.start : before.end] in _HAVING and after is not None and after.role is Role.WORD:
        # "I've had one come in from …"
        return True
    return following in _RELATIVE or (before.role is Role.WORD and following in _BEING)


def says_without(folded: str, start: int, end: int) -> bool:
    """Whether digits are said again near by, and no more Chinese letters behind them: 零九零三, 零九零三么."""
    said = folded[start:end]
    places = folded.rfind(said, max(start - _AGAIN, 0), start), folded.find(said, end, end + _AGAIN)
    return any(at >= 0 and not is_han(folded[at + len(said) : at + len(said) + 1]) for at in places)


def _is_particle(folded: str, item: Item | None) -> bool:
    """Whether a word only ends a sentence, as in Singapore: "ah", "lah"."""
    return item is not None and folded[item.start : item.end] in _PARTICLES


def counts_things(folded: str, items: Sequence[Item], at: int) -> bool:
    """Whether a digit behind a number, and behind "that's", counts what is named next: "…, that's two large"."""
    if at == 0 or at + 1 >= len(items) or folded[items[at - 1].start : items[at - 1].end] not in _TELLING:
        return False
    following = items[at + 1]
    thing = folded[following.start : following.end]
    return following.role is Role.WORD and folded[items[at].end : following.start] == " " and weight(thing) > 0


def _is_at_back(folded: str, item: Item) -> bool:
    """Whether a word says where a code stands, or names it: digits follow, and "one" is the first of them."""
    return folded[item.start : item.end] in _PLACES
