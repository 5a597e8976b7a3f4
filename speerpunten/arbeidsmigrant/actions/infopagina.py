"""The pages and texts that come with the portal."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.talen import STANDAARD
from speerpunten.arbeidsmigrant.enums.info import Infostatus
from speerpunten.arbeidsmigrant.infotekst import PAGINAS, Aangeleverd
from speerpunten.arbeidsmigrant.models import Infopagina, Infoversie


def load(teksten: Iterable[Aangeleverd], *, by: Actor) -> int:
    """Make the pages, and place each text as version 1 of its page and language, reviewed by nobody. Returns how many were placed.

    A page and language that has a version already keeps what it has: what officials wrote is never written over. A text of a page that
    is not known is left out. Raises `Geweigerd`.
    """
    by.require(Permission.INFO_REVIEW)
    with transaction.atomic():
        paginas = _pages()
        there = set(Infoversie.objects.values_list("pagina__slug", "taal"))
        new = [one for one in teksten if one.slug in paginas and (one.slug, one.taal) not in there]
        made = _place([one for one in new if one.taal == STANDAARD], paginas)
        made += _place([one for one in new if one.taal != STANDAARD], paginas)
        if made:
            gebeurtenis.record(actie="infopagina.load", object_soort="infopagina", by=by, details={"versies": made})
    return made


def _pages() -> dict[str, Infopagina]:
    """By its slug every page; those that are missing are made, and order, drawing and what to read next are brought up to date."""
    rows = [
        Infopagina(slug=one.slug, volgorde=n, pictogram=one.pictogram, verwant=list(one.verwant))
        for n, one in enumerate(PAGINAS, start=1)
    ]
    Infopagina.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["slug"], update_fields=["volgorde", "pictogram", "verwant"]
    )
    return {row.slug: row for row in Infopagina.objects.all()}


def _place(teksten: list[Aangeleverd], paginas: dict[str, Infopagina]) -> int:
    """The Dutch texts go first: a translation names the version it was made from."""
    dutch = Infoversie.objects.filter(taal=STANDAARD, status=Infostatus.GEPLAATST).order_by("nummer")
    source = {row.pagina_id: row for row in dutch.only("pk", "pagina_id", "nummer")}
    rows = [
        Infoversie(
            pagina=paginas[slug], taal=taal, nummer=1, titel=tekst.titel, samenvatting=tekst.samenvatting,
            zoekwoorden=tekst.zoekwoorden, tekst=tekst.tekst,
            bronnen=[{"naam": naam, "url": url} for naam, url in tekst.bronnen], vertaling=tekst.vertaling,
            vertaald_van=source.get(paginas[slug].pk) if taal != STANDAARD else None, status=Infostatus.GEPLAATST,
            bijgewerkt=tekst.bijgewerkt, geplaatst_at=timezone.now(),
        )
        for slug, taal, tekst in teksten
    ]  # fmt: skip
    return len(Infoversie.objects.bulk_create(rows))
