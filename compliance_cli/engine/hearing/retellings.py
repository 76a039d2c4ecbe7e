"""The words by which a sentence is known to tell of what is not said here and now. Data: no logic here.

Each is a regex over folded text, Chinese without spaces between Han letters.
"""

from __future__ import annotations

from compliance_cli.engine.hearing.readings import any_of

#: Leave something for later, for somebody else to say, or out.
_EN_WILL = any_of(
    r"(?:i|we|you|she|he|they|someone|somebody|there)(?:'?ll| will)",
    r"(?:i'?m|we'?re|i am|we are) (?:gonna|going to|about to)",
    "gonna|let me",
)
_EN_SAY = any_of(
    r"(?:come|get) (?:back |on )?to|go (?:over|through|into)|(?:run|walk|take) (?:you )?(?:over|through)",
    r"cover|explain|tell|read|ask|talk|mention|give you|discuss|do|say|hear|be",
)
_EN_SOON = any_of(
    r"in (?:a|just a|one) (?:(?:wee|short|little|quick) )?(?:bit|sec|second|minute|min|moment|mo|tick|jiffy|while)",
    r"in a few (?:minutes|moments)|later(?: on)?|shortly|afterwards|at the (?:very )?end|further on",
    r"(?:once|when|after) (?:i|we)(?:'?ve|'?re)?",
)
_ZH_SAY = "告诉[您你]|谈|讲|说|解释|介绍|读|念|核对|核实|问|告知|话[您你]知|话[俾畀][您你]"
PUTS_OFF = any_of(
    rf"\b{_EN_WILL} (?:\w+ ){{0,3}}?{_EN_SAY}\b[^,;:.?!]{{0,70}}?\b{_EN_SOON}\b",
    rf"\b{_EN_SOON} (?:\w+ ){{0,2}}?{_EN_WILL} (?:\w+ ){{0,3}}?{_EN_SAY}\b",
    r"\b(?:i won'?t|not going to|let'?s not|we'?ll skip|i'?d rather not) (?:\w+ ){0,2}"
    r"(?:bore|go (?:into|through|over)|read|cover|explain|tell)\b",
    f"(?<!别)(?:等一?下(?!的)|等会儿?|待会儿?|一会儿|稍后|到时候?|回头|晚点|等阵|阵间|迟啲)[^，。,]{{0,14}}(?:{_ZH_SAY})",
    f"(?:等到?[^，。,]{{1,10}}(?:的时候|之后|再)|(?:之后|后面|以后|最后|下次)(?:再跟|我会|我们|系统|有人|有专))"
    f"[^，。,]{{0,14}}(?:{_ZH_SAY}|弹出)",
    # (要是您正开着车我就不说了 leaves off the call, and puts nothing off.)
    "(?:先不|就不(?![说讲]了)|暂时不|现在不|今天不|这边不|不跟[您你])(?:再|用)?[^，。,]{0,4}(?:说|讲|念|读|管|展开|解释)",
    "(?:之后|以后|下次|回头)再(?:谈|讲|说)",
    "(?:会有|由|有)(?:专人|专员|同事|同仁|另一位|人)[^，。,]{0,8}(?:讲|说明|解释|核对|联系)",
)
#: What follows is said after all.
TURN = r"\bbut\b|不过|但是?|可是"
#: Tell what was, or what somebody else sold.
TELLS_OF_THE_PAST = any_of(
    r"\bwhen you (?:were with|(?:took|bought|had) (?:out )?(?:that|the (?:other|last|old|previous)))\b",
    r"\bwith (?:your|the) (?:old|last|previous|former|other) \w+|\bthe one (?:you had )?with\b|\bback then\b",
    r"\bdid (?:they|he|she)\b|\b(?:they|he|she) (?:sold|charged|told) you\b",
    "[您你](?:之前|以前|上次|上个?月|去年|前年|当时|当初|旧年)(?![有说讲问])",
    "(?:之前|上个?月|上次|去年)[您你那嗰](?![^，。,]{0,6}[留说讲])|上一家|前一家|隔壁",
    "[您你](?:爸|妈|父亲|母亲|爱人|老公|太太|先生|儿子|女儿|朋友)那[份张][^，。,]{0,6}(?:是|早|已)",
)

_EN_SELLER = (
    r"(?:advis[eo]r|agent|broker|sales(?:m[ae]n|person)|rep|seller|caller|outfit|firm|company|insurer|competitor)s?"
)
_EN_FORMER = r"(?:last|other|previous|old|former|rival|dodgy|rogue)"
_EN_DOES = (
    r"(?:who|that|says?|said|tells?|told|asks?|asked|wants?|wanted|had|has|gets?|got|gives?|gave|guaranteed?s?|offer\w*"
    r"|promise[sd]?|pass(?:ed|es)?|took|takes?|sold|sells?|claim(?:s|ed)?|did|do|does|r[ia]ngs?|calls?|called|traded?"
    r"|tr(?:y|ies|ied)|urg\w+|start\w*|push\w*)"
)
_ZH_SELLER = "业务员?|代理人?|经纪人?|销售|坐席|客服|同行|公司|保险公司|平台|中介|机构|推销员?|顾问"
#: What somebody else is told to do or to have said: another seller, whoever rings, the one whom the customer quotes.
REPORTED = any_of(
    rf"\b(?:the|your|that|our|some) {_EN_FORMER} (?:{_EN_SELLER}|bloke|fella|guy|crowd|lot|mob|one)(?:'s)?"
    rf" (?:\w+ )?{_EN_DOES}\b",
    rf"\b(?:if|when|whenever) (?:a|an|any|some|another) (?:\w+ )?{_EN_SELLER}(?:'s)? (?:\w+ )?{_EN_DOES}\b",
    rf"\bsome (?:\w+ )?{_EN_SELLER} (?:\w+ )?{_EN_DOES}\b",
    r"\b(?:if|when|whenever) (?:somebody|someone|anybody|anyone|he|she|they)(?:'s|'re| is| are) \w+ing\b",
    r"\b(?:if|when|whenever) (?:somebody|someone|anybody|anyone) (?:ever )?"
    r"(?:says|tells|claims|offers|promises|rings|calls)\b",
    r"\bif you ever get (?:a|an|another) (?:call|text|message|e ?mail)\b|\bour competitor'?s?\b",
    r"\byou (?:called (?:them|him|her)|quoted|told me (?:that )?(?:he|she|they|your|the)"
    r"|said (?:that )?(?:he|she|they|the))\b",
    r"\bi heard you say\b|\bhe said she said\b",
    f"(?:上一?个|之前那?个?|以前那?个?|别的|其他|另一?个|另外一家|有的|有些|某些|个别)(?:那位|那家|的|一些)?(?:{_ZH_SELLER})"
    "[^，。,]{0,8}(?:跟|给|对|向|让|叫|要|说|讲|答应|承诺|保证|打|卖|推)",
    f"(?:如果|要是|假如|万一|若|凡是|但凡|只要|当)(?:有|是)?(?:人|对方|别人|谁|哪个|任何人|{_ZH_SELLER})[^，。,]{{0,8}}"
    "(?:说|讲|要|让|叫|打|自称|承诺|答应|话|推|劝)",
    f"隔壁(?:家|那家)?的?(?:{_ZH_SELLER})|上次(?:那个|那位|嗰个)(?:小姐|先生|姑娘|小伙|人|男|女)|有家(?:{_ZH_SELLER})",
    "有的[^，。,]{0,4}公司|有些人|坊间|(?:任何|凡是)(?:宣称|自称|说|叫)|(?<!不管)谁(?:让|叫|劝|打着|这么说|敢说)",
    "骗子(?:最|常|都|会|一般|往往|就)(?:常|爱|会|是)?(?:说|讲|让|叫|要|问)",
    "[您你](?:刚|刚刚|刚才)?(?:说|讲|提到|话)(?:的)?(?:那位|那家|之前那|上一|他|她|佢|别人|有人|对方)|听[您你](?:说|讲)",
)
#: Condemns what was said, or takes it back; in the same sentence or the next.
DISOWNED = any_of(
    r"\b(?:that|it|this|which)(?:'?s| is| would be| was) (?:an? |simply |just |plain |actually |called )?"
    r"(?:scam|theft|fake|rebating|coaching|untrue|not true|not right|not so|wrong of me|against the (?:law|rules)"
    r"|being a \w+ mule|a lie|a mistake on my part|misselling|mis-selling)\b",
    r"\bsign (?:that )?(?:it'?s|of) a (?:scam|fraud)|\b(?:isn'?t|not|never) (?:allowed|permitted)\b",
    r"\bget(?:s|ting)? me (?:sacked|fired|struck off)|\blose (?:his|her|my|their) (?:licen[cs]e|job)",
    r"\bi (?:shouldn'?t|should not|shouldnt) have (?:said|put|told)",
    r"\bi (?:have to|must|need to|should) correct (?:that|myself)",
    r"\bi spoke out of turn|\bwhat i meant\b|\bi misspoke|\bno (?:genuine|decent|honest|proper|real|reputable) \w+",
    "骗人的|骗子的?(?:手法|套路|把戏)|(?:是|属于|算)(?:违规|违法|违反|犯法|诈骗|误导|不合规)|(?:这|那)(?:是|就是|都是|肯定是)假的",
    "不(?:允许|合规|合法)|(?:我|同事|是|系|刚才)[^，。,]{0,6}(?:说错|讲错|口误)|我(?:收回|更正|纠正)|(?:收回|更正|纠正)(?:一下|刚才|前面|这句|啊)|(?:被|要|会)(?:处罚|处分|吊销|罚款)",
    "(?:前面|刚才|刚刚|头先)我?说[^。!?]{0,20}(?:不对|说得?太|不准确|说急)|(?<!说)(?:没有?|冇)(?:这|呢)回事|(?:推销|行骗)(?:的)?手法",
    "(?:您|你)(?:就|可以|要|直接|马上)*(?:举报|别理|报警|留个心眼|多个心眼)|(?:撤销|注销|吊销|取消)(?:登录|资格|执照|登录证)|不得诋毁",
    "(?:别|不要|唔好)(?:轻易)?(?:相)?信|就[要得该](?:多|更)?(?:小心|当心|警惕|提防)",
    "(?:小心|当心|警惕|提防)[^。!?]{0,8}(?:骗|推销|上当|冒充)",
)
#: Leave the choice to the customer, at the end of a turn: time to think, somebody to ask first, no hurry.
_EN_KIN = "wife|husband|partner|family|son|daughter|mum|mom|dad|mother|father|brother|sister|children|kids|solicitor"
OFFERS_TIME = any_of(
    r"\b(?:think|mull|sleep|chew) (?:it |that |this |on it |on that )?(?:over|about it|about that|on it|on that)\b",
    rf"\b(?:talk|speak|check|word|chat|run it) (?:it |this |that |it over |it through )?(?:with|to|past|by)"
    rf" (?:your|the|his|her) (?:{_EN_KIN})\b",
    r"\b(?:take|need|want|have|like) (?:a few|a couple of|some|your) (?:days|day|time|nights|weeks)\b",
    r"\bno (?:rush|hurry|pressure)\b|\b(?:you )?(?:don'?t|needn'?t) (?:have|need)? ?(?:to )?decide (?:now|today)\b",
    r"\btake your time\b|\bread (?:it|that|them|this) (?:all )?(?:through|first|over)\b",
    "(?:先|可以|自己|再|慢慢)[^。!?]{0,6}(?:考虑|想想|想一下|想一想|想清楚|看完|谂下|谂清楚)",
    "(?:跟|和|同|问)(?:下|一下)?(?:[您你])?(?:家人|家里|先生|太太|老公|老婆|爱人|妈|爸|儿子|女儿|孩子)[^。!?]{0,8}",
    "(?:再|先)(?:决定|谂|想)|不(?:用|必|需要)?(?:急|赶|着急)(?!着|住)|不用今天|唔(?:使|驶)(?:急|今日)",
)
#: Turns such an offer down; "I don't want it" is said of the product.
NO_NEED = r"no need|(?:don'?t|do not) need|不(?:用|必|需要)|唔(?:使|驶|洗|需要)|免了"
