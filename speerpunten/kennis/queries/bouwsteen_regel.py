"""A local rule as a piece of an answer to the council: the answers of the eight gemeenten, with the gap in one sentence."""

from django.urls import reverse
from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from speerpunten.kennis.queries import regel as regels
from speerpunten.kennis.queries.regel import Rij

BRON = "Lokale regels, door de gemeenten zelf vastgelegd in het portaal. Per gemeente staat erbij in welk stuk."


def make(sleutel: str, actor: Actor) -> Bouwsteen | None:
    """The rule with this code as it holds today. None for an unknown code or without the right."""
    if regels.rule(sleutel) is None or not actor.may(Permission.KENNIS_VIEW):
        return None
    vandaag = timezone.localdate()
    rij = regels.recorded([sleutel]).op(vandaag).rijen[0]
    return Bouwsteen(
        titel=rij.regel.naam,
        zin=_sentence(rij),
        bron=BRON,
        url=reverse("kennis:regel-detail", args=[sleutel]),
        peildatum=vandaag,
        kop=("Gemeente", "Antwoord", "Hoe ver", "Waar het staat"),
        rijen=tuple(
            (cel.gemeente.naam, cel.tekst or "niet ingevuld", cel.stand.label if cel.stand else "", cel.bron)
            for cel in rij.cellen
        ),
        let_op=_warning(rij),
    )


def _sentence(rij: Rij) -> str:
    gevuld = len(rij.cellen) - rij.leeg
    telt = f"{gevuld} van de {len(rij.cellen)} gemeenten vulden dit in."
    if rij.spreiding is None:
        return f"{rij.regel.vraag} {telt}"
    if rij.spreiding.gelijk:
        return f"{rij.regel.vraag} Wie dit vaststelde, regelt hetzelfde. {telt}"
    return f"{rij.regel.vraag} {rij.spreiding.tekst}: het strengst is {rij.strengst}, het ruimst {rij.ruimst}. {telt}"


def _warning(rij: Rij) -> str:
    delen = []
    if rij.leeg:
        delen.append("Niet ingevuld betekent niet dat een gemeente geen beleid heeft.")
    if not rij.regel.vergelijkbaar:
        delen.append("Regels in gewone tekst zijn niet te rangschikken.")
    if any(cel.is_voorbeeld for cel in rij.cellen):
        delen.append("Er staan voorbeelden tussen. Dat is geen beleid.")
    return " ".join(delen)
