"""People present at the end of a quarter, by length of stay."""

from datetime import date

from rivierenland.rapportages.meting.feit import Feit, Feitsoort, Gemeten, Meting, Sleutel, Som
from rivierenland.rapportages.periode import Periode
from speerpunten.programma.models import Meetwaarde

PERSONEN = "personen_vannacht"
DUREN = {"verblijf_kort": "kort", "verblijf_midden": "midden", "verblijf_lang": "lang"}


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """The last night of this quarter, of the one before and of a year earlier."""
    feiten, sommen = list[Feit](), list[Som]()
    for dag in (periode.laatste_dag, periode.vorige.laatste_dag, periode.jaar_eerder.laatste_dag):
        geteld = _counted(gemeente, dag)
        if not geteld:
            continue
        totaal = Sleutel(PERSONEN, gemeente, dag)
        delen = tuple(Sleutel(PERSONEN, gemeente, dag, deel) for deel in geteld)
        feiten += [Feit(d, geteld[d.deel], Feitsoort.PERSONEN) for d in delen]
        feiten.append(Feit(totaal, sum(geteld.values()), Feitsoort.PERSONEN))
        sommen.append(Som(totaal, delen))
    return Gemeten(feiten, sommen)


def _counted(gemeente: str, dag: date) -> dict[str, int]:
    rows = Meetwaarde.objects.filter(gemeente_id=gemeente, peildatum=dag, indicator__in=DUREN, teller__isnull=False)
    return {DUREN[code]: teller for code, teller in rows.values_list("indicator_id", "teller")}


METING = Meting("verblijf", "Verblijf", measure=measure)
