"""What German, French and Spanish report without a quotation is a claim where its verb says so, and nothing else is."""

import pytest

from tests.drafting.drafts import sound

GERMAN = "Streit um den Hafen\n\nDas ist nicht der Anfang, und es wird sich in der Stadt auch nicht ändern. "
FRENCH = "Le port en colère\n\nCe n’est pas la fin du conflit, et les gens du port le savent dans la ville. "
SPANISH = "El puerto en pie de guerra\n\nNo es el fin del conflicto y la gente del puerto lo sabe en la ciudad. "


def reported(text: str) -> list[tuple[str, str]]:
    """Return the parties and kinds of what a text reports without a quotation."""
    brief = sound(text)
    names = {party.id: party.name for party in brief.parties}
    return [(names[claim.made_by], str(claim.kind)) for claim in brief.claims if not claim.evidence[0].quote]


@pytest.mark.parametrize(
    ("sentence", "party", "kind"),
    [
        ("Der Verband der Fischer fordert einen Baustopp.", "Verband der Fischer", "demand"),
        ("Am Montag forderte der Verband der Fischer einen Baustopp.", "Verband der Fischer", "demand"),
        ("Der Verein Pro Wald hat ein Gutachten verlangt.", "Pro Wald", "demand"),
        ("Die Gewerkschaft Verdi rief zum Streik am Freitag auf.", "Verdi", "demand"),
        ("Die Reederei Nordkap bestreitet den Vorfall.", "Nordkap", "denial"),
        ("Die Nordkap AG wies die Vorwürfe am Freitag zurück.", "Nordkap", "denial"),
        ("Im Streit um die Mole hat die Nordkap AG Vorwürfe der Stadt zurückgewiesen.", "Nordkap", "denial"),
        ("Bürgermeisterin Antje Roloff (SPD) streitet das ab.", "SPD", "denial"),
        ("Der Verein Pro Wald wirft der Stadt Untätigkeit vor.", "Pro Wald", "allegation"),
        ("Der Verein Pro Wald wirft der Stadt vor, nicht gehandelt zu haben.", "Pro Wald", "allegation"),
        ("Der Verein Pro Wald hatte der Stadt zuvor Untätigkeit vorgeworfen.", "Pro Wald", "allegation"),
        ("Die Regierung sagte weitere Mittel zu.", "Regierung", "commitment"),
        ("Die Reederei Nordkap kündigte an, gegen den Bescheid zu klagen.", "Nordkap", "commitment"),
        ("Die Mole müsse weg, fordert der Verein Pro Wald.", "Pro Wald", "demand"),
    ],
)
def test_german_reports_by_its_verbs(sentence: str, party: str, kind: str) -> None:
    assert [(party in name, reported_kind) for name, reported_kind in reported(GERMAN + sentence)] == [(True, kind)]


@pytest.mark.parametrize(
    ("sentence", "party", "kind"),
    [
        ("L’association Eau Vive réclame un moratoire.", "Eau Vive", "demand"),
        ("Mardi, l’association Eau Vive a exigé un moratoire.", "Eau Vive", "demand"),
        ("Le syndicat CGT appelle à la grève.", "CGT", "demand"),
        ("La société Verdane a démenti toute pollution.", "Verdane", "denial"),
        ("La société Verdane dément avoir pollué la rivière.", "Verdane", "denial"),
        ("Le maire, Luc Arnaud, a toujours nié les faits.", "Luc Arnaud", "denial"),
        ("La société Verdane rejette ces accusations.", "Verdane", "denial"),
        ("La société Verdane se défend d’avoir pollué la rivière.", "Verdane", "denial"),
        ("L’association Eau Vive accuse la société d’avoir menti.", "Eau Vive", "allegation"),
        ("L’association Eau Vive reproche au préfet son silence.", "Eau Vive", "allegation"),
        ("Le gouvernement a promis une enquête.", "gouvernement", "commitment"),
        ("Le gouvernement s’est engagé à publier les chiffres.", "gouvernement", "commitment"),
    ],
)
def test_french_reports_by_its_verbs(sentence: str, party: str, kind: str) -> None:
    assert [(party in name, reported_kind) for name, reported_kind in reported(FRENCH + sentence)] == [(True, kind)]


@pytest.mark.parametrize(
    ("sentence", "party", "kind"),
    [
        ("El sindicato CIG exige la readmisión de los despedidos.", "CIG", "demand"),
        ("El lunes, el sindicato CIG pidió una reunión urgente.", "CIG", "demand"),
        ("La alcaldesa, Marta Louro, ha reclamado más fondos.", "Marta Louro", "demand"),
        ("El Gobierno negó que haya recortes.", "Gobierno", "denial"),
        ("La empresa Tarsa ha desmentido los despidos.", "Tarsa", "denial"),
        ("La empresa Tarsa rechazó las acusaciones.", "Tarsa", "denial"),
        ("La plataforma Mar Limpo acusa a la empresa de mentir.", "Mar Limpo", "allegation"),
        ("La plataforma Mar Limpo denunció que la empresa vierte de noche.", "Mar Limpo", "allegation"),
        ("El Gobierno prometió una solución.", "Gobierno", "commitment"),
        ("El Gobierno se comprometió a publicar los informes.", "Gobierno", "commitment"),
        ("El Gobierno celebró la noticia y pidió calma.", "Gobierno", "demand"),
    ],
)
def test_spanish_reports_by_its_verbs(sentence: str, party: str, kind: str) -> None:
    assert [(party in name, reported_kind) for name, reported_kind in reported(SPANISH + sentence)] == [(True, kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Verein Pro Wald fordert keine Entschädigung.",
        "Die Reederei Nordkap bestreitet nicht, dass es Lecks gab.",
        "Der Brand forderte drei Verletzte.",
        "Der Verein Pro Wald habe einen Baustopp gefordert.",
        "Der Verein Pro Wald soll einen Baustopp gefordert haben.",
        "Der Reederei Nordkap wird Untätigkeit vorgeworfen.",
        "Die von der Stadt geforderte Mole ist teuer.",
        "Die Stadt wies den Antrag zurück.",
        "Die Reederei Nordkap warf den Anker vor der Küste.",
        "Die Stadt prüft, ob der Verein Pro Wald einen Baustopp fordert.",
        "Weil der Verein Pro Wald einen Baustopp fordert, ruht die Arbeit.",
        "Die Stadt habe dem Verein nichts versprochen, sagte ein Sprecher.",
        "Der Verein verspricht sich davon wenig.",
        "Der SV Hafen bestritt 40 Spiele in der Liga.",
        "Die Forderung der Stadt ist alt.",
        "Die Stadt kündigte einen Vertrag an der Mole.",
    ],
)
def test_german_reports_nothing_that_is_denied_passive_second_hand_or_of_another_sense(sentence: str) -> None:
    assert reported(GERMAN + sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "La société Verdane n’a pas démenti.",
        "La société Verdane ne conteste pas le rejet.",
        "La société Verdane aurait démenti toute pollution.",
        "La société Verdane est accusée d’avoir pollué la rivière.",
        "Accusé d’avoir menti, le maire a quitté la salle.",
        "La demande de l’association est ancienne.",
        "Le maire se demande ce que veut l’association.",
        "Le maire a demandé si la société payerait.",
        "La société Verdane accuse un retard de six mois.",
        "Le maire a rejeté la demande.",
        "Le préfet dit que l’association Eau Vive exige trop.",
        "La solution promise par le gouvernement se fait attendre.",
        "Le maire savait que la société réclamait une prime.",
    ],
)
def test_french_reports_nothing_of_the_kind(sentence: str) -> None:
    assert reported(FRENCH + sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "El Gobierno no negó los recortes.",
        "El Gobierno se negó a responder.",
        "El Gobierno negó el permiso a la empresa.",
        "La empresa Tarsa habría negado los vertidos.",
        "La empresa Tarsa fue acusada de verter de noche.",
        "La denuncia de la plataforma llegó tarde.",
        "La alcaldesa pidió disculpas a los vecinos.",
        "El Gobierno rechazó la enmienda.",
        "El fiscal sabe que la empresa Tarsa exige silencio.",
        "El acusado llegó al juzgado a las nueve.",
        "Si el sindicato exige más, habrá huelga.",
    ],
)
def test_spanish_reports_nothing_of_the_kind(sentence: str) -> None:
    assert reported(SPANISH + sentence) == []


def test_a_denial_answers_an_allegation_in_other_languages_too() -> None:
    text = GERMAN + "Der Verein Pro Wald wirft der Reederei Nordkap Betrug vor. Die Reederei Nordkap bestreitet das."
    claims = sound(text).claims
    denial = next(claim for claim in claims if claim.kind == "denial")
    assert [claim.kind for claim in claims if claim.id in denial.answers] == ["allegation"]
