"""Words that reverse or weaken a sentence, by language: negations, hedges, conditions, denials; numbers and pronouns.

English, German, French and Spanish are told by their commonest words; Russian, Arabic, Chinese and Japanese by their script.
In other languages quotations are compared without these words.
"""

import re
from collections import Counter
from typing import NamedTuple


class Words(NamedTuple):
    """Patterns of one language, each of a whole word or phrase."""

    name: str
    negations: str
    hedges: str = r"(?!)"
    denials: str = r"(?!)"
    conditions: str = r"(?!)"
    questions: str = r"(?!)"
    turns: str = r"(?!)"
    links: str = r"(?!)"
    pronouns: str = r"(?!)"
    auxiliaries: str = r"(?!)"
    sayings: str = r"(?!)"


ENGLISH = Words(
    "English",
    negations=r"not|never|no|nobody|none|nothing|nowhere|neither|nor|cannot|\w+n't"
    r"|(?:hardly|scarcely|barely)(?! (?:an?|one|two|three|[0-9]))"
    r"|without|few|little"
    r"|refus\w+|declin\w+|fail(?:s|ed|ing)?|unable|unlikely|unwilling|far from|no longer|rarely|seldom"
    r"|rather than|instead of|short of|anything but|impossible",
    hedges=r"allegedly|reportedly|apparently|supposedly|purportedly|possibly|perhaps|maybe|presumably|seemingly"
    r"|arguably"
    r"|might|(?-i:may)|could|seem(?:s|ed)?(?: to)?|appear(?:s|ed)?(?: to)?|(?:said|believed|thought|rumou?red|alleged"
    r"|reported|suspected) to"
    r"|probably|almost|nearly|all but|as if|as though|alleged|purported|supposed|suspected|likely|claim(?:s|ed"
    r"|ing)? to"
    r"|expected to|threaten(?:s|ed|ing)? to|should have|would have",
    denials=r"den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing)?|doubt(?:s|ed|ing|ful)?"
    r"|disput(?:e|es|ed|ing)"
    r"|rul(?:es|ed|ing) out|refut(?:e|es|ed|ing)|no (?:evidence|proof|sign|indication|reason)|disbeliev\w+"
    r"|contradict\w*|hoax|myth"
    r"|untrue|false|wrong to say|mistaken|incorrect|rebut(?:s|ted)?|rumou?rs?",
    conditions=r"if|unless|provided|providing|only if|only when|were|should|had|in case|in the event"
    r"|on condition|until|so long as|as long as",
    questions=r"whether|if",
    turns=r"but|unless|if|provided(?: that)?|providing(?: that)?|except|though|although|albeit|only if"
    r"|on condition|on the condition"
    r"|so long as|as long as|apart from|save for|other than|subject to|in the event|yet|however|not until"
    r"|only (?:when|after|once|with|for|in|on)|allegedly|reportedly|supposedly|apparently|perhaps|maybe|not",
    links=r"that|whether|if",
    pronouns=r"he|she|it|they|we|i|you|him|her|them|us|me|his|hers|its|their|theirs|our|ours|my|mine|your|yours"
    r"|this|that|these|those|who|there|here",
    auxiliaries=r"will|would|shall|should|can|could|may|might|is|are|was|were|be|been|am|has|have|had|do|does|did",
    sayings=r"say(?:ing|s)?|said|suggest(?:ing|ed)?|claim(?:ing|ed)?|alleg(?:ing|ed?)|imply(?:ing)?|implied|argu(?:ing|ed?)"
    r"|think(?:ing)?|believ(?:ing|ed?)|accept(?:ing|ed)?|admit(?:ting|ted)?|agree(?:ing|d)?|insist(?:ing|ed)?",
)
GERMAN = Words(
    "German",
    negations=r"nicht|nie|niemals|kein\w*|keinesfalls|keineswegs|niemand|nichts|nirgends|ohne|weder|kaum|wenige"
    r"|unmöglich|weiger\w+",
    hedges=r"angeblich|offenbar|vermutlich|möglicherweise|vielleicht|womöglich|wohl|mutmaßlich|anscheinend"
    r"|könnte\w*|dürfte\w*|solle?n?|scheinbar",
    denials=r"bestr(?:eit|itt)\w*|dementier\w+|leugn\w+|wies\w*|zurückgewiesen|bezweifel\w+|zurückweis\w+"
    r"|abgestritten",
    conditions=r"wenn|falls|sofern|soweit|solange",
    questions=r"ob",
    turns=r"aber|doch|jedoch|allerdings|außer|es sei denn|wenn|falls|sofern|vorausgesetzt|solange|obwohl"
    r"|obgleich|sondern|wenngleich",
    links=r"dass|ob",
    pronouns=r"er|sie|es|wir|ich|ihr|ihm|ihn|ihnen|uns|sein\w*|ihr\w*|unser\w*|das|dies\w*",
    auxiliaries=r"wird|werden|würde\w*|ist|sind|war\w*|hat|haben|hatte\w*|kann|können|soll\w*|muss|müssen",
)
FRENCH = Words(
    "French",
    negations=r"ne|n'\w*|pas|jamais|aucune?|personne|rien|sans|ni|non|guère|nullement|refus\w+",
    hedges=r"peut-être|sans doute|prétendument|apparemment|probablement|éventuellement|pourrai\w+|semble\w*"
    r"|serai\w+|aurai\w+|soi-disant",
    denials=r"ni(?:e|ent|é|ait|er)|dément\w*|démenti\w*|rejet\w+|réfut\w+|contest\w+|dout\w+",
    conditions=r"si|s'ils?|à moins|à condition|pourvu",
    questions=r"si|s'ils?",
    turns=r"mais|sauf|si|s'ils?|à moins|à condition|pourvu|excepté|hormis|cependant|toutefois|quoique|bien que"
    r"|tant que",
    links=r"que|qu'\w*|si|s'ils?",
    pronouns=r"il|elle|ils|elles|nous|je|vous|on|lui|leur\w*|son|sa|ses|notre|nos|ce|cela|ça|eux",
    auxiliaries=r"est|sont|était|étaient|a|ont|avait|avaient|sera|seront|serait|va|vont|peut|peuvent|doit|doivent",
)
SPANISH = Words(
    "Spanish",
    negations=r"no|nunca|jamás|ningún|ninguna|ninguno|nadie|nada|ni|tampoco|sin|apenas|neg(?:ó|aron)",
    hedges=r"supuestamente|presuntamente|quizás?|tal vez|posiblemente|probablemente|aparentemente|podría\w*"
    r"|parece\w*|acaso|habría\w*|sería\w*|estaría\w*",
    denials=r"neg(?:ó|aron|aba|ar|ado)|nieg\w+|desm(?:intió|iente\w*|entido)|rechaz\w+|dud(?:a|ó|an)|refut\w+",
    conditions=r"si|a menos|siempre que|a condición",
    questions=r"si",
    turns=r"pero|salvo|excepto|si|a menos|siempre que|a condición|aunque|sin embargo|sino|mientras",
    links=r"que|si",
    pronouns=r"él|ella|ellos|ellas|nosotros|yo|usted\w*|le|les|lo|los|su|sus|nuestr\w+|esto|eso|ello",
    auxiliaries=r"es|son|era|eran|ha|han|había|habían|será|serán|sería|va|van|puede|pueden|debe|deben",
)
RUSSIAN = Words(
    "Russian",
    negations=r"не|ни|нет|никогда|никто|ничего|нельзя|без|немногие|невозможно|отказ\w+",
    hedges=r"якобы|возможно|вероятно|может|может быть|мог\w*|наверное|предположительно|кажется",
    denials=r"отрица\w+|отверг\w*|опроверг\w*|отклони\w+|сомнева\w+",
    conditions=r"если|при условии",
    questions=r"ли",
    turns=r"но|однако|если|кроме|при условии|хотя|пока|зато|а не",
    links=r"что|чтобы",
    pronouns=r"он|она|оно|они|мы|я|вы|его|её|их|наш\w*|это",
    auxiliaries=r"будет|будут|был\w*|есть",
)
ARABIC = Words(
    "Arabic",
    negations=r"لا|لم|لن|ليس\w*|ما|غير|بدون|دون|ولا|ولم|ولن",
    hedges=r"ربما|قد|يزعم|زعم|المزعوم|لعل",
    denials=r"نفى|نفت|ينفي|تنفي|رفض\w*|أنكر\w*|كذب\w*",
    conditions=r"إذا|إن|لو|شرط|بشرط",
    questions=r"هل|ما إذا",
    turns=r"لكن\w*|ولكن\w*|إلا|إذا|بشرط|غير أن|بيد أن|شرط|سوى",
    links=r"أن|أنّ",
)
CHINESE = Words(
    "Chinese",
    negations=r"不|没|没有|未|無|无|非|勿|别|莫|從未|从未|并非|不会|不是|拒绝|否认",
    hedges=r"可能|也许|或许|据称|据说|恐怕|涉嫌",
    turns=r"但是?|不过|然而|可是|除非|如果|只要|若|前提是|除了",
)
JAPANESE = Words(
    "Japanese",
    negations=r"(?!)",
    turns=r"が[、,]|けれど|けど|しかし|ただし|ものの|ならば?|場合|たら|なければ",
)
AFTER_IN_JAPANESE = r"[はがもをでにとて]{0,2}(?:い|し|され|られ|でき)?(?:ない|なかった|なく|ず|ません|ぬ|まい|たくない)"

_COMMON = {
    "English": "the of and to in that is was for it with as on be by at said he has have not are",
    "German": "der die und das in den von zu mit sich des auf ist im dem ein eine als auch nicht wir",
    "French": "le la les des et en un une du dans est que qui pour au sur pas ne ce il nous",
    "Spanish": "el la los las de y en que un una por con del se para es al como lo su no",
}
"""The commonest words of the languages that one script has."""

_BY_NAME = {words.name: words for words in (ENGLISH, GERMAN, FRENCH, SPANISH)}
_NOTHING = Words("", r"(?!)")

MAGNITUDES = re.compile(
    r"(?:thousands?|millions?|billions?|trillions?|hundred(?:s|weight)?|dozens?|score|per cent|percent(?:age)?"
    r"|pc|m|mn|bn|tn|k"
    r"|tausend|million(?:en)?|milliarden?|prozent|milliers?|mille|milliards?|pour cent|mil|millón|millones|por ciento"
    r"|тысяч\w*|тыс|миллион\w*|млн|миллиард\w*|млрд|процент\w*|ألف|مليون|مليار)(?!\w)",
    re.IGNORECASE,
)
NUMERALS_IN_CJK = "〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅"


def language_of(text: str) -> Words:
    """Return the words of a text's language, known by its script, else by its commonest words; none for other languages."""
    part = text[:20_000]
    counts = {
        JAPANESE: len(re.findall("[\u3040-\u30ff]", part)) * 3,
        CHINESE: len(re.findall("[\u4e00-\u9fff]", part)),
        RUSSIAN: len(re.findall("[\u0400-\u04ff]", part)) / 3,
        ARABIC: len(re.findall("[\u0600-\u06ff]", part)) / 3,
    }
    words = Counter(re.findall(r"[^\W\d_]+", part.casefold()))
    latin = sum(count for word, count in words.items() if word[0] < "\u0250")
    script, most = max(counts.items(), key=lambda counted: counted[1])
    if most > latin:
        return script
    common = {name: sum(words[word] for word in common_words.split(" ")) for name, common_words in _COMMON.items()}
    name, most = max(common.items(), key=lambda counted: counted[1])
    return _BY_NAME[name] if most else _NOTHING


def holds(pattern: str, text: str) -> str:
    """Return the first word or phrase of a text that matches a pattern; empty where none does."""
    match = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE)
    return match[0] if match else ""
