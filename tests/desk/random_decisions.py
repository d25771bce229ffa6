"""Decisions drawn at random at a desk, and what must hold of the file after each of them."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief, Evidence
from briefing.brief.vocabulary import ClaimKind, Credibility, Stance
from briefing.desk.decision import DecisionRefusedError
from briefing.desk.desk import Desk
from briefing.library.reading import tree
from briefing.library.reading.reader import read_file
from tests.desk.layouts import written

_NO_COMMENT = "# no comment"
_MANY_WORDS = (
    "many words that go on and on until a folded text has to be wrapped because a line has no more room for them"
)
_WORDS = (
    *(
        "word",
        "a: colon",
        "it's",
        '"so"',
        "[x]",
        "# no comment",
        "- dash",
        "é 字",
        "no",
        "~",
        "2025-01-01",
        "  blanks  ",
    ),
    _MANY_WORDS,
)


def decide_and_undo_all(brief: Brief, chance: Random, times: int) -> "RandomDecisions":
    """Write a brief in a layout of chance, make so many decisions, and undo them.

    Raises AssertionError where that does not lead back to the bytes that the file had.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "brief.yaml"
        content = chance.choice((b"", b"\xef\xbb\xbf")) + written(brief, chance).encode()
        path.write_bytes(content)
        decisions = RandomDecisions(path, chance, undo_folder=Path(folder) / "undo")
        decisions.decide(times)
        decisions.undo_all()
        assert path.read_bytes() == content
    return decisions


class RandomDecisions:
    """A desk at which decisions are drawn at random, each checked."""

    def __init__(self, path: Path, chance: Random, *, undo_folder: Path | None = None) -> None:
        self.desk = Desk.open(path, undo_folder=undo_folder)
        self.made = 0
        self.refused = 0
        self.unchangeable = 0
        """How many of the refused decisions the file's layout did not allow."""
        self.seconds: list[float] = []
        """How long each decision that was made took."""
        self._path = path
        self._chance = chance
        self._undo_folder = undo_folder

    def decide(self, times: int) -> None:
        """Make so many decisions. Raises AssertionError where one leaves something that it must not."""
        for _ in range(times):
            if self._chance.random() < 0.15:
                decisions = len(self.desk.decisions)
                assert (self.desk.undo() is None) == (decisions == 0)
            elif self._chance.random() < 0.05:
                self._make(self._move, assert_only_the_order_changed)
            else:
                self._make(self._drawn(), assert_nothing_else_changed)
            if self._undo_folder is not None and self._chance.random() < 0.2:
                self._come_again()

    def _come_again(self) -> None:
        """Leave the desk and take it up again."""
        before = [*self.desk.decisions]
        self.desk = Desk.open(self._path, undo_folder=self._undo_folder)
        assert self.desk.decisions == before and not self.desk.is_way_back_lost

    def decide_or_undo(self) -> None:
        """Make a decision or undo one, whatever becomes of it."""
        with suppress(DecisionRefusedError):
            if self._chance.random() < 0.3:
                self.desk.undo()
            else:
                self._drawn()()

    def undo_all(self) -> None:
        """Undo every decision."""
        while self.desk.undo() is not None:
            pass

    def save_elsewhere(self) -> str:
        """Save the file as an editor would, with a comment more; return the comment."""
        comment = f"# saved elsewhere {self._chance.random()}"
        content = self._path.read_bytes()
        line_break = b"\r\n" if b"\r\n" in content else b"\n" if b"\n" in content else b"\r"
        mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
        self._path.write_bytes(mark + comment.encode() + line_break + content[len(mark) :])
        return comment

    def _make(self, decision: Callable[[], Any], check: Callable[[str, str], None]) -> None:
        before = self._path.read_bytes()
        points, begin = len(self.desk.open_points), perf_counter()
        try:
            decided = decision()
        except DecisionRefusedError as error:
            self.refused += 1
            self.unchangeable += "layout" in str(error)
            assert self._path.read_bytes() == before, error
            return
        self.seconds.append(perf_counter() - begin)
        self.made += 1
        after = self._path.read_bytes()
        assert decided.sentence and after != before
        assert read_file(self._path).brief == self.desk.brief is not None
        assert after.decode("utf-8-sig") == self.desk.text
        check(before.decode("utf-8-sig"), after.decode("utf-8-sig"))
        assert len(self.desk.open_points) <= points + len(self.desk.brief.claims)

    def _drawn(self) -> Callable[[], Any]:
        """Draw a decision, most of them about what is there."""
        desk, brief, draw = self.desk, self.desk.brief, self._chance
        words = self._words()
        party, other = self._id("parties"), self._id("parties")
        evidence = Evidence(source=self._id("sources"), quote=self._words() or None, paragraph=draw.choice((None, 3)))
        claim, position = Ref(ItemKind.CLAIM, self._id("claims")), Ref(ItemKind.POSITION, self._id("positions"))
        item = draw.choice(
            (claim, claim, claim, position, Ref(ItemKind.QUESTION, self._id("questions")), self._event())
        )
        point = draw.choice(desk.open_points) if desk.open_points else None
        taken_out = Ref(*draw.choice(((ItemKind.ISSUE, self._id("issues")), (ItemKind.SOURCE, self._id("sources")))))
        new_claim: Any = {
            "made_by": party,
            "kind": ClaimKind.DENIAL,
            "issue": self._id("issues"),
            "evidence": [evidence],
        }
        speaker = draw.choice(desk.speakers).name if desk.speakers else words
        choices: list[Callable[[], Any]] = [
            lambda: desk.set_field(Ref(ItemKind.PARTY, party), "name", words),
            lambda: desk.merge_parties(party, other),
            lambda: desk.drop_party(party),
            lambda: desk.add_party(words),
            lambda: desk.speaks_for(speaker, party),
            lambda: desk.drop_claims_of(speaker),
            lambda: desk.set_field(claim, "made_by", draw.choice((party, "reporting"))),
            lambda: desk.set_field(claim, "text", words),
            lambda: desk.set_field(claim, "speaker", draw.choice((None, words))),
            lambda: desk.set_field(claim, "kind", draw.choice([*ClaimKind]).value),
            lambda: desk.set_field(claim, "date", draw.choice((None, "2025-03-10"))),
            lambda: desk.set_field(claim, "credibility", draw.choice([*Credibility]).value),
            lambda: desk.set_field(claim, "answers", [self._id("claims") for _ in range(draw.randint(0, 3))]),
            lambda: desk.set_fields(claim, {"issue": self._id("issues"), "id": words, "key": "true"}),
            lambda: desk.set_field(claim, "id", f"new-{draw.randint(1, 99)}"),
            lambda: desk.set_field(position, "stance", draw.choice([*Stance]).value),
            lambda: desk.set_fields(position, {"summary": words, "since": "2025"}),
            lambda: desk.set_field(Ref(ItemKind.BRIEF, ""), draw.choice(("title", "bottom_line", "notes")), words),
            lambda: desk.set_field(Ref(ItemKind.BRIEF, ""), "tags", [self._words() for _ in range(draw.randint(0, 2))]),
            lambda: desk.set_field(Ref(ItemKind.ISSUE, self._id("issues")), "id", f"issue-{draw.randint(1, 99)}"),
            lambda: desk.accept(item),
            lambda: desk.accept(point.ref, point.field) if point and point.ref and point.field else desk.accept(item),
            lambda: desk.delete(item),
            lambda: desk.delete(taken_out),
            lambda: desk.write_issue(Ref(ItemKind.ISSUE, self._id("issues")), words, self._words()),
            lambda: desk.add_issue(words, self._words()),
            lambda: desk.add_claim(text=words, **new_claim),
            lambda: desk.add_position(party=party, issue=self._id("issues"), stance=Stance.NEUTRAL, summary=words,
                                      evidence=desk.evidence_of(party, self._id("issues"))),
            lambda: desk.state_no_position(party, self._id("issues")),
            lambda: desk.state_no_position(*position.id.split("/")) if "/" in position.id else desk.accept(position),
            lambda: desk.add_question(text=words, why=self._words(), about=[self._id("claims")] if brief.claims else ()),
            lambda: desk.add_evidence(draw.choice((claim, position, self._event())), evidence),
            lambda: desk.split_claim(claim, draw.randint(0, 1)),
            lambda: desk.merge_claims(claim, Ref(ItemKind.CLAIM, self._id("claims"))),
            lambda: desk.speaks_for_new_party(speaker, words),
            lambda: desk.party_speaks_for(party, self._id("parties")),
            lambda: desk.remove_evidence(draw.choice((claim, position, self._event())), draw.randint(0, 1)),
        ]  # fmt: skip
        return draw.choice(choices)

    def _words(self) -> str:
        return " ".join(self._chance.choice(_WORDS) for _ in range(self._chance.randint(1, 3)))

    def _id(self, field: str) -> str:
        items = getattr(self.desk.brief, field)
        return self._chance.choice(items).id if items and self._chance.random() < 0.98 else "nobody"

    def _move(self) -> Any:
        """Give an item, of those that a step lets one move, another place."""
        party, issue = (ItemKind.PARTY, self._id("parties")), (ItemKind.ISSUE, self._id("issues"))
        return self.desk.move(Ref(*self._chance.choice((party, issue))), is_earlier=self._chance.random() < 0.5)

    def _event(self) -> Ref:
        return Ref(ItemKind.EVENT, str(self._chance.randrange(max(1, len(self.desk.brief.timeline)))))


def assert_only_the_order_changed(before: str, after: str) -> None:
    """Raise AssertionError where two texts do not have the same lines, in another order: comments go with what is moved."""
    assert before != after and Counter(before.splitlines()) == Counter(after.splitlines())


def assert_nothing_else_changed(before: str, after: str) -> None:
    """Raise AssertionError where two texts of briefs differ in more than the lines of those values in which they differ.

    Blank lines, and lines and ends of lines that mark a guess or say that there is no position, may come and go.
    """
    old, new = tree.parse(before, "")[0], tree.parse(after, "")[0]
    assert isinstance(old, tree.MappingNode) and isinstance(new, tree.MappingNode)
    old_lines, new_lines = _lines(before), _lines(after)
    old_touched, new_touched = set[int](), set[int]()
    places = _Places(old, old_lines), _Places(new, new_lines)
    for in_old, in_new in _Differences(old_lines, new_lines).of_mappings(old, new):
        old_touched |= places[0].lines(in_old) if in_old else set()
        new_touched |= places[1].lines(in_new) if in_new else set()
    kept_old = [line for number, line in enumerate(old_lines, 1) if number not in old_touched and line]
    kept_new = [line for number, line in enumerate(new_lines, 1) if number not in new_touched and line]
    comments = {line for line in old_lines if _is_no_value(line)}
    kept_new = [line for line in kept_new if line not in comments or line in kept_old]  # they stand among what has gone
    assert kept_new == kept_old, "\n".join(_unlike(kept_old, kept_new))
    ends_before, ends_after = ({end for end in _ends(text)} for text in (before, after))
    assert ends_after <= (ends_before or {"\n"})


def _lines(text: str) -> list[str]:
    """Return the lines of a text without marks of guesses, notes that there is no position, and white space at their ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line.partition("# review:")[0].partition("# no position:")[0].rstrip() for line in lines]


def _ends(text: str) -> Iterator[str]:
    yield from (end for end in ("\r\n",) if end in text)
    rest = text.replace("\r\n", "")
    yield from (end for end in ("\n", "\r") if end in rest)


def _unlike(old: list[str], new: list[str]) -> Iterator[str]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from (f"- {line}" for line in old[a:b])
            yield from (f"+ {line}" for line in new[c:d])


class _Places:
    """Which lines the values of a text stand on."""

    def __init__(self, root: tree.Node, lines: list[str]) -> None:
        self._lines = lines
        self._starts = sorted({start for start, _ in _all_places(root)})

    def lines(self, entry: tuple[tree.Node, ...]) -> set[int]:
        """Return the lines of an entry, from its key or hyphen to its last value's, without comments below it."""
        first = min(node.line for node in entry)
        last = max(line for node in entry for line, _ in _all_places(node))
        end = next((start for start in self._starts if start > last), len(self._lines) + 1)
        while end - 1 > last and _is_no_value(self._lines[end - 2]):
            end -= 1
        return {*range(first, max(end, last + 1))} | self._above(first)

    def _above(self, first: int) -> set[int]:
        """Return the line of a hyphen that stands alone above an item."""
        line = first - 1
        while line > 0 and _is_no_value(self._lines[line - 1]) and not _is_hyphen(self._lines[line - 1]):
            line -= 1
        is_hyphen = line > 0 and _is_hyphen(self._lines[line - 1])
        return {*range(line, first)} if is_hyphen else set()


def _is_hyphen(line: str) -> bool:
    return line.partition("#")[0].strip() == "-"


def _is_no_value(line: str) -> bool:
    """Say whether a line is blank, a comment, or a hyphen alone; the words that begin with # are none."""
    return (not line.partition("#")[0].strip() and _NO_COMMENT not in line) or _is_hyphen(line)


def _all_places(node: tree.Node) -> Iterator[tuple[int, int]]:
    yield node.line, node.column
    if isinstance(node, tree.ListNode):
        for item in node.items:
            yield from _all_places(item)
    elif isinstance(node, tree.MappingNode):
        for key, value in node.entries.items():
            yield node.keys[key].line, node.keys[key].column
            yield from _all_places(value)


_Entry = tuple[tree.Node, ...]


class _Differences:
    """The entries in which two trees differ: the key and the value, or the item, on either side; what is in brackets whole."""

    def __init__(self, old_lines: list[str], new_lines: list[str]) -> None:
        self._lines = old_lines, new_lines

    def of_mappings(
        self, old: tree.MappingNode, new: tree.MappingNode
    ) -> Iterator[tuple[_Entry | None, _Entry | None]]:
        """Yield the differences of two mappings."""
        if old.entries.keys() != new.entries.keys() and self._are_in_brackets(old, new):
            yield (old,), (new,)
            return
        for key in {**old.entries, **new.entries}:
            if key not in new.entries:
                yield (old.keys[key], old.entries[key]), None
            elif key not in old.entries:
                yield None, (new.keys[key], new.entries[key])
            else:
                yield from self._of_entries((old.keys[key], old.entries[key]), (new.keys[key], new.entries[key]))

    def _of_entries(self, old: _Entry, new: _Entry) -> Iterator[tuple[_Entry | None, _Entry | None]]:
        before, after = old[-1], new[-1]
        if tree.as_values(before) == tree.as_values(after):
            return
        if isinstance(before, tree.MappingNode) and isinstance(after, tree.MappingNode):
            yield from self.of_mappings(before, after)
        elif isinstance(before, tree.ListNode) and isinstance(after, tree.ListNode) and before.items and after.items:
            yield from self._of_lists(before, after)
        else:
            yield old, new

    def _of_lists(self, before: tree.ListNode, after: tree.ListNode) -> Iterator[tuple[_Entry | None, _Entry | None]]:
        """Yield the differences of two lists, whose items are the same where they are called the same."""
        names = [[_name(item) for item in items] for items in (before.items, after.items)]
        are_alike = any(len({*own}) < len(own) for own in names)
        if are_alike or (names[0] != names[1] and self._are_in_brackets(before, after)):
            yield (before,), (after,)
            return
        for tag, a, b, c, d in SequenceMatcher(None, names[0], names[1], autojunk=False).get_opcodes():
            olds, news = before.items[a:b], after.items[c:d]
            is_changed = len(olds) == len(news) and not any(_has_id(item) for item in olds)  # else one went, one came
            if tag == "equal" or is_changed:
                for old, new in zip(olds, news, strict=True):
                    yield from self._of_entries((old,), (new,))
            else:
                yield from (((old,), None) for old in olds)
                yield from ((None, (new,)) for new in news)

    def _are_in_brackets(self, *nodes: tree.Node) -> bool:
        return all(
            lines[node.line - 1][node.column - 1 : node.column] in ("[", "{")
            for node, lines in zip(nodes, self._lines, strict=True)
        )


def _has_id(item: tree.Node) -> bool:
    return isinstance(item, tree.MappingNode) and "id" in item.entries


def _name(item: tree.Node) -> str:
    values = tree.as_values(item)
    if isinstance(values, dict) and "id" in values:
        return str(values["id"])
    return repr(values)
