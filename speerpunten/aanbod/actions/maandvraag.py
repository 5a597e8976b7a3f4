"""Write down how many people a work site needs, twelve months at once."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from speerpunten.aanbod.actions import vraagkaart
from speerpunten.aanbod.enums.vraag import Vraagbron, Zekerheid
from speerpunten.aanbod.models import Maandvraag, Werklocatie, Woonplek
from speerpunten.aanbod.queries import maandvraag as maandvragen

MAANDEN = range(1, 13)
HOOGST = 99_999
NIEMAND = "Zo heeft deze werkplek het hele jaar niemand nodig. Werkt er niemand meer? Meld dan dat de werkplek stopt."


def record(
    *,
    werklocatie: Werklocatie,
    jaar: int,
    mensen: Sequence[int],
    zekerheid: str,
    versie: int,
    bron: str = Vraagbron.GEMEENTE,
    bevestigd: bool = False,
    by: Actor,
) -> Werklocatie:
    """Keep the twelve figures of a year, January first, in place of what stood there; the history keeps the former.

    What a market party gives is always `Vraagbron.WERKGEVER`. The gemeente says how it came by its figure (`bron`), and does not
    replace what an employer gave in the portal itself. `bevestigd`: the user saw that a figure is out of the ordinary and says
    that it is right.

    Raises `Geweigerd`, `Verouderd` when somebody else was first, and ValidationError in Dutch per field (`maand_1` to
    `maand_12`); code `bevestigen` for a doubt, `niemand` for a year without anybody.
    """
    by.require(Permission.VRAAG_RECORD, gemeente=werklocatie.gemeente_id, organisatie=werklocatie.organisatie_id)
    mensen, bron = tuple(mensen), _source(werklocatie, bron, by)
    _check_year(werklocatie, jaar)
    _check_figures(mensen, bevestigd)
    with transaction.atomic():
        row = lock_unchanged(werklocatie, versie)
        was = maandvragen.of_year(row, jaar)
        if was and maandvragen.is_given(row, was) and not by.organisatie_id:
            raise ValidationError(f"De werkgever heeft de vraag voor {jaar} zelf opgegeven. Die wijzigt u niet.")
        _check_woonplekken(row, jaar, max(mensen))
        if was and (was.mensen, was.bron, was.zekerheid) == (mensen, bron, zekerheid):
            return row
        _write(row, jaar, mensen, bron, Zekerheid(zekerheid))
        row.versie += 1
        row.save(update_fields=["versie", "updated_at"])
        vraagkaart.keep(row)
        _tell(row, jaar, mensen, bron, was, by)
    return row


def _source(werklocatie: Werklocatie, bron: str, by: Actor) -> str:
    """Only an employer that is in the portal speaks for itself; of another one the gemeente may write down what it said."""
    if by.organisatie_id:
        return Vraagbron.WERKGEVER
    return Vraagbron.GEMEENTE if werklocatie.organisatie_id and bron == Vraagbron.WERKGEVER else bron


def _check_year(werklocatie: Werklocatie, jaar: int) -> None:
    mogelijk = maandvragen.open_years(timezone.localdate())
    if jaar not in mogelijk:
        raise ValidationError(f"U kunt de vraag opgeven voor {mogelijk[0]} tot en met {mogelijk[-1]}.", code="jaar")
    if not werklocatie.works_in(jaar):
        zin = f"Deze werkplek is gestopt op {datum_lang(werklocatie.einddatum)}. Voor {jaar} is er geen vraag meer."
        raise ValidationError(zin, code="gestopt")


def _check_figures(mensen: Sequence[int], bevestigd: bool) -> None:
    if len(mensen) != len(MAANDEN):
        raise ValueError("A year has twelve months.")
    fouten = {}
    for maand, aantal in zip(MAANDEN, mensen, strict=True):
        if not 0 <= aantal <= HOOGST:
            fouten[f"maand_{maand}"] = ValidationError(f"Vul een heel getal in van 0 tot en met {getal(HOOGST)}.")
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]
    if not any(mensen):
        raise ValidationError(NIEMAND, code="niemand")
    vanaf = int(value_of("vraag_controleer_vanaf", peildatum=timezone.localdate()))
    if max(mensen) > vanaf and not bevestigd:
        zin = f"{getal(max(mensen))} mensen op één werkplek is erg veel. Klopt het? Zet dan het vinkje en sla nog eens op."
        raise ValidationError({"bevestigd": zin}, code="bevestigen")


def _check_woonplekken(werklocatie: Werklocatie, jaar: int, piek: int) -> None:
    wonen = sum(Woonplek.objects.filter(werklocatie=werklocatie, jaar=jaar).values_list("mensen", flat=True))
    if wonen > piek:
        raise ValidationError(
            f"Bij deze werkplek staat van {getal(wonen)} mensen waar zij wonen. Dat is meer dan de {getal(piek)} in de drukste "
            "maand. Verlaag eerst dat aantal bij ‘Waar wonen deze mensen nu’.",
            code="wonen",
        )


def _write(werklocatie: Werklocatie, jaar: int, mensen: Sequence[int], bron: str, zekerheid: Zekerheid) -> None:
    rows = [
        Maandvraag(
            werklocatie=werklocatie, gemeente_id=werklocatie.gemeente_id, organisatie_id=werklocatie.organisatie_id,
            jaar=jaar, maand=maand, mensen=aantal, bron=bron, zekerheid=zekerheid, updated_at=timezone.now(),
        )
        for maand, aantal in zip(MAANDEN, mensen, strict=True)
    ]  # fmt: skip
    Maandvraag.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["werklocatie", "jaar", "maand"],
        update_fields=["mensen", "bron", "zekerheid", "updated_at"],
    )


def _tell(
    row: Werklocatie, jaar: int, mensen: Sequence[int], bron: str, was: "maandvragen.Jaarvraag | None", by: Actor
) -> None:
    details = {"jaar": jaar, "jaarrond": min(mensen), "piek": max(mensen), "bron": str(bron)}
    if was:
        details |= {"jaarrond_was": was.jaarrond, "piek_was": was.piek}
    gebeurtenis.record(
        actie="maandvraag.record", object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
        details=details,
    )  # fmt: skip
