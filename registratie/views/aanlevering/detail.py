"""Where a delivery is now: being read, waiting to be checked, being saved, saved."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views import View

from registratie.actions import aanlevering as aanlevering_actions
from registratie.enums import Aanleveringsstatus, Aanleverkeuze
from registratie.inlezen.kolommen import Zekerheid
from registratie.models import Aanlevering, Aanleveringsfout
from registratie.queries import aanlevering as aanleveringen
from registratie.veldnamen import VELDNAMEN
from registratie.views.aanlevering.basis import AanleveringPage
from rivierenland.core.actions import inzage
from rivierenland.core.charts.scale import segment_bar
from rivierenland.core.enums import Taakstatus

FOUTEN_PER_PAGE = 50
SOORT = "registratie.aanleveringsfout"
DOEL = "Foute rijen van een aanlevering herstellen"
LOOKS = {"nieuw": "new", "gewijzigd": "changed", "ongewijzigd": "same", "dubbel": "double", "fout": "wrong"}
TEMPLATES = {
    Aanleveringsstatus.ONTVANGEN: "registratie/aanlevering/progress.html",
    Aanleveringsstatus.VERWERKEN: "registratie/aanlevering/progress.html",
    Aanleveringsstatus.TE_CONTROLEREN: "registratie/aanlevering/preview.html",
    Aanleveringsstatus.VERWERKT: "registratie/aanlevering/result.html",
    Aanleveringsstatus.GESTOPT: "registratie/aanlevering/stopped.html",
}


class AanleveringDetailView(AanleveringPage, View):
    """One address for the whole way of a file. With htmx it answers with the progress only, until there is something else."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            aanlevering = self.get_object()
        except Http404:
            return self.refused(request)
        waiting = TEMPLATES[aanlevering.status] == "registratie/aanlevering/progress.html"
        if request.htmx and not request.htmx.history_restore_request:
            if not waiting or _failed(aanlevering):
                return HttpResponse(headers={"HX-Refresh": "true"})
            return render(request, "registratie/aanlevering/_voortgang.html", progress_of(aanlevering))
        if waiting:
            return render(request, TEMPLATES[aanlevering.status], progress_of(aanlevering))
        if aanlevering.weigering:
            return redirect("registratie:aanlevering-map", aanlevering.pk)
        return render(request, TEMPLATES[aanlevering.status], self.found(aanlevering))

    def refused(self, request: HttpRequest) -> HttpResponse:
        """The file turned out unreadable and left no trace: back to the upload page, with the reason."""
        zin = aanleveringen.refusal_of(str(self.kwargs["pk"]), request.user.pk)
        if not zin:
            raise Http404
        messages.error(request, zin)
        response = redirect("registratie:aanlevering-create")
        if request.htmx:
            return HttpResponse(headers={"HX-Redirect": response.url})
        return response

    def found(self, aanlevering: Aanlevering) -> dict[str, Any]:
        """What the preview and the result show."""
        tellingen = aanlevering.tellingen
        return {
            "titel": "Controleer uw lijst" if aanlevering.status == Aanleveringsstatus.TE_CONTROLEREN else "Uw lijst",
            "aanlevering": aanlevering,
            "tellingen": tellingen,
            "balk": segment_bar(
                "Gevonden rijen", [(naam, look, tellingen.get(naam, 0)) for naam, look in LOOKS.items()]
            ),
            "te_bewaren": tellingen.get("nieuw", 0) + tellingen.get("gewijzigd", 0),
            "kolommen": [described(kolom) for kolom in aanleveringen.columns_by_certainty(aanlevering)],
            "zekerheden": _certainties(aanlevering),
            "fouten": self.faults(aanlevering),
            "keuzes": Aanleverkeuze,
        }

    def faults(self, aanlevering: Aanlevering) -> Page:
        """A page of faults; that they were seen is written down."""
        page = Paginator(aanlevering.fouten.all(), FOUTEN_PER_PAGE).get_page(self.request.GET.get("page"))
        shown: list[Aanleveringsfout] = list(page.object_list)
        page.object_list = shown
        ids = [fout.pk for fout in shown]
        inzage.record(object_soort=SOORT, object_ids=ids, doel=DOEL, pagina=self.request.path, by=self.request.actor)
        return page


def progress_of(aanlevering: Aanlevering) -> dict[str, Any]:
    """How far the job is, in steps."""
    saving = aanlevering.status == Aanleveringsstatus.VERWERKEN
    steps = aanlevering_actions.STAPPEN if saving else aanlevering_actions.STAPPEN[:2]
    taak = aanlevering.taak
    current = steps.index(taak.stap) if taak and taak.stap in steps else 0
    return {
        "titel": "Uw lijst wordt opgeslagen" if saving else "Uw lijst wordt gelezen",
        "aanlevering": aanlevering,
        "taak": taak,
        "mislukt": _failed(aanlevering),
        "opslaan": saving,
        "stappen": [
            ("done" if place < current else "busy" if place == current else "todo", naam)
            for place, naam in enumerate(steps)
        ],
    }


def described(kolom: dict[str, Any]) -> dict[str, str]:
    """A column in words: what it becomes and how sure we are."""
    kind, woord = {
        Zekerheid.WAARSCHIJNLIJK: ("attention", "Controleer"),
        Zekerheid.VERBODEN: ("neutral", "Mag niet"),
    }.get(Zekerheid(kolom["zekerheid"]), ("", ""))
    return {
        "letter": kolom["letter"],
        "kop": kolom["kop"],
        "wordt": VELDNAMEN.get(kolom["veld"], ""),
        "kind": kind,
        "woord": woord,
    }


def _certainties(aanlevering: Aanlevering) -> dict[str, int]:
    found = {"zeker": 0, "waarschijnlijk": 0, "niet": 0}
    for kolom in aanleveringen.columns_by_certainty(aanlevering):
        found[kolom["zekerheid"] if kolom["veld"] else "niet"] += 1
    return found


def _failed(aanlevering: Aanlevering) -> bool:
    return bool(aanlevering.taak and aanlevering.taak.status == Taakstatus.MISLUKT)
