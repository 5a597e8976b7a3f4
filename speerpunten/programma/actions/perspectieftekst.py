"""What every change of the text shares: only a version that is open changes."""

from django.core.exceptions import ValidationError

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.programma.enums.perspectief import Afspraakstatus, Perspectiefstatus
from speerpunten.programma.models import Afspraak, Handelingsperspectief, Perspectiefsectie

VAST = "Versie {} is vastgesteld en verandert niet meer. Maak een nieuwe versie."


def lock_open(perspectief_id: int) -> Handelingsperspectief:
    """The version, locked, so that it stays open until the change is written. Raises ValidationError when it is closed."""
    row = Handelingsperspectief.objects.select_for_update().get(pk=perspectief_id)
    if not row.is_open:
        raise ValidationError(VAST.format(row.nummer), code="vast")
    return row


def sign(row: Handelingsperspectief | Perspectiefsectie | Afspraak, actor: Actor) -> None:
    """Count the edit and say on whose behalf it was."""
    row.versie += 1
    row.gewijzigd_door = on_behalf_of(actor)


def on_behalf_of(actor: Actor) -> str:
    """`gemeente Tiel`, or `de regio`."""
    namen = Gemeente.objects.filter(pk__in=actor.gemeenten).order_by("naam").values_list("naam", flat=True)
    return f"gemeente {' en '.join(namen)}" if actor.gemeenten else "de regio"


def status_after_change(perspectief: Handelingsperspectief) -> Afspraakstatus:
    """What an agreement of this version is once its text changed."""
    consultatie = perspectief.status == Perspectiefstatus.CONSULTATIE
    return Afspraakstatus.CONSULTATIE if consultatie else Afspraakstatus.VOORSTEL


def renumber(perspectief: Handelingsperspectief) -> None:
    """Number chapters and agreements by where they stand: 1, 1.1, 1.2, 2. Only what differs is written."""
    secties = list(perspectief.secties.order_by("volgorde", "id"))
    for plek, sectie in enumerate(secties, start=1):
        if sectie.volgorde != plek:
            sectie.volgorde = plek
            sectie.save(update_fields=["volgorde", "updated_at"])
    plekken = {sectie.pk: sectie.volgorde for sectie in secties}
    tellers: dict[int, int] = {}
    moved = []
    for afspraak in perspectief.afspraken.order_by("sectie_id", "volgorde", "id"):
        plek = tellers[afspraak.sectie_id] = tellers.get(afspraak.sectie_id, 0) + 1
        nummer = f"{plekken[afspraak.sectie_id]}.{plek}"
        if (afspraak.volgorde, afspraak.nummer) != (plek, nummer):
            afspraak.volgorde, afspraak.nummer = plek, nummer
            moved.append(afspraak)
    Afspraak.objects.bulk_update(moved, ["volgorde", "nummer"])
