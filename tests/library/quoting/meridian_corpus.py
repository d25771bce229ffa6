"""Quotations about jets, bees, scooters, a choir, an icebreaker and a volcano, written after three other sets."""

from tests.library.quoting.corpus import Case

CASES = [
    # Wire
    # denial-before: 'repudiated suggestions that' is cut off
    Case("meridian-wire.txt", "D", "a fan blade had come loose over the sea"),
    # dash: closed em dashes as spaced hyphens
    Case("meridian-wire.txt", "V", "Nothing fell off an aircraft of ours - nothing at all - and nobody was in danger"),
    # apostrophe: the apostrophe's shape alone
    Case("meridian-wire.txt", "V", "We'd rather be late than sorry."),
    # negation-before: 'Nothing' is cut off
    Case("meridian-wire.txt", "D", "fell off an aircraft of ours"),
    # cut-number: cut out of 9 800
    Case("meridian-wire.txt", "R", "800 passengers a day"),
    # magnitude-cut: 'million' is cut off
    Case("meridian-wire.txt", "DR", "Repairs will cost $41.5"),
    # cut-range: 'from three to' is cut off
    Case("meridian-wire.txt", "RD", "four weeks"),
    # negation-before: 'We are not' is cut off
    Case("meridian-wire.txt", "D", "asking for heads"),
    # whole: the 'not' is in it
    Case("meridian-wire.txt", "V", "We are not asking for heads, we are asking for the records"),
    # negation-before-control: the 'not' is of the clause before
    Case("meridian-wire.txt", "V", "we are asking for the records"),
    # condition-before: 'Give us the records, and' is cut off
    Case("meridian-wire.txt", "D", "we will fly on Monday"),
    # denial-before: 'would neither confirm nor deny that' is cut off
    Case("meridian-wire.txt", "D", "two captains had been suspended"),
    # hedge-before: 'alleged that' is cut off
    Case("meridian-wire.txt", "D", "bolts had been reused"),
    # question-before: 'declined to say when' is cut off
    Case("meridian-wire.txt", "D", "the jets would fly again"),
    # whole: the 'no' is in it
    Case("meridian-wire.txt", "V", "There is no crack in the wing"),
    # turn-after: 'provided that' is cut off
    Case("meridian-wire.txt", "D", "There is a scratch on the paint"),
    # omission-attribution: only the attribution is left out
    Case(
        "meridian-wire.txt",
        "V",
        ("There is no crack in the wing … There is a scratch on the paint, provided that you look for it with a lens."),
    ),
    # whole-after-cut: cut inside 1,450, whole later on
    Case("meridian-wire.txt", "V", "450 passengers were put up by a circus"),
    # negation-before-control: 'did not flinch' is the reporter's
    Case("meridian-wire.txt", "V", "Count the bolts."),
    # omission-speakers-wire: two people's words as one quotation
    Case("meridian-wire.txt", "RD", "We’d rather be late than sorry … we are asking for the records"),
    # Feature
    # nested-marks: double marks became single
    Case("meridian-feature.txt", "V", "My mother called it 'the parliament', and she never voted in any other"),
    # with-attribution: verbatim with the attribution and its marks
    Case("meridian-feature.txt", "V", "It was here before the buses,’ says Wilf Anstey. ‘My mother called it"),
    # many-paragraphs: the mark at the paragraph is no part of the words
    Case(
        "meridian-feature.txt", "V", "I have been stung more often than I have been thanked. That is as it should be."
    ),
    # cut-word: cut out of nineteen
    Case("meridian-feature.txt", "R", "teen hives on nine roofs"),
    # cut-hyphenated: cut out of half-light
    Case("meridian-feature.txt", "R", "light of the loft"),
    # cut-hyphenated: cut out of semi-wild
    Case("meridian-feature.txt", "R", "wild swarms"),
    # negation-before: 'not' is cut off
    Case("meridian-feature.txt", "D", "unsafe in themselves"),
    # question-before: 'Whether' is cut off
    Case("meridian-feature.txt", "D", "the honey is fit for sale"),
    # condition-before: 'If the frost comes' is cut off
    Case("meridian-feature.txt", "D", "they die"),
    # negation-before: 'Nobody in Quarry Street' is cut off
    Case("meridian-feature.txt", "D", "remembers who brought the first hive"),
    # digits: nineteen became ninety
    Case("meridian-feature.txt", "R", "He keeps ninety hives"),
    # Transcript
    # right-speaker: his turn
    Case("meridian-transcript.txt", "V", "I heard an owl.", speaker="Alan Greaves, officer"),
    # other-speaker: Cllr Boateng's words
    Case("meridian-transcript.txt", "DR", "the fines pay for the mayor's car", speaker="Alan Greaves, officer"),
    # negation-before: 'I do not claim that' is cut off
    Case("meridian-transcript.txt", "D", "the owl was ours", speaker="Alan Greaves, officer"),
    # hedge-before: 'may' is cut off
    Case("meridian-transcript.txt", "D", "pay for a bench", speaker="Alan Greaves, officer"),
    # turn-after: 'if there are any left' is cut off
    Case("meridian-transcript.txt", "D", "They may pay for a bench", speaker="Alan Greaves, officer"),
    # cut-number-word: cut out of two hundred and six
    Case("meridian-transcript.txt", "R", "six. I make no apology for that", speaker="Alan Greaves, officer"),
    # omission-speakers: another's words lie between
    Case("meridian-transcript.txt", "R", "The fines pay for paint … I heard an owl.", speaker="Alan Greaves, officer"),
    # omission: a marked omission in one turn
    Case("meridian-transcript.txt", "V", "I have been to Mill Row … I heard an owl.", speaker="Alan Greaves, officer"),
    # label-merged: the second sentence is another's
    Case(
        "meridian-transcript.txt",
        "R",
        "I make no apology for that. Is it true that the fines pay for the mayor's car?",
        speaker="Alan Greaves, officer",
    ),
    # Release
    # markdown: Markdown's emphasis is no word
    Case("meridian-release.txt", "V", "The Tallow Choir will not sing in the cathedral this year"),
    # dropped-not: 'not' is dropped
    Case("meridian-release.txt", "R", "The Tallow Choir will sing in the cathedral this year"),
    # soft-hyphen: a soft hyphen is no character
    Case("meridian-release.txt", "V", "The organ is being restored"),
    # superscript: 1¾ is not 13/4
    Case("meridian-release.txt", "R", "its largest pipe weighs 13/4 tonnes"),
    # cut-hyphenated: cut out of un-playable
    Case("meridian-release.txt", "R", "playable below 10 °C"),
    # cut-sign: the minus sign is cut off
    Case("meridian-release.txt", "R", "3 °C in the nave"),
    # turn-after: 'except in August' is cut off
    Case("meridian-release.txt", "D", "Rehearsals are held on the 1st and 3rd Tuesday"),
    # cut-range: the lower end is cut off
    Case("meridian-release.txt", "RD", "£75 a year"),
    # dash-range: an en dash typed as a hyphen
    Case("meridian-release.txt", "V", "The fee is £60-£75 a year"),
    # cut-currency: CA$ is another sign than $
    Case("meridian-release.txt", "RD", "$12 000 has been"),
    # note-mark: a note's mark in brackets is left out
    Case("meridian-release.txt", "V", "has been co-signed by two banks. “Sing if you can"),
    # normal-form: a no-break hyphen typed as a hyphen
    Case("meridian-release.txt", "V", "says the conductor, Søren Ærø-Lund"),
    # German
    # turn-after: 'aber der Lärm' is cut off
    Case("meridian-german.txt", "D", "Die Bienen stören niemanden"),
    # cut-date: cut out of 7. Juni
    Case("meridian-german.txt", "R", "sagte Imker Wilhelm Anstetter am 7"),
    # condition-before: 'Solange ich lebe' is cut off
    Case("meridian-german.txt", "D", "bleiben die Stöcke"),
    # cut-ordinal: cut out of '4. Anlauf'
    Case("meridian-german.txt", "R", "Im 4"),
    # negation-before: 'wollte nicht ausschließen, dass' is cut off
    Case("meridian-german.txt", "D", "der Honig belastet ist"),
    # hedge-before: 'womöglich' is cut off
    Case("meridian-german.txt", "D", "Blei"),
    # cut-number: cut out of 1.250
    Case("meridian-german.txt", "R", "250 Völkern"),
    # question-cut: a question became a statement
    Case("meridian-german.txt", "DR", "wir die Wabe je geprüft"),
    # cut-prefix: cut out of 'Unzuverlässigkeit'
    Case("meridian-german.txt", "R", "Zuverlässigkeit sei nicht erkennbar"),
    # French
    # whole: the negations are in it
    Case("meridian-french.txt", "V", "Je n'ai rien signé, et je ne signerai pas seul"),
    # marks-french: guillemets are marks
    Case("meridian-french.txt", "V", '"Le vent n’appartient à personne."'),
    # hedge-before: 'auraient' is cut off
    Case("meridian-french.txt", "D", "reçu 12 500 euros"),
    # condition-before: 'Dès que le rapport sera prêt' is cut off
    Case("meridian-french.txt", "D", "nous voterons"),
    # hedge-before: 'craint que' is cut off
    Case("meridian-french.txt", "D", "les oiseaux ne partent"),
    # cut-range: the lower end is cut off
    Case("meridian-french.txt", "RD", "16 mâts"),
    # accent: a fisher became a sinner
    Case("meridian-french.txt", "R", "sourit un pécheur"),
    # Spanish
    # turn-after: 'siempre y cuando' is cut off
    Case("meridian-spanish.txt", "D", "El tranvía llegará en otoño"),
    # negation-before: 'Nunca' is cut off
    Case("meridian-spanish.txt", "D", "dije qué otoño"),
    # denial-before: 'rechaza que' is cut off
    Case("meridian-spanish.txt", "D", "los raíles sean defectuosos"),
    # magnitude-cut: 'millones' is cut off
    Case("meridian-spanish.txt", "DR", "Podrían costar 2,75"),
    # question-cut: a question became a statement
    Case("meridian-spanish.txt", "DR", "Se hundirá el puente"),
    # accent: I know became a pronoun
    Case("meridian-spanish.txt", "R", "Solo se que no pasa"),
    # Russian
    # negation-before: 'не' is cut off
    Case("meridian-russian.txt", "D", "боялись льда"),
    # whole: the 'не' is in it
    Case("meridian-russian.txt", "V", "Мы не боялись льда, мы боялись тишины"),
    # turn-after: 'пока хватало топлива' is cut off
    Case("meridian-russian.txt", "D", "Двигатель работал"),
    # cut-date: cut out of '12 мая'
    Case("meridian-russian.txt", "R", "Вряд ли судно выйдет до 12"),
    # cut-prefix: cut out of 'Невиновность'
    Case("meridian-russian.txt", "R", "виновность штурмана доказана"),
    # hedge-before: 'якобы' is cut off
    Case("meridian-russian.txt", "D", "спал"),
    # Chinese
    # negation-before-cjk: 没有 is cut off
    Case("meridian-chinese.txt", "DR", "出轨"),
    # condition-before: 若天气好转 is cut off
    Case("meridian-chinese.txt", "DR", "列车将于7月12日恢复运行"),
    # cut-date: cut out of 7月12日
    Case("meridian-chinese.txt", "R", "12日恢复运行"),
    # cut-number-cjk: cut out of 一百零五
    Case("meridian-chinese.txt", "RD", "五名旅客滞留"),
    # chinese-line-end: a line's end is no space
    Case("meridian-chinese.txt", "V", "其中二十五名是学生"),
    # cut-number-cjk: cut out of 百分之十二
    Case("meridian-chinese.txt", "RD", "退票率为百分之十"),
    # Japanese
    # negation-after: は見られない is cut off
    Case("meridian-japanese.txt", "DR", "噴火の兆候"),
    # cut-ordinal: cut out of 第２
    Case("meridian-japanese.txt", "RD", "２火口から"),
    # turn-after: が is cut off
    Case("meridian-japanese.txt", "DR", "避難は求めない"),
    # magnitude-cut: ％ is cut off
    Case("meridian-japanese.txt", "DR", "ガスの濃度は０．８"),
    # Arabic
    # turn-after: لكن is cut off
    Case("meridian-arabic.txt", "D", "المدرج آمن"),
    # negation-before: لن is cut off
    Case("meridian-arabic.txt", "D", "نلغي أي رحلة"),
    # whole: the negation is in it
    Case("meridian-arabic.txt", "V", "لن نلغي أي رحلة"),
    # hedge-before: يعتقد أن is cut off
    Case("meridian-arabic.txt", "D", "العطل قديم"),
    # cut-number: cut out of ١٢٫٥
    Case("meridian-arabic.txt", "R", "٥ مليون دينار"),
]
