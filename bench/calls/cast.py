"""Who calls whom about what: invented people, firms, products, amounts and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

LONG, SAVING, SHORT = "long", "saving", "short"
"""Kinds of product: cover for many years, the same with a share in profits, and cover for a year."""

COMPANIES: Mapping[str, tuple[str, ...]] = {
    "en": ("Harrowgate Life", "Bluestone Mutual", "Kestrel Assurance", "Pennine Life", "Redwood Mutual", "Calder Life"),
    "zh-Hans": ("华康人寿", "东海人寿", "泰和人寿", "新安人寿", "嘉禾人寿"),
    "zh-Hant": ("富安人壽", "遠雄人壽", "台新人壽", "國華人壽", "康健人壽"),
}
AGENTS: Mapping[str, tuple[str, ...]] = {
    "en": ("Laura Finch", "Dev Patel", "Marcus Cole", "Siobhan Reilly", "Hannah Brooks", "Omar Aziz"),
    "zh-Hans": ("李娜", "王强", "陈思雨", "刘洋", "周敏"),
    "zh-Hant": ("林雅婷", "陳志明", "黃淑芬", "張家豪", "吳怡君"),
}
CUSTOMERS: Mapping[str, tuple[str, ...]] = {
    "en": ("Mrs Turner", "Mr Blake", "Ms Okafor", "Mr Lindqvist", "Mrs Hughes"),
    "zh-Hans": ("张先生", "赵女士", "孙阿姨", "马先生", "郭女士"),
    "zh-Hant": ("蔡小姐", "許先生", "鄭小姐", "謝先生", "郭太太"),
}
BANKS: Mapping[str, tuple[str, ...]] = {
    "en": ("Barclays", "Chase", "Lloyds", "Santander"),
    "zh-Hans": ("工商银行", "招商银行", "建设银行", "农业银行"),
    "zh-Hant": ("國泰世華銀行", "玉山銀行", "中國信託", "台新銀行"),
}
#: Names of products by kind: first with the word for insurance, then without.
PRODUCTS: Mapping[str, Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "en": {
        LONG: (
            ("life insurance", "critical illness insurance", "term life insurance"),
            ("the Evergreen plan", "the Family Shield plan"),
        ),
        SAVING: (("with-profits life insurance", "endowment insurance"), ("the Growth Saver plan", "the Harvest plan")),
        SHORT: (
            ("accident insurance", "hospital cash insurance", "home insurance", "travel insurance"),
            ("the Safe Steps plan", "the Everyday Care plan"),
        ),
    },
    "zh-Hans": {
        LONG: (("重大疾病保险", "终身寿险保险", "定期人寿保险"), ("安心一生计划", "家庭守护计划")),
        SAVING: (("分红型两全保险", "年金保险"), ("金满堂计划", "鑫享年年")),
        SHORT: (("意外伤害保险", "住院医疗保险", "百万医疗保险"), ("随心保计划", "平安卡计划")),
    },
    "zh-Hant": {
        LONG: (("重大傷病保險", "終身壽險保險", "定期壽險保險"), ("安心一生專案", "家庭守護專案")),
        SAVING: (("分紅終身保險", "利變型年金保險"), ("金滿堂專案", "樂活年年專案")),
        SHORT: (("意外傷害保險", "住院醫療保險", "旅行平安保險"), ("隨心保專案", "平安卡專案")),
    },
}
DAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("14", "fourteen", "thirty", "30"),
    "zh-Hans": ("15", "十五"),
    "zh-Hant": ("10", "十"),
}


@dataclass(frozen=True, slots=True)
class Cast:
    """The fillings of one call by slot."""

    language: str
    slots: Mapping[str, str]


def cast(language: str, rng: Random, kind: str, named: bool) -> Cast:
    """Draw people and a product; `named`: the product's name says that it is insurance."""
    agent, second = rng.sample(AGENTS[language], 2)
    product = rng.choice(PRODUCTS[language][kind][0 if named else 1])
    return Cast(
        language,
        {
            "agent": agent if language != "en" or rng.random() < 0.6 else agent.split()[0],
            "agent2": second,
            "surname": agent[0],
            "customer": rng.choice(CUSTOMERS[language]),
            "company": rng.choice(COMPANIES[language]),
            "bank": rng.choice(BANKS[language]),
            "product": product,
            "money": _money(language, rng),
            "sum": _sum(language, rng),
            "days": rng.choice(DAYS[language]),
            "phone": _phone(language, rng),
            "licence": "".join(rng.choice("0123456789") for _ in range(10)),
        },
    )


def _money(language: str, rng: Random) -> str:
    amount = rng.randrange(19, 480)
    if language == "en":
        return rng.choice((f"${amount}", f"{amount} dollars", f"£{amount}", f"{amount} pounds", f"${amount}.50"))
    unit = "元" if language == "zh-Hant" else rng.choice(("元", "块钱"))
    return f"{amount * (10 if language == 'zh-Hant' else 1)}{unit}"


def _sum(language: str, rng: Random) -> str:
    tens = rng.randrange(2, 30)
    if language == "en":
        return rng.choice((f"{tens},000 dollars", f"{tens} thousand pounds"))
    return f"{tens}{'萬' if language == 'zh-Hant' else '万'}"


def _phone(language: str, rng: Random) -> str:
    last = f"{rng.randrange(1000, 9999)}"
    return (
        f"0800 555 {last}" if language == "en" else f"95{last[:3]}" if language == "zh-Hans" else f"0800 055 {last[:3]}"
    )
