"""An index that is kept between two commands: what a save marks above the audience is in no output afterwards."""

from pathlib import Path

import pytest

from briefing.brief.items import ItemKind, Ref
from tests.app.marked_brief import brief
from tests.cli.conftest import Run
from tests.room.recorded import at, begun

GREEN = ("--audience", "green")


@pytest.fixture
def home(home: Path) -> Path:
    """A folder with one brief that everybody may see."""
    (home / "briefs" / "port-alder.yaml").unlink()
    (home / "briefs" / "plain.yaml").write_text(brief(marked=False), encoding="utf-8")
    return home


@pytest.fixture
def marked_up(run: Run, home: Path) -> None:
    """The index for the audience, made while nothing was marked; since then some items are, and were presented before."""
    record = begun(home / "state" / "briefing" / "records", "plain", path=str(home / "briefs" / "plain.yaml"))
    record.add_question("Who minted it?", step="a", on=Ref(ItemKind.CLAIM, "shut"), on_words="A zorkmid", at=at(1))
    record.close()
    before = run(*GREEN, "find", "zorkmid")
    assert before.returncode == 0 and "zorkmid" in before.stdout
    (home / "briefs" / "plain.yaml").write_text(brief(marked=True), encoding="utf-8")


@pytest.mark.usefixtures("marked_up")
@pytest.mark.parametrize(
    "command",
    [
        ["find", "minted"], ["find", "in:claims"], ["find", "what of the coin that was paid?", "--json"],
        ["position", "one"], ["position", "one", "plain"], ["position", "two", "plain", "--json"],
        ["complete", "issue"], ["complete", "party"], ["complete", "brief"],
        ["show", "plain"], ["show", "plain", "--json", "--notes"], ["list", "--json"],
        ["export", "plain", "--to", "md"], ["export", "plain", "--to", "html"],
        ["minutes"], ["minutes", "--json"], ["minutes", "--adopt"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_output_has_a_word_of_what_was_marked_up(run: Run, command: list[str]) -> None:
    done = run(*GREEN, *command)
    assert done.returncode in (0, 1)
    printed = (done.stdout + done.stderr).casefold()
    assert printed and "zorkmid" not in printed and "hush" not in printed


@pytest.mark.usefixtures("marked_up")
@pytest.mark.parametrize("typed", ["zorkmid", "zorkmids", "zorkmidia"])
def test_a_word_that_was_marked_up_is_in_no_brief_and_is_corrected_to_nothing(run: Run, typed: str) -> None:
    done = run(*GREEN, "find", typed)
    assert done.returncode == 1 and done.stdout == ""
    assert f"in no brief: {typed}" in done.stderr and "taken for" not in done.stderr
    assert "zorkmid" not in run(*GREEN, "position", "one", typed).stderr.replace(typed, "")
