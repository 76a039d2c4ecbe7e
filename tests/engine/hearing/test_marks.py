"""Marks of other tools."""

from __future__ import annotations

import pytest

from compliance_cli.engine.hearing.marks import opaque, vendor_marks
from compliance_cli.vocabulary import Kind

UNKNOWN = None


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("it is [pii] yes", [("[pii]", UNKNOWN)]),
        ("it is [credit_debit_number].", [("[credit_debit_number]", Kind.PAN)]),
        (
            "[credit_debit_cvv] [credit_debit_expiry]",
            [("[credit_debit_cvv]", Kind.CVV), ("[credit_debit_expiry]", Kind.EXPIRY)],
        ),
        ("[pin] [otp]", [("[pin]", Kind.PIN), ("[otp]", Kind.OTP)]),
        ("[pan ****1111] and [pan]", [("[pan ****1111]", Kind.PAN), ("[pan]", Kind.PAN)]),
        ("<credit_card> {card-number}", [("<credit_card>", Kind.PAN), ("{card-number}", Kind.PAN)]),
        ("[bank_account_number]", [("[bank_account_number]", Kind.ACCOUNT)]),
        ("[ssn] [passport_number]", [("[ssn]", Kind.NATIONAL_ID), ("[passport_number]", Kind.NATIONAL_ID)]),
        ("[redacted] [number_1]", [("[redacted]", UNKNOWN), ("[number_1]", UNKNOWN)]),
        ("card ****1234 ok", [("****1234", UNKNOWN)]),
        ("身份证号码是xxxxxxxxxxxxxxxxxx", [("xxxxxxxxxxxxxxxxxx", UNKNOWN)]),
        ("************1234", [("************1234", Kind.PAN)]),
        ("#### #### #### ####", [("#### #### #### ####", Kind.PAN)]),
        ("xxxx-xxxx-xxxx-1234", [("xxxx-xxxx-xxxx-1234", Kind.PAN)]),
        ("code #### please", [("####", UNKNOWN)]),
        ("卡号是****", [("****", UNKNOWN)]),
        ("【卡号】和[密码]", [("【卡号】", Kind.PAN), ("[密码]", Kind.PIN)]),
        (
            "<验证码> [身份证号] [已脱敏]",
            [("<验证码>", Kind.OTP), ("[身份证号]", Kind.NATIONAL_ID), ("[已脱敏]", UNKNOWN)],
        ),
        ("【海港信用卡】您好", []),
        ("[noise] [name] [laughter] <unk> {money}", []),
        ("*** and xxx and ###", []),
        ("boxxxxy [not closed", []),
        ("nothing at all", []),
    ],
)
def test_a_mark_and_what_it_hid(text: str, marks: list[tuple[str, Kind | None]]) -> None:
    assert [(text[mark.start : mark.end], mark.kind) for mark in vendor_marks(text)] == marks


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("it is [card number] yes", "it is  yes"),
        ("my <pin>, [pan ****1111]", "my , "),
        ("call [person name_2] at [phone number]", "call  at "),
        ("【卡号】是【姓名】的", "是的"),
        ("[laughs] and <unk>", "[laughs] and <unk>"),
        ("card ****1111", "card ****1111"),
    ],
)
def test_the_names_of_marks_are_no_words(line: str, words: str) -> None:
    hidden = opaque(line)
    assert len(hidden) == len(line)
    assert hidden.replace("\uf8ff", "") == words
