"""Make the people of the demo: one for every role and gemeente, all made up."""

from contextlib import nullcontext

from rivierenland.core import scope
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie, Toegang
from rivierenland.core.rollen import Rol

DOMEIN = "voorbeeld.example"
GEMEENTEROLLEN = (Rol.BELEID, Rol.BURGERZAKEN, Rol.TOEZICHTHOUDER, Rol.JURIST, Rol.FUNCTIONEEL_BEHEERDER)
REGIO: dict[Rol, str] = {
    Rol.REGIOCOORDINATOR: "Hanneke Uiterwaal",
    Rol.PRIVACY_OFFICER: "Joris Appelboom",
    Rol.PLATFORMBEHEERDER: "Samira Lingeveld",
}
GEMEENTENAMEN: dict[str, tuple[str, str, str, str, str]] = {
    "buren": ("Marieke Kersenhof", "Wim Dijkgraaf", "Youssef Marsman", "Femke Lekkerland", "Ton Boomgaard"),
    "culemborg": ("Daan Kuilenburg", "Ilse Lekstroom", "Bram Havenaar", "Nadia Veerpoort", "Karin Slotgracht"),
    "maasdriel": ("Sanne Maasbocht", "Gerrit Kilsdonk", "Esra Zandplaat", "Ruben Dijkhuis", "Petra Wielinga"),
    "neder-betuwe": ("Lotte Rijnbeek", "Henk Boomkweker", "Fatima Betuwehof", "Jeroen Spees", "Anja Grebbedijk"),
    "tiel": ("Thomas Waalkade", "Mirjam Flipse", "Kees Santwijck", "Priya Medelaar", "Roos Kellenberg"),
    "west-betuwe": ("Eva Lingebos", "Arjan Deilwater", "Sjoerd Notenlaan", "Meral Tielerwaard", "Ingrid Meterik"),
    "west-maas-en-waal": ("Niels Maasveld", "Truus Alphenaar", "Omar Dreumelse", "Judith Leeuwerik", "Piet Wamelink"),
    "zaltbommel": ("Carlijn Bommelaar", "Frans Gamerensch", "Dewi Rossumer", "Stijn Waardman", "Ellen Martensgat"),
}
MARKTPARTIJEN: dict[str, tuple[str, str, str]] = {
    "waalstroom": ("99000017", "Waalstroom Flexwonen B.V. (fictief)", "Monique Stroomberg"),
    "fruithof": ("99000025", "Fruithof Verblijf (fictief)", "Johan Perenboom"),
    "delta": ("99000033", "Delta Staffing & Housing (fictief)", "Agnieszka Delta-Visser"),
    "rivierzicht": ("99000041", "Pension Rivierzicht (fictief)", "Corrie Rivierzigt"),
}
ZORGPARTNER = ("99000058", "Steunpunt Vier Rivieren (fictief)", "Lieke Zorgvliet")


def ensure_demo_people() -> list[Gebruiker]:
    """Make the demo's users, organisations and access where they are missing; twice gives the same as once.

    Works inside a `systeem` scope, and opens one when there is none. Returns the users in the order of the login page.
    """
    opened = scope.within(scope.systeem("demo")) if scope.current_or_none() is None else nullcontext()
    with opened:
        people = [_person(str(rol), naam, rol) for rol, naam in REGIO.items()]
        for slug, (kvk, organisatie, naam) in MARKTPARTIJEN.items():
            owner = _organisatie(kvk, organisatie, Organisatierol.VERBLIJFSBIEDER)
            people.append(_person(slug, naam, Rol.MARKTPARTIJ_BEHEERDER, organisatie=owner))
        partner = _organisatie(ZORGPARTNER[0], ZORGPARTNER[1], Organisatierol.ZORGPARTNER)
        people.append(_person("zorgpartner", ZORGPARTNER[2], Rol.ZORGPARTNER, organisatie=partner))
        gemeenten = {gemeente.slug: gemeente for gemeente in Gemeente.objects.all()}
        for slug, namen in GEMEENTENAMEN.items():
            for rol, naam in zip(GEMEENTEROLLEN, namen, strict=True):
                people.append(_person(f"{rol}.{slug}", naam, rol, gemeente=gemeenten[slug]))
    return people


def _organisatie(kvk: str, naam: str, rol: Organisatierol) -> Organisatie:
    found = Organisatie.objects.filter(kvk=kvk).first()
    if found:
        return found
    return Organisatie.objects.create(
        kvk=kvk, naam=naam, rollen=[rol], status=Organisatiestatus.ACTIEF, is_voorbeeld=True
    )


def _person(
    demo_naam: str, naam: str, rol: Rol, *, gemeente: Gemeente | None = None, organisatie: Organisatie | None = None
) -> Gebruiker:
    gebruiker = Gebruiker.objects.filter(demo_naam=demo_naam).first()
    if gebruiker is None:
        gebruiker = Gebruiker.objects.create_user(f"{demo_naam}@{DOMEIN}", naam=naam, demo_naam=demo_naam)
    Toegang.objects.get_or_create(
        gebruiker=gebruiker, rol=rol, gemeente=gemeente, organisatie=organisatie, geldig_tot=None
    )
    return gebruiker
