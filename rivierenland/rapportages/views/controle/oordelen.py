"""Approve for the own gemeente, or ask a correction."""

from typing import Any

from django import forms
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import oordeel
from rivierenland.rapportages.forms.controle import CorrectieForm, SeenForm
from rivierenland.rapportages.models import Rapportoordeel
from rivierenland.rapportages.queries import controle
from rivierenland.rapportages.views.controle.basis import REGIO, EditieMixin


class _VerdictPage(EditieMixin, ActionPage):
    permission = Permission.RAPPORTAGE_APPROVE
    template_name = "rapportages/controle/form.html"

    @cached_property
    def oordeel(self) -> Rapportoordeel:
        """The verdict of the gemeente in the address."""
        return self.own_verdict()

    def get_initial(self) -> dict[str, Any]:
        return {"gezien": self.oordeel.oordeel}


class ApproveView(_VerdictPage):
    """A question to confirm: approve for the whole gemeente."""

    form_class, knop = SeenForm, "Goedkeuren"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Goedkeuren namens {self.oordeel.gemeente.naam}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            uitleg="U keurt het rapport goed namens uw hele gemeente: het deel over uw gemeente en het deel over de regio. Tot de "
            "publicatie kunt u alsnog een correctie vragen.",
            **kwargs,
        )

    def act(self, form: forms.Form) -> str:
        row = oordeel.approve(
            editie=self.concept,
            gemeente=self.oordeel.gemeente_id,
            gezien=form.cleaned_data["gezien"],
            by=self.request.actor,
        )
        if row.door and row.door.pk != self.request.actor.gebruiker.pk:
            return f"Uw collega {row.door.naam} keurde het rapport al goed namens {self.oordeel.gemeente.naam}."
        return f"U hebt het rapport goedgekeurd namens {self.oordeel.gemeente.naam}."


class CorrectionView(_VerdictPage):
    """What must be corrected first, and where."""

    form_class, knop = CorrectieForm, "Correctie vragen"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Correctie vragen namens {self.oordeel.gemeente.naam}"

    def get_form_kwargs(self) -> dict[str, Any]:
        gevonden = controle.documents(self.concept, [self.oordeel.gemeente_id, ""])
        keuzes = [
            (document.gebiedsnaam, [(f"{code or REGIO} {sectie.code}", sectie.titel) for sectie in document.secties])
            for code, document in sorted(gevonden.items(), reverse=True)
        ]
        return super().get_form_kwargs() | {"onderdelen": keuzes}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            uitleg="De regio krijgt een bericht en geeft antwoord. Daarna keurt u het rapport alsnog goed.", **kwargs
        )

    def act(self, form: forms.Form) -> str:
        gebied, sectie = form.cleaned_data["onderdeel"].split(" ")
        oordeel.ask_correction(
            editie=self.concept, gemeente=self.oordeel.gemeente_id, gebied="" if gebied == REGIO else gebied, sectie=sectie,
            tekst=form.cleaned_data["tekst"], gezien=form.cleaned_data["gezien"], by=self.request.actor,
        )  # fmt: skip
        return "De regio heeft uw vraag om een correctie gekregen."
