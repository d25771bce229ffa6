"""Files that are no briefs: each refused with one clear line, none of them opened where that could hurt."""

import os
from pathlib import Path

import pytest

from briefing.library.reading.reader import MAX_BYTES, read_file
from tests.brief.alder import TEXT, sound


def refusal(path: Path) -> str:
    """Return the one problem of a file that must be refused."""
    reading = read_file(path, shown_as="x.yaml")
    assert reading.brief is None
    (problem,) = reading.problems
    return str(problem)


def written(folder: Path, content: bytes) -> Path:
    path = folder / "x.yaml"
    path.write_bytes(content)
    return path


def test_a_sound_file_becomes_a_brief_named_by_its_stem(tmp_path: Path) -> None:
    path = tmp_path / "port-alder-dredging.yaml"
    path.write_text(TEXT, encoding="utf-8")
    reading = read_file(path)
    assert (reading.brief, reading.id, reading.problems) == (sound(), "port-alder-dredging", ())


def test_a_byte_order_mark_and_crlf_are_accepted(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    assert read_file(written(tmp_path, content)).brief == sound()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.yaml") == "x.yaml: there is no such file; check the name"


def test_a_folder_named_like_a_brief_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "x.yaml: this is a folder; give the folder another name, or move it"


def test_a_broken_link_is_told_with_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to("gone\x1b.yaml")
    message = refusal(tmp_path / "link.yaml")
    assert message == r"x.yaml: this is a link to 'gone\x1b.yaml', which is not there; mend or remove the link"


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to("link.yaml")
    assert refusal(tmp_path / "link.yaml").startswith("x.yaml: the file cannot be read: ")


def test_an_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path, TEXT.encode())
    monkeypatch.setattr("briefing.library.reading.reader._without_waiting", denied)
    assert refusal(path) == "x.yaml: the file cannot be read: permission denied; check its permissions"


def test_a_path_that_cannot_be_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("a" * 5000)).startswith("x.yaml: the file cannot be read: file name too long; ")


def test_a_file_over_a_mebibyte_is_refused_with_its_size(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode())
    os.truncate(path, 100 << 20)
    assert refusal(path) == "x.yaml: the file has 100.0 MiB, and 1 MiB is the most; split it in two"


def test_a_file_that_has_grown_since_it_was_looked_at_is_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, TEXT.encode())
    before = path.stat()
    path.write_bytes(TEXT.encode() + b"#" * (2 * MAX_BYTES))
    monkeypatch.setattr(Path, "stat", lambda *_, **__: before)
    assert "and 1 MiB is the most" in refusal(path)


def test_a_file_of_a_mebibyte_is_read(tmp_path: Path) -> None:
    padded = TEXT.encode() + b"#" * (MAX_BYTES - len(TEXT.encode()))
    assert read_file(written(tmp_path, padded)).brief == sound()


@pytest.mark.parametrize(
    ("content", "place"),
    [(b"title: caf\xe9\n", "1:11"), ("é: ü\nx: é".encode() + b"\xff", "2:5"), (b"\n\n\xc3", "3:1"), (b"\x80", "1:1")],
)
def test_what_is_not_utf_8_is_told_with_its_place(tmp_path: Path, content: bytes, place: str) -> None:
    message = refusal(written(tmp_path, content))
    assert message.startswith(f"x.yaml:{place}: the byte 0x")
    assert message.endswith(" is not UTF-8; save the file as UTF-8")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_refused(tmp_path: Path, encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    assert refusal(written(tmp_path, mark + TEXT.encode(encoding))) == (
        "x.yaml:1:1: the file is UTF-16; save it as UTF-8"
    )


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be"])
def test_utf_32_is_refused_by_its_own_name(tmp_path: Path, encoding: str) -> None:
    mark = {"utf-32-le": b"\xff\xfe\0\0", "utf-32-be": b"\0\0\xfe\xff"}.get(encoding, b"")
    assert refusal(written(tmp_path, mark + TEXT.encode(encoding))) == (
        "x.yaml:1:1: the file is UTF-32; save it as UTF-8"
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-be", "latin-1", "cp037"])
def test_other_encodings_are_refused_too(tmp_path: Path, encoding: str) -> None:
    message = refusal(written(tmp_path, "title: Sã Tomé\n".encode(encoding)))
    assert message.endswith(("is not UTF-8; save the file as UTF-8", "the file is UTF-16; save it as UTF-8")) or (
        "a control character, U+0000, stands in the file" in message
    )


def test_a_nul_byte_is_refused_with_its_place(tmp_path: Path) -> None:
    message = refusal(written(tmp_path, b"format: 1\ntitle: a\x00b\n"))
    assert message == "x.yaml:2:9: a control character, U+0000, stands in the file; remove it"


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, b"")).startswith("x.yaml:1:1: the file is empty; ")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n\xda", "a PDF"),
        (b"PK\x03\x04\x14\x00", "an archive, as office programs save their texts"),
        (b"\xd0\xcf\x11\xe0\xa1", "a file of an office program"),
        (b"{\\rtf1\\ansi", "an RTF file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x1f\x8b\x08", "a compressed file"),
    ],
)
@pytest.mark.parametrize("name", ["x.yaml", "x.pdf"])
def test_what_is_no_text_is_told_by_what_it_is(tmp_path: Path, content: bytes, kind: str, name: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / name) == f"x.yaml: this is {kind}; save its text as a file of its own"


@pytest.mark.parametrize("text", ["# Title\n\nSome: prose: here.\n", "Prose.\n", "", "<p>x</p>", '{"a": 1}', "- a\n"])
@pytest.mark.parametrize("name", ["README.md", "notes.txt", "page.html", "LICENSE"])
def test_a_text_that_is_no_brief_is_told_so(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    message = "this is no brief; a brief's file ends in .yaml; `briefing draft x.yaml` drafts one from an article"
    assert refusal(tmp_path / name) == f"x.yaml: {message}"


def test_a_brief_is_one_whatever_its_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "alder.txt").write_text(TEXT, encoding="utf-8")
    assert read_file(tmp_path / "alder.txt").brief == sound()
    (tmp_path / "alder.txt").write_text(TEXT.replace("title:", "titel:", 1), encoding="utf-8")
    assert 'unknown key "titel"' in str(read_file(tmp_path / "alder.txt").problems)
