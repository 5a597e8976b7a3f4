"""Proposals for the next version: the list, propose, take back, decide."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from convenant.actions import wijzigingsvoorstel as voorstellen
from convenant.enums.evaluatie import Wijzigingsstatus
from convenant.forms.evaluatie import BesluitForm, VoorstelForm
from convenant.models import Convenantversie, Partij, Partijkaart, Wijzigingsvoorstel
from convenant.queries import evaluatie
from convenant.queries import versie as versies
from registratie.views.actie import ActionPage
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission as P
from rivierenland.core.views.basis import PortalView

REGIO = 0
"""In the form: the region itself, which is no party."""
SHOWN = 100
"""Proposals on one page, the newest first; more in one round of versions is not to be expected."""


class VoorstelListView(PortalView, TemplateView):
    """Every proposal with what was done with it: all who work with the convenant read them."""

    permission = P.CONVENANT_VIEW
    template_name = "convenant/evaluatie/voorstellen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.request.actor
        eigen = [row.pk for row in evaluatie.own_parties(actor)]
        regie = actor.may(P.CONVENANT_MANAGE)
        rows = Wijzigingsvoorstel.objects.select_related("artikel", "convenant", "overgenomen_in")[:SHOWN]
        return super().get_context_data(
            titel="Voorstellen voor de volgende versie",
            regel="Van partijen en de regio. Iedereen die met het convenant werkt, kan ze lezen.",
            voorstellen=[
                (
                    row,
                    row.status == Wijzigingsstatus.INGEDIEND
                    and (row.partij_nr in eigen or (regie and row.partij_nr is None)),
                )
                for row in rows
            ],
            regie=regie,
            mag_voorstellen=regie or bool(eigen),
            concept=versies.concept() if versies.reads_concept(actor) else None,
            **kwargs,
        )


class VoorstelPage(ActionPage):
    """A form about a proposal."""

    template_name = "convenant/evaluatie/voorstel.html"

    def get_success_url(self) -> str:
        return reverse("convenant:wijzigingsvoorstel-list")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=self.get_success_url(), **kwargs)


class VoorstelCreateView(VoorstelPage):
    """Propose a change of the version in force. Who is no party and not the region has nothing to propose."""

    permission = P.CONVENANT_VIEW
    form_class = VoorstelForm
    titel = "Wijziging voorstellen"
    knop = "Voorstel indienen"

    @cached_property
    def convenant(self) -> Convenantversie:
        """The version it is about."""
        found = versies.in_force(timezone.localdate())
        if found is None:
            raise Http404("Er geldt nog geen versie om een wijziging van voor te stellen.")
        return found

    @cached_property
    def partijen(self) -> dict[int, Partij | None]:
        """Whom one may speak for, by what the form posts."""
        found: dict[int, Partij | None] = {row.pk: row for row in evaluatie.own_parties(self.request.actor)}
        return found | ({REGIO: None} if self.request.actor.may(P.CONVENANT_MANAGE) else {})

    def get_form_kwargs(self) -> dict[str, Any]:
        if not self.partijen:
            raise Http404
        artikelen = [(row.pk, str(row)) for row in self.convenant.artikelen.order_by("nummer")]
        return super().get_form_kwargs() | {"partijen": names(self.partijen), "artikelen": artikelen}

    def get_initial(self) -> dict[str, Any]:
        gekozen = self.request.GET.get("artikel", "")
        return {"artikel": int(gekozen)} if gekozen.isdecimal() and len(gekozen) < 10 else {}

    def act(self, form: forms.Form) -> str:
        data = form.cleaned_data
        artikel = self.convenant.artikelen.filter(pk=data["artikel"]).first() if data["artikel"] else None
        voorstellen.propose(
            convenant=self.convenant, artikel=artikel, tekst=data["tekst"], waarom=data["waarom"],
            partij=self.partijen[data["partij"]], by=self.request.actor,
        )  # fmt: skip
        return "Uw voorstel is ingediend. U leest hier wat de regio ermee doet."


class EenVoorstelPage(VoorstelPage):
    """A form about one proposal."""

    @cached_property
    def voorstel(self) -> Wijzigingsvoorstel:
        """The proposal."""
        return get_object_or_404(
            Wijzigingsvoorstel.objects.select_related("artikel", "convenant"), pk=self.kwargs["pk"]
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(voorstel=self.voorstel, **kwargs)


class VoorstelDecideView(EenVoorstelPage):
    """Say what is done with a proposal."""

    permission = P.CONVENANT_MANAGE
    form_class = BesluitForm
    titel = "Besluiten over een voorstel"
    knop = "Besluit opslaan"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(concept=versies.concept(), **kwargs)

    def act(self, form: forms.Form) -> str:
        row = voorstellen.decide(voorstel=self.voorstel, by=self.request.actor, **form.cleaned_data)
        return f"Uw besluit is opgeslagen: {row.get_status_display().lower()}."


class VoorstelWithdrawView(EenVoorstelPage):
    """Take back one's own proposal, after asking."""

    permission = P.CONVENANT_VIEW
    form_class = forms.Form
    titel = "Voorstel intrekken?"
    knop = "Voorstel intrekken"

    def get_form_kwargs(self) -> dict[str, Any]:
        if speaks_for(self.voorstel, self.request.actor) is None:
            raise Http404
        return super().get_form_kwargs()

    def act(self, form: forms.Form) -> str:
        partij = speaks_for(self.voorstel, self.request.actor)
        voorstellen.withdraw(
            voorstel=self.voorstel, partij=partij if isinstance(partij, Partij) else None, by=self.request.actor
        )
        return "Uw voorstel is ingetrokken."


def speaks_for(voorstel: Wijzigingsvoorstel, actor: Actor) -> Partij | bool | None:
    """The own party that proposed it, False for the region's own, None for somebody else's."""
    if voorstel.partij_nr is None:
        return False if actor.may(P.CONVENANT_MANAGE) else None
    return next((row for row in evaluatie.own_parties(actor) if row.pk == voorstel.partij_nr), None)


def names(partijen: dict[int, Partij | None]) -> list[tuple[int, str]]:
    """Number and name, for a form."""
    kaarten = dict(Partijkaart.objects.filter(pk__in=partijen).values_list("pk", "naam"))
    return [(pk, kaarten.get(pk, "") if partij else voorstellen.REGIO) for pk, partij in partijen.items()]
