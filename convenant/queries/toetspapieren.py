"""The checks on what an organisation must have: an entry in the register, locations, permits, certificates."""

from collections.abc import Sequence
from datetime import date

from convenant.enums.partij import Partijsoort
from convenant.queries.toetsfeiten import Feiten, Toets, named, not_asked
from registratie.enums import Certificaatsoort, Nautoelating
from registratie.models import Certificaat, Huisvestingslocatie
from registratie.queries import vergunning as vergunningen
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.opmaak import datum_lang, getal

HUISVESTING = (Certificaatsoort.SNF, Certificaatsoort.AKF)
"""Either of these says that beds were looked at."""


def register(feiten: Feiten) -> Toets:
    """Admitted and active, and known to at least one gemeente."""
    code, naam, organisatie = "register", "Toegelaten tot het register", feiten.organisatie
    pagina = ("registratie:organisatie-detail", organisatie.pk)
    if organisatie.status != Organisatiestatus.ACTIEF:
        stand = organisatie.get_status_display().lower()
        return Toets(
            code, naam, False, f"De organisatie staat in het register als: {stand}.",
            "Neem contact op met de gemeente waar u zich hebt aangemeld.", pagina, "Naar uw organisatie",
        )  # fmt: skip
    if not organisatie.gemeenten:
        return Toets(
            code, naam, False, "Nog geen gemeente kent de organisatie.", "Meld een locatie aan, of meld u aan bij een gemeente.",
            ("registratie:locatie-create",), "Locatie aanmelden",
        )  # fmt: skip
    return Toets(code, naam, True, "De organisatie staat als actief in het register.")


def locatie(feiten: Feiten) -> Toets:
    """At least one location in use."""
    code, naam = "locatie", "Een locatie in gebruik"
    if feiten.locaties:
        aantal = len(feiten.locaties)
        woord = "locatie is" if aantal == 1 else "locaties zijn"
        return Toets(code, naam, True, f"{getal(aantal)} {woord} in gebruik.")
    if feiten.zonder_bedden:
        return not_asked(code, naam, feiten)
    return Toets(
        code, naam, False, "Er is geen locatie in gebruik.", "Meld een locatie aan, of wacht op het besluit over uw aanmelding.",
        ("registratie:locatie-list",), "Naar uw locaties",
    )  # fmt: skip


def vergunning(feiten: Feiten) -> Toets:
    """Of every location in use what its gemeente asks for."""
    code, naam = "vergunning", "Elke locatie vergund"
    if not feiten.locaties:
        return not_asked(code, naam, feiten)
    missing = vergunningen.missing_of(feiten.locaties, feiten.op)
    zonder = [plek for plek in feiten.locaties if missing[plek.pk]]
    if not zonder:
        return Toets(code, naam, True, "Van elke locatie staat alles wat de gemeente vraagt in het register.")
    soorten = vergunningen.in_woorden(sorted({soort for plek in zonder for soort in missing[plek.pk]}))
    return Toets(
        code, naam, False, f"Bij {named(zonder)} ontbreekt: {soorten}.",
        "Leg vast wat u hebt, of vraag aan wat u mist. De gemeente controleert het.",
        ("registratie:locatie-papieren", zonder[0].pk), f"Vergunningen van {zonder[0].naam}",
    )  # fmt: skip


def certificaat(feiten: Feiten) -> Toets:
    """SNF or AKF in force, of the whole organisation or of every location in use."""
    code, naam = "certificaat", "Certificaat voor alle bedden (SNF of AKF)"
    if not feiten.locaties:
        return not_asked(code, naam, feiten)
    rows = Certificaat.objects.filter(organisatie=feiten.organisatie.pk, soort__in=HUISVESTING).order_by("-einde")
    alle = list(rows)
    geldig = [row for row in alle if _holds(row, feiten.op)]
    gedekt = {row.locatie_id for row in geldig}
    zonder = [] if None in gedekt else [plek for plek in feiten.locaties if plek.pk not in gedekt]
    if not zonder:
        return Toets(code, naam, True, "Voor alle bedden geldt een SNF-registratie of een AKF-certificaat.")
    return Toets(
        code, naam, False, _certificate_missing(feiten, zonder, alle),
        "Verleng het certificaat of voeg het nieuwe toe bij uw organisatie.",
        ("registratie:organisatie-detail", feiten.organisatie.pk), "Naar uw certificaten",
    )  # fmt: skip


def _certificate_missing(feiten: Feiten, zonder: Sequence[Huisvestingslocatie], alle: Sequence[Certificaat]) -> str:
    verlopen = [row for row in alle if row.einde is not None and row.einde < feiten.op and row.ingetrokken_per is None]
    eigen = [row for row in verlopen if row.locatie_id is None or row.locatie_id in {plek.pk for plek in zonder}]
    if eigen:
        laatste = max(eigen, key=lambda row: row.einde or feiten.op)
        return f"{laatste.get_soort_display()} {laatste.nummer} is geëindigd op {datum_lang(laatste.einde)}."
    if len(zonder) == len(feiten.locaties):
        return "Er geldt geen SNF-registratie of AKF-certificaat."
    return f"Voor {named(zonder)} geldt geen SNF-registratie of AKF-certificaat."


def nau(feiten: Feiten) -> Toets:
    """For lenders, from the day that the parameter asks for it."""
    code, naam = "nau", "Toelating als uitzender (NAU)"
    if Partijsoort.UITZENDER not in feiten.soorten:
        return Toets(code, naam, True, "De organisatie leent geen mensen uit.", van_toepassing=False)
    if not feiten.number("nau_vereist"):
        return Toets(code, naam, True, "Nu nog niet gevraagd.", van_toepassing=False)
    rows = Certificaat.objects.in_force(feiten.op).filter(organisatie=feiten.organisatie.pk, locatie=None)
    if rows.filter(soort=Certificaatsoort.NAU, nau_status=Nautoelating.TOEGELATEN).exists():
        return Toets(code, naam, True, "De NAU heeft de organisatie toegelaten.")
    return Toets(
        code, naam, False, "In het register staat geen geldige toelating door de NAU.", "Voeg de toelating toe bij uw organisatie.",
        ("registratie:organisatie-detail", feiten.organisatie.pk), "Naar uw certificaten",
    )  # fmt: skip


def _holds(row: Certificaat, op: date) -> bool:
    begun, ended = row.begin <= op, row.einde is not None and row.einde < op
    return begun and not ended and (row.ingetrokken_per is None or row.ingetrokken_per > op)
