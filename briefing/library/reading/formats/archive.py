"""The archive that an office document or a book is (ZIP), and the XML in it: as much of either as a text can have.

Read by Python's own zipfile and expat: a reader of office documents would bring an XML parser that has to be hardened, and
keep what is not wanted. No entity is expanded, nothing outside the archive is opened, no member is written anywhere.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from xml.parsers import expat

from briefing.library.reading.formats.text import UnreadableError

MAX_MEMBERS = 5000
"""The most members of an archive that is opened."""

MAX_BYTES = 48 << 20
"""The most bytes that the members of one archive that are read have together, unpacked."""

_PLAIN_BYTES, _MOST_TIMES = 2 << 20, 100
"""A member of more bytes than the first is no text where it unpacks to more than so many times its size: text does to twenty."""

_CHUNK = 128 << 10
"""So many bytes of XML are one part that has been read."""

_REMEDY = "save its text as a file of its own"
TOO_LARGE = UnreadableError(f"it holds more than {MAX_BYTES >> 20} MiB of text, unpacked", _REMEDY)
DAMAGED = UnreadableError("this archive is damaged", f"get it anew, or {_REMEDY}")
LOCKED = UnreadableError("it is locked with a password", "save it without one")


class Archive:
    """The members of an archive, read one at a time and never more than a text can have."""

    def __init__(self, raw: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
            raise DAMAGED from None
        if len(self._zip.infolist()) > MAX_MEMBERS:
            what = f"it holds {len(self._zip.infolist())} files, and {MAX_MEMBERS} is the most"
            raise UnreadableError(what, _REMEDY)
        self._left = MAX_BYTES

    @property
    def names(self) -> frozenset[str]:
        """The names of its members."""
        return frozenset(self._zip.namelist())

    def member(self, name: str) -> bytes:
        """Return a member's bytes. Raises UnreadableError where it is not there, locked, damaged or too large."""
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & 1:
                raise LOCKED
            if info.file_size > self._left:
                raise TOO_LARGE
            if info.file_size > max(_PLAIN_BYTES, _MOST_TIMES * info.compress_size):
                what = f"it unpacks to {info.file_size // max(1, info.compress_size)} times its size, as no text does"
                raise UnreadableError(what, _REMEDY)
            with self._zip.open(info) as file:
                content = file.read(self._left + 1)  # whatever size it declares
        except KeyError:
            raise DAMAGED from None
        except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, OSError, EOFError):
            raise DAMAGED from None
        self._left -= len(content)
        if self._left < 0:
            raise TOO_LARGE
        return content


def parse(
    xml: bytes,
    grant: Callable[[], None],
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None] = lambda name: None,
    text: Callable[[str], None] = lambda text: None,
) -> None:
    """Tell of each element of an XML document where it begins and ends, by its name without a namespace, and its text.

    Attributes are named without a namespace as well; `grant` is called for each part that has been read. Raises
    UnreadableError for an entity of its own, and for what is no XML.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(
        _local(name), {_local(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = _refuse_entity
    try:
        for place in range(0, len(xml), _CHUNK):
            parser.Parse(xml[place : place + _CHUNK], False)
            grant()
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError):  # the last two: an encoding that expat or Python does not have
        raise DAMAGED from None


def _refuse_entity(*declared: object) -> None:
    what = "its XML defines entities, which no program that saves texts writes"
    raise UnreadableError(what, _REMEDY)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
