"""Subtitles are read with their times, and a quotation is checked at the time that it names."""

from pathlib import Path

import pytest

from briefing.library.checks.quotes import Verification, Verifier
from briefing.library.reading.formats.subtitles import read_subtitles
from briefing.library.reading.reader import read
from briefing.library.reading.source_file import read_source
from tests.brief.alder import small

SRT = """1
00:00:01,000 --> 00:00:03,500
<i>Good evening from Alder.</i>

2
00:12:31,250 --> 00:12:34,000
{\\an8}The spoil is clean sand
and it will not

3
00:12:34,000 --> 00:12:36,900
reach the spawning grounds.

4
01:02:31,000 --> 01:02:33,000
12

5
01:02:40,000 --> 01:02:42,000
Good night.
"""
VTT = """WEBVTT - Alder tonight

STYLE
::cue { color: red }

NOTE the council's
own recording

first
00:01.000 --> 00:03.500 align:start
<v Ana Ruiz>Clean &amp; dry <c.loud>sand</c>, we say.

00:04.000 --> 00:06.000
<v Ana Ruiz>Nothing else.

12:31.000 --> 12:34.000
<v Ben Hall>We <00:12:32.000>disagree.
"""


def verified(folder: Path, name: str, text: str, evidence: str) -> Verification:
    (folder / name).write_text(text, encoding="utf-8")
    brief = small(
        sources=f"[{{id: talk, title: t, kind: interview, reliability: A, file: {name}}}]",
        timeline=f"[{{date: 2025, text: t, evidence: [{{source: talk, {evidence}}}]}}]",
    )
    reading = read(brief, "alder.yaml")
    assert reading.brief is not None, reading.problems
    return Verifier(folder).verify(reading)


@pytest.mark.parametrize("at", ["12:31", "0:12:31", "012:33", "12:34"])
@pytest.mark.parametrize("name", ["talk.srt", "talk.txt", "talk.vtt"])
def test_a_quotation_over_two_captions_is_found_when_it_begins(at: str, name: str, tmp_path: Path) -> None:
    quote = f"quote: clean sand and it will not reach the spawning grounds, at: {at}"
    assert verified(tmp_path, name, SRT, quote).verified == 1


@pytest.mark.parametrize(
    ("at", "message"),
    [
        ("12:35", 'the quotation “clean sand” is in "talk", but it stands at 12:31, not at 12:35; write at: "12:31"'),
        ("2:00:00", '2:00:00 is past the end of "talk", at 1:02:42; correct the time'),
    ],
)
def test_another_time_is_told(at: str, message: str, tmp_path: Path) -> None:
    (problem,) = verified(tmp_path, "talk.srt", SRT, f"quote: clean sand, at: {at}").problems
    assert (problem.message, problem.rule) == (message, "wrong-time")


def test_a_page_of_subtitles_is_refused(tmp_path: Path) -> None:
    (problem,) = verified(tmp_path, "talk.srt", SRT, "quote: clean sand, page: 3").problems
    assert problem.message == 'the text of "talk" has no pages that can be counted; write at instead'


def test_a_false_quotation_is_not_found(tmp_path: Path) -> None:
    outcome = verified(tmp_path, "talk.srt", SRT, "quote: clean sand and it will reach the spawning grounds")
    assert [problem.rule for problem in outcome.problems] == ["quotation-not-found"]
    assert outcome.readings == ("talk.srt: read as SRT of 5 captions",)


def test_numbers_that_are_said_are_text_and_those_of_captions_are_not() -> None:
    assert read_subtitles(SRT).lines == (
        *("Good evening from Alder.", "", "{\\an8}The spoil is clean sand".removeprefix("{\\an8}"), "and it will not"),
        *("reach the spawning grounds.", "", "12", "", "Good night."),
    )


def test_voices_become_a_transcript_and_notes_are_left_out() -> None:
    read_text = read_subtitles(VTT)
    assert read_text.lines == (
        *("", "Ana Ruiz: Clean & dry sand, we say.", "Nothing else.", "", "", "Ben Hall: We disagree."),
    )
    assert read_text.marks.times == ((1.0, 3.5), (4.0, 6.0), (751.0, 754.0))


def test_captions_that_roll_up_are_said_once() -> None:
    rolling = "WEBVTT\n\n00:01.000 --> 00:02.000\nthe sand\n\n00:02.000 --> 00:03.000\nthe sand\nis clean\n\n"
    rolling += "00:03.000 --> 00:04.000\nis clean\nwe say\n"
    assert read_subtitles(rolling).lines == ("the sand", "is clean", "we say")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("WEBVTT\n\nNOTE nothing", "talk.vtt: no caption is found in these subtitles; check the file"),
        (
            "1\n00:00:01,000 --> soon\nHello",
            "talk.vtt: line 2 of these subtitles has no times that can be read; "
            "write them as 00:12:31,000 --> 00:12:34,000",
        ),
    ],
)
def test_subtitles_without_captions_or_times_are_told(text: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "talk.vtt").write_text(text, encoding="utf-8")
    source_file, problem = read_source(tmp_path / "talk.vtt", "talk.vtt")
    assert source_file is None and str(problem) == line


def test_a_text_with_an_arrow_is_no_subtitles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("12\nfrom 10:30 --> to 11:00 we met", encoding="utf-8")
    source_file, _ = read_source(tmp_path / "a.txt", "a.txt")
    assert source_file is not None and (source_file.reader, source_file.marks.times) == ("", ())
