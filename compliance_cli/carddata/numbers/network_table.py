"""The rows of `networks.py`: name, ranges of first digits, lengths, keeps to Luhn, major, source."""

from __future__ import annotations

Row = tuple[str, str, tuple[int, ...], bool, bool, str]

_16_19 = (16, 17, 18, 19)
_14_19 = (14, 15, 16, 17, 18, 19)
_12_19 = (12, 13, 14, 15, 16, 17, 18, 19)

ROWS: tuple[Row, ...] = (
    ("Visa", "4", (13, 16, 18, 19), True, True, "W B"),
    ("Mastercard", "51-55 2221-2720", (16,), True, True, "W B"),
    ("American Express", "34 37", (15,), True, True, "W B"),
    ("Discover", "6011 644-649 65", _16_19, True, True, "W B"),
    ("UnionPay", "62 810 8110-8171", _14_19, False, True, "W B C: some skip Luhn; 622126-622925 are also Discover"),
    ("JCB", "3528-3589 2131 1800", _16_19, True, True, "W B"),
    ("Diners Club", "30 36 38 39", _14_19, True, True, "W B"),
    ("Maestro", "5018 5020 5038 5893 6304 6759 6761-6763", _12_19, True, True, "W B"),
    ("Maestro (wide)", "50 56-58 63 67", _12_19, True, True, "B"),
    ("RuPay", "60 81 82 508 353 356", (16,), True, False, "W"),
    (
        "Elo",
        "401178-401179 438935 457631-457632 504175 506699-506778 509 627780 636297 636368",
        (16,),
        True,
        False,
        "B",
    ),
    ("Hiper, Hipercard", "637095 637568 637599 637609 637612 606282", (16,), True, False, "B"),
    ("Mir", "2200-2204", _16_19, True, False, "W"),
    ("BORICA", "2205", _16_19, True, False, "W"),
    ("Troy", "9792", (16,), True, False, "B W"),
    ("Verve", "506099-506198 507865-507964 650002-650027", (16, 18, 19), True, True, "W B"),
    ("Dankort", "5019 4571", (16,), True, False, "W C"),
    ("Meeza", "507803 507808 507809 507810", (16,), True, False, "C"),
    ("Naranja", "589562 402918 527572", (16,), True, False, "B"),
    ("InterPayment", "636", _16_19, True, False, "W"),
    ("InstaPayment", "637-639", (16,), True, False, "W"),
    ("UkrCard", "604001-604200", _16_19, True, False, "W"),
    ("GPN", "1946", _16_19, True, False, "W"),
    ("Napas", "9704", (16, 19), False, False, "W: Luhn not stated"),
    ("LankaPay", "357111", (16,), False, False, "W: Luhn not stated"),
    ("UzCard", "8600 5614", (16,), False, False, "W: Luhn not stated"),
    ("Humo", "9860", (16,), False, False, "W: Luhn not stated"),
    ("AfriGo", "564456", (18,), False, False, "W: Luhn not stated"),
    ("UATP", "1", (15,), True, False, "W C"),
    ("T-Union", "31", (19,), True, False, "W"),
    ("Laser, Solo, Switch (retired)", "6304 6706 6771 6709 6334 6767 4903 4905 4911 4936", _16_19, True, False, "W"),
    ("Bankcard (retired)", "5610 560221-560225", (16,), True, False, "W"),
    ("Diners enRoute (retired)", "2014 2149", (15,), False, False, "iinbase.com: no check digit"),
    ("Chinese bank cards, older: ICBC", "9558", (19,), False, False, "BC"),
    ("Chinese bank cards, older: ABC", "95595-95599 103", (19,), False, False, "BC"),
    ("Chinese bank cards, older: PSBC", "955100", (19,), False, False, "BC"),
    ("Chinese bank cards, older: CCB", "436742", (16, 19), True, True, "BC"),
    ("Chinese bank cards, older: BOC", "456351 601382", (19,), False, False, "BC"),
    ("Chinese bank cards, older: rural banks", "603601 603602", (17, 18), False, False, "BC"),
    ("Chinese bank cards, older: CMB and others", "900000 900010", (19,), False, False, "BC"),
    ("Chinese bank cards, older: city banks", "94", _16_19, False, False, "BC"),
    ("Chinese bank cards, older: Everbright", "303 90592", (16,), False, False, "BC"),
    ("Chinese bank cards, older: others", "84301 999999 6858001", (16, 19, 20), False, False, "BC"),
)
