"""The rooms of a location: beds and floor area."""

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from registratie.actions import ruimte as ruimte_actions
from registratie.models import Huisvestingslocatie, Ruimte
from rivierenland.api import paginering
from rivierenland.api.enums import Apirecht
from rivierenland.api.schema import collection, created
from rivierenland.api.serializers.locatie import Kamer, KamerInvoer
from rivierenland.api.serializers.vraag import Bladvraag
from rivierenland.api.views.basis import ApiView, in_one_piece, repeatable


class KamersView(ApiView):
    """All rooms of one own location; add one."""

    rechten = {"GET": Apirecht.LOCATIES_LEZEN, "POST": Apirecht.LOCATIES_SCHRIJVEN}
    vraag = Bladvraag

    @extend_schema(
        operation_id="kamersOpvragen", summary="De kamers van een locatie opvragen", parameters=[Bladvraag],
        responses=collection(Kamer), tags=["Kamers"],
    )  # fmt: skip
    def get(self, request: Request, locatie: int) -> Response:
        row = self.found(Huisvestingslocatie.objects, locatie)
        rows = Ruimte.objects.filter(locatie=row)
        return self.page(paginering.by_id(rows, self.gevraagd.get("cursor", ""), self.gevraagd["limiet"]), Kamer)

    @extend_schema(
        operation_id="kamerToevoegen", summary="Een kamer toevoegen", request=KamerInvoer, responses=created(Kamer),
        tags=["Kamers"],
    )  # fmt: skip
    @repeatable
    def post(self, request: Request, locatie: int) -> Response:
        row = self.found(Huisvestingslocatie.objects, locatie)
        made = ruimte_actions.add(locatie=row, by=self.actor, **KamerInvoer.checked(request.data))
        return Response(Kamer(made).data, status=201, headers={"Location": f"{request.path}/{made.pk}"})


class KamerView(ApiView):
    """One room of one own location."""

    rechten = {
        "GET": Apirecht.LOCATIES_LEZEN,
        "PATCH": Apirecht.LOCATIES_SCHRIJVEN,
        "DELETE": Apirecht.LOCATIES_SCHRIJVEN,
    }

    @extend_schema(operation_id="kamerOpvragen", summary="Een kamer opvragen", responses=Kamer, tags=["Kamers"])
    def get(self, request: Request, locatie: int, kamer: int) -> Response:
        return Response(Kamer(self.room(locatie, kamer)).data)

    @extend_schema(
        operation_id="kamerWijzigen",
        summary="Een kamer wijzigen",
        request=KamerInvoer,
        responses=Kamer,
        tags=["Kamers"],
    )
    @in_one_piece
    def patch(self, request: Request, locatie: int, kamer: int) -> Response:
        row = self.room(locatie, kamer)
        now = {"naam": row.naam, "oppervlakte": row.oppervlakte, "bedden": row.bedden}
        gegevens = KamerInvoer.checked(request.data, partial=True)
        return Response(Kamer(ruimte_actions.change(ruimte=row, by=self.actor, **now | gegevens)).data)

    @extend_schema(
        operation_id="kamerVerwijderen", summary="Een kamer verwijderen",
        description="Verblijven houden de naam van de kamer als tekst.", responses={204: None}, tags=["Kamers"],
    )  # fmt: skip
    @in_one_piece
    def delete(self, request: Request, locatie: int, kamer: int) -> Response:
        ruimte_actions.remove(ruimte=self.room(locatie, kamer), by=self.actor)
        return Response(status=204)

    def room(self, locatie: int, kamer: int) -> Ruimte:
        """The room, when both numbers belong together. Raises Http404."""
        return self.found(Ruimte.objects.filter(locatie=locatie), kamer)
