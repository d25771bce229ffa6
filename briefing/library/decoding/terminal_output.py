"""Text that was written for a terminal or a printer, and saved with what makes it bold or coloured there."""

import re

_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, movements of the cursor
    r"|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)"  # titles, links
    r"|\x1b[()*+][0-9A-Za-z]"  # sets of characters
)
_STRUCK_OVER = re.compile("[^\n]\b(?=[^\n])")


def without_attributes(text: str) -> str:
    """Return a text without the sequences that steer a terminal, and with one character where several were struck over it.

    The sequences go whole: their letters and digits are no words of the text.
    """
    if "\x1b" in text:
        text = _SEQUENCE.sub("", text)
    return _STRUCK_OVER.sub("", text) if "\b" in text else text
