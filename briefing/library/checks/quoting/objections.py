"""What speaks against a quotation, in words: of each objection the one clause that everything shows, and what to do.

A clause is short, for it stands beside a quotation, before a room: `doubtful: “not” stands just before it in the text`. The
check puts it in a sentence of its own: `the quotation “…” is in "paper", but “not” stands just before it in the text`.
"""

from typing import NamedTuple

from briefing.brief.text import shortened

_LONGEST = 40
"""How many characters of the text's own words a clause has at most."""

_KEEP_IT = "quote that as well, or say in the claim what it changes"
_TWO_QUOTATIONS = "make two quotations of it"
_OTHER_SPEAKER = "name in the claim who says it, or quote its speaker's own words"
_OWN_WORD = "quote the source's own word"


class Objection(NamedTuple):
    """What speaks against a quotation: a clause, what to do about it, and the words of the text that show it.

    Without a `remedy` it goes without saying what to do; `passage` is for a sentence that has room for it.
    """

    clause: str
    remedy: str = ""
    passage: str = ""

    @property
    def in_full(self) -> str:
        """The clause with the words of the text that show it."""
        return f"{self.clause}: “{shortened(self.passage, 120)}”" if self.passage else self.clause


NOTHING = Objection("")
"""Nothing speaks against it, or nothing more than that the words are not there."""

# A reader of the quotation alone would miss something

IS_A_QUESTION = Objection(
    "in the text it is a question", "quote the question mark as well, or say in the claim that it was asked"
)
STANDS_TWICE = Objection(
    "it stands more than once in the text", "say which one is meant, with paragraph, prefix or suffix"
)
JOINS_QUOTATIONS = Objection("it joins two quotations of the text", _TWO_QUOTATIONS)
JOINS_HALVES = Objection("it makes one sentence of parts of two", _TWO_QUOTATIONS)
IS_PIECED_TOGETHER = Objection("it is pieced together from a word here and there", "quote one passage as it stands")
INTERVIEWER_SAYS_IT = Objection("in the text the interviewer says it", _OTHER_SPEAKER)


def stands_before(words: str) -> Objection:
    """Object that the words just before it in the text reverse or weaken it."""
    return Objection(f"“{_few(words)}” stands just before it in the text", _KEEP_IT)


def stands_after(words: str) -> Objection:
    """Object that the words just after it in the text reverse or limit it."""
    return Objection(f"“{_few(words)}” stands just after it in the text", _KEEP_IT)


def is_taken_back(words: str) -> Objection:
    """Object that somebody takes the words back behind it in the text, in these words."""
    return Objection("it is taken back just after it in the text", _KEEP_IT, words)


def lacks_of_its_number(words: str) -> Objection:
    """Object that a number is quoted without its unit, its bound or the other end of its range."""
    return Objection(f"its number is quoted without “{_few(words)}”", _KEEP_IT)


def leaves_out(words: str, passage: str = "") -> Objection:
    """Object that what is left out has words that reverse or limit the rest; the passage is all that is left out."""
    return Objection(f"“{_few(words)}” is among the words left out", _KEEP_IT, passage)


def leaves_out_too_much(count: int) -> Objection:
    """Object that so many words are left out at one place."""
    return Objection(f"{count} words are left out at one place", _TWO_QUOTATIONS)


def somebody_else_says_it(speaker: str) -> Objection:
    """Object that the words are another speaker's, by the name that the text has for them."""
    return Objection(f"in the text “{_few(speaker)}” says it", _OTHER_SPEAKER)


def is_elsewhere(where: str, brief_says: str, remedy: str) -> Objection:
    """Object that it stands elsewhere in the text than the brief says: `in paragraph 4`, `in 2`."""
    return Objection(f"it stands {where}, not {brief_says}", remedy)


# Brackets


EMPTY_BRACKET = Objection("an empty bracket takes the place of words")


def bracket_reverses(bracket: str) -> Objection:
    """Object that a bracket adds a negation."""
    return Objection(f"[{_few(bracket)}] is not in the text, and reverses its meaning")


def bracket_replaces(bracket: str, words: str, *, is_refused: bool = False) -> Objection:
    """Object that a bracket stands for other words; where these are refused, the brief quotes what is not there."""
    return Objection(f"[{_few(bracket)}] replaces “{_few(words)}”", "" if is_refused else _OWN_WORD)


def bracket_changes(bracket: str, word: str) -> Objection:
    """Object that a bracket within a word makes another word of it."""
    return Objection(f"[{_few(bracket)}] changes the word “{_few(word)}”", _OWN_WORD)


def bracket_replaces_the_words_before(bracket: str) -> Objection:
    """Object that a bracket at the beginning stands for what the text begins with there."""
    return Objection(f"[{_few(bracket)}] replaces the words before it in the text", _OWN_WORD)


def bracket_replaces_the_words_after(bracket: str) -> Objection:
    """Object that a bracket at the end stands for what goes on there in the text."""
    return Objection(f"[{_few(bracket)}] replaces the words after it in the text", _OWN_WORD)


# It is no quotation of the text

HAS_NO_WORD = Objection("outside its brackets it has no word of the text", "quote the source's own words")
IS_IN_ANOTHER_ORDER = Objection("its parts stand in another order in the text", "put them in the order of the text")
IS_NOT_BETWEEN = Objection(
    "it does not stand between its prefix and its suffix in the text", "correct the prefix or the suffix"
)
SOMEBODY_ELSE_BETWEEN = Objection("somebody else speaks in the words left out", _TWO_QUOTATIONS)
IS_ON_NO_READABLE_PAGE = Objection("it is on none of the pages that can be read")


def begins_within(what: str, passage: str) -> Objection:
    """Object that it begins in the middle of a word, a number or the like."""
    return _cut(f"it begins in the middle of {what}", passage)


def ends_within(what: str, passage: str) -> Objection:
    """Object that it ends in the middle of a word, a number or the like."""
    return _cut(f"it ends in the middle of {what}", passage)


def lacks_sign(sign: str, passage: str) -> Objection:
    """Object that a sign before it, of a number or a currency, is left out: `a sign of currency`."""
    return _cut(f"it lacks {sign} before it", passage)


def _cut(clause: str, passage: str) -> Objection:
    return Objection(clause, "quote the whole of it", passage)


def is_not_there(part: str) -> Objection:
    """Object that one of its parts is not in the text."""
    return Objection(f"“{_few(part)}” is not in the text")


def cannot_be_read(what: str) -> Objection:
    """Object that a text, or a page of it, cannot be read: why, in words."""
    return Objection(shortened(what, 2 * _LONGEST))


def is_unread(page: str) -> Objection:
    """Object that the page on which it should stand cannot be read: `page 4`."""
    return cannot_be_read(f"{page} cannot be read")


def _few(words: str) -> str:
    return shortened(words, _LONGEST)
