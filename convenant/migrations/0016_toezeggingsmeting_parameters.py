"""Windows over which commitments are measured, smallest counts that say something, and terms of evidence."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de convenantpartijen vastgesteld."
VENSTERS = (
    ("nachtregister_op_tijd", "Nachtregister op tijd", 90), ("nachtregister_volledig", "Nachtregister volledig", 30),
    ("niet_boven_vergunning", "Niet voller dan de vergunning", 90), ("bevindingen_op_tijd", "Bevindingen op tijd hersteld", 365),
    ("herplaatst", "Een andere plek als een locatie sluit", 365), ("brp_signalen_opgevolgd", "BRP-signalen opgevolgd", 365),
    ("informatiekaart", "Informatiekaart op elke locatie", 730),
)  # fmt: skip
TELT_ALLES = ("beheerder_bereikbaar", "ruimte_volgens_norm", "informatiekaart", "bedden_met_certificaat")
OVERIG = (
    ("toezegging_minstens", "Toezeggingen: minste aantal waarvan een percentage iets zegt", 3, "of meer",
     "Bij minder gevallen is de toezegging niet meetbaar: een of twee gevallen zeggen niets over hoe een partij het doet."),
    *((f"toezegging_minstens.{code}", f"Toezeggingen: minste aantal, {code.replace('_', ' ')}", 1, "of meer",
       "Hier worden alle bedden of locaties geteld die er zijn, geen gevallen die toevallig voorkwamen. Dan is één genoeg.")
      for code in TELT_ALLES),
    ("toezegging_nachtregister_dagen", "Zo oud mag een nachtregister zijn", 7, "dagen",
     "Toezegging 1: het nachtregister is nooit ouder dan zeven dagen."),
    ("toezegging_brp_dagen", "Zo snel hoort een bewoner over inschrijven", 28, "dagen",
     "Geteld vanaf de dag van het signaal."),
    ("toezegging_verdeling_drempel", "Toezeggingen: kleinste aantal partijen dat wordt getoond", 3, "partijen",
     "Een partij kent zichzelf. Bij drie gaat een aantal dus altijd over ten minste twee anderen."),
    ("toezegging_verdeling_partijen", "Toezeggingen: partijen die nodig zijn voor een verdeling", 6, "partijen",
     "Bij minder gemeten partijen staat er geen verdeling."),
    ("toezegging_gemist_nachten", "Toezeggingen: zo lang niet nagekomen voordat een gesprek begint", 14, "nachten",
     "Zo begint er geen gesprek over een fout die de volgende dag al hersteld is."),
    ("bewijs_hoogstens_dagen", "Zo lang kan bewijs hoogstens gelden", 366, "dagen", "Daarna dient de partij nieuw bewijs in."),
)  # fmt: skip


def rows():
    for code, naam, dagen in VENSTERS:
        yield f"toezegging_venster.{code}", f"Toezeggingen: periode, {naam.lower()}", dagen, "dagen", CONTROLEER
    for code, naam, waarde, eenheid, tekst in OVERIG:
        yield code, naam, waarde, eenheid, f"{tekst} {CONTROLEER}"


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=VOORSTEL, toelichting=tekst, is_voorbeeld=True)
        for code, naam, waarde, eenheid, tekst in rows()
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in rows()]).delete()


class Migration(migrations.Migration):
    dependencies = [("convenant", "0015_toezeggingsmeting_tenancy")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
