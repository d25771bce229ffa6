"""Quotations about two banks, a prison, a beach, a cheese and a flood gate, in eight languages, written after their rules."""

from tests.library.quoting.corpus import Case

CASES = [
    # Wire
    # denial-before: 'disputed a claim that' is cut off
    Case("orrell-wire.txt", "D", "it had walked out first"),
    # dash: closed em dashes and spaced en dashes
    Case("orrell-wire.txt", "V", "Both sides wanted it – some of us badly – and neither side would say so"),
    # apostrophe: the apostrophe's shape alone
    Case("orrell-wire.txt", "V", "You can’t marry a balance sheet."),
    # cut-word-apostrophe: cut out of can't
    Case("orrell-wire.txt", "R", "You can"),
    # cut-number: cut out of 6¾
    Case("orrell-wire.txt", "R", "Fisher's shares lost 6"),
    # magnitude-cut: 'per cent' is cut off
    Case("orrell-wire.txt", "DR", "Fisher's shares lost 6¾"),
    # cut-number: cut out of 1 142
    Case("orrell-wire.txt", "R", "142 pence"),
    # space-in-number: a narrow space typed as a space
    Case("orrell-wire.txt", "V", "close at 1 142 pence"),
    # cut-time: cut out of 14.35
    Case("orrell-wire.txt", "R", "Trading was halted at 14"),
    # magnitude-cut: 'million' is cut off
    Case("orrell-wire.txt", "DR", "In all 38"),
    # cut-number: cut out of 3 600 000
    Case("orrell-wire.txt", "R", "600 000 on a usual day"),
    # negation-before: 'did not' is cut off
    Case("orrell-wire.txt", "D", "rule out a return to the table"),
    # turn-after: 'as long as it is signed', behind who says it, is cut off
    Case("orrell-wire.txt", "D", "We will look at any paper that is sent to us"),
    # omission-attribution: only the attribution is left out
    Case("orrell-wire.txt", "V", "We will look at any paper that is sent to us … as long as it is signed."),
    # hedge-before: 'was supposed to have' is cut off
    Case("orrell-wire.txt", "D", "led the new group"),
    # denial-before: 'had no comment on talk that' is cut off
    Case("orrell-wire.txt", "D", "she might leave"),
    # negation-before: 'has not, so far as is known' is cut off
    Case("orrell-wire.txt", "D", "sold any shares"),
    # hedge-before: 'is understood to have' is cut off
    Case("orrell-wire.txt", "D", "raised doubts in private"),
    # negation-before: 'Neither bank would confirm that' is cut off
    Case("orrell-wire.txt", "D", "a third bidder had come forward"),
    # condition-before: 'Unless one does' is cut off
    Case("orrell-wire.txt", "D", "both will close branches"),
    # whole: the 'no' is in it
    Case("orrell-wire.txt", "V", "No branch will close before the summer"),
    # negation-before: 'No' is cut off
    Case("orrell-wire.txt", "D", "branch will close before the summer"),
    # whole-after-cut: 114 stands before; here it is whole
    Case("orrell-wire.txt", "V", "14 people work for Orrell"),
    # twice: it stands twice
    Case("orrell-wire.txt", "D", "said WELCOME"),
    # twice-with-suffix: the suffix says which
    Case("orrell-wire.txt", "V", "said WELCOME", suffix="in two languages"),
    # outer-marks: marks round the whole
    Case("orrell-wire.txt", "V", "'a wedding without a bride'"),
    # magnitude-cut: 'million' is cut off
    Case("orrell-wire.txt", "DR", "the bonus pool of £19.5"),
    # cut-number: cut out of £2,100
    Case("orrell-wire.txt", "R", "or £2"),
    # negation-before-control: nothing turns it round
    Case("orrell-wire.txt", "V", "the talks had foundered over pensions"),
    # case-name: a name lost its capitals
    Case("orrell-wire.txt", "RD", "the union of bank officers called the merger"),
    # Transcript
    # right-speaker: her turn
    Case(
        "orrell-transcript.txt", "V", "The boilers gave eleven degrees on a good day.", speaker="Thandi Mbeki, governor"
    ),
    # right-speaker: the chair's turn
    Case("orrell-transcript.txt", "V", "Let us keep to the roof.", speaker="Sir Robert Laing"),
    # other-speaker: Ms Pryce's words
    Case("orrell-transcript.txt", "DR", "The ministry has two letters", speaker="Thandi Mbeki, governor"),
    # negation-before: 'I don't say that' is cut off
    Case("orrell-transcript.txt", "D", "it did so on purpose", speaker="Thandi Mbeki, governor"),
    # negation-before: 'I have never' is cut off
    Case("orrell-transcript.txt", "D", "hidden it", speaker="Thandi Mbeki, governor"),
    # condition-before: 'If the roof had held' is cut off
    Case("orrell-transcript.txt", "D", "we would be open today", speaker="Thandi Mbeki, governor"),
    # whole: the condition is in it
    Case(
        "orrell-transcript.txt", "V", "If the roof had held, we would be open today.", speaker="Thandi Mbeki, governor"
    ),
    # omission-speakers: another's words lie between
    Case(
        "orrell-transcript.txt",
        "R",
        "I wrote to the ministry three times … Then the ministry has lost one.",
        speaker="Thandi Mbeki, governor",
    ),
    # label-merged: the second sentence is another's
    Case(
        "orrell-transcript.txt",
        "R",
        "Then the ministry has lost one. You told this inquiry last week that nobody was hurt.",
        speaker="Thandi Mbeki, governor",
    ),
    # magnitude-cut: 'million' is cut off
    Case("orrell-transcript.txt", "DR", "We spent £1.25", speaker="Thandi Mbeki, governor"),
    # cut-range: the lower end is cut off
    Case("orrell-transcript.txt", "RD", "3 years, and it still leaks", speaker="Thandi Mbeki, governor"),
    # turn-after: 'but the battens were rotten' is cut off
    Case("orrell-transcript.txt", "D", "The slates were sound", speaker="Liam Doyle, surveyor"),
    # omission-speakers: a question lies between
    Case(
        "orrell-transcript.txt",
        "R",
        "I said so at the time … To anyone who would climb a ladder.",
        speaker="Liam Doyle, surveyor",
    ),
    # question-cut: Ms Pryce's question became a statement
    Case("orrell-transcript.txt", "DR", "the roof inspected in 2023", speaker="Thandi Mbeki, governor"),
    # word-changed: ministry became minister
    Case("orrell-transcript.txt", "R", "I wrote to the minister three times", speaker="Thandi Mbeki, governor"),
    # Minutes
    # cut-range: the lower end is cut off
    Case("orrell-minutes.txt", "RD", "95,000 m³ of sand"),
    # dash-range: an en dash typed as a hyphen
    Case("orrell-minutes.txt", "V", "85,000-95,000 m³ of sand would be needed"),
    # cut-number: cut out of £11.40
    Case("orrell-minutes.txt", "R", "40 a cubic metre"),
    # negation-before: 'not prepared to say that' is cut off
    Case("orrell-minutes.txt", "D", "the pier was safe"),
    # twice-with-suffix: the suffix says which
    Case("orrell-minutes.txt", "V", "Cllr Hanif proposed", suffix="a survey"),
    # wrong-suffix: it never stands before these words
    Case("orrell-minutes.txt", "R", "Cllr Hanif proposed", suffix="a swimming pool"),
    # negation-before: 'was not' is cut off
    Case("orrell-minutes.txt", "D", "seconded"),
    # cut-hyphenated: cut out of non-resident
    Case("orrell-minutes.txt", "R", "resident fee would rise"),
    # cut-date: cut out of 1 January 2027
    Case("orrell-minutes.txt", "R", "the non-resident fee would rise on 1"),
    # dash: a double hyphen typed as an en dash
    Case("orrell-minutes.txt", "V", "to £420 – the highest on this coast"),
    # cut-hyphenated: cut out of re-lettings
    Case("orrell-minutes.txt", "R", "lettings had begun"),
    # cut-hyphenated: cut out of well-kept
    Case("orrell-minutes.txt", "R", "kept huts be listed"),
    # question-before: 'asked whether' is cut off
    Case("orrell-minutes.txt", "D", "the by-law was in force"),
    # denial-before: 'withdrew his remark that' is cut off
    Case("orrell-minutes.txt", "D", "the wardens were asleep"),
    # turn-after: 'albeit in principle' is cut off
    Case("orrell-minutes.txt", "D", "He welcomed the new signs"),
    # turn-after: 'other than on the bathing beach' is cut off
    Case("orrell-minutes.txt", "D", "Dogs are allowed from 1 October to 31 March"),
    # whole: the exception is in it
    Case("orrell-minutes.txt", "V", "Dogs are allowed from 1 October to 31 March, other than on the bathing beach."),
    # cut-date: cut out of 31 March
    Case("orrell-minutes.txt", "R", "Dogs are allowed from 1 October to 31"),
    # cut-number-word: cut out of seventy-two
    Case("orrell-minutes.txt", "R", "two days"),
    # negation-before: 'no' is cut off
    Case("orrell-minutes.txt", "D", "hut be let twice"),
    # Report
    # line-break-hyphen: one hyphen is the line's, one the word's
    Case("orrell-report.txt", "V", "The mirror was re-aluminized in March"),
    # ligature: a ligature is its letters
    Case("orrell-report.txt", "V", "Its reflectivity is now 91.5 per cent"),
    # cut-hyphenated: cut out of re-aluminized
    Case("orrell-report.txt", "R", "aluminized in March"),
    # negation-before: 'no' is cut off
    Case("orrell-report.txt", "D", "delamination has been seen"),
    # cut-word-line-break: cut out of de-lamination
    Case("orrell-report.txt", "R", "lamination has been seen"),
    # cut-word-line-break: cut out of un-even
    Case("orrell-report.txt", "R", "even at the rim"),
    # hedge-before: 'was thought to be' is cut off
    Case("orrell-report.txt", "D", "uneven at the rim"),
    # hyphen-at-line-end: a range's hyphen at the line's end
    Case("orrell-report.txt", "V", "rose by 7-8 nights a month"),
    # digits-joined: a range's hyphen taken for the line's
    Case("orrell-report.txt", "R", "rose by 78 nights a month"),
    # note-mark: a note's mark is left out
    Case(
        "orrell-report.txt",
        "V",
        ("the summit is not sacred ground in law. It accepts that the summit is sacred to those who pray there"),
    ),
    # negation-before: 'is not' is cut off
    Case("orrell-report.txt", "D", "sacred ground in law"),
    # page-furniture: a page's foot and head in mid-sentence
    Case("orrell-report.txt", "VD", "sacred to those who pray there, and that they were asked too late"),
    # page-furniture-marked: what stands between is marked
    Case("orrell-report.txt", "V", "sacred to those who pray there, and that … they were asked too late"),
    # hyphen-at-line-end: the word's own hyphen
    Case("orrell-report.txt", "V", "The road was closed on forty-four nights"),
    # cut-hyphenated: cut out of semi-automatic
    Case("orrell-report.txt", "R", "automatic"),
    # pasted-line-break: pasted with the line's hyphen
    Case("orrell-report.txt", "VD", "Seven of the nine telescopes are semi- automatic"),
    # Release
    # markdown: Markdown's emphasis; a no-break hyphen
    Case(
        "orrell-release.txt", "V", "It may only be used for cheese that has ripened for 14 weeks in a lime-stone cave"
    ),
    # word-dropped: 'only' is dropped
    Case("orrell-release.txt", "R", "It may be used for cheese that has ripened for 14 weeks"),
    # soft-hyphen: a soft hyphen is no character
    Case("orrell-release.txt", "V", "Cheese from powder is no longer allowed"),
    # negation-before: 'no longer' is cut off
    Case("orrell-release.txt", "D", "allowed"),
    # zero-width: a zero width space is no character
    Case("orrell-release.txt", "V", "Milk prices have risen by 8.5 %"),
    # magnitude-cut: the per cent sign is cut off
    Case("orrell-release.txt", "DR", "Milk prices have risen by 8.5"),
    # superscript: 2½ is not 21/2
    Case("orrell-release.txt", "R", "A round of 21/2 kg"),
    # cut-currency: A$ is another sign than $
    Case("orrell-release.txt", "RD", "$70"),
    # cut-range: the lower end is cut off
    Case("orrell-release.txt", "RD", "€42, or A$70"),
    # cut-sign: the minus sign is cut off
    Case("orrell-release.txt", "R", "2 °C"),
    # magnitude-cut: 'bn' is cut off
    Case("orrell-release.txt", "RD", "Exports came to 3.2"),
    # cut-hyphenated: cut out of under-sixteens
    Case("orrell-release.txt", "R", "sixteens included"),
    # turn-after: 'provided a grown-up comes along' is cut off
    Case("orrell-release.txt", "D", "Visits are free, under-sixteens included"),
    # cut-word-soft-hyphen: cut out of misnamed
    Case("orrell-release.txt", "R", "named a mine on some maps"),
    # normal-form: decomposed accents, a plain hyphen
    Case("orrell-release.txt", "V", "said the board's chair, Siân Gruffydd-Löwe"),
    # note-mark: a link's address and a note's mark are left out
    Case("orrell-release.txt", "VD", "See our page for the rules."),
    # Speech
    # omission: an aside left out, marked
    Case("orrell-speech.txt", "V", "We found a rowing boat in the library … Nobody died."),
    # splice: a sentence left out without a mark
    Case("orrell-speech.txt", "R", "It is not a beautiful wall. It holds."),
    # negation-before: 'It is not' is cut off
    Case("orrell-speech.txt", "D", "a beautiful wall"),
    # negation-before-control: the 'not' is of the sentence before
    Case("orrell-speech.txt", "V", "It holds."),
    # cut-word: cut out of uninsurable
    Case("orrell-speech.txt", "R", "insurable"),
    # negation-before: 'I do not believe that' is cut off
    Case("orrell-speech.txt", "D", "a town can be uninsurable"),
    # condition-before: 'If the water comes back' is cut off
    Case("orrell-speech.txt", "D", "the gate shuts in ninety seconds"),
    # omission-hides-not: the omission has the 'not'
    Case("orrell-speech.txt", "DR", "We will … sell the old lock."),
    # omission-reverses: the omission swallows 'not do. We will not'
    Case("orrell-speech.txt", "RD", "Let me tell you what we will … build on the meadow"),
    # hedge-before: 'I hope that' is cut off
    Case("orrell-speech.txt", "D", "the next mayor is bored"),
    # condition-before: 'Only then' is cut off
    Case("orrell-speech.txt", "D", "will I believe that we did our work well"),
    # condition-before: 'Had it rained for one more day' is cut off
    Case("orrell-speech.txt", "D", "I would be speaking from a roof"),
    # bracket-adds-not: the bracket turns it round
    Case("orrell-speech.txt", "R", "It holds [not]."),
    # bracketed-capital: a bracketed capital
    Case("orrell-speech.txt", "V", "[T]he river was not"),
    # bracketed-capital: a capital in brackets that stands there
    Case("orrell-speech.txt", "V", "[W]e raised the wall ourselves."),
    # bracketed-insertion: words are added
    Case("orrell-speech.txt", "V", "Mind the swan [on the gate]."),
    # dash: spaced en dashes and closed em dashes
    Case("orrell-speech.txt", "V", "We waited—for one spring, for one autumn—and then we stopped waiting."),
    # omission-far: the whole speech lies between
    Case("orrell-speech.txt", "RD", "Four years ago this square was a harbour … Mind the swan."),
    # omission-order: against the order
    Case("orrell-speech.txt", "R", "the band will play … We waited"),
    # digits: forty became fourteen
    Case("orrell-speech.txt", "R", "We have tried it fourteen times."),
    # French
    # marks-french: guillemets and spaces are the shape of marks
    Case("orrell-french.txt", "V", "“C'est une frontière : derrière, il y a la poudre.”"),
    # negation-before: 'Ce n'est pas' is cut off
    Case("orrell-french.txt", "D", "un label de plus"),
    # hedge-before: 'aurait' is cut off
    Case("orrell-french.txt", "D", "hésité jusqu’au dernier jour"),
    # denial-before: 'contestent que' is cut off
    Case("orrell-french.txt", "D", "leur lait soit moins bon"),
    # negation-before: 'Personne … ne croit que' is cut off
    Case("orrell-french.txt", "D", "la grotte fermera"),
    # turn-after: 'pourvu que' is cut off
    Case("orrell-french.txt", "D", "Nous ouvrirons une école"),
    # condition-before: 'Si le gel revient' is cut off
    Case("orrell-french.txt", "D", "on perdra tout"),
    # cut-range: the lower end is cut off
    Case("orrell-french.txt", "RD", "400 par semaine"),
    # cut-ordinal: cut out of 1er juin
    Case("orrell-french.txt", "R", "par semaine le 1"),
    # magnitude-cut: the per cent sign is cut off
    Case("orrell-french.txt", "DR", "Le prix a bondi de 8,5"),
    # question-cut: the question's mark is cut off
    Case("orrell-french.txt", "DR", "Le lait est-il cher"),
    # accent: the coast became the price
    Case("orrell-french.txt", "R", "La cote, elle, n’a rien vu venir"),
    # German
    # turn-after: 'jedoch nur wegen' is cut off
    Case("orrell-german.txt", "D", "Es hat uns einmal im Stich gelassen"),
    # cut-date: cut out of 11. April
    Case("orrell-german.txt", "R", "sagte Bürgermeisterin Eleni Drakou am 11"),
    # hedge-before: 'sollen' is cut off
    Case("orrell-german.txt", "D", "schon im Herbst gekündigt"),
    # denial-before: 'dementierte, dass' is cut off
    Case("orrell-german.txt", "D", "die Beiträge verdoppelt würden"),
    # negation-before: 'Kein' is cut off
    Case("orrell-german.txt", "D", "Keller wird je wieder ein Archiv"),
    # condition-before: 'Sofern das Land zahlt' is cut off
    Case("orrell-german.txt", "D", "bauen wir auch am Südufer"),
    # negation-before-control: the 'nicht' is of the clause before
    Case("orrell-german.txt", "V", "wir graben weiter"),
    # question-before: 'Ob' is cut off
    Case("orrell-german.txt", "D", "die Mauer reicht"),
    # magnitude-cut: 'Mio.' is cut off
    Case("orrell-german.txt", "DR", "der Schaden 3,4"),
    # cut-range: the lower end is cut off
    Case("orrell-german.txt", "RD", "2 Minuten"),
    # cut-prefix: cut out of 'Unbewohnbarkeit'
    Case("orrell-german.txt", "R", "Bewohnbarkeit der Altstadt ist vom Tisch"),
    # question-cut: a question became a statement
    Case("orrell-german.txt", "DR", "die Stadt unversicherbar"),
    # marks-german: German marks are marks
    Case("orrell-german.txt", "V", '"Das Tor schließt in neunzig Sekunden"'),
    # Spanish
    # turn-after: 'aunque nadie lo dijo' is cut off
    Case("orrell-spanish.txt", "D", "Queríamos casarnos"),
    # accent: he became the
    Case("orrell-spanish.txt", "R", "El sabe por qué"),
    # negation-before: 'Ninguna de las dos entidades confirmó que' is cut off
    Case("orrell-spanish.txt", "D", "exista un tercer comprador"),
    # hedge-before: 'presuntamente' is cut off
    Case("orrell-spanish.txt", "D", "abrió un expediente"),
    # denial-before: 'desmintió que' is cut off
    Case("orrell-spanish.txt", "D", "vaya a dimitir"),
    # condition-before: 'Si no hay firma' is cut off
    Case("orrell-spanish.txt", "D", "cerraremos oficinas"),
    # turn-after: 'salvo que un juez lo impida' is cut off
    Case("orrell-spanish.txt", "D", "Pagaremos la prima"),
    # question-cut: a question became a statement
    Case("orrell-spanish.txt", "DR", "Volverán a la mesa"),
    # cut-range: the lower end is cut off
    Case("orrell-spanish.txt", "RD", "950 personas"),
    # negation-before: 'Jamás' is cut off
    Case("orrell-spanish.txt", "D", "hemos mentido a los clientes"),
    # cut-date: cut out of 18 de noviembre
    Case("orrell-spanish.txt", "R", "reza el comunicado del 18"),
    # cut-number: cut out of 6,75
    Case("orrell-spanish.txt", "R", "75 % y cerraron"),
    # Russian
    # negation-before: 'не' is cut off
    Case("orrell-russian.txt", "D", "спрашивали разрешения"),
    # turn-after: 'но ночью' is cut off
    Case("orrell-russian.txt", "D", "Дорога открыта"),
    # hedge-before: 'по слухам' is cut off
    Case("orrell-russian.txt", "D", "повредили рабочие"),
    # denial-before: 'отрицает, что' is cut off
    Case("orrell-russian.txt", "D", "плёнка отслоилась"),
    # condition-before: 'Если снег не сойдёт' is cut off
    Case("orrell-russian.txt", "D", "экскурсий не будет"),
    # magnitude-cut: the per cent sign is cut off
    Case("orrell-russian.txt", "DR", "Отражение выросло до 91,5"),
    # cut-range: the lower end is cut off
    Case("orrell-russian.txt", "RD", "8 ночей"),
    # negation-before: 'Едва ли' is cut off
    Case("orrell-russian.txt", "D", "гора станет музеем"),
    # cut-prefix: cut out of 'Нелегальность'
    Case("orrell-russian.txt", "R", "легальность стройки"),
    # whole: the turn is in it
    Case("orrell-russian.txt", "V", "«Дорога открыта, но ночью ездить нельзя»"),
    # Chinese
    # negation-before-cjk: 没有 is cut off
    Case("orrell-chinese.txt", "DR", "放弃谈判"),
    # turn-after: 只是 is cut off
    Case("orrell-chinese.txt", "DR", "我们没有放弃谈判"),
    # cut-number-cjk: cut out of 三千八百万
    Case("orrell-chinese.txt", "RD", "八百万股成交"),
    # cut-number-cjk: the percentage lost its number
    Case("orrell-chinese.txt", "RD", "股价下跌百分之"),
    # denial-before: 否认 is cut off
    Case("orrell-chinese.txt", "DR", "行长将辞职"),
    # cut-ordinal: cut out of 第二
    Case("orrell-chinese.txt", "RD", "二轮谈判"),
    # condition-before: 只要条件合理 is cut off
    Case("orrell-chinese.txt", "DR", "我们就签字"),
    # chinese-line-end: a line's end is no space
    Case("orrell-chinese.txt", "V", "该行现有一百一十四家分行"),
    # hedge-before: 或许 is cut off
    Case("orrell-chinese.txt", "DR", "在明年三月举行"),
    # Arabic
    # negation-before: لم is cut off
    Case("orrell-arabic.txt", "D", "ننسحب من المحادثات"),
    # turn-after: بشرط is cut off
    Case("orrell-arabic.txt", "D", "سنوقع العقد"),
    # denial-before: نفى المصرف أن is cut off
    Case("orrell-arabic.txt", "D", "أسهمه بيعت سرًا"),
    # magnitude-cut: مليون is cut off
    Case("orrell-arabic.txt", "DR", "وقد بلغ عدد الأسهم ٣٨"),
    # cut-number: cut out of ١١٤
    Case("orrell-arabic.txt", "R", "١٤ فرعًا"),
    # condition-before: إذا فشلت المفاوضات is cut off
    Case("orrell-arabic.txt", "D", "سنغلق الفروع"),
    # arabic-tatweel: a tatweel is no letter
    Case("orrell-arabic.txt", "V", "وكانت الرسالة واضحة"),
    # Japanese
    # negation-after: ではない is cut off
    Case("orrell-japanese.txt", "DR", "交渉をやめたわけ"),
    # whole: the negation is in it
    Case("orrell-japanese.txt", "V", "交渉をやめたわけではない"),
    # cut-number: cut out of ６．７５
    Case("orrell-japanese.txt", "R", "７５％下げ"),
    # cut-number-cjk: 万 is cut off
    Case("orrell-japanese.txt", "RD", "出来高は３８００"),
    # condition-before: 現れれば is cut off
    Case("orrell-japanese.txt", "DR", "支店は残す"),
    # negation-after: いない is cut off
    Case("orrell-japanese.txt", "DR", "聞いて"),
    # turn-after: が is cut off
    Case("orrell-japanese.txt", "D", "賞与は払われるべきだ"),
    # marks-japanese: inner marks become outer ones
    Case("orrell-japanese.txt", "V", "ケーキを焼いた。「ようこそ」と書いた"),
]
