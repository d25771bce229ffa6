"""Bytes become text in the encoding that the file names, else in the one that they can only be; never another in silence."""

import pytest

from briefing.library.decoding.text_encoding import UnknownEncodingError, decode

RUSSIAN = "Шлейф дойдёт до нерестилищ, и это «факт»."
FRENCH = "“We’ll sue in May” — Zoë"


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("windows-1251", "windows-1251"), ("koi8-r", "KOI8-R"), ("iso-8859-5", "iso-8859-5"), ("utf-8", "utf-8"),
        ("utf-8", "utf8"),
        ("cp866", "ibm866"), ("mac-cyrillic", "x-mac-cyrillic"), ("utf-8", "utf-16"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="{}">', "<META CHARSET={}>", "<meta charset='{}' />", '<?xml version="1.0" encoding="{}"?>',
        '<meta http-equiv="Content-Type" content="text/html; charset={}">', "<meta content='text/html;charset={}' name=x>",
        '<meta name="a" content="b > c"><meta charset = "{}">', "<meta\n data-x charset=' {} '\n>",
        '<meta http-equiv=content-type content="text/html; charset = \'{}\'">', '<link rel="x"><meta charset="{}"/>',
    ],
)  # fmt: skip
def test_a_page_is_read_in_the_encoding_that_it_names(codec: str, named: str, head: str) -> None:
    start = "" if head.startswith("<?xml") else "<!doctype html><html><head>"
    page = f"{start}{head.format(named)}<p>{RUSSIAN}</p>"
    assert decode(page.encode(codec, "ignore"), is_html=True).text == page.encode(codec, "ignore").decode(codec)


@pytest.mark.parametrize(
    "head",
    [
        "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>", "<!--><meta charset=windows-1251>",
        '<meta name="description" content="charset=koi8-r"><meta charset=windows-1251>',
        '<script>x = "<meta charset=koi8-r>"</script><meta charset=windows-1251>',
        "<title><meta charset=koi8-r></title><meta charset=windows-1251>",
        "<meta charset=windows-1251><meta charset=koi8-r>",
        "<meta charset=nobody-knows><meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        f"<!-- {'x' * 3000} --><meta charset=windows-1251>", "<metadata charset=koi8-r></metadata><meta charset=cp1251>",
        "<meta charset=windows-1251><body><meta charset=koi8-r>",
        '<meta data-charset="koi8-r" charset="windows-1251">', 
        '<meta http-equiv="x" content="charset=koi8-r"><meta charset=cp1251>',
    ],
)  # fmt: skip
def test_the_first_name_that_is_one_counts_and_none_that_only_looks_like_it(head: str) -> None:
    page = f"<html>{head}<p>{RUSSIAN}</p>"
    text, encoding, how = decode(page.encode("cp1251"), is_html=True)
    assert (text, encoding, how) == (page, "windows-1251", "read as windows-1251, as it says")


def test_what_html_names_goes_before_what_xml_names() -> None:
    page = f'<?xml version="1.0" encoding="utf-8"?><html><meta charset="windows-1251"><p>{RUSSIAN}</p>'
    assert decode(page.encode("cp1251"), is_html=True).text == page


@pytest.mark.parametrize(
    ("codec", "named", "words"),
    [
        ("gb18030", "gb2312", "中国称"), ("gb18030", "GBK", "中国称㐀"), 
        ("gb18030", "gb18030", "中国称𠀀"), ("big5", "big5", "中國說"),
        ("cp932", "shift_jis", "中国は①"), ("cp932", "Shift_JIS", "ソ表〜"[:2]), ("euc_jp", "x-euc-jp", "中国は"),
        ("iso2022_jp", "iso-2022-jp", "中国は"), ("cp949", "euc-kr", "중국은"), ("cp949", "ks_c_5601-1987", "똠방각하"),
    ],
)  # fmt: skip
def test_east_asian_pages_are_read_as_browsers_read_them(codec: str, named: str, words: str) -> None:
    page = f'<html><meta charset="{named}"><p>{words}</p>'
    assert decode(page.encode(codec), is_html=True).text == page


@pytest.mark.parametrize(
    ("codec", "named", "words"),
    [
        ("cp1252", "iso-8859-1", FRENCH), ("cp1252", "us-ascii", FRENCH), ("cp1252", "latin1", FRENCH),
        ("iso8859_2", "iso-8859-2", "Žaden związek"), ("cp1254", "iso-8859-9", "“Değil”, dedi"), ("cp1254", "latin5", "Şimdi"),
        ("iso8859_15", "iso-8859-15", "5 €, œuvre"), ("cp874", "tis-620", "ไทย"), ("cp874", "iso-8859-11", "“ไทย”"),
        ("cp1253", "windows-1253", "“Όχι”"), ("iso8859_7", "greek", "Όχι"), ("iso8859_8", "iso-8859-8-i", "חול נקי"),
        ("cp1256", "windows-1256", "رمل"), ("cp1257", "windows-1257", "„Žvejų“"), ("mac_roman", "macintosh", "“Nön”"),
    ],
)  # fmt: skip
def test_one_byte_encodings_are_those_that_browsers_take_a_name_for(codec: str, named: str, words: str) -> None:
    page = f'<html><meta charset="{named}"><p>{words}</p>'
    assert decode(page.encode(codec), is_html=True).text == page


@pytest.mark.parametrize(
    "named",
    [
        *("x-klingon", "utf-99", "nonsense", "{{charset}}", "utf-7", "hz-gb-2312", "iso-2022-kr"),
        *("hex", "base64", "rot13", "zip", "idna", "punycode", "unicode_escape", "undefined", "mbcs", "utf-8-sig"),
    ],
)
def test_an_encoding_that_no_browser_knows_is_refused_by_its_name(named: str) -> None:
    with pytest.raises(UnknownEncodingError, match="which is not known") as refusal:
        decode(f'<html><meta charset="{named}"><p>é</p>'.encode(), is_html=True)
    assert named in str(refusal.value)


def test_where_there_is_nothing_but_ascii_it_makes_no_difference_what_a_page_names() -> None:
    page = '<html><meta charset="nonsense"><p>Words.</p>'
    assert decode(page.encode(), is_html=True) == (page, "UTF-8", "")


def test_a_page_that_is_not_what_it_names_is_refused() -> None:
    page = f'<html><meta charset="utf-8"><p>{RUSSIAN * 20}</p>'.encode("windows-1251")
    with pytest.raises(
        UnknownEncodingError, match=r"^it says that its encoding is UTF-8, and the byte 0xd8 in line 1 and"
    ):
        decode(page, is_html=True)


@pytest.mark.parametrize("named", ["windows-1251", "iso-8859-1", "koi8-r", "gb2312"])
def test_a_page_that_is_utf_8_and_names_another_encoding_is_refused_by_that_name(named: str) -> None:
    page = f'<html><meta charset="{named}"><p>{RUSSIAN}</p>'.encode()
    with pytest.raises(UnknownEncodingError, match=f"its encoding is {named}, and its bytes are UTF-8"):
        decode(page, is_html=True)


def test_a_mark_of_the_byte_order_goes_before_what_a_page_names() -> None:
    page = f'<html><meta charset="windows-1251"><p>{RUSSIAN}</p>'
    assert decode(page.encode("utf-8-sig"), is_html=True) == (page, "UTF-8", "")
    assert decode(page.encode("utf-16"), is_html=True) == (page, "UTF-16", "read as UTF-16, by its first bytes")


@pytest.mark.parametrize("stray", [b"\x96", b"\xe9", b"\xa0", b"\xff"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_one_stray_byte_costs_one_character_and_is_told_with_its_line(stray: bytes, line_end: bytes) -> None:
    raw = line_end.join([b"Head", b"Spoil " + stray + b" site", FRENCH.encode()])
    text, encoding, how = decode(raw, is_html=False)
    assert FRENCH in text and text.count("\ufffd") == 1
    assert (encoding, how) == (
        "UTF-8",
        f"read as UTF-8; the byte 0x{stray[0]:02x} in line 2 does not fit and is written \ufffd",
    )


def test_several_stray_bytes_are_counted_and_those_that_are_written_so_are_not() -> None:
    raw = b"\xef\xbf\xbd Spoil \x96 site \x97\n" + FRENCH.encode()
    assert decode(raw, is_html=False).how == (
        "read as UTF-8; the byte 0x96 in line 1 and 1 more do not fit and are written \ufffd"
    )
    assert decode(("\ufffd" * 90).encode(), is_html=True).how == ""


def test_a_long_text_of_utf_8_is_never_read_as_another_encoding_for_its_stray_bytes() -> None:
    long = f"{FRENCH} and so on, at some length, for as long as it takes.\n".encode()
    text, encoding, how = decode(long * 900 + b"\x96\n" * 30 + long * 900, is_html=False)
    assert text.count(FRENCH) == 1800 and encoding == "UTF-8" and "line 901 and 29 more" in how
    with pytest.raises(UnknownEncodingError, match=r"neither UTF-8 \(byte 0x96 in line 10\) nor Windows-1252"):
        decode(long * 9 + b"\x96\n" * 30 + long, is_html=False)


@pytest.mark.parametrize("cut", [1, 2])
def test_a_download_that_broke_off_in_a_character_is_still_utf_8(cut: int) -> None:
    text, encoding, how = decode((FRENCH + " then “")[:-1].encode() + "“".encode()[:cut], is_html=False)
    assert text.startswith(FRENCH) and encoding == "UTF-8" and "the byte 0xe2 in line 1 does not fit" in how


def test_a_download_that_broke_off_in_its_only_character_is_still_utf_8() -> None:
    assert decode(b"The union said: " + "“".encode()[:2], is_html=False).encoding == "UTF-8"


def test_an_accented_letter_at_the_end_of_a_text_is_no_character_that_was_cut() -> None:
    text, encoding, how = decode("Where is it?\nIn the café".encode("cp1252"), is_html=False)
    assert (text, encoding) == ("Where is it?\nIn the café", "Windows-1252")
    assert how == "not UTF-8; read as Windows-1252, which it does not say: “café” in line 2"


WESTERN = [
    "Der Fischerverband erklärte, dass der Hafen Sand verklappt. „Wir lehnen das ab“, sagte Jörg Müller; größer geht’s nicht.",
    "Le syndicat des pêcheurs a déclaré que le port déverse du sable. « Nous le répétons », a-t-il ajouté, où l’œuvre naïve.",
    "El puerto vierte arena cerca de las zonas de desove. «Ningún niño», añadió; ¿qué más? El 1.º de mayo.",
    "O porto despeja areia. “Não aceitamos”, disse João; é ilícito e põe em risco às crianças.",
    "Il porto getta sabbia. «Non è così», perché la città è già più povera; così però.",
    "Hamnen dumpar sand nära lekplatserna. ”Vi säger nej”, sade Åsa Öberg på ön.",
    "Havnen dumper sand nær gydepladserne. »Vi siger nej«, sagde Søren Ørsted på Ærø.",
    "Höfnin losaði sand nálægt hrygningarstöðvum. „Við höfnum þessu,“ sagði Þórður; það er rangt.",
    "De haven zei: “Wij zeggen nee”, zei André over ‘een idee-fixe’ in België, één keer.",
    "Satama kippaa hiekkaa. ”Emme hyväksy tätä”, sanoi Hämäläinen.",
    "El port aboca sorra. «No és així», perquè la ciutat ja és més pobra; això però, col·lecció.",
    "“We’ll sue in May” — Zoë Ångström of São Paulo, €5, 20 °C, ½ and ×2,"
    " said at length, in a long statement of the union that came on Monday,"
    " and that it repeated in each of the three towns where the ships had been seen on the way to the bank.",
    "Sadam kallab liiva kudemispaikade lähedale. „Me ei nõustu,“ ütles Jõgi, õnneks võib see ära jääda.",
]


@pytest.mark.parametrize("times", [1, 30])
@pytest.mark.parametrize("words", WESTERN)
def test_a_western_text_that_says_nothing_is_windows_1252(words: str, times: int) -> None:
    text, encoding, how = decode((words * times).encode("cp1252"), is_html=False)
    assert (text, encoding) == (words * times, "Windows-1252") and how.startswith("not UTF-8; read as Windows-1252, ")


OTHERS = [
    ("cp1251 koi8-r iso8859-5 mac-cyrillic cp866", "Профсоюз рыбаков заявил, что порт сбрасывает грунт у нерестилищ."),
    ("cp1251 koi8-u", "Профспілка рибалок заявила, що порт скидає ґрунт біля нерестовищ."),
    ("cp1253 iso8859-7", "Το σωματείο των ψαράδων δήλωσε ότι το λιμάνι ρίχνει άμμο."),
    ("cp1255 iso8859-8", "איגוד הדייגים אמר כי הנמל משליך חול ליד אתרי ההטלה."),
    ("cp1256 iso8859-6", "قالت نقابة الصيادين إن الميناء يلقي الرمال قرب مناطق التكاثر."),
    ("cp874", "สหภาพชาวประมงกล่าวว่าท่าเรือทิ้งทรายใกล้แหล่งวางไข่"),
    ("cp932 euc-jp", "漁業組合は、港が産卵場の近くに砂を投棄していると述べた。"),
    ("gb18030 big5", "漁民工會說，港口在產卵場附近傾倒沙子。"),
    ("cp949", "어민 조합은 항구가 산란지 근처에 모래를 버린다고 말했다."),
    ("cp1250 iso8859-2", "Związek rybaków oświadczył, że port wyrzuca piasek koło tarlisk. „Żaden z nas”, powiedział."),
    ("cp1250 iso8859-2", "Svaz rybářů řekl, že přístav vyhazuje písek poblíž trdlišť. „Nesouhlasíme“, řekl předseda."),
    (
        "cp1250 iso8859-2",
        "A halászok szerint a kikötő homokot önt az ívóhelyek közelébe. Ő űzőbe veszi őket, mert így döntött.",
    ),
    (
        "cp1250",
        "Sindicatul pescarilor a declarat că portul aruncă nisip lângă locurile de reproducere şi că ţara pierde.",
    ),
    ("cp1254", "Balıkçılar sendikası, limanın kum döktüğünü söyledi. Başkan “Hayır, çünkü değil” dedi."),
    ("cp1257", "Žvejų sąjunga pareiškė, kad uostas pila smėlį šalia neršto vietų, jog tai neteisėta ir žalinga."),
    ("mac-roman", "Le syndicat des pêcheurs a déclaré que le port déverse du sable près des frayères."),
]


@pytest.mark.parametrize("before", ["", "The union has said it before, and says it again. " * 5])
@pytest.mark.parametrize(("codec", "words"), [(codec, words) for codecs, words in OTHERS for codec in codecs.split()])
def test_a_text_of_another_alphabet_that_says_nothing_is_never_taken_for_western(
    codec: str, words: str, before: str
) -> None:
    for times in (1, 30):
        with pytest.raises(UnknownEncodingError, match="it does not say what its encoding is"):
            decode((before + words * times).encode(codec, "ignore"), is_html=False)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", [FRENCH, RUSSIAN, "Port\n中国称这是谎言。", "He said so.\r\nShe did not."])
def test_utf_16_without_a_mark_is_read_where_it_can_be_nothing_else(codec: str, words: str) -> None:
    assert decode(words.encode(codec), is_html=False) == (words, "UTF-16", "read as UTF-16, which it does not say")


def test_what_a_plain_text_says_of_encodings_is_not_believed() -> None:
    words = 'He wrote <meta charset="windows-1251"> in it: é'
    assert decode(words.encode(), is_html=False) == (words, "UTF-8", "")
