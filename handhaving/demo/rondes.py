"""Made-up rounds: one for today in a few gemeenten, and a joint one of two."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from handhaving.actions import ronde, rondedeelname
from handhaving.models import Ronde
from handhaving.queries import prioriteit
from rivierenland.core.actor import Actor
from rivierenland.core.models import Toegang
from rivierenland.core.rollen import Rol

TIEL, BUREN, ZALTBOMMEL, WEST_BETUWE = "GM0281", "GM0214", "GM0297", "GM1960"
GEMEENTEN = (TIEL, ZALTBOMMEL, WEST_BETUWE)
UREN = Decimal("5.5")
GROND = {
    "grondslag": "Samenwerkingsafspraak toezicht Rivierenland 2026, artikel 4 (voorbeeld)",
    "doel": "Gezamenlijke controle van locaties aan beide kanten van de gemeentegrens",
}


def make(*, vandaag: date, gemeenten: Sequence[str] = GEMEENTEN, leidt: str = BUREN, met: str = TIEL) -> int:
    """Rounds of `vandaag` with a proposal of five and a half hours, and a joint one; returns how many it made.

    Needs the people of the demo and a scope that sees everything. Twice gives the same as once.
    """
    if Ronde.objects.filter(dag=vandaag).exists():
        return 0
    made = sum(_alone(gemeente, vandaag) for gemeente in gemeenten)
    return made + _together(leidt, met, vandaag)


def _alone(gemeente: str, dag: date) -> int:
    who = _inspector(gemeente)
    if who is None or who.gebruiker is None:
        return 0
    ronde.make(
        gemeente=gemeente, dag=dag, uren=UREN, inspecteurs=[who.gebruiker], locaties=[], stel_voor=True, by=who,
        naam="Ronde van vandaag",
    )  # fmt: skip
    return 1


def _together(leidt: str, met: str, dag: date) -> int:
    """The leading gemeente and one other, each with its most urgent locations that are on no round yet."""
    lead, other = _inspector(leidt), _inspector(met)
    if lead is None or other is None or lead.gebruiker is None or other.gebruiker is None:
        return 0
    made = ronde.plan(
        gemeente=leidt,
        dag=dag,
        uren=6,
        inspecteurs=[lead.gebruiker],
        locaties=[],
        by=lead,
        naam="Gezamenlijke ronde",
        met=[met],
    )
    for who, code in ((lead, leidt), (other, met)):
        rows = [een.locatie for een in prioriteit.of_gemeente(code, dag) if not een.locatie.rondestops.exists()]
        rondedeelname.agree(ronde=made, gemeente=code, locaties=rows[:3], by=who, **GROND)
    ronde.assign(ronde=made, inspecteurs=[other.gebruiker], gemeente=met, by=other)
    rondedeelname.give(ronde=made, gemeente=leidt, by=lead)
    rondedeelname.settle(ronde=made, by=lead)
    return 1


def _inspector(gemeente: str) -> Actor | None:
    access = Toegang.objects.active().filter(rol=Rol.TOEZICHTHOUDER, gemeente=gemeente).select_related("gebruiker")
    found = access.order_by("pk").first()
    return Actor(found.gebruiker.naam, found.gebruiker, Rol.TOEZICHTHOUDER, gemeenten=(gemeente,)) if found else None
