"""What can be done in a conversation: each form page calls one action."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.utils.functional import cached_property

from convenant.actions import nalevingsgesprek as gesprek_actions
from convenant.enums.naleving import Gespreksstatus
from convenant.forms.nalevingsgesprek import (
    AanvullingForm,
    AkkoordForm,
    HerstelForm,
    OverlegForm,
    PlanForm,
    RegieForm,
    VerslagForm,
)
from convenant.naleving.verloop import VerkeerdeZet, Zet, move
from convenant.queries import nalevingsgesprek as gesprekken
from convenant.views.gesprek.detail import GesprekPage
from registratie.views.actie import ActionPage
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.views.document import DocumentUpload


class GesprekActionPage(GesprekPage, ActionPage):
    """A form about one conversation. `zet`: the move it makes, to say beforehand that it cannot be made."""

    permission = Permission.NALEVING_HANDLE
    template_name = "convenant/gesprek/form.html"
    zet: Zet | None = None

    @cached_property
    def gesprek(self) -> Any:
        """The conversation of the address, for who leads it."""
        found = super().gesprek
        self.require(found)
        return found

    def require(self, gesprek: Any) -> None:
        """Only the gemeente that leads moves it."""
        if not self.request.actor.may(self.permission, gemeente=gesprek.regie_id):
            raise PermissionDenied(
                f"De gemeente {gesprek.regie.naam} heeft de regie over dit gesprek. Neem de regie over als uw gemeente het verder voert."
            )

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"row": self.gesprek}

    def get_success_url(self) -> str:
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(gesprek=self.gesprek, terug=self.terug(), kan_niet=self.why_not(), **kwargs)

    def why_not(self) -> str:
        """Why this move cannot be made now, in Dutch; empty when it can."""
        if self.zet is None:
            return ""
        try:
            move(Gespreksstatus(self.gesprek.status), self.zet)
        except VerkeerdeZet as fout:
            return str(fout)
        return ""

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except Verouderd as fout:
            return self.show_moved_on(form, fout.row)

    def show_moved_on(self, form: forms.Form, row: Any) -> HttpResponse:
        """What a colleague did meanwhile, above what was typed; the form goes on from there."""
        data = form.data.copy()  # type: ignore[attr-defined]
        data[form.add_prefix("versie")] = str(row.versie)
        form.data = data
        self.gesprek.status = row.status
        laatste = gesprekken.steps(self.gesprek)[-1]
        return self.render_to_response(self.get_context_data(form=form, intussen=laatste), status=409)


class PlanView(DocumentUpload, GesprekActionPage):
    """The party files its improvement plan."""

    permission = Permission.NALEVING_ANSWER
    titel, knop = "Verbeterplan indienen", "Plan indienen"
    form_class = PlanForm
    zet = Zet.PLAN

    def require(self, gesprek: Any) -> None:
        """The party answers itself."""
        self.request.actor.require(self.permission, organisatie=gesprek.organisatie_id)

    def act(self, form: forms.Form) -> str:
        row = gesprek_actions.file_plan(gesprek=self.gesprek, by=self.request.actor, **form.cleaned_data)
        return f"Uw plan is ingediend. De gemeente reageert voor of op {datum_lang(row.uiterlijk)}."


class AanvullingView(GesprekActionPage):
    """Ask for more."""

    titel, knop = "Aanvulling vragen", "Vraag versturen"
    form_class = AanvullingForm
    zet = Zet.AANVULLING

    def act(self, form: forms.Form) -> str:
        row = gesprek_actions.ask_more(gesprek=self.gesprek, by=self.request.actor, **form.cleaned_data)
        return f"De vraag is verstuurd. De partij kan aanvullen tot en met {datum_lang(row.uiterlijk)}."


class AkkoordView(GesprekActionPage):
    """Agree with the plan."""

    titel, knop = "Akkoord met het plan", "Akkoord geven"
    form_class = AkkoordForm
    zet = Zet.AKKOORD

    def get_initial(self) -> dict[str, Any]:
        return {"hercontrole_op": gesprekken.recheck_day(self.gesprek)}

    def act(self, form: forms.Form) -> str:
        row = gesprek_actions.agree(gesprek=self.gesprek, by=self.request.actor, **form.cleaned_data)
        return f"Akkoord gegeven. De hercontrole is op {datum_lang(row.uiterlijk)}; het portaal kijkt elke nacht naar het cijfer."


class OverlegView(GesprekActionPage):
    """Invite for a meeting, or move it."""

    form_class = OverlegForm
    zet = Zet.OVERLEG

    @property
    def titel(self) -> str:  # type: ignore[override]
        """A meeting that stands is moved."""
        return "Overleg verplaatsen" if self.gesprek.status == Gespreksstatus.OVERLEG else "Overleg afspreken"

    @property
    def knop(self) -> str:  # type: ignore[override]
        """The same words as the title."""
        return self.titel

    def act(self, form: forms.Form) -> str:
        row = gesprek_actions.plan_meeting(gesprek=self.gesprek, by=self.request.actor, **form.cleaned_data)
        return f"De partij is uitgenodigd voor {datum_lang(row.uiterlijk)}."


class VerslagView(GesprekActionPage):
    """What came out of the meeting."""

    titel, knop = "Verslag vastleggen", "Verslag vastleggen"
    form_class = VerslagForm
    zet = Zet.VERSLAG_AFSPRAKEN

    def act(self, form: forms.Form) -> str:
        row = gesprek_actions.report_meeting(gesprek=self.gesprek, by=self.request.actor, **form.cleaned_data)
        if row.uiterlijk:
            return f"Het verslag is vastgelegd. Het gesprek gaat verder tot {datum_lang(row.uiterlijk)}."
        return "Het verslag is vastgelegd en het gesprek is afgesloten."


class HerstelView(GesprekActionPage):
    """Confirm that it is kept again."""

    titel, knop = "Herstel bevestigen", "Herstel bevestigen en afsluiten"
    form_class = HerstelForm

    def why_not(self) -> str:
        """Only what the figures show can be confirmed."""
        return gesprekken.why_no_repair(self.gesprek)

    def act(self, form: forms.Form) -> str:
        gesprek_actions.confirm_repair(gesprek=self.gesprek, by=self.request.actor, **form.cleaned_data)
        return "Het herstel is bevestigd. Het gesprek is afgesloten en de partij kreeg bericht."


class RegieView(GesprekActionPage):
    """Take the lead over."""

    titel, knop = "Regie overnemen", "Regie overnemen"
    form_class = RegieForm

    def require(self, gesprek: Any) -> None:
        """Whoever handles conversations in a gemeente of the scope may ask; the action looks whether the party works there."""

    def get_form_kwargs(self) -> dict[str, Any]:
        eigen = Gemeente.objects.filter(code__in=self.request.actor.gemeenten).exclude(code=self.gesprek.regie_id)
        return super().get_form_kwargs() | {"gemeenten": list(eigen.order_by("naam").values_list("code", "naam"))}

    def why_not(self) -> str:
        """A closed conversation has no lead any more."""
        return gesprekken.why_no_take_over(self.gesprek, self.request.actor.gemeenten)

    def act(self, form: forms.Form) -> str:
        row = gesprek_actions.take_over(gesprek=self.gesprek, by=self.request.actor, **form.cleaned_data)
        return f"De gemeente {row.regie.naam} heeft nu de regie. De partij en de vorige gemeente kregen bericht."
