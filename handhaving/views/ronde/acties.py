"""Make a round, fill it, put it in order, say who walks it, end it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.urls import reverse
from django.utils.functional import cached_property

from handhaving.actions import ronde as ronde_actions
from handhaving.actions import rondestop
from handhaving.forms.ronde import STEL_VOOR, InspecteursForm, RedenForm, RondeForm
from handhaving.models import Ronde
from handhaving.queries import ronde as rondes
from handhaving.views.ronde.basis import ActView, LeadPage, RondePage
from registratie.models import Huisvestingslocatie
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission

MEEST_GEKOZEN = 60
NIETS_GEVONDEN = (
    "Er is geen locatie die binnen de uren past en nog niet op een andere ronde staat. Voeg zelf een locatie toe, of laat deze "
    "ronde vervallen en maak er een met meer uren of een ander begin."
)


class RondePlanView(ActionPage):
    """A new round; `?locatie=1&locatie=2` are locations that were chosen on the page of priorities."""

    permission = Permission.RONDE_PLAN
    titel = "Ronde maken"
    knop = "Ronde maken"
    form_class = RondeForm
    template_name = "handhaving/ronde/form.html"
    made: Ronde | None = None

    @cached_property
    def chosen(self) -> list[Huisvestingslocatie]:
        """The chosen locations that this user may see, in the order in which they were chosen."""
        asked = [
            int(pk) for pk in self.request.GET.getlist("locatie")[:MEEST_GEKOZEN] if pk.isdecimal() and len(pk) < 19
        ]
        found = Huisvestingslocatie.objects.in_use().in_bulk(asked)
        return [found[pk] for pk in dict.fromkeys(asked) if pk in found]

    def get_form_kwargs(self) -> dict[str, Any]:
        codes = self.request.actor.gemeenten
        mensen = [wie for code in codes for wie in rondes.inspectors(code)]
        return super().get_form_kwargs() | {"gemeenten": codes, "locaties": self.chosen, "mensen": mensen}

    def get_initial(self) -> dict[str, Any]:
        gebruiker = self.request.actor.gebruiker
        return {"inspecteurs": [str(gebruiker.pk)] if gebruiker else [], "vullen": "hand" if self.chosen else STEL_VOOR}

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, RondeForm)
        data, by = form.cleaned_data, self.request.actor
        self.made = ronde_actions.make(
            gemeente=data["gemeente"], dag=data["dag"], uren=data["uren"], naam=data["naam"], inspecteurs=form.chosen,
            locaties=form.locations, start=form.zetels[data["start"]], met=data["met"],
            stel_voor=data["vullen"] == STEL_VOOR, by=by,
        )  # fmt: skip
        if data["vullen"] == STEL_VOOR and rondes.is_empty(self.made):
            messages.warning(self.request, f"De ronde is gemaakt, maar nog leeg. {NIETS_GEVONDEN}")
            return ""
        return "De ronde is gemaakt."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=reverse("handhaving:ronde-list"), **kwargs)

    def get_success_url(self) -> str:
        assert self.made is not None
        return reverse("handhaving:ronde-detail", args=[self.made.pk])


class RondeProposeView(LeadPage, ActView):
    """Fill the round by priority and distance."""

    def act(self) -> str:
        added = ronde_actions.propose(ronde=self.ronde, by=self.request.actor)
        if not added and rondes.is_empty(self.ronde):
            messages.warning(self.request, NIETS_GEVONDEN)
            return ""
        if not added:
            return "Er past niets meer bij binnen de uren. De volgorde is wel opnieuw bepaald."
        return f"{'1 locatie is' if added == 1 else f'{added} locaties zijn'} toegevoegd, op prioriteit en afstand."


class RondeShortenView(LeadPage, ActView):
    """The shortest order."""

    def act(self) -> str:
        rondestop.shorten(ronde=self.ronde, by=self.request.actor)
        return "De stops staan in de kortste volgorde."


class RondeCompleteView(LeadPage, ActView):
    """The day is over."""

    def act(self) -> str:
        ronde_actions.complete(ronde=self.ronde, by=self.request.actor)
        return "De ronde is afgerond. Locaties zonder inspectie kunnen op een nieuwe ronde."


class RondeActionPage(ActionPage):
    """A form about one round."""

    template_name = "handhaving/ronde/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=self.get_success_url(), **kwargs)


class RondeAssignView(RondePage, RondeActionPage):
    """Who of the own gemeente walks the round."""

    permission = Permission.RONDE_PLAN
    titel = "Wie gaat mee?"
    knop = "Opslaan"
    form_class = InspecteursForm

    @cached_property
    def gemeente(self) -> str:
        """The own gemeente in this round."""
        own = [code for code in self.request.actor.gemeenten if code in self.ronde.gemeenten]
        return self.ronde.gemeente_id if self.ronde.gemeente_id in own else own[0]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"mensen": rondes.inspectors(self.gemeente)}

    def get_initial(self) -> dict[str, Any]:
        return {"inspecteurs": [str(wie.pk) for wie in rondes.walkers(self.ronde)]}

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, InspecteursForm)
        ronde_actions.assign(ronde=self.ronde, inspecteurs=form.chosen, gemeente=self.gemeente, by=self.request.actor)
        return "De inspecteurs zijn opgeslagen."


class RondeCancelView(LeadPage, RondeActionPage):
    """The round does not happen."""

    titel = "Ronde laten vervallen"
    knop = "Laten vervallen"
    form_class = RedenForm

    def act(self, form: forms.Form) -> str:
        ronde_actions.cancel(ronde=self.ronde, by=self.request.actor, **form.cleaned_data)
        return "De ronde is vervallen. Wat ervoor gedeeld was, is niet meer te lezen."
