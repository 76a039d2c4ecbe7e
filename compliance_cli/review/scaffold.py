"""New rule and cue files to begin with: small, valid, and with examples that come out right before any change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

#: What the first line tells an editor; the schema is where `compliance rules schema -o schemas/` puts it.
_EDITOR = "# yaml-language-server: $schema={schemas}/{kind}.schema.json\n"

#: By language: words that the first version listens for, and a call with and without them.
_WORDS: Mapping[str, str] = {"en": "words to listen for", "zh": "要听的话"}
_AGENT: Mapping[str, str] = {"en": "Agent: ", "zh": "坐席："}
_CUSTOMER: Mapping[str, str] = {"en": "Customer: ", "zh": "客户："}
_WITH: Mapping[str, str] = {"en": "These are the words to listen for.", "zh": "这就是要听的话。"}
_WITHOUT: Mapping[str, str] = {"en": "Good morning.", "zh": "早上好。"}
_ANSWER: Mapping[str, str] = {"en": "I see.", "zh": "知道了。"}
_TITLE: Mapping[str, str] = {"en": "What the rule asks, in one line", "zh": "一句话说明规则的要求"}
_MESSAGE: Mapping[str, str] = {"en": "What is wrong, at {at}", "zh": "{at} 有什么不对"}

#: What a rule can ask of a cue, and whether a call with the words is right.
KINDS: Mapping[str, bool] = {"require": True, "forbid": False}
#: The languages there are words for.
LANGUAGES = tuple(_WORDS)


def new_rule(rule: str, kind: str, languages: Sequence[str], schemas: str) -> str:
    """A rule file of this id (`kind`: a key of `KINDS`) with a cue of its own and an example of each outcome."""
    good, bad = (_WITH, _WITHOUT) if KINDS[kind] else (_WITHOUT, _WITH)
    lines = [
        f"id: {rule}",
        f"title: {_inline(_TITLE, ('en', *languages))}",
        "severity: warning                      # error, warning or note",
        f"{kind}:{' ' * (39 - len(kind) - 1)}# a cue of its own, or the id of one: {kind}: my-cue",
        "  say:",
        *(f"    {language}: [{_WORDS[language]}]" for language in languages),
        "by: agent                              # agent, customer or any",
        f"message: {_inline(_MESSAGE, ('en', *languages))}",
        "examples:                              # write what callers say, and what nearly fools the rule",
        "  met:",
        *(line for language in languages for line in _example(language, good)),
        "  broken:",
        *(line for language in languages for line in _example(language, bad)),
    ]
    return _EDITOR.format(schemas=schemas, kind="rule") + "\n".join(lines) + "\n"


def new_cue(cue: str, languages: Sequence[str], schemas: str) -> str:
    """A cue file of this id, with examples."""
    lines = [
        f"cue: {cue}",
        "by: agent                              # who says it: agent, customer or any",
        *(f"{language}: [{_WORDS[language]}]" for language in languages),
        "examples:",
        "  heard:",
        *(f"    {language}: [{_WITH[language]}]" for language in languages),
        "  not-heard:",
        *(f"    {language}: [{_WITHOUT[language]}]" for language in languages),
    ]
    return _EDITOR.format(schemas=schemas, kind="cue") + "\n".join(lines) + "\n"


def new_pack(pack: str) -> str:
    """A pack.yaml of this id."""
    return f'id: {pack}\nversion: "1.0"\ntitle: {{en: Our own rules}}\n'


def _inline(texts: Mapping[str, str], languages: Sequence[str]) -> str:
    return "{" + ", ".join(f'{language}: "{texts[language]}"' for language in dict.fromkeys(languages)) + "}"


def _example(language: str, said: Mapping[str, str]) -> Sequence[str]:
    return (
        f"    {language}:",
        "      - |-",
        f"        {_AGENT[language]}{said[language]}",
        f"        {_CUSTOMER[language]}{_ANSWER[language]}",
    )
