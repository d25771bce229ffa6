"""The day of publication: only where the page says it of this very article."""

import pytest

from briefing.library.reading.article_date import published_on

STATED = [
    '<meta property="article:published_time" content="2025-03-14T09:30:00Z"><h1>Spoil</h1>',
    '<meta name="DC.date.issued" content="2025-03-14"><h1>Spoil</h1>',
    '<meta itemprop="datePublished" content="2025-03-14"><h1>Spoil</h1>',
    '<meta name="date" content="14 March 2025"><h1>Spoil</h1>',
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-14"}</script><h1>Spoil</h1>',
    '<script type="application/ld+json">{"@graph": [{"@type": ["Article"], "datePublished": "2025-03-14T01:00"}]}</script>',
    '<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Spoil", "datePublished": "2025-03-14"},'
    ' {"@type": "NewsArticle", "headline": "Another", "datePublished": "2019-01-01"}]</script><h1>Spoil</h1>',
    '<article><header><h1>Spoil</h1><time datetime="2025-03-14">14 March</time></header><p>Words.</p></article>',
    "<main><div><div><h1>Spoil</h1></div><p><time>March 14, 2025</time></p></div></main>",
]
NOT_SAID = [
    "<h1>Spoil</h1><footer>© 2019 The Herald</footer>",
    "<h1>Spoil</h1><p>© 2019-01-01</p>",
    '<script>var built = "2021-01-31";</script><h1>Spoil</h1>',
    '<h1>Spoil</h1><aside><a href="/2023/11/05/x"><time datetime="2023-11-05">5 Nov</time> Another story</a></aside>',
    '<article><h1>Spoil</h1><ul><li><time datetime="2023-11-05">5 Nov</time></li></ul></article>',
    '<article><h1>Spoil</h1></article><section><time datetime="2023-11-05">5 Nov</time></section>',
    '<a href="https://example.org/2023/11/05/spoil">x</a><h1>Spoil</h1>',
    '<h1>Spoil</h1><!-- 2023-11-05 --><p>He said it on 2023-11-05.</p>',
    '<meta property="article:modified_time" content="2025-03-14"><h1>Spoil</h1>',
    '<meta name="date" content="2025-02-31"><h1>Spoil</h1>',
    '<meta name="date" content="3/4/2025"><h1>Spoil</h1>',
    '<meta property="article:published_time" content="1970-01-01T00:00:00Z"><h1>Spoil</h1>',
    '<meta property="article:published_time" content="1969-12-31T19:00:00-05:00"><h1>Spoil</h1>',
    '<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "A", "datePublished": "2019-01-01"},'
    ' {"@type": "NewsArticle", "headline": "B", "datePublished": "2019-01-02"}]</script><h1>Spoil</h1>',
    '<script type="application/ld+json">{"@type": "Organization", "foundingDate": "1900-01-01", "datePublished": "1900-01-01"}'
    "</script><h1>Spoil</h1>",
    '<script type="application/ld+json">{not json 2025-03-14</script><h1>Spoil</h1>',
    '<h1>One</h1><time datetime="2023-11-05"></time><h1>Two</h1><time datetime="2023-11-06"></time>',
    "",
]  # fmt: skip


@pytest.mark.parametrize("page", STATED)
def test_a_day_that_the_page_gives_its_article_is_taken(page: str) -> None:
    assert published_on(f"<html><body>{page}</body></html>") == "2025-03-14"


@pytest.mark.parametrize("page", NOT_SAID)
def test_no_day_is_made_of_anything_else(page: str) -> None:
    assert published_on(f"<html><body>{page}</body></html>") is None
