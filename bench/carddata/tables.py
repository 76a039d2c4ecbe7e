"""The tables of the benchmark: always the same rows in the same order for the same calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from rich.table import Table

from bench.carddata.measure import Results, SecretResult
from bench.carddata.truth import KINDS

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "other")

#: What the project asks of itself: at most so many of a hundred.
MOST_LEAKS = {"pan": 0.5, "cvv": 1.0, "pin": 1.0, "otp": 1.0}
MOST_FALSE, MOST_ORDINARY = 1.0, 0.05


def language(of: str) -> str:
    """The column of a language."""
    return of if of in LANGUAGES else "other"


def share(part: int, whole: int, digits: int = 1) -> str:
    """A percentage, or nothing where there was nothing to count."""
    return f"{100 * part / whole:.{digits}f}" if whole else "·"


def leaks(some: Sequence[SecretResult]) -> str:
    """`3.1 (4/130)`: the share of secrets with digits left that nobody may see."""
    left = sum(one.left > 0 for one in some)
    return f"{share(left, len(some))} ({left}/{len(some)})" if some else "·"


def by_kind(results: Results) -> Table:
    """Leaks, recall and precision of each kind in each language."""
    table = Table(
        "kind", "language", "planted", "leak %", "at most", "all left %", "recall %", "precision %", title="Kinds"
    )
    for kind in KINDS:
        for column in LANGUAGES:
            some = [one for one in results.secrets if one.secret.kind == kind and language(one.call.language) == column]
            found = [one for one in results.found if one.found.kind == kind and language(one.call.language) == column]
            if not some and not found:
                continue
            table.add_row(
                kind,
                column,
                str(len(some)),
                share(sum(one.left > 0 for one in some), len(some)),
                f"{MOST_LEAKS[kind]:g}" if kind in MOST_LEAKS and column != "other" else "",
                share(sum(one.whole for one in some), len(some)),
                share(sum(one.found for one in some), len(some)),
                share(sum(one.truth == kind for one in found), len(found)),
            )
    return table


def leaks_by(results: Results, title: str, keys: Callable[[SecretResult], Iterable[str]]) -> Table:
    """Leaks by something of the secrets, languages side by side: card numbers first, then the codes."""
    table = Table(title, "of", *LANGUAGES, title=f"Leaks % by {title}")
    groups: dict[tuple[str, str], list[SecretResult]] = {}
    for one in results.secrets:
        what = "pan" if one.secret.kind == "pan" else "code" if one.secret.kind in MOST_LEAKS else "rest"
        for key in keys(one):
            groups.setdefault((what, key), []).append(one)
    for what in ("pan", "code", "rest"):
        for key in sorted(key for group, key in groups if group == what):
            some = groups[what, key]
            cells = [leaks([one for one in some if language(one.call.language) == column]) for column in LANGUAGES]
            table.add_row(key, what, *cells)
    return table


def other_languages(results: Results) -> Table:
    """Leaks in each of the languages whose digits only are known."""
    table = Table("language", "pan leak %", "cvv leak %", title="Other languages")
    others = [one for one in results.secrets if language(one.call.language) == "other"]
    for name in sorted({one.call.language for one in others}):
        some = [one for one in others if one.call.language == name]
        table.add_row(name, *(leaks([one for one in some if one.secret.kind == kind]) for kind in ("pan", "cvv")))
    return table


def false_hiding(results: Results) -> Table:
    """How often each sort of harmless number was hidden, and as what."""
    table = Table("harmless number", "planted", *LANGUAGES[:3], "hidden as", title="False hiding %")
    for name in [*sorted({one.number.name for one in results.harmless}), "all"]:
        some = [one for one in results.harmless if name in ("all", one.number.name)]
        cells = []
        for column in LANGUAGES[:3]:
            mine = [one for one in some if one.call.language == column]
            cells.append(share(sum(bool(one.hidden_as) for one in mine), len(mine)))
        kinds = sorted({one.hidden_as for one in some} - {""})
        table.add_row(name, str(len(some)), *cells, ", ".join(kinds))
    return table


def confusion(results: Results) -> Table:
    """What the things reported lie on."""
    columns = [*KINDS, "harmless", "ordinary"]
    table = Table("reported as", *columns, title="What was reported, on what")
    for kind in KINDS:
        found = [one.truth.split(" ")[0] for one in results.found if one.found.kind == kind]
        table.add_row(kind, *(str(found.count(column) or "·") for column in columns))
    return table


def summary(results: dict[str, Results]) -> Table:
    """One line a tool."""
    heads = ("pan leak %", "code leak %", "pan recall %", "false hiding %", "ordinary characters hidden %")
    table = Table("tool", *heads, title="Summary, all languages")
    for name, of in results.items():
        pans = [one for one in of.secrets if one.secret.kind == "pan"]
        codes = [one for one in of.secrets if one.secret.kind in ("cvv", "pin", "otp")]
        table.add_row(
            name,
            leaks(pans),
            leaks(codes),
            share(sum(one.found for one in pans), len(pans)),
            share(sum(one.hidden_as not in ("", "other") for one in of.harmless), len(of.harmless)),
            share(sum(of.hidden.values()), sum(of.ordinary.values()), 3),
        )
    return table


def troubles(results: Results) -> str:
    """What went wrong besides: calls that were kept back, or hidden in one output and not in the other."""
    counted = Counter(trouble for _, trouble in results.troubles)
    told = ", ".join(f"{trouble}: {counted[trouble]}" for trouble in sorted(counted))
    return f"Other troubles (none wanted): {told or 'none'}."


def readable_before(results: Results) -> str:
    """A check on the benchmark itself: what the decoder reads where nothing is hidden."""
    secrets = results.secrets
    read = sum(one.readable for one in secrets)
    return f"Readable before any hiding: {share(read, len(secrets), 2)} % of {len(secrets)} secrets."


def ordinary(results: Results) -> str:
    """How much of the ordinary words was hidden."""
    each = [f"{name} {share(results.hidden.get(name, 0), results.ordinary.get(name, 0), 3)}" for name in LANGUAGES[:3]]
    return f"Ordinary characters hidden, %: {', '.join(each)} (at most {MOST_ORDINARY:g})."
