"""The pages of the rules, as `briefing check --explain` shows them; they are written in rulebook.yaml."""

from pathlib import Path
from typing import NamedTuple

from briefing.brief.text import did_you_mean, shortened
from briefing.errors import NotFoundError
from briefing.library.reading.rules import RULES, Rule


class Page(NamedTuple):
    """What `check --explain` shows of a rule. The examples are YAML: sections of a brief, or a line of prose."""

    title: str
    why: str
    standard: str
    fires: str
    passes: str


def explain(name: str) -> tuple[Rule, Page]:
    """Return a rule and its page. Raises NotFoundError with the nearest id."""
    if name not in RULES:
        remedy = did_you_mean(name, RULES) or "`briefing check --explain` lists them"
        raise NotFoundError(f'no rule "{shortened(name)}"; {remedy}')
    return RULES[name], pages()[name]


def pages() -> dict[str, Page]:
    """Return the page of every rule by its id."""
    import yaml

    text = Path(__file__).with_name("rulebook.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return {name: Page(**fields) for name, fields in yaml.load(text, Loader=loader).items()}
