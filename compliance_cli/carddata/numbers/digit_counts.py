"""Number words that only tell how many digits there are: "nah, it's sixteen", "and four more?", 运通是四六五."""

from __future__ import annotations

import re

#: How many digits card numbers have, one more or one less; how many stretches and codes have.
_LONG = "(?:thir|four|fif|six|seven|eigh|nine)teen"
_FEW = "(?:two|three|four|five|six|seven|eight|nine|ten|[2-9])"
_DIGIT = "(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)"
#: What stands before a count, and is no digit.
_BEFORE = (
    r"(?:(?m:^)|[,.?!] |\b(?:and|just|only|need|needs|want|have|got|get|see|be|are|still|for|about|it's|is|there's"
    r"|another|missing|short|the|then|with) )"
)
_MORE = (
    rf"{_BEFORE}{_FEW} (?:more|to go|left|missing)\b(?! (?:{_DIGIT}|[0-9]))"
    rf"|\b(?:{_LONG}|1[3-9]) (?:altogether|in total|in all|all in|all told|all up|total)\b"
)
#: "Three on the back, on the strip?"
_ASKED = (
    r"(?:(?m:^)|[?.!] )(?:and )?(?:three|four|3|4)"
    r"(?= (?:on|at|from|off) the (?:back|front|strip|reverse|rear)\b[^.!\n]{0,40}\?)"
)
#: How Amex numbers are cut.
_GROUPING = (
    r"(?:amex|american express|运通)[^。.?!\n]{0,16}?(?:四六五|4-?6-?5|four,? six,? five)"
    rf"(?![,\- ]{{0,2}}(?:[0-9零一二三四五六七八九]|{_DIGIT}\b))"
)
#: Payments without interest: 分三期零利率.
_PERIODS = "分?[一二三四五六七八九十两0-9]{1,3}期"
_INTEREST = f"(?:{_PERIODS})?(?:零|0)(?:利率|利息|手续费|首付|费率)|(?=分){_PERIODS}"
#: How many digits are left: 剩四个 五零幺八.
_LEFT = "[还就只]?剩(?:下|低)?(?:最后)?[一二两三四五六七八九]个(?![零〇一二三四五六七八九幺0-9])"
#: Each with a cheap look for it.
COUNTED = tuple(
    (re.compile(cheap), re.compile(pattern))
    for cheap, pattern in (
        (" more| to go| left| missing|altogether| total| all|all ", _MORE),
        ("(?:on|at|from|off) the (?:back|front|strip|rev|rear)", _ASKED),
        ("运通|amex|american exp", _GROUPING),
        ("剩", _LEFT),
        ("期|零[利首手费]|0[利首手费]", _INTEREST),
    )
)
#: A cheap look for a count put right.
MAY_BE_PUT_RIGHT = re.compile("only|just|so far|there|f them|f 'em|f em|digit|figure|numbers")

#: A count put right, where digits were counted a moment before: "only fifteen there" "nah it's sixteen".
PUT_RIGHT = re.compile(
    r"\b(?:should be|must be|has to be|have to be|supposed to be|needs to be|it's|it is|there's|there are|makes|make it"
    rf"|its|reached|up to|got|see|have|count) (?:{_FEW}|(?P<long>{_LONG}))"
    rf"\b(?![ ,\-]{{0,2}}(?:(?:{_DIGIT}|hundred|thousand|[a-z]+ty|[a-z]+teen|ten|eleven|twelve|double|triple)\b|[0-9]))"
)
#: What counts digits: so few, and as many as a card number has.
OF_FEW = re.compile(rf"\b(?:(?:just|only) (?:\w+ ){{0,2}}{_FEW}|{_FEW} of (?:th)?em|{_FEW} (?:there|so far))\b")
OF_MANY = re.compile(
    rf"\b(?:digits?|figures|of (?:th)?em|(?:just|only) (?:\w+ ){{0,2}}{_LONG}|{_LONG} (?:numbers|there|so far))\b"
)
#: Code points back in which digits were counted.
REACH = 80
