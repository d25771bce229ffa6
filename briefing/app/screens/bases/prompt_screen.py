"""A screen of a brief that asks for a line at its foot: while it does, what is typed goes there, and the key bar says so."""

from __future__ import annotations

from briefing.app import commands
from briefing.app.screens.bases.brief_screen import BriefScreen
from briefing.app.widgets.bars.screen_bars import KeyHint
from briefing.app.widgets.prompt import Prompt


class PromptScreen(BriefScreen):
    """A screen with a prompt, which its `compose_middle` makes."""

    prompt: Prompt

    def accept_character(self, character: str) -> bool:
        """Pass text typed ahead on to an open prompt."""
        if self.prompt.is_asking:
            self.prompt.accept_character(character)
        return self.prompt.is_asking

    def accept_paste(self, text: str) -> None:
        """Pass pasted text on to an open prompt."""
        if self.prompt.is_asking:
            self.prompt.paste(text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available: none of the screen's is while the prompt asks, as its keys are the line's."""
        is_available = super().check_action(action, parameters)
        return is_available and not self.prompt.is_asking

    def hints(self) -> list[KeyHint]:
        """Return the key bar's hints; while the prompt is open, only its own."""
        hints = super().hints()
        if not self.prompt.is_asking:
            return hints
        own = {
            self.hint_label(command)
            for command in commands.COMMANDS
            if {*command.places} & {commands.PROMPT, commands.QUESTION}
        }
        return [hint for hint in hints if hint.label in own]
