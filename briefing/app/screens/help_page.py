"""The help: the keys of where you stand, from the live bindings, and what the signs mean."""

from collections.abc import Mapping, Sequence

from briefing.app import commands
from briefing.brief.vocabulary import NO_POSITION_GLYPH, Credibility, Reliability, Stance
from briefing.output.pages import NO_POSITION, Titled
from briefing.output.spans import BLANK, Block, Role

_KEYS_COLUMN = 18
_SIGNS: Sequence[tuple[str, Role, str]] = (
    *((stance.glyph, stance.value, f"{stance.value}: {stance.meaning}") for stance in Stance),
    (NO_POSITION_GLYPH, "silent", f"{NO_POSITION}: a gap, never the same thing as neutral"),
    ("↩2", "badge", "two claims answer this one"),
    ("2◆", "badge", "two independent sources: texts that rest on one root source count once"),
    ("!", "gap", "a gap, computed from the brief and not written by the curator"),
    ("▌", "badge", "the cursor, and in the other panes what belongs to it"),
)


def help_page(keys: Mapping[str, Sequence[str]], where: str) -> Titled:
    """Write the commands that serve now, by group, with the keys that they have now, and then the signs."""
    blocks: list[Block] = []
    groups = dict.fromkeys(command.group for command in commands.COMMANDS if command.id in keys)
    for group in groups:
        blocks += [BLANK] if blocks else []
        blocks.append(Block([(group, "heading")]))
        for command in commands.COMMANDS:
            if command.group == group and command.id in keys:
                lead = [(f"  {commands.key_names(keys[command.id])}", "key")]
                blocks.append(Block([(command.help, "text")], hang=_KEYS_COLUMN, lead=lead))
    blocks += [BLANK, Block([("Signs", "heading")])]
    blocks += [Block([(words, "text")], hang=6, lead=[(f"  {sign}", role)]) for sign, role, words in _SIGNS]
    blocks += [BLANK, Block([("Grades (the Admiralty code: a letter for the source, a figure for the claim)", "heading")])]
    blocks += [Block([(letter.meaning, "text")], hang=6, lead=[(f"  {letter}", "key")]) for letter in Reliability]
    blocks += [Block([(figure.meaning, "text")], hang=6, lead=[(f"  {figure.value}", "key")]) for figure in Credibility]
    return Titled(f"Keys · {where}", blocks)
