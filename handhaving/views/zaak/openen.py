"""Open a case."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from handhaving.actions import zaak as zaak_actions
from handhaving.forms.zaak import OpenForm
from handhaving.models import Bevinding, Melding
from handhaving.queries import zaak as zaken
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission


class ZaakOpenView(ActionPage):
    """Open a case from findings that lead to none yet, or from a melding (`?melding=`).

    `?locatie=` narrows the choice; `?inspectie=` to what was found there, chosen beforehand.
    """

    permission = Permission.ZAAK_DECIDE
    titel, knop = "Zaak openen", "Zaak openen"
    form_class = OpenForm
    template_name = "handhaving/zaak/open.html"

    @cached_property
    def melding(self) -> Melding | None:
        """The melding of the address, if there is one."""
        pk = asked_number(self.request.GET.get("melding", ""))
        return get_object_or_404(Melding.objects.select_related("locatie"), pk=pk) if pk else None

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"bevindingen": self.findings(), "melding": self.melding is not None}

    def get_initial(self) -> dict[str, Any]:
        return {"bevindingen": list(self.findings())} if asked_number(self.request.GET.get("inspectie", "")) else {}

    def findings(self) -> QuerySet[Bevinding]:
        """What may be chosen."""
        found = zaken.loose_findings()
        for veld in ("locatie", "inspectie"):
            if pk := asked_number(self.request.GET.get(veld, "")):
                found = found.filter(**{veld: pk})
        return found.filter(locatie=self.melding.locatie_id) if self.melding and self.melding.locatie_id else found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(melding=self.melding, **kwargs)

    def act(self, form: forms.Form) -> str:
        values = form.cleaned_data
        self.made = zaak_actions.open(
            bevindingen=list(values.get("bevindingen") or ()), melding=self.melding, titel=values["titel"],
            toelichting=values.get("toelichting", ""), by=self.request.actor,
        )  # fmt: skip
        return f"Zaak {self.made.nummer} is geopend."

    def get_success_url(self) -> str:
        return reverse("handhaving:zaak-detail", args=[self.made.pk])


def asked_number(tekst: str) -> int | None:
    """The number of a row in an address; None for what cannot be one."""
    return int(tekst) if tekst.isdecimal() and len(tekst) < 19 else None
