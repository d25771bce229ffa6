"""The rules of quoting: which words of a source's text a quotation is, and what a reader of the quotation alone would miss.

`folded` makes two renderings of the same words one, by what is in `folding`; `pieces` takes a quotation apart; `occurrences`
finds its pieces in a text; `verdict` judges how it stands there, by the `edges` at which it was cut out, the `measures` that its
numbers lost and the `context` that was left outside, and `objections` says it in words. `lexicon` has the words by which all that
is told, and knows which of them are a text's.
"""
