"""The doorbells of what the region knows."""

from celery import shared_task
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, UserError, background
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.queries.parameter import ParameterMissing
from speerpunten.kennis.actions import artikelbestand, dialoogbewaking, effectrapport, schatting, statline, telronde
from speerpunten.kennis.models import Statlinebron, Telronde


@background(effectrapport.TAAK)
def compute_effect(progress: Progress, *, by: Actor, rapport: int) -> dict:
    """Reckon through an effect report; killed halfway it starts again and comes to the same."""
    try:
        effectrapport.compute(rapport=rapport, vandaag=timezone.localdate(), melden=progress.report)
    except (ParameterMissing, ValueError, LookupError) as fout:
        raise UserError(f"{fout} Vraag de functioneel beheerder dit aan te vullen.") from fout
    return {"rapport": rapport}


@background(schatting.TAAK)
def estimate_schatting(progress: Progress, *, by: Actor, ronde: int, gemeente: str | None, lijsten: list[str]) -> dict:
    """Make an estimate that somebody asked for; killed halfway nothing is kept and it starts again."""
    progress.report(1, 4, "Lijsten vergelijken")
    try:
        row = schatting.estimate(
            ronde=Telronde.objects.get(pk=ronde),
            gemeente=gemeente,
            lijsten=lijsten,
            vandaag=timezone.localdate(),
            by=by,
        )
    except ValidationError as fout:
        raise UserError(" ".join(fout.messages)) from fout
    return {"url": reverse("kennis:schatting-detail", args=[row.pk]), "knop": "Bekijk de schatting"}


@shared_task(name="kennis.destroy_telcodes")
def destroy_telcodes() -> int:
    """Every night: codes whose term is over go, with the salt of their round."""
    with scope.within(scope.systeem("destroy_telcodes")):
        return telronde.destroy_codes(vandaag=timezone.localdate(), by=Actor.systeem("destroy_telcodes"))


@background(artikelbestand.TAAK)
def read_artikelbestand(progress: Progress, *, by: Actor, pk: int) -> dict:
    """Read the text of a file, page by page."""
    return artikelbestand.read_text(pk=pk, report=progress.report, by=by)


@shared_task(name="kennis.keep_dialogen")
def keep_dialogen() -> dict[str, int]:
    """Each morning: remind who did not answer an invitation, and forget addresses and links of talks of long ago."""
    with scope.within(scope.systeem("keep_dialogen")):
        return dialoogbewaking.keep(op=timezone.localdate(), by=Actor.systeem("keep_dialogen"))


@shared_task(name="kennis.start_statline")
def start_statline() -> int:
    """Every month: ask for all tables of CBS StatLine; one that fails keeps no other from coming."""
    with scope.within(scope.systeem("start_statline")):
        return statline.start_all(by=Actor.systeem("start_statline"))


@background(statline.TAAK, in_pieces=True)
def fetch_statline(progress: Progress, *, by: Actor, taak: Achtergrondtaak, bron: int) -> dict:
    """Take the figures of one table. The attempt is kept, also when it failed; so it is a job in pieces."""
    row = Statlinebron.objects.get(pk=bron)
    poging = statline.fetch(bron=row, by=by, report=progress.report)
    if not poging.gelukt:
        raise UserError(poging.zin)
    return {"aantal": poging.aantal, "zin": poging.zin}
