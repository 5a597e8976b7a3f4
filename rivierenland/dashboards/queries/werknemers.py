"""What workers ask about their own data, say of their housing and advise, for who has to do something with it."""

from datetime import date

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.werk.regel import Werkregel, dag, term
from speerpunten.arbeidsmigrant.enums import Feedbackstand
from speerpunten.arbeidsmigrant.queries import feedback as antwoorden
from speerpunten.arbeidsmigrant.queries import infowerk, inzageverzoek, klankbord

SHOWN = 20
MEEST_FEEDBACK, MEEST_VRAGEN = 5, 5
ZONDER_TERMIJN = 30
"""Where such lines stand: after everything with a term within the month."""


def verzoeken(vandaag: date) -> list[Werkregel]:
    """Workers who wait for an answer, the nearest term first."""
    rows = []
    for verzoek in inzageverzoek.for_list().open()[:SHOWN]:
        soort, woord, volgorde = term(verzoek.uiterlijk, vandaag)
        rows.append(
            Werkregel(
                soort, woord, f"Verzoek {verzoek.referentie}", f"Een werknemer vraagt: {verzoek.get_soort_display().lower()}.",
                f"Antwoord uiterlijk {dag(verzoek.uiterlijk)}",
                reverse("arbeidsmigrant:inzageverzoek-detail", args=[verzoek.pk]), "Bekijken", volgorde,
            )
        )  # fmt: skip
    return rows


def feedback(vandaag: date) -> list[Werkregel]:
    """Locations with new answers of residents to which nobody replied: each with a low score, the others in one line. Three queries."""
    found = antwoorden.unanswered(vandaag)
    laag = [row for row in found if row[2].stand == Feedbackstand.AANDACHT]
    rows = [_low(*row) for row in laag[:MEEST_FEEDBACK]]
    if anders := len(found) - len(rows):
        waar = "1 locatie" if anders == 1 else f"{anders} locaties"
        rows.append(
            Werkregel(
                "neutral", "Nieuw", f"Bewoners gaven antwoord over {waar}", "Lees wat zij vinden en reageer.", "",
                reverse("arbeidsmigrant:feedback-list"), "Bekijken", ZONDER_TERMIJN + 1,
            )
        )  # fmt: skip
    return rows


def _low(nummer: int, naam: str, beeld: antwoorden.Locatiebeeld) -> Werkregel:
    laagste = beeld.laagste
    waarom = (
        f"Het laagst scoort ‘{laagste.vraag.label}’. Uw reactie staat op de pagina achter de QR-code."
        if laagste
        else ""
    )
    return Werkregel(
        "attention", "Laag cijfer", f"{naam}: reageer op uw bewoners", waarom, "",
        reverse("arbeidsmigrant:feedback-detail", args=[nummer]), "Reageren", ZONDER_TERMIJN,
    )  # fmt: skip


def informatie(actor: Actor) -> list[Werkregel]:
    """Texts that wait for a review, and translations of an older Dutch text: one line each. Two queries."""
    if not actor.may(Permission.INFO_REVIEW):
        return []
    wacht, oud = infowerk.waiting()
    url = reverse("arbeidsmigrant:info-werklijst")
    rows = []
    if wacht:
        wat = "1 tekst wacht" if wacht == 1 else f"{wacht} teksten wachten"
        rows.append(
            Werkregel(
                "attention", "Nakijken", f"{wat} op nakijken of plaatsen", "Informatie voor internationale werknemers.", "",
                url, "Bekijken", ZONDER_TERMIJN,
            )
        )  # fmt: skip
    if oud:
        wat = "1 vertaling is verouderd" if oud == 1 else f"{oud} vertalingen zijn verouderd"
        rows.append(
            Werkregel(
                "neutral", "Verouderd", wat, "De Nederlandse tekst is veranderd; de lezer ziet dat erbij.", "", url, "Bekijken",
                ZONDER_TERMIJN + 1,
            )
        )  # fmt: skip
    return rows


def klankbordvragen(actor: Actor, vandaag: date) -> list[Werkregel]:
    """The own questions to the sounding board that ended without an advice. One query."""
    if not actor.may(Permission.KLANKBORD_MANAGE):
        return []
    return [
        Werkregel(
            "attention", "Advies", f"Vat de antwoorden samen: {vraag.titel}", "De klankbordgroep kan niet meer antwoorden.",
            f"Gesloten op {dag(vraag.tot)}", reverse("arbeidsmigrant:klankbordvraag-detail", args=[vraag.pk]), "Openen",
            ZONDER_TERMIJN,
        )
        for vraag in klankbord.without_advice(actor, vandaag)[:MEEST_VRAGEN]
    ]  # fmt: skip
