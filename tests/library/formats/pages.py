"""PDFs with a text that is known: set by WeasyPrint in many layouts, or written glyph by glyph as typesetting programs do.

Each sentence has a number of its own, four digits that stand nowhere else, by which another reader finds its page.
"""

import random
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NamedTuple

from pypdf import PdfReader

WORDS = {
    "en": "the harbour master of dredging consultation committee fisheries international administration negotiation "
    "government ministers ceasefire between first offices efficient flow affluent baffle under twelve vessels well-known "
    "Grey Bank report published responsibility recommendation environmental assessment long-term fish fluent",
    "de": "die Hafenbehörde Verhandlung Größe Fischerei Verwaltung Umweltprüfung Ausschuss Verantwortung öffnen "
    "Schiffe Gutachten Regierung Beschluss Hafenmeisterin zwölf Veröffentlichung Empfehlung auffällig pfiffig Übergang",
    "fr": "le port négociation pêcheurs responsabilité gouvernement évaluation environnement première efficace "
    "commission recommandation l’accord façade œuvre douze navires publication dragage où déjà",
    "es": "el puerto negociación pescadores responsabilidad gobierno evaluación medioambiental primera eficaz "
    "comisión recomendación acuerdo doce buques publicación dragado año reunión según",
}


class Layout(NamedTuple):
    """A way to set a text: its language, its style sheet, how often a note stands at the foot."""

    name: str
    lang: str
    css: str
    note_every: int = 0
    head_every: int = 7


_BASE = (
    "body{hyphens:auto;text-align:justify;font:9pt/1.3 serif} p{margin:0;text-indent:1em} "
    ".f{float:footnote;font-size:7pt;text-indent:0} "
)
_HEADS = (
    '@page{size:A5;margin:18mm 14mm;@top-center{content:"The Alder Report 2025";font-size:8pt}'
    "@bottom-center{content:counter(page)}} "
)
_ALTERNATE = (
    '@page{size:A5;margin:18mm 14mm} @page:left{@top-left{content:counter(page) "   Annual Review";font-size:7.5pt}} '
    '@page:right{@top-right{content:string(chapter) "   " counter(page);font-size:7.5pt}} h2{string-set:chapter content()} '
)
_OF = (
    '@page{size:A5;margin:18mm 14mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font-size:7pt}} '
)
LAYOUTS = (
    Layout("one column", "en", _BASE + _HEADS),
    Layout("two columns", "en", _BASE + _HEADS + "main{columns:2;column-gap:6mm}"),
    Layout("two columns with notes", "en", _BASE + _HEADS + "main{columns:2;column-gap:5mm}", note_every=5),
    Layout("notes", "en", _BASE + _HEADS, note_every=3),
    Layout("three columns", "en", _BASE + _OF + "@page{size:A4} main{columns:3;column-gap:5mm}"),
    Layout("alternating heads", "en", _BASE + _ALTERNATE, note_every=4),
    Layout("German", "de", _BASE + _ALTERNATE + "main{columns:2;column-gap:5mm}", note_every=6),
    Layout("French", "fr", _BASE + _OF + "body{font-family:sans-serif}", note_every=4),
    Layout("Spanish", "es", _BASE + _HEADS + "main{columns:2} h2{column-span:all;text-align:center}"),
)


class Sentence(NamedTuple):
    """A sentence, the number in it, and whether the next one goes on after it, with no heading between them."""

    text: str
    number: str
    goes_on: bool = True


def sentences(lang: str, seed: int, count: int) -> list[Sentence]:
    """Make sentences up, each with a number of its own."""
    chance = random.Random(f"{lang} {seed}")
    words = WORDS[lang].split()
    numbers = chance.sample(range(3000, 9999), count)
    made = []
    for number in numbers:
        chosen = [chance.choice(words) for _ in range(chance.randint(8, 22))]
        chosen[0] = chosen[0][0].upper() + chosen[0][1:]
        chosen.insert(chance.randint(1, 3), str(number))
        made.append(Sentence(" ".join(chosen) + ".", str(number)))
    return made


def woven(layout: Layout, seed: int, count: int = 110) -> tuple[bytes, list[Sentence], list[Sentence]]:
    """Set a text with WeasyPrint; return the PDF, the sentences of the running text, and those of the notes."""
    import weasyprint  # type: ignore[import-untyped]

    running = sentences(layout.lang, seed, count)
    notes = running[-20:]
    html = [f"<html lang={layout.lang}><style>{layout.css}</style><h1>Report</h1><main>"]
    paragraphs = list(_in_paragraphs(running[:-20], random.Random(seed)))
    written = 0
    for place, paragraph in enumerate(paragraphs):
        if place and place % layout.head_every == 0:
            last = paragraphs[place - 1][-1]
            running[running.index(last)] = last._replace(goes_on=False)
            html.append(f"<h2>Chapter {'ABCDEFGHIJK'[place // layout.head_every]}: Views</h2>")
        words = " ".join(sentence.text for sentence in paragraph)
        if layout.note_every and place % layout.note_every == 1 and written < len(notes):
            middle = words.index(" ", len(words) // 2)
            words = f"{words[:middle]}<span class=f>{notes[written].text}</span>{words[middle:]}"
            written += 1
        html.append(f"<p>{words}</p>")
    pdf = weasyprint.HTML(string="".join(html)).write_pdf()
    assert isinstance(pdf, bytes)
    return pdf, running[:-20], notes[:written]


def _in_paragraphs(made: Sequence[Sentence], chance: random.Random) -> Iterator[Sequence[Sentence]]:
    place = 0
    while place < len(made):
        length = chance.randint(1, 6)
        yield made[place : place + length]
        place += length


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page as another reader has it."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


# Written glyph by glyph: Times without a space, with ligatures and kerning, in the order of columns, of rows or of neither


def typeset(order: str, seed: int, count: int = 90) -> tuple[bytes, list[Sentence]]:
    """Set a text in two columns without WeasyPrint; `order` is in which order its lines are drawn."""
    made = sentences("en", seed, count)
    lines = list(_broken(" ".join(sentence.text for sentence in made)))
    pages = [lines[start : start + 80] for start in range(0, len(lines), 80)]
    return pdf_of([_drawn(page, number, order, seed) for number, page in enumerate(pages, start=1)]), made


_LIGATURES = {"ffi": "\\203", "ffl": "\\204", "ff": "\\202", "fi": "\\200", "fl": "\\201"}
_WIDTHS = {"\\203": 833, "\\204": 833, "\\202": 683, "\\200": 556, "\\201": 556}


def _widths(word: str) -> list[tuple[str, float]]:
    from pdfminer.fontmetrics import FONT_METRICS

    widths = FONT_METRICS["Times-Roman"][1]
    glyphs: list[tuple[str, float]] = []
    place = 0
    while place < len(word):
        ligature = next((sign for sign in _LIGATURES if word.startswith(sign, place)), word[place])
        code = _LIGATURES.get(ligature, ligature)
        glyphs.append((code, _WIDTHS.get(code) or widths[ligature]))
        place += len(ligature)
    return glyphs


def _length(words: str) -> float:
    return sum(width for _, width in _widths(words)) * 0.01


def _broken(text: str) -> Iterator[str]:
    """Break a text into lines of 200 points in letters of 10, a word in two where it is long."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if _length(longer) <= 200:
            line = longer
        elif len(word) > 9 and word.isalpha() and _length(f"{line} {word[:5]}-") <= 204:
            yield f"{line} {word[:5]}-"
            line = word[5:]
        else:
            yield line
            line = word
    yield line


def _drawn(lines: Sequence[str], number: int, order: str, seed: int) -> str:
    placed = [(60 if row < 40 else 275, 720 - 15 * (row % 40), line) for row, line in enumerate(lines)]
    if order == "rows":
        placed.sort(key=lambda place: (-place[1], place[0]))
    elif order == "shuffled":
        random.Random(seed).shuffle(placed)
    content = [_shown(f"Quarterly Bulletin {number}", 200, 760, 200.0)]
    content += [_shown(line, x, y, 205.0 if line != lines[-1] else 0.0) for x, y, line in placed]
    return "\n".join(content)


def _shown(line: str, x: float, y: float, width: float) -> str:
    """Show a line as TeX does: no spaces, but a shift between words; the line is as wide as its column."""
    words = line.split()
    free = width - sum(_length(word) for word in words)
    space = min(max(free / (len(words) - 1) if len(words) > 1 else 0, 2.2), 6.0)
    parts = []
    for word in words:
        kerned = "".join(f"({code}){(-1) ** place * 8}" for place, (code, _) in enumerate(_widths(word)))
        parts.append(f"{kerned}{-space * 100:.0f}")
    return f"BT /F1 10 Tf {x} {y} Td [{''.join(parts)}] TJ ET"


def pdf_of(contents: Sequence[str], *, catalog: str = "", page: str = "") -> bytes:
    """Write a PDF whose pages have some contents, in Times; `catalog` and `page` are more entries of theirs."""
    encoding = "<</Type/Encoding/Differences[128/fi/fl/ff/ffi/ffl]>>"
    widths = " ".join(str(width) for width in (556, 556, 683, 833, 833))
    font = f"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding {encoding}>>"
    if any("\\20" in content for content in contents):  # an embedded font has its own widths
        all_widths = " ".join(str(_WIDTHS_OF.get(code, 500)) for code in range(32, 128)) + " " + widths
        font = (
            "<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Times/FirstChar 32/LastChar 132"
            f"/Widths[{all_widths}]/Encoding {encoding}>>"
        )
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        f"<</Type/Pages/Count {len(contents)}/Kids[{' '.join(f'{4 + 2 * n} 0 R' for n in range(len(contents)))}]>>",
        font,
    ]
    for number, content in enumerate(contents):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 540 800]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R{page}>>"
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    return pdf_with(objects)


def _all_widths() -> dict[int, int]:
    from pdfminer.fontmetrics import FONT_METRICS

    return {ord(sign): int(width) for sign, width in FONT_METRICS["Times-Roman"][1].items() if len(sign) == 1}


_WIDTHS_OF = _all_widths()


def pdf_with(objects: Sequence[str], *, root: int = 1) -> bytes:
    """Write a PDF of some objects, with the table of where they are."""
    written = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(written)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return written + f"trailer<</Size {len(objects) + 1}/Root {root} 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
