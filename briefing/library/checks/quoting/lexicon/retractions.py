"""What is written of somebody who takes back what he said, by language: "he later withdrew the remark"."""

_SAID = (
    r"(?:remark|comment|statement|word|claim|accusation|allegation|charge|phrase|post|tweet|message|outburst|assertion|figure"
    r"|offer|promise|pledge|threat|proposal|demand|invitation|quote|letter|sentence|answer|insult|warning|prediction|story)s?"
)
_IT = rf"(?:it|them|that|this|(?:the|his|her|their|its|those|these|this|that|all)(?: [\w'-]+){{0,2}} {_SAID})"
_GESAGTES = (
    r"(?:(?:die|das|den|diese[ns]?|seine[n]?|ihre[n]?|sein|ihr)(?: [\w-]+)? (?:äußerung|aussage|bemerkung|behauptung|vorwurf"
    r"|vorwürfe|worte?|satz|erklärung|angebot|zusage|drohung|zahl|prognose)(?:en|s)?|(?:das|dies|es|sie)(?! [\wäöü]+ung))"
)
_PROPOS = (
    r"(?:ses|son|sa|ces|cette|cet|ce|le|la|les) (?:[\w-]+ )?(?:propos|paroles?|déclarations?|accusations?|mots?|phrases?"
    r"|offre|promesses?|menaces?|chiffres?)"
)
_PALABRAS = (
    r"(?:sus?|las?|los?|el|esas?|esos?|estas?) (?:[\w-]+ )?(?:palabras?|acusaci\w+|declaraci\w+|afirmaci\w+|oferta|promesas?"
    r"|amenazas?|dichos|cifras?)"
)
_SINCE = r"(?:later|since|then|afterwards|subsequently|eventually|soon|promptly)"

RETRACTED = {
    "English": r"(?:withdrew|withdrawn|retracted|recanted|disowned|disavowed|corrected|rescinded|revoked|deleted"
    r"|took back|taken back"
    rf"|walked back|apologi[sz]ed for|regret(?:s|ted)|backtracked on|(?:rowed|rolled) back on|distanced \w+ from) {_IT}"
    rf"|(?:took|taken|walked) {_IT} back|(?:he|she|they)(?: has| have| had)? {_SINCE} (?:apologi[sz]ed|backtracked|recanted)"
    rf"|(?:he|she|they) (?:apologi[sz]ed|backtracked|recanted) {_SINCE}",
    "German": rf"(?:zog|zogen|nahm|nahmen)(?: [\w-]+){{0,4}}? {_GESAGTES}(?: [\w-]+){{0,3}} zurück"
    rf"|{_GESAGTES}(?: [\w-]+){{0,5}} (?:zurückgenommen|zurückgezogen|widerrufen)"
    rf"|widerrief\w*(?: [\w-]+){{0,3}}? {_GESAGTES}|entschuldigt\w* (?:er |sie )?sich(?: [\w-]+){{0,3}} (?:dafür|für) "
    rf"|{_GESAGTES}(?: [\w-]+){{0,3}} (?:zog|nahm) (?:er|sie)(?: [\w-]+){{0,3}} zurück",
    "French": rf"(?:a|ont|avait|avaient)(?: [\w-]+){{0,2}} (?:retiré|regretté|rectifié|démenti|corrigé|renié) {_PROPOS}"
    rf"|(?:est|sont|était)(?: [\w-]+){{0,2}} revenue?s? sur {_PROPOS}"
    r"|s'(?:est|était)(?: [\w-]+){0,2} (?:rétractée?|excusée?|dédite?)",
    "Spanish": rf"se (?:ha )?(?:retractó|desdijo|disculpó|retractado|disculpado)"
    rf"|(?:retiró|rectificó|desmintió|corrigió) {_PALABRAS}"
    rf"|pidió (?:perdón|disculpas)|ha (?:retirado|rectificado) {_PALABRAS}",
    "Russian": r"(?:взял\w*|забрал\w*)(?: [\w-]+){0,3} (?:назад|обратно)"
    r"|отозвал\w*(?: [\w-]+){0,2} (?:слова|заявлени\w|обвинени\w)"
    r"|извинил\w+ за|отказал\w+ от (?:своих |этих )?слов|опроверг\w* (?:свои|эти|сво[её]) ",
}
"""What somebody did who no longer says it; its object is what was said."""

NOT_RETRACTED = {
    "English": r"not|never|nor|without|if|unless|would|should|might|may|must|could|(?:refus|declin)\w+|\w+n't|yet to"
    r"|neither|nobody",
    "German": r"nicht|nie|niemals|weder|ohne|wenn|falls|würde\w*|soll\w*|müsse\w*|weigert\w*|kein\w*",
    "French": r"n'\w*|ne|pas|jamais|sans|si|refus\w+",
    "Spanish": r"no|nunca|jamás|sin|si|ni|tampoco",
    "Russian": r"не|никогда|ни|если|без",
}
"""What says in the same sentence that he did not."""
