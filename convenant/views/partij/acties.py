"""What a party and the gemeenten concerned do: each page shows the newest step, and so does its form."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from convenant.actions import lidmaatschap, opzegging, partijgang
from convenant.enums.partij import Partijstapsoort as S
from convenant.forms.partij import (
    GesprekForm,
    OpvolgForm,
    OpzegForm,
    ReactieForm,
    RedenForm,
    StapForm,
    TerugForm,
    VoornemenForm,
)
from convenant.models import Partij
from convenant.queries import partij as partijen
from convenant.queries.partijstand import VOORNEMENS
from convenant.views.partij.detail import BESLUIT_WOORDEN, PartijPage
from registratie.views.actie import ActionPage, add_errors
from rivierenland.core.kalender import add_months
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of


class PartijActPage(PartijPage, ActionPage):
    """A form about one party. Whoever was second reads the step of the first, with what was typed still there."""

    form_class: type[forms.Form] = RedenForm
    template_name = "convenant/partij/form.html"
    uitleg = ""
    nieuwer = False

    @cached_property
    def partij(self) -> Partij:
        found = super().partij
        if not self.may_act(found):
            raise Http404
        return found

    def may_act(self, partij: Partij) -> bool:
        """Whether the viewer may do this at all: an official of a gemeente where the organisation works."""
        own = set(self.request.actor.gemeenten) & set(partij.gemeenten)
        return partij.organisatie_id is not None and bool(own)

    def namens(self) -> list[str]:
        """The gemeenten in whose name the viewer can act here."""
        may, codes = self.request.actor.may, self.partij.gemeenten
        own = set(self.request.actor.gemeenten)
        return [code for code in codes if code in own and may(Permission.TOETREDING_DECIDE, gemeente=code)]

    def get_initial(self) -> dict[str, Any]:
        return {"gezien": self.stand.laatste.pk if self.stand.laatste else 0}

    def get_form_kwargs(self) -> dict[str, Any]:
        extra = {"gemeenten": self.namens()} if issubclass(self.get_form_class(), StapForm) else {}
        return super().get_form_kwargs() | extra

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except partijgang.Ingehaald as fout:
            self.nieuwer = True
            add_errors(form, ValidationError(str(fout)))
            form.show_newer(self.stand.laatste.pk if self.stand.laatste else 0)  # type: ignore[attr-defined]
            return self.render_to_response(self.get_context_data(form=form), status=409)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waarden = {"partij": self.partij, "uitleg": self.uitleg, "laatste": self.stand.laatste, "nieuwer": self.nieuwer}
        return super().get_context_data(**kwargs) | waarden | {"regel": partijen.naam_of(self.partij)}

    def get_success_url(self) -> str:
        return reverse("convenant:partij-detail", args=[self.partij.pk])


class OwnPage(PartijActPage):
    """What only the party itself does: its organisation, or an official of the gemeente that is the party."""

    permission = Permission.TOETREDING_VIEW

    def may_act(self, partij: Partij) -> bool:
        actor = self.request.actor
        if partij.organisatie_id is None:
            return actor.may(Permission.TOETREDING_DECIDE, gemeente=partij.gemeenten[0])
        return actor.organisatie_id == partij.organisatie_id and actor.may(Permission.TOETREDING_REQUEST)


class PartijLeaveView(OwnPage):
    """Give notice."""

    titel, knop, form_class = "Convenant opzeggen", "Convenant opzeggen", OpzegForm

    @property
    def uitleg(self) -> str:  # type: ignore[override]
        vandaag = timezone.localdate()
        maanden = int(value_of("toetreding.opzegtermijn_maanden", peildatum=vandaag))
        dag = datum_lang(add_months(vandaag, maanden))
        woord = "maand" if maanden == 1 else "maanden"
        return f"De opzegtermijn is {maanden} {woord}. U blijft partij tot {dag} en komt tot dan na wat u toezegde."

    def act(self, form: forms.Form) -> str:
        waarden = {naam: form.cleaned_data[naam] for naam in ("reden", "gezien")}
        stap = opzegging.leave(partij=self.partij, by=self.request.actor, **waarden)
        return f"Uw opzegging is vastgelegd. U bent partij tot {datum_lang(stap.datum)}."


class PartijTakeBackView(OwnPage):
    """Stay after all."""

    titel, knop, form_class = "Opzegging intrekken", "Partij blijven", TerugForm
    uitleg = "U blijft dan partij, zonder nieuwe handtekening."

    def act(self, form: forms.Form) -> str:
        opzegging.take_back(partij=self.partij, gezien=form.cleaned_data["gezien"], by=self.request.actor)
        return "Uw opzegging is ingetrokken. U blijft partij."


class PartijAnnounceView(PartijActPage):
    """Tell a party what the gemeente means to do."""

    permission = Permission.TOETREDING_DECIDE
    form_class = VoornemenForm
    knop = "Voornemen bekendmaken"
    uitleg = (
        "De partij krijgt bericht met uw reden en kan reageren. Pas als zij is gehoord, of als de dag voorbij is, kunt u besluiten. "
        "Er gebeurt niets vanzelf."
    )

    @property
    def titel(self) -> str:  # type: ignore[override]
        return BESLUIT_WOORDEN[self.soort]

    @property
    def soort(self) -> S:
        return _kind(self.kwargs["soort"], tuple(VOORNEMENS))

    def get_form_kwargs(self) -> dict[str, Any]:
        dagen = int(value_of("toetreding.reageren_dagen", peildatum=timezone.localdate()))
        return super().get_form_kwargs() | {"dagen": dagen}

    def act(self, form: forms.Form) -> str:
        lidmaatschap.announce(partij=self.partij, soort=self.soort, by=self.request.actor, **form.cleaned_data)
        return "Het voornemen is bekendgemaakt. De partij krijgt bericht."


class PartijAnswerView(OwnPage):
    """The party answers in writing."""

    permission = Permission.TOETREDING_REQUEST
    titel, knop, form_class = "Reageren op het voornemen", "Reactie versturen", ReactieForm
    uitleg = "De gemeente leest uw reactie voordat zij besluit."

    def act(self, form: forms.Form) -> str:
        lidmaatschap.answer(partij=self.partij, tekst=form.cleaned_data["tekst"], by=self.request.actor)
        return "Uw reactie is verstuurd."


class PartijHearView(PartijActPage):
    """A report of a conversation."""

    permission = Permission.TOETREDING_DECIDE
    titel, knop, form_class = "Gesprek vastleggen", "Verslag vastleggen", GesprekForm

    def act(self, form: forms.Form) -> str:
        lidmaatschap.hear(partij=self.partij, by=self.request.actor, **form.cleaned_data)
        return "Het verslag is vastgelegd. De partij krijgt het ook."


class PartijDecideView(PartijActPage):
    """Suspend, lift, remove, or withdraw the announcement."""

    permission = Permission.TOETREDING_DECIDE

    @property
    def titel(self) -> str:  # type: ignore[override]
        return BESLUIT_WOORDEN[self.soort]

    @property
    def knop(self) -> str:  # type: ignore[override]
        return BESLUIT_WOORDEN[self.soort]

    @property
    def soort(self) -> S:
        return _kind(self.kwargs["soort"], tuple(lidmaatschap.BESLUITEN))

    def act(self, form: forms.Form) -> str:
        stap = lidmaatschap.decide(partij=self.partij, soort=self.soort, by=self.request.actor, **form.cleaned_data)
        return f"Vastgelegd: {stap.get_soort_display().lower()}. De partij krijgt bericht."


class PartijSucceedView(PartijActPage):
    """Record who followed up the party."""

    permission = Permission.TOETREDING_DECIDE
    titel, knop, form_class = "Rechtsopvolging vastleggen", "Rechtsopvolging vastleggen", OpvolgForm
    uitleg = (
        "Nam een andere rechtspersoon alle rechten en plichten over, bijvoorbeeld na een fusie? Dan blijft deze partij dezelfde partij "
        "en ondertekent zij opnieuw. Nam iemand alleen locaties over, dan is dat geen opvolging: die vraagt zelf toetreding aan."
    )

    def act(self, form: forms.Form) -> str:
        lidmaatschap.succeed(partij=self.partij, by=self.request.actor, **form.cleaned_data)
        return "De rechtsopvolging is vastgelegd. De organisatie krijgt bericht dat zij opnieuw moet ondertekenen."


def _kind(soort: str, mogelijk: tuple[S, ...]) -> S:
    """The step that the address names. Raises `Http404` for one that nobody takes there."""
    if soort not in mogelijk:
        raise Http404
    return S(soort)
