"""A brief whose every text tries to steer the terminal that prints it."""

MARKUP = "[red]x[/] [/ [@click=app.quit]q[/] [bold"

HOSTILE = (
    f"{MARKUP} \\e[2J\\e]52;c;QUJD\\a\\e[?1049h \\x9b31m \\u202Ecilbup\\u202C \\u2066\\u200f"
    " \\U000E0041 \\uFEFF\\r\\n\\t\\u2028"
)

HARMFUL = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))} - {"\n"}

HARMFUL |= {*"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u2028\u2029\U000e0041"}


def hostile(value: object, field: str = "") -> object:
    """Return a copy of a document in which every free text ends in hostile characters, marked for `text_of`."""
    if isinstance(value, dict):
        return {key: hostile(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [hostile(inner, field) for inner in value]
    free = {
        *("title", "bottom_line", "tags", "note", "notes", "publisher", "name", "short", "aliases", "speaker", "text"),
        *("proposition", "quote", "prefix", "suffix", "summary", "why", "settled_by", "answer", "reason"),
    }
    return f"{value} @hostile@" if field in free else value
