"""One speerpunt of the programme in figures."""

from typing import Any

from django.http import Http404
from django.urls import reverse

from rivierenland.dashboards import figuren
from rivierenland.dashboards.onthouden import Pagina, Vraag
from rivierenland.dashboards.queries import speerpunt
from rivierenland.dashboards.views.keuze import compare_links, comparison, head_line
from rivierenland.dashboards.views.pagina import DashboardPage


def speerpunt_context(vraag: Vraag) -> dict[str, Any]:
    """The figures of a speerpunt for the region as small multiples, and its packages."""
    code, vergelijking = dict(vraag.adres)["code"], comparison(vraag)
    stand = speerpunt.stand(code, vraag.vandaag, eigen=vraag.lezer.gemeenten, vergelijking=vergelijking)
    if stand is None:
        raise Http404
    gekozen, cijfers = stand.speerpunt, stand.cijfers
    return {
        "titel": f"Speerpunt {gekozen.nummer}: {gekozen.naam}",
        "stand": stand,
        "cijfers": cijfers,
        "regel": head_line(cijfers, vraag.vandaag, "de regio") if cijfers else f"Speerpunt {gekozen.nummer} van 7",
        "vergelijk": compare_links(reverse("regio-speerpunt", args=[code]), vergelijking),
        "vergelijking": vergelijking,
        "speerpunten": [(een, reverse("regio-speerpunt", args=[een.code]), een.code == code) for een in stand.alle],
        "kaarten": [(kaart, figuren.spark(kaart.soort.naam, kaart.reeks)) for kaart in stand.kaarten],
    }


class SpeerpuntView(DashboardPage):
    """The page of a speerpunt."""

    pagina = Pagina("speerpunt", speerpunt_context)
    keuzes = ("vergelijk",)
