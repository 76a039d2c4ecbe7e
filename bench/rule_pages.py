"""A page for each shipped rule, made from its YAML.

    python -m bench.rule_pages

Writes `docs/rules/`: an index, and in a folder for each pack a page for each rule. Pages of rules that are gone are
removed. Examples go through the door, so that no card number stands in a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from bench.pages import HOME
from compliance_cli import packs
from compliance_cli.cli.manual import example_lines, source_lines
from compliance_cli.cli.rule_words import in_words
from compliance_cli.packs.cuemodel import DATA_PREFIX
from compliance_cli.packs.model import Pack, Rule, RuleBook
from compliance_cli.redaction.watch import Watch
from compliance_cli.vocabulary import Outcome

FOLDER = HOME / "docs" / "rules"
#: Where the rules stand, seen from a page.
_RULES = "../../../rules"


def pages() -> Mapping[PurePosixPath, str]:
    """The text of each page, by its place in the folder.

    Each pack is loaded alone: others may change its rules.
    """
    watch = Watch()
    books = {name: packs.load((name,)) for name in packs.shipped_packs()}
    shown = [pack for name, book in books.items() for pack in book.packs if pack.id == name]
    made = {
        PurePosixPath(pack.id, f"{rule.id}.md"): _text(_rule(books[pack.id], rule, watch))
        for pack in shown
        for rule in pack.rules
    }
    return {PurePosixPath("README.md"): _text(_index(shown)), **made}


def write(made: Mapping[PurePosixPath, str], folder: Path) -> None:
    """These pages into a folder, and no others."""
    for old in folder.rglob("*.md"):
        if PurePosixPath(old.relative_to(folder).as_posix()) not in made:
            old.unlink()
    for place, text in made.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(text, encoding="utf-8")


def _text(lines: Iterator[str]) -> str:
    return "\n".join(lines).strip() + "\n"


def _index(shown: Sequence[Pack]) -> Iterator[str]:
    yield "# The rules\n"
    yield "Made by `python -m bench.rule_pages` from `rules/`: a page for each rule, pack by pack. None of it is legal"
    yield "advice."
    for pack in sorted(shown, key=lambda pack: (not pack.default, pack.preview, pack.id)):
        marks = [word for word, is_so in (("in force by default", pack.default), ("on trial", pack.preview)) if is_so]
        marks += [f"market `{pack.market}`"] if pack.market else []
        yield f"\n## {pack.id}\n"
        yield f"{pack.title['en']} · {pack.title['zh']}" + (f" ({', '.join(marks)})" if marks else "")
        yield f"\n{pack.description['en'].strip()}\n"
        yield "| rule | severity | title | |"
        yield "|---|---|---|---|"
        for rule in sorted(pack.rules, key=lambda rule: rule.id):
            link = f"[{rule.id}]({pack.id}/{rule.id}.md)"
            yield f"| {link} | {rule.severity.value} | {rule.title['en']} | {rule.title['zh']} |"


def _rule(book: RuleBook, rule: Rule, watch: Watch) -> Iterator[str]:
    file = rule.position.file.removeprefix("rules/")
    yield f"# {rule.id}\n"
    yield f"{rule.title['en']} · {rule.title['zh']}\n"
    yield f"Severity {rule.severity.value}, pack [{rule.pack}](../README.md#{rule.pack}), [its YAML]({_RULES}/{file})."
    yield from _section("What it asks", in_words(rule))
    yield from _section("What it says when broken", list(rule.message.values()))
    yield from _section("Cues", [_cue(name, file) for name in dict.fromkeys(rule.cues)])
    yield from _section("Sources", [_source(book, key) for key in rule.sources])
    for outcome in Outcome:
        texts = [example.text for example in rule.examples if example.outcome is outcome]
        if texts:
            yield f"\n## Examples: {outcome.value}\n\n```text"
            yield from example_lines(texts, watch)
            yield "```"


def _section(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"\n## {title}\n"
        yield from (f"- {item}" for item in items)


def _cue(name: str, file: str) -> str:
    if name.startswith(DATA_PREFIX):
        return f"`{name}`: heard by the card data detector"
    if "/" in name:
        return f"`{name}`: worded in [the rule itself]({_RULES}/{file})"
    first = (HOME / "rules" / "cues" / f"{name}.yaml").read_text(encoding="utf-8").partition("\n")[0]
    told = f": {first.removeprefix('#').strip()}" if first.startswith("#") else ""
    return f"[`{name}`]({_RULES}/cues/{name}.yaml){told}"


def _source(book: RuleBook, key: str) -> str:
    return " ".join(line.strip() for line in source_lines(book, key))


def main() -> None:
    """Write all pages."""
    write(pages(), FOLDER)


if __name__ == "__main__":
    main()
