"""Addresses in delivered lists that are no location of who delivered them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from handhaving.enums import Registersignaal
from handhaving.melden.onbekend_adres import Leesadres, read
from handhaving.melden.signaal import Signaal
from registratie.actions.aanlevering.faults import ONBEKEND
from registratie.enums import Aanleveringsstatus
from registratie.inlezen.vouw import fold
from registratie.models import Aanlevering, Aanleveringsfout, Huisvestingslocatie
from rivierenland.core.opmaak import getal


@dataclass
class _Plaatsen:
    """Which gemeente a place, a postcode or an organisation points to; an ambiguous one points to none."""

    van_plaats: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    van_postcode: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    van_organisatie: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def gemeente(self, adres: Leesadres, organisatie: int) -> str:
        """By postcode, else by place, else the only gemeente where the organisation has locations; empty when not sure."""
        for found in (
            self.van_postcode.get(adres.postcode[:4]) if adres.postcode else None,
            self.van_plaats.get(adres.plaats) if adres.plaats else None,
            self.van_organisatie.get(organisatie) if not adres.postcode and not adres.plaats else None,
        ):
            if found and len(found) == 1:
                return next(iter(found))
        return ""


def unknown_addresses() -> list[Signaal]:
    """Per organisation and address, from the last list that each organisation saved. Two queries and one over all locations.

    What does not surely read as an address, or of which the gemeente is not sure, gives no signal: the organisation itself sees
    those rows among the faults of its list.
    """
    cells = [(organisatie, naam, adres) for organisatie, naam, cel in _cells() if (adres := read(cel))]
    plaatsen = _places() if cells else _Plaatsen()
    counted: Counter[tuple[str, int, str, str]] = Counter()
    shown: dict[tuple[str, int, str, str], Leesadres] = {}
    for organisatie, naam, adres in cells:
        if gemeente := plaatsen.gemeente(adres, organisatie):
            key = (gemeente, organisatie, naam, sleutel_of(organisatie, adres))
            counted[key] += 1
            shown.setdefault(key, adres)
    return [_signaal(*key, shown[key].tekst, aantal) for key, aantal in counted.items()]


def organisations_seen() -> set[int]:
    """Whose last saved list can still be looked at. Faulty rows go after some days: what is then not seen is not gone."""
    kept = Aanlevering.objects.filter(pk__in=_last_lists(), tellingen__fout=0)
    with_faults = Aanleveringsfout.objects.filter(aanlevering__in=_last_lists())
    return {*kept.values_list("organisatie", flat=True), *with_faults.values_list("organisatie", flat=True)}


def _last_lists():
    rows = Aanlevering.objects.filter(status=Aanleveringsstatus.VERWERKT).order_by(
        "organisatie_id", "-verwerkt_at", "-pk"
    )
    return rows.distinct("organisatie_id").values("pk")


def _cells() -> Iterable[tuple[int, str, str]]:
    rows = Aanleveringsfout.objects.filter(aanlevering__in=_last_lists(), reden=ONBEKEND)
    return rows.order_by("pk").values_list("organisatie", "organisatie__naam", "er_staat")


def _places() -> _Plaatsen:
    found = _Plaatsen()
    rows = (
        Huisvestingslocatie.objects.order_by().values_list("organisatie", "gemeente", "plaats", "postcode").distinct()
    )
    for organisatie, gemeente, plaats, postcode in rows:
        found.van_plaats[fold(plaats)].add(gemeente)
        found.van_postcode[postcode[:4]].add(gemeente)
        found.van_organisatie[organisatie].add(gemeente)
    return found


def _signaal(gemeente: str, organisatie: int, naam: str, sleutel: str, adres: str, aantal: int) -> Signaal:
    regels = "staat 1 regel" if aantal == 1 else f"staan {getal(aantal)} regels"
    return Signaal(
        Registersignaal.ADRES_ONBEKEND, gemeente, sleutel,
        f"In de laatste lijst van {naam} {regels} met dit adres. Het is geen aangemelde locatie van deze organisatie.",
        feit="onbekend", omvang=aantal, adres=adres,
    )  # fmt: skip


def sleutel_of(organisatie: int, adres: Leesadres) -> str:
    """About what the signal is; the organisation in it tells whose next list decides that it is over."""
    return f"organisatie {organisatie} adres {adres.straat} {adres.postcode}".strip()[:120]


def organisatie_in(sleutel: str) -> int:
    """The organisation that `sleutel_of` wrote down."""
    return int(sleutel.split()[1])
