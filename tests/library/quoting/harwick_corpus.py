"""Quotations about a library fire, a council, water, postmen, a train, parking, a bear and a harbour.

Written after the rules of the time; 110 of the 130 were right when they were first run, and 19 were verified in silence.
"""

from tests.library.quoting.corpus import Case

CASES = [
    # Wire
    # turn-next-sentence: 'By Monday he was no longer saying so' follows
    Case("harwick-wire.txt", "DV", "The fire that gutted the Harwick Free Library on Sunday was set on purpose"),
    # whole
    Case("harwick-wire.txt", "V", "What I can tell you is that it began on the second floor."),
    # negation-before: 'What I can't tell you is that' is cut off
    Case("harwick-wire.txt", "D", "anybody lit it"),
    # whole: nothing turns it
    Case("harwick-wire.txt", "V", "it began on the second floor"),
    # hedge-before: 'found little to support the theory that' is cut off
    Case("harwick-wire.txt", "D", "a candle was involved"),
    # denial-before: 'would neither confirm nor rule out' is cut off
    Case("harwick-wire.txt", "D", "a payout"),
    # turn-after: 'provided that' is cut off
    Case("harwick-wire.txt", "D", "the policy covered up to $18.4 million"),
    # cut-number: cut out of $18.4
    Case("harwick-wire.txt", "R", "4 million, provided that the sprinklers"),
    # apostrophe
    Case("harwick-wire.txt", "V", "I'd have heard them. I'm not the only one who says that."),
    # negation-before-control: 'has not worked since' stands in a relative clause
    Case("harwick-wire.txt", "V", "the alarm rang for 40 minutes before anyone came"),
    # turn-after: 'if it takes me ten years' is cut off
    Case("harwick-wire.txt", "D", "pledged to rebuild"),
    # nested-marks: with the condition
    Case("harwick-wire.txt", "V", "The mayor pledged to rebuild 'if it takes me ten years'."),
    # negation-before: 'No' is cut off
    Case("harwick-wire.txt", "D", "books printed before 1800 were lost"),
    # hedge-before: 'are thought to have' is cut off
    Case("harwick-wire.txt", "D", "burned"),
    # negation-before: 'All but' is cut off
    Case("harwick-wire.txt", "D", "600 of the library's 92,000 volumes"),
    # cut-number
    Case("harwick-wire.txt", "R", "000 volumes are thought to have burned"),
    # whole: a child's tag question
    Case("harwick-wire.txt", "V", "It's sad, is it not?"),
    # question-cut: the tag's mark is cut off
    Case("harwick-wire.txt", "DR", "It’s sad, is it not"),
    # cut-range: '5 to' is cut off
    Case("harwick-wire.txt", "RD", "20 years"),
    # hedge-before: 'possible but hardly' is cut off
    Case("harwick-wire.txt", "D", "likely"),
    # turn-after: 'or everybody is' is cut off
    Case("harwick-wire.txt", "D", "Nobody is a suspect"),
    # denial-before: 'was first reported to have' and 'turned out to be'
    Case("harwick-wire.txt", "D", "been held for questioning"),
    # omission-order
    Case("harwick-wire.txt", "R", "I am going to keep it … I had a book out"),
    # omission: a sentence within one speaker's words
    Case("harwick-wire.txt", "V", "I spoke too soon … What I can’t tell you is that anybody lit it."),
    # omission-hides-not: 'can't' is swallowed
    Case("harwick-wire.txt", "RD", "What I … tell you is that anybody lit it"),
    # splice
    Case("harwick-wire.txt", "R", "I had a book out. I'm going to keep it."),
    # dash: an em dash after the dateline
    Case("harwick-wire.txt", "V", "HARWICK, Sept. 3 - The fire that gutted"),
    # bracketed-insertion
    Case("harwick-wire.txt", "V", "It began [he said] on the second floor"),
    # bracket-number
    Case("harwick-wire.txt", "DR", "The city’s log puts it at [forty]"),
    # Council
    # right-speaker
    Case("harwick-council.txt", "V", "I move that we buy the old cannery for a library.", speaker="John Abbot"),
    # hedge-after: 'give or take' is cut off
    Case("harwick-council.txt", "D", "it costs $900,000", speaker="John Abbot"),
    # omission-speakers
    Case("harwick-council.txt", "RD", "it costs $900,000, give or take … the roof", speaker="John Abbot"),
    # negation-before: 'I can't' is cut off
    Case("harwick-council.txt", "D", "vote for one", speaker="Rita Finch"),
    # right-speaker
    Case(
        "harwick-council.txt",
        "V",
        "I'd vote for a cannery with a roof. I can't vote for one without.",
        speaker="Rita Finch",
    ),
    # negation-before: 'I don't' is cut off
    Case("harwick-council.txt", "D", "support it", speaker="Paul Delacroix"),
    # denial-before: 'It would be wrong to say' is cut off
    Case("harwick-council.txt", "D", "the building is dangerous", speaker="City engineer"),
    # denial-before: 'just as wrong to say' is cut off
    Case("harwick-council.txt", "D", "it's safe", speaker="City engineer"),
    # other-speaker: Mr. Abbot's words
    Case("harwick-council.txt", "DR", "So it isn't dangerous.", speaker="City engineer"),
    # label-merged
    Case(
        "harwick-council.txt",
        "R",
        "It'd be just as wrong to say it's safe. So it isn't dangerous.",
        speaker="City engineer",
    ),
    # cut-number: '3 of' is cut off
    Case("harwick-council.txt", "RD", "14 rooms", speaker="City engineer"),
    # question-cut
    Case("harwick-council.txt", "DR", "the city looked at the asbestos", speaker="Rita Finch"),
    # timestamp: a stage note is nobody's words
    Case("harwick-council.txt", "V", "So noted. All in favor? … The motion fails, 4-5.", speaker="President Lowe"),
    # cut-range
    Case("harwick-council.txt", "RD", "The motion fails, 4", speaker="President Lowe"),
    # German, HTML
    # whole
    Case("harwick-brief.html", "V", "Es ist sauber, wenn auch nicht mehr so weich wie früher."),
    # turn-after: 'wenn auch nicht mehr' is cut off
    Case("harwick-brief.html", "D", "Es ist sauber"),
    # magnitude-cut: the unit is cut off
    Case("harwick-brief.html", "DR", "Der Nitratwert liegt bei 46"),
    # denial: 'wäre übertrieben' behind
    Case("harwick-brief.html", "D", "Von einer Gefahr zu sprechen"),
    # question-cut
    Case("harwick-brief.html", "DR", "der Preis steigen"),
    # negation-before: 'nicht ausschließen, dass' is cut off
    Case("harwick-brief.html", "D", "er steigt"),
    # negation-after: 'nichts' is cut off
    Case("harwick-brief.html", "D", "Beschlossen ist"),
    # condition-before: 'Würden wir … aufgeben' is cut off
    Case("harwick-brief.html", "D", "müssten wir das Wasser aus 60 km Entfernung holen"),
    # cut-number
    Case("harwick-brief.html", "R", "2 Mio. Euro im Jahr"),
    # magnitude-cut
    Case("harwick-brief.html", "DR", "Das kostete rund 4,2"),
    # denial-before: 'wirft Ihnen vor' is cut off
    Case("harwick-brief.html", "DR", "die Bauern zu schonen"),
    # soft-hyphen
    Case("harwick-brief.html", "V", "Wir haben 17 Betriebe angezeigt, nicht einen."),
    # cut-word-soft-hyphen
    Case("harwick-brief.html", "RD", "zeigt, nicht einen"),
    # question-before: 'Ob' is cut off
    Case("harwick-brief.html", "D", "die Gerichte ihnen glauben"),
    # dash: and soft hyphens
    Case("harwick-brief.html", "V", "Die Verwaltung – und das sage ich auch dem Landrat – hat zu lange zugesehen."),
    # omission: an aside is left out
    Case("harwick-brief.html", "V", "Die Verwaltung … hat zu lange zugesehen."),
    # negation-before: 'Weder … noch' is cut off
    Case("harwick-brief.html", "D", "haben geholfen"),
    # negation-after: 'nicht' is cut off
    Case("harwick-brief.html", "DR", "Er stimmt so"),
    # negation-before-control
    Case("harwick-brief.html", "V", "Das kostete rund 4,2 Mio. Euro im Jahr"),
    # French, Markdown
    # markdown: emphasis is no word
    Case("harwick-lettre.md", "V", "la tournée du samedi n'est pas rentable"),
    # negation-before: 'Nous ne disons pas' is cut off
    Case("harwick-lettre.md", "D", "le contraire"),
    # negation-before-control
    Case("harwick-lettre.md", "V", "Nous disons qu'elle est utile"),
    # whole
    Case("harwick-lettre.md", "V", "personne ici n'a refusé la formation"),
    # negation-before: 'personne ici n'a' is cut off
    Case("harwick-lettre.md", "D", "refusé la formation"),
    # turn-after: 's'ils n'avaient été malades'
    Case("harwick-lettre.md", "D", "les deux autres l'auraient suivie"),
    # marks-french
    Case("harwick-lettre.md", "V", '"Le courrier n\'attend pas"'),
    # hedge-before: 'Il est question de' is cut off
    Case("harwick-lettre.md", "D", "fermer 3 bureaux sur 8"),
    # cut-number: '8' is cut off
    Case("harwick-lettre.md", "DR", "fermer 3 bureaux sur"),
    # denial-before: 'Nous refusons de croire que' is cut off
    Case("harwick-lettre.md", "D", "la décision soit prise"),
    # condition-before: 'Si elle l'était' is cut off
    Case("harwick-lettre.md", "D", "nous cesserions le travail dès le 2 novembre"),
    # cut-number
    Case("harwick-lettre.md", "R", "6 % en un an"),
    # magnitude-cut
    Case("harwick-lettre.md", "DR", "Le timbre a augmenté de 12,6"),
    # negation-before: 'Ce n'est pas que' is cut off
    Case("harwick-lettre.md", "D", "nous soyons jaloux des timbres"),
    # turn-after: 'mais sans grand espoir' is cut off
    Case("harwick-lettre.md", "D", "Nous viendrons à la réunion"),
    # negation-before: 'Ni … ni … n'y' is cut off
    Case("harwick-lettre.md", "D", "sont invités"),
    # known to be so: 'nul ne le conteste' behind
    Case("harwick-lettre.md", "V", "Que la Poste perde de l'argent, nul ne le conteste"),
    # accent
    Case("harwick-lettre.md", "R", "Nous disons qu’elle est utilé"),
    # Spanish
    # whole
    Case("harwick-cronica.txt", "V", "Aquí no ha venido nadie"),
    # negation-before: 'no' is cut off
    Case("harwick-cronica.txt", "D", "ha venido nadie"),
    # denial-before: 'niega que' is cut off
    Case("harwick-cronica.txt", "D", "la línea vaya a cerrarse"),
    # turn-after: 'cuando sea seguro' is cut off
    Case("harwick-cronica.txt", "DV", "Volverá"),
    # whole
    Case("harwick-cronica.txt", "V", "Volverá cuando sea seguro. Ni un día antes."),
    # cut-number
    Case("harwick-cronica.txt", "R", "5 kilómetros de vía"),
    # hedge-before: 'apenas' is cut off
    Case("harwick-cronica.txt", "D", "se han revisado 3"),
    # hedge-before: 'sospechan que' is cut off
    Case("harwick-cronica.txt", "D", "la avería es una excusa"),
    # negation-before: 'No diré que' is cut off
    Case("harwick-cronica.txt", "D", "mienten"),
    # omission-attribution
    Case("harwick-cronica.txt", "V", "No diré que mienten … Diré que no dicen la verdad entera."),
    # negation-before: 'no dicen' is cut off
    Case("harwick-cronica.txt", "D", "la verdad entera"),
    # negation-before: 'no descarta' is cut off
    Case("harwick-cronica.txt", "D", "acudir a los tribunales"),
    # condition-before: 'Si el servicio no se reanuda' is cut off
    Case("harwick-cronica.txt", "D", "340 estudiantes perderán las clases"),
    # hedge-after: 'bromea' and 'si fueran'
    Case("harwick-cronica.txt", "D", "Yo iría andando"),
    # cut-number
    Case("harwick-cronica.txt", "R", "300 viajeros el año pasado"),
    # hedge-before: 'habría' is cut off
    Case("harwick-cronica.txt", "D", "pedido ya permiso para vender el solar de la estación"),
    # magnitude-cut
    Case("harwick-cronica.txt", "DR", "Se han gastado 6"),
    # omission-attribution
    Case(
        "harwick-cronica.txt", "V", "Se han gastado 6 millones de euros en el vestíbulo … Para que nadie espere dentro."
    ),
    # cut-time: cut out of 7.45
    Case("harwick-cronica.txt", "R", "El tren de las 7"),
    # Chinese
    # negation-before-cjk: 并未 is cut off
    Case("harwick-notice.txt", "DR", "最终确定"),
    # negation-before-cjk: 不存在 is cut off
    Case("harwick-notice.txt", "DR", "“一刀切”的问题"),
    # hedge-before: 担心 is cut off
    Case("harwick-notice.txt", "D", "月租会从三百元涨到八百元"),
    # cut-range-cjk: 从三百元 is cut off
    Case("harwick-notice.txt", "RD", "涨到八百元"),
    # condition-before: 听证通不过 is cut off
    Case("harwick-notice.txt", "D", "我们就不涨"),
    # hedge-before: 未必 is cut off
    Case("harwick-notice.txt", "DR", "能缓解拥堵"),
    # negation-before-cjk: 不是 is cut off
    Case("harwick-notice.txt", "DR", "我们不愿意配合"),
    # hedge-before: 据知情人士透露 is cut off
    Case("harwick-notice.txt", "D", "郭立群曾建议免收夜间停车费"),
    # turn-after: 但被否决 is cut off
    Case("harwick-notice.txt", "D", "建议免收夜间停车费"),
    # cut-number-cjk
    Case("harwick-notice.txt", "RD", "四千六百个"),
    # turn-after: 前提是 is cut off
    Case("harwick-notice.txt", "D", "新车位最早于明年三月投入使用"),
    # chinese
    Case("harwick-notice.txt", "V", "目前全城共有停车位一万四千六百个"),
    # Russian
    # negation-after: 'нет и не было' is cut off
    Case("harwick-zapiska.txt", "D", "медведя в пойме"),
    # whole
    Case("harwick-zapiska.txt", "V", "Большой, но пёс"),
    # denial-after: 'он назвал преждевременными'
    Case("harwick-zapiska.txt", "D", "Сообщения о закрытии тропы"),
    # cut-number
    Case("harwick-zapiska.txt", "R", "8 километра закроют"),
    # turn-after: 'лишь в том случае, если' is cut off
    Case("harwick-zapiska.txt", "D", "Тропу длиной 7,8 километра закроют"),
    # negation-before: 'Нельзя утверждать, что' is cut off
    Case("harwick-zapiska.txt", "D", "зверь ушёл"),
    # date: one day of two
    Case("harwick-zapiska.txt", "VD", "15 сентября"),
    # turn-after: 'кроме' is cut off
    Case("harwick-zapiska.txt", "D", "Туристам вернут деньги"),
    # hedge-before: 'По неподтверждённым данным' is cut off
    Case("harwick-zapiska.txt", "D", "билеты взяли около 900 человек"),
    # omission-attribution
    Case("harwick-zapiska.txt", "V", "Я никого не пугаю … я предупреждаю"),
    # negation-before-control
    Case("harwick-zapiska.txt", "V", "я предупреждаю"),
    # Arabic
    # negation-before: لا is cut off
    Case("harwick-nashra.txt", "D", "تنوي الإضراب"),
    # negation-before: لسنا is cut off
    Case("harwick-nashra.txt", "D", "ضد الميناء الجديد"),
    # turn-after: بل is cut off
    Case("harwick-nashra.txt", "D", "لسنا ضد الميناء الجديد"),
    # hedge-before: قد is cut off
    Case("harwick-nashra.txt", "D", "يخسرون رزقهم"),
    # cut-number
    Case("harwick-nashra.txt", "R", "٥٠٠ صياد"),
    # hedge-before: يقال إن is cut off
    Case("harwick-nashra.txt", "D", "الحكومة وقّعت العقد سراً"),
    # turn-after: ما دام is cut off
    Case("harwick-nashra.txt", "D", "سنجلس إلى الطاولة"),
    # arabic-vowels
    Case("harwick-nashra.txt", "VD", "الحكومة وقعت العقد سرا، غير أن الوزير كذب ذلك"),
]
