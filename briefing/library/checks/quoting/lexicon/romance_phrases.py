"""The phrases of French and Spanish that say of what is beside them that it is not meant, not done or not so."""

from briefing.library.checks.quoting.lexicon.phrases import ANY, Idioms

FRENCH = Idioms(
    shunned=r"peu (?:croi|pens|imagin|estim|affirm)\w+ (?:que|qu')|plutôt (?:[\w'’-]+ ){1,6}que(?: de| d')?"
    r"|(?:renon[cç]|tard|hésit|manqu|rechign|répugn|song|réfléch)\w* à|envisag\w+ de|question d[e']|(?:cess"
    r"|arrêt|oubli|négli[gé]|omi|omet|évit|gard"
    r"|dispens|refus|désist|dissua"
    rf"d|abst[ei]n|abst[iî]n|content|manqu|exempt|priv|menac|tent|essa[iy]|(?:en )?vain)\w* (?:{ANY}{{0,3}})?(?:de|d')"
    rf"|(?:emp[êe]ch|interdi|défend)\w* (?:{ANY}{{0,4}})?(?:de|d'|que)"
    r"|(?:loin|au lieu|à défaut|faute|incapables?|plus question|pas question|hors de question|peur"
    r"|à mille lieues) (?:de|d'|que|qu')"
    r"|plutôt que(?: de| d')?|tout sauf|rien moins que|sans même|et encore moins|(?:l[ae]s? )?derni(?:er|ère)s? à"
    rf"|trop {ANY}{{1,3}}pour(?: avoir)?|(?:mis|met\w*) (?:un terme|fin) à|préfér\w+ {ANY}{{1,8}}(?:plutôt )?que("
    r"?: de)?"
    r"|fini(?:e|es|s)? le temps où|révolue? l[ea] \w+ où",
    denied=rf"{ANY}{{1,5}}(?:le (?:nie|nient|niait|conteste|contestent|dément|démentent)|l'a (?:nié|contesté|démenti)"
    rf"|dément\."
    r"|(?:rejette|conteste|dément) (?:cette accusation|ces accusations))",
    believed=r"(?:croy|pens|suppos|imagin)ai(?:s|t|ent)|(?:a|ont|avait|avaient) (?:cru|pensé|supposé)",
    unmeant=r"(?:on (?:murmure|dit|raconte|chuchote|prétend)|il se (?:dit|murmure)|le bruit court"
    r"|certains disent) (?:que|qu')"
    r"|(?:sugg[éè]r\w+|laiss\w+ (?:penser|croire|entendre))(?: [\w'’-]+){0,2} (?:que|qu')"
    r"|(?:(?:plaisant|ironis|blagu|rêv|imagin|suppos|spécul|feign|soupçonn|présum|fantasm|badin)\w*"
    r"|ment(?:i|ait|ent)?|feint)"
    r"(?: [\w'’-]+){0,3} (?:que|qu')",
    unsure=r"(?:possible|probable|improbable|imaginable|envisageable|concevable|inconcevable|plausible|incertaine?"
    r"|douteu(?:x|se)|invraisemblable"
    r"|mensonger|mensonge|inexact|impossible|exclu|risque|danger|chances?|rumeurs?|légende|mythe|hypothèse|idée"
    r"|(?:preuves?|indices?|éléments?|données|raisons?|signes?) (?:\w+ )?(?:insuffisant|faible|mince|ténu"
    r"|maigre|contradictoire"
    r"|fragile|anecdotique|limité|rare)\w*|(?:pas assez|trop peu|guère|si peu|peu) (?:de |d')(?:preuves?"
    r"|indices?|éléments?|données|raisons?"
    r"|signes?)|(?:faibles?|minces?|maigres?|rares|insuffisantes?) (?:preuves?|indices?|signes?)"
    r"|illusion|soupçons?"
    r"|(?:tentant|commode|facile) de (?:croire|dire|penser|conclure|supposer)"
    r"|affirmation|allégation|thèse|espoir|impression|préjugé|accusations?|allégations?|prétexte|on ignore"
    r"|on ne sait|reste à savoir|difficile"
    r"|(?:difficile|faux|mensonger|exagéré|abusif|prématuré|trop tôt)(?: de| pour) (?:dire|croire|prétendre|penser"
    r"|savoir|voir|affirmer|imaginer))",
    voided=rf"(?:qualifi|trait|tax|dénon|moqu|juge)\w* {ANY}{{0,4}}(?:informations?|rumeurs?|affirmations?"
    rf"|allégations?|accusations?|idée|thèse|récits?"
    r"|propos|rapports?|version|histoire) (?:selon l\w+|que|qu'\w*)"
    r"|(?:retir|rétract|annul|cass|invalid|rev[ie]\w+ sur|désavou|corrig|démonté|écart"
    rf"|balay)\w* {ANY}{{1,8}}(?:que|qu'|selon l\w+|de|d')"
    rf"|contrairement à (?:ce que|ce qu'\w*|{ANY}{{1,4}}(?:selon l\w+|que))|malgré {ANY}{{1,4}}selon l\w+",
    rumoured=r"(?:selon|d'après|à en croire) (?:certains|des rumeurs|la rumeur|une rumeur|les rumeurs|la légende"
    r"|les mauvaises langues|ses détracteurs"
    r"|certaines sources)|sur le papier|en théorie|à ce qu'on dit",
    affirmed=r"si (?:vous voulez mon avis|je puis dire|je me souviens bien|j'ose dire)|(?:il ne fait|ne fait"
    r"|il n'y a|n'y a|nul|aucun|sans|pas de|sans aucun|sans nul)(?: (?:aucun|pas de"
    r"|nul|l'ombre d'un))? doute(?:s)?"
    r"|personne ne (?:doute|conteste|nie)|on ne (?:peut|saurait) nier|nul n'ignore|n'est un secret pour personne"
    r"|(?:(?:n'|ne )\w+ )?(?:rien de moins que|rien d'autre que|nul autre que|pas moins d[e'])|n'est autre que"
    r"|peu à peu|peu (?:après|avant)|non loin|pas pour la première fois",
    behind=r"[\w'’-]+ permettant|(?:selon|d'après) (?:une lettre anonyme|des rumeurs|certains|la rumeur|une source anonyme"
    r"|ses détracteurs)"
    r"|(?:du moins|en tout cas) (?:selon|d'après|à en croire|c'est|sur|en)|à en croire|(?:a "
    r"|ont )?(?:plaisant|ironis|blagu)\w+"
    r"|(?:il|elle|a-t-il|a-t-elle) (?:a )?(?:plaisant|ironis|blagu)\w+|(?:pour|autant) (?:autant|que l'on"
    r"|qu'on) \w+|à ce qu'on dit|si l'on en croit"
    r"|(?:ce|c') ?(?:qui )?(?:est|était) (?:faux|un mensonge|inexact|une blague|une invention)|c'est (?:faux"
    r"|un mensonge)|sur le papier"
    r"|(?:est|était|sont|serait|paraît|semble|reste) (?:\w+ ){0,2}(?:faux|fausse|mensong\w+|inventée?s?|inexact\w*"
    r"|exclue?s?|hors de question"
    r"|contestée?s?|discutée?s?|controversée?s?|ridicules?|absurdes?|exagérée?s?|prématurée?s?|excessi(?:f"
    r"|ve)|abusi(?:f|ve)|impensable|improbable|douteu\w+|incertaine?"
    r"|impossible|une légende|un mythe|une invention|une fable|un canular"
    r"|une rumeur"
    r"|un mensonge)|n'est pas (?:vrai|à l'ordre du jour"
    r"|question)|(?:a|ont) été (?:démenti|réfuté|rejeté|abandonné)\w*|à l'exclusion|exception faite|sans garantie"
    r"|espère-t-on|hors",
    afterwards=r"(?:c'est|c'était|tout cela est|cela est) (?:\w+ )?(?:faux|un mensonge|inexact|inventé"
    r"|une invention|une blague|absurde)"
    r"|ce n'est pas (?:vrai|exact|le cas)|(?:du moins|en tout cas)(?:,| c'est| sur| en)|faux[.! ]|mensonge[.!]"
    r"|plus maintenant|en théorie|sur le papier",
)

SPANISH = Idioms(
    stopped=r"contempl\w+|estudi(?:a|an|ó|aron|aba|aban)|sopes\w+|baraj\w+|plante\w+|valor(?:a|an|ó|aron)",
    shunned=rf"(?:antes|primero) \w+r que|(?:dej|ces|desist|abst[uei]\w*|par|prescind|priv|disuad|exim|lib[er]\w*"
    rf"|olvid|guard)\w* (?:{ANY}{{0,3}}"
    rf")?de|(?:renunci|neg|nieg|resist|rehus)\w* (?:{ANY}{{0,2}})?a"
    rf"|(?:evit|omit|rehus|olvid|descart|aplaz)\w*|(?:imp[ie]d|prohib|veda|vet)\w* (?:{ANY}{{0,4}})?(?:que|a)?"
    r"|(?:lejos|en vez|en lugar|incapa(?:z|ces)|ni hablar) de|antes que|todo menos|cualquier cosa menos"
    r"|ni siquiera|mucho menos|reaci\w+ a"
    r"|en vano|(?:intent|amenaz)(?:a|an|ó|aron|aba|aban|ado)(?: con)?|trat(?:ó|aron) de|en (?:modo|manera) alguno"
    r"|de ning[uú]n modo|de ninguna (?:manera|forma)|en absoluto|bajo ning[uú]n concepto"
    rf"|demasiado {ANY}{{1,3}}(?:como )?para(?: haber)?"
    rf"|(?:el|la|los|las) últim[oa]s? (?:en|que)|prefer\w+ {ANY}{{1,8}}(?:a|que)|(?:puso|pone|poner) fin a"
    r"|se acab\w+ (?:el|los) (?:tiempos?|días) en que",
    denied=rf"{ANY}{{1,5}}lo (?:niega|niegan|negó|negaron|desmiente|desmintió|rechaza|rechazó)",
    believed=r"cre(?:ía|ían|yó|yeron)|pensa(?:ba|ban)|pensó|supon(?:ía|ían)|supuso|daba(?:n)? por hecho",
    unmeant=r"(?:dicen|cuentan|murmuran|se cuenta|corre el rumor de|hay quien dice) que"
    r"|(?:sugier|sugir|indician|hacen pensar|apunta)\w*(?: [\w'’-]+){0,2} (?:que|a que)"
    r"|(?:(?:brome|ironiz|minti|mient(?!ras)|sueñ|soñ|imagin|supon|supus|especul|fing|sospech|rumore|presum"
    r"|fantase)\w*|en broma|se (?:dice|comenta|murmura))"
    r"(?: [\w'’-]+){0,3} que",
    unsure=r"(?:posible|probable|improbable|imaginable|concebible|inconcebible|plausible|dudoso|incierto"
    r"|inverosímil|mentira|imposible|descartado|riesgo"
    r"|(?:tentador|cómodo|fácil)(?: de)? (?:creer|decir|pensar|concluir|suponer)"
    r"|peligro|inexacto|rumor(?:es)?|bulo|leyenda|mito|hipótesis|idea|ilusión|sospechas?|temor|esperanza|impresión"
    r"|(?:pruebas?|indicios?|datos|razones|señales|elementos) (?:\w+ )?(?:insuficiente|débil|escas|endeble"
    r"|contradictori|frágil|anecdótic"
    r"|limitad|dudos)\w*|(?:escas|poc|insuficiente|débil)\w* (?:pruebas?|indicios?|datos|razones|señales|motivos?)"
    r"|afirmaci[oó]n(?:es)?|tesis|prejuicio|acusación|acusaciones|pretexto"
    r"|se ignora|se desconoce|(?:difícil|falso|pronto|exagerado|absurdo)(?: para)? (?:decir|creer|pensar|saber|ver"
    r"|afirmar|imaginar)|difícil)(?: de)?",
    voided=rf"(?:calific|tach|tild|tach|denunci|llam)\w* {ANY}{{0,5}}(?:informes?|rumor(?:es)?|afirmaci\w+"
    rf"|versi\w+|acusaci\w+|noticias?|ideas?|tesis|historias?"
    r"|relatos?|informaci\w+) (?:de |según l\w+ )?que"
    rf"|(?:retir|retract|anul|desautoriz|desment|corrig|revoc|desmont|tumb)\w* {ANY}{{1,8}}(?:de )?que"
    rf"|(?:contrariamente a|en contra de|al contrario de|pese a|a pesar de) (?:lo que|{ANY}{{1,4}}(?:de )?que)",
    rumoured=r"según (?:algunos|rumores|la leyenda|las malas lenguas|dicen|cuentan|el rumor|sus detractores)"
    r"|sobre el papel|en teoría",
    affirmed=r"si (?:me permiten?|me preguntan?|mal no recuerdo|no recuerdo mal)|(?:no (?:cabe|hay|existe|tengo)"
    r"|sin|no tenemos)(?: (?:la menor|ninguna|lugar a"
    r"|la más mínima))? dudas?|nadie (?:duda|discute|niega)|no se puede negar|no es (?:ning[uú]n|un) secreto"
    r"|poco a poco|poco (?:después|antes)|no lejos|no por primera vez|nada más \w+r"
    r"|nada menos que|no (?:es|era) (?:sino|otr[oa] que)",
    behind=r"dios mediante|si dios quiere|si el tiempo lo permite|según (?:un anónimo|una carta anónima|rumores"
    r"|algunos|una fuente anónima|sus detractores)"
    r"|o eso (?:dice|cree|afirma|asegura|piensa|parece|decía)\w*|al menos (?:según|en teoría|eso|sobre)"
    r"|según (?:dicen|cuentan|los rumores|se dice)"
    r"|(?:brome|ironiz)\w+|se rumorea|se dice|que (?:yo )?sepa(?:mos)?|hasta donde (?:sé|sabemos)|(?:lo cual"
    r"|lo que|cosa que) (?:es|era) (?:falso|mentira)"
    r"|(?:es|era|fue|son|sería|resulta|parece) (?:\w+ ){0,2}(?:falso|falsa|mentira|bulo|inventad\w+|invento|invención|fábula"
    r"|discutid[oa]s?|polémic[oa]s?|ridícul[oa]s?|absurd[oa]s?|controvertid[oa]s?|exagerad[oa]s?"
    r"|prematur[oa]s?|excesiv[oa]s?|leyenda|imposible|impensable|improbable|dudos[oa]|inciert[oa]|mito)"
    r"|está (?:descartad[oa]|por ver)|queda descartad[oa]|(?:ha|han|fue|fueron) (?:sido )?(?:desmentid|refutad"
    r"|rechazad|descartad)[oa]s?|ni hablar|exceptuando|menos (?:el|la|los|las)",
    afterwards=r"(?:eso|esto|todo eso)(?: no)? es (?:falso|mentira|un bulo|verdad(?<=no es verdad)"
    r"|cierto(?<=no es cierto)|inventado)|(?:no es|no era) (?:cierto|verdad|así)"
    r"|(?:es|era) (?:mentira|falso)|al menos (?:en teoría|eso|según)|o eso |mentira[.!]|falso[.!]|ya no[.!,]"
    r"|en teoría|sobre el papel",
)
