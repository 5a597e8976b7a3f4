"""What every address of the API shares: who calls, what they may, how often, and what every answer carries."""

import re
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseBase
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from rivierenland.api import paginering, problemen, strikt, tempo
from rivierenland.api.actions import herhaalsleutel
from rivierenland.api.enums import Apirecht
from rivierenland.api.paginering import Bladzijde
from rivierenland.api.problemen import Probleem
from rivierenland.api.serializers.basis import Vraag
from rivierenland.api.tempo import Stand
from rivierenland.api.versie import VERSION
from rivierenland.core.actor import Actor

SLEUTEL = "Idempotency-Key"
_SLEUTEL = re.compile(r"[!-~]{1,128}")


class ApiView(APIView):
    """One address. `rechten`: the scope that each method asks for; None for an address that is for everybody.

    `vraag`: the names that the query may hold. Everything else in the query is refused, so no name of a person gets in it.
    """

    rechten: ClassVar[dict[str, Apirecht | None]] = {}
    vraag: ClassVar[type[Vraag]] = Vraag
    max_body_bytes = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    too_large = staticmethod(problemen.too_large)
    stand: Stand | None = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Count the call first, then ask who it is and what they may. The body is kept as it was sent, to be compared."""
        self.stand = tempo.count(request._request, getattr(request._request, "aanmelding", None))
        super().initial(request, *args, **kwargs)
        if hasattr(self, str(request.method).lower()):
            self.body = request._request.body
            self.gevraagd = self.vraag.read(request.query_params)

    def check_permissions(self, request: Request) -> None:
        """401 without a token that counts; 403 for a token without the scope of this method."""
        if None in self.rechten.values():
            return
        if request.auth is None:
            self.permission_denied(request)
        recht = self.rechten.get("GET" if request.method == "HEAD" else str(request.method))
        if recht and recht not in request.auth.rechten:
            raise Probleem("geen-recht", f"Hiervoor heeft het token de scope ‘{recht}’ nodig.")

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer = super().finalize_response(request, response, *args, **kwargs)
        answer.headers["API-Version"] = VERSION
        for name, value in (self.stand.headers if self.stand else {}).items():
            answer.headers.setdefault(name, value)
        return answer

    def options(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """Which methods there are; nothing about a row."""
        return HttpResponse(status=204, headers={"Allow": ", ".join(self.allowed_methods)})

    @property
    def actor(self) -> Actor:
        """In whose name the call acts."""
        return self.request._request.actor

    def found(self, rows: QuerySet, pk: int) -> Any:
        """The row of the organisation with this number; of another organisation it does not exist. Raises Http404."""
        try:
            return rows.get(pk=pk)
        except ObjectDoesNotExist:
            raise Http404 from None

    def page(self, blad: Bladzijde, form: type[BaseSerializer]) -> Response:
        """A page of a collection, with the way to the next one in the body and in the header."""
        links = paginering.links(self.request.path, self.gevraagd, blad.verder)
        headers = {"Link": ", ".join(f'<{link["href"]}>; rel="{REL[naam]}"' for naam, link in links.items())}
        return Response({"resultaten": form(blad.rijen, many=True).data, "_links": links}, headers=headers)


REL = {"self": "self", "volgende": "next"}
Handler = Callable[..., Response]


def in_one_piece(handler: Handler) -> Handler:
    """Let what a call began be undone when it is refused halfway: the answer is then the only thing that is left."""

    @wraps(handler)
    def whole(self: ApiView, request: Request, *args: Any, **kwargs: Any) -> Response:
        with transaction.atomic():
            return handler(self, request, *args, **kwargs)

    return whole


def repeatable(handler: Handler) -> Handler:
    """Do a call with an idempotency key once; a repetition gets the first answer, byte for byte."""

    @wraps(handler)
    def once(self: ApiView, request: Request, *args: Any, **kwargs: Any) -> Response:
        sleutel = request.headers.get(SLEUTEL)
        if sleutel is None:
            return in_one_piece(handler)(self, request, *args, **kwargs)
        check_key(sleutel)
        asked = f"{request.method} {request.path}\n".encode() + self.body
        with transaction.atomic():
            row, is_new = herhaalsleutel.claim(
                toegang_id=request.auth.toegang_id, organisatie_id=self.actor.organisatie_id, sleutel=sleutel,
                afdruk=sha256(asked).hexdigest(),
            )  # fmt: skip
            if not is_new:
                return replayed(row, sha256(asked).hexdigest())
            response = handler(self, request, *args, **kwargs)
            if response.status_code >= 400:  # a call that was refused may be mended and sent again with its key
                row.delete()
                return response
            antwoord = JSONRenderer().render(response.data).decode()
            adres = response.headers.get("Location", "")
            herhaalsleutel.keep(row=row, status=response.status_code, adres=adres, antwoord=antwoord)
        return response

    return once


def check_key(sleutel: str) -> None:
    """Raises `Probleem` 400 for what is no key."""
    if not _SLEUTEL.fullmatch(sleutel):
        reason = "Een sleutel is 1 tot 128 gewone tekens zonder spatie, bijvoorbeeld een UUID."
        raise Probleem("ongeldige-invoer", invalidParams=[{"name": SLEUTEL, "reason": reason}])


def replayed(row: Any, afdruk: str) -> Response:
    """The answer of the first call. Raises `Probleem` 422 when this is another call."""
    if row.afdruk != afdruk:
        raise Probleem("sleutel-hergebruikt")
    headers = {"Idempotent-Replayed": "true"} | ({"Location": row.adres} if row.adres else {})
    return Response(strikt.read(row.antwoord), status=row.status, headers=headers)
