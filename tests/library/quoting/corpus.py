"""Invented texts and what becomes of quotations from them: verified (V), doubtful (D), refused (R); two letters for either."""

from typing import NamedTuple


class Case(NamedTuple):
    """A quotation from one of the texts, and which outcomes are right: the letters V, D and R."""

    text: str
    right: str
    quote: str
    prefix: str = ""
    suffix: str = ""
    line: int | None = None
    speaker: str = ""
    at: str | None = None


TEXTS = {
    "agency": """\
Halden says dam repairs will go on, rejects call for inspectors

HALDEN, June 3 (Upland Press) - Halden's water minister, Rosa Keel, said on Friday that the repairs at the Arda dam
would go on, and denied that the spillway had cracked in May.

“We have told everybody — again and again — what we are doing there,” Keel told reporters. “The gates will stay shut until
the engineers say otherwise.”

Keel said 17 300 cubic metres of concrete had been poured since April, some 2.5 per cent more than planned.

“I won't promise a date, but I do promise that we'll publish every reading,” she said. Her deputy said the district's
engineers were not informed of the first alarm.

The mayor of Lower Arda, Jon Wick, was not convinced. “They never asked us for our maps,” Wick said. “If the rains come
early, we'll leave the valley.”

Wick's office claims that the dam allegedly lost half a metre of its crest. The ministry disputes the figure. Local papers
reported that the minister might resign by autumn.

He would not say whether “the trust is gone”, as one councillor had put it.

About 2,600 residents have left, the Red Cross said. In Upper Arda 600 residents refused to go.

“Our doors are open to any expert,” Keel added. It was her last word. The ministry stands by its numbers. The ministry stands
by its staff.
""",
    "ferry": """\
VESTBY, 4 Sept (Nordic Wire) -- The county council will reopen the tender for the Vestby ferry, its chair, Ingrid Solheim,
told a press conference. She did not rule out that the old operator could win it back.

"That's a formal error, nothing more," Solheim said. "I have never met the director," she added, "except at the opening of
the quay." Of her deputy she said: "He is a friend," and laughed, "but no adviser of mine."

"They told us, hardly a week before, that there was no problem at all," said the operator's director, Per-Ole Vangen. "We're not
saying the council is corrupt. Nobody is suggesting she took a bribe." He accepted the invitation, he said, to clear the air.

"The quay is safe," the engineer said, "and open to everybody."
""",
    "brücke": """\
Die Oberbürgermeisterin Hanna Voigt verteidigte die Entscheidung. „Die Brücke ist sicher“, sagte sie, „solange keine Lastwagen
darüberfahren.“ Der Rat tagt wieder am 4. Mai. „Die Pfeiler sind alt“, sagte der Gutachter, „und sie stehen fest.“
""",
    "мост": """\
Министр выступил в понедельник. «Мост безопасен, — сказал он, — если не считать опор». «Мы построили 12 школ, — добавил он, —
и это только начало».
""",
    "puerto": """\
El alcalde, Jaime Ferrer, habló ayer. «El puerto seguirá abierto», dijo, «salvo que Madrid decida otra cosa». Según la oposición,
el alcalde habría firmado un contrato secreto.
""",
    "hearing": """\
SELECT COMMITTEE ON WATERWORKS
Evidence taken on 9 June

[10:02:11] CHAIR (LADY MOSS): Good morning. Who shut the gates, and when?

[10:02:30] MR TARN: I shut them myself at 03:40. I had no instructions, and I asked for none.

[10:03:02] MS BELL: Did the ministry know?

[10:03:05] MR TARN: The ministry was told by telephone at a
[10:03:20] quarter past four. The log says so. [laughter] I did not sign the log.

It was a wet night. Nobody slept.

[10:04:00] MS BELL: The log is in your hand.

[10:04:10] MR TARN: My clerk writes for me. We will hand over the books on Monday, unless the court forbids it.

[10:04:40] CHAIR: Thank you. Dr Ruiz?

[10:04:45] DR RUIZ: The crack was old. I measured it in March [inaudible] and found no change.
""",
    "report": """\
INSPECTORATE OF DAMS                           Third Report

4.1 The inspectors read 218 logs between Janu-
ary and March. They found that the eﬀects of the shut-
down had been under-
stated, and that the oﬃcial ﬁgures were incom-
plete. Long-
term storage fell by 300-
400 tonnes a week.

4.2 The crest was un-
safe from the second day, and the inspectors said so in

                                    22
INSPECTORATE OF DAMS                           Third Report

their letter of 18 April. Owners were reminded of it twice.² The
pumps were ﬁt for use, the valves unﬁt.

                                    23
INSPECTORATE OF DAMS                           Third Report

² Letters of 20 April and 2 May.
""",
    "letter": """\
# Open letter of the Valley League

We will **not** leave our homes. The League has raised £48.6 million for the new channel, and rents rise by 4.2 % in July.

“Water comes first – it always did,” writes its founder, Chloë Dufour. The pact is non‑negotiable: homes first, fields later.

In 2023 the League housed 1 480 000 guests. At night it was −12 degrees. The channel cost NZ$31.40 a metre; each of the
2019–2023 budgets is public, and the plan wants 2½ years.

We know that spring was cruel. First, the League will open its archive to any historian whom the Council names. Second, our
wardens will walk the banks at night. Third, we will pay our dues, if the Council pays its own.

Some told us to burn the papers. We will not burn the papers. A valley without papers is a valley without owners.

We were patient when the road was closed, we were patient when the school was sold, and we were patient – to our shame – when
the church was drained. You ask what we want. We want the river back. Do we want it for ourselves alone? No.

‘I saw the keeper turn the wheel. I saw it with my own eyes.

‘I do not blame him for that. He was told to.’

In a word: re-cover the wells, and do it together.
""",
    "ruling": """\
[7] The claimant says that the Council lacked the power to close the road.¹ It relies on Ex parte Holm [2011] 2 UR 45, where
Okoro J said that “[a] power to mend is not a power to close”.

[8] We do not accept this. The order is not a penalty. It is a measure of safety² which the Council has used on 63 occasions.

[9] Its engineer said that the books “was burnt and nobody have missed them”. The basin covers 7 600 m² and holds 10⁵ barrels.

[10] It follows that the closure was lawful from 1 to 9 May, but not after that day. The Council shall pay 2,750,000 crowns,
with interest at 6.5 per cent from 9 May 2024. It is free to close the road again, provided that it gives notice. The twenty-two
claimants may apply. The ex-mayor was heard. Non-payment is a matter for the bailiff.

¹ Skeleton, paragraph 4. ² Roads Act, section 12.
""",
    "german": """\
Dammstreit: Keel lehnt Gutachter ab

„Wir halten die Tore geschlossen, und zwar bis zum Herbst“, sagte Ministerin Rosa Keel. Man habe den Antrag nicht geprüft, hieß es
im Ministerium. Die Sprecherin bestritt, dass der Damm Risse habe.

„Wir sind bereit zu reden, aber nicht in Halden“, sagte Wick. „Falls es regnet, gehen wir.“ Im Mai wurden 17.300 Kubikmeter Beton
gegossen, 2,5 Prozent mehr als geplant. Das Nichtraucherabteil war angeblich leer. „Wir unterstützen diesen Bau nicht.“
""",
    "french": """\
Barrage : Halden maintient les travaux

« L’accord de 1962 reste valable », a déclaré la ministre. « Nous ne sommes pas opposés à une visite », a-t-elle dit. « Nous
paierons, mais pas cette année », a prévenu le maire. Il a nié que le mur ait bougé. Selon lui, 17 300 mètres cubes
ont été coulés, soit 2,5 % de plus. « Pourquoi ne pas attendre ? » Les pêcheurs du lac ont gagné.
""",
    "spanish": """\
La presa sigue cerrada

«No vamos a abrir las compuertas», dijo la ministra. «Estamos listos para hablar, pero solo en Halden», añadió. «¿Volverán las
lluvias en mayo?», preguntó el alcalde. Sí queremos la obra. En abril se vertieron 17.300 metros cúbicos.
""",
    "russian": """\
Плотина остаётся закрытой

«Мы не откроем ворота, но опубликуем данные», — сказала министр. По её словам, непринятие плана ничего не меняет. «Каждый мой
день расписан». Мэр готов к встрече, если она будет открытой. В апреле залито 17 300 кубометров.
""",
    "chinese": """\
大坝维持关闭

水利部长说：“我们不接受外国专家，工程将继续进行。”她说，四月份共浇筑一万七千三百立方米混凝土。市长表示：“我们愿意见面，但是必须公开。”目前有三百二十户
居民离开。
""",
    "japanese": """\
ダムの閉鎖続く

大臣は「門を開ける予定はない」と述べた。市長は「会談には応じるが、公開が条件だ」と語った。四月に打設したコンクリートは１万７３００立方メートルに上る。
""",
    "arabic": """\
السد سيبقى مغلقا

قالت الوزيرة: «لن نفتح البوابات هذا العام». وقال رئيس البلدية: «نحن جاهزون للحوار، لكن في الوادي».

وصُبَّ ١٧٬٣٠٠ متر مكعب من الخرسانـــة.
""",
}

TEXTS["notes"] = """\
                                   11
Council of the Upper Valley

The U.S. delegation offered nine thousand ships and 2 1/2 years. Between 10 to 20 per cent of the crews, it said, are
likely to stay. Its address is www.valley.example.org, and its R&D costs 300 km/h trains.

“We will talk only after the gates are shut,” the chair said. “The wall has moved, allegedly.” He threatened to
sue the mayor. It is untrue that the lake is poisoned. The mayor seldom attends the council. “The bridge is safe,
isn’t it?” she asked. “Had it rained, we would have fled.” The council will sing; but nobody will hear it.

Page 12
Council of the Upper Valley

The keeper stayed with the

Page 13
Council of the Upper Valley

boats until the morning.

किताब मेज पर है। 제인은 서울에서 왔다.
"""

CASES = [
    Case("notes", "R", "thousand ships"),
    Case("notes", "R", "1/2 years"),
    Case("notes", "R", "S. delegation offered"),
    Case("notes", "R", "example.org"),
    Case("notes", "R", "D costs 300"),
    Case("notes", "DR", "20 per cent of the crews"),
    Case("notes", "R", "per cent of the crews"),
    Case("notes", "V", "nine thousand ships and 2 1/2 years"),
    Case("notes", "D", "stay"),
    Case("notes", "D", "We will talk"),
    Case("notes", "D", "The wall has moved"),
    Case("notes", "D", "sue the mayor"),
    Case("notes", "D", "the lake is poisoned"),
    Case("notes", "D", "attends the council"),
    Case("notes", "D", "The bridge is safe"),
    Case("notes", "D", "we would have fled"),
    Case("notes", "D", "The council will sing"),
    Case("notes", "V", "We will talk only after the gates are shut"),
    Case("notes", "VD", "The keeper stayed with the boats until the morning"),
    Case("notes", "R", "ताब मेज पर है"),
    Case("notes", "V", "किताब मेज पर है"),
    Case("notes", "R", "인은 서울에서 왔다"),
    Case("notes", "V", "제인은 서울"),
    # Verbatim, and folded
    Case("agency", "V", "what we are doing there"),
    Case("agency", "V", "We have told everybody - again and again - what we are doing there"),
    Case("agency", "V", "We have told everybody—again and again—what we are doing there."),
    Case("agency", "V", "I won’t promise a date, but I do promise that we’ll publish every reading"),
    Case("agency", "V", "17 300 cubic metres of concrete"),
    Case("agency", "V", "“Our doors are open to any expert”"),
    Case("agency", "V", "denied that the spillway had cracked in May"),
    Case("report", "V", "the effects of the shutdown had been understated"),
    Case("report", "V", "the official figures were incomplete"),
    Case("report", "V", "Long-term storage fell by 300-400 tonnes a week"),
    Case("report", "VD", "the inspectors said so in their letter of 18 April"),
    Case("report", "V", "Owners were reminded of it twice. The pumps were fit for use"),
    Case("letter", "V", "We will not leave our homes"),
    Case("letter", "V", "has raised £48.6 million for the new channel"),
    Case("letter", "VD", "rents rise by 4.2% in July"),
    Case("letter", "V", "its founder, Chloë Dufour"),
    Case("letter", "V", "non-negotiable: homes first, fields later"),
    Case("letter", "V", "each of the 2019-2023 budgets is public"),
    Case("letter", "V", "I saw the keeper turn the wheel. I saw it with my own eyes. I do not blame him for that."),
    Case("letter", "V", "I saw it with my own eyes.\n\n‘I do not blame him for that."),
    Case("ruling", "V", "a measure of safety which the Council has used on 63 occasions"),
    Case("ruling", "V", "relies on Ex parte Holm [2011] 2 UR 45"),
    Case("ruling", "V", "[a] power to mend is not a power to close"),
    Case("ruling", "V", "was burnt [sic] and nobody have [sic] missed them"),
    Case("german", "V", "Wir halten die Tore geschlossen, und zwar bis zum Herbst"),
    Case("german", "V", "17.300 Kubikmeter Beton gegossen, 2,5 Prozent mehr als geplant"),
    Case("french", "V", "accord de 1962 reste valable"),
    Case("french", "V", "Pourquoi ne pas attendre ?"),
    Case("spanish", "V", "¿Volverán las lluvias en mayo?"),
    Case("russian", "V", "Мы не откроем ворота, но опубликуем данные"),
    Case("russian", "V", "17 300 кубометров"),
    Case("chinese", "V", "四月份共浇筑一万七千三百立方米混凝土"),
    Case("chinese", "V", "目前有三百二十户居民离开"),
    Case("japanese", "V", "門を開ける予定はない"),
    Case("japanese", "V", "コンクリートは1万7300立方メートルに上る"),
    Case("arabic", "V", "متر مكعب من الخرسانة"),
    Case("hearing", "V", "The ministry was told by telephone at a quarter past four", speaker="Peter Tarn, engineer"),
    Case("hearing", "V", "It was a wet night. Nobody slept.", speaker="Peter Tarn, engineer"),
    Case("hearing", "V", "The crack was old", speaker="Dr Ines Ruiz"),
    Case("hearing", "V", "Who shut the gates, and when?", speaker="Lady Moss, chair"),
    # Omissions and brackets
    Case("agency", "V", "The gates will stay shut … the engineers say otherwise."),
    Case("letter", "V", "You ask what we want. […] the river back."),
    Case(
        "letter",
        "V",
        "the League will open its archive to any historian … we will pay our dues, if the Council pays its own.",
    ),
    Case("letter", "V", "[T]he League will open its archive"),
    Case("letter", "V", "[s]ome told us to burn the papers"),
    Case("letter", "V", "Some told us to burn the papers [of 1962]."),
    Case("letter", "V", "We know that spring was cruel [our emphasis]"),
    Case("letter", "VD", "First, the League [would] open its archive"),
    Case("agency", "V", "… what we are doing there …"),
    Case("chinese", "VD", "我们不接受外国专家……工程将继续进行"),
    Case("agency", "R", "will stay open … the engineers say otherwise"),
    Case("letter", "R", "Third, we will pay our dues … our wardens will walk the banks"),
    Case("letter", "DR", "We will … leave our homes"),
    Case("letter", "DR", "Some told us to burn the papers. … A valley without papers is a valley without owners."),
    Case("letter", "DR", "We want … papers … the church"),
    Case("agency", "R", "17 … cubic metres of concrete"),
    Case("agency", "DR", "The gates will st… the engineers say otherwise"),
    Case("agency", "DR", "The gates will stay shut … Our doors are open to any expert"),
    Case("letter", "DR", "We will not leave our homes … do it together"),
    Case("hearing", "R", "I had no instructions … The log says so", speaker="Peter Tarn, engineer"),
    Case("letter", "R", "We will [not] pay our dues"),
    Case("ruling", "R", "We do [now] accept this"),
    Case("ruling", "R", "The order is [] a penalty"),
    Case("ruling", "R", "the Council has used on [630] occasions"),
    Case("letter", "R", "[N]ow that spring was cruel"),
    Case("letter", "DR", "Some told us to [print] the papers"),
    Case("letter", "DR", "our wardens will [sleep]"),
    Case("letter", "R", "[We will pay tomorrow]"),
    Case("letter", "R", "[…]"),
    # Other words
    Case("agency", "R", "I promise a date"),
    Case("agency", "R", "The gates would stay shut until the engineers say otherwise"),
    Case("agency", "R", "Our wide doors are open to any expert"),
    Case("agency", "R", "17 400 cubic metres of concrete"),
    Case("agency", "R", "everybody what we are doing there"),
    Case("agency", "R", "I do promise that we'll publish every reading, but I won't promise a date"),
    Case("ruling", "R", "holds 105 barrels"),
    Case("letter", "R", "the plan wants 21/2 years"),
    Case("letter", "R", "has raised $48.6 million"),
    Case("letter", "R", "recover the wells"),
    Case("report", "R", "fell by 300400 tonnes"),
    Case("french", "R", "Les pécheurs du lac"),
    Case("spanish", "R", "Si queremos la obra"),
    Case("russian", "R", "Каждый мои день"),
    Case("japanese", "R", "タムの閉鎖"),
    Case("chinese", "R", "工程将停止进行"),
    Case("hearing", "DR", "I measured it in March and found no change", speaker="Dr Ines Ruiz"),
    Case("hearing", "R", "Nobody slept. The log is in your hand.", speaker="Peter Tarn, engineer"),
    Case("agency", "R", "Our doors are open", line=3),
    Case("agency", "R", "The ministry stands by its", suffix="word"),
    # Cut out of something longer
    Case("ruling", "R", "awful from 1 to 9 May"),
    Case("report", "R", "safe from the second day"),
    Case("report", "R", "fit.", prefix="the valves"),
    Case("report", "R", "stated, and that the official figures"),
    Case("agency", "R", "The gate"),
    Case("agency", "R", "I won"),
    Case("ruling", "R", "mayor was heard"),
    Case("ruling", "R", "payment is a matter for the bailiff"),
    Case("ruling", "R", "two claimants may apply"),
    Case("letter", "R", "negotiable: homes first"),
    Case("agency", "R", "300 cubic metres of concrete"),
    Case("agency", "R", "300 cubic metres", prefix="Keel said 17"),
    Case("agency", "R", "5 per cent more than planned"),
    Case("ruling", "R", "750,000 crowns"),
    Case("letter", "R", "480 000 guests"),
    Case("letter", "R", "has raised £48"),
    Case("german", "R", "300 Kubikmeter Beton"),
    Case("french", "R", "5 % de plus"),
    Case("arabic", "R", "٣٠٠ متر مكعب"),
    Case("report", "R", "8 April"),
    Case("hearing", "R", "I shut them myself at 03", speaker="Peter Tarn, engineer"),
    Case("letter", "R", "12 degrees"),
    Case("report", "DR", "400 tonnes a week"),
    Case("chinese", "DR", "二十户居民离开"),
    Case("japanese", "DR", "7300立方メートル"),
    Case("letter", "DR", "$31.40 a metre"),
    Case("german", "R", "Raucherabteil war"),
    Case("russian", "R", "принятие плана ничего не меняет"),
    # Doubtful
    Case("letter", "D", "leave our homes"),
    Case("agency", "D", "informed of the first alarm"),
    Case("agency", "D", "asked us for our maps"),
    Case("agency", "D", "… asked us for our maps"),
    Case("agency", "D", "the spillway had cracked in May"),
    Case("agency", "D", "lost half a metre of its crest"),
    Case("agency", "D", "resign by autumn"),
    Case("agency", "D", "the trust is gone"),
    Case("agency", "D", "we’ll leave the valley"),
    Case("agency", "D", "I won’t promise a date"),
    Case("agency", "D", "The ministry stands by its"),
    Case("letter", "D", "we will pay our dues"),
    Case("letter", "DR", "we want it for ourselves alone"),
    Case("letter", "DR", "rents rise by 4.2"),
    Case("letter", "DR", "has raised £48.6"),
    Case("ruling", "D", "accept this"),
    Case("ruling", "D", "the closure was lawful from 1 to 9 May"),
    Case("ruling", "D", "It is free to close the road again"),
    Case("hearing", "D", "sign the log", speaker="Peter Tarn, engineer"),
    Case("hearing", "D", "We will hand over the books on Monday", speaker="Peter Tarn, engineer"),
    Case("hearing", "DR", "The log is in your hand", speaker="Peter Tarn, engineer"),
    Case("german", "D", "geprüft, hieß es im Ministerium"),
    Case("german", "D", "der Damm Risse habe"),
    Case("german", "D", "Wir sind bereit zu reden"),
    Case("german", "D", "gehen wir"),
    Case("german", "D", "Wir unterstützen diesen Bau"),
    Case("french", "D", "opposés à une visite"),
    Case("french", "D", "Nous paierons"),
    Case("french", "D", "le mur ait bougé"),
    Case("spanish", "D", "vamos a abrir las compuertas"),
    Case("spanish", "D", "Estamos listos para hablar"),
    Case("spanish", "DR", "Volverán las lluvias en mayo"),
    Case("russian", "D", "откроем ворота"),
    Case("russian", "D", "Мэр готов к встрече"),
    Case("chinese", "DR", "接受外国专家"),
    Case("chinese", "D", "我们愿意见面"),
    Case("japanese", "DR", "門を開ける予定"),
    Case("japanese", "D", "会談には応じる"),
    Case("arabic", "D", "نفتح البوابات هذا العام"),
    Case("arabic", "D", "نحن جاهزون للحوار"),
    Case("ferry", "D", "the council is corrupt"),
    Case("ferry", "D", "she took a bribe"),
    Case("ferry", "D", "I have never met the director"),
    Case("ferry", "D", "He is a friend"),
    Case("ferry", "D", "the old operator could win it back"),
    Case("ferry", "D", "a week before, that there was no problem at all"),
    Case("brücke", "D", "Die Brücke ist sicher"),
    Case("мост", "D", "Мост безопасен"),
    Case("puerto", "D", "El puerto seguirá abierto"),
    Case("puerto", "D", "firmado un contrato secreto"),
    # Whole, and told apart
    Case("puerto", "V", "habría firmado un contrato secreto"),
    Case("мост", "V", "Мы построили 12 школ"),
    Case("ferry", "V", "there was no problem at all"),
    Case("ferry", "V", "We're not saying the council is corrupt"),
    Case("ferry", "V", "I have never met the director … except at the opening of the quay"),
    Case("ferry", "V", "The quay is safe"),
    Case("ferry", "V", "to clear the air"),
    Case("ferry", "V", "That's a formal error, nothing more"),
    Case("brücke", "V", "Die Pfeiler sind alt"),
    Case("brücke", "V", "Die Brücke ist sicher … solange keine Lastwagen darüberfahren"),
    Case("agency", "V", "If the rains come early, we’ll leave the valley."),
    Case("agency", "V", "They never asked us for our maps"),
    Case("agency", "V", "The ministry stands by its staff"),
    Case("agency", "V", "The ministry stands by its", suffix="numbers"),
    Case("agency", "V", "600 residents refused to go"),
    Case("letter", "V", "A valley without papers is a valley without owners"),
    Case("letter", "V", "Third, we will pay our dues, if the Council pays its own."),
    Case("ruling", "V", "the closure was lawful from 1 to 9 May, but not after that day"),
    Case(
        "hearing",
        "V",
        "We will hand over the books on Monday, unless the court forbids it.",
        speaker="Peter Tarn, engineer",
    ),
    Case("german", "V", "Wir sind bereit zu reden, aber nicht in Halden"),
    Case("russian", "V", "готов к встрече, если она будет открытой"),
    Case("chinese", "V", "我们愿意见面，但是必须公开"),
    Case("arabic", "V", "لن نفتح البوابات هذا العام"),
]
