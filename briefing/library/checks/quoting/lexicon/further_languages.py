"""The commonest words that reverse or weaken a sentence in Italian, Portuguese, Dutch, Polish and Ukrainian."""

from briefing.library.checks.quoting.lexicon.languages import Words

ITALIAN = Words(
    "Italian",
    negations=r"non(?! (?:solo|soltanto)\b)|mai|nessun\w*|niente|nulla|né|senza|neppure|nemmeno|neanche|poch[ie]"
    r"|rifiut\w+|impossibile",
    hedges=r"forse|quasi|per poco|presunt[oaie]|presumibilmente|apparentemente|probabilmente|potrebbe\w*|sembra\w*|sarebbe\w*"
    r"|avrebbe\w*|pare|altrimenti|a quanto pare",
    denials=r"neg(?:a|ano|ò|ato|are|arono)|smenti\w+|respin\w+|dubita\w*|fals[oa]|contest\w+",
    attitudes=r"sper(?:a|ano|iamo|o)|tem(?:e|ono|iamo|o)",
    conditions=r"se|a meno|purché|a condizione|a patto|qualora|nel caso|salvo|tranne|eccetto|finché",
    questions=r"se",
    turns=r"ma|però|tuttavia|se|a meno|purché|a condizione|a patto|salvo|tranne|eccetto|sebbene|benché|anche se"
    r"|finché|solo se|bensì|qualora",
    links=r"che|ch'\w*|se",
    pronouns=r"lui|lei|loro|egli|ella|essi|esse|io|noi|voi|lo|gli|suo\w?|sua|sue|questo|questa|quello|ciò",
    auxiliaries=r"è|sono|era|erano|ha|hanno|aveva|avevano|sarà|saranno|va|può|possono|deve|devono",
    limits=r"finché|fino|prima",
    accusations=r"(?:accus|sospett)\w+ (?:[\w'’-]+ ){0,6}?di",
    halves=r"non|né",
    concords=r"(?:[\w'’-]+ ){0,2}?(?:nessun\w*|niente|nulla|mai|né)",
    nobodies=r"(?:nessun\w*|niente|nulla)(?: [\w'’-]+){0,3} che",
)
PORTUGUESE = Words(
    "Portuguese",
    negations=r"não(?! (?:só|apenas|somente)\b)|nunca|jamais|nenhum\w*|ninguém|nada|nem|sem|tampouco|pouc[oa]s"
    r"|recus\w+|impossível",
    hedges=r"talvez|quase|por pouco|prestes a|supostamente|alegadamente|aparentemente|provavelmente|possivelmente"
    r"|poderia\w*|parece\w*|seria\w*"
    r"|teria\w*|estaria\w*|caso contrário|supost[oa]s?",
    denials=r"neg(?:a|am|ou|aram|ava|ado|ar)|desment\w+|rejeit\w+|duvid\w+|fals[oa]|refut\w+",
    attitudes=r"espera\w*|tem(?:e|em|emos|o|ia)",
    conditions=r"se|a menos|desde que|caso|contanto|salvo|exce[p]?to|só se",
    questions=r"se",
    turns=r"mas|porém|contudo|todavia|no entanto|salvo|exceto|excepto|se|a menos|desde que|embora|ainda que|contanto"
    r"|apenas se|só se|caso|senão|mesmo que|enquanto",
    links=r"que|se",
    pronouns=r"ele|ela|eles|elas|eu|nós|vocês?|lhes?|seus?|suas?|isto|isso|aquilo",
    auxiliaries=r"é|são|era|eram|foi|foram|há|tem|têm|tinha|será|serão|vai|vão|pode|podem|deve|devem",
    limits=r"até|antes",
    accusations=r"(?:acus|suspeit)\w+ (?:[\w'’-]+ ){0,6}?de(?: que)?",
    halves=r"não|nem",
    concords=r"(?:[\w'’-]+ ){0,2}?(?:nenhum\w*|ninguém|nada|nunca|nem)",
    nobodies=r"(?:nenhum\w*(?: [\w'’-]+){1,3}|ninguém|nada) que",
)
DUTCH = Words(
    "Dutch",
    negations=r"niet(?! alleen\b)|nooit|geen|niemand|niets|nergens|noch|zonder|nauwelijks|amper|weinig|weiger\w+"
    r"|onmogelijk",
    hedges=r"misschien|bijna|haast|vrijwel|nagenoeg|wellicht|mogelijk|vermoedelijk|waarschijnlijk|naar verluidt"
    r"|zogenaamd|kennelijk|blijkbaar"
    r"|zou|zouden|lijkt|lijken|schijnt|anders",
    denials=r"ontken\w+|betwist\w*|betwijfel\w*|weerspr[ae]k\w*|verw[ie]+rp\w*|onjuist|onwaar",
    attitudes=r"hoop\w*|hopen|vre[e]?s\w*|bewe[e]?r\w*",
    conditions=r"als|indien|mits|tenzij|zolang|mocht|op voorwaarde|behalve|uitgezonderd",
    questions=r"of",
    turns=r"maar|echter|tenzij|als|indien|mits|behalve|hoewel|ofschoon|zolang|op voorwaarde|uitgezonderd"
    r"|met uitzondering|alleen als",
    links=r"dat|of",
    pronouns=r"hij|zij|ze|het|wij|we|ik|jij|u|hem|haar|hun|hen|ons|onze?|zijn|dit|dat|deze",
    auxiliaries=r"is|zijn|was|waren|heeft|hebben|had|hadden|zal|zullen|kan|kunnen|moet|moeten|wordt|worden|werd|werden",
    limits=r"tot|totdat|voordat",
)
POLISH = Words(
    "Polish",
    negations=r"nie(?! tylko\b)|nigdy|nikt|nikogo|nic|niczego|żad\w+|ani|bez|niewiel\w+|odm[oó]wi\w+|niemożliw\w+",
    hedges=r"może|prawie|niemal|omal|podobno|rzekom\w+|prawdopodobnie|chyba(?! że)|zapewne|ponoć|mógł\w*|mogł\w*"
    r"|wydaje się|jakoby"
    r"|w przeciwnym razie",
    denials=r"zaprzecz\w+|zdementow\w+|odrzuc\w+|wątpi\w*|nieprawd\w+|fałszyw\w+",
    conditions=r"jeśli|jeżeli|gdyby|o ile|pod warunkiem|chyba że|oprócz|z wyjątkiem",
    questions=r"czy",
    turns=r"ale|lecz|jednak|jeśli|jeżeli|o ile|pod warunkiem|chyba że|chociaż|choć|oprócz|z wyjątkiem|dopóki"
    r"|tylko jeśli|natomiast",
    links=r"że|iż|żeby|aby|czy",
    pronouns=r"on|ona|oni|one|my|ja|wy|go|jego|jej|ich|ten|ta|to",
    auxiliaries=r"jest|są|był\w*|będzie|będą",
    limits=r"do|zanim|aż",
    halves=r"nie",
    concords=r"(?:[\w-]+ ){0,2}?(?:nikogo|nikomu|nikt|nic|niczego|nigdy|żad\w+|ani|nigdzie)",
)
UKRAINIAN = Words(
    "Ukrainian",
    negations=r"не(?! (?:тільки|лише)\b)|ні|ані|немає|нема|ніколи|ніхто|нічого|жод\w+|без|неможливо|відмов\w+|навряд чи"
    r"|мало",
    hedges=r"нібито|майже|ледь не|можливо|ймовірно|імовірно|мабуть|може|здається|начебто|схоже|інакше",
    denials=r"запереч\w+|спростов\w+|відкид\w+|відкин\w+|сумніва\w+|неправда|брехня",
    conditions=r"якщо|якби|за умови|хіба що|о?крім(?! того)|за винятком",
    questions=r"чи|невідомо",
    turns=r"але|проте|однак|якщо|о?крім(?! того)|за умови|хоча|поки|зате|а не|за винятком|втім",
    links=r"що|щоб",
    pronouns=r"він|вона|воно|вони|ми|я|ви|його|її|їх|їхн\w+|наш\w*|це",
    auxiliaries=r"буде|будуть|був|була|було|були|є",
    limits=r"до|поки",
    halves=r"не|немає|ні",
    concords=r"(?:[\w'’-]+ ){0,2}?(?:жод\w+|нікого|нікому|ніхто|нічого|ніколи|ніде|ні|ані)",
)
