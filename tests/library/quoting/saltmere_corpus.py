"""Quotations in the hardest honest forms: nested, broken by who says them, over paragraphs, from columns, tables and lists.

144 of the 154 were right when they were first run, and six were verified in silence."""

from tests.library.quoting.corpus import Case

CASES = [
    # broken-half: The second half, whole
    Case("saltmere-wire.txt", "V", "waits for no clerk"),
    # broken-omission: Only the attribution is left out, and marked
    Case("saltmere-wire.txt", "V", "The tide … waits for no clerk."),
    # broken-whole: With the attribution, verbatim
    Case("saltmere-wire.txt", "V", "‘The tide’, Bram Oke said on Tuesday, ‘waits for no clerk.’"),
    # broken-omission: The condition is in it
    Case("saltmere-wire.txt", "V", "We will plant in April … if the frost lets us."),
    # broken-turn: 'if the frost lets us' is cut off behind who says it
    Case("saltmere-wire.txt", "D", "We will plant in April"),
    # broken-omission: Two sentences, the attribution left out and marked
    Case("saltmere-wire.txt", "V", "I never wanted the inner bay … I wanted the outer one, where the water moves."),
    # broken-omission: The attribution is left out and marked
    Case("saltmere-wire.txt", "V", "What we have here … is a quarrel between two people who both love seaweed."),
    # broken-half: The second half
    Case("saltmere-wire.txt", "V", "is a quarrel between two people who both love seaweed"),
    # broken-omission: The attribution is left out and marked
    Case("saltmere-wire.txt", "V", "That … is rarer than you'd think."),
    # broken-whole: With the attribution and its marks
    Case("saltmere-wire.txt", "V", "That,” he added, “is rarer than you’d think"),
    # broken-omission: The 'not' is in it
    Case("saltmere-wire.txt", "V", "It is not … about the money."),
    # broken-negation: 'It is not' is cut off before who says it
    Case("saltmere-wire.txt", "D", "about the money"),
    # broken-omission: Both negations are in it
    Case("saltmere-wire.txt", "V", "I can’t … and I won’t."),
    # broken-omission: The attribution is left out and marked
    Case("saltmere-wire.txt", "V", "The table … is in a drawer."),
    # broken-cut: Cut out of 'can’t'
    Case("saltmere-wire.txt", "R", "I can"),
    # broken-changed: April became May
    Case("saltmere-wire.txt", "R", "We will plant in May … if the frost lets us."),
    # broken-order: The other way round
    Case("saltmere-wire.txt", "R", "I wanted the outer one … I never wanted the inner bay"),
    # broken-omission: The attribution is left out and marked
    Case("saltmere-gazette.html", "V", "It was … the most honest speech of the year."),
    # broken-omission: The attribution is left out and marked
    Case("saltmere-gazette.html", "V", "I would rather hear children on it than wind … and I am told that they pay."),
    # broken-omission: The exception is in it
    Case("saltmere-pharmacy.pdf", "V", "We sold to whoever came first … unless we knew the child."),
    # broken-turn: 'unless we knew the child' is cut off behind who says it
    Case("saltmere-pharmacy.pdf", "D", "We sold to whoever came first"),
    # broken-omission: The turn is in it
    Case("saltmere-minutes.docx", "V", "We are … but we are not last."),
    # broken-omission: The attribution is left out and marked
    Case("saltmere-german.txt", "V", "Das Moor … gehört weder euch noch mir."),
    # broken-half: The second half, with its negation
    Case("saltmere-german.txt", "V", "gehört weder euch noch mir"),
    # broken-turn: 'sofern der Preis stimmt' is cut off behind who says it
    Case("saltmere-german.txt", "D", "Wir pachten es"),
    # broken-omission: Guillemets of the German kind; the attribution is left out and marked
    Case("saltmere-german.txt", "V", "Es ist kein Sumpf … sondern ein Hochmoor"),
    # broken-omission: The incise is left out and marked
    Case("saltmere-french.txt", "V", "La halle … n’appartient à personne, et c’est sa force."),
    # broken-whole: With the incise
    Case("saltmere-french.txt", "V", "La halle, a expliqué mardi le maire, Gaspard Ollier, n’appartient à personne"),
    # broken-turn: 'si l’on répare le toit' is cut off behind the incise
    Case("saltmere-french.txt", "D", "Je reviendrai"),
    # broken-turn: 'mais pas avant l’été' is cut off behind 'bien sûr'
    Case("saltmere-french.txt", "D", "Nous signerons"),
    # broken-omission: The condition is in it
    Case("saltmere-french.txt", "VD", "Je reviendrai (…) si l’on répare le toit"),
    # broken-omission: The incise between dashes is left out and marked
    Case("saltmere-spanish.txt", "V", "El molino … no es un museo, es un vecino."),
    # broken-half: The second half
    Case("saltmere-spanish.txt", "V", "no es un museo, es un vecino"),
    # broken-turn: 'siempre que llueva' is cut off behind the incise
    Case("saltmere-spanish.txt", "D", "Lo abriremos en mayo"),
    # broken-omission: The incise is left out and marked
    Case("saltmere-russian.txt", "V", "Песня … никому не принадлежит"),
    # broken-turn: 'если дадут автобус' is cut off behind the incise
    Case("saltmere-russian.txt", "D", "Мы приедем"),
    # broken-half: The second half, with its negation
    Case("saltmere-russian.txt", "V", "никому не принадлежит"),
    # nested: Inner marks are double in the brief
    Case("saltmere-wire.txt", "V", "My grandmother used to say, “Never plant what you can’t eat,” and she was right"),
    # nested-three: Marks within marks, in straight shape
    Case("saltmere-wire.txt", "V", "'Don't trust a man who calls the sea \"the resource\"'"),
    # nested-inner: The inner quotation alone
    Case("saltmere-wire.txt", "V", "Never plant what you can’t eat"),
    # nested-three: Each level's marks turned
    Case(
        "saltmere-wire.txt",
        "V",
        "She also said, “Don’t trust a man who calls the sea ‘the resource’,” and she was right about that, too.",
    ),
    # nested: An inner quotation that ends a sentence
    Case("saltmere-wire.txt", "V", "Every year they tell us, “Next year.” Well, this is next year"),
    # nested-negation: 'Never' is cut off
    Case("saltmere-wire.txt", "D", "plant what you can’t eat"),
    # nested: Straight marks
    Case("saltmere-wire.txt", "V", 'payable "in advance, in full and in English"'),
    # nested: Inner marks are double in the brief
    Case("saltmere-gazette.html", "V", 'He told us, "Mind the third step," and everybody fell on the third step'),
    # nested: Inner marks as they stand
    Case("saltmere-magazine.txt", "V", "‘Do the left,’ he told me from his bed. So I did the left."),
    # nested: Inner marks are double in the brief
    Case("saltmere-magazine.txt", "V", '"Do the left," he told me from his bed.'),
    # nested: Inner German marks in English shape
    Case(
        "saltmere-german.txt", "V", 'Meine Mutter hat immer gesagt: "Geh nie ohne Stock ins Moor", und sie hatte recht'
    ),
    # nested-negation: 'Geh nie' is cut off
    Case("saltmere-german.txt", "D", "ohne Stock ins Moor"),
    # nested: Inner marks as guillemets
    Case(
        "saltmere-french.txt",
        "V",
        "Mon père disait : « Un grain perdu, c’est un pain perdu », et il n’en perdait aucun",
    ),
    # nested: Inner marks are single
    Case("saltmere-spanish.txt", "V", "Mi abuelo decía: 'Quien muele de noche, duerme de día', y no durmió nunca"),
    # nested: Inner marks as guillemets
    Case("saltmere-russian.txt", "V", "Мама говорила: «Пой, пока поётся», и мы поём"),
    # nested: Inner marks become outer ones
    Case("saltmere-japanese.txt", "V", "師匠に「左手から彫れ」と言われ、十一日かかった"),
    # nested: Inner marks become outer ones
    Case("saltmere-chinese.txt", "V", "师父常说“手要空，心要满”，我学了十一年"),
    # nested: Inner marks as guillemets
    Case("saltmere-arabic.txt", "V", "كان معلّمي يقول: «ابدأ باليد اليسرى»، وقد صدق"),
    # nested-changed: 'can’t' became 'can'
    Case("saltmere-wire.txt", "R", "Never plant what you can eat"),
    # nested-changed: 'the' became 'a'
    Case("saltmere-wire.txt", "R", 'calls the sea "a resource"'),
    # paragraphs: Over two paragraphs, each opening the quotation again
    Case(
        "saltmere-magazine.txt",
        "V",
        "It took me eleven days. I threw four of them in the stove. The fifth is in the museum.",
    ),
    # paragraphs: As it stands, with the mark of the new paragraph
    Case("saltmere-magazine.txt", "V", "wood likes to point.\n\n“Then one winter the old man fell ill"),
    # paragraphs: Over a paragraph that ends with inner marks
    Case("saltmere-magazine.txt", "V", "So I did the left. It took me eleven days."),
    # paragraphs-omission: A marked omission at a paragraph's beginning
    Case(
        "saltmere-magazine.txt",
        "V",
        "Why should I? … a hand that holds nothing must look as if it had just put something down.",
    ),
    # paragraphs: A second long quotation, which starts in mid-paragraph
    Case("saltmere-magazine.txt", "V", "They are hands. I paint them, and they go to work."),
    # paragraphs-splice: 'Why should I?' is left out without a mark
    Case("saltmere-magazine.txt", "R", "I have not corrected them. He taught me one thing"),
    # paragraphs-changed: Right became left
    Case("saltmere-magazine.txt", "R", "A left hand wants to point, and wood likes to point."),
    # paragraphs-negation: 'I have not' is cut off
    Case("saltmere-magazine.txt", "D", "corrected them"),
    # capitals: A poster, verbatim
    Case("saltmere-magazine.txt", "V", "PUPPETS ARE NOT FOR CHILDREN"),
    # caption: Words of a caption
    Case("saltmere-gazette.html", "V", "I jumped it once and I landed twice"),
    # pull-quote: A quotation set off as a block
    Case("saltmere-gazette.html", "V", "A hill without snow is a promise without a date."),
    # html: Verbatim
    Case("saltmere-gazette.html", "V", "The ski jump at Saltmere has had no snow since 2011"),
    # list: One item of a list
    Case("saltmere-gazette.html", "V", "the tower needs 3,200 new bolts"),
    # list: A list run on
    Case(
        "saltmere-gazette.html",
        "VD",
        "the in-run must be shortened by 14 m; the tower needs 3,200 new bolts; nobody may climb it before then.",
    ),
    # list-omission: An item is left out and marked
    Case("saltmere-gazette.html", "VD", "the in-run must be shortened by 14 m … nobody may climb it before then"),
    # list-numbered: Two items of a numbered list
    Case("saltmere-gazette.html", "VD", "First the tower is painted. Then the slide is laid."),
    # table-caption: A table's caption
    Case("saltmere-gazette.html", "V", "Jumps measured at Saltmere"),
    # table-cell: One cell
    Case("saltmere-gazette.html", "V", "Arvo Kint, second attempt"),
    # table-cell: A soft hyphen in a cell
    Case("saltmere-gazette.html", "V", "Ingrid Stoen"),
    # definition: An answer in a list of definitions
    Case("saltmere-gazette.html", "V", "It stays, as a bench."),
    # html-line-break: The next line begins with 'But'; fair people differ
    Case("saltmere-gazette.html", "VD", "We shall open in June"),
    # html-line-break: Attribution left out, marked, over a line's end
    Case("saltmere-gazette.html", "V", "We shall open in June … But we shall not sell ice cream."),
    # units: No-break and narrow spaces
    Case(
        "saltmere-gazette.html",
        "V",
        "The slide will be 88 m long and drop 31 m. It costs 410 000 crowns, a third of them the county's.",
    ),
    # cut-number: Cut out of 410 000
    Case("saltmere-gazette.html", "R", "000 crowns"),
    # dropped-not: 'not' is dropped
    Case("saltmere-gazette.html", "R", "We shall sell ice cream."),
    # negation-before: 'does not' is cut off
    Case("saltmere-gazette.html", "D", "object"),
    # caption: A caption in italics
    Case("saltmere-data.md", "V", "The pumping station at Low Gate, seen from the causeway."),
    # list-numbered: One item of a numbered list
    Case("saltmere-data.md", "V", "Leaks were found within 2 h 40 min on average."),
    # list-numbered: Two items run on, without their numbers
    Case(
        "saltmere-data.md",
        "VD",
        "Leaks were found within 2 h 40 min on average. No village was without water for more than 6 hours.",
    ),
    # list: A list run on without its bullets
    Case("saltmere-data.md", "VD", "a second pump at Low Gate; meters for 1,400 homes; a tap in every playground"),
    # table-cell: One cell
    Case("saltmere-data.md", "V", "Frost; two mains burst"),
    # table-cell: One cell
    Case("saltmere-data.md", "V", "Hosepipe ban from 9 July"),
    # negation-before: 'No village' is cut off
    Case("saltmere-data.md", "D", "was without water for more than 6 hours"),
    # docx: A word over two runs
    Case("saltmere-minutes.docx", "V", "ordered, paid for and lost"),
    # table-cell: One cell
    Case("saltmere-minutes.docx", "V", "Order again, by rail"),
    # list: A list run on
    Case("saltmere-minutes.docx", "VD", "to order 3,200 bolts again; to ask the county for 12.5 t of sand."),
    # negation-before: 'did not' is cut off
    Case("saltmere-minutes.docx", "D", "blame the post"),
    # cut-number: Cut out of 12.5 t
    Case("saltmere-minutes.docx", "R", "5 t of sand"),
    # pdf-columns: Lines of a narrow column
    Case("saltmere-pharmacy.pdf", "V", "twelve of the fourteen pharmacies in Saltmere had no cough syrup for children"),
    # pdf-columns: Verbatim over hyphens at lines' ends
    Case(
        "saltmere-pharmacy.pdf",
        "V",
        "The wholesalers blamed the factories, the factories blamed the glass, and the glassworks blamed the price of sand.",
    ),
    # pdf-columns: Verbatim
    Case("saltmere-pharmacy.pdf", "V", "I had forty mothers in the shop and nine bottles"),
    # pdf-columns: Verbatim
    Case("saltmere-pharmacy.pdf", "V", "41 were missing on a given day, and 17 were missing on every day of the month"),
    # pdf-columns: Verbatim
    Case(
        "saltmere-pharmacy.pdf",
        "V",
        "The authorities do not publish these figures, and they did not dispute them when we showed them ours.",
    ),
    # pdf-columns: Verbatim
    Case(
        "saltmere-pharmacy.pdf",
        "V",
        "The second is a list of what each pharmacy holds, which costs nothing and which the pharmacies dislike.",
    ),
    # pdf-columns: A hyphen that is the word's own, wherever the line ends
    Case("saltmere-pharmacy.pdf", "V", "The longest gap lasted for twenty-three days."),
    # caption: A figure's caption
    Case("saltmere-pharmacy.pdf", "V", "Days without syrup, by pharmacy."),
    # table-cell: One cell; in some layouts "No bottles" stands just before it
    Case("saltmere-pharmacy.pdf", "VD", "None given by the maker"),
    # list: One item
    Case("saltmere-pharmacy.pdf", "V", "Do not ration by the hour."),
    # negation-before: 'did not' is cut off
    Case("saltmere-pharmacy.pdf", "D", "dispute them when we showed them ours"),
    # cut-number: Cut out of twenty-three
    Case("saltmere-pharmacy.pdf", "R", "three days"),
    # turn-after: 'so far as we could find out' is cut off
    Case("saltmere-pharmacy.pdf", "D", "No child came to harm"),
    # units: The space before % is typography
    Case(
        "saltmere-data.md",
        "VD",
        "We pumped 1.84 million m³ of water in the year, at a mean rate of 58 l/s, and lost 7.3% of it.",
    ),
    # units: Verbatim
    Case("saltmere-data.md", "V", "The new main is 12.6 km long and lies 1.2 m deep"),
    # units: A minus, typed as a hyphen
    Case("saltmere-data.md", "V", "the pipes stood at -14 °C and the pressure fell to 0.8 bar"),
    # units: An en dash in a range, typed as a hyphen
    Case("saltmere-data.md", "V", "A bath holds 150-180 litres"),
    # units: A fraction kept, a dash typed as a hyphen
    Case("saltmere-data.md", "V", "The reserve lasts for 2½ days, or 60 hours, at 20-25 litres a head"),
    # units: Verbatim
    Case("saltmere-data.md", "V", "gives 2 × 75 kW and weighs 3.2 t"),
    # units-cut: The minus sign is cut off
    Case("saltmere-data.md", "R", "14 °C and the pressure fell to 0.8 bar"),
    # units-cut: Cut out of 2 h 40 min
    Case("saltmere-data.md", "RD", "40 min on average"),
    # units-cut: Cut out of 2 h 40 min
    Case("saltmere-data.md", "RD", "Leaks were found within 2 h"),
    # units-cut: The lower end of the range is cut off
    Case("saltmere-data.md", "RD", "180 litres"),
    # units-cut: Cut out of 58 l/s
    Case("saltmere-data.md", "RD", "at a mean rate of 58 l"),
    # units-cut: 'million m³' is cut off
    Case("saltmere-data.md", "DR", "We pumped 1.84"),
    # units-cut: 'per cubic metre' is cut off
    Case("saltmere-data.md", "DR", "We used 0.41 kWh"),
    # units-changed: 2½ is not 21/2
    Case("saltmere-data.md", "R", "The reserve lasts for 21/2 days"),
    # units-cut: Cut out of 2 × 75 kW
    Case("saltmere-data.md", "RD", "75 kW and weighs 3.2 t"),
    # units: Verbatim, whole numbers
    Case("saltmere-german.txt", "V", "ein Hochmoor von 14,6 ha mit einer Torfschicht von bis zu 3,20 m"),
    # units-cut: Cut out of 3,20 m
    Case("saltmere-german.txt", "R", "20 m"),
    # units: Verbatim
    Case("saltmere-german.txt", "V", "1.250 € je Hektar und Jahr"),
    # units: A minus, typed as a hyphen
    Case("saltmere-german.txt", "V", "Am 12. Januar wurden -21,5 °C gemessen"),
    # units: Verbatim
    Case("saltmere-french.txt", "V", "La charpente pèse 48,5 t et la salle mesure 1 240 m²"),
    # units-cut: Cut out of 1 240 m²
    Case("saltmere-french.txt", "R", "240 m²"),
    # units: Verbatim, with its unit
    Case("saltmere-french.txt", "V", "Le chantier a coûté 3,2 M€"),
    # units: Verbatim
    Case("saltmere-spanish.txt", "V", "La rueda mide 4,80 m y da 12 vueltas por minuto"),
    # units: Verbatim
    Case("saltmere-russian.txt", "V", "до бухты 12,5 км, а билет стоит 1 250 рублей"),
    # units-cut: 'рублей' is cut off
    Case("saltmere-russian.txt", "DR", "билет стоит 1 250"),
    # units: Full-width and plain digits are one
    Case("saltmere-japanese.txt", "V", "重さは3.5キロ、背丈は120センチある"),
    # units: Verbatim
    Case("saltmere-chinese.txt", "V", "可坐三百五十人"),
    # negation-before-cjk: 不会 is cut off
    Case("saltmere-chinese.txt", "DR", "涨到五十元"),
    # turn-after: 只要 (if only) is cut off
    Case("saltmere-chinese.txt", "D", "我们愿意去外地演出"),
    # turn-next-sentence: 'ただし' stands behind who says it; fair people differ
    Case("saltmere-japanese.txt", "VD", "舞台には立てる"),
    # negation-after: ではない is cut off
    Case("saltmere-japanese.txt", "DR", "人形は子どものもの"),
    # turn-after: 'إن شاءت البلدية' (if the town wishes) is cut off
    Case("saltmere-arabic.txt", "D", "سنعود إلى المسرح"),
    # units: Verbatim
    Case("saltmere-arabic.txt", "V", "ووزنها ٣٫٥ كيلوغرام"),
    # names: Apostrophes of any shape; the okina is a letter of its own to some
    Case("saltmere-names.txt", "VD", "has singers from Xi'an, Hawai'i, Côte d'Ivoire and Łódź"),
    # names: Straight apostrophes, a plain hyphen
    Case("saltmere-names.txt", "V", "Mu'adh al-Khwārizmī, was born in Ta'izz"),
    # names: Straight apostrophes for soft signs
    Case("saltmere-names.txt", "V", "its first alto, Ol'ga Vasil'eva, in Khar'kiv"),
    # names: Attribution left out, marked
    Case("saltmere-names.txt", "V", "I write my name with a soft sign … and the bank writes it with a question mark."),
    # names: Decomposed in the brief
    Case("saltmere-names.txt", "V", "Nguyễn Thị Ánh sings bass"),
    # names: A middle dot, kept
    Case("saltmere-names.txt", "V", 'The Catalan tenor Gal·la Puig keeps the dot in her name "out of spite"'),
    # names: A straight apostrophe, a plain hyphen
    Case("saltmere-names.txt", "V", "Þórdís O'Brien-Łukasiewicz, plays from memory"),
    # names: A plain hyphen for the no-break one
    Case("saltmere-names.txt", "V", "the late Søren Ørsted-Æbelø"),
    # names-cut: Cut out of O’Brien
    Case("saltmere-names.txt", "R", "Brien\u2011Łukasiewicz, plays from memory"),
    # names-cut: Cut out of al‑Khwārizmī
    Case("saltmere-names.txt", "R", "Mu’adh al"),
    # names-changed: Another way to write the name
    Case("saltmere-names.txt", "R", "its first alto, Olga Vasilieva"),
    # broken-turn: 'but the pages do' is cut off behind who says it
    Case("saltmere-names.txt", "D", "She doesn’t need me"),
    # names: Decomposed letters in the brief, straight marks
    Case("saltmere-german.txt", "V", 'Bürgermeisterin Ćosić-Wąsik sprach von einem "Kompromiss, der niemandem wehtut"'),
]
