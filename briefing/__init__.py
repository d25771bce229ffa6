"""A terminal dashboard for a briefing room.

The map: what lies where, and who may import whom. A layer imports only from its left; `lint-imports` holds that, and that
no two packages and no two modules import each other. A test holds this page against the files.

    errors ← brief ← library ← output, room, desk ← app ← cli        drafting ← library

    brief/            the domain: pure values and functions over one brief; no files, no clock, no screen
      diff/           what moved between two versions of a brief
      resting/        what rests on what, and what falls with a source that was withdrawn
    library/          files become briefs; no Textual and no Rich
      decoding/       bytes become text: which encoding a file is in
      files/          the files of a place, and how a change of them is noticed
      reading/        a file becomes a brief or its problems
        formats/    the text of a PDF, an office document, a book or subtitles
      index/          every item of every brief, in one SQLite file
      lookup/         what somebody types becomes ranked hits
        answers/      the items that answer a question, and what each is worth
        words/        forms of words, words that mean the same, turns of speech, names of states
      checks/         what `briefing check` finds in sound briefs
        own_words/    the curator's own sentences, held to the texts that they cite
        quoting/      the rules of quoting: which words of a source a quotation is
          folding/      what a text is folded by, so that its words alone are compared
          lexicon/    the words by which quotations are judged, language by language
        tradecraft/   the advice of the trade, one module for each family of rules
      history/        older versions of a brief, from git
    output/           a brief or an answer as pages, JSON, slides and hand-outs; not where it is shown
      layout/         blocks of text with roles, laid out in cells
      pages/          an item, a brief, an answer, hits and changes as pages, for the shell and the screen alike
      deck/           what the room sees, and the presenter's view of it
      handout/        the hand-out as HTML, PDF and Markdown
      checks/         what a check found, for people and for programs
    room/             a presentation; not what is on a slide
      live/           the stage that all processes of a presentation come to, and the link by which they do
      record/         what was shown and asked, kept on disk, and the minutes made from it
    drafting/         articles become a draft brief, by rules; no models, no network
      language/       how a text says that somebody says something
      names/          whom a name means
      articles/       one article, in the forms that articles come in
      speakers/       who says what
      foreign/        the same in German, French and Spanish
    desk/             a draft becomes a brief by decisions, written into its file and undone
      decisions/      what a curator can decide, one module for each kind of item
      yaml_edits/     a YAML text changed at named values alone
    app/              the screens: the only place that imports Textual
      presentation/   one process's part in a presentation
      terminal/       signals, what is typed and written, and what is changed in Textual
      screens/        one module for each screen, with its stylesheet beside it
        bases/        what screens are derived from
        desk/         the desk, where what is left of a draft is decided
        pages/        screens that show one page
        presentation/ the room's screen, the console, and the lists that they choose from
      widgets/        what screens are made of
        bars/         the lines at the top and the foot, and those of names
        desk/         what the desk alone is made of
    cli/              the command line
      commands/       one module for each command, imported when it runs
    manual/           the manual's pages, in Markdown

    startup           the program's first moments: imports, then runs
    __main__          a command line becomes a command that runs
    config            the configuration file
    paths             the folders of the person and of the package
    files             files written whole or not at all
    file_lock         a lock on an open file among processes
    installation      how this program was installed, for hints that name a command
    errors            the errors that are told to the person
"""
