"""One commitment: how it is counted and how parties do together; and of one party its series."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from convenant.enums.meting import Meetoordeel
from convenant.enums.partij import Partijsoort
from convenant.models import Bewijsstuk, Partij, Toezegging
from convenant.queries import naleving_stand, toezegging, toezeggingsreeks
from convenant.queries.naleving_stand import Toezeggingstand
from convenant.tables.toezegging import evidence_badge, state_badge
from convenant.views.toezeggingen import beeld
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

STANDEN = [(oordeel.value, oordeel.label) for oordeel in Meetoordeel]


class ToezeggingDetailView(PortalView, TemplateView):
    """What was promised, how it is counted, and the distribution in the region and in the own gemeente."""

    permission = Permission.CONVENANT_VIEW
    template_name = "convenant/toezegging/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = toezegging.by_code(self.kwargs["code"])
        if found is None:
            raise Http404
        actor = self.request.actor
        gebieden: list[str | None] = [None, *actor.gemeenten[:8]]
        namen = dict(Gemeente.objects.values_list("code", "naam"))
        delen = [(namen.get(code or "", "Regio"), _shown(toezegging.distributions([found], code))) for code in gebieden]
        return super().get_context_data(
            titel=f"{found.code} {found.titel}", regel=found.tekst, toezegging=found,
            norm=beeld.norm_words(found), meetregel=toezegging.rule_of(found), delen=delen,
            soorten=[Partijsoort(soort).label for soort in found.partijsoorten],
            parameters=toezegging.parameters_of(found, timezone.localdate()), ziet_partijen=actor.may(Permission.TOEZEGGING_VIEW),
            **kwargs,
        )  # fmt: skip


def _shown(rows: list) -> list[dict[str, Any]]:
    return [
        {
            "row": row, "soort": Partijsoort(row.soort).label, "helft": beeld.half_words(row),
            "standen": [(state_badge(oordeel), aantal) for oordeel, aantal in beeld.state_counts(row)],
            "figuur": beeld.class_figure(row) if not row.te_klein and row.toezegging.regel else None,
        }
        for row in rows
    ]  # fmt: skip


class ToezeggingReeksView(PortalView, TemplateView):
    """One commitment of one party: the line of a year, per gemeente, what counts against it, evidence."""

    permission = Permission.TOEZEGGING_VIEW
    template_name = "convenant/toezegging/reeks.html"

    @cached_property
    def partij(self) -> Partij:
        return get_object_or_404(toezegging.parties(), pk=self.kwargs["pk"])

    @cached_property
    def stand(self) -> Toezeggingstand:
        for stand in naleving_stand.stand_of(self.partij):
            if stand.toezegging.code == self.kwargs["code"]:
                return stand
        raise Http404

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        partij, stand, actor = self.partij, self.stand, self.request.actor
        belofte, vandaag = stand.toezegging, timezone.localdate()
        steps, eigen = toezeggingsreeks.steps_of(partij, belofte.code), bool(actor.organisatie_id)
        bewijzen = Bewijsstuk.objects.filter(partij=partij, code=belofte.code)
        return super().get_context_data(
            titel=f"{belofte.code} {belofte.titel}", regel=belofte.tekst, partij=partij, stand=stand, eigen=eigen,
            badge=state_badge(stand.oordeel, stand.op_bewijs), norm=beeld.norm_words(belofte), tegen=beeld.against(stand),
            figuur=beeld.series_figure(belofte, steps, stand.gemeten_op or vandaag),
            weg=beeld.road_of(belofte, partij, actor), meetregel=toezegging.rule_of(belofte),
            parameters=toezegging.parameters_of(belofte, vandaag),
            gemeenten=[(rij, state_badge(rij.oordeel)) for rij in toezeggingsreeks.per_gemeente(partij, belofte.code)],
            stappen=[(rij, state_badge(rij.oordeel)) for rij in reversed(steps[-12:])],
            bewijzen=[(rij, evidence_badge(rij)) for rij in bewijzen[:20]],
            helft=beeld.half_words(self._distribution(belofte)),
            mag_bewijzen=_may_file(actor, partij, stand), **kwargs,
        )  # fmt: skip

    def _distribution(self, belofte: Toezegging) -> Any:
        rows = toezegging.distributions([belofte], None)
        return next((row for row in rows if row.soort in self.partij.soorten), None)


def _may_file(actor: Any, partij: Partij, stand: Toezeggingstand) -> bool:
    """Evidence is for what is not measured now; a measured figure stands."""
    return (
        partij.organisatie_id is not None
        and actor.may(Permission.BEWIJS_FILE, organisatie=partij.organisatie_id)
        and (stand.oordeel == Meetoordeel.NIET_MEETBAAR or stand.op_bewijs)
    )


class VerdelingView(PortalView, TemplateView):
    """Every commitment, and how many parties stand where: in the region, or in one gemeente."""

    permission = Permission.CONVENANT_VIEW
    template_name = "convenant/toezegging/verdeling.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gemeenten = list(Gemeente.objects.order_by("naam"))
        gekozen = next((row for row in gemeenten if row.code == self.request.GET.get("gemeente")), None)
        soort = self.request.GET.get("soort", "")
        soort = soort if soort in Partijsoort.values else ""
        rows = toezegging.distributions(Toezegging.objects.all(), gekozen.code if gekozen else None)
        return super().get_context_data(
            titel="Hoe partijen het samen doen",
            regel="Per toezegging hoeveel partijen haar nakomen. Niemand kan hieraan zien hoe één partij het doet.",
            gemeenten=gemeenten, gekozen=gekozen, soort=soort, soorten=Partijsoort.choices,
            rijen=[
                (row, Partijsoort(row.soort).label, beeld.state_counts(row), beeld.half_words(row))
                for row in rows
                if not soort or row.soort == soort
            ],
            koppen=STANDEN, peildatum=rows[0].peildatum if rows else None, **kwargs,
        )  # fmt: skip
