"""The example text: articles by the topics that are known, with commitments made up. The real articles are not public here."""

from datetime import UTC, date, datetime

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

TITEL = "Convenant huisvesting internationale werknemers Regio Rivierenland"
INLEIDING = (
    "Gemeenten en marktpartijen in Rivierenland spreken samen af wat goede huisvesting is: een bodem in de markt.\n\n"
    "De artikelen en toezeggingen hieronder zijn voorbeeldinhoud. De echte tekst is niet openbaar."
)
ARTIKELEN = (
    ("Definities", "In dit convenant betekent verblijfsbieder: wie bedden aanbiedt aan internationale werknemers.\n\nUitzender: wie mensen uitleent. Werkgever: bij wie mensen werken."),
    ("Doel", "Partijen zorgen samen voor genoeg en goede huisvesting, dicht bij het werk.\n\nZij leggen een bodem in de markt: wie tekent, houdt zich aan deze afspraken."),
    ("Registratie en nachtregister", "De verblijfsbieder houdt een volledig nachtregister bij.\n\nHet register is nooit ouder dan zeven dagen."),
    ("Kwaliteit", "Elk bed voldoet ten minste aan de nieuwste SNF-norm, en waar het kan aan de norm van Roemer.\n\nEr slapen nooit meer mensen dan de vergunning toestaat."),
    ("Beheer, dag en nacht", "Elke locatie heeft een beheerder die dag en nacht bereikbaar is.\n\nWat bij een controle niet in orde is, wordt binnen de termijn hersteld."),
    ("Wonen dicht bij het werk", "Mensen wonen zo veel mogelijk in de gemeente waar zij werken."),
    ("Huur los van werk, en een woongarantie", "Het huurcontract staat los van het arbeidscontract.\n\nWie tijdelijk geen werk heeft, houdt een bed."),
    ("Zorg en welzijn", "De verblijfsbieder helpt mensen op weg naar een huisarts en een zorgverzekering, en bij de inschrijving in de BRP."),
    ("Informatie aan werknemers", "Mensen krijgen informatie in hun eigen taal.\n\nOp elke locatie hangt een informatiekaart."),
    ("Wat de gemeenten doen", "Elke gemeente heeft één aanspreekpunt voor partijen.\n\nZij beslist op tijd, en handhaaft bij iedereen op dezelfde manier."),
    ("Gegevens en monitoring", "Of toezeggingen worden nagekomen, blijkt zo veel mogelijk uit gegevens die er al zijn."),
    ("Overleg", "Partijen spreken elkaar ten minste twee keer per jaar."),
    ("Toetreding", "Een organisatie kan toetreden als zij voldoet aan de toetsen en de gemeenten waar zij werkt haar toelaten."),
    ("Naleving en royement", "Komt een partij een toezegging niet na, dan volgt eerst een gesprek en een verbeterplan.\n\nSchorsing en royement kunnen alleen na een gesprek met de partij, met een reden."),
    ("Evaluatie", "Partijen evalueren het convenant elk jaar."),
    ("Looptijd en opzegging", "Het convenant geldt tot een nieuwe versie is vastgesteld. Een partij kan schriftelijk opzeggen."),
    ("Geschillen", "Partijen proberen een geschil eerst samen op te lossen."),
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
