"""Requests: the list, one of them, and what organisation and gemeenten do with it."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from convenant.enums.partij import Toelatingsbesluit, Toetredingstatus
from convenant.filters.partij import ToetredingFilter
from convenant.models import Partij, Toetreding
from convenant.models.toetreding import OPEN
from convenant.queries import partij as partijen
from convenant.queries import toetreding as toetredingen
from convenant.queries.toetreding import Besluitstand
from convenant.queries.toetsen import not_met, toetsen
from convenant.tables.partij import ToetredingTable, decision_word, sides, toetreding_badge, toets_woord
from convenant.views.toetreding.aanvragen import bounds, checks
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage

STAPPEN = "Verzoek|Besluit van de gemeenten|Ondertekenen|Partij"


class ToetredingListView(ListPage):
    """What waits for the gemeente first; of an organisation its own requests."""

    permission = Permission.TOETREDING_VIEW
    titel = "Toetredingen"
    regel = "Wie wil toetreden tot het convenant, en wat de gemeenten daarover besluiten."
    eenheid = ("verzoek", "verzoeken")
    filterset_class = ToetredingFilter
    table_class = ToetredingTable
    template_name = "convenant/toetreding/list.html"
    leeg_template = "convenant/toetreding/_leeg.html"

    def get_queryset(self) -> QuerySet[Toetreding]:
        return toetredingen.listed()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_vragen=self.request.actor.may(Permission.TOETREDING_REQUEST), **kwargs)


class ToetredingPage(PortalView):
    """A page about one request of the scope."""

    permission: Permission | None = Permission.TOETREDING_VIEW

    @cached_property
    def toetreding(self) -> Toetreding:
        return get_object_or_404(Toetreding.objects.select_related("organisatie", "convenant"), pk=self.kwargs["pk"])


class ToetredingDetailView(ToetredingPage, TemplateView):
    """How it stands, the checks, and what each gemeente decided."""

    template_name = "convenant/toetreding/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor, vandaag = self.toetreding, self.request.actor, timezone.localdate()
        besluiten = toetredingen.decisions(row)
        eigen = actor.organisatie_id == row.organisatie_id
        stand = toetsen(row.organisatie, row.soorten, vandaag) if row.status in OPEN else []
        return super().get_context_data(**kwargs) | {
            "titel": row.organisatie.naam,
            "regel": f"Toetreding tot {row.convenant}",
            "badge": toetreding_badge(row.status),
            "toetreding": row,
            "tekent_als": sides(row.soorten),
            "stappen": STAPPEN,
            "stap": _step(row),
            "besluiten": [_decision(besluit, actor, row) for besluit in besluiten],
            "toetsen": checks(stand, herstel=eigen),
            "fout": len(not_met(stand)),
            "week_af": _failed(row.toetsen),
            "bij_verzoek": [toets["naam"] for toets in row.toetsen if not toets["voldoet"]] if eigen else [],
            "waarom_niet": toetredingen.why_not_sign(row, vandaag) if row.status == Toetredingstatus.TOEGELATEN else "",
            "nieuwer": _newer(row, vandaag),
            "kvk_anders": row.status in OPEN and partijen.kvk_changed(row),
            "partij": Partij.objects.filter(organisatie=row.organisatie_id).first(),
            "eigen": eigen and actor.may(Permission.TOETREDING_REQUEST),
            "mag_besluiten": actor.may(Permission.TOETREDING_DECIDE)
            and bool(set(actor.gemeenten) & set(row.gemeenten)),
            "parameters": bounds(),
        }


def _step(row: Toetreding) -> int:
    """Which of the four steps runs; 0 when the request ended before the last."""
    steps = {Toetredingstatus.AANGEVRAAGD: 2, Toetredingstatus.TOEGELATEN: 3, Toetredingstatus.ONDERTEKEND: 5}
    return steps.get(Toetredingstatus(row.status), 0)


def _decision(stand: Besluitstand, actor: Any, toetreding: Toetreding) -> dict[str, Any]:
    """One gemeente in the list; the checks only for itself and for the organisation they are about."""
    rij, eigen = stand.toelating, stand.gemeente.code in actor.gemeenten
    wacht = stand.besluit == Toelatingsbesluit.WACHT and toetreding.status == Toetredingstatus.AANGEVRAAGD
    soort, woord = decision_word(stand.besluit, open_=wacht)
    return {
        "stand": stand,
        "soort": soort,
        "woord": woord,
        "wanneer": _when(stand, toetreding) if wacht or (rij and rij.besloten_op) else "",
        "mag": wacht
        and stand.telt_mee
        and eigen
        and actor.may(Permission.TOETREDING_DECIDE, gemeente=stand.gemeente.code),
        "afgeweken": bool(rij and rij.besluit == Toelatingsbesluit.TOEGELATEN and _failed(rij.toetsen)),
        "toetsen": [(toets, toets_woord(toets)[1]) for toets in rij.toetsen]
        if rij and (eigen or actor.organisatie_id)
        else [],
    }


def _when(stand: Besluitstand, toetreding: Toetreding) -> str:
    """When it decided, or by when it has to."""
    if stand.toelating and stand.toelating.besloten_op:
        return f"Op {datum_lang(stand.toelating.besloten_op)}"
    if not stand.telt_mee:
        return "Hoeft niet meer: de organisatie heeft hier geen locatie meer"
    later = "" if stand.toelating else " (kwam erbij na het verzoek)"
    return f"Voor of op {datum_lang(toetreding.uiterlijk)}{later}"


def _failed(toetsen_toen: list[dict[str, Any]]) -> bool:
    return any(not toets["voldoet"] for toets in toetsen_toen)


def _newer(row: Toetreding, vandaag: Any) -> Any:
    """The text that took the place of the one that was asked for."""
    geldt = toetredingen.joinable(vandaag) if row.status in OPEN else None
    return geldt if geldt and geldt.pk != row.convenant_id else None
