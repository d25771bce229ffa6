"""Quotations about a ferry, an inquest, moths and a museum of salt, in 14 languages: what is cut off turns many of them.

130 of the 134 were right when they were first run, and four were verified in silence."""

from tests.library.quoting.corpus import Case

CASES = [
    # apostrophe: Only the apostrophe's shape differs
    Case("wexcombe-wire.txt", "V", "It's the end of something and the start of something cheaper"),
    # whole: Whole
    Case("wexcombe-wire.txt", "V", "I'm not going to weep over a boat. I wept over the dogs."),
    # negation-before-control: The 'not' is in the sentence before
    Case("wexcombe-wire.txt", "V", "I wept over the dogs."),
    # omission-attribution: A part and the attribution are left out, and marked
    Case("wexcombe-wire.txt", "V", "It’s the end of something … I’m not going to weep over a boat."),
    # whole: Whole: the condition is in it
    Case("wexcombe-wire.txt", "V", "She’ll run all summer, assuming nobody asks her to hurry"),
    # omission-attribution: The attribution is left out and marked
    Case("wexcombe-wire.txt", "V", "We’d take the county’s money tomorrow … They haven’t offered."),
    # omission-attribution: The exception is in it
    Case("wexcombe-wire.txt", "V", "Nothing is decided … except the colour."),
    # bracketed-insertion: The subject made short in brackets
    Case("wexcombe-wire.txt", "VD", "[The ferry] will carry walkers from May"),
    # plain: Verbatim
    Case("wexcombe-wire.txt", "V", "who has steered it since 1987"),
    # whole-after-cut: Inside 2,300 it would be cut; it stands whole later on
    Case("wexcombe-wire.txt", "V", "300 people live on the islands"),
    # bracketed-capital: A bracketed letter
    Case("wexcombe-wire.txt", "V", "[I]t’s the end of something"),
    # dash: A spaced hyphen for the em dash
    Case("wexcombe-wire.txt", "V", "WEXCOMBE, Jan 9 - The ferry that took sheep to the summer islands for 140 years"),
    # omission: A relative clause is left out and marked
    Case("wexcombe-wire.txt", "V", "The ferry … will carry walkers from May"),
    # right-speaker: The turn is his
    Case(
        "wexcombe-record.txt", "V", "I had been the night porter for nine years and four months.", speaker="Mr Sallow"
    ),
    # whole: Whole
    Case(
        "wexcombe-record.txt", "V", "I am not saying she was asleep. I am saying nobody picked up.", speaker="Mr Sallow"
    ),
    # right-speaker: A second paragraph of her turn
    Case("wexcombe-record.txt", "V", "I asked in March, and I asked in June.", speaker="Ms Trewin, keeper of deeds"),
    # whole: Whole
    Case(
        "wexcombe-record.txt",
        "V",
        "The Council did not refuse. It did not answer.",
        speaker="Ms Trewin, keeper of deeds",
    ),
    # right-speaker: The turn is his
    Case("wexcombe-record.txt", "V", "Then you cannot say that it refused.", speaker="Mr Garland"),
    # whole: Whole: the exception is in it
    Case(
        "wexcombe-record.txt",
        "V",
        "We keep nothing on the floor unless the shelves are being painted",
        speaker="Ms Trewin, keeper of deeds",
    ),
    # right-speaker: The turn is hers
    Case(
        "wexcombe-record.txt",
        "V",
        "We froze them the same night, at minus 28 degrees",
        speaker="Ms Trewin, keeper of deeds",
    ),
    # right-speaker: Verbatim
    Case("wexcombe-record.txt", "V", "Lost, none. Wet, 1,406.", speaker="Ms Trewin, keeper of deeds"),
    # line-break-hyphen: The hyphen belongs to the line's end
    Case("wexcombe-survey.txt", "V", "The trap was run on forty-six nights between 4 May and 30 October"),
    # hyphen-at-line-end: The hyphen is the word's own
    Case("wexcombe-survey.txt", "V", "The commonest was the heart-and-dart."),
    # hyphen-at-line-end: The hyphen of a range stands at the line's end
    Case("wexcombe-survey.txt", "V", "caught 11,208 moths of 3-17 species a night"),
    # ligature: Ligatures are their letters
    Case(
        "wexcombe-survey.txt",
        "V",
        'Two volunteers reported a "flight of hawk-moths" on 12 August; we have not been able to confirm it.',
    ),
    # page-furniture: A page's foot and head within a word
    Case("wexcombe-survey.txt", "VD", "It is hardly likely that the species was overlooked before."),
    # note-mark: A soft hyphen, and a note's mark left out
    Case("wexcombe-survey.txt", "V", "The brook was inspected twice."),
    # line-break-hyphen: The hyphen belongs to the line's end
    Case("wexcombe-survey.txt", "V", "wetland species have lost a third of their numbers"),
    # whole: Whole
    Case("wexcombe-german.txt", "V", "Wir schließen nicht für immer, wir schließen für vier Monate"),
    # whole: Whole
    Case("wexcombe-german.txt", "V", "Das Dach hält, zumindest bis zum ersten Schnee"),
    # number-german: Whole numbers
    Case("wexcombe-german.txt", "V", "18.750 Besucher, knapp 4 Prozent weniger als 2022"),
    # whole: Whole
    Case("wexcombe-german.txt", "V", "Ohne den Kreis machen wir gar nichts"),
    # whole: Whole
    Case("wexcombe-french.txt", "V", "Le toit tiendra, du moins jusqu'à la neige"),
    # whole: Whole
    Case("wexcombe-french.txt", "V", "Personne ne m’a demandé mon avis."),
    # whole: Whole
    Case("wexcombe-spanish.txt", "V", "No cerramos para siempre, cerramos cuatro meses"),
    # whole: Whole
    Case("wexcombe-spanish.txt", "V", "Ni compramos ni vendemos"),
    # whole: Whole
    Case("wexcombe-italian.txt", "V", "Non chiudiamo per sempre, chiudiamo per quattro mesi"),
    # whole: Whole
    Case("wexcombe-portuguese.txt", "V", "O telhado aguenta, mas só até à neve"),
    # whole: Whole
    Case("wexcombe-dutch.txt", "V", "Het dak houdt, maar alleen tot de sneeuw"),
    # whole: Whole
    Case("wexcombe-polish.txt", "V", "Nie zamykamy na zawsze, zamykamy na cztery miesiące"),
    # whole: Whole
    Case("wexcombe-russian.txt", "V", "Мы закрываемся не навсегда, мы закрываемся на четыре месяца"),
    # whole: Whole
    Case("wexcombe-chinese.txt", "V", "屋顶撑得住，但只能撑到下雪"),
    # whole: Whole
    Case("wexcombe-arabic.txt", "V", "لا نغلق إلى الأبد، بل نغلق أربعة أشهر"),
    # whole: Whole
    Case("wexcombe-japanese.txt", "V", "屋根は持つが、雪までだ"),
    # full-width: Full-width and plain digits are one
    Case("wexcombe-japanese.txt", "V", "昨年の来館者は1万8750人だった"),
    # space-in-number: A space in the number
    Case("wexcombe-russian.txt", "V", "Музей посетили 18 750 человек"),
    # dropped-not: 'not' is dropped
    Case("wexcombe-wire.txt", "R", "I’m going to weep over a boat"),
    # word-changed: 'It’s' is written out
    Case("wexcombe-wire.txt", "R", "It is the end of something and the start of something cheaper"),
    # word-changed: Summer became winter
    Case("wexcombe-wire.txt", "R", "She’ll run all winter"),
    # splice: Words are left out without a mark
    Case("wexcombe-wire.txt", "R", "It’s the end of something cheaper"),
    # cut-number: Cut out of 2,300
    Case("wexcombe-wire.txt", "R", "300 people signed a petition"),
    # cut-number: Cut out of £14.50
    Case("wexcombe-wire.txt", "R", "set at £14"),
    # cut-word: Cut out of 'islands'
    Case("wexcombe-wire.txt", "R", "the ferry that took sheep to the summer island"),
    # cut-word: Cut out of 'They haven’t'; changed
    Case("wexcombe-wire.txt", "R", "They have"),
    # bracket-hides-not: Takes the place of 'not'
    Case("wexcombe-wire.txt", "R", "I’m [now] going to weep over a boat"),
    # omission-order: The other way round
    Case("wexcombe-wire.txt", "R", "They haven’t offered … We’d take the county’s money tomorrow"),
    # label-merged: Two speakers, the label dropped
    Case("wexcombe-record.txt", "R", "When did you first see water? At ten past two.", speaker="Mr Sallow"),
    # omission-speakers: Another speaker stands between
    Case("wexcombe-record.txt", "R", "I rang the keeper … I rang twice.", speaker="Mr Sallow"),
    # cut-sign: 'minus' is cut off
    Case("wexcombe-record.txt", "R", "28 degrees", speaker="Ms Trewin, keeper of deeds"),
    # digits: 1,406 became 1,604
    Case("wexcombe-record.txt", "R", "Wet, 1,604.", speaker="Ms Trewin, keeper of deeds"),
    # cut-word-line-break: Cut out of 'un-even'
    Case("wexcombe-survey.txt", "R", "even: wetland species have lost a third"),
    # cut-number-word: Cut out of 'forty-six'
    Case("wexcombe-survey.txt", "R", "six nights between 4 May and 30 October"),
    # cut-word-soft-hyphen: Cut out at a soft hyphen
    Case("wexcombe-survey.txt", "R", "spected twice"),
    # cut-word-soft-hyphen: Cut out of 'overlooked' at a soft hyphen
    Case("wexcombe-survey.txt", "R", "looked before"),
    # cut-hyphenated: Cut out of 'heart-and-dart'
    Case("wexcombe-survey.txt", "R", "dart. No moth was killed"),
    # cut-number: Cut out of £3,075.60
    Case("wexcombe-survey.txt", "R", "The cost of the survey was £3,075"),
    # cut-range: The lower end is cut off
    Case("wexcombe-survey.txt", "RD", "17 species a night"),
    # cut-number: Cut out of 18.750
    Case("wexcombe-german.txt", "R", "750 Besucher"),
    # cut-number: Cut out of 18 750
    Case("wexcombe-french.txt", "R", "750 visiteurs"),
    # cut-number: Cut out of 18 750
    Case("wexcombe-polish.txt", "R", "750 osób"),
    # cut-number: Cut out of ١٨٬٧٥٠
    Case("wexcombe-arabic.txt", "R", "٧٥٠ شخصًا"),
    # cut-number-cjk: Cut out of 七百五十
    Case("wexcombe-chinese.txt", "RD", "五十人参观"),
    # dropped-not: 'nicht' is dropped
    Case("wexcombe-german.txt", "R", "Wir schließen für immer"),
    # word-changed: Months became years
    Case("wexcombe-italian.txt", "R", "chiudiamo per quattro anni"),
    # word-changed: Four became five
    Case("wexcombe-dutch.txt", "R", "we sluiten vijf maanden"),
    # accent: Aguantará (will hold) became aguantara (would hold)
    Case("wexcombe-spanish.txt", "R", "El tejado aguantara"),
    # word-changed: 'но только' became 'и'
    Case("wexcombe-russian.txt", "R", "Крыша выдержит и до снега"),
    # negation-before: 'I’m not' is cut off
    Case("wexcombe-wire.txt", "D", "going to weep over a boat"),
    # hedge-before: 'has yet to confirm that it will' is cut off
    Case("wexcombe-wire.txt", "D", "underwrite the crossing for ten years"),
    # denial-before: 'dismissed as gossip a report that' is cut off
    Case("wexcombe-wire.txt", "D", "rotten to the waterline"),
    # turn-after: 'assuming nobody asks her to hurry' is cut off
    Case("wexcombe-wire.txt", "D", "She’ll run all summer"),
    # retraction: The next sentence says that she regretted the remark
    Case("wexcombe-wire.txt", "DR", "was plucked out of the air"),
    # negation-before: 'Neither walkers nor hoteliers were' is cut off
    Case("wexcombe-wire.txt", "D", "asked for an opinion"),
    # hedge-before: 'It is feared that' is cut off
    Case("wexcombe-wire.txt", "D", "the pier will not bear the weight of a bus"),
    # negation-before: 'warned against' is cut off
    Case("wexcombe-wire.txt", "D", "driving anything heavier than a van"),
    # turn-after: 'except the colour' is cut off behind who says it
    Case("wexcombe-wire.txt", "D", "Nothing is decided"),
    # turn-after: 'were it painted first' is cut off
    Case("wexcombe-wire.txt", "D", "could be blessed again"),
    # negation-before: 'refused to' is cut off
    Case("wexcombe-wire.txt", "D", "rule out a winter service"),
    # turn-after: 'give or take an hour' is cut off
    Case("wexcombe-wire.txt", "D", "Its timetable is the same as in 1952"),
    # negation-before: 'I am not saying' is cut off
    Case("wexcombe-record.txt", "D", "she was asleep", speaker="Mr Sallow"),
    # turn-after: 'unless the shelves are being painted' is cut off
    Case("wexcombe-record.txt", "D", "We keep nothing on the floor", speaker="Ms Trewin, keeper of deeds"),
    # negation-before: 'you cannot say that' is cut off
    Case("wexcombe-record.txt", "D", "it refused", speaker="Mr Garland"),
    # question-before: 'Is it your evidence that' and '?' are cut off
    Case("wexcombe-record.txt", "DR", "the Council refused", speaker="Mr Garland"),
    # turn-after: 'if the freezer holds' is cut off
    Case("wexcombe-record.txt", "D", "I expect to save most of them", speaker="Ms Trewin, keeper of deeds"),
    # other-speaker: The words are Mr Sallow's
    Case("wexcombe-record.txt", "DR", "I rang twice", speaker="Ms Trewin, keeper of deeds"),
    # turn-after: 'except for six' is cut off
    Case("wexcombe-survey.txt", "D", "No moth was killed"),
    # negation-before: 'by no means' is cut off, over a line's hyphen
    Case("wexcombe-survey.txt", "D", "in danger"),
    # negation-before: 'no proof that' is cut off
    Case("wexcombe-survey.txt", "D", "street lamps are the cause"),
    # hedge-before: 'hardly likely that' is cut off
    Case("wexcombe-survey.txt", "D", "the species was overlooked before"),
    # turn-after: 'but uneven' is cut off, over a line's hyphen
    Case("wexcombe-survey.txt", "D", "The decline since 2009 is steep"),
    # denial-before: 'Gerüchte … wies sie zurück' is cut off
    Case("wexcombe-german.txt", "D", "das Haus werde verkauft"),
    # question-before: 'Niemand hat mich gefragt, ob' is cut off
    Case("wexcombe-german.txt", "D", "ich gehen will"),
    # turn-after: 'zumindest bis zum ersten Schnee' is cut off
    Case("wexcombe-german.txt", "D", "Das Dach hält"),
    # denial-before: 'für ausgeschlossen, dass' is cut off
    Case("wexcombe-german.txt", "D", "die Sole ins Archiv gelaufen sei"),
    # turn-after: 'wenn auch nur nachts' is cut off
    Case("wexcombe-german.txt", "D", "Die Pumpe läuft wieder"),
    # turn-after: 'sofern der Kreis nachzieht' is cut off
    Case("wexcombe-german.txt", "D", "Der Förderverein will im Frühjahr 60.000 Euro beisteuern"),
    # denial-before: 'a démenti que' is cut off
    Case("wexcombe-french.txt", "D", "vendue à un promoteur"),
    # turn-after: 'du moins jusqu’à la neige' is cut off
    Case("wexcombe-french.txt", "D", "Le toit tiendra"),
    # hedge-before: 'Il serait question de' is cut off
    Case("wexcombe-french.txt", "D", "transformer la cave en piscine"),
    # turn-after: 'pour peu que le canton suive' is cut off
    Case("wexcombe-french.txt", "D", "Nous paierons la moitié"),
    # denial-before: 'Desmintió que' is cut off
    Case("wexcombe-spanish.txt", "D", "vendida a un promotor"),
    # turn-after: 'al menos hasta la nieve' is cut off
    Case("wexcombe-spanish.txt", "D", "El tejado aguantará"),
    # turn-after: 'en cuanto el municipio firme' is cut off
    Case("wexcombe-spanish.txt", "D", "Pondremos la mitad"),
    # hedge-before: 'Al parecer' is cut off
    Case("wexcombe-spanish.txt", "D", "la bomba funciona de noche"),
    # denial-before: 'Ha negato che' is cut off
    Case("wexcombe-italian.txt", "D", "venduta a un costruttore"),
    # turn-after: 'ma solo' is cut off
    Case("wexcombe-italian.txt", "D", "Il tetto reggerà"),
    # denial-before: 'Negou que' is cut off
    Case("wexcombe-portuguese.txt", "D", "vendida a um construtor"),
    # turn-after: 'mas só' is cut off
    Case("wexcombe-portuguese.txt", "D", "O telhado aguenta"),
    # denial-before: 'ontkende dat' is cut off
    Case("wexcombe-dutch.txt", "D", "aan een bouwer verkocht"),
    # turn-after: 'maar alleen' is cut off
    Case("wexcombe-dutch.txt", "D", "Het dak houdt"),
    # denial-before: 'Zaprzeczyła, że' is cut off
    Case("wexcombe-polish.txt", "D", "sprzedany deweloperowi"),
    # turn-after: 'ale tylko' is cut off
    Case("wexcombe-polish.txt", "D", "Dach wytrzyma"),
    # denial-before: 'отрицает, что' is cut off
    Case("wexcombe-russian.txt", "D", "продан застройщику"),
    # turn-after: 'но только' is cut off
    Case("wexcombe-russian.txt", "D", "Крыша выдержит"),
    # hedge-before: 'Якобы' is cut off
    Case("wexcombe-russian.txt", "D", "насос работает по ночам"),
    # denial-before: '否认' is cut off
    Case("wexcombe-chinese.txt", "DR", "已卖给开发商"),
    # turn-after: '但' is cut off
    Case("wexcombe-chinese.txt", "D", "屋顶撑得住"),
    # hedge-before: '据说' is cut off
    Case("wexcombe-chinese.txt", "DR", "水泵夜里在转"),
    # negation-before-cjk: '不是' is cut off
    Case("wexcombe-chinese.txt", "DR", "永远关门"),
    # denial-before: 'نفت أن' is cut off
    Case("wexcombe-arabic.txt", "D", "قد بيع لمقاول"),
    # turn-after: 'لكن' is cut off
    Case("wexcombe-arabic.txt", "D", "السقف سيصمد"),
    # turn-after: 'が' is cut off
    Case("wexcombe-japanese.txt", "D", "屋根は持つ"),
    # negation-after: 'ではない' is cut off
    Case("wexcombe-japanese.txt", "DR", "永久に閉めるわけ"),
    # denial-after: 'との噂を否定した' is cut off
    Case("wexcombe-japanese.txt", "DR", "業者に売られた"),
]
