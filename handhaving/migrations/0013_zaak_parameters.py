"""The lengths of terms, the days before an end that somebody is told, and the LHSO matrix: dated, with their source."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

AWB = date(2010, 1, 1)
LHSO_VAN = date(2022, 10, 12)
PORTAAL = "Afspraak in het portaal"
LENGTES = [
    ("termijn_zienswijze_weken", "Termijn voor een zienswijze", 2, "weken", AWB, "Awb artikel 4:8",
     "De wet noemt geen lengte. Twee weken is gebruikelijk.", True),
    ("termijn_bezwaar_weken", "Bezwaartermijn", 6, "weken", AWB, "Awb artikel 6:7",
     "Begint op de dag na de bekendmaking (Awb artikel 6:8).", False),
    ("termijn_betaling_weken", "Betalingstermijn", 6, "weken", AWB, "Awb artikel 4:87 en 5:33",
     "Voor een verbeurde dwangsom telt de dag waarop hij is verbeurd.", False),
    ("termijn_verjaring_jaren", "Verjaring van de invordering van een dwangsom", 1, "jaar", AWB, "Awb artikel 5:35",
     "Vanaf de dag na die waarop de dwangsom is verbeurd. Een invorderingsbeschikking stuit dit niet; een aanmaning wel.", False),
    ("termijn_boete_weken", "Beslissen over een boete", 13, "weken", AWB, "Awb artikel 5:51",
     "Vanaf de dagtekening van het boeterapport.", False),
    ("termijn_hersteltijd_dagen", "Hersteltermijn bij een waarschuwing: voorstel", 28, "dagen", AWB,
     "Voorstel bij het programma", "De jurist kiest de dag; dit is wat het formulier voorstelt.", True),
    *((f"zaak_herinnering.{naam}", f"Termijn in een zaak: {naam} herinnering", dagen, "dagen", AWB, PORTAAL,
       "Dagen voor het einde.", True) for naam, dagen in (("eerste", 14), ("tweede", 3), ("laatste", 0))),
]  # fmt: skip
GEVOLGEN = {1: "vrijwel nihil", 2: "beperkt", 3: "van belang", 4: "aanzienlijk"}
GEDRAG = {"A": "goedwillend", "B": "onverschillig", "C": "calculerend", "D": "bewust of crimineel"}
MATRIX = {
    4: ("LOB of LOD + toezicht", "LOB + boete", "LOB of sluiting + boete of PV", "sluiting + intrekking + PV"),
    3: ("LOD", "LOD + boete", "LOD of LOB + boete", "LOB + intrekking + PV"),
    2: ("waarschuwing", "waarschuwing of LOD", "LOD + boete", "LOD + boete of PV"),
    1: ("aanspreken", "waarschuwing", "LOD", "boete of PV"),
}
LHSO_BRON = "Landelijke Handhavingsstrategie Omgevingsrecht, 12 oktober 2022; invulling is een voorstel"
LHSO_TEKST = (
    "Een + betekent: samen met. Kies woorden uit: aanspreken, waarschuwing, LOD, LOB, boete, sluiting, intrekking, PV, "
    "toezicht. Met ‘of’ laat u een keuze open."
)


def rows():
    """Everything that is added: code, name, value, unit, from, source, explanation, example."""
    yield from LENGTES
    for gevolgen, cellen in MATRIX.items():
        for gedrag, cel in zip("ABCD", cellen, strict=True):
            naam = f"LHSO {gevolgen}{gedrag}: gevolgen {GEVOLGEN[gevolgen]}, gedrag {GEDRAG[gedrag]}"
            yield f"lhso.{gevolgen}{gedrag}", naam, cel, "", LHSO_VAN, LHSO_BRON, LHSO_TEKST, True


def add(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for code, naam, waarde, eenheid, van, bron, tekst, voorbeeld in rows():
        model.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=van, bron=bron, toelichting=tekst,
            is_voorbeeld=voorbeeld,
        )  # fmt: skip


def remove(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.filter(code__in=[row[0] for row in rows()], gemeente=None).delete()


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0012_zaak_keuzes"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add, remove)]
