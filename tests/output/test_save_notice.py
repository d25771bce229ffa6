"""The line that says why a saved file does not read."""

from briefing.library.reading.problems import Problem
from briefing.output.layout.blocks import plain_text
from briefing.output.pages.save_notice import problem_line

PROBLEM = Problem("alder.yaml", 12, 3, 'unknown party "unoin"', 'did you mean "union"?')


def test_the_line_names_the_problem_how_many_there_are_and_the_key_that_opens_it() -> None:
    line = problem_line(PROBLEM, number=2, key="e")
    words = '✕ last sound version · 1 of 2, line 12 (e opens it): unknown party "unoin"; did you mean "union"?'
    assert plain_text([line]).strip() == words


def test_what_there_is_not_is_not_said() -> None:
    line = problem_line(PROBLEM)
    assert plain_text([line]).strip().startswith("✕ last sound version · line 12: unknown party")
    gone = problem_line(PROBLEM._replace(line=0), key="e")
    assert plain_text([gone]).strip().startswith("✕ last sound version · unknown party")
