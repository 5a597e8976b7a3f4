"""What workers ask about their data, and the answer."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.actions import inzage
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.talen import TALEN
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.arbeidsmigrant.actions import inzageverzoek as actions
from speerpunten.arbeidsmigrant.enums import Inzageverzoekstatus
from speerpunten.arbeidsmigrant.filters.gegevens import InzageverzoekFilter
from speerpunten.arbeidsmigrant.forms.gegevens import BesluitForm, VerlengForm
from speerpunten.arbeidsmigrant.models import Inzageverzoek
from speerpunten.arbeidsmigrant.queries import inzageverzoek as verzoeken
from speerpunten.arbeidsmigrant.tables.gegevens import InzageverzoekTable, term_badge, verzoek_badge

SOORT = "registratie.bewoner"


class VerzoekListView(ListPage):
    """The requests of the gemeente, the nearest term on top."""

    permission = Permission.INZAGEVERZOEK_HANDLE
    titel = "Verzoeken"
    regel = "Wat internationale werknemers vragen over hun eigen gegevens. Het antwoord moet er binnen een maand zijn."
    eenheid = ("verzoek", "verzoeken")
    filterset_class = InzageverzoekFilter
    table_class = InzageverzoekTable
    template_name = "arbeidsmigrant/gegevens/verzoeken.html"
    leeg_template = "arbeidsmigrant/gegevens/_geen_verzoeken.html"

    def get_queryset(self) -> QuerySet[Inzageverzoek]:
        return verzoeken.for_list()


class VerzoekPage(PortalView):
    """A page about one request of the own gemeente; that it was seen is written down."""

    permission: Permission | None = Permission.INZAGEVERZOEK_HANDLE
    doel = "Een verzoek over de eigen gegevens behandelen"

    @cached_property
    def verzoek(self) -> Inzageverzoek:
        """Another gemeente's request is not there: 404."""
        found: Inzageverzoek = get_object_or_404(
            Inzageverzoek.objects.select_related("gemeente", "besloten_by"), pk=self.kwargs["pk"]
        )
        self.request.actor.require(Permission.INZAGEVERZOEK_HANDLE, gemeente=found.gemeente_id)
        if found.bewoner_id:
            inzage.record(
                object_soort=SOORT,
                object_ids=[found.bewoner_id],
                doel=self.doel,
                pagina=self.request.path,
                by=self.request.actor,
            )
        return found


class VerzoekDetailView(VerzoekPage, TemplateView):
    """What was asked in whose words, about whom, by when, and what can be done."""

    template_name = "arbeidsmigrant/gegevens/verzoek.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, vandaag = self.verzoek, timezone.localdate()
        return super().get_context_data(
            titel=row.referentie,
            regel=row.get_soort_display(),
            verzoek=row,
            badges=verzoek_badge(row),
            term=term_badge(row, vandaag),
            taal=TALEN.get(row.taal, row.taal),
            verblijf=verzoeken.last_stay(row),
            mag_besluiten=row.status == Inzageverzoekstatus.OPEN,
            mag_verlengen=row.status == Inzageverzoekstatus.OPEN and not row.verlengreden and not row.is_late(vandaag),
            **kwargs,
        )


class VerzoekActPage(VerzoekPage, ActionPage):
    """An act on one request."""

    template_name = "arbeidsmigrant/gegevens/stap.html"
    uitleg = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            verzoek=self.verzoek, uitleg=self.uitleg, terug=self.get_success_url(), **kwargs
        )

    def get_success_url(self) -> str:
        return reverse("arbeidsmigrant:inzageverzoek-detail", args=[self.verzoek.pk])


class VerzoekDecideView(VerzoekActPage):
    """Answer."""

    titel = "Verzoek beantwoorden"
    knop = "Antwoord vastleggen"
    form_class = BesluitForm
    uitleg = (
        "De werknemer leest het antwoord op de eigen pagina. Pas eerst de gegevens aan, als u het verzoek toewijst."
    )

    def act(self, form: forms.Form) -> str:
        row = actions.decide(verzoek=self.verzoek, by=self.request.actor, **form.cleaned_data)
        return f"Het antwoord op {row.referentie} is vastgelegd."


class VerzoekExtendView(VerzoekActPage):
    """Two months more, once."""

    titel = "Termijn verlengen"
    knop = "Verlengen met twee maanden"
    form_class = VerlengForm
    uitleg = "Dat mag één keer, als het verzoek ingewikkeld is of als het er veel zijn (AVG artikel 12 lid 3)."

    def act(self, form: forms.Form) -> str:
        row = actions.extend(verzoek=self.verzoek, reden=form.cleaned_data["reden"], by=self.request.actor)
        return f"Het antwoord moet er nu uiterlijk {datum_lang(row.uiterlijk)} zijn."
