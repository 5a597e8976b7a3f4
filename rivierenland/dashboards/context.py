"""What the frame of every page shows: the ground floor's part, the main menu, and on whose behalf the user works."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.context import actor_of, basis
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.core.rollen import Rolsoort
from rivierenland.dashboards.menu import menu_for
from rivierenland.dashboards.queries.zoeken import kinds_for


def huis(request: HttpRequest) -> dict[str, Any]:
    """The context variable `huis` of `templates/base.html`."""
    frame = basis(request)
    frame["hulp_url"] = reverse("uitleg")
    frame["voet"] = [*frame["voet"], {"label": "Uitleg van de cijfers", "url": reverse("uitleg")}]
    actor = actor_of(request)
    if actor is not None and frame["wie"]:
        frame["menu"] = menu_for(request, actor)
        frame["zoek_url"] = reverse("zoeken") if kinds_for(actor) else ""
        frame["op_pad"] = {"url": reverse("handhaving:op-pad"), "gebruiker": op_pad_user(actor)}
        frame["wie"] |= {"name": tenant_name(actor), "role": f"{frame['wie']['name']}, {frame['wie']['role'].lower()}"}
    return {"huis": frame}


def op_pad_user(actor: Actor) -> str:
    """For whom this device keeps inspections; empty for who can never inspect."""
    official = actor.beschrijving is not None and actor.beschrijving.soort is Rolsoort.GEMEENTE
    return str(actor.gebruiker.pk) if official and actor.gebruiker else ""


def tenant_name(actor: Actor) -> str:
    """On whose behalf the actor works: a gemeente, an organisation or the region."""
    if actor.organisatie_id:
        return Organisatie.objects.only("naam").get(pk=actor.organisatie_id).naam
    if len(actor.gemeenten) == 1:
        return f"Gemeente {Gemeente.objects.only('naam').get(pk=actor.gemeenten[0]).naam}"
    if actor.gemeenten:
        return f"{len(actor.gemeenten)} gemeenten"
    return "Regio Rivierenland"
