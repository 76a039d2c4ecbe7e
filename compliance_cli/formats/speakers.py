"""Who a speaker's label stands for."""

from __future__ import annotations

import re

from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.speaker_labels import LABELS_EN, LABELS_ZH, WHOLE_ONLY
from compliance_cli.speech import fold
from compliance_cli.vocabulary import Role

_CHANNEL = re.compile(
    r"(?:(?:speaker|spk|channel|ch|chan|track|leg|line|party|voice|participant|user|person|说话人|讲话人|发言人|声道|通道|角色)\s?)?"
    r"(?P<name>\d{1,3}|[a-f]|left|right|左|右)(?:\s?(?:channel|声道|通道))?"
)
_LATIN = re.compile(r"[a-z]+(?:\s[a-z]+)*")
_BRACKETED = re.compile(r"[(（\[【<]([^)）\]】>]*)[)）\]】>]")
_NOISE = re.compile(r"[\s_\-./|:：*#·,，&+]+")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LONGEST_ZH = max(map(len, LABELS_ZH))
_LONGEST_LABEL = 80
"""Code points; a longer label is a sentence and names nobody."""


class Roles:
    """Labels → roles for one file: the user's own words first, then the agent's channel, then the tables."""

    def __init__(self, options: ReadOptions) -> None:
        self._given = {_plain(label): role for label, role in options.speakers.items()}
        self._agent_channel = None if options.agent_channel is None else _channel(_plain(options.agent_channel))
        self._known: dict[str, Role] = {}

    def of(self, label: str | None) -> Role:
        """The role of a label; `UNKNOWN` for none, for a bare number or channel, and for names of persons."""
        if label is None:
            return Role.UNKNOWN
        role = self._known.get(label)
        if role is None:
            role = self._known[label] = self._find(label)
        return role

    def named(self, label: str | None) -> bool:
        """Whether the user said who this label is, against which even the format's own word does not count."""
        return bool(self._given) and label is not None and _plain(label) in self._given

    def _find(self, label: str) -> Role:
        if len(label) > _LONGEST_LABEL:
            return Role.UNKNOWN
        plain = _plain(label)
        if plain in self._given:
            return self._given[plain]
        channel = _channel(plain)
        if channel is None:
            return by_table(plain)
        if self._agent_channel is None:
            return Role.UNKNOWN
        return Role.AGENT if channel == self._agent_channel else Role.CUSTOMER


def known_label(label: str, options: ReadOptions) -> bool:
    """Whether a label names a role or a channel, so that it is one even if it stands there only once."""
    plain = _plain(label)
    if whole_label(label, options) or (_channel(plain) is not None and len(plain) > 2):
        return True
    return by_table(plain) is not Role.UNKNOWN


def whole_label(label: str, options: ReadOptions) -> bool:
    """Whether a label, just as it is, stands in the tables or among the user's own."""
    plain = _plain(label)
    return plain in LABELS_EN or plain in LABELS_ZH or any(plain == _plain(name) for name in options.speakers)


def by_table(plain: str) -> Role:
    """The role of a folded label by the tables: whole, in its brackets, or by its first or last words."""
    if plain in LABELS_EN or plain in LABELS_ZH:
        return LABELS_EN.get(plain) or LABELS_ZH[plain]
    for inner in _BRACKETED.findall(plain):
        if (role := by_table(inner.strip())) is not Role.UNKNOWN:
            return role
    outer = _BRACKETED.sub(" ", plain)
    role = _by_words(_LATIN.findall(outer))
    return _by_characters(_HAN.findall(outer)) if role is Role.UNKNOWN else role


def _plain(label: str) -> str:
    return _NOISE.sub(" ", fold(label)).strip()


def _channel(plain: str) -> str | None:
    found = _CHANNEL.fullmatch(plain)
    if found is None:
        return None
    name = found["name"]
    return str(int(name)) if name.isdecimal() else {"左": "left", "右": "right"}.get(name, name)


def _by_words(runs: list[str]) -> Role:
    """The longest label that begins or ends a run of Latin words: "agent smith", "john agent"."""
    for run in runs:
        words = run.split()
        for size in range(len(words), 0, -1):
            for part in (words[:size], words[-size:]):
                label = " ".join(part)
                if label not in WHOLE_ONLY and (role := LABELS_EN.get(label)) is not None:
                    return role
    return Role.UNKNOWN


def _by_characters(runs: list[str]) -> Role:
    """The longest label that begins or ends a run of Chinese characters: 客服小王, 保户王先生."""
    for run in runs:
        for size in range(min(len(run), _LONGEST_ZH), 1, -1):
            for part in (run[:size], run[-size:]):
                if (role := LABELS_ZH.get(part)) is not None:
                    return role
    return Role.UNKNOWN
