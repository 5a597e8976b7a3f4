"""What was done in a year for the speerpunten that have no figure of the programme: knowledge, hearing people, care."""

from datetime import date

from rivierenland.rapportages.meting.feit import REGIO, Feit, Feitsoort, Gemeten, Meting, Sleutel
from rivierenland.rapportages.periode import Periode
from speerpunten.arbeidsmigrant.models import Feedback
from speerpunten.kennis.enums.antwoord import Antwoordstatus
from speerpunten.kennis.enums.artikel import Artikelstatus
from speerpunten.kennis.enums.effectrapport import Effectstatus
from speerpunten.kennis.models import Antwoord, Artikel, Effectrapport
from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstatus
from speerpunten.zorg.models import Doorverwijzing

ARTIKELEN, EFFECTRAPPORTEN, ANTWOORDEN = "kennis_artikelen", "kennis_effectrapporten", "kennis_antwoorden"
FEEDBACK, DOORVERWIJZINGEN = "feedback_jaar", "doorverwijzingen_jaar"


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """Answers of residents and referrals of one gemeente, this year and the year before. Four queries."""
    feiten = []
    for jaar in (periode, periode.vorige):
        dag = jaar.laatste_dag
        for maat, aantal in (
            (FEEDBACK, Feedback.objects.filter(gemeente_id=gemeente, maand__range=_range(jaar)).count()),
            (DOORVERWIJZINGEN, _referrals(gemeente, jaar)),
        ):
            feiten.append(Feit(Sleutel(maat, gemeente, dag), aantal, Feitsoort.PERSONEN))
    return Gemeten(feiten)


def region(periode: Periode) -> Gemeten:
    """What the eight wrote and adopted together, this year and the year before. Six queries."""
    feiten = []
    for jaar in (periode, periode.vorige):
        dagen = _range(jaar)
        geteld = {
            ARTIKELEN: Artikel.objects.filter(geplaatst_op__range=dagen).exclude(status=Artikelstatus.CONCEPT).count(),
            EFFECTRAPPORTEN: Effectrapport.objects.filter(vastgesteld_op__range=dagen)
            .exclude(status=Effectstatus.CONCEPT)
            .count(),
            ANTWOORDEN: Antwoord.objects.filter(vastgesteld_op__range=dagen, status=Antwoordstatus.VASTGESTELD).count(),
        }
        feiten += [
            Feit(Sleutel(maat, REGIO, jaar.laatste_dag), aantal, Feitsoort.OPENBAAR, optelbaar=False)
            for maat, aantal in geteld.items()
        ]
    return Gemeten(feiten)


def _referrals(gemeente: str, jaar: Periode) -> int:
    """Those that were offered to a partner: a draft was no referral yet."""
    rows = Doorverwijzing.objects.filter(gemeente_id=gemeente, aangeboden_op__range=_range(jaar))
    return rows.exclude(status=Doorverwijsstatus.CONCEPT).count()


def _range(jaar: Periode) -> tuple[date, date]:
    return jaar.eerste_dag, jaar.laatste_dag


METING = Meting("jaarwerk", "Kennis, gesprek en zorg", measure=measure, region=region)
