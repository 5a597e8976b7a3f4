"""Remind organisations whose list stays away: one friendly mail, and a second one later. Never a sanction."""

from collections import defaultdict
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from registratie.actions.bezettingsstand import ScopeTooNarrow
from registratie.models import Kwaliteitsmeting, Leverherinnering
from registratie.queries.kwaliteit_norm import HERINNERING, TWEEDE_HERINNERING, Termen
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.scope import Scopesoort

SOORT = "leverherinnering"
Episode = tuple[int, str, date]


def remind(*, vandaag: date, by: Actor) -> int:
    """Put the reminders that are due today in the outbox, by what was measured for today; returns how many mails.

    One mail to an organisation, whatever the number of gemeenten it is late in. Doing it again sends nothing. Raises
    `ScopeTooNarrow` outside the scope of a job that sees every organisation.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Herinneren kan alleen in een systeemscope.")
    with transaction.atomic():
        late = _late(vandaag)
        earlier = _sent(late)
        termen, due = Termen(), defaultdict[int, list[tuple[Kwaliteitsmeting, int]]](list)
        for meting in late:
            if nummer := _due(meting, earlier[_episode(meting)], termen, vandaag):
                due[meting.organisatie_id].append((meting, nummer))
        for regels in due.values():
            _send(regels, vandaag, by)
    return len(due)


def _late(vandaag: date) -> list[Kwaliteitsmeting]:
    """Who is late today and can be reached; the rows locked, so that two runs do not both send."""
    rows = Kwaliteitsmeting.objects.filter(
        dag=vandaag, dagen_te_laat__gt=0, organisatie__status=Organisatiestatus.ACTIEF
    ).exclude(organisatie__email="")
    return list(rows.select_related("organisatie", "gemeente").select_for_update(of=("self",)).order_by("pk"))


def _episode(meting: Kwaliteitsmeting) -> Episode:
    assert meting.gerekend_vanaf is not None  # who is late has a term
    return meting.organisatie_id, meting.gemeente_id, meting.gerekend_vanaf


def _sent(late: list[Kwaliteitsmeting]) -> dict[Episode, list[Leverherinnering]]:
    found = defaultdict[Episode, list[Leverherinnering]](list)
    organisaties = {meting.organisatie_id for meting in late}
    for row in Leverherinnering.objects.filter(organisatie__in=organisaties):
        found[row.organisatie_id, row.gemeente_id, row.gerekend_vanaf].append(row)
    return found


def _due(meting: Kwaliteitsmeting, earlier: list[Leverherinnering], termen: Termen, vandaag: date) -> int:
    """The number of the reminder that is due, or 0. Between the two lies at least the time between their terms."""
    eerste = termen.days(HERINNERING, meting.gemeente_id, vandaag)
    tweede = termen.days(TWEEDE_HERINNERING, meting.gemeente_id, vandaag)
    if not earlier:
        return 1 if meting.dagen_te_laat >= eerste else 0
    pause = timedelta(days=max(1, tweede - eerste))
    rested = vandaag >= earlier[0].verstuurd_op + pause
    return 2 if len(earlier) == 1 and meting.dagen_te_laat >= tweede and rested else 0


def _send(regels: list[tuple[Kwaliteitsmeting, int]], vandaag: date, by: Actor) -> None:
    organisatie = regels[0][0].organisatie
    values = {
        "organisatie": organisatie,
        "metingen": [meting for meting, _ in regels],
        "meting": regels[0][0],
        "nogmaals": all(nummer == 2 for _, nummer in regels),
        "aanleveren": f"{settings.SITE_URL}{reverse('registratie:aanlevering-create')}",
        "kwaliteit": f"{settings.SITE_URL}{reverse('registratie:kwaliteit-detail', args=[organisatie.pk])}",
    }
    bericht = uitgaand_bericht.queue(
        aan=organisatie.email,
        onderwerp="Herinnering: uw nachtregister in Huisvesting Rivierenland",
        tekst=render_to_string("emails/leverherinnering.txt", values),
        soort=SOORT,
    )
    for meting, nummer in regels:
        row = Leverherinnering.objects.create(
            organisatie_id=organisatie.pk, gemeente_id=meting.gemeente_id, gerekend_vanaf=meting.gerekend_vanaf,
            nummer=nummer, dagen_te_laat=meting.dagen_te_laat, verstuurd_op=vandaag, bericht=bericht,
        )  # fmt: skip
        gebeurtenis.record(
            actie="leverherinnering.send", object=row, by=by, gemeente=meting.gemeente_id, organisatie=organisatie.pk,
            details={"nummer": nummer, "dagen_te_laat": meting.dagen_te_laat},
        )  # fmt: skip
