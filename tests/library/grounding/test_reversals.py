"""A sentence that loses its passage's "not" is noticed; one that says what stands beside that "not" is left alone."""

import pytest

from briefing.library.checks.own_words.reversals import lost, put_in
from tests.library.grounding.mutations import mutations_of_negations

DENYING = [
    (
        "The mayor said the town would not sell the harbour to a foreign firm.",
        "The mayor will not sell the harbour to a foreign firm.",
    ),
    ("“We have never paid a ransom to pirates,” the company said.", "The company has never paid pirates a ransom."),
    ("The union has not ruled out a strike in August.", "The union has not ruled out a strike in August, it says."),
    (
        "While the bank is not closing its branches, it is cutting their hours.",
        "The bank is not closing branches but shortening their hours.",
    ),
    ("No member of the crew was hurt, the coast guard said on Friday.", "No member of the crew was hurt."),
    (
        "The report does not name the firm that built the bridge.",
        "The report does not say which firm built the bridge.",
    ),
    (
        "The court found that the police had no warrant when they searched the flat.",
        "The police had no warrant for the search of the flat, the court found.",
    ),
    (
        "“I did not see the contract before it was signed,” Ms Hale told the committee.",
        "Hale says she did not see the contract before it was signed.",
    ),
    ("The ministry cannot say when the trains will run again.", "The ministry cannot say when trains will run again."),
    ("Neither the owner nor the captain answered questions.", "Neither the owner nor the captain answered questions."),
    ("Farmers no longer receive the subsidy, which ended in May.", "Farmers no longer receive the subsidy."),
    (
        "The two governments do not recognise each other, and have no embassies.",
        "The two governments do not recognise each other.",
    ),
    ("The drug has not been tested on children, its maker said.", "The drug has not been tested on children."),
    ("Officials said there was no evidence of fraud in the vote.", "Officials see no evidence of fraud in the vote."),
    ("“Nobody told us to leave,” said a resident, Ana Ruiz.", "Ruiz says that nobody told the residents to leave."),
    (
        "The tax will not apply to firms with fewer than ten workers.",
        "Firms with fewer than ten workers will not pay the tax.",
    ),
    ("The airline hasn't paid its pilots since March.", "The airline has not paid its pilots since March."),
    (
        "Kestrel never joined the treaty, but it keeps to its rules.",
        "Kestrel never joined the treaty but keeps to its rules.",
    ),
    (
        "The inspector did not find any cracks in the dam, though water was seeping through.",
        "The inspector found no cracks in the dam.",
    ),
    ("She said that the law does not forbid fishing at night.", "The law does not forbid fishing at night, she says."),
    ("The palace would not comment on the king's health.", "The palace did not comment on the king's health."),
    ("The army says it has no plans to leave the valley.", "The army has no plans to leave the valley."),
    (
        "“We will not accept a deal that leaves out the islands,” said Prime Minister Orr.",
        "Orr will not accept a deal without the islands.",
    ),
    ("The school does not have a licence to teach chemistry.", "The school has no licence to teach chemistry."),
    ("The lake has not frozen since 1987, according to the records.", "The lake has not frozen since 1987."),
    ("He was not present at the meeting of 4 May.", "He was not at the meeting of 4 May."),
    ("The data do not show whether the fish are returning.", "The data do not show whether the fish return."),
    ("The agency cannot confirm the number of the dead.", "The agency cannot confirm the number of dead."),
    (
        "The hospital did not inform the families until Tuesday, a nurse said.",
        "The hospital did not inform the families before Tuesday.",
    ),
    ("“There is no plan B,” the coach told reporters.", "The coach says there is no plan B."),
    ("The senator never returned the letters, her aide confirmed.", "The senator never returned the letters."),
    (
        "Because the pipes are not insulated, they freeze every winter.",
        "The pipes are not insulated and freeze in winter.",
    ),
    (
        "The society isn't planning a second concert this year.",
        "The society is not planning another concert this year.",
    ),
    ("Not one of the candidates mentioned the flood.", "Not one candidate mentioned the flood."),
    (
        "The vaccine does not protect against the new strain, researchers warn.",
        "The vaccine does not protect against the new strain.",
    ),
    ("Residents were not warned before the dam was opened.", "Nobody warned the residents before the dam opened."),
    ("The treaty does not cover ships under 500 tonnes.", "Ships under 500 tonnes are not covered by the treaty."),
    (
        "The board has not yet decided who will run the museum.",
        "The board has not yet decided who is to run the museum.",
    ),
    ("None of the money reached the village, auditors found.", "None of the money reached the village."),
    ("He said he could not remember signing the cheque.", "He cannot remember signing the cheque."),
    ("The strike won't affect night trains, the operator said.", "Night trains will not be affected by the strike."),
    ("The city never consulted the tenants about the rent.", "The tenants were never consulted about the rent."),
    (
        "“Our members are not criminals,” the guild's chair said.",
        "The guild's members are not criminals, says its chair.",
    ),
    ("The ferry is no longer insured, its owner admitted.", "The ferry is no longer insured."),
    ("The museum will not lend the mask, which is too fragile to travel.", "The museum will not lend the mask."),
    ("Scientists do not know why the bees vanished.", "Scientists do not know why the bees vanished."),
    ("The two leaders did not shake hands.", "The two leaders did not shake hands."),
    ("No charges were brought against the driver.", "The driver was not charged."),
    ("The village has no doctor, and the nearest is forty miles away.", "The village has no doctor."),
    ("The mine cannot reopen without a new licence.", "The mine cannot reopen without a new licence."),
    ("Prosecutors will not appeal the verdict.", "The prosecutors will not appeal."),
    (
        "The factory has not emitted mercury since 2012, its owner says.",
        "The factory has not emitted mercury since 2012, says its owner.",
    ),
]
"""A passage, and a sentence with its "not"."""

BESIDE = [
    (
        "The mayor said the town would not sell the harbour, but would lease the quay to a foreign firm.",
        "The mayor will lease the quay to a foreign firm.",
    ),
    (
        "While the bank is not closing its branches, it is cutting their hours.",
        "The bank is cutting the hours of its branches.",
    ),
    (
        "The tax will not apply to firms with fewer than ten workers; larger firms pay from May.",
        "Larger firms pay the tax from May.",
    ),
    (
        "The drug has not been tested on children, but it is given to adults in nine countries.",
        "The drug is given to adults in nine countries.",
    ),
    (
        "He was not present at the meeting, where the budget was passed by two votes.",
        "The budget was passed by two votes at the meeting.",
    ),
    (
        "The union has not ruled out a strike in August. It will vote on the offer on Monday.",
        "The union votes on the offer on Monday.",
    ),
    (
        "The airline hasn't paid its pilots since March, and owes them two million.",
        "The airline owes its pilots two million.",
    ),
    (
        "The army says it has no plans to leave the valley; it wants to rebuild the road.",
        "The army wants to rebuild the road of the valley.",
    ),
    ("Kestrel never joined the treaty, but it keeps to its rules.", "Kestrel keeps to the rules of the treaty."),
    (
        "The inspector did not find cracks in the dam, though water was seeping through.",
        "Water seeped through the dam, the inspector says.",
    ),
    (
        "“We will not accept a deal that leaves out the islands,” said Prime Minister Orr.",
        "Orr wants the islands to be part of a deal.",
    ),
    (
        "The ministry cannot say when trains will run again, though it is paying for buses.",
        "The ministry pays for buses until trains run again.",
    ),
    ("It was not the mayor who sold the land, the council did.", "The council sold the land."),
    ("Not all of the pilots signed the letter, the older ones did.", "The older pilots signed the letter."),
    (
        "The hospital did not inform the families until Tuesday, a nurse said.",
        "The hospital informed the families on Tuesday.",
    ),
    ("Because the pipes are not insulated, they freeze every winter.", "The pipes freeze every winter."),
    ("The treaty does not cover ships under 500 tonnes; it covers tankers.", "The treaty covers tankers."),
    (
        "The museum will not lend the mask, which is too fragile to travel.",
        "The mask is too fragile to travel, the museum says.",
    ),
    ("No charges were brought against the driver, who was taken to hospital.", "The driver was taken to hospital."),
    (
        "The village has no doctor, and the nearest is forty miles away.",
        "The nearest doctor is forty miles from the village.",
    ),
    ("The strike won't affect night trains, but day trains will be halved.", "The strike will halve day trains."),
    ("There is no doubt that the fire began in the kitchen.", "The fire began in the kitchen."),
    ("The festival sold no fewer than nine thousand tickets.", "The festival sold nine thousand tickets or more."),
    (
        "The board has not yet decided who will run the museum. Two candidates remain.",
        "Two candidates are left to run the museum.",
    ),
    (
        "Scientists do not know why the bees vanished, but they are counting those that remain.",
        "Scientists are counting the bees that remain.",
    ),
    ("The minister has no choice but to resign, his party says.", "The minister has to resign, his party says."),
    (
        "It is not only the price of bread that rises, milk costs more as well.",
        "The price of bread rises, and milk costs more.",
    ),
    (
        "The bridge was not built to carry tanks. In May, eleven tanks crossed it.",
        "Eleven tanks crossed the bridge in May.",
    ),
]
"""A passage, and a sentence that says what stands beside its "not", or what follows from it."""


@pytest.mark.parametrize(("passage", "sentence"), DENYING)
def test_a_sentence_that_denies_what_its_passage_denies_gets_no_note(passage: str, sentence: str) -> None:
    assert not lost(sentence, [passage], "English")
    assert not put_in(sentence, [passage], [passage], "English")


@pytest.mark.parametrize(("passage", "sentence"), BESIDE)
def test_a_sentence_on_what_stands_beside_a_negation_gets_no_note(passage: str, sentence: str) -> None:
    assert not lost(sentence, [passage], "English")


def test_most_sentences_that_lose_their_negation_are_noticed() -> None:
    turned = [
        (passage, mutation.text) for passage, sentence in DENYING for mutation in mutations_of_negations(sentence)
    ]
    noticed = [sentence for passage, sentence in turned if lost(sentence, [passage], "English")]
    assert len(turned) >= 45
    assert len(noticed) >= 0.8 * len(turned), {sentence for _, sentence in turned}.difference(noticed)
