"""The jobs of the reports: doorbells that call an action."""

from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, UserError, background
from rivierenland.rapportages.actions import rapportage
from rivierenland.rapportages.actions.maandrapport import TAAK
from rivierenland.rapportages.enums import Doelgroep
from rivierenland.rapportages.maandrapport.inhoud import Periode
from rivierenland.rapportages.maandrapport.kalender import NoReport


@background(TAAK)
def generate_rapportage(
    progress: Progress, *, by: Actor, periode: str, gemeente: str | None, doelgroep: str
) -> dict[str, str]:
    """Make one report under the system's scope; whether `by` might ask for it was decided when the job was started."""
    try:
        run = rapportage.generate(
            periode=Periode.read(periode),
            gemeente=gemeente,
            doelgroep=Doelgroep(doelgroep),
            by=by,
            taak=progress.row.pk,
            progress=progress.report,
        )
    except NoReport as geen:
        raise UserError(str(geen)) from geen
    return {"rapportage": str(run.pk)}
