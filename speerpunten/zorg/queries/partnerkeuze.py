"""Which partner fits a referral best, by what the directory of help says of them."""

from dataclasses import dataclass
from datetime import date

from registratie.enums import Taal
from rivierenland.core.talen import STANDAARD
from speerpunten.zorg.enums.doorverwijzing import Behoefte
from speerpunten.zorg.enums.hulp import Aanbodstatus, Hulpvraag
from speerpunten.zorg.models import Doorverwijzing, Hulpaanbod, Partnerkaart
from speerpunten.zorg.queries import partners
from speerpunten.zorg.queries.hulpaanbod import oldest
from speerpunten.zorg.queries.hulpzoeken import is_old

PAST_BIJ: dict[Behoefte, frozenset[Hulpvraag]] = {
    Behoefte.INFORMATIE: frozenset({Hulpvraag.INFORMATIE, Hulpvraag.JURIDISCH, Hulpvraag.VAKBOND}),
    Behoefte.ZORGVERZEKERING: frozenset({Hulpvraag.ZORGVERZEKERING}),
    Behoefte.HUISARTS_VINDEN: frozenset({Hulpvraag.HUISARTS}),
    Behoefte.TOLK: frozenset({Hulpvraag.TOLK}),
    Behoefte.ONDERDAK: frozenset({Hulpvraag.ONDERDAK}),
    Behoefte.TERUGKEER: frozenset({Hulpvraag.TERUGKEER}),
    Behoefte.WERK: frozenset({Hulpvraag.WERK}),
    Behoefte.PAPIEREN_INSCHRIJVING: frozenset({Hulpvraag.PAPIEREN}),
    Behoefte.VEILIGHEID: frozenset({Hulpvraag.VEILIGHEID}),
    Behoefte.ANDERS: frozenset({Hulpvraag.ANDERS, Hulpvraag.MAATSCHAPPELIJK}),
}
"""Which needs of the directory answer the need of a referral: the list of a referral is shorter on purpose."""


@dataclass(frozen=True)
class Partneraanbod:
    """One published offer. `oud`: not checked within the term."""

    aanbod: Hulpaanbod
    oud: bool

    @property
    def talen(self) -> list[str]:
        """The languages that are spoken, in Dutch."""
        return [str(Taal(taal).label) for taal in self.aanbod.talen]


@dataclass(frozen=True)
class Partnerkeuze:
    """One partner with its offers. `past`: helps with this need where the person is; `spreekt`: in that language; `tolk`: with an
    interpreter.
    """

    partner: Partnerkaart
    aanbod: list[Partneraanbod]
    past: bool
    spreekt: bool
    tolk: bool

    @property
    def volgorde(self) -> tuple[bool, int, str]:
        """Best first: the need, then the language, then the name."""
        return not self.past, 0 if self.spreekt else 1 if self.tolk else 2, self.partner.naam.casefold()


def choices(row: Doorverwijzing, vandaag: date) -> list[Partnerkeuze]:
    """The partners that take referrals, the one that fits best first. Two queries and the term, however many there are."""
    found = list(partners.active())
    offers: dict[int | None, list[Partneraanbod]] = {}
    grens = oldest(vandaag)
    published = Hulpaanbod.objects.filter(
        status=Aanbodstatus.GEPUBLICEERD, organisatie__in=[partner.organisatie_nr for partner in found]
    )
    for offer in published.order_by("naam", "id"):
        offers.setdefault(offer.organisatie_id, []).append(Partneraanbod(offer, is_old(offer, grens)))
    kept = [_choice(partner, offers.get(partner.organisatie_nr, []), row) for partner in found]
    return sorted(kept, key=lambda keuze: keuze.volgorde)


def _choice(partner: Partnerkaart, aanbod: list[Partneraanbod], row: Doorverwijzing) -> Partnerkeuze:
    """The language counts of the offers that fit; without any, of all."""
    fit = [one.aanbod for one in aanbod if _fits(one.aanbod, row)]
    asked = fit or [one.aanbod for one in aanbod]
    return Partnerkeuze(
        partner, aanbod, past=bool(fit),
        spreekt=bool(asked) and (row.taal == STANDAARD or any(row.taal in offer.talen for offer in asked)),
        tolk=any(offer.met_tolk for offer in asked),
    )  # fmt: skip


def _fits(offer: Hulpaanbod, row: Doorverwijzing) -> bool:
    here = not offer.werkgebied or row.gemeente_id in offer.werkgebied
    return here and bool(PAST_BIJ[Behoefte(row.behoefte)] & set(offer.hulpvragen))
