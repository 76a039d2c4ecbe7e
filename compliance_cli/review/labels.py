"""Labels: what people say is in a call or in an utterance (JSONL), and the map of foreign names (YAML)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from compliance_cli.errors import InputError, Problem, Reason, UsageError
from compliance_cli.packs.page import Complaint, Page
from compliance_cli.packs.tree import Items, Table
from compliance_cli.redaction import door
from compliance_cli.safetext import SafeText

Verdict: TypeAlias = "bool | tuple[int, ...]"
"""Whether something is in a call, or in which turns it is (from 0; none: it is not)."""

Names: TypeAlias = "Mapping[str, tuple[str, ...]]"
"""For a foreign name the rules or cues that it stands for: found where one of them is (none: it does not count)."""

#: What the label of an utterance says: whether what its category is about is said.
_SAID: Mapping[object, bool] = {"violation": True, "disclosure_ok": True, "benign": False, 1: True, 0: False}

#: What a line that is neither form is told.
_FORMS = 'a line is {"id": CALL, "labels": {NAME: true}} or {"text": WORDS, "category": NAME, "label": "violation"}'

#: Keys that may hold the name of what an utterance is about.
_ABOUT = ("category", "intent")


@dataclass(frozen=True, slots=True)
class CallLabels:
    """One labelled call, and where its labels stand."""

    id: SafeText
    verdicts: Mapping[str, Verdict]
    line: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """One labelled utterance: the name of what it is about, and whether that is said in it. The text is raw."""

    about: str
    language: str
    said: bool
    line: int
    _text: str = field(repr=False)

    def as_call(self) -> bytes:
        """A transcript of this one turn, said by nobody known, for the door."""
        return json.dumps({"turns": [{"text": self._text}]}).encode()


@dataclass(frozen=True, slots=True)
class Labels:
    """The content of a labels file."""

    calls: tuple[CallLabels, ...]
    utterances: tuple[Utterance, ...]


def read_labels(data: bytes, source: SafeText) -> Labels:
    """The labels of a JSONL file.

    A line is `{"id": …, "labels": {NAME: true | false | [turns]}}`, or `{"text": …, "category": …, "label":
    "violation" | "disclosure_ok" | "benign"}` (also `true`/`false`, 1/0), with `lang`. A label of null does not count.
    Raises `InputError` with the line that is wrong.
    """
    calls: list[CallLabels] = []
    utterances: list[Utterance] = []
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InputError(Problem(Reason.ENCODING, source, line=data.count(b"\n", 0, error.start) + 1)) from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        trouble = Problem(Reason.BROKEN_LABELS, source, line=number)
        found = _parsed(line, trouble)
        if "labels" in found:
            calls.append(_call(found, trouble))
        else:
            utterances.append(_utterance(found, trouble))
    return Labels(tuple(calls), tuple(utterances))


def _parsed(line: str, trouble: Problem) -> dict[str, object]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(Problem(Reason.BROKEN_JSON, trouble.source, line=trouble.line)) from None
    if not isinstance(found, dict):
        raise _wrong(trouble, "a line of labels is one JSON object")
    return found


def _call(found: Mapping[str, object], trouble: Problem) -> CallLabels:
    name, labels = found.get("id"), found["labels"]
    if not isinstance(name, str | int) or not isinstance(labels, dict):
        raise _wrong(trouble, 'labels of a call are {"id": …, "labels": {NAME: true, false or turns}}')
    verdicts = {about: _verdict(value, trouble) for about, value in labels.items() if value is not None}
    return CallLabels(door.scrub(str(name)), verdicts, trouble.line or 0)


def _verdict(value: object, trouble: Problem) -> Verdict:
    if isinstance(value, bool):
        return value
    turns = [one.get("turn") if isinstance(one, dict) else one for one in value] if isinstance(value, list) else [None]
    known = tuple(turn for turn in turns if isinstance(turn, int) and not isinstance(turn, bool) and turn >= 0)
    if len(known) < len(turns):
        raise _wrong(trouble, "a label of a call is true, false, or a list of turns, from 0")
    return known


def _utterance(found: Mapping[str, object], trouble: Problem) -> Utterance:
    text, label = found.get("text"), found.get("label")
    about = next((found[key] for key in _ABOUT if key in found), None)
    if not isinstance(text, str) or not isinstance(about, str):
        raise _wrong(trouble, _FORMS)
    if not isinstance(label, str | int) or label not in _SAID:
        raise _wrong(trouble, "the label of an utterance is violation, disclosure_ok or benign")
    language = found.get("lang", found.get("language"))
    told = door.scrub(language) if isinstance(language, str) else "other"
    return Utterance(about, told, _SAID[label], trouble.line or 0, text)


def _wrong(trouble: Problem, detail: str) -> InputError:
    return InputError(Problem(trouble.reason, trouble.source, line=trouble.line, detail=detail))


def read_names(data: bytes, source: SafeText) -> Names:
    """The map of foreign names of a YAML file: `NAME: rule or cue`, `NAME: [several]`, or `NAME: []` to leave it out.

    Raises `UsageError` with every problem and its place.
    """
    complaints: list[Complaint] = []
    page = Page(source, complaints, [])
    node = page.parsed(data)
    names: dict[str, tuple[str, ...]] = {}
    if isinstance(node, Table):
        for name, entry in node.entries.items():
            left_out = isinstance(entry.value, Items) and not entry.value.items
            names[name] = () if left_out else tuple(text.value for text in page.texts(entry.value))
    elif node is not None:
        page.wrong(node, "a table is needed here: `their-name: our-rule-or-cue`")
    if complaints:
        raise UsageError("\n".join(str(one) for one in sorted(complaints, key=lambda one: one.order)))
    return names
