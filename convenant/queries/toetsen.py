"""The checks on an organisation that wants to join: computed from the register, each with its reason and its repair."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Q

from convenant.enums.partij import Partijsoort
from handhaving.enums import Ernst
from handhaving.models import Bevinding
from registratie.enums import Certificaatsoort, Leverwijze, Nautoelating
from registratie.models import Certificaat, Huisvestingslocatie, Kwaliteitsmeting
from registratie.queries import vergunning as vergunningen
from rivierenland.core import scope
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.models import Organisatie, Parameter
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.queries.parameter import in_force
from rivierenland.core.scope import Scopesoort

STAM = "toetreding"
HUISVESTING = (Certificaatsoort.SNF, Certificaatsoort.AKF)
"""Either of these says that beds were looked at."""
NAMEN = 3
"""So many locations are named in a sentence; of the rest only how many."""


@dataclass(frozen=True, slots=True)
class Toets:
    """One check. `reden`: why it is met or not, as a sentence. `hoe`: what to do; `pagina`: the name of the page where
    that is done and its arguments, `knop` the words of the link to it.

    What does not apply counts as met and says so.
    """

    code: str
    naam: str
    voldoet: bool
    reden: str
    hoe: str = ""
    pagina: tuple[str, *tuple[int, ...]] | tuple[()] = ()
    knop: str = ""
    van_toepassing: bool = True

    def frozen(self) -> dict[str, object]:
        """What is kept with a decision: not how to repair it, that is past then."""
        kept = ("code", "naam", "voldoet", "reden", "van_toepassing")
        return {naam: waarde for naam, waarde in asdict(self).items() if naam in kept}


def toetsen(organisatie: Organisatie, soorten: Collection[str], op: date, gemeente: str | None = None) -> list[Toets]:
    """All checks on `op`, over the locations that the scope may see; with `gemeente` over those of that one.

    Eight queries, whatever the number of locations. Raises `ParameterMissing` never: a bound that is not set asks nothing.
    """
    feiten = Feiten(organisatie, frozenset(soorten), op, gemeente)
    return [
        _register(feiten),
        _locatie(feiten),
        _vergunning(feiten),
        _certificaat(feiten),
        _nau(feiten),
        _nachtregister(feiten),
        _bevinding(feiten),
        _bereikbaar(feiten),
    ]


def not_met(rows: Iterable[Toets]) -> list[Toets]:
    """The checks that fail."""
    return [row for row in rows if not row.voldoet]


@dataclass
class Feiten:
    """What the checks of one organisation read, each set once."""

    organisatie: Organisatie
    soorten: frozenset[str]
    op: date
    gemeente: str | None = None
    eigen: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.eigen = {"organisatie": self.organisatie.pk} | ({"gemeente": self.gemeente} if self.gemeente else {})

    @cached_property
    def locaties(self) -> list[Huisvestingslocatie]:
        """The locations in use."""
        return list(Huisvestingslocatie.objects.in_use().filter(**self.eigen).order_by("naam", "id"))

    @cached_property
    def bounds(self) -> dict[str, Parameter]:
        """The parameters of joining, by code without its stem."""
        return {row.code.removeprefix(f"{STAM}."): row for row in in_force(self.op, stems=(STAM,))}

    @property
    def elders(self) -> bool:
        """Whether other gemeenten look at other locations."""
        own = {self.gemeente} if self.gemeente else set()
        value = scope.current()
        if not own and value.soort is Scopesoort.GEMEENTEN:
            own = set(value.gemeenten)
        return bool(own) and bool(set(self.organisatie.gemeenten) - own)

    @property
    def zonder_bedden(self) -> str:
        """Why the checks on locations do not apply; empty when they do."""
        if self.locaties:
            return ""
        if self.elders:
            return "In deze gemeente heeft de organisatie geen locatie in gebruik. De andere gemeenten kijken naar hun locaties."
        if Partijsoort.VERBLIJFSBIEDER not in self.soorten:
            return "Niet van toepassing: u verhuurt geen bedden."
        return ""

    def number(self, naam: str) -> int | None:
        """A bound as a number; None when it is not set."""
        row = self.bounds.get(naam)
        return int(row.waarde) if row is not None else None


def _register(feiten: Feiten) -> Toets:
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


def _locatie(feiten: Feiten) -> Toets:
    code, naam = "locatie", "Een locatie in gebruik"
    if feiten.locaties:
        aantal = len(feiten.locaties)
        woord = "locatie is" if aantal == 1 else "locaties zijn"
        return Toets(code, naam, True, f"{getal(aantal)} {woord} in gebruik.")
    if feiten.zonder_bedden:
        return _not_asked(code, naam, feiten)
    return Toets(
        code, naam, False, "Er is geen locatie in gebruik.", "Meld een locatie aan, of wacht op het besluit over uw aanmelding.",
        ("registratie:locatie-list",), "Naar uw locaties",
    )  # fmt: skip


def _vergunning(feiten: Feiten) -> Toets:
    code, naam = "vergunning", "Elke locatie vergund"
    if not feiten.locaties:
        return _not_asked(code, naam, feiten)
    missing = vergunningen.missing_of(feiten.locaties, feiten.op)
    zonder = [locatie for locatie in feiten.locaties if missing[locatie.pk]]
    if not zonder:
        return Toets(code, naam, True, "Van elke locatie staat alles wat de gemeente vraagt in het register.")
    soorten = vergunningen.in_woorden(sorted({soort for locatie in zonder for soort in missing[locatie.pk]}))
    return Toets(
        code, naam, False, f"Bij {_named(zonder)} ontbreekt: {soorten}.",
        "Leg vast wat u hebt, of vraag aan wat u mist. De gemeente controleert het.",
        ("registratie:locatie-papieren", zonder[0].pk), f"Vergunningen van {zonder[0].naam}",
    )  # fmt: skip


def _certificaat(feiten: Feiten) -> Toets:
    code, naam = "certificaat", "Certificaat voor alle bedden (SNF of AKF)"
    if not feiten.locaties:
        return _not_asked(code, naam, feiten)
    rows = Certificaat.objects.filter(organisatie=feiten.organisatie.pk, soort__in=HUISVESTING).order_by("-einde")
    alle = list(rows)
    geldig = [row for row in alle if _holds(row, feiten.op)]
    gedekt = {row.locatie_id for row in geldig}
    zonder = [] if None in gedekt else [locatie for locatie in feiten.locaties if locatie.pk not in gedekt]
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
    return f"Voor {_named(zonder)} geldt geen SNF-registratie of AKF-certificaat."


def _nau(feiten: Feiten) -> Toets:
    code, naam = "nau", "Toelating als uitzender (NAU)"
    if Partijsoort.UITZENDER not in feiten.soorten:
        return Toets(code, naam, True, "Niet van toepassing: u leent geen mensen uit.", van_toepassing=False)
    if not feiten.number("nau_vereist"):
        return Toets(code, naam, True, "Nu nog niet gevraagd.", van_toepassing=False)
    rows = Certificaat.objects.in_force(feiten.op).filter(organisatie=feiten.organisatie.pk, locatie=None)
    if rows.filter(soort=Certificaatsoort.NAU, nau_status=Nautoelating.TOEGELATEN).exists():
        return Toets(code, naam, True, "De NAU heeft de organisatie toegelaten.")
    return Toets(
        code, naam, False, "In het register staat geen geldige toelating door de NAU.", "Voeg de toelating toe bij uw organisatie.",
        ("registratie:organisatie-detail", feiten.organisatie.pk), "Naar uw certificaten",
    )  # fmt: skip


def _nachtregister(feiten: Feiten) -> Toets:
    code, naam = "nachtregister", "Nachtregister op tijd"
    if not feiten.locaties:
        return _not_asked(code, naam, feiten)
    dagen, hoogstens = feiten.number("register_dagen") or 0, feiten.number("register_te_laat")
    metingen = Kwaliteitsmeting.objects.filter(dag__gte=feiten.op - timedelta(days=max(dagen, 2)), dag__lte=feiten.op)
    rows = list(metingen.filter(Q(dagen_te_laat__gt=0) | Q(dag__gte=feiten.op - timedelta(days=2)), **feiten.eigen))
    hoe, knop = "Werk het nachtregister bij. De stand wordt elke nacht opnieuw bepaald.", "Naar uw aanleverkwaliteit"
    pagina = ("registratie:kwaliteit-detail", feiten.organisatie.pk)
    if reden := _late(rows, {locatie.gemeente_id for locatie in feiten.locaties}, dagen, hoogstens):
        return Toets(code, naam, False, reden, hoe, pagina, knop)
    return Toets(code, naam, True, "Het nachtregister is bijgewerkt en kwam op tijd.")


def _late(rows: Sequence[Kwaliteitsmeting], gemeenten: Collection[str], dagen: int, hoogstens: int | None) -> str:
    """What is wrong with the supply, as a sentence; empty when nothing is."""
    nieuwste = {row.gemeente_id: row for row in sorted(rows, key=lambda row: row.dag)}
    if any(code not in nieuwste for code in gemeenten):
        return "Het nachtregister is nog niet gemeten. Dat gebeurt in de eerste nacht nadat een locatie in gebruik is."
    late = [nieuwste[code] for code in sorted(gemeenten) if nieuwste[code].dagen_te_laat]
    if late:
        ergst = max(row.dagen_te_laat for row in late)
        return f"De laatste lijst is {'1 dag' if ergst == 1 else f'{getal(ergst)} dagen'} te laat."
    if any(nieuwste[code].wijze == Leverwijze.GEEN for code in gemeenten):
        return "Er is nog geen lijst ontvangen en niets met de hand bijgehouden."
    keren = max(
        len({row.uiterlijk for row in rows if row.gemeente_id == code and row.dagen_te_laat}) for code in gemeenten
    )
    if hoogstens is not None and keren > hoogstens:
        return f"In de laatste {dagen} dagen kwam de lijst {keren} keer te laat. Hoogstens {hoogstens} keer mag."
    return ""


def _bevinding(feiten: Feiten) -> Toets:
    code, naam = "bevinding", "Geen kritieke bevinding open"
    if not feiten.locaties:
        return _not_asked(code, naam, feiten)
    rows = Bevinding.objects.open().filter(ernst=Ernst.KRITIEK, **feiten.eigen).order_by("herstel_uiterlijk", "id")
    nummers = list(rows.values_list("pk", flat=True))
    if not nummers:
        return Toets(code, naam, True, "Er staat geen kritieke bevinding open.")
    woord = "kritieke bevinding" if len(nummers) == 1 else "kritieke bevindingen"
    return Toets(
        code, naam, False, f"Er {'staat' if len(nummers) == 1 else 'staan'} {getal(len(nummers))} {woord} open.",
        "Herstel het en meld dat bij de bevinding. De gemeente beoordeelt het herstel.",
        ("handhaving:bevinding-detail", nummers[0]), "Naar de bevinding",
    )  # fmt: skip


def _bereikbaar(feiten: Feiten) -> Toets:
    code, naam, organisatie = "bereikbaar", "Dag en nacht bereikbaar", feiten.organisatie
    zonder = [plek for plek in feiten.locaties if not plek.beheerder_naam or not plek.beheerder_telefoon]
    if zonder:
        return Toets(
            code, naam, False, f"Bij {_named(zonder)} staat geen beheerder met een telefoonnummer voor dag en nacht.",
            "Vul de beheerder en het telefoonnummer in bij de locatie.",
            ("registratie:locatie-change", zonder[0].pk), f"{zonder[0].naam} wijzigen",
        )  # fmt: skip
    if not organisatie.contactpersoon or not organisatie.email:
        return Toets(
            code, naam, False, "Van de organisatie staat geen contactpersoon met een e-mailadres in het register.",
            "Vul de contactpersoon en het e-mailadres in.",
            ("registratie:organisatie-change", organisatie.pk), "Organisatie wijzigen",
        )  # fmt: skip
    plekken = " Elke locatie heeft een beheerder die dag en nacht bereikbaar is." if feiten.locaties else ""
    return Toets(code, naam, True, f"De organisatie heeft een contactpersoon.{plekken}")


def _not_asked(code: str, naam: str, feiten: Feiten) -> Toets:
    """What only a location can meet: it does not apply, or it waits for the first location."""
    if feiten.zonder_bedden:
        return Toets(code, naam, True, feiten.zonder_bedden, van_toepassing=False)
    return Toets(code, naam, True, "Dit wordt bekeken zodra er een locatie in gebruik is.", van_toepassing=False)


def _holds(row: Certificaat, op: date) -> bool:
    begun, ended = row.begin <= op, row.einde is not None and row.einde < op
    return begun and not ended and (row.ingetrokken_per is None or row.ingetrokken_per > op)


def _named(locaties: Sequence[Huisvestingslocatie]) -> str:
    """`Hof 1, Hof 2 en nog 4 locaties`."""
    namen = [locatie.naam for locatie in locaties]
    rest = len(namen) - NAMEN
    if rest > 0:
        return f"{', '.join(namen[:NAMEN])} en nog {'1 locatie' if rest == 1 else f'{rest} locaties'}"
    return " en ".join([", ".join(namen[:-1]), namen[-1]]) if len(namen) > 1 else "".join(namen)
