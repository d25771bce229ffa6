"""What the record of a presentation holds: its first step, the strictest marking of all that was shown, its end."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefing.app.presentation.recorder import Recorder
from briefing.app.presentation.session import Presentation, beginning
from briefing.brief.gaps import gaps, gathered
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import GapKind, Marking
from briefing.library.reading.reader import read
from briefing.output.pages.catalogue import Catalogue
from briefing.room.record.minutes import Minutes
from briefing.room.record.presentations import read_record
from tests.brief.alder import TEXT, small

RED = """\
  - id: agent
    issue: site
    made_by: port
    kind: assertion
    text: The agent is Olga.
    marking: TLP:RED
    evidence: [{source: herald}]
"""


def catalogue(text: str = TEXT) -> Catalogue:
    brief = read(text, "alder.yaml").brief
    assert brief is not None
    return Catalogue(brief, "alder", "/nowhere/alder.yaml")


def presentation_of(whole: Catalogue) -> Presentation:
    return Presentation(whole, beginning(whole), lambda: None)


def minutes_in(folder: Path) -> Minutes:
    (path,) = folder.glob("*.jsonl")
    return read_record(path)


async def test_a_question_on_the_first_step_leaves_that_step_in_the_minutes(tmp_path: Path) -> None:
    recorder = Recorder(presentation_of(catalogue()), tmp_path, changed=lambda: None)
    assert await asyncio.wrap_future(recorder.ask("Who pays?")) == 1
    recorder.presentation.down()
    recorder.close(last=True)
    minutes = minutes_in(tmp_path)
    assert [step.step for step in minutes.steps] == ["title", "parties"]
    assert minutes.is_ended and minutes.asked[0].title == "Dredging of Port Alder"


async def test_an_item_that_comes_in_under_a_stricter_marking_raises_that_of_the_record(tmp_path: Path) -> None:
    presentation = presentation_of(catalogue())
    recorder = Recorder(presentation, tmp_path, changed=lambda: None)
    presentation.down()
    marked_up = catalogue(TEXT.replace("\npositions:", f"{RED.rstrip()}\n\npositions:", 1))
    assert marked_up.brief.strictest is Marking.RED
    recorder.set_catalogue(marked_up)
    await asyncio.wrap_future(recorder.ask("Since when has Olga been our agent?"))
    recorder.set_catalogue(catalogue())
    recorder.close(last=True)
    minutes = minutes_in(tmp_path)
    assert minutes.marking is Marking.RED
    assert {asked.marking for asked in minutes.asked} == {Marking.RED}


async def test_a_marking_that_came_and_went_before_the_record_began_is_the_records(tmp_path: Path) -> None:
    recorder = Recorder(presentation_of(catalogue()), tmp_path, changed=lambda: None)
    recorder.set_catalogue(catalogue(TEXT.replace("\npositions:", f"{RED.rstrip()}\n\npositions:", 1)))
    recorder.set_catalogue(catalogue())
    await asyncio.wrap_future(recorder.ask("Since when has Olga been our agent?"))
    recorder.close(last=True)
    assert minutes_in(tmp_path).marking is Marking.RED


async def test_a_stricter_marking_is_on_disk_before_the_room_sees_what_is_under_it(tmp_path: Path) -> None:
    presentation = presentation_of(catalogue())
    recorder = Recorder(presentation, tmp_path, changed=lambda: None)
    presentation.down()
    noted: list[Marking | None] = []

    def set_catalogue(_: Catalogue) -> None:
        recorder.questions().result()  # after what was given to the disk before
        noted.append(minutes_in(tmp_path).marking)

    presentation.set_catalogue = set_catalogue  # type: ignore[method-assign, assignment]
    recorder.set_catalogue(catalogue(TEXT.replace("\npositions:", f"{RED.rstrip()}\n\npositions:", 1)))
    recorder.close(last=True)
    assert noted == [Marking.RED]


async def test_the_end_is_recorded_by_the_last_screen_though_another_kept_the_record(tmp_path: Path) -> None:
    console = Recorder(presentation_of(catalogue()), tmp_path, changed=lambda: None)
    console.presentation.down()
    await asyncio.wrap_future(console.questions())
    (path,) = tmp_path.glob("*.jsonl")
    room = presentation_of(catalogue())
    room.alone = replace(room.alone, record=path.name)
    screen = Recorder(room, tmp_path, changed=lambda: None)
    console.close(last=False)
    screen.close(last=True)
    assert minutes_in(tmp_path).is_ended


async def test_what_was_shown_on_request_is_told_with_party_and_issue(tmp_path: Path) -> None:
    recorder = Recorder(presentation_of(catalogue()), tmp_path, changed=lambda: None)
    recorder.presentation.push(Ref(ItemKind.POSITION, "port/site"))
    recorder.close(last=True)
    title = minutes_in(tmp_path).steps[-1].title
    assert title.startswith("Shown on request: Port on Where the spoil goes")


@pytest.mark.parametrize(
    ("ref", "title", "on"),
    [
        (Ref(ItemKind.FACING, "port/union"), "Port and Union, face to face", None),
        (Ref(ItemKind.MATRIX, ""), "Who says what", None),
        (Ref(ItemKind.UNSTATED, "fund/site"), "Heritage Fund on Where the spoil goes: nothing stated", "site"),
        (Ref(ItemKind.SOURCE, "herald"), "source: Union threatens suit over spoil site", "herald"),
    ],
)
async def test_a_gap_the_matrix_and_two_parties_are_told_by_name_and_so_is_what_is_asked_on_them(
    tmp_path: Path, ref: Ref, title: str, on: str | None
) -> None:
    fund = "  - id: fund\n    name: Heritage Fund\n  - id: union\n    name: Alder"
    recorder = Recorder(
        presentation_of(catalogue(TEXT.replace("  - id: union\n    name: Alder", fund))), tmp_path, changed=lambda: None
    )
    assert recorder.presentation.push(ref)
    await asyncio.wrap_future(recorder.ask("Why?"))
    recorder.close(last=True)
    minutes = minutes_in(tmp_path)
    assert minutes.steps[-1].title.startswith(f"Shown on request: {title}")
    assert [question.on and question.on.id for question in minutes.asked] == [on]


async def test_every_gap_of_a_list_can_be_shown_to_the_room() -> None:
    positions = "- {party: port, issue: site, stance: affirms, summary: Holds that it is safe.}"
    presentation = presentation_of(catalogue(small(positions=positions)))
    links = presentation.catalogue.links
    listed_gaps = gathered(links, gaps(links))
    assert any(gap.kind is GapKind.NO_VOICE for gap in listed_gaps)
    for gap in listed_gaps:
        assert presentation.push(gap.ref) and presentation.requested_view() is not None, gap.id


async def test_a_rehearsal_is_recorded_apart_with_the_time_that_each_step_should_take(tmp_path: Path) -> None:
    presentation = presentation_of(catalogue())
    presentation.alone = replace(presentation.alone, rehearsal=True, planned=2.0)
    recorder = Recorder(presentation, tmp_path / "records", rehearsals=tmp_path / "rehearsals", changed=lambda: None)
    presentation.edge(last=True)
    recorder.close(last=True)
    assert not (tmp_path / "records").exists()
    steps = minutes_in(tmp_path / "rehearsals").steps
    assert presentation.plan is not None
    assert [round(presentation.plan.seconds[step.step], 1) for step in steps] == [step.planned for step in steps]
    assert all(step.estimated for step in steps) and len(steps) == 2


@pytest.mark.parametrize(("issues", "steps"), [((), True), (("site",), False)])
async def test_the_deck_is_that_of_the_stage_whoever_changed_it(issues: tuple[str, ...], steps: bool) -> None:
    presentation = presentation_of(catalogue())
    whole = len(presentation.deck.steps)
    presentation.alone = replace(presentation.alone, issues=issues)
    assert (len(presentation.deck.steps) == whole) is steps
