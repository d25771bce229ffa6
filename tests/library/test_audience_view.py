"""A shelf and an index for an audience read what it may not see, and neither keep nor name it."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.errors import NotFoundError
from briefing.library.files.location import Place
from briefing.library.index.connection import Index
from briefing.library.index.refresh import refresh
from briefing.library.lookup.hits import lookup
from briefing.library.lookup.listing import Hidden, hidden_from, listing, withheld_positions
from briefing.library.lookup.names import completions
from briefing.library.reading.audience_view import visible_reading
from briefing.library.reading.reader import read
from briefing.library.shelf import Shelf
from briefing.output.pages.hits import answer_document, citation
from tests.brief.alder import TEXT, changed
from tests.brief.marked import Document, briefs, hidden_words, words_in

HIDDEN_CLAIM = changed(("    kind: allegation\n", "    kind: allegation\n    marking: TLP:AMBER\n"))
HIDDEN_POSITION = changed(("    stance: denies\n", "    stance: denies\n    marking: TLP:RED\n"))
AMBER = changed(("marking: TLP:CLEAR", "marking: TLP:AMBER"))
REFUSED = "title: operation neptune\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of four: one seen in part, one all of it, one hidden whole, one refused."""
    texts = {"claim": HIDDEN_CLAIM, "position": HIDDEN_POSITION, "operation-neptune": AMBER, "operation-pluto": REFUSED}
    (tmp_path / "briefs").mkdir()
    for name, text in texts.items():
        (tmp_path / "briefs" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "briefs"


@pytest.fixture
def shelf(folder: Path) -> Shelf:
    return Shelf(Place((folder,), "in a test"), audience=Marking.GREEN)


@pytest.fixture
def index(folder: Path, tmp_path: Path) -> Iterator[Index]:
    with Index([folder], tmp_path / "cache", audience=Marking.GREEN) as index:
        refresh(index)
        yield index


def test_a_shelf_gives_what_its_audience_may_see(shelf: Shelf) -> None:
    readings = {reading.id: reading for reading in shelf.readings()}
    claim = readings["claim"]
    assert claim.brief is not None
    assert [kept.id for kept in claim.brief.claims] == ["no-harm"]
    assert (claim.hidden, claim.root) == (1, None)
    assert readings["operation-neptune"].is_hidden
    assert readings["operation-neptune"].brief is None


def test_everybody_sees_what_was_read_as_it_is() -> None:
    reading = read(TEXT, "alder.yaml")
    assert visible_reading(reading, EVERYBODY) is reading
    assert reading.hidden == 0


def test_the_problems_of_a_refused_file_are_not_told_to_an_audience() -> None:
    reading = visible_reading(read("title: [operation neptune", "x.yaml"), Marking.AMBER)
    assert [str(problem) for problem in reading.problems] == [
        "x.yaml: this file is refused; its problems may quote what TLP:AMBER may not see: `briefing check` tells them"
    ]
    assert not reading.is_hidden


@pytest.mark.parametrize("start", ["o", "operation-n", "operation-neptun", "operation-plut"])
def test_no_start_of_an_id_tells_that_there_is_a_brief_which_the_audience_may_not_see(shelf: Shelf, start: str) -> None:
    with pytest.raises(NotFoundError, match=f'^no brief "{start}" in '):
        shelf.sound(start)


@pytest.mark.parametrize("name", ["operation-neptune"])
def test_a_hidden_brief_that_is_named_is_said_to_be_hidden(shelf: Shelf, name: str) -> None:
    with pytest.raises(NotFoundError, match=f'^"{name}": this brief is hidden from TLP:GREEN;'):
        shelf.sound(name)


@pytest.mark.parametrize("name", ["operation-neptun3", "operation-plut0"])
def test_no_id_is_guessed_that_the_audience_may_not_be_told(shelf: Shelf, name: str) -> None:
    with pytest.raises(NotFoundError) as raised:
        shelf.find(name)
    assert "neptune" not in str(raised.value)
    assert "pluto" not in str(raised.value)
    with pytest.raises(NotFoundError, match='did you mean "position"'):
        shelf.find("positoin")


def test_a_start_that_a_hidden_brief_shares_means_the_one_that_is_seen(folder: Path) -> None:
    (folder / "operation-mercury.yaml").write_text(TEXT, encoding="utf-8")
    shelf = Shelf(Place((folder,), "in a test"), audience=Marking.GREEN)
    assert shelf.find("operation").id == "operation-mercury"


def test_the_only_brief_of_a_folder_is_not_named_where_it_is_hidden(tmp_path: Path) -> None:
    path = tmp_path / "operation-neptune.yaml"
    path.write_text(AMBER, encoding="utf-8")
    assert Shelf(Place((tmp_path,), "in a test"), audience=Marking.GREEN).only is None
    assert Shelf(Place((path,), "as given"), audience=Marking.GREEN).only is not None
    assert Shelf(Place((tmp_path,), "in a test"), audience=Marking.AMBER).only is not None


def test_a_brief_that_is_marked_anew_is_seen_anew(shelf: Shelf, folder: Path) -> None:
    entry = shelf.find("position")
    assert not shelf.read(entry).is_hidden
    (folder / "position.yaml").write_text(AMBER + "\n", encoding="utf-8")
    assert shelf.read(entry).is_hidden


def test_the_library_says_how_much_is_hidden_and_names_neither_that_nor_what_is_refused(index: Index) -> None:
    listed = listing(index, "")
    assert [brief.id for brief in listed.shown] == ["claim", "position"]
    assert (listed.sound, listed.refused) == (2, 1)
    assert listed.hidden == Hidden(Marking.GREEN, items=2, briefs=1)
    assert listed.marking is Marking.CLEAR
    assert listing(index, "operation").shown == ()


def test_what_is_hidden_is_not_found_nor_taken_for_a_slip(index: Index) -> None:
    assert [hit.brief_id for hit in lookup(index, "plume in:claims").hits] == ["position"]
    assert lookup(index, "neptnue").corrected == ()
    assert completions(index, "brief", "") == ["claim", "position"]


def test_a_withheld_position_is_known_to_be_withheld(index: Index) -> None:
    assert withheld_positions(index, "Union", "Where the spoil goes") == 1
    assert withheld_positions(index, "Union") == 1
    assert withheld_positions(index, "Port") == 0


def test_each_audience_has_an_index_of_its_own(folder: Path, tmp_path: Path) -> None:
    briefs = {}
    for audience in Marking:
        with Index([folder], tmp_path / "cache", audience=audience) as index:
            refresh(index)
            briefs[audience] = completions(index, "brief", "")
            assert hidden_from(index).audience is audience
    assert len(list((tmp_path / "cache").glob("*.db"))) == len(Marking)
    assert briefs[Marking.GREEN] == ["claim", "position"]
    assert briefs[Marking.RED] == ["claim", "operation-neptune", "position"]


@settings(max_examples=40)
@given(briefs())
def test_no_word_of_a_hidden_item_comes_into_the_index(document: Document) -> None:
    forbidden = hidden_words(document, Marking.GREEN)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "brief.yaml"
        path.write_text(json.dumps(document), encoding="utf-8")
        with closing(Index([path], None, audience=Marking.GREEN)) as index:
            refresh(index)
            assert not words_in("\n".join(_all_that_stands_in(index))) & forbidden
            for word in sorted(forbidden)[:20]:
                assert not {taken for _, taken in lookup(index, word).corrected} & forbidden
            for query in ("in:positions", "in:claims", "in:questions"):
                answer = lookup(index, query)
                answer_text = json.dumps(answer_document(answer)) + "".join(map(citation, answer.hits))
                assert not words_in(answer_text) & forbidden


def _all_that_stands_in(index: Index) -> Iterator[str]:
    db = index.connection
    db.execute("CREATE VIRTUAL TABLE temp.searched USING fts5vocab('main', 'search', 'row')")
    for table in ("files", "items", "names", "words", "slips", "searched"):
        for row in db.execute(f"SELECT * FROM {table}"):
            yield " ".join(map(str, row))
