"""A followed brief reports each new version of its file: polls are driven by hand, and the saves are real."""

from pathlib import Path
from typing import NoReturn

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import Marking
from briefing.library.files.file_stat import file_stat
from briefing.library.followed_brief import PATIENCE, SETTLED, BriefUpdate, FollowedBrief, KnownVersion
from briefing.library.reading.audience_view import visible_reading
from briefing.library.reading.item_lines import line_of
from briefing.library.reading.reader import read_file

TEXT = (Path(__file__).parents[2] / "briefs" / "nato-cyber-centre.yaml").read_text(encoding="utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "[red] a brief's; name.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


class PolledBrief:
    """A file that is followed, and a clock that is moved by hand."""

    def __init__(self, file: Path, audience: Marking = Marking.RED) -> None:
        brief = visible_reading(read_file(file), audience).brief
        assert brief is not None
        self.followed = FollowedBrief(file, brief, audience=audience, stat=file_stat(file))
        self.now = 100.0
        assert self.after(0.1) is None

    def after(self, seconds: float, *, at_once: bool = False) -> BriefUpdate | None:
        self.now += seconds
        return self.followed.poll(self.now, at_once=at_once)

    def settled(self) -> BriefUpdate | None:
        self.after(0.1)
        return self.after(PATIENCE * 1.01)


def save(file: Path, text: str) -> None:
    new = file.with_name("new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def titled(title: str) -> str:
    return TEXT.replace("title: ", f"title: {title} ", 1)


@pytest.mark.parametrize("by_rename", [False, True])
def test_a_sound_save_is_told_once_with_what_moved(file: Path, by_rename: bool) -> None:
    polled = PolledBrief(file)
    (save if by_rename else Path.write_text)(file, titled("Anew"))
    assert polled.after(0.1) is None, "it may be half a save"
    news = polled.after(SETTLED * 1.01)
    assert news is not None
    assert news.visible.brief is not None
    assert news.visible.brief.title.startswith("Anew")
    assert news.comparison is not None
    assert [str(change.kind) for change in news.comparison.changes] == ["title"]
    assert polled.settled() is None


def test_what_the_program_has_written_is_told_without_being_read_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    polled = PolledBrief(file)
    save(file, titled("Anew"))
    written = read_file(file).brief
    assert written is not None
    polled.followed.expect(KnownVersion(file.read_bytes(), written))

    def fails(path: Path) -> NoReturn:
        raise AssertionError(path)

    monkeypatch.setattr("briefing.library.followed_brief.read_file", fails)
    news = polled.settled()
    assert news is not None
    assert news.visible.brief is written
    assert news.comparison is not None
    assert [str(change.kind) for change in news.comparison.changes] == ["title"]


def test_what_is_saved_over_what_the_program_has_written_is_read(file: Path) -> None:
    polled = PolledBrief(file)
    save(file, titled("Anew"))
    written = read_file(file).brief
    assert written is not None
    polled.followed.expect(KnownVersion(file.read_bytes(), written))
    save(file, titled("Otherwise"))
    news = polled.settled()
    assert news is not None
    assert news.visible.brief is not None
    assert news.visible.brief.title.startswith("Otherwise")
    save(file, TEXT.replace("\nclaims:", "\nclams:", 1))
    broken = polled.settled()
    assert broken is not None
    assert broken.visible.brief is None


def test_half_a_save_is_never_told(file: Path) -> None:
    polled = PolledBrief(file)
    file.write_text("", encoding="utf-8")
    assert polled.after(0.1) is None
    assert polled.after(SETTLED * 1.1) is None
    text = titled("Anew")
    for end in range(0, len(text), len(text) // 5):
        file.write_text(text[:end], encoding="utf-8")
        assert polled.after(0.1) is None
        assert polled.after(SETTLED * 0.5) is None
    file.write_text(text, encoding="utf-8")
    polled.after(0.1)
    news = polled.after(0.1)
    assert news is not None
    assert polled.followed.problem is None


def test_a_broken_save_is_told_with_its_first_problem_and_line_and_mended_by_the_next(file: Path) -> None:
    polled = PolledBrief(file)
    save(file, TEXT.replace("\nclaims:", "\nclams:", 1))
    news = polled.settled()
    assert news is not None
    assert news.visible.brief is None
    problem = polled.followed.problem
    assert problem is not None
    assert problem.line == TEXT[: TEXT.index("\nclaims:")].count("\n") + 2
    assert "clams" in problem.what
    assert polled.settled() is None
    save(file, TEXT)
    news = polled.settled()
    assert news is not None, "nothing moved, but it is sound again"
    assert polled.followed.problem is None
    assert news.comparison is not None
    assert not news.comparison.changes


def test_a_beginning_that_is_a_sound_brief_is_taken_for_half_a_save_at_first(file: Path) -> None:
    polled = PolledBrief(file)
    beginning = TEXT[: TEXT.index("\nclaims:") + 1]
    file.write_text(beginning, encoding="utf-8")
    assert read_file(file).brief is not None
    polled.after(0.1)
    assert polled.after(0.1) is None
    file.write_text(titled("Anew"), encoding="utf-8")
    polled.after(0.1)
    news = polled.after(0.1)
    assert news is not None
    assert news.comparison is not None
    assert [str(change.kind) for change in news.comparison.changes] == ["title"]


def test_what_is_cut_and_stays_so_is_told(file: Path) -> None:
    polled = PolledBrief(file)
    file.write_text(TEXT[: TEXT.index("\nclaims:") + 1], encoding="utf-8")
    news = polled.settled()
    assert news is not None
    assert news.visible.brief is not None
    assert news.visible.brief.claims == ()


def test_a_file_that_is_gone_for_a_moment_is_not_told(file: Path) -> None:
    polled = PolledBrief(file)
    file.unlink()
    assert polled.after(0.1) is None
    assert polled.after(0.1) is None
    file.write_text(titled("Anew"), encoding="utf-8")
    assert polled.after(0.05) is None
    news = polled.after(0.05)
    assert news is not None
    assert news.visible.brief is not None


def test_a_file_that_is_gone_is_told_and_so_is_its_coming_back(file: Path) -> None:
    polled = PolledBrief(file)
    file.unlink()
    assert polled.settled() is not None
    assert polled.followed.problem is not None
    assert "no such file" in polled.followed.problem.what
    file.write_text(TEXT, encoding="utf-8")
    assert polled.settled() is not None
    assert polled.followed.problem is None


def test_a_save_that_changes_comments_alone_is_not_told(file: Path) -> None:
    polled = PolledBrief(file)
    save(file, f"# a comment\n{TEXT}")
    assert polled.settled() is None


def test_what_an_editor_has_left_is_read_at_once(file: Path) -> None:
    polled = PolledBrief(file)
    save(file, titled("Anew"))
    assert polled.after(0.0, at_once=True) is not None
    save(file, "[")
    assert polled.after(0.0, at_once=True) is not None


def test_before_an_audience_no_problem_is_quoted(file: Path) -> None:
    polled = PolledBrief(file, Marking.GREEN)
    save(file, TEXT.replace("\nclaims:", "\nsecret-word:", 1))
    news = polled.settled()
    assert news is not None
    assert "secret-word" not in str(news.visible.problems)
    assert "secret-word" not in str(polled.followed.problem)


def test_before_an_audience_what_is_marked_up_goes_without_a_word_of_it(file: Path) -> None:
    polled = PolledBrief(file, Marking.GREEN)
    first = next(line for line in TEXT[TEXT.index("\nclaims:") :].splitlines() if "- id: " in line)
    save(file, TEXT.replace(first, f"{first}\n    marking: TLP:RED", 1))
    news = polled.settled()
    assert news is not None
    assert news.visible.brief is not None
    assert news.visible.brief.withheld.total >= 1
    assert news.comparison is not None
    assert news.comparison.changes == ()


def test_a_brief_that_is_marked_above_its_audience_is_hidden(file: Path) -> None:
    polled = PolledBrief(file, Marking.GREEN)
    save(file, TEXT.replace("marking: TLP:CLEAR", "marking: TLP:RED", 1))
    news = polled.settled()
    assert news is not None
    assert news.visible.is_hidden
    assert news.comparison is None


def test_every_item_has_the_line_at_which_it_begins(file: Path) -> None:
    reading = read_file(file)
    assert reading.brief is not None
    lines = TEXT.splitlines()
    for claim in reading.brief.claims:
        assert lines[line_of(reading, Ref(ItemKind.CLAIM, claim.id)) - 1].strip() == f"- id: {claim.id}"
    for position in reading.brief.positions:
        assert lines[line_of(reading, Ref(ItemKind.POSITION, position.id)) - 1].strip() == f"- party: {position.party}"
    party = reading.brief.parties[0]
    assert f"id: {party.id}" in lines[line_of(reading, Ref(ItemKind.SILENCE, party.id)) - 1]
    assert "date: " in lines[line_of(reading, Ref(ItemKind.EVENT, "0")) - 1]
    assert line_of(reading, None) == 1
    assert line_of(reading, Ref(ItemKind.CLAIM, "gone")) == 1


def test_a_refused_file_is_edited_at_its_first_problem(file: Path) -> None:
    save(file, TEXT.replace("\nclaims:", "\nclams:", 1))
    assert line_of(read_file(file), Ref(ItemKind.CLAIM, "x")) == TEXT[: TEXT.index("\nclaims:")].count("\n") + 2
