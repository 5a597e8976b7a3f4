"""Made-up requests in every state, and parties to which something happened. Delta can ask and fails one check."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from convenant.demo.partijen import ALTIJD, BUITEN, ONDERTEKEND, SOORT
from convenant.enums.partij import Partijstapsoort as S
from convenant.enums.partij import Partijstatus, Toelatingsbesluit, Toetredingstatus
from convenant.models import Convenantversie, Partij, Partijkaart, Partijstap, Toelating, Toetreding
from convenant.queries.toetspapieren import HUISVESTING
from handhaving.enums import Bevindingstatus, Ernst
from handhaving.models import Bevinding
from registratie.models import Certificaat, Kwaliteitsmeting
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie

GEVRAAGD = (
    (Toetredingstatus.AANGEVRAAGD, 38, ""),
    (Toetredingstatus.TOEGELATEN, 25, ""),
    (Toetredingstatus.AANGEVRAAGD, 9, "De keuring van twee woningen is gepland op de eerste maandag van de maand."),
)
EERDER = ((Toetredingstatus.INGETROKKEN, 300), (Toetredingstatus.GEWEIGERD, 220))
"""What those who are no party asked now, and some of them before: state, days ago, explanation."""
WEIGERING = "Er loopt een zaak over brandveiligheid. Vraag het opnieuw als die is afgerond."
TIEL = "GM0281"
"""Where it takes part Tiel is the one that still has to decide, so that its demo account has something to do."""
GANG = 20
"""Of so many parties some had the events below; the others just take part."""
SCHORSING = "Drie weken lang sliepen er meer mensen dan vergund, ook na twee waarschuwingen."
ROYEMENT = "Bewoners moesten het huis uit op de dag dat hun werk eindigde. De woongarantie is niet nagekomen."
GEBEURD: tuple[tuple[Partijstatus, tuple[tuple[S, int, str], ...]], ...] = (
    (Partijstatus.GESCHORST, (
        (S.SCHORSING_VOORGENOMEN, 75, SCHORSING),
        (S.GEHOORD, 64, "Wij hebben te laat gezien dat een oude boeking doorliep. De mensen zijn verhuisd."),
        (S.GESCHORST, 40, "De reactie verklaart de eerste week, niet de twee daarna. Wij kijken over drie maanden opnieuw."),
    )),
    (Partijstatus.OPGEZEGD, ((S.OPGEZEGD, 120, "Wij stoppen met het verhuren van bedden."),)),
    (Partijstatus.GEROYEERD, (
        (S.ROYEMENT_VOORGENOMEN, 160, ROYEMENT),
        (S.GEHOORD, 148, "Gesprek met de directeur op het gemeentehuis. Hij vindt dat het personeel zelf vertrok."),
        (S.GEROYEERD, 130, "Zes bewoners verklaarden iets anders, en er is geen vervangende slaapplek geboden."),
    )),
    (Partijstatus.PARTIJ, ((S.OPGEZEGD, -60, "Wij gaan verder buiten de regio."),)),
    (Partijstatus.PARTIJ, ((S.ROYEMENT_VOORGENOMEN, 6, ROYEMENT),)),
    (Partijstatus.PARTIJ, (
        (S.SCHORSING_VOORGENOMEN, 200, SCHORSING),
        (S.GEHOORD, 190, "De locatie is leeg sinds 1 mei. Bijlage: de afmeldingen."),
        (S.VOORNEMEN_INGETROKKEN, 185, "De partij liet zien dat het is opgelost voordat wij schreven."),
    )),
)  # fmt: skip
"""The state that follows, and the steps: what, days ago (a minus is a day to come), and the words."""


def make(*, vandaag: date, by: Actor) -> int:
    """Requests with their decisions, and steps of parties; returns how many, 0 when some stand already."""
    if Toetreding.objects.exists():
        return 0
    versie = Convenantversie.objects.get(nummer=1)
    partijen = list(
        Partij.objects.filter(organisatie__isnull=False).select_related("organisatie").order_by("organisatie")
    )
    verzoeken = [*_outside(versie, {row.organisatie_id for row in partijen}, vandaag), *_joined_later(versie, partijen)]
    Toetreding.objects.bulk_create(verzoeken)
    Toelating.objects.bulk_create(_decisions(verzoeken, vandaag))
    lang = vandaag - timedelta(days=220)
    stappen = _happen(
        [row for row in partijen if row.kvk not in ALTIJD and row.sinds < lang and row.gemeenten], vandaag
    )
    _let_delta_fail_once(vandaag)
    return len(verzoeken) + stappen


def _outside(versie: Convenantversie, partijen: set[int | None], vandaag: date) -> Iterator[Toetreding]:
    """Requests of organisations that are no party, in every state."""
    rows = Organisatie.objects.filter(is_voorbeeld=True, status=Organisatiestatus.ACTIEF).exclude(kvk__in=BUITEN)
    kunnen = [row for row in rows.exclude(pk__in=partijen).order_by("id") if row.gemeenten and _sides(row)]
    for plek, row in enumerate(kunnen):
        status, dagen, toelichting = GEVRAAGD[plek % len(GEVRAAGD)]
        yield _request(row, versie, status, vandaag - timedelta(days=dagen), None, toelichting)
        if plek % len(GEVRAAGD) < len(EERDER):
            status, dagen = EERDER[plek % len(GEVRAAGD)]
            op = vandaag - timedelta(days=dagen)
            yield _request(row, versie, status, op, op + timedelta(days=20), "")


def _joined_later(versie: Convenantversie, partijen: Sequence[Partij]) -> Iterator[Toetreding]:
    """Of who did not sign on the first day the request that went before."""
    for row in partijen:
        if row.sinds > ONDERTEKEND + timedelta(days=60) and row.organisatie is not None:
            op = row.sinds - timedelta(days=30)
            yield _request(row.organisatie, versie, Toetredingstatus.ONDERTEKEND, op, row.sinds, "")


def _request(
    row: Organisatie, versie: Convenantversie, status: str, op: date, klaar: date | None, toelichting: str
) -> Toetreding:
    return Toetreding(
        organisatie=row, gemeenten=row.gemeenten, convenant=versie, soorten=_sides(row), status=status, kvk=row.kvk,
        toelichting=toelichting, aangevraagd_op=op, uiterlijk=op + timedelta(weeks=6), afgerond_op=klaar,
    )  # fmt: skip


def _decisions(verzoeken: Sequence[Toetreding], vandaag: date) -> Iterator[Toelating]:
    """Of every gemeente; of an open request one still has to decide, of a refused one the first refused."""
    for row in verzoeken:
        wacht = TIEL if TIEL in row.gemeenten else row.gemeenten[-1]
        for plek, code in enumerate(row.gemeenten):
            besluit = Toelatingsbesluit.TOEGELATEN
            if row.status == Toetredingstatus.GEWEIGERD and plek == 0:
                besluit = Toelatingsbesluit.GEWEIGERD
            elif row.status == Toetredingstatus.INGETROKKEN or (
                row.status == Toetredingstatus.AANGEVRAAGD and code == wacht
            ):
                besluit = Toelatingsbesluit.WACHT
            dag = min(row.aangevraagd_op + timedelta(days=8 + plek), row.afgerond_op or vandaag)
            yield Toelating(
                toetreding=row, organisatie_id=row.organisatie_id, gemeenten=row.gemeenten, gemeente_id=code, besluit=besluit,
                reden=WEIGERING if besluit == Toelatingsbesluit.GEWEIGERD else "",
                besloten_op=None if besluit == Toelatingsbesluit.WACHT else dag,
            )  # fmt: skip


def _happen(partijen: Sequence[Partij], vandaag: date) -> int:
    """Steps after the first, with the state and the card that follow; returns how many."""
    stappen, geraakt = [], []
    for plek, row in enumerate(partijen):
        if plek % GANG >= len(GEBEURD):
            continue
        status, gebeurd = GEBEURD[plek % GANG]
        row.status = status
        row.tot = (
            vandaag - timedelta(days=gebeurd[-1][1])
            if status in (Partijstatus.OPGEZEGD, Partijstatus.GEROYEERD)
            else None
        )
        geraakt.append(row)
        stappen += [_step(row, soort, vandaag - timedelta(days=dagen), reden) for soort, dagen, reden in gebeurd]
    Partij.objects.bulk_update(geraakt, ["status", "tot"])
    kaarten = {kaart.pk: kaart for kaart in Partijkaart.objects.filter(pk__in=[row.pk for row in geraakt])}
    for row in geraakt:
        kaarten[row.pk].status, kaarten[row.pk].tot = row.status, row.tot
    Partijkaart.objects.bulk_update(kaarten.values(), ["status", "tot"])
    Partijstap.objects.bulk_create(stappen)
    return len(stappen)


def _step(row: Partij, soort: S, dag: date, reden: str) -> Partijstap:
    voornemen = soort in (S.SCHORSING_VOORGENOMEN, S.ROYEMENT_VOORGENOMEN)
    zelf = soort == S.OPGEZEGD or (soort == S.GEHOORD and "Gesprek" not in reden)
    return Partijstap(
        partij=row, organisatie_id=row.organisatie_id, gemeenten=row.gemeenten, soort=soort, datum=dag, reden=reden,
        reageren_tot=dag + timedelta(days=21) if voornemen else None, gemeente_id=None if zelf else row.gemeenten[0],
    )  # fmt: skip


def _let_delta_fail_once(vandaag: date) -> None:
    """Delta's certificate ended three weeks ago; whatever else would fail is put right, so that it can repair the rest itself."""
    delta = Organisatie.objects.filter(kvk__in=BUITEN).first()
    if delta is None:
        return
    delta.contactpersoon = delta.contactpersoon or "Agnieszka Delta-Visser"
    delta.email = delta.email or "kantoor@delta.example"
    delta.save(update_fields=["contactpersoon", "email", "updated_at"])
    eind = vandaag - timedelta(days=22)
    rows = Certificaat.objects.filter(organisatie=delta, soort__in=HUISVESTING, ingetrokken_per=None)
    rows.filter(begin__gt=eind).update(begin=eind - timedelta(days=365))
    rows.update(einde=eind)
    kritiek = Bevinding.objects.open().filter(organisatie=delta, ernst=Ernst.KRITIEK)
    kritiek.update(status=Bevindingstatus.HERSTELD, hersteld_op=vandaag - timedelta(days=4))
    delta.locaties.filter(beheerder_telefoon="").update(beheerder_telefoon="0345000000", beheerder_naam="Dag en nacht")
    Kwaliteitsmeting.objects.filter(organisatie=delta, dagen_te_laat__gt=0).update(dagen_te_laat=0)


def _sides(row: Organisatie) -> list[str]:
    return [str(SOORT[Organisatierol(rol)]) for rol in row.rollen if rol in SOORT]
