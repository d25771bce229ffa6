"""A number is no party, and what somebody has not said is no claim of theirs."""

import pytest

from briefing.drafting.yaml_writer import page
from tests.drafting.drafts import drafted


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ('The Keep Millbrook Open campaign, which has gathered 12,400 signatures, said it "will cost lives".', "Millbrook"),
        ('The Friends of Hollow Wood, which has 8,200 members, said: "We will not go away, whatever they do."', "Hollow Wood"),
        ('Hill Farms, with a turnover of 1,250,000.50 crowns, said: "We will not sell it to anybody."', "Hill Farms"),
    ],
)  # fmt: skip
def test_a_number_with_commas_is_one_word_and_no_party(sentence: str, party: str) -> None:
    text = page(drafted(f"A headline\n\n{sentence}\n"))
    parties = text.split("\nparties:")[1].split("\nissues:")[0]
    assert party in parties
    assert not [word for word in ("signatures", "members", "crowns") if word in parties]


@pytest.mark.parametrize("verb", ["has not said", "hasn't said", "never said", "would not say", "did not say"])
def test_a_silence_is_no_commitment(verb: str) -> None:
    text = page(drafted(f"A headline\n\nThe county council {verb} that it will go to court.\n"))
    assert "kind: commitment" not in text
    brief_text = page(drafted("A headline\n\nThe county council said that it will go to court.\n"))
    assert "kind: commitment" in brief_text
