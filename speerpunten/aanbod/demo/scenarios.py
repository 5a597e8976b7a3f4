"""Three kept calculations of the task: two of the region that all read, one that a gemeente keeps to itself."""

from datetime import date

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.aanbod.enums.scenario import Scenariosoort
from speerpunten.aanbod.models import Scenario
from speerpunten.aanbod.queries import aannames
from speerpunten.aanbod.queries.opgave import Opgave, Opgavevraag, counts
from speerpunten.aanbod.queries.opgave_bewaard import came_out, put_in

ROWS = (
    (
        None, "Regio 2036, lage groei", "Fruit en logistiek groeien nauwelijks. De plannen gaan door zoals verwacht.", True,
        Opgavevraag(jaren=10, groei="laag"),
    ),
    (
        None, "Regio 2036, hoge groei en trage plannen", "Alles groeit hard en elk plan loopt anderhalf jaar uit.", True,
        Opgavevraag(jaren=10, groei="hoog", anders={"opgave.vertraging": 18.0}),
    ),
    (
        "maasdriel", "Oogst 2031 met meer wonen op het erf", "Wat als drie van de vier plukkers bij de teler wonen?", False,
        Opgavevraag(jaren=5, moment="piek", anders={"opgave.op_erf": 75.0}),
    ),
)  # fmt: skip


def make(*, vandaag: date, by: Actor) -> int:
    """The three; returns how many, 0 when some stand already."""
    if Scenario.objects.filter(soort=Scenariosoort.OPGAVE).exists():
        return 0
    stand = counts(vandaag)
    slugs = dict(Gemeente.objects.values_list("slug", "code"))
    rijen = []
    for slug, naam, toelichting, gedeeld, vraag in ROWS:
        opgave = Opgave(vraag, stand, aannames.in_use(vandaag, vraag.anders))
        rijen.append(Scenario(
            gemeente_id=slugs[slug] if slug else None, soort=Scenariosoort.OPGAVE, naam=naam, toelichting=toelichting,
            invoer=put_in(opgave), uitkomst=came_out(opgave), peildatum=vandaag, gedeeld=gedeeld, is_voorbeeld=True,
        ))  # fmt: skip
    Scenario.objects.bulk_create(rijen)
    return len(rijen)
