"""Bytes become text in the encoding that the file names, else in the one that they can only be; never another in silence."""

import pytest

from briefing.library.text_encoding import UnknownEncodingError, decode

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
        '<meta http-equiv="Content-Type" content="text/html; charset={}">', "<meta content='text/html;charset={}' http-equiv=x>",
    ],
)  # fmt: skip
def test_a_page_is_read_in_the_encoding_that_it_names(codec: str, named: str, head: str) -> None:
    page = f"<html>{head.format(named)}<p>{RUSSIAN.replace('«', '').replace('»', '')}</p>"
    assert decode(page.encode(codec, "ignore"), is_html=True).text == page.encode(codec, "ignore").decode(codec)


@pytest.mark.parametrize(
    ("codec", "named"), [("gb18030", "gb2312"), ("cp932", "shift_jis"), ("cp949", "euc-kr"), ("big5", "big5")]
)
def test_east_asian_pages_are_read_as_browsers_read_them(codec: str, named: str) -> None:
    words = {"gb18030": "中国称", "cp932": "中国は①", "cp949": "중국은", "big5": "中國說"}[codec]
    page = f'<html><meta charset="{named}"><p>{words}</p>'
    assert words in decode(page.encode(codec), is_html=True).text


def test_latin_1_means_windows_1252_on_a_page() -> None:
    page = f'<html><meta charset="iso-8859-1"><p>{FRENCH}</p>'
    assert FRENCH in decode(page.encode("cp1252"), is_html=True).text


@pytest.mark.parametrize("named", ["x-klingon", "utf-99", "nonsense"])
def test_an_encoding_that_nobody_knows_is_refused_by_its_name(named: str) -> None:
    with pytest.raises(UnknownEncodingError, match=named):
        decode(f'<html><meta charset="{named}"><p>é</p>'.encode(), is_html=True)


def test_a_page_that_is_not_what_it_names_is_refused() -> None:
    page = f'<html><meta charset="utf-8"><p>{RUSSIAN * 20}</p>'.encode("windows-1251")
    with pytest.raises(UnknownEncodingError, match="utf-8, and it is not"):
        decode(page, is_html=True)


def test_a_mark_of_the_byte_order_goes_before_what_a_page_names() -> None:
    page = f'<html><meta charset="windows-1251"><p>{RUSSIAN}</p>'
    assert decode(page.encode("utf-8-sig"), is_html=True).text == page
    assert decode(page.encode("utf-16"), is_html=True).text == page


@pytest.mark.parametrize("stray", [b"\x96", b"\xe9", b"\xa0", b"\xff"])
def test_one_stray_byte_costs_one_character_and_is_told_with_its_line(stray: bytes) -> None:
    raw = b"Head\nSpoil " + stray + b" site\n" + FRENCH.encode()
    text, encoding = decode(raw, is_html=False)
    assert FRENCH in text and text.count("\ufffd") == 1
    assert encoding == f"UTF-8 (but for the byte 0x{stray[0]:02x} in line 2)"


@pytest.mark.parametrize("cut", [1, 2])
def test_a_download_that_broke_off_in_a_character_is_still_utf_8(cut: int) -> None:
    text, encoding = decode((FRENCH + " then “")[:-1].encode() + "“".encode()[:cut], is_html=False)
    assert text.startswith(FRENCH) and encoding.startswith("UTF-8 (but for")


@pytest.mark.parametrize(("codec", "name"), [("cp1252", "Windows-1252"), ("latin-1", "Windows-1252")])
def test_a_text_of_windows_1252_is_read_as_such(codec: str, name: str) -> None:
    words = "Zoë, café, naïve: “no”" if codec == "cp1252" else "Zoë, café, naïve"
    assert decode(words.encode(codec), is_html=False) == (words, name)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zeros(codec: str) -> None:
    assert decode(FRENCH.encode(codec), is_html=False) == (FRENCH, "UTF-16")


def test_what_a_plain_text_says_of_encodings_is_not_believed() -> None:
    words = 'He wrote <meta charset="windows-1251"> in it: é'
    assert decode(words.encode(), is_html=False) == (words, "UTF-8")
