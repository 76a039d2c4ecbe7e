"""English spoken numbers (homophones: what recognisers write for digits, from production voice agents' tables)."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

_DIGITS = {
    "zero": 0, "nought": 0, "naught": 0, "nil": 0, "aught": 0,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "niner": 9,
}  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_HOMOPHONES = {
    "owe": 0, "zip": 0, "won": 1, "wan": 1, "to": 2, "too": 2, "tree": 3, "free": 3, "for": 4, "fore": 4,
    "fine": 5, "hive": 5, "sex": 6, "sick": 6, "ate": 8,
    "hate": 8, "a": 8, "mine": 9, "tin": 10,
    "want": 1, "line": 9,
}  # fmt: skip
_PLURALS = {
    "zeros": 0, "zeroes": 0, "ohs": 0, "noughts": 0, "ones": 1, "twos": 2, "threes": 3, "fours": 4, "fives": 5,
    "sixes": 6, "sevens": 7, "eights": 8, "nines": 9,
}  # fmt: skip

ENGLISH = NumberTable(
    language="en",
    spaced=True,
    digits=_DIGITS,
    beside={
        "oh": 0,
        "o": 0,
        "wun": 1,
        "tu": 2,
        "fower": 4,
        "fife": 5,
        "fiv": 5,
        "sicks": 6,
        "sven": 7,
        "eit": 8,
        "nein": 9,
        "nien": 9,
        "nin": 9,
    },
    homophones=_HOMOPHONES,
    numbers={
        **{word: value for value, word in enumerate(_TEENS, 10)},
        **{word: value * 10 for value, word in enumerate(_TENS, 2)},
        "fourty": 40,
        "ninty": 90,
        "fivteen": 15,
    },
    scales={"hundred": 100, "hundreds": 100, "thousand": 1000},
    repeats={"double": 2, "triple": 3, "treble": 3, "quadruple": 4},
    plurals=_PLURALS,
    months={
        **{word: value for value, word in enumerate(_MONTHS, 1)},
        **{word[:3]: value for value, word in enumerate(_MONTHS, 1)},
        "sept": 9,
    },
    idioms=frozenset(
        f"{first} {second}"
        for firsts, seconds in (
            ("no this that the which any each every another first last", "one"),
            ("first last final next other", "two three four five six eight"),
            ("one", "sec minute mo tick of more moment second day another thing time way by"),
            ("oh", "my yes okay yeah i well great really right sorry that"),
            ("i you it we they that", "may"),
            ("may", "i be have not"),
        )
        for first in firsts.split()
        for second in seconds.split()
    ),
    fillers=frozenset(
        """um uh er erm hmm mm mhm ah eh like so okay ok right yeah yes yep then and dash hyphen space dot point slash
        stroke mark forward comma the next it's its it is that's thats that let me see you know i mean think well of
        again followed by pause gap after now another got more hang hold on""".split()
    ),
    corrections=frozenset("no sorry wait not actually correction oops scratch rather instead wrong make".split()),
    units=frozenset(
        """pound pounds quid pence penny p dollar dollars buck bucks cent cents euro euros usd gbp eur yuan rmb percent
        percentage hundredth year years month months week weeks day days hour hours minute minutes second seconds
        o'clock oclock am pm a.m p.m mile miles kilometer kilometers km kilometre kilometres foot feet inch inches
        metre metres meter meters kilo kilos kg grams people persons person adults adult children child kids ticket
        tickets room rooms bed beds bedroom bedrooms night nights guest guests times time items item star stars degrees
        million billion k grand digit digits number numbers figure figures letters characters options option shot shots
        pumps pump ounce ounces oz years-old th st nd rd bags bag seats seat stops stop things points business cars
        policies
        cards kinds types sorts accounts texts emails codes messages payments instalments installments
        drivers vehicles calls questions minutes'""".split()
    ),
)
