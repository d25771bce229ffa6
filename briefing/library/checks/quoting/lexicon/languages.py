"""Words that reverse or weaken a sentence, by language: negations, hedges, conditions, denials; numbers and pronouns.

`text_language` tells which of them a text is in; in other languages quotations are compared without these words.
"""

from functools import cache
from typing import NamedTuple

from briefing.library.checks.quoting.lexicon.any_case import AnyCase

NEXT_NOUN_ONLY = r"without|ohne|sans|sin|без"
"""Negations that govern the next noun alone: "without a word he signed" says that he signed."""


class Words(NamedTuple):
    """Patterns of one language, each of a whole word or phrase, with a space on both sides of a comma.

    `accusations` end where a quotation begins: "accused the mayor of"; `nobodies` with the pronoun of a clause: "no law which".
    `limits` end what a negation says: "we shall not sign until". `attitudes` tell what is held and not known: "fears that".
    `assertions` are verbs after which a clause may have no "that": "could not confirm it was". `halves` negate nothing more
    where `concords`, at the quotation's beginning, negate it: "il n'a |aucune envie".
    """

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
    accusations: str = r"(?!)"
    nobodies: str = r"(?!)"
    limits: str = r"(?!)"
    attitudes: str = r"(?!)"
    assertions: str = r"(?!)"
    halves: str = r"(?!)"
    concords: str = ""


ENGLISH = Words(
    "English",
    negations=r"not(?! (?:only|just|merely|simply|least|doubt)\b)|never(?! doubt)"
    r"|no(?! (?:doubt|wonder|fewer|less|matter)\b)"
    r"|nobody|none|nothing|nowhere|neither|nor|cannot|\w+n't(?! doubt)"
    r"|(?:hardly|scarcely|barely)(?! (?:(?:an?|one|two|three)\b|[0-9]))"
    r"|without(?! (?:doubt|question)\b)|(?<!\ba )(?:few|little)"
    r"|refus\w+|declin\w+|fail(?:s|ed|ing)? to|unable|unlikely|unwilling|far from|no longer|yet to|rarely|seldom"
    r"|rather than|instead of|short of|anything but|impossible|ain't|prevent(?:s|ed|ing)?|prohibit(?:s|ed|ing)?"
    r"|forb[aio]d\w*|(?:stop|barr?|bann?)(?:s|ed|ing)?(?: [\w'’-]+){0,3} from|avoid(?:s|ed|ing)?|cease[sd]? to"
    r"|oppos(?:e|es|ed|ing)(?: to)?|(?:vot\w+|argu\w+|decid\w+|warn\w*|sp[eo]ak\w*|spoke|c[ao]me out) against"
    r"|lack(?:s|ed|ing)?"
    r"|devoid of|absence of|(?:illegal|unlawful|a crime|an offence|too \w+)(?: for \w+)? to"
    r"",
    hedges=r"(?:was|were) to have"
    r"|allegedly|reportedly|hopefully|would that|apparently|supposedly|purportedly|possibly|perhaps|maybe"
    r"|presumably|seemingly"
    r"|arguably|potentially|conceivably|ostensibly|unconfirmed"
    r"|might|(?-i:may)|could(?! (?:see|hear|feel|tell|smell|clearly|plainly)\b)|seem(?:s|ed)?(?: to)?|appear(?:s|ed)?(?: to)?"
    r"|(?:said|believed|thought|understood|rumou?red|alleged"
    r"|reported|suspected) to"
    r"|probably|almost|nearly|all but|virtually|practically|as if|as though|alleged|purported|supposed|suspected|likely"
    r"|claim(?:s|ed"
    r"|ing)? to"
    r"|(?:is|am|are|was|were|been|\w+'(?:m|re|s)) (?:told|said|claimed|alleged|suggested|believed|thought|rumou?red|reported"
    r"|assumed|feared) that"
    r"|(?:some|many|several|most|critics|others"
    r"|people|they)(?: [\w'’-]+){0,2} (?:say|claim|argue|believe|think|said|claimed|argued|believed"
    r"|thought)(?: that)?"
    r"|hear[ds]? (?:it )?(?:said|told|claimed|argued|suggested|alleged|whispered) that"
    r"|in theory|(?:according to )?(?:rumou?rs?|hearsay|gossip)(?: has it)?|expected to|otherwise|or else"
    r"|(?:tipp?ed|poised|slated) to|(?:hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?|pretend(?:s|ed|ing)?|tr(?:y|ies|ied|ying)"
    r"|attempt(?:s|ed|ing)?|seek(?:s|ing)?|sought|aspir(?:e|es|ed|ing)) to|threaten(?:s|ed"
    r"|ing)? to|should have|would have",
    denials=r"den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing)?"
    r"|(?<!no )(?<!not )(?<!never )doubt(?:s|ed|ing|ful)?"
    r"|disput(?:e|es|ed|ing)"
    r"|rul(?:es|ed|ing) out|refut(?:e|es|ed|ing)|no (?:evidence|proof|sign|indication|reason)|disbeliev\w+"
    r"|contradict\w*|hoax|myth"
    r"|untrue|false|(?:wrong|mistaken|premature|misleading|absurd|unfair|too early) to \w+|mistaken|incorrect"
    r"|unfounded|baseless|rebut(?:s|ted)?"
    r"|rumou?rs?|debunk(?:s|ed|ing)?|disprov(?:e|es|ed|ing)|repudiat(?:e|es|ed|ing)|disown(?:s|ed|ing)?"
    r"|(?:laugh|scoff|brush|shrug)\w* (?:off|at|aside)|rebuff\w*|scotch\w*|ridicul\w+"
    r"|wrongly|falsely|mistakenly|erroneously|no comment|neither confirm\w*"
    r"|(?:declin|refus)\w+ to (?:comment|confirm|discuss|be drawn)|unable to (?:confirm|verify|corroborate)"
    r"|(?:cannot|\w+n't|not) (?:confirm|verify|corroborate|comment)|yet to (?:confirm|comment)",
    attitudes=r"led to believe|purport\w*|used to (?:think|believe)|theor(?:y|ies)|notion|idea|assum\w+|illusion"
    r"|hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|wish(?:es|ed|ing)?|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)"
    r"|speculat(?:es?|ed|ing|ion)|pretend(?:s|ed|ing)?|suspect(?:s|ed|ing)?|worr(?:y|ies|ied)",
    conditions=r"if|unless|provided|providing|assuming|supposing|suppose|only if|only when|were|should|had"
    r"|except(?:ing)?|save (?:as|where|that|in|for|when|on)|with the exception of|excluding"
    r"|in case|in the event"
    r"|on (?:the )?(?:condition|assumption|understanding|premise)|until|so long as|as long as|subject to"
    r"|barring|pending|in the absence of"
    r"|(?:without|but for|absent)(?=.*, .*(?<!\w)(?:would|could|might))",
    questions=r"whether|if",
    turns=r"depending (?:up)?on"
    r"|exclusive of|net of|not including|plus (?:vat|tax|costs|interest)|for (?:now|the time being"
    r"|the (?:present|moment))|until (?:further notice|prove[dn]|shown|found)"
    r"|as things stand|but|unless|if|provided(?: that)?|providing(?: that)?|except|assuming|though|although|albeit|only if"
    r"|on condition|on the condition|conditional on|contingent on|with the exception of|save (?:that|in|where)"
    r"|(?<=, )save (?:when|during|as|on|at|by|with|under|to|upon|the|an?|one|two|three|four|five|his|her"
    r"|its|our|my|your|their"
    r"|this|that|these|those|him|them|(?-i:[A-Z])\w+)"
    r"|so long as|as long as|apart from|save for|other than|subject to|in the event|yet|however|not until"
    r"|barring|pending|excluding|excepting|in theory|in so far as|insofar as|to the extent|on the understanding"
    r"|on one condition"
    r"|with (?:an?|one|two|the|some|certain)(?: \w+)? (?:exceptions?|reservations?|caveats?|conditions?)"
    r"|with the proviso"
    r"|or so|god willing"
    r"|(?:is|was|are|were|been|proved|turned out(?: to be)?) (?:a )?(?:false|untrue|lie|myth|hoax|disproved"
    r"|debunked|withdrawn|refuted|unfounded|baseless)|(?:has|have) been (?:disproved|debunked|withdrawn"
    r"|refuted)|(?:for|in|on|at|to|with|by) (?:[\w'’-]+ ){1,2}only|they say|we are told|without prejudice"
    r"|in the absence of"
    r"|(?<=, )(?:at least|at any rate)(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half"
    r"|a)(?!\w))|(?:at least|at any rate) (?:until|if|when|while|as|for|in)|as soon as(?! (?:[\w'’-]+ ){1,5}had)"
    r"|once (?:the|he|she|it|they|we|you|i|all|both|this|that|these|those|their|its|our|everyone|everybody)"
    r"(?! (?:[\w'’-]+ ){0,4}had)"
    r"|should (?:the|an?|he|she|it|they|we|you|i|any|this|that)|(?:had|were) (?:he|she|it|they|we|you|i)"
    r"|(?<=, )(?:had|were) (?:the|an?|any|this|that|these|those|no|not|(?-i:[A-Z])\w+)"
    r"|(?<=, )only (?:the|my|our|their|his|her|if|he|she|it|they|we|i)"
    r"|(?:only|solely|exclusively) (?:when|where|after|once|with|for|in|on|by|to|as|at|until|under|insofar|so long"
    r"|provided|subject)|allegedly|reportedly|supposedly"
    r"|apparently|perhaps|maybe|not(?! (?:only|just|merely|least)\b)",
    links=r"that|whether|if",
    pronouns=r"he|she|it|they|we|i|you|him|her|them|us|me|his|hers|its|their|theirs|our|ours|my|mine|your|yours"
    r"|this|that|these|those|who|there|here",
    auxiliaries=r"will|would|shall|should|can|could|may|might|is|are|was|were|be|been|am|has|have|had|do|does|did",
    sayings=r"(?:say|suggest|claim|think|accept|admit|insist|know|expect|imagin)(?:s|ing|ed)?|said|knew|thought"
    r"|(?:alleg|argu|believ|agre|imagin)(?:e|es|ed|ing)|impl(?:y|ies|ied|ying)|admitt(?:ed|ing)|agreeing",
    assertions=r"(?:say|suggest|claim|think|confirm|expect|imagin|prov|guarante|promis|establish)(?:e?s|ing|e?d|e)?"
    r"|said|thought|verif(?:y|ies|ied|ying)|(?:alleg|argu|believ|agre|conced|conclud)(?:e|es|ed|ing)",
    limits=r"until|till|before",
    accusations=r"(?:accus(?:e|es|ed|ing)|suspect(?:s|ed|ing)?) (?:[\w'’-]+ ){0,6}?of"
    r"|(?:accusation|suspicion|(?<!in )(?<!take )(?<!takes )(?<!taking )(?<!took )(?<!taken )charge)s? (?:of|that)"
    r"|(?:charged|indicted) (?:[\w'’-]+ ){0,4}?(?:with|for)"
    r"|(?:tried|on trial|wanted|investigated|arrested|under investigation) for",
    nobodies=r"(?:(?:is|was|are|were|am) not|(?:is|was|are|were)n't) (?:the|an?|one of)(?: [\w'’-]+){1,4} (?:who|that|which)"
    r"|it (?:(?:is|was) not|isn't|wasn't)(?: [\w'’-]+){1,5} (?:who|that|which)|no(?: [\w'’-]+){1,3} (?:who"
    r"|which)|(?:nobody|no one|nothing|none|few) (?:who|which)",
)
GERMAN = Words(
    "German",
    negations=r"nicht(?! (?:nur|bloß|allein|zuletzt)\b)|nie|niemals|kein\w*|keinesfalls|keineswegs|niemand(?:em|en|es)?"
    r"|nichts|nirgends|ohne|weder|kaum|wenige"
    r"|nirgendwo|selten|unmöglich|weiger\w+",
    hedges=r"angeblich|offenbar|hoffentlich|möge\w*|vermutlich|möglicherweise|vielleicht|womöglich|wohl"
    r"|mutmaßlich|anscheinend|hätte|wäre"
    r"|könnte\w*|dürfte\w*|soll(?:en?)?|scheinbar|beinahe?|fast|nahezu|heißt es|es heißt|sonst|ansonsten|andernfalls",
    denials=r"bestr(?:eit|itt)\w*|dementier\w+|leugn\w+|wies\w*(?: [\w'’-]+){0,6} zurück"
    r"|zurückgewiesen|(?:be|an)?zweifel(?!los|sfrei|sohne)\w*|zurückweis\w+"
    r"|angezweifelt|infrage (?:gestellt|stell\w*)|(?:in ?frage|in abrede) (?:gestellt|stell\w*)"
    r"|stell\w* (?:[\w'’-]+ ){0,4}(?:infrage|in frage|in abrede)"
    r"|abgestritten|str(?:eitet|itt)\w*(?: [\w'’-]+){0,4} ab|schl(?:ießt|ießen|oss"
    r"|ossen)(?: [\w'’-]+){0,4} aus|ausgeschlossen|verneint\w*|widersprach\w*|widersprich\w*|widerleg\w+|falsch|unwahr",
    attitudes=r"behaupt\w+|(?:be)?fürcht\w+|(?:er)?hoff(?:e|t|en|te|ten)",
    conditions=r"wenn|falls|sofern|soweit|solange|sollten?|wären?|hätten?|nur wenn|vorausgesetzt"
    r"|unter der (?:bedingung|voraussetzung|annahme)|für den fall|im falle?|außer(?! (?:frage|acht|kraft"
    r"|betrieb|dienst|sich)\b)|mit ausnahme|ausgenommen"
    r"|vorbehaltlich",
    questions=r"ob",
    turns=r"je nach\w*|zuzüglich|zzgl|ohne (?:mwst|mehrwertsteuer)|vorerst|einstweilen|bis auf weiteres|fürs erste"
    r"|bis (?:das gegenteil|zum beweis)|aber|doch|jedoch"
    r"|allerdings|außer|angeblich|heißt es|zumindest|es sei denn|wenn|falls|sofern"
    r"|vorausgesetzt|solange|obwohl"
    r"|obgleich|sondern(?! auch)|wenngleich|nur (?:wenn|soweit|insoweit|insofern|solange)|insoweit|insofern|soweit"
    r"|unter der (?:bedingung|voraussetzung|annahme)|für den fall|(?<=, )nur (?:der|die|das|den|dem|ein\w*"
    r"|mein\w*|sein\w*|ihr\w*)"
    r"|nur (?:im|in|bei|mit|für|auf|unter|nach|zu[mr]?|am|an|gegen|dann|bis)"
    r"|ausgenommen|bis auf|mit ausnahme"
    r"|(?:zumindest|jedenfalls|wenigstens|vorläufig) (?:bis|solange|wenn|falls)|sobald|unter vorbehalt",
    links=r"dass|ob|wonach|demzufolge",
    pronouns=r"er|sie|es|wir|ich|ihr|ihm|ihn|ihnen|uns|sein\w*|ihr\w*|unser\w*|das|dies\w*",
    auxiliaries=r"wird|werden|würde\w*|ist|sind|war\w*|hat|haben|hatte\w*|kann|können|soll\w*|muss|müssen",
    limits=r"bis|bevor|ehe",
    accusations=r"(?:vorwurf|vorwürfe|verdacht|vorgeworfen|beschuldig\w+|bezichtig\w+)(?: [\w'’-]+){0,3}? ,"
    r"|(?:bestr(?:eit|itt)|dementier|leugn|bezweifel|weiger)\w*(?: [\w'’-]+){0,3} ,|lehn\w+ (?:[\w'’-]+ ){0,4}ab ,"
    r"|w[ai]rf\w* (?:[\w'’-]+ ){1,5}vor ,|(?:unterstell|andicht|anlast)\w*(?: [\w'’-]+){0,3} ,"
    r"|(?:unterstellt|nachgesagt|zur last gelegt|angelastet|angedichtet) ,"
    r"|(?:sag\w*(?: [\w'’-]+){1,3} nach|leg\w*(?: [\w'’-]+){1,3} zur last) ,|(?:angeklagt"
    r"|verdächtigt\w*)(?: [\w'’-]+){0,2} ,",
    nobodies=r"(?:nicht(?: [\w'’-]+){1,5} (?:war|ist|waren|sind) es|es (?:war|ist|waren"
    r"|sind) nicht(?: [\w'’-]+){1,5}) , (?:der|die|das|d[ee][mnr])"
    r"|kein\w*(?: [\w'’-]+){1,3} , (?:d(?:er|ie|as|en|em|eren|essen)|welche\w*)"
    r"|(?:niemand\w*|nichts) , (?:der|die|das|was)",
)
FRENCH = Words(
    "French",
    negations=r"peu (?:d'|de (?!temps|jours|mois|semaines|minutes|chose))\w+|rares"
    r"|ne|n'\w*|pas|jamais|aucune?|personne|rien|sans(?! doute)|ni|non(?! seulement)|guère|nullement"
    r"|refus\w+",
    hedges=r"peut-être|presque|quasi(?:ment)?|pratiquement|sur le point d\w*|failli|sans doute|prétendument|apparemment"
    r"|probablement|éventuellement|pourrai\w+|semble\w*"
    r"|serai\w+|aurai\w+|soi-disant|devrai\w+|censée?s?|présumée?s?|faute de quoi|sinon|autrement|il paraît"
    r"|il se peut|paraît-il",
    denials=r"ni(?:e|ent|é|ait|er)|dément\w*|démenti\w*|rejet\w+|réfut\w+|contest\w+|dout\w+|récus\w+|infirm\w+"
    r"|exclu(?:t|ent|ait|aient)?|écart(?:e|ent|ait|é|er)|en doute|faux",
    attitudes=r"esp[éè]r\w+|crai(?:nt|gn)\w*|prétend\w*",
    conditions=r"si|s'ils?|pour peu|du moment|moyennant"
    r"|à moins|à condition|pourvu|en cas|au cas où|sous réserve|tant que|dès lors que|à supposer"
    r"|en supposant|dans l'hypothèse|sauf|hormis|excepté"
    r"|à l'exception",
    questions=r"si|s'ils?",
    turns=r"pour peu|du moment|si tant est|moyennant|le cas échéant|selon (?:que|le temps|les cas)"
    r"|hors (?:taxes?|tva)|sans compter|non compris|pour (?:l'instant|le moment)|jusqu'à (?:nouvel ordre"
    r"|preuve)|mais|sauf|si|s'ils?|à moins|à condition"
    r"|pourvu|excepté|hormis|cependant|toutefois|quoique|bien que"
    r"|tant que|sous réserve|en cas|au cas où|(?:seulement|uniquement) (?:si|dans|en|avec|pour|après|quand"
    r"|sur|à|aux?|par)|(?<=, )seule?s? (?:le|la|les|l'\w+|mon|ma|son|sa|leur)|(?<=, )(?:du moins|tout au moins|en tout cas)"
    r"|dans la mesure où|pour autant qu\w*"
    r"|à l'exception|même si|paraît-il|dit-on"
    r"|semble-t-il|dès que"
    r"|une fois que?|du moins (?:si|tant)|néanmoins|pourtant",
    links=r"que|qu'\w*|si|s'ils?",
    pronouns=r"il|elle|ils|elles|nous|je|vous|on|lui|leur\w*|son|sa|ses|notre|nos|ce|cela|ça|eux",
    auxiliaries=r"est|sont|était|étaient|a|ont|avait|avaient|sera|seront|serait|va|vont|peut|peuvent|doit|doivent",
    limits=r"jusqu'\w*|avant",
    accusations=r"(?:accus|soupçonn|reproch|inculp)\w+ (?:[\w'’-]+ ){0,6}?(?:de|d')|(?:poursuivi|mis|jugé"
    r"|inculpé)\w*(?: en examen)? pour|se voi\w+ reprocher de",
    halves=r"ne|n'\w*",
    concords=r"(?:[\w'’-]+ ){0,3}?(?:pas|plus|jamais|aucune?|personne|rien|guère|nullement|point|nul(?:le)?|ni|que|qu'\w*)",
    nobodies=r"ce n'(?:est|était|fut|sont) pas(?: [\w'’-]+){1,5} (?:qui|que|dont)|(?:aucune?"
    r"|nul(?:le)?)(?: [\w'’-]+){1,3} (?:qui|que|dont)|(?:personne|rien) (?:qui|que|dont)",
)
SPANISH = Words(
    "Spanish",
    negations=r"no(?! s[oó]lo| solamente)|nunca|jamás|ningún|ninguna|ninguno|nadie|nada|ni|tampoco|sin|apenas"
    r"|poc[oa]s(?! (?:días|horas|meses|años|minutos|semanas))"
    r"|imposible|neg(?:ó|aron)",
    hedges=r"supuestamente|ojalá|casi|prácticamente|a punto de|al borde de|por poco|presuntamente|quizás?|tal vez"
    r"|posiblemente|probablemente|aparentemente|podría\w*"
    r"|parece\w*|acaso|habría\w*|sería\w*|estaría\w*|tendría\w*|de lo contrario|de otro modo|al parecer"
    r"|a lo mejor|puede que|presunt[oa]s?"
    r"|supuest[oa]s?",
    denials=r"neg(?:ó|aron|aba|ar|ado)|nieg\w+|desm(?:intió|iente\w*|entido)|rechaz\w+|dud(?:a|o|as|ó|an|amos"
    r"|aba\w*|aron|osos?)|refut\w+|descart\w+|exclu[iy]\w+|en (?:duda|entredicho)"
    r"|falso",
    attitudes=r"esper(?:a|an|amos|o|aba)|tem(?:e|en|emos|o|ía)|alega\w*",
    conditions=r"si|a menos|siempre que|siempre y cuando|a condición|con tal|en caso|en el supuesto|suponiendo"
    r"|con la condición|a no ser|salvo|excepto|(?:a|con"
    r"|con la) excepción",
    questions=r"si",
    turns=r"sin (?:contar|incluir|iva)|más iva|iva aparte|(?:por|de) (?:ahora|el momento|momento)"
    r"|hasta (?:nuevo aviso|nueva orden|que se demuestre"
    r"|que se pruebe)|pero|salvo|excepto|si|a menos|siempre que|a condición|aunque|sin embargo|sino(?! también)|al menos"
    r"|dicen|según dicen|al parecer"
    r"|mientras|siempre y cuando|con tal|en caso|a no ser|(?:s[oó]lo|solamente|únicamente) (?:si|en|con"
    r"|para|después|cuando|por|tras)|(?<=, )s[oó]lo (?:el|la|los|las|mi|su)|por lo menos|con la condición"
    r"|no obstante|a excepción"
    r"|una vez que|en cuanto|en la medida en que|al menos (?:hasta|mientras|si)",
    links=r"que|si",
    pronouns=r"él|ella|ellos|ellas|nosotros|yo|usted\w*|le|les|lo|los|su|sus|nuestr\w+|esto|eso|ello",
    auxiliaries=r"es|son|era|eran|ha|han|había|habían|será|serán|sería|va|van|puede|pueden|debe|deben",
    limits=r"hasta|antes",
    accusations=r"(?:acus|sospech)\w+ (?:[\w'’-]+ ){0,6}?de(?: que)?|(?:procesad|investigad|imputad|juzgad"
    r"|detenid)[oa]s? por|se l[ea]s? (?:imputa|achaca|atribuye|reprocha)n?(?: que)?",
    halves=r"no|ni",
    concords=r"(?:a|de|en|por|con|para)? ?(?:ning\w+|nadie|nada|nunca|jamás|ni|tampoco)",
    nobodies=r"no (?:es|fue|era|son|fueron|eran)(?: [\w'’-]+){1,5} (?:quien(?:es)?|(?:el|la|los|las) que)|ning(?:ún"
    r"|una)(?: [\w'’-]+){1,3} que|(?:nadie|nada) que",
)
RUSSIAN = Words(
    "Russian",
    negations=r"не(?! (?:только|секрет|случайно|зря|менее)\b)|ни|нет|никогда|никто|ничего|нельзя|без|немногие"
    r"|невозможно|отказ\w+|ничто|нигде"
    r"|никак\w*"
    r"|едва ли|вряд ли|мало",
    hedges=r"якобы|по (?:неподтвержд[её]нн\w+|непроверенн\w+|предварительным) (?:данным|сведениям|сообщениям)"
    r"|авось|хоть бы|говорят|ходят слухи|(?:по)?пыта(?:л|ет|ют)\w*|почти|чуть не|едва не|практически"
    r"|возможно|вероятно"
    r"|может|может быть|мог\w*|наверное"
    r"|предположительно|кажется|похоже|будто"
    r"|вроде|по слухам|иначе|в противном случае",
    denials=r"отрица\w+|отверг\w*|опроверг\w*|отклони\w+|(?:у?сомн(?:ева|и)\w+|сомнени\w+)|неправда|ложь|неверно|ошибочно",
    attitudes=r"наде[ею]\w+|опаса\w+|бо[ия]т\w+",
    conditions=r"если|при условии|в случае|только если|лишь если|разве что|кроме(?! того)|за исключением",
    questions=r"ли|неясно|неизвестно|непонятно",
    turns=r"(?:\w+ ){0,2}назва\w+ (?:преждевременн|ложн|выдум|неправд|абсурд|слух|ошибочн|вздор|фейк|клевет)\w*"
    r"|лишь в том случае|только в том случае|но|однако|если|кроме(?! того)|при условии|хотя|пока|зато|а не"
    r"|в случае|(?:только|лишь) (?:если|в|с"
    r"|для|после|когда|при|на|по)|разве что"
    r"|за исключением|якобы|говорят|по слухам|как только|по крайней мере|тем не менее|лишь бы",
    links=r"что|чтобы",
    pronouns=r"он|она|оно|они|мы|я|вы|его|её|их|наш\w*|это",
    auxiliaries=r"будет|будут|был\w*|есть",
    limits=r"до",
    accusations=r"(?:обвин|подозр)\w+ (?:[\w'’-]+ ){0,6}?(?:в|в том , что)",
    halves=r"не|нет|нельзя",
    concords=r"(?:\w{1,3} )?(?:никак\w*|никого|никому|никто|ничего|ничему|ничем|никогда|нигде|ни)",
    nobodies=r"(?:нет|никак\w+)(?: [\w'’-]+){1,3} , котор\w+|никто , кто",
)
ARABIC = Words(
    "Arabic",
    negations=r"[وف]?(?:لا(?! [يت]زال)|لم|لن|ليس\w*|لس[تن]\w*|غير|بدون|دون)|ما(?! (?:زال|[يت]زال|دام))|أبدا",
    hedges=r"[وف]?ربما|[وف]?كاد\w*|[يتن]كاد\w*|أوشك\w*|[وف]?قد [يتن](?!م(?!\w))\w+|[وف]?(?:يزعم|زعم\w*|يقال|يبدو|يعتقد"
    r"|يظن|يرجح|يشتبه"
    r"|يفترض)|ال?مزعوم\w*|[وف]?لعل\w*|وإلا"
    r"|يحتمل|محتمل",
    denials=r"[وف]?(?:نفى|نفت|نفوا|ينفي|تنفي|ينفون|رفض\w*|أنكر\w*|كذب\w*)",
    attitudes=r"[يتن]أمل\w*|[يتن]خشى",
    conditions=r"[وف]?(?:إذا|إن|لو|شرط|بشرط|شريطة|في حال|ما لم)",
    questions=r"هل|ما إذا",
    turns=r"لكن\w*|ولكن\w*|بل|ما دام\w*|طالما|لولا|إلا|إذا|بشرط|شريطة|غير أن|بيد أن|شرط|سوى|ما لم|في حال|باستثناء|ما عدا|عدا"
    r"|(?<=[،,] )إن(?= \w)",
    links=r"[أإ]ن(?:ه|ها|هم|هن|نا|ني|ك|كم)?",
)
CHINESE = Words(
    "Chinese",
    negations=r"不(?![过過同久断斷少仅僅但错錯])|没有?|沒有?|未(?![来來])|無(?!論)|无(?!论)|(?<![除是])非(?![常洲])|勿"
    r"|(?<![特区區分级級性])[别別](?![人的处處国國墅])|莫|拒绝|拒絕|否认|否認|禁止",
    denials=r"否认|否認|反驳|反駁|驳斥|駁斥|拒绝承认|拒絕承認|(?:没有?|沒有?|毫?无|毫?無)(?:任何)?(?:证据|證據|迹象|跡象|理由)",
    hedges=r"可能|几乎|幾乎|差点|差點|险些|險些|也许|也許|或许|或許|据称|據稱|据说|據說|据传|恐怕|涉嫌|疑似|似乎|好像|(?:没有?|沒有?|毫?无|毫?無)(?:任何)?(?:证据|證據|迹象|跡象"
    r"|理由)|否则|否則|不然"
    r"|是否|能否|可否|会否|會否|是不是|会不会|會不會|能不能|有没有|有沒有|听说|聽說|传闻|傳聞|希望|怀疑|懷疑|有人[说說]|担心|擔心|声称|聲稱|未必|不一定"
    r"|难说|難說|不敢说|不敢說|说不准|說不準|谈不上|談不上",
    attitudes=r"希望|怀疑|懷疑|有人[说說]|担心|擔心|声称|聲稱|据说|據說|据称|據稱|听说|聽說|传闻|傳聞|据(?:\w{0,4}人士|传|网传)\w{0,4}",
    conditions=r"如果|假如|若(?!干)|倘若|要是|只要|除非|一旦",
    turns=r"但是?|不过|不過|然而|可是|只是|除非|如果|只要|若|前提是|条件是|條件是|除了"
    r"|(?:是否|能否|有无|有無)(?:属实|屬實|真实|真實|属真|为真|成立|可信|可靠|准确|準確|正确|正確|合理|合法|可行|有效|存在|有根据|有根據|有依据|有依據|如此|确有其事"
    r"|確有其事)|与否|與否|的?(?:说法|說法|消息|传言|傳言|报道|報道)\w{0,4}(?:错|錯|不实|不實|不属实|假|谣|謠)|尽管|儘管|虽然|雖然",
)
JAPANESE = Words(
    "Japanese",
    negations=r"(?!)",
    hedges=r"あやうく|ほとんど|ほぼ|(?:[えけせてねべめれげ]ば(?<!よれば)|たら)(?:[、,]|$)|(?<!なぜ)(?<!何故)(?<!さよう)なら(?![なずぬびんうべっ])ば?|場合(?:は"
    r"|には)|ない限り|さもないと|さもなければ",
    conditions=r"もし|仮に",
    turns=r"が[、,]|けれど|けど|しかし|ただし|ものの|ならば?|場合|たら|なければ|限り|一方|とはいえ",
)
COPULA = r"(?:だ|です|である|ます|ました|でした|た|る|い)?"
"""Matches what may end a Japanese clause before the word that turns it."""

AFTER_IN_JAPANESE = (
    r"[らわかさたなまばが]?[はがもをでにとて]{0,2}(?:い|し|され|られ|でき|あり)?(?:ない|なかった|なく|ず|ません|ぬ|まい|たくない)"
    r"|と[はもの]?\w{0,8}?(?:ない|なかった|ません)"
    r"|(?:つもり|予定|考え|わけ|はず|意図|計画|見込み|必要)(?:で)?[はがも](?:な[いくか]|ありま?せ)"
    r"|[はがも][^。、「」『』,.\"]{1,7}?(?:ない|なかった|ません(?:でした)?|ず)(?=[。、」』,と\"]|$)"
)
"""Matches a negation that follows a Japanese quotation, as the verb comes last."""

DOUBTED_IN_JAPANESE = (
    r"[たるだでいうくすつむ]?(?:と(?:され|み(?:られ|ら)|いわれ|言われ|伝え)|らしい|ようだ|かもしれ|だろう|でしょう|恐れ|おそれ|可能性|疑い)"
    r"|[たるだでいうくすつむ]?(?:こと|との?[^\W_]{0,6}|という[^\W_]{0,6})?[をは]?(?:否定|否認|事実無根)"
    r"|(?:こと|の)[をは](?:拒|断念|控え|や?め|避け|禁|中止|見送|ためら)"
    r"|[たるだでいうくすつむ]?(?:という|との)\w{0,4}(?:噂|うわさ|疑い|説)|[たるだでいうくすつむ]?か(?:どうか|否か|[。」』]|[はがも]?(?:不明|未定|疑問|[分わ]から|定かで))"
    r"|[たるだでいうくすつむ]?(?:という|との)?(?:証拠|根拠|事実|様子|気配|兆候|理由)[はもが](?:な|あり?ませ)"
    r"|[たるだでいうくすつむ]?という[^\W_]{0,6}[はがも](?:事実|真実|本当)では?な|[たるだでいうくすつむ]?という[^\W_]{0,6}[はがも](?:誤り|嘘|うそ|デマ|虚偽)"
    r"|[たるだでいうくすつむ]?(?:と|こと|よう)[はをに]?(?:期待|願|望|懸念|危惧|恐れ)"
)
"""Matches a hedge or a denial that follows a Japanese quotation."""


def holds(pattern: str, text: str) -> str:
    """Return the first word or phrase of a text that matches a pattern; empty where none does."""
    match = whole_words(pattern).search(text)
    return match[0] if match else ""


@cache
def whole_words(pattern: str) -> AnyCase:
    """Return a pattern that matches words or phrases as a whole."""
    return AnyCase(rf"(?<!\w)(?:{pattern})(?!\w)")
