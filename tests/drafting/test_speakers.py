"""Who says what: the speaker is found where English puts it, carried over where it is left out, and never made up."""

import pytest

from tests.drafting.drafts import findings_of


def attributed_quotations(text: str) -> list[tuple[str | None, str, str]]:
    """Return party, person or words, and quotation of each quotation in a text."""
    return [
        (quotation.speaker.party, quotation.speaker.person or quotation.speaker.text, quotation.text)
        for quotation in findings_of(text).quotations
    ]


def party_of(text: str) -> str | None:
    """Return the party of the one quotation in a text."""
    ((party, _, _),) = attributed_quotations(text)
    return party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("China urged NATO to “stop provoking confrontation”.", "China"),
        ("“We do not accept this,” NATO said in a statement.", "NATO"),
        ("“We do not accept this,” said Jens Stoltenberg, NATO’s secretary-general, on Monday.", "NATO"),
        ("NATO chief Jens Stoltenberg told reporters that it was “a first”.", "NATO"),
        ("A spokesperson for Beijing’s mission to the European Union said it was “a smear”.", "China"),
        ("According to the Russian foreign ministry, the plan is “not serious at all”.", "Russia"),
        ("The plan is “not serious at all”, according to the Russian foreign ministry.", "Russia"),
        ("Ukraine, which has lost the town, called the report “an invention”.", "Ukraine"),
        ("The French government, in a letter on Wednesday, expressed “deep concern”.", "France"),
        ("Moscow was accused by Kyiv of “a crime against us all”.", "Ukraine"),
        ("Speaking in Geneva, the Swiss minister said talks were “open to all”.", "Switzerland"),
        ("Germany and France said they “will not wait for others”.", "Germany"),
        ("China has refused to comment and said only that it “is watching closely”.", "China"),
        ("Warsaw’s warning that this was “the last time” went unheard.", "Poland"),
        ("US: “We are leaving tonight.”", "United States"),
        ("“We are leaving tonight.” — Antony Blinken, US secretary of state", "United States"),
        ("The Alder Fishers’ Union says the port is “ruining us all”.", "Alder Fishers’ Union"),
        ("Russian Teachers’ Union members said it was “a bad day”.", "Russian Teachers’ Union"),
        ("Residents said the noise was “worse than war”.", "Residents"),
        ('"Never again!" the Greek prime minister said.', "Greece"),
        ("«Nous restons ici», said the French president.", "France"),
        ("„Wir bleiben hier“, the German chancellor said.", "Germany"),
        ("The minister of Japan said: 'We stay for as long as it takes'.", "Japan"),
    ],
)
def test_the_speaker_stands_where_english_puts_it(text: str, party: str) -> None:
    assert party_of(f"A headline without an end\n\n{text}") == party


@pytest.mark.parametrize(
    "phrase", ["The last of them", "The last one of them, a tall man,", "The last of them, a tall man,"]
)
def test_the_last_of_several_is_no_party_of_its_own(phrase: str) -> None:
    text = f"The officers of the council came in June. {phrase} said the flat was “unfit for anybody at all”."
    assert party_of(f"A headline without an end\n\n{text}") == "council"


def test_two_speakers_of_one_sentence_are_kept_apart() -> None:
    text = "China warned against “provoking us” after the Western military alliance, NATO, called Beijing “an enabler”."
    assert [party for party, _, _ in attributed_quotations(text)] == ["China", "NATO"]


@pytest.mark.parametrize(
    "later", ["He added that it was “too late”.", "“It is too late,” the minister said.", "“It is too late for that.”"]
)
def test_what_a_sentence_leaves_out_comes_from_the_one_before(later: str) -> None:
    party, person, _ = attributed_quotations(
        f"Wang Yi, the Chinese foreign minister, said it was “not our war”. {later}"
    )[-1]
    assert (party, person) == ("China", "Wang Yi")


def test_a_surname_means_the_person_who_was_named_before() -> None:
    text = (
        "The Polish minister Anna Nowak said it was “hard”.\n\nRussia denied it.\n\n“We will pay for it,” Nowak said."
    )
    assert attributed_quotations(text)[-1] == ("Poland", "Anna Nowak", "We will pay for it")


def test_an_institution_is_meant_by_what_it_is_called_for_short() -> None:
    text = "NATO met on Monday in Rome.\n\nThe alliance said the threat was “here to stay”."
    assert party_of(text) == "NATO"


def test_a_statement_speaks_for_whoever_spoke_before() -> None:
    text = "NATO leaders met in Rome and denounced Moscow. The war is “a crime”, the statement says."
    assert party_of(text) == "NATO"


def test_the_guess_says_what_it_rests_on() -> None:
    (_, second) = findings_of("China said it was “not our war”. They added that peace was “the only way”.").quotations
    assert second.speaker.how == "“They added”, read as “China” of ¶1"


def test_nobody_is_made_up() -> None:
    assert party_of("A long silence followed; on the wall stood “no more waiting for them” in red.") is None
    assert party_of("Nobody said “we were not told of this”.") is None


def test_a_term_in_quotation_marks_is_no_statement() -> None:
    in_article = findings_of("The engine of the “Red Arrow” is broken and will be mended in spring.")
    assert in_article.quotations == ()
    assert in_article.terms == ((1, "Red Arrow"),)


def test_a_place_does_not_speak() -> None:
    text = "NATO leaders meeting in Washington said they were “united”."
    assert party_of(text) == "NATO"
    assert party_of("Ships in the South China Sea saw, the US said, “no change at all”.") == "United States"


def test_a_transcript_gives_each_label_its_words() -> None:
    text = "Hearing on the port\n\nANA RUIZ (Port of Alder): We will publish it.\n\nMARTA LUND: They must stop now. It rained."
    text += "\n\nANA RUIZ (Port of Alder): That is not true.\n\nCHAIR: Thank you. Is there more?"
    assert [(quotation.speaker.text, quotation.text) for quotation in findings_of(text).quotations] == [
        ("Ana Ruiz (Port of Alder)", "We will publish it."),
        ("Marta Lund", "They must stop now."),
        ("Ana Ruiz (Port of Alder)", "That is not true."),
    ]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("“It is a bath for the few,” mutters Derek Shaw, who runs the garage.", "Derek Shaw"),
        ("China said it was “not our war”, as the report was handed to Russia.", "China"),
        ("The Friends of the Lido, a charity with 1,900 members, met. The plan, its leader, Ana Ruiz, said, is “mad”.",
         "Friends of the Lido"),
        ("Historic England has been asked to list it. A spokeswoman said it was “considering it all”.", "Historic England"),
        ("A spokesman for the health ministry said it was “not so”.", "health ministry"),
        ("The tower is “a monument to a hole in the ground”, as one councillor put it.", "councillor"),
    ],
)  # fmt: skip
def test_features_put_their_speakers_in_other_places(text: str, party: str) -> None:
    assert party_of(text) == party


def test_he_and_she_are_two_people() -> None:
    text = "The French minister Paul Roux said it was “late”. He added it was “sad”.\n\nAnna Nowak of Poland said no."
    text += "\n\n“I am tired,” she said."
    assert attributed_quotations(text)[-1] == ("Poland", "Anna Nowak", "I am tired")


def test_an_office_is_whoever_was_introduced_by_it() -> None:
    text = "Health Secretary Una McRae said it was “late”.\n\nGrant Ashby said it was “sad”."
    text += "\n\n“No,” the health secretary replied."
    assert attributed_quotations(text)[-1] == ("Una McRae", "Una McRae", "No")


COUNCIL = 'Alder Town Council said it was "rather cross" about the rise.\n\n'


@pytest.mark.parametrize(
    ("before", "party"),
    [
        (COUNCIL, "Alder Town Council"),
        (f"The dues of the Port Authority rise by a fifth.\n\n{COUNCIL}", "Port Authority"),
        (
            f"The dues that the Port Authority takes rise. The Energy Authority is silent.\n\n{COUNCIL}",
            "Energy Authority",
        ),
        (f"The regulator Aquawatch set the dues on Monday.\n\n{COUNCIL}", "Aquawatch"),
    ],
)
def test_the_authority_is_a_council_only_where_nobody_else_is_called_so(before: str, party: str) -> None:
    text = f'Dues to rise\n\n{before}The authority said it had "no other choice this year" and stood by it.'
    assert attributed_quotations(text)[-1][0] == party


def test_the_authority_is_neither_of_two_councils() -> None:
    others = 'Brell Town Council called it "a tax on the ferry".\n\n'
    text = f'Dues to rise\n\n{COUNCIL}{others}The authority said it had "no other choice this year" and stood by it.'
    assert attributed_quotations(text)[-1][0] not in ("Alder Town Council", "Brell Town Council")
