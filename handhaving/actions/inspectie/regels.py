"""What every inspection must satisfy, whether it was filled in on a page or on a phone."""

from collections.abc import Collection, Mapping
from datetime import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils import timezone

from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Antwoordwaarde
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.opmaak import getal

MEESTE_PERSONEN = 5000
LANGSTE_OPMERKING = 2000
HOOGSTE_METING = Decimal("9999999.9")


def moments(begonnen_at: datetime, afgerond_at: datetime) -> tuple[datetime, datetime]:
    """Begin and end as they are kept. A clock that runs ahead loses nobody an inspection: the future becomes now."""
    einde = min(afgerond_at, timezone.now())
    return min(begonnen_at, einde), einde


def check_visit(*, personen: int | None, aanwezig: str, opmerking: str) -> None:
    """Raise ValidationError in Dutch per field for what cannot be kept of a visit."""
    if personen is not None and not 0 <= personen <= MEESTE_PERSONEN:
        raise ValidationError({"personen": f"Vul een aantal in van 0 tot en met {getal(MEESTE_PERSONEN)}."})
    for veld, tekst, most in (("aanwezig", aanwezig, 200), ("opmerking", opmerking, 4000)):
        if len(tekst) > most:
            raise ValidationError({veld: f"Gebruik hoogstens {getal(most)} tekens."})
    refuse_unfit({"aanwezig": aanwezig, "opmerking": opmerking})


def check_answers(antwoorden: Mapping[str, Antwoord], codes: Collection[str]) -> None:
    """Raise ValidationError in Dutch per item for an answer that cannot be kept. `codes`: the items of this inspection."""
    fouten: dict[str, str] = {}
    for code, antwoord in antwoorden.items():
        if code not in codes:
            fouten[code] = f"Punt {code[:12]} staat niet op deze checklist."
        elif antwoord.waarde not in Antwoordwaarde.values:
            fouten[code] = f"Kies bij punt {code} een van de vier antwoorden."
        elif len(antwoord.opmerking) > LANGSTE_OPMERKING:
            fouten[code] = (
                f"De opmerking bij punt {code} is te lang. Gebruik hoogstens {getal(LANGSTE_OPMERKING)} tekens."
            )
        elif antwoord.gemeten is not None and not 0 <= antwoord.gemeten <= HOOGSTE_METING:
            fouten[code] = f"Het getal bij punt {code} klopt niet. Vul een getal van 0 of meer in."
    if fouten:
        raise ValidationError(fouten)
    refuse_unfit({code: antwoord.opmerking for code, antwoord in antwoorden.items()})
