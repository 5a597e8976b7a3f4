"""Articles as a reader may see them: every page, search, file, export and count begins here."""

from datetime import date

from django.db.models import Q, QuerySet

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rolsoort
from speerpunten.kennis.enums.artikel import Artikelstatus, Publiek
from speerpunten.kennis.models import Artikel, Artikelversie, Begrip

VOOR_PARTIJEN = (Publiek.PARTIJEN, Publiek.OPENBAAR)


def audiences(actor: Actor | None) -> tuple[str, ...]:
    """For whom an article may be meant, to be read by this reader; None is a visitor without a login."""
    if actor is None:
        return (Publiek.OPENBAAR,)
    if actor.beschrijving and actor.beschrijving.soort is Rolsoort.ORGANISATIE:
        return VOOR_PARTIJEN
    return tuple(Publiek.values)


def visible(actor: Actor | None) -> QuerySet[Artikel]:
    """What this reader may open. Drafts are for their owner, what was withdrawn for officials. Heavy columns stay behind."""
    rows = Artikel.objects.select_related("gemeente").defer("zoek", "zoekkop", "woorden")
    groepen = audiences(actor)
    if len(groepen) < len(Publiek.values):
        return rows.filter(status=Artikelstatus.GEPLAATST, doelgroep__in=groepen)
    assert actor is not None
    return rows.filter(~Q(status=Artikelstatus.CONCEPT) | owned_by(actor))


def owned_by(actor: Actor) -> Q:
    """The articles that this actor writes."""
    if actor.rol is None:
        return Q()
    if not actor.may(Permission.ARTIKEL_EDIT):
        return Q(pk=None)
    soort = actor.beschrijving.soort if actor.beschrijving else None
    return Q(gemeente=None) if soort is Rolsoort.REGIO else Q(gemeente__in=actor.gemeenten)


def may_edit(actor: Actor, artikel: Artikel) -> bool:
    """Whether this actor writes this article."""
    if artikel.gemeente_id is None:
        regio = actor.rol is None or (actor.beschrijving is not None and actor.beschrijving.soort is Rolsoort.REGIO)
        return regio and actor.may(Permission.ARTIKEL_EDIT)
    return actor.may(Permission.ARTIKEL_EDIT, gemeente=artikel.gemeente_id)


def versions(artikel: Artikel, actor: Actor | None) -> QuerySet[Artikelversie]:
    """The placed texts that this reader may read: what was for officials then, stays so."""
    return artikel.versies.filter(doelgroep__in=audiences(actor))


def due(actor: Actor, vandaag: date) -> QuerySet[Artikel]:
    """The placed articles of this owner that must be looked over, the longest overdue first."""
    rows = visible(actor).filter(owned_by(actor), status=Artikelstatus.GEPLAATST, nakijken_voor__lte=vandaag)
    return rows.order_by("nakijken_voor", "pk")


def related(artikel: Artikel, actor: Actor | None, aantal: int = 5) -> list[Artikel]:
    """Other placed articles with most of the same subject words."""
    rows = visible(actor).filter(status=Artikelstatus.GEPLAATST, trefwoorden__overlap=artikel.trefwoorden)
    own = set(artikel.trefwoorden)
    found = list(rows.exclude(pk=artikel.pk).order_by("-geplaatst_op", "-pk")[:60])
    return sorted(found, key=lambda row: -len(own & set(row.trefwoorden)))[:aantal]


def concepts() -> dict[str, Begrip]:
    """Every subject word by its code: some tens."""
    return {row.code: row for row in Begrip.objects.select_related("breder")}
