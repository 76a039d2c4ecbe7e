"""Tables of calls: what is card data, where it stands, of which kind; and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compliance_cli.carddata import Detection

Seen = list[tuple[str, str, list[str]]]
Finder = Callable[[str], Seen]
Detector = Callable[[str], tuple[Detection, str]]


def pan(*spans: str, sure: str = "sure") -> tuple[str, str, list[str]]:
    return ("pan", sure, list(spans))


CARDS = {
    "typed, named": ("c: My card number is 4111111111111111, thanks", [pan("4111111111111111")]),
    "glued to Chinese": ("c: 我的卡号是4111111111111111谢谢", [pan("4111111111111111")]),
    "full width": (
        "c: 我的卡號是４１１１－１１１１－１１１１－１１１１",
        [pan("４１１１－１１１１－１１１１－１１１１")],
    ),
    "dots and slashes": ("c: card number 4111.1111.1111.1111", [pan("4111.1111.1111.1111")]),
    "zero width": ("c: card 4111\u200b1111\u200b1111\u200b1111", [pan("4111\u200b1111\u200b1111\u200b1111")]),
    "amex 4-6-5": ("a: the number on the card?\nc: 3782 822463 10005", [pan("3782 822463 10005")]),
    "single digits": (
        "a: the long number please\nc: 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        [pan("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1")],
    ),
    "words": (
        "a: And the card number?\nc: sure, five five oh oh, oh oh oh oh, oh oh oh oh, oh oh oh four",
        [pan("five five oh oh, oh oh oh oh, oh oh oh oh, oh oh oh four")],
    ),
    "double and triple": (
        "a: And the card number?\nc: four triple one double one double one, four ones, four ones",
        [pan("four triple one double one double one, four ones, four ones")],
    ),
    "pairs, teens and hundreds": (
        "a: And the card number?\nc: forty-two seventeen, forty two hundred, eleven eleven, ten oh eight",
        [pan("forty-two seventeen, forty two hundred, eleven eleven, ten oh eight", sure="likely")],
    ),
    "mixed": (
        "a: card number?\nc: four one one one 1111 one one one one 1111",
        [pan("four one one one 1111 one one one one 1111")],
    ),
    "misheard words": (
        "a: card number?\nc: four to two for four won won six, five ate nine tree, one two three four",
        [pan("four to two for four won won six, five ate nine tree, one two three four")],
    ),
    "fillers": (
        "a: card number?\nc: four one one one um one one one one and then one one one one uh one one one one",
        [pan("four one one one um one one one one and then one one one one uh one one one one")],
    ),
    "Mandarin": ("a: 请报卡号\nc: 四幺幺幺幺幺幺幺幺幺幺幺幺幺幺幺", [pan("四幺幺幺幺幺幺幺幺幺幺幺幺幺幺幺")]),
    "radio words": (
        "a: 请报卡号\nc: 五四洞洞 洞洞洞洞 洞洞拐勾 洞洞两二",
        [pan("五四洞洞 洞洞洞洞 洞洞拐勾 洞洞两二", sure="likely")],
    ),
    "banker's, traditional": (
        "c: 我的卡號是肆壹壹壹、壹壹壹壹、壹壹壹壹、壹壹壹壹",
        [pan("肆壹壹壹、壹壹壹壹、壹壹壹壹、壹壹壹壹")],
    ),
    "counted": ("a: 卡号多少？\nc: 四三个一，四个一，四个一，四个一", [pan("四三个一，四个一，四个一，四个一")]),
    "double in Chinese": (
        "a: 卡號多少？\nc: 四一雙一，雙一雙一，雙一雙一，雙一雙一",
        [pan("四一雙一，雙一雙一，雙一雙一，雙一雙一")],
    ),
    "over turns": (
        "a: Read me the long number.\nc: okay it's four one one one\na: mm hmm\nc: one one one one\na: go on\n"
        "c: 1111\na: got it\nc: one one one one",
        [pan("four one one one", "one one one one", "1111", "one one one one")],
    ),
    "over turns, read back by the agent": (
        "a: Read me the long number.\nc: 4111\na: 4111\nc: 1111\na: okay\nc: 1111\na: yes\nc: 1111",
        [pan("4111", "4111", "1111", "1111", "1111")],
    ),
    "over turns with a break": (
        "a: 卡号请说\nc: 四一一一\nc: 一一一一\na: 嗯\nc: 等一下，我看不清楚\na: 不急\nc: 一一一一 一一一一",
        [pan("四一一一", "一一一一", "一一一一 一一一一")],
    ),
    "a chunk under the wrong speaker": (
        "a: card number please\nc: 4111\na: okay\nc: 1111\na: 1111\nc: 1111",
        [pan("4111", "1111", "1111", "1111")],
    ),
    "read twice": (
        "a: card number please\nc: 4111 1111 1111 1111, that's 4111 1111 1111 1111",
        [pan("4111 1111 1111 1111, that's 4111 1111 1111 1111")],
    ),
    "correction": (
        "a: card number?\nc: four one one two no sorry one, one one one one, one one one one, one one one one",
        [pan("four one one two no sorry one, one one one one, one one one one, one one one one", sure="likely")],
    ),
    "Luhn fails, asked": ("a: card number?\nc: 4111 1111 1111 1112", [pan("4111 1111 1111 1112", sure="likely")]),
    "a digit dropped": ("a: card number?\nc: 4111 1111 1111 111", [pan("4111 1111 1111 111", sure="likely")]),
    "broken off": ("a: card number?\nc: 4111 1111 uh", [pan("4111 1111", sure="likely")]),
    "a part": ("c: my card starts with 4111 1111", [pan("4111 1111", sure="likely")]),
    "older Chinese range": (
        "a: 卡号是多少\nc: 9558 8012 3456 7890 123",
        [pan("9558 8012 3456 7890 123", sure="likely")],
    ),
    "alone in its turn": ("c: 4111111111111112", [pan("4111111111111112", sure="possible")]),
    "alone with Luhn": ("c: ok so 4111 1111 1111 1111 thanks", [pan("4111 1111 1111 1111", sure="likely")]),
    "alone over turns": (
        "c: 4111\na: okay\nc: 1111\na: okay\nc: 1111\na: okay\nc: 1111",
        [pan("4111", "1111", "1111", "1111", sure="likely")],
    ),
    "after a phone number of its own turn": (
        "c: my phone number is 07700 900123 and the card number is 4111 1111 1111 1111",
        [pan("4111 1111 1111 1111")],
    ),
    "whole, then words that may be digits": (
        "c: 我的卡号是4111 1111 1111 1111部长知道，另一张不用",
        [pan("4111 1111 1111 1111")],
    ),
    "whole, then talk and an exclamation": (
        "a: card number?\nc: four one one one 1111 1111 1111. I looked for it in the whole house all week\na: Oh,",
        [pan("four one one one 1111 1111 1111")],
    ),
    "a year before its name": (
        "c: in 2007, the card number was 4111 1111 1111 1111",
        [pan("4111 1111 1111 1111")],
    ),
    "named behind": ("c: 4111 1111 1111 1111 is my card number", [pan("4111 1111 1111 1111")]),
    "behind a letter": ("c: A 4111 1111 1111 1111 n d t h e", [pan("4111 1111 1111 1111", sure="likely")]),
}


@pytest.mark.parametrize("name", list(CARDS))
def test_cards(name: str, found: Finder) -> None:
    call, expected = CARDS[name]
    assert found(call) == expected


SECRETS = {
    "asked": ("a: And the three digits on the back?\nc: it's nine oh two", [("cvv", "sure", ["nine oh two"])]),
    "asked, looked for": (
        "a: the last three on the signature strip?\nc: hang on, let me turn it over\na: no problem\nc: double oh seven",
        [("cvv", "sure", ["double oh seven"])],
    ),
    "asked, Chinese": ("a: 卡背面的后三位是多少？\nc: 嗯，九零二", [("cvv", "sure", ["九零二"])]),
    "asked, Taiwan": ("a: 麻煩提供卡片背面末三碼\nc: 好，九、零、二", [("cvv", "sure", ["九、零、二"])]),
    "four on the front": (
        "a: the four digits on the front of your Amex?\nc: twelve thirty four",
        [("cvv", "sure", ["twelve thirty four"])],
    ),
    "named": ("c: the security code is 123", [("cvv", "sure", ["123"])]),
    "glued": ("c: cvv123 ok?", [("cvv", "sure", ["123"])]),
    "said again by the agent": (
        "a: what's the CVV?\nc: one two three\na: one two three, thank you",
        [("cvv", "sure", ["one two three"]), ("cvv", "sure", ["one two three"])],
    ),
    "pin": ("c: my pin is twelve thirty four", [("pin", "sure", ["twelve thirty four"])]),
    "pin, Chinese": ("a: 取款密码呢？\nc: 密码是一三五七九二", [("pin", "sure", ["一三五七九二"])]),
    "pin digit by digit": (
        "a: What is your PIN?\nc: one\na: okay\nc: two\na: okay\nc: three\na: okay\nc: four",
        [
            ("pin", "likely", ["one"]),
            ("pin", "likely", ["two"]),
            ("pin", "likely", ["three"]),
            ("pin", "likely", ["four"]),
        ],
    ),
    "otp": (
        "a: I've just texted a six digit code to the phone number ending 1234, can you read it out?\n"
        "c: yes, four eight two nine one three",
        [("otp", "sure", ["four eight two nine one three"])],
    ),
    "otp, Chinese": ("a: 您手机收到的验证码是多少？\nc: 四八二九一三", [("otp", "sure", ["四八二九一三"])]),
    "otp, traditional": ("a: 請把簡訊驗證碼唸給我\nc: 483920", [("otp", "sure", ["483920"])]),
    "expiry": ("a: And the expiry date?\nc: oh four twenty seven", [("expiry", "sure", ["oh four twenty seven"])]),
    "expiry with a month": (
        "a: the expiry?\nc: April of twenty seven",
        [("expiry", "sure", ["April of twenty seven"])],
    ),
    "expiry, Chinese": ("a: 有效期呢？\nc: 二七年五月", [("expiry", "sure", ["二七年五"])]),
    "all in one breath": (
        "c: 4111 1111 1111 1111 exp 04/27 code 123",
        [("pan", "likely", ["4111 1111 1111 1111"]), ("expiry", "sure", ["04/27"]), ("cvv", "likely", ["123"])],
    ),
    "all glued": (
        "a: card number please\nc: 41111111111111110427123",
        [("pan", "sure", ["4111111111111111"]), ("expiry", "likely", ["0427"]), ("cvv", "likely", ["123"])],
    ),
    "three things asked at once": (
        "a: I need the card number, the expiry date and the security code\nc: 4111111111111111\na: yes\n"
        "c: 04/27\na: and?\nc: 123",
        [("pan", "sure", ["4111111111111111"]), ("expiry", "sure", ["04/27"]), ("cvv", "sure", ["123"])],
    ),
    "resident ID": (
        "c: 身份证号码是110101199003070011，卡号是4111111111111111",
        [("national-id", "sure", ["110101199003070011"]), ("pan", "sure", ["4111111111111111"])],
    ),
    "resident ID with X": ("c: 身份证号码是11010119900307109X。", [("national-id", "sure", ["11010119900307109X"])]),
    "masked resident ID": ("c: 身份证号码是34020319910523XXXX。", [("national-id", "sure", ["34020319910523"])]),
    "account": ("c: the account number is 20414155", [("account", "sure", ["20414155"])]),
}


@pytest.mark.parametrize("name", list(SECRETS))
def test_secrets(name: str, found: Finder) -> None:
    call, expected = SECRETS[name]
    assert found(call) == expected


HARMLESS = [
    "c: My phone number is 07700 900123.",
    "a: What's your phone number?\nc: oh seven seven double oh nine hundred one two three",
    "c: 13800138000 13900139000",
    "c: +86 138 0013 8000",
    "a: 请问您的手机号码是多少？\nc: 幺三八 零零幺三 八零零零",
    "a: Can I take the order number?\nc: 4111 1111 1111 1111",
    "c: the tracking number is 4111111111111111",
    "c: the IMEI is 356938035643809",
    "a: your policy number is 6222 0000 1234 5678 and your premium is 45 pounds",
    "a: 您的订单号是4111111111111111，请查收",
    "a: 保单号码是六二二二零二零二零零零零一二三四五六七",
    "c: 1700000000000",
    "c: 20261003143000",
    "a: your appointment is on 2026-10-03 at 14:30:00",
    "c: I was born on the 12th of March 1985 and my postcode is 90210",
    "a: What's your date of birth?\nc: 12 04 1985",
    "a: Your total is one thousand two hundred and thirty four dollars and fifty six cents",
    "c: four hundred and twenty pounds for two people in room 412",
    "a: 一共三百九十九元，分十二期，每期三十三块二",
    "a: use promo code 1234 for 20 percent off, error code 4042, area code 212",
    "a: Please never share your PIN, the code or your CVV with anyone. Our office is at 4432 Main Street.\n"
    "c: ok, I live at 221 Baker Street",
    "a: 请不要把验证码告诉任何人。您的保费是1280元。\nc: 好，我今年四十二岁，住在三零二房",
    "a: your card ending in 4242 was charged 1,234.56 dollars on 03/04/2026",
    "a: 卡号尾号是一二三四吗？\nc: 对，一二三四",
    "a: What are the last four digits of the card?\nc: 4242",
    "a: I sent the card details to you by email. How old are you?\nc: forty two",
    "a: extension 4321 please, staff number 99812",
    "c: 我的生日是一九八五年三月十二日，车牌是京A12345",
    "a: 我的工号是八零三五，热线是九五五八八",
    "c: invoice number 5500 0000 0000 0004",
    "a: call 800 555 0199, again that's 800 555 0199",
    "c: my policy expires 04/27, can I renew",
]


@pytest.mark.parametrize("call", HARMLESS)
def test_harmless_numbers(call: str, found: Finder) -> None:
    assert found(call) == []


@pytest.mark.parametrize(
    ("call", "runs"),
    [
        ("c: the tracking number is 4111111111111111", ["4111111111111111"]),
        ("c: order number 4111 1111 1111 1111, card number 5500 0000 0000 0004", ["4111 1111 1111 1111"]),
        ("c: card number 5500 0000 0000 0004", []),
        ("c: call 07700 900123", []),
    ],
)
def test_harmless_runs_are_told(call: str, runs: list[str], detection: Detector) -> None:
    seen, text = detection(call)
    assert [text[span.start : span.end] for span in seen.harmless] == runs


@pytest.mark.parametrize(
    ("call", "lead", "tail"),
    [
        ("c: card number 5500 0000 0000 0004", "550000", "0004"),
        ("a: card number please\nc: 41111111111111110427123", "411111", "1111"),
        ("a: card number?\nc: 4111 1111 uh", "", ""),
        ("c: the security code is 123", "", ""),
        ("a: 卡号和安全码\nc: 四一一一一一一一一一一一一一一二一二三", "", ""),
    ],
)
def test_digits_that_may_be_shown(call: str, lead: str, tail: str, detection: Detector) -> None:
    hit = detection(call)[0].hits[0]
    assert (hit.lead, hit.tail) == (lead, tail)


def test_spoken_and_partial_and_clues(detection: Detector) -> None:
    typed, spoken, partial = (
        detection(call)[0].hits[0]
        for call in (
            "c: card number 5500 0000 0000 0004",
            "a: the card number?\nc: four one one one\na: okay\nc: one one one one\nc: 1111 1111",
            "c: my card starts with 4111 1111",
        )
    )
    assert (typed.spoken, typed.partial, typed.clues) == (False, False, ("named", "iin", "length", "luhn"))
    assert (spoken.spoken, spoken.clues) == (True, ("asked", "joined", "iin", "length", "luhn"))
    assert (partial.partial, partial.clues) == (True, ("named", "iin"))


def test_an_empty_call_has_nothing(detection: Detector) -> None:
    assert detection("c: ")[0] == Detection((), ())
