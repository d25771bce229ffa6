"""The turns of speech by which a question asks: what is not known, what somebody says, where its answer should stand."""

import re
from collections.abc import Sequence

OPEN = re.compile(
    r"\b(?:(?:still|remains?|left|is|are|s|leaves?) open|open (?:about|on|questions?|points?|issues?|as to)"
    r"|un(?:clear|known|answered|resolved|settled|decided)"
    r"|(?:not|don t|do|does anybody|does anyone|didn t|never|isn t|is it|it is|yet|really)"
    r" (?:we |you |one )?(?:know|known|clear|settled|answered)"
    r"|(?:what|which \w+|anything|something) (?:is|are|s) (?:still )?missing"
    r"|(?:to be|remains?|yet to be) (?:\w+ )?(?:clarified|answered|settled|decided|found out))\b"
)
"""The turns by which a question asks what is not known yet."""

HEARSAY = re.compile(
    r"^(?:and |so |but |well |now )?(?:(?:i|we|you) (?:(?:have|ve|just|also|even|keep|once) )*"
    r"(?:heard?|hearing|read|reading|saw|see|seen|understand|understood|gather|gathered|learn(?:ed|t)?)"
    r"(?: (?:somewhere|today|yesterday|(?:in|on) (?:the |tv |my )?(?:news|papers?|radio|television|internet|web|tv)))?"
    r"|(?:they|people|some(?:body|one)?|everybody|everyone|my \w+) (?:say|says|said|told me|tells me|claims?))"
    r" (?:that )?(?=\w+ \w+)"
)
"""What stands before a question and says but where the asker has it from: I heard that, people say."""

KNOWN_OF_SPEECH = re.compile(
    r"^(?:and |so |but )?(?:do|does|did|is it|is there) (?:we |you |anyone |anybody |one )?(?:yet |already )?(?:know|known) "
    r"(?:what|whether|if|how|where) "
)
"""The turns by which what somebody says is asked for, and not what is open: do we know what Russia says?"""

SAID_FROM = re.compile(
    r"\b(?:any|some|every)(?:one|body)(?: else)? from(?: the)?$"
    r"|\b(?:nobody|none|voices?|words?|reactions?|answers?|repl(?:y|ies)|responses?|comments?|statements?|heard?|hears?"
    r"|officials?|spokes(?:man|woman|person)) from(?: the)?$"
)
"""The turns before a name that ask what its bearer says: anyone from Japan, no word from Ukraine."""

SAID_OF = re.compile(
    r"\b(?:who|whoever|anyone|anybody|someone|somebody|everyone|everybody|no one|nobody|others)\b.*"
    r" (?:to|on|about|of|against|with|for)(?: the)?$"
)
"""The turns before a name that ask what others say of what is its bearer's: did anybody react to China's plan?"""

SAID_BY = re.compile(
    r"(?:^(?:the |any |all |what |which )?(?:criticisms?|objections?|complaints?|rejections?|denials?|accusations?|allegations?"
    r"|statements?|reactions?|responses?|repl(?:y|ies)|answers?|comments?|remarks?|promises?|pledges?|demands?)\b.*"
    r"|\b(?:said|stated|claimed|alleged|criticised|criticized|accused|charged|blamed|condemned|denounced|denied|rejected|refuted"
    r"|disputed|dismissed|demanded|promised|pledged|announced|answered|called for))"
    r" (?:by|from)(?: the)?$"
)
"""The turns before a name that ask what its bearer said: criticism of the text by China, accusations rejected by China."""

RECEIVED = re.compile(
    r"^(?:and |so |but )?(?:was|were|is|are|has|have) (?:the )?@ s (?:\w+ ){1,4}?(?:been )?(?:\w+ly )?"
    r"(?:welcomed|received|accepted|rejected|refused|dismissed|criticised|criticized|condemned|supported|backed|endorsed)\b"
)
"""The turns by which a question asks how others took what is of the bearer of a name, at @: was China's plan welcomed?"""

_SAYING = "said|says?|saying|written|wr[io]tes?|told|tells?|reported|reports?|stated|known?|knows|heard"
SAID_ABOUT = re.compile(
    rf"^(?:and |so )?(?:what|who|has|have|did|does|is|was|were)\b.*\b"
    rf"(?:(?:{_SAYING}) (?:\w+ )?(?:about|of|on)|mention(?:s|ed)?)(?: the)?$"
)
"""The turns before a name, and nothing but that, that ask what is said of its bearer by anybody: what is said about Ukraine?"""

_CHARGED = (
    "(?:accused|blamed|charged|criticised|criticized|condemned|denounced|suspected|reproached|attacked|praised|warned|punished"
    "|threatened|targeted|named|identified|mentioned|listed|singled out)"
)
_BEING = "(?:is|are|was|were|been|being|gets?|got)"
_SPEAKS_FOR_THEM = re.compile(
    r"(?:side|(?:s )?(?:government|delegation|leadership|leaders|rulers|regime|politicians|authorities|officials?|diplomats?"
    r"|envoys?|spokes(?:man|woman|person|people)|foreign ministry|foreign minister))\b"
)
"""What stands behind a name and means its bearer: the Chinese side, Beijing's diplomats."""

SPOKEN_OF = re.compile(
    rf"\b{_BEING} (?:the )?@ (?:\w+ )?{_CHARGED}\b|@ {_BEING} (?:\w+ )?{_CHARGED}\b|^(?:the )?@ {_CHARGED} (?:of|for|by|over)\b"
    rf"|\b{_BEING} (?:the )?@ (?:\w+ )?(?:supposed|said|alleged|believed|thought|reported|claimed|rumoured|rumored) to\b"
)
"""The turns by which who stands at @ does not speak, but is spoken of: what is China accused of, China blamed for the war,
what is China said to have delivered."""

SILENCE = re.compile(
    r"\b(?:silences?|silent(?:ly)?|mum|tight lipped|(?:say|says|said|saying) nothing"
    r"|(?:keep|keeps|kept|keeping|stay|stays|stayed|staying|remain|remains|remained|so|gone|been|is|are|was|were) quiet)\b"
)
"""The turns by which a question asks who says nothing: Ukraine's silence, is Japan staying quiet on it?"""

OF_WHO_IS_SILENT = re.compile(r"^(?:and |so )?who\b|\bsilence (?:on|about|over)\b")
"""The turns by which silence that no name stands with is somebody's, and not that of a night: who is silent, silence on it."""

HAS_SPOKEN = re.compile(
    r"^(?:and |so |but )?(?:has|have|had|did|does|do) (?:\w+ ){1,3}?(?:ever |yet |already |publicly |even |at all )?"
    r"(?:say|said|speak|spoken|comment(?:ed)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?|answer(?:ed)?|den(?:y|ied)|admit(?:ted)?"
    r"|confirm(?:ed)?|explain(?:ed)?|address(?:ed)?)\b"
)
"""The turns by which a question asks whether somebody spoke on something at all: has Moscow denied it?"""

WHAT_FOLLOWS = re.compile(
    r"\bwhat if\b|\bwhat (?:will|would|can|could|might|may|should) .*\bdo\b.* (?:if|unless|in case)\b"
)
"""The turns by which a question asks what follows from something: what if China goes on, what would NATO do if it did?"""

THREATENS_WITH = re.compile(r"\bthreaten(?:s|ed|ing)? (?:\w+ ){0,3}with\b")
"""The turns by which a question asks what somebody will do to somebody else: what does NATO threaten China with?"""

TAKEN_TO = re.compile(
    r"^(?:and |so |but )?(?:do|does|did|would|will) (?:\w+ ){1,5}?(?:like|love|hate|fancy|buy)"
    r" (?:the|this|that|its?|their|his|\w+ s)\b"
)
"""The turns by which a question asks how somebody took what was another's: does Ukraine like the plan?"""

WHO_CAME = re.compile(
    r"^(?:and |so )?who(?: all)? (?:(?:came|come|comes|went|goes|was|were|is|there|attended|turned up|showed up|flew in|spoke) )+"
    r"(?:for|from|on behalf of) "
)
"""The turns by which a question asks who represented somebody: who came for Japan, who was there from Australia."""

DOES_A_PEOPLE = re.compile(
    r"\b(?:(?:do|did|have|had|will|would|can|could|should|must|may|might) the @ \w|(?:are|were) the @ \w+ing\b)"
)
"""The turns by which an adjective names those who act: do the Chinese supply, are the Japanese joining."""

_SOMEBODY = r"^(?:and |so |but )?(?:(?:does |did |do |is |are |was |were )?(?:any|some|every)(?:one|body)|who(?: all)?(?: else)?)"
_SIDES = (
    (
        "against",
        re.compile(
            rf"{_SOMEBODY} (?:(?:is|s|are|was|were|speaks|came out|comes out|stands|voted|votes) )?(?:\w+ly )?"
            r"(?:against|opposed|opposes?|den(?:y|ies|ied)|rejects?|rejected|disputes?|disputed|objects?|objected|disagrees?|disagreed"
            r"|contests?|contested|refutes?|refuted)\b"
        ),
    ),
    (
        "for",
        re.compile(
            rf"{_SOMEBODY} (?:(?:is|s|are|was|were|speaks|came out|comes out|stands|voted|votes) )?(?:\w+ly )?"
            r"(?:for|in favou?r|behind|supports?|supported|backs?|backed|favou?rs?|favou?red|endorses?|endorsed|agrees?|agreed)\b"
        ),
    ),
)
"""The turns by which a question asks who takes a side: who is against it, does anyone back it."""

OF_SPEECH = re.compile(
    r"\b(?:makes?|made) of (?:the|this|that|these|all|it)\b|\bfeels? (?:about|on|of)\b|\bstands? on\b"
)
"""The turns by which a question asks what somebody thinks, in words that are none of speech."""

A_PLAN = re.compile(r"\b(?:an?|any|its?|s|that|the|their|this|which) (?:\w+ ){0,2}?plans?\b")
"""The turns in which a plan is a thing, and not what somebody plans to do: China's plan, the peace plan."""

_WANTING = re.compile("(?:want|expect|ask|tell|urge)(?:s|ed|ing)?|told")
"""The words before a name of whom others want something, and before of or from and a name."""

_AUXILIARY = re.compile("is|are|was|were|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must")
_WORD_OF_ASKING = re.compile("what|who|whom|whose|which|when|where|why|how")
YES_OR_NO = "is"
"""What stands for every way to open a question that is answered by yes or no."""

_SPEAKS = (
    "say|said|think|thought|comment|commented|reply|replied|respond|responded|react|reacted|object|objected|agree|agreed"
    "|deny|denied|believe|want|oppose|opposed|support|supported|condemn|condemned|weighed"
)
_WORDS_SAID = (
    "views?|opinions?|positions?|stance|reactions?|responses?|repl(?:y|ies)|answers?|comments?|statements?|take|line"
)
_WHO_SPEAKS = (
    re.compile(rf"\b(?:does|do|did|has|have|had) (?:the )?(?:\w+ )?(\w+) (?:already |ever |yet )?(?:{_SPEAKS})\b"),
    re.compile(r"\b(\w+) s \w"),
    re.compile(r"\baccording to (?:the )?(\w+)"),
)
"""The turns by which a question asks what somebody says: does the pope say, the pope's view, according to the pope."""

IN_THE_SOURCES = re.compile(
    r" (?:in|by|from) (?:the|these|those|our|any|either|both|all)(?: of the)?"
    r" (?:sources?|articles?|briefs?|texts?|reports?|documents?|papers?|press)$"
)
"""The turns by which a question says where its answer should stand."""

BASIS = re.compile(
    r"\b(?:(?:what|which|any|whose|the) (?:evidence|proofs?|findings|basis|grounds)|(?:evidence|proof) (?:that|of|for|against)"
    r"|(?:is|was) there (?:any |no |some )?(?:evidence|proof)|prove[sdn]?|proven|substantiated?)\b"
)
"""The turns by which a question asks what a statement rests on: where that is told, it is as an open question."""

WHENCE = re.compile(
    r"^(?:and |so |but )?(?:(?:how|from where) (?:do|does|did|can|could|would) (?:\w+ ){1,4}?"
    r"(?:know|(?:be|feel) so (?:sure|certain))\b"
    r"|where (?:do|does|did|has|have|had|can) (?:\w+ ){1,4}?(?:get|gets|got|have|take|took|know) (?:this|that|it|these|those)"
    r"(?: \w+){0,2} from\b"
    r"|(?:what makes|why (?:is|are|was|were)) (?:\w+ ){1,4}?(?:so )?(?:sure|certain)\b)"
)
"""The turns by which a question asks how somebody knows what they say: where does NATO get this from, how does it know?"""

_SORTS: tuple[tuple[str, str, str], ...] = (
    ("when", r"when|how soon|how long|what (?:date|day|year|time)", "when date day week month months year later soon"),
    ("where", r"where|what place|which (?:place|country|town|city)", "where seat place lies located location site near come"),
    ("number", r"how (?:many|much|large|big|high|great|often|far|strong)"
     r"|what (?:is|are|was|were) .+ worth", "many much large number figure figures share size"),
    ("why", r"why|how come|what for|on what grounds|for what reason", "why because reason reasons findings basis shows show"),
    ("who", r"who|whom|whose", "who whose whom staff people experts personnel members"),
    ("which", r"which|what kinds?|what sorts?|(?:been|are|were|is|was) (?:\w+ )?(?:named|identified)", "which"),
    ("meaning", r"meant by|means? by|definition of|what (?:does|do|is) .*mean(?:t|ing)?", "mean means meaning meant definition"),
    ("not", r"(?:what|which|who) (?:\w+ ){0,6}(?:is|are|was|were|do|does|did|has|have)n t|(?:is|are|do|does|did|has|have) not",
     "no not never neither nobody none nothing without"),
    ("if", r"(?<!know )(?<!clear )(?<!ask )if|suppose|in case", "if unless consequences"),
    (
        "content",
        r"^what (?:is|are|s|was|were) .+ about$|what (?:does|do) .+ (?:consist of|include|involve|contain)"
        r"|\bwhat (?:is|s) in |details? (?:of|on|about)",
        "consist consists content contents contain contains include includes comprise comprises",
    ),
    ("what follows", f"{WHAT_FOLLOWS.pattern}|{THREATENS_WITH.pattern}", "if unless consequences"),
    ("against", r"(?:protect|defend|guard|shield|save|keep|secure|safe)(?:s|ed|ing)? (?:\w+ ){0,3}(?:from|against)"
     r"|(?:aimed|directed|targeted|pointed|(?:shot|swipe|jab|blow|dig)s?) at|against", "against"),
)  # fmt: skip
"""The sorts of answers: what asks for one, and the words by which an item is likely to give it, or to ask for it."""


def opening_of(terms: Sequence[str]) -> str:
    """Return how a question begins: by which word of asking, one for all that are answered by yes or no; empty for neither."""
    first = terms[0] if terms else ""
    return YES_OR_NO if _AUXILIARY.fullmatch(first) else first if _WORD_OF_ASKING.fullmatch(first) else ""


def words_for_who_speaks(terms: Sequence[str]) -> int:
    """Return how many words behind a name mean but those who speak for its bearer: the Chinese side, Beijing's diplomats."""
    match = _SPEAKS_FOR_THEM.match(" ".join(terms))
    return len(match[0].split()) if match else 0


def who_speaks(text: str) -> frozenset[str]:
    """Return the words before what somebody does who speaks, and before what is theirs then."""
    return frozenset(match[1] for pattern in _WHO_SPEAKS for match in pattern.finditer(text))


def side_asked_for(text: str) -> str:
    """Return the side of the stance, as `Stance.side` has it, whose holders a question asks for; empty for neither."""
    return next((side for side, asking in _SIDES if asking.search(text)), "")


def signs_of(text: str) -> tuple[frozenset[str], ...]:
    """Return for each sort of answer that a question asks for the words of such an answer."""
    return tuple(frozenset(answer.split()) for _, asking, answer in _SORTS if re.search(rf"\b(?:{asking})\b", text))


def is_wanted_to(terms: Sequence[str], at: int, length: int) -> bool:
    """Say whether others want something of the bearer of a name: what do they want China to do, what do they want from it?"""
    *_, earlier, before = ("", "", *(term for term in terms[:at] if term not in ("the", "a", "an")))
    if before in ("of", "from"):
        return _WANTING.fullmatch(earlier) is not None
    return _WANTING.fullmatch(before) is not None and [*terms[at + length : at + length + 1]] == ["to"]
