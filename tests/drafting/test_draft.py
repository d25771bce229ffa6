"""A draft is a sound brief that carries the parties' words and none of the reporters', with a mark on every guess."""

import re
from pathlib import Path

import pytest

from briefing.brief.model import Claim
from briefing.brief.text import quotation_words
from briefing.library.reading.reader import read
from tests.drafting.drafts import article, drafted, sound, written

HERALD, RADIO = (
    path.read_text(encoding="utf-8") for path in sorted(Path(__file__).with_name("articles").glob("*.txt"))
)


def claim_of(text: str, *texts: str) -> Claim:
    """Return the claim whose evidence quotes a text."""
    return next(claim for claim in sound(*texts).claims if any(e.quote and text in e.quote for e in claim.evidence))


def test_the_same_articles_give_the_same_draft() -> None:
    assert written(HERALD, RADIO) == written(HERALD, RADIO)


def test_sources_carry_headline_date_publisher_file_and_fingerprint() -> None:
    brief = sound(HERALD, RADIO)
    assert [(source.title, source.publisher, source.published, source.file) for source in brief.sources] == [
        ("Union threatens suit over spoil site", None, "2025-03-14", "a.txt"),
        ("Fishers and port at odds over dredging", "Coast Radio", "2025-03-14", "b.txt"),
    ]
    assert all(len(source.sha256 or "") == 64 for source in brief.sources)
    assert brief.as_of == "2025-03-14"


def test_parties_are_those_who_speak_with_what_else_they_are_called() -> None:
    parties = {party.name: set(party.aliases) for party in sound(HERALD, RADIO).parties}
    assert parties == {
        "Port Authority of Alder": {"the authority", "the port authority", "Ana Ruiz"},
        "Alder Fishers’ Union": {"the union", "Marta Lund"},
    }


def test_quotations_of_two_articles_that_say_one_thing_are_evidence_of_one_claim() -> None:
    claim = claim_of("straight across", HERALD, RADIO)
    assert [(evidence.source, evidence.paragraph, evidence.quote) for evidence in claim.evidence] == [
        ("union-threatens-suit-over", 5, "The ebb takes the plume straight across the spawning grounds"),
        ("coast-radio", 4, "directly over our spawning grounds"),
    ]
    assert "# review: one claim? 2 of 3 telling words are the same" in written(HERALD, RADIO)


def test_quotations_of_two_parties_are_never_paired() -> None:
    one = "Title of one\n\nChina said the war was “a crime against all of mankind”."
    other = "Title of two\n\nRussia said the war was “a crime against all of mankind”."
    assert [len(claim.evidence) for claim in sound(one, other).claims] == [1, 1]


def test_a_part_of_a_fuller_quotation_is_evidence_of_the_same_claim() -> None:
    text = "Title of it\n\nChina called it “full of lies”.\n\n“The paper is full of lies and smears,” China said."
    (claim,) = sound(text).claims
    assert [evidence.quote for evidence in claim.evidence] == ["The paper is full of lies and smears", "full of lies"]


def test_demands_denials_allegations_and_commitments_are_proposed_with_their_paragraph_alone() -> None:
    reported = [claim for claim in sound(HERALD).claims if not claim.evidence[0].quote]
    assert [(claim.made_by, claim.kind, claim.evidence[0].paragraph) for claim in reported] == [
        ("port-authority-of-alder", "denial", 6),
        ("port-authority-of-alder", "commitment", 7),
        ("alder-fishers-union", "demand", 5),
    ]


def test_a_claim_is_dated_by_a_day_that_its_sentence_names_and_never_by_one_to_come() -> None:
    text = "Title of it\n14 March 2025\n\nOn Monday China called it “a lie”. Russia promised to pay by 28 March."
    assert [claim.date for claim in sound(text).claims] == ["2025-03-10", None]


def test_the_reporters_own_sentences_are_nowhere_in_the_file() -> None:
    text = quotation_words(written(HERALD, RADIO))
    for source in (HERALD, RADIO):
        for line in source.splitlines()[1:]:
            outside = re.sub(r"[“\"][^”\"]*[”\"]", "|", line)
            for part in outside.split("|"):
                words = quotation_words(part).split()
                runs = [" ".join(words[at : at + 7]) for at in range(len(words) - 6)]
                assert [run for run in runs if run in text] == []


def test_every_guess_is_marked_and_every_text_is_yours_to_write() -> None:
    text = written(HERALD, RADIO)
    reading = read(text, "draft.yaml")
    brief = reading.brief
    assert brief is not None
    for key in ("date", "reliability", "aliases"):
        lines = [line for line in text.splitlines() if re.match(rf"\s+(- )?{key}:", line)]
        unmarked = [line for line in lines if "# review: " not in line]
        assert lines and not unmarked, key
    sorted_claims = [line for line in text.splitlines() if line.startswith("    issue:") and "# review: " not in line]
    assert not sorted_claims  # nor questions
    for key in ("made_by", "as_of", "marking", "published", "name"):
        lines = [line for line in text.splitlines() if re.match(rf"\s*{key}:", line)]
        unexplained = [line for line in lines if "# " not in line]
        assert lines and not unexplained, key
    texts = [claim.text for claim in brief.claims] + [event.text for event in brief.timeline]
    assert all(text.startswith("TO BE WRITTEN: ") for text in texts)
    assert len(reading.unreviewed.guesses) == text.count("# review: ")


@pytest.mark.parametrize(
    ("head", "is_guess"),
    [
        ("Quay to close\n3 May 2025", False),
        ("Quay to close\nBy Ana Ruiz\nSaturday, 3 May 2025, 10:14", False),
        ("Quay to close\nPublished: 3 May 2025", False),
        ("Quay to close\nBy Ana Ruiz | Coast Times | 3 May 2025", False),
        ("Klinik droht\nTalauer Rundschau vom 3.5.2025", False),
        ("Quay to close\nUpdated 3 May 2025, 10:14", True),  # the day of the last change
        ("Quay to close\nPublished 3 May 2025\nUpdated 6 May 2025", True),
        ("3 May 2025\nQuay to close", True),  # the day on which the page was printed
        ("Quay to close\nMeeting of 3 May 2025", True),
        ("Quay to close\n3 May 2025\n04/05/2025", True),
    ],
)
def test_the_one_day_under_the_headline_is_no_guess(head: str, is_guess: bool) -> None:
    body = "The quay will be closed for a week, the harbour board said on Monday. It gave no reason for that."
    [line] = [line for line in written(f"{head}\n\n{body}").splitlines() if line.startswith("    published:")]
    assert line.split("  ")[-1] == (
        f"# review: from {paragraph_of(head)}; is it the date of the article, or of this copy?"
        if is_guess
        else f"# {paragraph_of(head)}, the one day above the text"
    )


def test_what_calls_itself_a_press_release_is_one() -> None:
    body = "Brackley Homes has no part in the decision. “We will walk away,” said managing director Ruth Ansell."
    release = f"Homes on the towers\nFor immediate release: 3 May 2025\n\n{body}"
    assert "    kind: press-release  # as ¶2 says\n" in written(release)
    assert "    kind: article  # or " in written(release.replace("For immediate release: ", ""))


def paragraph_of(head: str) -> str:
    """Return the sign of the first paragraph that has a day."""
    return f"¶{next(number for number, line in enumerate(head.splitlines(), start=1) if '2025' in line)}"


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("The Port Authority of Alder said the sand was “clean as glass”.", "Port Authority of Alder",
         "# ¶2: it speaks under this name"),
        ("Marta Lund of the Alder Fishers’ Union said the sand was “clean as glass”.", '"Alder Fishers’ Union"',
         "# ¶2: Marta Lund speaks for it under this name"),
        ("Alder Nurses’ leader Bridie Fallon said the sand was “clean as glass”.", None, "# review: "),
    ],
)  # fmt: skip
def test_a_party_that_speaks_under_its_whole_name_is_no_guess(text: str, name: str | None, reason: str) -> None:
    lines = [line for line in written(f"A headline\n\n{text}").splitlines() if line.startswith("    name:")]
    assert lines and all(reason in line and (name is None or f"name: {name}  #" in line) for line in lines)


def test_reasons_name_the_paragraph() -> None:
    assert "made_by: alder-fishers-union  # ¶5: “Marta Lund, the union’s secretary said”" in written(HERALD)


@pytest.mark.parametrize(
    ("text", "line", "is_guess"),
    [
        ("Norway said the sand was “clean as glass”.", "made_by: norway", False),
        ("Norwegian minister Ana Ruiz said the sand was “clean as glass”.", "made_by: norway", False),
        ("Norway objected. It said the sand was “clean as glass”.", "made_by: norway", True),
        ("The Port objected. “Clean as glass is what this sand is.”", "made_by: ", True),
        ("Norway denied the “dirty trade in sand”.", "kind: denial", False),
        ("The Port said that the others “must go away now”.", "kind: demand", True),
    ],
    ids=["party", "office", "pronoun", "nobody", "verb", "cue"],
)
def test_what_the_sentence_itself_says_is_no_guess_and_what_is_read_into_it_is_one(
    text: str, line: str, is_guess: bool
) -> None:
    draft = written(f"A headline\n\n{text}")
    lines = [written_line for written_line in draft.splitlines() if written_line.strip().startswith(line)]
    assert lines and all(("# review: " in written_line) is is_guess for written_line in lines)


def test_an_assertion_needs_no_reason() -> None:
    assert "    kind: assertion\n" in written(HERALD)


def test_without_a_date_nothing_is_resolved_and_the_draft_says_so() -> None:
    text = "A headline without its date\n\nChina on Thursday called it “a lie”."
    brief = sound(text)
    assert (brief.as_of, brief.sources[0].published, brief.claims[0].date) == ("2025-05-01", None, None)
    assert "“Thursday” in ¶2 and the like could not be resolved" in written(text)


def test_figures_that_may_be_two_days_are_no_date_and_the_draft_says_so() -> None:
    text = "Union threatens suit\n04/05/2024\n\n“We will sue,” said Ana Ruiz, the chair, on 03/04/2024."
    brief = sound(text)
    assert brief.sources[0].published is None and brief.claims[0].date is None
    assert "# review: “04/05/2024” in ¶2 may be two days; add published: …" in written(text)


def test_an_article_without_anything_in_it_is_a_sound_draft() -> None:
    brief = sound("The port opened. Ships came.")
    assert (brief.parties, brief.claims, brief.timeline) == ((), (), ())


def test_ids_are_told_apart() -> None:
    text = "Title of it\n\nChina called it “a lie”.\n\nRussia called it “a lie”.\n\n中方: “不”。\n\nJapan called it “否定一切”."
    ids = [claim.id for claim in sound(text).claims]
    assert len(set(ids)) == len(ids) == 4


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        ("Tuesday, July 23, 2024\nHome Paper Union sues port | ...\nUnion sues port | World news", "Union sues port"),
        ("# Union *sues* port", "Union *sues* port"),
        ("Union sues port over the site\nBy Ana Ruiz\n3 May 2024", "Union sues port over the site"),
        ('---\ntitle: "Union sues port"\ndate: 2024-05-03\n---', "Union sues port"),
    ],
)
def test_the_headline_is_found_above_the_body(heads: str, title: str) -> None:
    assert article(f"{heads}\n\nThe union has gone to court, it said on Monday.").title == title


def test_an_agency_names_itself_in_its_dateline() -> None:
    read_as = article("Union sues port\n\nALDER, May 6 (Meridian News) - The union has gone to court, it said.")
    assert read_as.publisher == "Meridian News"


def test_what_is_too_long_is_left_out_and_told() -> None:
    text = "Title of it\n\n" + "\n".join(f"China called day {number} “the worst of {number}”." for number in range(450))
    assert "# left out: 50 quotations past the first 400" in written(text)
    assert len(drafted(text).claims) == 400
