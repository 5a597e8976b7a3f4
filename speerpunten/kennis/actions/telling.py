"""Take in a list of people as codes, and take a mistaken one away."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.kennis.enums.schatting import Telsoort
from speerpunten.kennis.models import Telling, Telronde, Waarneming
from speerpunten.kennis.queries.schatting import SleutelWeg, key_of
from speerpunten.kennis.schatting.codes import keyed_codes
from speerpunten.kennis.schatting.vergelijken import unique
from speerpunten.kennis.tellijst.lezen import Mens


@transaction.atomic
def record(
    *,
    ronde: Telronde,
    gemeente: str,
    soort: Telsoort,
    begin: date,
    eind: date,
    mensen: Sequence[Mens],
    by: Actor,
    wijze: str = "",
) -> Telling:
    """Turn the people into codes and keep those; names and birth dates go no further than this function.

    In the order of their codes, so that the rows do not tell who stood where on the list. Raises `Geweigerd`, ValidationError.
    """
    by.require(Permission.TELLING_RECORD, gemeente=gemeente)
    locked = Telronde.objects.select_for_update().get(pk=ronde.pk)
    _require_open(locked, begin, eind)
    if not mensen:
        raise ValidationError("Er staat nog niemand op de lijst. Vul ten minste één persoon in.")
    codes = _coded(locked, mensen)
    row = Telling.objects.create(
        ronde=locked, gemeente_id=gemeente, soort=soort, begin=begin, eind=eind, wijze=wijze, regels=len(mensen),
        mensen=len(codes), geteld_door=by.gebruiker,
    )  # fmt: skip
    Waarneming.objects.bulk_create(Waarneming(telling=row, gemeente_id=gemeente, codes=een) for een in sorted(codes))
    gebeurtenis.record(actie="telling.record", object=row, by=by, gemeente=gemeente, details={"mensen": row.mensen})
    return row


@transaction.atomic
def remove(*, telling: Telling, by: Actor) -> None:
    """Take a mistaken count away with its codes; estimates that were made stay as they are. Raises `Geweigerd`."""
    by.require(Permission.TELLING_RECORD, gemeente=telling.gemeente_id)
    locked = Telling.objects.select_for_update().get(pk=telling.pk)
    gebeurtenis.record(
        actie="telling.remove", object=locked, by=by, gemeente=locked.gemeente_id, details={"mensen": locked.mensen}
    )
    locked.delete()


def _coded(ronde: Telronde, mensen: Sequence[Mens]) -> list[list[str]]:
    try:
        sleutel = key_of(ronde)
    except SleutelWeg as fout:
        zin = (
            "De sleutel van deze telronde is vervangen. Vraag een beleidsmedewerker om een nieuwe telronde te beginnen."
        )
        raise ValidationError(zin) from fout
    return unique([keyed_codes(sleutel, ronde.zout, een.achternaam, een.voornaam, een.geboren) for een in mensen])


def _require_open(ronde: Telronde, begin: date, eind: date) -> None:
    if ronde.vernietigd_at:
        raise ValidationError(
            {"ronde": "Deze telronde is afgesloten: de codes zijn vernietigd. Kies een andere ronde."}
        )
    if eind < begin:
        raise ValidationError({"eind": "De laatste dag ligt voor de eerste. Pas een van beide aan."})
    if begin < ronde.begin or eind > ronde.eind:
        zin = f"Deze telronde loopt van {ronde.begin:%d-%m-%Y} tot en met {ronde.eind:%d-%m-%Y}. Kies dagen daarbinnen."
        raise ValidationError({"begin": zin})
