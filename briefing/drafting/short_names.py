"""One party under two names: `Orbita` is `Orbita Launch`, `Ventalis` is the `société Ventalis`."""

from collections.abc import Callable, Sequence

from briefing.drafting.findings import Findings
from briefing.drafting.language.foreign_phrases import LANGUAGES
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.names.gazetteer import called, words_of
from briefing.drafting.names.persons import ORGANISATIONS

_COMPANIES = {
    "corp",
    "corporation",
    "inc",
    "ltd",
    "company",
    "group",
    "firm",
    "holding",
    "holdings",
    "plc",
    "llc",
    "bank",
}
_BODIES = ORGANISATIONS - _COMPANIES
"""Nouns before which a name is a place and not the short form of the whole: `Westerby Council` is not `Westerby`."""
_NOUNS = frozenset(word for language in LANGUAGES for word in word_list(f"{language} organisations"))


def with_one_name(all_findings: Sequence[Findings]) -> list[Findings]:
    """Return what was found with each party that speaks under the longest of its names."""
    speakers = [quotation.speaker for findings in all_findings for quotation in findings.quotations]
    speakers += [report.speaker for findings in all_findings for report in findings.reports]
    speaking = {speaker.party for speaker in speakers if speaker.party}
    whole_by_short = {}
    for short in speaking:
        wholes = [whole for whole in speaking if _is_short_for(short, whole)]
        if len(wholes) == 1:
            whole_by_short[short] = wholes[0]
    if not whole_by_short:
        return list(all_findings)
    return [with_names(findings, lambda name: whole_by_short.get(name, name)) for findings in all_findings]


def with_names(findings: Findings, named: Callable[[str], str]) -> Findings:
    """Return what was found with the name of every party as a function gives it."""
    quotations = tuple(
        quotation._replace(speaker=quotation.speaker._replace(party=named(quotation.speaker.party)))
        if quotation.speaker.party
        else quotation
        for quotation in findings.quotations
    )
    reports = tuple(
        report._replace(speaker=report.speaker._replace(party=named(report.speaker.party)))
        if report.speaker.party
        else report
        for report in findings.reports
    )
    return findings._replace(
        quotations=quotations,
        reports=reports,
        mentions=tuple((at, mention._replace(name=named(mention.name))) for at, mention in findings.mentions),
        short_forms=tuple((at, named(name), surface) for at, name, surface in findings.short_forms),
        voices=frozenset(named(name) for name in findings.voices),
    )


def _is_short_for(short: str, whole: str) -> bool:
    """Say whether a name is the beginning of a company's, or what stands behind the noun of an organisation."""
    if not short[:1].isupper() or words_of(short) in called():
        return False
    if whole.startswith(f"{short} "):
        rest = whole.removeprefix(short).split()
        return not any(word.lower() in _BODIES | _NOUNS or not word[0].isupper() for word in rest)
    noun = whole.split()[0]
    return whole.endswith(f" {short}") and noun.lower() in _NOUNS and len(whole.split()) == len(short.split()) + 1
