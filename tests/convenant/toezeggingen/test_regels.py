"""Each rule counts what it says: hand cases at the border, and random rows against a plain recomputation."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from convenant.queries.regels import REGELS
from convenant.regels.regel import Telling
from handhaving.enums import Antwoordwaarde, Bevindingstatus, Hersteloordeel, Inspectiestatus, Inspectieuitkomst
from handhaving.models import (
    Bevinding,
    Checklistitem,
    Checklistversie,
    Herplaatsing,
    Herstelmelding,
    Inspectie,
    Inspectieantwoord,
    Zaak,
)
from registratie.enums import (
    Brpstatus,
    Certificaatsoort,
    Kanaal,
    Leverwijze,
    Locatiestatus,
    Signaalkring,
    Signaalniveau,
)
from registratie.models import (
    Brpsignaal,
    Brpverklaring,
    Certificaat,
    Huisvestingslocatie,
    Informatiebewijs,
    Kwaliteitsmeting,
    Verblijf,
)
from registratie.queries.norm import capaciteit_norm
from rivierenland.core.models import Gebruiker
from tests.factories.registratie import (
    BUREN,
    TIEL,
    BewonerFactory,
    CertificaatFactory,
    LocatieFactory,
    OrganisatieFactory,
    RuimteFactory,
    VerblijfFactory,
)

OP = date(2026, 11, 20)
DAG = timedelta(days=1)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("systeem")]


def measured(code, op=OP):
    regel = next(regel for regel in REGELS if regel.code == code)
    return sorted(regel.measure(op), key=lambda telling: (telling.organisatie, telling.gemeente))


def quality(organisatie, dag, gemeente=TIEL, **waarden):
    standaard = {"wijze": Leverwijze.BESTAND, "laatste_levering": dag, "personen": 10, "bedden": 12}
    return Kwaliteitsmeting.objects.create(
        organisatie=organisatie, gemeente_id=gemeente, dag=dag, **(standaard | waarden)
    )


# T01, T02, T05: the night register


def test_a_register_of_seven_days_old_is_in_time_and_of_eight_is_not():
    wie = OrganisatieFactory()
    quality(wie, OP - DAG, laatste_levering=OP - 8 * DAG)
    quality(wie, OP - 2 * DAG, laatste_levering=OP - 10 * DAG)
    quality(wie, OP - 3 * DAG, wijze=Leverwijze.PORTAAL, laatste_levering=None)
    quality(wie, OP - 4 * DAG, wijze=Leverwijze.GEEN, laatste_levering=None)
    assert measured("nachtregister_op_tijd") == [Telling(wie.pk, TIEL, 2, 4)]


def test_today_and_days_before_the_window_do_not_count():
    wie = OrganisatieFactory()
    for dag in (OP, OP - 91 * DAG):
        quality(wie, dag)
    assert measured("nachtregister_op_tijd") == []
    quality(wie, OP - 90 * DAG)
    assert measured("nachtregister_op_tijd") == [Telling(wie.pk, TIEL, 1, 1)]


def test_facts_of_the_last_measured_night_make_a_register_complete():
    wie = OrganisatieFactory()
    quality(wie, OP - 2 * DAG, personen=10, zonder_woonplaats=10)
    quality(wie, OP - DAG, personen=10, zonder_woonplaats=1, zonder_document=2)
    assert measured("nachtregister_volledig") == [Telling(wie.pk, TIEL, 17, 20)]


def test_nights_of_people_above_the_permit():
    wie = OrganisatieFactory()
    quality(wie, OP - DAG, personen=103, personen_te_veel=3)
    quality(wie, OP - 2 * DAG, personen=97)
    assert measured("niet_boven_vergunning") == [Telling(wie.pk, TIEL, 197, 200)]


def test_random_quality_rows_give_what_a_plain_count_gives():
    kans, wie = Random(5), [OrganisatieFactory() for _ in range(3)]
    for organisatie in wie:
        for gemeente in (TIEL, BUREN):
            for terug in range(0, 100, 3):
                dag, personen = OP - terug * DAG, kans.randrange(20)
                quality(
                    organisatie, dag, gemeente, wijze=kans.choice([*Leverwijze]), personen=personen,
                    laatste_levering=kans.choice([None, dag - kans.randrange(12) * DAG]),
                    personen_te_veel=kans.randrange(personen + 1), zonder_woonplaats=kans.randrange(personen + 1),
                )  # fmt: skip
    op_tijd, past = [], []
    for organisatie in wie:
        for gemeente in (BUREN, TIEL):
            rows = [
                row
                for row in Kwaliteitsmeting.objects.filter(organisatie=organisatie, gemeente=gemeente)
                if OP - 90 * DAG <= row.dag < OP
            ]
            goed = [
                row.wijze == Leverwijze.PORTAAL
                or (row.laatste_levering is not None and (row.dag - row.laatste_levering).days <= 7)
                for row in rows
            ]
            op_tijd.append(Telling(organisatie.pk, gemeente, sum(goed), len(rows)))
            mensen = sum(row.personen for row in rows)
            past.append(Telling(organisatie.pk, gemeente, mensen - sum(row.personen_te_veel for row in rows), mensen))
    assert measured("nachtregister_op_tijd") == op_tijd
    assert measured("niet_boven_vergunning") == past


# T03, T04, T06: beds and locations


def test_a_bed_counts_with_a_certificate_of_its_location_or_of_the_whole_organisation():
    wie, ander = OrganisatieFactory(), OrganisatieFactory()
    eigen = LocatieFactory(organisatie=wie, capaciteit_vergund=10)
    LocatieFactory(organisatie=wie, capaciteit_vergund=7)
    LocatieFactory(organisatie=ander, capaciteit_vergund=5)
    CertificaatFactory(
        organisatie=wie,
        organisatie_gemeenten=None,
        locatie=eigen,
        gemeente_id=TIEL,
        soort=Certificaatsoort.AKF,
        begin=OP,
        einde=OP,
    )
    CertificaatFactory(organisatie=ander, begin=OP - DAG)
    assert measured("bedden_met_certificaat") == [Telling(wie.pk, TIEL, 10, 17), Telling(ander.pk, TIEL, 5, 5)]


@pytest.mark.parametrize(
    "anders",
    [
        {"einde": OP - DAG}, {"begin": OP + DAG}, {"ingetrokken_per": OP, "reden": "Gestopt"},
        {"soort": Certificaatsoort.SNA}, {"soort": Certificaatsoort.NAU, "nau_status": "toegelaten"},
    ],
)  # fmt: skip
def test_a_certificate_that_ended_or_is_of_another_kind_does_not_count(anders):
    plek = LocatieFactory()
    CertificaatFactory(organisatie=plek.organisatie, **({"begin": OP - 400 * DAG} | anders))
    assert measured("bedden_met_certificaat") == [Telling(plek.organisatie_id, TIEL, 0, 10)]


def test_random_certificates_give_what_a_plain_count_gives():
    kans = Random(3)
    for organisatie in [OrganisatieFactory() for _ in range(6)]:
        for _ in range(3):
            gestopt = kans.random() < 0.2
            plek = LocatieFactory(
                organisatie=organisatie, gemeente_id=kans.choice([TIEL, BUREN]), capaciteit_vergund=kans.randrange(1, 30),
                status=Locatiestatus.GESTOPT if gestopt else Locatiestatus.ACTIEF, einddatum=OP - DAG if gestopt else None,
            )  # fmt: skip
            if kans.random() < 0.6:
                waar = kans.random() < 0.5
                CertificaatFactory(
                    organisatie=organisatie, soort=kans.choice([Certificaatsoort.SNF, Certificaatsoort.AKF, Certificaatsoort.SNA]),
                    begin=OP + kans.randrange(-20, 3) * DAG, einde=kans.choice([None, OP + 5 * DAG]),
                    organisatie_gemeenten=None if waar else organisatie.gemeenten, locatie=plek if waar else None,
                    gemeente_id=plek.gemeente_id if waar else None,
                )  # fmt: skip
    verwacht = {}
    for plek in Huisvestingslocatie.objects.filter(status=Locatiestatus.ACTIEF):
        heeft = Certificaat.objects.in_force(OP).filter(
            Q(locatie=plek) | Q(locatie=None, organisatie=plek.organisatie_id)
        )
        goed = heeft.filter(soort__in=["snf", "akf"]).exists()
        teller, noemer = verwacht.get((plek.organisatie_id, plek.gemeente_id), (0, 0))
        bedden = plek.capaciteit_vergund
        verwacht[plek.organisatie_id, plek.gemeente_id] = (teller + bedden * goed, noemer + bedden)
    assert measured("bedden_met_certificaat") == sorted(
        (Telling(*wie, *aantal) for wie, aantal in verwacht.items()),
        key=lambda telling: (telling.organisatie, telling.gemeente),
    )


def test_a_location_has_room_when_no_more_sleep_there_than_the_register_says_it_may():
    kans = Random(8)
    for organisatie in [OrganisatieFactory() for _ in range(3)]:
        for _ in range(4):
            plek = LocatieFactory(
                organisatie=organisatie, oppervlakte_gbo=kans.choice([None, Decimal(kans.randrange(20, 90))])
            )
            for _ in range(kans.randrange(7)):
                VerblijfFactory(locatie=plek, aankomst=OP - kans.randrange(1, 4) * DAG, vertrek=kans.choice([None, OP]))
            if kans.random() < 0.5:
                RuimteFactory(locatie=plek, bedden=10, oppervlakte=Decimal(kans.randrange(5, 30)))
    verwacht = {}
    for plek in Huisvestingslocatie.objects.all():
        norm = capaciteit_norm(plek, OP).personen
        if norm is not None:
            mensen = Verblijf.objects.present(OP - DAG).filter(locatie=plek).count()
            teller, noemer = verwacht.get(plek.organisatie_id, (0, 0))
            verwacht[plek.organisatie_id] = (teller + (mensen <= norm), noemer + 1)
    assert measured("ruimte_volgens_norm") == [Telling(wie, TIEL, *aantal) for wie, aantal in sorted(verwacht.items())]
    assert 0 < sum(teller for teller, _ in verwacht.values()) < sum(noemer for _, noemer in verwacht.values())


def test_a_manager_needs_a_name_and_a_number():
    wie = OrganisatieFactory()
    for naam, telefoon in (("Jan", "0612345678"), ("Jan", ""), ("", "0612345678")):
        LocatieFactory(organisatie=wie, beheerder_naam=naam, beheerder_telefoon=telefoon)
    LocatieFactory(organisatie=wie, status=Locatiestatus.AANGEMELD)
    LocatieFactory(organisatie=wie, ingangsdatum=OP + DAG)
    assert measured("beheerder_bereikbaar") == [Telling(wie.pk, TIEL, 1, 3)]


# T07, T11, T14: enforcement


@pytest.fixture
def inspecteur():
    return Gebruiker.objects.create(email="zij@example.test", naam="Zij")


def inspection(plek, inspecteur, dag, *, bekend=True, kaart=None):
    """A finished inspection; `kaart`: what was answered about the information card."""
    moment = timezone.make_aware(datetime(dag.year, dag.month, dag.day, 12))
    wie = plek.organisatie if bekend else None
    made = Inspectie.objects.create(
        gemeente_id=plek.gemeente_id, locatie=plek, versie=Checklistversie.objects.get(nummer=1), sleutel=uuid4(),
        inspecteur=inspecteur, begonnen_at=moment,
    )  # fmt: skip
    if kaart:
        item = Checklistitem.objects.get(versie=made.versie, code="D1")
        Inspectieantwoord.objects.create(inspectie=made, gemeente_id=plek.gemeente_id, item=item, waarde=kaart)
    made.status, made.uitkomst, made.afgerond_at = Inspectiestatus.AFGEROND, Inspectieuitkomst.ROOD, moment
    made.organisatie, made.bekend_at = wie, moment if bekend else None
    made.save()
    return made


def finding(inspectie, uiterlijk, *, hersteld=None, status=None, item="D1", bekend=True):
    return Bevinding.objects.create(
        inspectie=inspectie, gemeente_id=inspectie.gemeente_id, locatie=inspectie.locatie,
        organisatie=inspectie.locatie.organisatie if bekend else None,
        item=Checklistitem.objects.get(versie__nummer=1, code=item), ernst="H", omschrijving="Niet goed",
        herstel_uiterlijk=uiterlijk, hersteld_op=hersteld,
        status=status or (Bevindingstatus.HERSTELD if hersteld else Bevindingstatus.OPEN),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("waarden", "aantal"),
    [
        ({"uiterlijk": OP - DAG, "hersteld": OP - DAG}, (1, 1)),
        ({"uiterlijk": OP - 3 * DAG, "hersteld": OP - 2 * DAG}, (0, 1)),
        ({"uiterlijk": OP - DAG}, (0, 1)),
        ({"uiterlijk": OP}, None),
        ({"uiterlijk": OP + 5 * DAG, "hersteld": OP - DAG}, (1, 1)),
        ({"uiterlijk": OP - 366 * DAG}, None),
        ({"uiterlijk": OP - 365 * DAG}, (0, 1)),
        ({"uiterlijk": OP - DAG, "status": Bevindingstatus.VERVALLEN}, None),
        ({"uiterlijk": OP - DAG, "bekend": False}, None),
    ],
)
def test_a_finding_is_due_once_its_term_ended_or_it_was_repaired(inspecteur, waarden, aantal):
    plek = LocatieFactory()
    finding(inspection(plek, inspecteur, OP - 400 * DAG), **waarden)
    assert measured("bevindingen_op_tijd") == ([Telling(plek.organisatie_id, TIEL, *aantal)] if aantal else [])


def test_reported_in_time_counts_while_the_gemeente_still_looks(inspecteur):
    plek = LocatieFactory()
    uiterlijk = timezone.localdate()
    row = finding(inspection(plek, inspecteur, OP), uiterlijk, status=Bevindingstatus.HERSTEL_GEMELD)
    melding = Herstelmelding.objects.create(
        bevinding=row, gemeente_id=TIEL, organisatie=plek.organisatie, tekst="Klaar", created_by=inspecteur
    )
    assert measured("bevindingen_op_tijd", uiterlijk + DAG) == [Telling(plek.organisatie_id, TIEL, 1, 1)]
    melding.oordeel, melding.reden = Hersteloordeel.NIET_AKKOORD, "Nee"
    melding.save()
    assert measured("bevindingen_op_tijd", uiterlijk + DAG) == [Telling(plek.organisatie_id, TIEL, 0, 1)]


def test_people_who_had_to_move_and_had_a_place_by_the_day(inspecteur):
    plek = LocatieFactory()
    zaak = case(plek, inspecteur)
    for uiterlijk, gedaan, personen, herplaatst in (
        (OP - DAG, OP - DAG, 10, 8), (OP - 5 * DAG, OP - 4 * DAG, 4, 4), (OP - 2 * DAG, None, 3, None), (OP, None, 50, None),
        (OP + DAG, OP - DAG, 2, 5),
    ):  # fmt: skip
        Herplaatsing.objects.create(
            zaak=zaak, gemeente_id=TIEL, organisatie=plek.organisatie, personen=personen, waarheen="Elders", uiterlijk=uiterlijk,
            gedaan_op=gedaan, herplaatst=herplaatst, created_by=inspecteur,
        )  # fmt: skip
    assert measured("herplaatst") == [Telling(plek.organisatie_id, TIEL, 10, 19)]


def case(plek, inspecteur):
    return Zaak.objects.create(
        gemeente_id=plek.gemeente_id, locatie=plek, nummer="Z-1", overtreder=plek.organisatie, behandelaar=inspecteur,
        titel="Te veel mensen", geopend_op=OP - 30 * DAG,
    )  # fmt: skip


def test_the_card_hung_at_the_last_inspection_that_the_provider_knows(inspecteur):
    def seen(plek, dag, waarde, **anders):
        return inspection(plek, inspecteur, dag, kaart=waarde, **anders)

    wie = OrganisatieFactory()
    goed, fout, hersteld, onbekend, oud, _ = (LocatieFactory(organisatie=wie) for _ in range(6))
    seen(goed, OP - 30 * DAG, Antwoordwaarde.VOLDOET_NIET)
    seen(goed, OP - 10 * DAG, Antwoordwaarde.VOLDOET)
    seen(fout, OP - 10 * DAG, Antwoordwaarde.VOLDOET_NIET)
    seen(fout, OP - 5 * DAG, Antwoordwaarde.NIET_GECONTROLEERD)
    finding(seen(hersteld, OP - 9 * DAG, Antwoordwaarde.VOLDOET_NIET), OP + DAG, hersteld=OP - DAG)
    seen(onbekend, OP - 9 * DAG, Antwoordwaarde.VOLDOET, bekend=False)
    seen(oud, OP - 731 * DAG, Antwoordwaarde.VOLDOET)
    assert measured("informatiekaart") == [Telling(wie.pk, TIEL, 2, 3)]


# T12: signals


def signal(bewoner, sinds, *, kring=Signaalkring.AANBIEDER, einde=None):
    plek = LocatieFactory(organisatie=bewoner.organisatie)
    return Brpsignaal.objects.create(
        bewoner=bewoner, locatie=plek, gemeente_id=TIEL, organisatie=bewoner.organisatie, sleutel=bewoner.sleutel, kring=kring,
        aankomst=sinds - 90 * DAG, niveau=Signaalniveau.EERSTE, nachten_eigen=90, sinds=sinds, peildatum=sinds, einde=einde,
    )  # fmt: skip


def told(bewoner, dag):
    Informatiebewijs.objects.create(
        bewoner=bewoner, gemeente_id=TIEL, organisatie=bewoner.organisatie, sleutel=bewoner.sleutel, datum=dag,
        kanaal=Kanaal.PAPIER, taal="pl", tekst="U", tekst_sha256="0" * 64,
    )  # fmt: skip


def test_a_signal_is_followed_up_within_the_term():
    sinds, wie = OP - 29 * DAG, OrganisatieFactory()
    op_tijd, te_laat, nooit, vertrokken, jong, gemeente, voor_aankomst = (
        BewonerFactory(organisatie=wie) for _ in range(7)
    )
    for bewoner in (op_tijd, te_laat, nooit, voor_aankomst):
        signal(bewoner, sinds)
    signal(vertrokken, sinds, einde=sinds + 28 * DAG)
    signal(jong, sinds + DAG)
    signal(gemeente, sinds, kring=Signaalkring.GEMEENTE)
    told(op_tijd, sinds + 28 * DAG)
    told(te_laat, sinds + 29 * DAG)
    told(voor_aankomst, sinds - 91 * DAG)
    assert measured("brp_signalen_opgevolgd") == [Telling(wie.pk, TIEL, 1, 4)]


def test_reporting_an_appointment_counts_as_followed_up():
    bewoner = BewonerFactory()
    vandaag = timezone.localdate()
    signal(bewoner, vandaag - 10 * DAG)
    Brpverklaring.objects.create(
        bewoner=bewoner, gemeente_id=TIEL, organisatie=bewoner.organisatie, sleutel=bewoner.sleutel,
        status=Brpstatus.BRP_AANGEMELD, bron="verblijfsbieder",
    )  # fmt: skip
    assert measured("brp_signalen_opgevolgd", vandaag + 19 * DAG) == [Telling(bewoner.organisatie_id, TIEL, 1, 1)]


# All of them


@pytest.mark.parametrize("regel", REGELS, ids=lambda regel: regel.code)
def test_a_rule_asks_the_same_number_of_queries_of_one_and_of_thirty(regel):
    def counted():
        with CaptureQueriesContext(connection) as found:
            list(regel.measure(OP))
        return len(found)

    LocatieFactory()
    een = counted()
    for _ in range(29):
        LocatieFactory()
    assert counted() == een <= 10


@pytest.mark.parametrize("regel", REGELS, ids=lambda regel: regel.code)
def test_a_rule_says_what_it_counts_and_where_from(regel):
    assert regel.uitleg.endswith(".")
    assert regel.bron
    assert regel.wat
    assert {telling.organisatie for telling in regel.measure(OP)} <= {None}
