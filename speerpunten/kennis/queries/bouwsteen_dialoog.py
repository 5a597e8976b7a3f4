"""What a talk led to, as a piece of an answer to the council."""

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from speerpunten.kennis.enums.dialoog import Dialoogstatus, Uitkomststatus
from speerpunten.kennis.queries import dialoog as dialogen

SOORT = "dialoog"
KOP = ("Wat is afgesproken", "Wie", "Uiterlijk", "Hoe staat het")


def make(sleutel: str, actor: Actor) -> Bouwsteen | None:
    """The outcomes of the talk with this number, for officials; None before its report is adopted, because it may change."""
    if not actor.may(Permission.ANTWOORD_WRITE) or not (
        sleutel.isascii() and sleutel.isdecimal() and len(sleutel) < 10
    ):
        return None
    row = dialogen.seen().filter(pk=int(sleutel), status=Dialoogstatus.VASTGESTELD).first()
    if row is None:
        return None
    uitkomsten = list(row.uitkomsten.all())
    gedaan = sum(uitkomst.status == Uitkomststatus.GEDAAN for uitkomst in uitkomsten)
    afspraken = "1 afspraak" if len(uitkomsten) == 1 else f"{len(uitkomsten) or 'geen'} afspraken"
    uitvoering = (
        f" Daarvan {'is' if gedaan == 1 else 'zijn'} er {gedaan or 'nog geen'} uitgevoerd." if uitkomsten else ""
    )
    return Bouwsteen(
        titel=f"{row.get_soort_display()}: {row.titel}",
        zin=f"{row.van[0].upper()}{row.van[1:]} sprak op {datum_lang(row.dag)} over dit onderwerp. Dat leverde {afspraken} op.{uitvoering}",
        bron=f"Vastgesteld verslag van {datum_lang(row.vastgesteld_op)}",
        url=reverse("kennis:dialoog-detail", args=[row.pk]),
        peildatum=row.vastgesteld_op,
        kop=KOP if uitkomsten else (),
        rijen=tuple(
            (
                uitkomst.tekst,
                uitkomst.wie,
                datum_lang(uitkomst.uiterlijk) if uitkomst.uiterlijk else "geen datum",
                str(uitkomst.get_status_display()),
            )
            for uitkomst in uitkomsten
        ),
        let_op="Dit is voorbeeldinhoud." if row.is_voorbeeld else "",
    )
