"""The ways from one screen to another. Only this module imports every screen, each when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace
from textual.screen import Screen

from briefing.app.host import Hits, Host, Navigation, WritePage
from briefing.app.screens.bases.base import BarredScreen, presentation_screen
from briefing.brief.deck import deck
from briefing.brief.items import Ref
from briefing.brief.model import Evidence, Issue, Party
from briefing.brief.resting import notices
from briefing.brief.text import counted
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.errors import BriefingError
from briefing.library.reading.audience_view import visible_reading
from briefing.library.reading.reader import Reading, read_file
from briefing.library.shelf import ShelfFile
from briefing.output.fallen import fallen_in
from briefing.output.pages.catalogue import Catalogue

if TYPE_CHECKING:
    from briefing.app.presentation.join import JoinTarget
    from briefing.app.presentation.timing import Timing
    from briefing.app.screens.bases.brief_screen import BriefScreen
    from briefing.app.screens.presentation.presentation_base import PresentationScreen
    from briefing.library.lookup.hits import Hit, LookupAnswer
    from briefing.room.live.hub_lease import Address
    from briefing.room.live.stage import Stage


class Navigator(Navigation):
    """Pushes and pops the screens of an app."""

    def __init__(self, app: Host) -> None:
        self._app = app
        self._named_fallen: dict[str, tuple[Ref, ...]] = {}
        """By a brief's path, what of it was last named before a presentation began."""

    # Briefs

    def open_entry(self, entry: ShelfFile) -> None:
        """Open a brief of the shelf, or the problems of a refused one."""
        reading = self._app.shelf.read(entry)
        if reading.brief is not None:
            self.show_brief(reading)
        else:
            self.show_problems(reading)

    def show_brief(self, reading: Reading, *, select: Ref | None = None, hits: Hits | None = None) -> None:
        """Show a sound brief's dashboard instead of all other screens, with an item selected and hits to step through."""
        from briefing.app.screens.dashboard import Dashboard

        assert reading.brief is not None
        self._clear()
        self._app.push_screen(Dashboard(Catalogue(reading.brief, reading.id, reading.path), select=select, hits=hits))

    def withdraw(self, reading: Reading) -> None:
        """Close every screen of a brief that the audience may no longer see, and say so over the library."""
        self._clear()
        self.show_library()
        self._app.say(reading.problems[0].message, severity="warning")

    def show_library(self) -> None:
        """Show the library, over the open brief if there is one."""
        from briefing.app.screens.library import Library

        if not any(isinstance(screen, Library) for screen in self._app.screen_stack):
            self._app.push_screen(Library())

    def show_lookup(self, catalogue: Catalogue | None = None) -> None:
        """Show the lookup as it was left, with the open brief's hits first."""
        from briefing.app.screens.lookup import LookupScreen
        from briefing.app.screens.lookup_rows import scopes_of

        presenting = self._presenting
        if presenting is not None and presenting.may_show_less_than(self._app.shelf.audience):
            level = presenting.presentation.audience
            self._app.say(f"The room may see nothing above {level}: looking up needs a screen begun with --audience.")
            return
        marking = catalogue.brief.strictest if catalogue else self._app.screen_marking
        path = catalogue.path if catalogue else None
        scopes = scopes_of(catalogue.brief) if catalogue else ()
        self._app.push_screen(LookupScreen(open_brief=path, marking=marking, resume=self._app.resume, scopes=scopes))

    # The screens of a brief

    def show_browse(self, view: str, catalogue: Catalogue, at: Ref | None = None) -> None:
        """Show the sources or the timeline of a brief, beginning at what belongs to an item."""
        from briefing.app.screens.browse import Browse

        if not (isinstance(self._app.screen, Browse) and self._app.screen.view == view):
            self._over(Browse(catalogue, view, at=at))

    def show_matrix(self, catalogue: Catalogue, at: Ref | None = None) -> None:
        """Show the matrix of a brief, beginning at the cell of an item."""
        from briefing.app.screens.matrix import MatrixScreen

        if not isinstance(self._app.screen, MatrixScreen):
            self._over(MatrixScreen(catalogue, at=at))

    def show_changes(self, catalogue: Catalogue) -> None:
        """Show what changed in a brief since the last git version that differs from it."""
        from briefing.app.screens.changes import Changes

        if not isinstance(self._app.screen, Changes):
            self._over(Changes(catalogue))

    def show_position(self, catalogue: Catalogue, party: Party | None = None, issue: Issue | None = None) -> None:
        """Show a party's position on an issue, or ask for the two by letter."""
        from briefing.app.screens.position import PositionScreen

        if isinstance(self._app.screen, PositionScreen):
            self._app.screen.action_ask()
        else:
            self._over(PositionScreen(catalogue, party=party, issue=issue))

    def show_party_history(self, party: str, marking: Marking | None) -> None:
        """Show what a party, by its label, holds in all briefs of the library, by issue and date."""
        from briefing.app.screens.pages.party_history import PartyHistory

        self._app.push_screen(PartyHistory(party, marking=marking))

    def show_source(self, catalogue: Catalogue, evidence: Evidence) -> None:
        """Show the text of a piece of evidence's source, at its words."""
        from briefing.app.screens.source_text import SourceScreen

        self._app.push_screen(SourceScreen(catalogue, evidence))

    def show_desk(self, catalogue: Catalogue, at: Ref | None = None) -> None:
        """Show a brief on the desk, at an item; say why not where the audience may not see all of it."""
        from briefing.app.screens.desk.desk_screen import DeskScreen
        from briefing.desk.desk import open_desk

        try:
            desk = open_desk(Path(catalogue.path), self._app.shelf.audience)
        except BriefingError as error:
            self._app.say(str(error), severity="warning")
        else:
            self._over(DeskScreen(desk, Catalogue(desk.brief, catalogue.id, catalogue.path), at=at))

    def show_page(self, catalogue: Catalogue, write: WritePage, *, of: Ref | None = None) -> None:
        """Show a page of a brief on a screen of its own; it is rewritten when the brief is saved.

        `of` is the address of what it shows, by which the room can be shown it.
        """
        from briefing.app.screens.pages.brief_page import BriefPage

        self._app.push_screen(BriefPage(catalogue, write, of=of))

    # Pages of no brief

    def show_problems(self, reading: Reading) -> None:
        """Show the problems of a refused file."""
        from briefing.app.screens.pages.page_screen import refused_screen

        self._app.push_screen(refused_screen(reading, self._app.screen_marking))

    def show_help(self) -> None:
        """Show the keys of the current screen; where they are shown, close them."""
        from briefing.app.screens.pages.help_page import help_page
        from briefing.app.screens.pages.page_screen import HelpScreen

        app = self._app
        if isinstance(app.screen, HelpScreen):
            app.screen.go_back()
            return
        where = app.screen.display_name if isinstance(app.screen, BarredScreen) else "this screen"
        audience = f" · for {app.shelf.audience}" if app.shelf.audience is not EVERYBODY else ""
        page = help_page(app.live_commands(app.screen), where + audience)
        app.push_screen(HelpScreen("Help", page, marking=app.screen_marking))

    def show_manual_topics(self) -> None:
        """Show the list of the manual's pages, to choose one."""
        from briefing.app.screens.pages.manual_pages import topic_rows
        from briefing.app.screens.presentation.choice import ChoiceScreen

        marking = self._app.screen_marking
        choice = ChoiceScreen("Manual", topic_rows, lambda ref: self.show_manual(ref.id), marking=lambda: marking)
        self._app.push_screen(choice)

    def show_manual(self, topic: str) -> None:
        """Show one page of the manual."""
        from briefing.app.screens.pages.page_screen import PageScreen
        from briefing.output.pages.manual import manual_page

        page = PageScreen(f"Manual › {topic}", manual_page(topic), marking=self._app.screen_marking)
        self._app.push_screen(page)

    # From an item or a hit to its place

    def go_to_item(self, ref: Ref) -> None:
        """Go back to the dashboard and select an item; in a presentation, show the item there."""
        from briefing.app.screens.dashboard import Dashboard

        app, presenting = self._app, self._presenting
        if presenting is not None:
            self._back_to_the_room()
            presenting.show_item(ref)
            return
        while not isinstance(app.screen, Dashboard) and len(app.screen_stack) > 1:
            app.pop_screen()
        if isinstance(app.screen, Dashboard):
            app.screen.go_to(ref)

    def go_to_hit(self, hit: Hit, answer: LookupAnswer) -> None:
        """Open a hit of a lookup; where its file has gone or is refused, say so and look up again."""
        from briefing.app.screens.lookup import LookupScreen

        app, presenting = self._app, self._presenting
        if presenting is not None and presenting.presentation.is_of(hit.path):
            return self.go_to_item(hit.ref)
        if presenting is not None:
            app.say("This is of another brief than the one that is presented.", severity="warning")
            return
        reading = app.shelf.read(ShelfFile(hit.brief_id, Path(hit.path)))
        catalogue = Catalogue(reading.brief, reading.id, reading.path) if reading.brief is not None else None
        if catalogue is not None and catalogue.holds(hit.ref):
            refs = (other.ref for other in answer.hits if other.path == hit.path)
            self.show_brief(reading, select=hit.ref, hits=Hits(tuple(refs), answer.terms))
            if answer.named_party and hit is answer.hits[0]:
                self._show_named(catalogue, hit, answer.named_party)
            return
        problem = reading.problems[0].message if reading.brief is None else "it no longer holds this item"
        app.say(f"{hit.path}: {problem}", severity="warning")
        if isinstance(app.screen, LookupScreen):
            app.screen.refresh_hits()

    def _show_named(self, catalogue: Catalogue, hit: Hit, label: str) -> None:
        """Show the answer of a party, by its label, on the issue of a hit, over the brief."""
        pair = catalogue.party_and_issue(label, hit.fields["issue_id"])
        if pair is not None:
            self.show_position(catalogue, *pair)

    # The presentation

    @property
    def is_presenting(self) -> bool:
        """Whether one of the open screens takes part in a presentation."""
        return self._presenting is not None

    def present(
        self,
        catalogue: Catalogue,
        *,
        first: Stage | None = None,
        at: Ref | None = None,
        here: bool = False,
        join_target: JoinTarget | None = None,
    ) -> None:
        """Present a brief to the room: from the stage `first`; with `here`, from the step that shows item `at`; else resume it.

        A brief that was not presented before starts at its first step.
        """
        from briefing.app.presentation.join import JoinTarget
        from briefing.app.presentation.selection import planned_deck, spot_of
        from briefing.app.presentation.session import beginning
        from briefing.app.screens.presentation.present import PresentScreen

        app = self._app
        if self._back_to_the_room():
            return
        if first is None:
            first = beginning(catalogue, audience=app.shelf.audience)
            steps = deck(catalogue.links)
            spot = spot_of(steps, catalogue, at) if here else app.presented_at.get(catalogue.path)
            if spot is not None and steps.place(spot.step) is not None:
                first = replace(first, at=spot)
        target = join_target or JoinTarget()

        def begin() -> None:
            app.push_screen(PresentScreen(catalogue, first=first, join_target=target))

        is_first = target.address is None  # who joins finds it begun
        fallen = fallen_in(catalogue.links, planned_deck(catalogue, first)[0]) if is_first else ()
        if fallen and self._named_fallen.get(catalogue.path) != fallen:
            self._name_fallen(catalogue, fallen, begin)
        else:
            begin()

    def _name_fallen(self, catalogue: Catalogue, fallen: tuple[Ref, ...], begin: Callable[[], None]) -> None:
        """Name what of a presentation hangs on a withdrawn or corrected source, before it begins: once for the same items."""
        from briefing.app.panes import BEGIN, before_presenting
        from briefing.app.screens.presentation.choice import ChoiceScreen

        def go_on(ref: Ref) -> None:
            self._named_fallen[catalogue.path] = fallen
            begin() if ref == BEGIN else self.go_to_item(ref)

        heading = f"Before you present: {counted(len(fallen), 'statement')} on withdrawn or corrected sources"
        rows, strictest = before_presenting(catalogue, fallen), catalogue.strictest
        self._app.push_screen(ChoiceScreen(heading, lambda: rows, go_on, marking=lambda: strictest))

    def leave_presentation(self, reading: Reading, *, select: Ref | None, whispers: Iterable[str]) -> None:
        """Go from the presentation to the dashboard, select an item, and show the messages that were kept from the room."""
        app = self._app
        if reading.brief is None:
            app.pop_screen()
        else:
            self.show_brief(reading, select=select)
        for whisper in whispers:
            app.say(whisper, severity="warning")

    def record_question(self, words: str, hit: Hit | None) -> None:
        """Record a question from the room, on the hit that answers it; do nothing where nothing is presented."""
        if self._presenting is not None:
            self._presenting.record_question(words, hit)

    def push_to_room(self, ref: Ref, path: str, *, text: str = "", otherwise: Sequence[Ref] = ()) -> None:
        """Show an item to the room, and go back to the console; where the room may not see it, the first of others.

        `text` is the file of its source's text, for words that are shown in it.
        """
        app, presenting = self._app, self._presenting
        if presenting is None:
            app.say(
                "No room is open. Type `briefing present` in its terminal and `briefing console` in yours: F6 shows it there."
            )
        elif not presenting.presentation.is_of(path):
            app.say("This is of another brief; only the one that is presented goes to the room.", severity="warning")
        elif not any(presenting.presentation.push(request, text=text) for request in (ref, *otherwise)):
            app.say("The room may not see this, or the deck has no slide for it.", severity="warning")
        else:
            self._back_to_the_room()

    async def open_console(self, address: Address, path: Path, first: Stage | None, timing: Timing) -> None:
        """Join the presentation at an address as the console of the brief in a file; start it at `first` if nobody is there."""
        from briefing.app.presentation.join import open_link
        from briefing.app.presentation.selection import room_catalogue
        from briefing.app.presentation.session import Presentation, beginning
        from briefing.app.screens.presentation.console import ConsoleScreen
        from briefing.room.live import stage as stages

        app = self._app
        reading = visible_reading(read_file(path), app.shelf.audience)
        if reading.brief is None:
            app.end(str(reading.problems[0]))
            return
        whole = Catalogue(reading.brief, reading.id, str(path))
        presentation = Presentation(whole, first or beginning(whole), lambda: None)
        presentation.size = (app.size.width, app.size.height)
        try:
            link = await open_link(address, presentation, "console", timing.on(first) if first else None)
        except BriefingError as error:
            app.end(str(error))
            return
        link.change(stages.narrowed(timing.on(link.stage), whole.brief.withheld.audience))
        of_the_room = room_catalogue(whole, link.stage)
        if of_the_room is None:
            await link.close()
            app.end(f"what you may see holds nothing of what {link.stage.audience} may see")
            return
        presentation.link = link
        presentation.set_catalogue(of_the_room)
        app.push_screen(ConsoleScreen(whole, link, presentation))
        fallen = fallen_in(of_the_room.links, presentation.deck)
        if fallen:
            signs = notices.summary(notices.fallen_statements(of_the_room.links.resting, fallen))
            app.say(f"Of what is presented: {', '.join(signs) or 'answers to such statements'}", severity="warning")

    # The stack

    @property
    def _presenting(self) -> PresentationScreen | None:
        """The screen that takes part in a presentation, where there is one."""
        return cast("PresentationScreen | None", presentation_screen(self._app.screen_stack))

    def _back_to_the_room(self) -> bool:
        """Go back to the screen that takes part in a presentation, leaving all above it; False where there is none."""
        presenting = self._presenting
        if presenting is None:
            return False
        while self._app.screen is not presenting:
            self._app.pop_screen()
        return True

    def _clear(self) -> None:
        while len(self._app.screen_stack) > 1:
            self._app.pop_screen()

    def _over(self, screen: BriefScreen) -> None:
        """Show a screen over those that led to it, to which Esc goes back; one of the same kind goes first, with all above it."""
        app = self._app
        kind = type(screen), screen.own_command
        stack = app.screen_stack
        below = next((n for n, other in enumerate(stack) if (type(other), _own_command(other)) == kind), len(stack))
        for _ in stack[below:]:
            app.pop_screen()
        app.push_screen(screen)


def _own_command(screen: Screen[Any]) -> str:
    """Return the id of the command that leads to a screen; empty where several do, or none."""
    return getattr(screen, "own_command", "")
