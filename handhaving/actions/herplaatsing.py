"""Where the residents go when a location closes: planned before the decision, and done."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions.zaak.gevolgen import done
from handhaving.actions.zaak.sporen import locked, note
from handhaving.enums import Stapsoort, Termijnsoort, Zaakstatus
from handhaving.ladder.termijnen import HERPLAATSEN, start
from handhaving.models import Herplaatsing, Termijn, Zaak
from handhaving.queries import zaak as zaken
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission

MAX_PERSONEN = 5000
VERST = timedelta(days=731)


def plan(*, zaak: Zaak, personen: int, waarheen: str, uiterlijk: date, opmerking: str = "", by: Actor) -> Herplaatsing:
    """Plan where people go, by when; numbers only. Nobody lives there any more: 0 people.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.ZAAK_DECIDE, gemeente=zaak.gemeente_id)
    refuse_unfit({"waarheen": waarheen, "opmerking": opmerking})
    _check(personen, waarheen, uiterlijk)
    with transaction.atomic():
        row = locked(zaak.pk)
        if row.status == Zaakstatus.AFGESLOTEN:
            raise ValidationError("Deze zaak is afgesloten.")
        made = Herplaatsing.objects.create(
            zaak=row, gemeente_id=row.gemeente_id, personen=personen, waarheen=waarheen.strip(), uiterlijk=uiterlijk,
            opmerking=opmerking.strip(), created_by=by.gebruiker,
        )  # fmt: skip
        stap = next(s for s in reversed(zaken.steps(row)) if s.soort != Stapsoort.INGETROKKEN)
        begin = min(stap.datum, uiterlijk)
        for loop in start((HERPLAATSEN,), begin, lengtes={}, dagen={"uiterlijk": uiterlijk}):
            Termijn.objects.create(
                zaak=row, stap=stap, gemeente_id=row.gemeente_id, soort=Termijnsoort.HERPLAATSING, begin=loop.begin,
                einde=loop.einde, uitleg=loop.uitleg,
            )  # fmt: skip
        note("herplaatsing.plan", row, by, personen=personen)
    return made


def finish(*, herplaatsing: Herplaatsing, herplaatst: int, op: date, opmerking: str = "", by: Actor) -> Herplaatsing:
    """Say that it was done: how many people got another place, and when. Raises `Geweigerd` and ValidationError."""
    by.require(Permission.ZAAK_DECIDE, gemeente=herplaatsing.gemeente_id)
    refuse_unfit({"opmerking": opmerking})
    with transaction.atomic():
        zaak = locked(herplaatsing.zaak_id)
        row = Herplaatsing.objects.select_for_update().get(pk=herplaatsing.pk)
        if row.gedaan_op:
            raise ValidationError("Dit staat al als geregeld.")
        if op > timezone.localdate():
            raise ValidationError({"op": "Kies vandaag of een eerdere dag."})
        if op < zaak.geopend_op:
            zin = f"De zaak is geopend op {datum_lang(zaak.geopend_op)}. Kies die dag of later."
            raise ValidationError({"op": zin})
        if not 0 <= herplaatst <= row.personen:
            raise ValidationError({"herplaatst": f"Vul een aantal in van 0 tot en met {row.personen}."})
        if herplaatst < row.personen and not opmerking.strip():
            raise ValidationError({"opmerking": "Niet iedereen is herplaatst. Schrijf op waar de anderen zijn."})
        row.gedaan_op, row.herplaatst = op, herplaatst
        row.opmerking = "\n".join(deel for deel in (row.opmerking, opmerking.strip()) if deel)[:2000]
        row.save(update_fields=["gedaan_op", "herplaatst", "opmerking", "updated_at"])
        if not zaak.herplaatsingen.filter(gedaan_op=None).exists():
            done(Termijn.objects.running().filter(zaak=zaak, soort=Termijnsoort.HERPLAATSING))
        note("herplaatsing.finish", zaak, by, herplaatst=herplaatst)
    return row


def _check(personen: int, waarheen: str, uiterlijk: date) -> None:
    fouten = {}
    if not 0 <= personen <= MAX_PERSONEN:
        fouten["personen"] = "Vul in hoeveel mensen een andere plek nodig hebben."
    if not waarheen.strip():
        fouten["waarheen"] = "Vul in waar de mensen heen gaan. Noem geen namen."
    if uiterlijk < timezone.localdate():
        fouten["uiterlijk"] = "Kies vandaag of een latere dag."
    elif uiterlijk > timezone.localdate() + VERST:
        fouten["uiterlijk"] = "Deze dag ligt meer dan twee jaar vooruit. Controleer het jaar."
    if fouten:
        raise ValidationError(fouten)
