"""Guards: what takes a place away, and what looks alike and does not."""

from __future__ import annotations

import pytest

from compliance_cli.packs.cuemodel import Guard
from compliance_cli.vocabulary import Role
from tests.engine.sample import call, cue, heard

NEGATED = [
    # taken away
    ("We will never ask for your PIN", False),
    ("Please don't tell me your PIN", False),
    ("Do not read out your PIN", False),
    ("Don’t ever give your PIN", False),
    ("You needn't say your PIN", False),
    ("You don't have to give your PIN", False),
    ("There is no need to give your PIN", False),
    ("There is no PIN", False),
    ("I'm not asking for your PIN", False),
    ("We can do this without your PIN", False),
    ("Avoid saying your PIN", False),
    ("我们不会问您的密码", False),
    ("请勿告诉我密码", False),
    ("千万别说密码", False),
    ("無需提供密碼", False),
    ("我们绝不会向您索要密码", False),
    ("没有人会问您密码", False),
    ("不 要 告 诉 我 密 码", False),
    ("我哋唔會問你攞密碼", False),
    ("冇人會問你密碼", False),
    # not taken away
    ("Please tell me your PIN", True),
    ("Not only that, tell me your PIN", True),
    ("Don't worry, just tell me your PIN", True),
    ("Don't worry about it tell me your PIN", True),
    ("Don't hang up, I need your PIN", True),
    ("No problem tell me your PIN", True),
    ("No, your PIN please", True),
    ("Why don't you tell me your PIN", True),
    ("Can't you tell me your PIN", True),
    ("Couldn't you tell me your PIN", True),
    ("I can't hear you, but I need your PIN", True),
    ("That is not it. Your PIN please", True),
    ("I do not see it on my side of the system here today so your PIN please", True),
    ("Never mind, your PIN please", True),
    ("If you don't give me your PIN we close the account", True),
    ("请说一下您的密码", True),
    ("别担心，告诉我密码", True),
    ("不好意思，请说密码", True),
    ("唔好意思你個密碼係咩", True),
    ("唔該話我知密碼", True),
    ("唔 你個密碼係咩", True),
    ("你有冇密碼", True),
    ("你唔話我知密碼就唔得", True),
    ("能不能告诉我密码", True),
    ("您是不是忘了密码", True),
    ("不用着急慢慢说密码", True),
    ("这个不对，请报密码", True),
    ("没问题，请报密码", True),
    ("您不告诉我密码就办不了", True),
    ("请识别一下密码", True),
    ("您报不报密码", True),
    ("密不密码", True),
    ("We can't go on until you say your PIN", True),
    ("不说的话密码就锁了", True),
    ("不来就报密码", True),
    ("一张不用的卡也行再说密码", True),
]


@pytest.mark.parametrize(("said", "stays"), NEGATED)
def test_negated(said: str, stays: bool) -> None:
    pin = cue("pin", "pin", "密码", guards=[Guard.NEGATED])
    assert bool(heard(call(f"Agent: {said}"), pin)) is stays


@pytest.mark.parametrize(
    ("lines", "stays"),
    [
        (["Agent: We will never", "Agent: ask for your PIN"], False),
        (["Agent: We will never", "Customer: ok", "Agent: ask for your PIN"], False),
        (["Agent: We will never do that.", "Agent: So your PIN please"], True),
        (["Agent: never", "Customer: my PIN you mean", "Agent: your PIN please"], True),
    ],
)
def test_a_negation_reaches_over_the_turns_of_an_utterance(lines: list[str], stays: bool) -> None:
    assert bool(heard(call(*lines), cue("pin", "your pin", guards=[Guard.NEGATED]))) is stays


@pytest.mark.parametrize(
    ("said", "stays"),
    [("your PIN, we will never ask for it", False), ("your PIN, please, I must ask for it", True)],
)
def test_a_negation_of_any_concept_counts(said: str, stays: bool) -> None:
    asks = cue("asks", secret=["pin"], ask=["ask for"], guards=[Guard.NEGATED])
    assert bool(heard(call(f"Agent: {said}"), asks)) is stays


ASKED = [
    ("Customer: Do you need my PIN?", False),
    ("Customer: my PIN is here", False),
    ("Agent: Can you tell me my PIN?", True),
    ("Do I have to tell you my PIN?", False),
    ("Should I give you my PIN?", False),
    ("Why do you need my PIN?", False),
    ("what's a PIN for", False),
    ("So can I keep my PIN?", False),
    ("为什么要密码？", False),
    ("我要把密码告诉你吗", False),
    ("你们会问密码吗", False),
    ("Can I take your PIN?", True),
    ("Could you tell me your PIN?", True),
    ("What is your PIN?", True),
    ("Tell me the PIN.", True),
    ("请问您的密码是什么？", True),
    ("把密码报一下", True),
]


@pytest.mark.parametrize(("line", "stays"), ASKED)
def test_asked_by_customer(line: str, stays: bool) -> None:
    pin = cue("pin", "pin", "密码", by=None, guards=[Guard.ASKED_BY_CUSTOMER])
    assert bool(heard(call(line), pin)) is stays


def test_a_no_that_asks_or_answers_negates_nothing_of_me() -> None:
    me = cue("me", "me", "我是老葛", guards=[Guard.NEGATED])
    assert heard(call("Agent: 您是小范不我是老葛"), me)
    assert not heard(call("Agent: 别以为我是老葛"), me)


DENIED = [
    # taken away
    ("I'd never ask you to keep it from your wife", False),
    ("We don't say keep it from your wife", False),
    ("我没有让您别告诉太太", False),
    # not taken away
    ("Keep it, and never mind your wife", True),
    ("You should keep it from your wife", True),
    ("It isn't hard, just keep it from your wife", True),
    ("您别告诉太太", True),
    ("谁不是别告诉太太", True),
    ("今天不办别告诉太太", True),
]


@pytest.mark.parametrize(("said", "stays"), DENIED)
def test_denied_is_what_a_negation_before_all_of_it_takes_away(said: str, stays: bool) -> None:
    hidden = cue("hidden", guards=[Guard.DENIED], hide=["keep", "别告诉"], whom=["wife", "太太"])
    assert bool(heard(call(f"Agent: {said}"), hidden)) is stays


THINGS = [("它要用密码", True), ("他要用密码", False)]
OTHERS = [
    ("Scammers will ask for your PIN", False),
    ("If anyone asks you for your PIN, hang up", False),
    ("Somebody rang her and wanted the PIN", False),
    ("He told the other company the PIN", False),
    ("My uncle gave away the PIN", False),
    ("The other company took the PIN", False),
    ("They'll ask for your PIN", False),
    ("What she wants is your PIN", False),
    ("骗子会问您的密码", False),
    ("有人冒充我们要密码", False),
    ("他把密码告诉了骗子", False),
    ("我妈把密码说了", False),
    ("I need your PIN", True),
    ("He is on leave, so I need your PIN", True),
    ("They say that you must tell me your PIN", True),
    ("They want it, so tell us your PIN", True),
    ("For them it is your PIN", True),
    ("Do you want to get him a PIN", True),
    ("Shall we cover her with a PIN", True),
    ("They get her PIN and run", False),
    ("她不在，您把密码告诉我", True),
    ("我们需要密码", True),
    ("其他的不用，密码", True),
    ("我就是您银行那边的，密码", True),
    ("佢话要密码", False),
    ("别人都办好了，您的密码", True),
    ("Scammers are everywhere. Now your PIN", True),
]


@pytest.mark.parametrize(("said", "stays"), [*OTHERS, *THINGS])
def test_about_others(said: str, stays: bool) -> None:
    pin = cue("pin", "pin", "密码", guards=[Guard.ABOUT_OTHERS])
    assert bool(heard(call(f"Agent: {said}"), pin)) is stays


ASKED = [
    # taken away
    ("Is there a waiting period?", False),
    ("So are there any waiting periods", False),
    ("Does the policy have a waiting period?", False),
    ("Has the waiting period ended?", False),
    ("Do they have a waiting period?", False),
    ("Will I get the waiting period back?", False),
    ("How long is the waiting period", False),
    ("What is the waiting period?", False),
    ("Just to check, is there a waiting period?", False),
    ("有等待期吗？", False),
    ("有没有等待期", False),
    ("等待期是多少天？", False),
    ("等待期是不是九十天", False),
    # not taken away
    ("There is a waiting period.", True),
    ("Do you know that there is a waiting period?", True),
    ("Can I tell you about the waiting period?", True),
    ("Is it all right that there is a waiting period?", True),
    ("Is that clear, there is a waiting period?", True),
    ("There is a waiting period, is that okay?", True),
    ("Is there a waiting period? Yes, thirty days.", True),
    ("Do remember the waiting period", True),
    ("Don't forget the waiting period", True),
    ("What you should know is the waiting period", True),
    ("等待期是九十天。", True),
    ("等待期是九十天，可以吗？", True),
    ("等待期是九十天可以吗", True),
    ("您知道有等待期吗？", True),
    ("不管有没有住院，等待期都是九十天。", True),
    ("等待期是多少天呢？是九十天。", True),
    ("头几年有等待期，您放心吗？", True),
    ("这张有等待期您看看要不要投保", True),
    ("这张有等待期您有空听吗", True),
    ("等待期要不要重新算", False),
]


@pytest.mark.parametrize(("said", "stays"), ASKED)
def test_asked(said: str, stays: bool) -> None:
    wait = cue("wait", "waiting period", "waiting periods", "等待期", guards=[Guard.ASKED])
    assert bool(heard(call(f"Agent: {said}"), wait)) is stays


def test_a_question_of_any_concept_counts() -> None:
    wait = cue("wait", wait=["等待期"], long=["九十天"], guards=[Guard.ASKED])
    assert heard(call("Agent: 等待期，是九十天吗"), wait) == []


def test_a_guard_works_only_where_it_is_switched_on() -> None:
    assert heard(call("Agent: We will never ask for your PIN"), cue("pin", "pin")) == [("pin", 0, "PIN")]


PUT_OFF = [
    ("等待期我回头告诉您", False),
    ("保单的等待期我们之后再谈", False),
    # only announced, or left out
    ("I'll go over the fees in a minute", False),
    ("In a moment I'm going to tell you about the fees", False),
    ("Once we've done this I'll read you the fees", False),
    ("The fees are on page nine, I won't read them out now", False),
    ("费用等会儿再跟您说", False),
    ("费用那部分到时候系统会弹出来，现在先不管", False),
    ("费用会有专人跟您讲", False),
    # said
    ("I'll go over the rest in a minute, the fees are ten pounds", True),
    ("In a minute I'll explain the rest but the fees are ten pounds", True),
    ("The fees are ten pounds and the letter comes later", True),
    ("等一下的费用是十块", True),
    ("等会儿再说别的，费用是十块", True),
    ("费用是十块，别到时候说我没讲", True),
]


@pytest.mark.parametrize(("said", "stays"), PUT_OFF)
def test_put_off_is_what_is_only_announced_or_left_out(said: str, stays: bool) -> None:
    fees = cue("fees", "fees", "费用", guards=[Guard.PUT_OFF])
    assert bool(heard(call(f"Agent: {said}"), fees)) is stays


PAST = [
    ("When you were with them the fees were high", False),
    ("The one with Oakleaf, did they tell you the fees", False),
    ("您之前那家的费用高", False),
    ("上一家收的费用高", False),
    ("您爸那份费用早就交完了", False),
    ("When you were with them it was dear but our fees are ten pounds", True),
    ("The fees go back to the old card", True),
    ("投保之前先说费用", True),
    ("上次跟您说的费用是十块", True),
    ("您之前有问费用", True),
]


@pytest.mark.parametrize(("said", "stays"), PAST)
def test_past_is_what_was_or_what_another_firm_sold(said: str, stays: bool) -> None:
    fees = cue("fees", "fees", "费用", guards=[Guard.PAST])
    assert bool(heard(call(f"Agent: {said}"), fees)) is stays


REPORTED = [
    ("The last agent told you it is free", False),
    ("If a salesman ever says it is free, ask why", False),
    ("Some brokers say it is free", False),
    ("If somebody is telling you it is free, hang up", False),
    ("You told me your bank said it is free", False),
    ("上一个业务员跟您说免费", False),
    ("要是有人跟您说免费，就挂掉", False),
    ("您说那位讲是免费", False),
    ("It is free, and the last agent should have told you", True),
    ("The other one is dearer, this is free", True),
    ("When the company calls say it is free", True),
    ("You told me you like it, and it is free", True),
    ("之前给您的短信说了，免费", True),
    ("有人要就免费", True),
]


@pytest.mark.parametrize(("said", "stays"), REPORTED)
def test_reported_is_what_somebody_else_is_told_to_say(said: str, stays: bool) -> None:
    free = cue("free", "free", "免费", guards=[Guard.REPORTED])
    assert bool(heard(call(f"Agent: {said}"), free)) is stays


DISOWNED = [
    ("I said free. That's not so, it is ten pounds", False),
    ("Calling it free is not allowed", False),
    ("Saying free would get me sacked", False),
    ("I said free, I shouldn't have said it", False),
    ("说免费是违规的", False),
    ("刚才我说免费是说错了", False),
    ("说免费的，您就要小心", False),
    ("说免费的要小心，多半是骗局", False),
    ("It is free. Lovely. That's not right, is it", True),
    ("It is free and you are allowed two", True),
    ("免费，公司马上要收回去了", True),
    ("免费的，您放心", True),
    ("小心名额没了，免费的", True),
]


@pytest.mark.parametrize(("said", "stays"), DISOWNED)
def test_disowned_is_what_is_condemned_or_taken_back(said: str, stays: bool) -> None:
    free = cue("free", "free", "免费", guards=[Guard.DISOWNED])
    assert bool(heard(call(f"Agent: {said}"), free)) is stays


TIME_OFFERED = [
    ("Do you want to think it over", "No need, I am ready", False),
    ("Have a word with your wife first. Or I ring on Monday", "No need", False),
    ("您可以先跟太太商量一下", "不用啦", False),
    ("三号先到期，唔使今日答我", "唔使喇", False),
    ("不急，您先考虑，下周再打给您", "不需要", False),
    ("Do you want to think it over", "I do not want it", True),
    ("Think it over. It is a bargain. It is yours for ten. Shall I put you down", "No need", True),
    ("Would you like our cover", "No need", True),
    ("您要办这个吗", "不用啦", True),
    ("您先考虑过别家吗？这个很便宜。今天可以办。要吗", "不用了", True),
]


@pytest.mark.parametrize(("said", "answer", "stays"), TIME_OFFERED)
def test_an_offer_of_time_turned_down_is_no_refusal(said: str, answer: str, stays: bool) -> None:
    said_no = ("no need", "not want", "不用", "不需要", "唔使")
    refuses = cue("refuses", *said_no, guards=[Guard.TIME_OFFERED], by=Role.CUSTOMER)
    assert bool(heard(call(f"Agent: {said}", f"Customer: {answer}"), refuses)) is stays
