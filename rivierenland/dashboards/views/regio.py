"""The regional dashboard: figures of eight gemeenten, never a row about a person."""

from typing import Any

from django.urls import reverse

from rivierenland.core.opmaak import dag_en_datum, datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.dashboards import figuren
from rivierenland.dashboards.catalogus import CONVENANT
from rivierenland.dashboards.onthouden import Pagina, Vraag
from rivierenland.dashboards.queries import aandacht, cijferstand, regio
from rivierenland.dashboards.queries.cijferkaart import cards
from rivierenland.dashboards.views.keuze import (
    changed_title,
    chosen_figure,
    compare_links,
    comparison,
    figure_choices,
    head_line,
)
from rivierenland.dashboards.views.pagina import DashboardPage

TITEL = "De regio vandaag"


def regio_context(vraag: Vraag) -> dict[str, Any]:
    """The region today. Somebody of a gemeente sees the small counts of the own gemeente, nobody those of another."""
    vergelijking, cijfer = comparison(vraag), vraag.keuze("cijfer")
    toezicht = vraag.lezer.may(Permission.WATERBED_VIEW)
    stand = regio.stand(vraag.vandaag, eigen=vraag.lezer.gemeenten, vergelijking=vergelijking)
    if stand is None:
        regel = f"{dag_en_datum(vraag.vandaag)} · acht gemeenten"
        return {"titel": TITEL, "stand": None, "regel": regel, "toezicht": toezicht}
    code = chosen_figure(stand.cijfers, cijfer)
    return {
        "titel": TITEL,
        "stand": stand,
        "cijfers": stand.cijfers,
        "regel": head_line(stand.cijfers, vraag.vandaag, "acht gemeenten"),
        "vergelijk": compare_links(reverse("regio"), vergelijking, cijfer=cijfer),
        "vergelijking": vergelijking,
        "veranderd_titel": changed_title(stand.cijfers),
        "strook": figuren.number_strip(stand.cijfers),
        "keuzes": figure_choices(stand.cijfers, code),
        "keuze_url": reverse("regio"),
        "gekozen": stand.cijfers.standen[code].soort,
        "kaart": figuren.choropleth(stand.cijfers, code),
        "kaarten": [(kaart, figuren.small_multiple(kaart)) for kaart in stand.gemeenten],
        "toezicht": toezicht,
        "convenant": cards(stand.cijfers, CONVENANT),
    }


def cijfers_context(vraag: Vraag) -> dict[str, Any]:
    """Every indicator for every gemeente: each leads to its definition, its series and its comparison."""
    stand = cijferstand.read(vraag.vandaag, eigen=vraag.lezer.gemeenten)
    return {
        "titel": "Cijfers van de regio",
        "regel": datum_lang(stand.peildatum) if stand else "",
        "stand": stand,
        "tabel": figuren.figures_table(stand) if stand else None,
    }


def regels_context(vraag: Vraag) -> dict[str, Any]:
    """By which rules a gemeente comes under "waar aandacht nodig is", with the bounds that hold today."""
    return {"titel": "Waar aandacht nodig is: de regels", "regels": aandacht.explained(vraag.vandaag)}


REGIO = Pagina("regio", regio_context)
CIJFERS = Pagina("cijfers", cijfers_context)
REGELS = Pagina("regels", regels_context)


class RegioView(DashboardPage):
    """The dashboard of the region."""

    pagina = REGIO
    keuzes = ("vergelijk", "cijfer")


class RegioCijfersView(DashboardPage):
    """All figures in one table."""

    pagina = CIJFERS


class RegelsView(DashboardPage):
    """The rules of attention."""

    pagina = REGELS
