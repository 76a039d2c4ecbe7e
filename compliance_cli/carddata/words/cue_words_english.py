"""The words of each topic in English, folded; matched whole, a plural `s` may follow."""

from __future__ import annotations

from collections.abc import Mapping

from compliance_cli.carddata.words.phrases import compounds, phrases
from compliance_cli.carddata.words.topics import Topic

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
    service | work order | job card | microchip | supporter | supporter id | donor | po | store | branch | gate | seat | locker | unit | ward | record | report | bill | group | department | dept | main | following | emergency | helpline | hotline | licence | license | driver's license"""
ENGLISH: Mapping[Topic, tuple[str, ...]] = {
    Topic.PAN: phrases(
        """card number | rupay number | card no | card num | cardnumber | card digits | long number | the long card number | pan |
        primary account number | first eight | first eight digits | first 8 digits | first six digits | first 6 digits | first four digits | first four on the | first four numbers on the | first four of the long | long line |
        sixteen digit | sixteen digits | 16 digit | 16 digits |
        sixteen numbers | 16 numbers | fifteen digit | fifteen digits | 15 digit | 15 digits |
        nineteen digit | nineteen digits | 19 digits | 19-digit | whole number | number of the card |
        number on the card | number on your card | number of your card | numbers on the card | numbers on your card |
        number on my card | number of my card | number across the front | numbers across the front | full card |
        one beginning | one beginning with | one starting | one starting with | one that starts | one that begins | card beginning | card starts with | card begins with | starting with | card starting"""
    ),
    Topic.CVV: phrases(
        """the three digits | the 3 digits | the three numbers | the 3 numbers | cvv | cvv2 | v code | sec code | on the back it's | on the back it is | on the back is | back side is | backside is | cvc | cvc2 | cid | cvn | cvn2 | cve | cvp2 | cav2 | cv2 | c v v | c.v.v | c v c | cbv | csc |
        security code | security number | security digits | security three | security thing | security bit | card code | card security | safety code |
        card verification | card verification number | card verification value | card verification code | verification value |
        signature panel code | signature code | last three digits | last 3 digits | last three numbers |
        last 3 numbers | last three on the back | the three on the back | the three on the reverse | last three behind | three behind | three digits behind | three numbers behind | number behind | digits behind | the three off the back | the little three | little three on | the wee three | the small three | the tiny three | three small digits | three little digits | three tiny digits | three small numbers | three little numbers | three digits on | 3 digits on | three numbers on | 3 numbers on |
        three digit code | 3 digit code | three digit number |
        3 digit number | three digit security | four small digits | four little digits | four tiny digits | four small numbers | four little numbers | four printed digits | four on the front | four on front | four digits on the front | 4 digits on the front |
        four numbers on the front | four digit code on the front | 4 digit code on the front | small number |
        little number | small numbers | little numbers | reverse of the card | reverse of your card |
        verification code on the back | code on the back | number on the back | numbers on the back |
        digits on the back | code on the reverse | number on the reverse | cardholder id | card id | card identification |
        card identification number | card identification code | batch code | final three digits | final three numbers"""
    ),
    Topic.PIN: (
        *compounds(
            """telephone banking | phone banking | banking | mobile banking | online banking | internet banking | secret |
            memorable | login | log in | log on | logon | sign in | atm | cash machine | cashpoint | voice | keypad |
            unlock | telephone service | self service | card | debit card | credit card | bank card""",
            "code | pin | password | passcode | pass number",
        ),
        *compounds("transaction | dealing | trading | account | profile | mobile | app", "pin | password | passcode"),
        *compounds(
            "press | punch | punch in | key in | put in | type in | enter | tap in | use",
            """at the atm | in the atm | into the atm | at the machine | at the cash machine | at the cashpoint |
            at the bank machine | at the hole in the wall | at the a t m | in the a t m | into the a t m | when you withdraw |
            when you draw money | when you take money out | when you get cash out | when you draw out | at the till""",
        ),
        *phrases(
        """code you set up | code you set | code you chose | number you set up | number you chose | number i made up | number i chose | number i set up | code i made up | code i chose | code i set up | number you made up | telephone pin | phone pin | telephone passcode | phone passcode | pin | pin number | pin code | p i n | p.i.n | personal identification number | card pin | atm pin |
        password | pass word | passphrase | telephone password | phone password | security word | secret word | memorable word | memorable place | number for the machine | number for the cash machine | number for the hole in the wall | secret number | secret code |
        banking password | banking number | telephone banking number | phone banking number | banking pin | login password | security pin | four digit pin | 4 digit pin | atm code |
        banking security number | banking security code | telephone security number | phone security number |
        you withdraw with | for withdrawing | for withdrawals | use at the atm | use at the machine | use to withdraw | passnumber | passcode | pass code | access number | memorable number | memorable word | memorable information | telepin | t-pin | tpin | upin | access code"""
        ),
    ),
    Topic.OTP: (
        *compounds(
            "text | text message | sms | message | whatsapp", "say | says | said | saying | read | reads | goes"
        ),
        *compounds(
            "verification | authentication | validation | passcode | code | otp", "text | text message | message | sms"
        ),
        *compounds("security | confirmation", "text | sms"),
        *phrases(
        """otp | o t p | o.t.p | one time code | one time password |
        one time passcode | one off passcode | one off code | one time pin | onetime code | onetime password |
        one time passwords | single use code | sms code | text code | texted code |
        verification code | verification number | message has come | message has arrived | message came | sms has come | sms has arrived | otp has come | otp came | verify code | verification pin | authentication code |
        authenticator code | auth code | two factor code | 2fa code | security token |
        token code | confirmation pin | number in the text | number in the text message | number in the message | numbers in the text | number we texted |
        number we sent | number we just sent | number i sent | six digit code | 6 digit code | asking for token | asking for a token | asking for the token | send the token | sent the token | token came | token has come | alert will enter | alert has entered | alert go enter | alert will drop |
        6-digit code | four digit code | 4 digit code | five digit code | 5 digit code |
        eight digit code | 8 digit code | google voice code | whatsapp code | dynamic code | login code |
        text says | text is | sms come through | sms came through | text come through | text message come through | sms arrive | text arrive | text message arrive | get the text | get the sms | get our text | get my text | text that came through is | message says | text that came is | text message says | text message is | text message reads | text message said | text i got is | text i got says | text i just got is | text i received is | text reads | text it says | message i got is | message i got says | message reads | sms says | sms reads | activation code | sign in code | access token"""
        ),
    ),
    Topic.EXPIRY: phrases(
        """expiry | expiry date | expiration | expiration date | exp | exp date | expirey | valid until | valid till | valid thru | valid through | valid to | good through | good thru |
        good until | good till | when is it finishing | when does it finish | when it finishes | when is it finished | good up to | good up till | valid up to | valid upto | date on that card | date on this card | date on it | validity | validity date | good thru date | good through date | valid thru date | valid to date | valid until date |
        use by date | end date on the card | month and year | month and the year | month year | mm/yy |
        mm yy | card date | date on the card | date on your card"""
    ),
    Topic.ENDS: phrases("expire | expires | expiring | expired | valid | runs out | run out | ran out | running out | good for | end date | run till | run until | runs till | runs until | runs to | runs tae"),
    Topic.NATIONAL_ID: phrases(
        """social security | social security number | ssn | social insurance | sin number | national insurance |
        national insurance number | ni number | national id | id number | id no | id card | id card number | identity number |
        identity card | identity card number | identification number | passport number | passport no | resident id |
        hkid | hong kong id | taiwan id | identity document | nric | pps | ppsn | pps number | tax file number | tfn | medicare number | medicare card number | bvn | bank verification number | nin | my ic | your ic | ic number | ic no | my id | your id | for the id | tax id | taxpayer id | aadhaar | social | last four of your social"""
    ),
    Topic.ACCOUNT: phrases(
        """account number | account no | account num | acct number | acct no | bank account | bank account number |
        checking account number | savings account number | iban | sort code | routing number | routing | aba number |
        swift | account and routing | bsb | which account | what account | which bank account | into which account | account details | bank details | into your bank | into my bank | international format | transit number"""
    ),
    Topic.CARD: phrases(
        """card | credit card | debit card | bank card | bankcard | payment card | visa | visa card | mastercard |
        master card | amex | american express | discover card | a discover | my discover | it's discover | on discover | the discover | discover instead | unionpay | union pay | maestro | jcb | diners | my verve | verve card | the verve | a verve | my rupay | rupay debit | interac card |
        visa debit | credit or debit | debit or credit | by credit | by debit | on credit | on debit | on my credit | on my debit |
        my debit | your debit | my credit | your credit | the debit | plastic | card details | card information | card info | card on file"""
    ),
    Topic.TAIL: phrases(
        """last four | last 4 | final four | final 4 | ending in | ending with | ends in | ends with | ending |
        last four digits | last 4 digits | last four numbers | last 4 numbers | end in | end with |
        four digits at the end | four at the end | four numbers at the end | final four digits | last five digits | finishing in | finishing with | and finishes | and finishes in | and finishes with | that finishes with | finish with"""
    ),
    Topic.OTHER: (
        *compounds(_EN_THINGS_WITH_NUMBERS, _EN_NUMBER),
        *compounds(
            """order | tracking | booking | reference | ticket | employee | staff | member | badge |
            customer | transaction | case | invoice | session | job | claim | policy | agent | operator | shipment""",
            "id | code",
        ),
        *compounds(
            """promo | promotion | promotional | discount | coupon | voucher | referral | error | area | country | zip |
            postal | post | dial | dialling | dialing | bar | product | reason | tax | store | department | building |
            gate | door | alarm | reservation | hs | stock | sku | qr | fault | priority | offer | source | campaign |
            airport | currency | status | colour | color | dress | diagnostic | wifi | wi-fi | router""",
            "code",
        ),
        *compounds(
            "off the | on the | from the | in the | off your | on your | from your | in your",
            """flyer | flier | leaflet | brochure | poster | newsletter | coupon | voucher | advert | ad | magazine |
            catalogue | catalog | mailer | promo email | shop window | billboard""",
        ),
        *phrases(
            """any codes | a code for that | from short code | from the short code | sms short code | pincode | calls from | called from | rang from | phoned from | texted from | subscriber id | user id | consumer number | consumer id | winning numbers | winning ones | error message | error text | calling card | business card | loyalty card | loyalty card number | membership card | membership card number | library card | library card number | boarding card | memory card | sd card | report card |
            score card | scorecard | birthday card | christmas card | reward card | rewards card | club card | points card | travel card | bus pass | green card | appointment card | through the door |
            postcode | zipcode | zip | imei | iccid | serial | extension | ext | date of birth | birth date |
            i m e i | m p a n | mpan | m p r n | mprn | booking ref | ref | the confirmation | confirmation off |
            birthdate | birthday | dob | born on | born in | call me | call us | call me at | call me on | call us at |
            call us on | call at | reach me | reach us | reach me at | reach me on | give us a call | give me a call |
            call back at | call back on | phone us | ring me | ring us | text me | phone is | telephone | phone at |
            my cell | my mobile | my phone | my number is | number to call | number to reach | number to dial | whatsapp | toll free |
            press | dial | wifi password | wi-fi password | timestamp | time stamp | tracking | isbn | barcode | vin |
            invoice | order total | total is | total of | amount | amount of | balance | balance of | price | the charge | charges | the fare | fares | the fee | fees | costs |
            salary | mileage | employer identification number | vat number | company number | charity number |
            gas reading | water reading | electricity reading | electric reading | logged at | the log | log shows |
            system shows | processed at | how many | how much | frequent flyer | meter reading | order | my order | the meter | meter | prescription number | nhs number | medical record | patient id | student id | call me back | call us back |
            call now | call today | call back | my callback | callback is | callback | address | reference | badge | call you back | call you on | call you back on | call you at | reach you | reach you on |
            reach you at | get you on | get hold of you | ring you | ring you back | ring you on | contact you on | contact you at | text you on | ordernumber |
            charged me | the premiums are | premiums are | calling from | the total | phonenumber | policynumber | casenumber | membernumber | invoicenumber | quote account | quote your account |
            quoting account | loan file | case file | incident | flyer code | leaflet code"""
        ),
    ),
    Topic.NOTHING: (
        *compounds(
            "you get | you got | you just got | did you get | you have | you find | you found | get | got | find | found",
            "my number | my phone number | my cell number | my mobile number | my details | my info | my name",
        ),
        *phrases("over the phone | on the phone | by phone | by telephone | phone call | off the phone"),
    ),
    Topic.THING: phrases(
        """policy | passport | licence | license | contract | membership | offer | quote | cover | insurance |
        subscription | lease | warranty | ticket | visa application | star hash | handset | promotion | plan | trial | agreement | permit | sim | sim card | chip | parcel | meter | tag | slip | sticker | label | docket | voucher | flyer | mailer | leaflet | brochure | postcard | tickets | books | catalogue | certificate | notice | m o t | mot | rego"""
    ),
    Topic.HOLDING: phrases("account | accounts"),
    Topic.WHEN: phrases("when | what date | date | till | until | what month | how long"),
    Topic.MONTH: phrases("month | months"),
    Topic.YEAR: phrases("year | years"),
    Topic.VOUCHER: phrases(
        """confirmation code | confirmation id | confirmation number | authorization code | authorisation code |
        booking code"""
    ),
    Topic.BACK: phrases(
        """on the back | the back | on its back | on the rear | on the reverse | at the back | signature strip | signature panel | the strip | where you signed | where you sign | the reverse | reverse of it | back of | back side |
        on back | behind the card | behind your card | behind it | back side | backside | rear of | rear side | flip side |
        flip the card | flip it | turn it round | turn it around | on the strip | back strip | silver panel | where you'd sign | where you would sign | where your signature | after the card number | behind the card number | beside the card number |
        next to the card number | following the card number | after the long number | next to the long number | signature | underside |
        printed above | above on the right | above the card number | printed on the right | white strip | white panel | grey strip | little ones | small ones | tiny ones | teeny ones | wee ones | four digit one | three digit one | 4 digit one | 3 digit one | on back | other side | flip it over | turn it over | turn the card over | by the signature | next to the signature"""
    ),
    Topic.FRONT: phrases(
        """on the front | across the front | front of | across the card | across the middle | embossed | the plastic |
        on the face of it | on the face | the face of it | printed on | on the card | on your card | on my card | of the card | of your card"""
    ),
    Topic.DIGITS: phrases(
        """digit | digits | figures | numbers | there'll be a number | there will be a number | there should be a number |
        there's a number | gives you a number | give you a number | shows a number | shows you a number | a number pops |
        a number comes | a number should | a number for you to | see a number | a number appears | number appears |
        number that appears | number that comes | number it gives | number it shows"""
    ),
    Topic.NUMBER: phrases("number"),
    Topic.CODE: phrases("code | codes"),
    Topic.SENT: phrases(
        """sent | send | texted | text message | sms | to your phone | to your mobile | to your cell | on your phone |
        on your mobile | in the text | by text | emailed | to your email | you received | received | just received |
        just got | came through | pops up | text | popped up | push notification | to my phone | on my phone |
        you get | you got | you just got | i got | arrived | app shows | on the screen | from the bank | from your bank | from my bank | bank sent | bank send | bank sends | bank has sent | bank texted | come through |
        comes through | coming through | your app | the app | app | banking app | gave you | messaged | a message | your inbox |
        popped through | went to your phone | went to your mobile | went to your email | going to your phone | going to your mobile | landed | lands | should have a text | got a text | get a text |
        pinged | ping | buzzed | push notification | whatsapped | your messages | your texts | your phone | your mobile | your handset |
        automated call | robot call | voice call | recorded message"""
    ),
    Topic.SHOWN: phrases(
        """authenticator | card reader | the reader | your reader | my reader | pin sentry | pinsentry | pin pad | fob | key fob |
        dongle | token | security key | secure key | digipass | passcode generator"""
    ),
    Topic.THREE: phrases("three | 3 | three little ones | three small ones | three tiny ones"),
    Topic.FOUR: phrases(
        """four digits | four numbers | four digit | 4 digits | 4 digit | four little ones |
        four small ones | four tiny ones | little four digit | the little four"""
    ),
    Topic.NOT: phrases(
        """never | don't | do not | dont | not to | won't | will not | wont | shouldn't | should not | must not | cannot |
        can't | can not | no need | needn't | nobody | no one | not going to | wouldn't | would never | without | rather not | refuse | am not | isn't | aren't | not"""
    ),
    Topic.TELL: phrases(
        """tell | share | sharing | give | giving | read | reading | read out | say | disclose | reveal | ask | asks | hear |
        ask for | need | require | provide | send me | show | enter | hand over | let anyone | write down | repeat |
        speak | store | record | keep | see | have | request | give out | telling | asking | asked | want | wants | wanted | request | requests"""
    ),
    Topic.REQUEST: phrases(
        """? | please | can i | could i | may i | can you | could you | would you | will you | i need | we need |
        i'll need | i will need | i'll take | give me | tell me | read me | read out | let me have | let me get | what's |
        what is | whats | what are | and the | and your | go ahead with | provide | confirm | enter | type | say | i just need | need to know |
        just the | now the | then the | next the | what | which | when | how | let me know | do you have | have you got | have you the | have you your | have you it | d'you have |
        did you get | come through yet | come yet | arrived yet | got it yet | did the | has the | i'm after | looking for | go through | it's the | it'll be the | that'll be the | it will be the |
        you'll find | you'll see | you should see | otherwise | for me |
        boliye | bolo | bataiye | batao | dijiye"""
    ),
}  # fmt: skip
