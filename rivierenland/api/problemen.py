"""Every refusal as a problem (RFC 9457) in Dutch: what is wrong, where, and what to do."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.core.exceptions import ValidationError as DjangoValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from rest_framework import exceptions
from rest_framework.response import Response

from rivierenland.api.versie import VERSION
from rivierenland.core.permissions import Geweigerd

PROBLEM = "application/problem+json"
SOORTEN: dict[str, tuple[int, str, str]] = {
    "ongeldige-invoer": (400, "De invoer klopt niet", "Verbeter de velden die in invalidParams staan."),
    "ongeldige-json": (400, "Dit is geen goede JSON", "Stuur één JSON-object in UTF-8."),
    "niet-aangemeld": (401, "Niet aangemeld", "Stuur een geldig token mee. Vraag een nieuw token als het verlopen is."),
    "geen-recht": (403, "Niet toegestaan", "Deze toegang mag dit niet."),
    "niet-gevonden": (404, "Niet gevonden", "Dit adres of dit nummer bestaat niet voor uw organisatie."),
    "methode-niet-toegestaan": (405, "Deze methode kan hier niet", "De header Allow noemt de methoden die wel kunnen."),
    "niet-leverbaar": (406, "Deze vorm kunnen wij niet leveren", "De API antwoordt in application/json."),
    "conflict": (409, "Dit past niet bij het register", "Er staat al iets in het register dat dit tegenhoudt."),
    "te-groot": (413, "Dit verzoek is te groot", "Verdeel het verzoek in kleinere delen."),
    "verkeerd-inhoudstype": (415, "Deze vorm kunnen wij niet lezen", "Stuur JSON, met Content-Type: application/json."),
    "sleutel-hergebruikt": (
        422, "Deze sleutel hoort bij een ander verzoek", "Gebruik voor elk nieuw verzoek een nieuwe Idempotency-Key.",
    ),
    "foute-rijen": (400, "Niets opgeslagen: er zijn foute rijen", "Verbeter de rijen met een fout, of neem alleen de goede."),
    "te-veel-verzoeken": (429, "Te veel verzoeken", "Wacht het aantal seconden dat in Retry-After staat."),
    "fout-bij-ons": (500, "Er ging iets mis bij ons", "Er is niets opgeslagen. Probeer het later opnieuw."),
}  # fmt: skip
"""Every kind of problem: status, title, and what is said when there is nothing more precise to say."""
VAN_STATUS = {
    400: "ongeldige-json",
    401: "niet-aangemeld",
    403: "geen-recht",
    404: "niet-gevonden",
    500: "fout-bij-ons",
}
CONFLICTEN = {"overlap", "locatie_gesloten"}


class Probleem(exceptions.APIException):
    """A refusal of one of the kinds above. `extra`: more members of the answer."""

    def __init__(self, soort: str, detail: str = "", *, headers: Mapping[str, str] | None = None, **extra: Any):
        self.soort, self.zin, self.extra, self.headers = soort, detail, extra, dict(headers or {})
        self.status_code = SOORTEN[soort][0]
        super().__init__(detail or SOORTEN[soort][2])


def members(soort: str, detail: str = "", **extra: Any) -> dict[str, Any]:
    """The members of a problem; `type` leads to the page that explains it."""
    status, title, standard = SOORTEN[soort]
    kind = f"{settings.SITE_URL}{reverse('api:uitleg')}#{soort}"
    return {"type": kind, "title": title, "status": status, "detail": detail or standard, **extra}


def handle(exc: Exception, context: Mapping[str, Any]) -> Response | None:
    """What REST framework answers to an exception; None leaves an unexpected one to the 500 handler."""
    found = _as_problem(exc)
    return answer(found) if found else None


def answer(found: Probleem) -> Response:
    """The problem as an answer."""
    body = members(found.soort, found.zin, **found.extra)
    return Response(body, status=found.status_code, headers=found.headers, content_type=PROBLEM)


def plain(soort: str, detail: str = "") -> HttpResponse:
    """The same outside REST framework, for what is refused before a view is found."""
    headers = {"API-Version": VERSION, "Cache-Control": "no-store", "X-Frame-Options": "DENY"}
    return JsonResponse(members(soort, detail), status=SOORTEN[soort][0], content_type=PROBLEM, headers=headers)


def too_large(request: HttpRequest, most: int) -> HttpResponse:
    """413, before a byte of the body is read."""
    return plain("te-groot", f"Een verzoek is hoogstens {most // 1024**2} MB. Verdeel het in kleinere delen.")


def _as_problem(exc: Exception) -> Probleem | None:
    match exc:
        case Probleem():
            return exc
        case DjangoValidationError():
            return _of_action(exc)
        case exceptions.ValidationError():
            return Probleem("ongeldige-invoer", invalidParams=list(_params(exc.detail)))
        case exceptions.ParseError():
            return Probleem("ongeldige-json", str(exc.detail))
        case exceptions.NotAuthenticated() | exceptions.AuthenticationFailed():
            return Probleem("niet-aangemeld", headers={"WWW-Authenticate": 'Bearer realm="Rivierenland"'})
        case exceptions.MethodNotAllowed():
            return Probleem("methode-niet-toegestaan")
        case exceptions.NotAcceptable():
            return Probleem("niet-leverbaar")
        case exceptions.UnsupportedMediaType():
            return Probleem("verkeerd-inhoudstype")
        case RequestDataTooBig():
            return Probleem("te-groot")
        case PermissionDenied() | exceptions.PermissionDenied():
            return Probleem("geen-recht")
        case Http404() | Geweigerd():
            return Probleem("niet-gevonden")
    return None


def _of_action(exc: DjangoValidationError) -> Probleem:
    """What an action refuses: a field that is wrong is the caller's, a clash with what stands is the register's."""
    if not hasattr(exc, "error_dict"):
        soort = "conflict" if not _codes(exc) or _codes(exc) & CONFLICTEN else "ongeldige-invoer"
        return Probleem(soort, " ".join(exc.messages))
    params = [{"name": camel(veld), "reason": zin} for veld, zinnen in exc.message_dict.items() for zin in zinnen]
    return Probleem("ongeldige-invoer", invalidParams=params)


def _codes(exc: DjangoValidationError) -> set[str]:
    return {fout.code for fout in exc.error_list if fout.code}


def camel(veld: str) -> str:
    """`verwacht_vertrek` as a call names it: `verwachtVertrek`."""
    eerste, *rest = NAMEN.get(veld, veld).split("_")
    return eerste + "".join(deel.capitalize() for deel in rest)


NAMEN = {"gemeente": "gemeentecode", "__all__": "verzoek"}


def _params(detail: Any, name: str = "") -> Iterator[dict[str, str]]:
    """Every wrong field with its sentence; a row of a list by its place, the first is 0: `verblijven[3].aankomst`."""
    if isinstance(detail, dict):
        for key, value in detail.items():
            yield from _params(value, name if key == "non_field_errors" else _step(name, key))
    elif isinstance(detail, list) and any(isinstance(part, dict | list) for part in detail):
        for place, value in enumerate(detail):
            yield from _params(value, f"{name}[{place}]")
    else:
        for zin in detail if isinstance(detail, list) else [detail]:
            yield {"name": name or "verzoek", "reason": str(zin)}


def _step(name: str, key: Any) -> str:
    if isinstance(key, int):
        return f"{name}[{key}]"
    return f"{name}.{key}" if name else str(key)
