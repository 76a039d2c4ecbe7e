"""Invented numbers: cards of all networks, identity numbers, accounts, and numbers that look like them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Network:
    """Leading digits, lengths, and whether the check digit holds; `weight` is how often it is drawn."""

    name: str
    leads: tuple[str, ...]
    lengths: tuple[int, ...]
    weight: int = 2
    luhn: bool = True
    code: int = 3


#: Ranges and lengths: as published by the networks and in lists of BINs (section 1 of the fact sheet on card data).
WORLD = (
    Network("visa", ("4",), (16,), 12),
    Network("visa-13", ("4",), (13,), 1),
    Network("visa-19", ("4",), (19,), 1),
    Network("mastercard", ("51", "52", "53", "54", "55"), (16,), 9),
    Network("mastercard-2", ("2221", "2345", "2500", "2699", "2720"), (16,), 4),
    Network("amex", ("34", "37"), (15,), 6, code=4),
    Network("discover", ("6011", "644", "648", "65"), (16,), 3),
    Network("diners", ("300", "305", "36", "38"), (14,), 2),
    Network("jcb", ("3528", "3560", "3589"), (16,), 3),
    Network("unionpay", ("6212", "6225", "6228", "6259"), (16, 19), 4),
    Network("maestro", ("5018", "5020", "6304", "6759", "6763"), (16, 18), 2),
    Network("mir", ("2200", "2204"), (16,), 1),
    Network("rupay", ("6521", "6522", "508"), (16,), 1),
    Network("elo", ("438935", "504175", "636368"), (16,), 1),
    Network("troy", ("9792",), (16,), 1),
    Network("verve", ("506100", "650010"), (16, 18), 1),
    Network("dankort", ("5019",), (16,), 1),
)
CHINA = (
    Network("unionpay-16", ("6222", "6225", "6226", "6258", "6259"), (16,), 9),
    Network("unionpay-19", ("6212", "6217", "6222", "6228", "6230"), (19,), 12),
    Network("unionpay-18", ("6223", "6229"), (18,), 2),
    Network("unionpay-17", ("6221", "6223"), (17,), 1),
    Network("unionpay-no-luhn", ("6221", "6240"), (16,), 2, luhn=False),
    Network("legacy-9558", ("9558",), (19,), 3),
    Network("legacy-9559", ("95595", "95599"), (19,), 2),
    Network("legacy-ccb", ("436742",), (19,), 2),
    Network("legacy-boc", ("456351", "601382"), (19,), 2),
    Network("legacy-9", ("900000", "940012"), (19,), 1),
    Network("visa", ("4",), (16,), 5),
    Network("mastercard", ("51", "53", "55"), (16,), 4),
    Network("amex", ("37",), (15,), 2, code=4),
    Network("jcb", ("3568",), (16,), 3),
)


@dataclass(frozen=True, slots=True)
class Card:
    """One invented card."""

    number: str
    network: str
    code: str


def some(rng: Random, length: int) -> str:
    """So many digits."""
    return "".join(rng.choice(DIGITS) for _ in range(length))


def luhn_digit(body: str) -> str:
    """The check digit that ISO/IEC 7812-1 puts after these digits."""
    doubled = (int(digit) * 2 for digit in reversed(body[-1::-2]))
    plain = (int(digit) for digit in body[-2::-2])
    total = sum(value - 9 if value > 9 else value for value in doubled) + sum(plain)
    return str(-total % 10)


def passes_luhn(number: str) -> bool:
    """Whether the last digit is the check digit of those before it."""
    return luhn_digit(number[:-1]) == number[-1]


def card(rng: Random, china: bool) -> Card:
    """A card as it is likely in the country."""
    networks = CHINA if china else WORLD
    network = rng.choices(networks, [network.weight for network in networks])[0]
    lead, length = rng.choice(network.leads), rng.choice(network.lengths)
    body = lead + some(rng, length - len(lead) - 1)
    if rng.random() < 0.15:  # real numbers have long runs of one digit, and noughts
        at = rng.randrange(len(lead), length - 5)
        body = body[:at] + rng.choice(DIGITS) * 4 + body[at + 4 :]
    check = luhn_digit(body)
    last = check if network.luhn else str((int(check) + rng.randrange(1, 10)) % 10)
    return Card(body + last, network.name, some(rng, network.code))


def mainland_id(rng: Random) -> str:
    """A resident identity number of 18 (check character by MOD 11-2, GB 11643), or one of the old ones of 15."""
    area = rng.choice(["110105", "310112", "440304", "510107", "620102", "621223", "330106", "422801"])
    year, month, day = rng.randrange(1955, 2006), rng.randrange(1, 13), rng.randrange(1, 29)
    if year < 1990 and rng.random() < 0.15:
        return f"{area}{year % 100:02}{month:02}{day:02}{some(rng, 3)}"
    body = f"{area}{year}{month:02}{day:02}{some(rng, 3)}"
    total = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(body))
    return body + "10X98765432"[total % 11]


def taiwan_id(rng: Random) -> str:
    """A letter, a 1 or 2, seven digits and the check digit."""
    letters = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
    letter = rng.choice(letters)
    body = rng.choice("12") + some(rng, 7)
    code = letters.index(letter) + 10
    total = code // 10 + code % 10 * 9
    total += sum(int(digit) * weight for digit, weight in zip(body, range(8, 0, -1), strict=True))
    return letter + body + str(-total % 10)


def hong_kong_id(rng: Random) -> str:
    """A letter, six digits and a check character in brackets."""
    letter, body = rng.choice("ABCDEGHKPRSVYZ"), some(rng, 6)
    total = 36 * 9 + (ord(letter) - 55) * 8
    total += sum(int(digit) * weight for digit, weight in zip(body, range(7, 1, -1), strict=True))
    check = "0123456789A"[-total % 11]
    return f"{letter}{body}({check})"


def iban(rng: Random) -> str:
    """An IBAN of one of a few countries, with its check digits (ISO 13616)."""
    land, body = rng.choice(
        [
            ("GB", "NWBK" + some(rng, 14)),
            ("DE", some(rng, 18)),
            ("FR", some(rng, 23)),
            ("ES", some(rng, 20)),
            ("NL", "INGB" + some(rng, 10)),
        ]
    )
    figures = "".join(str(int(character, 36)) for character in body + land + "00")
    return f"{land}{98 - int(figures) % 97:02}{body}"


def imei(rng: Random) -> str:
    """The number of a handset: 15 digits, the last by Luhn."""
    body = rng.choice(["35", "86", "01", "49"]) + some(rng, 12)
    return body + luhn_digit(body)


def code(rng: Random, lengths: tuple[int, ...]) -> str:
    """A secret code of one of these lengths."""
    return some(rng, rng.choice(lengths))
