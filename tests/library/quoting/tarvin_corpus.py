"""Quotations about a night flight ban, a telescope, honey, a data centre, chess, wolves, a zoo and a vaccine.

Written before the rules were read; 359 of the 384 were right when they were first run, and 17 were verified in silence.
"""

from tests.library.quoting.corpus import Case

CASES = [
    # Wire
    # whole: verbatim, with times and a date
    Case("tarvin-wire.txt", "V", "would be shut between 23:30 and 05:45 from 1 June"),
    # cut-time: cut out of 05:45
    Case("tarvin-wire.txt", "R", "shut between 23:30 and 05"),
    # cut-number: cut out of 41,700
    Case("tarvin-wire.txt", "R", "700 people slept within the noise contour"),
    # whole: the 'not' is in it
    Case("tarvin-wire.txt", "V", "We are not closing the airport. We are closing the night"),
    # negation-before: 'We are not' is cut off
    Case("tarvin-wire.txt", "D", "closing the airport"),
    # negation-before-control: 'not' governs the sentence before
    Case("tarvin-wire.txt", "V", "We are closing the night"),
    # hedge-before: 'had hardly' is cut off
    Case("tarvin-wire.txt", "D", "begun to read the ruling"),
    # denial-before: 'stopped short of saying that' is cut off
    Case("tarvin-wire.txt", "D", "it would leave Holm"),
    # denial-before: 'declined to confirm that' is cut off
    Case("tarvin-wire.txt", "D", "the carrier had booked slots at Vask"),
    # hedge-before: 'may yet' is cut off
    Case("tarvin-wire.txt", "D", "move its 17 freighters there"),
    # negation-before: 'No one has ever proved that' is cut off
    Case("tarvin-wire.txt", "D", "our aircraft woke a single child"),
    # turn-after: 'unless' is cut off
    Case("tarvin-wire.txt", "D", "We fly quiet machines"),
    # turn-after: 'so long as' is cut off
    Case("tarvin-wire.txt", "D", "the order stood"),
    # hedge-before: 'are said to have' is cut off
    Case("tarvin-wire.txt", "D", "offered the airport a truce"),
    # denial-before: 'called reports that … a fairy tale'
    Case("tarvin-wire.txt", "D", "they had been paid by a rival airport"),
    # negation-before: 'I would be lying if I said' is cut off
    Case("tarvin-wire.txt", "D", "I slept well"),
    # dash: hyphens typed for dashes
    Case(
        "tarvin-wire.txt", "V", "The noise has fallen by a fifth - 20.5 per cent, to be exact - since the old jets left"
    ),
    # cut-number: cut out of 20.5
    Case("tarvin-wire.txt", "R", "fallen by a fifth – 20"),
    # apostrophe: the apostrophe's shape alone
    Case("tarvin-wire.txt", "V", "That's a start."),
    # magnitude-cut: 'dollars' is cut off
    Case("tarvin-wire.txt", "DR", "about 500 US"),
    # space-in-number: a narrow space typed as a space
    Case("tarvin-wire.txt", "V", "Holm handled 3 200 000 passengers last year"),
    # cut-number: cut out of 3 200 000
    Case("tarvin-wire.txt", "R", "200 000 passengers last year"),
    # cut-range: 'between 180,000 and' is cut off
    Case("tarvin-wire.txt", "DR", "210,000 tonnes of freight"),
    # cut-number: cut out of $4,500
    Case("tarvin-wire.txt", "R", "a late landing rises from $4"),
    # cut-number: cut out of 4,500
    Case("tarvin-wire.txt", "R", "500 to $12,750"),
    # whole: both sums
    Case("tarvin-wire.txt", "V", "The fine for a late landing rises from $4,500 to $12,750."),
    # negation-before: 'It isn't' is cut off
    Case("tarvin-wire.txt", "D", "a ban, it’s bedtime"),
    # cut-word-apostrophe: cut out of isn't
    Case("tarvin-wire.txt", "R", "It isn"),
    # denial-before: 'accused of' is cut off
    Case("tarvin-wire.txt", "D", "rigging the survey"),
    # question-before: 'Whether' is cut off
    Case("tarvin-wire.txt", "D", "the airport will appeal"),
    # twice: it stands twice
    Case("tarvin-wire.txt", "D", "The survey was paid for by the"),
    # twice-with-suffix: the suffix says which
    Case("tarvin-wire.txt", "V", "The survey was paid for by the", suffix="people who wanted"),
    # twice-with-suffix: the suffix says which
    Case("tarvin-wire.txt", "V", "The survey was paid for by the", suffix="city, the regulator"),
    # wrong-suffix: it never stands before these
    Case("tarvin-wire.txt", "R", "The survey was paid for by the", suffix="airport itself"),
    # omission-order: against the order
    Case("tarvin-wire.txt", "R", "We are closing the night … We are not closing the airport"),
    # word-added: 'a' is added
    Case("tarvin-wire.txt", "R", "It isn't a ban, it's a bedtime"),
    # bracketed-capital: the small letter is the curator's
    Case("tarvin-wire.txt", "V", "[t]he survey was paid for by the city"),
    # cut-date: cut out of 28 May
    Case("tarvin-wire.txt", "R", "8 May to answer"),
    # outer-marks: with the attribution and its marks
    Case("tarvin-wire.txt", "V", "“It isn’t a ban, it’s bedtime,” Sole said."),
    # omission-speakers-wire: two people's words as one
    Case(
        "tarvin-wire.txt",
        "RD",
        "It isn’t a ban, it’s bedtime … The survey was paid for by the people who wanted its result.",
    ),
    # omission: an aside is left out and marked
    Case("tarvin-wire.txt", "V", "The noise has fallen by a fifth … since the old jets left."),
    # splice: an aside is left out without a mark
    Case("tarvin-wire.txt", "R", "The noise has fallen by a fifth since the old jets left."),
    # digits: 41,700 became 47,100
    Case("tarvin-wire.txt", "R", "47,100 people slept within the noise contour"),
    # capitals: a heading
    Case("tarvin-wire.txt", "V", "HOLM AIRPORT TO CLOSE AT NIGHT FROM JUNE"),
    # Hearing, as DOCX
    # right-speaker
    Case(
        "tarvin-hearing.docx",
        "V",
        "Dark enough to see the galaxy cast a shadow",
        speaker="Annika Lindqvist, astronomer",
    ),
    # right-speaker: decimals
    Case(
        "tarvin-hearing.docx",
        "V",
        "I’ve measured 21.8 magnitudes, plus or minus 0.1.",
        speaker="Annika Lindqvist, astronomer",
    ),
    # cut-number: cut out of 21.8
    Case("tarvin-hearing.docx", "R", "8 magnitudes, plus or minus 0.1", speaker="Annika Lindqvist, astronomer"),
    # omission-hides-not: 'I never signed one' is swallowed
    Case(
        "tarvin-hearing.docx",
        "DR",
        "I signed a petition … against the cable car",
        speaker="Annika Lindqvist, astronomer",
    ),
    # negation-before: 'I never' is cut off
    Case("tarvin-hearing.docx", "D", "signed one against the cable car", speaker="Annika Lindqvist, astronomer"),
    # other-speaker: Ms. Tremblay's words
    Case(
        "tarvin-hearing.docx",
        "DR",
        "You signed the petition against the cable car.",
        speaker="Annika Lindqvist, astronomer",
    ),
    # right-speaker
    Case("tarvin-hearing.docx", "V", "An unlit car would do no harm at all", speaker="Annika Lindqvist, astronomer"),
    # cut-word: cut out of unlit
    Case("tarvin-hearing.docx", "R", "lit car would do no harm", speaker="Annika Lindqvist, astronomer"),
    # turn-after: 'unless' is cut off
    Case("tarvin-hearing.docx", "D", "we'll lose 60 more", speaker="Rosa Tremblay, lawyer"),
    # whole: the turn is in it
    Case(
        "tarvin-hearing.docx",
        "V",
        "we'll lose 60 more unless somebody brings visitors up here",
        speaker="Rosa Tremblay, lawyer",
    ),
    # cut-number: cut out of 1,204
    Case("tarvin-hearing.docx", "R", "It's in the bundle at page 1", speaker="Rosa Tremblay, lawyer"),
    # condition-before: 'Provided' is cut off
    Case("tarvin-hearing.docx", "D", "we could live with shutters", speaker="Rosa Tremblay, lawyer"),
    # condition-before: 'If the shutters work' is cut off
    Case("tarvin-hearing.docx", "D", "I can live with them too", speaker="Annika Lindqvist, astronomer"),
    # whole: the condition is in it
    Case(
        "tarvin-hearing.docx",
        "V",
        "If the shutters work, I can live with them too.",
        speaker="Annika Lindqvist, astronomer",
    ),
    # inaudible: '[crosstalk]' is dropped without a mark
    Case("tarvin-hearing.docx", "RD", "Nobody has tested them not in winter", speaker="Sam Okoro, lawyer"),
    # negation-before: 'don't intend to' is cut off
    Case("tarvin-hearing.docx", "D", "rule on shutters I haven't seen"),
    # cut-range: cut out of 3–5 March
    Case("tarvin-hearing.docx", "RD", "5 March, weather permitting"),
    # dash-range: a hyphen for an en dash
    Case("tarvin-hearing.docx", "V", "The site visit is on 3-5 March, weather permitting."),
    # label-merged: the inspector's words are added
    Case(
        "tarvin-hearing.docx",
        "R",
        "I'd ask the inspector to strike my name. So ordered.",
        speaker="Annika Lindqvist, astronomer",
    ),
    # omission-speakers: a question lies between
    Case(
        "tarvin-hearing.docx",
        "R",
        "Dark enough to see the galaxy cast a shadow … Only if it's lit.",
        speaker="Annika Lindqvist, astronomer",
    ),
    # question-cut: the question's mark is cut off
    Case("tarvin-hearing.docx", "DR", "the cable car spoil that", speaker="Sam Okoro, lawyer"),
    # nested-marks
    Case("tarvin-hearing.docx", "V", "The petition says 'no cable car, lit or unlit'", speaker="Rosa Tremblay, lawyer"),
    # bracket-for-pronoun
    Case(
        "tarvin-hearing.docx",
        "VD",
        "[Dr. Lindqvist] signed the petition against the cable car.",
        speaker="Rosa Tremblay, lawyer",
    ),
    # plain
    Case("tarvin-hearing.docx", "V", "We lost 340 jobs when the quarry shut", speaker="Rosa Tremblay, lawyer"),
    # paraphrase
    Case("tarvin-hearing.docx", "R", "I didn't read it carefully", speaker="Annika Lindqvist, astronomer"),
    # Interview, Markdown
    # markdown: the emphasis is no word
    Case(
        "tarvin-interview.md",
        "V",
        "Most of it. I'd say seven jars in ten, perhaps eight.",
        speaker="Bruno Falk, beekeeper",
    ),
    # plain: a fraction
    Case("tarvin-interview.md", "V", "We had 2½ tonnes of rice syrup in the barn", speaker="Bruno Falk, beekeeper"),
    # superscript: 2½ is not 21/2
    Case("tarvin-interview.md", "R", "21/2 tonnes of rice syrup", speaker="Bruno Falk, beekeeper"),
    # superscript: 10³ is not 103
    Case("tarvin-interview.md", "R", "103 litres of the beet kind", speaker="Bruno Falk, beekeeper"),
    # negation-before: 'I didn't know' is cut off
    Case("tarvin-interview.md", "D", "it was a crime", speaker="Bruno Falk, beekeeper"),
    # markdown: a link's address is no word
    Case("tarvin-interview.md", "V", "There is a directive, but I hadn't read it.", speaker="Bruno Falk, beekeeper"),
    # turn-after: 'but' is cut off
    Case("tarvin-interview.md", "D", "There is a directive", speaker="Bruno Falk, beekeeper"),
    # dash: spaced hyphens
    Case(
        "tarvin-interview.md",
        "V",
        "My wife suspected something – she has a nose – and the vet looked the other way",
        speaker="Bruno Falk, beekeeper",
    ),
    # no-break-hyphen
    Case(
        "tarvin-interview.md",
        "V",
        "The co-op made its money, and it asked no questions.",
        speaker="Bruno Falk, beekeeper",
    ),
    # other-speaker: the interviewer's, and the co-op's
    Case("tarvin-interview.md", "DR", "you acted alone", speaker="Bruno Falk, beekeeper"),
    # right-speaker
    Case(
        "tarvin-interview.md",
        "V",
        "It said something else in spring. It said: 'Bruno, fill the tank.'",
        speaker="Bruno Falk, beekeeper",
    ),
    # dash: a double hyphen
    Case(
        "tarvin-interview.md",
        "V",
        "I am sorry for my customers, too—those that ate it.",
        speaker="Bruno Falk, beekeeper",
    ),
    # negation-before: 'I'm not' is cut off
    Case("tarvin-interview.md", "D", "sorry for the co-op", speaker="Bruno Falk, beekeeper"),
    # dropped-not
    Case("tarvin-interview.md", "R", "I’m sorry for the co-op", speaker="Bruno Falk, beekeeper"),
    # omission-hides-not: 'not' is swallowed
    Case(
        "tarvin-interview.md",
        "RD",
        "I am sorry for my customers … sorry for the co-op",
        speaker="Bruno Falk, beekeeper",
    ),
    # omission: a sentence is left out
    Case(
        "tarvin-interview.md",
        "V",
        "I am sorry for the bees. … I’m not sorry for the co-op.",
        speaker="Bruno Falk, beekeeper",
    ),
    # currency: the space behind the sign is typography
    Case("tarvin-interview.md", "VD", "I was paid €1.80 a kilo"),
    # cut-number: cut out of 1.80
    Case("tarvin-interview.md", "R", "80 a kilo; the co-op got nearly 6"),
    # cut-number: cut out of 1.80
    Case("tarvin-interview.md", "R", "I was paid € 1"),
    # condition-before: 'If the judge is kind' is cut off
    Case("tarvin-interview.md", "D", "I’ll keep two hives", speaker="Bruno Falk, beekeeper"),
    # condition-before: 'Otherwise' is cut off
    Case("tarvin-interview.md", "D", "I'll learn to drive a bus", speaker="Bruno Falk, beekeeper"),
    # hyphen-word: re-formed is not reformed
    Case("tarvin-interview.md", "R", "It is a reformed life, I suppose", speaker="Bruno Falk, beekeeper"),
    # plain: with its hyphen
    Case("tarvin-interview.md", "V", "It is a re-formed life, I suppose.", speaker="Bruno Falk, beekeeper"),
    # bullets: one item
    Case("tarvin-interview.md", "V", "Rice syrup: 71 %"),
    # magnitude-cut: '%' is cut off
    Case("tarvin-interview.md", "DR", "Rice syrup: 71"),
    # omission-speakers: a question lies between
    Case(
        "tarvin-interview.md", "R", "I knew it wasn’t allowed … I won't name anyone.", speaker="Bruno Falk, beekeeper"
    ),
    # outer-marks: the headline's quotation
    Case("tarvin-interview.md", "V", "‘The honey was never honey’"),
    # Release, HTML
    # soft-hyphen: and no-break spaces
    Case("tarvin-release.html", "V", "Halleford, 3 October 2024 – Nimbus Nine, the data centre at Halleford Quay"),
    # note-mark: and the space before '%'
    Case(
        "tarvin-release.html",
        "VD",
        "the centre drew 1.9 million cubic metres from the river Ause and returned 88% of it",
    ),
    # cut-number: cut out of 1.9
    Case("tarvin-release.html", "R", "9 million cubic metres from the river"),
    # magnitude-cut: 'million' is cut off
    Case("tarvin-release.html", "DR", "the centre drew 1.9"),
    # magnitude-cut: '%' is cut off
    Case("tarvin-release.html", "DR", "returned 88"),
    # cut-sign: the plus is cut off
    Case("tarvin-release.html", "RD", "4.5 °C above the river"),
    # whole: the 'not' is in it
    Case("tarvin-release.html", "V", "Not a drop of it was drinking water"),
    # negation-before: 'Not' is cut off
    Case("tarvin-release.html", "D", "a drop of it was drinking water"),
    # negation-before: 'have no wish to' is cut off
    Case("tarvin-release.html", "D", "drain a river that cools us"),
    # negation-before: 'not', emphasised, is cut off
    Case("tarvin-release.html", "D", "use any of the city's wells"),
    # whole: emphasis is no word
    Case("tarvin-release.html", "V", "The centre does not use any of the city's wells."),
    # turn-after: 'subject to' is cut off
    Case("tarvin-release.html", "D", "It plans to double its capacity by 2027"),
    # cut-currency: US$ is another sum than $
    Case("tarvin-release.html", "RD", "$ 640 million for the works"),
    # currency: dollars became euros
    Case("tarvin-release.html", "R", "it has set aside €640 million for the works"),
    # cut-range: cut out of 2,300–2,600
    Case("tarvin-release.html", "RD", "2,600 homes"),
    # dash-range
    Case("tarvin-release.html", "V", "Free heat for 2,300-2,600 homes"),
    # denial-before: 'It is untrue that' is cut off
    Case("tarvin-release.html", "D", "the intake killed 4,000 salmon"),
    # negation-before: 'no' is cut off
    Case("tarvin-release.html", "D", "staff were dismissed for talking to the press"),
    # condition-before: 'If' is cut off
    Case("tarvin-release.html", "D", "we'll switch off"),
    # soft-hyphen
    Case("tarvin-release.html", "V", "I’ll do it myself. The efficiency of a switch is 100 per cent."),
    # cut-word-soft-hyphen: cut out of myself
    Case("tarvin-release.html", "R", "self. The efficiency of a switch"),
    # negation-before: 'has yet to' is cut off
    Case("tarvin-release.html", "D", "publish its own figures"),
    # hedge-before: 'were reported to be' is cut off
    Case("tarvin-release.html", "D", "looking for them"),
    # no-break-hyphen: and a no-break space
    Case("tarvin-release.html", "V", "Dr Fen-Li Zhao, head of sites"),
    # word-changed
    Case("tarvin-release.html", "R", "We have a wish to drain a river that cools us"),
    # negation-before-control: 'untrue' is the sentence before
    Case("tarvin-release.html", "V", "Two eels were found, both alive."),
    # omission-order: against the order
    Case("tarvin-release.html", "R", "Two eels were found … Not a drop of it was drinking water"),
    # Film, SRT
    # plain: over a cue's line
    Case("tarvin-film.srt", "V", "a phone was found in a flowerpot"),
    # right-speaker: over two cues
    Case(
        "tarvin-film.srt",
        "V",
        "I lifted the pot because the plant was buzzing. It wasn’t a bee, I can tell you that.",
        speaker="The arbiter",
    ),
    # omission-speakers: the grandmaster's words are added
    Case("tarvin-film.srt", "R", "the plant was buzzing … I did not put it there", speaker="The arbiter"),
    # negation-before: 'I did not' is cut off
    Case("tarvin-film.srt", "D", "put it there", speaker="Grandmaster Iliev"),
    # negation-before: 'I do not' is cut off
    Case("tarvin-film.srt", "D", "know who did", speaker="Grandmaster Iliev"),
    # hyphen-at-line-end
    Case("tarvin-film.srt", "V", "I've won 1,137 games without a telephone.", speaker="Grandmaster Iliev"),
    # cut-number: cut out of 1,137
    Case("tarvin-film.srt", "R", "137 games without a telephone", speaker="Grandmaster Iliev"),
    # other-speaker: the grandmaster's words
    Case("tarvin-film.srt", "DR", "He was losing anyway", speaker="The arbiter"),
    # hedge-before: 'may have' is cut off
    Case("tarvin-film.srt", "D", "been unlucky", speaker="The arbiter"),
    # negation-before: 'no proof that' is cut off
    Case("tarvin-film.srt", "D", "he had cheated"),
    # turn-after: 'but' is cut off
    Case("tarvin-film.srt", "D", "The federation found no proof that he had cheated"),
    # plain
    Case("tarvin-film.srt", "V", "It came to 25,000 francs, before tax."),
    # cut-number: cut out of 25,000
    Case("tarvin-film.srt", "R", "It came to 25"),
    # whole
    Case("tarvin-film.srt", "V", "He may have been unlucky. I have my doubts.", speaker="The arbiter"),
    # Panel, WebVTT, French
    # apostrophe
    Case("tarvin-panel.vtt", "V", "Le loup est revenu, et personne ne l'a invité.", speaker="Claire Aubin"),
    # space-in-number
    Case("tarvin-panel.vtt", "V", "On a compté 1 104 loups, dont 27 ici", speaker="Claire Aubin"),
    # cut-number: cut out of 1 104
    Case("tarvin-panel.vtt", "R", "104 loups, dont 27 ici", speaker="Claire Aubin"),
    # negation-before: 'Je ne demande pas' is cut off
    Case("tarvin-panel.vtt", "D", "qu’on les tue", speaker="Marc Teyssier"),
    # whole
    Case(
        "tarvin-panel.vtt",
        "V",
        "Je ne demande pas qu’on les tue. Je demande qu’on me laisse dormir.",
        speaker="Marc Teyssier",
    ),
    # omission-hides-not: 'ne … pas' is torn
    Case("tarvin-panel.vtt", "RD", "Je … demande … qu’on les tue", speaker="Marc Teyssier"),
    # turn-after: 'à moins que' is cut off
    Case("tarvin-panel.vtt", "D", "Je le signerais encore", speaker="Marc Teyssier"),
    # other-speaker: Claire Aubin's words
    Case("tarvin-panel.vtt", "DR", "Vous avez pourtant signé l’appel des éleveurs.", speaker="Marc Teyssier"),
    # hedge-before: 'aurait' is cut off
    Case("tarvin-panel.vtt", "D", "promis deux chiens par troupeau", speaker="Claire Aubin"),
    # turn-after: 'si l'Europe paie' is cut off
    Case("tarvin-panel.vtt", "D", "Le préfet aurait promis deux chiens par troupeau", speaker="Claire Aubin"),
    # word-changed
    Case("tarvin-panel.vtt", "R", "un chien, et encore, jeune", speaker="Marc Teyssier"),
    # spacing-french
    Case("tarvin-panel.vtt", "V", "Il n'a promis que la moitié: un chien, et encore, vieux.", speaker="Marc Teyssier"),
    # Chat, 'Name >'
    # right-speaker
    Case("tarvin-chat.txt", "V", "I said I'd look at 300.", speaker="Ilya Stern"),
    # negation-before: 'I never' is cut off
    Case("tarvin-chat.txt", "D", "agreed to 300", speaker="Ilya Stern"),
    # other-speaker: Ilya's words
    Case("tarvin-chat.txt", "DR", "Then somebody typed it.", speaker="Tomasz Wilk"),
    # omission-speakers: Ilya's words are added
    Case("tarvin-chat.txt", "R", "It was me. Sorry. … I asked you to clear it.", speaker="Tomasz Wilk"),
    # label-merged
    Case("tarvin-chat.txt", "R", "It wasn't me. It was me.", speaker="Ilya Stern"),
    # turn-after: 'unless' is cut off
    Case("tarvin-chat.txt", "D", "So we're at zero", speaker="Noor Bakker"),
    # right-speaker
    Case("tarvin-chat.txt", "V", "It was me. Sorry. Ilya asked me to, I thought.", speaker="Tomasz Wilk"),
    # Call, 'Name - '
    # right-speaker
    Case("tarvin-call.txt", "V", "It did not fail. I turned it off.", speaker="James Oduya, lighthouse keeper"),
    # condition-before: 'When it rains and not before' is cut off
    Case("tarvin-call.txt", "D", "I light the small one", speaker="James Oduya, lighthouse keeper"),
    # other-speaker: the interviewer's words
    Case("tarvin-call.txt", "DR", "you were asleep", speaker="James Oduya, lighthouse keeper"),
    # omission-speakers: a question lies between
    Case("tarvin-call.txt", "R", "I turned it off … The harbour's.", speaker="James Oduya, lighthouse keeper"),
    # right-speaker
    Case("tarvin-call.txt", "V", "I was in bed. That’s not the same thing.", speaker="James Oduya, lighthouse keeper"),
    # negation-before: 'It did not' is cut off
    Case("tarvin-call.txt", "D", "fail. I turned it off", speaker="James Oduya, lighthouse keeper"),
    # question-cut
    Case("tarvin-call.txt", "DR", "the lamp fail"),
    # Feature
    # negation-before-control: 'not' stands in a relative clause
    Case("tarvin-feature.txt", "V", "the Regal was the warmest room in town"),
    # negation-before-control: 'nobody' stands in a relative clause
    Case("tarvin-feature.txt", "V", "the roof had gone"),
    # own-brackets
    Case(
        "tarvin-feature.txt",
        "V",
        "I've kept the reels [all 412 of them] in the cellar",
        speaker="Wilf Garside, projectionist",
    ),
    # apostrophe: at a word's head
    Case("tarvin-feature.txt", "V", "My grandson wants ’em, God knows why."),
    # whole
    Case("tarvin-feature.txt", "V", "You can’t show nitrate film in a room with carpets. It burns under water"),
    # many-paragraphs: the opening mark is no word
    Case("tarvin-feature.txt", "V", "it burns if you look at it wrong. But it’s lovely stuff."),
    # negation-before: 'can't' is cut off
    Case("tarvin-feature.txt", "D", "show nitrate film in a room with carpets"),
    # homograph: lead, the metal
    Case("tarvin-feature.txt", "V", "The lead on the roof was stolen in May"),
    # negation-before: 'does not' is cut off
    Case("tarvin-feature.txt", "D", "own a telephone"),
    # hedge-before: 'believes, wrongly, that' is cut off
    Case("tarvin-feature.txt", "D", "the council wants him dead"),
    # homograph: a will
    Case("tarvin-feature.txt", "V", "Mr Garside’s will leaves the lot to the town"),
    # question-cut
    Case("tarvin-feature.txt", "DR", "the town take it"),
    # whole
    Case("tarvin-feature.txt", "V", "He will not say."),
    # hedge-before: 'It was once thought that' is cut off
    Case("tarvin-feature.txt", "D", "the cellar was dry"),
    # hedge-before: 'It was feared that' is cut off
    Case("tarvin-feature.txt", "D", "the cellar would flood"),
    # cut-number: cut out of 0.75
    Case("tarvin-feature.txt", "R", "75 m"),
    # magnitude-cut: the unit is cut off
    Case("tarvin-feature.txt", "DR", "to a depth of 0.75"),
    # negation-before: 'Far from' is cut off
    Case("tarvin-feature.txt", "D", "being ruined"),
    # turn-after: 'save the ninth' is cut off
    Case("tarvin-feature.txt", "D", "Every one of them was rinsed"),
    # condition-before: 'Had they asked me' is cut off
    Case("tarvin-feature.txt", "D", "I'd have told them"),
    # negation-before-control: 'No,' is an answer
    Case("tarvin-feature.txt", "V", "the harm was done in 1974"),
    # negation-before: 'No' is cut off
    Case("tarvin-feature.txt", "D", "harm done"),
    # hyphen-at-line-end
    Case("tarvin-feature.txt", "V", "when they brought in the multiplex and sold popcorn by the bucket"),
    # cut-word-line-break: cut out of multiplex
    Case("tarvin-feature.txt", "R", "plex and sold popcorn"),
    # cut-hyphenated: cut out of no-one
    Case("tarvin-feature.txt", "R", "one left who can splice by hand"),
    # turn-next-sentence: 'I shan't' follows
    Case("tarvin-feature.txt", "VD", "I could teach somebody."),
    # word-added
    Case("tarvin-feature.txt", "R", "I will not if they will"),
    # sic
    Case("tarvin-feature.txt", "V", "They're not for sale. My grandson wants 'em [sic]"),
    # Trial, PDF
    # plain: two columns
    Case(
        "tarvin-trial.pdf",
        "V",
        "a double-blind, placebo-controlled investigation of a pollen vaccine in 1,846 schoolchildren of the Larkhill district",
    ),
    # cut-number: cut out of 1,846
    Case("tarvin-trial.pdf", "R", "846 schoolchildren of the Larkhill district"),
    # hyphen-at-line-end
    Case(
        "tarvin-trial.pdf",
        "V",
        "The investigators were unaware of the allocation; unfortunately, eleven of the nurses were not.",
    ),
    # cut-word: cut out of unaware
    Case("tarvin-trial.pdf", "R", "aware of the allocation"),
    # turn-after: what the nurses were not
    Case("tarvin-trial.pdf", "DR", "eleven of the nurses were"),
    # percent-space
    Case("tarvin-trial.pdf", "VD", "Symptom scores fell by 31.4% (95% CI 27.9-34.8) in the vaccinated group."),
    # cut-number: cut out of 31.4
    Case("tarvin-trial.pdf", "R", "Symptom scores fell by 31"),
    # negation-before: 'insufficient evidence that' is cut off
    Case("tarvin-trial.pdf", "D", "the vaccine prevents asthma"),
    # turn-after: 'although' is cut off
    Case("tarvin-trial.pdf", "D", "The difference between boys and girls was not statistically significant"),
    # dropped-not
    Case("tarvin-trial.pdf", "R", "The difference between boys and girls was statistically significant"),
    # negation-before: 'cannot rule out that' is cut off
    Case("tarvin-trial.pdf", "D", "the weather did the work"),
    # with-attribution
    Case(
        "tarvin-trial.pdf",
        "V",
        "“We cannot rule out that the weather did the work,” the statistician, Professor Oduber, remarked",
    ),
    # superscript: 10³ is not 103
    Case("tarvin-trial.pdf", "R", "6.2 × 103 grains per cubic metre"),
    # plain
    Case(
        "tarvin-trial.pdf", "VD", "Pollen concentrations were 6.2 × 10³ grains per cubic metre in the preceding season"
    ),
    # hedge-before: 'appears to have' is cut off
    Case("tarvin-trial.pdf", "D", "withheld an unfavourable preliminary analysis"),
    # denial-before: 'has denied that' is cut off
    Case("tarvin-trial.pdf", "D", "it did so deliberately"),
    # negation-before: 'No' is cut off
    Case("tarvin-trial.pdf", "D", "participant died"),
    # cut-number: cut out of 0.8
    Case("tarvin-trial.pdf", "R", "8 % of participants complained of swelling"),
    # turn-after: 'except where' is cut off
    Case("tarvin-trial.pdf", "D", "The authors recommend re-examination after 24 months"),
    # hyphen-word
    Case("tarvin-trial.pdf", "R", "The authors recommend reexamination after 24 months, except where parents object"),
    # condition-before: 'Had the trial been longer' and 'might'
    Case("tarvin-trial.pdf", "D", "the difference might have disappeared altogether"),
    # negation-before: 'should not' is cut off
    Case("tarvin-trial.pdf", "D", "recommended outside the district"),
    # negation-before: 'under no circumstances' is cut off
    Case("tarvin-trial.pdf", "D", "be given to infants"),
    # hyphen-at-line-end
    Case(
        "tarvin-trial.pdf",
        "V",
        "Correspondence concerning the microencapsulation procedure should be addressed to the manufacturer's representatives",
    ),
    # cut-range: cut out of 14–21
    Case("tarvin-trial.pdf", "RD", "21 days"),
    # condition-before: 'If they do' is cut off
    Case("tarvin-trial.pdf", "D", "the complete documentation will be published in an electronic supplement"),
    # ligature: or its letters
    Case("tarvin-trial.pdf", "V", "at the first official presentation"),
    # omission-hides-not: 'without further investigation' is left out
    Case(
        "tarvin-trial.pdf",
        "D",
        "The vaccine should not be recommended outside the district … and it should under no circumstances be given to infants.",
    ),
    # omission-hides-not
    Case("tarvin-trial.pdf", "RD", "The vaccine should … be recommended outside the district"),
    # German
    # whole
    Case("tarvin-zeitung.txt", "V", "Wir verkaufen sie nicht, wir verleihen sie"),
    # negation-after: 'nicht' is cut off
    Case("tarvin-zeitung.txt", "D", "Wir verkaufen sie"),
    # negation-before-control
    Case("tarvin-zeitung.txt", "V", "wir verleihen sie"),
    # marks-german
    Case("tarvin-zeitung.txt", "V", 'Der Zoo Harlburg gibt seine Eisbärin "Nanna" ab.'),
    # cut-number: cut out of 214,5
    Case("tarvin-zeitung.txt", "R", "5 Kilogramm"),
    # cut-number: cut out of 214,5
    Case("tarvin-zeitung.txt", "R", "2½ Jahre alt und wiege 214"),
    # superscript: 2½ is not 21/2
    Case("tarvin-zeitung.txt", "R", "Das Tier sei 21/2 Jahre alt"),
    # hyphen-at-line-end
    Case("tarvin-zeitung.txt", "V", "Die Überführung koste rund 38.000 Euro"),
    # cut-word-line-break
    Case("tarvin-zeitung.txt", "R", "führung koste rund 38.000 Euro"),
    # cut-number
    Case("tarvin-zeitung.txt", "R", "000 Euro, wovon der Zoo ein Drittel zahle"),
    # denial-after: 'bestritt Osterloh' and 'Dass' are cut off
    Case("tarvin-zeitung.txt", "D", "der Zoo pleite sei"),
    # hedge-before: 'soll' is cut off
    Case("tarvin-zeitung.txt", "D", "bereits um einen Kredit gebeten"),
    # turn-after: 'aber nur, wenn', behind who says it, is cut off
    Case("tarvin-zeitung.txt", "D", "Ich werde weinen"),
    # omission-attribution
    Case("tarvin-zeitung.txt", "V", "Ich werde weinen … aber nur, wenn keiner zusieht."),
    # turn-after: 'sofern' is cut off
    Case("tarvin-zeitung.txt", "D", "Er halte den Umzug für richtig"),
    # hedge-before: 'Angeblich' is cut off
    Case("tarvin-zeitung.txt", "D", "ist es doppelt so groß"),
    # hedge-before: 'zweifeln daran, dass' is cut off
    Case("tarvin-zeitung.txt", "D", "die Reise dem Tier guttut"),
    # whole
    Case("tarvin-zeitung.txt", "V", "Niemand hat die Bärin gefragt"),
    # negation-before: 'Niemand' is cut off
    Case("tarvin-zeitung.txt", "D", "hat die Bärin gefragt"),
    # negation-before: 'Statt' is cut off
    Case("tarvin-zeitung.txt", "D", "sie zu verschicken"),
    # cut-prefix: cut out of Nichtraucherzoo
    Case("tarvin-zeitung.txt", "R", "Raucherzoo"),
    # cut-range: '12 bis' is cut off
    Case("tarvin-zeitung.txt", "RD", "15 Prozent"),
    # magnitude-cut: 'Prozent' is cut off
    Case("tarvin-zeitung.txt", "DR", "Der Besucherrückgang betrug zuletzt 12 bis 15"),
    # cut-date: cut out of '15. April'
    Case("tarvin-zeitung.txt", "RD", "Parkordnung gilt ab 15"),
    # plain
    Case("tarvin-zeitung.txt", "V", "Die Zoo- und Parkordnung gilt ab 15. April."),
    # question-before: 'Ob' is cut off
    Case("tarvin-zeitung.txt", "D", "die Bärin zurückkehrt"),
    # hedge-before: 'Vielleicht' is cut off
    Case("tarvin-zeitung.txt", "D", "sehen wir uns wieder"),
    # negation-after: 'nicht' is cut off
    Case("tarvin-zeitung.txt", "D", "Ich glaube es"),
    # bracketed-capital
    Case("tarvin-zeitung.txt", "V", "[M]an habe sich verrechnet"),
    # word-changed
    Case("tarvin-zeitung.txt", "R", "Wir haben keinen Fehler gemacht"),
    # omission-hides-not
    Case("tarvin-zeitung.txt", "DR", "Wir haben einen Fehler gemacht. … hundert"),
    # reordered
    Case("tarvin-zeitung.txt", "R", "Wir verleihen sie nicht, wir verkaufen sie"),
    # Parliament, DOCX, German
    # right-speaker
    Case("tarvin-protokoll.docx", "V", "Wir lehnen diesen Nachttarif ab", speaker="Jens Brandt"),
    # negation-after: 'nicht ab' is cut off
    Case("tarvin-protokoll.docx", "D", "Wir lehnen den Nachttarif", speaker="Jens Brandt"),
    # other-speaker: the minister's words
    Case("tarvin-protokoll.docx", "DR", "Sie haben dem Tarif im Ausschuss zugestimmt.", speaker="Jens Brandt"),
    # omission: the applause is left out and marked
    Case("tarvin-protokoll.docx", "V", "Wir lehnen diesen Nachttarif ab. … Er kostet 7,90 Euro", speaker="Jens Brandt"),
    # cut-number
    Case("tarvin-protokoll.docx", "R", "90 Euro, und er fährt nur bis Mitternacht", speaker="Jens Brandt"),
    # condition-before: 'Wenn' is cut off
    Case("tarvin-protokoll.docx", "D", "dann bin ich ein Nachtfalter", speaker="Jens Brandt"),
    # other-speaker: an interjection
    Case("tarvin-protokoll.docx", "DR", "Das sind Sie!", speaker="Jens Brandt"),
    # negation-after: 'keinesfalls' is cut off
    Case("tarvin-protokoll.docx", "D", "Zugestimmt habe ich", speaker="Jens Brandt"),
    # right-speaker
    Case("tarvin-protokoll.docx", "V", "Ich habe zugestimmt, dass wir prüfen.", speaker="Jens Brandt"),
    # French
    # plain
    Case("tarvin-gazette.txt", "V", "par 11 voix contre 8, le projet de téléphérique"),
    # cut-number
    Case("tarvin-gazette.txt", "R", "1 voix contre 8"),
    # negation-before: 'Nous ne sommes pas' is cut off
    Case("tarvin-gazette.txt", "D", "contre le progrès"),
    # negation-before-control
    Case("tarvin-gazette.txt", "V", "nous sommes contre ce câble"),
    # cut-number: cut out of 14,6
    Case("tarvin-gazette.txt", "R", "6 millions d’euros"),
    # magnitude-cut: 'millions' is cut off
    Case("tarvin-gazette.txt", "DR", "Le coût, estimé à 14,6"),
    # denial-before: 'dément' is cut off
    Case("tarvin-gazette.txt", "D", "avoir caché les chiffres"),
    # hedge-before: 'aurait' is cut off
    Case("tarvin-gazette.txt", "D", "reçu, dès l’automne, une note de 32 pages"),
    # whole
    Case("tarvin-gazette.txt", "V", "Jamais nous n'avons menti aux habitants"),
    # negation-before: 'n'avons' and 'Jamais' are cut off
    Case("tarvin-gazette.txt", "D", "menti aux habitants"),
    # turn-after: 'à condition que' is cut off
    Case("tarvin-gazette.txt", "D", "Le câble se fera"),
    # whole
    Case("tarvin-gazette.txt", "V", "Le câble se fera, à condition que l'État tienne parole."),
    # negation-before: 'Il ne faut pas croire que' is cut off
    Case("tarvin-gazette.txt", "D", "la montagne est à vendre"),
    # negation-before: 'aucun skieur ne' is cut off
    Case("tarvin-gazette.txt", "D", "viendra pour un œuf de verre"),
    # turn-after: 's'il le faut' is cut off
    Case("tarvin-gazette.txt", "D", "On dormira là-haut"),
    # hedge-before: 'Peut-être même' is cut off
    Case("tarvin-gazette.txt", "D", "on y sera bien"),
    # denial-before: 'refuse d'admettre que' is cut off
    Case("tarvin-gazette.txt", "D", "le dossier est clos"),
    # negation-before: 'non' is cut off
    Case("tarvin-gazette.txt", "D", "un abandon"),
    # negation-before: 'n'exclut pas' is cut off
    Case("tarvin-gazette.txt", "D", "un référendum"),
    # cut-number: cut out of 2 317
    Case("tarvin-gazette.txt", "R", "317 m ; la pente y atteint"),
    # cut-range: '35 à' is cut off
    Case("tarvin-gazette.txt", "RD", "40 %"),
    # no-break-space
    Case("tarvin-gazette.txt", "V", "la pente y atteint 35 à 40 %"),
    # magnitude-cut: '%' is cut off
    Case("tarvin-gazette.txt", "DR", "la pente y atteint 35 à 40"),
    # cut-sign: the minus is cut off
    Case("tarvin-gazette.txt", "R", "12 °C en janvier"),
    # dash: a hyphen for the minus
    Case("tarvin-gazette.txt", "V", "Il y fait -12 °C en janvier."),
    # twice: it stands twice
    Case("tarvin-gazette.txt", "D", "Je signerai"),
    # twice-with-suffix
    Case("tarvin-gazette.txt", "V", "Je signerai", suffix="», a-t-il répété"),
    # word-changed
    Case("tarvin-gazette.txt", "R", "Nous ne sommes pas contre ce câble"),
    # omission-speakers-wire: two people's words
    Case("tarvin-gazette.txt", "RD", "Jamais nous n’avons menti aux habitants … Peut-être même qu’on y sera bien."),
    # omission
    Case("tarvin-gazette.txt", "V", "L’exploitant […] dément avoir caché les chiffres."),
    # marks-french
    Case("tarvin-gazette.txt", "V", "“Nous ne sommes pas contre le progrès”"),
    # Spanish
    # negation-before: 'no ha' is cut off
    Case("tarvin-diario.txt", "D", "presentado el estudio del agua"),
    # negation-before: 'Nunca dijimos que' is cut off
    Case("tarvin-diario.txt", "D", "estuviera listo"),
    # cut-number: cut out of 18.400
    Case("tarvin-diario.txt", "R", "400 toneladas al año"),
    # cut-number: cut out of 1,25
    Case("tarvin-diario.txt", "R", "25 millones de dólares"),
    # magnitude-cut: 'millones' is cut off
    Case("tarvin-diario.txt", "DR", "gastar 1,25"),
    # plain
    Case("tarvin-diario.txt", "V", "Según la empresa, bastan 3 litros por kilo; los vecinos hablan de 30."),
    # turn-after: 'pero' is cut off
    Case("tarvin-diario.txt", "D", "Sí hay agua"),
    # accent: Sí became Si
    Case("tarvin-diario.txt", "R", "Si hay agua, pero no para todos"),
    # whole
    Case("tarvin-diario.txt", "V", "Sí hay agua, pero no para todos"),
    # condition-before: 'Si hay acuerdo' is cut off
    Case("tarvin-diario.txt", "D", "firmo mañana"),
    # hedge-before: 'habría' is cut off
    Case("tarvin-diario.txt", "D", "recibido una camioneta"),
    # denial-before: 'niega' is cut off
    Case("tarvin-diario.txt", "D", "haber recibido regalos"),
    # question-cut: both marks are cut off
    Case("tarvin-diario.txt", "DR", "Quién vigila a la empresa"),
    # spanish: both marks
    Case("tarvin-diario.txt", "V", "¿Quién vigila a la empresa?"),
    # denial-before: 'No es cierto que' is cut off
    Case("tarvin-diario.txt", "D", "el salar se esté muriendo"),
    # negation-before-control
    Case("tarvin-diario.txt", "V", "Se está moviendo"),
    # denial-before: 'descartaron que' is cut off
    Case("tarvin-diario.txt", "D", "el pozo 7 estuviera contaminado"),
    # negation-before: 'Tampoco' is cut off
    Case("tarvin-diario.txt", "D", "hallaron plomo en el 12"),
    # omission-hides-not: 'no' is swallowed
    Case("tarvin-diario.txt", "RD", "recomendaron … beber"),
    # plain
    Case("tarvin-diario.txt", "V", "recomendaron no beber"),
    # turn-after: 'salvo que' is cut off
    Case("tarvin-diario.txt", "D", "Vamos a abrir la planta en abril"),
    # magnitude-cut: '%' is cut off
    Case("tarvin-diario.txt", "DR", "siguió el 85"),
    # hedge-before: 'apenas' is cut off
    Case("tarvin-diario.txt", "D", "afectó a la producción"),
    # negation-before: 'Ni un solo camión' is cut off
    Case("tarvin-diario.txt", "D", "dejó de salir"),
    # whole
    Case("tarvin-diario.txt", "V", "Ni un solo camión dejó de salir"),
    # cut-number
    Case("tarvin-diario.txt", "R", "50 soles más al mes"),
    # cut-date
    Case("tarvin-diario.txt", "R", "es el 2"),
    # cut-time: cut out of 16:30
    Case("tarvin-diario.txt", "R", "el 21 de noviembre, a las 16"),
    # plain
    Case("tarvin-diario.txt", "V", "La próxima reunión es el 21 de noviembre, a las 16:30."),
    # word-changed
    Case("tarvin-diario.txt", "R", "No es cierto que el salar se esté moviendo"),
    # omission: a relative clause is left out
    Case("tarvin-diario.txt", "V", "[L]a huelga … apenas afectó a la producción."),
    # Chinese
    # chinese
    Case("tarvin-中文.txt", "V", "第三高铁站的选址尚未确定"),
    # negation-before-cjk: 没有 is cut off
    Case("tarvin-中文.txt", "DR", "放弃东山方案"),
    # turn-after: 但是 is cut off
    Case("tarvin-中文.txt", "D", "我们没有放弃东山方案"),
    # hedge-before: 据说 is cut off
    Case("tarvin-中文.txt", "D", "西河方案的造价为三十八亿五千万元"),
    # cut-number-cjk
    Case("tarvin-中文.txt", "RD", "五千万元，比东山方案低"),
    # denial-before: 否认 is cut off
    Case("tarvin-中文.txt", "DR", "收过开发商的钱"),
    # condition-before: 只要 is cut off
    Case("tarvin-中文.txt", "D", "我们愿意搬"),
    # negation-before-cjk: 谁也不 is cut off
    Case("tarvin-中文.txt", "DR", "想在工地旁边过年"),
    # hedge-before: 可能 is cut off
    Case("tarvin-中文.txt", "DR", "下降二点五米"),
    # cut-number-cjk: cut out of 二点五
    Case("tarvin-中文.txt", "RD", "五米"),
    # question-before: 是否 is cut off
    Case("tarvin-中文.txt", "DR", "影响古井"),
    # question-before: 是否 behind the noun is cut off
    Case("tarvin-中文.txt", "DR", "符合环保规定"),
    # condition-before: 如果 is cut off
    Case("tarvin-中文.txt", "D", "我们就重新论证"),
    # cut-number-cjk: cut out of 一千二百万
    Case("tarvin-中文.txt", "RD", "二百万人次"),
    # cut-number-cjk: cut out of 六十二
    Case("tarvin-中文.txt", "RD", "高铁占百分之六十"),
    # chinese-line-end
    Case("tarvin-中文.txt", "V", "接待游客一千二百万人次，高铁占百分之六十二"),
    # plain
    Case("tarvin-中文.txt", "V", "谁也不想在工地旁边过年。"),
    # dropped-not
    Case("tarvin-中文.txt", "R", "我们放弃东山方案"),
    # marks-chinese
    Case("tarvin-中文.txt", "V", "「只要补偿到位，我们愿意搬，」代表何启明说。"),
    # Arabic
    # plain
    Case("tarvin-عربي.txt", "V", "المتحف البحري لن يفتح أبوابه قبل ١٢ مايو"),
    # cut-number
    Case("tarvin-عربي.txt", "R", "٢ مايو"),
    # cut-number: cut out of ٣٫٤
    Case("tarvin-عربي.txt", "R", "٤ مليون دينار"),
    # magnitude-cut
    Case("tarvin-عربي.txt", "DR", "التكلفة ٣٫٤"),
    # negation-before: لن is cut off
    Case("tarvin-عربي.txt", "D", "يفتح أبوابه قبل ١٢ مايو"),
    # negation-before: لم is cut off
    Case("tarvin-عربي.txt", "D", "نلغِ المشروع"),
    # turn-after: لكن is cut off
    Case("tarvin-عربي.txt", "D", "لم نلغِ المشروع"),
    # arabic-vowels
    Case("tarvin-عربي.txt", "VD", "لم نلغ المشروع، لكننا نحتاج إلى وقت"),
    # denial-before: نفى أن is cut off
    Case("tarvin-عربي.txt", "D", "يكون قد رفع الأسعار"),
    # turn-after: إذا is cut off
    Case("tarvin-عربي.txt", "D", "سنسلّم المبنى في الموعد"),
    # hedge-before: زعم أن is cut off
    Case("tarvin-عربي.txt", "D", "حجارة السور قد سُرقت ليلاً"),
    # hedge-before: ربما is cut off
    Case("tarvin-عربي.txt", "D", "تكون في حديقة أحد المسؤولين"),
    # cut-number: cut out of ٢٦٠٠
    Case("tarvin-عربي.txt", "R", "٦٠٠ قطعة"),
    # negation-before: ليس is cut off
    Case("tarvin-عربي.txt", "D", "بينها أي قطعة مستعارة"),
    # negation-before-control
    Case("tarvin-عربي.txt", "V", "لكننا نحتاج إلى وقت"),
    # word-changed
    Case("tarvin-عربي.txt", "R", "لم نؤجل المشروع، لكننا نحتاج إلى وقت"),
    # Russian
    # marks-russian
    Case("tarvin-русский.txt", "V", "“Мы не уезжаем, мы пережидаем”"),
    # negation-before: 'не' is cut off
    Case("tarvin-русский.txt", "D", "уезжаем, мы пережидаем"),
    # negation-before-control
    Case("tarvin-русский.txt", "V", "мы пережидаем"),
    # negation-before: 'не' is cut off
    Case("tarvin-русский.txt", "D", "закроют насовсем"),
    # cut-number
    Case("tarvin-русский.txt", "R", "4 миллиона рублей"),
    # magnitude-cut
    Case("tarvin-русский.txt", "DR", "обойдётся в 612,4"),
    # hedge-before: 'якобы' is cut off
    Case("tarvin-русский.txt", "D", "уже получил аванс"),
    # denial-before: 'опровергла сообщения о том, что' is cut off
    Case("tarvin-русский.txt", "D", "здание продано"),
    # turn-after: 'если' is cut off
    Case("tarvin-русский.txt", "D", "Артисты получат зарплату полностью"),
    # negation-before: 'Никто не' is cut off
    Case("tarvin-русский.txt", "D", "останется без роли"),
    # cut-number: cut out of 1 250
    Case("tarvin-русский.txt", "R", "250 мест"),
    # cut-range
    Case("tarvin-русский.txt", "RD", "1938 годах"),
    # dash-range
    Case("tarvin-русский.txt", "V", "построили в 1936-1938 годах"),
    # hedge-before: 'Едва ли' is cut off
    Case("tarvin-русский.txt", "D", "в нём когда-нибудь меняли проводку"),
    # hedge-before: 'Возможно' is cut off
    Case("tarvin-русский.txt", "D", "сгорит и занавес"),
    # negation-before: 'не стала' is cut off
    Case("tarvin-русский.txt", "D", "называть это катастрофой"),
    # cut-word: cut out of беспорядок
    Case("tarvin-русский.txt", "R", "порядок, а не беда"),
    # whole
    Case("tarvin-русский.txt", "V", "Никто не останется без роли"),
    # dropped-not
    Case("tarvin-русский.txt", "R", "Мы уезжаем, мы пережидаем"),
    # Japanese
    # japanese
    Case("tarvin-日本語.txt", "V", "待つだけだ"),
    # full-width
    Case("tarvin-日本語.txt", "V", "費用は約43億円に上るという。"),
    # cut-number-cjk: cut out of ４３億
    Case("tarvin-日本語.txt", "RD", "３億円に上る"),
    # condition-before: 雨なら is cut off
    Case("tarvin-日本語.txt", "D", "説明会は中止する"),
    # negation-after: わけではない is cut off
    Case("tarvin-日本語.txt", "DR", "計画を捨てた"),
    # negation-after: いない is cut off
    Case("tarvin-日本語.txt", "DR", "漁協は反対して"),
    # turn-after: が is cut off
    Case("tarvin-日本語.txt", "D", "漁協は反対していない"),
]
