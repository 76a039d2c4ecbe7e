"""Sentences that mean nearly the same as given ones, by the word vectors of a spaCy model that is installed.

The program brings no vectors. spaCy and the model are loaded only when such a wording is first listened for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from compliance_cli.engine.hearing.windows import sentence_ends
from compliance_cli.errors import PackError
from compliance_cli.packs.cuemodel import Cue
from compliance_cli.packs.position import Position
from compliance_cli.speech import fold, squeeze

if TYPE_CHECKING:
    from spacy.language import Language

#: spaCy's models with word vectors, the better one first.
MODELS: Mapping[str, Sequence[str]] = {
    "en": ("en_core_web_lg", "en_core_web_md"),
    "zh": ("zh_core_web_lg", "zh_core_web_md"),
}

#: Parts of a model that are not needed to look words up.
_UNUSED = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "ner")

_Direction = tuple[float, ...]


class NoVectors(PackError):
    """A cue listens by meaning in a language of which no model is installed. `detail` says what to install."""

    def __init__(self, owner: str, position: Position, language: str) -> None:
        self.detail = missing_vectors(owner, language)
        super().__init__((f"{position}: {self.detail}",))


def installed_model(language: str) -> str | None:
    """The name of the model of a language that is used; None if none is installed. spaCy is not loaded for it."""
    return next((name for name in MODELS[language] if find_spec(name) is not None), None)


def missing_vectors(owner: str, language: str) -> str:
    """What to tell the user of a cue that listens by meaning in a language without an installed model."""
    return (
        f"cue {owner} listens by meaning (`means:`), and no word vectors for {language} are installed; "
        f"`python -m spacy download {MODELS[language][-1]}` installs some"
    )


def need_vectors(cue: Cue) -> None:
    """Raises `NoVectors` where a cue listens by meaning in a language of which no model is installed."""
    for language, wordings in cue.wordings.items():
        if any(wording.means for wording in wordings) and installed_model(language) is None:
            raise NoVectors(cue.id, cue.position, language)


class SameMeaning:
    """The sentences of a wording's `means`, and how near in meaning (0 to 1) a sentence of the call must be."""

    def __init__(self, sentences: Sequence[str], least: float, language: str, owner: str, position: Position) -> None:
        self._sentences = tuple(sentences)
        self._least = least
        self._language = language
        self._owner = owner
        self._position = position

    def spans(self, text: str) -> Iterable[tuple[int, int]]:
        """The sentences of a squeezed text that mean nearly the same, as offsets. Raises `NoVectors`."""
        begin = 0
        for end in sentence_ends(text):
            said = self._direction(text[begin:end])
            if any(_cosine(said, meant) >= self._least for meant in self._meant):
                yield begin, begin + len(text[begin:end].rstrip())
            begin = end

    @cached_property
    def _meant(self) -> Sequence[_Direction]:
        return [self._direction(squeeze(fold(sentence))) for sentence in self._sentences]

    def _direction(self, text: str) -> _Direction:
        """Where the words of a text point to together; () where no vector of any of them is known."""
        model = _model(self._language)
        if model is None:
            raise NoVectors(self._owner, self._position, self._language)
        known = [token for token in model.make_doc(text) if token.has_vector]
        telling = [token for token in known if not token.is_stop and not token.is_punct] or known
        # Each word counts alike, however long its vector is.
        unit = [[float(number) / (token.vector_norm or 1.0) for number in token.vector] for token in telling]
        return tuple(map(sum, zip(*unit, strict=True)))


def _cosine(one: _Direction, other: _Direction) -> float:
    if not one or not other:
        return 0.0
    length = float(sum(a * a for a in one) * sum(b * b for b in other)) ** 0.5
    return sum(a * b for a, b in zip(one, other, strict=True)) / length if length else 0.0


@lru_cache(maxsize=2)
def _model(language: str) -> Language | None:
    """The installed model of a language; None if there is none."""
    name = installed_model(language)
    if name is None:
        return None
    import spacy

    return spacy.load(name, exclude=_UNUSED)
