"""Passages about bakeries, ferries and schools and quotations from them, written before the rules were read."""

from tests.library.quoting.passage import Passage

PASSAGES = [
    # en: not
    Passage(
        "en",
        "D",
        "The bakery has at no point sold bread made from imported flour, its owner says.",
        "sold bread made from imported flour",
    ),
    Passage(
        "en",
        "D",
        "Neither the vet nor the stable hand gave the mare a second injection.",
        "gave the mare a second injection",
    ),
    Passage("en", "D", "Far from closing the ward, the trust will pay for six more nurses there.", "closing the ward"),
    Passage("en", "D", "He stopped short of calling the vote a fraud.", "calling the vote a fraud"),
    Passage("en", "D", "The referee was too far away to have seen the handball.", "have seen the handball"),
    Passage("en", "D", "The choir failed to reach the final for a third year.", "reach the final for a third year"),
    Passage("en", "D", "The company has yet to publish its accounts for 2021.", "publish its accounts for 2021"),
    Passage("en", "D", "She is the last person who would sell the orchard.", "would sell the orchard"),
    Passage(
        "en",
        "D",
        "Under no circumstances will we hand over the keys of the archive.",
        "will we hand over the keys of the archive",
    ),
    Passage("en", "D", "The museum refrained from naming the donor of the vase.", "naming the donor of the vase"),
    Passage(
        "en",
        "D",
        "There is no question of the school accepting money from the brewery.",
        "the school accepting money from the brewery",
    ),
    Passage("en", "D", "The plan is anything but a gift to the farmers.", "a gift to the farmers"),
    Passage("en", "D", "The minister left without so much as thanking the firefighters.", "thanking the firefighters"),
    Passage(
        "en",
        "D",
        "In March the council stopped paying the lifeguards at Cove Beach.",
        "paying the lifeguards at Cove Beach",
    ),
    Passage(
        "en",
        "D",
        "Gone are the days when the union could close the port with one call.",
        "the union could close the port with one call",
    ),
    Passage("en", "D", "Little did we know that the bridge was cracked.", "we know that the bridge was cracked"),
    Passage("en", "D", "The ferry company ruled out cutting the night sailing.", "cutting the night sailing"),
    Passage(
        "en",
        "D",
        "I would rather resign than sign the budget in its present form.",
        "sign the budget in its present form",
    ),
    Passage("en", "D", "Instead of raising the rent, the cooperative will sell the roof terrace.", "raising the rent"),
    Passage("en", "D", "It is hard to see how the tower can be finished by June.", "the tower can be finished by June"),
    # en: denial
    Passage(
        "en",
        "D",
        "Contrary to reports that the clinic is bankrupt, wages were paid on Friday.",
        "the clinic is bankrupt",
    ),
    Passage(
        "en", "D", "The claim that the mayor owns the quarry is a lie, his lawyer said.", "the mayor owns the quarry"
    ),
    Passage("en", "D", "It is a myth that bats fly into people's hair.", "bats fly into people's hair"),
    Passage(
        "en",
        "D",
        "Lindqvist dismissed suggestions that the firm had bribed the inspectors.",
        "the firm had bribed the inspectors",
    ),
    Passage(
        "en", "D", "The goalkeeper retracted his statement that the match had been sold.", "the match had been sold"
    ),
    Passage(
        "en",
        "D",
        "The court threw out the argument that tenants must pay for the lift.",
        "tenants must pay for the lift",
    ),
    Passage("en", "D", "Nobody has shown that the dye causes cancer.", "the dye causes cancer"),
    Passage("en", "D", "There is no evidence that the painting is a forgery.", "the painting is a forgery"),
    Passage("en", "D", "The airline wrongly told passengers that the strike was over.", "the strike was over"),
    Passage("en", "D", "Only a fool would say that the river is clean.", "the river is clean"),
    # en: hedge
    Passage(
        "en", "DV", "Two neighbours thought the smoke had come from the laundry.", "the smoke had come from the laundry"
    ),
    Passage("en", "D", "Rumour has it that the coach has signed for Leeds.", "the coach has signed for Leeds"),
    Passage(
        "en", "D", "The editor joked that the paper was printed in the kitchen.", "the paper was printed in the kitchen"
    ),
    Passage("en", "D", "It is conceivable that the glacier will be gone by 2050.", "the glacier will be gone by 2050"),
    Passage("en", "D", "Prosecutors suspect that the captain was drunk.", "the captain was drunk"),
    Passage("en", "D", "She hopes that the library will open again in May.", "the library will open again in May"),
    Passage("en", "D", "The tenants fear that the owner will sell the block.", "the owner will sell the block"),
    Passage("en", "D", "He threatened to burn the ledgers.", "burn the ledgers"),
    Passage("en", "D", "The firm is said to have hidden its losses.", "have hidden its losses"),
    Passage(
        "en", "D", "Imagine that the state owns every well in the valley.", "the state owns every well in the valley"
    ),
    # en: condition
    Passage(
        "en", "D", "Give us the contract and we will rebuild the pier in a year.", "we will rebuild the pier in a year"
    ),
    Passage(
        "en",
        "D",
        "Should the frost return, the growers will lose the whole crop.",
        "the growers will lose the whole crop",
    ),
    Passage(
        "en",
        "D",
        "Assuming the tests succeed, the vaccine will be sold from March.",
        "the vaccine will be sold from March",
    ),
    Passage(
        "en", "D", "As long as the subsidy lasts, the line will carry night trains.", "the line will carry night trains"
    ),
    Passage(
        "en", "D", "Only after the inquest will the family speak to the press.", "will the family speak to the press"
    ),
    # en: question
    Passage("en", "D", "The committee asked whether the dean had read the thesis.", "the dean had read the thesis"),
    Passage("en", "D", "It remains unclear how many of the cows are infected.", "many of the cows are infected"),
    # en: turn-after
    Passage("en", "D", "The vineyard will be sold, though not to the hotel chain.", "The vineyard will be sold"),
    Passage("en", "D", "We will lower the fee as soon as the loan is repaid.", "We will lower the fee"),
    Passage("en", "D", "The tenants may keep dogs, subject to the landlord's consent.", "The tenants may keep dogs"),
    Passage(
        "en", "D", "Every employee gets a bonus, with the exception of the apprentices.", "Every employee gets a bonus"
    ),
    Passage(
        "en", "DV", "The pool is open to all. That said, children under ten must stay out.", "The pool is open to all."
    ),
    Passage("en", "D", "The school is safe, or so the builder says.", "The school is safe"),
    Passage("en", "D", "The medicine cures the rash in rats only.", "The medicine cures the rash"),
    Passage("en", "D", "The bank is solvent, the rumours say.", "The bank is solvent"),
    Passage(
        "en", "D", "The tunnel will open in autumn. At least that was the plan.", "The tunnel will open in autumn."
    ),
    Passage("en", "D", "“The moon is made of my wife's cheese,” he joked.", "The moon is made of my wife's cheese"),
    Passage(
        "en", "D", "That the mine was flooded on purpose is untrue, the owner said.", "the mine was flooded on purpose"
    ),
    Passage(
        "en", "D", "The claim: the bus drivers earn 90,000 a year. That is false.", "the bus drivers earn 90,000 a year"
    ),
    Passage("en", "D", "The reactor is harmless as far as we know.", "The reactor is harmless"),
    # en: omission
    Passage(
        "en",
        "DR",
        "The harbour board did vote for the crane but never agreed to pay for it.",
        "The harbour board did vote for the crane … agreed to pay for it",
    ),
    Passage(
        "en",
        "DR",
        "Our members support the merger in principle and deny that they were asked.",
        "Our members support the merger in principle and […] they were asked",
    ),
    Passage(
        "en",
        "DR",
        "The treaty gives fishermen the right, except in the spawning season, to use nets.",
        "The treaty gives fishermen the right […] to use nets",
    ),
    Passage("en", "DR", "I was in the room. I was hardly the one who spoke.", "I was … the one who spoke"),
    # en: omission-honest
    Passage(
        "en",
        "V",
        "The harbour board, which met on a wet Tuesday in Kirkby, voted for the crane.",
        "The harbour board … voted for the crane.",
    ),
    Passage(
        "en",
        "V",
        "We bought the looms in 1998, cleaned them, and we have used them every day since.",
        "We bought the looms in 1998 […] and we have used them every day since.",
    ),
    # en: speaker
    Passage(
        "en",
        "DR",
        "MODERATOR: Good evening.\n\n"
        "ABENA OSEI: Good evening.\n\n"
        "MODERATOR: Ms Osei, is the fund empty?\n\n"
        "ABENA OSEI: It is not.\n\n"
        "PAUL GRIEG: The fund was emptied in May, and she knows it.",
        "The fund was emptied in May",
        speaker="Abena Osei",
    ),
    Passage(
        "en",
        "V",
        "MODERATOR: Good evening.\n\n"
        "ABENA OSEI: Good evening.\n\n"
        "MODERATOR: Ms Osei, is the fund empty?\n\n"
        "ABENA OSEI: It holds four million.\n\n"
        "PAUL GRIEG: The fund was emptied in May.",
        "It holds four million.",
        speaker="Abena Osei",
    ),
    Passage(
        "en",
        "DR",
        "Q: So you sold the boat to your brother?\n\nA: He paid the price that everybody pays.",
        "you sold the boat to your brother",
        speaker="A",
    ),
    # en: honest
    Passage("en", "V", "The baker said that no flour was imported last year.", "no flour was imported last year"),
    Passage("en", "V", "Not only did the vet come at once, he also stayed the night.", "he also stayed the night"),
    Passage(
        "en",
        "V",
        "The mayor, who does not drink, opened the wine fair on Saturday.",
        "opened the wine fair on Saturday",
    ),
    Passage("en", "V", "There is no doubt that the bridge needs new cables.", "the bridge needs new cables"),
    Passage("en", "V", "The rumour is dead. The coach has signed for Leeds.", "The coach has signed for Leeds."),
    Passage(
        "en",
        "V",
        "Asked if he was tired, the pilot said: “We landed with fuel for an hour.”",
        "We landed with fuel for an hour.",
    ),
    Passage(
        "en",
        "V",
        "The union rejected the offer. Talks go on in Malmö on Thursday.",
        "Talks go on in Malmö on Thursday.",
    ),
    Passage("en", "V", "Although it rained, 4,000 people came to the concert.", "4,000 people came to the concert"),
    Passage("en", "V", "Nobody was hurt when the crane fell on the kiosk.", "the crane fell on the kiosk"),
    Passage(
        "en",
        "V",
        "He denied the charge, and the jury took two hours to convict him.",
        "the jury took two hours to convict him",
    ),
    Passage(
        "en",
        "V",
        "The trial was stopped in May; 312 patients had been treated by then.",
        "312 patients had been treated by then",
    ),
    Passage(
        "en",
        "V",
        "The farm has been without power since Sunday, and the milk is being poured away.",
        "the milk is being poured away",
    ),
    Passage(
        "en",
        "V",
        "The director could not attend. Her deputy read the report aloud.",
        "Her deputy read the report aloud.",
    ),
    Passage(
        "en", "V", "The tower was finished in 1911. But the bells came only in 1920.", "the bells came only in 1920"
    ),
    Passage(
        "en",
        "V",
        "The inspectors found that the roof had been repaired with tape.",
        "the roof had been repaired with tape",
    ),
    Passage("en", "V", "The court ruled that the tenant owes nothing.", "the tenant owes nothing"),
    Passage(
        "en", "V", "She did not stop at the gate but walked straight into the hall.", "walked straight into the hall"
    ),
    Passage("en", "V", "Sales rose by a fifth in June, while costs stayed the same.", "Sales rose by a fifth in June"),
    Passage("en", "V", "The ship was refused entry in Cork and sailed on to Brest.", "sailed on to Brest"),
    Passage("en", "V", "It was not until dawn that the crew was rescued.", "the crew was rescued"),
    Passage("en", "V", "The judge stopped the trial because a juror had slept.", "a juror had slept"),
    Passage("en", "V", "Before the flood the mill employed ninety people.", "the mill employed ninety people"),
    Passage("en", "V", "“If you ask me,” she said, “the council has done well.”", "the council has done well"),
    Passage(
        "en", "V", "The union has no quarrel with the drivers; it wants shorter shifts.", "it wants shorter shifts"
    ),
    Passage(
        "en", "V", "Despite the lack of rain, the reservoir is two thirds full.", "the reservoir is two thirds full"
    ),
    Passage(
        "en", "V", "The town refuses to forget that the mill fed three generations.", "the mill fed three generations"
    ),
    # de: not
    Passage("de", "D", "Von einem Verkauf der Klinik kann keine Rede sein.", "einem Verkauf der Klinik"),
    Passage("de", "D", "Weder der Trainer noch der Arzt hat das Mittel bestellt.", "hat das Mittel bestellt"),
    Passage(
        "de", "D", "Die Gemeinde verzichtet darauf, die Linden am Markt zu fällen.", "die Linden am Markt zu fällen"
    ),
    Passage("de", "D", "Der Verein hat es versäumt, die Kasse prüfen zu lassen.", "die Kasse prüfen zu lassen"),
    Passage("de", "D", "Statt die Löhne zu erhöhen, kaufte die Firma zwei Hubschrauber.", "die Löhne zu erhöhen"),
    Passage("de", "D", "Wir sind weit davon entfernt, den Hafen zu schließen.", "den Hafen zu schließen"),
    Passage("de", "D", "Der Entwurf ist alles andere als ein Geschenk an die Bauern.", "ein Geschenk an die Bauern"),
    # de: turn-after
    Passage("de", "D", "Die Bank vergibt Kredite an Studenten nicht.", "Die Bank vergibt Kredite an Studenten"),
    # de: denial
    Passage(
        "de",
        "D",
        "Das Gerücht, der Pfarrer habe die Orgel verkauft, ist frei erfunden.",
        "der Pfarrer habe die Orgel verkauft",
    ),
    Passage("de", "D", "Die Ministerin widersprach Berichten, wonach die Schule schließt.", "die Schule schließt"),
    Passage("de", "D", "Es stimmt nicht, dass die Bienen am Gift gestorben sind.", "die Bienen am Gift gestorben sind"),
    # de: hedge
    Passage("de", "D", "Angeblich hat der Wirt das Fleisch umetikettiert.", "hat der Wirt das Fleisch umetikettiert"),
    Passage("de", "D", "Der Trainer scherzte, die Mannschaft trinke nur Milch.", "die Mannschaft trinke nur Milch"),
    Passage("de", "D", "Die Anwohner befürchten, dass der Deich bricht.", "der Deich bricht"),
    Passage("de", "D", "Der Täter soll die Münzen im Garten vergraben haben.", "die Münzen im Garten vergraben haben"),
    # de: condition
    Passage(
        "de", "D", "Bleibt der Regen aus, verlieren die Winzer die halbe Ernte.", "verlieren die Winzer die halbe Ernte"
    ),
    Passage("de", "D", "Gebt uns die Halle, und wir trainieren jeden Tag.", "wir trainieren jeden Tag"),
    # de: turn-after
    Passage("de", "D", "Das Freibad bleibt geöffnet, solange die Stadt zahlt.", "Das Freibad bleibt geöffnet"),
    Passage("de", "D", "Die Halle gehört dem Verein, behauptet zumindest der Vorstand.", "Die Halle gehört dem Verein"),
    Passage(
        "de",
        "D",
        "Alle Mieter bekommen Geld zurück, ausgenommen die Läden im Erdgeschoss.",
        "Alle Mieter bekommen Geld zurück",
    ),
    # de: omission
    Passage(
        "de",
        "DR",
        "Der Rat hat den Plan gelesen und ihm keineswegs zugestimmt.",
        "Der Rat hat den Plan gelesen und ihm … zugestimmt",
    ),
    # de: honest
    Passage("de", "V", "Kein Zweifel, die Brücke braucht neue Seile.", "die Brücke braucht neue Seile"),
    Passage("de", "V", "Der Bürgermeister, der kein Auto besitzt, eröffnete die Rennbahn.", "eröffnete die Rennbahn"),
    Passage("de", "V", "Die Ärztin kam nicht zu spät, und der Junge lebt.", "der Junge lebt"),
    Passage(
        "de", "V", "Die Firma hat 1.240 Beschäftigte, die Hälfte davon in Görlitz.", "Die Firma hat 1.240 Beschäftigte"
    ),
    Passage(
        "de", "V", "Die Feuerwehr konnte das Dach nicht retten. Verletzt wurde niemand.", "Verletzt wurde niemand."
    ),
    Passage("de", "V", "Nicht nur die Tauben, auch die Dohlen brüten im Turm.", "auch die Dohlen brüten im Turm"),
    Passage("de", "V", "Sie sagte: »Wir zahlen die Rechnung im Mai.«", "Wir zahlen die Rechnung im Mai."),
    # fr: not
    Passage("fr", "D", "Ni le maire ni le préfet n'ont signé le permis.", "ont signé le permis"),
    Passage("fr", "D", "La troupe a renoncé à jouer la pièce à Lyon.", "jouer la pièce à Lyon"),
    Passage("fr", "D", "Il n'est pas question de vendre le phare.", "vendre le phare"),
    Passage("fr", "D", "Loin de fermer l'atelier, le groupe embauche vingt tourneurs.", "fermer l'atelier"),
    Passage("fr", "D", "Le juge a refusé de libérer le berger.", "libérer le berger"),
    Passage("fr", "D", "Sans consulter les parents, la directrice a fermé la cantine.", "consulter les parents"),
    # fr: denial
    Passage("fr", "D", "Il est faux de dire que la rivière est morte.", "la rivière est morte"),
    Passage("fr", "D", "Le laboratoire dément que le vaccin ait été retiré.", "le vaccin ait été retiré"),
    Passage(
        "fr",
        "D",
        "Contrairement à ce qu'affirme la presse, le club est ruiné, ce qui est un mensonge.",
        "le club est ruiné",
    ),
    # fr: hedge
    Passage("fr", "D", "Il paraît que le fromager a vendu sa cave.", "le fromager a vendu sa cave"),
    Passage("fr", "D", "Les riverains craignent que la falaise tombe cet hiver.", "la falaise tombe cet hiver"),
    Passage("fr", "D", "Selon certains, le tableau appartient à la veuve.", "le tableau appartient à la veuve"),
    # fr: condition
    Passage("fr", "D", "Au cas où le gel reviendrait, les vignes seraient perdues.", "les vignes seraient perdues"),
    Passage("fr", "D", "Payez-nous, et nous réparons le moulin demain.", "nous réparons le moulin demain"),
    # fr: turn-after
    Passage("fr", "D", "Le marché aura lieu, pourvu que la place soit sèche.", "Le marché aura lieu"),
    Passage("fr", "D", "Le pont est solide, du moins selon son constructeur.", "Le pont est solide"),
    Passage("fr", "D", "Les enfants mangent gratuitement, hormis le dimanche.", "Les enfants mangent gratuitement"),
    # fr: omission
    Passage(
        "fr",
        "DR",
        "Nous avons lu le contrat et nous refusons de le signer.",
        "Nous avons lu le contrat et nous […] le signer",
    ),
    # fr: honest
    Passage("fr", "V", "Nul doute que le pont a besoin de câbles neufs.", "le pont a besoin de câbles neufs"),
    Passage("fr", "V", "Le maire, qui ne boit pas, a ouvert la foire aux vins.", "a ouvert la foire aux vins"),
    Passage("fr", "V", "La pluie n'est pas venue. Les vignerons arrosent la nuit.", "Les vignerons arrosent la nuit."),
    Passage("fr", "V", "L’atelier emploie 85 personnes, dont trente apprentis.", "L'atelier emploie 85 personnes"),
    Passage("fr", "V", "« Nous rouvrons en avril », a déclaré la directrice.", "Nous rouvrons en avril"),
    # es: not
    Passage("es", "D", "Ni la jueza ni el fiscal pidieron la grabación.", "pidieron la grabación"),
    Passage("es", "D", "El club se negó a devolver las entradas.", "devolver las entradas"),
    Passage("es", "D", "En vez de bajar el alquiler, la empresa pintó la fachada.", "bajar el alquiler"),
    Passage("es", "D", "En modo alguno aceptaremos la mina.", "aceptaremos la mina"),
    Passage("es", "D", "La abogada dejó de cobrar a los jubilados.", "cobrar a los jubilados"),
    # es: denial
    Passage("es", "D", "Es mentira que el cura vendiera la campana.", "el cura vendiera la campana"),
    Passage(
        "es", "D", "El banco desmintió que hubiera despedido a nadie en Vigo.", "hubiera despedido a nadie en Vigo"
    ),
    # es: hedge
    Passage("es", "D", "Se rumorea que el portero ficha por el Betis.", "el portero ficha por el Betis"),
    Passage("es", "D", "Los vecinos temen que el dique ceda.", "el dique ceda"),
    Passage("es", "D", "El alcalde bromeó con que la fuente daba vino.", "la fuente daba vino"),
    # es: condition
    Passage("es", "D", "De no llover, los olivos se perderán.", "los olivos se perderán"),
    Passage("es", "D", "Bajen el precio y compraremos toda la cosecha.", "compraremos toda la cosecha"),
    # es: turn-after
    Passage("es", "D", "La piscina abrirá en julio, siempre que haya agua.", "La piscina abrirá en julio"),
    Passage("es", "D", "El puente es seguro, o eso dice el constructor.", "El puente es seguro"),
    Passage("es", "D", "Todos cobrarán en mayo, salvo los becarios.", "Todos cobrarán en mayo"),
    # es: omission
    Passage("es", "DR", "El comité leyó el informe y jamás lo aprobó.", "El comité leyó el informe y … lo aprobó"),
    # es: honest
    Passage("es", "V", "No cabe duda de que el puente necesita cables nuevos.", "el puente necesita cables nuevos"),
    Passage("es", "V", "La alcaldesa, que no conduce, inauguró el circuito.", "inauguró el circuito"),
    Passage(
        "es", "V", "No llovió en mayo. Los ganaderos compran agua en Soria.", "Los ganaderos compran agua en Soria."
    ),
    Passage("es", "V", "«Abrimos en abril», dijo la directora.", "Abrimos en abril"),
    # en: refused
    Passage("en", "R", "The mill employed 1,190 people in 1954.", "190 people in 1954"),
    Passage("en", "R", "The owner is unwilling to talk.", "willing to talk"),
    Passage("en", "R", "We will not sell the mill.", "We will sell the mill"),
    Passage("en", "R", "The vote was lost by three to two.", "The vote was won by three to two"),
    Passage("en", "R", "Die Unzufriedenheit im Amt ist groß.", "Zufriedenheit im Amt ist groß"),
    Passage("en", "R", "L'eau n'est pas potable.", "L'eau est potable"),
    Passage("en", "R", "The tunnel cost £4.5m.", "The tunnel cost £4"),
    # en: folded
    Passage(
        "en",
        "V",
        "The mill’s “old wing” – built in 1840 – was ﬁnally sold.",
        "The mill's 'old wing' - built in 1840 - was finally sold.",
    ),
    Passage(
        "en", "V", "The ex\xadtension to Kirkby opens in No-\nvember.", "The extension to Kirkby opens in November."
    ),
    Passage("en", "V", "« Nous rouvrons : c’est décidé », dit-elle.", "“Nous rouvrons: c'est décidé”"),
    Passage("en", "V", "The board agreed to buy the quay in Hull.", "[T]he [harbour] board agreed to buy the quay"),
]
