"""Passages about a carnival, a water board and a salt lake: what nearly happened, what is so only in part, and sums' units."""

from tests.library.quoting.passage import Passage

PASSAGES = [
    # en: nearly, and tempting to think
    Passage("en", "D", "Under a private owner prices as good as doubled.", "doubled"),
    Passage("en", "D", "The bridge was virtually destroyed by the flood.", "destroyed by the flood"),
    Passage("en", "D", "The two banks were on the verge of signing the deed.", "signing the deed"),
    Passage("en", "D", "It is tempting to conclude that the pack has moved south.", "the pack has moved south"),
    Passage("en", "D", "It would be convenient to suppose that the ice will hold.", "the ice will hold"),
    Passage("en", "V", "It is fair to say that the ice will hold.", "the ice will hold"),
    # en: not once, over who says it
    Passage(
        "en",
        "D",
        "Not once, she adds, did the ministry answer her letters.",
        "did the ministry answer her letters",
    ),
    Passage("en", "D", "We have never, insists the mayor, sold a single tree.", "sold a single tree"),
    Passage("en", "V", "The band, she adds, played all night.", "played all night"),
    # en: in part
    Passage("en", "D", "The section is valid only insofar as it concerns examinations.", "The section is valid"),
    Passage("en", "D", "The fund may be spent solely to the extent that the board agrees.", "The fund may be spent"),
    Passage("en", "D", "Save as provided in rule 2, the appeal is dismissed.", "the appeal is dismissed"),
    Passage("en", "D", "Except on Mondays, the baths are open to all.", "the baths are open to all"),
    Passage("en", "V", "Apart from the roof, the walls are damp as well.", "the walls are damp as well"),
    Passage("en", "V", "He saw nobody, he went home and he lit the stove.", "he went home and he lit the stove"),
    Passage("en", "D", "Nobody, in the end, signed the book.", "signed the book"),
    # en: units of sums
    Passage("en", "DR", "Since Monday CHF 400,000 has been paid.", "400,000 has been paid"),
    Passage("en", "DR", "Since Monday the fund has paid 400,000 EUR to them.", "the fund has paid 400,000"),
    Passage("en", "V", "Since Monday CHF 400,000 has been paid.", "CHF 400,000 has been paid"),
    Passage("en", "R", "At the summit it was minus 11 degrees.", "11 degrees"),
    Passage("en", "V", "At the summit it was minus 11 degrees.", "minus 11 degrees"),
    # de
    Passage("de", "D", "Der Damm ist in der Nacht beinahe gebrochen.", "gebrochen"),
    Passage("de", "D", "Der Vertrag war so gut wie unterschrieben.", "unterschrieben"),
    Passage("de", "D", "Die Regel gilt nur insoweit, als sie Prüfungen betrifft.", "Die Regel gilt"),
    Passage("de", "D", "Außer montags steht das Bad allen offen.", "steht das Bad allen offen"),
    Passage("de", "V", "Außerdem steht das Bad allen offen.", "steht das Bad allen offen"),
    Passage("de", "D", "Nie, fügte sie hinzu, habe das Amt geantwortet.", "habe das Amt geantwortet"),
    Passage("de", "DR", "Das Gebäude kostet 1,75 Mrd. Euro.", "Das Gebäude kostet 1,75"),
    Passage("de", "DR", "Das Fest kostete 3 Mio. Euro.", "Das Fest kostete 3"),
    Passage("de", "R", "Am Gipfel waren es minus 11 Grad.", "11 Grad"),
    # fr
    Passage("fr", "D", "La digue a failli céder dans la nuit.", "céder dans la nuit"),
    Passage("fr", "D", "Le village est presque vide depuis la fête.", "vide depuis la fête"),
    Passage("fr", "D", "La règle vaut dans la mesure où elle vise les examens.", "La règle vaut"),
    Passage("fr", "D", "Sauf le lundi, les bains sont ouverts à tous.", "les bains sont ouverts à tous"),
    Passage("fr", "V", "Sans l’aide de personne, nous avons sauvé l’écluse.", "nous avons sauvé l’écluse"),
    Passage("fr", "V", "Il n’a rien vu, il est rentré chez lui.", "il est rentré chez lui"),
    Passage("fr", "D", "Jamais, ajoute-t-elle, le ministère n’a répondu.", "le ministère n’a répondu"),
    Passage("fr", "DR", "Le pont a coûté 3 M€ à la région.", "Le pont a coûté 3"),
    Passage("fr", "R", "Il faisait moins 11 degrés au sommet.", "11 degrés au sommet"),
    # es
    Passage("es", "D", "La presa casi cede durante la noche.", "cede durante la noche"),
    Passage("es", "D", "Los bancos estaban a punto de firmar el acta.", "firmar el acta"),
    Passage("es", "D", "La norma vale en la medida en que afecta a los exámenes.", "La norma vale"),
    Passage("es", "D", "Salvo los lunes, los baños están abiertos a todos.", "los baños están abiertos a todos"),
    Passage("es", "V", "Sin la ayuda de nadie, salvamos la esclusa.", "salvamos la esclusa"),
    Passage("es", "D", "Nunca, añadió ella, contestó el ministerio.", "contestó el ministerio"),
    Passage("es", "R", "En la cumbre había menos 11 grados.", "11 grados"),
    # ru
    Passage("ru", "D", "Ночью плотина чуть не рухнула.", "рухнула"),
    Passage("ru", "D", "После праздника деревня почти опустела.", "опустела"),
    Passage("ru", "D", "Кроме понедельника, бани открыты для всех.", "бани открыты для всех"),
    Passage("ru", "V", "Кроме того, бани открыты для всех.", "бани открыты для всех"),
    Passage("ru", "V", "Бани открыты для всех, кроме того, они бесплатны.", "Бани открыты для всех"),
    Passage("ru", "R", "На вершине было минус 11 градусов.", "11 градусов"),
    # ar
    Passage("ar", "DR", "بلغت النسبة ٣٫٥ في المئة من المياه.", "بلغت النسبة ٣٫٥"),
    Passage("ar", "DR", "دفعت الشركة ٣ ملايين دينار للقرية.", "دفعت الشركة ٣"),
    Passage("ar", "D", "كاد السد ينهار في الليل.", "السد ينهار في الليل"),
    # zh
    Passage("zh", "R", "水位在一年内下降了十二点五米。", "五米"),
    Passage("zh", "R", "水位在一年内下降了十二点五米。", "水位在一年内下降了十二"),
    Passage("zh", "R", "三分之一的湖面已经干涸。", "一的湖面已经干涸"),
    Passage("zh", "R", "山顶的气温是零下五度。", "五度"),
    Passage("zh", "DR", "基金去年支付了４００元。", "基金去年支付了４００"),
    Passage("zh", "DR", "大坝昨夜几乎垮塌。", "垮塌"),
    Passage("zh", "V", "水位在一年内下降了十二点五米。", "下降了十二点五米"),
    # ja
    Passage("ja", "DR", "一食の費用は２２１円だ。", "一食の費用は２２１"),
    Passage("ja", "DR", "参加者は三割増えた。", "参加者は三"),
    Passage("ja", "R", "山頂の気温は氷点下５度だった。", "５度だった"),
]
