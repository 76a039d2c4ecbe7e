"""Calls, cues and rules for the engine's tests, written in a line or two each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from compliance_cli.engine import Engine, EngineOptions
from compliance_cli.findings import CallReport
from compliance_cli.packs.cuemodel import Cue, Evidence, Guard, Wording
from compliance_cli.packs.model import Constraint, Pack, Rule, RuleBook
from compliance_cli.packs.position import Position
from compliance_cli.safetext import (
    EMPTY,
    MASK_CHARACTERS,
    CardDatum,
    Mask,
    SafeText,
    SafeTranscript,
    SafeTurn,
    SafeWord,
)
from compliance_cli.speech import fold
from compliance_cli.vocabulary import Certainty, InputKind, Kind, Role, Severity

HERE = Position("test.yaml", 1, 1)
_LINE = re.compile(r"(?:\[(?P<begins>[\d.]+)-(?P<ends>[\d.]+)\] )?(?:(?P<speaker>[A-Za-z0-9_]+): )?(?P<text>.*)", re.S)
_MASK = re.compile(r"<(?P<kind>pan|cvv|pin|otp|expiry|national-id|account)(?P<sure>[?~]?):(?P<hidden>[^>]*)>")
_SURENESS = {"": Certainty.SURE, "~": Certainty.LIKELY, "?": Certainty.POSSIBLE}
_ROLES = {"Agent": Role.AGENT, "Customer": Role.CUSTOMER, "Bot": Role.BOT}


def call(
    *lines: str,
    meta: Mapping[str, str] | None = None,
    words: Sequence[SafeWord] = (),
    id: str = "call-1",
) -> SafeTranscript:
    """A call from lines such as `[1.0-2.5] Agent: My number is <pan:4111 1111 1111 1111>`.

    `Agent`, `Customer` and `Bot` are roles; any other label is a speaker of unknown role. `<kind:what was said>`
    is a mask (`<kind~:…>` likely, `<kind?:…>` possible); it covers what was said.
    """
    text = ""
    original = 0
    turns: list[SafeTurn] = []
    masks: list[Mask] = []
    data: list[tuple[Kind, Certainty, int]] = []
    for number, line in enumerate(lines):
        match = _LINE.fullmatch(line)
        assert match is not None
        if number:
            text += "\n"
            original += 1
        start, first = len(text), original
        here = 0
        for mask in _MASK.finditer(match["text"]):
            plain = match["text"][here : mask.start()]
            text += plain
            original += len(plain)
            kind = Kind(mask["kind"])
            masks.append(Mask(len(text), kind, SafeText(f"[{kind.label}]"), original, original + len(mask["hidden"])))
            data.append((kind, _SURENESS[mask["sure"]], len(text)))
            text += MASK_CHARACTERS[kind]
            original += len(mask["hidden"])
            here = mask.end()
        text += match["text"][here:]
        original += len(match["text"]) - here
        speaker = match["speaker"] or ""
        times = [None if match[name] is None else float(match[name]) for name in ("begins", "ends")]
        role = _ROLES.get(speaker, Role.UNKNOWN)
        turns.append(
            SafeTurn(start, len(text), first, original, role, SafeText(speaker), times[0], times[1], number + 1)
        )
    made = SafeTranscript(
        SafeText(id),
        None,
        {key: SafeText(value) for key, value in (meta or {}).items()},
        SafeText(text),
        SafeText(fold(text)),
        tuple(turns),
        tuple(masks),
        tuple(words),
        tuple(CardDatum(kind, sure, (), False, False, (at,), ()) for kind, sure, at in data),
        any(turn.role is not Role.UNKNOWN for turn in turns),
    )
    return made


def cue(
    id: str,
    *any_of: str,
    by: Role | None = Role.AGENT,
    not_if: Sequence[str] = (),
    patterns: Sequence[str] = (),
    guards: Sequence[Guard] = (),
    evidence: Mapping[str, Evidence] | None = None,
    **groups: Sequence[str],
) -> Cue:
    """A cue of one wording; Chinese phrases make it a Chinese one too (both are looked for everywhere)."""
    wording = Wording(
        tuple(any_of), {name: tuple(phrases) for name, phrases in groups.items()}, tuple(patterns), tuple(not_if)
    )
    everything = "".join((*any_of, *patterns, *(phrase for group in groups.values() for phrase in group)))
    languages = ["zh"] if re.search("[\u3400-\u9fff]", everything) else []
    if re.search("[a-z{]", everything) or not languages:
        languages.append("en")
    empty = Wording()
    wordings = {language: (wording if number == 0 else empty,) for number, language in enumerate(languages)}
    return Cue(id, by, wordings, frozenset(guards), HERE, evidence=evidence or {})


def rule(constraint: Constraint, *subject: str, id: str = "rule", **fields: object) -> Rule:
    """A rule; `fields` are those of `Rule`."""
    made: Mapping[str, object] = {
        "title": {"en": "A rule", "zh": "一条规则"},
        "severity": Severity.ERROR,
        "message": {"en": "Seen at {at}", "zh": "见{at}"},
        "position": HERE,
        "pack": "test",
        **fields,
    }
    return Rule(id=id, constraint=constraint, subject=subject, **made)  # type: ignore[arg-type]


def book(cues: Sequence[Cue], *rules: Rule) -> RuleBook:
    """A book of one pack."""
    pack = Pack("test", "1", {"en": "Test"}, True, False, None, "0" * 64, tuple(rules))
    return RuleBook((pack,), {cue.id: cue for cue in cues}, {})


def engine(cues: Sequence[Cue], *rules: Rule, options: EngineOptions | None = None) -> Engine:
    """An engine for some cues and rules."""
    return Engine(book(cues, *rules), options)


def judged(made: SafeTranscript, cues: Sequence[Cue], *rules: Rule, kind: InputKind = InputKind.CALL) -> CallReport:
    """The report of the rules on a call."""
    return engine(cues, *rules).judge(made, SafeText("calls/a.txt"), "text", kind)


def heard(made: SafeTranscript, *cues: Cue) -> list[tuple[str, int, str]]:
    """Every cue heard: its id, the turn, and the words of the place (`…` where it goes on in the next turn)."""
    return [(hit.cue, hit.place.turn, made.text[hit.start : hit.end]) for hit in engine(cues).cues(made)]


__all__ = ["EMPTY", "HERE", "book", "call", "cue", "engine", "heard", "judged", "rule"]
