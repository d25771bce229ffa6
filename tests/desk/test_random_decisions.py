"""Decisions drawn at random over briefs and layouts drawn at random; ten thousand of them: `tests.benchmark.desk`."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.brief.model import Brief
from briefing.library.reading.reader import read
from tests.brief.generated import briefs
from tests.desk.layouts import written
from tests.desk.random_decisions import RandomDecisions, decide_and_undo_all


@settings(max_examples=40)
@given(briefs(), st.integers(0, 2**32))
def test_a_brief_reads_the_same_in_every_layout(brief: Brief, seed: int) -> None:
    text = written(brief, Random(seed))
    assert read(text, "x").brief == brief, text


@settings(max_examples=25)
@given(briefs(), st.integers(0, 2**32))
def test_nothing_but_the_decided_lines_changes_and_undoing_leads_back(brief: Brief, seed: int) -> None:
    decide_and_undo_all(brief, Random(seed), 5)


@settings(max_examples=10)
@given(briefs(), st.integers(0, 2**32))
def test_a_save_from_elsewhere_between_two_decisions_is_kept(brief: Brief, seed: int) -> None:
    chance = Random(seed)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "brief.yaml"
        path.write_bytes(written(brief, chance).encode())
        decisions = RandomDecisions(path, chance)
        comments = []
        for _ in range(4):
            comments.append(decisions.save_elsewhere())
            decisions.decide_or_undo()
            text = path.read_bytes().decode()
            assert all(comment in text for comment in comments)
