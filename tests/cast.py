"""The cast: one user per role and gemeente, and four market parties."""

from dataclasses import dataclass
from functools import cached_property

from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie, Toegang
from rivierenland.core.queries import toegang
from rivierenland.core.rollen import Rol

MARKTPARTIJEN = {"waalstroom": "99000017", "fruithof": "99000025", "delta": "99000033", "rivierzicht": "99000041"}


@dataclass(frozen=True)
class Person:
    """Somebody in a test: the user, and the actor that actions take as `by=`."""

    gebruiker: Gebruiker

    @cached_property
    def actor(self) -> Actor:
        """The user in the one role this person has."""
        actor = toegang.actor_of(self.gebruiker, None)
        assert actor is not None
        return actor

    @property
    def organisatie_id(self) -> int | None:
        """The organisation of a market party."""
        return self.actor.organisatie_id


class ByGemeente:
    """The people of one role: `cast.beleid.tiel`, `cast.beleid.neder_betuwe`."""

    def __init__(self, rol: Rol):
        self.rol = rol

    def __getattr__(self, gemeente: str) -> Person:
        found = Gemeente.objects.get(slug=gemeente.replace("_", "-"))
        return person(self.rol, naam=f"{self.rol}.{found.slug}", gemeente=found)


class Cast:
    """Everybody who acts in the tests; people are made when a test first names them."""

    def __init__(self, organisaties: dict[str, Organisatie]):
        self.organisaties = organisaties

    @classmethod
    def gather(cls) -> "Cast":
        """Make the four organisations; needs a scope that may."""
        return cls(
            {
                naam: Organisatie.objects.create(
                    kvk=kvk,
                    naam=f"{naam.capitalize()} (fictief)",
                    rollen=[Organisatierol.VERBLIJFSBIEDER],
                    status=Organisatiestatus.ACTIEF,
                )
                for naam, kvk in MARKTPARTIJEN.items()
            }
        )

    def __getattr__(self, naam: str) -> Person | ByGemeente:
        if naam in MARKTPARTIJEN:
            return person(Rol.MARKTPARTIJ_BEHEERDER, naam=naam, organisatie=self.organisaties[naam])
        if naam in (Rol.REGIOCOORDINATOR, Rol.PRIVACY_OFFICER, Rol.PLATFORMBEHEERDER):
            return person(Rol(naam), naam=naam)
        return ByGemeente(Rol(naam))


def person(rol: Rol, *, naam: str, gemeente: Gemeente | None = None, organisatie: Organisatie | None = None) -> Person:
    """The user of that name, made with the access that the role needs."""
    gebruiker, _ = Gebruiker.objects.get_or_create(email=f"{naam}@example.test", defaults={"naam": naam})
    Toegang.objects.get_or_create(gebruiker=gebruiker, rol=rol, gemeente=gemeente, organisatie=organisatie)
    return Person(gebruiker)
