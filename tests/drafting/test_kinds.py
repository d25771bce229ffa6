"""What sort of claim somebody's words are: what is foreseen is no promise, a negation no denial; in doubt an assertion."""

import pytest

from briefing.drafting.language.kinds import kind_of


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("We will reopen the ward in May", "commitment"),
        ("I will publish the figures", "commitment"),
        ("We will see what the court says", "assertion"),
        ("We will all be poorer for it", "assertion"),
        ("We will never forget this", "assertion"),
        ("We will lose the whole fleet", "assertion"),
        ("It will rain before they finish", "assertion"),
        ("It would be a mistake", "assertion"),
        ("They will come for the library next", "assertion"),
        ("He would say that", "assertion"),
        ("will pay every worker by Friday", "commitment"),
        ("it will pay every worker by Friday", "commitment"),
        ("They never replaced the lamp", "assertion"),
        ("I never signed that letter", "denial"),
        ("We have never sold a single record", "denial"),
        ("It must be a very long bridge", "assertion"),
        ("They must have known", "assertion"),
        ("The company must pay for the damage", "demand"),
        ("We have to close at four", "assertion"),
        ("You have to give it back", "demand"),
        ("It is not true", "denial"),
        ("There is no plan to sell the park", "assertion"),
        ("Nobody has denied that", "assertion"),
        ("We will not close the school", "assertion"),
        ("We should have been told", "assertion"),
        ("We should be grateful", "assertion"),
        ("The minister should resign", "demand"),
        ("I should say so", "assertion"),
        ("It never rains in June", "assertion"),
        ("We have nothing to hide", "assertion"),
        ("We plan to appeal", "commitment"),
        ("We intend to fight it", "commitment"),
        ("We plan our lives around the ferry", "assertion"),
        ("Illegal dumping has to stop", "demand"),
        ("That is a lie", "assertion"),
        ("They lied to us for nine years", "allegation"),
        ("The dam is illegal", "allegation"),
        ("It is not illegal", "assertion"),
        ("We reject that claim", "denial"),
        ("It has nothing to do with us", "denial"),
        ("I'll believe it when I see it", "assertion"),
        ("This is a threat to every farm on the river", "allegation"),
        ("We need to talk", "assertion"),
        ("He needs to answer for this", "demand"),
        ("Stop the trucks", "demand"),
        ("The stop is too short", "assertion"),
    ],
)
def test_words_are_no_more_than_they_say(words: str, kind: str) -> None:
    assert kind_of(None, words)[0] == kind
