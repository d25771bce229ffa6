"""Files on disk become briefs, without Textual and Rich; `output`, `room`, `desk`, `drafting`, `app` and `cli` may import it.

`files` finds the files of a place, `reading` makes a brief of one or says what is wrong with it, and `shelf` has all of them.
`index` and `lookup` answer what somebody types, `checks` is `briefing check`, `history` asks git.
"""
