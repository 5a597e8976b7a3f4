"""A figure of a report: what it means, how it was counted, and for who checks it the records as they were."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404

from rivierenland.core.actions import inzage
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum
from rivierenland.rapportages import maten
from rivierenland.rapportages.enums import Deelstatus
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.inhoud.vinden import find
from rivierenland.rapportages.meting.feit import REGIONAAM
from rivierenland.rapportages.queries import herkomst, uitgave
from rivierenland.rapportages.queries.herkomst import Bewijs
from rivierenland.rapportages.views.uitgave.basis import OpenPagina, Rapportpad

PER_PAGINA = 50


class CijferView(Rapportpad, OpenPagina):
    """The page that a figure in a report or a file leads to. It stays as long as the version of the report."""

    template_name = "rapportages/uitgave/cijfer.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        editie = self.editie
        deel = uitgave.parts(self.actor).filter(editie=editie, nr=self.kwargs["nr"], status=Deelstatus.KLAAR).first()
        document = bewaren.load(deel.inhoud) if deel else None
        gevonden = find(document, self.kwargs["verwijzing"]) if document else None
        if deel is None or gevonden is None:
            raise Http404
        verwijzing = gevonden.verwijzing
        betekenis = maten.find(verwijzing.maat)
        bewijzen = herkomst.records(self.actor, editie, verwijzing)
        if bewijzen and self.actor:
            inzage.record(
                object_soort="rapportages.meetdeel", object_ids=[bewijs.meetdeel for bewijs in bewijzen],
                doel="Gegevens achter een cijfer in een rapport bekijken", pagina=self.request.path, by=self.actor,
            )  # fmt: skip
        return super().get_context_data(
            titel=betekenis.naam if betekenis else "Een cijfer uit dit rapport", kop=uitgave.heading(editie), editie=editie,
            deel=deel, gevonden=gevonden, betekenis=betekenis, over=_area(verwijzing.gebied),
            noemer=maten.find(verwijzing.noemer) if verwijzing.noemer else None,
            groep=verwijzing.deel.replace("_", " ").capitalize(),
            tabellen=[_table(bewijs, self.request.GET.get("pagina")) for bewijs in bewijzen], **kwargs,
        )  # fmt: skip


def _area(gebied: str) -> str:
    """The gemeente of a CBS code, or the region."""
    naam = Gemeente.objects.filter(pk=gebied).values_list("naam", flat=True).first() if gebied else None
    return naam or REGIONAAM


def _table(bewijs: Bewijs, pagina: str | None) -> dict[str, Any]:
    """The records as rows of words, fifty a page, below the names of their fields."""
    velden = list(dict.fromkeys(veld for rij in bewijs.rijen for veld in rij))
    deel = Paginator(bewijs.rijen, PER_PAGINA).get_page(pagina)
    return {
        "gemeente": bewijs.gemeente,
        "aantal": len(bewijs.rijen),
        "koppen": [veld.replace("_", " ").capitalize() for veld in velden],
        "rijen": [[_word(rij.get(veld)) for veld in velden] for rij in deel.object_list],
        "pagina": deel,
    }


def _word(waarde: Any) -> str:
    if waarde is None or waarde == "":
        return "niet bekend"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, str):
        try:
            return datum(date.fromisoformat(waarde))
        except ValueError:
            return waarde
    return str(waarde)
