"""What happened around a signal: who said what, who wrote what, who told the worker."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from registratie.enums import Brpbron
from registratie.models import Brpnotitie, Brpsignaal, Brpverklaring, Informatiebewijs
from registratie.queries.brpsignaal import records_of
from rivierenland.core.opmaak import datum_lang


@dataclass(frozen=True)
class Stap:
    """One line of the time line. `icon` and `kind` belong to the look; `tekst` in `taal` is what was handed over."""

    dag: date
    titel: str
    uitleg: str
    icon: str
    kind: str = ""
    tekst: str = ""
    taal: str = ""


def steps(signaal: Brpsignaal, *, gemeente: bool) -> list[Stap]:
    """Everything that the scope may see, newest first; notes are for the gemeente only."""
    people = records_of(signaal) if gemeente else [signaal.bewoner_id]
    found = [*_said(people), *_told(people)]
    if gemeente:
        found += _noted(people)
    found.append((signaal.created_at, Stap(signaal.sinds, "Signaal ontstaan", "Geteld uit het nachtregister.", "bell")))
    if signaal.einde:
        uitleg = signaal.get_eindreden_display()
        found.append((signaal.updated_at, Stap(signaal.einde, "Signaal afgesloten", uitleg, "check", "good")))
    return [stap for _, stap in sorted(found, key=lambda pair: pair[0], reverse=True)]


def _said(people: list[int]) -> list:
    rows = Brpverklaring.objects.filter(bewoner__in=people).select_related("created_by", "organisatie")
    found = []
    for row in rows:
        sure = row.bron == Brpbron.BURGERZAKEN
        wie = (row.created_by.naam if row.created_by else "Burgerzaken") if sure else row.organisatie.naam
        woord = "Bevestigd door burgerzaken" if sure else "Opgegeven, nog niet bevestigd"
        uitleg = f"{woord}. Geldt vanaf {datum_lang(row.vanaf)}. Door {wie}."
        stap = Stap(
            _day(row), row.get_status_display(), uitleg, "ok" if sure else "question", "good" if sure else "attention"
        )
        found.append((row.created_at, stap))
    return found


def _told(people: list[int]) -> list:
    rows = Informatiebewijs.objects.filter(bewoner__in=people).select_related("organisatie")
    return [
        (
            row.created_at,
            Stap(
                row.datum, "Bewoner geïnformeerd",
                f"{row.get_kanaal_display()}, in het {row.get_taal_display()}, door {row.organisatie.naam}. "
                f"Controlegetal van de tekst: {row.tekst_sha256[:12]}.", "mail", tekst=row.tekst, taal=row.taal,
            ),
        )
        for row in rows
    ]  # fmt: skip


def _noted(people: list[int]) -> list:
    rows = Brpnotitie.objects.filter(bewoner__in=people).select_related("created_by")
    return [
        (
            row.created_at,
            Stap(_day(row), "Notitie", f"{row.tekst} ({row.created_by.naam if row.created_by else 'portaal'})", "edit"),
        )
        for row in rows
    ]


def _day(row) -> date:
    return timezone.localtime(row.created_at).date()
