"""What the reports count of the convenant."""

from rivierenland.rapportages.maten.maat import Maat

_PARTIJEN, _METINGEN = "Partijen bij het convenant", "Metingen van toezeggingen in het portaal"

NAMEN: dict[str, Maat] = {
    "convenantbedden": Maat(
        "Vergunde bedden in gebruik",
        "Bedden volgens de vergunning op locaties in gebruik. ‘Onder’ zijn die van partijen bij het convenant, ‘buiten’ die van"
        " anderen. Een partij die is geschorst, telt niet mee.",
        "bedden",
        "Partijen bij het convenant en locatieregister",
    ),
    "toezeggingen": Maat(
        "Gemeten toezeggingen",
        "Toezeggingen van partijen met het oordeel van de laatste nacht. In de regio telt elke partij per toezegging één keer, ook als"
        " zij in meer gemeenten werkt. De regio is dus niet de som van de gemeenten.",
        "toezeggingen",
        _METINGEN,
    ),
    "nalevingsgesprekken": Maat(
        "Gesprekken over naleving",
        "Gesprekken die op een of meer dagen van de periode liepen, bij de gemeente die de regie heeft.",
        "gesprekken",
        _METINGEN,
    ),
    "nalevingsgesprekken_geopend": Maat(
        "Nieuwe gesprekken over naleving", "Gesprekken die in de periode begonnen.", "gesprekken", _METINGEN
    ),
    "nalevingsgesprekken_afgesloten": Maat(
        "Afgesloten gesprekken over naleving",
        "Gesprekken die in de periode zijn afgesloten, naar uitkomst.",
        "gesprekken",
        _METINGEN,
    ),
    "convenant_marktpartijen": Maat(
        "Marktpartijen bij het convenant",
        "Organisaties die op de laatste dag van de periode partij zijn en niet zijn geschorst. Een organisatie kan als"
        " meer soorten partij tekenen.",
        "partijen",
        _PARTIJEN,
    ),
    "convenant_stappen": Maat(
        "Veranderingen bij partijen",
        "Marktpartijen die in de periode toetraden, werden geschorst, opzegden of werden geroyeerd.",
        "partijen",
        _PARTIJEN,
    ),
}
