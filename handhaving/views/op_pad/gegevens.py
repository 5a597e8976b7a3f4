"""What the page on the phone asks for: who works here, and the round to take along."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.views import View

from handhaving.queries import op_pad
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class OpPadWieView(PortalView, View):
    """For whom this phone works, and a token for the next thing it sends."""

    permission = Permission.INSPECTIE_RECORD

    def get(self, request: HttpRequest) -> HttpResponse:
        return JsonResponse({"gebruiker": str(request.user.pk), "csrf": get_token(request)})


class OpPadRondeView(PortalView, View):
    """The round of today with all that is needed to inspect without a connection; never a resident."""

    permission = Permission.INSPECTIE_RECORD

    def get(self, request: HttpRequest) -> HttpResponse:
        dag = timezone.localdate()
        mee = op_pad.take_along(self.request.actor, dag)
        gebeurtenis.record(
            actie="ronde.take_along", object_soort="handhaving.ronde", by=self.request.actor, gemeente=self.request.actor.gemeenten[0],
            details={"dag": dag.isoformat(), "locaties": len(mee["stops"])},
        )  # fmt: skip
        return JsonResponse(mee)
