"""Quotations about a quota, a strike, a merger, a treaty and a cup, in eight languages, written before the rules were read."""

from tests.library.quoting.corpus import Case

CASES = [
    # Wire
    # plain: verbatim
    Case("norrey-wire.txt", "V", "a fifth less than in the same months of last year"),
    # apostrophe: the apostrophe's shape alone
    Case("norrey-wire.txt", "V", "We didn't choose this number, it was given to us by the sea"),
    # dash: spaced hyphens are a typewriter's em dash
    Case("norrey-wire.txt", "V", "The stock has - quite plainly - collapsed"),
    # space-in-number: a narrow space typed as a space
    Case("norrey-wire.txt", "V", "37 400 tonnes of herring had been landed by the end of August"),
    # omission: a marked omission of an aside
    Case("norrey-wire.txt", "V", "We have never agreed to a quota … that was fixed by one side alone"),
    # splice: an aside is left out without a mark
    Case("norrey-wire.txt", "R", "We have never agreed to a quota that was fixed by one side alone"),
    # omission-attribution: only the attribution is left out
    Case(
        "norrey-wire.txt", "V", "it was given to us by the sea … Anyone who wants a bigger one should go out and count."
    ),
    # negation-before: 'We have never' is cut off
    Case("norrey-wire.txt", "D", "agreed to a quota, in writing or by word of mouth"),
    # negation-before-ellipsis: the ellipsis does not say that it was 'never'
    Case("norrey-wire.txt", "D", "… agreed to a quota, in writing or by word of mouth"),
    # whole: the turn is in it
    Case("norrey-wire.txt", "V", "We cannot buy every hull on the coast, but we will help the small owners"),
    # turn-after: 'but we will help' is cut off
    Case("norrey-wire.txt", "D", "We cannot buy every hull on the coast"),
    # cut-word-cannot: cut out of 'cannot'
    Case("norrey-wire.txt", "R", "We can"),
    # denial-before: 'denied that' is cut off
    Case("norrey-wire.txt", "D", "it had promised half of the catch to neighbouring Fenmark"),
    # denial-before: 'rejected a report that its members had' is cut off
    Case("norrey-wire.txt", "D", "landed cod at night and sold it as ling"),
    # denial-before: 'She called it untrue that' is cut off
    Case("norrey-wire.txt", "D", "her office had held back the survey"),
    # denial-before: 'stopped short of promising that' is cut off
    Case("norrey-wire.txt", "D", "the state would pay for the lost months"),
    # hedge-before: 'reportedly' is cut off
    Case("norrey-wire.txt", "D", "carried a second set of books"),
    # hedge-before: 'could' is cut off
    Case("norrey-wire.txt", "D", "push the price of smoked fish up by a half"),
    # hedge-before: 'doubts that' is cut off
    Case("norrey-wire.txt", "D", "the fleet can be rebuilt in this decade"),
    # condition-before: 'Unless the survey is repeated' is cut off
    Case("norrey-wire.txt", "D", "we will leave the convention"),
    # whole: the condition is in it
    Case("norrey-wire.txt", "V", "Unless the survey is repeated, we will leave the convention"),
    # question-before: 'refused to say if' is cut off
    Case("norrey-wire.txt", "D", "the plant is for sale"),
    # case-name: IT is no 'it'
    Case("norrey-wire.txt", "R", "They sent it people to count fish"),
    # twice: it stands twice, nothing says which
    Case("norrey-wire.txt", "D", "stands by the survey"),
    # twice-with-suffix: the suffix says which
    Case("norrey-wire.txt", "V", "stands by the survey", suffix="in every detail"),
    # wrong-suffix: it never stands before these words
    Case("norrey-wire.txt", "R", "stands by the survey", suffix="in full"),
    # whole-after-cut: cut inside 2,800, whole later on
    Case("norrey-wire.txt", "V", "800 fishermen"),
    # negation-before-control: 'did not wait' is the reporter's, the quotation is whole from its mark
    Case("norrey-wire.txt", "V", "Ask me in a year."),
    # cut-number: cut out of 37 400
    Case("norrey-wire.txt", "R", "400 tonnes of herring had been landed"),
    # digits: 37 400 became 37 300
    Case("norrey-wire.txt", "R", "37 300 tonnes of herring had been landed"),
    # word-changed: 'share' became 'part'
    Case("norrey-wire.txt", "R", "Every boat will have its part, and every share will be smaller"),
    # reordered: another order
    Case("norrey-wire.txt", "R", "In the water on Monday our nets will be"),
    # outer-marks: marks round the whole
    Case("norrey-wire.txt", "V", "“Our nets will be in the water on Monday.”"),
    # end-punctuation: a comma may become a period
    Case("norrey-wire.txt", "V", "The stock has—quite plainly—collapsed."),
    # omission-speakers-wire: two ministers' words as one quotation
    Case("norrey-wire.txt", "RD", "Every boat will have its share … Our nets will be in the water on Monday."),
    # prefix-mends-no-cut: a prefix mends no cut
    Case("norrey-wire.txt", "R", "400 tonnes of herring", prefix="Aas said 37"),
    # omission-alone: nothing is quoted
    Case("norrey-wire.txt", "R", "[...]"),
    # attribution-spliced: 'and' is dropped without a mark
    Case("norrey-wire.txt", "R", "They sent IT people to count fish, they counted the boxes"),
    # Feature
    # nested-marks: double marks became single
    Case("norrey-feature.txt", "V", "The crowd sang 'Shame' and threw their scarves on the pitch"),
    # many-paragraphs: the mark at each paragraph is no part of the words
    Case(
        "norrey-feature.txt",
        "V",
        (
            "The treasurer came out of the tunnel with a bag. He gave the bag to the linesman. I have known "
            "him since he was a boy."
        ),
    ),
    # many-paragraphs: with the mark at the new paragraph, as it stands
    Case("norrey-feature.txt", "V", "He gave the bag to the linesman.\n\n‘I have known him since he was a boy."),
    # with-attribution: verbatim with the attribution and its marks
    Case("norrey-feature.txt", "V", "threw their scarves on the pitch,’ she says, ‘and I thought"),
    # cut-word-apostrophe: cut out of wasn’t
    Case("norrey-feature.txt", "R", "and I thought: that was"),
    # hedge-before: 'may' is cut off
    Case("norrey-feature.txt", "D", "when the time is ripe, publish its file"),
    # question-cut: a question became a statement
    Case("norrey-feature.txt", "DR", "the match sold before it began"),
    # negation-before: 'Hardly anyone believes that' is cut off
    Case("norrey-feature.txt", "D", "the cup will come back"),
    # whole: the hedge is in it
    Case("norrey-feature.txt", "V", "Hardly anyone believes that the cup will come back."),
    # hyphen-word: re-cover is not recover
    Case("norrey-feature.txt", "R", "They recover the same twelve chairs each winter"),
    # case-name: a green park became Green Park
    Case("norrey-feature.txt", "RD", "lined up before the Green Park gates"),
    # cut-word: cut out of 'unremarkable'
    Case("norrey-feature.txt", "R", "remarkable game of football"),
    # omission-hides-not: the omission is 'and not'
    Case("norrey-feature.txt", "DR", "I shall tell you what I saw … what I was told"),
    # omission: a marked omission that changes nothing
    Case("norrey-feature.txt", "V", "He slept badly … and so did his mother"),
    # cut-ordinal: cut out of '2nd'
    Case("norrey-feature.txt", "R", "the team that came 2"),
    # plain: verbatim, a whole ordinal
    Case("norrey-feature.txt", "V", "the team that came 2nd in the league of 1961"),
    # Interview
    # twice: it stands in the headline and in the answer
    Case("norrey-interview.txt", "D", "I never liked the word scab", speaker="Tomas Reed, driver"),
    # twice-with-paragraph: the paragraph says which
    Case("norrey-interview.txt", "V", "I never liked the word scab", line=14, speaker="Tomas Reed, driver"),
    # turn-next-sentence: the next sentence begins with 'But'
    Case("norrey-interview.txt", "DV", "I would go back tonight", speaker="Tomas Reed, driver"),
    # omission-speakers: a question lies between: two answers made one
    Case(
        "norrey-interview.txt",
        "R",
        "for three days, and it rained … they sold the depot without asking",
        speaker="Tomas Reed, driver",
    ),
    # paraphrase: the sense, not the words
    Case("norrey-interview.txt", "R", "I have never liked that word", speaker="Tomas Reed, driver"),
    # other-source: it stands in another text
    Case("norrey-interview.txt", "R", "Ask me in a year.", speaker="Tomas Reed, driver"),
    # own-ellipsis: three dots for the speaker's own sign
    Case("norrey-interview.txt", "V", "Well... somebody sent my wife a letter.", speaker="Tomas Reed, driver"),
    # right-speaker: his answer
    Case("norrey-interview.txt", "V", "She has kept it, and she is a careful woman.", speaker="Tomas Reed, driver"),
    # word-changed: letter became lawyer
    Case("norrey-interview.txt", "R", "somebody sent my wife a lawyer", speaker="Tomas Reed, driver"),
    # other-speaker: the interviewer's words
    Case("norrey-interview.txt", "DR", "you are paid by the union to say so", speaker="Tomas Reed, driver"),
    # Transcript
    # omission: Chicago's period and three spaced dots, in one turn
    Case(
        "norrey-transcript.txt",
        "V",
        "The warning is in them. . . . I have a copy with me.",
        speaker="Dr Helen Vance, flight director",
    ),
    # timestamp: a time code in mid-turn is nobody's word
    Case(
        "norrey-transcript.txt",
        "VD",
        "they told the other operators where the station would come to rest",
        speaker="Dr Helen Vance, flight director",
    ),
    # right-speaker: the turn's second paragraph
    Case(
        "norrey-transcript.txt",
        "V",
        "The station has four engines and needs one.",
        speaker="Dr Helen Vance, flight director",
    ),
    # right-speaker: her turn
    Case("norrey-transcript.txt", "V", "two of them were ours", speaker="Colonel Ana Ibarra"),
    # right-speaker: the label has the office first
    Case(
        "norrey-transcript.txt",
        "V",
        "We want to learn who moved the relay station on 2 May, and on whose word.",
        speaker="Lady Mercer, chair",
    ),
    # no-break-space-in-brief: a no-break space in the brief
    Case("norrey-transcript.txt", "V", "The\xa0crew was in good spirits.", speaker="Dr Helen Vance, flight director"),
    # whole: the condition is in it
    Case(
        "norrey-transcript.txt",
        "V",
        "The station will go back in July provided that the band is clear.",
        speaker="Dr Helen Vance, flight director",
    ),
    # turn-after: 'provided that' is cut off
    Case("norrey-transcript.txt", "D", "The station will go back in July", speaker="Dr Helen Vance, flight director"),
    # cut-time: cut out of 21:17
    Case("norrey-transcript.txt", "R", "It came in at 21", speaker="Dr Helen Vance, flight director"),
    # omission-speakers: another's question lies between
    Case(
        "norrey-transcript.txt",
        "R",
        "debris in the lower band … From an old booster",
        speaker="Dr Helen Vance, flight director",
    ),
    # label-merged: the second sentence is another's
    Case(
        "norrey-transcript.txt",
        "R",
        "I would not say that anybody approved it. Somebody will have to say so in the end.",
        speaker="Dr Helen Vance, flight director",
    ),
    # inaudible: '[inaudible]' is dropped without a mark
    Case(
        "norrey-transcript.txt",
        "RD",
        "We wrote to the ministry and to the Americans as well",
        speaker="Dr Helen Vance, flight director",
    ),
    # negation-before: 'I would not say that' is cut off
    Case("norrey-transcript.txt", "D", "anybody approved it", speaker="Dr Helen Vance, flight director"),
    # other-speaker: Mr Pettifer's words
    Case("norrey-transcript.txt", "DR", "the ministry approved it", speaker="Dr Helen Vance, flight director"),
    # other-speaker: Colonel Ibarra's words
    Case("norrey-transcript.txt", "DR", "two of them were ours", speaker="Dr Helen Vance, flight director"),
    # bracket-for-pronoun: a pronoun made clear
    Case(
        "norrey-transcript.txt",
        "VD",
        "[The duty officer] swore at me and put the telephone down",
        speaker="Colonel Ana Ibarra",
    ),
    # word-changed: 'will go' became 'went'
    Case("norrey-transcript.txt", "R", "The station went back in July", speaker="Dr Helen Vance, flight director"),
    # Minutes
    # dash: a double hyphen is an em dash
    Case(
        "norrey-minutes.txt",
        "V",
        "The Chair thanked the porters — who had moved 140 beds in a day — and closed the meeting",
    ),
    # no-break-space: a no-break space typed as a space
    Case("norrey-minutes.txt", "V", "Lowther would lose 3.6 million crowns a year"),
    # dash-range: an en dash typed as a hyphen
    Case("norrey-minutes.txt", "V", "1,150,000-1,300,000 crowns"),
    # cut-range: the lower end is cut off
    Case("norrey-minutes.txt", "RD", "1,300,000 crowns"),
    # bullets: a list run on without its bullets
    Case(
        "norrey-minutes.txt",
        "VD",
        (
            "shifts of at most eleven hours between May and September; a bus from the station every 20 "
            "minutes; and one matron on each floor at night"
        ),
    ),
    # twice-with-prefix: the prefix says which
    Case("norrey-minutes.txt", "V", "shared laundry", prefix="The Chair put forward a"),
    # twice: it stands twice
    Case("norrey-minutes.txt", "D", "a shared laundry"),
    # capitals: a heading, verbatim
    Case("norrey-minutes.txt", "V", "LOWTHER KEEPS ITS CASUALTY DEPARTMENT FOR NOW"),
    # cut-hyphenated: cut out of 'non-renewal'
    Case("norrey-minutes.txt", "R", "renewal of contracts had been raised"),
    # cut-hyphenated: cut out of 'vice-president'
    Case("norrey-minutes.txt", "R", "president, Mr Rudd, had spoken to them"),
    # cut-number-word: cut out of 'thirty-four'
    Case("norrey-minutes.txt", "R", "four ward sisters"),
    # cut-date: cut out of 23 June
    Case("norrey-minutes.txt", "R", "3 June 2025"),
    # negation-before: 'he was not' is cut off
    Case("norrey-minutes.txt", "D", "against a shared laundry as such"),
    # turn-after: 'though she asked for the figures first' is cut off
    Case("norrey-minutes.txt", "D", "Mrs Penrose welcomed the idea"),
    # denial-before: 'denied that Lowther had' is cut off
    Case("norrey-minutes.txt", "D", "sent its sickest patients to St Brannoc"),
    # question-before: 'asked if' is cut off
    Case("norrey-minutes.txt", "D", "the non-renewal of contracts had been raised with the thirty-four ward sisters"),
    # whole: the denial is in it
    Case("norrey-minutes.txt", "V", "Mrs Penrose denied that Lowther had 'sent its sickest patients to St Brannoc'"),
    # cut-word: cut out of 'porters'
    Case("norrey-minutes.txt", "R", "The Chair thanked the porter"),
    # cut-time: cut out of 11:55
    Case("norrey-minutes.txt", "R", "closed the meeting at 11"),
    # cut-ordinal: cut out of 18TH
    Case("norrey-minutes.txt", "R", "MINUTES OF THE 18"),
    # Release
    # no-break-hyphen: a no-break hyphen typed as a hyphen
    Case("norrey-release.txt", "V", "twin-track: rest days now, pay in spring"),
    # soft-hyphen: a soft hyphen is no character
    Case("norrey-release.txt", "V", "has renovated eleven stations for £8.75 million"),
    # zero-width: a zero width space is no character
    Case("norrey-release.txt", "V", "Punctual trains are no luxury – they are the job"),
    # normal-form: decomposed accents are one text with composed ones
    Case("norrey-release.txt", "V", "said the operations director, Chloë Brontë-Sykes"),
    # markdown: Markdown's emphasis is no word
    Case("norrey-release.txt", "V", "Northfold Railways will not close the branch line"),
    # dropped-not: 'not' is dropped
    Case("norrey-release.txt", "R", "Northfold Railways will close the branch line"),
    # currency: whole amounts
    Case("norrey-release.txt", "V", "A day ticket costs C$18.60 and a child’s C$9.30"),
    # percent-space: the space before % is typography
    Case("norrey-release.txt", "VD", "season tickets rise by 4.2% on 3 December"),
    # cut-word-soft-hyphen: cut out of 'unscrewed' at its soft hyphen
    Case("norrey-release.txt", "R", "screwed by Easter"),
    # cut-hyphenated: cut out of 'non-final' with a no-break hyphen
    Case("norrey-release.txt", "R", "final until both sides have initialled it"),
    # cut-number: cut out of £8.75
    Case("norrey-release.txt", "R", "has renovated eleven stations for £8"),
    # cut-number: cut out of 2 340 000
    Case("norrey-release.txt", "R", "340 000 passengers on the main line"),
    # cut-sign: the minus sign is cut off
    Case("norrey-release.txt", "R", "11 degrees at the summit"),
    # cut-currency: C$ is another currency than $
    Case("norrey-release.txt", "RD", "$18.60 and a child’s"),
    # superscript: 2½ is not 21/2
    Case("norrey-release.txt", "R", "The new bridge took 21/2 years"),
    # currency: pounds became dollars
    Case("norrey-release.txt", "R", "eleven stations for $8.75 million"),
    # magnitude-cut: 'million' is cut off
    Case("norrey-release.txt", "DR", "has renovated eleven stations for £8.75"),
    # magnitude-cut: the per cent sign is cut off
    Case("norrey-release.txt", "DR", "season tickets rise by 4.2"),
    # cut-range: the range's lower end is cut off
    Case("norrey-release.txt", "RD", "2023 timetables are in the archive"),
    # Ruling
    # own-brackets: the brackets are the source's
    Case("norrey-ruling.txt", "V", "It cites Re The Goalkeepers [2011] 2 SLR 45"),
    # own-brackets: the bracket is the source's
    Case("norrey-ruling.txt", "V", "[a] federation that makes the rules is not thereby the judge of them"),
    # sic: [sic] is the curator's
    Case("norrey-ruling.txt", "V", "was [sic] counted twice and nobody are [sic] sure of the sum"),
    # note-mark: a note's mark may be left out
    Case("norrey-ruling.txt", "V", "It is a measure of order which the Federation has taken in 37 matches since 2018"),
    # silent-capital: a first letter raised silently
    Case("norrey-ruling.txt", "VD", "Interest at 3.25 per cent from 8 May 2024 until the day of payment"),
    # cut-word: cut out of 'disproportionate'
    Case("norrey-ruling.txt", "R", "proportionate from 6 to 28 April"),
    # cut-number: cut out of 2,475,000
    Case("norrey-ruling.txt", "R", "475,000 crowns, the sum of the fines"),
    # cut-number: cut out of 3.25
    Case("norrey-ruling.txt", "R", "25 per cent from 8 May 2024"),
    # superscript: 10⁵ is not 105
    Case("norrey-ruling.txt", "R", "throw some 105 lux hours in a season"),
    # digits: 37 became 73
    Case("norrey-ruling.txt", "R", "in 73 matches since 2018"),
    # bracket-hides-not: an empty bracket takes the place of 'not'
    Case("norrey-ruling.txt", "R", "The annulment is [] a penalty"),
    # bracket-hides-not: the bracket takes the place of 'not'
    Case("norrey-ruling.txt", "R", "The annulment is [indeed] a penalty"),
    # bracket-number: another number in the bracket
    Case("norrey-ruling.txt", "R", "which the Federation has taken in [73] matches"),
    # turn-after: 'though not afterwards' is cut off
    Case("norrey-ruling.txt", "D", "the suspension of the treasurer was disproportionate from 6 to 28 April"),
    # whole: the turn is in it
    Case(
        "norrey-ruling.txt",
        "V",
        "the suspension of the treasurer was disproportionate from 6 to 28 April, though not afterwards",
    ),
    # turn-after: 'so long as' is cut off
    Case("norrey-ruling.txt", "D", "The Federation may order a replay"),
    # whole: the condition is in it; the note's mark is left out
    Case("norrey-ruling.txt", "V", "The Federation may order a replay, so long as it gives 21 days’ notice."),
    # cut-date: a day cut from its range and month
    Case("norrey-ruling.txt", "R", "the suspension of the treasurer was disproportionate from 6"),
    # Report
    # ligature: a ligature is its letters
    Case("norrey-report.txt", "V", "The difference between ward and pharmacy records came in one week to 2.75 grams"),
    # line-break-hyphen: the line's hyphen
    Case("norrey-report.txt", "V", "the final dose had been entered after the patient left"),
    # line-break-hyphen: the line's hyphen
    Case("norrey-report.txt", "V", "between January and September"),
    # hyphen-at-line-end: here the hyphen is the word's own
    Case("norrey-report.txt", "V", "single-use masks more than once"),
    # hyphen-at-line-end: a range's hyphen at the line's end
    Case("norrey-report.txt", "V", "300-340 patients a week"),
    # page-furniture: a page's foot and head in mid-sentence
    Case(
        "norrey-report.txt",
        "VD",
        "that the cupboard is to be locked at all times, and that the key stays with the matron on duty",
    ),
    # page-furniture-marked: what stands between is marked
    Case(
        "norrey-report.txt",
        "V",
        "that the cupboard is to be locked at all times, and that the […] key stays with the matron on duty",
    ),
    # pasted-line-break: pasted with the line's hyphen
    Case("norrey-report.txt", "VD", "had been en- tered after the patient left"),
    # cut-word-line-break: cut out of 'im-proper'
    Case("norrey-report.txt", "R", "proper from the start"),
    # cut-word-ligature: cut out of 'unfit'
    Case("norrey-report.txt", "R", "fit for newborns weighing less than two kilograms"),
    # digits-joined: a range's hyphen taken for the line's
    Case("norrey-report.txt", "R", "300340 patients a week"),
    # cut-range: the lower end is cut off
    Case("norrey-report.txt", "RD", "340 patients a week"),
    # cut-hyphenated: cut out of 'single-use'
    Case("norrey-report.txt", "R", "use masks more than once"),
    # note-mark: the note's mark is left out
    Case("norrey-report.txt", "V", "The supplier was notified and replaced them."),
    # mixed: a bracketed capital, ligatures, a line's hyphen and an omission
    Case(
        "norrey-report.txt",
        "V",
        ("[T]he final dose had been entered after the patient left … the affiliated pharmacy had been told too late."),
    ),
    # Speech
    # dash: a spaced en dash and a closed em dash
    Case("norrey-speech.txt", "V", "It held—through one war, through four elections"),
    # own-ellipsis: the speaker's own ellipsis
    Case("norrey-speech.txt", "V", "Let me begin with a puzzle... Who owns a thing that nobody can hold?"),
    # omission: one sentence left out, marked
    Case(
        "norrey-speech.txt",
        "V",
        "We will share our launch data. [...] We will not share it with those who hide their own.",
    ),
    # omission-paragraphs: two neighbouring paragraphs, marked
    Case("norrey-speech.txt", "V", "Who owns a thing that nobody can hold? … We will share our launch data."),
    # omission-at-end: the sentence goes on
    Case("norrey-speech.txt", "V", "It held – through one war …"),
    # omission-at-start: the sentence began before
    Case("norrey-speech.txt", "V", "… a common lasts as long as its users are ashamed to spoil it"),
    # bracketed-capital: a bracketed capital
    Case("norrey-speech.txt", "V", "[B]luntness saves time."),
    # bracketed-capital: a bracketed small letter
    Case("norrey-speech.txt", "V", "[w]e know what it means to you"),
    # bracketed-insertion: bracketed words are added
    Case("norrey-speech.txt", "V", "It was drafted by people who had seen a city burn [in the war of 1931]"),
    # bracketed-insertion: an editor's remark
    Case("norrey-speech.txt", "V", "We know what it means to you [emphasis added]."),
    # bracketed-tense: the tense is fitted
    Case("norrey-speech.txt", "VD", "Varrow [would] publish the mass of every object that it launches"),
    # omission-four-dots: a period and three dots
    Case(
        "norrey-speech.txt",
        "V",
        "We have looked at our feet.... we looked at our feet when the graveyard orbit was filled",
    ),
    # omission-longer: a whole offer left out, marked
    Case(
        "norrey-speech.txt",
        "V",
        (
            "Varrow will publish the mass of every object that it launches. … we will pay into a fund for "
            "the removal of debris, once the larger powers have paid their arrears."
        ),
    ),
    # long: verbatim
    Case(
        "norrey-speech.txt",
        "V",
        (
            "The new station, all 90 tonnes of it, was launched on a holiday, when the observatories were "
            "closed, and it was announced on the day after. No one in Varrow had been told. No one in Port "
            "Alder had been told. I hear that the minister of science saw it from his garden."
        ),
    ),
    # whole: the 'not' is in it
    Case("norrey-speech.txt", "V", "We will not share it with those who hide their own"),
    # whole: the condition is in it
    Case(
        "norrey-speech.txt",
        "V",
        ("Third, we will pay into a fund for the removal of debris, once the larger powers have paid their arrears."),
    ),
    # turn-after: 'once the larger powers have paid' is cut off
    Case("norrey-speech.txt", "D", "we will pay into a fund for the removal of debris"),
    # negation-before-control: the 'not' is in the sentence before
    Case("norrey-speech.txt", "V", "A seat that is vacant signs whatever is put before it"),
    # negation-before: 'We are not' is cut off
    Case("norrey-speech.txt", "D", "asking you to bring it down"),
    # omission-hides-not: the omission is 'not'
    Case("norrey-speech.txt", "DR", "We are … asking you to bring it down"),
    # omission-hides-not: 'I did not stay at home' is left out
    Case(
        "norrey-speech.txt",
        "DR",
        "My cabinet urged me to stay at home. … A seat that is vacant signs whatever is put before it.",
    ),
    # omission-reverses: the omission swallows 'We will not share'
    Case("norrey-speech.txt", "RD", "We will share … it with those who hide their own"),
    # omission-order: against the order
    Case(
        "norrey-speech.txt",
        "R",
        "we will pay into a fund for the removal of debris … Varrow will publish the mass of every object",
    ),
    # omission-far: the whole speech lies between
    Case("norrey-speech.txt", "RD", "It held … Let us be ashamed in good time."),
    # omission-scraps: scraps put together
    Case("norrey-speech.txt", "RD", "small nations … divided … the liability fund"),
    # word-added: 'full' is added
    Case("norrey-speech.txt", "R", "We will share our full launch data"),
    # word-changed: 'will' became 'would'
    Case("norrey-speech.txt", "R", "we would pay into a fund for the removal of debris"),
    # word-changed: 'within' became 'after'
    Case("norrey-speech.txt", "R", "We will share it after the hour"),
    # splice: a sentence is left out without a mark
    Case("norrey-speech.txt", "R", "We will share our launch data. We will not share it with those who hide their own"),
    # bracket-adds-not: the bracket turns it round
    Case("norrey-speech.txt", "R", "We will [not] share our launch data"),
    # bracket-cuts-word: the bracketed capital hides a cut out of 'drafted'
    Case("norrey-speech.txt", "R", "[R]afted by people who had seen a city burn"),
    # bracket-changes-verb: another verb in the bracket
    Case("norrey-speech.txt", "RD", "I beg you to [burn] them in their boxes this week"),
    # bracket-ends: the bracket takes the place of the rest, and says the opposite
    Case("norrey-speech.txt", "RD", "We will share [nothing]"),
    # bracket-alone: all of it is the curator's
    Case("norrey-speech.txt", "R", "[Varrow will leave the treaty]"),
    # twice: it stands more than once
    Case("norrey-speech.txt", "D", "we looked at our feet"),
    # omission-cuts-word: a word is cut in two
    Case("norrey-speech.txt", "RD", "We will sha… our launch data"),
    # French
    # marks-french: guillemets are marks
    Case("norrey-french.txt", "V", 'a évoqué un "mariage de raison" entre les deux maisons'),
    # elision: an elided article is a word of its own
    Case("norrey-french.txt", "V", "hôpital de Lens-le-Bas garde sa maternité"),
    # spacing-french: a narrow space typed as a space
    Case("norrey-french.txt", "V", "Pourquoi tant de hâte ?"),
    # omission-round-brackets: round brackets are French
    Case("norrey-french.txt", "VD", "L’hôpital de Lens-le-Bas garde sa maternité (…) nous l’avons promis"),
    # normal-form: decomposed
    Case("norrey-french.txt", "V", "Chacun a fait sa tâche, et bien"),
    # cut-number: a decimal comma
    Case("norrey-french.txt", "R", "4 % de moins qu’en 2023"),
    # cut-number: cut out of 3 480,50
    Case("norrey-french.txt", "R", "480,50 euros"),
    # accent: task became stain
    Case("norrey-french.txt", "R", "Chacun a fait sa tache, et bien"),
    # whole: the negation is in it
    Case("norrey-french.txt", "V", "Je ne suis pas opposé à une direction commune"),
    # negation-before: 'ne suis pas' is cut off
    Case("norrey-french.txt", "D", "opposé à une direction commune"),
    # turn-after: 'à condition que' is cut off
    Case("norrey-french.txt", "D", "Nous voterons le budget"),
    # denial-before: 'dément que' is cut off
    Case("norrey-french.txt", "D", "la direction ait licencié des aides-soignantes"),
    # cut-ordinal: cut out of '1er mars'
    Case("norrey-french.txt", "R", "serait envisagée dès le 1"),
    # German
    # marks-german: inner marks in English shape
    Case("norrey-german.txt", "V", "Der Fahrdienstleiter rief: 'Alles aussteigen!', und dann standen wir im Regen"),
    # number-german: whole numbers
    Case("norrey-german.txt", "V", "1.480 Züge aus, 6,5 Prozent mehr als beim letzten Ausstand"),
    # cut-number: cut out of 1.480
    Case("norrey-german.txt", "R", "480 Züge aus"),
    # cut-number: cut out of 6,5
    Case("norrey-german.txt", "R", "5 Prozent mehr als beim letzten Ausstand"),
    # cut-ordinal: an ordinal cut from its point and noun
    Case("norrey-german.txt", "R", "liegt die Nordbahn auf dem 3"),
    # accent: we respect became we outlaw
    Case("norrey-german.txt", "R", "Wir ächten die Verträge"),
    # accent: the fine became the buses
    Case("norrey-german.txt", "R", "Die Busse zahlen am Ende die Fahrgäste"),
    # cut-prefix: cut out of 'Nichteinhaltung'
    Case("norrey-german.txt", "R", "Einhaltung der Ruhezeiten"),
    # whole: the 'nicht' is in it
    Case("norrey-german.txt", "V", "Die Landesregierung werde sich nicht in die Verhandlungen einmischen"),
    # negation-before: 'sich nicht' is cut off
    Case("norrey-german.txt", "D", "in die Verhandlungen einmischen"),
    # turn-after: 'allerdings nur ohne Ultimatum' is cut off
    Case("norrey-german.txt", "D", "Wir sind verhandlungsbereit"),
    # denial-before: 'wies den Vorwurf zurück' is cut off
    Case("norrey-german.txt", "D", "die Bahn habe Streikbrecher angeworben"),
    # Spanish
    # spanish: both marks of the question
    Case("norrey-spanish.txt", "V", "¿Cuándo abrirán los caladeros?"),
    # accent: firmé became firme
    Case("norrey-spanish.txt", "R", "Solo firme lo que leí"),
    # negation-before: 'No' is cut off
    Case("norrey-spanish.txt", "D", "queremos vender la flota a los vecinos"),
    # turn-after: 'salvo que' is cut off
    Case("norrey-spanish.txt", "D", "Volveremos a la mesa"),
    # whole: the condition is in it
    Case("norrey-spanish.txt", "V", "Volveremos a la mesa, salvo que cierren el puerto"),
    # question-cut: a question became a statement
    Case("norrey-spanish.txt", "DR", "Subirá el precio en verano"),
    # cut-number: cut out of 37.400
    Case("norrey-spanish.txt", "R", "400 toneladas"),
    # hedge-before: 'habrían' is cut off
    Case("norrey-spanish.txt", "D", "pagado multas al presunto contrabandista"),
    # Russian
    # marks-russian: the curator's own marks round it
    Case("norrey-russian.txt", "V", "“Небо открыто для всех стран”"),
    # no-break-space: a no-break space in the number
    Case("norrey-russian.txt", "V", "90 400 килограммов"),
    # word-changed: countries became armies
    Case("norrey-russian.txt", "R", "Небо открыто для всех армий"),
    # cut-prefix: cut out of 'невмешательство'
    Case("norrey-russian.txt", "R", "вмешательство в чужие программы остаётся правилом страны"),
    # accent: й is no и
    Case("norrey-russian.txt", "R", "Мои край далёк от космодрома"),
    # negation-before: 'не' is cut off
    Case("norrey-russian.txt", "D", "считаем договор расторгнутым"),
    # turn-after: 'но только после' is cut off
    Case("norrey-russian.txt", "D", "Мы подпишем протокол"),
    # whole: negation and turn are in it
    Case("norrey-russian.txt", "V", "Мы не считаем договор расторгнутым, однако инспекторов не пустим"),
    # cut-number: cut out of 90 400
    Case("norrey-russian.txt", "R", "400 килограммов"),
    # Chinese
    # chinese: verbatim
    Case("norrey-chinese.txt", "V", "去年共有三十七万八千四百名观众入场"),
    # chinese-line-end: a line's end is no space
    Case("norrey-chinese.txt", "V", "其中四十名已经申请退票"),
    # marks-chinese: corner brackets are marks
    Case("norrey-chinese.txt", "V", "“先查账，再比赛”，会长沈青说"),
    # word-changed: held became cancelled
    Case("norrey-chinese.txt", "R", "决赛将在十月重新取消"),
    # cut-number-cjk: cut out of 一百六十
    Case("norrey-chinese.txt", "RD", "六十名会员"),
    # negation-before-cjk: 不 is cut off
    Case("norrey-chinese.txt", "DR", "接受俱乐部的抗议"),
    # turn-after: 不过 is cut off
    Case("norrey-chinese.txt", "D", "我们愿意重赛"),
    # whole: the turn is in it
    Case("norrey-chinese.txt", "V", "我们愿意重赛，不过裁判必须更换"),
    # omission-chinese: six dots, over lines' ends
    Case("norrey-chinese.txt", "V", "其中四十名已经申请退票……俱乐部的账户只够支付两个星期的工资"),
    # Arabic
    # arabic-tatweel: a tatweel is no letter
    Case("norrey-arabic.txt", "V", "المجلس متمسك باتفاق عام ٢٠٠٩"),
    # arabic-vowels: vowel marks left out
    Case("norrey-arabic.txt", "VD", "طلابنا سيعملون في العطلة"),
    # cut-number: cut out of ١٨٬٧٠٠
    Case("norrey-arabic.txt", "R", "٧٠٠ مريض دخلوا المستشفى"),
    # word-changed: merger became sale
    Case("norrey-arabic.txt", "R", "نحن موافقون على البيع"),
    # negation-before: لن is cut off
    Case("norrey-arabic.txt", "D", "نغلق قسم الولادة في أي حال"),
    # turn-after: لكن is cut off
    Case("norrey-arabic.txt", "D", "نحن موافقون على الدمج"),
    # whole: the negation is in it
    Case("norrey-arabic.txt", "V", "لن نغلق قسم الولادة في أي حال"),
    # Japanese
    # japanese: verbatim
    Case("norrey-japanese.txt", "V", "ベルが鳴り続けた"),
    # full-width: full-width and plain digits
    Case("norrey-japanese.txt", "V", "運休した列車は1万4800本に上る"),
    # marks-japanese: inner marks become outer ones
    Case("norrey-japanese.txt", "V", "駅員は「全員降りて」と叫んだ"),
    # accent: bell became hell
    Case("norrey-japanese.txt", "R", "ヘルが鳴り続けた"),
    # cut-number-cjk: cut out of １万４８００
    Case("norrey-japanese.txt", "RD", "４８００本に上る"),
    # negation-after: はない is cut off
    Case("norrey-japanese.txt", "DR", "終電を止めるつもり"),
    # negation-after: いない is cut off
    Case("norrey-japanese.txt", "DR", "検討して"),
    # turn-after: が is cut off
    Case("norrey-japanese.txt", "D", "賃上げには応じる"),
    # whole: the turn is in it
    Case("norrey-japanese.txt", "V", "賃上げには応じるが、時期は来年に限る"),
]
