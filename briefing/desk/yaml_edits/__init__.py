"""A YAML text changed at named values alone: comments, order, quotation marks, blank lines and line ends stay as they are.

`layout` knows where each value and comment stands; `changes` says what is to differ; `scalars` and `new_values` write values;
`lists`, `mappings` and `marks` make edits of characters out of changes; `rewrite` applies them, and refuses a text that
differs in anything else, `comments` included.
"""
