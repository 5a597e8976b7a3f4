"""Remind whose turn it is: once before the last day and once after it, one mail a night to an address."""

from collections import defaultdict
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.urls import reverse

from convenant.actions.nalevingsgesprek.bericht import SOORT
from convenant.enums.naleving import Gespreksstatus
from convenant.models import Nalevingsgesprek
from convenant.naleving.verloop import Wie, turn
from convenant.queries import bureau
from convenant.queries.nalevingsgesprek import HERINNERING
from registratie.actions.bezettingsstand import ScopeTooNarrow
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.scope import Scopesoort

DICHTBIJ, VOORBIJ = 1, 2


def remind(*, op: date, by: Actor) -> int:
    """Mail what is nearly due and what is over and was not told yet; returns how many mails.

    A constant number of queries; doing it again sends nothing. Raises `ScopeTooNarrow` outside the scope of a job that sees
    everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Herinneren kan alleen in een systeemscope.")
    with transaction.atomic():
        rows = _due(op)
        bureaus = bureau.addresses({row.regie_id for row in rows})
        per_adres: dict[str, list[Nalevingsgesprek]] = defaultdict(list)
        for row in rows:
            for adres in _receivers(row, bureaus):
                per_adres[adres].append(row)
        mails = [_mail(adres, gesprekken, op) for adres, gesprekken in per_adres.items()]
        uitgaand_bericht.queue_many(mails)
        gebeurtenis.record_many(
            gebeurtenis.draft(
                actie="nalevingsgesprek.remind", object=row, by=by, gemeente=row.regie_id,
                organisatie=row.organisatie_id, details={"code": row.code, "status": row.status},
            )
            for row in rows
        )  # fmt: skip
        for stand, over in ((DICHTBIJ, False), (VOORBIJ, True)):
            mine = [row.pk for row in rows if ((row.uiterlijk or op) < op) is over]
            Nalevingsgesprek.objects.filter(pk__in=mine).update(herinnerd=stand)
    return len(mails)


def _due(op: date) -> list[Nalevingsgesprek]:
    """Locked, so that two runs do not both send."""
    dagen = timedelta(days=int(value_of(HERINNERING, peildatum=op)))
    rows = (
        Nalevingsgesprek.objects.open()
        .select_for_update(of=("self",))
        .select_related("organisatie", "regie", "toezegging")
    )
    dichtbij = Q(uiterlijk__gte=op, uiterlijk__lte=op + dagen, herinnerd__lt=DICHTBIJ, geopend_op__lt=op)
    return list(rows.filter(dichtbij | Q(uiterlijk__lt=op, herinnerd__lt=VOORBIJ)).order_by(F("uiterlijk"), "id"))


def _receivers(row: Nalevingsgesprek, bureaus: dict[str, list[str]]) -> list[str]:
    if turn(Gespreksstatus(row.status)) is Wie.PARTIJ:
        return [row.organisatie.email] if row.organisatie.email else []
    return bureaus[row.regie_id]


def _mail(adres: str, rows: list[Nalevingsgesprek], op: date) -> UitgaandBericht:
    regels = [
        {
            "gesprek": row,
            "dagen": (row.uiterlijk - op).days if row.uiterlijk else 0,
            "link": f"{settings.SITE_URL}{reverse('convenant:gesprek-detail', args=[row.pk])}",
        }
        for row in rows
    ]
    wat = "Een gesprek over naleving vraagt" if len(rows) == 1 else f"{len(rows)} gesprekken over naleving vragen"
    return uitgaand_bericht.draft(
        aan=adres, onderwerp=f"Convenant: {wat[0].lower()}{wat[1:]} aandacht", soort=SOORT,
        tekst=render_to_string("emails/naleving_herinnering.txt", {"regels": regels}),
    )  # fmt: skip
