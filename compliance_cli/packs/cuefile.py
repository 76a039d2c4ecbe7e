"""Reading cues: a cue file, an inline cue of a rule, and a pack's additions to a shipped cue."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from compliance_cli.packs import lists, patterns, phrases
from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.cuemodel import DATA_PREFIX, LANGUAGES, Cue, CueExample, Guard, Wording
from compliance_cli.packs.ids import cue_id
from compliance_cli.packs.page import TITLE_LANGUAGES, Page, WrittenWording
from compliance_cli.packs.tokens import token_patterns
from compliance_cli.packs.tree import Items, Node, Table, Text
from compliance_cli.packs.values import amount, count, share
from compliance_cli.vocabulary import Kind, Role

#: Keys of a cue file.
CUE_KEYS = ("cue", "by", "near", *LANGUAGES, "ignore_when", "announces", "answered_with", "examples")
#: Whether a cue must be heard in its examples.
EXAMPLE_KEYS: Mapping[str, bool] = {"heard": True, "not-heard": False}
#: Keys of one wording.
WORDING_KEYS = (
    "any_of",
    "all_of",
    "near",
    "in_order",
    "at_least",
    "patterns",
    "tokens",
    "similar_to",
    "means",
    "min",
    "not_if",
    "not_near",
    "not_patterns",
    "question",
)
#: Keys of what takes a hit away where it stands near.
NOT_NEAR_KEYS = ("any_of", "within")
#: What distances inside a sentence are measured in.
DISTANCES = (Unit.WORDS, Unit.CHARACTERS)
#: How alike a sentence is where a wording does not say it, and the least that tells anything.
SIMILAR, LEAST_SIMILAR = 0.8, 0.4
#: How near in meaning; on average two sentences about anything are at 0.5.
MEANING, LEAST_MEANING = 0.85, 0.6
#: Keys of a cue that is written inside a rule.
INLINE_KEYS = ("say", "near", "ignore_when")
#: Keys of an addition to a cue in pack.yaml.
ADDITION_KEYS = ("also", "not_if")

#: Who may say a cue; `any` is nobody in particular.
SPEAKERS: Mapping[str, Role] = {"agent": Role.AGENT, "customer": Role.CUSTOMER, "any": Role.UNKNOWN}
_CARD_DATA = {cue: cue for cue in (f"{DATA_PREFIX}{kind.value}" for kind in Kind)}
_GUARDS = {guard.value: guard for guard in Guard}


@dataclass(frozen=True, slots=True)
class Addition:
    """A firm's own wording of a cue, and phrases that take a hit of it away, by language."""

    also: Mapping[str, tuple[Wording, ...]]
    not_if: Mapping[str, tuple[str, ...]]


def read_cue(node: Node, page: Page) -> Cue | None:
    """The cue of a cue file."""
    found = page.table(node, CUE_KEYS, ("cue",))
    name = cue_id(found["cue"], page) if "cue" in found else None
    by = page.choice(found["by"], SPEAKERS) if "by" in found else None
    near = _usual(found, found, page)
    wordings = _by_language(found, page, near)
    guards = _guards(found, page)
    if found and not any(language in found for language in LANGUAGES):
        page.wrong(node, "this cue has no wording; give `en:` or `zh:`")
    said_by = None if by is Role.UNKNOWN else by
    examples = _examples(found["examples"], page) if "examples" in found else ()
    announces = "announces" in found and page.flag(found["announces"])
    answered_with = _card_data(found["answered_with"], page) if "answered_with" in found else ()
    where = page.position(node)
    if not name:
        return None
    return Cue(name, said_by, wordings, guards, where, examples, near, announces=announces, answered_with=answered_with)


def _card_data(node: Node, page: Page) -> tuple[str, ...]:
    """The cues of card data that an answer must tell one of."""
    chosen = (page.choice(word, _CARD_DATA) for word in page.texts(node))
    return tuple([cue for cue in chosen if cue is not None])


def read_inline(node: Table, page: Page, rule: str) -> Cue:
    """The cue that a rule holds itself, named after the rule."""
    found = page.table(node, INLINE_KEYS, ("say",))
    said = found.get("say")
    near = _usual(found, said.entries if isinstance(said, Table) else LANGUAGES, page)
    wordings = _languages(said, page, near) if said is not None else {}
    return Cue(f"{rule}/say", None, wordings, _guards(found, page), page.position(node), near=near)


def read_addition(node: Node, page: Page) -> Addition:
    """What a pack adds to a cue of another."""
    found = page.table(node, ADDITION_KEYS)
    if isinstance(node, Table) and not node.entries:
        page.wrong(node, "nothing is added here; give `also:` or `not_if:`")
    also = _languages(found["also"], page, {}) if "also" in found else {}
    not_if: Mapping[str, tuple[str, ...]] = {}
    if "not_if" in found:
        by_language = page.table(found["not_if"], LANGUAGES)
        not_if = {language: _phrases(value, page) for language, value in by_language.items()}
    return Addition(also, not_if)


def extended(cue: Cue, addition: Addition) -> Cue:
    """A cue with a pack's additions: more wordings, and more that takes a hit away from each of them."""
    wordings = {
        language: tuple(
            replace(wording, not_if=wording.not_if + addition.not_if.get(language, ()))
            for wording in (
                *cue.wordings.get(language, ()),
                *[replace(one, added=True) for one in addition.also.get(language, ())],
            )
        )
        for language in LANGUAGES
        if language in cue.wordings or language in addition.also
    }
    return replace(cue, wordings=wordings)


def _examples(node: Node, page: Page) -> tuple[CueExample, ...]:
    return tuple(
        [
            CueExample(EXAMPLE_KEYS[key], language, text.value, page.position(text))
            for key, some in page.table(node, EXAMPLE_KEYS).items()
            for language, value in page.table(some, TITLE_LANGUAGES).items()
            for text in page.texts(value)
        ]
    )


def _usual(found: Mapping[str, Node], said: Collection[str], page: Page) -> Mapping[str, Amount]:
    """How far apart groups may be at most in wordings that do not say it, by language; `said`: the cue's languages."""
    if "near" not in found:
        return {}
    usual: dict[str, Amount] = {}
    for language, value in page.table(found["near"], LANGUAGES).items():
        if language not in said:
            page.wrong(value, f"this cue has no wording in `{language}`")
        elif (distance := amount(value, page, DISTANCES)) is not None:
            usual[language] = distance
    return usual


def _languages(node: Node, page: Page, near: Mapping[str, Amount]) -> Mapping[str, tuple[Wording, ...]]:
    found = page.table(node, LANGUAGES)
    if isinstance(node, Table) and not node.entries:
        page.wrong(node, "no wording stands here; give `en:` or `zh:`")
    return _by_language(found, page, near)


def _by_language(
    found: Mapping[str, Node], page: Page, near: Mapping[str, Amount]
) -> Mapping[str, tuple[Wording, ...]]:
    return {
        language: _wordings(found[language], page, near.get(language)) for language in LANGUAGES if language in found
    }


def _guards(found: Mapping[str, Node], page: Page) -> frozenset[Guard]:
    if "ignore_when" not in found:
        return frozenset()
    chosen = (page.choice(word, _GUARDS) for word in page.texts(found["ignore_when"]))
    return frozenset(guard for guard in chosen if guard is not None)


def _wordings(node: Node, page: Page, usual: Amount | None) -> tuple[Wording, ...]:
    """One wording, a list of alternative wordings, or a plain list of phrases; `usual`: the `near` of the cue."""
    if isinstance(node, Table):
        return (_wording(node, page, usual),)
    if isinstance(node, Items) and any(isinstance(item, Table) for item in node.items):
        return tuple(_wording(item, page, usual) for item in node.items)
    if page.wordings is not None:
        page.wordings.append(WrittenWording(page.file, {"": _texts(node)}, (), ()))
    return (Wording(any_of=_phrases(node, page)),)


def _wording(node: Node, page: Page, usual: Amount | None) -> Wording:
    found = page.table(node, WORDING_KEYS)
    heard = {"any_of", "all_of", "patterns", "tokens", "similar_to", "means"}
    if found and not found.keys() & heard:
        page.wrong(
            node,
            "nothing can be heard here; give `any_of:`, `all_of:`, `patterns:`, `tokens:`, `similar_to:` or `means:`",
        )
    for key in ("near", "in_order", "at_least"):
        if key in found and "all_of" not in found:
            page.wrong(found[key], f"`{key}` belongs to `all_of`, which is not in this wording")
    measured = [key for key in ("similar_to", "means") if key in found]
    if "min" in found and len(measured) != 1:
        page.wrong(found["min"], "`min` belongs to one of `similar_to` and `means` in the same wording")
    not_near, distance = _not_near(found["not_near"], page) if "not_near" in found else ((), None)
    groups = _groups(found["all_of"], page) if "all_of" in found else {}
    least = (count(found["at_least"], page) if "at_least" in found else None) or 0
    if least and not 2 <= least <= len(groups):
        page.wrong(found["at_least"], "`at_least` is a number of groups, from 2 to all of them")
    if page.wordings is not None:
        page.wordings.append(_as_written(found, page))
    return Wording(
        any_of=_phrases(found["any_of"], page) if "any_of" in found else (),
        all_of=groups,
        patterns=_patterns(found["patterns"], page) if "patterns" in found else (),
        not_if=_phrases(found["not_if"], page) if "not_if" in found else (),
        tokens=token_patterns(found["tokens"], page) if "tokens" in found else (),
        similar_to=tuple(text.value for text in page.texts(found["similar_to"])) if "similar_to" in found else (),
        similar=_least(found, "similar_to", page, SIMILAR, LEAST_SIMILAR),
        near=amount(found["near"], page, DISTANCES) if "near" in found else usual if groups else None,
        in_order="in_order" in found and page.flag(found["in_order"]),
        at_least=least,
        not_near=not_near,
        not_near_within=distance,
        not_patterns=_patterns(found["not_patterns"], page) if "not_patterns" in found else (),
        question="question" in found and page.flag(found["question"]),
        means=tuple(text.value for text in page.texts(found["means"])) if "means" in found else (),
        meaning=_least(found, "means", page, MEANING, LEAST_MEANING),
    )


def _as_written(found: Mapping[str, Node], page: Page) -> WrittenWording:
    """The pieces of a wording with their places. What is malformed is noted elsewhere, and left out here."""
    every = found.get("all_of")
    groups = {name: _texts(entry.value) for name, entry in every.entries.items()} if isinstance(every, Table) else {}
    if "any_of" in found:
        groups[""] = _texts(found["any_of"])
    patterns, against = (_texts(found[key]) if key in found else () for key in ("patterns", "not_if"))
    return WrittenWording(page.file, groups, patterns, against)


def _texts(node: Node) -> tuple[Text, ...]:
    nodes = node.items if isinstance(node, Items) else (node,)
    return tuple(one for one in nodes if isinstance(one, Text))


def _least(found: Mapping[str, Node], key: str, page: Page, usual: float, lowest: float) -> float:
    """The `min` of the sentences under a key; 0 where none are given."""
    if key not in found:
        return 0.0
    least = share(found["min"], page) if "min" in found else None
    return usual if least is None else max(least, lowest)


def _not_near(node: Node, page: Page) -> tuple[tuple[str, ...], Amount | None]:
    """Phrases that take a hit away where they stand near it, and how near."""
    found = page.table(node, NOT_NEAR_KEYS, NOT_NEAR_KEYS)
    phrases = _phrases(found["any_of"], page) if "any_of" in found else ()
    return phrases, amount(found["within"], page, DISTANCES) if "within" in found else None


def _groups(node: Node, page: Page) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(node, Table) or len(node.entries) < 2:
        page.wrong(node, "`all_of` needs two named groups of phrases or more; one group alone is `any_of`")
        return {}
    return {name: _phrases(entry.value, page) for name, entry in node.entries.items()}


def _phrases(node: Node, page: Page) -> tuple[str, ...]:
    written = page.texts(node)
    for text in written:
        lists.note_slots(text, page)
        if not page.tested and (wrong := phrases.trouble(text.value)) is not None:
            page.wrong(text, wrong)
    return tuple([text.value for text in written])


def _patterns(node: Node, page: Page) -> tuple[str, ...]:
    written = page.texts(node)
    for text in written:
        lists.note_slots(text, page)
        if not page.tested and (wrong := patterns.trouble(lists.stand_in(text.value))) is not None:
            page.wrong(text, wrong)
        if any(f"{{{slot}}}" in text.value for slot in phrases.SLOTS):
            page.wrong(text, "slots such as `{money}` stand in phrases only; in a pattern, lists do")
    return tuple(text.value for text in written)
