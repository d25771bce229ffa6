"""The rules of the trade beyond their pages' examples: where they could speak too early, or stay silent too long."""

from pathlib import Path

import pytest

from briefing.library.checks.tradecraft.checked_brief import unquoted
from briefing.library.checks.tradecraft.loaded_words import loaded_words
from briefing.library.reading.reader import read
from tests.library.checked import WORDS, advised, around, breaches

ROOT = Path(__file__).parents[2]


def claim(text: str, more: str = "kind: assertion") -> str:
    return f"claims:\n  - {{id: c, issue: site, made_by: port, {more}, text: {text!r}}}"


@pytest.mark.parametrize("path", sorted((ROOT / "briefs").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_trade_has_nothing_to_say_of_the_curated_briefs(path: Path) -> None:
    advice = advised(path.read_text(encoding="utf-8"))
    assert [str(problem) for problem in advice.problems] == []
    assert all(len(silenced.reason.split()) > 6 for silenced in advice.silenced)


def test_the_trade_has_nothing_to_say_of_the_manuals_example() -> None:
    readme = (ROOT / "briefing" / "manual" / "writing.md").read_text(encoding="utf-8")
    example = readme.split("```yaml\n")[1].split("```")[0]
    assert advised(example).problems == ()


def test_what_names_no_source_is_told_once_at_its_own_line() -> None:
    fragment = (
        "claims:\n"
        "  - {id: clean, issue: site, made_by: port, kind: assertion, text: The spoil is clean.}\n"
        "  - {id: plume, issue: site, made_by: union, kind: judgment, text: It is likely to drift., answers: [clean]}\n"
        "  - {id: suit, issue: site, made_by: reporting, kind: judgment, text: A suit is likely.}\n"
        "positions:\n"
        "  - {party: port, issue: site, stance: neutral, summary: Takes no side., note: Said at the quay.}"
    )
    lines = around(fragment).splitlines()
    told = [problem for problem in advised(around(fragment)).problems if problem.rule != "unused-source"]
    assert [(lines[problem.line - 1].strip()[3:], problem.what, problem.rule) for problem in told] == [
        (lines[-5].strip()[3:], 'the claim "clean" names no source', "without-source"),
        (lines[-4].strip()[3:], 'the claim "plume" names no source', "without-source"),
        (lines[-1].strip()[3:], 'the position of "port" on "site" names no source', "without-source"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The spoil is clean. It stays where it is.",
        "The spoil is clean; it stays where it is.",
        "The spoil is clean and will stay where it is.",
        "The spoil is clean, and the grounds are safe.",
        "The port matters to the town, and the dialogue with it on both shores is growing.",
        "The union should stop complaining and stop suing.",
        "The port has dredged, but it has not dumped.",
    ],
)
def test_a_text_of_two_claims_is_told(text: str) -> None:
    assert len(breaches(claim(text), "double-claim")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The port, the town and the state are of one mind.",
        "Spoil and sand will be kept apart.",
        "The members are worried at how close port and town have become.",
        "The port says that the spoil is clean and that the grounds are safe.",
        "Dr. Ruiz of the U.S. Geological Survey is in charge.",
        "Ms. Ruiz and Mr. Bell will speak.",
        "The plan has four parts: sand, tides, money and law.",
        "The port will dredge in May and June.",
        "What the letter says of the port is “false, and it is a smear; no more.”",
        "A unit that is trained and will be deployed is at hand.",
    ],
)
def test_a_text_of_one_claim_is_not_told(text: str) -> None:
    assert breaches(claim(text), "double-claim") == []


def test_where_the_second_claim_begins_is_told() -> None:
    assert breaches(claim("The spoil is clean. It stays where it is."), "double-claim") == [
        '"c" makes a second claim, from "It stays where it is." on'
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The union slammed the plan.", "slammed"),
        ("The union is SLAMMING the plan.", "SLAMMING"),
        ("The port acted brutally.", "brutally"),
        ("The port lashed out at the union.", "lashed out"),
        ("Of course the port is right.", "Of course"),
        ("The so-called study is out.", "so-called"),
    ],
)
def test_a_loaded_word_is_found_in_any_form(text: str, word: str) -> None:
    assert breaches(claim(text), "loaded-word")[0] == f'"{word}" judges, in the curator\'s own voice'


@pytest.mark.parametrize(
    "text",
    [
        "The union called the plan “reckless”.",
        'The union called the plan "reckless".',
        "The union called the plan ‘brutal’ and ‘so-called’.",
        "The sanctions regime ends in May.",
        "In the course of the year the port dredged.",
        "A crowd came; it said little.",
    ],
)
def test_a_word_in_quotation_marks_or_in_a_harmless_phrase_is_not_told(text: str) -> None:
    assert breaches(claim(text), "loaded-word") == []


def test_a_word_that_the_items_own_quotation_has_is_the_partys() -> None:
    quoted = 'evidence: [{source: paper, quote: "the reckless plan"}], kind: assertion'
    assert breaches(claim("The plan is reckless.", quoted), "loaded-word") == []
    assert len(breaches(claim("The plan is brutal.", quoted), "loaded-word")) == 1


def test_a_partys_name_is_no_loaded_word() -> None:
    parties = "parties: [{id: port, name: Brutal Truth Party}]"
    assert breaches(f"{parties}\n{claim('The Brutal Truth Party met.')}", "loaded-word") == []
    assert len(breaches(f"{parties}\n{claim('The meeting was brutal.')}", "loaded-word")) == 1


def test_notes_and_titles_of_sources_are_not_the_curators_voice() -> None:
    sources = "sources: [{id: paper, title: Union slams port, kind: article, reliability: B, note: A brutal text.}]"
    assert breaches(sources, "loaded-word") == []


def test_a_person_adds_words_and_allows_some() -> None:
    own = loaded_words(["kleptocrat", "iron fist"], ["regime"])
    assert len(breaches(claim("The kleptocrats rule with an iron fist."), "loaded-word", own)) == 2
    assert breaches(claim("The regime met."), "loaded-word", own) == []
    assert breaches(claim("The kleptocrats met."), "loaded-word") == []


def test_every_loaded_word_of_the_list_is_found_as_it_stands_there() -> None:
    import yaml

    text = (ROOT / "briefing/library/checks/tradecraft/loaded_words.yaml").read_text(encoding="utf-8")
    listed = yaml.load(text, Loader=yaml.BaseLoader)
    for word in listed["words"]:
        assert WORDS.might_stand_in(f"It is {word} now.") and list(WORDS.occurrences(f"It is {word} now.")), word
    for phrase in listed["harmless"]:
        assert list(WORDS.occurrences(f"It is the {phrase} now.")) == [], phrase


@pytest.mark.parametrize(
    ("as_of", "published", "fires"),
    [
        ("2025-03-10", "2025-03-13", True),
        ("2025-03-13", "2025-03-13", False),
        ("2025-03", "2025-03-13", False),
        ("2025-02", "2025-03-13", True),
        ("2025-03-10", "2025-03", False),
        ("2025-03-10", "2025", False),
        ("2024", "2025", True),
    ],
)
def test_dates_are_compared_as_precisely_as_both_are_known(as_of: str, published: str, fires: bool) -> None:
    source = f"{{id: paper, title: t, kind: article, reliability: A, published: {published}}}"
    assert bool(breaches(f"as_of: {as_of}\nsources: [{source}]", "stale-as-of")) == fires


def test_a_quotation_of_forty_words_is_not_too_long() -> None:
    for words, fires in (40, False), (41, True):
        event = f"timeline: [{{date: 2025, text: t, evidence: [{{source: paper, quote: {' w' * words}}}]}}]"
        assert bool(breaches(event, "long-quotation")) == fires


def test_a_quotation_without_spaces_is_measured_by_its_characters() -> None:
    for characters, fires in (80, False), (82, True):
        event = f"timeline: [{{date: 2025, text: t, evidence: [{{source: paper, quote: {'字' * characters}}}]}}]"
        assert bool(breaches(event, "long-quotation")) == fires


def test_a_title_of_75_characters_is_not_too_long() -> None:
    assert breaches(f"title: {'x' * 75}", "long-title") == []
    assert breaches(f"title: {'x' * 76}", "long-title") == ["the title has 76 characters, and 75 is the most"]


def judgment(text: str, more: str = "") -> str:
    return claim(text, f"kind: judgment{more}")


@pytest.mark.parametrize("word", ["might", "could", "possibly", "perhaps", "a real possibility", "quite likely"])
def test_a_vague_word_is_told_in_a_judgment_and_nowhere_else(word: str) -> None:
    text = f"The plume {word} drifts."
    assert len(breaches(judgment(text), "likelihood-words")) == 1
    assert breaches(claim(text), "likelihood-words") == []


@pytest.mark.parametrize("text", ["In May the plume is likely to drift.", "A drift is almost certain.", "It drifts."])
def test_a_word_of_icd_203_is_not_told(text: str) -> None:
    assert breaches(judgment(text), "likelihood-words") == []


@pytest.mark.parametrize(
    ("texts", "fires"),
    [
        (("A suit is likely.", "A fine is very unlikely."), False),
        (("A suit is probable.", "A fine is highly improbable."), False),
        (("A suit is likely.", "A fine is improbable."), True),
        (("A suit is likely, and a fine improbable.",), True),
        (("A suit will probably follow.", "A fine is likely."), True),
        (("A suit is at a remote site.", "A fine is likely."), False),
    ],
)
def test_the_two_rows_of_expressions_are_not_mixed(texts: tuple[str, ...], fires: bool) -> None:
    items = [
        f"  - {{id: c{number}, issue: site, made_by: port, kind: judgment, text: {text!r}}}"
        for number, text in enumerate(texts)
    ]
    assert bool(breaches("claims:\n" + "\n".join(items), "mixed-likelihood")) == fires


def test_the_other_rows_word_of_the_same_range_is_offered() -> None:
    text = around(
        "claims:\n  - {id: a, issue: site, made_by: port, kind: judgment, text: A, likelihood: likely}\n"
        "  - {id: b, issue: site, made_by: port, kind: judgment, text: B, likelihood: highly improbable}"
    )
    (problem,) = [problem for problem in advised(text).problems if problem.rule == "mixed-likelihood"]
    assert problem.remedy == 'write "very unlikely", or the other row throughout'
    assert (problem.line, problem.column) == (15, 78)


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("A suit is likely, with high confidence.", True),
        ("We are confident that a suit is very unlikely.", True),
        ("A suit is likely. Confidence is high.", False),
        ("A suit is likely. Our judgment has moderate confidence.", False),
    ],
)
def test_likelihood_and_confidence_stand_in_separate_sentences(text: str, fires: bool) -> None:
    for fragment in judgment(text), f"bottom_line: {text}":
        assert bool(breaches(fragment, "likelihood-with-confidence")) == fires


def test_several_independent_sources_confirm_a_claim_and_none_does_not() -> None:
    graded = "kind: assertion, credibility: 1"
    assert breaches(claim("It is so.", graded), "confirmed-by-one-source") == [
        '"c" is graded 1, confirmed by other sources, but no source carries it'
    ]
    assert breaches(claim("It is so.", "kind: assertion, credibility: 2"), "confirmed-by-one-source") == []


@pytest.mark.parametrize("kind", ["article", "interview", "dataset"])
def test_a_newspaper_called_after_a_party_is_not_the_partys(kind: str) -> None:
    page = (
        "sources: [{id: paper, title: t, publisher: The Port Herald, kind: %s, reliability: B}]\n"
        "positions:\n"
        "  - {party: port, issue: site, stance: supports, summary: s, evidence: [{source: paper}]}\n"
        "  - {party: union, issue: site, stance: denies, summary: s, evidence: [{source: paper}]}"
    )
    assert breaches(page % kind, "one-sided-sourcing") == []
    assert len(breaches(page % "document", "one-sided-sourcing")) == 1


@pytest.mark.parametrize("publisher", ["Port's press office", "the port", "PORT AUTHORITY", "Harbour Master"])
def test_a_partys_own_text_is_known_by_any_of_its_names(publisher: str) -> None:
    text = (
        "parties: [{id: port, name: The Port, aliases: [harbour master]}, {id: union, name: The Union}]\n"
        f'sources: [{{id: paper, title: t, publisher: "{publisher}", kind: statement, reliability: B}}]\n'
        "positions:\n"
        "  - {party: port, issue: site, stance: supports, summary: s, evidence: [{source: paper}]}\n"
        "  - {party: union, issue: site, stance: denies, summary: s, evidence: [{source: paper}]}"
    )
    assert breaches(text, "one-sided-sourcing") == [
        'on "site" The Union can be heard only through The Port\'s own texts'
    ]


@pytest.mark.parametrize(
    ("more", "who"),
    [
        ("", "no party is heard"),
        (claim("It is so."), "The Port alone is heard"),
        (
            "positions:\n  - {party: port, issue: site, stance: opposes, summary: s}\n"
            "  - {party: union, issue: site, stance: denies, summary: s}",
            "all parties that are heard take one side",
        ),
    ],
)
def test_an_issue_that_is_heard_from_one_side_says_who_is_heard(more: str, who: str) -> None:
    assert breaches(more, "one-sided-issue") == [f'on "site" {who}, and no open question asks for another side']


@pytest.mark.parametrize(
    ("question", "fires"),
    [
        ("issue: site", False),
        ("about: [c]", False),
        ("issue: site, status: deferred", False),
        ("issue: site, status: answered, answer: Yes.", True),
        ("why: Nobody knows.", True),
    ],
)
def test_a_question_that_waits_on_the_issue_asks_for_the_other_side(question: str, fires: bool) -> None:
    text = f"{claim('It is so.')}\nquestions: [{{id: q, text: t, {question}}}]"
    assert bool(breaches(text, "one-sided-issue")) == fires


def test_reporting_is_no_side() -> None:
    assert breaches(claim("It is so.").replace("made_by: port", "made_by: reporting"), "one-sided-issue") == [
        'on "site" no party is heard, and no open question asks for another side'
    ]


def test_claims_of_several_makers_may_say_the_same() -> None:
    one, other = claim("It is so."), "\n  - {id: d, issue: site, made_by: %s, kind: denial, text: So it is!}"
    assert breaches(one + other % "union", "duplicate-claim") == []
    assert breaches(one + other % "port", "duplicate-claim") == ['"d" says the same as "c"']


def test_a_claim_that_differs_in_one_word_is_another() -> None:
    other = "\n  - {id: d, issue: site, made_by: port, kind: denial, text: It is not so.}"
    assert breaches(claim("It is so.") + other, "duplicate-claim") == []


def test_a_silence_on_an_item_covers_the_item_alone() -> None:
    text = around(
        "parties:\n  - {id: a, name: A, silence: [{rule: party-without-issue, reason: It is meant.}]}\n"
        "  - {id: b, name: B}"
    )
    advice = advised(text)
    assert [p.what for p in advice.problems if p.rule == "party-without-issue"] == [
        'the party "b" holds no position and makes no claim'
    ]
    ((problem, reason),) = advice.silenced
    assert (problem.rule, problem.line, reason) == ("party-without-issue", 11, "It is meant.")


def test_a_silence_on_an_item_covers_what_is_in_its_evidence() -> None:
    quote = "w " * 41
    text = (
        "timeline:\n  - date: 2025\n    text: t\n    silence: [{rule: long-quotation, reason: It is a poem.}]\n"
        f"    evidence: [{{source: paper, quote: {quote}}}]"
    )
    advice = advised(around(text))
    assert [silenced.problem.rule for silenced in advice.silenced] == ["long-quotation"]
    assert not {"long-quotation", "idle-silence"} & {problem.rule for problem in advice.problems}


def test_an_idle_silence_is_told_with_its_place() -> None:
    text = around("silence:\n  - {rule: long-title, reason: r}\n  - {rule: one-sided-issue, reason: r}")
    (idle,) = [problem for problem in advised(text).problems if problem.rule == "idle-silence"]
    assert (idle.line, idle.column) == (14, 5)


@pytest.mark.parametrize("place", ["position", "brief"])
def test_a_silence_of_missing_quotations_is_not_idle_where_even_the_source_is_missing(place: str) -> None:
    silence = "silence: [{rule: position-without-quotation, reason: It is reported in other words.}]"
    on_item = f", {silence}" if place == "position" else ""
    position = f"positions:\n  - {{party: a, issue: site, stance: affirms, summary: Holds it safe.{on_item}}}\n"
    rest = "parties: [{id: a, name: A}]\nissues: [{id: site, title: Site, proposition: p}]\n"
    text = around(rest + position + (silence if place == "brief" else ""))
    rules = [problem.rule for problem in advised(text).problems]
    assert "without-source" in rules and "idle-silence" not in rules


def test_a_silence_on_an_item_goes_before_the_briefs() -> None:
    text = around(
        "issues: [{id: site, title: Site, proposition: p, silence: [{rule: one-sided-issue, reason: r}]}]\n"
        "silence: [{rule: one-sided-issue, reason: r}]"
    )
    assert [problem.line for problem in advised(text).problems if problem.rule == "idle-silence"] == [12]


@pytest.mark.parametrize(
    ("silence", "problem"),
    [
        ("{rule: one-sided, reason: r}", 'unknown rule "one-sided"; did you mean "one-sided-issue"?'),
        ("{rule: zzz, reason: r}", 'unknown rule "zzz"; `briefing check --explain` lists them'),
        ("{rule: long-title}", 'the key "reason" is missing; add it, as in reason: Nobody else was asked.'),
        ("{rule: long-title, reason: }", "a value is empty; give one, or leave the key out"),
        ("{reason: r}", 'the key "rule" is missing; add it, as in rule: one-sided-issue'),
        (
            "{rule: unknown-key, reason: r}",
            'the rule "unknown-key" cannot be silenced; '
            "mend what it tells of; `briefing check --explain unknown-key` says how",
        ),
        (
            "{rule: idle-silence, reason: r}",
            'the rule "idle-silence" cannot be silenced; '
            "mend what it tells of; `briefing check --explain idle-silence` says how",
        ),
    ],
)
def test_a_silence_names_a_rule_of_the_trade_and_gives_a_reason(silence: str, problem: str) -> None:
    for text in f"silence: [{silence}]", f"questions: [{{id: q, text: t, silence: [{silence}]}}]":
        assert [refusal.message for refusal in read(around(text), "x.yaml").problems] == [problem]


@pytest.mark.parametrize("mark", "“«„‘")
def test_a_mark_that_nothing_closes_is_not_looked_after_without_end(mark: str) -> None:
    text = f"{mark} " * 100_000  # looked after up to the text's end, each, this took minutes
    assert unquoted(text) == text
    assert unquoted("He called it “a slaughter”, and left.").split() == ["He", "called", "it", ",", "and", "left."]


def test_a_claim_without_end_is_looked_at_as_far_as_a_second_one_may_begin() -> None:
    assert not breaches(claim("may " * 40_000), "double-claim")  # looked at whole, this took an hour
    assert breaches(claim("The port may dredge. The union may go to court. " + "may " * 40_000), "double-claim")
