"""Take a step of the ladder: checked against what came before, with its terms and its letter."""

from collections.abc import Sequence
from datetime import date
from typing import Unpack, cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions import brief
from handhaving.actions.zaak import gevolgen
from handhaving.actions.zaak.aanvullen import complete
from handhaving.actions.zaak.bekendmaken import show_fact
from handhaving.actions.zaak.gegevens import Stapgegevens
from handhaving.actions.zaak.sporen import locked, note
from handhaving.enums import Stapsoort
from handhaving.ladder.stappen import LADDER, VELDNAMEN, mag_volgen, ontbrekend
from handhaving.ladder.termijnen import start
from handhaving.models import Stap, Termijn, Zaak
from handhaving.queries import lhso, termijn
from handhaving.queries import zaak as zaken
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission

DAGEN = ("termijn_einde", "vanaf", "tot", "rapport", "verbeurd_op")
VERST = 3653  # days
BEGINT_NIET_EERDER = (Stapsoort.SLUITING, Stapsoort.INBEHEERNAME)
"""A burdening decision binds from the day it is taken."""


def take_step(*, zaak: Zaak, soort: str, by: Actor, **gegevens: Unpack[Stapgegevens]) -> Stap:
    """Take one step. It is not known to the provider until `make_known`, except a fact in a case that it knows.

    Raises `Geweigerd`, and ValidationError in Dutch: what must come first, or per field what is missing or wrong.
    """
    by.require(Permission.ZAAK_DECIDE, gemeente=zaak.gemeente_id)
    refuse_unfit({veld: gegevens.get(veld, "") for veld in ("reden", "afwijking")})
    if soort not in LADDER:
        raise ValidationError("Kies een stap.")
    vandaag = timezone.localdate()
    with transaction.atomic():
        row = locked(zaak.pk)
        stappen = zaken.steps(row)
        if redenen := mag_volgen(zaken.taken(stappen), soort, zaken.facts(row, vandaag)):
            raise ValidationError(redenen, code="ladder")
        complete(row, soort, gegevens, stappen)
        _check(row, soort, gegevens, stappen, vandaag)
        afwijking = _deviation(row, soort, gegevens, vandaag)
        stap = _save(row, soort, gegevens, by)
        _start_terms(row, stap, gegevens)
        gevolgen.settle_terms(row, stap)
        gevolgen.follow(row, stap)
        brief.write(zaak=row, stap=stap, by=by)
        note("zaak.take_step", row, by, stap=stap, afwijking=afwijking)
        show_fact(row, stap)
    return stap


def _check(zaak: Zaak, soort: str, gegevens: Stapgegevens, stappen: Sequence[Stap], vandaag: date) -> None:
    """Every field that this step needs, and every date and amount on its own."""
    fouten = {veld: f"Vul {VELDNAMEN[veld]} in." for veld in ontbrekend(soort, cast(dict[str, object], gegevens))}
    datum = gegevens["datum"]
    eerder = max((stap.datum for stap in stappen if not zaken.is_withdrawn(stap)), default=datum)
    if datum > vandaag:
        fouten["datum"] = "Kies vandaag of een eerdere dag."
    elif datum < eerder:
        fouten["datum"] = f"De vorige stap is van {datum_lang(eerder)}. Kies die dag of later."
    for veld in ("termijn_einde", "tot"):
        einde = gegevens.get(veld)
        if isinstance(einde, date) and einde <= datum:
            fouten[veld] = f"Deze dag moet na {datum_lang(datum)} liggen."
    vanaf, tot, rapport = gegevens.get("vanaf"), gegevens.get("tot"), gegevens.get("rapport")
    if vanaf and tot and tot < vanaf:
        fouten["tot"] = "De laatste dag ligt voor de eerste dag."
    if vanaf and vanaf < datum and soort in BEGINT_NIET_EERDER:
        fouten["vanaf"] = f"Een besluit werkt niet terug. Kies {datum_lang(datum)} of later."
    if rapport and rapport > vandaag:
        fouten["rapport"] = "Het rapport kan niet van een latere dag zijn."
    for veld in DAGEN:
        dag = gegevens.get(veld)
        if isinstance(dag, date) and abs((dag - datum).days) > VERST:
            fouten[veld] = "Deze dag ligt meer dan tien jaar van de stap. Controleer het jaar."
    fouten |= _amounts(gegevens) | _rows(zaak, gegevens)
    if fouten:
        raise ValidationError(fouten)
    if soort == Stapsoort.AFGESLOTEN and not gegevens.get("ondanks_open") and (n := zaken.open_findings(zaak)):
        wat = "1 bevinding is" if n == 1 else f"{n} bevindingen zijn"
        zin = f"{wat} nog niet hersteld. Vink aan dat u de zaak toch afsluit, en schrijf op waarom."
        raise ValidationError({"ondanks_open": zin}, code="open")
    if soort == Stapsoort.AFGESLOTEN and _people_left(zaak, stappen):
        raise ValidationError("Leg eerst vast dat de bewoners zijn herplaatst, of waar zij nu zijn (herplaatsing).")


def _people_left(zaak: Zaak, stappen: Sequence[Stap]) -> bool:
    """Whether a location closed in this case, and nobody wrote down yet that its residents found a place."""
    gesloten = any(stap.soort == Stapsoort.SLUITING and not zaken.is_withdrawn(stap) for stap in stappen)
    return gesloten and zaak.herplaatsingen.filter(gedaan_op=None).exists()


def _amounts(gegevens: Stapgegevens) -> dict[str, str]:
    bedrag, maximum = gegevens.get("bedrag"), gegevens.get("maximum")
    if bedrag is not None and bedrag <= 0:
        return {"bedrag": "Vul een bedrag in van meer dan 0 euro."}
    if bedrag is not None and maximum is not None and maximum < bedrag:
        return {"maximum": "Het hoogste totaal is lager dan het bedrag per keer."}
    return {}


def _rows(zaak: Zaak, gegevens: Stapgegevens) -> dict[str, str]:
    inspectie, vergunning = gegevens.get("inspectie"), gegevens.get("vergunning")
    fouten = {}
    if inspectie is not None and (inspectie.locatie_id != zaak.locatie_id or inspectie.afgerond_at is None):
        fouten["inspectie"] = "Kies een afgeronde controle van deze locatie."
    if vergunning is not None and vergunning.locatie_id != zaak.locatie_id:
        fouten["vergunning"] = "Kies een vergunning van deze locatie."
    return fouten


def _deviation(zaak: Zaak, soort: str, gegevens: Stapgegevens, vandaag: date) -> bool:
    """Another intervention than was proposed asks for a reason, which stays with the case."""
    voorstel = lhso.proposal(zaak, vandaag)
    if voorstel is None or voorstel.past(soort):
        return False
    if not gegevens.get("afwijking", "").strip():
        zin = f"De LHSO-matrix stelt voor: {voorstel.woorden}. Schrijf op waarom u iets anders kiest."
        raise ValidationError({"afwijking": zin}, code="afwijking")
    zaak.afwijking = gegevens["afwijking"].strip()
    zaak.save(update_fields=["afwijking", "updated_at"])
    return True


def _save(zaak: Zaak, soort: str, gegevens: Stapgegevens, by: Actor) -> Stap:
    extra: dict[str, object] = {veld: dag.isoformat() for veld in DAGEN if isinstance(dag := gegevens.get(veld), date)}
    if vergunning := gegevens.get("vergunning"):
        extra |= {"vergunning": vergunning.pk, "vergunning_naam": str(vergunning.get_soort_display())}
    extra |= {veld: tekst for veld in ("berekening", "afwijking") if (tekst := gegevens.get(veld))}
    return Stap.objects.create(
        zaak=zaak, gemeente_id=zaak.gemeente_id, soort=soort, datum=gegevens["datum"], grondslag=LADDER[Stapsoort(soort)].grondslag,
        toelichting=gegevens.get("reden", "").strip(), bedrag=gegevens.get("bedrag"), eenheid=gegevens.get("eenheid", ""),
        maximum=gegevens.get("maximum"), inspectie=gegevens.get("inspectie"), gegevens=extra, created_by=by.gebruiker,
    )  # fmt: skip


def _start_terms(zaak: Zaak, stap: Stap, gegevens: Stapgegevens) -> None:
    dagen = {veld: cast(date | None, gegevens.get(veld)) for veld in DAGEN}
    regels = LADDER[Stapsoort(stap.soort)].termijnen
    for loop in start(regels, stap.datum, lengtes=termijn.lengtes(zaak.gemeente_id, stap.datum), dagen=dagen):
        Termijn.objects.create(
            zaak=zaak, stap=stap, gemeente_id=zaak.gemeente_id, soort=loop.regel.soort, begin=loop.begin, einde=loop.einde,
            wettelijk=loop.regel.is_wettelijk, uitleg=loop.uitleg[:300],
        )  # fmt: skip
