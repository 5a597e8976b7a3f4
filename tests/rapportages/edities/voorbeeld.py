"""A document with every kind of block in it, and an edition that holds it."""

from datetime import UTC, date, datetime

from rivierenland.core import scope
from rivierenland.core.cijfer import NIET_GETOOND, Cijfer, count, share
from rivierenland.core.models import Gemeente
from rivierenland.rapportages.enums import Aanleiding, Deelstatus, Editiestatus, Rapport
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.inhoud.blokken import (
    Alinea,
    Getal,
    Grafiek,
    Grafieksoort,
    Kerngetal,
    Kerngetallen,
    Kolom,
    Kolomsoort,
    Letop,
    Opsomming,
    Reeks,
    Rij,
    Tabel,
)
from rivierenland.rapportages.inhoud.document import Begrip, Document, Sectie, Uitleg, Verwijzing
from rivierenland.rapportages.models import Rapportdeel, Rapporteditie, Rapportoordeel

PEILDATUM = date(2026, 9, 30)
GEMETEN = datetime(2026, 10, 5, 3, 0, tzinfo=UTC)
DICHT = Getal(Cijfer(None, NIET_GETOOND), "3")


def document(gebied: str = "", gebiedsnaam: str = "Regio Rivierenland", **anders: object) -> Document:
    """The third quarter, in every kind of block."""
    personen, vorig = Getal(count(1240), "1"), Getal(count(1198), "2")
    aandeel = Getal(share(310, 1240), "4")
    blokken = (
        Alinea(("Eind september verbleven er ", personen, " internationale werknemers. Een jaar eerder waren dat er ", vorig, ".")),
        Kerngetallen((Kerngetal("Verblijvende personen", personen, "42 meer dan eind juni"), Kerngetal("Kort", aandeel, ""))),
        Opsomming((Alinea(("Het aantal bedden bleef gelijk.",)), Alinea(("Er kwam ", Getal(count(1), "5"), " locatie bij.")))),
        Letop("De cijfers van Buren ontbreken: de levering van het nachtregister was niet compleet."),
        Tabel(
            "verblijf", "Verblijvende personen naar duur",
            (Kolom("Gemeente", Kolomsoort.TEKST), Kolom("Kort"), Kolom("Aandeel", Kolomsoort.PROCENT)),
            (Rij(("Tiel & <Wadenoijen>", personen, aandeel)), Rij(("Buren", DICHT, DICHT)), Rij(("Regio", vorig, None), totaal=True)),
            "Nachtregister",
        ),
        Grafiek(
            "Verblijvende personen per kwartaal", Grafieksoort.LIJN, ("2026-k1", "2026-k2", "2026-k3"),
            (Reeks("2026", (vorig, vorig, personen)),), "Een lijn die aan het eind stijgt naar 1.240.", "personen",
        ),
    )  # fmt: skip
    velden: dict[str, object] = {
        "rapport": Rapport.KWARTAALMONITOR.value, "titel": "Kwartaalmonitor", "ondertitel": "derde kwartaal 2026",
        "gebied": gebied, "gebiedsnaam": gebiedsnaam, "periode": "2026-k3", "periodenaam": "derde kwartaal 2026",
        "versie": 1, "peildatum": PEILDATUM, "gemaakt_op": GEMETEN, "status": "Concept, nog niet gecontroleerd.",
        "inleiding": "Dit rapport laat zien hoe het ging.",
        "secties": (
            Sectie("verblijf", "Verblijf", blokken, (Uitleg("De oogst begon vroeg.", "Tiel", date(2026, 10, 7)),)),
            Sectie("summary", "Summary", (Alinea(("In short: ", personen, " people.")),), taal="en"),
        ),
        "verwijzingen": tuple(Verwijzing(str(n), "personen_vannacht", gebied, PEILDATUM) for n in range(1, 6)),
        "begrippen": (Begrip("Verblijvende persoon", "Iemand met een verblijf in de nacht van de peildatum.", "Nachtregister"),),
        "bronnen": ("Nachtregister van verblijfsbieders in Rivierenland",),
        "adres": "https://portaal.example/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/",
        "voorbeeld": True,
    }  # fmt: skip
    return Document(**(velden | anders))  # type: ignore[arg-type]


def edition(**anders: object) -> Rapporteditie:
    """A concept of nine parts that waits for eight verdicts. Asks a scope that sees everything.

    One that is published becomes so at the end: nothing can be added to it.
    """
    velden: dict[str, object] = {
        "rapport": Rapport.KWARTAALMONITOR, "periode": "2026-k3", "aanleiding": Aanleiding.GEPLAND, "peildatum": PEILDATUM,
        "definitie_versie": 1, "status": Editiestatus.CONCEPT, "gemeten_at": GEMETEN, "klaar_at": GEMETEN, "termijn": date(2026, 10, 19),
    }  # fmt: skip
    assert scope.current() is not None
    velden |= anders
    einde = {naam: velden.pop(naam) for naam in ("status", "gepubliceerd_at") if naam in velden}
    editie = Rapporteditie.objects.create(**velden)
    gemeenten = list(Gemeente.objects.order_by("naam"))
    for nr, gemeente in enumerate([*gemeenten, None], start=1):
        inhoud = document(gemeente.code, gemeente.naam) if gemeente else document()
        Rapportdeel.objects.create(
            editie=editie,
            nr=nr,
            gemeente=gemeente,
            status=Deelstatus.KLAAR,
            inhoud=bewaren.dump(inhoud),
            sha256="0" * 64,
        )
    Rapportoordeel.objects.bulk_create(Rapportoordeel(editie=editie, gemeente=gemeente) for gemeente in gemeenten)
    for naam, waarde in einde.items():
        setattr(editie, naam, waarde)
    editie.save()
    return editie
