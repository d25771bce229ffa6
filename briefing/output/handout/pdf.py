"""A hand-out as PDF, printed from its HTML by WeasyPrint, an extra of the package."""

import re
from pathlib import Path

from briefing.errors import BriefingError

_TEMPLATES = Path(__file__).with_name("templates")
_LONGEST_WORD = 60
"""How many characters of a word stand together: what finds where to break a longer one takes time by its square."""

_TEXT = re.compile(r"(?<=>)[^<]+(?=<)")
_LONG_WORD = re.compile(rf"[^\s&;\u200b]{{{_LONGEST_WORD}}}(?=[^\s&;]{{{_LONGEST_WORD}}})")


class NoPrinterError(BriefingError):
    """What prints PDF is not installed, not whole, or cannot print this hand-out."""


def pdf_file(html: str) -> bytes:
    """Return a hand-out's HTML as a tagged PDF (PDF/UA-1) on A4. Fetches nothing. Raises NoPrinterError."""
    try:
        from weasyprint import CSS, HTML  # type: ignore[import-untyped,unused-ignore]
    except ImportError as error:
        from briefing.installation import install_command

        what = "PDF wants WeasyPrint, which is not installed"
        raise NoPrinterError(f"{what}; {install_command('pdf')}, or print --to html from a browser") from error
    except OSError as error:  # it is there, but a system's library that it loads is not
        what = "WeasyPrint finds no Pango"
        raise NoPrinterError(f"{what}; install it (Debian: libpangoft2-1.0-0), or print --to html") from error
    sheets = [CSS(string=(_TEMPLATES / "paper.css").read_text(encoding="utf-8"))]
    document = HTML(string=_with_breaks(html), url_fetcher=_refuse)
    try:
        printed: bytes = document.write_pdf(stylesheets=sheets, pdf_variant="pdf/ua-1")
    except (
        Exception
    ) as error:  # a program of others, on texts of anybody: whatever it fails by is no fault of the person
        reason = " ".join(str(error).split())[:80] or type(error).__name__
        raise NoPrinterError(
            f"WeasyPrint cannot print this hand-out: {reason}; print --to html from a browser"
        ) from error
    return printed


def _with_breaks(html: str) -> str:
    """Let words of more characters than a line holds be broken, between tags only."""
    head, body, rest = html.partition("</head>")
    return head + body + _TEXT.sub(lambda text: _LONG_WORD.sub("\\g<0>\u200b", text[0]), rest)


def _refuse(address: str) -> dict[str, object]:
    raise ValueError(f"a hand-out fetches nothing: {address}")
