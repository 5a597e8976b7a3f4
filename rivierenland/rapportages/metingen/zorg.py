"""Where people find help, and how many were referred."""

from datetime import date, timedelta

from rivierenland.core.kalender import add_months
from rivierenland.rapportages.meting.feit import REGIO, Feit, Gemeten, Meting, Sleutel
from rivierenland.rapportages.metingen.indicatoren import days, require_over
from rivierenland.rapportages.periode import Periode
from speerpunten.programma.indicatoren.vraag import ask, version_of
from speerpunten.zorg.enums.doorverwijzing import Doorverwijscijfersoort
from speerpunten.zorg.enums.hulp import Aanbodstatus
from speerpunten.zorg.models import Doorverwijscijfer

# An offer has no day on which it was placed: the version of that day says whether it stood in the directory, and for whom.
OFFERS = f"""
with versie as ({version_of("zorg_hulpaanbodevent", "status, werkgebied, met_tolk")})
select count(*), count(*) filter (where v.met_tolk)
from zorg_hulpaanbod h join versie v on v.id = h.id
where v.bekend and v.status = '{Aanbodstatus.GEPUBLICEERD}'
    and (%(gemeente)s = '' or v.werkgebied = '{{}}' or v.werkgebied @> array[%(gemeente)s]::varchar[])
"""  # noqa: S608 -- our own words, no value of a user


def facts(gebied: str, periode: Periode) -> Gemeten:
    """Offers on each day, and referrals of the year that ends with the period. Raises `indicatoren.NotOver`."""
    require_over(periode)
    feiten = list[Feit]()
    for dag in days(periode):
        ((aantal, met_tolk),) = ask(OFFERS, dag, gemeente=gebied)
        feiten.append(Feit(Sleutel("hulpaanbod", gebied, dag), aantal, optelbaar=False))
        feiten.append(Feit(Sleutel("hulpaanbod_tolk", gebied, dag), met_tolk, optelbaar=False))
        if (doorverwezen := _referred(gebied, dag)) is not None:
            feiten.append(doorverwezen)
    return Gemeten(feiten)


def _referred(gebied: str, dag: date) -> Feit | None:
    """The stored figure of the twelve whole months up to and including this day. It was suppressed before it was stored, with tables that
    others read: it is public as it stands, what it withholds is unknown here, and it is never counted again.
    """
    van = add_months(dag + timedelta(days=1), -12)
    rows = Doorverwijscijfer.objects.filter(
        gemeente=gebied or None, soort=Doorverwijscijfersoort.MAAND, waarde="", van=van
    )
    aantal = rows.values_list("aantal", flat=True).first()
    return None if aantal is None else Feit(Sleutel("doorverwijzingen", gebied, dag), aantal, optelbaar=False)


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """For one gemeente."""
    return facts(gemeente, periode)


def region(periode: Periode) -> Gemeten:
    """For the region: an offer for more gemeenten counts once."""
    return facts(REGIO, periode)


METING = Meting("zorg", "Zorg voor arbeidsmigranten", measure=measure, region=region)
