"""Let a provider say what it thinks before the gemeente decides (Awb 4:8)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions.zaak import bericht
from handhaving.actions.zaak.gevolgen import done
from handhaving.actions.zaak.sporen import note
from handhaving.enums import Stapsoort, Termijnsoort, Zaakstatus
from handhaving.ladder.stappen import LADDER
from handhaving.models import Stap, Termijn, Zaak, Zienswijze
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

MAX_TEKST = 8000


def give(*, zaak: Zaak, tekst: str, by: Actor) -> Zienswijze:
    """Keep what the provider says about a plan it was told of. After the last day it is kept too, and marked.

    Raises `Geweigerd`, and ValidationError when there is no plan, the case is closed, or nothing was written.
    """
    by.require(Permission.ZAAK_ANSWER, organisatie=zaak.organisatie_id or 0)
    refuse_unfit({"tekst": tekst})
    if not tekst.strip():
        raise ValidationError({"tekst": "Schrijf op wat u vindt van het voornemen."})
    if len(tekst) > MAX_TEKST:
        raise ValidationError({"tekst": f"Gebruik hoogstens {MAX_TEKST} tekens."})
    vandaag = timezone.localdate()
    with transaction.atomic():
        row = Zaak.objects.select_for_update(of=("self",)).select_related("behandelaar").get(pk=zaak.pk)
        termijn = _term(row)
        gegeven = Zienswijze.objects.create(
            zaak=row, gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id, tekst=tekst.strip(),
            te_laat=vandaag > termijn.einde, created_by=by.gebruiker,
        )  # fmt: skip
        stap = Stap.objects.create(
            zaak=row, gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id, soort=Stapsoort.ZIENSWIJZE,
            datum=max(vandaag, termijn.begin), grondslag=LADDER[Stapsoort.ZIENSWIJZE].grondslag,
            toelichting="Gegeven in het portaal, na de laatste dag." if gegeven.te_laat else "Gegeven in het portaal.",
            gegevens={"zienswijze": gegeven.pk}, created_by=by.gebruiker,
        )  # fmt: skip
        done(Termijn.objects.running().filter(zaak=row, soort=Termijnsoort.ZIENSWIJZE))
        note("zienswijze.give", row, by, stap=stap, te_laat=gegeven.te_laat)
        bericht.tell_official(row, f"De aanbieder gaf een zienswijze{', te laat' if gegeven.te_laat else ''}.")
    return gegeven


def _term(zaak: Zaak) -> Termijn:
    if zaak.status == Zaakstatus.AFGESLOTEN:
        raise ValidationError("Deze zaak is afgesloten. U kunt geen zienswijze meer geven.")
    rows = Termijn.objects.filter(zaak=zaak, soort=Termijnsoort.ZIENSWIJZE, stap__herroepen_door=None)
    termijn = rows.order_by("-einde", "-id").first()
    if termijn is None:
        raise ValidationError("De gemeente heeft u in deze zaak niet om een zienswijze gevraagd.")
    return termijn
