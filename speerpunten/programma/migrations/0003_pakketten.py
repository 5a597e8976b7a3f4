"""The seven speerpunten (real names) and fourteen packages (example content until somebody replaces it)."""

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

SPEERPUNTEN = {
    "S1": ("Registratie en informatie", "De acht gemeenten weten samen wie waar verblijft, en mensen staan juist ingeschreven."),
    "S2": ("Kennisvermeerdering", "De acht gemeenten delen wat zij weten: cijfers, behoefte en wat goed werkt."),
    "S3": ("Voldoende aanbod dichtbij werk", "Er zijn genoeg goede bedden dicht bij het werk, eerlijk verdeeld over de regio."),
    "S4": ("Controle en handhaving", "Overal gelden dezelfde regels en dezelfde controle, zodat problemen zich niet verplaatsen."),
    "S5": ("Arbeidsmigrant centraal", "Internationale werknemers kennen hun rechten en worden gehoord."),
    "S6": ("Zorg voor arbeidsmigranten", "Internationale werknemers vinden zorg, en niemand slaapt op straat."),
    "S7": ("Governance", "De acht gemeenten sturen samen, en elke gemeente kiest haar eigen tempo."),
}  # fmt: skip
PAKKETTEN = {
    "M01": ("S1", "Regionaal digitaal nachtregister en locatieregister", "Nachtregister en locatieregister",
            "Elke verblijfsbieder levert het nachtregister op tijd aan en elke locatie staat in één register."),
    "M02": ("S1", "Sluitende inschrijving in BRP en RNI (viermaandensignaal)", "Sluitende BRP-inschrijving",
            "Wie vier maanden of langer blijft, staat ingeschreven in de gemeente waar hij slaapt."),
    "M03": ("S2", "Regionale monitor van vraag en aanbod, jaarlijks en in de seizoenspiek", "Monitor vraag en aanbod",
            "De regio weet elk jaar en in de oogst hoeveel bedden nodig zijn en hoeveel er zijn."),
    "M04": ("S2", "Kennisnetwerk en effectrapportage bij nieuwe bedrijvigheid", "Kennisnetwerk en effectrapportage",
            "Bij nieuwe bedrijven is vooraf duidelijk hoeveel mensen er komen werken en waar zij wonen."),
    "M05": ("S3", "Regionale locatiepijplijn en versnellingstafel", "Locatiepijplijn en versnellingstafel",
            "Nieuwe locaties komen sneller van plan naar gebruik, doordat knelpunten samen worden opgelost."),
    "M06": ("S3", "Afbouw van verkamerde woningen, terug naar de woningmarkt", "Afbouw verkamerde woningen",
            "Woningen in de wijk komen terug voor woningzoekenden, nadat er andere bedden zijn."),
    "M07": ("S4", "Geharmoniseerd controleprotocol en checklist", "Zelfde controle, zelfde checklist",
            "Elke gemeente controleert op dezelfde punten en volgt bevindingen op dezelfde manier op."),
    "M08": ("S4", "Regionaal interventieteam en signalen delen", "Regionaal team en signalen delen",
            "Een signaal leidt snel tot een bezoek, ook als meer gemeenten ermee te maken hebben."),
    "M09": ("S5", "Informatie in de eigen taal en een informatiepunt", "Informatie in de eigen taal",
            "Iedereen leest in de eigen taal hoe wonen, werken en inschrijven hier gaan."),
    "M10": ("S5", "Klankbordgroep, feedback en meldpunt", "Klankbordgroep, feedback, meldpunt",
            "Internationale werknemers zeggen hoe zij wonen, en horen wat daarmee is gedaan."),
    "M11": ("S6", "Toegang tot huisarts, zorgverzekering en tolk", "Huisarts, verzekering en tolk",
            "Wie ziek is, vindt een huisarts, is verzekerd en wordt begrepen."),
    "M12": ("S6", "Vangnet bij verlies van werk en dakloosheid", "Vangnet bij verlies van werk",
            "Wie zijn werk verliest, houdt tijdelijk een bed en krijgt hulp bij de volgende stap."),
    "M13": ("S7", "Handelingsperspectief, stuurgroep en voortgangsrapportage", "Handelingsperspectief en voortgang",
            "De acht gemeenten houden hun afspraken bij en zien elke maand hoe het gaat."),
    "M14": ("S7", "Convenant: toetreding, naleving en evaluatie", "Convenant: toetreden en naleven",
            "Marktpartijen tekenen het convenant, en naleving volgt uit de gegevens."),
}  # fmt: skip


def add(apps, schema_editor):
    """Insert both lists."""
    speerpunt, pakket = (apps.get_model("programma", name) for name in ("Speerpunt", "Maatregelenpakket"))
    for code, (naam, doel) in SPEERPUNTEN.items():
        speerpunt.objects.create(code=code, naam=naam, doel=doel)
    for code, (groep, naam, naam_kort, doel) in PAKKETTEN.items():
        pakket.objects.create(code=code, speerpunt_id=groep, naam=naam, naam_kort=naam_kort, doel=doel)


def remove(apps, schema_editor):
    """Take them away again."""
    for name in ("Maatregelenpakket", "Speerpunt"):
        apps.get_model("programma", name).objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("programma", "0002_programma")]

    operations = [FillTables(["programma.Speerpunt", "programma.Maatregelenpakket"], add, remove)]
