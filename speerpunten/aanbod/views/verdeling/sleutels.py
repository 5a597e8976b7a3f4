"""What the region does with a key: propose it, write down that it was agreed, take it off the table."""

from typing import Any

from django import forms
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from speerpunten.aanbod.actions import verdeelsleutel
from speerpunten.aanbod.enums.verdeling import Verdeelmaat
from speerpunten.aanbod.forms.verdeling import AfspraakForm, VoorstelForm
from speerpunten.aanbod.models import Verdeelsleutel


class SleutelPage(ActionPage):
    """A form about a key; afterwards the reader is back at the shares."""

    permission = Permission.VERDEELSLEUTEL_MANAGE
    template_name = "aanbod/verdeling/form.html"

    def get_success_url(self) -> str:
        return f"{reverse('aanbod:verdeling')}#sleutels"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=self.get_success_url(), **kwargs)


class VoorstelView(SleutelPage):
    """Put a key on the table; the weights of the page where one came from stand in it."""

    form_class = VoorstelForm
    titel = "Sleutel voorstellen"
    knop = "Voorstel opslaan"

    def get_initial(self) -> dict[str, Any]:
        return {
            maat: self.request.GET[maat].replace(".", ",") for maat in Verdeelmaat.values if maat in self.request.GET
        }

    def act(self, form: forms.Form) -> str:
        gewichten = form.gewichten  # type: ignore[attr-defined]
        made = verdeelsleutel.propose(
            naam=form.cleaned_data["naam"], toelichting=form.cleaned_data["toelichting"], gewichten=gewichten,
            by=self.request.actor,
        )  # fmt: skip
        return f"Het voorstel ‘{made.naam}’ staat bij de sleutels. Alle gemeenten zien het."


class VoorstelMixin(SleutelPage):
    """About one proposal. What was agreed cannot be agreed on again: 404."""

    @cached_property
    def sleutel(self) -> Verdeelsleutel:
        """The proposal."""
        row = Verdeelsleutel.objects.proposals().filter(pk=self.kwargs["pk"]).first()
        if row is None:
            raise Http404
        return row

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(sleutel=self.sleutel, **kwargs)


class AfspraakView(VoorstelMixin):
    """Write down that the eight agreed on it."""

    form_class = AfspraakForm
    titel = "Afspraak vastleggen"
    knop = "Afspraak vastleggen"

    def act(self, form: forms.Form) -> str:
        row = verdeelsleutel.agree(sleutel=self.sleutel, by=self.request.actor, **form.cleaned_data)
        return f"‘{row.naam}’ is nu de afgesproken sleutel."


class IntrekkenView(VoorstelMixin):
    """Take it off the table, after asking."""

    form_class = forms.Form
    titel = "Voorstel intrekken"
    knop = "Voorstel intrekken"

    def act(self, form: forms.Form) -> str:
        verdeelsleutel.withdraw(sleutel=self.sleutel, by=self.request.actor)
        return f"Het voorstel ‘{self.sleutel.naam}’ is ingetrokken."
