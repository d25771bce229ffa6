"""Whatever an article holds, its draft is a sound brief with every quotation in its text, or there is none to make."""

from collections.abc import Collection
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.drafting.article_reader import MOST_QUOTATIONS
from briefing.drafting.articles import article as articles_module
from briefing.drafting.articles import transcripts
from briefing.drafting.articles.article import read_article
from briefing.drafting.articles.transcripts import recurring_capitals
from briefing.drafting.draft import draft
from briefing.drafting.yaml_writer import page
from briefing.library.checks.quotes import Verifier
from briefing.library.reading.reader import read
from briefing.library.reading.source_file import read_source
from tests.drafting.drafts import TODAY, article

_PARTS = st.sampled_from(
    [
        *(
            "“",
            "”",
            '"',
            "'",
            "‘",
            "’",
            "«",
            "»",
            "„",
            "「",
            "」",
            "\n",
            "\n\n",
            " ",
            ", ",
            ". ",
            "? ",
            ": ",
            " — ",
            "(",
            ")",
        ),
        *(
            "China",
            "NATO",
            "the alliance",
            "Ana Ruiz",
            "they",
            "He",
            "the official",
            "its",
            "Q",
            "MR. HALE:",
            "北约",
            "قال",
        ),
        *(
            " said",
            " saying",
            " accused",
            " and ",
            " who ",
            " which ",
            " by ",
            " according to ",
            " was ",
            " never",
            " urged",
        ),
        *(
            "on Thursday",
            "May 6",
            "31 February",
            "2024",
            "0000-00-00",
            "# review: x",
            "TO BE WRITTEN",
            "{a: b}",
            "- ",
            "*",
            "|",
        ),
        *(
            "\u202e",
            "\u200f",
            "\u2028",
            "\x85",
            "\t",
            "\\",
            "\ufffe",
            "😀",
            "é",
            "e\u0301",
            "\x1b[2J",
            "[red]",
            "# ",
            "---",
        ),
    ]
)
_TEXTS = st.one_of(st.text(max_size=400), st.lists(_PARTS, max_size=60).map("".join))


def checked(*contents: bytes) -> int:
    """Draft from files with these contents; return how many quotations there are, all of them found again."""
    with TemporaryDirectory() as folder:
        articles = []
        for index, content in enumerate(contents):
            path = Path(folder) / f"{index}.txt"
            path.write_bytes(content)
            file, problem = read_source(path, path.name)
            if file is None:
                assert problem is not None and "\n" not in str(problem)
            elif file.text.strip():
                articles.append(read_article(path.name, file))
        if not articles:
            return 0
        text = page(draft(articles, today=TODAY))
        reading = read(text, "draft.yaml")
        assert reading.problems == (), text
        verification = Verifier(Path(folder)).verify(reading)
        assert {problem.rule for problem in verification.problems} <= {"doubtful-quotation"}, text
        return verification.quotations


@given(_TEXTS, _TEXTS)
@example("“", "'")
@example("“a ”b” “c", '" " "a" "')
def test_any_text_makes_a_draft_that_checks_clean(one: str, other: str) -> None:
    checked(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=300))
def test_any_bytes_make_a_draft_that_checks_clean_or_one_line(content: bytes) -> None:
    checked(content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_encodings_do_not_lose_a_quotation(encoding: str) -> None:
    assert checked("“Größe zählt hier,” said Ana Ruiz, the mayor.".encode(encoding)) == 1


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("北约指责中国\n\n中国外交部发言人周四表示：“中方从未提供致命武器。”\n\n「我們不接受」，他說。", 2),
        (
            "الصين تنتقد\n\nقال المتحدث: «على الناتو أن يتوقف عن ذلك الآن».\n\nوأضاف أنها “لم تزود أي طرف بأسلحة”.\u200f",
            2,
        ),
        ('“We go,” said Ana Ruiz. “They never asked, said Bo Lind.\n\nThe port was "clean. Nobody said much.', 2),
        ("“He told me ‘never again’ and “left us alone”,” said Ana Ruiz.", 1),
        ("There is not one mark in all of this text.", 0),
        ("One line. " + "“It is a line,” said Ana Ruiz. " * 50, 50),
    ],
    ids=["Chinese", "Arabic", "unbalanced", "nested", "none", "one line"],
)
def test_articles_of_all_sorts_keep_their_quotations(text: str, quotations: int) -> None:
    assert checked(text.encode()) == quotations


@pytest.mark.parametrize("unit", ["“ ", "'a b' s' ", "“We go,” said Ana Ruiz of the Port. ", "Ana, "])
def test_an_endless_line_is_read_up_to_the_most(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    most = 100_000  # a fifth of the true most, which says nothing more and takes five times as long
    monkeypatch.setattr(articles_module, "MOST_CHARACTERS", most)
    assert checked((unit * (most // len(unit) + 9)).encode()) <= MOST_QUOTATIONS


@pytest.mark.parametrize("paragraphs", [10, 40])
def test_the_whole_text_is_gone_through_no_oftener_for_more_paragraphs(
    monkeypatch: pytest.MonkeyPatch, paragraphs: int
) -> None:
    asked: list[int] = []

    def counted(lines: Collection[str]) -> set[str]:
        asked.append(len(lines))
        return recurring_capitals(lines)

    monkeypatch.setattr(transcripts, "recurring_capitals", counted)
    article("A quay is closed\n\n" + "\n\n".join(f"“Not {number},” he said." for number in range(paragraphs)))
    assert len(asked) == 1
