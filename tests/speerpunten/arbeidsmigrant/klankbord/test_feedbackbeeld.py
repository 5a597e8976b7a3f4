"""What residents say of their housing stands where the sounding board is asked."""

import re
from datetime import date
from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rivierenland.core.models import Gemeente
from speerpunten.arbeidsmigrant.enums import Feedbackvraag
from speerpunten.arbeidsmigrant.models import Feedbackbeeld
from tests.factories.registratie import TIEL

URL = reverse("arbeidsmigrant:klankbord-list")


def told(gemeente: str, maand: date, vraag: Feedbackvraag, gemiddelde: str) -> None:
    Feedbackbeeld.objects.create(
        gemeente_id=gemeente, maand=maand, vraag=vraag, aantal=7, gemiddelde=Decimal(gemiddelde)
    )


def lines(page: str) -> list[str]:
    part = page[page.index('id="feedbackbeeld"') :]
    rows = re.findall(r"<tr>(.*?)</tr>", part[: part.index("</table>")], re.S)[1:]
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows]


def test_the_own_gemeente_comes_first_with_the_last_month_that_has_enough_answers(as_person, tiel):
    told(TIEL, date(2026, 8, 1), Feedbackvraag.VEILIG, "2.10")
    told(TIEL, date(2026, 9, 1), Feedbackvraag.VEILIG, "2.60")
    found = lines(as_person(tiel).get(URL).content.decode())
    few = "te weinig antwoorden"
    assert len(found) == Gemeente.objects.count()
    assert found[0] == f"Tiel {few} {few} 2,6 sep 2026 7 antwoorden {few} {few}"
    assert found[1].startswith("Buren")


def test_the_region_sees_all_gemeenten_by_name(as_person, regio):
    names = sorted(Gemeente.objects.values_list("naam", flat=True))
    found = lines(as_person(regio).get(URL).content.decode())
    assert [line.split(" te weinig")[0] for line in found] == names


def test_more_months_cost_no_more_queries(as_person, tiel):
    browser, seen = as_person(tiel), []
    browser.get(URL)
    for months in (1, 9):
        for maand in range(1, months + 1):
            for vraag in Feedbackvraag:
                Feedbackbeeld.objects.update_or_create(
                    gemeente_id=TIEL, maand=date(2026, maand, 1), vraag=vraag, defaults={"aantal": 5, "gemiddelde": 4}
                )
        with CaptureQueriesContext(connection) as queries:
            browser.get(URL)
        seen.append(len(queries))
    assert seen[0] == seen[1]
