"""The example text: articles by the topics that are known, with commitments made up. The real articles are not public here."""

from datetime import UTC, date, datetime

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

TITEL = "Convenant huisvesting internationale werknemers Regio Rivierenland"
INLEIDING = (
    "Op 23 juni 2023 tekenden gemeenten en marktpartijen in Rivierenland dit convenant. Iedere gemeente en iedere organisatie tekende "
    "voor zichzelf. Samen leggen zij een bodem in de markt: wie internationale werknemers huisvest, doet dat ten minste zo.\n\n"
    "De tekst hieronder is voorbeeldinhoud, gemaakt voor dit portaal. De echte artikelen zijn niet openbaar. Wat wel bekend is, is "
    "erin verwerkt: het doel, de nieuwste SNF-norm en waar het kan die van Roemer, de woongarantie, en wonen dicht bij het werk."
)
ARTIKELEN = (
    (
        "Definities",
        (
            "In dit convenant betekent:\n\n"
            "- internationale werknemer: iemand die in een ander land woont of woonde en in Rivierenland werkt;\n- verblijfsbieder: een organisatie die bedden aanbiedt aan internationale werknemers;\n- uitzender: een organisatie die mensen uitleent aan een werkgever;\n- werkgever: een organisatie waar internationale werknemers het werk doen;\n- locatie: een pand of terrein met een adres in een van de acht gemeenten, waar internationale werknemers slapen;\n- bed: een slaapplaats die volgens de vergunning gebruikt mag worden;\n- partij: een gemeente of organisatie die dit convenant heeft ondertekend en er nog bij hoort.\n\n"
            "Een organisatie kan meer dan één soort partij zijn. Dan gelden voor haar de toezeggingen van al die soorten."
        ),
    ),
    (
        "Doel",
        (
            "Partijen willen dat iedereen die in Rivierenland komt werken, er goed en veilig woont, voor een redelijke prijs.\n\n"
            "Zij leggen samen een bodem in de markt. Dit convenant zegt wat ten minste goed genoeg is; meer mag altijd.\n\n"
            "Het convenant komt naast de wet. Het geeft een gemeente geen nieuwe wettelijke taken en neemt geen enkele plicht weg."
        ),
    ),
    (
        "Registratie en nachtregister",
        (
            "De verblijfsbieder meldt elke locatie aan in het portaal, met het aantal bedden dat is vergund.\n\n"
            "De verblijfsbieder houdt per locatie een nachtregister bij: wie er slaapt, vanaf wanneer en tot wanneer. Het register is nooit ouder dan zeven dagen.\n\n"
            "Vertrekt iemand, dan staat de vertrekdatum binnen zeven dagen in het register.\n\n"
            "Uit het register gaat niet meer naar een gemeente dan zij volgens de wet nodig heeft."
        ),
    ),
    (
        "Kwaliteit",
        (
            "Elk bed voldoet ten minste aan de nieuwste norm van de Stichting Normering Flexwonen (SNF) of het Agrarisch Keurmerk Flexwonen (AKF). Komt er een nieuwe norm, dan geldt die vanaf de dag die SNF of AKF noemt.\n\n"
            "Waar het kan, voldoet een locatie aan het advies van het Aanjaagteam onder leiding van Emile Roemer: een eigen slaapkamer voor wie dat wil, en genoeg ruimte per persoon.\n\n"
            "Er slapen op een locatie nooit meer mensen dan de vergunning toestaat, ook niet in het oogstseizoen.\n\n"
            "Wie een nieuwe locatie begint, laat bij de aanvraag zien hoe zij aan dit artikel voldoet."
        ),
    ),
    (
        "Beheer, dag en nacht",
        (
            "Elke locatie heeft een beheerder met een naam en een telefoonnummer. De beheerder is dag en nacht bereikbaar, ook voor buren en voor hulpdiensten.\n\n"
            "De beheerder kan binnen een half uur ter plaatse zijn of iemand sturen.\n\n"
            "Wat bij een controle niet in orde is, wordt hersteld binnen de termijn die de toezichthouder geeft. Lukt dat niet, dan zegt de verblijfsbieder dat voordat de termijn om is."
        ),
    ),
    (
        "Wonen dicht bij het werk",
        (
            "Mensen wonen zo veel mogelijk in de gemeente waar zij werken.\n\n"
            "Kan dat niet, dan wonen zij op ten hoogste 15 kilometer van hun werk. Zo blijft er tijd over om te leven, en rijden er minder busjes.\n\n"
            "Werkgever en verblijfsbieder stemmen elk jaar voor de oogst af waar mensen gaan wonen."
        ),
    ),
    (
        "Huur los van werk, en een woongarantie",
        (
            "Het huurcontract staat los van het arbeidscontract. Wie van werkgever wisselt, hoeft niet te verhuizen.\n\n"
            "Wie tijdelijk geen werk heeft, houdt zijn bed. Niemand komt op straat te staan omdat het werk stopt.\n\n"
            "Sluit een locatie, dan krijgt iedereen die er woont op tijd een andere plek, als het kan in dezelfde gemeente.\n\n"
            "De huur staat op papier, met de servicekosten apart. Het bedrag mag niet hoger zijn dan de wet toestaat."
        ),
    ),
    (
        "Zorg en welzijn",
        (
            "De verblijfsbieder helpt mensen op weg naar een huisarts, een tandarts en een zorgverzekering.\n\n"
            "Wie langer dan vier maanden blijft, schrijft zich in bij de gemeente. De verblijfsbieder vertelt dat op tijd en geeft een verklaring van het adres mee.\n\n"
            "Partijen letten op mensen met wie het niet goed gaat, en weten waar zij hulp kunnen krijgen."
        ),
    ),
    (
        "Informatie aan werknemers",
        (
            "Mensen krijgen voor hun komst, en nog eens bij aankomst, informatie in een taal die zij begrijpen: over huur, werk, zorg, inschrijven en hun rechten.\n\n"
            "Op elke locatie hangt een informatiekaart met de beheerder, de huisregels, het noodnummer en de plek waar mensen een klacht kwijt kunnen.\n\n"
            "Wie een klacht heeft, heeft daar geen last van. Niet op het werk, en niet in huis."
        ),
    ),
    (
        "Wat de gemeenten doen",
        (
            "Elke gemeente heeft één aanspreekpunt voor partijen, met een naam en een telefoonnummer.\n\n"
            "De gemeente beslist binnen de termijn over een aanvraag voor nieuwe bedden. Duurt het langer, dan vertelt zij waarom en wanneer het besluit wel komt.\n\n"
            "De gemeente handhaaft bij iedereen op dezelfde manier, ook bij wie dit convenant niet heeft ondertekend. Wie zich aan de afspraken houdt, heeft zo geen nadeel van wie dat niet doet.\n\n"
            "Een college en een raad blijven vrij in hun besluiten. Dit convenant verandert dat niet."
        ),
    ),
    (
        "Gegevens en monitoring",
        (
            "Of een toezegging wordt nagekomen, blijkt zo veel mogelijk uit gegevens die er al zijn. Partijen hoeven niets dubbel in te vullen.\n\n"
            "De werkgever geeft elk jaar op hoeveel mensen hij per maand nodig denkt te hebben.\n\n"
            "Een partij ziet alleen haar eigen cijfers, en daarnaast hoe alle partijen samen ervoor staan, zonder namen. Een gemeente ziet de partijen die in haar gemeente werken. De regio ziet alleen aantallen."
        ),
    ),
    (
        "Overleg",
        (
            "Partijen spreken elkaar ten minste twee keer per jaar: een keer voor het oogstseizoen en een keer erna.\n\n"
            "De regio bereidt het overleg voor en schrijft op wat is afgesproken.\n\n"
            "Elke partij kan een onderwerp inbrengen. De internationale werknemers zelf worden ook gehoord."
        ),
    ),
    (
        "Toetreding",
        (
            "Een organisatie kan toetreden als zij voldoet aan de toetsen: haar locaties zijn aangemeld, haar certificaten zijn geldig, haar nachtregister is op tijd, en er staat geen kritieke bevinding open.\n\n"
            "De gemeenten waar zij werkt, besluiten of zij haar toelaten. Zij doen dat binnen zes weken, met een reden.\n\n"
            "De organisatie is partij vanaf de dag waarop zij ondertekent. Wie toetreedt, staat op de openbare lijst."
        ),
    ),
    (
        "Naleving en royement",
        (
            "Komt een partij een toezegging niet na, dan volgt eerst een gesprek. Daarna maakt de partij een plan om het te verbeteren, met een dag erbij. Op die dag wordt opnieuw gekeken.\n\n"
            "Geen enkele maatregel volgt vanzelf. Schorsing en royement zijn besluiten van mensen, met een reden, en pas nadat de partij is gehoord.\n\n"
            "Een partij die is geschorst of geroyeerd, kan later opnieuw toetreden."
        ),
    ),
    (
        "Evaluatie",
        (
            "Partijen evalueren dit convenant elk jaar. De cijfers van die dag worden vastgezet, en elke partij beantwoordt een korte vragenlijst.\n\n"
            "De antwoorden worden geteld zonder namen. De regio schrijft de conclusies op en legt ze voor aan het overleg.\n\n"
            "Elke partij kan een wijziging voorstellen voor de volgende versie."
        ),
    ),
    (
        "Looptijd en opzegging",
        (
            "Dit convenant geldt tot een nieuwe versie is vastgesteld en ingaat. Wie de oude versie ondertekende, krijgt ten minste drie maanden om de nieuwe te ondertekenen.\n\n"
            "Een partij kan schriftelijk opzeggen, met een maand opzegtermijn en zonder reden.\n\n"
            "Opzeggen verandert niets aan wat iemand die er woont is toegezegd: de woongarantie van artikel 7 loopt door zolang die persoon er woont."
        ),
    ),
    (
        "Geschillen",
        (
            "Zijn partijen het oneens, dan praten zij eerst met elkaar.\n\n"
            "Komen zij er niet uit, dan vragen zij samen iemand van buiten om te bemiddelen. De kosten delen zij.\n\n"
            "Wat daarna overblijft, kan naar de rechter. Over een besluit van een gemeente gaan bezwaar en beroep, zoals de wet zegt."
        ),
    ),
)  # fmt: skip
TOEZEGGINGEN = (
    ("T01", 3, "Nachtregister op tijd", "Het nachtregister is nooit ouder dan zeven dagen.", ["verblijfsbieder", "uitzender"], "nachtregister_op_tijd", 95, 85),
    ("T02", 3, "Nachtregister volledig", "Van iedereen staan de verplichte gegevens in het nachtregister.", ["verblijfsbieder", "uitzender"], "nachtregister_volledig", 95, 85),
    ("T03", 4, "Bedden met certificaat", "Elk bed valt onder een geldig SNF- of AKF-certificaat.", ["verblijfsbieder", "uitzender"], "bedden_met_certificaat", 100, 90),
    ("T04", 4, "Genoeg ruimte per persoon", "Elke locatie heeft genoeg ruimte voor wie er slaapt, volgens de norm.", ["verblijfsbieder", "uitzender"], "ruimte_volgens_norm", 100, 90),
    ("T05", 4, "Niet voller dan de vergunning", "Er slapen nooit meer mensen dan de vergunning toestaat.", ["verblijfsbieder", "uitzender"], "niet_boven_vergunning", 98, 90),
    ("T06", 5, "Beheerder dag en nacht bereikbaar", "Elke locatie heeft een beheerder met een telefoonnummer voor dag en nacht.", ["verblijfsbieder", "uitzender"], "beheerder_bereikbaar", 100, 95),
    ("T07", 5, "Bevindingen op tijd hersteld", "Wat bij een controle niet in orde is, is binnen de termijn hersteld.", ["verblijfsbieder", "uitzender"], "bevindingen_op_tijd", 90, 75),
    ("T08", 6, "Wonen in de gemeente van het werk", "Mensen wonen in de gemeente waar zij werken.", ["werkgever", "uitzender", "verblijfsbieder"], "zelfde_gemeente", 80, 60),
    ("T09", 6, "Wonen binnen 15 kilometer van het werk", "Mensen wonen op ten hoogste 15 kilometer van hun werk.", ["werkgever", "uitzender", "verblijfsbieder"], "binnen_15_km", 80, 60),
    ("T10", 7, "Huur los van werk", "Het huurcontract staat los van het arbeidscontract.", ["verblijfsbieder", "uitzender"], "", None, None),
    ("T11", 7, "Een andere plek als een locatie sluit", "Wie moet verhuizen, krijgt op tijd een andere plek.", ["verblijfsbieder", "uitzender"], "herplaatst", 100, 90),
    ("T12", 8, "BRP-signalen opgevolgd", "Wie zich moet inschrijven, hoort dat op tijd van de verblijfsbieder.", ["verblijfsbieder", "uitzender"], "brp_signalen_opgevolgd", 90, 75),
    ("T13", 8, "Weg naar zorg", "Er is een afspraak met een huisarts of zorgverlener in de buurt.", ["verblijfsbieder", "uitzender", "werkgever"], "", None, None),
    ("T14", 9, "Informatiekaart op elke locatie", "Op elke locatie hangt een informatiekaart in de taal van de bewoners.", ["verblijfsbieder", "uitzender"], "informatiekaart", 100, 90),
    ("T15", 11, "Vraag op tijd opgegeven", "De werkgever geeft op hoeveel mensen het komende jaar nodig zijn.", ["werkgever"], "vraag_opgegeven", 100, 80),
    ("T16", 12, "Deelname aan het overleg", "De partij doet mee aan het halfjaarlijkse overleg.", ["verblijfsbieder", "uitzender", "werkgever", "gemeente"], "", None, None),
    ("T17", 10, "Eén aanspreekpunt", "De gemeente heeft één aanspreekpunt, met naam en telefoonnummer.", ["gemeente"], "aanspreekpunt", 100, 100),
    ("T18", 10, "Op tijd beslissen over plannen", "De gemeente beslist binnen de termijn over een aanvraag voor bedden.", ["gemeente"], "beslist_op_plannen", 90, 70),
    ("T19", 10, "Bij iedereen gelijk handhaven", "Na een ernstige bevinding volgt bij iedereen binnen dezelfde termijn een stap.", ["gemeente"], "gelijk_handhaven", 90, 70),
    ("T20", 13, "Op tijd beslissen over toetreding", "De gemeente beslist binnen zes weken over een verzoek om toe te treden.", ["gemeente"], "beslist_op_toetreding", 90, 70),
)  # fmt: skip


def fill(apps, schema_editor):
    versie = apps.get_model("convenant", "Convenantversie").objects.create(
        nummer=1, titel=TITEL, inleiding=INLEIDING, status="vastgesteld", ingangsdatum=date(2023, 6, 23),
        evaluatie_op=date(2027, 6, 23), vastgesteld_at=datetime(2023, 6, 23, 12, tzinfo=UTC),
    )  # fmt: skip
    artikel = {}
    for nummer, (titel, tekst) in enumerate(ARTIKELEN, start=1):
        artikel[nummer] = apps.get_model("convenant", "Artikel").objects.create(
            convenant=versie, nummer=nummer, titel=titel, tekst=tekst
        )
    apps.get_model("convenant", "Toezegging").objects.bulk_create(
        apps.get_model("convenant", "Toezegging")(
            convenant=versie, artikel=artikel[nummer], code=code, titel=titel, tekst=tekst, partijsoorten=soorten,
            regel=regel, norm=norm, aandacht=aandacht,
        )
        for code, nummer, titel, tekst, soorten, regel, norm, aandacht in TOEZEGGINGEN
    )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("convenant", "0002_tenancy")]

    operations = [
        FillTables(["convenant.Artikel", "convenant.Convenantversie", "convenant.Toezegging"], fill, FillTables.noop)
    ]
