"""The tables that ship with the portal.

The tables, and that they are divided by region and period alone, are known from the catalogue of CBS; the codes of the measures
could not be looked up there. So they are marked as not checked, and their figures are examples until the list of measures of CBS
has agreed with code, name and unit.
"""

from typing import Any

BRONNEN: tuple[dict[str, Any], ...] = (
    {
        "tabel": "37230ned", "maat": "M000361", "indicator": "inwoners", "eenheid": "aantal", "onderwerp": "Bevolking",
        "naam": "Bevolkingsontwikkeling; regio per maand", "maat_naam": "Bevolking aan het einde van de periode",
        "periode": "JJ", "peilmoment": "einde", "vanaf_jaar": 2020, "gecontroleerd": False,
    },
    {
        "tabel": "70072ned", "maat": "M000352", "indicator": "inwoners", "eenheid": "aantal", "onderwerp": "Bevolking",
        "naam": "Regionale kerncijfers Nederland", "maat_naam": "Totale bevolking",
        "periode": "JJ", "peilmoment": "begin", "vanaf_jaar": 2020, "gecontroleerd": False,
    },
)  # fmt: skip
