"""Invented calls in English and Chinese, with planted card data and the truth about it.

`python -m bench.corpus FOLDER --calls N` writes `FOLDER/<id>.json` (our "turns" JSON, two English calls for each
Chinese one) and beside the folder `<FOLDER>.truth.jsonl`, one line a call that holds card data.
The same number of a call always gives the same call, whatever the size of the corpus.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import TypedDict

from bench import phrases

SEED = 20261121
#: Size of a call in bytes of UTF-8 (a call of five to twelve minutes).
SMALLEST, LARGEST = 5_000, 12_000
#: Share of calls in which a card number is said.
WITH_CARD = 0.35
#: Ways to say a card number: in one run, in groups of four, in words, over several turns, words and figures mixed.
WAYS = ("run", "groups", "words", "turns", "mixed")
NETWORKS = (("4", 16), ("51", 16), ("55", 16), ("62", 16), ("37", 15))

Line = tuple[str, str]
"""Who speaks, and what."""


class TurnRecord(TypedDict):
    """One turn as it stands in the file."""

    speaker: str
    start: float
    end: float
    text: str


class CallRecord(TypedDict):
    """One call as it stands in the file."""

    id: str
    language: str
    turns: list[TurnRecord]


@dataclass(frozen=True, slots=True)
class Planted:
    """A card number that was planted: in which call, at which turn (from 0), said in which way."""

    id: str
    number: str
    way: str
    turn: int


class Caller:
    """Everything random about one call, from one seeded source."""

    def __init__(self, number: int, chinese: bool) -> None:
        self.random = Random(f"{SEED}-{number}")
        self.chinese = chinese

    def card_number(self) -> str:
        """An invented card number of a known network that passes Luhn."""
        lead, length = self.random.choice(NETWORKS)
        body = lead + "".join(str(self.random.randrange(10)) for _ in range(length - len(lead) - 1))
        doubled = (sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(reversed(body)))
        return body + str(-sum(doubled) % 10)

    def spoken(self, digits: str) -> str:
        """Digits in words, as people say them: doubles, "oh", 幺, a filler now and then."""
        if self.chinese:
            words = phrases.DIGITS_ZH | ({"1": "幺"} if self.random.random() < 0.5 else {})
            return "".join(words[digit] for digit in digits)
        said: list[str] = []
        place = 0
        while place < len(digits):
            digit = digits[place]
            if digits[place : place + 2] == digit * 2 and self.random.random() < 0.4:
                said += ("double", phrases.DIGITS_EN[digit])
                place += 2
                continue
            said.append("oh" if digit == "0" and self.random.random() < 0.5 else phrases.DIGITS_EN[digit])
            place += 1
            if self.random.random() < 0.06:
                said.append("um")
        return " ".join(said)

    def card_lines(self, number: str, way: str) -> list[Line]:
        """A customer giving a card number, the agent acknowledging between its parts."""
        lead_in = self.random.choice(phrases.LEAD_IN_ZH if self.chinese else phrases.LEAD_IN_EN)
        groups = [number[at : at + 4] for at in range(0, len(number), 4)]
        match way:
            case "run":
                return [("customer", lead_in + number)]
            case "groups":
                return [("customer", lead_in + self.random.choice((" ", "-", ", ")).join(groups))]
            case "words":
                return [("customer", lead_in + self.spoken(number))]
        acknowledged = phrases.ACKNOWLEDGED_ZH if self.chinese else phrases.ACKNOWLEDGED_EN
        lines: list[Line] = []
        for group in groups:
            typed = way == "mixed" and self.random.random() < 0.5
            lines += (("customer", group if typed else self.spoken(group)), ("agent", self.random.choice(acknowledged)))
        return lines

    def security_code_lines(self) -> list[Line]:
        """The agent asking for the security code, and the customer giving it."""
        code = f"{self.random.randrange(1000):03d}"
        question = "还有卡片背面的三位安全码呢？" if self.chinese else "And the three-digit security code on the back?"
        return [("agent", question), ("customer", self.spoken(code) if self.random.random() < 0.5 else code)]

    def small_talk(self, agent: bool) -> str:
        """One turn of one to three sentences, with fillers."""
        banks = phrases.SENTENCES_ZH if self.chinese else phrases.SENTENCES_EN
        bank = banks["agent" if agent else "customer"]
        between = "" if self.chinese else " "
        count = self.random.choice((1, 1, 2, 3) if agent else (1, 1, 1, 2))
        return between.join(self._hesitant(self._filled(self.random.choice(bank))) for _ in range(count))

    def _filled(self, sentence: str) -> str:
        pick = self.random
        mobile = f"1{pick.randrange(3 * 10**9, 10**10)}" if self.chinese else f"07{pick.randrange(10**8, 10**9)}"
        return sentence.format(
            name=pick.choice(phrases.NAMES_ZH if self.chinese else phrases.NAMES_EN),
            product=pick.choice(phrases.PRODUCTS_ZH if self.chinese else phrases.PRODUCTS_EN),
            amount=pick.randrange(12, 980),
            reference=pick.randrange(10**4, 10**6),
            years=pick.randrange(2, 40),
            phone=mobile,
            mail=f"{pick.choice(('a.reed', 'josie', 'mk'))}{pick.randrange(100)}@example.com",
            postcode=f"LK{pick.randrange(1, 20)} {pick.randrange(1, 9)}QT",
        )

    def _hesitant(self, sentence: str) -> str:
        if self.chinese:
            return self.random.choice(phrases.FILLERS_ZH) + sentence if self.random.random() < 0.4 else sentence
        said: list[str] = []
        for word in sentence.split():
            if self.random.random() < 0.04:
                said.append(self.random.choice(phrases.FILLERS_EN) + ",")
            said.append(word)
        return " ".join(said)


def make_call(number: int) -> tuple[CallRecord, Planted | None]:
    """The call of a number (every third one is Chinese), and the card number planted in it, if any."""
    chinese = number % 3 == 2
    call_id = f"{'zh' if chinese else 'en'}-{number:05d}"
    caller = Caller(number, chinese)
    target = caller.random.randrange(SMALLEST, LARGEST)
    card_after = caller.random.random() * target * 0.9 if caller.random.random() < WITH_CARD else None
    planted: Planted | None = None
    lines: list[Line] = []
    size = 0
    while size < target:
        if card_after is not None and size > card_after and len(lines) % 2 == 1 and planted is None:
            planted = Planted(call_id, caller.card_number(), caller.random.choice(WAYS), len(lines))
            new = caller.card_lines(planted.number, planted.way)
            new += caller.security_code_lines() if caller.random.random() < 0.6 else []
        else:
            agent = not lines or lines[-1][0] == "customer"
            new = [("agent" if agent else "customer", caller.small_talk(agent))]
        lines += new
        size += sum(len(text.encode()) for _, text in new)
    return {"id": call_id, "language": "zh-Hans" if chinese else "en", "turns": _timed(lines, chinese)}, planted


def _timed(lines: list[Line], chinese: bool) -> list[TurnRecord]:
    turns: list[TurnRecord] = []
    clock = 0.0
    for speaker, text in lines:
        lasts = len(text) * (0.2 if chinese else 0.06)
        turns.append({"speaker": speaker, "start": round(clock, 2), "end": round(clock + lasts, 2), "text": text})
        clock += lasts + 0.4
    return turns


def write_corpus(folder: Path, calls: int) -> tuple[Planted, ...]:
    """Write the first `calls` calls and the truth about them; what was planted is handed back."""
    folder.mkdir(parents=True, exist_ok=True)
    truth: list[Planted] = []
    for number in range(calls):
        call, planted = make_call(number)
        (folder / f"{call['id']}.json").write_text(json.dumps(call, ensure_ascii=False), encoding="utf-8")
        if planted is not None:
            truth.append(planted)
    lines = "".join(json.dumps(asdict(planted)) + "\n" for planted in truth)
    folder.with_name(f"{folder.name}.truth.jsonl").write_text(lines, encoding="utf-8")
    return tuple(truth)


def main() -> None:
    """Write a corpus (the command line's part)."""
    parser = argparse.ArgumentParser(description="Write invented calls with planted card data.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--calls", type=int, default=300)
    arguments = parser.parse_args()
    truth = write_corpus(arguments.folder, arguments.calls)
    print(f"{arguments.calls} calls in {arguments.folder}, card numbers in {len(truth)} of them")


if __name__ == "__main__":
    main()
