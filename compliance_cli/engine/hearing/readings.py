"""The words that guards and answers are read by, per language. Data: no logic here.

Each is a regex over folded text, Chinese without spaces between Han letters.
"""

from __future__ import annotations

from compliance_cli.engine.hearing.wordlist import one_of


def _words(english: str, chinese: str) -> str:
    """A regex for any of some words, an underscore standing for a space in them."""
    return rf"\b{one_of(word.replace('_', ' ') for word in english.split())}\b|{one_of(chinese.split())}"


def any_of(*alternatives: str) -> str:
    """A regex for any of some regexes."""
    return f"(?:{'|'.join(alternatives)})"


_EN_NOT = r"(?:n't|nt| not)\b"
_RELATIONS = (
    "husband wife mum mom mother dad father son daughter friend brother sister uncle aunt neighbour neighbor boss"
)
_KIN = "爸|妈|老公|老婆|太太|先生|朋友|同事|邻居|儿子|女儿|哥|姐|弟|妹|家人|奶奶|爷爷"

#: Ends the reach of a negation: what stands before it is another clause.
CLAUSE_BREAK = any_of(
    r"[,;:.?!。，、；：\n—–]",
    r"\b(?:but|so|because|just|then|however|instead|otherwise|only|until|unless)\b",
    "但是|但|而是|不过|所以|因为|否则|不然|就是说|而且|只要|只需|只是|的话|就|都|也行",
)

#: Hold a negator and negate nothing of what follows.
EN_NO_NEGATION = any_of(
    r"\bnot (?:only|just|merely|to mention|sure)\b",
    rf"\bdo{_EN_NOT} (?:worry(?: about it)?|forget(?: to)?|hesitate(?: to)?|be (?:afraid|shy|scared)|hang up|panic)\b",
    rf"\bdo{_EN_NOT} (?:mind|wait|delay|miss(?: out| this)?)\b",
    r"\bno (?:problem|worries|doubt|need to worry|rush|big deal|matter|later than)\b",
    rf"\bwhy (?:do{_EN_NOT} (?:you|we|i)|not)\b",
    r"\b(?:if|or) not\b|\bnever mind\b|\bcan(?:'?t|not| not) wait\b|\bnothing to (?:worry|fear)\b|\bnot a problem\b",
    r"\b(?:(?:do|would|could|is|are|did|have|has)n'?t|can'?t|won'?t) (?:you|we|it|that|this)\b",
    r"\bif you (?:do not|don'?t|can'?t|won'?t)\b",
)
EN_NEGATOR = any_of(
    r"\b(?:not|never|nor|neither|nobody|none|nothing|without|cannot|unable|avoid|refuse to|stop)\b",
    r"\b(?:do|does|did|wo|ca|is|are|was|should|would|could|must|need|have|has|had)nt\b|n't\b",
    r"\b(?:rather than|instead of|no (?:need|longer|one|way|reason|intention|plans?|obligation))\b",
)
#: "no" negates the noun right behind it ("there is no guarantee"); as an answer it negates nothing.
EN_NO = r"\b(?:is|are|was|were|be|been|has|have|had|with|s|of|gives?|offers?|at|there's|it's) no (?:\w+ )?$"
#: In squeezed text, where apostrophes are gone: what may be the beginning of a negation in either language.
MAY_NEGATE = any_of(
    r"\bn(?:o|ever|either)|nt\b|\b(?:without|cannot|unable|avoid|refuse|stop|rather|instead)",
    "[不没别勿莫甭未非无毋禁严杜避谢拒切唔冇]",
)
#: Words that a negator reaches over.
EN_REACH = 6
#: The same where a wording may hold negations of its own.
EN_CLOSE_REACH = 5

ZH_NO_NEGATION = any_of(
    r"(.)[不没]\1.?|可不可以|方不方便|愿不愿意",
    "不(?:仅|瞒|但|光|只|止|管|论|如|得不|能不|断|同|久|少|错|妨|好意思|客气|介意|知道|要紧)",
    "差不多|来不及|忍不住|对不起|放心不下|没(?:问题|关系|事|错|准)",
    "(?:不用|不要|别|无需|不必)(?:担心|着急|紧张|害怕|怕|急|误会|客气|犹豫|错过|挂|忘了|忘记)",
    "特别|区别|级别|性别|分别|类别|个别|识别|鉴别|告别|别的|别人|别家|未来|非常|除非|莫非|无论|莫(?=生|太|姐|总|先生|女士|小姐|老师|师傅|经理|伯|叔|哥)",
    # 今天不买明天就停卖了: a condition.
    "(?:今天|今日|今晚|现在|这次|再)不(?:买|办|投|交|签|定|订|上|参加|下单|抢)",
    # 谁不想: everybody does.
    "(?:谁|哪个|哪有|边个)[不没唔冇]",
    "如果不|要是不|[您你]不(?![要用必能会需应可该得])",
    # Cantonese; and 唔 as a grunt
    "(.)[唔冇]\\2.?|唔(?:好意思|紧要|使惊|使怕|该|止|单止|同|通|知|记得|好走|好错过|好等|好再等)|冇(?:问题|错|所谓|讲错)",
    "如果[唔冇]|[您你]唔(?![使好可会要])|(?:今日|而家|今次|再)唔|唔(?=[哦啊嗯你您我佢])|有冇",
)
ZH_NEGATOR = "[不没别勿莫甭未唔冇]|无需|无须|毋须|毋需|并非|绝非|禁止|严禁|杜绝|避免|谢绝|拒绝|切忌|而非"
#: Han letters that a negator reaches over.
ZH_REACH = 10
ZH_CLOSE_REACH = 6

#: Speak of others wherever they stand before the place in its sentence.
OTHERS = _words(
    """scammer scammers fraudster fraudsters criminal criminals thief thieves crook crooks con_artist con_artists
    imposter imposters impostor impostors hacker hackers someone somebody anyone anybody whoever people_who
    caller_who callers_who caller_claiming callers_claiming caller_pretending callers_pretending pretend_to_be
    pretends_to_be pretending_to_be claim_to_be claims_to_be claiming_to_be posing_as another_company
    other_company other_companies the_other_company a_different_company another_insurer other_insurers
    the_other_insurer a_different_insurer another_bank other_banks the_other_bank a_different_bank another_agent
    other_agents the_other_agent another_firm other_firms""",
    "骗子 诈骗 不法分子 犯罪分子 冒充 假冒 谎称 有人 任何人 谁 陌生人 坏人 黑客 其他公司 别的公司 别家 另一家",
)
#: Speak of others unless a first or second person stands nearer to the place.
THIRD_PERSON = any_of(
    _words(
        "he she they hes shes theyll theyre theyd theyve him her them his their theirs the_bank his_bank her_bank"
        " their_bank the_shop the_company the_police the_insurer his_insurer her_insurer their_insurer"
        " the_insurance_company " + " ".join(f"my_{relation}" for relation in _RELATIONS.split()),
        "她 佢 人家 对方 那家 " + " ".join(f"我{relation}" for relation in _KIN.split("|")),
    ),
    # 其他, 吉他, 他日; 您银行那边 may be where the caller is from.
    "(?<![其吉])他(?!日)|(?<![您你])银行那边",
)
#: Somebody who is to be covered, and does nothing: "do you want to get him signed up?"
ONE_TO_COVER = r"\b(?:sign|cover|insure|add)(?:ing)? (?:him|her|them)\b|\b(?:get|put|have) (?:him|them)\b"
FIRST_OR_SECOND_PERSON = any_of(
    r"\b(?:i|we|us|our|you|me|let's)\b",
    f"[您你咱]|我们|我(?!{_KIN})",
)
#: What is "yours" is near too, but for what the third person asks for.
YOURS = r"\byour\b"
THIRD_PERSON_ASKS = r"\b(?:he|she|they)\b[^,]*\b(?:ask|want|need|demand|request)(?:s|ed|ing)?\b"

#: How customers word questions about what agents ask of them.
CUSTOMER_QUESTION = any_of(
    r"^(?:(?:so|and|but|wait|sorry|well|oh|hang on|ok|okay|yeah|no|then)[ ,]+)*"
    + any_of(
        r"why\b|what(?:'?s| is| are| if| happens| for)\b|how (?:do|can|would|long)\b",
        r"(?:do|did|should|must|have) i\b|am i\b|will (?:i|my)\b|is (?:my|it|this|that)\b",
        r"can i (?!take|get|have|ask|confirm|just|check|grab|help|call|offer)",
        r"are you (?:from|recording|going to|a|really|sure)\b|do you (?:need|record|keep|want me|have to|take|store)\b",
        r"(?:do|shall|should|can|could|would) (?:i|you) (?:\w+ ){0,3}my\b",
    ),
    r"我(?:要不要|需要|要|可以|能|能不能|可不可以|应该|怎么|以后|如果|想|的).*(?:吗|么|呢|怎么|\?)",
    "干嘛|干什么|为什么|为啥|什么意思|怎么回事",
    r"你们.*(?:吗|么|\?|多久)|(?:要|也要|需要)(?:给|告诉|报给|念给|发给)[你您]们?.*(?:吗|么|\?)",
    "^.{0,6}(?:是什么|是啥|是干嘛)",
)
#: In such a question an agent would have said "your".
SECOND_PERSON_POSSESSIVE = r"\byour\b|您"

#: Open a question whether something is so, or how it is, that tells nothing itself. One to "you" may tell what it asks
#: about ("do you understand that this is insurance"), and so may one for leave ("is it all right that we record").
EN_ASKS = any_of(
    r"(?:(?:is|are|was|were|does|did|has|have|had|will|would|should|must|can|could|may|might)(?:n'?t)?"
    r"|do(?:n'?t)?(?= (?:they|these|those|the|any|my|all|most|some)\b)) (?!(?:you|we|i|us)\b)"
    r"(?!.*\b(?:ok|okay|all ?right|alright|fine|good|clear|understood|know|acceptable|suits?|works? for"
    r"|interested)\b)\w+",
    r"(?:do|will|would|should|must|did|can|could|have|am) (?:i|we)"
    r" (?:(?!just\b|tell\b|read\b|remind\b|say\b)\w+ ){0,3}?(?:my|me|get|lose|owe|pay|been|cancel|need|expect)\b",
    r"(?:what|which|who|when|where|why|how)(?:'?s)?\b(?=.*\?)|how (?:much|many|long)\b(?! (?:you|we|i)\b)",
)
#: May stand before such a question.
EN_ASKS_BEHIND = (
    r"^\W*(?:(?:so|and|but|wait|sorry|well|oh|hang on|ok|okay|yeah|no|then|now|also|hi|hello|sir|madam|please|first"
    r"|can i ask|may i ask|could i ask|just to check|just checking|tell me)[ ,]+)*"
)
#: At the end of a part of a Chinese sentence: asks whether, or how.
ZH_ASKS = any_of(
    "[吗么嗎][?!。 ]*$",
    r"(?:(?<![不没])(.)[不没]\1|有没有|有冇|有无|是否|可不可以|系咪|没有[?]).*$|(?<=[^还])(?:了没|没有)[? ]*$",
    "(?<![没不无])(?:多少|几多|几时|什么|甚么|咩|哪里|哪个|哪家|哪些|哪天|怎么办|怎样|如何|谁|多久).{0,2}[? ]*$",
    "(?<![头前这那好十后没])几[天日个年月号位]呢?[? ]*$",
)
#: Such a part tells all the same: it makes sure that somebody knows, asks for leave, or whether they care to buy.
ZH_ASKS_IF_KNOWN = (
    "知道|清楚|了解|明白|理解|知悉|兴趣|听说过|听过|听到|有空|有时间|得闲|听清|记得|记住|注意|同意|认可|接受|确认|方便|介意|不管|无论|不论"
    "|(?:要不要|想不想|需不需要)(?:买|投保|办|听|了解|参加)|买不买|办不办|投不投"
    "|(?:可以|好|行|对|得|是|可唔可以|好不好|行不行|可不可以|能不能|对不对|好唔好|得唔得)[吗么嗎?]*[?!。 ]*$"
)
#: What follows a question that its speaker answers.
ANSWERS_ITSELF = r"\W*(?:(?:yes|yeah|yep|of course|sure|absolutely|no|it|there|they)\b|是|有|会|对|当然|可以|没有|不)"

#: Questions in which a no is leave and a yes is none.
TURNED_ROUND = any_of(
    r"\b(?:do|would|did) you mind\b|\bany objections?\b|\bis (?:that|it) a problem\b",
    "介意|反对吗|有意见吗",
)
QUESTION = any_of(
    r"\?|[吗呢吧么]\s*[.。!?]?\s*$|好不好|可不可以|能不能|行不行|是不是|对不对|同不同意|愿不愿意|方不方便",
    r"(?:^|[.!;] |\b(?:so|and|now|then|okay|ok) )(?:can|could|may|shall|would|will|do|did|is|are|have|should)"
    r" (?:i|we|you|that|it|this|the)\b",
    r"\b(?:is that|are you|would that be) (?:ok(?:ay)?|all ?right|alright|fine|good)\b",
)
#: An answer that ends so asks back.
ASKS_BACK = r"\?\s*$|[吗呢么]\s*[.。!?]?\s*$"
#: Sounds that may mean yes or only "I am listening".
GRUNT = r"(?:(?:mm+|m+[- ]?hm+|mhm|hm+|uh[- ]?huh|ah|oh|um|嗯|恩|唔|哦|噢|啊|喔|额|呃)[\s.,!。，-]*)+"
#: With one of these a yes is none.
HEDGE = any_of(
    r"\b(?:maybe|perhaps|not sure|think (?:about (?:it|that|this)|it over)|let me think|depends|not yet)\b",
    r"\b(?:another time|some other time|(?:talk|speak) (?:to|with) my|ask my|check with my|in the post)\b",
    "考虑|再说|商量|问问|改天|下次|再看|先看[看一下]|先不|回头|犹豫|算了|不一定|先别",
)
#: What may stand before a yes that opens an answer.
OPENING = r"\W+|\b(?:oh|ah|ha+h?|haha|well|um+|uh+|erm?|mm+|so|and|right|look|no)\b|[嗯哦噢喔哎诶欸那啊呃额哈]"
#: A blank between clauses that nobody put marks in, and no doubt behind it: 同意 卡就在手里呢.
_ZH_BLANK = " (?!我(?:们?再|先|想先)|[你您](?:先|再)|但|可是|不过|就是)"
_ZH_PARTICLES = "[的啊呀吧嘛啦喇嘞哒滴喔哦哈㗎嘅咯噢哇咧]*"
#: A yes that opens an answer whatever goes on behind it: "可以，卡我拿着呢", 行我卡号直接报你, 对续.
OPENS_YES = any_of(
    f"(?:可以|同意|愿意|没问题|冇问题|行|好|没意见){_ZH_PARTICLES}(?=$|[,，。.!！;；卡刷扣]|{_ZH_BLANK}|我(?!先|们?再)|[你您](?!先|再))",
    f"(?:对|是|系|啱|得|成|中|要得|要|确定){_ZH_PARTICLES}(?=$|[,，。.!！;；])",
    f"(?:对|是|系|要|确定){_ZH_PARTICLES} ?(?:续|买|办|保|投|订|签|确定)(?!险|单)",
)
#: Picks the card where it may be that or something else ("by card, or do you want to send a cheque?").
EITHER = r"\bor\b|还是|定系|或者|或"
PICKS_THE_CARD = any_of(
    r"(?:(?:by|with|on|use|put it on|my|the|a) )*(?:credit |debit |bank )?(?:card|visa|mastercard|amex)\b"
    r"(?! number)(?=$|[,.! ])",
    "(?:就|用|刷|那)*(?:信用|银行|储蓄)?卡(?:吧|啦|喇|呀|好了|就好|就行)*(?=$|[,，。.!！;；])",
)
#: A yes that no question behind it takes back.
CLEAR_YES = (
    r"(?:yes|yeah|yep|yup|sure|of course|certainly|absolutely|definitely)\b|可以|同意|愿意|行|系|得|确定|没问题|要"
)
#: With one of these a yes may be none.
RESERVE = r"\b(?:but|i guess|i suppose|later|only if)\b|不过|但是|可是|以后|除非|看情况"
#: Answers to a question turned round: not minding is leave, minding is none.
NOT_MINDING = any_of(
    r"^\W*(?:no|nope|nah|not at all|of course not|i do ?n'?t|go ahead|go on|sure|fine|ok(?:ay)?)\b",
    r"\bthat'?s (?:fine|ok(?:ay)?)\b|\bno problem\b",
    r"不介意|没关系|没事|没问题|不会|可以|不反对|没意见|^\W*(?:不|没有)\W*$",
)
MINDING = any_of(
    r"^\W*(?:yes|yeah|yep|i do)\b(?! n'?t)|\bi(?:'d| would)? (?:do )?mind\b",
    r"(?<!不)介意|(?<!不)反对|^\W*(?:是的?|会)\W*$",
)
