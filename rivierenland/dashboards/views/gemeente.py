"""The dashboard of one gemeente, in the figures that everybody in the region reads."""

from typing import Any

from django.http import Http404
from django.urls import reverse

from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import dag_en_datum
from rivierenland.dashboards import achter, figuren
from rivierenland.dashboards.catalogus import CONVENANT
from rivierenland.dashboards.onthouden import Pagina, Vraag
from rivierenland.dashboards.queries import gemeentecijfers
from rivierenland.dashboards.queries.cijferkaart import cards
from rivierenland.dashboards.queries.cijferstand import eight
from rivierenland.dashboards.queries.gemeentecijfers import STROOK, Gemeentestand
from rivierenland.dashboards.views.keuze import (
    changed_title,
    chosen_figure,
    compare_links,
    comparison,
    figure_choices,
    head_line,
)
from rivierenland.dashboards.views.pagina import DashboardPage


def gemeente_stand(vraag: Vraag) -> tuple[Gemeentestand | None, Gemeente]:
    """The gemeente in the address with its figures. Raises Http404 when it is none of the eight."""
    gemeenten = eight()
    gemeente = next((een for een in gemeenten if een.slug == dict(vraag.adres)["gemeente"]), None)
    if gemeente is None:
        raise Http404
    stand = gemeentecijfers.stand(
        gemeente, vraag.vandaag, gemeenten=gemeenten, eigen=vraag.lezer.gemeenten, vergelijking=comparison(vraag)
    )
    return stand, gemeente


def gemeente_context(vraag: Vraag) -> dict[str, Any]:
    """One gemeente beside the region. Its small counts are for its own people; the lists behind the figures too."""
    lezer, vergelijking = vraag.lezer, comparison(vraag)
    stand, gemeente = gemeente_stand(vraag)
    eigen = gemeente.code in lezer.gemeenten
    context = {"titel": f"{gemeente.naam} in cijfers", "gemeente": gemeente, "stand": stand, "eigen": eigen}
    if stand is None:
        return context | {"regel": dag_en_datum(vraag.vandaag)}
    url = reverse("regio-gemeente", args=[gemeente.slug])
    return context | _figures(stand, vraag.keuze("cijfer")) | {
        "regel": head_line(stand.cijfers, vraag.vandaag, f"gemeente {gemeente.naam}"),
        "vergelijking": vergelijking,
        "vergelijk": compare_links(url, vergelijking, cijfer=vraag.keuze("cijfer")),
        "keuze_url": url,
        "lijsten": achter.lists_for_all(gemeentecijfers.KAARTEN, lezer) if eigen else [],
    }  # fmt: skip


def _figures(stand: Gemeentestand, cijfer: str) -> dict[str, Any]:
    cijfers, gemeente = stand.cijfers, stand.gemeente
    code = chosen_figure(cijfers, cijfer)
    return {
        "cijfers": cijfers,
        "veranderd_titel": changed_title(cijfers),
        "strook": figuren.number_strip(cijfers, gemeente.code, STROOK),
        "keuzes": figure_choices(cijfers, code),
        "gekozen": cijfers.standen[code].soort,
        "balken": figuren.compared_bars(cijfers, code, chosen=gemeente.naam),
        "kaarten": [
            (kaart, figuren.spark(f"{kaart.soort.naam} in {gemeente.naam}", kaart.reeks)) for kaart in stand.kaarten
        ],
        "convenant": cards(cijfers, CONVENANT, gemeente.code),
        "soorten": figuren.divided("Vergunde bedden naar soort", stand.soorten, eenheid="Bedden", bron="locatieregister"),
        "duur": figuren.divided("Mensen naar duur van hun verblijf", stand.duur, eenheid="Mensen", bron="nachtregister"),
    }  # fmt: skip


class GemeenteView(DashboardPage):
    """The dashboard of one gemeente."""

    pagina = Pagina("gemeente", gemeente_context)
    keuzes = ("vergelijk", "cijfer")
