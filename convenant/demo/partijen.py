"""Made-up parties: most gemeenten and providers signed on 23 June 2023, some came later, Delta did not yet."""

from datetime import date, timedelta
from random import Random

from convenant.enums.partij import Partijsoort, Partijstapsoort, Partijstatus
from convenant.models import Convenantversie, Partij, Partijkaart, Partijstap
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Gemeente, Organisatie

ONDERTEKEND = date(2023, 6, 23)
NOG_NIET = ("culemborg",)
BUITEN = ("99000033",)
"""Trade register numbers of those who never joined: Delta."""
AANDEEL, METEEN = 0.7, 0.6
SOORT = {
    Organisatierol.VERBLIJFSBIEDER: Partijsoort.VERBLIJFSBIEDER,
    Organisatierol.UITZENDER: Partijsoort.UITZENDER,
    Organisatierol.WERKGEVER: Partijsoort.WERKGEVER,
}
ALTIJD = ("99000017", "99000025", "99000041")


def make(*, vandaag: date, by: Actor) -> int:
    """Parties with their card and first step; returns how many, 0 when some stand already."""
    if Partij.objects.exists():
        return 0
    kans, versie = Random(23), Convenantversie.objects.get(nummer=1)  # noqa: S311 - made-up rows, no secret
    namen: dict[int | str, str] = {gemeente.code: gemeente.naam for gemeente in Gemeente.objects.all()}
    rijen = [
        Partij(
            gemeenten=[row.code], soorten=[Partijsoort.GEMEENTE], convenant=versie, sinds=ONDERTEKEND, is_voorbeeld=True
        )
        for row in Gemeente.objects.exclude(slug__in=NOG_NIET)
    ]
    for row in Organisatie.objects.filter(is_voorbeeld=True, status=Organisatiestatus.ACTIEF).order_by("id"):
        soorten = [SOORT[Organisatierol(rol)] for rol in row.rollen if rol in SOORT]
        if not soorten or row.kvk in BUITEN or (row.kvk not in ALTIJD and kans.random() > AANDEEL):
            continue
        namen[row.pk] = row.naam
        rijen.append(
            Partij(
                organisatie=row, gemeenten=row.gemeenten, soorten=soorten, kvk=row.kvk, convenant=versie,
                sinds=_since(row.kvk, vandaag, kans), is_voorbeeld=True,
            )
        )  # fmt: skip
    Partij.objects.bulk_create(rijen)
    Partijkaart.objects.bulk_create(_card(row, namen[row.organisatie_id or row.gemeenten[0]]) for row in rijen)
    Partijstap.objects.bulk_create(
        Partijstap(
            partij=row, organisatie_id=row.organisatie_id, gemeenten=row.gemeenten, datum=row.sinds,
            soort=Partijstapsoort.TOEGETREDEN, reden="Op papier ondertekend.",
        )
        for row in rijen
    )  # fmt: skip
    return len(rijen)


def _since(kvk: str, vandaag: date, kans: Random) -> date:
    if kvk in ALTIJD or kans.random() < METEEN:
        return ONDERTEKEND
    return vandaag - timedelta(days=kans.randrange(60, max((vandaag - ONDERTEKEND).days, 61)))


def _card(row: Partij, naam: str) -> Partijkaart:
    return Partijkaart(
        partij_nr=row.pk, naam=naam, gemeente_id=None if row.organisatie_id else row.gemeenten[0], soorten=row.soorten,
        status=Partijstatus.PARTIJ, versie=row.convenant.nummer, sinds=row.sinds, is_voorbeeld=True,
    )  # fmt: skip
