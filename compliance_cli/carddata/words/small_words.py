"""Small words: what a text says besides its numbers, and what may stand between a name and its number."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from compliance_cli.speech.numbers import WORLD
from compliance_cli.speech.script import HAN_CLASS, is_han

_WORD = re.compile(
    f"[a-z'\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+|[{HAN_CLASS}]|[\u0400-\u04ff]+|[\u0600-\u06ff]+|[\u0900-\u0963]+"
    "|[\uac00-\ud7af]+|[\u0e00-\u0e4f\u3040-\u30ff]{1,4}"
)
_ASCII_WORD = re.compile("[a-z']+")
#: A blank for whatever is none of that.
_LETTERS_ONLY = {code: chr(code) if chr(code) in "abcdefghijklmnopqrstuvwxyz'" else " " for code in range(128)}
#: Letters of other words than English and Chinese ones.
_FOREIGN = re.compile("[\u00c0-\u024f\u0300-\u06ff\u0900-\u0963\u0e00-\u1eff\u3040-\u30ff\uac00-\ud7af]")
#: Words that may stand between a name and the number it names, whatever mark ends a sentence there.
_LINKS = frozenset(
    """is are was it it's its that that's thats the my your our this number reads says will would should be as follows
    of for here here's goes just so um uh er okay ok yes yeah right and with on card a an i think got have visa
    mastercard amex equals colon called know you me let see starts begins starting beginning from to in at up
    s""".split()
)
_LINKS_HAN = frozenset(
    "号码为是就的数字我您你有呢嗯好那这个应该显示前开头写着给了到上期限也请记吧呀啊下听念说看报系面住啦"
)
_REST = frozenset(
    """okay ok yes yeah yep sure right so um uh er well it's its it is that's thats that the my card number and thank
    you thanks please here here's go i am i'm all good fine hi hello then alright a now let me see got hold on one
    moment just says say reads sorry ready there is visa mastercard amex will be of for no to this that'll that'd
    it'll would i've we've you've we i'll hang sec second wait again yeah perfect great lovely brilliant mm mhm hmm
    oh ah uhh erm let's like know mean think guess i'd mate love madam sir ma'am you're your yours confirm correct back
    read listen listening carry as said with at from top next first last digits number numbers code dash space hyphen
    dot slash double ay euh este those these""".split()
)
_REST_HAN = frozenset(
    "我念看看稍等来了上面写着显示应该准备好给复述一遍确认核对现在直接扣付用换张它是数字位横杠空格继续好的是嗯啊呃我你您卡号码记一下吧了呢那就这个对可以行请谢谢来念给说报听到没有在找"
)


def is_linking(gap: str) -> bool:
    """Whether only small words stand between a name and a number."""
    return all(word in (_LINKS if word.isascii() else _LINKS_HAN) for word in _WORD.findall(gap))


@lru_cache(maxsize=1)
def _rest_of_the_world() -> frozenset[str]:
    """Small words of the other languages that are not written in ASCII."""
    return frozenset(word for table in WORLD.values() for word in table.fillers)


@lru_cache(maxsize=1)
def _content() -> re.Pattern[str]:
    """Runs of Han letters that are no small words. (One class, which is many times faster than looking each up.)"""
    borders = sorted(map(ord, _REST_HAN))
    runs = [(first + 1, last - 1) for first, last in pairwise((0x33FF, *borders, 0xA000)) if last - first > 1]
    return re.compile("[\u3007" + "".join(f"{chr(first)}-{chr(last)}" for first, last in runs) + "]+")


def weight(text: str) -> float:
    """Words of content in a text: small words weigh nothing, a Han letter half a word."""
    if text.isascii():
        words = text.translate(_LETTERS_ONLY).split()
        return float(len(words) - sum(map(_REST.__contains__, words)))
    total = 0.5 * sum(map(len, _content().findall(text)))
    if _FOREIGN.search(text) is None:
        words = _ASCII_WORD.findall(text)
        return total + len(words) - sum(map(_REST.__contains__, words))
    for word in _WORD.findall(text):
        if word.isascii():
            total += word not in _REST
        elif not is_han(word[0]):
            total += word not in _rest_of_the_world()
    return total
