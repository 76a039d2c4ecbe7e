"""Calls with card data and the truth about them: the same seed and number always give the same call."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.carddata.cards import card_episode
from bench.carddata.codes import code_episode
from bench.carddata.harmless import harmless_episode
from bench.carddata.scene import OTHERS, Scene
from bench.carddata.truth import Call

#: Voices and how often each is heard; the other languages share one place.
VOICES = {"en": 36, "zh-Hans": 27, "zh-Hant": 15, "yue": 8, "other": 14}
CARD, CODE, HARMLESS = "card", "code", "harmless"
#: What happens in a call, and how often.
PLANS: dict[tuple[str, ...], int] = {
    (CARD,): 6,
    (HARMLESS, CARD): 5,
    (CARD, HARMLESS): 5,
    (CODE, CARD): 2,
    (HARMLESS, CODE): 4,
    (CODE, HARMLESS): 4,
    (CODE, CODE): 3,
    (HARMLESS,): 3,
    (HARMLESS, HARMLESS, HARMLESS): 4,
    (HARMLESS, CARD, HARMLESS, CODE): 3,
}


def make_call(seed: int, number: int) -> Call:
    """One call."""
    rng = Random(f"card data {seed} {number}")
    voice = rng.choices(list(VOICES), list(VOICES.values()))[0]
    if voice == "other":
        voice = rng.choice(OTHERS)
    scene = Scene(voice, rng)
    if scene.likely(0.85):
        scene.agent("open agent")
        scene.customer("open customer")
    scene.chat(3)
    for part in rng.choices(list(PLANS), list(PLANS.values()))[0]:
        if part == CARD:
            card_episode(scene)
        elif part == CODE:
            code_episode(scene)
        else:
            harmless_episode(scene)
        scene.chat(2)
    if scene.likely(0.7):
        scene.close()
    return scene.script.call(f"{voice}-{seed}-{number}")


def make_calls(seed: int, calls: int) -> Iterator[Call]:
    """So many calls of a seed."""
    return (make_call(seed, number) for number in range(calls))
