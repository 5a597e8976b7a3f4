"""Beds of projects on their way, by how far they are and by what may be expected of them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from speerpunten.aanbod.enums.project import Stadium
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask, version_of

BRON = "Projecten in het portaal"
PAKKETTEN = ("M05",)
FASEN = (
    ("pijplijn_verkennen", "in verkenning", (Stadium.IDEE, Stadium.VERKENNING, Stadium.VOOROVERLEG)),
    ("pijplijn_procedure", "in procedure", (Stadium.AANVRAAG, Stadium.BESLUIT, Stadium.BEZWAAR_BEROEP)),
    ("pijplijn_bouw", "klaar om te bouwen of in aanbouw", (Stadium.ONHERROEPELIJK, Stadium.REALISATIE)),
)
VERWACHT = Indicatorsoort(
    code="pijplijn_verwacht",
    naam="Verwachte bedden uit projecten",
    definitie="Bedden van projecten die op de peildatum liepen, maal de kans dat zij er komen: de eigen kans van het project, anders die"
    " van het stadium.",
    formule="Tel van elk lopend project de bedden maal de kans op, en rond per gemeente af.",
    bron=BRON,
    eenheid="bedden",
    richting=Richting.HOGER,
    speerpunt="S3",
    pakketten=PAKKETTEN,
)
PER_FASE = tuple(
    Indicatorsoort(
        code=code,
        naam=f"Bedden van projecten {naam}",
        definitie=f"Bedden van projecten die op de peildatum {naam} waren: {', '.join(stadium.label.lower() for stadium in stadia)}.",
        formule="Tel de bedden van projecten in deze stadia op, zonder de kans.",
        bron=BRON,
        eenheid="bedden",
        richting=Richting.NEUTRAAL,
        speerpunt="S3",
        pakketten=PAKKETTEN,
    )
    for code, naam, stadia in FASEN
)
FASE_VAN = {stadium.value: code for code, _, stadia in FASEN for stadium in stadia}

# A step has a day of its own and is never changed. Of a project that the portal took over without its steps the stage says where it
# stood, if it stood there already on that day; where it stood before that nobody wrote down. Beds and an own chance have no day.
PROJECTS = f"""
with versie as ({version_of("aanbod_projectevent", "stadium, stadium_sinds, bedden, kans")}),
stap as (
    select distinct on (project_id) project_id, naar from aanbod_projectstap where op <= %(dag)s order by project_id, op desc, id desc
), stand as (
    select p.gemeente_code, v.bedden, v.kans, coalesce(s.naar, case when v.stadium_sinds <= %(dag)s and not exists (
        select from aanbod_projectstap e where e.project_id = p.id) then v.stadium end) as stadium
    from aanbod_project p join versie v on v.id = p.id left join stap s on s.project_id = p.id
)
select s.gemeente_code, s.stadium, sum(s.bedden)::int,
    sum(s.bedden * coalesce(s.kans, (k.waarde #>> '{{}}')::numeric, 0)) / 100
from stand s left join core_parameter k on k.code = 'kans.' || s.stadium and k.gemeente_code is null
    and k.geldig_van <= %(dag)s and (k.geldig_tot is null or k.geldig_tot > %(dag)s)
where s.stadium = any(%(lopend)s)
group by s.gemeente_code, s.stadium
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """On the day, in one query."""
    verwacht: dict[str, float] = defaultdict(float)
    bedden: dict[tuple[str, str], int] = defaultdict(int)
    for gemeente, stadium, aantal, kans in ask(PROJECTS, peildatum, lopend=list(FASE_VAN)):
        verwacht[gemeente] += float(kans)
        bedden[FASE_VAN[stadium], gemeente] += aantal
    for gemeente, som in verwacht.items():
        yield Telling(VERWACHT.code, gemeente, int(som + 0.5))
    for (code, gemeente), aantal in bedden.items():
        yield Telling(code, gemeente, aantal)


GROEP = Groep((VERWACHT, *PER_FASE), count)
