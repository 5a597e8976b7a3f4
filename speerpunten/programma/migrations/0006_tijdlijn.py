"""What happened before there was a portal, from public sources. The region may add to it."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

KWARTIERMAKER, STRUCTUREEL = "kwartiermakerfase", "structurele_fase"
PLATFORM31 = (
    "platform31.nl, Met een convenant en feedback-app versterkt Rivierenland positie van arbeidsmigrant (23-4-2024)"
)
GEBEURTENISSEN = [
    (date(2019, 6, 13), "", "Eerste regionale werkbijeenkomst in Kesteren",
     "De lijn is ‘doen’. Het beleid blijft bij de gemeenten.", "regiorivierenland.nl/news/502/15", "inventarisatie", ""),
    (date(2020, 6, 1), "juni 2020", "Het Aanjaagteam van Roemer op werkbezoek",
     "Daarna komt er een vast regionaal overleg.", "nederbetuwe.nl, nieuws juni 2020", "inventarisatie", ""),
    (date(2020, 12, 1), "eind 2020", "Regio Deal FruitDelta Rivierenland",
     "Met het project ‘Beheerstichting Huisvesting Arbeidsmigranten’ van Tiel, Neder-Betuwe, Zaltbommel en de regio.",
     "regiorivierenland.nl/news/732/139", "inventarisatie", ""),
    (date(2021, 1, 1), "2021", "Er komt een regionaal kwartiermaker",
     "Hij begeleidt de acht gemeenten naar één gezamenlijk programma.",
     "publicresult.nl/project/regionaal-kwartiermaker-arbeidsmigranten-rivierenland", "kader", KWARTIERMAKER),
    (date(2021, 12, 1), "eind 2021", "Portefeuillehouders eens over een plan",
     "‘Samen voor een goed vestigingsklimaat voor arbeidsmigranten’, met toen vier thema’s: registratie en informatie, "
     "kennis, voldoende aanbod dichtbij werk, controle en handhaving.",
     "regiorivierenland.nl/news/817/139, Gezamenlijke aanpak (21-2-2022)", "kader", KWARTIERMAKER),
    (date(2022, 5, 10), "", "Regionaal congres in De Pluk, Geldermalsen",
     "Gemeenten, provincie en bedrijven spreken over huisvesting in de regio.",
     "gelderlander.nl en fruitpact.nl (2-6-2022)", "draagvlak", KWARTIERMAKER),
    (date(2022, 6, 21), "vanaf zomer 2022", "Colleges en raden besluiten over meedoen",
     "Elke gemeente kiest zelf waarop zij aanhaakt en waarop (nog) niet.",
     "regiorivierenland.nl/news/817/139, Gezamenlijke aanpak (21-2-2022)", "aanhaken", KWARTIERMAKER),
    (date(2023, 6, 23), "", "Convenant ondertekend op de Fruit Tech Campus, Geldermalsen",
     "Afspraken tussen gemeenten, werkgevers, verblijfsbieders en uitzenders. Een later nieuwsbericht noemt mei 2023 als begin.",
     "fruitdelta.nl/convenant-huisvesting-internationale-werknemers; vdu.nl (26-6-2023)", "draagvlak", STRUCTUREEL),
    (date(2023, 12, 20), "", "De raad van Tiel stelt het Toetsingskader vast",
     "Nieuwe initiatieven worden langs dezelfde eisen gelegd.", "officielebekendmakingen.nl, gmb-2024-393383", "uitvoering",
     STRUCTUREEL),
    (date(2024, 4, 23), "2024", "Feedback-app en klankbordgroep",
     "Internationale werknemers zeggen zelf hoe zij wonen.", PLATFORM31, "uitvoering", STRUCTUREEL),
    (date(2024, 12, 1), "later, dag niet bekend", "Vijf bedrijven sluiten zich aan bij het convenant",
     "JC van Kessel Groep, Angrisa Beheer, Covebo, IDHS en Van Haaften Fruit BV. Er is dan ook een aanjaagteam.",
     "src.fm/regionieuws/53114", "uitvoering", STRUCTUREEL),
    (date(2025, 7, 17), "", "Uitvoeringsregels van Zaltbommel gelden",
     "Uitvoeringsregels huisvesting internationale werknemers 2025.", "lokaleregelgeving.overheid.nl, CVDR742419",
     "uitvoering", STRUCTUREEL),
]  # fmt: skip
NAGAAN = "Voorbeeld. Controleer dit voordat u ermee rekent."
PARAMETERS = [
    ("discontovoet", "Discontovoet", 2.25, "%", date(2021, 1, 1), "Rapport Werkgroep Discontovoet 2020",
     f"De standaard voor publieke investeringen; de begindatum is een aanname. {NAGAAN}"),
    ("fte_kosten_per_jaar", "Kosten van één fte per jaar", 98000, "euro", date(2026, 1, 1), "Voorbeeld bij het programma",
     f"Salaris, werkgeverslasten en werkplek van een beleidsmedewerker. {NAGAAN}"),
    ("businesscase_marge.discontovoet", "Gevoeligheid: discontovoet", 1, "procentpunt", date(2021, 1, 1),
     "Voorbeeld bij het programma", f"Zoveel lager en hoger wordt doorgerekend. {NAGAAN}"),
    ("businesscase_marge.kosten", "Gevoeligheid: kosten", 20, "%", date(2021, 1, 1), "Voorbeeld bij het programma",
     f"Zoveel lager en hoger wordt doorgerekend. {NAGAAN}"),
    ("businesscase_marge.baten", "Gevoeligheid: baten", 20, "%", date(2021, 1, 1), "Voorbeeld bij het programma",
     f"Zoveel lager en hoger wordt doorgerekend. {NAGAAN}"),
]  # fmt: skip


def add(apps, schema_editor):
    """The points of the time line, and what a business case reckons with."""
    gebeurtenis, parameter = apps.get_model("programma", "Programmagebeurtenis"), apps.get_model("core", "Parameter")
    for datum, datum_tekst, titel, omschrijving, bron, stap, fase in GEBEURTENISSEN:
        gebeurtenis.objects.create(
            datum=datum,
            datum_tekst=datum_tekst,
            titel=titel,
            omschrijving=omschrijving,
            bron=bron,
            stap=stap,
            fase=fase,
        )
    for code, naam, waarde, eenheid, van, bron, toelichting in PARAMETERS:
        parameter.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=van, bron=bron, toelichting=toelichting,
            is_voorbeeld=True,
        )  # fmt: skip


def remove(apps, schema_editor):
    """Take them away again."""
    gebeurtenis, parameter = apps.get_model("programma", "Programmagebeurtenis"), apps.get_model("core", "Parameter")
    gebeurtenis.objects.filter(titel__in=[titel for _, _, titel, *_ in GEBEURTENISSEN]).delete()
    parameter.objects.filter(code__in=[code for code, *_ in PARAMETERS]).delete()


class Migration(migrations.Migration):
    dependencies = [("programma", "0005_planning"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter", "programma.Programmagebeurtenis"], add, remove)]
