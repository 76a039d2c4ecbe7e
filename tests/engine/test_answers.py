"""Answers, as the shipped wordings of yes and no would meet them: what counts as leave, and what does not."""

from __future__ import annotations

import pytest

from compliance_cli.packs.model import Constraint
from compliance_cli.vocabulary import Outcome, Role
from tests.engine.sample import call, cue, judged, rule

YES, NO, MAYBE = Outcome.MET, Outcome.BROKEN, Outcome.UNSURE

CUES = [
    cue("asks", "take payment", "扣款"),
    cue(
        "customer-agrees",
        "yes",
        "sure",
        "okay",
        "fine",
        "go ahead",
        "好",
        "好的",
        "可以",
        "行",
        "同意",
        by=Role.CUSTOMER,
    ),
    cue("customer-refuses", "no thanks", "don't want", "不用", "不要", "不行", by=Role.CUSTOMER),
]
RULE = rule(Constraint.REQUIRE, "asks", answered="customer-agrees")

ANSWERS = [
    ("Can I take payment now?", "Yes.", YES),
    ("Can I take payment now?", "Okay, go ahead", YES),
    ("Can I take payment now?", "Yes, hold on, let me get my glasses", YES),
    ("Can I take payment now?", "Yes, how do I do it?", YES),
    ("Can I take payment now?", "Right, okay, how do I do it?", NO),
    ("扣款可以吗？", "可以啊，怎么弄？", YES),
    ("扣款可以吗？", "好，怎么弄？", NO),
    ("Can I take payment now?", "No thanks", NO),
    ("Can I take payment now?", "Okay but I don't want that", NO),
    ("Can I take payment now?", "Okay, I'll think about it", NO),
    ("Can I take payment now?", "Maybe, okay", NO),
    ("Can I take payment now?", "Fine, but only the first one", MAYBE),
    ("Can I take payment now?", "Is that okay?", NO),
    ("Can I take payment now?", "I'm not okay with that", NO),
    ("Can I take payment now?", "uh-huh", MAYBE),
    ("Can I take payment now?", "Mm hmm, mm hmm.", MAYBE),
    ("I will take payment now.", "uh-huh", NO),
    ("I will take payment now, is that okay?", "Mhm", MAYBE),
    ("Would you mind if I take payment now?", "Not at all", YES),
    ("Would you mind if I take payment now?", "No, go ahead", YES),
    ("Would you mind if I take payment now?", "Yes I would mind", NO),
    ("Would you mind if I take payment now?", "I don't mind", YES),
    ("现在给您扣款可以吗", "可以", YES),
    ("现在给您扣款可以吗", "好的好的", YES),
    ("现在给您扣款可以吗", "嗯，行", YES),
    ("现在给您扣款可以吗", "嗯", MAYBE),
    ("现在给您扣款可以吗", "嗯嗯", MAYBE),
    ("现在给您扣款。", "嗯", NO),
    ("现在给您扣款可以吗", "好的，不用了", NO),
    ("现在给您扣款可以吗", "好，我再考虑考虑", NO),
    ("现在给您扣款可以吗", "行，我跟老公商量一下", NO),
    ("现在给您扣款可以吗", "可以是可以，不过", MAYBE),
    ("现在给您扣款可以吗", "不可以", NO),
    ("现在给您扣款可以吗", "可以分期吗？", NO),
    ("現在給您扣款可以嗎", "同意", YES),
    ("现在给您扣款可以吗", "可以，卡我拿着呢，六二二", YES),
    ("现在给您扣款行吗", "行我卡号直接报你不就完了", YES),
    ("现在给您扣款同意不", "同意 卡就在手里呢", YES),
    ("现在给您扣款行吗", "好 但是多少钱啊", MAYBE),
    ("现在给您扣款行吗", "好 我先看看", NO),
    ("而家扣款，啱唔啱", "啱。", YES),
    ("现在给您扣款可以吗", "对续", YES),
    ("现在给您扣款可以吗", "要 保", YES),
    ("现在给您扣款可以吗", "对保险我不懂", NO),
    ("现在给您扣款可以吗", "对我来说有点贵", NO),
    ("现在给您扣款可以吗", "行不行我也不知道", NO),
    ("现在给您扣款可以吗", "可以我先问问儿子吗", NO),
    ("Can I take payment by card, or do you want to send a check?", "Card. The one with the lighthouse.", YES),
    ("用信用卡扣款还是转账？", "信用卡啦，方便啲", YES),
    ("Can I take payment by card, or do you want to send a check?", "Card number is in the drawer", NO),
    ("Can I take payment now?", "Card. I have no card.", NO),
    ("您介意我现在扣款吗", "不介意", YES),
    ("您介意我现在扣款吗", "没关系", YES),
    ("您介意我现在扣款吗", "有点介意", NO),
]


@pytest.mark.parametrize(("request_", "reply", "outcome"), ANSWERS)
def test_an_answer(request_: str, reply: str, outcome: Outcome) -> None:
    made = call(f"Agent: {request_}", f"Customer: {reply}")
    assert judged(made, CUES, RULE).details["rule"].outcome is outcome


@pytest.mark.parametrize(
    ("lines", "outcome"),
    [
        (["Customer: Oh.", "Customer: Yes"], YES),
        (["Customer: Yes", "Customer: no thanks, no"], NO),
        (["Customer: Yes", "Agent: And your name?", "Customer: no thanks"], YES),
        (["Customer: mm-hmm", "Agent: So?", "Customer: yes"], MAYBE),
        (["Customer: what for", "Agent: it pays the premium", "Customer: yes"], YES),
        (["Agent: well", "Customer: yes"], YES),
        (["Customer: hm why", "Agent: a", "Customer: so", "Agent: b", "Customer: yes"], NO),
    ],
)
def test_which_turns_are_the_answer(lines: list[str], outcome: Outcome) -> None:
    made = call("Agent: Can I take payment now?", *lines)
    assert judged(made, CUES, RULE).details["rule"].outcome is outcome
