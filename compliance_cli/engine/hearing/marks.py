"""Marks that other tools left where card data was: `[PII]`, `[CREDIT_DEBIT_NUMBER]`, `****1111`, `####`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compliance_cli.vocabulary import Kind

_NAMED = re.compile(
    "[\\[<{\u3010]{1,2}([a-z][a-z0-9 _\\-]{1,40}?|[\u3400-\u9fff]{2,8})(?:[ _]?[*x#\\d]+)?[\\]>}\u3011]{1,2}"
)
_BRACKET = re.compile("[\\[<{\u3010]")
_RUN = re.compile(r"(?<![a-z0-9#*])(?:[#*•█]{4,}|x{4,})(?:[ -]?(?:[#*•█]{2,}|x{2,}|\d{2,4}(?!\d)))*(?![a-z0-9])")

#: Words of a mark's name → what it hid; the first that fits.
_NAMES: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"\bcv[vc]2?\b|security code|verification (?:code|value)|^(?:卡)?安全码$"), Kind.CVV),
    (re.compile(r"\bpin\b|^.{0,4}密码$"), Kind.PIN),
    (re.compile(r"\botp\b|passcode|one time|^(?:短信)?(?:验证码|动态码)$"), Kind.OTP),
    (re.compile(r"expir|^(?:卡)?有效期$"), Kind.EXPIRY),
    (re.compile(r"bank|account|iban|routing|sort code|^(?:银行)?(?:账号|账户)$"), Kind.ACCOUNT),
    (
        re.compile(r"\bssn\b|social security|passport|national id|driver|^(?:身份证|护照)(?:号|号码)?$"),
        Kind.NATIONAL_ID,
    ),
    (re.compile(r"\bpan\b|credit|debit|card ?number|payment card|\bcard\b|^(?:银行|信用)?卡号?码?$"), Kind.PAN),
)
_UNNAMED = re.compile(
    r"^(?:pii|redacted|sensitive|masked|removed|hidden|number|digits?|numbers?|confidential)\b"
    "|^(?:敏感信息|已脱敏|脱敏|已隐藏|隐藏|数字)$"
)
#: Marks of things that are no card data: what they hid opens no rule, but their names are not words of the talk.
_OTHERS = re.compile(
    r"^(?:(?:person|given|first|last|middle|full|family|sur|customer|agent|company|street|user) ?)?names?\b"
    r"|^(?:person|per|age|dob|date|date of birth|birth ?date|time|date time|e ?mail"
    r"|phone|telephone|mobile|address|street"
    r"|city|state|zip|zip ?code|post ?code|location|loc|gpe|org|organi[sz]ation|company|occupation|nationality|gender"
    r"|url|ip|ip address|user ?name|password|money|amount|currency|policy|policy number|vehicle|licen[cs]e"
    r"|licen[cs]e plate|medical|health|injury|drug|condition|insurance|order|reference)"
    r"(?: (?:number|id|address|info))?$"
    "|^(?:姓名|客户姓名|人名|名字|电话|电话号码"
    "|手机|手机号|手机号码|地址|住址|邮箱|日期|出生日期|公司|单位|金额|保单号|机构)$"
)

#: Marks for digits that can only have been a card number: its last four behind it, or four groups of four.
#: A long run alone may as well hide a resident ID.
_CARD_RUN = re.compile(r"(?:[#*x•█][ -]?){12,15}\d{4}|[#*x•█]{4}(?:[ -][#*x•█]{4}){3}")


@dataclass(frozen=True, slots=True)
class VendorMark:
    """A mark: its safe offsets, and what it hid where it tells (None: something)."""

    start: int
    end: int
    kind: Kind | None


#: Stands for each character of a mark's name in match text.
_OPAQUE = "\uf8ff"


def opaque(line: str) -> str:
    """A squeezed line in which the names of other tools' marks are no words any more; as long as before."""
    if not _BRACKET.search(line):
        return line
    return _NAMED.sub(lambda mark: _OPAQUE * len(mark[0]) if _is_mark(_name(mark)) else mark[0], line)


def vendor_marks(folded: str) -> tuple[VendorMark, ...]:
    """The marks in a folded text, in order."""
    named = tuple(_named(folded))
    runs = (run for run in _runs(folded) if not any(mark.start <= run.start < mark.end for mark in named))
    return tuple(sorted((*named, *runs), key=lambda mark: mark.start))


def _named(folded: str) -> Iterator[VendorMark]:
    if not _BRACKET.search(folded):
        return
    for match in _NAMED.finditer(folded):
        name = _name(match)
        kind = _kind(name)
        if kind is not None or _UNNAMED.search(name):
            yield VendorMark(*match.span(), kind)


def _name(mark: re.Match[str]) -> str:
    return mark[1].replace("_", " ").replace("-", " ").strip()


def _kind(name: str) -> Kind | None:
    return next((kind for pattern, kind in _NAMES if pattern.search(name)), None)


def _is_mark(name: str) -> bool:
    return _kind(name) is not None or _UNNAMED.search(name) is not None or _OTHERS.search(name) is not None


def _runs(folded: str) -> Iterator[VendorMark]:
    if not any(mark in folded for mark in ("####", "****", "xxxx", "••••", "████")):
        return
    for match in _RUN.finditer(folded):
        yield VendorMark(*match.span(), Kind.PAN if _CARD_RUN.fullmatch(match[0]) else None)
