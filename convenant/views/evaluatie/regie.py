"""What the region does with an evaluation: open, conclude, close."""

from datetime import timedelta
from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone

from convenant.actions import evaluatieronde as rondes
from convenant.actions.evaluatieronde import VRAGEN
from convenant.forms.evaluatie import AfsluitForm, ConclusiesForm, OpenForm
from convenant.models import Evaluatieronde
from convenant.queries import evaluatie, partijkaart
from convenant.views.evaluatie.basis import RondeMixin
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission as P
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.views.versie import SharedEditPage


class EvaluatieOpenView(ActionPage):
    """Open the evaluation of a year."""

    permission = P.CONVENANT_MANAGE
    template_name = "convenant/evaluatie/openen.html"
    form_class = OpenForm
    titel = "Evaluatie openen"
    knop = "Evaluatie openen"

    def get_initial(self) -> dict[str, Any]:
        vandaag = timezone.localdate()
        dagen = value_of("evaluatie_antwoord_dagen", peildatum=vandaag)
        return {"jaar": vandaag.year, "peildatum": vandaag, "sluit_op": vandaag + timedelta(days=dagen + 7)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            partijen=partijkaart.tally(), vragen=[tekst for _, tekst in VRAGEN], gemeten_sinds=evaluatie.first_measured(), **kwargs
        )  # fmt: skip

    def act(self, form: forms.Form) -> str:
        self.made = rondes.open_round(by=self.request.actor, **form.cleaned_data)
        return f"De evaluatie van {self.made.jaar} is geopend. De cijfers staan vast, partijen kunnen antwoorden."

    def get_success_url(self) -> str:
        return page_of(self.made)


class RondePage(RondeMixin, SharedEditPage, ActionPage):
    """A form about one evaluation."""

    permission = P.CONVENANT_MANAGE
    template_name = "convenant/evaluatie/form.html"

    @property
    def row(self) -> Evaluatieronde:
        """What is edited."""
        return self.ronde

    def get_success_url(self) -> str:
        return page_of(self.ronde)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(ronde=self.ronde, terug=self.get_success_url(), **kwargs)


class EvaluatieEditView(RondePage):
    """The conclusions, and until when parties may answer."""

    form_class = ConclusiesForm

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Conclusies van {self.ronde.jaar}"

    def act(self, form: forms.Form) -> str:
        rondes.edit(ronde=self.ronde, by=self.request.actor, **form.cleaned_data)
        return "De conclusies zijn opgeslagen. Partijen lezen ze zodra u de evaluatie afsluit."


class EvaluatieCloseView(RondePage):
    """Close an evaluation, after asking."""

    form_class = AfsluitForm
    template_name = "convenant/evaluatie/afsluiten.html"
    knop = "Evaluatie afsluiten"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Evaluatie van {self.ronde.jaar} afsluiten?"

    def act(self, form: forms.Form) -> str:
        rondes.close(ronde=self.ronde, by=self.request.actor, **form.cleaned_data)
        return f"De evaluatie van {self.ronde.jaar} is afgesloten. Er verandert niets meer aan."


def page_of(ronde: Evaluatieronde) -> str:
    """Where an evaluation is read."""
    return reverse("convenant:evaluatie-detail", args=[ronde.pk])
