"""Made-up: last year's evaluation with answers and conclusions, a concept of version 2, and proposals for it."""

from datetime import date, datetime, time
from random import Random

from django.utils import timezone

from convenant.actions import artikel, toezegging, versie
from convenant.actions.evaluatieronde import VRAGEN
from convenant.demo import evaluatietekst as tekst
from convenant.enums.evaluatie import Evaluatiestatus, Vraagsoort, Wijzigingsstatus
from convenant.enums.meting import Meetoordeel
from convenant.enums.partij import Partijsoort
from convenant.models import (
    Convenantversie,
    Evaluatieantwoord,
    Evaluatiebevroren,
    Evaluatieronde,
    Evaluatiestem,
    Evaluatievraag,
    Partij,
    Partijkaart,
    Wijzigingsvoorstel,
)
from convenant.queries import versie as versies
from rivierenland.core.actor import Actor
from rivierenland.core.cijfer import NIET_GETOOND

MEEDOEN, OPMERKING = 0.6, 0.08
GEWICHTEN = (
    (2, 8, 20, 48, 22),
    (6, 20, 24, 38, 12),
    (4, 12, 34, 38, 12),
    (8, 22, 30, 32, 8),
    (4, 10, 22, 46, 18),
    (14, 28, 26, 24, 8),
)
"""Per statement how often each answer is given, from wholly against to wholly for."""
STANDEN = (62, 18, 12, 8)
TE_KLEIN, KLEIN = 5, 3


def make(*, vandaag: date, by: Actor) -> int:
    """Write all three, under a scope that sees everything; nothing where an evaluation stands. Returns how many answers."""
    if Evaluatieronde.objects.exists():
        return 0
    kans = Random(15)  # noqa: S311 - made-up rows, no secret
    partijen = list(Partij.objects.order_by("id"))
    antwoorden = _evaluation(vandaag.year - 1, partijen, kans)
    concept = _concept(by)
    _proposals(vandaag, concept)
    return antwoorden


def _evaluation(jaar: int, partijen: list[Partij], kans: Random) -> int:
    een = Convenantversie.objects.get(nummer=1)
    ronde = Evaluatieronde.objects.create(
        jaar=jaar, convenant=een, peildatum=date(jaar, 11, 1), sluit_op=date(jaar, 12, 15), is_voorbeeld=True,
        gevraagd=len(partijen),
    )  # fmt: skip
    vragen = Evaluatievraag.objects.bulk_create(
        Evaluatievraag(ronde=ronde, nummer=nummer, soort=soort, tekst=vraag)
        for nummer, (soort, vraag) in enumerate(VRAGEN, start=1)
    )
    Evaluatiebevroren.objects.bulk_create(_figures(ronde, een, partijen, kans))
    ronde.beantwoord = _answers(ronde, vragen, partijen, kans)
    ronde.conclusies, ronde.status = tekst.CONCLUSIES, Evaluatiestatus.GESLOTEN
    ronde.gesloten_at = _noon(date(jaar + 1, 1, 22))
    ronde.save()
    return ronde.beantwoord


def _answers(ronde: Evaluatieronde, vragen: list[Evaluatievraag], partijen: list[Partij], kans: Random) -> int:
    stemmen: list[Evaluatiestem] = []
    antwoorden: list[Evaluatieantwoord] = []
    opmerkingen = [list(kans.sample(rij, len(rij))) for rij in (tekst.GOED, tekst.ANDERS)]
    for partij in partijen:
        if kans.random() > MEEDOEN:
            continue
        eigen = [
            Evaluatiestem(ronde=ronde, vraag=vraag, waarde=kans.choices(range(1, 6), gewicht)[0])
            for vraag, gewicht in zip(vragen, GEWICHTEN, strict=False)
        ]
        open_vragen = [vraag for vraag in vragen if vraag.soort == Vraagsoort.OPMERKING]
        for vraag, voorraad in zip(open_vragen, opmerkingen, strict=True):
            if voorraad and kans.random() < max(OPMERKING, 0.5 * (len(partijen) < 60)):
                eigen.append(Evaluatiestem(ronde=ronde, vraag=vraag, tekst=voorraad.pop()))
        stemmen += eigen
        antwoorden.append(
            Evaluatieantwoord(
                ronde=ronde, partij=partij, organisatie_id=partij.organisatie_id,
                gemeenten=[] if partij.organisatie_id else partij.gemeenten, stemmen=[stem.pk for stem in eigen],
            )
        )  # fmt: skip
    Evaluatiestem.objects.bulk_create(stemmen)
    Evaluatieantwoord.objects.bulk_create(antwoorden)
    return len(antwoorden)


def _figures(
    ronde: Evaluatieronde, een: Convenantversie, partijen: list[Partij], kans: Random
) -> list[Evaluatiebevroren]:
    rows = []
    for belofte in een.toezeggingen.order_by("code"):
        for soort in Partijsoort:
            aantal = sum(soort in partij.soorten for partij in partijen)
            if soort not in belofte.partijsoorten or not aantal:
                continue
            te_klein = aantal < TE_KLEIN
            rows.append(
                Evaluatiebevroren(
                    ronde=ronde, code=belofte.code, titel=belofte.titel, soort=soort, gemeten_op=ronde.peildatum, te_klein=te_klein,
                    standen={} if te_klein else _spread(aantal, bool(belofte.regel), kans),
                )
            )  # fmt: skip
    return rows


def _spread(aantal: int, gemeten: bool, kans: Random) -> dict[str, int | str]:
    """Parties per judgement; where a count is too small to show, a second one is hidden with it."""
    gekozen = kans.choices(list(Meetoordeel), STANDEN if gemeten else (30, 0, 0, 70), k=aantal)
    geteld: dict[str, int | str] = {str(oordeel): gekozen.count(oordeel) for oordeel in Meetoordeel}
    klein = [naam for naam, n in geteld.items() if isinstance(n, int) and 0 < n < KLEIN]
    if len(klein) == 1:
        klein.append(
            min((naam for naam, n in geteld.items() if n and naam not in klein), key=lambda naam: int(geteld[naam]))
        )
    return geteld | dict.fromkeys(klein, NIET_GETOOND)


def _concept(by: Actor) -> Convenantversie:
    """Version 2 with a few changes. Version 1 stays in force: nobody adopts the concept here."""
    twee = versie.begin(by=by)
    versie.edit(
        convenant=twee,
        versie=1,
        titel=twee.titel,
        inleiding=twee.inleiding,
        wijzigingen=tekst.NIEUW,
        is_voorbeeld=True,
        by=by,
    )
    for nummer, van, naar in tekst.ANDERS_GEZEGD:
        een = twee.artikelen.get(nummer=nummer)
        artikel.edit(artikel=een, versie=een.versie, titel=een.titel, tekst=een.tekst.replace(van, naar), by=by)
    for code, anders in tekst.ANDERE_TOEZEGGINGEN.items():
        rij = twee.toezeggingen.get(code=code)
        said = {
            veld: getattr(rij, veld)
            for veld in ("titel", "tekst", "partijsoorten", "regel", "richting", "norm", "aandacht")
        }
        toezegging.edit(toezegging=rij, versie=1, by=by, **said | anders)  # type: ignore[arg-type]
    erbij = artikel.add(convenant=twee, titel=tekst.VERVOER[0], tekst=tekst.VERVOER[1], plaats=7, by=by)
    toezegging.add(
        artikel=erbij, titel="Veilig en gratis vervoer", tekst="Vervoer naar het werk is veilig en kost mensen niets.",
        partijsoorten=[Partijsoort.UITZENDER, Partijsoort.WERKGEVER], regel="", richting="minstens", norm=None, aandacht=None, by=by,
    )  # fmt: skip
    return twee


def _proposals(vandaag: date, concept: Convenantversie) -> None:
    een = versies.newest_adopted()
    assert een is not None
    kaarten = {
        soort: list(Partijkaart.objects.filter(soorten__contains=[soort]).order_by("partij_nr")[:2])
        for soort in Partijsoort
    }
    for nr, (soort, nummer, voorstel, waarom, status, reden) in enumerate(tekst.VOORSTELLEN):
        if not kaarten[soort]:
            continue
        kaart = kaarten[soort][nr % len(kaarten[soort])]
        besloten = status != Wijzigingsstatus.INGEDIEND
        Wijzigingsvoorstel.objects.create(
            convenant=een, artikel=een.artikelen.filter(nummer=nummer or 0).first(), van=kaart.naam, partij_nr=kaart.pk, tekst=voorstel,
            waarom=waarom, status=status, reden=reden, is_voorbeeld=True,
            overgenomen_in=concept if status == Wijzigingsstatus.OVERGENOMEN else None,
            besloten_at=_noon(vandaag) if besloten else None,
        )  # fmt: skip


def _noon(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time(12)))
