"""Every action asks for a right before it does anything: one that forgets, or has no reason to be here, fails the test."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from registratie.enums import Aanleverkeuze, Kanaal, Locatiestatus
from rivierenland.core import scope
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.queries import toegang
from rivierenland.core.rollen import Rol
from rivierenland.rapportages.periode import Periode
from speerpunten.kennis.models import Kerncijfer, Statlinebron
from speerpunten.programma.models import Maatregelenpakket
from speerpunten.zorg.kluis.slot import Contact
from speerpunten.zorg.queries.hulpaanbod import Eigenaar
from tests.architecture.scene import Scene
from tests.architecture.scene_kennis_regels import TEKSTREGEL

PACKAGES = (
    "rivierenland.core.actions",
    "registratie.actions",
    "handhaving.actions",
    "convenant.actions",
    "speerpunten.aanbod.actions",
    "speerpunten.arbeidsmigrant.actions",
    "speerpunten.zorg.actions",
    "speerpunten.kennis.actions",
    "speerpunten.programma.actions",
    "rivierenland.rapportages.actions",
    "rivierenland.api.actions",
)
WITHOUT_RIGHT = {
    "rivierenland.rapportages.actions.controleherinnering.remind": "a nightly job; raises outside the scope of such a job",
    "rivierenland.rapportages.actions.afronden.settle": "called by an action that asked for the right",
    "rivierenland.rapportages.actions.afronden.complete": "called by an action that asked for the right",
    "speerpunten.kennis.actions.artikelbestand.read_text": "called by a job; asks the right of the owner of the file",
    "rivierenland.core.actions.gebeurtenis.record": "writes that something was done, also that it was refused",
    "rivierenland.core.actions.gebeurtenis.draft": "words what was done; recorded by an action that asked for the right",
    "rivierenland.core.actions.inzage.record": "writes that something was seen, whoever saw it",
    "rivierenland.core.actions.achtergrondtaak.start": "called by an action that asked for the right; the job asks again",
    "registratie.actions.aanlevering.receiving.record_refusal": "writes that a file was refused",
    "registratie.actions.aanlevering.processing.refuse": "settles a job that asked for the right",
    "registratie.actions.aanlevering.processing.await_mapping": "settles a job that asked for the right",
    "registratie.actions.aanlevering.cleaning.clean_up": "a nightly job; finds nothing outside the scope of such a job",
    "registratie.actions.verloop.remind": "a nightly job; sends only what that job has to send",
    "registratie.actions.verloop.keep_capacities": "a nightly job; follows decisions that were made",
    "registratie.actions.leverherinnering.remind": "a nightly job; raises outside the scope of such a job",
    "registratie.actions.leveropvolging.keep": "a nightly job; raises outside the scope of such a job",
    "registratie.actions.informeren.clean_up": "a nightly job; finds nothing outside the scope of such a job",
    "registratie.actions.aanmelding.opruimen.clean_up": "a nightly job; raises outside the scope of such a job",
    "registratie.actions.aanmelding.gegevens.record": "writes that something was done with an application",
    "handhaving.actions.inspectie.afronden.settle": "called by an action that asked for the right",
    "handhaving.actions.termijn.remind": "a nightly job; raises outside the scope of such a job",
    "handhaving.actions.zaak.gevolgen.take_effect": "called by an action that asked for the right",
    "handhaving.actions.zaak.sporen.note": "writes that something was done in a case",
    "rivierenland.api.actions.herhaalsleutel.clean_up": "a nightly job; finds nothing outside the scope of such a job",
    "handhaving.actions.melding.signaleren.raise_signals": "a nightly job; raises outside the scope of such a job",
    "handhaving.actions.melding.opruimen.clean_up": "a nightly job; raises outside the scope of such a job",
    "handhaving.actions.melding.gegevens.record": "writes that something was done with a melding",
    "handhaving.actions.melding.gegevens.keep_note": "called by an action that asked for the right",
    "handhaving.actions.foto.keep_of_reporter": "called by an action that checked the two codes",
    "speerpunten.arbeidsmigrant.actions.klankbordeigenaar.record": "writes that something was done on the sounding board",
    "speerpunten.arbeidsmigrant.actions.klankbordnacht.keep": "a nightly job; raises outside the scope of such a job",
    "convenant.actions.demo.load": "the command line only; each part does nothing where its rows stand",
    "convenant.actions.nalevingsgesprek.openen.open_for_missed": "a nightly job; raises outside the scope of such a job",
    "convenant.actions.nalevingsgesprek.bijhouden.follow": "called by a nightly job that raises outside its scope",
    "convenant.actions.nalevingsgesprek.herinneren.remind": "a nightly job; raises outside the scope of such a job",
    "convenant.actions.nalevingsgesprek.sporen.make_move": "called by an action that asked for the right",
    "convenant.actions.nalevingsgesprek.sporen.add_step": "called by an action that asked for the right",
    "convenant.actions.aanspreekpunt.remind": "a nightly job; sends only what that job has to send",
    "speerpunten.kennis.actions.dialoog.record": "writes that something was done with a talk",
    "speerpunten.kennis.actions.dialoogbewaking.keep": "a nightly job; raises outside the scope of such a job",
    "speerpunten.kennis.actions.demo.load": "the command line only; each part does nothing where its rows stand",
    "speerpunten.kennis.actions.schatting.estimate": "called by a job that asked for the right; raises outside its scope",
    "speerpunten.kennis.actions.telronde.destroy_codes": "a nightly job; raises outside the scope of such a job",
    "speerpunten.zorg.actions.demo.load": "the command line only; each part does nothing where its rows stand",
    "speerpunten.zorg.actions.doorverwijscijfer.compute": "a nightly job; raises outside the scope of such a job",
    "speerpunten.zorg.actions.doorverwijzing.nacht.keep": "a nightly job; raises outside the scope of such a job",
    **{
        f"speerpunten.zorg.actions.doorverwijzing.nacht.{naam}": "called by a nightly job that raises outside its scope"
        for naam in ("expire_consent", "lapse", "remind", "destroy_contact", "destroy")
    },
    **{
        f"speerpunten.zorg.actions.doorverwijzing.sporen.{naam}": "called by an action that asked for the right"
        for naam in ("step", "record", "is_referrer")
    },
    "speerpunten.zorg.actions.doorverwijzing.antwoorden.close_withdrawn": "called by an action that asked for the right",
    "speerpunten.zorg.actions.doorverwijzing.intrekken.met_withdrawn": "writes that somebody was stopped",
    "handhaving.actions.demo.load": "the command line only; does nothing where data stand",
    "registratie.actions.demo.load": "the command line only; refuses where data stand",
    "convenant.actions.opzegging.end_notices": "a nightly job; lets end what the party itself gave notice of",
    "convenant.actions.nacht.keep_parties": "a nightly job; calls what is listed here",
    "convenant.actions.nacht.measure": "a nightly job; calls what is listed here",
    "convenant.actions.partij.record": "writes that something was done about a party",
    "convenant.actions.partijstap.add": "called by an action that asked for the right",
    "convenant.actions.toelating.keep": "a nightly job; decides nothing",
    "convenant.actions.toelating.remind": "a nightly job; sends only what that job has to send",
    "convenant.actions.toetreding.record": "writes that something was done about a request",
    "convenant.actions.toezeggingsmeting.evaluate": "a nightly job; raises outside the scope of such a job",
    "speerpunten.aanbod.actions.berekening.compute_base": "a nightly job; raises outside the scope of such a job",
    "speerpunten.aanbod.actions.demo.load": "the command line only; each part does nothing where its rows stand",
    "speerpunten.arbeidsmigrant.actions.demo.load": "the command line only; each part does nothing where its rows stand",
    "speerpunten.arbeidsmigrant.actions.feedback.nacht.run_night": "a nightly job; raises outside the scope of such a job",
    "speerpunten.arbeidsmigrant.actions.feedback.patronen.raise_patterns": "called by a nightly job that raises outside its scope",
    "speerpunten.arbeidsmigrant.actions.feedback.opruimen.clean_up": "a nightly job; raises outside the scope of such a job",
    "handhaving.actions.melding.signaleren.keep_signals": "called by a nightly job; raises outside the scope of such a job",
    "speerpunten.zorg.actions.hulpdekking.compute": "a nightly job; raises outside the scope of such a job",
    "speerpunten.zorg.actions.hulpherinnering.remind": "a nightly job; raises outside the scope of such a job",
    "speerpunten.programma.actions.demo.load": "the command line only; each part does nothing where its rows stand",
    "handhaving.actions.waterbed.compute": "a nightly job; raises outside the scope of such a job",
    "handhaving.actions.publicatie.follow_steps": "a nightly job; raises outside the scope of such a job",
    "handhaving.actions.rondeafloop.close_past": "a nightly job; raises outside the scope of such a job",
    "speerpunten.programma.actions.meetwaarde.compute": "a nightly job; raises outside the scope of such a job",
    "speerpunten.programma.actions.meetwaarde.compute_day": "a nightly job; raises outside the scope of such a job",
    "speerpunten.programma.actions.meetronde.run": "called by a job that asked for the right; raises outside its scope",
}
OF_NO_TENANT = {
    *(f"speerpunten.kennis.actions.regelvoorstel.{naam}" for naam in ("propose", "withdraw")),
    "speerpunten.zorg.actions.doorverwijzing.maken.create",
    "convenant.actions.eherkenning.refuse",
    *(f"convenant.actions.versie.{naam}" for naam in ("begin", "edit", "adopt", "remove")),
    *(f"convenant.actions.{noun}.{verb}" for noun in ("artikel", "toezegging") for verb in ("add", "edit", "remove")),
    *(f"convenant.actions.evaluatieronde.{naam}" for naam in ("open_round", "edit", "close")),
    "convenant.actions.wijzigingsvoorstel.decide",
    *(f"speerpunten.arbeidsmigrant.actions.infoversie.{naam}" for naam in ("draft", "review", "place", "discard")),
    *("speerpunten.arbeidsmigrant.actions.infopagina.load", "speerpunten.arbeidsmigrant.actions.infovertaling.take_in"),
    *(f"speerpunten.aanbod.actions.verdeelsleutel.{naam}" for naam in ("propose", "agree", "withdraw")),
    "speerpunten.aanbod.actions.berekening.ask",
    "speerpunten.kennis.actions.effectrapport.create",
    "speerpunten.kennis.actions.telronde.begin",
    "speerpunten.programma.actions.meetronde.start",
    *(
        f"speerpunten.programma.actions.pakket.{naam}"
        for naam in ("change", "delete", "link_document", "unlink_document", "upload_document")
    ),
    *(
        f"speerpunten.programma.actions.{noun}.{verb}"
        for noun in ("maatregel", "mijlpaal", "scenario", "programmagebeurtenis")
        for verb in ("add", "change", "delete")
    ),
    *(f"speerpunten.programma.actions.businesscase.{naam}" for naam in ("begin", "change")),
    *(
        f"speerpunten.programma.actions.businesscasepost.{naam}"
        for naam in ("add_kosten", "add_baten", "change", "delete")
    ),
    "speerpunten.programma.actions.speerpunt.change",
    *(f"handhaving.actions.checklist.{naam}" for naam in ("copy", "change", "put_in_force")),
    *(
        f"speerpunten.programma.actions.perspectief.{naam}"
        for naam in ("copy", "change", "start_consultation", "adopt")
    ),
    *(f"speerpunten.programma.actions.perspectiefsectie.{naam}" for naam in ("add", "change", "remove")),
    *(f"speerpunten.programma.actions.afspraak.{naam}" for naam in ("add", "change", "remove")),
    "speerpunten.programma.actions.consultatiereactie.answer",
    *(f"speerpunten.kennis.actions.statline.{naam}" for naam in ("start", "start_all", "fetch")),
    "rivierenland.core.actions.uitgaand_bericht.release",
    *(
        f"speerpunten.programma.actions.voorstel.{naam}"
        for naam in ("draft", "change", "discuss", "submit", "withdraw", "present_again")
    ),
    *(f"speerpunten.programma.actions.vergadering.{naam}" for naam in ("plan", "change", "close")),
    *(f"speerpunten.programma.actions.agendapunt.{naam}" for naam in ("add", "change", "remove")),
    *(f"speerpunten.programma.actions.actiepunt.{naam}" for naam in ("add", "change", "follow_up")),
    "handhaving.actions.inzending.ontvangen.receive",
    *(f"rivierenland.rapportages.actions.abonnement.{naam}" for naam in ("follow", "unfollow")),
    "rivierenland.rapportages.actions.aankondiging.announce",
    *(f"rivierenland.rapportages.actions.opendataeditie.{naam}" for naam in ("start", "make", "make_missing")),
    *(f"rivierenland.rapportages.actions.editie.{naam}" for naam in ("start", "cancel", "retry", "proceed")),
    *(f"rivierenland.rapportages.actions.deel.{naam}" for naam in ("make", "remake", "renew")),
    "rivierenland.rapportages.actions.meting.measure",
    *(f"rivierenland.rapportages.actions.publicatie.{naam}" for naam in ("publish", "finish", "correct")),
    "rivierenland.rapportages.actions.opmerking.answer",
    "rivierenland.rapportages.actions.planning.keep",
}
"""The right decides alone: the work is of no tenant, or only of the actor's own."""

REFUSALS = {
    "registratie.actions.organisatie.change": (Geweigerd, ObjectDoesNotExist),
    "speerpunten.aanbod.actions.gebied.import_file": PermissionError,
    "speerpunten.aanbod.actions.kernafstand.import_file": PermissionError,
}
"""An organisation works in several gemeenten: an official of another one does not find it in the own scope. No role at all may
change borders or distances: that is the operator's, on the command line."""


def modules(name: str) -> Iterator[ModuleType]:
    """The package and every module below it."""
    package = importlib.import_module(name)
    yield package
    for found in pkgutil.walk_packages(package.__path__, f"{name}."):
        yield importlib.import_module(found.name)


def actions() -> dict[str, Callable]:
    """Every public function that acts in somebody's name, by its full name."""
    return {
        f"{module.__name__}.{name}": function
        for package in PACKAGES
        for module in modules(package)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
        if "by" in inspect.signature(function).parameters
    }


def values(scene: Scene) -> dict[str, Any]:
    """What an action may be given, by the name of the parameter: rows of tenant a."""
    a = scene.a
    return {
        "locatie": a.locatie, "verblijf": a.verblijf, "bewoner": a.verblijf.bewoner, "ruimte": a.ruimte,
        "vergunning": a.vergunning, "certificaat": a.certificaat, "per": timezone.localdate(), "op": timezone.localdate(),
        "kamers": [], "organisatie": a.organisatie, "organisatie_id": a.organisatie.pk, "aanlevering": a.aanlevering,
        "aanmelding": a.aanmelding, "claims": [],
        "toegang": a.toegang(Rol.MARKTPARTIJ_MEDEWERKER), "uitnodiging": a.uitnodiging_organisatie, "row": a.taak,
        "bericht": a.bericht, "gemeente": a.gemeente.pk, "rol": Rol.JURIST, "status": Locatiestatus.GESTOPT,
        "keuze": Aanleverkeuze.values[0], "periode": Periode(2026, maand=10), "velden": {},
        "signaal": a.signaal, "bundel": a.bundel, "bewoners": [a.signaal.bewoner], "tekst": "x", "iedereen": True,
        "datum": timezone.localdate(), "kanaal": Kanaal.PAPIER, "taal": "pl", "report": lambda *stand: None,
        "code": "brp_nachten", "vanaf": timezone.localdate(), "aankomst": timezone.localdate(), "waarde": 1,
        "opvolging": a.opvolging, "tot": timezone.localdate(), "dagen": 7,
        "oppervlakte": 9, "bedden": 1, "email": "iemand@example.test", "vraag": a.koppelvraag,
        "melding": a.melding, "dag": timezone.localdate(), "vandaag": timezone.localdate(), "intern": False,
        "publicatie": a.publicatie,
        "regel": a.regel, "lijst": a.regel.lijst, "dossier": a.dossier,
        "inspectie": a.toezicht.concept, "bevinding": a.toezicht.bevinding, "herstelmelding": a.toezicht.melding,
        "inzending": a.telefoon.wacht, "waarden": {}, "besluit": "terzijde",
        "foto": a.toezicht.conceptfoto, "versie": scene.checklist, "item": scene.checklistitem,
        "zaak": a.zaken.zaak, "stap": a.zaken.stap, "termijn": a.zaken.termijn, "herplaatsing": a.zaken.herplaatsing,
        "brief": a.zaken.brief, "streefwaarde": scene.doelen.streefwaarde, "peildata": [timezone.localdate()],
        "voorstel": a.besluiten.voorstel, "vergadering": a.besluiten.vergadering, "agendapunt": a.besluiten.agendapunt,
        "actiepunt": a.besluiten.actiepunt, "orgaan": "college",
        "project": a.pijplijn.project, "knelpunt": a.pijplijn.knelpunt,
        "ronde": a.dagwerk.ronde, "stop": a.dagwerk.stop, "deling": a.dagwerk.deling, "locaties": [], "van": a.gemeente.pk,
        "rapport": scene.effect.concept,
        "scenario": scene.scenarios.eigen, "pakket": Maatregelenpakket.objects.get(pk="M05"),
        "toetreding": a.toetreding.open, "partij": a.toetreding.partij, "convenant": a.toetreding.partij.convenant,
        "gesprek": a.gesprekken.gesprek, "aanspreekpunt": a.gesprekken.aanspreekpunt, "gereed_op": timezone.localdate(),
        "hercontrole_op": timezone.localdate(), "overleg_op": timezone.localdate(), "vervolg": "plan",
        "bewijsstuk": a.toezeggingen.bewijs,
        "verzoek": a.gegevens.verzoek,
        "antwoord": a.antwoorden.concept, "blok": a.antwoorden.blok, "sleutel": "1", "omhoog": True,
        "aanbod": a.hulp.geplaatst, "eigenaar": Eigenaar(gemeente=a.gemeente.pk),
        "doorverwijzing": a.doorverwijzingen.ambtenaar, "partner": a.doorverwijzingen.partner, "contact": Contact("x", "1"),
        "gegeven_op": timezone.localdate(),
        "editie": scene.controle.concept, "opmerking": scene.controle.opmerking,
        "telling": a.telling,
        "kerncijfer": Kerncijfer(indicator="werkend", gebied=a.gemeente.pk),
        "werklocatie": a.werklocatie, "jaar": timezone.localdate().year + 1, "mensen": {}, "deel": scene.informatie.deel,
    }  # fmt: skip


def of_convenant(scene: Scene) -> dict[str, Any]:
    """What an action of the convenant may be given."""
    rows, vandaag = scene.convenanttekst, timezone.localdate()
    return {
        "convenant": rows.concept, "artikel": rows.artikel, "toezegging": rows.toezegging, "versie": 1, "ronde": rows.ronde,
        "partij": rows.partij, "voorstel": rows.voorstel, "antwoorden": {}, "peildatum": vandaag, "sluit_op": vandaag,
        "permission": Permission.EVALUATIE_ANSWER, "mandaat": scene.a.tekenen.wacht, "organisatie": scene.a.organisatie,
    }  # fmt: skip


def of_talks(scene: Scene) -> dict[str, Any]:
    """What an action of a talk may be given."""
    rows, vandaag = scene.a.dialogen, timezone.localdate()
    return {
        "dialoog": rows.gedeeld, "deelnemer": rows.deelnemer, "reactie": rows.reactie, "uitkomst": rows.uitkomst,
        "gevolg": rows.gevolg, "aanwezig": [], "reageren_tot": vandaag, "thema": "zorg", "besluit": "niet", "versie": 1,
        "antwoord": "komt", "status": "gedaan", "soort": "bieder", "organisatie": scene.a.organisatie,
    }  # fmt: skip


def given(function: Callable, scene: Scene, name: str) -> dict[str, Any]:
    """The arguments of one action."""
    known = values(scene)
    if name.endswith(("uitnodiging.invite", "toegang.require_reach")):
        known["organisatie"] = None
    if name == "handhaving.actions.foto.add":
        known["inspectie"] = scene.a.toezicht.concept
    if name == "speerpunten.kennis.actions.kerncijfer.record":
        known["gebied"] = scene.a.gemeente.pk
    if name.startswith("speerpunten.kennis.actions.statline."):
        known["bron"] = Statlinebron.objects.earliest("pk")
    if ".programma." in name:
        known["besluit"] = scene.a.besluiten.open
    if name == "convenant.actions.partij.join_gemeente":
        known["gemeente"] = scene.a.gemeente
    if ".nalevingsgesprek." in name:
        known["versie"] = scene.a.gesprekken.gesprek.versie
    if ".arbeidsmigrant.actions.klankbord" in name:
        vandaag = timezone.localdate()
        known |= {
            "vraag": scene.a.klankbord.vraag,
            "lid": scene.a.klankbord.lid,
            "vertalingen": {},
            "van": vandaag,
            "tot": vandaag,
        }
        known["gegeven_op"] = vandaag
    if ".kennis.actions.regel" in name:
        known |= {"regel": TEKSTREGEL, "regelvoorstel": scene.regelvoorstel, "keuze": "volgt", "invulling": None}
    if ".kennis.actions.artikel" in name:
        known |= {
            "artikel": scene.artikelen.artikel,
            "artikelbestand": scene.artikelen.bestand,
            "waarden": {},
            "versie": 1,
        }
    if name.startswith("convenant."):
        known |= of_convenant(scene)
    if name in (
        "convenant.actions.namens.require_one",
        "convenant.actions.mandaat.record",
        *(f"convenant.actions.ondertekening.{verb}" for verb in ("sign", "prepare")),
    ):
        known["gemeente"] = None
    if ".kennis.actions.d" in name or ".dialooggevolg." in name:
        known |= of_talks(scene)
    if ".doorverwijzing." in name:
        rows = scene.a.doorverwijzingen
        answers = name.endswith((".accept", ".refuse", ".finish", ".read", ".require_partner"))
        known |= dict.fromkeys(("doorverwijzing", "row"), rows.bieder if answers else rows.ambtenaar)
    if ".apitoegang." in name:
        known["toegang"] = scene.a.apitoegang
    return {
        parameter.name: known.get(parameter.name, "x")
        for parameter in inspect.signature(function).parameters.values()
        if parameter.name != "by" and parameter.kind is not parameter.VAR_KEYWORD
        if parameter.default is parameter.empty
        or parameter.name in ("gemeente", "organisatie")
        or (parameter.name == "inspectie" and name == "handhaving.actions.foto.add")
    }


def test_the_exceptions_still_exist() -> None:
    assert set(WITHOUT_RIGHT) | OF_NO_TENANT <= set(actions())


@pytest.mark.parametrize("name", sorted(set(actions()) - set(WITHOUT_RIGHT)))
def test_nobody_acts_without_the_right_or_for_another_tenant(scene: Scene, name: str) -> None:
    function = actions()[name]
    strangers = ["zorgpartner", "privacy_officer"]
    if name not in OF_NO_TENANT:
        strangers += ["andere marktpartij", "BELEID", "TOEZICHTHOUDER", "FUNCTIONEEL_BEHEERDER", "regiocoordinator"]
    with scope.within(scope.systeem("tests")):
        arguments = given(function, scene, name)
    for naam in strangers:
        actor = toegang.actor_of(scene.people()[naam], None)
        with scope.within(actor.scope or scope.organisatie(0)), pytest.raises(REFUSALS.get(name, Geweigerd)):
            function(**arguments, by=actor)
