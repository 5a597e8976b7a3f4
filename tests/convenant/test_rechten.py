"""Who may do what for whom: every action of the convenant, for everybody who acts in the portal."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Scene

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

import convenant.actions
from convenant.actions import (
    aanspreekpunt,
    artikel,
    bewijsstuk,
    evaluatieantwoord,
    evaluatieronde,
    lidmaatschap,
    mandaat,
    nalevingsgesprek,
    ondertekening,
    opzegging,
    partij,
    toelating,
    toetreding,
    toezegging,
    versie,
    wijzigingsvoorstel,
)  # fmt: skip
from convenant.enums.naleving import Vervolg
from convenant.enums.ondertekening import Mandaatgrond
from convenant.enums.partij import Partijstapsoort as S
from convenant.models import Bewijsstuk, Wijzigingsvoorstel
from convenant.queries.akte import Gelezen
from rivierenland.core import scope
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.rollen import Rol
from tests.architecture.test_actions import WITHOUT_RIGHT
from tests.cast import person
from tests.factories import convenant_naleving as naleving
from tests.factories.convenant_ondertekenen import mandaat as mandate
from tests.factories.convenant_ondertekenen import with_app
from tests.factories.convenant_toetreding import admitted, eerste_versie, partij_gemeente, partij_van
from tests.factories.convenant_toezeggingen import commitment
from tests.factories.registratie import TIEL, LocatieFactory

VANDAAG = timezone.localdate()
BUREN = "GM0214"
DELTA, BELEID, REGIO = frozenset({"delta"}), frozenset({"beleid.tiel"}), frozenset({"regiocoordinator"})
ALLE_VAN_DELTA = DELTA | {"medewerker.delta"}
BEHEER, NIEMAND = frozenset({"functioneel_beheerder.tiel"}), frozenset()
REST = {"reden": "Om deze reden.", "gezien": 0}
TEKST = {"titel": "Titel", "tekst": "Tekst"}
GELEZEN = Gelezen(timezone.now(), "a" * 64)
MACHTIGING = {
    "hoedanigheid": "directeur",
    "grond": Mandaatgrond.STATUTAIR,
    "stuk": "Uittreksel",
    "begin": VANDAAG,
    "einde": None,
}
ZET = {"tekst": "Wat wij doen.", "versie": 1}
BEWIJS = {"tekst": "Zo doen wij dat.", "geldig_tot": VANDAAG + timedelta(days=30)}
VOORSTEL = {"artikel": None, "tekst": "Anders.", "waarom": "Beter."}
HOOFD = {"titel": "x", "inleiding": "", "wijzigingen": "", "is_voorbeeld": True}
TOEZEGGING = {
    "titel": "T",
    "tekst": "t",
    "partijsoorten": [],
    "regel": "",
    "richting": "",
    "norm": None,
    "aandacht": None,
}


def _without_proof(scene: "Scene") -> dict:
    return {naam: waarde for naam, waarde in scene.teken.items() if naam != "bewijs"}


RECHTEN: list[tuple[Callable, Callable[[Scene], dict], frozenset[str]]] = [
    (partij.join, lambda s: {"toetreding": s.verzoek, "datum": VANDAAG}, ALLE_VAN_DELTA),
    (partij.join_on_paper, lambda s: {"toetreding": s.verzoek, "datum": VANDAAG, "kenmerk": "Z123"}, BELEID),
    (partij.join_gemeente, lambda s: {"gemeente": s.gemeente, "convenant": s.versie, "datum": VANDAAG}, BELEID),
    (partij.sign_newer, lambda s: {"partij": s.delta, "convenant": s.versie, "datum": VANDAAG}, ALLE_VAN_DELTA),
    (partij.sign_newer, lambda s: {"partij": s.tiel, "convenant": s.versie, "datum": VANDAAG}, BELEID),
    (ondertekening.sign, lambda s: s.teken | {"organisatie": s.delta.organisatie}, ALLE_VAN_DELTA),
    (ondertekening.sign, lambda s: s.teken | {"gemeente": s.gemeente}, BELEID),
    (ondertekening.prepare, lambda s: _without_proof(s) | {"organisatie": s.delta.organisatie}, ALLE_VAN_DELTA),
    (ondertekening.prepare, lambda s: _without_proof(s) | {"gemeente": s.gemeente}, BELEID),
    (toetreding.request, lambda s: {"organisatie": s.delta.organisatie, "convenant": s.versie, "soorten": []}, DELTA),
    (toetreding.withdraw, lambda s: {"toetreding": s.verzoek}, DELTA),
    (toetreding.follow_version, lambda s: {"toetreding": s.verzoek}, DELTA),
    (toelating.decide, lambda s: {"toetreding": s.verzoek, "gemeente": TIEL, "besluit": "toegelaten"}, BELEID),
    (opzegging.leave, lambda s: {"partij": s.delta} | REST, DELTA),
    (opzegging.leave, lambda s: {"partij": s.tiel} | REST, BELEID),
    (opzegging.take_back, lambda s: {"partij": s.delta, "gezien": 0}, DELTA),
    (opzegging.take_back, lambda s: {"partij": s.tiel, "gezien": 0}, BELEID),
    (lidmaatschap.announce, lambda s: {"partij": s.delta, "soort": S.SCHORSING_VOORGENOMEN, "reageren_tot": VANDAAG} | REST, BELEID),
    (lidmaatschap.answer, lambda s: {"partij": s.delta, "tekst": "Niet mee eens."}, DELTA),
    (lidmaatschap.answer, lambda s: {"partij": s.tiel, "tekst": "Niet mee eens."}, NIEMAND),
    (lidmaatschap.hear, lambda s: {"partij": s.delta, "verslag": "Gesproken.", "datum": VANDAAG, "gezien": 0}, BELEID),
    (lidmaatschap.decide, lambda s: {"partij": s.delta, "soort": S.GEROYEERD} | REST, BELEID),
    (lidmaatschap.succeed, lambda s: {"partij": s.delta} | REST, BELEID),
    (mandaat.record, lambda s: {"gebruiker": s.iemand, "organisatie": s.delta.organisatie} | MACHTIGING, DELTA),
    (mandaat.record, lambda s: {"gebruiker": s.iemand, "gemeente": TIEL} | MACHTIGING, BEHEER),
    (mandaat.confirm, lambda s: {"mandaat": s.mandaat, "kvk": s.delta.kvk}, BELEID),
    (mandaat.confirm, lambda s: {"mandaat": s.mandaat_gemeente, "kvk": ""}, NIEMAND),
    (mandaat.withdraw, lambda s: {"mandaat": s.mandaat, "reden": "Weg."}, DELTA | BELEID),
    (mandaat.withdraw, lambda s: {"mandaat": s.mandaat_gemeente, "reden": "Weg."}, BEHEER),
    (mandaat.require_withdraw, lambda s: {"mandaat": s.mandaat_gemeente}, BEHEER),
    (aanspreekpunt.record, lambda s: {"gemeente": TIEL, "waarden": {}, "versie": 1}, BELEID | BEHEER),
    (aanspreekpunt.confirm, lambda s: {"aanspreekpunt": s.punt}, BELEID | BEHEER),
    (bewijsstuk.file, lambda s: {"partij": s.delta, "toezegging": commitment("T03")} | BEWIJS, ALLE_VAN_DELTA),
    (bewijsstuk.file, lambda s: {"partij": s.tiel, "toezegging": commitment("T03")} | BEWIJS, NIEMAND),
    (bewijsstuk.withdraw, lambda s: {"bewijsstuk": s.bewijs}, ALLE_VAN_DELTA),
    (bewijsstuk.judge, lambda s: {"bewijsstuk": s.bewijs, "aanvaard": True}, BELEID | {"toezichthouder.tiel"}),
    (nalevingsgesprek.file_plan, lambda s: {"gesprek": s.gesprek, "gereed_op": VANDAAG} | ZET, DELTA),
    (nalevingsgesprek.agree, lambda s: {"gesprek": s.gesprek, "hercontrole_op": VANDAAG} | ZET, BELEID),
    (nalevingsgesprek.ask_more, lambda s: {"gesprek": s.gesprek} | ZET, BELEID),
    (nalevingsgesprek.plan_meeting, lambda s: {"gesprek": s.gesprek, "overleg_op": VANDAAG} | ZET, BELEID),
    (nalevingsgesprek.report_meeting, lambda s: {"gesprek": s.gesprek, "vervolg": Vervolg.PLAN} | ZET, BELEID),
    (nalevingsgesprek.confirm_repair, lambda s: {"gesprek": s.gesprek} | ZET, BELEID),
    (nalevingsgesprek.take_over, lambda s: {"gesprek": s.gesprek, "gemeente": TIEL, "reden": "x", "versie": 1}, BELEID),
    (nalevingsgesprek.take_over, lambda s: {"gesprek": s.gesprek, "gemeente": BUREN, "reden": "x", "versie": 1}, {"beleid.buren"}),
    (evaluatieantwoord.give, lambda s: {"ronde": s.ronde, "partij": s.delta, "antwoorden": {}}, DELTA),
    (evaluatieantwoord.give, lambda s: {"ronde": s.ronde, "partij": s.tiel, "antwoorden": {}}, BELEID),
    (wijzigingsvoorstel.propose, lambda s: {"convenant": s.versie, "partij": s.delta} | VOORSTEL, DELTA),
    (wijzigingsvoorstel.propose, lambda s: {"convenant": s.versie, "partij": s.tiel} | VOORSTEL, BELEID),
    (wijzigingsvoorstel.propose, lambda s: {"convenant": s.versie, "partij": None} | VOORSTEL, REGIO),
    (wijzigingsvoorstel.withdraw, lambda s: {"voorstel": s.voorstel, "partij": s.delta}, DELTA),
    (wijzigingsvoorstel.withdraw, lambda s: {"voorstel": s.voorstel, "partij": s.tiel}, BELEID),
    (wijzigingsvoorstel.withdraw, lambda s: {"voorstel": s.voorstel, "partij": None}, REGIO),
    (wijzigingsvoorstel.decide, lambda s: {"voorstel": s.voorstel, "overnemen": False, "reden": "x"}, REGIO),
    (evaluatieronde.open_round, lambda s: {"jaar": VANDAAG.year, "peildatum": VANDAAG, "sluit_op": VANDAAG}, REGIO),
    (evaluatieronde.edit, lambda s: {"ronde": s.ronde, "versie": 0, "conclusies": "", "sluit_op": VANDAAG}, REGIO),
    (evaluatieronde.close, lambda s: {"ronde": s.ronde, "versie": 1}, REGIO),
    (versie.begin, lambda s: {}, REGIO),
    (versie.edit, lambda s: {"convenant": s.versie, "versie": 1} | HOOFD, REGIO),
    (versie.adopt, lambda s: {"convenant": s.versie, "sha256": ""}, REGIO),
    (versie.remove, lambda s: {"convenant": s.versie, "sha256": ""}, REGIO),
    (artikel.add, lambda s: {"convenant": s.versie} | TEKST, REGIO),
    (artikel.edit, lambda s: {"artikel": s.artikel, "versie": 1} | TEKST, REGIO),
    (artikel.remove, lambda s: {"artikel": s.artikel}, REGIO),
    (toezegging.add, lambda s: {"artikel": s.artikel} | TOEZEGGING, REGIO),
    (toezegging.edit, lambda s: {"toezegging": commitment("T03"), "versie": 1} | TOEZEGGING, REGIO),
    (toezegging.remove, lambda s: {"toezegging": commitment("T03")}, REGIO),
]  # fmt: skip
"""An action, with what, and the only ones who may: everybody else of the cast is refused."""


@pytest.fixture
def scene(cast, tmp_path):
    """Delta with one location, in Tiel, and everything that an action of the convenant may be about."""
    with scope.within(scope.systeem("tests")):
        organisatie = cast.organisaties["delta"]
        LocatieFactory(organisatie=organisatie)
        organisatie.refresh_from_db()
        verzoek, delta, tiel = admitted(organisatie), partij_van(organisatie), partij_gemeente(TIEL)
        bewijs = Bewijsstuk.objects.create(
            partij=delta, code="T03", organisatie=organisatie, gemeenten=[TIEL], tekst="Zo.", geldig_tot=VANDAAG
        )  # fmt: skip
        voorstel = Wijzigingsvoorstel.objects.create(
            convenant=eerste_versie(), van="Iemand", partij_nr=0, tekst="a", waarom="b"
        )
        ronde = evaluatieronde.open_round(
            jaar=VANDAAG.year, peildatum=VANDAAG, sluit_op=VANDAAG + timedelta(days=60), by=cast.regiocoordinator.actor
        )
        return Scene(
            verzoek=verzoek, delta=delta, tiel=tiel, gemeente=Gemeente.objects.get(pk=TIEL), versie=eerste_versie(), bewijs=bewijs,
            voorstel=voorstel, ronde=ronde, gesprek=naleving.conversation(delta), punt=naleving.desk(TIEL),
            mandaat=mandate(cast.delta.gebruiker, organisatie, bevestigd_op=None), iemand=cast.delta.gebruiker,
            mandaat_gemeente=mandate(cast.beleid.tiel.gebruiker, gemeente=TIEL), artikel=eerste_versie().artikelen.first(),
            teken={"convenant": eerste_versie(), "gelezen": GELEZEN, "bewijs": with_app},
        )  # fmt: skip


@pytest.fixture
def everybody(cast):
    """The people by a name: of both market parties, of every role in Tiel and in Buren, and of the region."""
    found = {"delta": cast.delta, "waalstroom": cast.waalstroom}
    for naam in ("delta", "waalstroom"):
        wie = {"naam": f"medewerker.{naam}", "organisatie": cast.organisaties[naam]}
        found[f"medewerker.{naam}"] = person(Rol.MARKTPARTIJ_MEDEWERKER, **wie)
    for rol in (Rol.BELEID, Rol.TOEZICHTHOUDER, Rol.JURIST, Rol.BURGERZAKEN, Rol.FUNCTIONEEL_BEHEERDER):
        for plaats in ("tiel", "buren"):
            found[f"{rol}.{plaats}"] = getattr(getattr(cast, rol), plaats)
    for rol in (Rol.REGIOCOORDINATOR, Rol.PRIVACY_OFFICER, Rol.PLATFORMBEHEERDER):
        found[str(rol)] = getattr(cast, rol)
    return found


def admits(function: Callable, gegevens: dict, by) -> bool:
    """Whether the actor holds the right; what the action thinks of the rest is another matter. Nothing stays written."""
    try:
        with transaction.atomic():
            function(**gegevens, by=by)
            transaction.set_rollback(True)
    except Geweigerd:
        return False
    except (ValidationError, KeyError, AssertionError):
        return True
    except Exception as fout:
        if type(fout).__name__ in ("Verouderd", "Ingehaald", "Tekstgewijzigd"):
            return True
        raise
    return True


def test_only_who_it_is_about_may(scene, everybody):
    """Under the scope that sees all, so that the action itself refuses and not the database."""
    with scope.within(scope.systeem("tests")):
        for function, gegevens, wie in RECHTEN:
            mogen = {naam for naam, iemand in everybody.items() if admits(function, gegevens(scene), iemand.actor)}
            assert mogen == wie, f"{function.__module__}.{function.__name__}"


def test_every_action_stands_in_the_table():
    asked = set()
    for found in pkgutil.walk_packages(convenant.actions.__path__, "convenant.actions."):
        module = importlib.import_module(found.name)
        for naam, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and "by" in inspect.signature(function).parameters:
                asked.add(f"{function.__module__}.{naam}")
    asked = {naam for naam in asked if not naam.split(".")[-1].startswith("_") and ".namens." not in naam}
    named = {f"{function.__module__}.{function.__name__}" for function, _, _ in RECHTEN}
    assert asked - set(WITHOUT_RIGHT) - {"convenant.actions.eherkenning.refuse"} == named, (
        "that one tells of who acts only"
    )


def test_a_right_for_a_tenant_is_asked_in_one_place():
    """`Actor.require` with one tenant passes the other kind of tenant that holds the same right."""
    folder = Path(convenant.actions.__path__[0])
    fout = [
        path.name for path in folder.rglob("*.py")
        if path.name != "namens.py" and re.search(r"by\.(require|may)\([^)]*(gemeente|organisatie)=", path.read_text())
    ]  # fmt: skip
    assert fout == []
