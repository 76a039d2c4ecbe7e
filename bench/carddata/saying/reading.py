"""One reading of a number: in which form, with what between its digits and between its groups."""

from __future__ import annotations

from random import Random

from bench.carddata.saying import chinese, english, others
from bench.carddata.saying.bits import Bit, joined

CHINESE = ("zh-Hans", "zh-Hant")
TYPED = ("typed", "grouped", "spaced", "wide", "hidden", "figures", "thousands")

#: Forms and how often each is drawn.
FORMS: dict[str, dict[str, int]] = {
    "en": {"typed": 6, "grouped": 8, "spaced": 5, "wide": 1, "hidden": 2, "thousands": 1, "words": 22, "repeats": 10,
           "pairs": 6, "hundreds": 4, "mixed": 7, "misheard": 8},
    "zh": {"typed": 7, "grouped": 7, "spaced": 4, "wide": 3, "hidden": 2, "words": 22, "repeats": 8, "radio": 4,
           "bankers": 3, "mixed": 7, "misheard": 8, "english": 1},
    "other": {"typed": 3, "grouped": 4, "words": 16, "mixed": 3, "figures": 3},
}  # fmt: skip

INVISIBLE = ("\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\u00ad")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
BETWEEN_GROUPS = (
    *(" ", " ", " ", "-", "-", "-"),
    *(".", "/", "_", "  ", " - ", "\u00a0", "–", "—", "·", ", ", "\u2009", "\t", "*", ":"),
)
BETWEEN_FIGURES = (" ", " ", " ", "-", ", ", ". ", ".", " - ", "…", "/")
BETWEEN_WORDS = (" ", " ", " ", " ", ", ", ". ", "-", "... ", " - ", "; ")
BETWEEN_HAN = ("", "", "", "", "", " ", "，", "、", ",", "。", "-", "…")


def languages_forms(language: str) -> dict[str, int]:
    """The forms of a language, weighted."""
    if language in CHINESE:
        return FORMS["zh"]
    forms = FORMS["en" if language == "en" else "other"]
    return forms if language in others.FIGURES or "figures" not in forms else {**forms, "figures": 0}


def draw_form(language: str, rng: Random) -> str:
    """A form, by its weight."""
    forms = languages_forms(language)
    return rng.choices(list(forms), list(forms.values()))[0]


class Reading:
    """How one speaker reads one number."""

    def __init__(self, language: str, form: str, rng: Random, plain: bool) -> None:
        """`plain`: the recogniser writes no punctuation."""
        self.language, self.form, self.rng, self.plain = language, form, rng, plain
        self._english = english.Habits(rng)
        self._chinese = chinese.Habits(rng, language) if language in CHINESE else None
        self._other = others.Habits(rng, language) if language in others.WORDS else None
        self._group = rng.choice(BETWEEN_GROUPS)
        self._figure = " " if plain else rng.choice(BETWEEN_FIGURES)
        self._word = self._between_words()
        self._invisible = rng.choice(INVISIBLE)
        self._uneven = rng.random() < 0.15

    def _between_words(self) -> str:
        """What stands between the words of this reading."""
        if self.form == "english":
            return " "
        if self.language in CHINESE:
            return self.rng.choice(["", "", "", " "]) if self.plain else self.rng.choice(BETWEEN_HAN)
        if self.language in others.UNSPACED:
            return self.rng.choice(["", " ", " "] if self.plain else ["", "、", ", ", " "])
        return " " if self.plain else self.rng.choice(BETWEEN_WORDS)

    @property
    def typed(self) -> bool:
        """Whether the number is in figures."""
        return self.form in TYPED

    def tight(self, digits: str, at: int) -> list[Bit]:
        """A few digits said in one breath, such as a year, with no more than a space between them."""
        bits = self._typed(digits, at, "typed") if self.typed else self._words(digits, at)
        return joined(bits, ["" if self._chinese or self.typed else " "] * (len(bits) - 1))

    def chunk(self, digits: str, at: int) -> list[Bit]:
        """One group of the number; `at` is the place of its first digit."""
        if self.form == "mixed":
            return self._mixed(digits, at)
        if self.typed:
            return self._typed(digits, at, self.form)
        bits = self._words(digits, at)
        return joined(bits, [self._word_gap() for _ in bits[1:]])

    def between(self) -> str:
        """What stands between two groups in one turn."""
        if self.form in ("typed", "wide", "hidden"):
            return ""
        if self.form == "thousands":
            return " "
        if self.typed:
            return "  " if self.form == "spaced" and self._figure == " " and self._uneven else self._group_gap()
        if self.language in CHINESE and self.form != "english":
            return (
                self.rng.choice(["", " "]) if self.plain else self.rng.choice(["，", "，", "", " ", "、", "。", "……"])
            )
        if self.language in others.UNSPACED:
            return " " if self.plain else self.rng.choice(["、", "　", ", ", " "])
        return " " if self.plain else self.rng.choice([", ", ", ", ". ", " ", " - ", "... "])

    def _group_gap(self) -> str:
        return self.rng.choice(BETWEEN_GROUPS) if self._uneven else self._group

    def _word_gap(self) -> str:
        return self._between_words() if self._uneven else self._word

    def _words(self, digits: str, at: int) -> list[Bit]:
        if self._chinese:
            return chinese.words(digits, at, self.form, self._chinese)
        if self._other:
            return others.words(digits, at, self._other)
        return english.words(digits, at, self.form, self._english)

    def _typed(self, digits: str, at: int, form: str) -> list[Bit]:
        figures = digits
        if form == "wide":
            figures = digits.translate(WIDE)
        elif form == "figures":
            figures = "".join(others.FIGURES[self.language][int(digit)] for digit in digits)
        bits = [Bit(figure, digits[place], at + place) for place, figure in enumerate(figures)]
        if form == "spaced":
            return joined(bits, [self._figure] * (len(bits) - 1))
        if form == "hidden":
            return joined(bits, [self._invisible if self.rng.random() < 0.5 else "" for _ in bits[1:]])
        if form == "thousands" and len(digits) > 3:  # what number formatting makes of "forty one eleven"
            return joined(bits, ["," if (len(digits) - place) % 3 == 0 else "" for place in range(1, len(digits))])
        return bits

    def _mixed(self, digits: str, at: int) -> list[Bit]:
        """Figures and words by turns, within one group or from group to group."""
        if len(digits) < 3 or self.rng.random() < 0.5:
            if self.rng.random() < 0.5:
                return self._typed(digits, at, "typed")
            bits = self._words(digits, at)
            return joined(bits, [self._word] * (len(bits) - 1))
        cut = self.rng.randrange(1, len(digits))
        bits = self._words(digits[:cut], at)
        said = joined(bits, [self._word] * (len(bits) - 1))
        return [*said, Bit(self._word or self.rng.choice(["", " "])), *self._typed(digits[cut:], at + cut, "typed")]
