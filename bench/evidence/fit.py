"""Weights of evidence from the texts that `material` wrote. Needs scikit-learn, in an environment of its own.

    python fit.py MATERIAL WEIGHTS

A logistic regression for each cue and language over the grams of a stretch. Where a text has several stretches the cue
is said in one of them: in the one that a first fit finds the likeliest. From which score on a cue is heard, and under
which one a wording is doubted, is settled on scores of texts that the fit did not see, whole sets at a time.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy
from scipy import sparse
from sklearn.linear_model import LogisticRegression

#: A gram counts that stands in so many texts.
FEWEST_TEXTS = 3
#: A cue is learnt that so many texts say.
FEWEST_SAID = 20
#: Weights below this, in logits, are left out.
LEAST_WEIGHT = 0.16
UNIT = 16
MOST_WEIGHT = 127
FOLDS = 4
STRENGTH = 2.0
#: What a text weighs by what is known of the cue in it: looked at for it, an example of the cue, ordinary talk, another's.
OWN, EXAMPLE, ORDINARY, OTHERS = 1.0, 4.0, 1.0, 0.2
#: What it costs to hear a forbidden cue in ordinary talk; a disclosure there.
FORBIDDEN_COST, TOLD_COST = 3.0, 1.0
#: No cue is heard below this, or doubted above that, in logits.
LEAST_HEARD, MOST_DOUBTED = {True: -1.0, False: -1.0}, -1.0
#: A wording's hit that is right and lost costs so many that are wrong.
LOSS = {True: 2.0, False: 1.5}
#: … and doubted under this at least.
LEAST_DOUBTED = -4.0


class Corpus:
    """The texts of one language: a row of the matrix for each stretch."""

    def __init__(self, texts, by, forbidden):
        self.texts = texts
        self.by = by
        self.forbidden = forbidden
        counts = Counter(gram for text in texts for gram in {gram for part in text["stretches"] for gram in part})
        self.grams = sorted(gram for gram, count in counts.items() if count >= FEWEST_TEXTS)
        index = {gram: column for column, gram in enumerate(self.grams)}
        columns, starts, self.first = [], [0], []
        for text in texts:
            self.first.append(len(starts) - 1)
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

    def known(self, cue):
        """What is known of a cue: (number of text, said, weight, kind)."""
        for number, text in enumerate(self.texts):
            if text["cue"] == cue:
                yield number, text["wanted"], EXAMPLE if text["set"] == "examples" else OWN, "own"
            elif self.by[cue] and text["by"] not in (self.by[cue], "unknown", ""):
                continue
            elif cue in text["not_said"]:
                yield number, False, ORDINARY, "ordinary"
            elif cue not in text["worded"]:
                yield number, False, OTHERS, "others"


def fit(corpus, cue, some):
    """Weights and intercept of a cue from some of what is known."""
    positives = [one for one in some if one[1]]
    chosen = None
    for _ in range(2):
        rows, said, weights = [], [], []
        for number, wanted, weight, _ in some:
            first, last = corpus.first[number], corpus.first[number + 1]
            if first == last:
                continue
            if wanted:
                rows.append(first if chosen is None else chosen[number])
                said.append(1)
                weights.append(weight)
            else:
                rows += range(first, last)
                said += [0] * (last - first)
                weights += [weight] * (last - first)
        model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3, max_iter=200)
        model.fit(corpus.rows[rows], said, sample_weight=weights)
        weights_of, start = model.coef_[0], float(model.intercept_[0])
        scores = corpus.rows @ weights_of + start
        chosen = {}
        for number, *_ in positives:
            first, last = corpus.first[number], corpus.first[number + 1]
            if first < last:
                chosen[number] = first + int(numpy.argmax(scores[first:last]))
        if all(corpus.first[number + 1] - corpus.first[number] == 1 for number in chosen):
            break
    return weights_of, start


def best(corpus, scores, number):
    first, last = corpus.first[number], corpus.first[number + 1]
    return float(scores[first:last].max()) if first < last else -99.0


def unseen(corpus, cue, known):
    """The scores of texts by weights of which their sets knew nothing."""
    found = {}
    for fold in range(FOLDS):
        inside = [one for one in known if corpus.folds[one[0]] != fold]
        outside = [one for one in known if corpus.folds[one[0]] == fold]
        if not any(one[1] for one in inside) or all(one[1] for one in inside):
            continue
        weights, start = fit(corpus, cue, inside)
        scores = corpus.rows @ weights + start
        found.update({one[0]: best(corpus, scores, one[0]) for one in outside})
    return found


def heard_from(corpus, cue, known, scores):
    """The score from which on hearing the cue where no wording does is worth it."""
    forbidden = cue in corpus.forbidden
    cost = {"own": 1.0, "ordinary": FORBIDDEN_COST if forbidden else TOLD_COST, "others": 0.3 * TOLD_COST}
    tried = []
    for number, said, _, kind in known:
        text = corpus.texts[number]
        if number in scores and text["set"] != "examples" and cue not in text["worded"]:
            tried.append((scores[number], 1.0 if said else -cost[kind]))
    return _best_border(tried, LEAST_HEARD[forbidden], 6.0)


def doubted_under(corpus, cue, known, scores):
    """The score under which dropping what a wording hears is worth it."""
    tried = []
    for number, said, _, kind in known:
        text = corpus.texts[number]
        if number in scores and text["set"] != "examples" and cue in text["worded"]:
            tried.append((-scores[number], -LOSS[cue in corpus.forbidden] if said else 1.0))
    return -_best_border(tried, -MOST_DOUBTED, -LEAST_DOUBTED)


def _best_border(tried, least, most):
    """The border on scores that is worth most; on a tie the highest."""
    worth, top, border = 0.0, 0.0, most
    for score, value in sorted(tried, reverse=True):
        if score < least:
            break
        worth += value
        if worth > top:
            top, border = worth, score - 0.05
    return min(max(border, least), most)


def learnt(corpus, cue):
    known = list(corpus.known(cue))
    # Examples of the cue alone, written by who worded it, would only say the wordings again.
    if sum(1 for number, said, *_ in known if said and corpus.texts[number]["set"] != "examples") < FEWEST_SAID:
        return None
    weights, start = fit(corpus, cue, known)
    scores = unseen(corpus, cue, known)
    kept = {}
    for column in numpy.flatnonzero(numpy.abs(weights) >= LEAST_WEIGHT):
        weight = max(-MOST_WEIGHT, min(MOST_WEIGHT, round(float(weights[column]) * UNIT)))
        kept.setdefault(weight, []).append(corpus.grams[column])
    lines = "\n".join(f"{weight}\t{' '.join(some)}" for weight, some in sorted(kept.items(), reverse=True))
    heard, doubted = heard_from(corpus, cue, known, scores), doubted_under(corpus, cue, known, scores)
    return {
        "start": round(start * UNIT),
        "heard": round(heard * UNIT),
        "doubted": round(doubted * UNIT),
        "lines": lines,
        "scores": {str(number): round(score, 2) for number, score in scores.items()} if len(sys.argv) > 3 else {},
    }


_corpora = {}


def _work(task):
    language, cue = task
    return language, cue, learnt(_corpora[language], cue)


def main():
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    head, texts = json.loads(lines[0]), [json.loads(line) for line in lines[1:]]
    for language in ("en", "zh"):
        own = [text for text in texts if text["language"] == language]
        _corpora[language] = Corpus(own, head["by"], frozenset(head["forbidden"]))
        print(language, len(own), "texts", len(_corpora[language].grams), "grams", file=sys.stderr)
    cues = sorted({text["cue"] for text in texts if text["cue"]})
    found = {}
    # The corpora are inherited by the processes, not sent to them.
    with ProcessPoolExecutor() as pool:
        for language, cue, told in pool.map(_work, [(language, cue) for cue in cues for language in _corpora]):
            if told is not None:
                found.setdefault(cue, {})[language] = told
                print(cue, language, told["start"], told["heard"], told["doubted"], file=sys.stderr)
    Path(sys.argv[2]).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
