"""Where a phone sends an inspection, in parts. Every answer is JSON with where it stands, or a sentence for the inspector."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files import File
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views import View

from handhaving.actions import inzending as inzending_actions
from handhaving.enums import Inzendingstatus
from handhaving.fotos.schoon import MAX_BYTES, FotoGeweigerd, te_groot
from handhaving.inzendingen.inhoud import NIET_VAN_ONS, InhoudGeweigerd
from handhaving.models import Inzending, Inzendingfoto
from handhaving.queries import inzending as inzendingen
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

CHUNK = 64 * 1024  # bytes
TE_LANG = "Deze inspectie is te groot om te verzenden. Maak de opmerkingen korter en probeer het opnieuw."
STATEN = {
    Inzendingstatus.ONTVANGT: "ontvangt",
    Inzendingstatus.ONTVANGEN: "verzonden",
    Inzendingstatus.VERWERKT: "verwerkt",
    Inzendingstatus.AANDACHT: "aandacht",
    Inzendingstatus.TERZIJDE: "verwerkt",
}
TERZIJDE = "Een collega heeft deze inspectie terzijde gelegd. Zij blijft bewaard in de inbox."


class InzendingPart(PortalView, View):
    """One message of this inspector; that of somebody else does not exist."""

    permission = Permission.INSPECTIE_RECORD

    def inzending(self) -> Inzending:
        try:
            return inzendingen.own(self.kwargs["sleutel"], self.request.actor)
        except Inzending.DoesNotExist as fout:
            raise Http404 from fout


class InzendingReceiveView(PortalView, View):
    """An inspection without its photos; the answer says which photos are still wanted."""

    permission = Permission.INSPECTIE_RECORD
    http_method_names = ["post"]

    @staticmethod
    def too_large(request: HttpRequest, most: int) -> HttpResponse:
        return refused(TE_LANG, status=413)

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            return state_of(inzending_actions.receive(waarden=_json(request.body), by=self.request.actor))
        except InhoudGeweigerd as fout:
            return refused(str(fout))
        except ValidationError as fout:
            return refused(" ".join(fout.messages))
        except Inzending.DoesNotExist as fout:
            raise Http404 from fout


class InzendingStateView(InzendingPart):
    """Where a message stands, and which photos are still wanted."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return state_of(self.inzending())


class InzendingFotoView(InzendingPart):
    """One photo, as the body of the request: read piece by piece to the disk, never whole in memory."""

    http_method_names = ["put"]
    max_body_bytes = MAX_BYTES

    @staticmethod
    def too_large(request: HttpRequest, most: int) -> HttpResponse:
        return refused(te_groot(int(request.META["CONTENT_LENGTH"])), status=413)

    def put(self, request: HttpRequest, foto: UUID, **kwargs: Any) -> HttpResponse:
        inzending = self.inzending()
        try:
            with _on_disk(request, f"{foto}.jpg") as bestand:
                inzending_actions.add_photo(inzending=inzending, sleutel=foto, bestand=bestand, by=self.request.actor)
        except FotoGeweigerd as fout:
            return refused(str(fout))
        except Inzendingfoto.DoesNotExist as fout:
            raise Http404 from fout
        return state_of(self.inzending())


class InzendingCompleteView(InzendingPart):
    """The phone says that this was all."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return state_of(inzending_actions.complete(inzending=self.inzending(), by=self.request.actor))


def state_of(inzending: Inzending) -> JsonResponse:
    """Where a message stands, in the words of the phone."""
    staat, zin = STATEN[Inzendingstatus(inzending.status)], inzending.fout
    if inzending.status == Inzendingstatus.AANDACHT and inzending.conflict_nr:
        staat = "conflict"
    if inzending.status == Inzendingstatus.TERZIJDE:
        zin = TERZIJDE
    ontbreekt = [str(sleutel) for sleutel in inzendingen.missing(inzending)]
    return JsonResponse({"staat": staat, "zin": zin, "ontbreekt": ontbreekt})


def refused(zin: str, status: int = 422) -> JsonResponse:
    """What is not taken in, and what to do about it."""
    return JsonResponse({"zin": zin}, status=status)


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as fout:
        raise InhoudGeweigerd(NIET_VAN_ONS) from fout


@contextmanager
def _on_disk(request: HttpRequest, naam: str) -> Iterator[File]:
    """The body as a file, piece by piece; also a sender that does not say how much comes is stopped at the limit."""
    with TemporaryFile() as buffer:
        left = MAX_BYTES
        while piece := request.read(min(CHUNK, left + 1)):
            left -= len(piece)
            if left < 0:
                raise FotoGeweigerd(te_groot(MAX_BYTES + 1))
            buffer.write(piece)
        buffer.seek(0)
        yield File(buffer, name=naam)
