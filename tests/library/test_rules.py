"""Each rule of a sound brief, where it is broken and where it is kept."""

import pytest

from tests.brief.alder import TEXT, changed, problems_in, small

CLAIM = "id: a, issue: site, made_by: port, text: It is so."


def messages_in(text: str) -> list[str]:
    """Return the problems without the path and the place."""
    return [problem.split(": ", 1)[1] for problem in problems_in(text)]


def placed(problem: str) -> str:
    return problem.split(": ", 1)[0].removeprefix("alder.yaml:")


@pytest.mark.parametrize(
    ("field", "items", "place"),
    [
        ("sources", "- &i\n- &i".replace("&i", "{id: x, title: t, kind: speech, reliability: A}"), "9:10"),
        ("parties", "- {id: x, name: n}\n- {id: x, name: n}", "11:10"),
        ("issues", "- {id: x, title: t, proposition: p}\n- {id: x, title: t, proposition: p}", "13:10"),
        ("claims", f"- {{{CLAIM}, kind: denial}}\n- {{{CLAIM}, kind: denial}}", "15:10"),
        ("questions", "- {id: x, text: t}\n- {id: x, text: t}", "15:10"),
    ],
)
def test_an_id_is_used_once_in_its_list(field: str, items: str, place: str) -> None:
    name = "a" if field == "claims" else "x"
    (problem,) = problems_in(small(**{field: items}))
    assert problem == f'alder.yaml:{place}: the id "{name}" is used twice; give one of the two another id'


def test_items_of_different_sorts_may_share_an_id() -> None:
    assert problems_in(small(questions="[{id: port, text: t}]", claims=f"[{{{CLAIM}, kind: denial}}]")) == []


@pytest.mark.parametrize(
    ("field", "items"),
    [
        ("parties", "- {id: x, name: n, key: k}\n- {id: y, name: n, key: k}"),
        ("issues", "- {id: x, title: t, proposition: p, key: k}\n- {id: y, title: t, proposition: p, key: k}"),
    ],
)
def test_a_letter_is_used_once_in_its_list(field: str, items: str) -> None:
    assert messages_in(small(**{field: items})) == ['the key "k" is used twice; give one of the two another key']
    assert messages_in(small(**{field: items.replace("key: k", "key: j", 1)})) == []


def test_reporting_is_no_partys_id() -> None:
    parties = "[{id: reporting, name: n}]"
    assert messages_in(small(parties=parties)) == ['"reporting" is kept for the sources\' own voice; choose another id']


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        ("derived_from: [union-letter]", "derived_from: [union-leter]", "18:20", 'unknown source "union-leter"'),
        ("    issue: site\n    made_by: port", "    issue: sight\n    made_by: port", "44:12", 'unknown issue "sight"'),
        ("made_by: port ", "made_by: prot ", "45:14", 'unknown party "prot"'),
        ("answers: [no-harm]", "answers: [no-ham]", "57:15", 'unknown claim "no-ham"'),
        ("- party: port\n    issue: site", "- party: porto\n    issue: site", "64:12", 'unknown party "porto"'),
        ("issue: site\n    stance: denies", "issue: sit\n    stance: denies", "71:12", 'unknown issue "sit"'),
        ("issue: site\n    about", "issue: sites\n    about", "77:12", 'unknown issue "sites"'),
        ("about: [no-harm, plume]", "about: [no-harm, plum]", "78:22", 'unknown claim "plum"'),
        ("{source: union-letter}", "{source: union-lettre}", "87:25", 'unknown source "union-lettre"'),
    ],
)
def test_a_reference_is_known_or_told_with_the_nearest(old: str, new: str, place: str, problem: str) -> None:
    (line,) = problems_in(changed((old, new)))
    assert placed(line) == place
    assert line.split(": ", 1)[1].startswith(f"{problem}; did you mean ")


def test_an_unknown_origin_and_an_unknown_doer_are_told() -> None:
    event = "[{date: 2025, text: t, by: [prt], evidence: [{source: paper, origin: papre}]}]"
    assert messages_in(small(timeline=event)) == [
        'unknown party "prt"; did you mean "port"?',
        'unknown source "papre"; did you mean "paper"?',
    ]


def test_an_unknown_reference_that_is_like_none_is_told_with_what_there_is() -> None:
    (message,) = messages_in(small(questions="[{id: q, text: t, issue: zzz}]"))
    assert message == 'unknown issue "zzz"; the brief knows site'


@pytest.mark.parametrize("name", ["made_by: reporting", "made_by: port"])
def test_a_claim_is_made_by_a_party_or_by_reporting(name: str) -> None:
    assert problems_in(changed(("made_by: port ", f"{name} "))) == []


def test_reporting_is_offered_where_it_may_stand() -> None:
    assert messages_in(changed(("made_by: port ", "made_by: reprting "))) == [
        'unknown party "reprting"; did you mean "reporting"?'
    ]


def test_reporting_holds_no_position() -> None:
    assert messages_in(changed(("- party: port", "- party: reporting")))[0].startswith('unknown party "reporting"; ')


@pytest.mark.parametrize(
    ("old", "new", "place", "what"),
    [
        ("answers: [no-harm]", "answers: [no-harm, no-harm]", "57:24", 'the claim "no-harm" is named twice'),
        ("about: [no-harm, plume]", "about: [plume, no-harm, plume]", "78:29", 'the claim "plume" is named twice'),
        ("[union-letter]", "[union-letter, union-letter]", "18:34", 'the source "union-letter" is named twice'),
    ],
)
def test_a_list_names_nothing_twice(old: str, new: str, place: str, what: str) -> None:
    assert problems_in(changed((old, new))) == [f"alder.yaml:{place}: {what}; leave one of the two out"]


def test_what_names_one_thing_and_no_list_may_be_the_same_again() -> None:
    twice = changed(("- {source: herald, quote: clean", "- {source: herald}\n      - {source: herald, quote: clean"))
    assert problems_in(twice) == []


def test_a_chain_of_sources_ends() -> None:
    circle = changed(("publisher: Alder Fishers' Union", "derived_from: [herald]"))
    assert problems_in(circle) == [
        'alder.yaml:18:19: the source "herald" is derived from itself; leave out the link that closes the circle',
        'alder.yaml:22:19: the source "union-letter" is derived from itself; leave out the link that closes the circle',
    ]


def test_a_source_is_not_derived_from_itself() -> None:
    itself = changed(("derived_from: [union-letter]", "derived_from: [herald]"))
    assert messages_in(itself) == [
        'the source "herald" is derived from itself; leave out the link that closes the circle'
    ]


def test_a_source_that_leads_into_a_circle_is_not_blamed_for_it() -> None:
    sources = """
    - {id: a, title: t, kind: speech, reliability: A, derived_from: [b]}
    - {id: b, title: t, kind: speech, reliability: A, derived_from: [c]}
    - {id: c, title: t, kind: speech, reliability: A, derived_from: [b]}
    """
    assert [message.split('"')[1] for message in messages_in(small(sources=sources))] == ["b", "c"]


@pytest.mark.parametrize("parents", ["[b, c]", "[b]"])
def test_an_origin_stands_somewhere_in_the_chain_of_the_source(parents: str) -> None:
    sources = f"""
    - {{id: a, title: t, kind: speech, reliability: A, derived_from: {parents}}}
    - {{id: b, title: t, kind: speech, reliability: A, derived_from: [c]}}
    - {{id: c, title: t, kind: speech, reliability: A}}
    """
    event = "[{date: 2025, text: t, evidence: [{source: a, origin: c}]}]"
    assert messages_in(small(sources=sources, timeline=event)) == []


@pytest.mark.parametrize("origin", ["herald", "other"])
def test_an_origin_outside_the_chain_of_the_source_is_told(origin: str) -> None:
    sources = """
    - {id: herald, title: t, kind: article, reliability: A}
    - {id: other, title: t, kind: speech, reliability: A, derived_from: [herald]}
    """
    event = f"[{{date: 2025, text: t, evidence: [{{source: herald, origin: {origin}}}]}}]"
    assert messages_in(small(sources=sources, timeline=event)) == [
        f'the source "herald" is not derived from "{origin}"; '
        "name it in the source's derived_from, or leave the origin out"
    ]


def test_a_party_has_one_position_on_an_issue() -> None:
    twice = changed(
        ("- party: union\n    issue: site\n    stance: denies", "- party: port\n    issue: site\n    stance: denies")
    )
    assert problems_in(twice) == [
        'alder.yaml:70:5: "port" has two positions on "site"; keep one, and tell the change in its summary'
    ]


@pytest.mark.parametrize("term", ["likelihood: likely", "confidence: low"])
@pytest.mark.parametrize("kind", ["assertion", "allegation", "denial", "demand", "commitment", "judgment"])
def test_only_a_judgment_has_a_likelihood_and_a_confidence(kind: str, term: str) -> None:
    name = term.split(":")[0]
    article = f"{'an' if kind[0] == 'a' else 'a'} {kind} has no {name}; leave it out, or write kind: judgment"
    messages = messages_in(small(claims=f"[{{{CLAIM}, kind: {kind}, {term}}}]"))
    assert messages == ([] if kind == "judgment" else [article])


def test_a_claim_does_not_answer_itself() -> None:
    assert problems_in(changed(("answers: [no-harm]", "answers: [no-harm, plume]"))) == [
        'alder.yaml:57:24: the claim "plume" answers itself; leave it out'
    ]


def test_an_answered_question_has_an_answer() -> None:
    assert problems_in(changed(("status: open ", "status: answered "))) == [
        "alder.yaml:76:5: the question is answered, but its answer is missing; add the key answer"
    ]
    assert problems_in(changed(("status: open ", "answer: North.\n    status: answered "))) == []


@pytest.mark.parametrize("status", ["open", "deferred"])
def test_only_an_answered_question_has_an_answer(status: str) -> None:
    assert problems_in(changed(("status: open ", f"answer: North.\n    status: {status} "))) == [
        f"alder.yaml:82:13: the question is {status}, but has an answer; write status: answered"
    ]


@pytest.mark.parametrize("part", ["prefix", "suffix"])
def test_a_prefix_or_a_suffix_goes_with_a_quote(part: str) -> None:
    event = f"[{{date: 2025, text: t, evidence: [{{source: paper, {part}: so}}]}}]"
    assert messages_in(small(timeline=event)) == [f"a {part} stands without a quote; add the quote, or leave it out"]
    assert messages_in(small(timeline=event.replace("so}", "so, quote: it is}"))) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("as_of: 2025-03-14", "as_of: 2025-02-29", "3:8"),
        ("published: 2025-03-13", "published: 2025-13", "14:16"),
        ("date: 2025-03-10", "date: 2025-00", "48:11"),
        ("since: 2025-01-20", "since: 2025-04-31", "68:12"),
        ("- date: 2025-03-12", "- date: 0000", "85:11"),
    ],
)
def test_a_date_is_one_that_a_calendar_has(old: str, new: str, place: str) -> None:
    date = new.split(": ")[1]
    assert problems_in(changed((old, new))) == [f"alder.yaml:{place}: no calendar has the date {date}; correct it"]


@pytest.mark.parametrize("field", ["sources", "parties", "issues", "claims", "positions", "questions", "timeline"])
def test_an_item_is_not_marked_freer_than_its_brief(field: str) -> None:
    first = f"{field}:"
    line = next(line for line in TEXT.split(first)[1].splitlines() if line.startswith("  - "))
    marked = TEXT.replace("TLP:CLEAR", "TLP:AMBER").replace(line, line.replace("- ", "- marking: TLP:GREEN\n    "), 1)
    (message,) = messages_in(marked)
    assert message.startswith("the item is marked TLP:GREEN, less strict than its brief's TLP:AMBER; ")
    for marking in "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED":
        assert messages_in(marked.replace("TLP:GREEN", marking)) == []


def test_the_number_of_the_format_is_the_one_there_is() -> None:
    assert messages_in(TEXT) == []
    assert messages_in(changed(("format: 1", f"format: {10**9}"))) == [f"format {10**9} is unknown; write format: 1"]
    [message] = messages_in(changed(("format: 1", f"format: {'9' * 400}")))
    assert message == f"format {'9' * 39}… is unknown; write format: 1"
