"""Which languages besides English and Chinese a call is in: cheap looks, so that their tables open or stay shut."""

from __future__ import annotations

#: Letters of which hardly a sentence of the language is without one; no other language here has them.
_LETTERS = {
    "ja": "のすたはを", "ko": "이다요는가일", "hi": "ािेीकर",
    "ar": "اليم", "ru": "оеаи", "th": "านร",
}  # fmt: skip
#: Words that hold sentences together, few of them shared. So many of them make a call one of the language.
_WORDS = {
    "es": """
        el los las que por para con está usted muy gracias sí dos mi su le como hola buenos buenas señor
        vale""".split(),
    "pt": """
        o os que por para com está você obrigado obrigada não sim meu seu em uma bom dia boa senhor olá
        oi tudo""".split(),
    "fr": """
        le les que pour avec est vous très merci oui mon votre je une bonjour et des au il pas bien
        madame""".split(),
    "de": """
        der die das ich sie und ist nicht für mit danke bitte mein ihre wie guten tag ja wir haben zu
        auf""".split(),
    "it": """
        il gli che per con è lei grazie sì mio suo una buongiorno non della sono salve le si va bene del""".split(),
    "vi": """
        của là cho em anh chị không được và có dạ vâng xin chào tôi mình nhé ạ thì""".split(),
    "id": """
        yang dan saya anda untuk dengan ini itu ada tidak ya baik bisa boleh terima kasih selamat bapak
        ibu encik""".split(),
    "tl": """
        ang mga po opo sa ng ko mo salamat hindi ako ito na at kayo naman lang yung sige magandang""".split(),
}  # fmt: skip
_SETS = {language: frozenset(words) for language, words in _WORDS.items()}
#: Words of a language's list that a call must hold, each counted once.
_FEWEST = 5
#: Names of cards and codes that are one language's own (or its neighbours', which share its digits): one will do.
_NAMES = {
    "es": ("código de seguridad", "codigo de seguridad", "número de tarjeta", "número de la tarjeta", "contraseña"),
    "pt": ("código de segurança", "codigo de segurança", "número do cartão", "do cartão", "no verso"),
    "fr": ("code de sécurité", "numéro de carte", "de la carte", "cryptogramme", "mot de passe"),
    "de": ("sicherheitscode", "kartennummer", "prüfziffer", "prüfnummer", "rückseite", "geheimzahl"),
    "it": ("codice di sicurezza", "numero di carta", "numero della carta", "della carta"),
    "vi": ("mã bảo mật", "số thẻ", "mặt sau", "mã xác"),
    "id": ("kode keamanan", "kod keselamatan", "nomor kartu", "nombor kad", "kata sandi",
        "di belakang kartu", "belakang kad"),
    "tl": ("numero ng card", "likod ng card", "security code ng", "card ninyo", "card mo"),
}  # fmt: skip
#: A call with these is English or Chinese, whatever else is in it.
_SHUT = (" the ", " you ", "的")


def spoken(folded: str) -> frozenset[str]:
    """The languages of `WORLD` that a folded call is in, by its letters and little words."""
    found = set()
    if not folded.isascii():
        for language, letters in _LETTERS.items():
            if any(letter in folded for letter in letters):
                found.add(language)
    if not found and not any(word in folded for word in _SHUT):
        words = {word.strip(".,;:?!¿¡") for word in folded.split()}
        found = {language for language, little in _SETS.items() if len(little & words) >= _FEWEST}
        found |= {language for language, names in _NAMES.items() if any(name in folded for name in names)}
    return frozenset(found)
