"""The rows of handhaving that hang on one tenant of the scene."""

from dataclasses import dataclass
from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from handhaving.enums import Briefsoort, Stapsoort, Termijnsoort
from handhaving.models import Brief, Briefsjabloon, Herplaatsing, Stap, Termijn, Zaak, Zienswijze
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gebruiker
from rivierenland.core.rollen import Rol
from tests.factories.handhaving import bevinding_bij, controle_van


@dataclass
class Zaakrijen:
    """A case that the provider knows of, with a step and letter it was told and one it was not; and a case it does not know."""

    zaak: Zaak
    stil: Zaak
    stap: Stap
    concept: Stap
    termijn: Termijn
    herplaatsing: Herplaatsing
    brief: Brief
    conceptbrief: Brief


def zaken(word: str, locatie: Huisvestingslocatie, people: dict[str, Gebruiker], nasty: str) -> Zaakrijen:
    """A plan that was told, answered and withdrawn, a warning that lies ready, and everything said that can be said."""
    own, today = {"gemeente_id": locatie.gemeente_id}, timezone.localdate()
    aanbieder, jurist = locatie.organisatie, people[Rol.JURIST]
    sjabloon = Briefsjabloon.objects.create(
        **own, soort=Briefsoort.VOORNEMEN, versie=ord(word[-1]), onderwerp=f"{word}Sjabloon{nasty}",
        tekst=f"{word}Sjabloontekst{nasty}", created_by=jurist,
    )  # fmt: skip
    zaak, stil = (
        Zaak.objects.create(
            **own, nummer=f"H-{word}-{naam}", locatie=locatie, overtreder=aanbieder, organisatie=van, titel=f"{word}Zaak{nasty}",
            behandelaar=jurist, geopend_op=today, gevolgen=3, gedrag="A", voorstel=f"{word}Voorstel{nasty}",
            afwijking=f"{word}Afwijking{nasty}",
        )
        for naam, van in (("1", aanbieder), ("2", None))
    )  # fmt: skip
    gevonden = bevinding_bij(controle_van(locatie, people[Rol.TOEZICHTHOUDER]), "T1", f"{word}Gebrek{nasty}")
    type(gevonden).objects.filter(pk=gevonden.pk).update(zaak=stil)
    bevinding_bij(gevonden.inspectie, "T2", f"{word}Los{nasty}")
    stap, ingetrokken, concept = (
        Stap.objects.create(
            **own, zaak=zaak, organisatie=van, soort=soort, datum=today, grondslag=f"{word}Grond{nasty}",
            toelichting=f"{word}Waarom{nasty}", created_by=jurist,
        )
        for soort, van in (
            *((Stapsoort.VOORNEMEN, aanbieder), (Stapsoort.WAARSCHUWING, aanbieder)), (Stapsoort.WAARSCHUWING, None),
        )
    )  # fmt: skip
    Stap.objects.create(
        **own, zaak=zaak, organisatie=aanbieder, soort=Stapsoort.INGETROKKEN, datum=today, grondslag="Herstel",
        toelichting=f"{word}Terug{nasty}", herroept=ingetrokken, created_by=jurist,
    )  # fmt: skip
    termijn = Termijn.objects.create(
        **own, zaak=zaak, stap=stap, organisatie=aanbieder, soort=Termijnsoort.ZIENSWIJZE, begin=today,
        einde=today + timedelta(days=5), uitleg=f"{word}Telling{nasty}",
    )  # fmt: skip
    Zienswijze.objects.create(
        **own,
        zaak=zaak,
        organisatie=aanbieder,
        tekst=f"{word}Mening{nasty}",
        created_by=people[Rol.MARKTPARTIJ_BEHEERDER],
    )
    herplaatsing = Herplaatsing.objects.create(
        **own, zaak=zaak, personen=4, waarheen=f"{word}Elders{nasty}", uiterlijk=today, opmerking=f"{word}Plan{nasty}",
        created_by=jurist,
    )  # fmt: skip
    brief, conceptbrief = (
        Brief.objects.create(
            **own, zaak=zaak, stap=bij, organisatie=van, soort=Briefsoort.VOORNEMEN, sjabloon=sjabloon,
            onderwerp=f"{word}Brief{nasty}", tekst=f"{word}Brieftekst{nasty}", sha256="0" * 64, created_by=jurist,
            verzonden_at=timezone.now() if van else None, bestand=ContentFile(f"{word}Pdf".encode(), name="brief.pdf"),
        )
        for bij, van in ((stap, aanbieder), (concept, None))
    )  # fmt: skip
    return Zaakrijen(zaak, stil, stap, concept, termijn, herplaatsing, brief, conceptbrief)
