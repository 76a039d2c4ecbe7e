"""Spoken numbers as data: one small table a language, all of one shape.

`TABLES` are always open. Those of `WORLD` open where a call speaks the language (`carddata.anchors`), since
"um", "sei" and "no" are words of others.
"""

from __future__ import annotations

from collections.abc import Mapping

from compliance_cli.speech.numbers.arabic import ARABIC
from compliance_cli.speech.numbers.chinese import CHINESE
from compliance_cli.speech.numbers.english import ENGLISH
from compliance_cli.speech.numbers.french import FRENCH
from compliance_cli.speech.numbers.german import GERMAN
from compliance_cli.speech.numbers.hindi import HINDI
from compliance_cli.speech.numbers.indonesian import INDONESIAN
from compliance_cli.speech.numbers.italian import ITALIAN
from compliance_cli.speech.numbers.japanese import JAPANESE
from compliance_cli.speech.numbers.korean import KOREAN
from compliance_cli.speech.numbers.model import NumberTable
from compliance_cli.speech.numbers.portuguese import PORTUGUESE
from compliance_cli.speech.numbers.russian import RUSSIAN
from compliance_cli.speech.numbers.spanish import SPANISH
from compliance_cli.speech.numbers.tagalog import TAGALOG
from compliance_cli.speech.numbers.thai import THAI
from compliance_cli.speech.numbers.vietnamese import VIETNAMESE

#: The tables that are always open, by language.
TABLES: Mapping[str, NumberTable] = {table.language: table for table in (ENGLISH, CHINESE)}

#: Those that open where three of their words stand in a row, or in a call that is not English.
WORLD: Mapping[str, NumberTable] = {
    table.language: table
    for table in (
        SPANISH, PORTUGUESE, FRENCH, GERMAN, ITALIAN, JAPANESE, KOREAN, HINDI, ARABIC, RUSSIAN, VIETNAMESE, THAI,
        INDONESIAN, TAGALOG,
    )
}  # fmt: skip

__all__ = ["CHINESE", "ENGLISH", "TABLES", "WORLD", "NumberTable"]
