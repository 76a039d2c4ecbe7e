"""Turns that only say "I am listening": they end neither an utterance nor a number that is being read."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")

#: Words and short phrases that alone, repeated or put together make an acknowledgement (folded, no punctuation).
_ENGLISH = """okay ok okey kay k yes yeah yep yup ya uh huh mm hmm hm mhm mmhm mmhmm uhhuh uhuh ah aha oh right alright
    all sure fine great good perfect lovely brilliant cool thanks thank you cheers got it that go on ahead next continue
    carry please keep going and then i'm listening i am with follow following still here ready um er uh so
    noted understood correct excellent wonderful super done have""".split()
_CHINESE = """请继续 继续 请讲 请说 你说 您说 接着说 接着 往下 然后呢 然后 还有呢 后面呢 后面 下面 下一组
    好的 好嘞 好了 好 可以 对的 对 是的 是 嗯 恩 唔 哦 噢 喔 啊 呃 额 行 没错 明白 知道了 知道 收到 记下了 记下 记住了
    了解 谢谢
    麻烦 您 你 吧 呢 的 了 哈 我在听 在听 ok okay""".split()

_ENGLISH_WORDS = frozenset(_ENGLISH)
_CHINESE_ONLY = re.compile(f"(?:{'|'.join(sorted(_CHINESE, key=len, reverse=True))})+")
_LONGEST = max(map(len, _CHINESE))

#: A longer turn says more than "go on".
_MOST_WORDS = 8

#: Openings that turn the same small words into content of their own.
_NOT_ALONE = frozenset({"you", "i am", "i'm", "have", "here", "then", "and", "please", "that", "it", "all", "so"})


def is_acknowledgement(folded_turn: str) -> bool:
    """Whether a folded turn is a mere acknowledgement ("okay", "mm hmm", "got it, go on", 嗯, 好的, 请继续).

    An empty turn or one of punctuation only is one too. A question ("okay?") is one; a number never is.
    """
    latin: list[str] = []
    han: list[str] = []
    # Word by word, as most turns are none by their first.
    for match in _WORD.finditer(folded_turn):
        word = match[0]
        if not word.isascii():
            if not han and len(word) >= _LONGEST and not _CHINESE_ONLY.match(word):
                return False
            han.append(word)
        elif word in _ENGLISH_WORDS:
            latin.append(word)
        else:
            return False
        if len(latin) + len(han) > _MOST_WORDS:
            return False
    if han:
        return _CHINESE_ONLY.fullmatch("".join(han)) is not None
    return not latin or " ".join(latin) not in _NOT_ALONE
