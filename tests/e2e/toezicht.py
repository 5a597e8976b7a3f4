"""What the journeys of an inspector share: a round of today, and what the portal holds afterwards."""

import json
from io import BytesIO
from typing import Any

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.e2e.portal import Portal
from tests.e2e.steps import LANGZAAM

ADRES = "/handhaving/op-pad/"
ROUND = """
import json
from django.utils import timezone
from handhaving.models import Ronde, Rondeinspecteur, Rondestop
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.models import Gebruiker
with scope.within(scope.systeem("tests")):
    wie = list(Gebruiker.objects.filter(demo_naam__in={wie!r}))
    Ronde.objects.filter(rondeinspecteur__gebruiker__in=wie).update(status="afgerond")
    ronde = Ronde.objects.create(gemeente_id="GM0281", gemeenten=["GM0281"], dag=timezone.localdate(), uren=7,
        status="gepland", start_x=158400, start_y=433100, created_by=wie[0])
    for een in wie:
        Rondeinspecteur.objects.create(ronde=ronde, gemeenten=["GM0281"], gebruiker=een)
    plekken = Huisvestingslocatie.objects.in_use().filter(gemeente="GM0281").order_by("pk")[:{aantal}]
    for nummer, plek in enumerate(plekken, start=1):
        Rondestop.objects.create(ronde=ronde, gemeente_id="GM0281", gemeenten=["GM0281"], locatie=plek, volgorde=nummer)
    print(json.dumps([plek.naam for plek in plekken]))
"""
HELD = """
import json
from handhaving.models import Foto, Inspectie, Inzending, Ronde
from rivierenland.core import scope
with scope.within(scope.systeem("tests")):
    sinds = Ronde.objects.latest("created_at").created_at
    inspecties = Inspectie.objects.filter(created_at__gte=sinds)
    print(json.dumps({
        "inzendingen": sorted(Inzending.objects.filter(created_at__gte=sinds).values_list("status", flat=True)),
        "inspecties": inspecties.count(), "fotos": Foto.objects.filter(created_at__gte=sinds).count(),
        "personen": sorted(inspecties.values_list("personen", flat=True))}))
"""


def shell(portal: Portal, code: str) -> Any:
    """What a piece of Python prints inside the portal, read as JSON."""
    lines = portal.manage("shell", "--verbosity", "0", "--command", code).strip().splitlines()
    return json.loads(lines[-1]) if lines else None


def new_round(portal: Portal, aantal: int, *wie: str) -> list[str]:
    """A round of today, the only one; the names of its locations in order."""
    return shell(portal, ROUND.format(aantal=aantal, wie=list(wie or ("toezichthouder.tiel",))))


def held(portal: Portal) -> dict[str, Any]:
    """What the portal has of inspections since the last round was made."""
    return shell(portal, HELD)


def photo(zijde: int = 2000) -> dict[str, Any]:
    """A large photo that says where it was taken."""
    uit, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "CameraMerk"
    Image.effect_noise((zijde, zijde * 3 // 4), 40).convert("RGB").save(uit, "JPEG", quality=80, exif=exif)
    return {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": uit.getvalue()}


def take_along(page: Page) -> None:
    """Open the page, let it be kept, and take the round along."""
    page.goto(ADRES)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    expect(page.get_by_role("heading", level=1, name="Ronde van vandaag")).to_be_visible()
    page.get_by_role("button", name="Ronde").click()
    expect(page.get_by_role("status").filter(has_text="Meegenomen.")).to_be_visible()
    expect(card(page).first).to_be_visible()


def card(page: Page, naam: str = "") -> Locator:
    """The cards of the list or the queue, or the one about a location."""
    cards = page.locator(".op-pad__stop")
    return cards.filter(has=page.get_by_role("heading", name=naam)) if naam else cards


def inspect(page: Page, naam: str, personen: int, *, met_foto: bool = False) -> None:
    """Fill in an inspection from the list up to and including "Klaar"."""
    page.goto(f"{ADRES}#/")
    card(page, naam).get_by_role("button", name="Inspecteren").click()
    expect(page.get_by_role("heading", level=1, name="Inspectie")).to_be_visible()
    page.get_by_label("Aantal bewoners dat er nu woont").fill(str(personen))
    page.get_by_label("Wie was erbij").select_option("Beheerder")
    page.locator("summary").filter(has_text="E. Brandveiligheid").click()
    blussers = page.get_by_role("group", name="E1.")
    blussers.get_by_text("Voldoet niet", exact=True).click()
    blussers.get_by_label("Opmerking").fill("Keuring van 2024.")
    if met_foto:
        blussers.locator("input[type=file]").set_input_files([photo()])
        expect(blussers.get_by_role("img", name="Foto 1 bij E1")).to_be_visible()
    page.get_by_role("group", name="E3.").get_by_text("Voldoet", exact=True).click()
    page.get_by_role("button", name="Klaar", exact=True).click()
    page.get_by_role("button", name="Ja, klaar").click()
    expect(page.get_by_role("heading", level=1, name="Verzenden")).to_be_visible()


def expect_state(page: Page, naam: str, woord: str) -> None:
    """The queue says this of the inspection of that location."""
    expect(card(page, naam).locator(".badge")).to_have_text(woord, timeout=LANGZAAM)
