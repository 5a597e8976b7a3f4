"""A joint round: say yes with own locations, say no, give facts to who came later, make it definite."""

from typing import Any

from django import forms
from django.http import Http404
from django.utils.functional import cached_property

from handhaving.actions import rondedeelname
from handhaving.forms.ronde import DeelnameForm, RedenForm
from handhaving.models import Rondedeelname, Rondestop
from handhaving.queries import prioriteit
from handhaving.queries import ronde as rondes
from handhaving.views.ronde.acties import RondeActionPage
from handhaving.views.ronde.basis import ActView, LeadPage, RondePage
from registratie.models import Huisvestingslocatie
from rivierenland.core.permissions import Permission

GETOOND = 30


class PartPage(RondePage):
    """The part of one own gemeente in a joint round; of another gemeente it is not there."""

    permission = Permission.RONDE_VIEW

    @cached_property
    def part(self) -> Rondedeelname:
        code = self.kwargs["gemeente"]
        found = next((part for part in rondes.participation(self.ronde) if part.gemeente_id == code), None)
        if found is None or not rondes.may_decide(self.request.actor, code):
            raise Http404
        return found


class AgreeView(PartPage, RondeActionPage):
    """On which ground, for what, and with which locations."""

    titel = "Meedoen aan de ronde"
    knop = "Meedoen en gegevens delen"
    form_class = DeelnameForm
    template_name = "handhaving/ronde/agree.html"

    @cached_property
    def choices(self) -> list[tuple[str, str]]:
        """The own locations by priority; those on the round already are left out."""
        on_it = set(Rondestop.objects.filter(ronde=self.ronde).values_list("locatie", flat=True))
        found = prioriteit.of_gemeente(self.part.gemeente_id, self.ronde.dag)
        rows = [een for een in found if een.locatie.pk not in on_it][:GETOOND]
        return [
            (str(een.locatie.pk), f"{een.locatie.naam}, {een.locatie.plaats} ({een.punten} punten)") for een in rows
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"keuzes": self.choices}

    def get_initial(self) -> dict[str, Any]:
        return {"grondslag": self.part.grondslag, "doel": self.part.doel}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(deelname=self.part, **kwargs)

    def act(self, form: forms.Form) -> str:
        data = form.cleaned_data
        rows = Huisvestingslocatie.objects.in_bulk([int(pk) for pk in data.get("locaties", [])])
        rondedeelname.agree(
            ronde=self.ronde, gemeente=self.part.gemeente_id, locaties=list(rows.values()), grondslag=data["grondslag"],
            doel=data["doel"], by=self.request.actor,
        )  # fmt: skip
        return "Uw gemeente doet mee. De anderen lezen uw gegevens alleen op de dag van de ronde."


class RefuseView(PartPage, RondeActionPage):
    """The own gemeente does not take part."""

    titel = "Niet meedoen"
    knop = "Niet meedoen"
    form_class = RedenForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(deelname=self.part, **kwargs)

    def act(self, form: forms.Form) -> str:
        rondedeelname.refuse(
            ronde=self.ronde, gemeente=self.part.gemeente_id, by=self.request.actor, **form.cleaned_data
        )
        return "Uw gemeente doet niet mee. Wat al gedeeld was, is niet meer te lezen."


class GiveView(PartPage, ActView):
    """Give the facts of own stops to gemeenten that agreed later."""

    def act(self) -> str:
        given = rondedeelname.give(ronde=self.ronde, gemeente=self.part.gemeente_id, by=self.request.actor)
        return f"Gedeeld: {given} keer de gegevens van een locatie, alleen voor de dag van de ronde."


class SettleView(LeadPage, ActView):
    """Make a joint round definite."""

    def act(self) -> str:
        rondedeelname.settle(ronde=self.ronde, by=self.request.actor)
        return "De ronde staat vast."
