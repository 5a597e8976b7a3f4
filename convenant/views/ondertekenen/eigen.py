"""For whom somebody signs: the own organisation, or one of the own gemeenten."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from convenant.models import Convenantversie
from convenant.queries import ondertekening as ondertekeningen
from convenant.queries.ondertekening import Aanleiding
from rivierenland.core.models import Gemeente, Organisatie


def whose(request: HttpRequest) -> tuple[Organisatie | None, Gemeente | None]:
    """The organisation of a market party, or the gemeente of an official; `?gemeente=` chooses among several. Raises Http404."""
    actor: Any = request.actor  # type: ignore[attr-defined]
    if actor.organisatie_id:
        return get_object_or_404(Organisatie.objects, pk=actor.organisatie_id), None
    gekozen = request.GET.get("gemeente", "") or (actor.gemeenten[0] if actor.gemeenten else "")
    if gekozen not in actor.gemeenten:
        raise Http404
    return None, Gemeente.objects.get(pk=gekozen)


def occasion(request: HttpRequest, convenant: Convenantversie) -> Aanleiding:
    """Whether they may sign this version today."""
    organisatie, gemeente = whose(request)
    vandaag = timezone.localdate()
    if organisatie is not None:
        return ondertekeningen.of_organisatie(organisatie, convenant, vandaag)
    assert gemeente is not None
    return ondertekeningen.of_gemeente(gemeente, convenant, vandaag)
