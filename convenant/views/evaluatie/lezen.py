"""Read evaluations: the list, and one with its figures, answers without names and conclusions."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from convenant.models import Partijkaart, Wijzigingsvoorstel
from convenant.queries import evaluatie
from convenant.queries.evaluatie import Eigen
from convenant.views.evaluatie.basis import OORDELEN, RondeMixin, badge, figure_lines
from rivierenland.core.permissions import Permission as P
from rivierenland.core.queries.parameter import in_force
from rivierenland.core.views.basis import PortalView

PARAMETERS = ("evaluatie_antwoord_dagen", "evaluatie_minimum_antwoorden")


class EvaluatieListView(PortalView, TemplateView):
    """Every evaluation; the region opens the next one here."""

    permission = P.CONVENANT_VIEW
    template_name = "convenant/evaluatie/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rondes = list(evaluatie.rounds())
        return super().get_context_data(
            titel="Evaluatie van het convenant",
            regel="Elk jaar: de cijfers van een dag, de antwoorden van partijen, en wat daaruit volgt.",
            rondes=[(ronde, badge(ronde)) for ronde in rondes],
            mag_openen=self.request.actor.may(P.CONVENANT_MANAGE),
            voorstellen=Wijzigingsvoorstel.objects.count(),
            **kwargs,
        )


class EvaluatieDetailView(RondeMixin, PortalView, TemplateView):
    """One evaluation. The remarks are read by the region; everybody else reads the counts and the conclusions."""

    permission = P.CONVENANT_VIEW
    template_name = "convenant/evaluatie/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ronde, vandaag, regie = self.ronde, timezone.localdate(), self.request.actor.may(P.CONVENANT_MANAGE)
        toont = evaluatie.shows_results(ronde, vandaag)
        return super().get_context_data(
            titel=str(ronde),
            ronde=ronde,
            badge=badge(ronde),
            cijfers=figure_lines(evaluatie.frozen(ronde)),
            oordelen=[oordeel.label for oordeel in OORDELEN],
            antwoordt=evaluatie.takes_answers(ronde, vandaag),
            toont=toont,
            uitslagen=evaluatie.results(ronde) if toont else [],
            vragen=[] if toont else ronde.vragen.order_by("nummer"),
            eigen=self.own(),
            regie=regie,
            parameters=in_force(vandaag, PARAMETERS),
            **kwargs,
        )

    def own(self) -> list[Eigen]:
        """The parties that one answers for, with whether they did."""
        partijen = evaluatie.own_parties(self.request.actor)
        namen = dict(Partijkaart.objects.filter(pk__in=[row.pk for row in partijen]).values_list("pk", "naam"))
        return [Eigen(row, namen.get(row.pk, str(row)), evaluatie.answer_of(self.ronde, row)) for row in partijen]
