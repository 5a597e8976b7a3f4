"""The description of the API (OpenAPI 3.0), made from the addresses themselves: what they take, answer and refuse."""

from functools import cache
from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, inline_serializer
from rest_framework import serializers

from rivierenland.api.enums import Apirecht
from rivierenland.api.problemen import PROBLEM, SOORTEN
from rivierenland.api.serializers.basis import Strikt
from rivierenland.api.versie import PREFIX, TOKEN_PATH

VERSIE = OpenApiParameter(
    "API-Version", str, OpenApiParameter.HEADER, response=True, description="De volledige versie van de API."
)
TEMPO = [
    OpenApiParameter(f"RateLimit-{naam}", int, OpenApiParameter.HEADER, response=True, description=uitleg)
    for naam, uitleg in (
        ("Limit", "Verzoeken per minuut."),
        ("Remaining", "Verzoeken die deze minuut nog kunnen."),
        ("Reset", "Seconden tot de volgende minuut."),
    )
]
SLEUTEL = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "minLength": 1, "maxLength": 128, "pattern": "^[!-~]+$"},
    OpenApiParameter.HEADER,
    description="Uw eigen nummer van dit verzoek. Herhaalt u het, dan gebeurt er niets dubbel en krijgt u hetzelfde antwoord.",
)


class OngeldigeParameter(serializers.Serializer):
    """A field that is wrong."""

    name = serializers.CharField()
    reason = serializers.CharField()


class ProbleemVorm(serializers.Serializer):
    """A problem (RFC 9457)."""

    type = serializers.URLField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    invalidParams = OngeldigeParameter(many=True, required=False)


class Link(serializers.Serializer):
    """Where something is."""

    href = serializers.URLField()


class Links(serializers.Serializer):
    """This page, and the next one unless it is the last."""

    self = Link()
    volgende = Link(required=False)


def collection(form: type[serializers.Serializer]) -> serializers.Serializer:
    """A page of a collection, as an answer."""
    return inline_serializer(f"{form.__name__}Bladzijde", {"resultaten": form(many=True), "_links": Links()})


def created(form: type[serializers.Serializer]) -> dict[int, OpenApiResponse]:
    """An answer to something new."""
    return {201: OpenApiResponse(form, description="Vastgelegd; de header Location zegt waar.")}


class Beschrijving(AutoSchema):
    """Adds to every address what every address has: its version, its pace, its refusals."""

    def get_override_parameters(self) -> list[OpenApiParameter]:
        found = [VERSIE, *TEMPO]
        return [*found, SLEUTEL] if self.method == "POST" else found

    def get_description(self) -> str:
        """Only what was written for the reader; a docstring is for the maker."""
        return ""

    def _get_response_bodies(self, direction: str = "response") -> dict[str, Any]:
        bodies = super()._get_response_bodies(direction)
        for status in self._refusals():
            title = " of: ".join(dict.fromkeys(title for code, title, _ in SOORTEN.values() if code == status))
            answer = OpenApiResponse(ProbleemVorm, description=title)
            bodies[str(status)] = self._get_response_for_code(answer, str(status), [PROBLEM], direction)
        return bodies

    def _refusals(self) -> list[int]:
        found = {400, 406, 429, 500}
        if self.view.rechten.get(self.method):
            found |= {401, 403}
        if "{" in self.path:
            found.add(404)
        if self.method in ("POST", "PATCH"):
            found |= {409, 413, 415}
        if self.method == "POST":
            found.add(422)
        if self.method == "DELETE":
            found.add(409)
        return sorted(found)

    def _map_basic_serializer(self, serializer: Any, direction: str) -> dict[str, Any]:
        found = super()._map_basic_serializer(serializer, direction)
        if isinstance(serializer, Strikt) and direction == "request":
            found["additionalProperties"] = False
        found.pop("description", None)
        return found


class Tokenuitleg(OpenApiAuthenticationExtension):
    """How software gets a token, and which scope an address asks for."""

    target_class = "rivierenland.api.herkenning.Tokenaanmelding"
    name = "oauth2"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        return {
            "type": "oauth2",
            "flows": {
                "clientCredentials": {
                    "tokenUrl": f"{settings.SITE_URL}{TOKEN_PATH}",
                    "scopes": {recht.value: str(recht.label) for recht in Apirecht},
                }
            },
        }

    def get_security_requirement(self, auto_schema: AutoSchema) -> dict[str, list[str]] | None:
        recht = auto_schema.view.rechten.get(auto_schema.method)
        return {self.name: [recht.value]} if recht else None


@cache
def document() -> dict[str, Any]:
    """The whole description. Made once in a process: it changes only with the code."""
    return SchemaGenerator().get_schema(request=None, public=True)


def once(endpoints: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The front door opens with and without a slash; it is described once."""
    return [endpoint for endpoint in endpoints if endpoint[0] != PREFIX]
