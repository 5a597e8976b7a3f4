"""What an invited one does: a party in the portal, a guest by the link in the mail."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View

from registratie.views.aanmelding.openbaar import address_of
from registratie.views.actie import ActionPage, add_errors
from rivierenland.core import scope
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import Scope
from rivierenland.core.tempo import Tempo
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.actions import deelnemer as acties
from speerpunten.kennis.enums.dialoog import Dialoogstatus, Uitnodigingsantwoord
from speerpunten.kennis.forms.dialoog_deelname import DeelnameForm, VerslagreactieForm
from speerpunten.kennis.models import Deelnemer, Dialoog
from speerpunten.kennis.queries import dialoog as dialogen
from speerpunten.kennis.queries.dialoogagenda import as_ics

OPENEN, VERSTUREN = Tempo("dialoog-openen", 120, 3600), Tempo("dialoog-versturen", 20, 3600)
TE_VAAK = "Vanaf dit netwerk kwamen in korte tijd erg veel verzoeken. Wacht een uur en probeer het dan opnieuw."


def calendar(dialoog: Dialoog) -> HttpResponse:
    """The talk as a file for a calendar."""
    kop = {
        "Content-Disposition": f'attachment; filename="gesprek-{dialoog.pk}.ics"',
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(as_ics(dialoog), content_type="text/calendar; charset=utf-8", headers=kop)


class GenodigdePage(PortalView):
    """What a party does with its own invitation."""

    permission: Permission | None = Permission.DIALOOG_VIEW

    @cached_property
    def deelnemer(self) -> Deelnemer:
        """The own place on the list; 404 for whoever is not invited."""
        partij = self.request.actor.organisatie_id
        rows = Deelnemer.objects.select_related("dialoog", "dialoog__gemeente").filter(dialoog=self.kwargs["pk"])
        found = rows.filter(organisatie=partij, uitgenodigd_at__isnull=False).first() if partij else None
        if found is None:
            raise Http404
        return found

    def get_success_url(self) -> str:
        return reverse("kennis:dialoog-detail", args=[self.deelnemer.dialoog_id])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dialoog = self.deelnemer.dialoog
        return super().get_context_data(dialoog=dialoog, terug=self.get_success_url(), **kwargs)  # type: ignore[misc]


class DialoogAnswerView(GenodigdePage, ActionPage):
    """Say whether somebody comes."""

    titel, knop, form_class = "Komt u?", "Versturen", DeelnameForm
    template_name = "kennis/dialoog_gast/partij_form.html"

    def get_initial(self) -> dict[str, Any]:
        return initial_of(self.deelnemer)

    def act(self, form: forms.Form) -> str:
        acties.answer(deelnemer=self.deelnemer, by=self.request.actor, **form.cleaned_data)
        return "Uw antwoord is verstuurd."


class DialoogReactView(GenodigdePage, ActionPage):
    """Say what is not right in the report."""

    titel, knop, form_class = "Reageren op het verslag", "Reactie versturen", VerslagreactieForm
    template_name = "kennis/dialoog_gast/partij_form.html"

    def act(self, form: forms.Form) -> str:
        acties.react(deelnemer=self.deelnemer, by=self.request.actor, **form.cleaned_data)
        return "Uw reactie is verstuurd. U krijgt bij het verslag te lezen wat ermee is gedaan."


class DialoogIcsView(PortalView, View):
    """The talk for a calendar, for everybody who may see it."""

    permission: Permission | None = Permission.DIALOOG_VIEW

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        found = dialogen.seen().filter(pk=pk).first()
        if found is None:
            raise Http404
        return calendar(found)


class GastPage(View):
    """A page of one guest, opened by a secret link; a link that does not work says what to do, and nothing about anybody."""

    max_body_bytes = 64 * 1024
    row: Deelnemer

    @staticmethod
    def openbare_scope(request: HttpRequest, secret: str) -> Scope:
        """The one place on the list behind the link."""
        return scope.geheim(digest(secret))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not OPENEN.admits(address_of(request)):
            return render(request, "kennis/dialoog_gast/te_vaak.html", {"zin": TE_VAAK}, status=429)
        rows = Deelnemer.objects.select_related("dialoog", "dialoog__gemeente")
        found = rows.filter(geheim=digest(kwargs["secret"])).first()
        if found is None:
            return render(request, "kennis/dialoog_gast/vervallen.html", status=404)
        self.row = found
        return super().dispatch(request, *args, **kwargs)

    def page(self, template: str, status: int = 200, **values: Any) -> HttpResponse:
        """A page about this invitation."""
        values |= {"dialoog": self.row.dialoog, "deelnemer": self.row, "secret": self.kwargs["secret"]}
        return render(self.request, f"kennis/dialoog_gast/{template}.html", values, status=status)

    def follow(self) -> HttpResponse:
        """Back to the invitation."""
        return redirect("kennis:dialoog-gast", self.kwargs["secret"])


class GastView(GastPage):
    """The invitation with the answer, and once it is shared the report with what came of it."""

    def get(self, request: HttpRequest, secret: str) -> HttpResponse:
        return self._show(DeelnameForm(initial=initial_of(self.row)))

    def post(self, request: HttpRequest, secret: str) -> HttpResponse:
        form = DeelnameForm(request.POST)
        if not sent(form, request, lambda: acties.answer(deelnemer=self.row, **form.cleaned_data)):
            return self._show(form, status=422)
        return self.follow()

    def _show(self, form: forms.Form, status: int = 200) -> HttpResponse:
        dialoog, vandaag = self.row.dialoog, timezone.localdate()
        values: dict[str, Any] = {"te_antwoorden": dialoog.status == Dialoogstatus.UITGENODIGD, "form": form}
        if dialoog.verslag_gedeeld:
            values |= report(dialoog, self.row, vandaag)
        return self.page("uitnodiging", status, **values)


class GastReactView(GastPage):
    """React on the report."""

    def get(self, request: HttpRequest, secret: str) -> HttpResponse:
        if not dialogen.is_open_for_reaction(self.row.dialoog, timezone.localdate()):
            return self.follow()
        return self.page("reageren", form=VerslagreactieForm())

    def post(self, request: HttpRequest, secret: str) -> HttpResponse:
        form = VerslagreactieForm(request.POST)
        if not sent(form, request, lambda: acties.react(deelnemer=self.row, **form.cleaned_data)):
            return self.page("reageren", 422, form=form)
        return self.follow()


class GastIcsView(GastPage):
    """The talk for the calendar of a guest."""

    def get(self, request: HttpRequest, secret: str) -> HttpResponse:
        return calendar(self.row.dialoog)


def initial_of(deelnemer: Deelnemer) -> dict[str, Any]:
    """What was answered before."""
    if deelnemer.antwoord == Uitnodigingsantwoord.WACHT:
        return {}
    return {"antwoord": deelnemer.antwoord, "toelichting": deelnemer.toelichting}


def report(dialoog: Dialoog, deelnemer: Deelnemer, vandaag: date) -> dict[str, Any]:
    """The shared report, the own reactions, and what came of the talk."""
    return {
        "notities": list(dialoog.notities.all()),
        "uitkomsten": dialogen.outcomes(dialoog, vandaag),
        "reacties": list(deelnemer.reacties.all()),
        "te_reageren": dialogen.is_open_for_reaction(dialoog, vandaag),
    }


def sent(form: forms.Form, request: HttpRequest, act: Any) -> bool:
    """Whether the form was right and the action done; else the form says in words what is wrong."""
    if not form.is_valid():
        return False
    if not VERSTUREN.admits(address_of(request)):
        form.add_error(None, TE_VAAK)
        return False
    try:
        act()
    except ValidationError as fout:
        add_errors(form, fout)
        return False
    return True
