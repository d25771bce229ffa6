"""Quotations about an auction, wolves, a roof, a salt lake and school meals, in eight languages, written before their rules."""

from tests.library.quoting.corpus import Case

CASES = [
    # Wire
    # plain: verbatim
    Case("loughmore-wire.txt", "V", "most of it older than my grandmother"),
    # outer-marks: single marks became double
    Case("loughmore-wire.txt", "V", "“Nobody owns the rain”, Devane told a packed chamber"),
    # space-in-number: a thin space typed as a space
    Case("loughmore-wire.txt", "V", "What we are selling is 4 300 kilometres of pipe"),
    # cut-number: cut out of 4 300
    Case("loughmore-wire.txt", "R", "300 kilometres of pipe"),
    # cut-number: cut out of €61.4
    Case("loughmore-wire.txt", "R", "The board lost €61"),
    # magnitude-cut: 'million' is cut off
    Case("loughmore-wire.txt", "DR", "The board lost €61.4"),
    # cut-year: cut out of 2025/26
    Case("loughmore-wire.txt", "R", "The board lost €61.4 million in 2025"),
    # cut-range: the lower end is cut off
    Case("loughmore-wire.txt", "RD", "4 per cent of its turnover"),
    # cut-range: 'Between 700 and' is cut off
    Case("loughmore-wire.txt", "RD", "900 workers will move to the buyer"),
    # denial-before: 'pushed back against the suggestion that' is cut off
    Case("loughmore-wire.txt", "D", "foreign bidders would be shut out"),
    # condition-before: 'Should the auction fail' is cut off
    Case("loughmore-wire.txt", "D", "the state will run the board for another year"),
    # condition-before: 'Were the price to fall' is cut off
    Case("loughmore-wire.txt", "D", "the cabinet would vote again"),
    # whole: the condition is in it
    Case("loughmore-wire.txt", "V", "Were the price to fall below €2bn, the cabinet would vote again"),
    # magnitude-cut: 'bn' is cut off
    Case("loughmore-wire.txt", "RD", "Were the price to fall below €2"),
    # negation-before: 'At no point did we' is cut off
    Case("loughmore-wire.txt", "D", "promise a veto"),
    # negation-before-control: a sentence of its own
    Case("loughmore-wire.txt", "V", "We promised a hearing, and there has been one."),
    # negation-before-control: the 'not' is of a relative clause, which says nothing of the pipes
    Case("loughmore-wire.txt", "V", "the lead pipes would be replaced first"),
    # question-before: 'would not be drawn on whether' is cut off
    Case("loughmore-wire.txt", "D", "the old reservoir would be drained"),
    # denial-before: 'no truth in the claim that' is cut off
    Case("loughmore-wire.txt", "D", "the books had been rewritten"),
    # hedge-before: 'is thought to have' is cut off
    Case("loughmore-wire.txt", "D", "written to two bidders"),
    # hedge-before: 'hoped to' is cut off
    Case("loughmore-wire.txt", "D", "win the vote in the upper house"),
    # whole: the 'not' is in it
    Case("loughmore-wire.txt", "V", "We lease. We do not sell."),
    # dropped-not: 'do not' is dropped
    Case("loughmore-wire.txt", "R", "We lease. We sell."),
    # hedge-before: 'as good as' is cut off
    Case("loughmore-wire.txt", "D", "doubled under a private owner"),
    # negation-before-control: 'No one disputes that' affirms it
    Case("loughmore-wire.txt", "V", "the pipes leak"),
    # question-before: 'have yet to decide whether' is cut off
    Case("loughmore-wire.txt", "D", "the treatment works can be saved"),
    # turn-after: 'save that', behind who says it, is cut off
    Case("loughmore-wire.txt", "D", "The sale will go ahead"),
    # with-attribution: verbatim with the attribution; the turn is in it
    Case(
        "loughmore-wire.txt",
        "V",
        "The sale will go ahead,’ Devane said, ‘save that the island wells stay in public hands",
    ),
    # question-before-control: the reporter's 'if' is of the question; the quotation is whole from its mark
    Case("loughmore-wire.txt", "V", "I shall finish my work."),
    # cut-number: cut out of 212
    Case("loughmore-wire.txt", "R", "12 pages"),
    # cut-date: cut out of 21 March
    Case("loughmore-wire.txt", "R", "their second report is due on 21"),
    # negation-before-control: 'not until last autumn' says that they were; some would quote it
    Case("loughmore-wire.txt", "VD", "the auditors were called in"),
    # omission-speakers-wire: two people's words as one quotation
    Case("loughmore-wire.txt", "RD", "We promised a hearing … The sale will go ahead"),
    # omission-attribution: only the attribution is left out
    Case("loughmore-wire.txt", "V", "Nobody owns the rain … What we are selling is 4 300 kilometres of pipe"),
    # word-changed: grandmother became grandfather
    Case("loughmore-wire.txt", "R", "most of it older than my grandfather"),
    # dash: an em dash typed as a spaced hyphen
    Case(
        "loughmore-wire.txt",
        "V",
        (
            "CASTLEBRACK, 3 February (Harbour News Agency) - The government of Ardmoy will put the Loughmore "
            "water board up for auction"
        ),
    ),
    # Feature
    # whole: the turn is in it
    Case("loughmore-feature.txt", "V", "My dog is brave, but he is not an army"),
    # turn-after: 'but he is not an army' is cut off
    Case("loughmore-feature.txt", "D", "My dog is brave"),
    # cut-hyphenated: cut out of mid-1990s
    Case("loughmore-feature.txt", "R", "1990s we had no fence at all"),
    # cut-word: cut out of 1990s
    Case("loughmore-feature.txt", "R", "In the mid-1990"),
    # negation-before: 'Not once' is cut off
    Case("loughmore-feature.txt", "D", "did the ministry answer her letters"),
    # cut-number-word: cut out of forty-one
    Case("loughmore-feature.txt", "R", "for every post: there are forty"),
    # denial-before: 'dismisses as folklore the idea that' is cut off
    Case("loughmore-feature.txt", "D", "the pack hunts by moonlight"),
    # condition-before: 'If there were 40' is cut off
    Case("loughmore-feature.txt", "D", "I would know: I would be out of a job"),
    # hedge-before: 'It is tempting to conclude that' is cut off
    Case("loughmore-feature.txt", "D", "the pack has moved south"),
    # negation-before: 'Few here would say that' is cut off
    Case("loughmore-feature.txt", "D", "the cull was fair"),
    # question-cut: a question became a statement
    Case("loughmore-feature.txt", "DR", "the valley safe for children"),
    # negation-before: 'Under no circumstances will I' is cut off
    Case("loughmore-feature.txt", "D", "shoot a mother with cubs"),
    # whole: the negation is in it
    Case("loughmore-feature.txt", "V", "Under no circumstances will I shoot a mother with cubs"),
    # cut-hyphenated: cut out of co-workers
    Case("loughmore-feature.txt", "R", "workers of the wolf officer"),
    # case-name: polish became Polish
    Case("loughmore-feature.txt", "RD", "The Polish on the bar had gone"),
    # nested-marks: double marks became single
    Case("loughmore-feature.txt", "V", "‘People imagine a monster’, he told me."),
    # word-changed: limp became limb
    Case("loughmore-feature.txt", "R", "What I see is a tired animal with a limb"),
    # omission-order: against the order
    Case("loughmore-feature.txt", "R", "What I see is a tired animal … People imagine a monster"),
    # omission-attribution: only the attribution is left out
    Case("loughmore-feature.txt", "V", "People imagine a monster … What I see is a tired animal with a limp."),
    # apostrophe: the apostrophe's shape alone
    Case("loughmore-feature.txt", "V", "a clean and necessary winter's work"),
    # cut-word: cut out of numbers
    Case("loughmore-feature.txt", "R", "He is careful with number"),
    # digits: the numbers changed places
    Case("loughmore-feature.txt", "R", "We have counted 40, not 14"),
    # Interview
    # right-speaker: her answer
    Case(
        "loughmore-interview.txt", "V", "They seated us under a lamp that hummed.", speaker="Nadia Osei, chess player"
    ),
    # dash: an em dash typed as a spaced hyphen
    Case(
        "loughmore-interview.txt",
        "V",
        "I saw it, I liked it, I played it - and then I saw the other thing",
        speaker="Nadia Osei, chess player",
    ),
    # other-speaker: the interviewer's words
    Case("loughmore-interview.txt", "DR", "you broke the rules on telephones", speaker="Nadia Osei, chess player"),
    # omission-speakers: a question lies between
    Case(
        "loughmore-interview.txt",
        "R",
        "my mother answered it … Not for him, and not against him.",
        speaker="Nadia Osei, chess player",
    ),
    # omission: a marked omission in one answer
    Case(
        "loughmore-interview.txt",
        "V",
        "I saw it, I liked it, I played it … I would give two titles for that hour.",
        speaker="Nadia Osei, chess player",
    ),
    # digits: two became ten
    Case("loughmore-interview.txt", "R", "I would give ten titles for that hour", speaker="Nadia Osei, chess player"),
    # apostrophe: the apostrophe's shape alone
    Case("loughmore-interview.txt", "V", "I’d even play on a Sunday.", speaker="Nadia Osei, chess player"),
    # label-merged: question and answer in one, the label is dropped
    Case(
        "loughmore-interview.txt",
        "R",
        "Would you come back if he resigned? Not for him, and not against him.",
        speaker="Nadia Osei, chess player",
    ),
    # negation-before: 'I haven't' is cut off
    Case("loughmore-interview.txt", "D", "played it yet", speaker="Nadia Osei, chess player"),
    # whole: the 'never' is in it
    Case("loughmore-interview.txt", "V", "It was never the money.", speaker="Nadia Osei, chess player"),
    # negation-before-control: the 'not' is of the sentence before
    Case("loughmore-interview.txt", "V", "I would come back for a quiet room.", speaker="Nadia Osei, chess player"),
    # paraphrase: the sense, not the words
    Case("loughmore-interview.txt", "R", "It was not about money", speaker="Nadia Osei, chess player"),
    # Transcript
    # right-speaker: his turn
    Case("loughmore-transcript.txt", "V", "I brought the tables for 2025.", speaker="Per Lindqvist, director"),
    # right-speaker: the chair's turn; double marks became single
    Case("loughmore-transcript.txt", "V", "That is a large 'if'.", speaker="Ruth Aldous, chair"),
    # negation-before: 'I do not accept that' is cut off; the anglers' words are another's
    Case("loughmore-transcript.txt", "D", "the river ran dry", speaker="Per Lindqvist, director"),
    # other-speaker: Ms Ferreira's words
    Case("loughmore-transcript.txt", "DR", "it was the data centre that broke the grid", speaker="Dr Ife Okonjo"),
    # turn-after: 'if a court finds' is cut off
    Case("loughmore-transcript.txt", "D", "We will pay for the fish", speaker="Per Lindqvist, director"),
    # whole: the condition is in it
    Case(
        "loughmore-transcript.txt",
        "V",
        "We will pay for the fish if a court finds that we killed them.",
        speaker="Per Lindqvist, director",
    ),
    # omission-speakers: another's question lies between
    Case(
        "loughmore-transcript.txt",
        "R",
        "From the river and from two boreholes … They slowed.",
        speaker="Per Lindqvist, director",
    ),
    # inaudible: '[inaudible]' is dropped without a mark
    Case("loughmore-transcript.txt", "RD", "Nobody was without power for longer than minutes", speaker="Dr Ife Okonjo"),
    # own-brackets: the bracket is the source's
    Case(
        "loughmore-transcript.txt",
        "V",
        "Nobody was without power for longer than [inaudible] minutes.",
        speaker="Dr Ife Okonjo",
    ),
    # cut-time: cut out of 18.45
    Case("loughmore-transcript.txt", "R", "At 18", speaker="Dr Ife Okonjo"),
    # label-merged: the question is another's, the label is dropped
    Case(
        "loughmore-transcript.txt",
        "R",
        "From the river? From the river and from two boreholes.",
        speaker="Per Lindqvist, director",
    ),
    # plain: verbatim
    Case("loughmore-transcript.txt", "V", "we paid for every bolt of it", speaker="Per Lindqvist, director"),
    # word-changed: of became on
    Case("loughmore-transcript.txt", "R", "we paid for every bolt on it", speaker="Per Lindqvist, director"),
    # bracket-for-pronoun: a pronoun made clear
    Case("loughmore-transcript.txt", "VD", "[The pumps] slowed.", speaker="Per Lindqvist, director"),
    # twice-other-speaker: the shorter question before it is another's
    Case("loughmore-transcript.txt", "V", "From the river and from two boreholes.", speaker="Per Lindqvist, director"),
    # Minutes
    # dash: a spaced en dash and an em dash
    Case("loughmore-minutes.txt", "V", "Insurance would come to £3,850 — £150 more than last year"),
    # cut-number: cut out of £3,850
    Case("loughmore-minutes.txt", "R", "850 – £150 more than last year"),
    # turn-after: 'as long as the cannon was taken off' is cut off
    Case("loughmore-minutes.txt", "D", "He did not object to the pirate ship"),
    # whole: the condition is in it
    Case("loughmore-minutes.txt", "V", "He did not object to the pirate ship as long as the cannon was taken off."),
    # question-before: 'wondered if' is cut off
    Case("loughmore-minutes.txt", "D", "the brass band had been paid"),
    # turn-after: 'unless the bridge was still closed' is cut off
    Case("loughmore-minutes.txt", "D", "The route would run from the quay to the church via Mill Lane"),
    # whole: the condition is in it
    Case(
        "loughmore-minutes.txt",
        "V",
        "The route would run from the quay to the church via Mill Lane, unless the bridge was still closed",
    ),
    # cut-range: the lower end is cut off
    Case("loughmore-minutes.txt", "RD", "35 stewards"),
    # dash-range: an en dash typed as a hyphen
    Case("loughmore-minutes.txt", "V", "30-35 stewards"),
    # twice: it stands twice
    Case("loughmore-minutes.txt", "D", "the raffle licence had been renewed"),
    # twice-with-suffix: the suffix says which
    Case("loughmore-minutes.txt", "V", "the raffle licence had been renewed", suffix="until May"),
    # wrong-suffix: it never stands before these words
    Case("loughmore-minutes.txt", "R", "the raffle licence had been renewed", suffix="until June"),
    # denial-before: 'categorically denied that' is cut off
    Case("loughmore-minutes.txt", "D", "the Queen of 2024 had been chosen by lot"),
    # cut-hyphenated: cut out of anti-noise
    Case("loughmore-minutes.txt", "R", "noise league was noted"),
    # cut-hyphenated: cut out of under-tens
    Case("loughmore-minutes.txt", "R", "tens walk first"),
    # cut-time: cut out of 9.05
    Case("loughmore-minutes.txt", "R", "The meeting closed at 9"),
    # cut-word: cut out of nineteen
    Case("loughmore-minutes.txt", "R", "teen floats had been entered"),
    # cut-ordinal: cut out of 112th
    Case("loughmore-minutes.txt", "R", "12th meeting, held in the drill hall"),
    # plain: verbatim
    Case("loughmore-minutes.txt", "V", "nineteen floats had been entered, of which four were late"),
    # cut-number: cut out of £12,406.50
    Case("loughmore-minutes.txt", "R", "The fund stands at £12,406"),
    # capitals: verbatim with its heading
    Case("loughmore-minutes.txt", "V", "MONEY. The treasurer's report was taken as read."),
    # cut-date: cut out of 4 April
    Case("loughmore-minutes.txt", "R", "Next meeting: 4"),
    # nested-marks: double marks became single
    Case("loughmore-minutes.txt", "V", "noted that ‘a committee is not a parade’"),
    # Release
    # soft-hyphen: a soft hyphen and a narrow space
    Case("loughmore-release.txt", "V", "had shifted by 2.5 cm; the strength of the mortar had fallen by a third"),
    # markdown: Markdown's emphasis is no word
    Case("loughmore-release.txt", "V", "Friday’s première of The Frost King did not take place"),
    # dropped-not: 'not' is dropped
    Case("loughmore-release.txt", "R", "Friday’s première of The Frost King did take place"),
    # cut-word-soft-hyphen: cut out of 'replaced'
    Case("loughmore-release.txt", "R", "placed in July"),
    # cut-hyphenated: cut out of 're-opening' with a no-break hyphen
    Case("loughmore-release.txt", "R", "opening will be free to all"),
    # cut-word-soft-hyphen: cut out of 'uninsured'
    Case("loughmore-release.txt", "R", "insured against frost"),
    # no-break-hyphen: a no-break hyphen typed as a hyphen
    Case("loughmore-release.txt", "V", "A beam in the fly-tower had shifted"),
    # cut-number: cut out of €1 250
    Case("loughmore-release.txt", "R", "Refunds of €45 and €1"),
    # cut-number: cut out of €1 250
    Case("loughmore-release.txt", "R", "250 (boxes) are paid"),
    # cut-range: the lower end is cut off
    Case("loughmore-release.txt", "RD", "14 days"),
    # dash-range: an en dash typed as a hyphen
    Case("loughmore-release.txt", "V", "are paid within 10-14 days"),
    # cut-currency: US$ is another sign than $
    Case("loughmore-release.txt", "RD", "$2.5m have been pledged since Monday"),
    # magnitude-cut: 'm' is cut off
    Case("loughmore-release.txt", "RD", "Gifts of US$2.5"),
    # cut-currency: 'CHF' is cut off
    Case("loughmore-release.txt", "DR", "400 000 have been paid"),
    # cut-sign: the minus sign is cut off
    Case("loughmore-release.txt", "R", "7 °C outside"),
    # cut-number: cut out of 3¼
    Case("loughmore-release.txt", "R", "Season 2026/27: 3"),
    # superscript: 3¼ is not 31/4
    Case("loughmore-release.txt", "R", "31/4 months, 41 evenings"),
    # currency: whole amounts
    Case("loughmore-release.txt", "V", "£9, or £7 with the card"),
    # digits: £9 became £7
    Case("loughmore-release.txt", "R", "Cheapest seat: £7"),
    # normal-form: decomposed accents, a no-break hyphen
    Case("loughmore-release.txt", "V", "said the director, Jürgen Strömberg-Pál"),
    # cut-hyphenated: cut out of co-production
    Case("loughmore-release.txt", "R", "production with Lyon goes on as planned"),
    # plain: verbatim
    Case("loughmore-release.txt", "V", "it was the safest night of my life"),
    # Ruling
    # own-brackets: the bracket is the source's
    Case("loughmore-ruling.txt", "V", "no child [shall] be punished for a word"),
    # turn-after: 'only insofar as' is cut off
    Case("loughmore-ruling.txt", "D", "section 6(1) is valid"),
    # negation-before: 'It cannot be said that' is cut off
    Case("loughmore-ruling.txt", "D", "the legislature intended to silence the playground"),
    # whole: the negation is in it; the note's asterisk is left out
    Case("loughmore-ruling.txt", "V", "It cannot be said that the legislature intended to silence the playground."),
    # note-mark: a note's mark in brackets is left out
    Case(
        "loughmore-ruling.txt", "V", "The Act was passed by 61 votes to 58. It came into force on the 1st of September"
    ),
    # cut-date: cut out of 1st of September
    Case("loughmore-ruling.txt", "R", "It came into force on the 1st"),
    # superscript: 10³ is not 103
    Case("loughmore-ruling.txt", "R", "some 2×103 schools"),
    # sic: [sic] is the curator's
    Case("loughmore-ruling.txt", "V", "was [sic] never collected"),
    # dropped-not: 'not' is dropped
    Case("loughmore-ruling.txt", "R", "A fine that hangs over a teacher need fall in order to hurt"),
    # negation-before: 'need not' is cut off
    Case("loughmore-ruling.txt", "D", "fall in order to hurt"),
    # cut-ordinal: cut out of 3rd
    Case("loughmore-ruling.txt", "R", "The inspectors acted lawfully in the 3"),
    # turn-after: 'subject to' is cut off
    Case("loughmore-ruling.txt", "D", "There shall be no order as to costs"),
    # condition-before: 'Save as provided in paragraph 2' is cut off
    Case("loughmore-ruling.txt", "D", "the petition is dismissed"),
    # bracket-cuts-word: the bracket hides a cut out of 'unpersuaded'
    Case("loughmore-ruling.txt", "R", "We are [now] persuaded"),
    # cut-word: cut out of 'unpersuaded'
    Case("loughmore-ruling.txt", "R", "persuaded. A fine that hangs over a teacher"),
    # bracket-number: another number in the bracket
    Case("loughmore-ruling.txt", "R", "The Act was passed by [16] votes to 58"),
    # Report
    # ligature: a ligature is its letters
    Case("loughmore-report.txt", "V", "Levels fell at five of the seven wells"),
    # line-break-hyphen: two lines' hyphens and a ligature behind one
    Case("loughmore-report.txt", "V", "the hydrostatic pressure was insufficient for a reading"),
    # cut-word-line-break: cut out of 'insufficient', broken within
    Case("loughmore-report.txt", "R", "sufficient for a reading"),
    # line-break-hyphen: the line's hyphen
    Case("loughmore-report.txt", "V", "The flow of the eastern spring has been interrupted on 23 days"),
    # hyphen-at-line-end: the word's own hyphen
    Case("loughmore-report.txt", "V", "the longest gap being eighty-one hours"),
    # cut-number-word: cut out of eighty-one at the line's end
    Case("loughmore-report.txt", "R", "the longest gap being eighty"),
    # cut-word-line-break: cut out of 'un-acceptable'
    Case("loughmore-report.txt", "R", "acceptable at one school"),
    # whole: the line's hyphen
    Case("loughmore-report.txt", "V", "Dust was unacceptable at one school"),
    # hyphen-at-line-end: the word's own hyphen
    Case("loughmore-report.txt", "V", "The company's self-reported figures are lower"),
    # cut-hyphenated: cut out of self-reported
    Case("loughmore-report.txt", "R", "reported figures are lower"),
    # page-furniture-marked: a page's foot and a heading lie between, marked
    Case(
        "loughmore-report.txt",
        "V",
        (
            "the Monitor has asked for the raw data on four occasions. […] Colonies that were counted from "
            "the air had declined, although those that were counted from the ground had not."
        ),
    ),
    # turn-after: 'although' is cut off
    Case("loughmore-report.txt", "D", "Colonies that were counted from the air had declined"),
    # negation-before: 'No' is cut off
    Case("loughmore-report.txt", "D", "nests were found north of the road"),
    # magnitude-cut: 'million' is cut off
    Case("loughmore-report.txt", "DR", "a fund of $4.75"),
    # negation-before: 'does not' is cut off
    Case("loughmore-report.txt", "D", "recommend a halt to drilling"),
    # cut-number: cut out of 1,180
    Case("loughmore-report.txt", "R", "180 to 1,465 a day"),
    # ligature: a ligature is its letters
    Case("loughmore-report.txt", "V", "The difference may be due to the colour of the salt"),
    # plain: verbatim
    Case(
        "loughmore-report.txt",
        "V",
        "(i) a meter on each well, (ii) a fund of $4.75 million for the villages and (iii) a public register",
    ),
    # Speech
    # omission: a sentence left out, marked
    Case("loughmore-speech.txt", "V", "We tried vouchers. … We tried a van."),
    # splice: a sentence left out without a mark
    Case("loughmore-speech.txt", "R", "We tried vouchers. We tried a van."),
    # hedge-before: 'Some said that' is cut off
    Case("loughmore-speech.txt", "D", "a hot meal is a luxury"),
    # negation-before: 'I cannot promise you that' is cut off
    Case("loughmore-speech.txt", "D", "the custard will be smooth"),
    # condition-before: 'Give us your apples and' is cut off
    Case("loughmore-speech.txt", "D", "we will give you your pie"),
    # whole: the condition is in it
    Case("loughmore-speech.txt", "V", "Give us your apples and we will give you your pie."),
    # condition-before: 'Had my mother lived' is cut off
    Case("loughmore-speech.txt", "D", "she would have found fault with the knives"),
    # bracketed-capital: a bracketed capital; the exception is in it
    Case("loughmore-speech.txt", "V", "[S]he held that anything can be forgiven except cold soup"),
    # turn-after: 'except cold soup' is cut off
    Case("loughmore-speech.txt", "D", "she held that anything can be forgiven"),
    # negation-before-control: a sentence of its own
    Case("loughmore-speech.txt", "V", "I have counted it too."),
    # negation-before: 'I do not' is cut off
    Case("loughmore-speech.txt", "D", "blame him for it"),
    # bracketed-insertion: words are added
    Case("loughmore-speech.txt", "V", "He had a map of every shaft, every pump and every pony [in the mine]"),
    # bracket-hides-not: the bracket takes the place of 'not'
    Case("loughmore-speech.txt", "R", "I am [very] proud of the first five"),
    # omission-hides-not: the omission is 'not'
    Case("loughmore-speech.txt", "DR", "I am … proud of the first five"),
    # omission-far: the whole speech lies between
    Case("loughmore-speech.txt", "RD", "We tried vouchers … Soup is served."),
    # omission-order: against the order
    Case("loughmore-speech.txt", "R", "bring a complaint … Come on a Tuesday."),
    # bracketed-capital: a bracketed capital
    Case("loughmore-speech.txt", "V", "[B]ring a complaint if you have one."),
    # turn-after: 'if you have one' is cut off
    Case("loughmore-speech.txt", "D", "bring a complaint"),
    # word-changed: nobody became anybody
    Case("loughmore-speech.txt", "R", "A school is a place where anybody should learn to be hungry"),
    # omission-longer: a sentence left out, marked
    Case(
        "loughmore-speech.txt",
        "V",
        "Every kitchen will cook on every school day. … No family will be asked what it earns.",
    ),
    # omission-scraps: scraps put together
    Case("loughmore-speech.txt", "RD", "the van … the cat … soup"),
    # word-changed: medal became model
    Case("loughmore-speech.txt", "R", "nobody gave her a model"),
    # end-punctuation: a comma became a period
    Case("loughmore-speech.txt", "V", "That sentence took us six years."),
    # omission-at-end: the sentence goes on
    Case("loughmore-speech.txt", "V", "I went there last month …"),
    # bracket-alone: all of it is the curator's
    Case("loughmore-speech.txt", "R", "[We will cook for everybody.]"),
    # bracketed-insertion: words are added
    Case("loughmore-speech.txt", "V", "She was a cook in a mine [at Tarrant]."),
    # French
    # marks-french: guillemets and no-break spaces are the shape of marks
    Case("loughmore-french.txt", "V", '"Un canal n\'est pas un fossé"'),
    # negation-before: 'n'a guère' is cut off
    Case("loughmore-french.txt", "D", "laissé d’espoir à leurs occupants"),
    # hedge-before: 'aurait' is cut off
    Case("loughmore-french.txt", "D", "touché 14 000 euros"),
    # denial-before: 'nie' is cut off
    Case("loughmore-french.txt", "D", "avoir reçu la lettre recommandée"),
    # condition-before: 'À moins que' is cut off
    Case("loughmore-french.txt", "D", "les travaux s’arrêteront en juin"),
    # turn-after: 'toutefois' is cut off
    Case("loughmore-french.txt", "D", "Le pont tient"),
    # whole: the turn is in it
    Case("loughmore-french.txt", "V", "Le pont tient, toutefois il faudra le surveiller"),
    # cut-range: the lower end is cut off
    Case("loughmore-french.txt", "RD", "3,8 millions d’euros"),
    # cut-date: cut out of 2 avril
    Case("loughmore-french.txt", "R", "est arrivé le 2"),
    # cut-ordinal: cut out of 2e
    Case("loughmore-french.txt", "R", "C’est la 2"),
    # question-cut: the question's mark is cut off
    Case("loughmore-french.txt", "DR", "Le maire a-t-il signé"),
    # spacing-french: a no-break space typed as a space
    Case("loughmore-french.txt", "V", "Le maire a-t-il signé ?"),
    # negation-before-control: 'Sans l'aide de personne' turns nothing round
    Case("loughmore-french.txt", "V", "nous avons sauvé l’écluse"),
    # accent: to fish became to sin
    Case("loughmore-french.txt", "R", "les enfants y pécheront"),
    # accent: where became or
    Case("loughmore-french.txt", "R", "Ou étiez-vous ?"),
    # German
    # marks-german: the other German marks
    Case("loughmore-german.txt", "V", "„Wir sagen nicht Nein“, erklärte Bürgermeisterin Tilda Haferkamp"),
    # cut-date: cut out of 14. Mai
    Case("loughmore-german.txt", "R", "Der Rat vertagte sich auf den 14"),
    # hedge-before: 'angeblich' is cut off
    Case("loughmore-german.txt", "D", "schon Grundstücke gekauft"),
    # denial-before: 'bestreitet' is cut off
    Case("loughmore-german.txt", "D", "den Stadtkämmerer eingeladen zu haben"),
    # negation-before: 'Weder … noch' is cut off
    Case("loughmore-german.txt", "D", "den Vertrag unterschrieben"),
    # condition-before: 'Falls das Wasser knapp wird' is cut off
    Case("loughmore-german.txt", "D", "schalten wir ab"),
    # turn-after: 'es sei denn' is cut off
    Case("loughmore-german.txt", "D", "Die Abwärme schenken wir der Stadt"),
    # whole: the turn is in it
    Case("loughmore-german.txt", "V", "Die Abwärme schenken wir der Stadt, es sei denn, sie will sie nicht."),
    # magnitude-cut: 'Mrd.' is cut off
    Case("loughmore-german.txt", "DR", "Das Gebäude kostet 1,75"),
    # cut-range: the lower end is cut off
    Case("loughmore-german.txt", "RD", "45 Megawatt"),
    # cut-ordinal: cut out of '2. Halbjahr'
    Case("loughmore-german.txt", "R", "Im 2"),
    # cut-number: cut out of 6 812
    Case("loughmore-german.txt", "R", "812 Unterschriften"),
    # hedge-before: 'soll' is cut off
    Case("loughmore-german.txt", "D", "der Bau beginnen"),
    # accent: measures became mass
    Case("loughmore-german.txt", "R", "Man hat uns die Masse gezeigt"),
    # cut-prefix: cut out of 'Missverständnis'
    Case("loughmore-german.txt", "R", "Verständnis erklärt"),
    # cut-prefix: cut out of 'Großmutter'
    Case("loughmore-german.txt", "R", "Mutter meiner Frau hat hier Rüben gezogen"),
    # plain: verbatim with its mark
    Case("loughmore-german.txt", "V", "Wer zahlt eigentlich den Strom?"),
    # Spanish
    # spanish: guillemets are marks
    Case("loughmore-spanish.txt", "V", "“Nos quedan dos pozos y una promesa”"),
    # denial-before: 'niega que' is cut off
    Case("loughmore-spanish.txt", "D", "haya secado la vega"),
    # hedge-before: 'habría' is cut off
    Case("loughmore-spanish.txt", "D", "reducido un 30 %"),
    # hedge-before: 'Quizá' is cut off
    Case("loughmore-spanish.txt", "D", "el gobierno compre la concesión"),
    # condition-before: 'Si la lluvia llega' is cut off
    Case("loughmore-spanish.txt", "D", "abriremos la escuela"),
    # turn-after: 'pero no para ellos' is cut off
    Case("loughmore-spanish.txt", "D", "Trabajaremos con ellos"),
    # question-cut: a question became a statement
    Case("loughmore-spanish.txt", "DR", "La empresa mide el agua"),
    # negation-before: 'Tampoco' is cut off
    Case("loughmore-spanish.txt", "D", "el ministerio lo sabe"),
    # cut-ordinal: cut out of '3.º'
    Case("loughmore-spanish.txt", "R", "y el 3"),
    # negation-before: 'no' is cut off
    Case("loughmore-spanish.txt", "D", "se puede perforar"),
    # accent: he became the
    Case("loughmore-spanish.txt", "R", "Sólo el ha leído el contrato"),
    # dropped-not: 'no' is dropped
    Case("loughmore-spanish.txt", "R", "La promesa se bebe"),
    # Russian
    # marks-russian: the curator's own marks; the turn is in it
    Case("loughmore-russian.txt", "V", "“Крыша держится, хотя балки устали”"),
    # turn-after: 'хотя' is cut off
    Case("loughmore-russian.txt", "D", "Крыша держится"),
    # condition-before: 'Если мороз вернётся' is cut off
    Case("loughmore-russian.txt", "D", "мы закроем и малую сцену"),
    # magnitude-cut: 'млн' is cut off
    Case("loughmore-russian.txt", "DR", "ремонт обойдётся в 3,5"),
    # cut-range: the lower end is cut off
    Case("loughmore-russian.txt", "RD", "12 недель"),
    # hedge-before: 'якобы' is cut off
    Case("loughmore-russian.txt", "D", "обещал закончить к маю"),
    # negation-before: 'никогда не' is cut off
    Case("loughmore-russian.txt", "D", "играли под дождём"),
    # cut-date: cut out of '14 мая'
    Case("loughmore-russian.txt", "R", "Первый спектакль — 14"),
    # denial-before: 'опровергла сообщение о том, что' is cut off
    Case("loughmore-russian.txt", "D", "здание продано"),
    # cut-prefix: cut out of 'Небезопасность'
    Case("loughmore-russian.txt", "R", "Безопасность балкона признали все"),
    # cut-number: cut out of 1 240
    Case("loughmore-russian.txt", "R", "240 мест"),
    # space-in-number: a narrow space typed as a space
    Case("loughmore-russian.txt", "V", "В зале 1 240 мест"),
    # plain: verbatim
    Case("loughmore-russian.txt", "V", "Всё остаётся на своих местах"),
    # Chinese
    # chinese: verbatim
    Case("loughmore-chinese.txt", "V", "第三口井的水位在一年内下降了十二点五米"),
    # negation-before-cjk: 没有 is cut off
    Case("loughmore-chinese.txt", "DR", "批准新的钻井"),
    # condition-before: 如果村民同意 is cut off
    Case("loughmore-chinese.txt", "DR", "公司将出资四百七十五万元建立基金"),
    # denial-before: 否认 is cut off
    Case("loughmore-chinese.txt", "DR", "公司曾经隐瞒数据"),
    # turn-after: 可是 is cut off
    Case("loughmore-chinese.txt", "D", "我们相信科学"),
    # hedge-before: 据说 is cut off
    Case("loughmore-chinese.txt", "DR", "有两位专家已经辞职"),
    # question-cut: 吗 is cut off
    Case("loughmore-chinese.txt", "DR", "公司会负责"),
    # cut-number-cjk: cut out of 四百七十五万
    Case("loughmore-chinese.txt", "RD", "七十五万元建立基金"),
    # cut-number-cjk: cut out of ３万６千
    Case("loughmore-chinese.txt", "RD", "６千吨"),
    # cut-number-cjk: cut out of 十二点五
    Case("loughmore-chinese.txt", "RD", "五米"),
    # cut-ordinal: cut out of 第三: the third well became three wells
    Case("loughmore-chinese.txt", "RD", "三口井的水位"),
    # chinese-line-end: a line's end is no space
    Case("loughmore-chinese.txt", "V", "村口的牌子上写着"),
    # marks-chinese: white corner brackets are marks
    Case("loughmore-chinese.txt", "V", "“水是公共的”"),
    # Arabic
    # turn-after: إلا أن is cut off
    Case("loughmore-arabic.txt", "D", "المياه تكفي الجميع"),
    # negation-before: لم is cut off
    Case("loughmore-arabic.txt", "D", "نستخدم مياه الشرب في التبريد"),
    # condition-before: إذا ارتفعت الأسعار is cut off
    Case("loughmore-arabic.txt", "D", "فسوف نغلق المحطة"),
    # denial-before: نفت الشركة أن is cut off
    Case("loughmore-arabic.txt", "D", "المولدات تعمل ليلًا"),
    # cut-number: cut out of ٣٫٥
    Case("loughmore-arabic.txt", "R", "٥ في المئة من مياه النهر"),
    # magnitude-cut: 'per cent' is cut off
    Case("loughmore-arabic.txt", "DR", "أي ٣٫٥"),
    # hedge-before: ربما is cut off
    Case("loughmore-arabic.txt", "D", "توافق الحكومة على مشروع ثانٍ"),
    # question-cut: a question became a statement
    Case("loughmore-arabic.txt", "DR", "انقطعت الكهرباء"),
    # whole: the negation is in it
    Case("loughmore-arabic.txt", "V", "لم نستخدم مياه الشرب في التبريد"),
    # plain: verbatim
    Case("loughmore-arabic.txt", "V", "انقطعت مرتين"),
    # Japanese
    # japanese: verbatim
    Case("loughmore-japanese.txt", "V", "毎日すべての学校で調理する"),
    # negation-after: とは思わない is cut off
    Case("loughmore-japanese.txt", "DR", "税金の無駄だ"),
    # whole: negation and turn are in it
    Case("loughmore-japanese.txt", "V", "税金の無駄だとは思わないが、説明が足りない"),
    # condition-before: もし雨が続けば is cut off
    Case("loughmore-japanese.txt", "DR", "野菜の値段は上がる"),
    # denial-after: を否定した is cut off
    Case("loughmore-japanese.txt", "DR", "市長は業者との会食"),
    # negation-after: できません is cut off
    Case("loughmore-japanese.txt", "DR", "プリンだけは保証"),
    # cut-number: cut out of ３．５
    Case("loughmore-japanese.txt", "R", "５％増えた"),
    # magnitude-cut: ％ is cut off
    Case("loughmore-japanese.txt", "DR", "前年度より３．５"),
    # cut-ordinal: cut out of 第２
    Case("loughmore-japanese.txt", "RD", "２センターは来年度に完成する"),
    # full-width: full-width and plain digits
    Case("loughmore-japanese.txt", "V", "前年度より3.5%増えた"),
    # accent: プ became ブ
    Case("loughmore-japanese.txt", "R", "ブリンだけは保証できません"),
    # whole: the negation is in it
    Case("loughmore-japanese.txt", "V", "プリンだけは保証できません"),
]
