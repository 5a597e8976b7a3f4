"""Made-up proposals, each at another place on the road, with what colleges and raden would have decided."""

from dataclasses import dataclass
from datetime import date, timedelta

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.programma.actions import document
from speerpunten.programma.demo.papier import papier
from speerpunten.programma.enums.besluit import Besluituitkomst as U
from speerpunten.programma.enums.besluit import Voorstelstatus
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import Behandeling, Besluit, Voorstel

VERKIEZINGEN = "Na de gemeenteraadsverkiezingen van 18 maart 2026 vragen wij de nieuwe raden opnieuw om steun."


@dataclass(frozen=True)
class Zet:
    """One body: asked so many days ago; `beslist` days ago with an outcome, or expected on the day `straks` days from now."""

    voorgelegd: int
    beslist: int | None = None
    uitkomst: U = U.AKKOORD
    stemmen: tuple[int, int, int] | None = None
    straks: int | None = None
    tekst: str = ""
    openbaar: bool = True


Rijen = dict[str, tuple[Zet, ...]]
PIJPLIJN: Rijen = {
    "buren": (Zet(70, 62), Zet(40, straks=12)),
    "culemborg": (Zet(66, straks=-6),),
    "maasdriel": (
        Zet(70, 55),
        Zet(42, 21, U.AANGEHOUDEN, straks=20, tekst="De raad wil eerst de kosten per kern zien."),
    ),
    "neder-betuwe": (Zet(71, 64), Zet(44, 23, stemmen=(14, 6, 0))),
    "tiel": (Zet(71, 65), Zet(45, 15, stemmen=(18, 7, 1))),
    "west-betuwe": (
        Zet(69, 62),
        Zet(41, 14, U.AMENDEMENT, (17, 12, 1), tekst="Per kern komt er niet meer dan één nieuwe locatie bij."),
    ),
    "west-maas-en-waal": (Zet(66, 51, U.AFGEWEZEN, tekst="Eerst het eigen woonbeleid vaststellen."),),
    "zaltbommel": (Zet(71, 61), Zet(40, 16, stemmen=(15, 7, 0), openbaar=False)),
}
TEAM: Rijen = {
    "buren": (Zet(25, straks=5),),
    "maasdriel": (Zet(24, 10),),
    "neder-betuwe": (Zet(26, 12), Zet(6, straks=28)),
    "tiel": (Zet(27, 13), Zet(8, straks=21)),
    "zaltbommel": (Zet(24, straks=-2),),
}
EERSTE: Rijen = {
    "buren": (Zet(410, 400), Zet(380, 350, U.AFGEWEZEN, (9, 11, 0))),
    "culemborg": (Zet(408, 395), Zet(375, 352, U.KENNISNAME)),
    "maasdriel": (Zet(410, 399),),
    "neder-betuwe": (Zet(411, 402), Zet(381, 351, stemmen=(12, 8, 0))),
    "tiel": (Zet(411, 403), Zet(383, 355, stemmen=(20, 6, 0))),
}
CONTROLE: Rijen = {
    slug: (
        Zet(250 - nummer, 240 - nummer),
        Zet(215 - nummer, 180 - nummer, stemmen=(14 - nummer % 3, 4 + nummer % 3, 0)),
    )
    for nummer, slug in enumerate(
        ("buren", "culemborg", "maasdriel", "neder-betuwe", "tiel", "west-betuwe", "west-maas-en-waal", "zaltbommel")
    )
}


def make(*, vandaag: date, by: Actor) -> int:
    """Write proposals with their decisions; returns how many proposals. Nothing where some stand already."""
    if Voorstel.objects.exists():
        return 0
    eerste = _voorstel(
        vandaag, "M05", "Regionale locatiepijplijn en versnellingstafel", Voorstelstatus.OPGEVOLGD, 420, (390, 340)
    )
    tweede = _voorstel(
        vandaag, "M05", "Regionale locatiepijplijn en versnellingstafel", Voorstelstatus.AANGEBODEN, 77, (35, -22),
        ronde=2, voorganger=eerste, reden=VERKIEZINGEN,
    )  # fmt: skip
    tweede.document = document.add(
        titel="Voorstel locatiepijplijn, ronde 2",
        bestand=papier("voorstel.pdf", tweede.titel, tweede.toelichting),
        by=by,
    )
    tweede.save(update_fields=["document"])
    controle = _voorstel(
        vandaag, "M07", "Dezelfde controle en dezelfde checklist in acht gemeenten", Voorstelstatus.AANGEBODEN, 260,
        (220, 160),
    )  # fmt: skip
    team = _voorstel(vandaag, "M08", "Regionaal interventieteam", Voorstelstatus.AANGEBODEN, 30, (-5, -60))
    _voorstel(
        vandaag, None, "Nieuwe versie van het handelingsperspectief", Voorstelstatus.OVERLEG, None, None, overleg=-7
    )
    _voorstel(vandaag, "M12", "Vangnet bij verlies van werk", Voorstelstatus.CONCEPT, None, None)
    for voorstel, rijen in ((eerste, EERSTE), (tweede, PIJPLIJN), (controle, CONTROLE), (team, TEAM)):
        _decide(voorstel, rijen, vandaag, by)
    return Voorstel.objects.count()


def _voorstel(
    vandaag: date, pakket: str | None, titel: str, status: Voorstelstatus, aangeboden: int | None,
    voor: tuple[int, int] | None, *, overleg: int | None = None, **meer,
) -> Voorstel:  # fmt: skip
    """A proposal; days are counted back from today."""
    overleg = aangeboden + 7 if aangeboden is not None else overleg
    waarover = (
        {"onderwerp": "pakket", "pakket_id": pakket}
        if pakket
        else {"onderwerp": "handelingsperspectief", "perspectiefversie": 2}
    )
    return Voorstel.objects.create(
        titel=titel, status=status, toelichting=_asks(pakket),
        overleg_op=_ago(vandaag, overleg), aangeboden_op=_ago(vandaag, aangeboden),
        college_voor=_ago(vandaag, voor[0]) if voor else None, raad_voor=_ago(vandaag, voor[1]) if voor else None,
        **waarover, **meer,
    )  # fmt: skip


def _asks(pakket: str | None) -> str:
    if pakket is None:
        return "Stel versie 2 van het handelingsperspectief vast als kader voor de samenwerking."
    return (
        f"Besluit of uw gemeente meedoet met pakket {pakket}, per wanneer en onder welke voorwaarden.\n\n"
        "De kosten worden verdeeld naar het aantal bedden. Elk jaar volgt een verslag aan college en raad."
    )


def _decide(voorstel: Voorstel, rijen: Rijen, vandaag: date, by: Actor) -> None:
    gemeenten = {gemeente.slug: gemeente for gemeente in Gemeente.objects.all()}
    for slug, zetten in rijen.items():
        for orgaan, zet in zip((Orgaan.COLLEGE, Orgaan.RAAD), zetten, strict=False):
            _body(voorstel, gemeenten[slug], orgaan, zet, vandaag, by)


def _body(voorstel: Voorstel, gemeente: Gemeente, orgaan: Orgaan, zet: Zet, vandaag: date, by: Actor) -> None:
    definitief = zet.beslist is not None and zet.uitkomst is not U.AANGEHOUDEN
    van = {"voorstel": voorstel, "gemeente": gemeente, "orgaan": orgaan}
    Behandeling.objects.create(
        **van, voorgelegd_op=_ago(vandaag, zet.voorgelegd), besloten_op=_ago(vandaag, zet.beslist) if definitief else None,
        gepland_op=_ago(vandaag, -zet.straks) if zet.straks is not None else None,
    )  # fmt: skip
    if zet.beslist is None:
        return
    made = Besluit(
        **van, besloten_op=vandaag - timedelta(days=zet.beslist), uitkomst=zet.uitkomst, openbaar=zet.openbaar
    )
    if zet.stemmen:
        made.voor, made.tegen, made.onthouden = zet.stemmen
    made.amendement, made.toelichting = (zet.tekst, "") if zet.uitkomst is U.AMENDEMENT else ("", zet.tekst)
    if orgaan is Orgaan.RAAD:
        titel = f"Raadsbesluit {gemeente.naam}: {voorstel.waarover}"
        bestand = papier("raadsbesluit.pdf", titel, made.get_uitkomst_display())
        made.document = document.add(titel=titel, bestand=bestand, gemeente=gemeente.pk, openbaar=zet.openbaar, by=by)
    made.save(force_insert=True)


def _ago(vandaag: date, dagen: int | None) -> date | None:
    return vandaag - timedelta(days=dagen) if dagen is not None else None
