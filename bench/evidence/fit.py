"""Weights of evidence from the texts that `material` wrote. Runs in an environment of its own (`environment.sh`).

    python fit.py MATERIAL WEIGHTS [scores]

A logistic regression for each cue and language over the grams of a stretch. Where a text has several stretches the cue
is said in one of them: in the one that a first fit finds the likeliest. From which score on a cue is heard, and under
which one a wording is doubted, is settled on scores of texts that the fit did not see, whole sets at a time. With
`scores` these are written too.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple, TypedDict

import numpy
from scipy import sparse
from sklearn.linear_model import LogisticRegression

#: A gram counts that stands in so many texts.
FEWEST_TEXTS = 4
#: A cue is learnt that so many texts say.
FEWEST_SAID = 60
#: Weights below this, in logits, are left out.
LEAST_WEIGHT = 0.18
#: A gram that weighs no more than this, for one cue alone that need not be said, is not worth its room.
LIGHT = 5
#: A weight is written in parts of a logit; none is larger than this.
UNIT, MOST_WEIGHT = 16, 127
#: The inverse strength of regularisation, and in how many parts the sets are taken apart.
STRENGTH, FOLDS = 1.0, 4
#: What a text weighs by what is known of the cue in it: looked at for it, an example, ordinary talk, about another one.
OWN, EXAMPLE, ORDINARY, OTHERS = 1.0, 8.0, 2.0, 0.2
#: … and by what a reader of whole calls marked, or did not mark.
MARKED, UNMARKED = 2.0, 1.0
#: What it costs to hear a cue in ordinary talk (a forbidden one, a disclosure), and in a text about another cue.
ORDINARY_COST: Mapping[bool, float] = {True: 3.0, False: 1.0}
OTHERS_COST = 0.3
#: Both for a cue of which one set has more than such a share: who wrote the others did not know of it, and says it
#: unasked.
ALONE = 0.4
OTHERS_UNAWARE, OTHERS_UNAWARE_COST = 0.04, 0.04
#: … and to hear a forbidden cue in a call that is known to be innocent. Such calls are no part of the fit.
INNOCENT_COST = 10.0
#: The lowest and the highest score from which on a cue is heard, in logits.
HEARD = (-1.0, 6.0)
#: … and the lowest of a pitch: something is offered in every trade, and what a sale by phone owes is not owed there. (A
#: price a month is no return.)
LOWEST: Mapping[str, float] = {"sales-pitch": 0.5, "insurance-pitch": 0.5, "return-promised": -0.4}
#: So much higher for a forbidden cue: the talk of trades that nobody wrote of is further off than any set.
MARGIN = 0.55
#: So much lower for a disclosure: who told what must be told is wronged by a finding; 3 % of look-alikes may be heard.
LENIENCE = 0.5
#: … and for what opens rules.
OPENING = 0.2
#: Other margins. Honest agents come near to hiding exclusions in every call, since they must tell them; a person's name
#: without a company's is half an identity; "that's all, thanks" and what a clinic asks come near to the others. Every
#: bank moves money between accounts, every clerk says what it takes to cancel, and companies announce things, too.
MARGINS: Mapping[str, float] = {
    "mislead.hide-exclusions": 1.05,
    "identity": 1.5,
    "scam.safe-account": 1.0,
    "scam.impersonate-police": 0.95,
    "pressure.obstruct-cancel": 1.15,
    "pressure.obstruct-complaint": 0.8,
    "asks-no-calls": 1.0,
    "health-question": 0.75,
}
#: So far above an example in which nobody says the cue, and by so much at most for its sake.
CLEAR, MOST_RAISED = 0.15, 1.0
#: The lowest and the highest score under which a wording's hit is doubted: of a forbidden cue, of a disclosure, and of
#: what only opens rules: where that is lost, so is all that a call owes.
DOUBTED: Mapping[str, tuple[float, float]] = {"forbidden": (-3.0, -1.0), "required": (-3.25, -1.0), "": (-6.0, -1.0)}
#: Lower borders. A prize or a burial is promised in one breath, among words that no other promise has.
DOUBTED_BELOW: Mapping[str, float] = {"mislead.guarantee": -9.0}
#: What it costs to lose a wording's hit that is right, in hits that are wrong.
LOSS: Mapping[bool, float] = {True: 2.0, False: 1.0}
#: Of what wordings hear of a forbidden cue in calls that are known to be guilty, so much may be doubted.
MOST_LOST = 0.03

EXAMPLES, CALLS, INNOCENT, GUILTY = "examples", "calls-", "innocent", "guilty"


class Head(TypedDict):
    """What `material` says of cues: who says each, which may not be said, which must be."""

    by: dict[str, str]
    forbidden: list[str]
    required: list[str]


class Text(TypedDict):
    """A text as `material.Text` writes it."""

    set: str
    language: str
    stretches: list[list[str]]
    worded: list[str]
    cue: str
    wanted: bool
    not_said: list[str]
    by: str
    unknown: list[str]


class Known(NamedTuple):
    """What is known of a cue in a text: its number, whether the cue is said, what it weighs, and how it is known."""

    text: int
    said: bool
    weight: float
    kind: str


class Model(NamedTuple):
    """Weights by column, and the score that a stretch starts with, in logits."""

    weights: numpy.ndarray
    start: float


class Learnt(TypedDict):
    """The evidence of a cue in one language, in parts of a logit. `scores`: of texts the fit did not see, in logits."""

    start: int
    heard: int
    doubted: int
    lines: str
    scores: dict[str, float]


def _said(text: Text) -> set[str]:
    """The grams that are learnt from a text."""
    return set() if text["set"] in (INNOCENT, GUILTY) else {gram for part in text["stretches"] for gram in part}


class Corpus:
    """The texts of one language: a row of the matrix for each stretch, a column for each gram."""

    def __init__(self, texts: Sequence[Text], head: Head) -> None:
        self.texts = texts
        self.forbidden = frozenset(head["forbidden"])
        self.required = frozenset(head["required"])
        self._by = head["by"]
        counts = Counter(gram for text in texts for gram in _said(text))
        self.grams = sorted(gram for gram, count in counts.items() if count >= FEWEST_TEXTS)
        index = {gram: column for column, gram in enumerate(self.grams)}
        columns: list[int] = []
        starts, self.first = [0], [0]
        for text in texts:
            for part in text["stretches"]:
                columns += [index[gram] for gram in part if gram in index]
                starts.append(len(columns))
            self.first.append(len(starts) - 1)
        shape = (len(starts) - 1, len(self.grams))
        self.rows = sparse.csr_matrix((numpy.ones(len(columns)), columns, starts), shape=shape)
        # The largest sets apart: each is by other writers.
        sizes = Counter(text["set"] for text in texts).most_common()
        folds = {name: number % FOLDS for number, (name, _) in enumerate(sizes)}
        self.folds = [folds[text["set"]] for text in texts]
        self._sets: dict[str, Counter[str]] = {}
        for text in texts:
            if text["set"] != EXAMPLES:
                self._sets.setdefault(text["cue"], Counter())[text["set"]] += 1

    def is_alone(self, cue: str) -> bool:
        """Whether one set looks for a cue, and no other but in passing."""
        sets = self._sets.get(cue)
        return sets is not None and sets.most_common(1)[0][1] > sets.total() * ALONE

    def stretches(self, text: int) -> range:
        """The rows of a text."""
        return range(self.first[text], self.first[text + 1])

    def known(self, cue: str) -> Iterator[Known]:
        """What is known of a cue."""
        others = OTHERS_UNAWARE if self.is_alone(cue) else OTHERS
        for number, text in enumerate(self.texts):
            if not self.stretches(number):
                continue
            in_call = text["set"].startswith(CALLS)
            if text["cue"] == cue:
                weight = EXAMPLE if text["set"] == EXAMPLES else MARKED if in_call else OWN
                yield Known(number, text["wanted"], weight, "own")
            elif cue in text["unknown"] or (self._by[cue] and text["by"] not in (self._by[cue], "unknown", "")):
                continue
            elif text["set"] == GUILTY:
                if cue in text["worded"] and cue in self.forbidden:
                    yield Known(number, True, 0.0, GUILTY)
            elif text["set"] == INNOCENT:
                if cue in text["not_said"]:
                    yield Known(number, False, 0.0, INNOCENT)
            elif cue in text["not_said"]:
                weight = EXAMPLE if text["set"] == EXAMPLES else UNMARKED if in_call else ORDINARY
                yield Known(number, False, weight, "ordinary")
            elif cue not in text["worded"]:
                yield Known(number, False, others, "others")

    def best(self, scores: numpy.ndarray, text: int) -> float:
        """The highest score of the stretches of a text."""
        own = self.stretches(text)
        return float(scores[own.start : own.stop].max())


def fit(corpus: Corpus, some: Sequence[Known]) -> Model:
    """The model of a cue by some of what is known of it."""
    said_in = {one.text: corpus.first[one.text] for one in some if one.said and one.weight}
    model = _fitted(corpus, some, said_in)
    scores = corpus.rows @ model.weights
    likeliest = {
        text: own.start + int(numpy.argmax(scores[own.start : own.stop]))
        for text in said_in
        if (own := corpus.stretches(text))
    }
    return model if likeliest == said_in else _fitted(corpus, some, likeliest)


def _fitted(corpus: Corpus, some: Sequence[Known], said_in: Mapping[int, int]) -> Model:
    """The model where of each text that says the cue this stretch does."""
    rows: list[int] = []
    said: list[int] = []
    weights: list[float] = []
    for one in [one for one in some if one.weight]:
        own = [said_in[one.text]] if one.said else corpus.stretches(one.text)
        rows += own
        said += [int(one.said)] * len(own)
        weights += [one.weight] * len(own)
    regression = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3, max_iter=200)
    regression.fit(corpus.rows[rows], said, sample_weight=weights)
    return Model(regression.coef_[0], float(regression.intercept_[0]))


def unseen(corpus: Corpus, known: Sequence[Known], alone: bool) -> Mapping[int, float]:
    """The scores of texts by models that knew nothing of their sets; `alone`: nothing of the texts themselves."""
    folds = [text % FOLDS for text in range(len(corpus.texts))] if alone else corpus.folds
    found: dict[int, float] = {}
    for fold in range(FOLDS):
        inside = [one for one in known if one.weight and folds[one.text] != fold]
        if len({one.said for one in inside}) == 2:
            model = fit(corpus, inside)
            scores = corpus.rows @ model.weights + model.start
            found |= {one.text: corpus.best(scores, one.text) for one in known if folds[one.text] == fold}
    return found


def heard_from(corpus: Corpus, cue: str, known: Sequence[Known], scores: Mapping[int, float]) -> float:
    """The score from which on hearing the cue where no wording does is worth it."""
    forbidden = cue in corpus.forbidden
    others = OTHERS_UNAWARE_COST if corpus.is_alone(cue) else OTHERS_COST
    costs = {"own": 1.0, "ordinary": ORDINARY_COST[forbidden], "others": others, INNOCENT: INNOCENT_COST}
    border = _best_border(
        ((scores[one.text], 1.0 if one.said else -costs[one.kind]) for one in _judged(corpus, known, scores)
         if cue not in corpus.texts[one.text]["worded"]),
        LOWEST.get(cue, HEARD[0]),
        HEARD[1],
    )  # fmt: skip
    usual = MARGIN if forbidden else -LENIENCE if cue in corpus.required else -OPENING
    return max(border + MARGINS.get(cue, usual), LOWEST.get(cue, HEARD[0]))


def doubted_under(corpus: Corpus, cue: str, known: Sequence[Known], scores: Mapping[int, float]) -> float:
    """The score under which dropping what a wording hears is worth it."""
    lowest, highest = DOUBTED["forbidden" if cue in corpus.forbidden else "required" if cue in corpus.required else ""]
    loss = LOSS[cue in corpus.forbidden]
    guilty = sorted(scores[one.text] for one in known if one.kind == GUILTY)
    border = -_best_border(
        ((-scores[one.text], -loss if one.said else 1.0) for one in _judged(corpus, known, scores)
         if cue in corpus.texts[one.text]["worded"]),
        -highest,
        -lowest,
    )  # fmt: skip
    border = min(border, DOUBTED_BELOW.get(cue, border))
    return min(border, guilty[int(len(guilty) * MOST_LOST)]) if guilty else border


def cleared(corpus: Corpus, cue: str, known: Sequence[Known], by_row: numpy.ndarray, border: float) -> float:
    """The border of hearing, as high as examples of rules need it in which nobody says the cue.

    (What scores much higher there is taken away by guards, of which evidence knows nothing.)
    """
    scores = [
        corpus.best(by_row, one.text)
        for one in known
        if one.kind == "ordinary" and corpus.texts[one.text]["set"] == EXAMPLES
    ]
    return max([border, *(score + CLEAR for score in scores if border - CLEAR < score < border + MOST_RAISED)])


def _judged(corpus: Corpus, known: Sequence[Known], scores: Mapping[int, float]) -> Iterator[Known]:
    """What borders are settled by: examples are written by who words the cue, and prove nothing."""
    settling = (one for one in known if one.kind != GUILTY)
    return (one for one in settling if one.text in scores and corpus.texts[one.text]["set"] != EXAMPLES)


def _best_border(tried: Iterable[tuple[float, float]], least: float, most: float) -> float:
    """The border on scores from which on what is tried is worth most; of several the highest."""
    worth, top, border = 0.0, 0.0, most
    for score, value in sorted(tried, reverse=True):
        if score < least:
            break
        worth += value
        if worth > top:
            top, border = worth, score - 0.05
    return min(max(border, least), most)


def learnt(corpus: Corpus, cue: str, tell_scores: bool) -> Learnt | None:
    """The evidence of a cue; None where too few texts say it."""
    known = list(corpus.known(cue))
    # Examples of the cue alone would only say its wordings again.
    if sum(1 for one in known if one.said and one.weight and corpus.texts[one.text]["set"] != EXAMPLES) < FEWEST_SAID:
        return None
    model = fit(corpus, known)
    by_row = corpus.rows @ model.weights + model.start
    scores = {
        **unseen(corpus, known, corpus.is_alone(cue)),
        **{one.text: corpus.best(by_row, one.text) for one in known if not one.weight},
    }
    by_weight: dict[int, list[str]] = {}
    for column in numpy.flatnonzero(numpy.abs(model.weights) >= LEAST_WEIGHT):
        weight = max(-MOST_WEIGHT, min(MOST_WEIGHT, round(float(model.weights[column]) * UNIT)))
        by_weight.setdefault(weight, []).append(corpus.grams[column])
    heard = round(cleared(corpus, cue, known, by_row, heard_from(corpus, cue, known, scores)) * UNIT)
    return Learnt(
        start=round(model.start * UNIT),
        heard=heard,
        # (What is heard is not doubted.)
        doubted=min(round(doubted_under(corpus, cue, known, scores) * UNIT), heard - 1),
        lines="\n".join(f"{weight}\t{' '.join(some)}" for weight, some in sorted(by_weight.items(), reverse=True)),
        scores={str(number): round(score, 2) for number, score in scores.items()} if tell_scores else {},
    )


def without_light(found: Mapping[str, Mapping[str, Learnt]], required: frozenset[str]) -> None:
    """Take out of what is learnt the grams that are light and tell of one cue alone."""
    for language in {language for told in found.values() for language in told}:
        weights: dict[str, list[tuple[int, str]]] = {}
        for cue, told in found.items():
            if language in told:
                for line in told[language]["lines"].split("\n"):
                    weight, grams = line.split("\t")
                    for gram in grams.split():
                        weights.setdefault(gram, []).append((abs(int(weight)), cue))
        light = {
            gram for gram, ((weight, cue), *more) in weights.items()
            if not more and weight <= LIGHT and cue not in required
        }  # fmt: skip
        for told in found.values():
            if language in told:
                lines = [line.split("\t") for line in told[language]["lines"].split("\n")]
                kept = [(weight, [gram for gram in grams.split() if gram not in light]) for weight, grams in lines]
                told[language]["lines"] = "\n".join(f"{weight}\t{' '.join(some)}" for weight, some in kept if some)


def main(material: Path, weights: Path, tell_scores: bool) -> None:
    """Reads texts, writes what is learnt: by cue, by language."""
    first, *lines = material.read_text(encoding="utf-8").splitlines()
    head: Head = json.loads(first)
    texts: list[Text] = [json.loads(line) for line in lines]
    for language in sorted({text["language"] for text in texts}):
        own = [text for text in texts if text["language"] == language]
        _CORPORA[language] = Corpus(own, head)
    tasks = [(language, cue) for cue in sorted({t["cue"] for t in texts if t["cue"]}) for language in _CORPORA]
    found: dict[str, dict[str, Learnt]] = {}
    with ProcessPoolExecutor() as pool:
        for (language, cue), told in zip(tasks, pool.map(_learn, tasks, [tell_scores] * len(tasks)), strict=True):
            if told is not None:
                found.setdefault(cue, {})[language] = told
    without_light(found, frozenset(head["required"]))
    weights.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


#: Filled before the processes are made, which inherit it: it is too much to be sent to each.
_CORPORA: dict[str, Corpus] = {}


def _learn(task: tuple[str, str], tell_scores: bool) -> Learnt | None:
    language, cue = task
    return learnt(_CORPORA[language], cue, tell_scores)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), "scores" in sys.argv[3:])
