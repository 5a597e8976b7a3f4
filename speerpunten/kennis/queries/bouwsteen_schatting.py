"""An estimate as a piece of an answer to the council: always the range."""

from django.urls import reverse
from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import getal
from rivierenland.core.permissions import Permission
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from speerpunten.kennis.models import Schatting

LET_OP = (
    "Dit is een bandbreedte over alle modellen, geen telling. Het werkelijke aantal kan ook daarbuiten liggen. "
    "Haal er nooit één getal uit."
)


def make(sleutel: str, actor: Actor) -> Bouwsteen | None:
    """The range of the estimate with this number; None without one, for another reader, or where there was too little to go on."""
    if not actor.may(Permission.SCHATTING_VIEW) or not (
        sleutel.isascii() and sleutel.isdecimal() and len(sleutel) < 19
    ):
        return None
    row = Schatting.objects.select_related("ronde", "gemeente").filter(pk=sleutel).first()
    if row is None or not row.is_gelukt:
        return None
    bereik = {naam: getal(waarde) for naam, waarde in row.uitkomst["bereik"].items()}
    extra = " Dit is voorbeeldinhoud." if row.is_voorbeeld else ""
    return Bouwsteen(
        titel=f"Internationale werknemers die nergens staan, {row.gebied}",
        zin=f"In {row.gebied} zijn er naar schatting {bereik['laag']} tot {bereik['hoog']} internationale werknemers, van wie "
        f"{bereik['buiten_laag']} tot {bereik['buiten_hoog']} niet in het nachtregister staan.",
        bron=f"Schatting uit {len(row.uitkomst['lijsten'])} lijsten (vangst-hervangst), {row.ronde.naam}, gemaakt op "
        f"{timezone.localdate(row.created_at):%d-%m-%Y}",
        url=reverse("kennis:schatting-detail", args=[row.pk]),
        peildatum=row.ronde.eind,
        kop=("Model", "Ten minste", "Ten hoogste"),
        rijen=tuple(
            (een["code"], getal(een["laag"]), getal(een["hoog"])) for een in row.uitkomst["modellen"] if een["telt_mee"]
        ),
        let_op=LET_OP + extra,
    )
