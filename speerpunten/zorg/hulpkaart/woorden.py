"""Numbers, languages and hours as a visitor reads them, in the language of the page."""

from datetime import date, datetime, time, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.translation import get_language, get_language_info, gettext

from speerpunten.zorg.enums.hulp import Hulpvraag
from speerpunten.zorg.openingstijden.nu import Stand
from speerpunten.zorg.openingstijden.week import DAGEN, Week

PICTO = {
    Hulpvraag.HUISARTS: "care", Hulpvraag.SPOED: "ambulance", Hulpvraag.TANDARTS: "tooth", Hulpvraag.GGD: "vaccine",
    Hulpvraag.ZORGVERZEKERING: "id", Hulpvraag.TOLK: "language", Hulpvraag.JURIDISCH: "scale", Hulpvraag.VAKBOND: "people",
    Hulpvraag.VEILIGHEID: "shield", Hulpvraag.ONDERDAK: "bed", Hulpvraag.VOEDSEL: "soup", Hulpvraag.MAATSCHAPPELIJK: "heart",
    Hulpvraag.WERK: "work", Hulpvraag.PAPIEREN: "file", Hulpvraag.INFORMATIE: "info", Hulpvraag.TAALLES: "book",
    Hulpvraag.SCHOOL: "school", Hulpvraag.TERUGKEER: "plane", Hulpvraag.ANDERS: "dots",
}  # fmt: skip
"""The drawing beside each need, by the names of `static/icons/publiek.txt`."""


def dialled(nummer: str) -> str:
    """What a phone dials: numbers of service (0800, 0900) do not work behind a country code."""
    eigen = f"0{nummer[3:]}"
    return eigen if nummer.startswith("+31") and eigen.startswith(("0800", "090")) else nummer


def language(code: str) -> str:
    """The language with this ISO 639-1 code, in the language of the page."""
    return str(get_language_info(code)["name_translated"])


def languages(codes: list[str]) -> str:
    """Several, in one line. Only Dutch and English write a language with a capital."""
    names = [language(code) for code in codes]
    if get_language() not in ("nl", "en"):
        names = names[:1] + [name.lower() for name in names[1:]]
    return ", ".join(names)


def state(stand: Stand, nu: datetime) -> str:
    """Open or closed, until when or from when."""
    if not stand.bekend:
        return gettext("Openingstijden niet bekend")
    if stand.open:
        return (
            gettext("Nu open, tot %(moment)s") % {"moment": _moment(stand.tot, nu)}
            if stand.tot
            else gettext("Altijd open")
        )
    if stand.opent is None:
        return gettext("Nu dicht")
    return gettext("Nu dicht, open: %(moment)s") % {"moment": _moment(stand.opent, nu)}


def _moment(moment: datetime, nu: datetime) -> str:
    """The time, with the day when it is another one, and the date when that is a week away or more."""
    tijd = clock(moment.time())
    dagen = (moment.date() - nu.date()).days
    if moment.time() == time() and dagen == 1:
        return gettext("middernacht")
    if dagen == 0:
        return tijd
    if dagen < 7:
        return f"{_weekday(moment.weekday())} {tijd}"
    return f"{date_format(moment.date(), 'SHORT_DATE_FORMAT')} {tijd}"


def _weekday(nummer: int) -> str:
    """Within a sentence only English writes a day with a capital; Django's catalogues differ."""
    naam = str(WEEKDAYS[nummer])
    return naam if get_language() == "en" else naam.lower()


def clock(tijd: time) -> str:
    """A time as the language writes it."""
    return time_format(tijd, "TIME_FORMAT")


def week_table(week: Week, vandaag: date) -> list[dict[str, object]]:
    """Seven rows, Monday first: the day, its hours in words, and whether it is today."""
    return [
        {
            "dag": WEEKDAYS[plek],
            "delen": [_part(deel) for deel in week.get(sleutel, [])],
            "vandaag": plek == vandaag.weekday(),
        }
        for plek, sleutel in enumerate(DAGEN)
    ]


def _part(deel: list[str]) -> str:
    if deel == ["00:00", "24:00"]:
        return gettext("de hele dag")
    return "–".join(clock(time.fromisoformat("00:00" if tijd == "24:00" else tijd)) for tijd in deel)


def holiday_ahead(dagen: set[date], vandaag: date) -> date | None:
    """The first of these holidays within a week."""
    return min((dag for dag in dagen if vandaag <= dag <= vandaag + timedelta(days=7)), default=None)
