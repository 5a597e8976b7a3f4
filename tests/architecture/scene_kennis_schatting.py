"""A count of every tenant, an estimate with figures and one without."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import telling, telronde
from speerpunten.kennis.enums.schatting import Telsoort
from speerpunten.kennis.models import Schatting, Telling, Telronde
from speerpunten.kennis.schatting.beoordelen import Drempels, judge
from speerpunten.kennis.schatting.onzekerheid import Koppeling
from speerpunten.kennis.tellijst.lezen import Mens
from tests.factories.kennis_schatting import NORMEN

LIJSTEN = ["Nachtregister", "Inspecties", "Meldingen en spreekuren"]


@dataclass
class Schattingen:
    """`gelukt`: of the region, with figures; `te_weinig`: without."""

    gelukt: Schatting
    te_weinig: Schatting


def count(word: str, gemeente: str, nasty: str) -> Telling:
    """One person met in a gemeente; how they were counted carries the word of the tenant. Under the scope of a job."""
    vandaag = timezone.localdate()
    return telling.record(
        ronde=round_of(vandaag), gemeente=gemeente, soort=Telsoort.INSPECTIE, begin=vandaag, eind=vandaag,
        mensen=[Mens(word, "Naam", date(1990, 2, 3))], wijze=f"{word}Wijze{nasty}"[:300], by=Actor.systeem("scene"),
    )  # fmt: skip


def round_of(vandaag: date) -> Telronde:
    """The round of the scene, made when it is not there."""
    return Telronde.objects.first() or telronde.begin(
        naam="Ronde van de scène",
        begin=vandaag - timedelta(days=20),
        eind=vandaag + timedelta(days=5),
        by=Actor.systeem("scene"),
    )


def estimates() -> Schattingen:
    """Two estimates; call it after a count."""
    ronde = Telronde.objects.get()
    rijen = [
        Schatting.objects.create(
            ronde=ronde, lijsten=["inspectie", "contact"], uitgangspunten=NORMEN,
            uitkomst=judge(LIJSTEN, cellen, Koppeling(), Drempels()).as_dict(),
        )
        for cellen in ((28, 21, 17, 69, 18, 55, 63), (1, 2, 3, 4, 5, 6, 7))
    ]  # fmt: skip
    return Schattingen(*rijen)
