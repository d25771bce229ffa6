"""Quotations about honey, an observatory, a cable railway and toads, in 14 languages, written before the rules were read.

288 of the 296 were right when they were first run, and two were verified in silence; a wrong page is told elsewhere."""

from tests.library.quoting.corpus import Case

CASES = [
    # plain: Verbatim
    Case("tolvane-wire.txt", "V", "Tolvane will test every jar of imported honey for rice syrup from next spring"),
    # apostrophe: Only the apostrophe's shape differs
    Case("tolvane-wire.txt", "V", "We've waited nine years for a test that holds up in court"),
    # apostrophe: Only the apostrophe's shape differs
    Case("tolvane-speech.txt", "V", "We have kept her log, and we've kept her pram."),
    # apostrophe: A curly apostrophe for a straight one
    Case("tolvane-wire.txt", "V", "It’s done"),
    # dash: A closed em dash and a spaced en dash are one sign
    Case("tolvane-wire.txt", "V", "A label that says honey must mean honey – not sugar with a bee on it"),
    # dash: A double hyphen is a typewriter's dash
    Case(
        "tolvane-minutes.txt",
        "V",
        "18.4 cubic metres a day – more than in any year since 1998 – and that the well was not dry",
    ),
    # dash: A spaced en dash, typed as two hyphens
    Case(
        "tolvane-speech.txt", "V", "I blame a habit of mind -- ours as much as theirs -- that takes silence for consent"
    ),
    # dash-range: An en dash in a range, typed as a hyphen
    Case("tolvane-minutes.txt", "V", "between £12-£15 a plot"),
    # space-in-number: A space inside the number, as typed
    Case("tolvane-wire.txt", "V", "The ministry bought 7 350 tonnes of honey last year for schools and hospitals"),
    # no-break-space: A no-break space, typed as a space
    Case("tolvane-release.md", "V", "15 000 visitors saw the masks last year"),
    # no-break-hyphen: No-break hyphens, typed as hyphens
    Case("tolvane-release.md", "V", "climate-controlled and non-returnable"),
    # soft-hyphen: A soft hyphen is no character of the word
    Case("tolvane-release.md", "V", "go back to the Sisiwari people in April"),
    # soft-hyphen: Two soft hyphens are no characters of the word
    Case("tolvane-release.md", "V", "a cabinet of misunderstandings"),
    # zero-width: A zero width space is no character of the word
    Case("tolvane-release.md", "V", "Entrance to the farewell exhibition is free"),
    # ligature: A ligature and a line's hyphen
    Case(
        "tolvane-report.txt",
        "V",
        "The first bloom was seen on 21 June, three weeks earlier than in any of the four years before",
    ),
    # ligature: A ligature is its letters
    Case("tolvane-report.txt", "V", "insufficiently cleaned"),
    # line-break-hyphen: The hyphen belongs to the line's end
    Case("tolvane-report.txt", "V", "the operator was informed on the same day"),
    # line-break-hyphen: The hyphen belongs to the line's end
    Case("tolvane-report.txt", "V", "Between June and September we took 268 samples at nine stations"),
    # hyphen-at-line-end: The hyphen at the line's end is the word's own
    Case("tolvane-report.txt", "V", "a well-founded programme of dredging"),
    # normal-form: Decomposed in the brief, composed in the source
    Case("tolvane-release.md", "V", "said the director, Agnès Moreau-Lind"),
    # normal-form: Decomposed in the brief, composed in the source
    Case("tolvane-release.md", "V", "She called the collector’s diary naïve"),
    # own-ellipsis: The ellipsis is the speaker's own, in three dots
    Case(
        "tolvane-speech.txt",
        "V",
        "I have been asked what an observatory is for... I used to say that it is for looking up.",
    ),
    # own-ellipsis: The ellipsis is the speaker's own
    Case(
        "tolvane-interview.txt",
        "V",
        "I tried the modern stuff in 1999... never again",
        speaker="Benedikta Strøm, violin maker",
    ),
    # outer-marks: The marks round the whole are the curator's
    Case("tolvane-feature.txt", "V", "“The last knife-grinder of Pell Street”"),
    # outer-marks: Single marks round the whole
    Case(
        "tolvane-wire.txt",
        "V",
        "'We object to a test that takes three weeks, costs $1.2 million a line and is wrong one time in nine.'",
    ),
    # nested-marks: Inner marks may be single
    Case("tolvane-minutes.txt", "V", "Mr Finch alleged that ‘the badgers have a lawyer’"),
    # nested-marks: Inner marks may be single
    Case("tolvane-ruling.txt", "V", "the noise 'were worse then the trains'"),
    # markdown: Asterisks are Markdown's emphasis
    Case("tolvane-release.md", "V", "These masks are people, and people don't belong in drawers"),
    # markdown: A link's address is no word of the text
    Case("tolvane-release.md", "V", "See the full inventory for details"),
    # markdown: Asterisks are Markdown's emphasis; the 'not' is in it
    Case("tolvane-release.md", "V", "The Museum of Wendle will not appeal."),
    # end-punctuation: A comma at the end may become a period
    Case("tolvane-wire.txt", "V", "I spoke too fast."),
    # percent-space: The space before % is typography
    Case("tolvane-release.md", "VD", "15 000 visitors saw the masks last year, 4.5% more than in 2023"),
    # plain: Verbatim
    Case("tolvane-ruling.txt", "V", "Half of the costs are to be borne by the residents"),
    # capitals: A heading, verbatim
    Case("tolvane-minutes.txt", "V", "HEDGES, BADGERS AND COMPOST"),
    # currency: Verbatim, whole amounts
    Case("tolvane-release.md", "V", "bought in 1911 for £38.50 and valued today at €2.75 million"),
    # superscript-whole: Verbatim, superscript and fraction kept
    Case("tolvane-release.md", "V", "Conservators used 10⁻⁴ grams of solvent per mask and needed 2½ hours for each"),
    # note-mark: A note's mark may be left out
    Case(
        "tolvane-ruling.txt",
        "V",
        "The ringing by night is unlawful, save on the eve of the four feasts named in the charter of 1604",
    ),
    # note-mark: A ligature; the note's mark behind it is left out
    Case("tolvane-report.txt", "V", "spread over five years"),
    # own-brackets: The brackets are the source's own
    Case("tolvane-ruling.txt", "V", "They rely on Soltau v Brand [1956] 2 TLR 31"),
    # own-brackets: The brackets are the source's own
    Case("tolvane-ruling.txt", "V", "[a] peal may be a pleasure at noon and a nuisance at midnight"),
    # page-furniture: A page's foot and head, and a word broken over it
    Case(
        "tolvane-report.txt",
        "VD",
        "Swimmers were warned by notices at all five gates, and a telephone line was open from six to ten",
    ),
    # line-break-hyphen: A word broken at the line's end, numbers whole
    Case("tolvane-report.txt", "V", "at a cost of 1.4 to 1.8 million pounds"),
    # pasted-line-break: Pasted with the line's hyphen
    Case("tolvane-report.txt", "VD", "Levels at the dam were un- changed"),
    # bullets: A list run on without its bullets
    Case(
        "tolvane-minutes.txt",
        "VD",
        "to sink a second well by the lower gate; to meter every plot from 1 May; and to waive the charge for the school garden",
    ),
    # bullets: Two items of a Markdown list run on
    Case(
        "tolvane-release.md",
        "VD",
        "The crates are climate-controlled and non-returnable. Transport is paid by the museum, up to A$64,000.",
    ),
    # omission: A marked omission of an aside
    Case("tolvane-speech.txt", "V", "The letter came on a Thursday … and it thanked us for our “flexibility”."),
    # omission: A whole sentence is left out, and marked
    Case(
        "tolvane-speech.txt",
        "V",
        "We shall leave the dome open tonight. [...] We shall not leave the archive to the damp.",
    ),
    # omission: Spaced dots within one turn
    Case(
        "tolvane-transcript.txt",
        "V",
        "I have run it since 2016. . . . it passed every inspection.",
        speaker="Ms Petrossian, line manager",
    ),
    # omission-round-brackets: Round brackets are the usual form in French; 'mais' is left out
    Case("tolvane-french.txt", "VD", "Nous aimons nos cloches (…) nous aimons aussi dormir"),
    # omission: An aside is left out and marked
    Case(
        "tolvane-speech.txt",
        "V",
        "He said that it was smoke from a very old fire … which made me want to know who had lit it.",
    ),
    # omission-attribution: The aside, with its own 'not', and the attribution are left out, and marked
    Case(
        "tolvane-wire.txt",
        "VD",
        "A label that says honey must mean honey … We’ve waited nine years for a test that holds up in court.",
    ),
    # omission-paragraphs: Two neighbouring paragraphs of one speech
    Case("tolvane-speech.txt", "VD", "We have kept her log … I used to say that it is for looking up."),
    # omission-at-end: The ellipsis says that it goes on
    Case("tolvane-speech.txt", "V", "Let us go out now and look …"),
    # omission-at-start: An ellipsis at the start; a condition just before it
    Case("tolvane-speech.txt", "VD", "… the pram goes in first"),
    # omission-at-start: An ellipsis says that the sentence began before
    Case("tolvane-speech.txt", "V", "… takes silence for consent"),
    # omission-longer: A marked omission within one sentence
    Case(
        "tolvane-speech.txt",
        "V",
        "Our 14,200 plates will go to any library that agrees to keep them dry … without conditions.",
    ),
    # omission-chinese: The Chinese ellipsis; the sense stands
    Case("tolvane-chinese.txt", "V", "现有桥梁只能承受十二吨……卡车必须绕行六十公里"),
    # bracketed-capital: The capital is bracketed
    Case("tolvane-speech.txt", "V", "[T]he clouds parted at ten, and I was not alone"),
    # bracketed-capital: A bracketed letter that changes nothing
    Case("tolvane-minutes.txt", "V", "[t]he pump had delivered 18.4 cubic metres a day"),
    # bracketed-capital: The capital is bracketed
    Case("tolvane-ruling.txt", "V", "[I]nterest at 3.5 per cent from 1 May 2024"),
    # sic: [sic] says that the slip is the source's
    Case("tolvane-ruling.txt", "V", "the noise “were worse then [sic] the trains”"),
    # bracketed-insertion: A year is put in
    Case(
        "tolvane-transcript.txt",
        "V",
        "The haul rope was changed in March [2024] and it passed every inspection",
        speaker="Ms Petrossian, line manager",
    ),
    # bracketed-insertion: Words are put in
    Case("tolvane-speech.txt", "V", "They say that street lamps [in the town] have won"),
    # bracketed-insertion: An editor's remark
    Case("tolvane-speech.txt", "V", "We shall not leave the archive to the damp [my emphasis]"),
    # bracket-for-pronoun: A pronoun is made clear in brackets
    Case("tolvane-feature.txt", "VD", "[The uncle] ‘had hands like tongs’"),
    # bracketed-tense: A tense fitted in brackets
    Case("tolvane-speech.txt", "VD", "We [will] leave the dome open tonight"),
    # silent-capital: A first letter raised silently
    Case("tolvane-ruling.txt", "VD", "Interest at 3.5 per cent from 1 May 2024"),
    # silent-capital: A first letter raised silently
    Case("tolvane-speech.txt", "V", "The clouds parted at ten"),
    # mixed: A bracketed letter, a line's hyphen, a marked omission
    Case(
        "tolvane-report.txt",
        "V",
        "[L]evels at the dam were unchanged … we do not exclude a leak from the treatment works.",
    ),
    # many-paragraphs: The opening mark of the next paragraph is no part of the words
    Case(
        "tolvane-feature.txt",
        "V",
        "A poisoner’s knife – I had one once – is hardly worn at all. I sharpened it, mind you.",
    ),
    # many-paragraphs: One speech over paragraphs
    Case("tolvane-feature.txt", "V", "It was a good knife and I was paid. You don’t ask."),
    # with-attribution: Verbatim, with the attribution
    Case("tolvane-feature.txt", "V", "I’m never late,’ says Anselm Roe, ‘because nobody is waiting for me"),
    # right-speaker: The turn is his
    Case("tolvane-transcript.txt", "V", "It was windy, I won't pretend otherwise.", speaker="Mr Oduya"),
    # right-speaker: A second paragraph of his turn
    Case("tolvane-transcript.txt", "V", "It came back all by itself.", speaker="Mr Oduya"),
    # right-speaker: The turn is his, under another title's form
    Case("tolvane-transcript.txt", "V", "I would call that cheap.", speaker="Councillor Beamish"),
    # right-speaker: The turn is hers
    Case(
        "tolvane-transcript.txt",
        "V",
        "the haul rope was changed in March and it passed every inspection",
        speaker="Ms Petrossian, line manager",
    ),
    # right-speaker: The turn is hers
    Case(
        "tolvane-interview.txt",
        "V",
        "I was in love, and I was in a hurry. It sounds like both.",
        speaker="Benedikta Strøm, violin maker",
    ),
    # right-speaker: A second paragraph of her turn
    Case(
        "tolvane-interview.txt",
        "V",
        "The police called it theft, of course. They have a form for theft.",
        speaker="Benedikta Strøm, violin maker",
    ),
    # twice-with-suffix: The suffix says which is meant
    Case("tolvane-wire.txt", "V", "backs the bill", suffix="with clenched teeth"),
    # twice-with-suffix: The suffix says which is meant
    Case("tolvane-feature.txt", "V", "I was happy here", suffix="he says at the corner"),
    # twice-with-prefix: The prefix says which is meant
    Case("tolvane-minutes.txt", "V", "the charge", prefix="to waive"),
    # twice-with-prefix: The prefix says which is meant
    Case("tolvane-speech.txt", "VD", "We shall leave", prefix="that takes silence for consent."),
    # whole-after-cut: Inside 1,180 it would be cut; it stands whole later on
    Case("tolvane-wire.txt", "V", "180 barrels"),
    # twice-with-paragraph: The paragraph says which is meant; 'Until then' stands before it
    Case("tolvane-ruling.txt", "VD", "the bells", line=11),
    # negation-before-control: Whole: its own 'not' is in it; the sentence before is another
    Case("tolvane-speech.txt", "V", "We were not asked."),
    # negation-before-control: The 'not' stands in the sentence before
    Case("tolvane-speech.txt", "V", "The letter came on a Thursday"),
    # negation-before-control: 'I do not blame' is another sentence
    Case("tolvane-speech.txt", "V", "I blame a habit of mind"),
    # negation-before-control: The 'not' stands in the sentence before
    Case("tolvane-ruling.txt", "V", "The appeal is therefore allowed to the extent set out below"),
    # negation-before-control: Nothing is cut off
    Case("tolvane-feature.txt", "V", "It was a good knife and I was paid"),
    # negation-before-control: Whole
    Case("tolvane-transcript.txt", "V", "Thirty-eight", speaker="Ms Petrossian, line manager"),
    # whole: Whole
    Case("tolvane-speech.txt", "V", "We did not choose to close. We were not asked."),
    # whole: Whole: the condition is in it
    Case(
        "tolvane-speech.txt",
        "V",
        "we will hand over the hill, the road and the generator, provided that nobody builds higher than the beeches",
    ),
    # whole: Whole sentence, and the next begun
    Case("tolvane-wire.txt", "VD", "We have never objected to testing. We object to a test that takes three weeks"),
    # whole: Whole: the condition is in it
    Case("tolvane-wire.txt", "V", "If the laboratories are ready in March, we’ll comply without a murmur"),
    # whole: Whole: the exception is in it
    Case("tolvane-wire.txt", "V", "It punishes the honest, unless it is paired with money for small apiaries."),
    # whole: Whole: the turn is in it
    Case(
        "tolvane-wire.txt",
        "V",
        "Hives are stronger than I have seen them in a decade, but the south has had no rain since June",
    ),
    # whole: Whole: the exception is in it
    Case(
        "tolvane-transcript.txt",
        "V",
        "We will run the summer timetable as printed, except on days with gusts above 60 kilometres an hour",
        speaker="Ms Petrossian, line manager",
    ),
    # whole: Whole
    Case("tolvane-transcript.txt", "V", "I said nobody told me what they were doing.", speaker="Mr Oduya"),
    # whole: Whole: the denial is in it
    Case("tolvane-minutes.txt", "V", "Mrs Orlov denied having ‘moved the boundary by night’"),
    # whole: Whole: the 'not' is in it
    Case("tolvane-minutes.txt", "V", "Ms Adeleke was not against a standing charge as such"),
    # whole: Whole: the exception is in it
    Case("tolvane-ruling.txt", "V", "The ringing by night is unlawful, save on the eve of the four feasts"),
    # whole: Whole: the hedge is in it
    Case("tolvane-feature.txt", "V", "Few on Pell Street believe that a machine can do what Roe does"),
    # whole: Whole: the turn is in it
    Case(
        "tolvane-interview.txt",
        "V",
        "I would build for them tomorrow. But not forty.",
        speaker="Benedikta Strøm, violin maker",
    ),
    # whole: Whole
    Case("tolvane-german.txt", "V", "Wir wollen die Bahn, aber wir wollen sie nicht um jeden Preis"),
    # whole: Whole: the condition is in it
    Case("tolvane-german.txt", "V", "Ich würde sofort unterschreiben, wenn die Gemeinde die Hälfte zahlt"),
    # whole: Whole: the condition is in it
    Case("tolvane-french.txt", "V", "L’évêché paiera, à condition que la mairie l’aide"),
    # whole: Whole
    Case("tolvane-spanish.txt", "V", "No pensamos firmar ese contrato"),
    # whole: Whole
    Case("tolvane-russian.txt", "V", "Мы не будем сносить плотину, если бобры не вернутся весной"),
    # whole: Whole
    Case("tolvane-arabic.txt", "V", "لا نريد بيع الماء، بل نريد تقاسمه"),
    # whole: Whole
    Case("tolvane-japanese.txt", "V", "春までには直せるが、部品が届けばの話だ"),
    # whole: Whole
    Case("tolvane-chinese.txt", "V", "公路可以缓修，但是不能不修"),
    # marks-german: Inner German marks in English shape
    Case("tolvane-german.txt", "V", "Der alte Senn sagte: 'Lasst den Berg in Ruh!', und alle haben genickt"),
    # number-german: Whole numbers
    Case("tolvane-german.txt", "V", "3.400 Unterschriften gesammelt, 12,5 Prozent mehr als erhofft"),
    # marks-french: Guillemets are marks
    Case("tolvane-french.txt", "V", 'Il a dénoncé "une querelle de clocher, au sens propre"'),
    # elision: An elided article is a word of its own
    Case("tolvane-french.txt", "V", "évêché paiera, à condition que la mairie l'aide"),
    # spacing-french: Spaces in numbers and before %
    Case("tolvane-french.txt", "V", "2 340 signatures ont été recueillies, soit 18,5 % des habitants"),
    # spanish: Both marks of the question
    Case("tolvane-spanish.txt", "V", "¿Cuánto vale un faro?"),
    # spanish: Whole numbers
    Case("tolvane-spanish.txt", "V", "4.850 personas lo visitaron en agosto, un 7,25 % más que el verano pasado"),
    # marks-russian: Guillemets are marks
    Case("tolvane-russian.txt", "V", 'Рыбаки назвали решение "подарком бобрам"'),
    # space-in-number: A space in the number
    Case("tolvane-russian.txt", "V", "1 870 деревьев, поваленных бобрами"),
    # chinese-line-end: The line's end is no space in Chinese
    Case("tolvane-chinese.txt", "V", "卡车必须绕行六十公里，路上至少要花两个半小时"),
    # marks-chinese: Corner brackets are marks
    Case("tolvane-chinese.txt", "V", "“先修桥，后修路”，七十八岁的茶农阿妹说"),
    # arabic-tatweel: A tatweel is no letter
    Case("tolvane-arabic.txt", "V", "القناة القديمة حُفرت قبل ثلاثة قرون"),
    # arabic-vowels: Vowel marks are usually left out
    Case("tolvane-arabic.txt", "VD", "كل قطرة لها صاحب"),
    # full-width: Full-width and plain digits are one
    Case("tolvane-japanese.txt", "V", "修理費は1850万円に上る見通しだ"),
    # marks-japanese: Inner marks become outer ones
    Case("tolvane-japanese.txt", "V", "鐘が鳴ると祖母が「お茶の時間だよ」と言った"),
    # whole-other: Hungarian, whole
    Case("tolvane-hungarian.txt", "V", "Nem adjuk el a malmot, de bérbe adjuk"),
    # whole-other: Swedish, whole
    Case("tolvane-swedish.txt", "V", "Däremot höjer vi priset med 4,5 procent."),
    # whole-other: Greek, whole
    Case("tolvane-greek.txt", "V", "Δεν θα πουλήσουμε τις πέτρες"),
    # whole-other: The Greek mark of a question
    Case("tolvane-greek.txt", "V", "Ποιος θα πληρώσει;"),
    # whole-other: Korean, whole
    Case("tolvane-korean.txt", "V", "책은 모두의 것이다"),
    # whole-other: Hebrew, whole; marks of another shape
    Case("tolvane-hebrew.txt", "V", "הגשר שייך לילדים"),
    # html: Entities are characters
    Case("tolvane-page.html", "V", "It isn't a ruin, it is a larder"),
    # html: No-break spaces
    Case("tolvane-page.html", "V", "The ice house at Skerrow, built in 1788, lost its roof on 4 January."),
    # html-paragraphs: The mark at the new paragraph is no word
    Case("tolvane-page.html", "V", "We cut ice till April. My brother lost a horse to it."),
    # html: A thin space, a dash, a soft hyphen
    Case("tolvane-page.html", "V", "A repair would cost 240 000 crowns — a fifth of the parish's budget"),
    # html-caption: A caption, verbatim
    Case("tolvane-page.html", "V", "The dome after the storm"),
    # html: Emphasis is no word
    Case("tolvane-page.html", "V", "The parish says that it has no money to mend it"),
    # srt: A line's end in a subtitle is a space
    Case(
        "tolvane-radio.srt",
        "V",
        "Nobody owns it. That is rather the point of a moon.",
        speaker="Dr Vane",
        at="00:00:06",
    ),
    # srt-cues: One sentence over two subtitles
    Case(
        "tolvane-radio.srt",
        "V",
        "But somebody owns the hotel that was named after it, and they do not want a lamp-post outside.",
        speaker="Dr Vane",
    ),
    # srt: Italics are no words
    Case("tolvane-radio.srt", "V", "It weighs 340 kilos.", speaker="Dr Vane"),
    # vtt: Tags are no words
    Case("tolvane-lecture.vtt", "V", "It is a colleague, and it has opinions.", speaker="Ida Brock"),
    # vtt: A late cue
    Case("tolvane-lecture.vtt", "V", "So keep your jars warm and your notes dry", speaker="Ida Brock", at="01:02:03"),
    # pdf: Lines of a column run on
    Case(
        "tolvane-study.pdf",
        "V",
        "From February to April, volunteers carried 4,316 toads across the road at Lower Sallow.",
    ),
    # pdf: Verbatim
    Case("tolvane-study.pdf", "V", "A half-built fence is therefore worse than none."),
    # pdf: The second page
    Case("tolvane-study.pdf", "V", "a fence costs £31.50 a metre"),
    # pdf: Columns
    Case(
        "tolvane-study.pdf",
        "V",
        "After the lamps were changed, the toads spread out along the verge and fewer of them were run over.",
    ),
    # docx: A word over two runs
    Case(
        "tolvane-letter.docx",
        "V",
        "They have nested in the north tower since before my time, and they will nest there after it.",
    ),
    # docx: Bold is no word; the 'not' is in it
    Case("tolvane-letter.docx", "V", "The builders did not come back."),
    # epub: A note's mark may be left out
    Case("tolvane-novel.epub", "V", "My mother wore it to church all the same, and nobody laughed until the hymn."),
    # epub: The attribution is left out and marked
    Case("tolvane-novel.epub", "V", "The river does not hate us … it only forgets that we are here."),
    # dropped-not: 'not' is dropped
    Case("tolvane-speech.txt", "R", "We did choose to close"),
    # word-changed: 'nobody' became 'somebody'
    Case(
        "tolvane-transcript.txt",
        "R",
        "I didn't say that. I said somebody told me what they were doing.",
        speaker="Mr Oduya",
    ),
    # word-changed: 'hazelnut' became 'walnut'
    Case("tolvane-wire.txt", "R", "a hammer for a walnut"),
    # word-changed: 'shall' became 'will'
    Case("tolvane-speech.txt", "R", "We will leave the dome open tonight"),
    # word-changed: 'всем' became 'нам'
    Case("tolvane-russian.txt", "R", "Озеро принадлежит нам"),
    # word-changed: 'no plan' became 'there is a plan'
    Case("tolvane-japanese.txt", "R", "時計台を取り壊す予定がある"),
    # word-changed: 'mended later' became 'not mended'
    Case("tolvane-chinese.txt", "R", "公路可以不修"),
    # word-changed: Water became the canal
    Case("tolvane-arabic.txt", "R", "نريد بيع القناة"),
    # word-changed: Everyone's became ours
    Case("tolvane-korean.txt", "R", "책은 우리의 것이다"),
    # word-changed: The opposite
    Case("tolvane-german.txt", "R", "Wir wollen die Bahn, und wir wollen sie um jeden Preis"),
    # word-added: 'very' is added
    Case("tolvane-release.md", "R", "We do not leave very angry"),
    # paraphrase: The sense, not the words
    Case(
        "tolvane-interview.txt", "R", "If it can't come apart, it will break", speaker="Benedikta Strøm, violin maker"
    ),
    # word-added: 'soha' is added
    Case("tolvane-hungarian.txt", "R", "Nem adjuk el soha a malmot"),
    # reordered: Another order
    Case("tolvane-speech.txt", "R", "The dome we shall leave open tonight"),
    # splice: A sentence is left out without a mark
    Case(
        "tolvane-speech.txt", "R", "We shall leave the dome open tonight. We shall not leave the archive to the damp."
    ),
    # splice: Words are left out without a mark
    Case("tolvane-wire.txt", "R", "We object to a test that takes three weeks and is wrong one time in nine"),
    # cut-word: Cut out of 'unlawful'
    Case("tolvane-ruling.txt", "R", "lawful, save on the eve of the four feasts"),
    # cut-word: Cut out of 'bakers'
    Case("tolvane-minutes.txt", "R", "The Chair thanked the baker"),
    # cut-word: Cut out of 'unreasonable'
    Case("tolvane-ruling.txt", "R", "reasonable. They rely on Soltau v Brand"),
    # cut-word-line-break: Cut out of 'in-formed'
    Case("tolvane-report.txt", "R", "formed on the same day"),
    # cut-word-line-break: Cut out of 'un-changed'
    Case("tolvane-report.txt", "R", "changed. We regard the inflow from the eastern brook as the most likely cause"),
    # cut-word-ligature: Cut out of 'insufficiently', with a ligature
    Case("tolvane-report.txt", "R", "sufficiently cleaned"),
    # cut-word-soft-hyphen: Cut out at a soft hyphen
    Case("tolvane-release.md", "R", "understandings"),
    # cut-word-apostrophe: Cut out of 'won't'
    Case("tolvane-transcript.txt", "R", "It was windy, I won", speaker="Mr Oduya"),
    # cut-word-apostrophe: Cut out of 'didn’t'
    Case("tolvane-feature.txt", "R", "who ‘didn"),
    # cut-hyphenated: Cut out of 'non-potable'
    Case("tolvane-minutes.txt", "R", "potable and would stay so"),
    # cut-hyphenated: Cut out of 'non‑returnable'
    Case("tolvane-release.md", "R", "returnable"),
    # cut-hyphenated: Cut out of 'co-treasurer'
    Case("tolvane-minutes.txt", "R", "treasurer after thirty-one years"),
    # cut-number-word: Cut out of 'forty-seven'
    Case("tolvane-minutes.txt", "R", "seven, one more than last year"),
    # cut-number: Cut out of 7 350
    Case("tolvane-wire.txt", "R", "350 tonnes of honey last year for schools and hospitals"),
    # cut-number: Cut out of 1,312
    Case("tolvane-ruling.txt", "R", "312 strokes in the week of 3 to 9 June"),
    # cut-number: Cut out of 3.25
    Case("tolvane-ruling.txt", "R", "the tower covers 96 m² and that its great bell weighs 3"),
    # cut-number: Cut out of 3.400
    Case("tolvane-german.txt", "R", "400 Unterschriften gesammelt"),
    # cut-number: Cut out of 2 340
    Case("tolvane-french.txt", "R", "340 signatures ont été recueillies"),
    # cut-number: Cut out of 7,25
    Case("tolvane-spanish.txt", "R", "un 7"),
    # cut-number: Cut out of 1 870
    Case("tolvane-russian.txt", "R", "870 деревьев, поваленных бобрами"),
    # cut-number: Cut out of ٣٬٧٥٠
    Case("tolvane-arabic.txt", "R", "٧٥٠ نخلة غُرست هذا العام"),
    # cut-number: Cut out of 86 400
    Case("tolvane-swedish.txt", "R", "400 passagerare med färjan"),
    # cut-number: Cut out of 1.250.000
    Case("tolvane-greek.txt", "R", "250.000 ευρώ"),
    # cut-number: Cut out of 1,350,000
    Case("tolvane-hebrew.txt", "R", "350,000 שקלים"),
    # cut-number-cjk: Cut out of 1만 4300
    Case("tolvane-korean.txt", "RD", "4300명이었다"),
    # cut-number-cjk: Cut out of 三千四百五十
    Case("tolvane-chinese.txt", "RD", "五十公斤"),
    # cut-date: Cut out of 22 November
    Case("tolvane-minutes.txt", "R", "2 November, 7:30 p.m., in the pavilion"),
    # cut-time: Cut out of 16:20
    Case("tolvane-transcript.txt", "R", "I went down mast four at about 16", speaker="Mr Oduya"),
    # cut-time: Cut out of 7:30
    Case("tolvane-minutes.txt", "R", "30 p.m., in the pavilion"),
    # cut-sign: The minus sign is cut off
    Case("tolvane-release.md", "R", "3 degrees"),
    # cut-range: The lower end is cut off
    Case("tolvane-minutes.txt", "RD", "£15 a plot"),
    # cut-currency: A$ is another currency
    Case("tolvane-release.md", "RD", "$64,000"),
    # cut-prefix: Cut out of 'Unschuldsvermutung', with a capital
    Case("tolvane-german.txt", "R", "Schuldsvermutung gelte nicht für Bagger"),
    # cut-prefix: Cut out of 'независимость'
    Case("tolvane-russian.txt", "R", "зависимость экспертов никто не оспаривает"),
    # omission-order: The other way round
    Case("tolvane-speech.txt", "R", "It is minus four degrees … I cannot promise that the dome will reopen."),
    # omission-speakers: Another's question and her answer as one
    Case(
        "tolvane-transcript.txt", "R", "Who inspected it? … A firm from Dorrit.", speaker="Ms Petrossian, line manager"
    ),
    # omission-speakers: Another's question lies between
    Case(
        "tolvane-transcript.txt",
        "R",
        "I have run it since 2016 … I can give the panel their certificate.",
        speaker="Ms Petrossian, line manager",
    ),
    # omission-speakers: The interviewer's question lies between
    Case("tolvane-interview.txt", "R", "It sounds like both … Always.", speaker="Benedikta Strøm, violin maker"),
    # omission-speakers-wire: Words of two speakers
    Case(
        "tolvane-wire.txt",
        "RD",
        "We object to a test that takes three weeks … Hives are stronger than I have seen them in a decade",
    ),
    # omission-far: The whole speech lies between
    Case("tolvane-speech.txt", "RD", "a schoolteacher carried a brass telescope up this hill … keep your coats on"),
    # omission-scraps: Against the order and made of scraps
    Case("tolvane-speech.txt", "R", "the town … lamps … Saturn"),
    # omission-scraps: Scraps
    Case("tolvane-speech.txt", "RD", "smoke … quite … science policy"),
    # omission-hides-not: The omission is 'not'
    Case("tolvane-speech.txt", "RD", "We shall … leave the archive to the damp"),
    # omission-cuts-number: A number cut in two
    Case("tolvane-wire.txt", "R", "7 … tonnes of honey last year"),
    # omission-cuts-word: A word cut in two
    Case("tolvane-speech.txt", "RD", "We have kept her lo… and we’ve kept her pram"),
    # label-merged: The second is another's; the label is dropped
    Case(
        "tolvane-transcript.txt",
        "R",
        "Passengers hung there for fifty minutes. Thirty-eight.",
        speaker="Ms Petrossian, line manager",
    ),
    # inaudible: '[inaudible]' dropped without a mark
    Case("tolvane-transcript.txt", "RD", "I told him and he laughed", speaker="Mr Oduya"),
    # bracket-hides-not: Takes the place of 'no longer'
    Case("tolvane-speech.txt", "R", "I [now] say so"),
    # bracket-hides-not: An empty bracket for 'not'
    Case("tolvane-speech.txt", "R", "We did [] choose to close"),
    # bracket-adds-not: Turns it round
    Case("tolvane-speech.txt", "R", "Our 14,200 plates will [not] go to any library"),
    # bracket-number: Another number in the bracket
    Case("tolvane-ruling.txt", "R", "Mr Gaskin … recorded [2,312] strokes in the week of 3 to 9 June"),
    # bracket-cuts-word: The bracketed capital hides a cut of 'non-'
    Case("tolvane-minutes.txt", "R", "[P]otable and would stay so"),
    # bracket-changes-verb: Another verb, other sense, 'not' gone
    Case("tolvane-speech.txt", "RD", "We shall [sell] the archive"),
    # bracket-alone: Nothing is quoted
    Case("tolvane-speech.txt", "R", "[The dome will open again]"),
    # omission-alone: Nothing is quoted
    Case("tolvane-speech.txt", "R", "…"),
    # digits: 1,312 became 1,321
    Case("tolvane-ruling.txt", "R", "recorded 1,321 strokes"),
    # digits: 0.085 became 0.85
    Case("tolvane-report.txt", "R", "Phosphorus stood at 0.85 milligrams per litre"),
    # superscript: 2½ is not 21/2
    Case("tolvane-release.md", "R", "needed 21/2 hours for each"),
    # digits: 3.25 became 325
    Case("tolvane-ruling.txt", "R", "the tower covers 96 m2 and that its great bell weighs 325 tonnes"),
    # accent: 'marche' became 'marché'
    Case("tolvane-french.txt", "R", "Un marché ou un marché : il faut choisir"),
    # accent: Sé (I know) became Se
    Case("tolvane-spanish.txt", "R", "Se que el año que viene será difícil"),
    # accent: Año (year) became ano
    Case("tolvane-spanish.txt", "R", "Sé que el ano que viene será difícil"),
    # accent: In moderation became in masses
    Case("tolvane-german.txt", "R", "Man kann in Massen bauen"),
    # accent: й is a letter of its own
    Case("tolvane-russian.txt", "R", "Мои дед ловил здесь щук"),
    # case-name: To polish became Polish
    Case("tolvane-feature.txt", "R", "there is a Polish cloth"),
    # hyphen-word: To cover again became to get back
    Case("tolvane-feature.txt", "R", "They recover the same umbrella every autumn"),
    # other-source: It stands in another text
    Case("tolvane-wire.txt", "R", "We shall leave the dome open tonight."),
    # other-source: It stands in another text
    Case("tolvane-speech.txt", "R", "I was happy here"),
    # wrong-paragraph: It stands in another paragraph
    Case("tolvane-speech.txt", "RD", "We shall leave the dome open tonight.", line=4),
    # wrong-suffix: Never before these words
    Case("tolvane-wire.txt", "R", "backs the bill", suffix="without a word"),
    # prefix-mends-no-cut: A prefix mends no cut
    Case("tolvane-wire.txt", "R", "350 tonnes of honey", prefix="The ministry bought 7"),
    # currency: Euros became dollars
    Case("tolvane-release.md", "R", "valued today at $2.75 million"),
    # html-script: A script is no text
    Case("tolvane-page.html", "R", "the ice house is for sale"),
    # vtt: Words of two speakers, spliced
    Case("tolvane-lecture.vtt", "R", "Yeast is not a pet. Did anyone ever taste it?", speaker="Ida Brock"),
    # twice: It stands twice
    Case("tolvane-feature.txt", "D", "I was happy here"),
    # twice: It stands twice
    Case("tolvane-wire.txt", "D", "backs the bill"),
    # negation-before: 'did not' is cut off
    Case("tolvane-speech.txt", "D", "choose to close"),
    # negation-before: 'cannot' is cut off
    Case("tolvane-speech.txt", "D", "promise that the dome will reopen"),
    # negation-before: 'shall not' is cut off
    Case("tolvane-speech.txt", "D", "leave the archive to the damp"),
    # negation-before: 'hardly thought that' is cut off
    Case("tolvane-minutes.txt", "D", "the badgers were to blame"),
    # negation-before: 'was not' is cut off
    Case("tolvane-minutes.txt", "D", "against a standing charge as such"),
    # negation-before: 'Few … believe that' is cut off
    Case("tolvane-feature.txt", "D", "a machine can do what Roe does"),
    # negation-before: 'Neither she nor' is cut off
    Case("tolvane-wire.txt", "D", "met a miller in private"),
    # negation-before: 'not because' is cut off
    Case("tolvane-transcript.txt", "D", "the rope had failed", speaker="Ms Petrossian, line manager"),
    # negation-before-ellipsis: The ellipsis does not tell that it was 'not'
    Case("tolvane-speech.txt", "D", "… choose to close"),
    # denial-before: 'denied having' is cut off
    Case("tolvane-minutes.txt", "D", "moved the boundary by night"),
    # denial-before: 'denied that' is cut off
    Case("tolvane-wire.txt", "D", "struck a deal with the syrup mills"),
    # hedge-before: 'might' is cut off
    Case("tolvane-feature.txt", "D", "give it up at Christmas"),
    # hedge-before: 'It is doubtful that' is cut off
    Case("tolvane-feature.txt", "D", "the wheel will turn after him"),
    # hedge-before: 'is suspected of' is cut off
    Case("tolvane-wire.txt", "D", "having relabelled 1,180 barrels"),
    # hedge-before: 'could not rule out that' is cut off
    Case("tolvane-wire.txt", "D", "half of the southern colonies will be lost"),
    # condition-before: 'If the laboratories are ready' is cut off
    Case("tolvane-wire.txt", "D", "we’ll comply without a murmur"),
    # question-before: 'Asked whether' is cut off
    Case("tolvane-wire.txt", "D", "bees would go hungry this winter"),
    # turn-after: 'unless it is paired with money' is cut off
    Case("tolvane-wire.txt", "D", "It punishes the honest"),
    # turn-after: 'but the south has had no rain' is cut off
    Case("tolvane-wire.txt", "D", "Hives are stronger than I have seen them in a decade"),
    # turn-after: 'provided that' is cut off
    Case("tolvane-speech.txt", "D", "we will hand over the hill, the road and the generator"),
    # turn-after: 'except on days with gusts' is cut off
    Case(
        "tolvane-transcript.txt",
        "D",
        "We will run the summer timetable as printed",
        speaker="Ms Petrossian, line manager",
    ),
    # turn-after: 'save on the eve' is cut off
    Case("tolvane-ruling.txt", "D", "The ringing by night is unlawful"),
    # turn-after: 'although' is cut off
    Case("tolvane-minutes.txt", "D", "The Treasurer supported the charge"),
    # turn-after: 'if the charter is amended' is cut off
    Case("tolvane-ruling.txt", "D", "The Chapter may apply to vary this order"),
    # turn-after: 'with the exception of two dogs' is cut off
    Case("tolvane-report.txt", "D", "No illness was reported"),
    # turn-after: 'if the owners stopped shouting' is cut off
    Case("tolvane-radio.srt", "D", "I would move it tomorrow", speaker="Dr Vane"),
    # turn-after: 'unless the tunnel is built first' is cut off
    Case("tolvane-study.pdf", "D", "The county should finish the fence before next spring"),
    # turn-after: 'though my aunt left the room' is cut off
    Case("tolvane-lecture.vtt", "D", "Nobody complained", speaker="Ida Brock"),
    # turn-next-sentence: The next sentence begins with 'But'
    Case("tolvane-interview.txt", "DV", "I would build for them tomorrow", speaker="Benedikta Strøm, violin maker"),
    # omission-hides-not: The omission is 'not'
    Case("tolvane-speech.txt", "DR", "We did … choose to close"),
    # other-speaker: The words are Councillor Beamish's
    Case("tolvane-transcript.txt", "DR", "nobody at the top station knew what they were doing", speaker="Mr Oduya"),
    # other-speaker: The words are Ms Petrossian's
    Case("tolvane-transcript.txt", "DR", "it passed every inspection", speaker="Mr Oduya"),
    # question-cut: A question made a statement
    Case("tolvane-feature.txt", "DR", "he ever cut anybody"),
    # question-cut: A question made a statement
    Case("tolvane-spanish.txt", "DR", "Van a cerrar la playa"),
    # magnitude-cut: 'million' is cut off
    Case("tolvane-wire.txt", "DR", "costs $1.2"),
    # magnitude-cut: '%' is cut off
    Case("tolvane-release.md", "DR", "4.5"),
    # negation-before: 'Kein Mitglied glaubt, dass' is cut off
    Case("tolvane-german.txt", "D", "die Bagger noch in diesem Jahr rollen"),
    # turn-after: 'aber … nicht um jeden Preis' is cut off
    Case("tolvane-german.txt", "D", "Wir wollen die Bahn"),
    # turn-after: 'wenn die Gemeinde die Hälfte zahlt' is cut off
    Case("tolvane-german.txt", "D", "Ich würde sofort unterschreiben"),
    # negation-before: 'n’est pas' is cut off
    Case("tolvane-french.txt", "D", "favorable à un silence total"),
    # turn-after: 'à condition que' is cut off
    Case("tolvane-french.txt", "D", "L’évêché paiera"),
    # turn-after: 'mais' is cut off
    Case("tolvane-french.txt", "D", "Nous aimons nos cloches"),
    # negation-before: 'No' is cut off
    Case("tolvane-spanish.txt", "D", "pensamos firmar ese contrato"),
    # turn-after: 'siempre que' is cut off
    Case("tolvane-spanish.txt", "D", "Estamos abiertos a alquilarlo"),
    # negation-before: 'не' is cut off
    Case("tolvane-russian.txt", "D", "будем сносить плотину"),
    # turn-after: 'однако' is cut off
    Case("tolvane-russian.txt", "D", "Вода стоит высоко"),
    # negation-before-cjk: 不 is cut off
    Case("tolvane-chinese.txt", "DR", "打算扩建公路"),
    # turn-after: '但是' is cut off
    Case("tolvane-chinese.txt", "D", "公路可以缓修"),
    # negation-before: 'لا' is cut off
    Case("tolvane-arabic.txt", "D", "نريد بيع الماء"),
    # turn-after: 'إذا' (if) is cut off
    Case("tolvane-arabic.txt", "D", "يمكننا إصلاح المضخة خلال أسبوع"),
    # negation-after: はない is cut off
    Case("tolvane-japanese.txt", "DR", "時計台を取り壊す予定"),
    # turn-after: が (but) is cut off
    Case("tolvane-japanese.txt", "D", "春までには直せる"),
]
