"""A brief as pages, slides, hand-outs and JSON, for the shell and for the screen; without Textual and Rich.

`item_facts` says what an item says, once; every format lays that out. `app` and `cli` may import it.
"""
