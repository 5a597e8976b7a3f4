"""One body of one gemeente: its story, laying a proposal before it, and what it decided."""

from typing import Any

from django import forms
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.document import DocumentUpload
from speerpunten.programma.actions import behandeling as behandeling_actions
from speerpunten.programma.actions import besluit as besluit_actions
from speerpunten.programma.enums.besluit import INSTEMMEND, Routestand, Voorstelstatus
from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.forms.besluit import BesluitForm, VoorlegForm
from speerpunten.programma.models import Besluit
from speerpunten.programma.queries import besluit as besluiten
from speerpunten.programma.queries.besluit import Rij, Vak
from speerpunten.programma.tables.besluit import stand_badge
from speerpunten.programma.views.bewerken import EditPage
from speerpunten.programma.views.voorstel import VoorstelPage


class VakPage(VoorstelPage):
    """A page about one body of one gemeente, by slug."""

    @cached_property
    def rij(self) -> Rij:
        return self.find_row()

    def find_row(self) -> Rij:
        """The row of the gemeente in the address, or 404."""
        rijen = besluiten.route(self.voorstel).rijen
        found = next((rij for rij in rijen if rij.gemeente.slug == self.kwargs["gemeente"]), None)
        if found is None or self.kwargs["orgaan"] not in Orgaan.values:
            raise Http404
        return found

    @cached_property
    def vak(self) -> Vak:
        return self.rij.raad if self.kwargs["orgaan"] == Orgaan.RAAD else self.rij.college

    @property
    def wie(self) -> str:
        """`College van Tiel`."""
        return f"{self.vak.orgaan.kort} van {self.vak.gemeente.naam}"

    def get_success_url(self) -> str:
        return reverse("programma:besluit-detail", kwargs=self.kwargs)


class BesluitDetailView(VakPage, TemplateView):
    """What may be known of it."""

    template_name = "programma/besluit/vak.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vak, actor = self.vak, self.request.actor
        mag = actor.may(Permission.BESLUIT_RECORD, gemeente=vak.gemeente.pk)
        kan = self.voorstel.status in (Voorstelstatus.AANGEBODEN, Voorstelstatus.OPGEVOLGD)
        return super().get_context_data(**kwargs) | {
            "titel": self.wie,
            "regel": self.voorstel.titel,
            "badge": stand_badge(vak.stand, laat=vak.is_late(timezone.localdate())),
            "voorstel": self.voorstel,
            "vak": vak,
            "andere": next(ander for ander in self.rij.vakken if ander is not vak),
            "gesloten": vak.stand is Routestand.BESLOTEN,
            "mag_voorleggen": mag and kan and vak.wacht,
            "mag_vastleggen": mag and kan and vak.wacht,
            "mag_verbeteren": mag,
            "keuze_url": self._choice_url(mag),
        }

    def _choice_url(self, mag: bool) -> str:
        """Where the own gemeente records that it joins, once a body agreed on a package; empty otherwise."""
        besluit = self.vak.besluit
        if not (mag and self.voorstel.pakket_id and besluit and besluit.uitkomst in INSTEMMEND):
            return ""
        url = reverse("programma:deelname-choose", args=[self.vak.gemeente.slug, self.voorstel.pakket_id])
        dag = besluit.besloten_op.isoformat()
        gegevens = {"keuze": Deelnamekeuze.HAAKT_AAN, "vanaf": dag, "orgaan": besluit.orgaan, "besloten_op": dag}
        return f"{url}?{urlencode(gegevens)}"


class RecordPage(VakPage, EditPage):
    """A form of the own gemeente; of another one it is not there."""

    permission = Permission.BESLUIT_RECORD

    @cached_property
    def rij(self) -> Rij:
        found = self.find_row()
        self.request.actor.require(Permission.BESLUIT_RECORD, gemeente=found.gemeente.pk)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vak = self.vak
        lijst = {
            "lijst_naam": self.voorstel.titel,
            "lijst_url": reverse("programma:voorstel-detail", args=[self.voorstel.pk]),
        }
        return super().get_context_data(
            **(lijst | {"uitleg": f"{self.wie}, {self.voorstel.titel}", "vak": vak} | kwargs)
        )


class LayBeforeView(RecordPage):
    """The body was asked."""

    titel, form_class = "Voorleggen", VoorlegForm

    def get_initial(self) -> dict[str, Any]:
        ligt = self.vak.behandeling
        if ligt is None:
            return {}
        return {"voorgelegd_op": ligt.voorgelegd_op, "gepland_op": ligt.gepland_op}

    def act(self, form: forms.Form) -> str:
        behandeling_actions.lay_before(
            voorstel=self.voorstel, gemeente=self.vak.gemeente.pk, orgaan=self.vak.orgaan, by=self.request.actor,
            **form.cleaned_data,
        )  # fmt: skip
        return f"Vastgelegd: {self.wie[0].lower()}{self.wie[1:]} is gevraagd."


class BesluitRecordView(DocumentUpload, RecordPage):
    """The body decided."""

    titel, knop, form_class = "Besluit vastleggen", "Besluit vastleggen", BesluitForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"orgaan": self.vak.orgaan, "gevraagd": self.vak.behandeling is not None}

    def act(self, form: forms.Form) -> str:
        besluit_actions.record(
            voorstel=self.voorstel, gemeente=self.vak.gemeente.pk, orgaan=self.vak.orgaan, by=self.request.actor,
            **form.cleaned_data,
        )  # fmt: skip
        return "Het besluit is vastgelegd."


class BesluitCorrectView(DocumentUpload, RecordPage):
    """Something was written down wrongly."""

    titel, form_class = "Besluit verbeteren", BesluitForm

    @cached_property
    def row(self) -> Besluit:
        vak = self.vak
        genomen = [row for row in (vak.besluit, *vak.aangehouden) if row and row.pk == self.kwargs["besluit"]]
        if not genomen:
            raise Http404
        return genomen[0]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"orgaan": self.vak.orgaan, "gevraagd": True}

    def get_initial(self) -> dict[str, Any]:
        return {"openbaar": "ja" if self.row.openbaar else "nee"}

    def act(self, form: forms.Form) -> str:
        besluit_actions.correct(besluit=self.row, by=self.request.actor, **form.cleaned_data)
        return "Het besluit is verbeterd."

    def get_success_url(self) -> str:
        kwargs = {naam: self.kwargs[naam] for naam in ("pk", "gemeente", "orgaan")}
        return reverse("programma:besluit-detail", kwargs=kwargs)
