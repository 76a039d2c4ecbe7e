"""A generator of calls in which cards are read out: the tests' own truth, apart from the detector's tables."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from compliance_cli.transcript import RawText, Transcript, Turn
from compliance_cli.vocabulary import Kind, Role

EN = "zero one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety".split()
NETWORKS = [("4", 16), ("51", 16), ("2221", 16), ("37", 15), ("6011", 16), ("3530", 16), ("62", 16), ("62", 19)]
ZH = "零一二三四五六七八九"
BANKER_HANS = "零壹贰叁肆伍陆柒捌玖"
BANKER_HANT = "零壹貳參肆伍陸柒捌玖"
RADIO = {"0": "洞", "1": "幺", "2": "两", "7": "拐", "9": "勾"}
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass
class Call:
    """Turns as (role, [(text, kind or None)]); secret pieces carry their kind."""

    turns: list[tuple[Role, list[tuple[str, Kind | None]]]] = field(default_factory=list)

    def say(self, role: Role, *pieces: str | tuple[str, Kind | None]) -> None:
        self.turns.append((role, [piece if isinstance(piece, tuple) else (piece, None) for piece in pieces]))

    def built(self) -> tuple[Transcript, str, list[tuple[int, int, Kind]]]:
        """The transcript, its text, and where the secrets stand."""
        text = ""
        turns = []
        truth = []
        for number, (role, pieces) in enumerate(self.turns):
            text += "\n" if number else ""
            start = len(text)
            for piece, kind in pieces:
                if kind is not None:
                    truth.append((len(text), len(text) + len(piece), kind))
                text += piece
            turns.append(Turn(start, len(text), role))
        return Transcript(RawText(text), tuple(turns)), text, truth


def luhn_completed(body: str) -> str:
    """`body` with its check digit."""
    total = 0
    for place, character in enumerate(reversed(body)):
        value = int(character)
        if place % 2 == 0:
            value = value * 2 - 9 * (value > 4)
        total += value
    return body + str(-total % 10)


def card_number(rng: random.Random) -> str:
    """A made-up number of one of the large networks."""
    lead, size = rng.choice(NETWORKS)
    return luhn_completed(lead + "".join(rng.choice("0123456789") for _ in range(size - len(lead) - 1)))


def chunks(digits: str, rng: random.Random) -> list[str]:
    """The number as people break it up."""
    style = rng.choice(["fours", "fours", "fours", "pairs", "whole", "odd", "amex"])
    if style == "amex" or (len(digits) == 15 and style == "fours"):
        return [digits[:4], digits[4:10], digits[10:]]
    if style == "whole":
        return [digits]
    if style == "odd":
        parts = []
        while digits:
            size = rng.choice([2, 3, 4, 5])
            parts.append(digits[:size])
            digits = digits[size:]
        return parts
    size = 2 if style == "pairs" else 4
    return [digits[at : at + size] for at in range(0, len(digits), size)]


def said_en(chunk: str, rng: random.Random) -> str:
    """One chunk in English words."""
    words: list[str] = []
    at = 0
    pairs = rng.random() < 0.15 and len(chunk) % 2 == 0
    while at < len(chunk):
        run = 1
        while at + run < len(chunk) and chunk[at + run] == chunk[at] and run < 3:
            run += 1
        pair = int(chunk[at : at + 2]) if at + 1 < len(chunk) else 0
        if pairs and len(chunk) == 4 and at == 0 and chunk[2:] == "00" and pair >= 10:
            words.append(under_hundred(pair) + " hundred")
            at += 4
        elif pairs and pair >= 10:
            words.append(under_hundred(pair))
            at += 2
        elif run > 1 and rng.random() < 0.5:
            words += [["double", "triple"][run - 2], digit_en(chunk[at], rng)]
            at += run
        else:
            words.append(digit_en(chunk[at], rng))
            at += 1
    return " ".join(words)


def under_hundred(value: int) -> str:
    if value < 20:
        return TEENS[value - 10]
    ten = TENS[value // 10 - 1]
    return ten if value % 10 == 0 else f"{ten}-{EN[value % 10]}" if value % 2 else f"{ten} {EN[value % 10]}"


def digit_en(digit: str, rng: random.Random) -> str:
    if digit == "0":
        return rng.choice(["zero", "oh", "oh", "nought"])
    return EN[int(digit)]


def said_zh(chunk: str, rng: random.Random, hant: bool) -> str:
    """One chunk in Chinese words."""
    style = rng.choice(["plain", "plain", "yao", "yao", "radio", "banker", "runs"])
    if style == "banker":
        return "".join((BANKER_HANT if hant else BANKER_HANS)[int(digit)] for digit in chunk)
    out = ""
    at = 0
    while at < len(chunk):
        run = 1
        while at + run < len(chunk) and chunk[at + run] == chunk[at] and run < 4:
            run += 1
        plain = ZH[int(chunk[at])]
        if style == "runs" and run > 1:
            if run == 2:
                out += ("雙" if hant else "双") + plain
            else:
                out += ZH[run] + ("個" if hant else "个") + plain
            at += run
            continue
        if style == "yao" and chunk[at] == "1":
            plain = "幺"
        if style == "radio" and len(chunk) > 2 and 0 < at < len(chunk) - 1:
            plain = RADIO.get(chunk[at], plain)
        out += plain
        at += 1
    return out


def said(chunk: str, language: str, rng: random.Random, form: str) -> str:
    """One chunk in a form: typed, wide, hidden (zero-width inside), spaced, words, mixed."""
    if form == "mixed":
        form = rng.choice(["typed", "words"])
    if form == "typed":
        return chunk
    if form == "wide":
        return chunk.translate(FULL_WIDTH)
    if form == "hidden":
        return "\u200b".join(chunk)
    if form == "spaced":
        return " ".join(chunk)
    return said_en(chunk, rng) if language == "en" else said_zh(chunk, rng, language == "zh-Hant")


FORMS = ("typed", "typed", "wide", "hidden", "spaced", "words", "words", "words", "words", "mixed")
FILLERS = {
    "en": [" ", " ", ", ", " um ", ", uh, ", " and ", " then ", ". "],
    "zh-Hans": ["", "，", "，", " ", "，嗯，", "、", "，然后，", "。"],
    "zh-Hant": ["", "，", "，", " ", "，嗯，", "、", "，然後，", "。"],
}
ACKS = {
    "en": ["mm hmm", "okay", "Got it.", "yes, go on", "Right.", "uh-huh", "Thank you."],
    "zh-Hans": ["嗯", "好的", "对", "请继续", "嗯嗯", "您继续"],
    "zh-Hant": ["嗯", "好的", "對", "請繼續", "嗯嗯", "好，您說"],
}
ASK_CARD = {
    "en": [
        "Can I take the long card number please?",
        "What's the sixteen digit number on the front of the card?",
        "Could you read your credit card number out for me?",
        "And the number across the front of the card whenever you're ready.",
    ],
    "zh-Hans": ["麻烦您报一下银行卡号。", "请问您的信用卡卡号是多少？", "您念一下卡正面的号码吧。"],
    "zh-Hant": ["麻煩您提供一下信用卡卡號。", "請問卡號是多少呢？", "請您唸一下卡片正面的號碼。"],
}
ASK_CODE = {
    "en": [
        "And the three digits on the back?",
        "Then the security code, please.",
        "What's the CVV?",
        "The last three numbers on the signature strip?",
    ],
    "zh-Hans": ["还有卡背面的后三位数字？", "安全码是多少？", "请报一下CVV。"],
    "zh-Hant": ["還有卡片背面的末三碼？", "安全碼是多少呢？", "麻煩背面後三碼。"],
}
ASK_OTP = {
    "en": [
        "We've just texted you a six digit code, could you read it to me?",
        "What's the one time passcode?",
        "Please tell me the verification code we sent.",
    ],
    "zh-Hans": ["您手机收到的验证码是多少？", "麻烦您把短信验证码念给我。"],
    "zh-Hant": ["您手機收到的驗證碼是多少？", "麻煩您把簡訊驗證碼唸給我。"],
}
ASK_PIN = {
    "en": ["What's your PIN?", "I need the four digit PIN for the card."],
    "zh-Hans": ["您的取款密码是多少？", "请说一下交易密码。"],
    "zh-Hant": ["您的提款密碼是多少？", "請說一下交易密碼。"],
}
LEADS = {
    "en": ["", "", "It's ", "Okay it is ", "Sure, ", "Right, so, ", "Yeah it's "],
    "zh-Hans": ["", "", "好，", "是", "好的，是", "你记一下，", "嗯，"],
    "zh-Hant": ["", "", "好，", "是", "好的，是", "你記一下，", "嗯，"],
}
NAMES = {
    "en": ["My card number is ", "the card number's ", "Card number: ", "I'll use my Visa, it's "],
    "zh-Hans": ["我的卡号是", "银行卡号：", "信用卡号码是", "卡号"],
    "zh-Hant": ["我的卡號是", "信用卡號碼是", "卡號"],
}


def joined(parts: list[str], language: str, rng: random.Random, form: str, kind: Kind) -> list[tuple[str, Kind | None]]:
    """Chunks in one turn; what stands between them is no secret."""
    pieces: list[tuple[str, Kind | None]] = []
    separator = rng.choice([" ", "-", ".", "", "  "]) if form in ("typed", "wide", "hidden") else None
    for number, chunk in enumerate(parts):
        if number:
            between = separator if separator is not None and rng.random() < 0.8 else rng.choice(FILLERS[language])
            if language == "en" and form not in ("typed", "wide", "hidden") and not between.strip(" "):
                between = " "
            pieces.append((between, None))
        pieces.append((said(chunk, language, rng, form), kind))
    return pieces


def card_call(rng: random.Random, language: str) -> tuple[Call, str]:
    """A call in which one card is read out; and its number."""
    pan = card_number(rng)
    form = rng.choice(FORMS)
    parts = chunks(pan, rng)
    call = Call()
    flow = rng.choice(["named", "asked", "asked", "turns", "turns", "turns"])
    if flow == "named":
        call.say(Role.CUSTOMER, rng.choice(NAMES[language]), *joined(parts, language, rng, form, Kind.PAN))
    elif flow == "asked":
        call.say(Role.AGENT, rng.choice(ASK_CARD[language]))
        call.say(Role.CUSTOMER, rng.choice(LEADS[language]), *joined(parts, language, rng, form, Kind.PAN))
    else:
        call.say(Role.AGENT, rng.choice(ASK_CARD[language]))
        lead = rng.choice(LEADS[language])
        for number, chunk in enumerate(parts):
            call.say(Role.CUSTOMER, lead if number == 0 else "", (said(chunk, language, rng, form), Kind.PAN))
            if rng.random() < 0.8:
                call.say(Role.AGENT, rng.choice(ACKS[language]))
    if rng.random() < 0.6:
        code = "".join(rng.choice("0123456789") for _ in range(4 if len(pan) == 15 else 3))
        call.say(Role.AGENT, rng.choice(ASK_CODE[language]))
        call.say(Role.CUSTOMER, rng.choice(LEADS[language]), (said(code, language, rng, form), Kind.CVV))
    return call, pan


def secret_call(rng: random.Random, language: str) -> Call:
    """A call in which only a code is asked for and said."""
    asks, kind, sizes = rng.choice(
        [(ASK_CODE, Kind.CVV, [3]), (ASK_OTP, Kind.OTP, [6, 6, 4]), (ASK_PIN, Kind.PIN, [4, 6])]
    )
    code = "".join(rng.choice("0123456789") for _ in range(rng.choice(sizes)))
    call = Call()
    call.say(Role.AGENT, rng.choice(asks[language]))
    form = rng.choice(FORMS)
    call.say(Role.CUSTOMER, rng.choice(LEADS[language]), (said(code, language, rng, form), kind))
    return call
