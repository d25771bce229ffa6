"""Conditions that have no "if": an imperative and an "and", a verb that comes first, a "once" before what will be."""

import re

_ARTICLES_AND_OBJECTS = {
    "English": r"us|me|them|him|her|it|your|our|the|an?|this|that|these|those|another|more|less|no|two|three|all"
    r"|up|off|down|on"
    r"|back|out|to|in",
    "German": r"uns|mir|mich|ihnen|ihm|ihn|sie|den|die|das|der|dem|eine?n?|mehr|weniger|ihr|euch|zwei|drei|alle",
    "French": r"le|la|les|un|une|des|du|nous|moi|lui|leur|nos|vos|plus|moins|ce|cette|ces|deux|trois|d'abord",
    "Spanish": r"el|la|los|las|un|una|unos|nos|me|les|más|menos|su|sus|este|esta|dos|tres|nuestr\w+|al|a",
}
"""What follows a verb that begins a sentence: its object."""

_NO_IMPERATIVES = {
    "English": r"(?:in|on|at|for|with|by|from|to|of|as|and|but|or|so|yet|when|while|after|before|since|until"
    r"|because|although|though|if"
    r"|is|was|are|were|has|have|had|does|do|did|can|could|will|would|should|may|might|must|only|even|just|both|all"
    r"|half|not"
    r"|under|over|through|during|among|between|behind|beside|above|about|against|into|near|despite|like|unlike"
    r"|given|where|what|who"
    r"|how|that|which|one|two|three|most|many|some|here|there|then|now|today|once|outside|inside|without|within"
    r"|\w+ly|\w+ed|\w+ing"
    r"|he|she|we|they|i|you|it|nobody|everyone|\w+s|times?|nine|every|each)",
    "German": r"(?:seit|mit|nach|bis|auch|heute|gestern|jetzt|nicht|erst|zuerst|ohne|hinter|unter|über|neben"
    r"|zwischen|seine|ihre|meine|eine|keine|diese|jene|alle|viele|welche|statt|trotz|weit|damit)",
    "French": r"(?:chez|assez|avons|sommes|étions)",
    "Spanish": r"(?:para|contra|hasta|entre|sobre|ante|desde|hacia|durante|como|cuando|donde|aunque|mientras|según"
    r"|todos|todas|toda|todo|ni|ya|hoy|ayer|antes|ahora|luego|nunca|era|fue|ha|hay|son|es|está)",
}
"""Words that begin a sentence and are no imperative."""

_IMPERATIVES = {
    "English": r"[a-z]{2,}",
    "German": r"\w+(?:t|e|n)",
    "French": r"\w+(?:ez|ons)(?:-\w+)?|donne|paie|fais|laisse|baisse|vote|signe|dis",
    "Spanish": r"\w+(?:[ae]n|[ae]d|ad|ed|id|a|e)(?:nos|me|les|los)?",
}
_ANDS = {"English": "and", "German": "und", "French": "et", "Spanish": "y"}
_FUTURE = {
    "English": r"will|shall|can|won't|\w+'ll|would|\w+'d|cannot|may|could",
    "German": r"",
    "French": r"",
    "Spanish": r"\w+(?:remos|ré|rá|rán|rás)|podemos|puede|podéis",
}
"""Words of what will be, one of which a quotation has that an offer promises; empty where the present serves."""

_VERB_FIRST = (
    r"(?!(?:seit|mit|nach|bis|erst|jetzt|heute|nicht|zuletzt|damit|statt|anstatt|weit|trotzdem|meist|soweit|sobald"
    r"|nachdem|"
    r"gestern|morgen|ohne|neben|hinter|unter|zwischen|gegen|wegen|deswegen|obwohl|meine|seine|ihre|eine|keine"
    r"|diese|alle|die|in|an"
    r"|von|denn|wenn|wann|dann|selbst|laut|samt|zumindest)\b)\w+(?:t|en|e|st)"
)
"""Matches a German verb that begins a sentence; a preposition or an adverb does not."""

_TEMPORAL = {
    "English": r"once|as soon as|the (?:moment|day|minute|hour)|only (?:after|when|once|if|with|by|then)|failing"
    r"|absent"
    r"|in the event|with \w+ (?:support|consent|approval|help|money)|every time|as long as|as and when|whenever",
    "German": r"sobald|erst wenn|erst nach\w*|nur mit|nur wenn",
    "French": r"dès que|une fois|à défaut|faute|en cas|au cas|le jour où|seulement (?:si|quand)|avec l'accord|sans",
    "Spanish": r"de (?:no )?\w+[aei]r(?:se)?|en cuanto|una vez|apenas|el día que|s[oó]lo (?:si|cuando)|a falta"
    r"|con el acuerdo",
}
_WILL = {
    "English": r"will|shall|won't|\w+'ll|would|\w+'d|may|might|could|can",
    "German": r"wird|werden|werde|würden?|wirst|können|kann|darf|\w+(?:en|t)",
    "French": r"\w+r(?:ons|ai|a|ont|as|ez)|\w+r(?:ait|aient|ions|ais)",
    "Spanish": r"\w+r(?:emos|é|á|án|ás|ía|ían|íamos)",
}


_RESTRICTED = {
    "English": r"(?:and|but|though) (?:not|never|only|not a \w+) (?:before|till|until|then|otherwise|earlier|sooner"
    r"|after|afterwards)",
    "German": r"(?:und|aber) (?:nicht|nie|keinen \w+|keine \w+|erst|nur) (?:vorher|früher|eher|davor|dann|danach|anders|sonst)",
    "French": r"(?:et|mais) (?:pas|non|jamais|seulement) (?:avant|plus tôt|autrement|alors|après)|et alors seulement",
    "Spanish": r"(?:y|pero|mas) (?:no|nunca|s[oó]lo|solamente) (?:antes|de otro modo|de otra manera|entonces|después)",
    "Russian": r"(?:и|но|а) (?:не|только|лишь|никак не) (?:раньше|ранее|прежде|тогда|иначе|потом)",
}
"""What makes a condition of the time that it stands behind: "when it rains and not before, |"."""

_LACKING = r"(?:without|with no|lacking|ohne|sans|sin)(?!\w)"
_LONGEST_LACK = 7
_PREDICTED = (
    r"(?:(?:(?!and|or|but)[\w'’-]+ ){0,5}(?:will|won't|shall|would|could|might)|wird|werden|würden?|wären?|hätten?|könnten?"
    r"|müssten?|gäben?|kämen?|blieben?|stünden?"
    r"|(?:[\w'’-]+ ){1,4}\w+r(?:a|ont|ait|aient)|(?:\w+ ){0,4}(?:\w+rán?|\w+rían?))(?!\w)"
)
"""What "without a new coach" makes a condition of: "the team will go down"."""


def offer_before(clause: str, quotation: str, language: str) -> str:
    """Return the condition that a quotation depends on, where what stands before it in its sentence is one without an "if".

    `quotation` begins with the quotation, and goes on to the end of what is known of it.
    """
    clause = clause.strip(' "')
    restricted = re.search(rf"(?<!\w)(?:{_RESTRICTED.get(language, '(?!)')}),?$", clause, re.IGNORECASE)
    if restricted:
        return restricted[0].rstrip(",")
    first = re.match(r"[\w'’-]+", clause)
    if not first or language not in _ANDS:
        return ""
    if re.search(rf",? {_ANDS[language]}$", clause) and _is_imperative(clause, first[0], language):
        future = _FUTURE[language]
        promises = not future or re.match(rf"(?:[\w'’-]+ ){{0,6}}?(?:{future})(?!\w)", quotation, re.IGNORECASE)
        return clause if promises else ""
    if language == "German" and _is_verb_first(clause, quotation):
        return first[0]
    temporal = re.match(rf"(?:{_TEMPORAL[language]})(?!\w)", clause, re.IGNORECASE)
    lacking = re.match(_LACKING, clause, re.IGNORECASE)
    if lacking and clause.count(" ") < _LONGEST_LACK and re.match(_PREDICTED, quotation, re.IGNORECASE):
        return lacking[0]
    if not temporal or not (clause.endswith(",") or temporal[0].lower().startswith("only")):
        return ""
    words = quotation if language != "German" else quotation.split(" ", 1)[0]
    will = re.match(rf"(?:[\w'’-]+ ){{0,6}}?(?:{_WILL[language]})(?!\w)", words, re.IGNORECASE)
    return temporal[0] if will else ""


def limit_after(rest: str, language: str) -> str:
    """Return the time behind a quotation that limits it: "| when it rains and not before"; empty where none does."""
    limit = re.match(rf",? ([^.!?;:\"]{{2,48}}? )({_RESTRICTED.get(language, '(?!)')})(?!\w)", rest, re.IGNORECASE)
    return limit[1] + limit[2] if limit else ""


def _is_imperative(clause: str, first: str, language: str) -> bool:
    """Say whether a clause begins with a verb that asks for something, and has its object behind it."""
    if re.fullmatch(_NO_IMPERATIVES[language], first, re.IGNORECASE):
        return False
    if not re.fullmatch(_IMPERATIVES[language], first, re.IGNORECASE):
        return False
    if language == "French" and ("-" in first or first.lower().endswith("ez")):
        return True
    return re.match(rf"[\w'’-]+ (?:{_ARTICLES_AND_OBJECTS[language]})(?!\w)", clause, re.IGNORECASE) is not None


def _is_verb_first(clause: str, quotation: str) -> bool:
    """Say whether a German clause has its verb first, and a verb begins the quotation: "Bleibt der Regen aus, verlieren"."""
    begins = re.match(
        _VERB_FIRST + rf" (?:{_ARTICLES_AND_OBJECTS['German']}|es|er|wir|ich|man|niemand|\w+)(?!\w)",
        clause,
        re.IGNORECASE,
    )
    goes_on = re.match(
        r"(?:so |dann )?(?:[a-zäöü]+(?:en|t|st|e)|ist|sind|wird|kann|muss|darf|will|soll)(?!\w)", quotation
    )
    return begins is not None and goes_on is not None and "," not in clause[:-1] and clause.endswith(",")
