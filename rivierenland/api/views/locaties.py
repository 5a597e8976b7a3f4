"""The organisation's locations, their rooms and their nights."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from registratie.actions import locatie as locatie_actions
from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie, Verblijf
from registratie.queries import bezetting
from registratie.queries import locatie as locaties
from rivierenland.api import paginering
from rivierenland.api.enums import Apirecht
from rivierenland.api.schema import collection, created
from rivierenland.api.serializers.basis import Dag, Vraag
from rivierenland.api.serializers.locatie import Bezetting, Locatie, LocatieAanmelding, LocatieWijziging
from rivierenland.api.serializers.vraag import Bladvraag
from rivierenland.api.versie import PREFIX
from rivierenland.api.views.basis import ApiView, in_one_piece, repeatable
from rivierenland.core.models import Organisatie

NACHTEN = 366


class Locatievraag(Bladvraag):
    """Which locations."""

    code = serializers.CharField(required=False, max_length=30, help_text="Uw eigen code van een locatie.")
    status = serializers.ChoiceField(choices=Locatiestatus.choices, required=False)


class LocatiesView(ApiView):
    """All own locations; report a new one."""

    rechten = {"GET": Apirecht.LOCATIES_LEZEN, "POST": Apirecht.LOCATIES_SCHRIJVEN}
    vraag = Locatievraag

    @extend_schema(
        operation_id="locatiesOpvragen", summary="Locaties opvragen", parameters=[Locatievraag],
        responses=collection(Locatie), tags=["Locaties"],
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        gevraagd = self.gevraagd
        same = {naam: gevraagd[naam] for naam in ("code", "status") if gevraagd.get(naam)}
        rows = locaties.for_list(timezone.localdate()).filter(**same)
        blad = paginering.by_id(rows, gevraagd.get("cursor", ""), gevraagd["limiet"])
        return self.page(blad, Locatie)

    @extend_schema(
        operation_id="locatieAanmelden", summary="Een locatie aanmelden",
        description="De gemeente beoordeelt de locatie. Tot die tijd is de status ‘aangemeld’.",
        request=LocatieAanmelding, responses=created(Locatie), tags=["Locaties"],
    )  # fmt: skip
    @repeatable
    def post(self, request: Request) -> Response:
        gegevens = LocatieAanmelding.checked(request.data)
        own = Organisatie.objects.get(pk=self.actor.organisatie_id)
        row = locatie_actions.register(organisatie=own, by=self.actor, **gegevens)
        return Response(shown(row.pk), status=201, headers={"Location": f"{PREFIX}/locaties/{row.pk}"})


class LocatieView(ApiView):
    """One own location."""

    rechten = {"GET": Apirecht.LOCATIES_LEZEN, "PATCH": Apirecht.LOCATIES_SCHRIJVEN}

    @extend_schema(operation_id="locatieOpvragen", summary="Een locatie opvragen", responses=Locatie, tags=["Locaties"])
    def get(self, request: Request, locatie: int) -> Response:
        rows = locaties.for_list(timezone.localdate())
        return Response(Locatie(self.found(rows, locatie)).data)

    @extend_schema(
        operation_id="locatieWijzigen", summary="Gegevens van een locatie wijzigen",
        description="Alleen wat u stuurt, verandert. De gemeente van een locatie wijzigt u in het portaal.",
        request=LocatieWijziging, responses=Locatie, tags=["Locaties"],
    )  # fmt: skip
    @in_one_piece
    def patch(self, request: Request, locatie: int) -> Response:
        row = self.found(Huisvestingslocatie.objects, locatie)
        gegevens = LocatieWijziging.checked(request.data, partial=True)
        locatie_actions.change(locatie=row, by=self.actor, **gegevens)
        return Response(shown(row.pk))


class Nachtvraag(Vraag):
    """Which nights."""

    van = Dag(vanaf=1950, required=False, help_text="De eerste nacht; zonder: dertig nachten voor `tot`.")
    tot = Dag(vanaf=1950, required=False, help_text="De nacht waarvoor het ophoudt; zonder: morgen.")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        tot = attrs.get("tot") or timezone.localdate() + timedelta(days=1)
        van = attrs.get("van") or tot - timedelta(days=30)
        if not 0 < (tot - van).days <= NACHTEN:
            raise serializers.ValidationError({"tot": [f"Vraag 1 tot {NACHTEN} nachten; `tot` ligt na `van`."]})
        return {"van": van, "tot": tot}


class BezettingView(ApiView):
    """The nights of one own location, in figures."""

    rechten = {"GET": Apirecht.LOCATIES_LEZEN}
    vraag = Nachtvraag

    @extend_schema(
        operation_id="bezettingOpvragen", summary="De bezetting per nacht opvragen", parameters=[Nachtvraag],
        responses=Bezetting, tags=["Locaties"],
    )  # fmt: skip
    def get(self, request: Request, locatie: int) -> Response:
        row = self.found(Huisvestingslocatie.objects, locatie)
        nachten = bezetting.per_nacht(Verblijf.objects.filter(locatie=row), **self.gevraagd)
        return Response(Bezetting({"capaciteitVergund": row.capaciteit_vergund, "nachten": nachten}).data)


def shown(pk: int) -> dict[str, Any]:
    """A location as it stands now."""
    return Locatie(locaties.for_list(timezone.localdate()).get(pk=pk)).data
