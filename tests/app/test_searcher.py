"""The index of the screens: made once whoever asks first, and let go of by whoever still asks at the end."""

import sqlite3
import threading
from pathlib import Path

import pytest

from briefing.app.searcher import Searcher
from briefing.app.shared_value import SharedValue
from briefing.brief.vocabulary import EVERYBODY
from briefing.library.files.location import Place
from briefing.library.index.connection import Index
from briefing.library.lookup.listing import Listing, listing
from tests.app.conftest import ROOT

PLACE = Place((ROOT / "briefs",), "as given")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Index]:
    """Every index that a searcher has opened."""
    indexes: list[Index] = []

    class Noted(Index):
        def _open(self) -> sqlite3.Connection:
            indexes.append(self)
            return super()._open()

    monkeypatch.setattr("briefing.app.searcher.Index", Noted)
    return indexes


def is_closed(index: Index) -> bool:
    try:
        index.connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return True
    return False


@pytest.mark.parametrize("is_kept", [True, False], ids=["on disk", "in memory"])
def test_a_closed_searcher_answers_nothing_and_leaves_no_index_open(
    is_kept: bool, opened: list[Index], tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    if not is_kept:
        folder.write_text("no folder", encoding="utf-8")
    searcher = Searcher(PLACE, folder, audience=EVERYBODY)
    assert searcher.fill(lambda done, of_all: None) == 3
    assert searcher.ask("china", None, lambda: False)
    searcher.close()
    assert searcher.ask("china", None, lambda: False) is None
    assert searcher.list("", lambda: False) is None
    searcher.fill(lambda done, of_all: None)
    assert opened and all(is_closed(index) for index in opened)


def test_an_answer_that_is_found_while_the_searcher_is_closed_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    searcher = Searcher(PLACE, tmp_path, audience=EVERYBODY)
    searcher.fill(lambda done, of_all: None)
    assert searcher.list("", lambda: False)
    closing = threading.Thread(target=searcher.close)
    interrupted = threading.Event()
    monkeypatch.setattr(searcher, "interrupt", interrupted.set)

    def list_while_closing(index: Index, text: str, *, most: int) -> Listing:
        closing.start()
        assert interrupted.wait(30)
        return listing(index, text, most=most)

    monkeypatch.setattr("briefing.app.searcher.listing", list_while_closing)
    assert searcher.list("", lambda: False) is None
    closing.join(30)


def test_a_searcher_that_was_closed_opens_no_index(opened: list[Index], tmp_path: Path) -> None:
    searcher = Searcher(PLACE, tmp_path, audience=EVERYBODY)
    searcher.close()
    assert searcher.fill(lambda done, of_all: None) == 0
    assert not opened


class Counted:
    """A value that counts how many of it there are and how many are closed."""

    def __init__(self) -> None:
        self.closings = 0

    def close(self) -> None:
        self.closings += 1


def test_threads_that_ask_at_once_are_given_the_same_value() -> None:
    made: list[Counted] = []
    is_making, may_go_on = threading.Event(), threading.Event()

    def make() -> Counted:
        made.append(Counted())
        is_making.set()
        assert may_go_on.wait(30)
        return made[-1]

    shared_value = SharedValue(make)
    given: list[Counted] = []
    threads = [threading.Thread(target=lambda: given.append(shared_value.get())) for _ in range(2)]
    threads[0].start()
    assert is_making.wait(30)
    threads[1].start()
    may_go_on.set()
    for thread in threads:
        thread.join(30)
    shared_value.close()
    assert given == [made[0], made[0]]
    assert [value.closings for value in made] == [1]


def test_a_value_that_is_asked_for_after_the_end_is_closed_already() -> None:
    shared_value = SharedValue(Counted)
    shared_value.close()
    assert shared_value.get().closings == 1
