"""Files with an article, and the reading of their text."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.documenten.bewaren import check, digest, store
from rivierenland.core.documenten.herkennen import Bestandssoort
from rivierenland.core.documenten.naam import nette_naam
from speerpunten.kennis.actions import zoekindex
from speerpunten.kennis.actions.artikel import _require
from speerpunten.kennis.enums.artikel import Leesstand
from speerpunten.kennis.models import Artikel, Artikelbestand, Bestandsbladzijde
from speerpunten.kennis.models.artikelbestand import artikelbestand_path
from speerpunten.kennis.tekstherkenning import Leesfout, read

TAAK = "kennis.read_artikelbestand"
LEESBAAR = {
    soort.value.content_type: soort.value.suffix for soort in Bestandssoort if soort.value.suffix not in ("png", "jpg")
}


def add(*, artikel: Artikel, bestand: Any, by: Actor) -> Artikelbestand:
    """Keep a file with an article and ask for its text to be read. The same content twice is one file.

    Raises `Geweigerd`, and ValidationError in Dutch under `bestand`.
    """
    _require(by, artikel.gemeente_id)
    soort = check(bestand)
    if soort.value.content_type not in LEESBAAR:
        raise ValidationError(
            {"bestand": "Kies een PDF, Word (DOCX), ODT, Excel (XLSX) of ODS. In een foto is niet te zoeken."}
        )
    naam = nette_naam(bestand.name or "", soort)
    refuse_unfit({"bestand": naam})
    made = Artikelbestand(
        artikel=artikel, gemeente_id=artikel.gemeente_id, bestandsnaam=naam, soort=soort.value.content_type,
        grootte=bestand.size, sha256=digest(bestand), created_by=by.gebruiker,
    )  # fmt: skip
    with transaction.atomic():
        row = Artikel.objects.select_for_update().get(pk=artikel.pk)
        if Artikelbestand.objects.filter(artikel=row, sha256=made.sha256).exists():
            raise ValidationError({"bestand": "Dit bestand staat al bij dit artikel."})
        made.bestand.name = store(artikelbestand_path(made, naam), bestand)
        made.save(force_insert=True)
        zoekindex.renew(row, was=zoekindex.standing(row))
        gebeurtenis.record(actie="artikelbestand.add", object=made, by=by, gemeente=row.gemeente_id)
        _ask(made, by)
    return made


def retry(*, artikelbestand: Artikelbestand, by: Actor) -> None:
    """Try once more to read a file that failed. Raises `Geweigerd`, and ValidationError when it did not fail."""
    _require(by, artikelbestand.gemeente_id)
    with transaction.atomic():
        failed = Artikelbestand.objects.filter(pk=artikelbestand.pk, leesstand=Leesstand.MISLUKT)
        if not failed.update(leesstand=Leesstand.WACHTEND, reden=""):
            raise ValidationError("Dit bestand is al gelezen, of wordt nu gelezen.")
        gebeurtenis.record(
            actie="artikelbestand.retry", object=artikelbestand, by=by, gemeente=artikelbestand.gemeente_id
        )
        _ask(artikelbestand, by)


def read_text(*, pk: int, report: Callable[..., None], by: Actor) -> dict[str, Any]:
    """The work of the job: read a file by page and let its words be found. Called twice it does the same once more.

    Runs in one transaction: killed halfway, nothing of it is kept and it begins again.
    """
    row = Artikelbestand.objects.filter(pk=pk).first()
    if row is None or row.leesstand != Leesstand.WACHTEND:
        return {}
    _require(by, row.gemeente_id)
    row.teksten.all().delete()
    tekens = 0
    vol = False
    try:
        with row.bestand.open() as bestand:
            for blad in read(bestand.file, LEESBAAR[row.soort]):
                report(blad.nummer, blad.totaal)
                tekens, vol, row.bladzijden = tekens + len(blad.tekst), vol or blad.vol, blad.totaal
                if blad.tekst:
                    Bestandsbladzijde.objects.create(
                        bestand=row,
                        artikel_id=row.artikel_id,
                        gemeente_id=row.gemeente_id,
                        nummer=blad.nummer,
                        tekst=blad.tekst,
                    )
        row.leesstand = (Leesstand.DEELS if vol else Leesstand.GELEZEN) if tekens else Leesstand.GEEN_TEKST
    except Leesfout as fout:
        row.teksten.all().delete()
        row.leesstand, row.reden, row.bladzijden = Leesstand.MISLUKT, str(fout), 0
    except FileNotFoundError:
        row.leesstand, row.reden = Leesstand.MISLUKT, "Het bestand is niet meer te vinden. Voeg het opnieuw toe."
    _settle(row)
    return {"bladzijden": row.bladzijden, "tekens": tekens, "stand": row.leesstand}


def _settle(row: Artikelbestand) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "update kennis_bestandsbladzijde set zoek = to_tsvector('kennis_nl', tekst) where bestand_id = %s", [row.pk]
        )
    row.save(update_fields=["leesstand", "reden", "bladzijden"])
    artikel = Artikel.objects.select_for_update().get(pk=row.artikel_id)
    zoekindex.renew(artikel, was=zoekindex.standing(artikel))


def _ask(row: Artikelbestand, by: Actor) -> None:
    achtergrondtaak.start(
        taak=TAAK, titel=f"Tekst lezen van {row.bestandsnaam}"[:120], argumenten={"pk": row.pk}, by=by, scope=by.scope
    )
