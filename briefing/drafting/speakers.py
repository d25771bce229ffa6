"""Who says what: the speaker of each quotation, with the verb and the reason, one sentence after another.

A walk through one article. What a sentence leaves out (`they said`, `the official added`, a quotation on its own) is
taken from the one before; a speaker that is not found is left open, never made up.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting import phrases, verbs
from briefing.drafting.article import Article
from briefing.drafting.lexicon import word_list
from briefing.drafting.marks import Span
from briefing.drafting.names import Names, head_noun, is_document, is_role
from briefing.drafting.sentences import Sentence, Word

_PERSONAL = {"he", "she"}
_SPEECH_NOUNS = word_list("nouns of speech")
_OUTSIDERS = word_list("roles that speak for nobody else")
_THE = Word("the", 0)
_NOBODY = {
    "nobody",
    "none",
    "everybody",
    "everyone",
    "somebody",
    "someone",
    "anyone",
    "many",
    "some",
    "others",
    "both",
    "all",
}
_REACH = 6
"""How many sentences back a pronoun may point."""


class Speaker(NamedTuple):
    """Who speaks: the party, the words that name the speaker, and the person among them, if any; None is unknown.

    `how` says in words what the guess rests on; `at` is where the words that name the speaker begin.
    """

    party: str | None
    text: str
    person: str | None
    how: str
    at: int
    is_personal: bool = False


class Attribution(NamedTuple):
    """The speaker of a quotation or of a reported statement, the verb's form and what that verb claims."""

    speaker: Speaker
    verb: str
    kind: ClaimKind | None
    verb_index: int | None = None


class Walk:
    """The state of reading one article: who spoke last."""

    def __init__(self, names: Names, article: Article) -> None:
        self._names = names
        self._article = article
        self._spans: tuple[Span, ...] = ()
        self._spoken: list[tuple[int, Speaker]] = []
        self._count = self._begun = 0
        self._before: Attribution | None = None
        self._subject: Speaker | None = None
        self._introduced: dict[str, str] = {}

    def begin_run(self) -> None:
        """Begin a new paragraph: what it leaves out is still taken from before."""
        self._before = None
        self._begun = self._count

    def named(self, label: str) -> Speaker:
        """Return the speaker whom a label of a transcript names, who now speaks."""
        words = [Word(word, 0) for word in label.replace("(", " , ").replace(")", " ").replace(",", " , ").split()]
        speaker = self._who([word for word in words if word.text] or [Word(label, 0)], "")
        speaker = speaker._replace(text=label, how="the label before it")
        self._spoken.append((self._count, speaker))
        return speaker

    def read(self, sentence: Sentence) -> tuple[dict[int, Attribution], list[Attribution]]:
        """Return the attribution of each quotation of a sentence by its number, and of what it reports without one."""
        self._count += 1
        self._spans = sentence.spans
        words = sentence.words
        acts = list(self._acts(words))
        found = {number: self._of(words, at, acts) for at, number in _quotations(words)}
        last = next((found[number] for number in reversed(list(found)) if found[number].speaker.party), None)
        said = [act for act in acts if act.speaker.party]
        carrier = last or (said[0] if said else None)
        opening = phrases.opening_phrase(words)
        self._subject = self._who(opening, "", named_only=True) if opening else self._subject
        if carrier:
            self._spoken = [*self._spoken[-_REACH * 4 :], (self._count, carrier.speaker)]
            self._before = carrier
        elif self._subject and self._subject.party and not found:
            self._before = None
        return found, said

    def _acts(self, words: Sequence[Word]) -> Iterator[Attribution]:
        """Yield every verb of saying of a sentence with its speaker."""
        for at in range(len(words)):
            verb = phrases.is_verb_here(words, at)
            if verb is None:
                continue
            phrase = phrases.subject(words, at, verb)
            if not phrase:
                continue
            following = words[at + 1].lower if at + 1 < len(words) else ""
            yield Attribution(self._who(phrase, words[at].text), words[at].text, verbs.kind_with(verb, following), at)

    def _of(self, words: Sequence[Word], at: int, acts: Sequence[Attribution]) -> Attribution:
        behind = self._act_behind(words, at, acts)
        if behind and not behind.kind:
            before = [act for act in acts if act.verb_index is not None and act.verb_index < at and act.kind]
            same = [act for act in before if act.speaker.party == behind.speaker.party]
            return behind._replace(kind=same[-1].kind) if same else behind
        if behind:
            return behind
        for found in (self._act_before(words, at, acts), self._according_to(words, at), self._named_at(words, at)):
            if found:
                return found
        return self._carried(words)

    def _act_behind(self, words: Sequence[Word], at: int, acts: Sequence[Attribution]) -> Attribution | None:
        """Return the act that follows a quotation at once: `“…,” said Ana Ruiz`, `“…”, they added`."""
        begin = at + 1
        ends_open = self._ends_open(words[at])
        while begin < len(words) and words[begin].text in ",—–-":
            begin += 1
            ends_open = True
        if not ends_open:
            return None
        for act in acts:
            if act.verb_index is None or act.verb_index < begin:
                continue
            between = words[begin : act.verb_index]
            clear = all(word.quotation is None and word.text not in ".;:" for word in between)
            starts = (
                act.verb_index == begin
                or (bool(between) and between[0].start == act.speaker.at)
                or _is_adverbial(between, act)
            )
            return act if clear and starts else None
        return self._verb_behind(words, begin)

    def _verb_behind(self, words: Sequence[Word], at: int) -> Attribution | None:
        """Take any verb for one of saying that stands between a quotation and a name: `“…,” mutters Derek Shaw`."""
        if at + 1 >= len(words) or words[at].is_capital or not words[at].lower.endswith(("s", "ed")):
            return None
        named = words[at + 1].is_word and (words[at + 1].is_capital or words[at + 1].lower in ("the", "a", "an", "one"))
        phrase = phrases.behind(words, at + 1) if named and words[at].is_word else None
        return Attribution(self._who(phrase, words[at].text), words[at].text, None, at) if phrase else None

    def _ends_open(self, quotation: Word) -> bool:
        span = self._spans[quotation.quotation or 0]
        return self._article.text[span.start : span.end].rstrip()[-1:] in tuple(",!?—–…，！？")

    def _act_before(self, words: Sequence[Word], at: int, acts: Sequence[Attribution]) -> Attribution | None:
        for act in reversed(acts):
            index = act.verb_index
            if index is None or index > at or _closed_before(words, index, at):
                continue
            return act
        return None

    def _according_to(self, words: Sequence[Word], at: int) -> Attribution | None:
        for index in range(len(words) - 2):
            if words[index].lower == "according" and words[index + 1].lower == "to":
                named = phrases.behind(words, index + 2)
                if named:
                    return Attribution(self._who(named, "according to"), "according to", None, index)
            if words[index].lower in _SPEECH_NOUNS and index and words[index - 1].lower.endswith("'s") and index < at:
                return Attribution(
                    self._who(words[max(0, index - 2) : index], words[index].text), words[index].text, None, index
                )
        return None

    def _named_at(self, words: Sequence[Word], at: int) -> Attribution | None:
        """Return who is named before a colon or behind a dash beside the quotation."""
        if at >= 2 and words[at - 1].text in ":：" and at <= 12:
            phrase = [word for word in words[: at - 1] if word.is_word or word.text in ",.("]
            if phrase and phrase[0].is_capital and any(word.is_word for word in phrase):
                return Attribution(self._who(phrase, "the colon"), "the colon", None, None)
        if at + 2 < len(words) and words[at + 1].text in "—–-" and len(words) - at <= 12:
            named = phrases.behind(words, at + 2)
            if named and named[0].is_capital:
                return Attribution(self._who(named, "the dash"), "the dash", None, None)
        return None

    def _carried(self, words: Sequence[Word]) -> Attribution:
        """Return the attribution of a quotation whose own sentence names nobody: that of the sentence before."""
        if self._before and self._before.speaker.party:
            speaker = self._before.speaker
            how = f"no speaker in its own sentence; “{speaker.text}” spoke in the one before"
            return Attribution(speaker._replace(how=how), "", None)
        spoken = [speaker for count, speaker in self._spoken if self._count - count <= _REACH and speaker.party]
        mostly = sum(1 for word in words if word.is_word) <= 2
        if mostly and spoken:
            how = f"no speaker in its own paragraph; “{spoken[-1].text}” spoke last"
            return Attribution(spoken[-1]._replace(how=how), "", None)
        return Attribution(Speaker(None, "", None, "no speaker was found near it", words[0].start), "", None)

    def _who(self, phrase: Sequence[Word], verb: str, *, named_only: bool = False) -> Speaker:
        """Say who a noun phrase is; a party that has no name is called by the phrase, unless a name is asked for."""
        words = [word for word in phrase if word.is_word or word.text in ",&-"]
        text = _written(phrase)
        at = phrase[0].start
        between = " … " if verb.endswith("ing") else " "
        how = f"“{text}{between}{verb}”" if verb else f"“{text}”"
        names = self._names
        if len(words) == 1 and words[0].lower in phrases.PRONOUNS:
            return self._meant_by(words[0].lower, text, how, at)
        if not words or words[0].lower in _NOBODY | {"no"}:
            return Speaker(None, text, None, f"{how}: nobody in particular", at)
        person = names.person(words)
        mention = next((each for each in names.mentions(words) if not each.is_place), None)
        short = next((meant for meant, _ in names.short_forms([_THE, *words])), None)
        party = mention.name if mention else short
        personal = person is not None or head_noun(words) in phrases.ROLES
        if party is None and (
            words[0].lower in ("its", "their") or (person and words[0].lower in phrases.ROLES | {"the"})
        ):
            known = names.party_of(person) if person else None
            owner = None if known else self._owner()
            party = known or (owner.party if owner else None)
        if person:
            party = names.party_of(person) or party or person
            names.learn_person(person, party)
            text = self._introduced.setdefault(person, text)
        outside = head_noun(words) in _OUTSIDERS
        if (
            party is None
            and (is_role(words) or is_document(words))
            and words[0].lower not in ("a", "an")
            and not outside
        ):
            return self._meant_by("document" if is_document(words) else "he", text, how, at)
        if party is None and is_role(words) and not outside:
            owner = self._subject if self._subject and self._subject.party else self._owner()
            party = owner.party if owner else None
            how += f", for {owner.text}" if owner else ""
        if party is None and not named_only:
            party = _described(words)
        return Speaker(party, text, person, how, at, personal)

    def _meant_by(self, pronoun: str, text: str, how: str, at: int) -> Speaker:
        found = self._antecedent(pronoun)
        if found is None:
            return Speaker(None, text, None, f"{how}: nobody before whom it could mean", at)
        told = f"{how}, read as “{found.text}” of ¶{self._article.paragraph_at(found.at)}"
        named = found.text if pronoun in phrases.PRONOUNS or pronoun == "he" else text
        return Speaker(found.party, named, found.person, told, found.at, found.is_personal)

    def _antecedent(self, pronoun: str) -> Speaker | None:
        near = [speaker for count, speaker in reversed(self._spoken) if self._count - count <= _REACH and speaker.party]
        if pronoun in _PERSONAL:
            here = [each for count, each in reversed(self._spoken) if count > self._begun and each.is_personal]
            subject = self._subject if self._subject and self._subject.party else None
            if here or (subject and subject.is_personal):
                return here[0] if here else subject
            return next((speaker for speaker in near if speaker.is_personal), near[0] if near else None)
        if pronoun in ("it", "document"):
            latest = [
                each for count, each in self._spoken if self._count - count <= 1 and each.party and not each.person
            ]
            if latest:
                return latest[-1]
            if self._subject and self._subject.party and not self._subject.is_personal and pronoun == "it":
                return self._subject
            return next((speaker for speaker in near if not speaker.person), near[0] if near else None)
        return near[0] if near else self._subject

    def _owner(self) -> Speaker | None:
        """Return the institution that `its leader` or `the chairman` belongs to: the last subject or speaker that is one."""
        near = [speaker for count, speaker in reversed(self._spoken) if self._count - count <= _REACH and speaker.party]
        subject = self._subject if self._subject and self._subject.party and not self._subject.is_personal else None
        return subject or next((speaker for speaker in near if not speaker.is_personal), near[0] if near else None)


def _quotations(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    for at, word in enumerate(words):
        if word.quotation is not None:
            yield at, word.quotation


def _closed_before(words: Sequence[Word], verb: int, at: int) -> bool:
    """Say whether the clause of a verb behind `who` or `which` has ended, with a comma, before an index."""
    relative = any(word.lower in ("who", "which") for word in words[max(0, verb - 4) : verb])
    return relative and any(word.text == "," for word in words[verb + 1 : at])


def _is_adverbial(between: Sequence[Word], act: Attribution) -> bool:
    """Say whether only a time or an adverb stands between a quotation and the words that name its speaker."""
    before = [word for word in between if word.start < act.speaker.at and word.is_word]
    after_as = (
        before[1:] if before and before[0].lower == "as" and act.verb in ("put", "puts", "says", "said") else before
    )
    joins = any(word.lower in ("and", "but", "as", "while", "which", "who", "after", "when") for word in after_as)
    return len(before) <= 3 and not joins and not any(word.is_capital for word in before[:1])


def _written(phrase: Sequence[Word]) -> str:
    """Write a phrase as it stands in the text, without an article before it where it goes without one."""
    text = ""
    reached = phrase[0].start
    for word in phrase:
        text += (" " if word.start > reached and text else "") + word.text
        reached = word.start + len(word.text)
    first, _, rest = text.partition(" ")
    goes_without = first.lower() in ("a", "an") or (first.lower() == "the" and not rest[:1].islower())
    return rest if goes_without and rest else text[0].lower() + text[1:] if first == "The" else text


def _described(words: Sequence[Word]) -> str | None:
    """Return the name of a party that has none: the phrase up to the first comma, if it is short enough to be one."""
    named = list(words[: next((i for i, word in enumerate(words) if not word.is_word), len(words))])
    while named and named[0].lower in phrases.DETERMINERS:
        del named[0]
    return " ".join(word.text for word in named) if 0 < len(named) <= 6 else None
