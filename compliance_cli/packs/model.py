"""Rules and packs as the engine sees them: checked, resolved, in plain types.

The YAML spelling of each field has the field's name, unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from compliance_cli.packs.amounts import Amount
from compliance_cli.packs.asks import Ask
from compliance_cli.packs.cuemodel import DIRECTION, INBOUND_CUES, Cue
from compliance_cli.packs.position import Position
from compliance_cli.packs.scores import Scorecard
from compliance_cli.vocabulary import Outcome, Role, Severity


class Constraint(Enum):
    """What a rule asks of a call; the YAML key that holds it."""

    REQUIRE = "require"
    FORBID = "forbid"
    ORDER = "order"
    LIMIT = "limit"
    SEQUENCE = "sequence"
    MEASURE = "measure"
    REPEAT = "repeat"
    EQUAL = "equal"
    READS = "reads"


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the call: its first or its last so much, or a stretch of it.

    YAML `in: {first: 4 turns}`, `{last: 10 percent}`, `{from: 10 seconds, to: 90 seconds}`; `turns` are the
    speaker's, counted from 1, so that `{from: 2 turns, to: 2 turns}` is the second. Two Han letters count as a word.
    """

    first: Amount | None = None
    last: Amount | None = None
    start: Amount | None = None
    end: Amount | None = None


class Pick(Enum):
    """Which of several triggers counts (YAML `nth`)."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Condition:
    """What the data of a call must be (YAML `if: {direction: outbound, amount: "> 100"}`).

    `values`: one of these texts, without regard to case; or `sign` and `number`: a comparison. A value is compared
    as a number where it begins with one.
    """

    key: str
    values: tuple[str, ...] = ()
    sign: str | None = None
    number: float = 0.0


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """What another rule must come to (YAML `when_rule: {open.identity: met}`)."""

    rule: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A short call in a rule file, and the outcome that the rule must come to on it."""

    outcome: Outcome
    language: str
    text: str
    position: Position


@dataclass(frozen=True, slots=True)
class Source:
    """A legal or practical ground of rules: a key of `rules/sources.yaml`.

    `checked` says what the summary was checked against (primary text, secondary source, unverified);
    `verified` is true for the primary text only.
    """

    key: str
    instrument: str
    section: str
    summary: str
    basis: str
    verified: bool
    in_force: str
    address: str
    checked: str = "unverified"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    - `subject`: the cues under the constraint's key; for `order` all of them in order, else any one of them.
    - `ask`: what the constraints from `sequence` on ask; there `subject` holds the cues that it names.
    - `by`: whose turns count for the subject (None: the cue's own `by`; UNKNOWN: anyone's, YAML `any`).
    - `when`: applies only if one of these is heard anywhere in the call.
    - `case`: the key of the call's data by which calls are one case; the rule is judged on all of them together.
    - `conditions` (YAML `if`): applies only to calls whose data are so.
    - `when_rule`: applies only to calls on which other rules came out so.
    - `before_first`: the first place where one of these is heard is the trigger; the subject must come before.
    - `before`, `after`, `around`, `same_turn`: each place where one of these is heard is a trigger; the subject must
      come (or not) before it, after it, on either side of it, in its turn. `nth` picks one of them (from 1).
    - `within`: how far from its trigger the subject counts (the other speaker's turns do not count).
    - `unless_heard`: heard before the trigger (or, without trigger, anywhere), these excuse it.
    - `unless_in_turn`: the subject does not count in a turn in which one of these is heard.
    - `answered`: the subject counts only when the other speaker's answer to it holds this cue.
    - `volunteered`: what the other speaker says of their own accord that does as well as the subject and its answer.
    - `scope` (YAML `in`) / `outside`: the part of the call that is looked at.
    - `at_most`: for `limit`, how many hits are still right (`per_minute`: in any minute); `at_least`: for `require`,
      in how many sentences it is needed (0 and 1: in one).
    """

    id: str
    title: Mapping[str, str]
    severity: Severity
    constraint: Constraint
    subject: tuple[str, ...]
    message: Mapping[str, str]
    position: Position
    pack: str
    ask: Ask | None = None
    case: str | None = None
    by: Role | None = None
    when: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    when_rule: tuple[RuleOutcome, ...] = ()
    before_first: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    same_turn: tuple[str, ...] = ()
    nth: Pick | int | None = None
    within: Amount | None = None
    unless_heard: tuple[str, ...] = ()
    unless_in_turn: tuple[str, ...] = ()
    answered: str | None = None
    volunteered: tuple[str, ...] = ()
    scope: Scope | None = None
    outside: Scope | None = None
    at_most: int = 0
    at_least: int = 0
    per_minute: bool = False
    sources: tuple[str, ...] = ()
    in_force_from: date | None = None
    in_force_to: date | None = None
    examples: tuple[Example, ...] = ()

    @property
    def triggers(self) -> tuple[str, ...]:
        """The cues that open the rule; () if it looks at the whole call."""
        return (*self.before_first, *self.before, *self.after, *self.around, *self.same_turn)

    @property
    def cues(self) -> tuple[str, ...]:
        """Every cue that the rule names, data cues too."""
        answer = (self.answered,) if self.answered else ()
        way = INBOUND_CUES if any(condition.key == DIRECTION for condition in self.conditions) else ()
        excuses = (*self.unless_heard, *self.unless_in_turn)
        return (*self.subject, *self.when, *self.triggers, *excuses, *answer, *self.volunteered, *way)


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack: its id, version, and the rules it brings."""

    id: str
    version: str
    title: Mapping[str, str]
    default: bool
    preview: bool
    market: str | None
    sha256: str
    rules: tuple[Rule, ...]
    description: Mapping[str, str] = field(default_factory=dict)
    scorecard: Scorecard | None = None


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Everything loaded for a run: the packs in force, all cues by id, all sources by key."""

    packs: tuple[Pack, ...]
    cues: Mapping[str, Cue]
    sources: Mapping[str, Source]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules of the packs in force, in order of id."""
        return tuple(sorted((rule for pack in self.packs for rule in pack.rules), key=lambda rule: rule.id))

    def without_examples(self) -> RuleBook:
        """The same for a run over calls, which never asks for the examples: they take some MB."""
        packs = [replace(one, rules=tuple([replace(rule, examples=()) for rule in one.rules])) for one in self.packs]
        cues = {name: replace(cue, examples=()) for name, cue in self.cues.items()}
        return RuleBook(tuple(packs), cues, self.sources)

    def by_wordings_alone(self) -> RuleBook:
        """The same without evidence: what the wordings of the cues hear for themselves."""
        cues = {name: replace(cue, evidence={}) for name, cue in self.cues.items()}
        return RuleBook(self.packs, cues, self.sources)

    @property
    def on_trial(self) -> frozenset[str]:
        """The ids of the rules of packs that are a preview: what they find fails no run."""
        return frozenset(rule.id for pack in self.packs if pack.preview for rule in pack.rules)
