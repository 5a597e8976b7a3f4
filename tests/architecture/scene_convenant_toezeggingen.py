"""Figures and evidence of a party, for the tests that walk every page: what stands in them carries the word of the tenant."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from convenant.enums.meting import Meetoordeel
from convenant.enums.partij import Partijsoort
from convenant.models import Bewijsstuk, Convenantversie, Partij, Partijkaart, Toezegging, Toezeggingsmeting
from rivierenland.core.models import Organisatie

KWIJT = "T10"


@dataclass(frozen=True)
class Toezeggingrijen:
    """A party, and evidence that waits."""

    partij: Partij
    bewijs: Bewijsstuk


def commitments(word: str, organisatie: Organisatie, gemeente: str, nasty: str) -> Toezeggingrijen:
    """A party that does not keep one commitment, with evidence for another. The list of parties is public: its name has no word."""
    dag = timezone.localdate()
    partij = Partij.objects.filter(organisatie=organisatie).first() or _party(organisatie)
    own = {"partij": partij, "organisatie": organisatie, "eerste_dag": dag, "laatste_dag": dag, "sinds": dag}
    telling = {"teller": 10, "noemer": 90, "oordeel": Meetoordeel.NIET_NAGEKOMEN}
    belofte = Toezegging.objects.get(convenant=partij.convenant, code="T03")
    Toezeggingsmeting.objects.create(**own, **telling, toezegging=belofte, gemeenten=[gemeente])
    Toezeggingsmeting.objects.create(**own, **telling, toezegging=belofte, gemeenten=[gemeente], gemeente_id=gemeente)
    bewijs = Bewijsstuk.objects.create(
        partij=partij, code=KWIJT, organisatie=organisatie, gemeenten=[gemeente], tekst=f"{word}Bewijs{nasty}",
        geldig_tot=dag + timedelta(days=90),
    )  # fmt: skip
    return Toezeggingrijen(partij, bewijs)


def _party(organisatie: Organisatie) -> Partij:
    partij = Partij.objects.create(
        organisatie=organisatie, gemeenten=organisatie.gemeenten, soorten=[Partijsoort.VERBLIJFSBIEDER], kvk=organisatie.kvk,
        convenant=Convenantversie.objects.get(nummer=1), sinds=timezone.localdate(),
    )  # fmt: skip
    Partijkaart.objects.create(
        partij_nr=partij.pk, naam=f"Partij {organisatie.kvk}", soorten=partij.soorten, status=partij.status, versie=1,
        sinds=partij.sinds,
    )  # fmt: skip
    return partij
