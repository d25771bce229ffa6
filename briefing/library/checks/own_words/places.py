"""Where in a brief's file the words of a field stand: line and column of a character, not of the field's beginning alone."""

from briefing.brief.text import quotation_words

_MOST_SKIPPED = 400
"""So many characters of a file may be no part of the field: quotation marks, escapes, the sign of a block and its indentation."""


def place_in(file_text: str, line: int, column: int, words: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of the character at an offset of a field's words.

    The field begins at a line and column of the file, and is `words` as `quotation_words` writes it. Where the file has the
    field in another way (escapes), it is the field's beginning.
    """
    lines = file_text.split("\n")
    at, skipped, row, place = 0, 0, line - 1, column - 1
    while row < len(lines) and skipped < _MOST_SKIPPED:
        if place >= len(lines[row]):
            at += words[at : at + 1] == " "
            row, place = row + 1, 0
            continue
        char = lines[row][place]
        is_blank = char.isspace()
        if not is_blank and words[at : at + 1] == " " and at and not lines[row][:place].strip():
            at += 1
        if at >= offset and not is_blank:
            return row + 1, place + 1
        if is_blank:
            at += words[at : at + 1] == " "
        elif words.startswith(quotation_words(char) or char, at):
            at += 1
        else:
            skipped += 1
        place += 1
    return line, column
