"""A round of counting in three gemeenten: two with enough people for an estimate, one with too few; and the estimates of it."""

from datetime import date, timedelta
from random import Random

from django.db.models import Q

from registratie.models import Verblijf
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.core.rollen import Rol
from speerpunten.kennis.actions import schatting, telling, telronde
from speerpunten.kennis.enums.schatting import Telsoort
from speerpunten.kennis.models import Telronde
from speerpunten.kennis.tellijst.lezen import Mens

GEZIEN = {Telsoort.INSPECTIE: (0.42, 0.5), Telsoort.CONTACT: (0.34, 0.3)}
"""The chance that somebody in the register is met, and somebody who is not."""
BUITEN = 0.7
"""People in no register, as a share of those who are."""
KLEIN = 14
VERSCHREVEN = 0.05
"""Of so many the birth date is written down wrong, beyond recognition: what the correction for missed links is for."""
MEESTE = 1_200
"""People of one gemeente from whom the lists are drawn, so that a large demo stays quick."""
ACHTER = (
    *("Nowak", "Wójcik", "Kamiński", "Lewandowska", "Zielińska", "Ionescu", "Popescu", "Dumitru", "Stan", "Georgiev", "Dimitrova"),
    *("Petrov", "Ivanova", "Szymański", "Kozłowska", "Marin", "Radu", "Stoica", "Todorov", "Mazur", "Krawczyk", "Wrona"),
)  # fmt: skip
VOOR = (
    "Anna",
    "Piotr",
    "Marek",
    "Ewa",
    "Mihai",
    "Elena",
    "Ioana",
    "Andrei",
    "Georgi",
    "Maria",
    "Stefan",
    "Katarzyna",
    "Dorota",
)


def make(*, vandaag: date, by: Actor) -> int:
    """A round that ended last week, its counts and estimates; nothing where a round stands already."""
    if Telronde.objects.exists():
        return 0
    ronde = telronde.begin(
        naam=f"Telronde {vandaag.year}",
        begin=vandaag - timedelta(days=35),
        eind=vandaag - timedelta(days=7),
        by=by,
        is_voorbeeld=True,
    )
    rng, gemaakt = Random(60), 1  # noqa: S311 - invented people, the same every time
    rijken = sorted(_per_gemeente(ronde).items(), key=lambda paar: (-len(paar[1]), paar[0]))[:3]
    for plek, (gemeente, geregistreerd) in enumerate(rijken):
        gemaakt += _count(rng, ronde, gemeente, geregistreerd[:MEESTE], by, klein=plek == 2)
    lijsten = [Telsoort.INSPECTIE.value, Telsoort.CONTACT.value]
    for gebied in [gemeente for gemeente, _ in rijken]:
        for gekozen in (lijsten, lijsten[:1]):
            gemaakt += 1
            row = schatting.estimate(
                ronde=ronde, gemeente=gebied, lijsten=gekozen, vandaag=vandaag, by=by, is_voorbeeld=True
            )
            if row.is_gelukt:
                break
    return gemaakt


def _per_gemeente(ronde: Telronde) -> dict[str, list[Mens]]:
    rows = (
        Verblijf.objects.named()
        .filter(Q(vertrek=None) | Q(vertrek__gt=ronde.begin), aankomst__lte=ronde.eind)
        .order_by("bewoner_id")
        .values_list("gemeente_id", "bewoner__achternaam", "bewoner__voornaam", "bewoner__geboortedatum")
        .distinct()
    )
    uit: dict[str, list[Mens]] = {code: [] for code in Gemeente.objects.values_list("pk", flat=True)}
    for gemeente, achternaam, voornaam, geboren in rows:
        uit[gemeente].append(Mens(achternaam, voornaam, geboren))
    return uit


def _count(rng: Random, ronde: Telronde, gemeente: str, geregistreerd: list[Mens], by: Actor, *, klein: bool) -> int:
    """The two lists of one gemeente, of people in the register and others."""
    buiten = [_invented(rng) for _ in range(int(len(geregistreerd) * BUITEN))]
    teller = _teller(gemeente, by)
    gemaakt = 0
    for soort, kansen in GEZIEN.items():
        gezien = [
            mens
            for groep, kans in zip((geregistreerd, buiten), kansen, strict=True)
            for mens in groep
            if rng.random() < kans
        ]
        mensen = [_written(rng, mens) for mens in (gezien[:KLEIN] if klein else gezien)]
        if mensen:
            dag = ronde.begin + timedelta(days=rng.randrange(20))
            telling.record(
                ronde=ronde, gemeente=gemeente, soort=soort, begin=dag, eind=dag + timedelta(days=5), mensen=mensen, by=teller,
                wijze="Verzonnen voorbeeld",
            )  # fmt: skip
            gemaakt += 1
    return gemaakt


def _teller(gemeente: str, by: Actor) -> Actor:
    """An inspector of the gemeente, where the demo has one."""
    found = Gebruiker.objects.filter(toegangen__rol=Rol.TOEZICHTHOUDER, toegangen__gemeente=gemeente).first()
    return Actor(found.naam, found, Rol.TOEZICHTHOUDER, (gemeente,)) if found else by


def _written(rng: Random, mens: Mens) -> Mens:
    """As the inspector noted it."""
    if rng.random() >= VERSCHREVEN:
        return mens
    return Mens(mens.achternaam, mens.voornaam, date(1950, 1, 1) + timedelta(days=rng.randrange(9_000)))


def _invented(rng: Random) -> Mens:
    return Mens(rng.choice(ACHTER), rng.choice(VOOR), date(1965, 1, 1) + timedelta(days=rng.randrange(14_000)))
