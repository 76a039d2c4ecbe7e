"""The words by which turns are told apart: what asks for more, for a date, for the number; whose a name is."""

from __future__ import annotations

import re

#: What ends a sentence.
STOP = re.compile(r"[?!;。.](?:(?<!\.)|(?=\s|$|[^\x00-\x7f]))")
#: Things that have an end date of their own, as against a card: goods, documents, codes of shops.
OF_GOODS = re.compile(
    r"\b(?:batch|lot (?:number|no|code)|medicines?|tablets?|pills?|inhalers?|syringes?"
    r"|batter(?:y|ies)|best before|shelf|barcode|passport"
    r"|licen[cs]e|codes? [a-z]+[0-9]+|milk|yoghurts?|formula|stock|warranty)\b"
    "|批号|批次|药|盒|保质|生产日期|罐|身份证|新证|旧证|护照|驾照|证件|奶粉|食品"
)
#: Of them, what is asked for behind the end date: "and the batch?".
OF_BATCH = re.compile(r"\b(?:batch|lot (?:number|no|code))\b|批号|批次")
#: What says how long a code is good for.
SHORT_LIVED = re.compile(
    r"\b(?:valid|expires?|good)\b.{1,20}\b(?:minute|second|hour)s?\b"
    r"|\b(?:valid|good) (?:to|till|until|for|through) (?:the end of )?"
    r"(?:(?:next|this|the) (?:year|month|week)|a year|two years|christmas)\b"
    r"|有效.{0,6}(?:分钟|秒)|(?:分钟|秒)[^，。]{0,4}有效"
)
#: What asks for more of the same, or for the same again.
MORE = re.compile(
    r"\b(?:next|rest|go on|go ahead|carry|keep going|continue|then|and|remaining|last|following|digits|again|repeat"
    r"|more|sorry|pardon|card|first|middle|slowly|ready)\b|[继续接着还后面下再剩然卡完慢念重前仲跟往]|没听|请讲|请说|[您你]讲|[您你]说"
)
#: What only encourages to read on: "keep going, you're doing great", 您慢慢念.
ENCOURAGING = re.compile(
    r"(?:(?:yeah|yep|okay|ok|mm|right|lovely|great|good|perfect|that's it|and|so|just|aw|no|sure)[ ,.!]+)*"
    r"(?:(?:keep going|go on|carry on"
    r"|you'?re (?:doing|going) (?:great|fine|well|good|grand|brilliant|brilliantly|okay|ok)"
    r"|you are doing (?:great|fine|well)|no (?:rush|hurry|worries|problem|bother)|(?:just )?take your time"
    r"|i'?m (?:listening|with you|ready|here)|still here|(?:i'?ve )?got (?:that|those|it)|nearly there|halfway there"
    r"|when(?:ever)? you'?re ready|not (?:a )?bother|don'?t worry|love|dear|hun|darling|mate|pet|sir|ma'?am)[ ,.!]*)+"
    "|(?:[嗯好对哦，,。 ]|您|你|请|慢慢|不用?急|不着急|继续|接着|往下|别急|慢点|没事|没关系|不要紧"
    "|[念说讲报读来吧呀啊])+"
)
#: Papers that have a number and are no identity card.
OTHER_PAPERS = re.compile(
    "(?:借书|图书|借阅|阅览|学生|会员|工作|停车|准考|狂犬|疫苗|房产|不动产|贵宾|年票|月票|进门|出入)[证証]"
)
#: An Indian postal code, what tells that one is spoken of, and what tells of a card's or bank's PIN after all.
POSTAL = re.compile(r"(?:area |postal |the |your |my )*pin ?codes?")
ADDRESS = re.compile(
    r"\b(?:area|address|locality|localities|deliver\w*|courier|serviceable|postal|city|district|landmark|shipping|shipment"
    r"|parcel|package|dispatch|pickup|nagar|flat|road|street|lane|colony|sector|layout|society|village|post office)\b"
)
PIN_OF_CARD = re.compile(
    r"\b(?:atm|upi|cards?|debit|credit|bank\w*|machine|cash|forgot\w*|reset|locked|blocked|wrong)\b"
)
#: Stands before what there is none of, and before what is not meant.
ABSENT = re.compile(
    r"(?:\b(?:no|without)|(?:haven't|hasn't|haven't got|hasn't got|do(?:es)?n't have|didn't have) (?:an?|any|the))"
    r" (?:little |small |security |back )?$|(?<!有)[没冇无](?:有|得)?$"
)
NOT_A = re.compile(r"\b(?:not|isn't) (?:your |an? |the |that )?$|(?:不是|唔系|并非|非)$")
#: The end of a number, and whose it may be that no card is.
LAST_THREE = re.compile("[末后尾最]+[三3][位码个]|(?:the )?last three(?: digits| numbers)?")
ITS_NUMBER = re.compile(
    r"(?:帐号|账号|帐户|账户|存簿|邮局|电话|手机|门号|[这那嗰呢]支|身份证|身分证|保单|车牌|健保卡)(?![^。!?]{0,16}(?<!健保)卡)[^。!?\n]{0,12}$"
    r"|\b(?:phone|mobile|telephone|account|policy|reference) (?:number|no)\b[^.!?\n]{0,20}$"
)
#: What an Indian PAN, a number of tax, is spoken of with.
TAX = re.compile(r"\b(?:pan card|aadha+r|kyc|income|itr|tax\w*|salary|gst|demat)\b")
#: A phrase that tells only how a number opens.
OPENS_WITH_HAN = re.compile(" ?(?:开头|打头|起头|开始)")
"""What stands behind the first digits of a number: 六二二八开头那张."""

OPENS_WITH = re.compile(r"(?:one )?(?:starting|beginning|starts|that starts|begins|that begins)(?: with)?")
#: What is shut off where a bill is not paid.
SHUT_OFF = re.compile(
    r"\b(?:water|gas|electric\w*|power|hydro|energy|sewer|internet|broadband|cable|meter|utility|utilities)\b"
)
#: An account that a bill is for, and what makes it a bank's.
OF_BILL = re.compile(
    r"\b(?:(?:on|of|off|from) (?:the|your|my) (?:bill|letter|invoice|meter)"
    r"|(?:number|account) with us\b.*\b(?:bill|meter|reading))\b"
    "|出单|单[^。，]{0,4}(?:左|右)?[上下]角[^。]{0,8}(?:户口|账户|帐户|账号|帐号|户头)|(?:账单|帐单|合约)[^。]{0,16}(?:account|户口|账号|账户)"
    "|(?:中电|港灯|电费|电力|煤气|燃气|水费|水务|宽频|宽带|网费|话费|电讯)[^，。]{0,6}(?:户口|账户|帐户|户头|账号|帐号)"
)
#: What is delivered to a household, and its account.
UTILITY = re.compile("水务|水费|电费|煤气|燃气|天然气|宽频|宽带|话费|电讯|网费|电力|抄表|报表|物业")
HOUSEHOLD = re.compile("户头|户口(?:号码?)?|户号")
BANK = re.compile(r"银行|\b(?:bank|sort code|routing|checking|savings|direct deposit|transfer|pay)\b")
#: "Three digits": how many a code has.
HOW_MANY_DIGITS = re.compile(r"(?:three|four|[34])[ -](?:digits?|numbers?|figures?)")
#: A phrase that tells only how many digits something has.
HOW_MANY = re.compile(r"(?:the )?(?:[a-z]+|[0-9]+)[ -](?:digits?|numbers)|(?:十[五六九]|1[569])(?:位|码|个数字|个位)")
#: "When's that till?", 到什么时候: what asks for an expiry date where the talk is of cards.
UNTIL_WHEN = re.compile(
    r"\b(?:what'?s the (?:new )?date|(?:good|run|goes?|okay|ok) (?:till|until|to) (?:when|what)|till when|until when"
    r"|what (?:does|do|is|are) (?:it|that|they|she) (?:go|run|good) (?:to|till|until)"
    r"|how long(?:'s| is| does) (?:it|that|she) (?:good|last|run|go))\b"
    r"|^(?:(?:and|okay|ok|right|great|lovely|perfect|thanks|there it goes|then|so)[ ,.]+)*the (?:little |other )?dates?"
    r"(?: on (?:it|that|there)| and that)?[ ,?.]*$"
    "|(?:到|至)(?:什么时候|几时|几月|几几年|几几|几年|几多|何时|哪)|日期呢|几时为止"
)
#: What says of a number that was just read what it is.
THAT_IS = re.compile(
    r"(?:(?:oh|no|ah|okay|ok|sorry|right|um|uh|well)[ ,]+)*(?:that's|that is|that was|that looks like)\b"
    "|(?:哦|不|嗯|啊|不好意思)*[，,]?(?:这是|那是|这个是|那个是)"
)
#: "And the sixth?"
POSITION = re.compile(
    r"(?<!\bon )(?<!\bby )\bthe (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next)"
    r"(?: (?:one|digit|character|letter|number))?(?:,? please)?[ ]?[?.]?$|第[一二三四五六七八九十](?:个|位)呢?[?。]?$"
)
#: "Do you know any of the number?"
THE_NUMBER = re.compile(r"\b(?:of the|know the|have the|what's the|got the|that) number\b(?! (?:of|for|on|to))")
#: What asks to read something out and does not say what, and a sum of money beside it.
READ_OUT = re.compile(
    r"\b(?:when(?:ever)? you(?:'re| are) ready|ready when you are|go ahead when)\b"
    "|请[讲说念报]|[您你][讲说念报]吧"
)
A_SUM = re.compile(
    r"\b(?:pounds?|dollars?|bucks|euros?|quid|rupees)\b|[$£€][0-9]|[0-9一二两三四五六七八九十百千万][元块蚊]"
)
#: What asks for an answer once more.
AGAIN = re.compile(
    r"\b(?:again|another|retry|resend|resent|reject\w*|declined|wrong|invalid|incorrect|expired|once more|one more"
    r"|repeat|(?:not|n't) (?:work|accept|match|recogni[sz]|go)\w*|more|short|missing|only|the rest"
    r"|remaining|second half|other half)\b"
    "|再|又|重|错|有误|不对|不过|失败|过期|无效|没听清|另一|还有|仲有|没有了|漏|少了|后面|一般|(?:改|换|设)[成为]"
)
#: What says that a code will not do, and that there is another in its place.
RENEWED = re.compile(
    AGAIN.pattern + r"|\b(?:not it|isn't it|(?:the|a) new|newer|newest|latest|the (?:old|older|previous|first)"
    r"|earlier one|from before|yesterday's|this time|lapsed|ran out|timed out|too (?:late|slow)|tries|try|attempts?"
    r"|chances?|go left|(?:one|another|more) go|not liking|doesn't like|no (?:joy|luck|good|dice)|nope)\b"
    r"|n't (?:work|accept|match|recogni[sz]|go|right|what|that|like|the one)"
    "|旧|新的|最新|上一[条封个]|逾时|超时|未通过|没通过|昨天|试|机会|过了时|过咗|重发|重传|再发|再传|用不了|唔得|另外"
)
#: What tells that a number was wrong.
WRONG = re.compile(
    r"\b(?:no|nah|nope|not|wrong|sorry|actually|should|meant|mistake|again|once more|invalid|check)\b|n't\b"
    "|错|不对|不是|唔系|唔啱|再|重|应该|不通过"
)
