"""The curator's own sentences, held to the texts that they cite.

`sentences` has the sentences, `evidence_texts` what each cites; `cited_text` has what a text holds, each found once by its
`text_runs`: its names (`names`), numbers (`quantities`) and days (`days`), with the words by which they are known (`name_words`,
`number_words`). `number_matches`, `borrowed_words` and `reversals` compare; `notes` says what is not borne out, and `places`
where in the file.
"""
