"""`briefing check --explain`: prints the page of a rule, or the list of all rules."""

from collections.abc import Iterator

from briefing.library.checks.rulebook import Page, explain, pages
from briefing.library.reading.rules import RULES, Rule, Severity
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.shell import print_page

_HEADINGS = {
    Severity.ERROR: "ERRORS: the brief is refused until they are mended",
    Severity.WARNING: "WARNINGS: the trade advises against it",
    Severity.NOTE: "NOTES: it may well be meant so",
}
_EXAMPLE = 4


def run(rule: str) -> int:
    """Print the page of a rule, or for an empty name the list. Returns 0; raises NotFoundError for an unknown rule."""
    if rule:
        print_page([*_page(*explain(rule))])
    else:
        print_page([*_rule_list(pages())])
    return 0


def _rule_list(pages_by_rule: dict[str, Page]) -> Iterator[Block]:
    width = max(map(len, RULES)) + 4
    for severity, heading in _HEADINGS.items():
        yield Block([(heading, "heading")])
        for rule in RULES.values():
            if rule.severity is severity:
                yield Block([(pages_by_rule[rule.id].title, "text")], hang=width, lead=[(f"  {rule.id}", "strong")])
        yield BLANK
    yield Block([("`briefing check --explain RULE` tells why, with examples.", "muted")])


def _page(rule: Rule, page: Page) -> Iterator[Block]:
    yield Block([(rule.id, "strong"), (f" · {rule.severity}", "muted")])
    yield Block([(page.title, "text")])
    yield from _section("WHY", page.why)
    yield from _section("WHERE IT COMES FROM", page.standard)
    yield from _example("FIRES", page.fires)
    yield from _example("DOES NOT", page.passes)
    if rule.can_be_silenced:
        yield from _section("TO SILENCE IT", "On the item, or on the brief itself, with your reason:")
        yield from _lines(f"silence:\n  - {{rule: {rule.id}, reason: Why it is right here.}}")
    elif rule.severity is Severity.ERROR:
        yield from _section("TO SILENCE IT", "An error cannot be silenced: the format does not allow it.")


def _section(heading: str, text: str) -> Iterator[Block]:
    yield BLANK
    yield Block([(heading, "heading")])
    yield Block([(text.strip(), "text")], indent=2, hang=2)


def _example(heading: str, text: str) -> Iterator[Block]:
    yield BLANK
    yield Block([(heading, "heading")])
    yield from _lines(text)


def _lines(text: str) -> Iterator[Block]:
    for line in text.rstrip().splitlines():
        indent = _EXAMPLE + len(line) - len(line.lstrip())
        yield Block([(line.strip(), "text")], indent=indent, hang=indent + 2)
