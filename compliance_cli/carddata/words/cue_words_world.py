"""The words of the topics in the languages of `speech.numbers.WORLD`, folded (Chinese characters simplified).

Few and plain: they open the gate for what is said digit by digit. Shapes and combinations are those of `cue_words`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compliance_cli.carddata.words.topics import Topic

#: Rows of a language, `|` between phrases, in the order of `ROWS`; an empty row is a topic without words.
ROWS = (
    Topic.CARD, Topic.NUMBER, Topic.DIGITS, Topic.CVV, Topic.THREE, Topic.BACK, Topic.CODE, Topic.PIN, Topic.SENT,
    Topic.EXPIRY, Topic.ACCOUNT, Topic.OTHER, Topic.REQUEST, Topic.TAIL, Topic.PAN, Topic.FRONT,
)  # fmt: skip

_WORLD: Mapping[str, tuple[str, ...]] = {
    "es": (
        "tarjeta | la tarjeta",
        "número | numero",
        "dígitos | digitos | números | numeros | cifras",
        "código de seguridad | codigo de seguridad | código de la tarjeta",
        "tres",
        "de atrás | atrás | detrás | reverso | dorso | parte trasera",
        "código | codigo | clave",
        "contraseña | clave secreta | número secreto",
        "mensaje | sms | le enviamos | le hemos enviado | al móvil",
        "caducidad | vencimiento | caduca | vence",
        "cuenta | número de cuenta | iban",
        """teléfono | telefono | móvil | número de teléfono |
        celular | llamarme | llamar al | pedido | número de pedido |
        póliza | referencia | código postal | dni | reserva | factura""",
        "cuál | cual | dígame | digame | puede | me da | dame | "
        "deme | necesito | cuando quiera | adelante | pase | lea | diga",
        "últimos cuatro | termina en",
        "número de tarjeta | numero de tarjeta | dieciséis dígitos",
        "de delante | delante | parte delantera | frente | en la tarjeta",
    ),
    "pt": (
        "cartão | cartao",
        "número | numero",
        "dígitos | digitos | números | numeros | algarismos",
        "código de segurança | codigo de segurança",
        "três | tres",
        "de trás | atrás | verso | parte de trás",
        "código | codigo",
        "senha | palavra-passe",
        "mensagem | sms | enviamos | mandamos | no celular",
        "validade | vencimento | vence | expira",
        "conta | número da conta",
        "telefone | celular | telemóvel | ligar para | pedido | apólice | cep | cpf | reserva | fatura | protocolo",
        "qual | diga | pode | me passa | me diz | preciso | informe | pode falar | qual é | leia | fale",
        "últimos quatro | final",
        "número do cartão | numero do cartao | dezesseis dígitos | dezasseis dígitos",
        "da frente | na frente | frente do cartão | no cartão",
    ),
    "fr": (
        "carte | la carte",
        "numéro | numero",
        "chiffres | numéros",
        "code de sécurité | cryptogramme | code de vérification",
        "trois",
        "au dos | au verso | derrière | dos de la carte",
        "code",
        "code secret | mot de passe | code confidentiel",
        "sms | message | envoyé | reçu | texto",
        "date d'expiration | expire | validité | date de validité",
        "compte | numéro de compte",
        """téléphone | telephone | portable | mobile |
        numéro de téléphone | joindre au | appeler au | commande | dossier |
        référence | code postal | contrat | facture | réservation""",
        "quel | quelle | quels | donnez | dites | pouvez | "
        "pourriez | il me faut | je vous écoute | allez-y | lisez | il faudrait",
        "derniers chiffres | quatre derniers",
        "numéro de carte | numéro de la carte | seize chiffres",
        "au recto | recto | devant | sur la carte | de la carte",
    ),
    "de": (
        "karte | kreditkarte | bankkarte | karten",
        "nummer | kartennummer | kreditkartennummer",
        "ziffern | zahlen | stellen",
        "sicherheitscode | prüfziffer | prüfnummer | sicherheitsnummer | kartenprüfnummer",
        "drei | dreistellige",
        "rückseite | hinten | auf der rückseite",
        "code | kode",
        "passwort | geheimzahl | kennwort | pin",
        "nachricht | sms | geschickt | gesendet | aufs handy",
        "ablaufdatum | gültig bis | läuft ab | gültigkeit",
        "konto | kontonummer",
        "telefon | telefonnummer | handy | handynummer | rückruf | erreichen | bestellung | "
        "bestellnummer | postleitzahl | vertrag | vertragsnummer | kundennummer | rechnungsnummer | vorgangsnummer",
        "bitte | wie | welche | sagen | nennen | können | "
        "geben | brauche | bräuchte | benötige | lesen | hätte gern | welche",
        "letzten vier | endet auf",
        "kartennummer | kreditkartennummer | bankkartennummer | karten nummer",
        "vorderseite | vorne | vorne drauf | auf der karte",
    ),
    "it": (
        "carta | la carta",
        "numero",
        "cifre | numeri",
        "codice di sicurezza | codice cvv",
        "tre",
        "retro | sul retro | dietro",
        "codice",
        "password | codice segreto | parola d'ordine",
        "messaggio | sms | inviato | mandato | sul telefono",
        "scadenza | scade | valida fino",
        "conto | numero di conto",
        """telefono | cellulare | numero di telefono | chiamarmi | chiamare al | ordine | polizza | pratica | cap |
        prenotazione | fattura | codice fiscale""",
        "qual | quale | quali | mi dica | può | puo | mi dà | "
        "serve | mi detti | detti | legga | pure | mi legga | può dirmi",
        "ultime quattro | finisce con",
        "numero di carta | numero della carta | sedici cifre",
        "sul davanti | davanti | fronte | sulla carta | della carta",
    ),
    "ja": (
        "カード | クレジットカード",
        "番号 | 番号",
        "桁 | 数字 | けた",
        "セキュリティコード | カード里 | 暗证コード",
        "三桁 | 3桁 | 三つの数字",
        "里面 | 里 | うら | 后ろ",
        "コード | 认证コード",
        "暗证番号 | パスワード | 暗证",
        "メッセージ | sms | ショートメール | 届いた",
        "有効期限 | 有效期限 | 期限",
        "口座 | 口座番号",
        "电话 | 电话番号 | 携帯 | 携带 | 注文番号 | 予约番号 | 证券番号 | 邮便番号 | 受付番号",
        "お愿い | ください | 教えて | 何番 | ですか | でしょうか | どうぞ | いただけ | 愿い",
        "下四桁 | 末尾",
        "カード番号",
        "表面 | 表 | おもて",
    ),
    "ko": (
        "카드 | 신용카드 | 체크카드",
        "번호 | 카드번호",
        "자리 | 숫자",
        "보안코드 | 보안 코드 | 시브이씨 | 씨브이씨 | 씨브이브이",
        "세 자리 | 세자리 | 3자리",
        "뒷면 | 뒤 | 뒤쪽",
        "코드",
        "비밀번호 | 암호",
        "문자 | 메시지 | 인증번호 | 보내드린",
        "유효기간 | 만료일",
        "계좌 | 계좌번호",
        "전화 | 전화번호 | 휴대폰 | 핸드폰 | 연락처 | 주문번호 | 예약번호 | 증권번호 | 우편번호 | 접수번호",
        "말씀 | 불러 | 알려 | 주세요 | 어떻게 | 무엇 | 뭐 | 부탁 | 말해 | 읽어",
        "끝 네 자리 | 마지막 네 자리",
        "카드번호 | 카드 번호",
        "앞면 | 앞에 | 앞쪽",
    ),
    "hi": (
        "कार्ड | क्रेडिट कार्ड | डेबिट कार्ड",
        "नंबर | संख्या",
        "अंक | अंकों | नंबरों",
        "सुरक्षा कोड | सिक्योरिटी कोड | सीवीवी",
        "तीन",
        "पीछे | पिछले",
        "कोड",
        "पिन | पासवर्ड",
        "संदेश | मैसेज | एसएमएस | भेजा | ओटीपी",
        "समाप्ति | वैधता | एक्सपायरी",
        "खाता | खाते",
        "फ़ोन | फोन | मोबाइल | मोबाइल नंबर | फोन नंबर | ऑर्डर | पॉलिसी | पिनकोड | पिन कोड | बुकिंग",
        "बताइए | बताएँ | बताएं | दीजिए | क्या | कृपया | दें | बोलिए | पढ़िए | सुनाइए | बोलें",
        "आखिरी चार | अंतिम चार",
        "कार्ड नंबर | सोलह अंक",
        "सामने | आगे | ऊपर के",
    ),
    "ar": (
        "بطاقة | البطاقة | بطاقتك | بطاقتي | الفيزا",
        "رقم | الرقم",
        "أرقام | الأرقام | خانات",
        "رمز الأمان | رمز الامان | كود الأمان | رمز التحقق | الرمز السري للبطاقة",
        "ثلاثة | الثلاثة",
        "خلف | ظهر | الخلف | خلفية",
        "رمز | الرمز | كود | الكود",
        "كلمة المرور | كلمة السر | الرقم السري | رقم سري",
        "رسالة | الرسالة | أرسلنا | وصلك",
        "انتهاء | صلاحية | الصلاحية",
        "حساب | الحساب | الآيبان",
        "هاتف | الهاتف | هاتفي | جوال | جوالي | موبايل | الجوال | طلب | الطلب | وثيقة | حجز",
        "ما | من فضلك | أعطني | ممكن | لو سمحت | أخبرني | اعطني | تفضل | اقرأ | هل | كم | ؟",
        "آخر أربعة",
        "رقم البطاقة | رقم بطاقتك | رقم بطاقتي",
        "الأمام | الوجه | الأمامي",
    ),
    "ru": (
        "карта | карты | карте | карту | картой | карточки",
        "номер | номера",
        "цифры | цифр | цифрами",
        "код безопасности | защитный код | проверочный код | код карты",
        "три | трёхзначный | трехзначный",
        "обороте | обратной стороне | сзади | с обратной стороны | задней",
        "код",
        "пин | пин-код | пинкод | пароль",
        "смс | сообщение | сообщении | отправили | прислали | пришёл | пришел",
        "срок действия | действует до | истекает",
        "счёт | счет | счёта | счета",
        "телефон | телефона | мобильный | позвонить | перезвонить | заказ | "
        "заказа | полис | полиса | договор | индекс | брони | обращение | обращения | обращение номер | заявка | заявки",
        "назовите | скажите | продиктуйте | какой | какие | пожалуйста | "
        "можно | сообщите | прочитайте | слушаю | диктуйте | говорите",
        "последние четыре",
        "номер карты | номер вашей карты | номер карточки",
        "лицевой стороне | лицевой | спереди",
    ),
    "vi": (
        "thẻ | thẻ tín dụng | thẻ ghi nợ",
        "số",
        "chữ số | con số",
        "mã bảo mật | mã an toàn | mã cvv",
        "ba số | ba chữ số",
        "mặt sau | phía sau | đằng sau",
        "mã",
        "mật khẩu | mã pin",
        "tin nhắn | sms | gửi | nhận được",
        "hết hạn | ngày hết hạn",
        "tài khoản | số tài khoản",
        "điện thoại | số điện thoại | di động | gọi cho | đơn hàng | mã đơn hàng | hợp đồng | hóa đơn | mã bưu điện",
        "cho em | cho tôi | xin | đọc | là gì | bao nhiêu | vui lòng | đọc giúp | cho biết | mấy",
        "bốn số cuối",
        "số thẻ | mười sáu số",
        "mặt trước | phía trước | đằng trước",
    ),
    "th": (
        "บัตร | บัตรเครดิต | บัตรเดบิต",
        "หมายเลข | เลข | เบอร์บัตร",
        "ตัวเลข | หลัก | ตัว",
        "รหัสความปลอดภัย | รหัสหลังบัตร | เลขหลังบัตร | ซีวีวี",
        "สามหลัก | สามตัว | 3 หลัก",
        "ด้านหลัง | หลังบัตร",
        "รหัส | โค้ด",
        "รหัสผ่าน | รหัสลับ | พิน",
        "ข้อความ | sms | ส่ง | ได้รับ",
        "หมดอายุ | วันหมดอายุ",
        "บัญชี | เลขบัญชี | เลขที่บัญชี",
        "โทรศัพท์ | เบอร์โทร | เบอร์ | มือถือ | เบอร์มือถือ | คำสั่งซื้อ | กรมธรรม์ | เลขกรมธรรม์ | รหัสไปรษณีย์",
        "ขอ | บอก | อะไร | เท่าไหร่ | หน่อย | กรุณา | บอกได้ | อ่าน | คะ | ล่ะ | ค่ะ | ครับ",
        "สี่ตัวท้าย | สี่หลักสุดท้าย",
        "หมายเลขบัตร | เลขบัตร | เลขหน้าบัตร",
        "ด้านหน้า | หน้าบัตร",
    ),
    "id": (
        "kartu | kartunya | kartu kredit | kad | kad kredit | kad debit",
        "nomor | nombor | nomornya | nombornya",
        "angka | digit | nomornya",
        "kode keamanan | kode keamanannya | kodenya | kod keselamatan | kode cvv | kod cvv",
        "tiga | tiga angka",
        "belakang | di belakang",
        "kode | kod",
        "kata sandi | kata laluan | sandi",
        "pesan | sms | mesej | dikirim | dihantar",
        "masa berlaku | kedaluwarsa | tamat tempoh | luput",
        "rekening | akaun | nomor rekening | nombor akaun",
        """telepon | nomor hp | hp | nomor telepon | telefon |
        nombor telefon | handphone | hubungi | pesanan | polis |
        kode pos | poskod""",
        "berapa | tolong | boleh | bisa | sebutkan | bacakan | apa | "
        "beri | sila | silakan | baca | minta | mohon | nyatakan",
        "empat angka terakhir",
        "nomor kartu | nombor kad | enam belas nombor | enam belas angka | enam belas digit",
        "di depan | depan | bagian depan",
    ),
    "tl": (
        "card | kard",
        "numero | number",
        "digits | numero",
        "security code",
        "tatlong | tatlo",
        "likod",
        "code | kodigo",
        "password",
        "mensahe | text",
        "expiry | expiration",
        "account",
        "telepono | cellphone | cell | tawagan | order",
        "ano | pakisabi | pwede | maaari | pakibigay | ibigay | pakibasa | paki | sabihin | puwede | basahin",
        "huling apat",
        "numero ng card | card number | labing-anim na numero",
        "sa harap | harap",
    ),
}


def world_words(languages: Iterable[str]) -> dict[str, Topic]:
    """Every word of these languages. A word of two topics keeps the first."""
    words: dict[str, Topic] = {}
    for language in languages:
        rows = _WORLD[language]
        # What is the name of a card number is not the name of a number.
        for topic, row in sorted(zip(ROWS, rows, strict=True), key=lambda pair: pair[0] is not Topic.PAN):
            for phrase in row.replace("\n", " ").split("|"):
                if phrase.strip():
                    words.setdefault(phrase.strip(), topic)
    return words
