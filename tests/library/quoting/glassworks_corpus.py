"""Quotations about a glassworks, a cable car, a frost and a desalination plant, written before the rules were read."""

from tests.library.quoting.corpus import Case

WIRE, HEARING, GERMAN, FRENCH, SPANISH = (
    f"glassworks-{name}.txt" for name in ("wire", "hearing", "deutsch", "français", "español")
)
ASH, QUILL, CHAIR = "Corin Ash", "Petra Quill", "Chair"

CASES = [
    # English, honest
    Case(WIRE, "V", "It had burned for 94 years"),
    Case(WIRE, "V", "“I read it on my neighbour's phone.”"),
    Case(WIRE, "V", "We did not close this plant lightly - we closed it because gas cost three times what it did"),
    Case(WIRE, "V", "We did not close this plant lightly … and we will pay every wage we owe"),
    Case(WIRE, "V", "[The] council will buy the land, provided that the government lends us half of the price"),
    Case(WIRE, "V", "It was never about the money for us. It was about the fire,"),
    Case(WIRE, "V", "jam jars [and, in the war, lenses] and the green floats"),
    Case(WIRE, "V", "denied that it had stripped the pension fund"),
    Case(WIRE, "V", "a state-of-the-art sorting line, bought in 2021 with a grant of € 4.2 million"),
    Case(WIRE, "V", "there was no evidence that the sand had been contaminated, but he has asked for a survey"),
    Case(HEARING, "V", "I gave advice. It wasn’t always followed.", speaker=ASH),
    Case(HEARING, "V", "I oiled those moulds every Friday. … Nobody asked us to move them.", speaker=QUILL),
    Case(HEARING, "V", "I want the furnace lit. I want the apprentices back.", speaker=QUILL),
    Case(HEARING, "V", "I don’t accept that the trustees were misled. I accept that they were told late.", speaker=ASH),
    # English, doubtful
    Case(WIRE, "D", "it had stripped the pension fund"),
    Case(WIRE, "D", "the sand had been contaminated"),
    Case(WIRE, "D", "The council will buy the land"),
    Case(WIRE, "D", "they are safe"),
    Case(WIRE, "DR", "We did … close this plant lightly"),
    Case(WIRE, "D", "knew of the delay as early as 12 May 2022"),
    Case(HEARING, "D", "the trustees were misled", speaker=ASH),
    Case(HEARING, "D", "I oiled those moulds every Friday", speaker=ASH),
    # English, false
    Case(WIRE, "R", "It had burned for 49 years"),
    Case(WIRE, "R", "The council will buy the plant, provided that the government lends us half of the price"),
    Case(WIRE, "D", "its debts at £27.8"),
    Case(WIRE, "R", "150 and 1,200 tonnes of cullet lie in the yard"),
    Case(WIRE, "R", "examined the accounts, found that the grant"),
    Case(WIRE, "R", "I read it on my neighbour’s phone … Nobody here was told before the bailiffs came"),
    Case(WIRE, "R", "Nobody here was told before the bailiffs came, I read it on my neighbour’s phone"),
    Case(HEARING, "R", "The receivers took [sixty] moulds on the 9th of January", speaker=ASH),
    Case(HEARING, "R", "I was paid for advice … He is mistaken", speaker=ASH),
    Case(HEARING, "R", "We were told after the gates were chained", speaker=QUILL),
    # German, honest
    Case(GERMAN, "V", '"Wir bauen keine Achterbahn, sondern ein Verkehrsmittel"'),
    Case(GERMAN, "V", "sitzt morgen in der Gondel -- und zwar zum Preis einer Busfahrkarte"),
    Case(GERMAN, "V", "[W]ird hier nichts gebaut", prefix="Über die Köpfe der Anwohner hinweg"),
    Case(GERMAN, "V", "der Bestand des Auerhuhns nicht gefährdet, sofern während der Brutzeit nicht gesprengt wird"),
    Case(GERMAN, "V", "Mein Mann hat diese Wiese dreißig Jahre lang gemäht … Für Geld gebe ich sie nicht her"),
    Case(GERMAN, "V", "bis zu 1.800 Fahrgäste in der Stunde"),
    Case(GERMAN, "V", "Das Amt bestritt, dass ein Gutachten zurückgehalten worden sei."),
    # German, doubtful
    Case(GERMAN, "D", "die Stützen unsicher sind"),
    Case(GERMAN, "D", "ein Gutachten zurückgehalten worden sei"),
    Case(GERMAN, "D", "muss die Talstation um 40 Meter verlegt werden"),
    Case(GERMAN, "D", "rechtlich zulässig"),
    Case(GERMAN, "D", "der Landkreis sich an den Kosten beteilige"),
    # German, false
    Case(GERMAN, "R", "Wir bauen eine Achterbahn"),
    Case(GERMAN, "R", "38,5 Milliarden Euro kosten"),
    Case(GERMAN, "R", "5 Millionen Euro kosten und vom Frühjahr 2027 an"),
    Case(GERMAN, "R", "fahrkarte"),
    Case(GERMAN, "R", "liegt seit dem 3"),
    Case(GERMAN, "R", "Wer morgen im Stau steht, sitzt heute in der Gondel"),
    # French, honest
    Case(FRENCH, "V", "\"Ce n'est pas une mauvaise année, c'est une année sans vin\""),
    Case(FRENCH, "V", "Les bougies n’ont servi à rien: il aurait fallu du vent."),
    Case(FRENCH, "V", "le thermomètre est descendu à -6,5 °C"),
    Case(FRENCH, "V", "On nous dit d’arracher. Moi, je replante!"),
    Case(FRENCH, "V", "Nous n’abandonnerons personne, mais l’État ne peut pas payer deux fois"),
    Case(FRENCH, "D", "[I]l n’y aura plus une seule cave ouverte [...] et le col"),
    Case(FRENCH, "V", "La mairie dément avoir signé l'arrêté"),
    # French, doubtful
    Case(FRENCH, "D", "la région doive renoncer au cépage gris"),
    Case(FRENCH, "D", "La préfecture a annoncé une aide de 3,2 millions d’euros"),
    Case(FRENCH, "D", "Nous n’abandonnerons personne"),
    Case(FRENCH, "D", "le gel a été annoncé trop tard"),
    Case(FRENCH, "D", "il n’y aura plus une seule cave ouverte entre la rivière et le col", prefix="dans dix ans,"),
    # French, false
    Case(FRENCH, "R", "c’est une année sans raisin"),
    Case(FRENCH, "R", "père sont enterrés au bout du rang"),
    Case(FRENCH, "DR", "Elle … croit … que … la … région"),
    Case(FRENCH, "R", "dans la nuit du 7 au 18 avril"),
    # Spanish, honest
    Case(SPANISH, "V", "“No vamos a pedir permiso para beber”"),
    Case(SPANISH, "V", "La salmuera quema la posidonia, y sin posidonia no hay peces. ¿Tan difícil es de entender?"),
    Case(SPANISH, "V", "producirá 65.000 metros cúbicos de agua al día"),
    Case(SPANISH, "V", "negó que el ayuntamiento hubiera cobrado una comisión"),
    Case(SPANISH, "V", "Yo no sé si la desaladora es buena o mala; sé lo que es no tener agua"),
    Case(SPANISH, "D", "El trasvase se acabó … Quien diga lo contrario miente"),
    # Spanish, doubtful
    Case(SPANISH, "D", "la salmuera sea inofensiva"),
    Case(SPANISH, "D", "el vertido es seguro"),
    Case(SPANISH, "D", "la planta sea rentable"),
    Case(SPANISH, "D", "dos empresas extranjeras han comprado ya los terrenos vecinos"),
    # Spanish, false
    Case(SPANISH, "R", "Hemos firmado un cheque, no un convenio"),
    Case(SPANISH, "R", "costaría entre 0,70 y 0"),
    Case(SPANISH, "R", "El trasvase se acabó y volverá"),
    Case(SPANISH, "R", "de 91 años, recuerda la sequía de 1954"),
]
