"""Every page of the portal with the arguments of its address."""

from typing import Any
from uuid import UUID

from django.urls import URLPattern, get_resolver
from django.utils import timezone

from rivierenland.core.rollen import Rol
from speerpunten.kennis.models import Kerncijfer, Statlinebron
from tests.architecture.scene import Scene, Tenant
from tests.architecture.scene_kennis_regels import TEKSTREGEL
from tests.architecture.scene_programma_voortgang import INDICATOR, PAKKET
from tests.architecture.scene_rapport_controle import SECTIE

POST_ONLY = {
    *("arbeidsmigrant:feedbackcode-make", "arbeidsmigrant:feedbackreactie-withdraw"),
    "zorg:doorverwijzing-kaart",
    *(f"kennis:antwoordblok-{naam}" for naam in ("up", "down", "renew", "drop")),
    "kennis:artikelbestand-retry",
    *("kennis:deelnemer-remove", "programma:dialooggevolg-remove"),
    "api:token",
    *("demo-als", "uitnodiging-withdraw", "taak-retry"),
    *(f"rapportages:editie-{naam}" for naam in ("cancel", "retry", "proceed")),
    *("opendata:editie-make", "opendata:editie-correct"),
    *(f"registratie:aanlevering-{naam}" for naam in ("process", "stop", "retry")),
    "registratie:certificaat-check",
    *("registratie:koppelvraag-answer", "registratie:koppelvraag-reopen", "registratie:koppeling-start"),
    "registratie:aanmelding-kvk",
    *("registratie:bewaren-submit", "registratie:persoonsdossier-hand-over", "registratie:persoonsdossier-withdraw"),
    "handhaving:foto-discard",
    "kennis:statline-fetch",
    "programma:meetronde-start",
    "programma:pakketdocument-unlink",
    *("handhaving:inzending-receive", "handhaving:inzending-complete"),
    "convenant:aanspreekpunt-confirm",
    *("handhaving:stap-close", "handhaving:briefsjabloon-preview"),
    *(f"handhaving:ronde-{naam}" for naam in ("propose", "shorten", "complete", "settle")),
    "programma:agendapunt-remove",
    "arbeidsmigrant:mijn-gegevens-sluiten",
    "aanbod:scenario-share",
    *("kennis:effect-renew", "kennis:effect-vary"),
    "aanbod:werklocatie-resume",
    *(f"zorg:hulpaanbod-{naam}" for naam in ("publish", "withdraw", "check")),
    *("handhaving:rondestop-move", "handhaving:rondestop-remove", "handhaving:rondedeelname-give"),
}
PUBLIEK: dict[str, dict[str, Any]] = {
    f"arbeidsmigrant:{naam}": {"taal": "pl"}
    for naam in (
        *("info-start", "privacy"),
        *("melden", "melden-vertellen", "melding-volgen", "melding-foto"),
        *("klankbord", "klankbord-lid"),
    )
}
"""The pages for the worker, in a language that is not ours."""
KWARTAAL = {"rapport": "kwartaalmonitor", "periode": "2026-k3"}
ONBEKEND = "00000000-0000-4000-8000-000000000000"


def labels() -> list[str]:
    """The name of every page of the portal, as the resolver knows them."""

    def names(patterns, prefix: str = ""):
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                yield f"{prefix}{pattern.name}"
            else:
                yield from names(pattern.url_patterns, f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix)

    return list(names(get_resolver().url_patterns))


def pages(scene: Scene) -> dict[str, dict[str, Any]]:
    """By its label every page, with the arguments that point to rows of tenant a.

    The label is the URL name; before it POST for a page that takes nothing else, after it @ for one of two kinds of row.
    """
    known = arguments(scene, scene.a)
    found: dict[str, dict[str, Any]] = {}
    for name in labels():
        kinds = [label for label in known if label.split("@")[0] == name] or [name]
        found |= {f"POST {kind}" if name in POST_ONLY else kind: known.get(kind, {}) for kind in kinds}
    return found


def strange(found: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The pages about a row, with arguments that point to nothing."""
    nowhere = {int: 987654321, UUID: UUID(ONBEKEND)}
    return {
        label: {name: nowhere.get(type(value), value) for name, value in values.items()}
        for label, values in found.items()
        if any(type(value) in nowhere for value in values.values())
    }


def arguments(scene: Scene, of: Tenant) -> dict[str, dict[str, Any]]:
    """The arguments of the pages that have them."""
    locatie, verblijf, aanlevering = {"pk": of.locatie.pk}, {"pk": of.verblijf.pk}, {"pk": of.aanlevering.pk}
    register = {
        **{f"registratie:organisatie-{naam}": {"pk": of.organisatie.pk} for naam in ("detail", "change", "beheerder")},
        **{
            f"registratie:locatie-{naam}": locatie
            for naam in ("detail", "verblijven", "kamers", "logboek", "change", "decide", "papieren", "stop")
        },
        **{
            f"registratie:{naam}": {"locatie": of.locatie.pk}
            for naam in ("ruimte-create", "ruimte-bulk", "voorziening-change", "vergunning-create")
        },
        **{f"registratie:vergunning-{naam}": {"pk": of.vergunning.pk} for naam in ("change", "withdraw")},
        "registratie:zorgpartner-invite": {"pk": of.zorgpartner.pk},
        "registratie:certificaat-create": {"organisatie": of.organisatie.pk},
        **{f"registratie:certificaat-{naam}": {"pk": of.certificaat.pk} for naam in ("change", "withdraw", "check")},
        **{f"registratie:ruimte-{naam}": {"pk": of.ruimte.pk} for naam in ("change", "delete")},
        **{f"registratie:verblijf-{naam}": verblijf for naam in ("detail", "change", "check-out", "take-back")},
        **{f"registratie:aanlevering-{naam}": aanlevering for naam in ("detail", "map", "process", "stop", "retry")},
        "registratie:aanlevering-faults": aanlevering | {"formaat": "csv"},
        "registratie:aanlevering-example": {"bestandsnaam": "lijst.xlsx"},
        "registratie:kwaliteit-export": {"formaat": "csv"},
        "registratie:kwaliteit-detail": {"pk": of.organisatie.pk},
        "registratie:kwaliteit-afspraak": {"pk": of.organisatie.pk, "gemeente": of.gemeente.pk},
        "registratie:kwaliteit-opvolging": {"pk": of.opvolging.pk},
        "registratie:koppelvraag-detail@eigen": {"pk": of.koppelvraag.pk},
        "registratie:koppelvraag-detail@grens": {"pk": scene.grensvraag.pk},
        **{f"registratie:koppelvraag-{naam}": {"pk": of.koppelvraag.pk} for naam in ("answer", "reopen")},
        **{f"registratie:koppeling-{naam}": {"pk": of.verblijf.bewoner_id} for naam in ("detail", "unlink")},
        **{f"registratie:brp-{naam}@gemeente": {"pk": of.signaal.pk} for naam in ("detail", "print")},
        **{f"registratie:brp-{naam}@aanbieder": {"pk": of.signaal_aanbieder.pk} for naam in ("detail", "print")},
        **{f"registratie:brp-{naam}": {"pk": of.signaal_aanbieder.pk} for naam in ("claim", "letter", "letter-pdf")},
        "registratie:brp-note": {"pk": of.signaal.pk},
        **{f"registratie:brp-bundle-{naam}": {"pk": of.bundel.pk} for naam in ("detail", "download")},
        "registratie:brp-export": {"formaat": "csv"},
        "registratie:locatie-export": {"formaat": "csv"},
        "registratie:verblijf-export": {"formaat": "csv"},
    }
    register |= {
        f"registratie:aanmelding-{naam}": {"pk": of.aanmelding.pk}
        for naam in ("detail", "approve", "ask", "refuse", "kvk")
    }
    register |= {
        f"aanmelden:{naam}": {"secret": f"Zq{of.letter}-aanmelding"} for naam in ("volgen", "antwoorden", "intrekken")
    }
    lijst, uitgevoerd, dossier = {"pk": of.regel.lijst_id}, {"pk": of.uitgevoerd.pk}, {"pk": of.dossier.pk}
    bewaren = {
        **{f"registratie:bewaren-{naam}": lijst for naam in ("detail", "submit", "approve", "reject")},
        **{f"registratie:bewaren-{naam}": {"pk": of.regel.pk} for naam in ("hold", "release")},
        "registratie:bewaren-bewijs": uitgevoerd,
        "registratie:bewaren-export": lijst | {"formaat": "csv"},
        **{f"registratie:persoonsdossier-{naam}": dossier for naam in ("detail", "hand-over", "withdraw", "download")},
    }
    core = {
        "toegang-end@gemeente": {"pk": of.toegang(Rol.JURIST).pk},
        "toegang-end@organisatie": {"pk": of.toegang(Rol.MARKTPARTIJ_MEDEWERKER).pk},
        "uitnodiging-withdraw@gemeente": {"pk": of.uitnodiging.pk},
        "uitnodiging-withdraw@organisatie": {"pk": of.uitnodiging_organisatie.pk},
        "uitnodiging-accept": {"secret": of.geheim},
        "uitgaand-release": {"pk": of.bericht.pk},
        "taak-detail": {"pk": of.taak.pk},
        "taak-retry": {"pk": of.taak.pk},
        "parameter-detail": {"code": "uitnodiging_geldig_dagen"},
        "parameter-change": {"code": "uitnodiging_geldig_dagen"},
        **{f"regio-gemeente{soort}": {"gemeente": of.gemeente.slug} for soort in ("", "-pdf")},
        **{f"regio-speerpunt{soort}": {"code": "S1"} for soort in ("", "-pdf")},
        "cijfer": {"code": "personen_vannacht"},
        "vergelijken-indicator": {"code": "personen_vannacht"},
        "vergelijken-export": {"formaat": "csv"},
        "cijfer-export": {"code": "personen_vannacht", "formaat": "csv"},
        "demo-als": {"naam": "niemand"},
        "account_reset_password_from_key": {"uidb36": "1", "key": "set-password"},
        "mfa_edit_webauthn": {"pk": 1},
        "mfa_remove_webauthn": {"pk": 1},
    }
    rapport = {
        **{
            f"rapportages:editie-{naam}": {"pk": scene.uitgaven.concept.pk}
            for naam in ("detail", "cancel", "retry", "proceed")
        },
        "rapportages:rapport@gepubliceerd": KWARTAAL,
        "rapportages:rapport@concept": KWARTAAL | {"periode": "2026-k2"},
        "rapportages:rapport-gebied@gepubliceerd": KWARTAAL | {"gebied": "tiel"},
        "rapportages:rapport-gebied@concept": KWARTAAL | {"periode": "2026-k2", "gebied": "tiel"},
        "rapportages:rapport-gebied@eigen": KWARTAAL | {"periode": "2026-k2", "gebied": "tiel-eigen"},
        "rapportages:rapport-bestand@gepubliceerd": KWARTAAL | {"gebied": "regio", "formaat": "json"},
        "rapportages:rapport-bestand@concept": KWARTAAL | {"periode": "2026-k2", "gebied": "regio", "formaat": "json"},
        "rapportages:rapport-bestand@eigen": KWARTAAL
        | {"periode": "2026-k2", "gebied": "tiel-eigen", "formaat": "json"},
        "rapportages:cijfer@gepubliceerd": KWARTAAL | {"versie": 1, "nr": 9, "verwijzing": "1"},
        "rapportages:cijfer@concept": KWARTAAL | {"periode": "2026-k2", "versie": 1, "nr": 9, "verwijzing": "1"},
        "rapportages:cijfer@eigen": KWARTAAL | {"periode": "2026-k2", "versie": 1, "nr": 10, "verwijzing": "1"},
        "opendata:dcat": {"formaat": "ttl"},
        **{f"opendata:{naam}": {"slug": "verblijvende-personen"} for naam in ("dataset", "schema")},
        "opendata:csvw": {"slug": "verblijvende-personen", "periode": "2025-k1", "versie": 1},
        "opendata:bestand": {"slug": "verblijvende-personen", "periode": "2025-k1", "versie": 1, "formaat": "csv"},
    }
    rapport |= _controle(scene, of)
    api = {
        **{f"api:{naam}": {"locatie": of.locatie.pk} for naam in ("locatie", "bezetting", "kamers")},
        "api:kamer": {"locatie": of.locatie.pk, "kamer": of.ruimte.pk},
        **{f"api:{naam}": {"verblijf": of.verblijf.pk} for naam in ("verblijf", "vertrek")},
        **{f"api:toegang-{naam}": {"pk": of.apitoegang.pk} for naam in ("rotate", "revoke")},
    }
    meldingen = {
        f"handhaving:melding-{naam}": {"pk": of.melding.pk}
        for naam in (
            *("detail", "triage", "link-location", "plan", "answer", "duplicate", "undo-duplicate", "close", "reopen"),
            *("renew-secret", "translate"),
        )
    } | {
        "handhaving:melding-translate-message": {
            "pk": of.melding.pk,
            "bericht": of.meldersbericht,
        }
    }
    programma = _besluiten(of)
    aanbod = _pijplijn(of)
    handhaving = meldingen | _toezicht(scene, of) | _telefoon(of) | _zaken(of) | _publiek(of) | _rounds(of)
    programma |= _voortgang(scene) | _perspectief(scene) | _programma(scene) | _deelname(of) | _regels(scene)
    aanbod |= _effect(scene)
    aanbod |= _opgave(scene) | _verdeling(scene) | _vraag(of) | _toewijzing(scene) | _kerncijfers()
    aanbod |= _kennisbank(scene)
    convenant = _convenanttekst(scene) | _toetreding(of) | _tekenen(of) | _toezeggingen(of) | _naleving(of)
    werknemers = (
        _gegevens(of)
        | _klankbord(of)
        | PUBLIEK
        | _feedback(of)
        | _informatie(scene)
        | _hulp(of)
        | _doorverwijzing(of)
        | _antwoorden(of)
        | _schatting(scene, of)
        | _dialogen(of)
    )
    return register | bewaren | core | rapport | api | handhaving | programma | aanbod | convenant | werknemers


def _controle(scene: Scene, of: Tenant) -> dict[str, dict[str, Any]]:
    """A concept that is checked, at a section of the own part, and a published edition for a next version."""
    rows = scene.controle
    editie, plek = {"pk": rows.concept.pk}, {"gebied": of.gemeente.pk, "sectie": SECTIE}
    return {
        **{f"rapportages:controle{naam}": editie for naam in ("", "-publiceren")},
        **{f"rapportages:controle-{naam}": editie | {"gemeente": of.gemeente.pk} for naam in ("akkoord", "correctie")},
        "rapportages:controle-opmerking": editie | plek | {"gemeente": of.gemeente.pk},
        "rapportages:controle-uitleg": editie | plek | {"van": of.gemeente.pk},
        "rapportages:controle-antwoord": editie | {"opmerking": rows.opmerking.pk},
        "rapportages:controle-corrigeren": {"pk": rows.gepubliceerd.pk},
    }


def _gegevens(of: Tenant) -> dict[str, dict[str, Any]]:
    """The own data of a worker, without a session; a request, and a resident who gets a code."""
    verzoek = {"pk": of.gegevens.verzoek.pk}
    return {
        "arbeidsmigrant:mijn-gegevens": {"taal": "pl"},
        **{
            f"arbeidsmigrant:mijn-gegevens-{naam}": {"taal": "pl"}
            for naam in ("bekijken", "inzagen", "vragen", "sluiten")
        },
        "arbeidsmigrant:mijn-gegevens-download": {"taal": "pl", "vorm": "json"},
        **{f"arbeidsmigrant:inzageverzoek-{naam}": verzoek for naam in ("detail", "decide", "extend")},
        "arbeidsmigrant:inzagecode-create": {"bewoner": of.verblijf.bewoner_id},
    }


def _klankbord(of: Tenant) -> dict[str, dict[str, Any]]:
    """A question and a member of the sounding board."""
    namen = ("klankbordvraag-detail", "klankbordvraag-change", "klankbordadvies-summarise", "klankbordadvies-settle")
    return {
        **{f"arbeidsmigrant:{naam}": {"pk": of.klankbord.vraag.pk} for naam in namen},
        **{f"arbeidsmigrant:klankbordlid-{naam}": {"pk": of.klankbord.lid.pk} for naam in ("renew", "remove")},
    }


def _feedback(of: Tenant) -> dict[str, dict[str, Any]]:
    """What residents say of the location of this tenant."""
    locatie, code = {"pk": of.locatie.pk}, {"code": of.feedbackcode.code}
    return {
        "arbeidsmigrant:beoordelen-begin": code,
        "arbeidsmigrant:beoordelen": code | {"taal": "pl"},
        **{
            f"arbeidsmigrant:{naam}": locatie
            for naam in (
                *("feedback-detail", "feedback-poster", "feedbackcode-make", "feedbackcode-replace"),
                *("feedbackreactie-write", "feedbackreactie-withdraw"),
            )
        },
    }


def _informatie(scene: Scene) -> dict[str, dict[str, Any]]:
    """The information for workers: for everybody to read, so the same rows for every tenant."""
    rows, polish = scene.informatie, {"slug": scene.informatie.slug, "code": "pl"}
    waits, desk = polish | {"code": "ro"}, {"pk": scene.informatie.deel.pk}
    return {
        "arbeidsmigrant:privacy": {"taal": "pl"},
        **{f"arbeidsmigrant:info-{naam}": {"taal": "pl"} for naam in ("start", "zoeken", "alles", "loketten")},
        **{f"arbeidsmigrant:info-{naam}": {"taal": "pl", "slug": rows.slug} for naam in ("pagina", "qr", "qr-svg")},
        "arbeidsmigrant:infovertaling-export": {"code": "pl", "formaat": "xlsx"},
        **{f"arbeidsmigrant:infoversie-{naam}": polish for naam in ("detail", "write")},
        **{f"arbeidsmigrant:infoversie-{naam}": waits for naam in ("review", "place", "discard")},
        "arbeidsmigrant:infoversie-history": polish | {"nummer": 1},
        **{f"arbeidsmigrant:infodeel-{naam}": desk for naam in ("change", "remove")},
    }


def _schatting(scene: Scene, of: Tenant) -> dict[str, dict[str, Any]]:
    gelukt, te_weinig = {"pk": scene.schattingen.gelukt.pk}, {"pk": scene.schattingen.te_weinig.pk}
    return {
        "kennis:schatting-detail@gelukt": gelukt,
        "kennis:schatting-detail@te_weinig": te_weinig,
        "kennis:schatting-export@gelukt": gelukt | {"formaat": "csv"},
        "kennis:schatting-export@te_weinig": te_weinig | {"formaat": "csv"},
        "kennis:telling-remove": {"pk": of.telling.pk},
    }


def _hulp(of: Tenant) -> dict[str, dict[str, Any]]:
    """The directory of help: what is published and what is not yet."""
    geplaatst, concept = {"pk": of.hulp.geplaatst.pk}, {"pk": of.hulp.concept.pk}
    return {
        "zorg:hulp": {"taal": "pl"},
        "zorg:hulp-detail@geplaatst": {"taal": "pl", "slug": of.hulp.geplaatst.slug},
        "zorg:hulp-detail@concept": {"taal": "pl", "slug": of.hulp.concept.slug},
        "zorg:hulpaanbod-detail@geplaatst": geplaatst,
        "zorg:hulpaanbod-detail@concept": concept,
        "zorg:hulpaanbod-change": geplaatst,
        **{f"zorg:hulpaanbod-{naam}": concept for naam in ("publish", "withdraw", "check")},
        **{f"zorg:{naam}-export": {"formaat": "csv"} for naam in ("hulpaanbod", "hulp-ontbreekt")},
        "zorg:hulpaanbod-leeg": {"formaat": "csv"},
    }


def _antwoorden(of: Tenant) -> dict[str, dict[str, Any]]:
    """A draft answer to the council and its piece."""
    concept, blok = {"pk": of.antwoorden.concept.pk}, {"pk": of.antwoorden.blok.pk}
    return {
        **{
            f"kennis:antwoord-{naam}": concept
            for naam in ("detail", "change", "adopt", "copy", "delete", "check", "odt", "pdf")
        },
        "kennis:antwoordblok-write": concept,
        **{f"kennis:antwoordblok-{naam}": blok for naam in ("change", "up", "down", "renew", "drop")},
    }


def _dialogen(of: Tenant) -> dict[str, dict[str, Any]]:
    """A talk that is a concept, and one of which the report is shared."""
    rows = of.dialogen
    concept, gedeeld, uitkomst = {"pk": rows.concept.pk}, {"pk": rows.gedeeld.pk}, {"pk": rows.uitkomst.pk}
    geheim = {"secret": rows.gast}
    return {
        "kennis:dialoog-detail@concept": concept,
        "kennis:dialoog-detail@gedeeld": gedeeld,
        **{f"kennis:dialoog-{naam}": concept for naam in ("change", "invite", "cancel", "hold", "share", "adopt")},
        "kennis:deelnemer-add": concept,
        "kennis:deelnemer-remove": {"pk": rows.deelnemer.pk},
        "kennis:verslag-write": gedeeld | {"thema": "aanbod"},
        "kennis:reactie-settle": {"pk": rows.reactie.pk},
        "kennis:uitkomst-record": gedeeld,
        **{f"kennis:uitkomst-{naam}": uitkomst for naam in ("change", "follow")},
        "kennis:uitkomst-export": {"formaat": "csv"},
        **{f"kennis:dialoog-{naam}": gedeeld for naam in ("answer", "react", "ics")},
        **{f"kennis:dialoog-{naam}": geheim for naam in ("gast", "gast-react", "gast-ics")},
        "programma:dialooggevolg-add": {"uitkomst": rows.uitkomst.pk},
        "programma:dialooggevolg-remove": {"pk": rows.gevolg.pk},
    }


def _convenanttekst(scene: Scene) -> dict[str, dict[str, Any]]:
    """The text and the evaluation of the convenant."""
    rows = scene.convenanttekst
    concept, ronde, voorstel = {"nummer": rows.concept.nummer}, {"pk": rows.ronde.pk}, {"pk": rows.voorstel.pk}
    return {
        "convenant:versie-detail@vastgesteld": {"nummer": 1},
        "convenant:versie-detail@concept": concept,
        **{f"convenant:versie-{naam}": concept for naam in ("compare", "edit", "adopt", "remove")},
        "convenant:artikel-add": concept,
        **{
            f"convenant:{naam}": {"pk": rows.artikel.pk}
            for naam in ("artikel-edit", "artikel-remove", "toezegging-add")
        },
        **{f"convenant:toezegging-{naam}": {"pk": rows.toezegging.pk} for naam in ("edit", "remove")},
        **{f"convenant:evaluatie-{naam}": ronde for naam in ("detail", "edit", "close", "pdf")},
        "convenant:evaluatie-export": ronde | {"formaat": "csv"},
        "convenant:evaluatie-answer@marktpartij": ronde | {"partij": rows.partij.pk},
        "convenant:evaluatie-answer@gemeente": ronde | {"partij": rows.gemeentepartij.pk},
        **{f"convenant:wijzigingsvoorstel-{naam}": voorstel for naam in ("decide", "withdraw")},
    }


def _toetreding(of: Tenant) -> dict[str, dict[str, Any]]:
    """Requests to join, and the party."""
    rows = of.toetreding
    wacht, partij = {"pk": rows.open.pk}, {"pk": rows.partij.pk}
    return {
        "convenant:toetreding-detail@wacht": wacht,
        "convenant:toetreding-detail@geweigerd": {"pk": rows.geweigerd.pk},
        "convenant:toetreding-decide": wacht | {"gemeente": of.gemeente.pk},
        **{f"convenant:toetreding-{naam}": wacht for naam in ("withdraw", "follow", "paper")},
        "convenant:partij-export": {"formaat": "csv"},
        **{
            f"convenant:partij-{naam}": partij for naam in ("detail", "leave", "take-back", "answer", "hear", "succeed")
        },
        "convenant:partij-announce": partij | {"soort": "schorsing_voorgenomen"},
        "convenant:partij-decide": partij | {"soort": "geroyeerd"},
    }


def _tekenen(of: Tenant) -> dict[str, dict[str, Any]]:
    """A mandate that waits, a signature, and the version that everybody reads."""
    rows = of.tekenen
    return {
        **{f"convenant:mandaat-{naam}": {"pk": rows.wacht.pk} for naam in ("confirm", "withdraw")},
        **{f"convenant:ondertekening-{naam}": {"pk": rows.ondertekening.pk} for naam in ("detail", "pdf")},
        "convenant:ondertekenen": {"nummer": 1},
        "convenant:ondertekenen-document": {"nummer": 1},
        "convenant:eherkenning-verder": {"nummer": 1},
    }


def _opgave(scene: Scene) -> dict[str, dict[str, Any]]:
    """A kept calculation that is shared, and one that is not."""
    rows = scene.scenarios
    return {
        "aanbod:opgave-export": {"formaat": "csv"},
        "aanbod:scenario-detail@eigen": {"pk": rows.eigen.pk},
        "aanbod:scenario-detail@gedeeld": {"pk": rows.gedeeld.pk},
        **{f"aanbod:scenario-{naam}": {"pk": rows.eigen.pk} for naam in ("share", "remove")},
    }


def _verdeling(scene: Scene) -> dict[str, dict[str, Any]]:
    """A key that lies on the table, and the download of the shares."""
    return {
        **{f"aanbod:verdeelsleutel-{naam}": {"pk": scene.verdeelsleutel.pk} for naam in ("agree", "withdraw")},
        "aanbod:verdeling-export": {"formaat": "csv"},
    }


def _vraag(of: Tenant) -> dict[str, dict[str, Any]]:
    """A work site and its demand of next year."""
    row, jaar = {"pk": of.werklocatie.pk}, timezone.localdate().year + 1
    return {
        **{f"aanbod:werklocatie-{naam}": row for naam in ("detail", "change", "stop", "resume")},
        "aanbod:werklocatie-export": {"formaat": "csv"},
        "aanbod:maandvraag-next": row,
        **{f"aanbod:{naam}": row | {"jaar": jaar} for naam in ("maandvraag-record", "woonplek-record")},
    }


def _kerncijfers() -> dict[str, dict[str, Any]]:
    """A published figure of the region, which comes with the portal."""
    row = Kerncijfer.objects.filter(gebied="regio", indicator="werkend", vervangen_door=None).latest("peildatum")
    return {
        "kennis:kerncijfer-detail": {"indicator": "werkend", "gebied": "regio"},
        "kennis:kerncijfer-export": {"formaat": "csv"},
        "kennis:kerncijfer-correct": {"pk": row.pk},
        "kennis:statline-fetch": {"pk": Statlinebron.objects.earliest("pk").pk},
    }


def _toezeggingen(of: Tenant) -> dict[str, dict[str, Any]]:
    """A party with a commitment it does not keep, and evidence that waits."""
    rows = of.toezeggingen
    return {
        "convenant:toezegging-export": {"formaat": "csv"},
        "convenant:toezegging-detail": {"code": "T03"},
        "convenant:toezegging-partij": {"pk": rows.partij.pk},
        "convenant:toezegging-reeks": {"pk": rows.partij.pk, "code": "T03"},
        "convenant:bewijs-file": {"code": "T13"},
        **{f"convenant:bewijs-{naam}": {"pk": rows.bewijs.pk} for naam in ("detail", "judge", "withdraw", "download")},
    }


def _effect(scene: Scene) -> dict[str, dict[str, Any]]:
    """A concept and an adopted report of a new business."""
    rows = scene.effect
    concept, vast = {"pk": rows.concept.pk}, {"pk": rows.vast.pk}
    return {
        "kennis:effect-detail@concept": concept,
        "kennis:effect-detail@vast": vast,
        "kennis:effect-step": concept | {"stap": 2},
        "kennis:effect-renew": vast,
        **{f"kennis:effect-{naam}": concept for naam in ("adopt", "vary", "remove", "pdf")},
        "kennis:effect-export": concept | {"formaat": "ods"},
    }


def _toewijzing(scene: Scene) -> dict[str, dict[str, Any]]:
    """A calculation with its answer, and one that is not answered yet."""
    klaar = {"pk": scene.berekeningen.klaar.pk}
    return {
        "aanbod:berekening-detail@klaar": klaar,
        "aanbod:berekening-detail@wacht": {"pk": scene.berekeningen.wacht.pk},
        **{f"aanbod:berekening-{naam}": klaar for naam in ("save", "pdf")},
        "aanbod:berekening-export": klaar | {"formaat": "csv"},
    }


def _programma(scene: Scene) -> dict[str, dict[str, Any]]:
    """A package of the programme and what hangs on it."""
    rows, pakket = scene.planning, {"code": "M05"}
    delen = {
        "maatregel": rows.maatregel,
        "mijlpaal": rows.mijlpaal,
        "gebeurtenis": rows.gebeurtenis,
        "kostenpost": rows.businesscase.kosten.all()[0],
        "batenpost": rows.businesscase.baten.all()[0],
        "scenario": rows.businesscase.scenarios.all()[0],
    }
    return {
        **{f"programma:pakket-{naam}": pakket for naam in ("detail", "history", "change", "delete")},
        **{
            f"programma:{naam}-create": pakket
            for naam in ("maatregel", "mijlpaal", "kostenpost", "batenpost", "scenario")
        },
        **{f"programma:businesscase-{naam}": pakket for naam in ("detail", "change")},
        "programma:pakketdocument-link": pakket,
        "programma:speerpunt-change": {"code": "S3"},
        **{f"programma:{naam}-{daad}": {"pk": rij.pk} for naam, rij in delen.items() for daad in ("change", "delete")},
        "programma:pakketdocument-unlink": {"pk": rows.pakketdocument.pk},
    }


def _voortgang(scene: Scene) -> dict[str, dict[str, Any]]:
    """An indicator with a target of the gemeente of a, and a package with its progress."""
    return {
        **{f"programma:{naam}": {"code": INDICATOR} for naam in ("indicator-detail", "streefwaarde-set")},
        **{f"programma:voortgang-{naam}": {"code": PAKKET} for naam in ("pakket", "explain")},
        "programma:streefwaarde-end": {"pk": scene.doelen.streefwaarde.pk},
    }


def _regels(scene: Scene) -> dict[str, dict[str, Any]]:
    """A local rule, and the proposal of the region for it."""
    code, pk = {"code": TEKSTREGEL}, {"pk": scene.regelvoorstel.pk}
    return {
        **{f"kennis:{naam}": code for naam in ("regel-detail", "regel-fill", "regelvoorstel-propose")},
        **{f"kennis:regelvoorstel-{naam}": pk for naam in ("withdraw", "answer")},
        "kennis:regel-export": {"formaat": "csv"},
    }


def _kennisbank(scene: Scene) -> dict[str, dict[str, Any]]:
    """An article that everybody may read, its file, and the draft that may be placed."""
    pk, bestand = {"pk": scene.artikelen.artikel.pk}, {"pk": scene.artikelen.bestand.pk}
    return {
        **{f"kennis:artikel-{naam}": pk for naam in ("detail", "change", "withdraw", "openbaar")},
        "kennis:artikelbestand-add": pk,
        "kennis:artikel-place": {"pk": scene.artikelen.concept.pk},
        "kennis:artikel-versie": pk | {"nummer": 1},
        **{f"kennis:artikelbestand-{naam}": bestand for naam in ("download", "openbaar", "retry")},
        "kennis:artikel-export": {"formaat": "csv"},
        "kennis:begrip-export": {"formaat": "ttl"},
    }


def _deelname(of: Tenant) -> dict[str, dict[str, Any]]:
    """A cell of the matrix, and the download of it."""
    cel = {"gemeente": of.gemeente.slug, "pakket": "M05"}
    return {
        **{f"programma:deelname-{naam}": cel for naam in ("detail", "choose")},
        "programma:deelname-export": {"formaat": "csv"},
    }


def _toezicht(scene: Scene, of: Tenant) -> dict[str, dict[str, Any]]:
    """Checklists, inspections, findings and photos."""
    rows, locatie, concept = of.toezicht, {"pk": of.locatie.pk}, {"pk": of.toezicht.concept.pk}
    return {
        **{f"handhaving:{naam}": locatie for naam in ("locatie-detail", "inspectie-start")},
        "handhaving:inspectie-detail@bekend": {"pk": rows.bekend.pk},
        "handhaving:inspectie-detail@binnenskamers": {"pk": rows.binnenskamers.pk},
        "handhaving:inspectie-pdf@bekend": {"pk": rows.bekend.pk},
        "handhaving:inspectie-pdf@binnenskamers": {"pk": rows.binnenskamers.pk},
        **{f"handhaving:inspectie-{naam}": concept for naam in ("visit", "finish", "discard")},
        "handhaving:inspectie-thema": concept | {"thema": "C"},
        "handhaving:inspectie-reveal": {"pk": rows.binnenskamers.pk},
        **{f"handhaving:{naam}": {"pk": rows.bevinding.pk} for naam in ("bevinding-detail", "herstel-report")},
        "handhaving:herstel-judge": {"pk": rows.melding.pk},
        "handhaving:foto-detail@bekend": {"pk": rows.foto.pk},
        "handhaving:foto-detail@concept": {"pk": rows.conceptfoto.pk},
        "handhaving:foto-discard": {"pk": rows.conceptfoto.pk},
        **{f"handhaving:checklist-{naam}": {"pk": scene.checklist.pk} for naam in ("detail", "change", "adopt")},
        "handhaving:checklistitem-create": {"pk": scene.checklist.pk},
        **{f"handhaving:checklistitem-{naam}": {"pk": scene.checklistitem.pk} for naam in ("change", "remove")},
    }


def _telefoon(of: Tenant) -> dict[str, dict[str, Any]]:
    """What a phone sends, and the inbox."""
    rows = of.telefoon
    (announced,) = rows.onderweg.inhoud["fotos"]
    return {
        "handhaving:inzending-state": {"sleutel": rows.onderweg.pk},
        "handhaving:inzending-complete": {"sleutel": rows.onderweg.pk},
        "handhaving:inzending-foto": {"sleutel": rows.onderweg.pk, "foto": UUID(announced["sleutel"])},
        "handhaving:inzending-detail": {"sleutel": UUID(str(rows.wacht.pk))},
        "handhaving:inzending-foto-detail": {"sleutel": UUID(str(rows.wacht.pk)), "foto": rows.foto.pk},
    }


def _zaken(of: Tenant) -> dict[str, dict[str, Any]]:
    """Cases, steps, terms and letters."""
    rows = of.zaken
    zaak, concept, soort = {"pk": rows.zaak.pk}, {"pk": rows.concept.pk}, {"soort": "waarschuwing"}
    return {
        "handhaving:zaak-detail@bekend": zaak,
        "handhaving:zaak-detail@stil": {"pk": rows.stil.pk},
        **{f"handhaving:{naam}": zaak for naam in ("zaak-assess", "zaak-hand-over", "herplaatsing-create")},
        "handhaving:zaak-step": zaak | soort,
        "handhaving:zienswijze-create": zaak,
        **{f"handhaving:stap-{naam}": concept for naam in ("reveal", "withdraw", "close")},
        "handhaving:herplaatsing-finish": {"pk": rows.herplaatsing.pk},
        "handhaving:termijn-settle": {"pk": rows.termijn.pk},
        **{f"handhaving:briefsjabloon-{naam}": soort for naam in ("change", "preview")},
        "handhaving:brief-download@bekend": {"pk": rows.brief.pk},
        "handhaving:brief-download@concept": {"pk": rows.conceptbrief.pk},
    }


def _naleving(of: Tenant) -> dict[str, dict[str, Any]]:
    """A conversation about a commitment, its file, and the desk of the gemeente."""
    gesprek = {"pk": of.gesprekken.gesprek.pk}
    moves = ("detail", "plan", "aanvulling", "akkoord", "overleg", "verslag", "herstel", "regie", "kennisgeving")
    return {
        **{f"convenant:gesprek-{naam}": gesprek for naam in moves},
        "convenant:gespreksdocument": {"pk": of.gesprekken.document.pk},
        **{f"convenant:aanspreekpunt-{naam}": {"gemeente": of.gemeente.pk} for naam in ("edit", "confirm")},
    }


def _doorverwijzing(of: Tenant) -> dict[str, dict[str, Any]]:
    """A referral of an official, one of a provider, and the page of somebody with a card."""
    rows = of.doorverwijzingen
    gemeente, bieder = {"pk": rows.ambtenaar.pk}, {"pk": rows.bieder.pk}
    partner = {"partner": rows.partner.pk}
    moves = ("detail", "partner", "kaart", "stoppen", "intrekken", "contact")
    return {
        **{f"zorg:doorverwijzing-{naam}@gemeente": gemeente for naam in moves},
        **{f"zorg:doorverwijzing-{naam}@marktpartij": bieder for naam in moves},
        **{f"zorg:doorverwijzing-{naam}": gemeente for naam in ("aannemen", "weigeren", "uitkomst")},
        "zorg:doorverwijzing-aanbieden": gemeente | partner,
        "zorg:toestemmingstekst": gemeente | partner | {"kies": "pl"},
        "zorg:toestemming": {"taal": "pl"},
    }


def _publiek(of: Tenant) -> dict[str, dict[str, Any]]:
    """What was published."""
    return {
        "handhaving:publicatie-create": {"stap": of.stap.pk},
        **{f"handhaving:publicatie-{naam}": {"pk": of.publicatie.pk} for naam in ("detail", "withdraw")},
    }


def _rounds(of: Tenant) -> dict[str, dict[str, Any]]:
    """Rounds, their stops, who takes part, and sharing."""
    ronde, stop, deling = ({"pk": row.pk} for row in (of.dagwerk.ronde, of.dagwerk.stop, of.dagwerk.deling))
    return {
        **{
            f"handhaving:ronde-{naam}": ronde
            for naam in ("detail", "print", "propose", "shorten", "assign", "complete", "cancel", "settle")
        },
        "handhaving:rondestop-add": ronde,
        **{f"handhaving:rondestop-{naam}": stop for naam in ("move", "remove")},
        **{
            f"handhaving:rondedeelname-{naam}": ronde | {"gemeente": of.gemeente.pk}
            for naam in ("agree", "refuse", "give")
        },
        **{f"handhaving:deling-{naam}": deling for naam in ("detail", "end")},
    }


def _pijplijn(of: Tenant) -> dict[str, dict[str, Any]]:
    """Projects on their way, what holds them up, their documents."""
    rows = of.pijplijn
    project, knelpunt = {"pk": rows.project.pk}, {"pk": rows.knelpunt.pk}
    return {
        **{
            f"aanbod:project-{naam}": project
            for naam in ("detail", "change", "chance", "step", "drop", "reopen", "use")
        },
        **{f"aanbod:{naam}": project for naam in ("projectdocument-add", "knelpunt-add")},
        **{f"aanbod:knelpunt-{naam}": knelpunt for naam in ("change", "solve")},
        "aanbod:project-export": {"formaat": "csv"},
        "aanbod:projectdocument-download@open": {"pk": rows.open.pk},
        "aanbod:projectdocument-download@besloten": {"pk": rows.dicht.pk},
    }


def _besluiten(of: Tenant) -> dict[str, dict[str, Any]]:
    """Documents, proposals, decisions and meetings."""
    rows, slug = of.besluiten, of.gemeente.slug
    voorstel, concept = {"pk": rows.voorstel.pk}, {"pk": rows.concept.pk}
    vergadering, punt, actie = ({"pk": row.pk} for row in (rows.vergadering, rows.agendapunt, rows.actiepunt))
    college, raad = (voorstel | {"gemeente": slug, "orgaan": orgaan} for orgaan in ("college", "raad"))
    return {
        "programma:document-download@open": {"pk": rows.open.document_id},
        "programma:document-download@besloten": {"pk": rows.dicht.document_id},
        "programma:pakket-besluiten": {"code": "M05"},
        **{f"programma:voorstel-{naam}": voorstel for naam in ("detail", "submit", "withdraw", "again")},
        **{f"programma:voorstel-{naam}": concept for naam in ("change", "discuss")},
        **{f"programma:besluit-{naam}": college for naam in ("lay-before", "record")},
        "programma:besluit-detail@open": college,
        "programma:besluit-detail@besloten": raad,
        "programma:besluit-correct": raad | {"besluit": rows.dicht.pk},
        **{
            f"programma:{naam}": vergadering
            for naam in (
                *("vergadering-detail", "vergadering-agenda", "vergadering-print", "vergadering-change"),
                *("vergadering-close", "agendapunt-add", "actiepunt-add"),
            )
        },
        **{f"programma:agendapunt-{naam}": punt for naam in ("change", "remove")},
        **{f"programma:actiepunt-{naam}": actie for naam in ("follow-up", "change")},
    }


def _perspectief(scene: Scene) -> dict[str, dict[str, Any]]:
    """The handelingsperspectief: of all eight, so the same rows for every tenant."""
    rows = scene.perspectief
    nummer = {"nummer": rows.versie.nummer}
    return {
        **{
            f"programma:handelingsperspectief-{naam}": nummer
            for naam in ("versie", "pdf", "compare", "change", "consult", "consultatie", "adopt")
        },
        **{f"programma:{naam}": nummer for naam in ("instemming-create", "perspectiefsectie-create")},
        **{f"programma:perspectiefsectie-{naam}": {"pk": rows.afspraak.sectie_id} for naam in ("change", "remove")},
        "programma:afspraak-create": {"pk": rows.afspraak.sectie_id},
        **{f"programma:afspraak-{naam}": {"pk": rows.afspraak.pk} for naam in ("change", "remove")},
        "programma:consultatiereactie-answer": {"pk": rows.reactie.pk},
    }
