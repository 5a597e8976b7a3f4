"""The rows of handhaving that hang on one tenant of the scene."""

from dataclasses import dataclass

from django.utils import timezone

from handhaving.actions import deling, ronde, rondedeelname
from handhaving.models import Gegevensdeling, Ronde, Rondestop
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker
from rivierenland.core.rollen import Rol

ELDERS = "GM0297"
"""A gemeente that is none of the scene: what is shared with it reaches nobody here."""


@dataclass
class Dagwerk:
    """A joint round of today that the other gemeente did not answer, its stop, and a sharing with that gemeente."""

    ronde: Ronde
    stop: Rondestop
    deling: Gegevensdeling


def dagwerk(word: str, locatie: Huisvestingslocatie, people: dict[str, Gebruiker], nasty: str) -> Dagwerk:
    """A round with everything said that can be said, and one of its own. The ground is read in the whole region."""
    inspecteur, jurist, vandaag = people[Rol.TOEZICHTHOUDER], people[Rol.JURIST], timezone.localdate()
    by = Actor(inspecteur.naam, inspecteur)
    values = {"gemeente": locatie.gemeente_id, "dag": vandaag, "uren": 7, "inspecteurs": [inspecteur], "by": by}
    ronde.plan(**values, locaties=[locatie], naam=f"{word}Alleen{nasty}")
    samen = ronde.plan(**values, locaties=[locatie], naam=f"{word}Samen{nasty}", met=[ELDERS])
    grond = {"grondslag": f"Gemeentewet{nasty}", "doel": f"{word}Doel{nasty}"}
    rondedeelname.agree(ronde=samen, gemeente=locatie.gemeente_id, locaties=[], by=by, **grond)
    gedeeld = deling.share_locatie(
        locatie=locatie, naar=ELDERS, vanaf=vandaag, tot=vandaag, by=Actor(jurist.naam, jurist), **grond
    )
    return Dagwerk(samen, Rondestop.objects.select_related("ronde").get(ronde=samen), gedeeld)
