"""A hand-out as one HTML file: no script, nothing fetched, for the screen and for paper."""

import base64
import hashlib
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from briefing.brief import dates
from briefing.brief.citations import NO_SOURCE, quoted, relation
from briefing.brief.vocabulary import (
    NOTHING_STATED,
    NOTHING_STATED_GLYPH,
    WITHHELD,
    WITHHELD_GLYPH,
    Hue,
    Marking,
    QuotationOutcome,
)
from briefing.output.evidence import ALSO_IN
from briefing.output.handout.parts import Handout
from briefing.output.wording import before_proposition, claim_verb, said_on

_TEMPLATES = Path(__file__).with_name("templates")


def html_page(handout: Handout) -> str:
    """Return the hand-out as HTML.

    Every text is escaped by the template. The policy in its head lets the one style sheet in, by its digest, and
    nothing else: no script runs and nothing is fetched even where a text were to get past the escaping.
    """
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["css_string"] = css_string
    environment.globals.update(
        handout=handout,
        part=handout.part,
        links=handout.links,
        markings=Marking,
        hues=Hue,
        in_words=dates.in_words,
        quoted=quoted,
        claim_verb=claim_verb,
        said_on=said_on,
        before_proposition=before_proposition,
        NOTHING_STATED=NOTHING_STATED,
        NOTHING_STATED_GLYPH=NOTHING_STATED_GLYPH,
        NO_SOURCE=NO_SOURCE,
        ALSO_IN=ALSO_IN,
        relation=relation,
        WITHHELD=WITHHELD,
        WITHHELD_GLYPH=WITHHELD_GLYPH,
        UNCHECKED=QuotationOutcome.UNCHECKED,
    )
    style = environment.get_template("handout.css").render()
    return environment.get_template("handout.html").render(style=Markup(style), digest=_digest(style)) + "\n"


def css_string(text: str) -> Markup:
    """Write a text as a CSS string, every character but letters, digits and spaces as its number: it needs no escaping."""
    return Markup('"' + re.sub(r"[^A-Za-z0-9 ]", lambda sign: f"\\{ord(sign.group()):x} ", text) + '"')


def _digest(style: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
