"""Things whose numbers are as long as a card's, and what speaks of paying by card: one pattern over folded text."""

from __future__ import annotations

import re

#: Cards that nobody pays with.
_OTHER_CARDS = (
    "library|points?|rewards?|loyalty|member|members|membership|club|insurance|health|medicare|medical|id|identity|report"
    "|business|sim|memory|travel|rail|bus|transit|student|patient|hospital|appointment|warranty|phone|calling|flyer"
    "|mileage|access|key|gas|fuel|petrol|electric|electricity|meter|top ?-?up|gym|oyster|leap|opal|myki"
    "|vaccination|vaccine|immuni[sz]ation|vet|pet|boarding|donor|ration|job"
)
_OTHER_CARDS_HAN = (
    "会员|积分|就诊|诊疗|图书|借书|借阅|电话|手机|门禁|社保|医保|健保|里程|贵宾|学生|校园|sim ?|水|电|气|保修|保固"
    "|保险|礼品|病历|针|疫苗"
)
#: What is itself a number, or is hardly spoken of but for its number.
_NUMBERS = (
    r"certificates?|tracking|(?:air)?waybills?|consignments?|pallets?|customs|manifests?|dockets?|bar ?codes?|stickers?"
    r"|references?|e-?tickets?|imei|i m e i|serials?|iccid|microchips?|mpan|mprn|isbn|vin|chassis"
    rf"|(?:{_OTHER_CARDS}) cards?"
)
_NUMBERS_HAN = (
    rf"(?:{_OTHER_CARDS_HAN})[卡咭]|单号|运单|编号|序号|串号|芯片号|晶片号?|条码|条形码|户号|钢号|表号|病历号|病案号|住院号|票号|车架号"
    "|流水号|批号|登记号|提单号|保单号|订单号|[险同书约证户员价分号程]的?号码"
)
#: What is also spoken of without a thought of its number.
_THINGS = (
    r"polic(?:y|ies)|parcels?|packages?|shipments?|containers?|orders?|invoices?|receipts?|labels?|vouchers?|tags?|slips?|notices?|bookings?|reservations?"
    r"|tickets?|confirmation|itinerary|meters?|premises|supply|members?|membership|supporters?|donors?|subscribers?|rewards?|loyalty|points"
    r"|library|patients?|records?|nhs|prescriptions?|claims?|quotes?|quotations?|applications?|engine|warrant(?:y|ies)"
    r"|contracts?|agreements?|frequent flyer|air ?miles|customer|consumer|sims?|chips?"
)
_THINGS_HAN = (
    "保单|理赔|赔案|案件|[意寿医车重产学旅健养财疗外命病]险|保险|订单|快递|快件|包裹|物流|芯片|贴纸|电表|水表|气表|表身|煤气|燃气|瓦斯|客户|会员|积分"
    "|里程|就诊|病历|挂号|预约|报价|申请|合同|合约|[费账帐份张]单|单子|签收|取件|驿站|退货|发货|证书|发票|收据|机票|车票|发动机|引擎|底盘|工单|受理|回执|图书证|借书证|借阅|货柜|报关"
)
#: What speaks of paying, or of a card that one pays with.
_PAYING = (
    r"(?:credit|debit|bank|payment|charge|prepaid|gift|cash) cards?"
    r"|visa|mastercards?|master card|amex|american express|discover|unionpay|union pay|maestro|diners|jcb|verve"
    r"|pay|paying|payments?|charge (?:it|this|that|me)"
    r"|put (?:it|this|that) on|take it (?:off|from|out of)"
    r"|checkout|debit|plastic|autopay|cvv2?|cvc2?|cvn|security (?:code|number)|expiry|expiration"
    r"|(?:the|that|your|my) long (?:card )?number|last (?:four|4)|declined?"
    r"|cards? (?:number|details|info\w*|please|on file|payment)"
    r"|(?:which|what|new|by|use|using|on|with|put|charge|whose|another|different|other|right|wrong|old)"
    r" (?:a |the |my |your |that |this )?cards?"
)
_PAYING_HAN = (
    "(?:信用|借记|储蓄(?!险)|银行|提款|金融|咭)卡?|卡号|刷卡|[扣刷付][款费]|支付|刷[了一咗]|付[钱费]|缴费(?!单)|买单|银联|有效期|安全码"
    "|[这那新哪换边张嗰呢][张条]?卡(?![住顿死壳])|俾钱|过数|咭|(?<!折)扣(?!子)|欠[费款钱]|争一?期|续费|还款|分期"
    "|(?:现在|直接|我|先|就)就?(?:付|交|缴)(?!过|的)"
)

OTHER_CARD = re.compile(rf"\b(?!id|identity)(?:{_OTHER_CARDS}) cards?|(?:{_OTHER_CARDS_HAN})[卡咭]")
"""A card that nobody pays with (and none of an identity, whose number is hidden, too)."""

NUMBERS = re.compile(_NUMBERS)
"""What is itself a number."""

TALK = re.compile(
    rf"\b(?:(?P<number>{_NUMBERS})|(?P<thing>{_THINGS})|(?P<paying>{_PAYING})|(?P<card>cards?)"
    r"|(?P<word>numbers?|digits?|reads|says?|codes?|scratch\w*|printed|stamped|written|(?:want|need|after) the))\b"
    rf"|(?P<number_han>{_NUMBERS_HAN})|(?P<thing_han>{_THINGS_HAN})|(?P<paying_han>{_PAYING_HAN})|(?P<card_han>(?<![点很太网])卡(?![住顿死壳]))"
    "|(?P<word_han>号码|(?<![0-9零一二三四五六七八九十两日])号|一?长?串|[写印]着|[写印]的)"
)
"""Every such word, told apart by its group; `card` are cards of any kind, `word` says that a number is spoken of."""

VOLUNTEERED = re.compile(
    r"\b(?:ready|pen|paper|write (?:this|it|that) down|take (?:this|it|that) down|(?:want|need) it now"
    r"|here(?:'s| is| you go| goes)"
    r"|jot (?:this|it|that) down)\b|记一下|记好|记下|写低|记低|抄低|写下|拿笔|有笔|准备好|好了[吗没么]|听好"
)
"""What somebody says before a number that nobody asked for."""

HOLD_ON = re.compile(
    r"\b(?:hold on|hang on|bear with|one (?:moment|second|sec|minute)|just a)\b|等[一等阵下]|稍等|等埋"
)
"""What asks to wait, and for nothing else."""
