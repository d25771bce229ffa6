"""The hand-out as HTML, read by a parser and without a browser: its order, its tables, and what never gets in."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import combinations, pairwise

import pytest

from briefing.brief.vocabulary import NOTHING_STATED_GLYPH, Hue, Marking, Stance
from briefing.output.handout.html import css_string, html_page
from briefing.output.handout.parts import Handout
from tests import colours
from tests.brief.alder import TEXT
from tests.library.full import FULL, text_of
from tests.output.handouts import HOSTILE, STEERING, WITHHELD, crowded, for_audience, full, handout, hostile

VOID = {"meta", "br", "img", "link", "input", "hr", "base"}
Attributes = dict[str, str | None]


class Tree(HTMLParser):
    """What a page is made of: its elements with their attributes, and the text of each."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, Attributes]] = []
        self.texts: list[str] = []
        self.unclosed: list[tuple[str, int]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.texts.append("")
        if tag not in VOID:
            self.unclosed.append((tag, len(self.elements) - 1))

    def handle_endtag(self, tag: str) -> None:
        assert self.unclosed and self.unclosed[-1][0] == tag, f"</{tag}> closes {self.unclosed[-1:]}"
        self.unclosed.pop()

    def handle_data(self, data: str) -> None:
        for _, index in self.unclosed:
            self.texts[index] += data

    def all(self, *tags: str) -> list[tuple[Attributes, str]]:
        """Return the attributes and the text of every element of some tags."""
        elements = zip(self.elements, self.texts, strict=True)
        return [(attributes, " ".join(text.split())) for (tag, attributes), text in elements if tag in tags]

    @property
    def levels(self) -> list[int]:
        """The headings' levels, in order."""
        return [int(tag[1]) for tag, _ in self.elements if re.fullmatch("h[1-6]", tag)]


def tree(of: Handout) -> Tree:
    page = Tree(html_page(of))
    assert page.unclosed == []
    return page


@pytest.mark.parametrize(
    "of", [handout(), full(notes=True), handout(party="union"), handout(issue="site"), crowded(), hostile()]
)
def test_headings_are_in_order_below_the_one_title(of: Handout) -> None:
    levels = tree(of).levels
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_names_its_language_its_title_and_its_landmarks() -> None:
    page = tree(handout())
    assert page.all("html")[0][0]["lang"] == "en"
    assert page.all("title")[0][1] == "Dredging of Port Alder · TLP:CLEAR"
    assert [len(page.all(landmark)) for landmark in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    skip = page.all("a")[0]
    assert skip == ({"class": "skip", "href": "#content"}, "Skip to the content")
    assert page.all("main")[0][0]["id"] == "content"


def test_every_link_within_the_page_leads_somewhere_and_every_id_is_given_once() -> None:
    for of in (handout(), full(), handout(party="port", issue="site"), handout(party="union")):
        page = tree(of)
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(ids) == len(set(ids))
        within = [str(attributes["href"]) for attributes, _ in page.all("a") if str(attributes["href"]).startswith("#")]
        assert within and not {link[1:] for link in within} - set(ids)
        named = [attributes["aria-labelledby"] for _, attributes in page.elements if "aria-labelledby" in attributes]
        assert named and not set(named) - set(ids)


def test_the_matrix_names_what_its_rows_and_columns_are() -> None:
    page = tree(handout(text_of(FULL)))
    assert len(page.all("table")) == len(page.all("caption")) == 1
    heads = [(attributes["scope"], text) for attributes, text in page.all("th")]
    assert heads == [
        ("col", "Issue"), ("col", "Port"), ("col", "Alder Fishers' Union"), ("row", "Where the spoil goes It does no harm."),
    ]  # fmt: skip


def test_a_stance_is_a_glyph_and_a_word_and_silence_is_a_gap() -> None:
    cells = [text for _, text in tree(handout(text_of(FULL))).all("td")]
    assert cells == ["● affirms ⊘ withdrawn", "╌ nothing stated"]
    legend = " ".join(text for attributes, text in tree(handout()).all("ul") if attributes.get("class") == "legend")
    for stance in Stance:
        assert f"{stance.glyph} {stance.label}" in legend and stance.meaning in legend
    assert f"{NOTHING_STATED_GLYPH} nothing stated" in legend


def test_a_matrix_of_many_parties_comes_in_pieces_that_paper_holds() -> None:
    of = crowded(parties=14)
    assert [len(matrix.parties) for matrix in of.matrices] == [4, 5, 5]
    assert [party for matrix in of.matrices for party in matrix.parties] == list(of.brief.parties)
    assert len(tree(of).all("caption")) == 3
    assert [len(matrix.parties) for matrix in crowded(parties=6).matrices] == [6]


def test_quotations_are_quotations_with_their_source() -> None:
    page = tree(full())
    quotes = page.all("blockquote")
    assert {text for _, text in quotes} == {"“clean sand”"}
    assert {attributes["cite"] for attributes, _ in quotes} == {"https://example.org/spoil"}
    links = {str(attributes["href"]) for attributes, _ in page.all("a") if "spoil" in str(attributes["href"])}
    assert links == {"https://example.org/spoil", "https://example.org/spoil#:~:text=clean%20sand"}
    captions = {text for _, text in page.all("figcaption")}
    assert captions == {
        "— Letter to the harbour master [S2], as given by The Alder Herald, 13 Mar 2025, p. 14, at 12:31, ¶4 [S1]"
    }


def test_words_that_two_sources_give_otherwise_are_underlined() -> None:
    differing = [text for attributes, text in tree(handout()).all("span") if attributes.get("class") == "differs"]
    assert "straight" in differing and "grounds" not in differing


def test_every_sentence_of_the_brief_stands_in_it() -> None:
    of = full(notes=True)
    text = tree(of).all("body")[0][1]
    brief = of.brief
    sentences = [brief.title, brief.bottom_line, brief.notes, *(claim.text for claim in brief.claims)]
    sentences += [text for q in brief.questions for text in (q.text, q.why, q.settled_by, q.answer)]
    sentences += [event.text for event in brief.timeline] + [position.summary for position in brief.positions]
    sentences += [text for party in brief.parties for text in (party.name, party.about)]
    sentences += [text for source in brief.sources for text in (source.title, source.publisher, source.url)]
    sentences += [gap.text for gap in of.part.gaps] + [issue.proposition for issue in brief.issues]
    assert [sentence for sentence in sentences if sentence and sentence not in text] == []
    for words in (
        "possibly true · source: usually reliable (Admiralty B3)",
        "very unlikely (05–20 %)",
        "moderate",
        "no source given",
        "derived from",
        "no answer to it",
    ):
        assert words in text


def test_notes_are_hidden_unless_they_are_asked_for() -> None:
    assert "For the presenter." not in html_page(full()) and "Start with the chart." not in html_page(full())
    assert html_page(full(notes=True)).count("For the presenter.") == 7
    assert "Start with the chart." in html_page(full(notes=True))


def test_the_strictest_marking_stands_at_the_top_the_bottom_and_on_every_sheet() -> None:
    page = html_page(full())
    page_tree = Tree(page)
    assert (
        page_tree.all("header") == [({"class": "marking"}, "TLP:AMBER")]
        and page_tree.all("footer")[0][1] == "TLP:AMBER"
    )
    for box in "@top-right", "@bottom-right":
        assert f"{box} {{ content: {css_string('TLP:AMBER')}" in page
    own = [text for attributes, text in page_tree.all("span") if "own-marking" in str(attributes.get("class"))]
    assert own == ["TLP:AMBER"] * 7


@pytest.mark.parametrize("marking", list(Marking))
def test_every_marking_has_the_colours_of_its_protocol(marking: Marking) -> None:
    style = tree(handout(TEXT.replace("TLP:CLEAR", marking))).all("style")[0][1]
    assert f".marking {{ background: #000; color: {marking.colour};" in style
    assert f".{marking.name.lower()} {{ color: {marking.colour}; }}" in style


def test_what_an_audience_may_not_see_is_withheld_and_never_a_gap() -> None:
    page = tree(for_audience(Marking.GREEN))
    text = page.all("body")[0][1]
    assert page.all("header")[0][1] == "TLP:GREEN" and "5 items hidden from TLP:GREEN" in text
    assert [words for _, words in page.all("td")] == ["▒ withheld", "╌ nothing stated"]
    for words in (
        "▒ position withheld from this audience: Port Authority of Alder",
        "▒ 1 answer withheld from this audience",
        "▒ 1 citation withheld from this audience",
        "▒ derived from 1 source withheld from this audience",
        "▒ withheld a position is stated",
    ):
        assert words in text
    for hidden in WITHHELD:
        assert hidden not in text
    assert "▒" not in tree(for_audience(Marking.AMBER)).all("body")[0][1]


def test_a_part_says_that_it_is_one_and_lists_the_sources_that_it_cites() -> None:
    text = tree(handout(party="port")).all("body")[0][1]
    assert "only Port Authority of Alder: a part of the brief" in text
    assert (
        "only Port Authority of Alder on Where the spoil goes"
        in tree(handout(party="port", issue="site")).all("p")[1][1]
    )
    assert "a part of the brief" not in tree(handout()).all("body")[0][1]
    assert [source.id for source in handout(text_of(FULL), party="union").sources] == []
    assert [source.id for source in handout(text_of(FULL), party="port").sources] == ["herald", "letter"]
    assert "The port authority will dredge" not in text and "Timeline" not in text


def test_nothing_runs_and_nothing_is_fetched() -> None:
    for of in (full(notes=True), hostile()):
        page = tree(of)
        tags = {tag for tag, _ in page.elements}
        assert not tags & {
            "script",
            "img",
            "svg",
            "link",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "base",
            "audio",
            "video",
        }
        names = {name for _, attributes in page.elements for name in attributes}
        assert not [name for name in names if name.startswith("on")]
        assert not names & {"style", "src", "srcset", "action", "background", "ping"}
        links = [str(attributes["href"]) for _, attributes in page.elements if "href" in attributes]
        assert not [link for link in links if not re.match(r"#|https?://", link)]
        style = page.all("style")[0][1]
        assert not re.search(r"url\(|@import|expression", style)


def test_the_policy_lets_in_the_one_style_sheet_and_nothing_else() -> None:
    page = html_page(hostile())
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(a["content"] for a, _ in Tree(page).all("meta") if a.get("http-equiv") == "Content-Security-Policy")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_hostile_texts_come_out_as_the_words_that_they_are() -> None:
    of = hostile()
    page = html_page(of)
    parsed = tree(of)
    words = " ".join(HOSTILE.split())
    body = parsed.all("body")[0][1]
    for sentence in of.brief.title, of.brief.claims[0].text, of.brief.questions[0].text, of.brief.notes or "":
        assert words in sentence and " ".join(sentence.split()) in body
    assert body.count(words) > 30 and "1337" not in page
    assert not set(STEERING) - set("[31m2txet") & set(page)
    assert [tag for tag, _ in parsed.elements].count("title") == 1


def test_a_hostile_title_stays_within_the_string_of_the_running_head() -> None:
    style = tree(hostile()).all("style")[0][1]
    running = re.search(r"@top-left \{ content: (.*?); width", style)
    assert running and re.fullmatch(r'"(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*"', running[1])
    assert css_string('a"b</style>\\é') == '"a\\22 b\\3c \\2f style\\3e \\5c \\e9 "'


def test_a_name_and_what_a_party_says_have_its_hue_alone() -> None:
    page = tree(full())
    named = {
        text.split(" alleges")[0]: attributes["class"]
        for attributes, text in page.all("span", "th")
        if "speaker" in str(attributes.get("class")) and "by-" in str(attributes.get("class"))
    }
    assert named == {
        "Port Authority of Alder": "speaker by-teal",
        "Port": "speaker by-teal",
        "Alder Fishers' Union": "speaker by-blue",
    }
    positions = {attributes["id"]: attributes["class"] for attributes, _ in page.all("article")}
    assert positions == {"position.port.site": "position by-teal"}


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_the_hues_of_a_hand_out_are_told_apart_and_read_on_all_that_they_stand_on(ground: str) -> None:
    style = tree(handout()).all("style")[0][1]
    light, dark, *_ = re.findall(r":root \{(.*?)\}", style.replace(":root { color-scheme: light dark; }", ""), re.S)
    values = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light if ground == "light" else dark))
    hues = [values[hue] for hue in Hue]
    assert min(colours.contrast(hue, values[paper]) for hue in hues for paper in ("paper", "sheet", "gap-paper")) >= 4.5
    for one, other in combinations(hues, 2):
        assert colours.difference(one, other) >= 20
        assert min(colours.difference(one, other, deficiency=name) for name in colours.DEFICIENCIES) >= 10
