"""Save, stop, try again, map columns, download the faulty rows."""

from collections.abc import Iterator
from itertools import chain, islice
from operator import attrgetter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View

from registratie.actions import aanlevering as aanlevering_actions
from registratie.enums import Aanleveringsstatus, Aanleverkeuze
from registratie.forms.aanlevering import KeuzeForm, KoppelForm
from registratie.models import Aanlevering
from registratie.queries import aanlevering as aanleveringen
from registratie.queries.aanlevering import FouteRij
from registratie.views.aanlevering.basis import AanleveringAct, AanleveringPage
from registratie.views.aanlevering.detail import DOEL, SOORT
from registratie.views.actie import ActionPage
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis, inzage
from rivierenland.core.actor import Actor
from rivierenland.core.background import UserError
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort


class AanleveringProcessView(AanleveringAct, View):
    """Save what the preview showed."""

    def act(self, aanlevering: Aanlevering) -> str:
        form = KeuzeForm(self.request.POST)
        if not form.is_valid():
            raise UserError("Kies eerst wat u wilt opslaan.")
        aanlevering_actions.start(
            aanlevering=aanlevering, keuze=Aanleverkeuze(form.cleaned_data["keuze"]), by=self.request.actor
        )
        return ""


class AanleveringStopView(AanleveringAct, View):
    """Save nothing and forget the file."""

    def act(self, aanlevering: Aanlevering) -> str:
        aanlevering_actions.stop(aanlevering=aanlevering, by=self.request.actor)
        return "Gestopt. Er is niets opgeslagen en uw bestand is verwijderd."


class AanleveringRetryView(AanleveringAct, View):
    """Let a job that failed run again."""

    def act(self, aanlevering: Aanlevering) -> str:
        aanlevering_actions.retry(aanlevering=aanlevering, by=self.request.actor)
        return ""


class AanleveringMapView(AanleveringPage, ActionPage):
    """Say what each column is; remembered for the next file of the organisation."""

    permission = Permission.AANLEVERING_UPLOAD
    titel = "Kolommen zelf koppelen"
    knop = "Opslaan en opnieuw lezen"
    form_class = KoppelForm
    template_name = "registratie/aanlevering/map.html"

    @cached_property
    def object(self) -> Aanlevering:
        found = self.get_object()
        if found.status != Aanleveringsstatus.TE_CONTROLEREN:
            raise Http404
        return found

    def get_form_kwargs(self) -> dict[str, Any]:
        kolommen = {
            kolom["sleutel"]: kolom
            for kolom in chain.from_iterable(groep["kolommen"] for groep in reversed(self.object.kolommen))
        }
        return super().get_form_kwargs() | {"kolommen": list(kolommen.values())}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            aanlevering=self.object, regel="We onthouden uw keuze voor de volgende lijst.", **kwargs
        )

    def act(self, form: forms.Form) -> str:
        try:
            aanlevering_actions.map_columns(aanlevering=self.object, velden=form.changed(), by=self.request.actor)
        except UserError as fout:
            raise ValidationError(str(fout)) from fout
        return ""

    def get_success_url(self) -> str:
        return reverse("registratie:aanlevering-detail", args=[self.object.pk])


class FouteRijenView(AanleveringPage, View):
    """The faulty rows as a file, with what is wrong in the last column, to mend and deliver again."""

    def get(self, request: HttpRequest, formaat: str, **kwargs: Any) -> HttpResponse:
        if formaat not in (Formaat.XLSX, Formaat.CSV):
            raise Http404
        aanlevering = self.get_object()
        if not aanlevering.fouten.exists():
            return redirect(self.detail_url(aanlevering.pk))
        gebeurtenis.record(
            actie="aanlevering.export_fouten",
            object=aanlevering,
            by=request.actor,
            organisatie=aanlevering.organisatie_id,
        )
        ids = list(aanlevering.fouten.values_list("pk", flat=True))
        inzage.record(object_soort=SOORT, object_ids=ids, doel=DOEL, pagina=request.path, by=request.actor)
        bladen = [sheet_of(aanlevering, groep, request.actor) for groep in aanlevering.kolommen]
        if formaat == Formaat.CSV and len(bladen) > 1:  # one table: the columns of the widest sheet
            bladen = [sheet_of(aanlevering, {"bladen": None, "kolommen": widest(aanlevering)}, request.actor)]
        return export_response(
            Formaat(formaat), bladen, titel="Foute rijen", bestandsnaam="foute-rijen", moment=timezone.now()
        )


def sheet_of(aanlevering: Aanlevering, groep: dict[str, Any], actor: Actor) -> Blad:
    """The faulty rows of sheets with the same columns, under the headings of the file."""
    kolommen = [
        Kolom(kolom["kop"] or kolom["letter"], Soort.TEKST, _cell(place))
        for place, kolom in enumerate(groep["kolommen"])
    ]
    kolommen.append(Kolom("Wat is er mis", Soort.TEKST, attrgetter("reden"), breedte=80))
    naam = next((naam for naam in groep["bladen"] or [] if naam), "Foute rijen")
    return Blad(naam, kolommen, _rows(aanlevering, groep["bladen"], actor))


def widest(aanlevering: Aanlevering) -> list[dict[str, Any]]:
    """The columns of the sheet that has most of them."""
    return max((groep["kolommen"] for groep in aanlevering.kolommen), key=len)


def _cell(place: int):
    return lambda rij: rij.cellen[place] if place < len(rij.cellen) else ""


def _rows(aanlevering: Aanlevering, bladen: list[str] | None, actor: Actor) -> Iterator[FouteRij]:
    with scope.within(actor.scope):
        found = aanleveringen.faulty_rows(aanlevering)
        while batch := list(islice(found, 500)):
            yield from (rij for rij in batch if bladen is None or rij.blad in bladen)
