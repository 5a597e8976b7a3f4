"""The subject words of the knowledge base, each with the other words people use for it."""

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

# code, name, other names, broader, related, definition
BEGRIPPEN = (
    ("huisvesting", "Huisvesting", "woonruimte, onderdak", "", "", "Waar iemand woont of verblijft."),
    ("huisvestingsnorm", "Huisvestingsnorm", "roemernorm, kwaliteitsnorm, SNF-norm", "huisvesting", "certificaat",
     "Eisen aan ruimte, veiligheid en voorzieningen van een verblijf."),
    ("kamerverhuur", "Kamerverhuur", "kamerbewoning, kamergewijze verhuur, verkamering", "huisvesting", "vergunning",
     "Verhuur van een woning per kamer."),
    ("short-stay", "Short stay", "kort verblijf, shortstay, logiesfunctie, logies", "huisvesting", "recreatiepark",
     "Verblijf voor korte tijd zonder daar te wonen."),
    ("mid-stay", "Mid stay", "midstay, middellang verblijf", "huisvesting", "short-stay", "Verblijf van enkele maanden tot enkele jaren."),
    ("grote-locatie", "Grote locatie", "grootschalige huisvesting, woonhotel, flexhotel, arbeidshotel", "huisvesting", "",
     "Een locatie voor veel bewoners tegelijk."),
    ("flexwonen", "Flexwonen", "flexwoning, tijdelijke woning, flexibele huisvesting", "huisvesting", "grote-locatie",
     "Tijdelijk wonen in verplaatsbare of tijdelijke woningen."),
    ("bij-agrarisch-bedrijf", "Verblijf bij een agrarisch bedrijf", "huisvesting op eigen erf, erf, seizoenshuisvesting", "huisvesting",
     "seizoenswerk", "Verblijf van werknemers op het erf van de teler."),
    ("recreatiepark", "Recreatiepark", "vakantiepark, bungalowpark, camping", "huisvesting", "permanente-bewoning", "Park voor vakantie."),
    ("permanente-bewoning", "Permanente bewoning", "bewoning recreatiewoning", "recreatiepark", "", "Wonen waar alleen recreatie mag."),
    ("uitsterfregeling", "Uitsterfregeling", "uitsterfconstructie, uitsterfbeleid, afbouwregeling", "vergunning", "kamerverhuur",
     "Wat er is mag blijven; wie stopt, krijgt geen opvolger."),
    ("overbewoning", "Overbewoning", "te veel bewoners, overbezetting", "huisvesting", "brandveiligheid", "Meer bewoners dan mag."),
    ("brandveiligheid", "Brandveiligheid", "brand, vluchtroute, rookmelder", "huisvestingsnorm", "", "Veilig zijn bij brand."),
    ("certificaat", "Certificaat", "keurmerk, SNF, AKF, Agrarisch Keurmerk Flexwonen", "huisvestingsnorm", "",
     "Bewijs dat een verblijf aan een norm voldoet."),
    ("vergunning", "Vergunning", "omgevingsvergunning, exploitatievergunning", "", "handhaving", "Toestemming van de overheid."),
    ("omgevingsplan", "Omgevingsplan", "bestemmingsplan", "vergunning", "", "Waar wat mag in een gemeente."),
    ("participatie", "Participatie", "omgevingsdialoog, draagvlak, inspraak", "vergunning", "", "Meepraten van de omgeving."),
    ("handhaving", "Handhaving", "toezicht, controle, inspectie", "", "", "Zorgen dat regels worden nageleefd."),
    ("waterbedeffect", "Waterbedeffect", "waterbed, verplaatsing", "handhaving", "", "Een misstand verplaatst zich naar een buurgemeente."),
    ("registratie", "Registratie", "inschrijving, aanmelding", "", "", "Vastleggen wie waar verblijft."),
    ("brp", "BRP", "basisregistratie personen, bevolkingsregister, ingezetene", "registratie", "rni",
     "Register van wie in een gemeente woont."),
    ("rni", "RNI", "registratie niet-ingezetenen, niet-ingezetene", "registratie", "brp", "Register van wie korter dan vier maanden blijft."),
    ("bsn", "Burgerservicenummer", "BSN, sofinummer", "registratie", "", "Persoonlijk nummer bij de overheid."),
    ("nachtregister", "Nachtregister", "verblijfsregister, gastenlijst", "registratie", "toeristenbelasting", "Lijst van wie waar slaapt."),
    ("toeristenbelasting", "Toeristenbelasting", "forensenbelasting, logiesbelasting", "registratie", "",
     "Belasting voor verblijf zonder inschrijving."),
    ("goed-verhuurderschap", "Goed verhuurderschap", "Wgv, Wet goed verhuurderschap, verhuurder", "", "huurcontract",
     "Regels waaraan een verhuurder zich moet houden."),
    ("huurcontract", "Huurcontract", "huurovereenkomst, huur, verblijfsovereenkomst", "goed-verhuurderschap", "", "Afspraken over huren."),
    ("huurprijs", "Huurprijs", "woonkosten, huurlasten, inhouding", "huurcontract", "", "Wat iemand betaalt voor het verblijf."),
    ("goed-werkgeverschap", "Goed werkgeverschap", "werkgever, arbeidsvoorwaarden", "", "uitzenden", "Zorg voor wie voor u werkt."),
    ("uitzenden", "Uitzenden", "uitzendbureau, uitlener, detachering", "goed-werkgeverschap", "wtta", "Mensen uitlenen om te werken."),
    ("wtta", "Wtta", "toelatingsstelsel, Wet toelating terbeschikkingstelling van arbeidskrachten, toelating uitleners", "uitzenden", "",
     "Wet over wie mensen mag uitlenen."),
    ("seizoenswerk", "Seizoenswerk", "oogst, plukwerk, fruitpluk, seizoensarbeid", "goed-werkgeverschap", "", "Werk in een deel van het jaar."),
    ("internationale-werknemer", "Internationale werknemer", "arbeidsmigrant, EU-werknemer, buitenlandse werknemer", "", "",
     "Iemand uit een ander land die hier werkt."),
    ("informatie", "Informatie voor werknemers", "voorlichting, informatiepunt, WIN-punt, Work in NL", "internationale-werknemer", "", ""),
    ("taal", "Taal", "taalles, Nederlands leren", "internationale-werknemer", "", "Nederlands leren en gebruiken."),
    ("zorg", "Zorg", "huisarts, zorgverzekering, gezondheid", "internationale-werknemer", "", "Zorg en verzekering."),
    ("dakloosheid", "Dakloosheid", "dakloos, zwerven, opvang, terugkeer", "internationale-werknemer", "", "Geen plek om te wonen hebben."),
    ("leefbaarheid", "Leefbaarheid", "overlast, buurt, parkeren", "", "participatie", "Prettig wonen in een buurt."),
    ("vervoer", "Vervoer", "reizen, woon-werkverkeer, busje", "leefbaarheid", "", "Van huis naar het werk komen."),
    ("convenant", "Convenant", "afspraken, samenwerking", "", "", "Afspraken van gemeenten en marktpartijen."),
    ("evaluatie", "Evaluatie", "terugblik, meten, monitoring", "convenant", "", "Nagaan wat beleid deed."),
)  # fmt: skip


def add(apps, schema_editor):
    model = apps.get_model("kennis", "Begrip")
    model.objects.bulk_create(
        model(
            code=code, naam=naam, andere_namen=ook.split(", "), breder_id=breder or None,
            verwant=[verwant] if verwant else [], definitie=definitie,
        )
        for code, naam, ook, breder, verwant, definitie in BEGRIPPEN
    )  # fmt: skip


def remove(apps, schema_editor):
    apps.get_model("kennis", "Begrip").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("kennis", "0009_kennisbank_tenancy")]

    operations = [FillTables(["kennis.Begrip"], add, remove)]
