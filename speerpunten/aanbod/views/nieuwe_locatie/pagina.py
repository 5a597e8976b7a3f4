"""The question, and the page of its answer; while the sums run the same page shows how far they are."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.generic import TemplateView

from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import FORMATEN
from speerpunten.aanbod.actions import berekening as berekeningen
from speerpunten.aanbod.enums.berekening import Moment
from speerpunten.aanbod.forms.nieuwe_locatie import GEEN, NieuweLocatieForm
from speerpunten.aanbod.models import Berekening
from speerpunten.aanbod.queries import toewijzing
from speerpunten.aanbod.queries.berekening import names_of, newest_base
from speerpunten.aanbod.queries.parameters import by_code
from speerpunten.aanbod.toewijzing.invoer import Regels
from speerpunten.aanbod.toewijzing.wat_als import WatAls
from speerpunten.aanbod.views.nieuwe_locatie.beeld import Beeld, highest, share

BEDDEN = 120
"""What the form starts with."""


class NieuweLocatiePage(PortalView):
    """What the pages about a new location share: the names of the gemeenten, the parameters of today and the form."""

    permission = Permission.AANBOD_VIEW

    def parameters(self) -> dict[str, Any]:
        codes = (*toewijzing.GEBRUIKT, toewijzing.KLEINSTE, toewijzing.GROOTSTE, toewijzing.BEWAREN)
        return by_code(timezone.localdate(), codes)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag = self.request.actor.may(Permission.SCENARIO_SAVE)
        return super().get_context_data(mag_bewaren=mag, **kwargs)  # type: ignore[misc]

    def form(self, namen: dict[str, str], parameters: dict[str, Any], **kwargs: Any) -> NieuweLocatieForm:
        laag, hoog = (int(parameters[code].waarde) for code in (toewijzing.KLEINSTE, toewijzing.GROOTSTE))
        return NieuweLocatieForm(namen=namen, grenzen=(laag, hoog), **kwargs)


def gemeenten() -> dict[str, str]:
    """Names by code, in alphabetical order."""
    return dict(Gemeente.objects.order_by("naam").values_list("code", "naam"))


def seen(row: Berekening, namen: dict[str, str], parameters: dict[str, Any]) -> Beeld:
    """A finished calculation as it is shown."""
    regels = row.gegevens["regels"]
    return Beeld(
        row, WatAls.from_dict(row.vraag), Regels(**{**regels, "grenzen": tuple(regels["grenzen"])}), namen,
        float(parameters[toewijzing.NORM].waarde),
    )  # fmt: skip


class NieuweLocatieView(NieuweLocatiePage, TemplateView):
    """Ask the question beside the map of how things are; sending it leads to the answer, made before or not."""

    template_name = "aanbod/toewijzing/nieuwe_locatie.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        namen, parameters = gemeenten(), self.parameters()
        moment = Moment.PIEK if self.request.GET.get("moment") == Moment.PIEK else Moment.JAARROND
        basis = newest_base(moment)
        start = {"moment": moment, "bedden": BEDDEN, "plaats": self.first_kern(basis)}
        form = kwargs.pop("form", None) or self.form(namen, parameters, initial=start)
        context = super().get_context_data(form=form, parameters=parameters, **kwargs)
        return context | (shown(seen(basis, namen, parameters), self.request.actor) if basis else {})

    def first_kern(self, basis: Berekening | None) -> str:
        """The kern of the address, else the one where a bed is worth most."""
        gevraagd = self.request.GET.get("plaats", "")
        if toewijzing.find_kern(gevraagd):
            return gevraagd
        beste = basis.uitkomst["beste"] if basis else []
        return f"{beste[0]['gemeente']}:{beste[0]['kern']}" if beste else ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form(gemeenten(), self.parameters(), data=request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        row = berekeningen.ask(vraag=form.vraag, vandaag=timezone.localdate(), by=self.request.actor)
        return redirect("aanbod:berekening-detail", pk=row.pk)


class BerekeningDetailView(NieuweLocatiePage, TemplateView):
    """One calculation by its own address: progress as long as it runs, then the answer. htmx asks for the progress only."""

    template_name = "aanbod/toewijzing/nieuwe_locatie.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        row = get_object_or_404(Berekening.objects.select_related("taak"), pk=kwargs["pk"])
        if not row.is_klaar:
            return self.progress(row)
        if self.request.htmx:
            answer = HttpResponse(status=204)
            answer["HX-Refresh"] = "true"
            return answer
        namen, parameters = gemeenten(), self.parameters()
        beeld = seen(row, namen, parameters)
        form = self.form(namen, parameters, initial=asked(beeld.vraag))
        return self.render_to_response(
            self.get_context_data(form=form, parameters=parameters, **shown(beeld, self.request.actor))
        )

    def progress(self, row: Berekening) -> HttpResponse:
        """How far the sums are; what can be done when they failed."""
        mislukt = row.taak is None or row.taak.status == Taakstatus.MISLUKT
        context = self.get_context_data(berekening=row, mislukt=mislukt, taak=row.taak)
        name = "_voortgang" if self.request.htmx else "bezig"
        answer = self.response_class(self.request, f"aanbod/toewijzing/{name}.html", context)
        patch_vary_headers(answer, ["HX-Request"])
        return answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask a failed one again."""
        row = get_object_or_404(Berekening, pk=kwargs["pk"])
        nieuw = berekeningen.ask(vraag=WatAls.from_dict(row.vraag), vandaag=timezone.localdate(), by=self.request.actor)
        messages.success(request, "De berekening is gestart.")
        return redirect("aanbod:berekening-detail", pk=nieuw.pk)


def asked(vraag: WatAls) -> dict[str, Any]:
    """The question as the form has it."""
    return {
        "plaats": vraag.kern or GEEN, "bedden": vraag.bedden or BEDDEN, "moment": vraag.moment, "in_aanbouw": vraag.in_aanbouw,
        "in_procedure": vraag.in_procedure, "weg": list(vraag.weg), "erbij": list(vraag.erbij),
    }  # fmt: skip


def shown(beeld: Beeld, by: Actor) -> dict[str, Any]:
    """What the template needs of an answer. Who keeps the projects of the chosen kern may make one of it."""
    regels = beeld.regels_per_gemeente()
    kern = beeld.vraag.kern
    namen = names_of(list(beeld.vraag.weg), list(beeld.vraag.erbij))
    return {
        "beeld": beeld, "berekening": beeld.berekening, "kaart": beeld.kaart(), "balken": beeld.balken(), "regels": regels,
        "schaal": highest(regels), "aandeel_nu": share(beeld.nu), "aandeel_met": share(beeld.straks),
        "weg": [namen.get(f"L{nr}", f"locatie {nr}") for nr in beeld.vraag.weg],
        "erbij": [namen.get(f"P{nr}", f"project {nr}") for nr in beeld.vraag.erbij],
        "project": {"plaats": kern, "bedden": beeld.vraag.bedden}
        if kern and by.may(Permission.PROJECT_MANAGE, gemeente=kern.partition(":")[0]) else None,
        "exports": [
            (label, icon, reverse("aanbod:berekening-export", args=[beeld.berekening.pk, formaat]))
            for formaat, label, icon in FORMATEN
        ],
    }  # fmt: skip
