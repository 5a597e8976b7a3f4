"""What a market party and burgerzaken have to do about registering: rows of their work queues, inside the own scope."""

from datetime import date

from django.db.models import Count, Min, Q
from django.urls import reverse

from registratie.enums import Brpstatus
from registratie.models import Brpsignaal
from registratie.queries import brpsignaal as signalen
from rivierenland.core.werk.regel import Werkregel, dag, term


def marktpartij(vandaag: date) -> list[Werkregel]:
    """One row for whose term runs or has passed and who was not told yet, one for whoever nears the limit. One query."""
    untold = Q(geinformeerd_op=None) & ~Q(opgegeven=Brpstatus.BRP_INGESCHREVEN)
    due, near = untold & Q(deadline__isnull=False), untold & Q(deadline=None)
    counts = Brpsignaal.objects.open().aggregate(
        nu=Count("pk", filter=due), eerste=Min("deadline", filter=due), straks=Count("pk", filter=near)
    )
    return [*_due(counts["nu"], counts["eerste"], vandaag), *_near(counts["straks"])]


def te_bevestigen(aantal: int) -> list[Werkregel]:
    """One row for everybody whom a provider says is registered: burgerzaken looks in the BRP and settles them together."""
    if not aantal:
        return []
    wie = "1 inschrijving" if aantal == 1 else f"{aantal} inschrijvingen"
    return [
        Werkregel(
            "attention", "Te bevestigen", f"{wie} bevestigen",
            "De aanbieder geeft op dat iemand is ingeschreven. Zoek het op in de BRP en leg vast wat u ziet.", "",
            f"{reverse('registratie:brp-list')}?opgegeven={Brpstatus.BRP_INGESCHREVEN}", "Bekijken", 40,
        )
    ]  # fmt: skip


def _due(aantal: int, eerste: date | None, vandaag: date) -> list[Werkregel]:
    if not aantal or eerste is None:
        return []
    soort, woord, volgorde = term(signalen.last_day(eerste), vandaag)
    return [
        Werkregel(
            soort, woord, f"{_people(aantal)} over inschrijven informeren",
            "Zij blijven naar verwachting vier maanden. Geef een brief in de eigen taal en leg vast dat u dat deed.",
            f"Eerste termijn: {dag(eerste)}", f"{reverse('registratie:brp-list')}?verteld=nee", "Bekijken", max(volgorde, -400),
        )
    ]  # fmt: skip


def _near(aantal: int) -> list[Werkregel]:
    if not aantal:
        return []
    return [
        Werkregel(
            "neutral", "Nadert", f"{_people(aantal)} {'nadert' if aantal == 1 else 'naderen'} vier maanden",
            "Vraag of zij langer blijven en geef alvast de brief.", "",
            f"{reverse('registratie:brp-list')}?termijn=geen&verteld=nee", "Bekijken", 60,
        )
    ]  # fmt: skip


def _people(aantal: int) -> str:
    return "1 bewoner" if aantal == 1 else f"{aantal} bewoners"
