"""Signals about own residents who near or have passed four months."""

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from registratie.enums import Signaalniveau
from registratie.queries import brpsignaal as signalen
from rivierenland.api import paginering
from rivierenland.api.enums import Apirecht
from rivierenland.api.schema import collection
from rivierenland.api.serializers.signaal import Signaal
from rivierenland.api.serializers.vraag import Bladvraag
from rivierenland.api.views.verblijven import VerblijvenPage


class Signaalvraag(Bladvraag):
    """Which signals."""

    locatieId = serializers.IntegerField(required=False, min_value=1, max_value=2**63 - 1)
    niveau = serializers.ChoiceField(choices=Signaalniveau.choices, required=False)


class SignalenView(VerblijvenPage):
    """All open signals about own residents."""

    rechten = {"GET": Apirecht.SIGNALEN_LEZEN}
    vraag = Signaalvraag
    doel = "Signalen over inschrijving in de BRP opvragen met eigen software"

    @extend_schema(
        operation_id="signalenOpvragen",
        summary="Signalen over eigen bewoners opvragen",
        description="Een reden om iemand te informeren, nooit een besluit. Nachten elders tellen mee en staan hier niet.",
        parameters=[Signaalvraag],
        responses=collection(Signaal),
        tags=["Signalen"],
    )
    def get(self, request: Request) -> Response:
        gevraagd = self.gevraagd
        found = {"locatie": gevraagd.get("locatieId"), "niveau": gevraagd.get("niveau")}
        same = {naam: waarde for naam, waarde in found.items() if waarde}
        rows = signalen.for_list(met_telling=False).open().filter(**same)
        blad = paginering.by_id(rows, gevraagd.get("cursor", ""), gevraagd["limiet"])
        self.seen(blad.rijen)
        return self.page(blad, Signaal)
