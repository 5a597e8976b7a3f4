"""What residents say, location by location, for its provider and its gemeente."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import DetailView

from registratie.models import Huisvestingslocatie
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.arbeidsmigrant.enums import Feedbackvraag, Twijfelreden
from speerpunten.arbeidsmigrant.feedback.blokken import average
from speerpunten.arbeidsmigrant.filters.feedback import FeedbackFilter
from speerpunten.arbeidsmigrant.queries import feedback as queries
from speerpunten.arbeidsmigrant.queries.feedback import Locatiebeeld, Vraagbeeld
from speerpunten.arbeidsmigrant.tables.feedback import NIETS, FeedbackTable, stand_badge

MEESTE_OPMERKINGEN = 50
BRON = "Antwoorden van bewoners via de QR-code in huis"


class FeedbackListView(ListPage):
    """The locations in use, side by side."""

    permission = Permission.FEEDBACK_VIEW
    titel = "Feedback van bewoners"
    regel = (
        "Wat bewoners van hun locatie vinden, van 1 (heel slecht) tot 5 (heel goed), over de laatste twaalf maanden."
    )
    eenheid = ("locatie", "locaties")
    filterset_class = FeedbackFilter
    table_class = FeedbackTable
    template_name = "components/list.html"
    leeg_template = "arbeidsmigrant/feedback/_leeg.html"

    def get_queryset(self) -> QuerySet[Huisvestingslocatie]:
        return queries.for_list()

    def get_table_kwargs(self) -> dict[str, Any]:
        official = _is_official(self.request.actor)
        shown = list(self.object_list.order_by().values_list("pk", flat=True))
        return super().get_table_kwargs() | {
            "beelden": queries.pictures(timezone.localdate()),
            "tellingen": queries.tallies(shown) if official else None,
        }


class FeedbackDetailView(PortalView, DetailView):
    """One location: averages, trend, reply and code; for the gemeente also doubt and remarks."""

    permission = Permission.FEEDBACK_VIEW
    template_name = "arbeidsmigrant/feedback/detail.html"
    context_object_name = "locatie"

    def get_queryset(self) -> QuerySet[Huisvestingslocatie]:
        return Huisvestingslocatie.objects.select_related("organisatie", "gemeente")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag, row, actor = timezone.localdate(), self.object, self.request.actor
        beeld = queries.pictures(vandaag, locaties=[row.pk]).get(row.pk)
        context = {
            "titel": row.naam, "badges": stand_badge(beeld), "beeld": beeld, "normen": queries.norms(vandaag),
            "kwartalen": queries.quarters(beeld.vragen) if beeld else [], "code": queries.code_of(row),
            "reacties": queries.replies(row), "bron": BRON,
            "mag_reageren": actor.may(
                Permission.FEEDBACK_ANSWER, gemeente=row.gemeente_id, organisatie=row.organisatie_id
            ),
            "ambtenaar": _is_official(actor), "vandaag": vandaag,
        }  # fmt: skip
        if context["ambtenaar"]:
            context |= self._for_gemeente(row, beeld, vandaag)
        return super().get_context_data(**context, **kwargs)

    def _for_gemeente(self, row: Huisvestingslocatie, beeld: Locatiebeeld | None, vandaag: date) -> dict[str, Any]:
        telling = queries.tallies([row.pk]).get(row.pk, NIETS)
        doubtful = queries.pictures(vandaag, locaties=[row.pk], twijfel=True).get(row.pk)
        found = list(queries.remarks(row)[: MEESTE_OPMERKINGEN + 1])
        return {
            "telling": telling,
            "redenen": [(Twijfelreden(code).label, aantal) for code, aantal in sorted(telling.redenen.items())],
            "met_twijfel": with_doubt(beeld, doubtful),
            "opmerkingen": found[:MEESTE_OPMERKINGEN],
            "meer_opmerkingen": len(found) > MEESTE_OPMERKINGEN,
        }

    @cached_property
    def object(self) -> Huisvestingslocatie:  # type: ignore[override]
        """The location; Django's view sets it too."""
        return self.get_object()


def with_doubt(beeld: Locatiebeeld | None, doubtful: Locatiebeeld | None) -> list[tuple[str, float | None, float]]:
    """Per question the average without and with the doubtful answers; empty when none of those were published."""
    if doubtful is None:
        return []
    plain: list[Vraagbeeld | None] = list(beeld.vragen) if beeld else [None] * len(Feedbackvraag)
    rows = []
    for sure, other in zip(plain, doubtful.vragen, strict=True):
        _, both = average([*(sure.blokken if sure else []), *other.blokken])
        if both is not None:
            rows.append((other.vraag.label, sure.gemiddelde if sure else None, both))
    return rows


def _is_official(actor: Any) -> bool:
    return actor.beschrijving is not None and actor.beschrijving.soort is Rolsoort.GEMEENTE
