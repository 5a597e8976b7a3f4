"""Put a location on a round, give it another place, take it off."""

from django import forms
from django.core.exceptions import ValidationError

from handhaving.actions import rondestop
from handhaving.forms.ronde import StopForm
from handhaving.queries.locatiekeuze import find
from handhaving.views.ronde.acties import RondeActionPage
from handhaving.views.ronde.basis import ActView, RondePage, StopPage
from rivierenland.core.permissions import Permission


class StopAddView(RondePage, RondeActionPage):
    """Choose a location of the own gemeente by typing."""

    permission = Permission.RONDE_PLAN
    titel = "Locatie toevoegen"
    knop = "Toevoegen"
    form_class = StopForm
    template_name = "handhaving/ronde/stop_add.html"

    def act(self, form: forms.Form) -> str:
        locatie = find(form.cleaned_data["locatie"])
        rondestop.add(ronde=self.ronde, locatie=locatie, by=self.request.actor)
        return f"{locatie.naam} staat op de ronde."


class StopMoveView(StopPage, ActView):
    """Another place in the order: `naar` is its number."""

    def act(self) -> str:
        naar = self.request.POST.get("naar", "")
        if not (naar.isdecimal() and len(naar) < 4):
            raise ValidationError("Vul het nummer in van de plaats waar de stop moet komen.")
        rondestop.move(stop=self.stop, naar=int(naar), by=self.request.actor)
        return f"De stop staat nu op plaats {int(naar)}."


class StopRemoveView(StopPage, ActView):
    """Off the round."""

    def act(self) -> str:
        rondestop.remove(stop=self.stop, by=self.request.actor)
        return "De locatie is van de ronde gehaald."
