"""Editions as a reader may see them: everybody what is published and public, officials everything but the own part of another."""

from collections.abc import Sequence

from django.db.models import Case, Exists, IntegerField, OuterRef, Prefetch, Q, QuerySet, When

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.adres import area_code, read_area
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Deelstatus, Doelgroep, Editiestatus, Formaat, Rapport
from rivierenland.rapportages.models import Deelbestand, Rapportdeel, Rapporteditie


def is_official(actor: Actor | None) -> bool:
    """Whether somebody reads more than everybody does."""
    return actor is not None and actor.may(Permission.RAPPORTAGE_VIEW)


def public_reports() -> list[str]:
    """The reports that everybody reads once they are published."""
    return [rapport.value for rapport, definitie in DEFINITIES.items() if definitie.openbaar]


def is_public(editie: Rapporteditie) -> bool:
    """Whether everybody reads it."""
    return editie.is_gepubliceerd and editie.rapport in public_reports()


def readable(actor: Actor | None) -> QuerySet[Rapporteditie]:
    """All editions for an official; published ones of public reports for everybody else."""
    if is_official(actor):
        return Rapporteditie.objects.all()
    return Rapporteditie.objects.filter(status=Editiestatus.GEPUBLICEERD, rapport__in=public_reports())


def parts(actor: Actor | None) -> QuerySet[Rapportdeel]:
    """The parts that somebody may read, in the order of the edition, without what they say.

    Row security says the same of a published edition; this also says it of a report that is not public. Nobody reads a part before the
    whole became a concept: what failed is measured again, and two patterns of what is withheld would give each other away.
    """
    rows = Rapportdeel.objects.filter(editie__klaar_at__isnull=False)
    rows = rows.defer("inhoud").select_related("gemeente").order_by("nr")
    if not is_official(actor) or actor is None:
        return rows.filter(editie__in=readable(None), doelgroep=Doelgroep.REGIO)
    return rows.filter(Q(doelgroep=Doelgroep.REGIO) | Q(gemeente__in=actor.gemeenten))


def for_list(actor: Actor | None) -> QuerySet[Rapporteditie]:
    """The editions with the parts that can be read and their files, newest period first. Three queries for any number."""
    later = Rapporteditie.objects.filter(
        rapport=OuterRef("rapport"), onderwerp=OuterRef("onderwerp"), periode=OuterRef("periode"),
        versie__gt=OuterRef("versie"), status=Editiestatus.GEPUBLICEERD,
    )  # fmt: skip
    klaar = parts(actor).filter(status=Deelstatus.KLAAR)
    return (
        readable(actor)
        .annotate(is_vervangen=Exists(later))
        .prefetch_related(Prefetch("delen", klaar.prefetch_related(_files())))
        .order_by("-peildatum", "rapport", "onderwerp", "-versie")
    )


def newest_published(rapport: str = "") -> QuerySet[Rapporteditie]:
    """Of every public report and period the version that counts; `rapport` keeps one report."""
    rows = for_list(None).filter(is_vervangen=False)
    return rows.filter(rapport=rapport) if rapport else rows


def versions(actor: Actor | None, *, rapport: str, onderwerp: str, periode: str) -> list[Rapporteditie]:
    """All that can be read of one report and period, the newest first. One query."""
    rows = readable(actor).filter(rapport=rapport, onderwerp=onderwerp, periode=periode)
    return list(rows.order_by("-versie"))


def chosen(edities: Sequence[Rapporteditie], versie: int | None) -> Rapporteditie | None:
    """The named version; without a name the newest that is published, and for officials else the newest that stands."""
    if versie is not None:
        return next((editie for editie in edities if editie.versie == versie), None)
    published = next((editie for editie in edities if editie.is_gepubliceerd), None)
    return published or next(iter(edities), None)


def finished_parts(actor: Actor | None, editie: Rapporteditie) -> list[Rapportdeel]:
    """What can be opened of an edition, with its files. Two queries."""
    rows = parts(actor).filter(editie=editie, status=Deelstatus.KLAAR)
    return list(rows.prefetch_related(_files()))


def _files() -> Prefetch:
    """The files of a part, what most people want first."""
    volgorde = [When(formaat=formaat, then=plaats) for plaats, formaat in enumerate(Formaat)]
    return Prefetch("bestanden", Deelbestand.objects.order_by(Case(*volgorde, output_field=IntegerField())))


def area_of(deel: Rapportdeel) -> str:
    """How the area of a part is written in an address."""
    return area_code(deel.gemeente.slug if deel.gemeente else "", eigen=deel.doelgroep == Doelgroep.GEMEENTE)


def name_of(rapport: str, onderwerp: str = "") -> str:
    """Kwartaalmonitor; of a report a subject with the name of the subject."""
    naam = Rapport(rapport).label
    if not onderwerp:
        return naam
    definitie = DEFINITIES.get(Rapport(rapport))
    return f"{naam} {dict(definitie.onderwerpen).get(onderwerp, onderwerp) if definitie else onderwerp}"


def heading(editie: Rapporteditie) -> str:
    """Kwartaalmonitor derde kwartaal 2026."""
    return f"{name_of(editie.rapport, editie.onderwerp)} {editie.over.naam}"


def part_of(delen: Sequence[Rapportdeel], gebied: str) -> Rapportdeel | None:
    """The part of the area as an address writes it."""
    slug, eigen = read_area(gebied)
    doelgroep = Doelgroep.GEMEENTE if eigen else Doelgroep.REGIO
    return next(
        (
            deel
            for deel in delen
            if deel.doelgroep == doelgroep and (deel.gemeente.slug if deel.gemeente else "") == slug
        ),
        None,
    )


def periods() -> list[str]:
    """The periods of which there is an edition, the newest first."""
    rows = Rapporteditie.objects.order_by("-peildatum", "-periode").values_list("periode", "peildatum").distinct()
    return list(dict.fromkeys(periode for periode, _ in rows))
