"""A hand-out as PDF, printed from its HTML by WeasyPrint, an extra: `pip install 'briefing[pdf]'`."""

from briefing.errors import BriefingError


class NoPrinterError(BriefingError):
    """What prints PDF is not installed, or not whole."""


def pdf_file(html: str) -> bytes:
    """Return a hand-out's HTML as a tagged PDF (PDF/UA-1) on A4. Fetches nothing. Raises NoPrinterError."""
    try:
        from weasyprint import HTML  # type: ignore[import-untyped,unused-ignore]
    except ImportError as error:
        what = "PDF wants WeasyPrint, which is not installed"
        raise NoPrinterError(f"{what}; pip install 'briefing[pdf]', or print --to html from a browser") from error
    except OSError as error:  # it is there, but a system's library that it loads is not
        what = "WeasyPrint finds no Pango"
        raise NoPrinterError(f"{what}; install it (Debian: libpangoft2-1.0-0), or print --to html") from error
    printed: bytes = HTML(string=html, url_fetcher=_refuse).write_pdf(pdf_variant="pdf/ua-1")
    return printed


def _refuse(address: str) -> dict[str, object]:
    raise ValueError(f"a hand-out fetches nothing: {address}")
