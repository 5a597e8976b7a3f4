"""Many stays in one call."""

from collections import defaultdict
from hashlib import sha256
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from registratie.actions.aanlevering import Opgenomen, take_rows
from registratie.enums import Aanleverkeuze
from registratie.models import Aanleveringsfout
from rivierenland.api import problemen
from rivierenland.api.enums import Apirecht
from rivierenland.api.problemen import Probleem
from rivierenland.api.serializers import verblijf as vorm
from rivierenland.api.views.basis import ApiView, repeatable


class BulkView(ApiView):
    """The stays of a whole list, judged and saved in one go."""

    rechten = {"POST": Apirecht.VERBLIJVEN_SCHRIJVEN}

    @extend_schema(
        operation_id="verblijvenAanleveren", summary="Veel verblijven tegelijk aanleveren",
        description=(
            f"Hoogstens {vorm.RIJEN} rijen. Elke rij wordt beoordeeld zoals in een aangeleverde lijst: nieuw, gewijzigd, "
            "ongewijzigd, dubbel of fout. Een veld dat u weglaat, verandert niets. Wie niet in het verzoek staat, is niet vertrokken."
        ),
        request=vorm.Bulk, responses=vorm.Bulkuitkomst, tags=["Verblijven"],
    )  # fmt: skip
    @repeatable
    def post(self, request: Request) -> Response:
        gegevens = vorm.Bulk.checked(request.data)
        proef = gegevens.get("alleenControleren", False)
        found = take_rows(
            rijen=gegevens["verblijven"], organisatie_id=self.actor.organisatie_id, sha256=sha256(self.body).hexdigest(),
            grootte=len(self.body), keuze=Aanleverkeuze(gegevens["keuze"]), dry_run=proef, by=self.actor,
        )  # fmt: skip
        if not found.uitkomst.genomen and not proef:
            return refused(found)
        opgeslagen = not proef
        return Response(
            {
                "opgeslagen": opgeslagen,
                "aanleveringId": str(found.uitkomst.aanlevering.pk) if opgeslagen else None,
                "tellingen": found.uitkomst.tellingen,
                "rijen": rows_of(found, opgeslagen=opgeslagen),
            }
        )


def refused(found: Opgenomen) -> Response:
    """Nothing was saved: the rows with a fault, so that they can be mended. An answer, not an exception: the line in the
    audit trail that something was refused must stay.
    """
    rows = [row for row in rows_of(found, opgeslagen=False) if row["uitkomst"] == "fout"]
    return problemen.answer(Probleem("foute-rijen", tellingen=found.uitkomst.tellingen, rijen=rows))


def rows_of(found: Opgenomen, *, opgeslagen: bool) -> list[dict[str, Any]]:
    """Every row of the call with what became of it, in its order."""
    rows = [
        {"rij": oordeel.rij, "uitkomst": oordeel.klasse, "verblijfId": oordeel.verblijf_id, "meldingen": []}
        for oordeel in found.oordelen
    ]
    faults: dict[int, list[Aanleveringsfout]] = defaultdict(list)
    for fout in found.uitkomst.fouten:
        faults[fout.rij].append(fout)
    rows += [
        {"rij": rij, "uitkomst": "fout", "verblijfId": None, "meldingen": [told(fout) for fout in fouten]}
        for rij, fouten in faults.items()
    ]
    return sorted(rows, key=lambda row: row["rij"])


def told(fout: Aanleveringsfout) -> dict[str, str]:
    """What is wrong with a row: the field as the call names it, what it is, and what to do."""
    return {"veld": fout.kolom, "uitleg": fout.uitleg, "advies": fout.advies}
