"""The organisation's stays: list, register, correct, take back, depart."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from registratie.actions import verblijf as verblijf_actions
from registratie.enums import Bron
from registratie.models import Huisvestingslocatie, Verblijf
from registratie.queries.verblijf import STAND_LABEL, Verblijfsstand, in_stand
from rivierenland.api import paginering
from rivierenland.api.enums import Apirecht
from rivierenland.api.problemen import Probleem
from rivierenland.api.schema import collection, created
from rivierenland.api.serializers import verblijf as vorm
from rivierenland.api.serializers.vraag import Bladvraag
from rivierenland.api.versie import PREFIX
from rivierenland.api.views.basis import ApiView, in_one_piece, repeatable
from rivierenland.core.actions import inzage

SOORT = "registratie.bewoner"


class Verblijfvraag(Bladvraag):
    """Which stays. Never by name or birth date: an address is kept in many logs."""

    locatieId = serializers.IntegerField(required=False, min_value=1, max_value=2**63 - 1)
    stand = serializers.ChoiceField(
        choices=list(STAND_LABEL.items()), required=False, help_text="Hoe het verblijf er vandaag voor staat."
    )
    gewijzigdSinds = serializers.DateTimeField(
        required=False, help_text="Verblijven die sinds dat moment zijn vastgelegd of gewijzigd."
    )


class VerblijvenPage(ApiView):
    """What the addresses about people share: whoever sees names is in the read log, with the purpose `doel`."""

    doel = "Verblijven opvragen met eigen software"

    def seen(self, rows: Iterable[Any]) -> None:
        """Write down that the people of these rows were shown to this software."""
        people = sorted({row.bewoner_id for row in rows})
        page = f"{self.request.path} ({self.request.auth.client_id})"
        inzage.record(object_soort=SOORT, object_ids=people, doel=self.doel, pagina=page, by=self.actor)

    def stay(self, pk: int) -> Verblijf:
        """One own stay. Raises Http404."""
        return self.found(Verblijf.objects.named().select_related("bewoner"), pk)

    def shown(self, row: Verblijf) -> dict[str, Any]:
        """A stay as it stands, with a line in the read log."""
        self.seen([row])
        return vorm.Verblijf(row).data


class VerblijvenView(VerblijvenPage):
    """All own stays; register one."""

    rechten = {"GET": Apirecht.VERBLIJVEN_LEZEN, "POST": Apirecht.VERBLIJVEN_SCHRIJVEN}
    vraag = Verblijfvraag

    @extend_schema(
        operation_id="verblijvenOpvragen", summary="Verblijven opvragen",
        description="De laatste aankomst eerst. Elke inzage van namen wordt vastgelegd.", parameters=[Verblijfvraag],
        responses=collection(vorm.Verblijf), tags=["Verblijven"],
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        rows = chosen(Verblijf.objects.named().select_related("bewoner"), **self.gevraagd)
        blad = paginering.by_arrival(rows, self.gevraagd.get("cursor", ""), self.gevraagd["limiet"])
        self.seen(blad.rijen)
        return self.page(blad, vorm.Verblijf)

    @extend_schema(
        operation_id="verblijfVastleggen", summary="Iemand inchecken",
        description="Of een verblijf achteraf vastleggen, met het vertrek erbij.", request=vorm.VerblijfInvoer,
        responses=created(vorm.Verblijf), tags=["Verblijven"],
    )  # fmt: skip
    @repeatable
    def post(self, request: Request) -> Response:
        gegevens = vorm.VerblijfInvoer.checked(request.data)
        locatie = Huisvestingslocatie.objects.filter(pk=gegevens.pop("locatieId")).first()
        if locatie is None:
            params = [{"name": "locatieId", "reason": "Dit is niet een van uw locaties."}]
            raise Probleem("ongeldige-invoer", invalidParams=params)
        row = verblijf_actions.register(locatie=locatie, bron=Bron.API, by=self.actor, **gegevens)
        headers = {"Location": f"{PREFIX}/verblijven/{row.pk}"}
        return Response(self.shown(row), status=201, headers=headers)


class VerblijfView(VerblijvenPage):
    """One own stay."""

    rechten = {
        "GET": Apirecht.VERBLIJVEN_LEZEN,
        "PATCH": Apirecht.VERBLIJVEN_SCHRIJVEN,
        "DELETE": Apirecht.VERBLIJVEN_SCHRIJVEN,
    }

    @extend_schema(
        operation_id="verblijfOpvragen", summary="Een verblijf opvragen", responses=vorm.Verblijf, tags=["Verblijven"]
    )
    def get(self, request: Request, verblijf: int) -> Response:
        return Response(self.shown(self.stay(verblijf)))

    @extend_schema(
        operation_id="verblijfWijzigen", summary="Een verblijf of de persoon verbeteren",
        description="Alleen wat u stuurt, verandert. Een verbetering van de persoon geldt voor al diens verblijven.",
        request=vorm.VerblijfWijziging, responses=vorm.Verblijf, tags=["Verblijven"],
    )  # fmt: skip
    @in_one_piece
    def patch(self, request: Request, verblijf: int) -> Response:
        row = self.stay(verblijf)
        gegevens = vorm.VerblijfWijziging.checked(request.data, partial=True)
        return Response(self.shown(verblijf_actions.change(verblijf=row, by=self.actor, **gegevens)))

    @extend_schema(
        operation_id="verblijfTerugdraaien", summary="Inchecken ongedaan maken",
        description="Voor wie hier niet heeft geslapen. Kan tot de eerste nacht voorbij is.", responses={204: None},
        tags=["Verblijven"],
    )  # fmt: skip
    @in_one_piece
    def delete(self, request: Request, verblijf: int) -> Response:
        verblijf_actions.take_back(verblijf=self.stay(verblijf), by=self.actor)
        return Response(status=204)


class VertrekView(VerblijvenPage):
    """The departure of one stay."""

    rechten = {"POST": Apirecht.VERBLIJVEN_SCHRIJVEN}

    @extend_schema(
        operation_id="vertrekVastleggen", summary="Iemand uitchecken", request=vorm.Vertrek, responses=vorm.Verblijf,
        tags=["Verblijven"],
    )  # fmt: skip
    @repeatable
    def post(self, request: Request, verblijf: int) -> Response:
        row = self.stay(verblijf)
        vertrek = vorm.Vertrek.checked(request.data).get("vertrek")
        return Response(self.shown(verblijf_actions.check_out(verblijf=row, vertrek=vertrek, by=self.actor)))


def chosen(
    rows: QuerySet[Verblijf], *, locatieId: int | None = None, stand: str = "", gewijzigdSinds: datetime | None = None,
    **rest: Any,
) -> QuerySet[Verblijf]:  # fmt: skip
    """The stays that were asked for."""
    if locatieId:
        rows = rows.filter(locatie=locatieId)
    if gewijzigdSinds:
        rows = rows.filter(updated_at__gte=gewijzigdSinds)
    return in_stand(rows, Verblijfsstand(stand), timezone.localdate()) if stand else rows
