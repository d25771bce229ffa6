"""Phrases that say of what is beside them that it is not meant, not done or not so, by language: "stopped", "joked that".

They go beyond the words of negation and hedging. A phrase before a quotation ends where the quotation begins; one after it
begins where it ends.
"""

from typing import NamedTuple

ANY = r"(?:[\w'’-]+ )"
"""Matches a word of no interest between two that count."""


class Idioms(NamedTuple):
    """Phrases of one language, as patterns, with a space on both sides of a comma.

    `shunned` come before an action that is not done: "refrained from". `stopped` come before a gerund alone: "stopped paying".
    `unmeant` are verbs of what is not said in earnest, and `unsure` the words on which a doubtful clause depends, both with what
    leads to it: "joked that", "it is conceivable that". `voided` take back or refute what follows: "quashed the ruling that".
    `rumoured` say at a sentence's beginning, before a comma, that others have it from others: "according to gossip,".
    `believed` are verbs of what somebody took for true: "thought that". `affirmed` have the words of a negation and are none:
    "there is no doubt that". `behind` follow a quotation in its sentence, `afterwards` begin the next sentence: "That is a
    lie"; `denied` do so in the same paragraph: "The bank denies it".
    """

    shunned: str
    unmeant: str
    unsure: str
    voided: str
    rumoured: str
    affirmed: str
    behind: str
    afterwards: str
    stopped: str = r"(?!)"
    believed: str = r"(?!)"
    denied: str = r"(?!)"


_STATEMENTS = (
    r"(?:claim|remark|comment|insinuation|slur|jibe|narrative|supposition|argument|statement|charge|allegation"
    r"|accusation|finding|ruling|suggestion|idea|story|report|belief"
    r"|notion|promise|talk|account|version|depiction|portrayal"
    r"|pledge|offer|threat|verdict|confession|testimony|view|assertion|theor(?:y|ie)|rumou?r|legend|impression"
    r"|contention"
    r"|complaint|speculation|fear|hope|prediction|warning|plan|word|conclusion|decision|order)s?"
)

ENGLISH = Idioms(
    shunned=r"(?:disclaim|disavow|den[yi])\w* (?:any|all) \w+ (?:of|in|for)"
    r"|(?:refrain|abstain|desist)\w* from|(?:think|thought) better of"
    r"|(?:miss|los[et]|lost|wast|squander|resist|reject|ignor|rebuff|refus|def[yi]|oppos|turn\w* down|spurn"
    r"|fend\w* off|den[yi])\w*"
    rf" {ANY}{{0,3}}(?:chance|opportunit(?:y|ie)|call|demand|appeal|pressure|request|invitation|plea|temptation"
    r"|urge|move|bid"
    r"|permission|leave|right|offer|proposal|push)s? (?:to|for|of)"
    rf"|(?:clear|acquit|absolv|exonerat)\w* {ANY}{{0,4}}of"
    rf"|(?:(?:not|hardly|scarcely|barely|rarely) (?:an? |one |a single )|no ){ANY}{{1,4}}(?:(?:in|on|at|for"
    r"|to) )?(?:which|when|where)"
    rf"|(?:put|puts|putting) (?:an end|a stop) to|call\w* a halt to|(?:give|gave|given|giv\w+) up(?: on)?"
    rf"|(?:scrapp?|shelv|abandon|dropp?|cancel|ditch|axe|freez|froze|withdr[ae]w|giv\w+ up|gave up)\w*"
    rf" {ANY}{{0,3}}(?:plan|bid|effort|attempt|scheme|idea|project|campaign|quest|intention|proposal)s? (?:to|for"
    r"|of)"
    r"|(?:forg[eo]t\w*|neglect\w*|omit\w*|powerless|unfit|reluctant|loath|loth|afraid|ashamed|disinclined|ill-placed"
    r"|ineligible|incapable of|incompetent|stopp?\w* short of) ?(?:to)?"
    r"|(?:dishonest|wrong|foolish|false|absurd|na[iï]ve|reckless|mistaken|misleading|premature|unfair|ridiculous) to"
    rf"|(?:not|never|\w+n't|nor|without|unaware) {ANY}{{0,6}}any {ANY}{{1,3}}(?:(?:in|on|at|for|by) )?"
    r"(?:which|where|when|whom?|that)"
    r"|in vain(?: to)?|vainly|to no avail|all but|as good as|(?:on|to|from) the (?:verge|brink|point|cusp) of"
    r"|(?:c[ao]me|coming) (?:close|near) to"
    r"|within an? (?:inch|ace|whisker) of"
    r"|in no (?:position|mood|hurry|state|condition|shape) to"
    rf"|(?:might|may) (?:just )?as well|too {ANY}{{1,4}}to(?: have)?|so much as|let alone|much less"
    rf"|still less|never mind|anything but|nothing like"
    rf"|(?:rather|sooner) {ANY}{{1,8}}than(?: to)?|sooner than|in lieu of|as opposed to|by no means|in no way"
    r"|on no account"
    r"|the last (?:person|man|woman|people|ones?|thing|party|place|country|company) (?:who|that|to|in which|we|i"
    r"|they|he|she)"
    r"(?: would| will| wants?| wanted)?(?: to| is to| was to)?"
    r"|gone are the (?:days|times|years) (?:when|that|in which)|(?:los[et]\w*|waiv\w*|surrender\w*"
    rf"|forfeit\w*) {ANY}{{0,3}}"
    r"(?:right|power|chance|licen[cs]e) (?:to|of)",
    stopped=r"against|(?:recoil|shied|shy|shrink|shrank|back|pull|draw|drew|stay|keep|kept|held|hold|hang|hung|walk|move"
    r"|turn|step)\w*"
    rf" {ANY}{{0,2}}from|(?:steer|keep|kept|stay)\w* clear of|(?:talk|argu|reason)\w* {ANY}{{1,4}}out of"
    r"|(?:stop|halt|keep|kept|deter|dissuad|discourag|restrain|sav|spar|exclud|exempt|excus|disqualif|block"
    r"|hinder)\w*"
    rf" {ANY}{{0,4}}from"
    r"|(?:stop|quit|halt|ceas|discontinu|suspend|abandon|cancel|scrap|shelv|postpon|delay|rul\w+ out|put off|avoid"
    r"|escap"
    r"|resist|miss|risk|consider|mull|contemplat|dodg|evad|forgo|forwent|forswore|balk\w* at|baulk\w* at|eschew"
    r"|toy\w* with)"
    r"(?:p?ed|p?ing|e?s|e|t?ted)?",
    believed=r"thought|believed|assumed|presumed|reckoned|figured",
    denied=rf"{ANY}{{1,5}}(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|refut(?:e|es|ed)) (?:(?:it|this|that)[.,]"
    r"|(?:the|this|that|any such) (?:claim|report|allegation|accusation|charge|story|suggestion)[.;])"
    rf"|{ANY}{{1,5}}(?:called|calls) (?:it|this|that|(?:the|this|that) \w+) "
    r"(?:false|untrue|invented|nonsense|an? (?:lie|myth|fabrication|invention|hoax|falsehood|fairy tale))",
    unmeant=r"(?:\w+n't|not|never) (?:believe|trust|fall for|listen to)(?: [\w'’-]+){1,5} (?:says?|tells?"
    r"|claims?)(?: (?:you|us|me|them))?"
    r"|(?:word is|whisper\w*|it is whispered)"
    r"|(?:conspiracy theorists|detractors|gossips|the tabloids|sceptics|skeptics|cynics|enemies|opponents"
    r"|rivals)(?: [\w'’-]+){0,3}"
    r" (?:say|claim|insist|maintain|swear|allege|argue|believe|think|hold|contend|suspect)"
    r"|(?:tests?|results?|stud(?:y|ies)|data|findings|figures|evidence|research|polls?|analys[ei]s|models?|samples"
    r"|signs|surveys?"
    r"|documents|photographs|images|calculations|estimates)(?: [\w'’-]+){0,3} (?:suggest|hint|point|impl)\w*(?: to)?"
    r"|(?:jok|quipp?|jest|kidd|teas|imagin|dream|fantasi[sz]|guess|gossip|pretend|bluff|fibb?|conjectur|surmis"
    r"|hallucinat|deadpan)(?:e|es|ed|ing|s|t|ned)?|lied|(?:lies|lying)(?: when \w+ \w+)?|suppose[ds]?"
    r"|let's (?:say|suppose|imagine|assume|pretend)|picture a \w+ (?:where|in which)"
    rf"|(?:only|just) (?:an?|the) {ANY}{{1,3}}(?:would|could|will|can) (?:say|claim|think|believe|argue|suggest)"
    rf"|have to be {ANY}{{1,4}}to (?:say|claim|think|believe|argue)"
    r"|who(?:'d| would| could) (?:ever )?(?:say|claim|think|believe)",
    unsure=r"(?:hesitat\w+ to (?:say|claim|assert|conclude|call|argue|believe)|conceivable|possible|imaginable"
    r"|plausible|thinkable|probable|improbable|implausible|inconceivable"
    r"|unthinkable"
    r"|unimaginable|questionable|debatable|arguable|uncertain|unclear|unsure|undecided|unproven|unproved"
    r"|unverified|unknown"
    r"|uncertainty|disagree\w*|puzzle[ds]?|mystery|odds|chances?|risk|danger|possibility|probability|likelihood"
    r"|prospect"
    r"|impression|suspicion|hunch|gossip|hearsay|whispers?|legend|superstition|fantasy|fiction|pretence|pretext"
    r"|delusion"
    r"|(?:insufficient|inadequate|scant|scanty|slim|slender|weak|flimsy|thin|shaky|inconclusive|conflicting|mixed|patchy"
    r"|circumstantial|anecdotal|limited|insubstantial|tenuous|doubtful|dubious|unreliable|(?:too|very|so) little|not enough"
    r"|hardly any|scarcely any) (?:\w+ )?(?:evidence|proof|data|grounds|reasons?|indications?|basis|support|signs?)"
    r"|misconception|fallacy|prejudice|hypothesis|conjecture|scenario|allegations?|insinuations?|innuendo|speculation"
    r"|(?:declin\w+|refus\w+|unable) to (?:say|tell|disclose|reveal)|(?:not|never|cannot|\w+n't) (?:say|tell|know"
    r"|disclose|reveal)"
    r"|(?:tempting|convenient|comforting|reassuring|fashionable|easy) to (?:say|think|conclude|believe|suppose|assume|imagine"
    r"|argue|claim|hope)"
    r"|(?:hard|difficult|impossible|tough|early) to (?:see|imagine|believe|understand|say|tell|prove|know|accept"
    r"|argue|conceive"
    r"|picture|predict))",
    voided=r"(?:(?:retract|withdr[ae]w|recant|rescind|revok|quash|overturn|overrul|annul|void|revers|disavow"
    r"|disclaim|discredit"
    r"|demolish|dispel|squash|explod|disprov|contradict|corrected|correcting|apologi[sz])\w*|(?:str[iu][ck]k?e?s?"
    r"|striking) (?:down|out)"
    r"|thr[eo]w\w* (?:out|away)|toss\w* (?:out|aside)|(?:sho[ot]t?s?|shooting) down|t(?:ake|akes|ook|aken|aking) back"
    r"|(?:backtrack|backpedal|row|walk)\w* (?:back )?(?:on|from)?|distanc\w* \w+ from|reneg\w* on"
    r"|pour\w* (?:cold water|scorn) (?:on|over))"
    rf" {ANY}{{0,6}}?{_STATEMENTS} {ANY}{{0,3}}?(?:that|of|to)"
    rf"|(?:(?:call|brand|label|dubb|denounc)\w*|(?:call|brand|describ|dismiss|denounc|label"
    rf"|characteri[sz])\w* as \w+) (?:(?:an?|the|any|all|such|these"
    rf"|those) )?(?:\w+ )?{_STATEMENTS} that"
    r"|(?:play\w* down|downplay\w*|t(?:ak\w+|ook) (?:issue|exception|umbrage) (?:with|to|at)"
    r"|(?:bristl|scoff|sneer|bridl)\w+ at|brush\w* (?:off|aside)|shrug\w* off|hit back at|hit out at|laid to rest"
    r"|put paid to|pooh-poohed"
    r"|(?:resist|reject|contest|challeng|question|counter|combat|mock|ridicul|lambast|derid|decr|condemn|attack)\w*)"
    rf" {ANY}{{0,6}}?{_STATEMENTS} {ANY}{{0,3}}?(?:that|of|to)"
    r"|(?:overstatement|exaggeration|a lie|slander|libel|untruth|stretch|mistake|error|nonsense|folly|madness|dishonest"
    r"|unfair|foolish|naive"
    r"|rash|reckless"
    r"|premature|simplistic|wrong|false|misleading) to (?:say|claim|think|believe|argue|suggest|conclude|assume"
    r"|infer|imagine)(?: that)?"
    r"|(?:nonsense|rubbish|absurd|ridiculous|slander|libel|a lie|fiction|fake news|laughable|preposterous|false"
    r"|untrue) that"
    r"|apologi[sz]\w* for (?:having )?\w+ that"
    rf"|(?:contrary to|despite|in spite of|amid|notwithstanding|against) {ANY}{{0,3}}{_STATEMENTS} (?:that|of)"
    rf"|contrary to what {ANY}{{1,4}}|apologi[sz]\w* for (?:saying|claiming|suggesting|writing|reporting)(?: that)?",
    rumoured=r"according to (?:some|rumou?rs?|legend|gossip|critics|folklore|hearsay|unconfirmed reports?|one theory)"
    r"|(?:legend|rumou?r|folklore|gossip) has it|as (?:legend|rumou?r|the story) (?:has it|goes)|on paper|in theory"
    r"|(?:some|critics|cynics|the rumours?) (?:say|claim|argue|have it)"
    rf"|according to {ANY}{{0,3}}(?:unnamed|anonymous|unidentified)(?: [\w'’-]+){{1,4}}"
    rf"|according to {ANY}{{0,3}}(?:people|person|sources?|officials?|insiders?|someone|somebody)"
    r" (?:familiar with|close to|briefed on|with knowledge of|who) [\w'’ -]+",
    affirmed=r"(?:ask|request|wish|prefer)(?:s|ed|ing)? not to be (?:named|identified|quoted)"
    r"|(?:there (?:is|was|can be)|(?:have|has|had|leaves?|left)) (?:no|little|not any) (?:real |serious )?"
    r"(?:doubt|denying|disput\w+|question(?= that| but))|(?:no one|nobody|few|none) (?:doubts?|disput\w+|den(?:y"
    r"|ies))"
    r"|it is no secret|(?:cannot|can't|nobody can) (?:deny|be denied|dispute|doubt)|not until(?: [\w'’-]+){1,8} that"
    r"|(?:refus\w+ to|never|not|cannot|\w+n't) forg[eo]t(?:ten)?|no (?:accident|coincidence|surprise|wonder"
    r"|secret)|without (?:hedging|hesitati\w+|reserv\w+)"
    r"|nothing (?:less than|short of|but|other than)|(?:no|none) (?:less|fewer|other) than|none the less|little by little"
    r"|not (?:long|far) (?:ago|after\w*|before|from|off|away)|not for the first time|in (?:almost "
    r"|next to )?no time(?: at all)?"
    r"|no sooner(?: [\w'’-]+){1,8} than|as if by \w+|none too (?:soon|\w+ly)",
    behind=r"according to (?:\w+ )?(?:people|person|sources?|officials?|insiders?) (?:familiar|close|briefed"
    r"|with knowledge|who)"
    r"|according to (?:an? )?(?:\w+ )?(?:anonymous|unconfirmed|unnamed|unverified|rumou?r\w*|some|legend"
    r"|gossip|critics|hearsay)"
    r"|according to (?:one|a single) (?:account|report|version|source|theory)|or (?:will|would|may|might|could"
    r"|should) be"
    r"|give or take|plus or minus|or (?:thereabouts|nobody|nothing|everybody|everyone|all of)|more or less"
    r"|or (?:almost|nearly|at least|something like it|so it (?:seems?|seemed|appears?))|(?<=, )on paper"
    r"|so (?:they say|the story goes|i am told|we are told|rumou?r has it|legend has it)"
    r"|(?:the )?(?:rumou?rs?|gossip) (?:has|have|had|goes|go|says?|said)(?: it)?|legend has it|the (?:story"
    r"|joke) goes"
    r"|as (?:rumou?r|legend|the story|the joke) (?:has|goes)|(?:as|so) far as (?:i|we|he|she|they|anyone"
    r"|anybody) (?:can )?\w+"
    r"|to (?:the best of )?(?:my|our|his|her|their) knowledge"
    r"|(?:it is|it was|it's) (?:said|claimed|alleged|rumou?red|believed|thought|feared|hoped)(?! (?:to|by))"
    r"|i (?:guess|suppose|hope|fear|gather|imagine)|we (?:hope|fear|suppose)|if only|in my dreams|just kidding"
    r"|(?:weather|funds|circumstances|time|health) permitting|(?:[\w'’-]+ ){1,4}excepted|in vain|to no avail"
    r"|or (?:we|i|he|she|they|it|you) (?:would|might|could)|(?<=, )(?:he|she|they|it) (?:claims?|claimed|alleges?|alleged)"
    r"|only joking|which (?:is|was) (?:false|untrue|a lie|not true|wrong|nonsense)|not really|not quite"
    r"|with (?:the )?(?:sole )?exception|bar (?:one|two|three|the|his|her|their|our|my|its|an?)|failing which|failing that"
    r"|(?:is|was|are|were|would be|proved|seems?|remains?) (?:\w+ly )?(?:wrong|nonsense|rubbish|invented"
    r"|fabricated|fiction|fanciful"
    r"|an? (?:invention|fabrication|exaggeration|fiction|fantasy|falsehood|mistake|rumou?r|smear|joke|fairy tale)"
    r"|unproven"
    r"|ridiculous|absurd|preposterous|laughable|far-fetched|contested|disputed|in dispute|open to question"
    r"|controversial|premature|exaggerated|an? (?:overstatement|stretch)|doubtful|unlikely|uncertain|unclear|unthinkable"
    r"|out of the question|off the table|questionable)"
    r"|(?:has|have) (?:\w+ )?been (?:discredited|disproved|disproven|rejected|dismissed|denied|dropped|ruled out"
    r"|overturned"
    r"|quashed|exposed as)",
    afterwards=r"(?:[\w'’-]+ ){0,4}(?:no longer (?:said|says|saying) (?:so|that)|(?:later|since) (?:retracted"
    r"|withdrew|withdrawn|recanted|corrected|took back))"
    r"|(?:that|this|it|all this|both|the claim|the story|the report|the rumou?r)(?:'s| is| was| are"
    r"| were) (?:simply |just |plainly |all )?"
    r"(?:not (?:true|so|the case|correct|right)|false|untrue|lies|wrong|nonsense|rubbish|incorrect|invented|fiction"
    r"|an? (?:lie|myth|fabrication|invention|exaggeration|joke|hoax|mistake|falsehood|fairy tale))"
    r"|that (?:wasn't|isn't) (?:true|so|the case|right)|or (?:so|at least) |at least,? that|at least,? (?:he|she"
    r"|it|they|so|as)"
    r"|not any ?(?:more|longer)|not so|not true|not really|just kidding|only joking|i'm joking|false[.!]"
    r"|wrong[.!]"
    r"|nonsense[.!]|rubbish[.!]|if only|so (?:they|he|she) (?:says?|claims?|thinks?|thought|hoped?)[.!,]|in theory",
)

GERMAN = Idioms(
    shunned=rf"(?:erwäg|erwog|überleg|prüf)\w* ,(?: ob)?|(?:vom vorwurf"
    rf"|von dem verdacht) {ANY}{{0,3}}(?:freigesprochen|entlastet) ,"
    r"|(?:an)?statt(?: dass)?|anstelle|alles andere als|geschweige denn|so gut wie|um ein haar|(?:kurz davor"
    r"|drauf und dran)(?: ,)?|weit entfernt(?: davon)?(?: ,)?"
    rf"|weit davon entfernt ,|(?:davon|davor|darauf|daran) (?:{ANY}{{0,3}})?(?:ab|zurück|ab[gz]\w+|zurück\w+"
    r"|verzicht\w*|gehindert|ab\w+) ,"
    rf"|verzicht\w* (?:{ANY}{{0,3}})?(?:darauf|auf) ?,?|(?:darauf|auf) (?:{ANY}{{0,4}})?verzicht\w* ?,?"
    r"|(?:versäum|unterl[aiä](?:ss|eß|ieß|ssen)|vergess|verga[ßs]|verlern|ableh?n|abgelehn|vermeid|vermied|vermeid"
    r"|verweiger|untersag|verb[oi][te]t?"
    rf"|verhinder|aufgehört|aufgegeben|scheu|hüte|zöger|unfähig|außerstande|entfernt|gehindert)\w* (?:{ANY}{{0,3}}"
    r")?,(?: dass)?"
    rf"|(?:hör|gib|gab|gaben|geb|lehn)\w* (?:{ANY}{{0,4}})(?:auf|ab) ,|s[ae]h\w* (?:{ANY}{{0,3}})?(?:davon )?ab ,"
    r"|eher als|zu \w+ , um"
    rf"|weder (?:{ANY}{{1,8}}?)noch(?: [\w-]+){{0,4}}|(?:lieber|eher) {ANY}{{1,8}}als|der letzte , der"
    r"|d\w+ letzten? , d\w+"
    r"|das letzte , was (?:[\w-]+ ){1,4}, ist ,|vorbei (?:sind|ist|sei) d\w+ zeit\w* , (?:da|in denen|in der|als|wo)",
    denied=rf"{ANY}{{1,5}}(?:bestr(?:eitet|eiten|itt|itten)|dementier\w+|leugne\w+) (?:das|dies|es|den (?:vorwurf"
    rf"|bericht))[.,]"
    rf"|{ANY}{{1,4}}(?:weis|wies)\w* (?:das|dies|den (?:vorwurf|bericht)|die (?:vorwürfe|behauptung)) zurück[.]",
    believed=r"dachten?|glaubten?|meinten?|wähnten?|(?:nahm|nahmen) (?:[\w-]+ ){0,2}an",
    unmeant=r"man (?:munkelt|erzählt sich|sagt|raunt)(?: ,)?|es wird (?:gemunkelt|erzählt|behauptet|geraunt) ,"
    r"|(?:deut(?:et|en|eten?) (?:[\w-]+ ){0,4}darauf hin|leg(?:t|en|te|ten) (?:[\w-]+ ){0,3}nahe) ,"
    r"|(?:scherz|witzel|flunker|lüg|fantasier|phantasier|träum|ulk|spekulier|vermut|mutmaß|ahn|heuchel"
    r"|bluff|ironisier"
    r"|frotzel|spaß)\w* ,|log(?:en)? ,|(?:tu[nt]|tat|taten) so ,(?: als(?: ob)?)?|gelogen ,|(?:stell|nehm)\w* (?:wir|sie|euch"
    r"|dir) (?:uns )?(?:vor|an) ,"
    r"|(?:angenommen|gesetzt den fall|mal angenommen) ,",
    unsure=r"(?:möglich|denkbar|vorstellbar|wahrscheinlich|unwahrscheinlich|ungewiss|unklar|fraglich|zweifelhaft"
    r"|strittig"
    r"|umstritten|gelogen|erfunden|unsinn|quatsch|gefahr|risiko|undenkbar|ausgeschlossen|lüge|märchen|mythos|irrtum"
    r"|(?:unzureichend|ungenügend|schwach|dürftig|dünn|spärlich|mager|widersprüchlich|vag|dürr|wenig|zu wenig|nicht genug"
    r"|nicht genügend|nicht ausreichend|kaum|anekdotisch)\w* (?:[\w-]+ )?(?:belege?n?|beweise?n?"
    r"|hinweise?n?|indizien|anhaltspunkte?n?|evidenz"
    r"|daten|gründe?n?|grund|anzeichen)"
    r"|unbewiesen|unsicher|gerüchte?|legende|mär|irrglauben?|annahme|vermutung|verdacht|befürchtung|hoffnung"
    r"|illusion|unterstellung"
    r"|spekulation(?:en)?|eindruck|vorurteil|verdächtigung|offen|(?:verlockend|bequem|leicht)(?: ,)? zu \w+"
    r"|schwer zu \w+|schwer vorstellbar|zu früh)",
    voided=rf"(?:nannt?e?n?|nennt|nennen|bezeichne\w+|tat|taten|tut|tun|brandmark\w+"
    rf"|schmäh\w+) (?:{ANY}{{0,2}})?(?:bericht|behauptung|meldung|gerücht|darstellung"
    r"|these|annahme|vorwurf|vorwürf|aussage|vermutung|erzählung|geschichte|idee|vorstellung)\w* , (?:dass"
    r"|wonach|demzufolge|laut \w+)"
    r"|(?:widerspr[ao]ch|widerspricht|widersprech|widerleg|entkräft|dementier|verwarf|verwerf|verwirft"
    r"|kassier|widerrief|widerruf"
    rf"|kipp|korrigier|distanzier)\w* {ANY}{{1,9}}, (?:dass|wonach|demzufolge)"
    rf"|(?:nahm|nimmt|nehm|zog|zieh|hob|heb|rück)\w* {ANY}{{1,7}}(?:zurück|auf|ab) , (?:dass|wonach)"
    rf"|(?:entgegen|anders als|trotz) {ANY}{{1,5}}, (?:dass|wonach)",
    rumoured=r"(?:gerüchten|gerüchteweise|kritikern|manchen|der legende)(?: zufolge| nach)?|dem vernehmen nach"
    r"|laut (?:gerüchten|manchen|kritikern|einem gerücht|der legende)|auf dem papier|theoretisch",
    affirmed=r"(?:kein\w*|ohne|ohne jeden) (?:zweifel|frage(?! ,? ob))|niemand (?:bestreitet|bezweifelt"
    r"|leugnet)(?: ,)?|unbestritten"
    r"|nicht (?:überraschend|verwunderlich|unerwartet|ohne grund)|nicht (?:zu )?(?:bestreiten|leugnen"
    r"|bezweifeln)|kein (?:wunder|geheimnis|zufall)"
    r"|nicht (?:lange|weit) (?:danach|davor|zuvor|davon|vom?|weg)|nicht zum ersten mal"
    r"|nicht weniger als|nichts anderes als|kein\w* (?:geringer|ander)\w* als",
    behind=r"(?:nannt?e?n?|nennt|nennen) (?:[\w-]+ ){1,3}(?:falsch|verfrüht|absurd|unsinn|erfunden|übertrieben"
    r"|eine lüge|ein märchen|ein gerücht|abwegig)"
    r"|so (?:jedenfalls|zumindest|heißt es|sagt man)|laut (?:einem anonymen|gerüchten|unbestätigten|manchen)"
    r"|(?:so )?(?:behaupte[nt]e?n?|scherz\w+|witzel\w+|flunker\w+|log|spottet\w*|frotzel\w+|lüg\w+)"
    r"|jedenfalls (?:laut|nach|wenn|so)"
    r"|(?:so )?(?:hofft|fürchtet|befürchtet|glaubt)\w* (?:er|sie|man|zumindest|jedenfalls)|zumindest (?:laut|nach"
    r"|so|behauptet)"
    r"|soweit (?:wir|ich|man|bekannt)|(?:so )?(?:will es|sagt man|geht das gerücht|die legende|das gerücht)"
    r"|bloß nicht|von wegen"
    r"|(?:ist|war|sei|wäre|sind|waren) (?:\w+ ){0,2}(?:falsch|unwahr|gelogen|erfunden"
    r"|erfindung|hirngespinst|mythos|erlogen|unsinn|quatsch|märchen|lügen?|gerücht"
    r"|umstritten|strittig|lächerlich|absurd|haarsträubend|übertrieben|verfrüht|vermessen|voreilig|abwegig"
    r"|zu viel gesagt|vom tisch|ausgeschlossen|undenkbar"
    r"|fraglich|zweifelhaft|unmöglich|verboten|untersagt)|kann (?:\w+ )?keine r"
    r"ede sein"
    r"|komm(?:t|e|en) (?:\w+ )?nicht (?:in frage|infrage)|(?:ist|sei|war) (?:\w+ )?keine rede|steht nicht zur debatte"
    r"|was (?:falsch|gelogen|nicht stimmt|nicht wahr|unwahr)|kein\w*|abzüglich|abgesehen von|ohne gewähr"
    r"|(?:[\w-]+ ){1,3}ausgenommen|vergeblich|vergebens"
    r"|(?:wurde|wird|sei|ist) (?:\w+ ){0,2}(?:widerlegt|dementiert|zurückgewiesen|bestritten|verworfen)",
    afterwards=r"(?:das|dies|beides|alles) (?:ist|war|sind) (?:\w+ )?(?:nicht (?:wahr|richtig|der fall)|falsch"
    r"|gelogen|erfunden|unsinn|quatsch"
    r"|unwahr|(?:eine |ein )?(?:lüge|märchen|irrtum|scherz|erfindung|mythos))|das stimmt (?:\w+ )?nicht"
    r"|stimmt nicht|von wegen"
    r"|falsch[.!]|unsinn[.!]|zumindest |jedenfalls (?:auf|laut|in der)|schön wär|theoretisch|auf dem papier"
    r"|war nur ein",
)
