"""One conversation: what must happen now on top, below it everything that happened."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from convenant.enums.naleving import Gespreksstapsoort as Stap
from convenant.enums.naleving import Gespreksstatus
from convenant.forms.nalevingsgesprek import AkkoordForm, HerstelForm, PlanForm, VerslagForm
from convenant.models import Gespreksdocument, Gespreksstap, Nalevingsgesprek
from convenant.queries import aanspreekpunt as aanspreekpunten
from convenant.queries import nalevingsgesprek as gesprekken
from convenant.queries.gemist import figure_of
from convenant.tables.nalevingsgesprek import status_badge, term_badge, turn_of
from convenant.views.gesprek.figuur import course
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.document import DocumentDownload

ICONEN = {
    Stap.KENNISGEVING: ("mail", "attention"),
    Stap.PLAN: ("file", ""),
    Stap.AANVULLING: ("question", "attention"),
    Stap.AKKOORD: ("check", "good"),
    Stap.WEER_NAGEKOMEN: ("trend", "good"),
    Stap.WEER_GEMIST: ("sort-down", "wrong"),
    Stap.OVERLEG: ("people", ""),
    Stap.VERSLAG: ("report", ""),
    Stap.REGIE: ("municipality", ""),
    Stap.HERSTELD: ("ok", "good"),
    Stap.SCHORSING: ("flag", "wrong"),
    Stap.VERTROKKEN: ("log-out", ""),
}


class GesprekPage(PortalView):
    """A page about one conversation of the scope."""

    permission = Permission.NALEVING_VIEW

    @cached_property
    def gesprek(self) -> Nalevingsgesprek:
        """The conversation of the address."""
        return get_object_or_404(gesprekken.with_all(), pk=self.kwargs["pk"])

    def terug(self) -> str:
        """The page of the conversation."""
        return reverse("convenant:gesprek-detail", args=[self.gesprek.pk])


class GesprekDetailView(GesprekPage, TemplateView):
    """For who leads, for the other gemeenten where the party works, and for the party itself."""

    template_name = "convenant/gesprek/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gesprek, vandaag, actor = self.gesprek, timezone.localdate(), self.request.actor
        eigen = bool(actor.organisatie_id)
        badges = [status_badge(gesprek)]
        if gesprek.uiterlijk:
            badges.append(term_badge(gesprek.uiterlijk, vandaag))
        stappen = gesprekken.steps(gesprek)
        return super().get_context_data(
            titel=f"{gesprek.code} {gesprek.toezegging.titel}", regel=self.line(eigen), gesprek=gesprek, badges=badges,
            eigen=eigen, aan_zet=turn_of(gesprek, eigen), vandaag=vandaag, regels=[entry(stap) for stap in stappen],
            plan=next((stap for stap in reversed(stappen) if stap.soort == Stap.PLAN), None), laatste=stappen[-1],
            nu=figure_of(gesprek), figuur=course(gesprek, vandaag), andere=gesprekken.siblings(gesprek),
            punt=aanspreekpunten.of_gemeente(gesprek.regie_id),
            gemeenten=Gemeente.objects.filter(code__in=gesprek.gemeenten).order_by("naam"),
            parameters=gesprekken.terms(vandaag), **self.forms(), **kwargs,
        )  # fmt: skip

    def line(self, eigen: bool) -> str:
        """Who, under which article, and who leads."""
        gesprek = self.gesprek
        wie = "" if eigen else f"{gesprek.organisatie.naam} · "
        return f"{wie}Artikel {gesprek.toezegging.artikel.nummer} · Regie: gemeente {gesprek.regie.naam}"

    def forms(self) -> dict[str, Any]:
        """What the reader may do, and the form of the present step."""
        gesprek, actor = self.gesprek, self.request.actor
        answers = actor.may(Permission.NALEVING_ANSWER, organisatie=gesprek.organisatie_id) and actor.organisatie_id
        handles = actor.may(Permission.NALEVING_HANDLE, gemeente=gesprek.regie_id)
        form: Any = None
        if gesprek.status == Gespreksstatus.PLAN and answers:
            form = PlanForm(row=gesprek)
        elif handles and gesprek.nagekomen_sinds and gesprek.afgesloten_op is None:
            form = HerstelForm(row=gesprek)
        elif gesprek.status == Gespreksstatus.BEOORDELING and handles:
            form = AkkoordForm(row=gesprek, initial={"hercontrole_op": gesprekken.recheck_day(gesprek)})
        elif gesprek.status == Gespreksstatus.OVERLEG and handles:
            form = VerslagForm(row=gesprek)
        overneembaar = [
            code
            for code in gesprek.gemeenten
            if code != gesprek.regie_id and actor.may(Permission.NALEVING_HANDLE, gemeente=code)
        ]
        return {
            "form": form,
            "mag_antwoorden": bool(answers),
            "mag_bewegen": handles,
            "mag_overnemen": bool(overneembaar) and not actor.organisatie_id and gesprek.afgesloten_op is None,
        }


class GespreksdocumentView(DocumentDownload):
    """The file that came with a plan."""

    permission = Permission.NALEVING_VIEW
    model = Gespreksdocument


def entry(stap: Gespreksstap) -> dict[str, Any]:
    """A step as the timeline draws it."""
    icoon, kleur = ICONEN[Stap(stap.soort)]
    return {"stap": stap, "icoon": icoon, "kleur": kleur}
