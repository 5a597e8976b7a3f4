"""Who delivers how: the list and its download. An organisation sees its own rows at the same address."""

from django.db.models import QuerySet

from registratie.enums import Leverwijze
from registratie.filters.kwaliteit import KwaliteitFilter
from registratie.models import Kwaliteitsmeting
from registratie.queries import kwaliteit
from registratie.tables.kwaliteit import KwaliteitTable
from registratie.views.uitvoer import ExportPage
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.kolom import Kolom, Soort
from rivierenland.core.views.lijst import ListPage

LATEST_FIRST = ("-dagen_te_laat", "organisatie__naam", "gemeente__naam", "id")


class KwaliteitListView(ListPage):
    """Per organisation and gemeente how the register is kept, the latest first."""

    permission = Permission.KWALITEIT_VIEW
    titel = "Aanleverkwaliteit"
    eenheid = ("regel", "regels")
    filterset_class = KwaliteitFilter
    table_class = KwaliteitTable
    template_name = "registratie/kwaliteit/list.html"
    leeg_template = "registratie/kwaliteit/_leeg.html"
    export_url = "registratie:kwaliteit-export"
    export_permission = Permission.KWALITEIT_VIEW

    @property
    def regel(self) -> str:  # type: ignore[override]
        """The day that the figures are of."""
        return f"Stand van {datum_lang(kwaliteit.last_day())}. Een reden om te kijken of te bellen, nooit een sanctie."

    def get_queryset(self) -> QuerySet[Kwaliteitsmeting]:
        return kwaliteit.for_list().order_by(*LATEST_FIRST)


class KwaliteitExportView(ExportPage):
    """The same list as a file; figures only, so nobody's name is read."""

    permission = Permission.KWALITEIT_VIEW
    naam = "Aanleverkwaliteit"
    filterset_class = KwaliteitFilter

    def queryset(self) -> QuerySet[Kwaliteitsmeting]:
        return kwaliteit.for_list().order_by(*LATEST_FIRST)

    def kolommen(self) -> list[Kolom]:
        return [
            Kolom("Organisatie", Soort.TEKST, lambda row: row.organisatie.naam),
            Kolom("KVK-nummer", Soort.TEKST, lambda row: row.organisatie.kvk),
            Kolom("Gemeente", Soort.TEKST, lambda row: row.gemeente.naam),
            Kolom("Peildatum", Soort.DATUM, lambda row: row.dag),
            Kolom("Hoe bijgehouden", Soort.TEKST, lambda row: Leverwijze(row.wijze).label),
            Kolom("Laatste levering", Soort.DATUM, lambda row: row.laatste_levering),
            Kolom("Afgesproken dagen", Soort.GETAL, lambda row: row.ritme_dagen),
            Kolom("Uiterlijk", Soort.DATUM, lambda row: row.uiterlijk),
            Kolom("Dagen te laat", Soort.GETAL, lambda row: row.dagen_te_laat),
            Kolom("Aanwezig", Soort.GETAL, lambda row: row.personen),
            Kolom("Vergunde bedden", Soort.GETAL, lambda row: row.bedden),
            Kolom("Gewoon vanaf", Soort.GETAL, lambda row: row.band_laag),
            Kolom("Gewoon tot en met", Soort.GETAL, lambda row: row.band_hoog),
            Kolom("Vergeleken", Soort.TEKST, lambda row: row.get_afwijking_display()),
            *(
                Kolom(f"Zonder {naam.lower()}", Soort.GETAL, lambda row, kolom=kolom: getattr(row, kolom))
                for _, naam, kolom in kwaliteit.VELDEN
            ),
            Kolom("Lijsten", Soort.GETAL, lambda row: row.leveringen),
            Kolom("Foute rijen", Soort.PERCENTAGE, lambda row: row.aandeel_fout and row.aandeel_fout / 100),
            Kolom("Locaties te vol", Soort.GETAL, lambda row: row.locaties_te_vol),
            Kolom("Mensen te veel", Soort.GETAL, lambda row: row.personen_te_veel),
        ]
