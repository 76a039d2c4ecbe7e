"""Spoken numbers as data: one small table a language, all of one shape, listed in `TABLES`."""

from __future__ import annotations

from collections.abc import Mapping

from compliance_cli.speech.numbers.chinese import CHINESE
from compliance_cli.speech.numbers.english import ENGLISH
from compliance_cli.speech.numbers.model import NumberTable

#: Every table by its language.
TABLES: Mapping[str, NumberTable] = {table.language: table for table in (ENGLISH, CHINESE)}

__all__ = ["CHINESE", "ENGLISH", "TABLES", "NumberTable"]
