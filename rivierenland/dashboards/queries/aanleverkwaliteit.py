"""Supply quality on the home pages: the tasks of a gemeente, and what an organisation can do about its own register."""

from datetime import date, timedelta

from django.urls import reverse

from registratie.enums import Afwijking, Leverwijze
from registratie.models import Kwaliteitsmeting, Leveropvolging
from registratie.queries import kwaliteit
from registratie.queries.kwaliteit import Leverstand
from rivierenland.core.werk.regel import Werkregel, dag


def opvolging(vandaag: date) -> list[Werkregel]:
    """The lists that stay away after the reminders: since when, and whom to call."""
    return [
        Werkregel(
            "wrong", "Te laat", f"{taak.organisatie.naam} levert niet aan in {taak.gemeente.naam}",
            f"{_contact(taak)} Het is een reden voor contact, geen sanctie.",
            f"Te laat sinds {dag(taak.laat_sinds)}",
            reverse("registratie:kwaliteit-opvolging", args=[taak.pk]), "Opvolgen", -(vandaag - taak.laat_sinds).days,
        )
        for taak in kwaliteit.to_follow_up(vandaag)
    ]  # fmt: skip


def _contact(taak: Leveropvolging) -> str:
    organisatie = taak.organisatie
    herinnerd = "Er gingen herinneringen uit." if organisatie.email else "Er is geen e-mailadres voor een herinnering."
    if organisatie.telefoon:
        return f"{herinnerd} Bel {organisatie.telefoon} en vraag wat er speelt."
    return f"{herinnerd} Bel de beheerder van een locatie en vraag wat er speelt."


def eigen() -> list[Kwaliteitsmeting]:
    """How the own register stands in every gemeente where the organisation has beds."""
    return list(kwaliteit.for_list().order_by("-dagen_te_laat", "gemeente__naam"))


def standen(metingen: list[Kwaliteitsmeting]) -> list[tuple[str, Leverstand]]:
    """Per gemeente whether the own register is up to date."""
    return [(meting.gemeente.naam, kwaliteit.state_of(meting)) for meting in metingen]


def opvallend(metingen: list[Kwaliteitsmeting]) -> list[Werkregel]:
    """Other numbers than usual: a question to the organisation itself, before anybody else asks it."""
    return [
        Werkregel(
            "attention", "Klopt dit?", f"{meting.gemeente.naam}: {meting.get_afwijking_display().lower()}",
            f"Er slapen nu {meting.personen} mensen; gewoon is {meting.band_laag} tot en met {meting.band_hoog}. Klopt dat, dan hoeft "
            "u niets te doen.",
            "", detail_url(meting), "Bekijken", 30,
        )
        for meting in metingen
        if meting.afwijking in (Afwijking.SPRONG, Afwijking.DALING)
    ]  # fmt: skip


def detail_url(meting: Kwaliteitsmeting) -> str:
    """The page of the organisation, at the tab of the gemeente."""
    return f"{reverse('registratie:kwaliteit-detail', args=[meting.organisatie_id])}?gemeente={meting.gemeente_id}"


def keeps_by_hand(metingen: list[Kwaliteitsmeting]) -> bool:
    """Whether the organisation keeps its register itself everywhere, so that it need not send lists."""
    return bool(metingen) and all(meting.wijze == Leverwijze.PORTAAL for meting in metingen)


def shortest_rhythm(metingen: list[Kwaliteitsmeting]) -> timedelta | None:
    """The shortest agreed time between two lists; None when nothing was measured or no list is needed."""
    dagen = [meting.ritme_dagen for meting in metingen if meting.uiterlijk and meting.ritme_dagen]
    return timedelta(days=min(dagen)) if dagen else None
