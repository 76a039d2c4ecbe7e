"""The words of each topic, folded, and which parts make a topic together.

English words are matched whole (a plural `s` may follow), Chinese ones anywhere; the longest match wins, so a
compound ("order number", 会员卡号) keeps its parts from being heard alone. `|`-separated lists, so that a
phrase stays one line's part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from compliance_cli.carddata.topics import Topic

#: Names of harmless numbers that never have thirteen digits.
SHORT_NUMBERS = re.compile(
    r"phone|mobile|cell|\btel|contact|\bcall|\breach|\bring|\btext|\bdial|press|landline|fax|whatsapp|helpline|hotline|toll"
    r"|post|zip|birth|\bdob\b|\bborn|\bext|area code|country code|flight|\bseat|staff|badge|employee|agent|operator|\bgate|door"
    r"|alarm|error|fault|promo|discount|coupon|price|cost|amount|total|balance|salary|how m|mileage|address|house|apartment"
    r"|street|room|plate|number is$|wi-?fi"
    "|电话|手机|联系|联络|热线|座机|固话|传真|分机|内线|工号|警号|员工编|职员|生日|出生|出世|邮编|邮政|邮递|区号|区码|国码|金额|余额|价|费用|一共"
    "|总共|共计|合计|地址|门牌|航班|车次|座位|房间|房号|车牌|[几多]少|几|度数|读数|表|年交|年缴|月交|月缴|保费|错误|优惠|折扣|促销|兑换|取件|取票|取货|尺寸|密码"
)

#: What passwords are made of.
MEMORY_AID = re.compile(r"birth|born|dob|anniversary|生日|出生|出世|身份证|电话|手机|门牌")


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.replace("\n", " ").split("|") if phrase.strip())


def _compounds(heads: str, tails: str) -> tuple[str, ...]:
    return tuple(f"{head} {tail}" for head in _phrases(heads) for tail in _phrases(tails))


_EN_NUMBER = "number | no | num | nr | numbers | #"
_EN_THINGS_WITH_NUMBERS = """
    phone | telephone | mobile | cell | cellphone | cell phone | mobile phone | contact | callback | call back |
    direct | fax | toll free | home | work | office | landline | policy | order | purchase order |
    tracking | tracking id | ticket | case | reference | ref | confirmation | booking | reservation | invoice |
    claim | member | membership | staff | employee | agent | advisor | adviser | badge | operator | extension | imei | serial |
    flight | customer | customer id | registration | plate | licence plate | license plate | vin | model | product |
    part | house | apartment | street | room | lot | batch | docket | complaint | application | quote | quotation |
    request | shipment | parcel | package | consignment | delivery | loyalty | rewards | gift card | sim card | sim |
    iccid | meter | receipt | transaction | approval | authorization | authorisation | auth | job | file | incident |
    service | work order | po | store | branch | gate | seat | locker | unit | ward | record | report | bill | group | department | dept | main | following | emergency | helpline | hotline | licence | license | driver's license"""

_ENGLISH: Mapping[Topic, tuple[str, ...]] = {
    Topic.PAN: _phrases(
        """card number | card no | card num | cardnumber | card digits | long number | the long card number | pan |
        primary account number | first eight | first eight digits | first 8 digits | first six digits | first 6 digits | first four digits |
        sixteen digit | sixteen digits | 16 digit | 16 digits |
        sixteen numbers | 16 numbers | fifteen digit | fifteen digits | 15 digit | 15 digits |
        nineteen digit | nineteen digits | 19 digits | 19-digit | whole number | number of the card |
        number on the card | number on your card | number of your card | numbers on the card | numbers on your card |
        number on my card | number of my card | number across the front | numbers across the front | full card |
        one beginning | one beginning with | one starting | one starting with | one that starts | one that begins | card beginning | card starts with | card begins with | starting with | card starting"""
    ),
    Topic.CVV: _phrases(
        """the three digits | the 3 digits | the three numbers | the 3 numbers | cvv | cvv2 | sec code | on the back it's | on the back it is | on the back is | cvc | cvc2 | cid | cvn | cvn2 | cve | cvp2 | cav2 | cv2 | c v v | c.v.v | c v c | cbv | csc |
        security code | security number | security digits | security three | card code | card security | safety code |
        card verification | card verification number | card verification value | card verification code | verification value |
        signature panel code | signature code | last three digits | last 3 digits | last three numbers |
        last 3 numbers | last three on the back | the three on the back | the three on the reverse | the three off the back | three small digits | three little digits | three tiny digits | three small numbers | three little numbers | three digits on | 3 digits on | three numbers on | 3 numbers on |
        three digit code | 3 digit code | three digit number |
        3 digit number | three digit security | four small digits | four little digits | four tiny digits | four small numbers | four little numbers | four printed digits | four on the front | four on front | four digits on the front | 4 digits on the front |
        four numbers on the front | four digit code on the front | 4 digit code on the front | small number |
        little number | small numbers | little numbers | reverse of the card | reverse of your card |
        verification code on the back | code on the back | number on the back | numbers on the back |
        digits on the back | code on the reverse | number on the reverse | cardholder id | card id | card identification |
        card identification number | card identification code | batch code | final three digits | final three numbers"""
    ),
    Topic.PIN: (
        *_compounds(
            """telephone banking | phone banking | banking | mobile banking | online banking | internet banking | secret |
            memorable | login | log in | log on | logon | sign in | atm | cash machine | cashpoint | voice | keypad |
            unlock | telephone service | self service | card | debit card | credit card | bank card""",
            "code | pin | password | passcode | pass number",
        ),
        *_compounds("transaction | dealing | trading | account | profile | mobile | app", "pin | password | passcode"),
        *_phrases(
        """pin | pin number | pin code | p i n | p.i.n | personal identification number | card pin | atm pin |
        password | pass word | passphrase | telephone password | phone password | secret number | secret code |
        banking password | banking number | telephone banking number | phone banking number | banking pin | login password | security pin | four digit pin | 4 digit pin | atm code |
        banking security number | banking security code | telephone security number | phone security number |
        passnumber | passcode | pass code | access number | memorable number | memorable word | memorable information | telepin | t-pin | tpin | upin | access code"""
        ),
    ),
    Topic.OTP: (
        *_compounds(
            "text | text message | sms | message | whatsapp", "say | says | said | saying | read | reads | goes"
        ),
        *_compounds(
            "verification | authentication | validation | passcode | code | otp", "text | text message | message | sms"
        ),
        *_compounds("security | confirmation", "text | sms"),
        *_phrases(
        """otp | o t p | o.t.p | one time code | one time password |
        one time passcode | one off passcode | one off code | one time pin | onetime code | onetime password |
        one time passwords | single use code | sms code | text code | texted code |
        verification code | verification number | verify code | verification pin | authentication code |
        authenticator code | auth code | two factor code | 2fa code | security token |
        token code | confirmation pin | number in the text | number in the text message | number in the message | numbers in the text | number we texted |
        number we sent | number we just sent | number i sent | six digit code | 6 digit code |
        6-digit code | four digit code | 4 digit code | five digit code | 5 digit code |
        eight digit code | 8 digit code | google voice code | whatsapp code | dynamic code | login code |
        text says | text is | sms come through | sms came through | text come through | text message come through | sms arrive | text arrive | text message arrive | get the text | get the sms | get our text | get my text | text that came through is | message says | text that came is | text message says | text message is | text message reads | text message said | text i got is | text i got says | text i just got is | text i received is | text reads | text it says | message i got is | message i got says | message reads | sms says | sms reads | activation code | sign in code | access token"""
        ),
    ),
    Topic.EXPIRY: _phrases(
        """expiry | expiry date | expiration | expiration date | exp | exp date | expirey | valid until | valid till | valid thru | valid through | valid to | good through | good thru |
        good until | good till | good thru date | good through date | valid thru date | valid to date | valid until date |
        use by date | end date on the card | month and year | month and the year | month year | mm/yy |
        mm yy | card date | date on the card | date on your card"""
    ),
    Topic.ENDS: _phrases("expire | expires | expiring | expired | valid | runs out | run out | ran out | running out | good for | end date | run till | run until | runs till | runs until"),
    Topic.NATIONAL_ID: _phrases(
        """social security | social security number | ssn | social insurance | sin number | national insurance |
        national insurance number | ni number | national id | id number | id no | id card | id card number | identity number |
        identity card | identity card number | identification number | passport number | passport no | resident id |
        hkid | hong kong id | taiwan id | identity document | nric | pps | ppsn | pps number | tax file number | tfn | medicare number | medicare card number | tax id | taxpayer id | aadhaar | social | last four of your social"""
    ),
    Topic.ACCOUNT: _phrases(
        """account number | account no | account num | acct number | acct no | bank account | bank account number |
        checking account number | savings account number | iban | sort code | routing number | routing | aba number |
        swift | account and routing | bsb | which account | what account | which bank account | into which account | account details | bank details | into your bank | into my bank | international format | transit number"""
    ),
    Topic.CARD: _phrases(
        """card | credit card | debit card | bank card | bankcard | payment card | visa | visa card | mastercard |
        master card | amex | american express | discover card | unionpay | union pay | maestro | jcb | diners |
        visa debit | credit or debit | debit or credit | by credit | by debit | on credit | on debit | on my credit | on my debit |
        my debit | your debit | my credit | your credit | the debit | plastic | card details | card information | card info | card on file"""
    ),
    Topic.TAIL: _phrases(
        """last four | last 4 | final four | final 4 | ending in | ending with | ends in | ends with | ending |
        last four digits | last 4 digits | last four numbers | last 4 numbers | end in | end with |
        four digits at the end | four at the end | four numbers at the end | final four digits | last five digits | finishing in | finishing with"""
    ),
    Topic.OTHER: (
        *_compounds(_EN_THINGS_WITH_NUMBERS, _EN_NUMBER),
        *_compounds(
            """order | tracking | booking | reference | ticket | employee | staff | member | badge |
            customer | transaction | case | invoice | session | job | claim | policy | agent | operator | shipment""",
            "id | code",
        ),
        *_compounds(
            """promo | promotion | promotional | discount | coupon | voucher | referral | error | area | country | zip |
            postal | post | dial | dialling | dialing | bar | product | reason | tax | store | department | building |
            gate | door | alarm | reservation | hs | stock | sku | qr | fault | priority | offer | source | campaign |
            airport | currency | status | colour | color | dress | diagnostic | wifi | wi-fi | router""",
            "code",
        ),
        *_phrases(
            """error message | error text | calling card | business card | loyalty card | loyalty card number | membership card | membership card number | library card | library card number | boarding card | memory card | sd card | report card |
            score card | scorecard | birthday card | christmas card | reward card | rewards card | club card | points card | travel card | bus pass | green card | appointment card | through the door |
            postcode | zipcode | zip | imei | iccid | serial | extension | ext | date of birth | birth date |
            i m e i | m p a n | mpan | m p r n | mprn | booking ref | ref | the confirmation | confirmation off |
            birthdate | birthday | dob | born on | born in | call me | call us | call me at | call me on | call us at |
            call us on | call at | reach me | reach us | reach me at | reach me on | give us a call | give me a call |
            call back at | call back on | phone us | ring me | ring us | text me | phone is | telephone | phone at |
            my cell | my mobile | my phone | my number is | number to call | number to reach | number to dial | whatsapp | toll free |
            press | dial | wifi password | wi-fi password | timestamp | time stamp | tracking | isbn | barcode | vin |
            invoice | order total | total is | total of | amount | amount of | balance | balance of | price | costs |
            salary | mileage | employer identification number | vat number | company number | charity number |
            gas reading | water reading | electricity reading | electric reading | logged at | the log | log shows |
            system shows | processed at | how many | how much | frequent flyer | meter reading | order | my order | the meter | meter | prescription number | nhs number | medical record | patient id | student id | call me back | call us back |
            call now | call today | call back | my callback | callback is | callback | address | reference | badge | call you back | call you on | call you back on | call you at | reach you | reach you on |
            reach you at | get you on | get hold of you | ring you | ring you back | ring you on | contact you on | contact you at | text you on | ordernumber |
            charged me | the premiums are | premiums are | calling from | the total | phonenumber | policynumber | casenumber | membernumber | invoicenumber"""
        ),
    ),
    Topic.THING: _phrases(
        """policy | passport | licence | license | contract | membership | offer | quote | cover | insurance |
        subscription | lease | warranty | ticket | visa application | promotion | plan | trial | agreement | permit | m o t | mot | rego"""
    ),
    Topic.HOLDING: _phrases("account | accounts"),
    Topic.WHEN: _phrases("when | what date | date | till | until | what month | how long"),
    Topic.MONTH: _phrases("month | months"),
    Topic.YEAR: _phrases("year | years"),
    Topic.VOUCHER: _phrases(
        """confirmation code | confirmation id | confirmation number | authorization code | authorisation code |
        booking code"""
    ),
    Topic.BACK: _phrases(
        """on the back | the back | on its back | on the rear | on the reverse | at the back | signature strip | signature panel | the strip | where you signed | where you sign | the reverse | reverse of it | back of | back side |
        on back | behind the card | behind your card | behind it | back side | backside | rear of | rear side | flip side |
        flip the card | flip it | turn it round | turn it around | on the strip | back strip | silver panel | where you'd sign | where you would sign | where your signature | after the card number | behind the card number | beside the card number |
        next to the card number | following the card number | after the long number | next to the long number | signature | underside |
        on back | other side | flip it over | turn it over | turn the card over | by the signature | next to the signature"""
    ),
    Topic.FRONT: _phrases(
        """on the front | across the front | front of | across the card | across the middle | embossed | the plastic |
        on the face of it | on the face | the face of it | printed on | on the card | on your card | on my card | of the card | of your card"""
    ),
    Topic.DIGITS: _phrases(
        """digit | digits | figures | numbers | there'll be a number | there will be a number | there should be a number |
        there's a number | gives you a number | give you a number | shows a number | shows you a number | a number pops |
        a number comes | a number should | a number for you to | see a number | a number appears | number appears |
        number that appears | number that comes | number it gives | number it shows"""
    ),
    Topic.NUMBER: _phrases("number"),
    Topic.CODE: _phrases("code | codes"),
    Topic.SENT: _phrases(
        """sent | send | texted | text message | sms | to your phone | to your mobile | to your cell | on your phone |
        on your mobile | in the text | by text | emailed | to your email | you received | received | just received |
        just got | came through | pops up | text | popped up | push notification | to my phone | on my phone |
        you get | you got | you just got | i got | arrived | app shows | on the screen | from the bank | come through |
        comes through | coming through | your app | the app | app | banking app | gave you | messaged | a message | your inbox |
        popped through | went to your phone | went to your mobile | went to your email | going to your phone | going to your mobile | landed | lands | should have a text | got a text | get a text |
        pinged | ping | buzzed | push notification | whatsapped | your messages | your texts | your phone | your mobile | your handset |
        automated call | robot call | voice call | recorded message"""
    ),
    Topic.SHOWN: _phrases(
        """authenticator | card reader | the reader | your reader | my reader | pin sentry | pinsentry | pin pad | fob | key fob |
        dongle | token | security key | secure key | digipass | passcode generator"""
    ),
    Topic.THREE: _phrases("three | 3"),
    Topic.FOUR: _phrases("four digits | four numbers | four digit | 4 digits | 4 digit"),
    Topic.NOT: _phrases(
        """never | don't | do not | dont | not to | won't | will not | wont | shouldn't | should not | must not | cannot |
        can't | can not | no need | needn't | nobody | no one | not going to | wouldn't | would never | without | rather not | refuse | am not | isn't | aren't | not"""
    ),
    Topic.TELL: _phrases(
        """tell | share | sharing | give | giving | read | reading | read out | say | disclose | reveal | ask | asks | hear |
        ask for | need | require | provide | send me | show | enter | hand over | let anyone | write down | repeat |
        speak | store | record | keep | see | have | request | give out | telling | asking | asked | want | wants | wanted | request | requests"""
    ),
    Topic.REQUEST: _phrases(
        """? | please | can i | could i | may i | can you | could you | would you | will you | i need | we need |
        i'll need | i will need | i'll take | give me | tell me | read me | read out | let me have | let me get | what's |
        what is | whats | what are | and the | and your | go ahead with | provide | confirm | enter | type | say | i just need | need to know |
        just the | now the | then the | next the | what | which | when | how | let me know | do you have | have you got |
        did you get | i'm after | looking for | go through | it's the | it'll be the | that'll be the | it will be the |
        you'll find | you'll see | you should see | otherwise | for me"""
    ),
}  # fmt: skip

_CHINESE: Mapping[Topic, tuple[str, ...]] = {
    Topic.PAN: _phrases(
        """卡号 | 咭号 | 咭号码 | 卡片号 | 开头的那张 | 开头那张 | 开头嗰张 | 开头的卡 | 头八个字 | 头六个字 | 开头八位 | 开头六位 | 开头四位 | 头八位 | 头六位 | 头四位 | 头八码 | 头六码 | 前八码 | 前六码 | 前四码 | 前八个 | 前六个 | 前四位 | 开头八码 | 开头六码 | 卡头 | 头八个位 | 头六个位 | 头四个位 | 前六位 | 前八位 | 卡号码 | 卡的号码 | 卡片号码 | 卡片上的号码 | 卡上的号码 | 卡面号码 | 卡面上的号码 | 卡上的数字 | 卡上面的数字 | 银行卡号 |
        银行卡号码 | 信用卡号 | 信用卡号码 | 信用卡卡号 | 银行卡卡号 | 储蓄卡号 | 储蓄卡卡号 | 借记卡号 | 借记卡卡号 | 扣款卡号 | 十六位 | 16位 | 十六个位 | 16个位 | 十九个位 |
        十九位 | 19位 | 十六码 | 16码 | 十六个数字 | 16个数字 | 正面的数字 | 正面的号码 | 完整卡号 | 卡的前 | 卡片前 | 卡号前"""
    ),
    Topic.CVV: _phrases(
        """安全码 | 保安码 | 最尾三位 | 最尾三个字 | 最尾三个位 | 校验码 | 检查码 | 检核码 | cvv码 | cvc码 | cvn码 | 末三码 | 末3码 | 后三码 | 后3码 | 末三位 | 末3位 | 后三位 | 后3位 | 最后三位 |
        最后3位 | 最后三码 | 最后三个数字 | 后面三位 | 后面三个数字 | 背面三位 | 背面的三位 | 背面数字 | 背面的数字 | 背面三码 | 背面的三个数字 | 背后的数字 | 背后三位 |
        背后三码 | 卡片背面 | 卡背面 | 卡的背面 | 卡背后 | 信用卡背面 | 签名栏 | 签名条 | 签名处 | 信用卡验证值 | 验证值 | 安全数字 | 安全密码 | 卡片验证码 |
        信用卡验证码 | 三位安全码 | 三位数字 | 3位数字 | 三码 | 卡片识别码 | 识别码"""
    ),
    Topic.PIN: _phrases(
        """密码 | 银行卡密码 | 取款密码 | 交易密码 | 支付密码 | 刷卡密码 | 查询密码 | 登录密码 | 登入密码 | 六位密码 | 预借现金密码 | 提款密码 | 网银密码 | 网路银行密码 |
        网络银行密码 | 手机银行密码 | 卡密码 | 卡的密码 | 电话理财密码 | 语音密码 | pin码 | 个人识别码 | 提款卡密码 | 信用卡密码 | 口令 | u盾密码 | 私人密码"""
    ),
    Topic.OTP: _phrases(
        """验证码 | 短信验证码 | 手机验证码 | 简讯验证码 | 动态码 | 动态密码 | 动态口令 | 短信口令 | 短信密码 | 校验短信 | 认证码 | 简讯密码 | 简讯码 | 短信码 | 一次性密码 |
        一次性验证码 | 一次密码 | otp密码 | otp码 | 短信写 | 短信上写 | 短信写的 | 简讯写 | 短信来了 | 短信到了 | 短讯来了 | 短讯到了 | 简讯来了 | 简讯到了 | 短信是 | 短信上是 | 动态验证码 | 交易验证码 | 支付验证码 | 授权短信 | 六位验证码 | 随机码"""
    ),
    Topic.EXPIRY: _phrases(
        """有效期 | 有效期限 | 有效日期 | 有效年月 | 到期年月 | 有效期至 | 有效月年 | 月份年份 | 年份月份 | 几月几年 | 几年几月 | 效期 | 有效至"""
    ),
    Topic.ENDS: _phrases("到期日 | 到期日期 | 到期时间 | 到期 | 截止日期 | 有效 | 过期"),
    Topic.NATIONAL_ID: _phrases(
        """身份证 | 身份证号 | 身份证号码 | 身份证字号 | 身分证 | 身分证号 | 身分证字号 | 证号 | 证件号 | 证件号码 | 身份号码 | 居民身份证 | 护照号 | 护照号码 | 港澳通行证 | 台胞证 | 居留证号 |
        社保号 | 社保号码 | 社会保障号 | 社保卡号 | 医保卡号 | 身份证件号 | 证件上的号码 | 证件上的号 | 身份信息"""
    ),
    Topic.ACCOUNT: _phrases(
        """账号 | 帐号 | 账户 | 帐户 | 账户号 | 账户号码 | 账号号码 | 银行账号 | 银行账户 | 银行帐号 | 银行帐户 | 收款账号 | 收款账户 | 转账账户 | 安全账户 | 对公账户 | 存折 |
        存折号 | 户口号码 | 户头 | 户口 | 收款卡号 | 联行号"""
    ),
    Topic.CARD: _phrases(
        """卡 | 银行卡 | 信用卡 | 储蓄卡 | 借记卡 | 卡片 | 金融卡 | 提款卡 | 扣款卡 | 这张卡 | 那张卡 | 银联 | 工商银行卡 | visa卡 | 万事达 | 刷卡 | 这张 | 那张 | 哪张 | 换张 | 换一张 | 咭 | 呢张 | 边张 | 嗰张"""
    ),
    Topic.TAIL: _phrases(
        """尾号 | 尾数 | 末四位 | 末四码 | 末4位 | 末4码 | 后四位 | 后四码 | 后4位 | 后4码 | 最后四位 | 最后四码 | 最后4位 | 最后4码 | 尾四位 | 尾码 | 最后四个数字 | 后四个数字 |
        后面四位 | 最尾四位 | 最尾四个字 | 最尾四个位 | 最后四个字 | 结尾 | 末五码 | 后六位 | 末六位"""
    ),
    Topic.OTHER: _phrases(
        """电话 | 电话号 | 电话号码 | 手机号 | 手机号码 | 手机是 | 联系电话 | 联系方式 | 接听的号码 | 联络的号码 | 联系的号码 | 方便接听 | 方便联络 | 方便联系 | 联络方式 | 联络电话 | 热线 | 客服电话 | 专线 | 家里是 | 打这支 | 这支 | 那支 | 这个号码是 | 官方电话 | 座机 | 固话 | 传真 | 行动电话 | 手机 | 分机 | 分机号 |
        保单号 | 保单号码 | 保单 | 单号 | 订单 | 订单号 | 订单编号 | 快递单号 | 运单号 | 物流单号 | 快递号 | 编号 | 工号 | 员工编号 | 警号 | 警官编号 | 案号 | 案件编号 | 案件号 | 流水号 |
        参考号 | 预约号 | 预约码 | 取票号 | 取票码 | 取件码 | 取餐码 | 取餐号 | 提货码 | 会员号 | 会员卡号 | 会员卡 | 会员编号 | 车牌 | 车牌号 | 邮编 | 邮政编码 | 邮递区号 | 发票 | 发票号 | 发票号码 |
        统一编号 | 统编 | 生日 | 出生 | 出生日期 | 出生年月 | 金额 | 余额 | 总价 | 总共 | 价格 | 费用 | 一共 | 共计 | 合计 | 地址 | 时间 | 日志 | 门牌 | 航班 | 航班号 | 车次 | 座位号 | 房间号 | 房号 | 区号 | 代码 |
        班机 | 报错是 | 报错码 | 报错代码 | 报错信息 | 报错提示 | 错误讯息 | 错误信息 | 错误提示 | 错误代号 | 优惠码 | 优惠券码 | 优惠代码 | 折扣码 | 促销码 | 邀请码 | 推荐码 | 错误码 | 错误代码 | 兑换码 | 序列号 | 序号 | imei | 设备号 | 合同号 | 合同编号 | 客户号 | 客户编号 | 案号 | 登记号 |
        登录证号 | 登录字号 | 资格证号 | 执业证号 | 执业证编号 | 批次 | 批号 | 型号 | qq | qq号 | 微信号 | 微信 | 学号 | 病历号 | 度数 | 读数 | 扣了多少 | 欠多少 | 花了多少 | 几个人 | 几份 | 多少件 | 几件 | 多少份 | 几多个 | 几多份 | 多少钱 | 几多钱 | 还多少 | 年交 | 年缴 | 月交 | 月缴 | 趸交 | 趸缴 | 半年缴 | 半年交 | 季交 | 季缴 | 保费 | 第一年 |
        第二年 | 第三年 | 员编 | 串号 | 水表 | 电表 | 气表 | 表数 | 职员号码 | 出世 | 内线 | 国码 | 区码 | 常旅客 | 常旅客卡 | 常旅客卡号 | 会员卡号码 | 积分卡号 | 储值卡号 |
        礼品卡号 | 购物卡号 | 公交卡号 | 交通卡号 | 加油卡号 | 就诊卡号 | 学生卡号 | 校园卡号 | 图书卡号 | 电话卡号 | 贵宾卡号 | 里程卡号 | 健身卡号 | 门禁卡号 | 上网卡号 |
        挂号 | 机号 | 票号 | 代号 | 拨打 | wifi密码 | 无线密码 |
        门锁密码 | 门禁密码 | 时间戳 | 条码 | 条形码 | 电话卡 | sim卡 | 公交卡 | 加油卡 | 瓦斯 | 瓦斯表 | 煤气 | 煤气表 | 天然气表 | 回访 | 交通卡 | 饭卡 | 水卡 | 电卡 | 燃气 | 户号 | 用户号 | 案件 | 批准号 | 备案号 | 许可证号 | 股票 |
        开奖 | 中奖号码 | 彩票 | 期号 | 里程 | 追踪号 | 追踪编号 | 物流编号 | 包裹号 | 包裹编号 | 受理号 | 受理编号 | 工单 | 工单号 | 投诉编号 | 查询码 | 登机口 | 回执 | 回执号 | 收据 | 收据号"""
    ),
    Topic.THING: _phrases("信号 | 问号 | 符号 | 号召 | 合约 | 保险 | 套餐 | 会员 | 保障 | 护照 | 优惠 | 活动 | 签证 | 驾照"),
    Topic.WHEN: _phrases("什么时候 | 何时 | 几时 | 哪天 | 几号 | 几月几号"),
    Topic.MONTH: _phrases("月份 | 几月 | 哪月 | 哪个月 | 几多月 | 哪一月"),
    Topic.YEAR: _phrases("年份 | 几年 | 哪年 | 哪一年 | 几多年"),
    Topic.VOUCHER: _phrases("授权码 | 确认码"),
    Topic.SHOWN: _phrases(
        """令牌 | 动态令牌 | 保安编码器 | 编码器 | 密码器 | 密码生成器 | 载具 | app里 | app上"""
    ),
    Topic.THREE: _phrases("仨 | 三个细字 | 三个小字 | 三个小数字 | 三个细数字 | 三个码 | 三码 | 三个位 | 三个字 | 三个数 | 三个数字 | 三位 | 三位数 | 三个号码 | 3个数 | 3位 | 三个码"),
    Topic.FOUR: _phrases("四个位 | 四个字 | 四个数 | 四个数字 | 四个小数字 | 四个细字 | 四个小字 | 四位 | 四位小数字 | 四码 | 4位 | 4个数"),
    Topic.BACK: _phrases("后头 | 翻个面 | 翻面 | 翻过来 | 翻过去 | 反过来 | 背部 | 背页 | 卡号后面 | 卡号旁边 | 卡号右边 | 签字 | 后面 | 签名 | 背面 | 反面 | 背后 | 后面的 | 卡背"),
    Topic.FRONT: _phrases("正面 | 前面的 | 前面 | 右上角 | 卡面 | 卡的正面 | 卡片正面 | 卡正面"),
    Topic.DIGITS: _phrases("长串 | 那一串 | 个字 | 个位 | 数字 | 位数 | 几位 | 组号码 | 串号码 | 组码 | 串码 | 组数 | 那几个号码 | 几个数 | 六个数 | 四个数 | 六个数字 | 六个号码 | 六个字 | 八个数字 | 四到六位 | 几个数字"),
    Topic.NUMBER: _phrases("号码 | 多少号 | 的号 | 的号码 | 个号 | 个号码 | 号"),
    Topic.CODE: _phrases("码 | 代码 | 六位码 | 六位的码 | 6位码 | 六位数 | 六位数字 | 6位数 | 6位数字"),
    Topic.SENT: _phrases("短讯 | 有收到 | 收到吗 | 发过来 | 发来 | 发您 | 发你 | 下发 | 弹窗 | 传过去 | 收到 | 短信 | 简讯 | 收到的 | 收到了 | 发到 | 发给 | 发送 | 发了 | 发过去 | 手机上 | 手机里 | 手机拍 | 手机没电 | 手机响 | 手机震 | 弹出 | 弹出来 | 跳出来 | 手机屏幕 | 手机显示 | 推送 | 传给您 | 传给你 | 传到 | 推了 | 推给 | 推到 | 推过去 | 来了来了 | 码来了 | 信来了 | 讯来了"),
    Topic.NOT: _phrases(
        """不要 | 别 | 请勿 | 切勿 | 勿 | 不会 | 不用 | 无需 | 不需要 | 不能 | 不可以 | 不必 | 千万别 | 没有必要 | 绝不 | 从不 | 不得 | 不方便 | 不想 | 不愿 | 不敢 | 拒绝 | 不该 | 不应 | 不可 | 不给 | 不告诉"""
    ),
    Topic.TELL: _phrases(
        """告诉 | 透露 | 泄露 | 泄漏 | 提供 | 说 | 念 | 报 | 给 | 问 | 索要 | 索取 | 要求 | 发给 | 发送 | 转发 | 输入 | 讲 | 分享 | 要您 | 向您要 | 给我 | 需要 | 外泄 | 填 | 收集"""
    ),
    Topic.REQUEST: _phrases(
        """请 | 麻烦 | 提供一下 | 提供下 | 告知一下 | 报一下 | 报给 | 念一下 | 念给 | 告诉我 | 说一下 | 提供 | 多少 | 几多 | 咩 | 点样 | 讲 | 读 | 俾我 | 唔该 | 留个 | 留一个 | 留下 | 留一支 | 留支 | 留一张 | 几号 | 几度 | 第几 | 几个 | 几位 | 几张 | 几份 | 吗 | 呢 | 需要 | 什么 | 给我 | 还有 | 核对 | 确认 | 输入 | ? | 讲一下 | 说下 | 报下 | 再来 | 接下来 | 帮我 | 您念 | 你念 | 念吧 | 您报 | 你报 | 报吧 | 说吧"""
    ),
}  # fmt: skip


def vocabulary() -> dict[str, Topic]:
    """Every word of every topic. A word of two topics keeps the first."""
    words: dict[str, Topic] = {}
    for table in (_ENGLISH, _CHINESE):
        for topic, phrases in table.items():
            for phrase in phrases:
                words.setdefault(phrase, topic)
    return words


#: Two parts in one sentence, at most so many code points apart, make a topic. `ordered`: the first comes first.
COMBINATIONS: tuple[tuple[Topic, Topic, bool, int, Topic], ...] = (
    (Topic.DIGITS, Topic.BACK, False, 40, Topic.CVV),
    (Topic.CODE, Topic.BACK, False, 40, Topic.CVV),
    (Topic.NUMBER, Topic.BACK, False, 40, Topic.CVV),
    (Topic.THREE, Topic.BACK, False, 30, Topic.CVV),
    (Topic.FOUR, Topic.FRONT, False, 30, Topic.CVV),
    (Topic.CODE, Topic.FRONT, False, 30, Topic.CVV),
    (Topic.CARD, Topic.YEAR, True, 12, Topic.EXPIRY),
    (Topic.THREE, Topic.DIGITS, True, 2, Topic.CVV),
    (Topic.OTP, Topic.BACK, False, 40, Topic.CVV),
    (Topic.ACCOUNT, Topic.FRONT, True, 40, Topic.PAN),
    (Topic.DIGITS, Topic.FRONT, False, 40, Topic.PAN),
    (Topic.NUMBER, Topic.FRONT, False, 40, Topic.PAN),
    (Topic.CARD, Topic.NUMBER, True, 30, Topic.PAN),
    (Topic.NUMBER, Topic.CARD, True, 24, Topic.PAN),
    (Topic.CARD, Topic.DIGITS, True, 12, Topic.PAN),
    (Topic.DIGITS, Topic.CARD, True, 24, Topic.PAN),
    (Topic.ENDS, Topic.CARD, False, 50, Topic.EXPIRY),
    (Topic.ENDS, Topic.WHEN, False, 40, Topic.EXPIRY),
    (Topic.ENDS, Topic.FRONT, False, 40, Topic.EXPIRY),
    (Topic.ENDS, Topic.MONTH, False, 40, Topic.EXPIRY),
    (Topic.ENDS, Topic.YEAR, False, 40, Topic.EXPIRY),
    (Topic.MONTH, Topic.YEAR, False, 12, Topic.EXPIRY),
    (Topic.CVV, Topic.SENT, False, 40, Topic.OTP),
    (Topic.HOLDING, Topic.NUMBER, False, 50, Topic.ACCOUNT),
    (Topic.HOLDING, Topic.DIGITS, False, 50, Topic.ACCOUNT),
    (Topic.PIN, Topic.SENT, False, 60, Topic.OTP),
    (Topic.CODE, Topic.SENT, False, 60, Topic.OTP),
    (Topic.VOUCHER, Topic.SENT, False, 60, Topic.OTP),
    (Topic.DIGITS, Topic.SENT, False, 60, Topic.OTP),
    (Topic.CODE, Topic.SHOWN, False, 60, Topic.OTP),
    (Topic.DIGITS, Topic.SHOWN, False, 60, Topic.OTP),
    (Topic.NUMBER, Topic.SHOWN, False, 40, Topic.OTP),
    (Topic.PIN, Topic.SHOWN, False, 60, Topic.OTP),
    (Topic.NUMBER, Topic.SENT, True, 30, Topic.OTP),
    (Topic.SENT, Topic.NUMBER, True, 8, Topic.OTP),
)
