"""Write down a count, begin a round, let an estimate be made."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.debug import sensitive_post_parameters

from registratie.views.actie import ActionPage
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.permissions import Permission
from speerpunten.kennis.actions import schatting as schatting_actions
from speerpunten.kennis.actions import telling as telling_actions
from speerpunten.kennis.actions import telronde as telronde_actions
from speerpunten.kennis.forms.schatting import SchattingForm, TellingForm, TelrondeForm
from speerpunten.kennis.models import Telling
from speerpunten.kennis.queries import schatting as schattingen


class SchattingFormPage(ActionPage):
    """A form that leads back to the list."""

    template_name = "kennis/schatting/form.html"
    uitleg, icoon, gevaar = "", "save", False

    def get_success_url(self) -> str:
        return reverse("kennis:schatting-list")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            terug=reverse("kennis:schatting-list"), uitleg=self.uitleg, icoon=self.icoon, gevaar=self.gevaar, **kwargs
        )


@method_decorator(sensitive_post_parameters(), name="dispatch")
class TellingAddView(SchattingFormPage):
    """Names become codes here; what was typed comes back only when something is wrong with it."""

    permission = Permission.TELLING_RECORD
    template_name = "kennis/schatting/telling.html"
    titel, knop, form_class = "Telling vastleggen", "Telling vastleggen", TellingForm

    def get_form_kwargs(self) -> dict[str, Any]:
        rondes = schattingen.open_rounds(timezone.localdate())
        return super().get_form_kwargs() | {"rondes": rondes, "gemeenten": self.request.actor.gemeenten}

    def get_initial(self) -> dict[str, Any]:
        return {"begin": timezone.localdate(), "eind": timezone.localdate()}

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, TellingForm)
        row = telling_actions.record(by=self.request.actor, **form.waarden())
        dubbel = row.regels - row.mensen
        extra = f" {dubbel} {'regel was' if dubbel == 1 else 'regels waren'} dubbel." if dubbel else ""
        return f"{row.mensen} {'mens' if row.mensen == 1 else 'mensen'} geteld.{extra} De namen zijn niet bewaard."


class TellingRemoveView(SchattingFormPage):
    """A count that was a mistake."""

    permission = Permission.TELLING_RECORD
    titel, knop, form_class, icoon, gevaar = "Telling weghalen?", "Weghalen", forms.Form, "delete", True
    uitleg = "De telling en haar codes verdwijnen. Schattingen die al gemaakt zijn, blijven zoals zij zijn."

    @cached_property
    def telling(self) -> Telling:
        """The row. Raises Http404."""
        return get_object_or_404(schattingen.counts(), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(telling=self.telling, **kwargs)

    def act(self, form: forms.Form) -> str:
        telling_actions.remove(telling=self.telling, by=self.request.actor)
        return "De telling is weggehaald."


class TelrondeAddView(SchattingFormPage):
    """A period in which everybody counts."""

    permission = Permission.SCHATTING_MAKE
    titel, knop, form_class = "Telronde beginnen", "Telronde beginnen", TelrondeForm
    uitleg = (
        "In een telronde leggen toezichthouders vast wie zij tegenkwamen. Namen worden meteen codes. Codes van twee rondes zijn niet te "
        "vergelijken."
    )

    def act(self, form: forms.Form) -> str:
        row = telronde_actions.begin(by=self.request.actor, **form.cleaned_data)
        return f"Telronde ‘{row.naam}’ is begonnen."


class SchattingMakeView(SchattingFormPage):
    """Ask for an estimate; the job shows how far it is."""

    permission = Permission.SCHATTING_MAKE
    titel, knop, form_class, icoon = "Schatting laten maken", "Schatting maken", SchattingForm, "chart"
    uitleg = "De codes van de lijsten worden vergeleken. U krijgt alleen aantallen. Bij te weinig mensen komt er geen schatting."
    taak: Achtergrondtaak | None = None

    def get_form_kwargs(self) -> dict[str, Any]:
        rondes = schattingen.open_rounds(timezone.localdate())
        return super().get_form_kwargs() | {"rondes": rondes, "gemeenten": self.request.actor.gemeenten}

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, SchattingForm)
        self.taak = schatting_actions.ask(
            ronde=form.cleaned_data["ronde"],
            gemeente=form.gemeente(),
            lijsten=form.cleaned_data["lijsten"],
            by=self.request.actor,
        )
        return ""

    def get_success_url(self) -> str:
        return reverse("taak-detail", args=[self.taak.pk]) if self.taak else super().get_success_url()
