"""What the register shows tonight that asks for a look: one query per kind. Read it in the scope of a job that sees everything."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef

from handhaving.enums import Registersignaal
from handhaving.melden.signaal import Signaal
from handhaving.melden.woorden import opsomming
from handhaving.queries.onbekende_adressen import unknown_addresses
from registratie.models import Certificaat, Huisvestingslocatie, Kwaliteitsmeting, Vergunning
from registratie.queries import verloop
from registratie.queries.vergunning import DEKT_ALLES
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.queries.parameter import values_of

TE_LAAT = "melding_nachtregister_dagen"
"""From how many days late a night register is a signal."""


def of_register(vandaag: date) -> list[Signaal]:
    """Every signal of today, each kind and place once."""
    return [
        *_te_vol(vandaag),
        *_vergunningen(vandaag),
        *_certificaten(vandaag),
        *_nachtregister(vandaag),
        *unknown_addresses(),
    ]


def _te_vol(vandaag: date) -> Iterable[Signaal]:
    """More people tonight than the permit allows."""
    rows = Huisvestingslocatie.objects.in_use().with_bezetting(vandaag).filter(bezet__gt=F("capaciteit_vergund"))
    for row in rows.order_by("pk"):
        yield Signaal(
            Registersignaal.BOVEN_CAPACITEIT, row.gemeente_id, place_key(row.pk),
            f"Het nachtregister telt {getal(row.bezet)} mensen op {getal(row.capaciteit_vergund)} vergunde bedden: "
            f"{getal(row.bezet - row.capaciteit_vergund)} te veel.",
            feit=f"vergund {row.capaciteit_vergund}", omvang=row.bezet - row.capaciteit_vergund, locatie=row.pk,
        )  # fmt: skip


def _vergunningen(vandaag: date) -> Iterable[Signaal]:
    """Permits of locations in use that ended, where none of the kind holds now and the gemeente did not wave it."""
    own = Vergunning.objects.in_force(vandaag).filter(locatie=OuterRef("locatie"))
    rows = verloop.ending_vergunningen(vandaag - timedelta(days=1), 0).filter(
        ~Exists(own.filter(soort=OuterRef("soort"))),
        ~Exists(own.filter(soort__in=DEKT_ALLES)),
        locatie__in=Huisvestingslocatie.objects.in_use(),
    )
    found: dict[tuple[str, int], list[Vergunning]] = defaultdict(list)
    for row in rows.order_by("locatie", "einde", "id"):
        found[row.gemeente_id, row.locatie_id].append(row)
    for (gemeente, locatie), papieren in found.items():
        yield Signaal(
            Registersignaal.VERGUNNING_VERLOPEN,
            gemeente,
            place_key(locatie),
            _verlopen(papieren),
            feit=_feit(papieren),
            locatie=locatie,
        )


def _certificaten(vandaag: date) -> Iterable[Signaal]:
    """Certificates that ended without another that outlives them: of a location in use, or of an organisation with one."""
    rows = verloop.ending_certificaten(vandaag - timedelta(days=1), 0)
    found: dict[tuple[str, str, int | None], list[Certificaat]] = defaultdict(list)
    in_use = Huisvestingslocatie.objects.in_use()
    places = set(in_use.order_by().values_list("organisatie", "gemeente").distinct())
    inhabited = set(in_use.order_by().values_list("pk", flat=True))
    for row in rows.order_by("einde", "id"):
        if row.locatie_id and row.gemeente_id and row.locatie_id in inhabited:
            found[row.gemeente_id, place_key(row.locatie_id), row.locatie_id].append(row)
        for gemeente in row.organisatie_gemeenten or ():
            if (row.organisatie_id, gemeente) in places:
                found[gemeente, provider_key(row.organisatie_id), None].append(row)
    for (gemeente, sleutel, locatie), papieren in found.items():
        wie = "" if locatie else f"{papieren[0].organisatie.naam}: "
        yield Signaal(
            Registersignaal.CERTIFICAAT_VERLOPEN,
            gemeente,
            sleutel,
            f"{wie}{_verlopen(papieren)}",
            feit=_feit(papieren),
            locatie=locatie,
        )


def _nachtregister(vandaag: date) -> Iterable[Signaal]:
    """Organisations whose list stays away for longer than the term."""
    rows = Kwaliteitsmeting.objects.newest(since=vandaag - timedelta(days=1)).filter(
        dagen_te_laat__gt=0, organisatie__status=Organisatiestatus.ACTIEF
    )
    late = list(rows.select_related("organisatie").order_by("pk"))
    terms = values_of(TE_LAAT, peildatum=vandaag, gemeenten=sorted({row.gemeente_id for row in late}))
    for row in late:
        if row.dagen_te_laat >= int(terms[row.gemeente_id]):
            yield Signaal(
                Registersignaal.NACHTREGISTER_LAAT, row.gemeente_id, provider_key(row.organisatie_id),
                f"De lijst van {row.organisatie.naam} is {getal(row.dagen_te_laat)} dagen te laat. "
                f"Zij had er op {datum_lang(row.uiterlijk)} moeten zijn.",
                feit=f"vanaf {row.gerekend_vanaf}", omvang=row.dagen_te_laat,
            )  # fmt: skip


def _verlopen(papieren: list) -> str:
    zinnen = [f"{papier.get_soort_display()} verliep op {datum_lang(papier.einde)}" for papier in papieren]
    return f"{opsomming(zinnen)}. Er staat geen nieuwe in het register."


def _feit(papieren: list) -> str:
    return ", ".join(f"{papier.soort} {papier.einde}" for papier in papieren)[:200]


def place_key(locatie: int) -> str:
    """What a signal about a location is known by."""
    return f"locatie {locatie}"


def provider_key(organisatie: int) -> str:
    """What a signal about a provider is known by."""
    return f"organisatie {organisatie}"
