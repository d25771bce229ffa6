"""The letters of the two-key answer."""

from pathlib import Path

import msgspec

from briefing.brief.letters import issue_letters, party_letters
from briefing.brief.model import Brief, Party
from briefing.library.reading.reader import read_file

ROOT = Path(__file__).parents[2]


def _brief(*names: str, **keys: str) -> Brief:
    brief = read_file(ROOT / "briefs" / "nato-china-russia.yaml").brief
    assert brief is not None
    parties = tuple(Party(id=f"p{number}", name=name, key=keys.get(name)) for number, name in enumerate(names))
    return msgspec.structs.replace(brief, parties=parties)


def test_letters_come_from_the_names() -> None:
    assert list(party_letters(_brief("China", "Russia")).values()) == ["c", "r"]


def test_a_taken_letter_gives_way_to_the_next_word_or_letter() -> None:
    assert list(party_letters(_brief("China", "Costa Rica", "Canada")).values()) == ["c", "r", "a"]


def test_the_curators_letters_go_first() -> None:
    assert list(party_letters(_brief("China", "Canada", Canada="c")).values()) == ["h", "c"]


def test_accents_and_other_scripts_have_letters_too() -> None:
    assert list(party_letters(_brief("Österreich", "中国")).values()) == ["o", "a"]


def test_a_name_of_nothing_but_unseen_characters_has_a_letter_too() -> None:
    assert list(party_letters(_brief("\u200d", "The Hague")).values()) == ["a", "h"]


def test_letters_are_unique_and_the_last_of_too_many_have_none() -> None:
    letters = party_letters(_brief(*(f"Party {number}" for number in range(40))))
    assert len(letters) == len(set(letters.values())) == 36


def test_the_main_brief_answers_china_on_supplies_to_c_and_s() -> None:
    brief = read_file(ROOT / "briefs" / "nato-china-russia.yaml").brief
    assert brief is not None
    assert party_letters(brief)["china"] == "c"
    assert issue_letters(brief)["supplies"] == "s"
