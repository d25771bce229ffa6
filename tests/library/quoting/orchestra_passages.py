"""Passages about orchestras, ferries and courts and quotations from them, written after the rules for the first ones."""

from tests.library.quoting.passage import Passage

PASSAGES = [
    # en: not
    Passage(
        "en",
        "D",
        "At no stage of the investigation were the suspects held in the same cell, the police chief said.",
        "were the suspects held in the same cell",
    ),
    Passage(
        "en",
        "D",
        "The tribunal was not persuaded that the surgeon had followed the protocol.",
        "the surgeon had followed the protocol",
    ),
    Passage(
        "en", "D", "Few of the passengers had seen the warning lights come on.", "had seen the warning lights come on"
    ),
    Passage(
        "en", "D", "Hardly a week went by in which the orchestra was paid on time.", "the orchestra was paid on time"
    ),
    Passage("en", "D", "The bank has held back from lending to the shipyard again.", "lending to the shipyard again"),
    Passage(
        "en",
        "D",
        "The striker missed the chance to put his side ahead after ten minutes.",
        "put his side ahead after ten minutes",
    ),
    Passage("en", "D", "None of the three laboratories could reproduce the result.", "could reproduce the result"),
    Passage(
        "en", "D", "The director scrapped plans to stage the opera in the quarry.", "stage the opera in the quarry"
    ),
    Passage("en", "D", "The ombudsman talked the couple out of suing the hospital.", "suing the hospital"),
    Passage("en", "D", "It would be an overstatement to say the drug works in children.", "the drug works in children"),
    Passage("en", "D", "Nobody should conclude from this that the dam is safe.", "the dam is safe"),
    Passage("en", "D", "The committee resisted calls to ban the film in schools.", "ban the film in schools"),
    Passage("en", "D", "The archivist was forbidden to copy the letters of the poet.", "copy the letters of the poet"),
    Passage("en", "D", "I wish we had bought the land when it was cheap.", "we had bought the land when it was cheap"),
    Passage(
        "en",
        "D",
        "He would have won the seat with forty more votes, the analysts say.",
        "won the seat with forty more votes",
    ),
    Passage(
        "en", "D", "The referee nearly sent off the captain for his remark.", "sent off the captain for his remark"
    ),
    Passage("en", "D", "The regulator ended its inquiry without fining the broker.", "fining the broker"),
    Passage("en", "D", "The museum's board voted against lending the crown to Berlin.", "lending the crown to Berlin"),
    # en: denial
    Passage("en", "D", "Her lawyers called it nonsense that she had paid for the exam.", "she had paid for the exam"),
    Passage(
        "en",
        "D",
        "The ministry was quick to quash talk that the currency would be devalued.",
        "the currency would be devalued",
    ),
    Passage("en", "D", "The captain hit back at claims that he had abandoned the ferry.", "he had abandoned the ferry"),
    Passage("en", "D", "Police played down a report that the prisoner had a gun.", "the prisoner had a gun"),
    Passage(
        "en", "D", "The paper apologised for having written that the actor was bankrupt.", "the actor was bankrupt"
    ),
    Passage(
        "en", "D", "An inquiry cleared the nurse of stealing morphine from the ward.", "stealing morphine from the ward"
    ),
    Passage(
        "en",
        "D",
        "The witness took back her testimony that the driver had been on the phone.",
        "the driver had been on the phone",
    ),
    # en: hedge
    Passage(
        "en", "D", "There are fears that the virus has reached the mainland.", "the virus has reached the mainland"
    ),
    Passage(
        "en", "D", "According to one unconfirmed account, the rebels hold the airport.", "the rebels hold the airport"
    ),
    Passage("en", "D", "It looks as if the champion will skip the final.", "the champion will skip the final"),
    Passage("en", "D", "The general is rumoured to have fled across the border.", "have fled across the border"),
    Passage("en", "D", "The chances are that the winter will be mild.", "the winter will be mild"),
    Passage("en", "D", "The coach jested that his team trains on beer.", "his team trains on beer"),
    Passage(
        "en",
        "D",
        "Conspiracy theorists insist the moon landing was filmed in Nevada.",
        "the moon landing was filmed in Nevada",
    ),
    Passage("en", "D", "Early tests suggest that the dye fades in sunlight.", "the dye fades in sunlight"),
    Passage(
        "en",
        "D",
        "We could see the comet with the naked eye by March, if at all.",
        "see the comet with the naked eye by March",
    ),
    # en: condition
    Passage(
        "en",
        "D",
        "Provided that the lenders agree, the brewery will stay in the family.",
        "the brewery will stay in the family",
    ),
    Passage("en", "D", "Elect me and I will abolish the toll.", "I will abolish the toll"),
    Passage("en", "D", "Without a new coach the team will go down, the fans warn.", "the team will go down"),
    Passage("en", "D", "Were the court to agree, all 900 tenants would be repaid.", "all 900 tenants would be repaid"),
    Passage(
        "en",
        "D",
        "In the event of a drought, the golf course will lose its water.",
        "the golf course will lose its water",
    ),
    Passage("en", "D", "Once the weather clears, the divers will raise the wreck.", "the divers will raise the wreck"),
    # en: question
    Passage(
        "en", "D", "The senator would not be drawn on whether she had met the lobbyist.", "she had met the lobbyist"
    ),
    Passage(
        "en", "D", "Detectives are trying to establish if the safe had been left open.", "the safe had been left open"
    ),
    Passage(
        "en",
        "D",
        "Did the company know of the leak? “Did the company test the valves in June?” he asked.",
        "the company test the valves in June",
    ),
    # en: turn-after
    Passage(
        "en",
        "D",
        "The hospital will keep its maternity ward, provided it finds two doctors.",
        "The hospital will keep its maternity ward",
    ),
    Passage("en", "D", "“The company is debt-free, on paper,” the auditor said.", "The company is debt-free"),
    Passage("en", "D", "All the statues survived except the two by the gate.", "All the statues survived"),
    Passage("en", "D", "“I stole the painting,” he said, tongue in cheek.", "I stole the painting"),
    Passage(
        "en", "D", "The drug is safe for adults, but it must never be given to infants.", "The drug is safe for adults"
    ),
    Passage(
        "en",
        "D",
        "The captain was asleep at the wheel, according to an anonymous letter.",
        "The captain was asleep at the wheel",
    ),
    Passage("en", "D", "The accounts are complete, supposedly.", "The accounts are complete"),
    Passage("en", "D", "The deal has been signed, or will be once the king has read it.", "The deal has been signed"),
    Passage("en", "D", "The village was warned in time. This is simply not true.", "The village was warned in time."),
    Passage("en", "D", "We shall appeal, unless the fine is cut.", "We shall appeal"),
    Passage("en", "D", "The refugees may work, but only in the camp.", "The refugees may work"),
    Passage(
        "en",
        "D",
        "That the opera house is haunted is a story for tourists, its porter said.",
        "the opera house is haunted",
    ),
    Passage("en", "D", "The rule applies to every club, with two exceptions.", "The rule applies to every club"),
    Passage("en", "D", "You may take photographs as long as you pay.", "You may take photographs"),
    # en: omission
    Passage(
        "en",
        "DR",
        "The doctor examined the boxer and could find no sign of a fracture.",
        "The doctor examined the boxer and … find […] sign of a fracture",
    ),
    Passage(
        "en",
        "DR",
        "The union will accept the offer only if the dismissed drivers are taken back.",
        "The union will accept the offer […] the dismissed drivers are taken back",
    ),
    Passage(
        "en",
        "DR",
        "The bishop told the press that he had heard rumours that the abbey was for sale.",
        "The bishop told the press that … the abbey was for sale",
    ),
    Passage(
        "en",
        "DR",
        "We trust the new mayor, and we have stopped paying the old one's friends.",
        "We trust the new mayor, and we have … paying the old one's friends",
    ),
    Passage(
        "en",
        "DR",
        "Our guests are, unless they misbehave, free to use the boats.",
        "Our guests are […] free to use the boats",
    ),
    # en: omission-honest
    Passage(
        "en",
        "V",
        "The bridge, designed by an engineer from Porto in 1886, carried trams until last year.",
        "The bridge … carried trams until last year.",
    ),
    Passage(
        "en",
        "V",
        "We counted the votes twice, in the presence of both lawyers, and the result stands.",
        "We counted the votes twice […] and the result stands.",
    ),
    Passage(
        "en",
        "V",
        "The fund has paid 312 families. Each of them lost a house in the flood. It holds nine million more.",
        "The fund has paid 312 families. … It holds nine million more.",
    ),
    # en: speaker
    Passage(
        "en",
        "DR",
        "INTERVIEWER: Mr Vane, who chose the site?\n\n"
        "VANE: The council did.\n\n"
        "INTERVIEWER: Your firm was paid twice for it.\n\n"
        "VANE: That is slander.",
        "Your firm was paid twice for it.",
        speaker="Robert Vane",
    ),
    Passage(
        "en",
        "V",
        "INTERVIEWER: Mr Vane, who chose the site?\n\n"
        "VANE: The council did, in an open vote.\n\n"
        "INTERVIEWER: Your firm was paid twice.\n\n"
        "VANE: That is slander.",
        "The council did, in an open vote.",
        speaker="Robert Vane",
    ),
    Passage(
        "en",
        "DR",
        "Dr Haas: The vaccine is safe.\n\nMs Bell: The vaccine killed my dog.\n\nDr Haas: It was never given to dogs.",
        "The vaccine killed my dog.",
        speaker="Dr Haas",
    ),
    # en: honest
    Passage(
        "en",
        "V",
        "The police chief said the suspects were held in separate cells.",
        "the suspects were held in separate cells",
    ),
    Passage("en", "V", "She had nothing to hide, her lawyer said, and the court agreed.", "the court agreed"),
    Passage(
        "en", "V", "If the figures were wrong, nobody noticed. The audit took nine weeks.", "The audit took nine weeks."
    ),
    Passage("en", "V", "The tribunal, which rarely sits in public, heard eleven witnesses.", "heard eleven witnesses"),
    Passage(
        "en",
        "V",
        "The surgeon stopped at the door, then told the family that the operation had gone well.",
        "the operation had gone well",
    ),
    Passage("en", "V", "There can be little doubt that the letters are genuine.", "the letters are genuine"),
    Passage("en", "V", "The club avoided relegation because its rivals lost.", "its rivals lost"),
    Passage("en", "V", "Once the war was over, the factory made bicycles.", "the factory made bicycles"),
    Passage("en", "V", "The captain proved that the lights had been switched on.", "the lights had been switched on"),
    Passage("en", "V", "Nobody disputes that the fire began in the kitchen.", "the fire began in the kitchen"),
    Passage("en", "V", "Instead of a speech there was a song, and the mayor wept.", "the mayor wept"),
    Passage(
        "en",
        "V",
        "The lake is frozen, and the ferry has been laid up until spring.",
        "the ferry has been laid up until spring",
    ),
    Passage("en", "V", "“Why not?” she asked. “We have the money and the time.”", "We have the money and the time."),
    Passage("en", "V", "He did not say when, but the company will move to Turin.", "the company will move to Turin"),
    Passage(
        "en", "V", "The village has no school, no shop and no bus; 212 people live there.", "212 people live there"
    ),
    Passage(
        "en", "V", "Take the second road on the left and the chapel stands before you.", "the chapel stands before you"
    ),
    Passage(
        "en",
        "V",
        "The judge rejected the appeal, and the fine of 9,000 crowns stands.",
        "the fine of 9,000 crowns stands",
    ),
    Passage("en", "V", "The rumours ended when the minister showed her passport.", "the minister showed her passport"),
    Passage("en", "V", "Give or take a few days, the harvest lasts a month.", "the harvest lasts a month"),
    Passage("en", "V", "The paper reported that the strike had cost four million.", "the strike had cost four million"),
    Passage("en", "V", "Asked whether she would stand again, she said: “I shall run in May.”", "I shall run in May."),
    Passage("en", "V", "The nurse, accused of theft, was at home that night.", "was at home that night"),
    Passage("en", "V", "It is a fact that the well ran dry in August.", "the well ran dry in August"),
    Passage("en", "V", "The town lies on the river Esk and lives from salmon.", "lives from salmon"),
    Passage(
        "en",
        "V",
        "The theatre lost its grant in 2019, yet it has never cancelled a show.",
        "it has never cancelled a show",
    ),
    Passage("en", "V", "In theory and in practice the engine works, the inspector found.", "the engine works"),
    Passage("en", "V", "The singer cancelled her tour, which had sold out in an hour.", "had sold out in an hour"),
    Passage("en", "V", "The dream of a tunnel is old: engineers drew one in 1872.", "engineers drew one in 1872"),
    Passage(
        "en", "V", "The report criticises the harbour master, who ordered the crew to sail.", "ordered the crew to sail"
    ),
    Passage(
        "en", "V", "Of the nine candidates, only Ms Roth answered every question.", "Ms Roth answered every question"
    ),
    # de: not
    Passage(
        "de",
        "D",
        "Zu keinem Zeitpunkt war die Ministerin über das Leck informiert.",
        "war die Ministerin über das Leck informiert",
    ),
    Passage(
        "de",
        "D",
        "Die Richterin hielt es nicht für erwiesen, dass der Fahrer telefoniert hatte.",
        "der Fahrer telefoniert hatte",
    ),
    Passage("de", "D", "Der Konzern hat aufgehört, Kohle aus Kolumbien zu kaufen.", "Kohle aus Kolumbien zu kaufen"),
    Passage("de", "D", "Der Trainer lehnte es ab, den Torwart auszuwechseln.", "den Torwart auszuwechseln"),
    Passage("de", "D", "Kaum jemand in der Stadt hatte den Aufruf gelesen.", "hatte den Aufruf gelesen"),
    Passage("de", "D", "Anstatt den Schaden zu melden, strich der Hausmeister die Wand.", "den Schaden zu melden"),
    # de: denial
    Passage(
        "de",
        "D",
        "Die Kanzlei wies die Darstellung zurück, wonach sie Akten vernichtet habe.",
        "sie Akten vernichtet habe",
    ),
    Passage(
        "de", "D", "Die Zeugin zog ihre Aussage zurück, dass der Wagen rot gewesen sei.", "der Wagen rot gewesen sei"
    ),
    Passage(
        "de",
        "D",
        "Entgegen anderslautenden Berichten, wonach das Werk verkauft wird, bleibt alles beim Alten.",
        "das Werk verkauft wird",
    ),
    Passage("de", "D", "Dass die Oper schließt, ist ein Gerücht, sagte die Intendantin.", "die Oper schließt"),
    # de: hedge
    Passage("de", "D", "Es ist denkbar, dass der Zug schon im Herbst fährt.", "der Zug schon im Herbst fährt"),
    Passage("de", "D", "Gerüchten zufolge hat der Sänger die Villa gekauft.", "hat der Sänger die Villa gekauft"),
    Passage("de", "D", "Die Winzer hoffen, dass der Frost ausbleibt.", "der Frost ausbleibt"),
    Passage("de", "D", "Womöglich wurde der Brief nie abgeschickt.", "wurde der Brief nie abgeschickt"),
    # de: condition
    Passage(
        "de", "D", "Sollte das Gericht zustimmen, werden alle Mieter entschädigt.", "werden alle Mieter entschädigt"
    ),
    Passage("de", "D", "Stimmt der Rat zu, beginnt der Bau im März.", "beginnt der Bau im März"),
    # de: question
    Passage("de", "D", "Unklar ist, wer den Alarm abgeschaltet hat.", "den Alarm abgeschaltet hat"),
    # de: turn-after
    Passage("de", "D", "Die Kirche bleibt stehen, sofern der Bischof zahlt.", "Die Kirche bleibt stehen"),
    Passage("de", "D", "Wir nehmen alle Kinder auf, jedoch nicht vor August.", "Wir nehmen alle Kinder auf"),
    Passage("de", "D", "Das Wasser ist trinkbar, so jedenfalls der Betreiber.", "Das Wasser ist trinkbar"),
    Passage("de", "D", "„Ich habe die Bank überfallen“, sagte er im Scherz.", "Ich habe die Bank überfallen"),
    Passage("de", "D", "Der Verein zahlt den Spielern keinen Lohn.", "Der Verein zahlt den Spielern"),
    # de: omission
    Passage(
        "de",
        "DR",
        "Die Jury sah den Film und konnte ihm nichts abgewinnen.",
        "Die Jury sah den Film und konnte ihm … abgewinnen",
    ),
    # de: honest
    Passage("de", "V", "Es steht außer Frage, dass die Briefe echt sind.", "die Briefe echt sind"),
    Passage("de", "V", "Die Polizei fand keine Waffe, aber zwölf Pässe.", "zwölf Pässe"),
    Passage("de", "V", "Niemand bestreitet, dass das Feuer in der Küche begann.", "das Feuer in der Küche begann"),
    Passage("de", "V", "Die Intendantin, die nie Interviews gibt, sprach eine Stunde lang.", "sprach eine Stunde lang"),
    Passage("de", "V", "Heute kostet die Karte 24 Euro, früher waren es neun.", "früher waren es neun"),
    Passage("de", "V", "Das Gericht stellte fest, dass der Vertrag gültig ist.", "der Vertrag gültig ist"),
    Passage("de", "V", "Statt einer Rede gab es ein Lied, und der Bürgermeister weinte.", "der Bürgermeister weinte"),
    Passage("de", "V", "Trotz des Regens kamen 3.000 Menschen, sagte die Polizei.", "kamen 3.000 Menschen"),
    # fr: not
    Passage(
        "fr",
        "D",
        "À aucun moment la ministre n'a été prévenue de la fuite.",
        "la ministre n'a été prévenue de la fuite",
    ),
    Passage("fr", "D", "Le tribunal n'a pas jugé établi que le chauffeur téléphonait.", "le chauffeur téléphonait"),
    Passage("fr", "D", "Le groupe a cessé d'acheter du charbon en Colombie.", "acheter du charbon en Colombie"),
    Passage("fr", "D", "Peu de gens avaient lu l'appel dans la ville.", "avaient lu l'appel dans la ville"),
    Passage("fr", "D", "Au lieu de signaler les dégâts, le gardien a repeint le mur.", "signaler les dégâts"),
    # fr: denial
    Passage(
        "fr",
        "D",
        "La témoin est revenue sur sa déclaration selon laquelle la voiture était rouge.",
        "la voiture était rouge",
    ),
    Passage(
        "fr",
        "D",
        "Le cabinet réfute l'accusation selon laquelle il aurait détruit des dossiers.",
        "il aurait détruit des dossiers",
    ),
    Passage("fr", "D", "Que l'opéra ferme est une rumeur, dit la directrice.", "l'opéra ferme"),
    # fr: hedge
    Passage("fr", "D", "Il est possible que le train roule dès l'automne.", "le train roule dès l'automne"),
    Passage("fr", "D", "Le chanteur aurait acheté la villa en secret.", "acheté la villa en secret"),
    Passage("fr", "D", "On murmure que le ministre quitte la capitale.", "le ministre quitte la capitale"),
    # fr: condition
    Passage("fr", "D", "Si le conseil vote oui, les travaux commencent en mars.", "les travaux commencent en mars"),
    Passage("fr", "D", "Dès que la neige aura fondu, le col rouvrira.", "le col rouvrira"),
    # fr: question
    Passage("fr", "D", "On ignore qui a coupé l'alarme ce soir-là.", "a coupé l'alarme ce soir-là"),
    # fr: turn-after
    Passage("fr", "D", "L'église restera debout, à condition que l'évêque paie.", "L'église restera debout"),
    Passage("fr", "D", "L'eau est potable, en tout cas d'après l'exploitant.", "L'eau est potable"),
    Passage("fr", "D", "« J'ai braqué la banque », a-t-il plaisanté.", "J'ai braqué la banque"),
    Passage("fr", "D", "Les visiteurs entrent tous les jours, sauf le lundi.", "Les visiteurs entrent tous les jours"),
    # fr: omission
    Passage("fr", "DR", "Le jury a vu le film et n'a guère aimé la fin.", "Le jury a vu le film et … aimé la fin"),
    # fr: honest
    Passage("fr", "V", "Il ne fait aucun doute que les lettres sont authentiques.", "les lettres sont authentiques"),
    Passage("fr", "V", "Personne ne conteste que le feu a pris dans la cuisine.", "le feu a pris dans la cuisine"),
    Passage("fr", "V", "La directrice, qui n'accorde jamais d'entretien, a parlé une heure.", "a parlé une heure"),
    Passage("fr", "V", "La police n'a trouvé aucune arme, mais douze passeports.", "douze passeports"),
    Passage("fr", "V", "Le tribunal a jugé que le contrat est valable.", "le contrat est valable"),
    Passage("fr", "V", "Malgré la pluie, 3 000 personnes sont venues.", "3 000 personnes sont venues"),
    # es: not
    Passage("es", "D", "En ningún momento la ministra fue avisada de la fuga.", "la ministra fue avisada de la fuga"),
    Passage(
        "es",
        "D",
        "La jueza no dio por probado que el conductor hablara por teléfono.",
        "el conductor hablara por teléfono",
    ),
    Passage("es", "D", "El grupo ha dejado de comprar carbón en Colombia.", "comprar carbón en Colombia"),
    Passage("es", "D", "Pocos vecinos habían leído el bando.", "habían leído el bando"),
    Passage("es", "D", "En lugar de avisar del daño, el portero pintó la pared.", "avisar del daño"),
    # es: denial
    Passage("es", "D", "La testigo se retractó de su declaración de que el coche era rojo.", "el coche era rojo"),
    Passage("es", "D", "El despacho rechaza que destruyera documentos.", "destruyera documentos"),
    Passage("es", "D", "Que la ópera cierra es un rumor, dijo la directora.", "la ópera cierra"),
    # es: hedge
    Passage("es", "D", "Es posible que el tren circule en otoño.", "el tren circule en otoño"),
    Passage("es", "D", "El cantante habría comprado la finca en secreto.", "comprado la finca en secreto"),
    Passage("es", "D", "Dicen que el ministro deja la capital.", "el ministro deja la capital"),
    # es: condition
    Passage("es", "D", "Si el pleno vota a favor, las obras empiezan en marzo.", "las obras empiezan en marzo"),
    Passage("es", "D", "En cuanto se funda la nieve, el puerto reabrirá.", "el puerto reabrirá"),
    # es: question
    Passage("es", "D", "No se sabe quién apagó la alarma.", "apagó la alarma"),
    # es: turn-after
    Passage("es", "D", "La iglesia seguirá en pie, con tal de que pague el obispo.", "La iglesia seguirá en pie"),
    Passage("es", "D", "El agua es potable, al menos según la empresa.", "El agua es potable"),
    Passage("es", "D", "«Yo atraqué el banco», dijo en broma.", "Yo atraqué el banco"),
    # es: omission
    Passage(
        "es",
        "DR",
        "El jurado vio la película y apenas le gustó el final.",
        "El jurado vio la película y … le gustó el final",
    ),
    # es: honest
    Passage("es", "V", "Nadie discute que el fuego empezó en la cocina.", "el fuego empezó en la cocina"),
    Passage("es", "V", "La directora, que nunca concede entrevistas, habló una hora.", "habló una hora"),
    Passage("es", "V", "La policía no halló armas, pero sí doce pasaportes.", "doce pasaportes"),
    Passage("es", "V", "A pesar de la lluvia, vinieron 3.000 personas.", "vinieron 3.000 personas"),
    Passage("es", "V", "El tribunal declaró que el contrato es válido.", "el contrato es válido"),
    # en: refused
    Passage("en", "R", "The fund holds 12.4 million crowns.", "4 million crowns"),
    Passage("en", "R", "The singer is dissatisfied with her label.", "satisfied with her label"),
    Passage("en", "R", "The boat left at 10:45 for Malta.", "left at 10"),
    Passage("en", "R", "She was never told of the test.", "She was told of the test"),
    Passage("en", "R", "The lawyer spoke first. The witness wept.", "The witness wept. The lawyer spoke first."),
    Passage("en", "R", "The mayor of Kell resigned.", "The mayor of [not] Kell resigned"),
    Passage("en", "R", "Los nuevos años traen lluvia.", "Los nuevos anos traen lluvia"),
    # en: folded
    Passage("en", "V", "“It’s over,” the coach said – and it was.", "It's over"),
    Passage("en", "V", "The ef\xadfect was clear: ofﬁcial figures rose.", "official figures rose"),
    Passage(
        "en", "V", "Der Bau kostet 1 200 Euro – „mindestens“, sagte er.", 'Der Bau kostet 1 200 Euro - "mindestens"'
    ),
]
