"""What talks led to: record it, tell how it stands, and everything that still waits."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View

from convenant.models import Toezegging
from registratie.views.actie import ActionPage
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.kennis.actions import dialooguitkomst as acties
from speerpunten.kennis.filters.dialoog import UitkomstFilter
from speerpunten.kennis.forms.dialoog import StapForm, UitkomstForm
from speerpunten.kennis.models import Dialoog, Dialooguitkomst
from speerpunten.kennis.queries import dialoog as dialogen
from speerpunten.kennis.tables.dialoog import UitkomstTable
from speerpunten.kennis.views.dialoog.detail import HolderPage


class UitkomstListView(ListPage):
    """Everything participants wait for, the first term first."""

    permission = Permission.DIALOOG_VIEW
    titel = "Waar deelnemers op wachten"
    regel = "Uitkomsten van gesprekken die zijn afgesproken en nog niet klaar zijn."
    eenheid = ("uitkomst", "uitkomsten")
    filterset_class = UitkomstFilter
    table_class = UitkomstTable
    template_name = "kennis/dialoog/uitkomsten.html"
    leeg_template = "kennis/dialoog/_uitkomsten_leeg.html"
    export_url = "kennis:uitkomst-export"
    export_permission = Permission.DIALOOG_VIEW

    def get_queryset(self) -> QuerySet[Dialooguitkomst]:
        return dialogen.waiting()


class UitkomstExportView(PortalView, View):
    """The same list as a file, for whoever may see the list."""

    permission = Permission.DIALOOG_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat):
            raise Http404
        filterset = UitkomstFilter(request.GET, queryset=dialogen.waiting(), request=request)
        if not filterset.is_valid():
            raise Http404
        actor = request.actor  # type: ignore[attr-defined]
        gebeurtenis.record(
            actie="dialooguitkomst.export", object_soort="kennis.dialooguitkomst", by=actor,
            organisatie=actor.organisatie_id, details={"formaat": formaat},
        )  # fmt: skip
        return export_response(
            Formaat(formaat), [Blad("Uitkomsten", columns(), list(filterset.qs))], titel="Uitkomsten van gesprekken",
            bestandsnaam=f"uitkomsten-{timezone.localdate():%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


def columns() -> list[Kolom]:
    """What stands in each row."""
    return [
        Kolom("Uitkomst", Soort.TEKST, lambda row: row.tekst),
        Kolom("Thema", Soort.TEKST, Dialooguitkomst.get_thema_display),
        Kolom("Wie doet dit", Soort.TEKST, lambda row: row.wie),
        Kolom("Uiterlijk", Soort.DATUM, lambda row: row.uiterlijk),
        Kolom("Stand", Soort.TEKST, Dialooguitkomst.get_status_display),
        Kolom("Gesprek", Soort.TEKST, lambda row: row.dialoog.titel),
        Kolom("Van", Soort.TEKST, lambda row: row.dialoog.van),
        Kolom("Dag van het gesprek", Soort.DATUM, lambda row: row.dialoog.dag),
    ]


class UitkomstFormPage(HolderPage, ActionPage):
    """A form about what was agreed."""

    template_name = "kennis/dialoog/form.html"

    @cached_property
    def toezeggingen(self) -> list[Toezegging]:
        """Those of the newest version of the convenant come first."""
        return list(Toezegging.objects.filter(convenant__status="vastgesteld").order_by("-convenant__nummer", "code"))

    def get_success_url(self) -> str:
        return f"{reverse('kennis:dialoog-detail', args=[self.row.pk])}#uitkomsten"


class UitkomstRecordView(UitkomstFormPage):
    """Something was agreed."""

    titel, knop, form_class = "Uitkomst vastleggen", "Uitkomst vastleggen", UitkomstForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"toezeggingen": self.toezeggingen}

    def act(self, form: forms.Form) -> str:
        acties.record(dialoog=self.row, by=self.request.actor, **form.cleaned_data)
        return "De uitkomst is vastgelegd. Zodra het verslag is gedeeld, zien de deelnemers die ook."


class UitkomstPage(UitkomstFormPage):
    """One outcome of an own talk."""

    @cached_property
    def uitkomst(self) -> Dialooguitkomst:
        rows = Dialooguitkomst.objects.select_related("dialoog", "dialoog__gemeente", "toezegging")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    @cached_property
    def dialoog(self) -> Dialoog:
        return self.uitkomst.dialoog

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(uitkomst=self.uitkomst, **kwargs)


class UitkomstChangeView(UitkomstPage):
    """Correct what was agreed; its history stays."""

    titel, form_class = "Uitkomst wijzigen", UitkomstForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"toezeggingen": self.toezeggingen}

    def get_initial(self) -> dict[str, Any]:
        row = self.uitkomst
        velden = {naam: getattr(row, naam) for naam in ("thema", "tekst", "wie", "uiterlijk")}
        return velden | {"toezegging": str(row.toezegging_id or "")}

    def act(self, form: forms.Form) -> str:
        acties.change(uitkomst=self.uitkomst, by=self.request.actor, **form.cleaned_data)
        return "De uitkomst is gewijzigd."


class UitkomstFollowView(UitkomstPage):
    """Tell the participants how it stands."""

    titel, knop, form_class = "Wat is ermee gedaan?", "Laten weten", StapForm

    def get_initial(self) -> dict[str, Any]:
        return {"status": self.uitkomst.status}

    def act(self, form: forms.Form) -> str:
        acties.follow(uitkomst=self.uitkomst, by=self.request.actor, **form.cleaned_data)
        return "Opgeslagen. De deelnemers lezen dit bij het gesprek."
