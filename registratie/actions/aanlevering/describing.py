"""What the preview tells about a file: its sheets, its columns, and what to look at again."""

from datetime import date
from typing import Any

from registratie.actions.aanlevering.staging import Lezing, koppeling_of, opened
from registratie.inlezen.indeling import Bladindeling, recognise_sheets
from registratie.inlezen.kolommen import heading_key
from registratie.models import Aanlevering


def bladen_of(lezing: Lezing) -> list[dict[str, Any]]:
    """Every sheet with people: its name, how many rows are a stay and how many lines were passed over."""
    assert lezing.inlezing is not None
    return [
        {"naam": blad.blad, "rijen": lezing.per_blad[blad.blad], "overgeslagen": len(blad.overgeslagen)}
        for blad in lezing.inlezing.bladen
    ]


def columns_of_file(aanlevering: Aanlevering) -> list[dict[str, Any]]:
    """The columns of a file that could not be read further, for mapping by hand."""
    with opened(aanlevering.bestand) as found:
        return columns_of(recognise_sheets(found, koppeling_of(aanlevering)))


def columns_of(bladen: list[Bladindeling]) -> list[dict[str, Any]]:
    """The columns per sheet, the same ones once: letter, heading, our field and how sure we are."""
    found: list[dict[str, Any]] = []
    for blad in bladen:
        kolommen = [
            {
                "letter": kolom.letter,
                "kop": kolom.kop[:80],
                "sleutel": heading_key(kolom.kop)[:80],
                "veld": kolom.veld or "",
                "zekerheid": kolom.zekerheid,
            }
            for kolom in blad.kolommen
        ]
        same = next((eerder for eerder in found if eerder["kolommen"] == kolommen), None)
        if same:
            same["bladen"].append(blad.blad)
        else:
            found.append({"bladen": [blad.blad], "kolommen": kolommen})
    return found


def warnings_of(aanlevering: Aanlevering, lezing: Lezing, reopened: int, max_fouten: int) -> list[dict[str, Any]]:
    """What deserves a look before saving, as sentences; `rijen` are a few row numbers."""
    found: list[dict[str, Any]] = []
    for (reden, advies), aantal in lezing.waarschuwingen.most_common():
        found.append({"zin": f"{reden.capitalize()}: {aantal} keer. {advies}", "rijen": lezing.voorbeelden[reden]})
    if reopened:
        zin = (
            f"Bij {reopened} verblijven staat in het register een vertrek en in uw lijst niet. Dat vertrek blijft staan. "
            "Klopt het niet, wijzig het dan bij het verblijf zelf."
        )
        found.append({"zin": zin, "rijen": []})
    if lezing.verborgen:
        namen = ", ".join(lezing.verborgen)
        found.append({"zin": f"Verborgen bladen lezen we niet: {namen}.", "rijen": []})
    if lezing.fout > max_fouten:
        found.append({"zin": f"U ziet hieronder alleen de eerste {max_fouten} fouten.", "rijen": []})
    if eerder := _delivered_before(aanlevering):
        found.append({"zin": f"Dit bestand hebt u op {eerder:%d-%m-%Y} ook al opgeslagen.", "rijen": []})
    return found


def _delivered_before(aanlevering: Aanlevering) -> date | None:
    earlier = Aanlevering.objects.filter(
        organisatie_id=aanlevering.organisatie_id, sha256=aanlevering.sha256, verwerkt_at__isnull=False
    ).exclude(pk=aanlevering.pk)
    return earlier.values_list("verwerkt_at", flat=True).first()
