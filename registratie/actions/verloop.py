"""Tell organisations in time that a permit or certificate ends, and let the permitted capacity follow the calendar."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction
from django.urls import reverse

from registratie.actions import brief, vergunning
from registratie.models import Certificaat, Huisvestingslocatie, Vergunning, Verloopherinnering
from registratie.queries import vergunning as vergunningen
from registratie.queries import verloop
from registratie.queries.papier import drempels
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.queries.parameter import value_of


def remind(*, vandaag: date, by: Actor) -> int:
    """Send what is due and was not sent; returns how many mails. Twice on one day is the same as once.

    A run that was missed is made up for: the threshold that was reached last is told, those before it are not told
    afterwards. Call it in the scope of a job that sees everything.
    """
    grenzen = drempels(vandaag)
    inhalen = int(value_of("verloop_inhalen_dagen", peildatum=vandaag))
    papieren: list[Vergunning | Certificaat] = [
        *verloop.ending_vergunningen(vandaag, grenzen[0]),
        *verloop.ending_certificaten(vandaag, grenzen[0]),
    ]
    return sum(_remind(papier, drempel, vandaag, by) for papier, drempel in _due(papieren, grenzen, inhalen, vandaag))


def keep_capacities(*, vandaag: date, by: Actor) -> int:
    """Bring the permitted capacity in step where a permit began or ended; returns how many changed."""
    changed = 0
    for locatie in vergunningen.out_of_step(vandaag):
        with transaction.atomic():
            row = Huisvestingslocatie.objects.select_for_update().get(pk=locatie.pk)
            if wijziging := vergunning.keep_capaciteit(row):
                changed += 1
                gebeurtenis.record(
                    actie="locatie.capaciteit", object=row, by=by, gemeente=row.gemeente_id,
                    organisatie=row.organisatie_id, details={"capaciteit": wijziging},
                )  # fmt: skip
    return changed


def _due(
    papieren: Iterable[Vergunning | Certificaat], grenzen: Sequence[int], inhalen: int, vandaag: date
) -> Iterable[tuple[Vergunning | Certificaat, int]]:
    """Each with the threshold that it reached last."""
    for papier in papieren:
        dagen = (papier.einde - vandaag).days  # type: ignore[operator]  # only what has an end is asked for
        reached = [grens for grens in grenzen if dagen <= grens]
        if reached and dagen >= -inhalen:
            yield papier, min(reached)


def _remind(papier: Vergunning | Certificaat, drempel: int, vandaag: date, by: Actor) -> bool:
    own = {"vergunning": papier} if isinstance(papier, Vergunning) else {"certificaat": papier}
    with transaction.atomic():
        if Verloopherinnering.objects.filter(einde=papier.einde, drempel__lte=drempel, **own).exists():
            return False
        if not _mail(papier, vandaag):
            return False
        Verloopherinnering.objects.create(
            organisatie_id=papier.organisatie_id, einde=papier.einde, drempel=drempel, **own
        )
        gebeurtenis.record(
            actie=f"{papier._meta.model_name}.remind", object=papier, by=by, gemeente=papier.gemeente_id,
            organisatie=papier.organisatie_id, details={"dagen": drempel, "soort": papier.soort, "locatie": papier.locatie_id},
        )  # fmt: skip
    return True


def _mail(papier: Vergunning | Certificaat, vandaag: date) -> bool:
    is_vergunning = isinstance(papier, Vergunning)
    plek, naam = papier.locatie, papier.get_soort_display()
    wat = f"{naam} van {plek.naam}" if plek else naam
    eindigt = "eindigt vandaag" if papier.einde == vandaag else f"eindigt op {datum_lang(papier.einde)}"
    if papier.einde and papier.einde < vandaag:
        eindigt = f"is geëindigd op {datum_lang(papier.einde)}"
    pad = reverse("registratie:locatie-papieren", args=[plek.pk]) if plek else _organisatie_pad(papier.organisatie_id)
    onderwerp = "Een vergunning loopt af" if is_vergunning else "Een certificaat loopt af"
    return brief.to_organisatie(
        papier.organisatie, onderwerp=onderwerp, sjabloon="verloop", soort="verloop", pad=pad, zin=f"{wat} {eindigt}.",
        is_vergunning=is_vergunning,
    )  # fmt: skip


def _organisatie_pad(organisatie_id: int) -> str:
    return reverse("registratie:organisatie-detail", args=[organisatie_id])
