"""Take a figure from its own page into an answer."""

from typing import Any

from django import forms
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from speerpunten.kennis.actions import antwoord as antwoord_acties
from speerpunten.kennis.actions import antwoordblok as acties
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from speerpunten.kennis.forms.antwoord import NIEUW, NeemOpForm
from speerpunten.kennis.models import Antwoord, Antwoordblok
from speerpunten.kennis.queries import antwoord as antwoorden

CONCEPTEN = 12
"""So many drafts are offered; who has more uses the page of the answer."""


class NeemOpView(ActionPage):
    """Show the piece as it will stand there, and ask in which answer. `soort` and `sleutel` stand in the address."""

    permission = Permission.ANTWOORD_WRITE
    titel, knop, form_class = "Opnemen in een antwoord", "Opnemen", NeemOpForm
    template_name = "kennis/antwoord/opnemen.html"
    made: Antwoordblok | None = None

    @property
    def wat(self) -> tuple[str, str]:
        """The kind and the key of the piece."""
        return self.request.GET.get("soort", "")[:30], self.request.GET.get("sleutel", "")[:200]

    @cached_property
    def steen(self) -> Bouwsteen:
        found = bouwstenen.make(*self.wat, self.request.actor)
        if found is None:
            raise Http404
        return found

    @cached_property
    def concepten(self) -> list[Antwoord]:
        return list(antwoorden.drafts_of(self.request.actor)[:CONCEPTEN])

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"concepten": self.concepten}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(blok=self.steen, terug=self.steen.url, regel=self.steen.titel, **kwargs)

    def act(self, form: forms.Form) -> str:
        soort, sleutel = self.wat
        antwoord = self._chosen(form)
        self.made = acties.take(
            antwoord=antwoord, soort=soort, sleutel=sleutel, tekst=form.cleaned_data["tekst"], by=self.request.actor
        )
        return f"Opgenomen in ‘{antwoord.titel}’."

    def _chosen(self, form: forms.Form) -> Antwoord:
        keuze = form.cleaned_data["antwoord"]
        if keuze != NIEUW:
            return next(row for row in self.concepten if str(row.pk) == keuze)
        eigenaar, titel = antwoorden.owners_of(self.request.actor)[0], form.cleaned_data["titel"]
        gemeente = eigenaar.code if eigenaar else None
        return antwoord_acties.begin(gemeente=gemeente, titel=titel, vraag=titel, by=self.request.actor)

    def get_success_url(self) -> str:
        assert self.made
        return f"{reverse('kennis:antwoord-detail', args=[self.made.antwoord_id])}#stuk-{self.made.pk}"
