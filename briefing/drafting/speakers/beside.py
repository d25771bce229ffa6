"""Who is named beside a quotation without a verb of saying: `according to`, `in the view of`, before a colon, behind a dash."""

from collections.abc import Sequence

from briefing.drafting.language import subjects
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.phrase_heads import is_document
from briefing.drafting.speakers.attribution import Attribution
from briefing.drafting.speakers.coreference import Cast
from briefing.drafting.speakers.speaker import Speaker

_SPEECH_NOUNS = word_list("nouns of speech")
_SCENES = word_list("openers of time and place") | word_list("clause openers")
_OPINIONS = {"words", "view", "opinion", "eyes", "judgment", "judgement", "phrase"}
_FINDING = {"found", "finds", "concluded", "concludes", "ruled", "judged"}


class Beside:
    """What the words beside a quotation say of its speaker, in one article."""

    def __init__(self, cast: Cast) -> None:
        """Take in the speakers of the article, as far as it has been read."""
        self._cast = cast

    def according_to(self, words: Sequence[Word], at: int) -> Attribution | None:
        """Return whom a sentence names behind `according to` and the like, for a quotation at an index."""
        for index in range(len(words) - 2):
            if words[index].lower == "according" and words[index + 1].lower == "to":
                named = subjects.behind(words, index + 2)
                finder = self._who_finds(words, index) if named and is_document(named[:2]) else None
                if finder:
                    return Attribution(finder, "according to", None, index)
                if named:
                    return Attribution(self._cast.who(named, "according to"), "according to", None, index)
            opens = [word.lower for word in words[index : index + 4]]
            if opens[:2] == ["in", "the"] and opens[3:] == ["of"] and opens[2] in _OPINIONS:
                named = subjects.behind(words, index + 4)
                if named:
                    how = f"in the {opens[2]} of"
                    return Attribution(self._cast.who(named, how), how, None, index)
            if words[index].lower in _SPEECH_NOUNS and index and words[index - 1].lower.endswith("'s") and index < at:
                return Attribution(
                    self._cast.who(words[max(0, index - 2) : index], words[index].text), words[index].text, None, index
                )
        return None

    def named_at(self, words: Sequence[Word], at: int) -> Attribution | None:
        """Return who is named before a colon or behind a dash beside the quotation."""
        if at >= 2 and words[at - 1].text in ":：" and at <= 12:
            opening = subjects.opening_phrase(words[: at - 1])
            phrase = [word for word in opening or words[: at - 1] if word.is_word or word.text in ",.("]
            if (
                phrase
                and phrase[0].is_capital
                and phrase[0].lower not in _SCENES
                and any(word.is_word for word in phrase)
            ):
                return Attribution(self._cast.who(phrase, "the colon"), "the colon", None, None)
        if at + 2 < len(words) and words[at + 1].text in "—–-" and len(words) - at <= 12:
            named = subjects.behind(words, at + 2)
            if named and named[0].is_capital:
                return Attribution(self._cast.who(named, "the dash"), "the dash", None, None)
        return None

    def _who_finds(self, words: Sequence[Word], according: int) -> Speaker | None:
        """Return who found what a report without an owner says: `The board found the wall “unsafe”, according to a report`."""
        opening = subjects.opening_phrase(words) if _FINDING & {word.lower for word in words[:according]} else None
        stop = next((at for at, word in enumerate(opening or ()) if word.lower in _FINDING), None)
        speaker = self._cast.who(opening[:stop], "") if opening else None
        is_owned = [word.lower for word in words[according + 2 : according + 3]] not in (["a"], ["the"])
        return speaker if speaker and speaker.party and not is_owned else None
