"""The front door and the description: for everybody, without a token."""

from django.conf import settings
from django.urls import reverse
from drf_spectacular.utils import extend_schema, inline_serializer
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from rivierenland.api.schema import Link, document
from rivierenland.api.versie import PREFIX, TOKEN_PATH, VERSION
from rivierenland.api.views.basis import ApiView

INGANGEN = {"locaties": f"{PREFIX}/locaties", "verblijven": f"{PREFIX}/verblijven", "signalen": f"{PREFIX}/signalen"}
Overzicht = inline_serializer(
    "Overzicht",
    {
        "naam": serializers.CharField(),
        "versie": serializers.CharField(),
        "_links": inline_serializer(
            "Ingangen", {naam: Link() for naam in ("openapi", "documentatie", "token", *INGANGEN)}
        ),
    },
)


class OverzichtView(ApiView):
    """What there is, and where."""

    rechten = {"GET": None}

    @extend_schema(
        operation_id="overzichtOpvragen", summary="Wat er is, en waar", responses=Overzicht, tags=["Overzicht"], auth=[]
    )
    def get(self, request: Request) -> Response:
        links = {
            "openapi": f"{PREFIX}/openapi.json", "documentatie": reverse("api:uitleg"), "token": TOKEN_PATH, **INGANGEN,
        }  # fmt: skip
        hrefs = {naam: {"href": f"{settings.SITE_URL}{adres}"} for naam, adres in links.items()}
        return Response({"naam": "Huisvesting Rivierenland", "versie": VERSION, "_links": hrefs})


class OpenApiView(ApiView):
    """The description, to be read from any page or tool."""

    rechten = {"GET": None}

    @extend_schema(exclude=True)
    def get(self, request: Request) -> Response:
        return Response(document(), headers={"Access-Control-Allow-Origin": "*"})
