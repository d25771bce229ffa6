"""The fields of a brief by what they hold."""

from tests.library.full import Place, field_of, values

WRONG_WORDS = {
    "format": ("one", "0", "1.5", "true", "[1"),
    "as_of": ("yesterday", "14.03.2025", "2025-3-14"),
    "published": ("12:30", "2025-03-13T10:00"),
    "date": ("March 2025",),
    "since": ("2025-1",),
    "marking": ("TLP:PURPLE", "tlp clear", "CLEAR"),
    "id": ("Not A Slug", "-x", "x--y", "é"),
    "issue": ("Not A Slug",),
    "made_by": ("Port!",),
    "party": ("p_t",),
    "source": ("the herald",),
    "origin": ("the letter",),
    "derived_from": ("the letter",),
    "answers": ("the plume",),
    "by": ("the union",),
    "present": ("The Title", "--title", "claim/no-harm/1"),
    "about": ("no harm",),
    "kind": ("rumour", "Claim"),
    "reliability": ("G", "1", "AB"),
    "url": ("javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "www.example.org"),
    "sha256": ("0" * 63, "A" * 64, "sha256"),
    "file": ("folder/herald.txt", "..\\\\herald.txt", "/etc/passwd"),
    "key": ("pp", "P", "é", "-"),
    "colour": ("red", "Blue", "#0000ff"),
    "credibility": ("7", "0", "B", "2.5"),
    "likelihood": ("maybe", "70"),
    "confidence": ("total",),
    "stance": ("agrees",),
    "status": ("lost",),
    "rule": ("Long Title", "no_such"),
    "paragraph": ("0", "-1", "four", "1.5", "010"),
    "page": ("0", "-1", "xiv", "14-15", "p. 14"),
    "at": ("12", "12:3", "12:61", "1:2:03", "1:99:03", "00:12:31,400", "-1:30", "1:02:03:04"),
}

TEXTS = {
    *(
        "title",
        "bottom_line",
        "tags",
        "note",
        "notes",
        "publisher",
        "name",
        "short",
        "aliases",
        "also",
        "speaker",
        "text",
    ),
    *("proposition", "quote", "prefix", "suffix", "summary", "why", "settled_by", "answer", "reason"),
}


def is_text(place: Place) -> bool:
    """Say whether any text at all may stand at a place."""
    return field_of(place) in TEXTS or (field_of(place) == "about" and place[0] == "parties")


LEAVES = [place for place, value in values() if isinstance(value, str | int)]

LISTS = [place for place, value in values() if isinstance(value, list)]

MAPPINGS = [place for place, value in values() if isinstance(value, dict)]

OWN_WORDS = [(place, word) for place in LEAVES if not is_text(place) for word in WRONG_WORDS[field_of(place)]]


def named(place: object) -> str:
    return ".".join(map(str, place)) if isinstance(place, tuple) else str(place)
