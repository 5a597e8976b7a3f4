"""The whole made-up register of one size, seed and day, organisation by organisation so that any size fits in memory."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from random import Random

from registratie.demo import locaties, organisaties, plaatsen, schokken, verblijven
from registratie.demo.locaties import DemoLocatie
from registratie.demo.namen import Persoon
from registratie.demo.organisaties import DemoOrganisatie
from registratie.demo.plaatsen import Gebied
from registratie.demo.schaal import Schaal
from registratie.demo.verblijven import DemoVerblijf, Seizoenen

ONTHOUDEN = 2_000
"""How many people are remembered who may turn up with another organisation."""


class Register:
    """Gemeenten, organisations and locations at once; stays per organisation, in a fixed order."""

    def __init__(self, schaal: Schaal, *, seed: int, vandaag: date):
        self.schaal, self.vandaag = schaal, vandaag.toordinal()
        # Not for secrets: the same seed must give the same people.
        self._rng = Random(f"{seed}-{schaal.naam}")  # noqa: S311
        self.verzonnen: list[Gebied] = plaatsen.invented_areas(schaal.gemeenten_fictief)
        gebieden = [*plaatsen.real_areas(), *self.verzonnen]
        self.organisaties: list[DemoOrganisatie] = organisaties.make(schaal, self._rng)
        self.locaties: list[DemoLocatie] = locaties.make(schaal, gebieden, self.organisaties, self._rng, self.vandaag)

    def stays(self) -> Iterator[tuple[DemoOrganisatie, list[DemoVerblijf]]]:
        """The stays of every organisation that has any. Can be asked once: chance goes on where it was."""
        seizoenen, eerder = Seizoenen(self.vandaag), list[Persoon]()
        per_organisatie = defaultdict[int, list[DemoLocatie]](list)
        for locatie in self.locaties:
            per_organisatie[locatie.organisatie.nr].append(locatie)
        schok = schokken.choose(self.organisaties, self.locaties)
        for organisatie in self.organisaties:
            gemaakt = [
                verblijf
                for locatie in per_organisatie[organisatie.nr]
                for verblijf in verblijven.of_location(locatie, seizoenen, self._rng)
            ]
            schokken.apply(schok.get(organisatie.nr), gemaakt, self.vandaag)
            if organisatie.te_laat:
                stil = self.vandaag - organisatie.te_laat
                gemaakt = [v for v in gemaakt if verblijven.known_at(v, stil)]
            gemaakt = verblijven.of_organisation(gemaakt, eerder, self.schaal.terugkeer, self._rng, self.vandaag)
            eerder = [*eerder, *(v.persoon for v in gemaakt[::20] if v.persoon)][-ONTHOUDEN:]
            if gemaakt:
                yield organisatie, gemaakt
