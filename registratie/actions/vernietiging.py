"""Carry out an approved destruction list: stays lose their person, the person and every trace go, a proof stays.

One transaction under a database role of its own, which can remove history of approved lines only. Whoever dies halfway leaves
everything as it was; whoever does it again finds it done. See ADR 17.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pgtrigger
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from registratie.actions.vernietigingslijst import STAPPEN, approval_of
from registratie.enums import Documentsoort, Lijststatus, Regelstatus
from registratie.models import (
    Bewoner,
    Persoonsdossier,
    Verblijf,
    Vernietigingsbewijs,
    Vernietigingslijst,
    Vernietigingsregel,
)
from registratie.models.vernietigingsregel import reference_of
from registratie.queries.bewaartermijn import termijn_of
from registratie.queries.sporen import erasable, kept_versions
from registratie.queries.vernietiging import digest_of
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import Scopesoort

WEG = "Deze registratie is er niet meer, of hoort inmiddels bij een andere."
TERUG = "Deze persoon verblijft hier weer, of het vertrek is weggehaald."
LOOPT = "De bewaartermijn is nog niet voorbij: het vertrek of de termijn is gewijzigd, of er is een later verblijf."
ERBIJ = "Er is een verblijf van deze persoon bijgekomen dat niet op de lijst staat."

# Everything of one person goes, or nothing does: one line that no longer holds keeps the others.
SKIP = """
with stand as (
    select v.bewoner_id, bool_or(v.vertrek is null) as hier, max(v.vertrek) as laatste, bool_or(r.id is null) as erbij
    from registratie_verblijf v
    left join registratie_vernietigingsregel r
        on r.lijst_id = %(lijst)s and r.verblijf_nr = v.id and r.status = 'te_vernietigen'
    where v.gemeente_code = %(gemeente)s and v.bewoner_id in (
        select bewoner_nr from registratie_vernietigingsregel where lijst_id = %(lijst)s and status = 'te_vernietigen'
    )
    group by v.bewoner_id
), regel as (
    select r.bewoner_nr, bool_or(v.bewoner_id is distinct from r.bewoner_nr) as weg
    from registratie_vernietigingsregel r left join registratie_verblijf v on v.id = r.verblijf_nr
    where r.lijst_id = %(lijst)s and r.status = 'te_vernietigen'
    group by r.bewoner_nr
), oordeel as (
    select regel.bewoner_nr, case
        when regel.weg or stand.bewoner_id is null then %(weg)s
        when stand.hier then %(terug)s
        when stand.laatste + make_interval(months => %(maanden)s) >= %(vandaag)s then %(loopt)s
        when stand.erbij then %(erbij)s
    end as waarom
    from regel left join stand on stand.bewoner_id = regel.bewoner_nr
)
update registratie_vernietigingsregel r set status = 'overgeslagen', reden = oordeel.waarom
from oordeel
where r.lijst_id = %(lijst)s and r.status = 'te_vernietigen' and r.bewoner_nr = oordeel.bewoner_nr and waarom is not null
"""

# Texts that no relation leads to: a faulty row of a delivery, and a message that was never sent. The whole of both names must
# stand in it as words, so that "Li" does not find "lijst"; a message of somebody with one name is left to be sent and emptied.
WORDS = "(' ' || regexp_replace(lower({text}), '[^[:alnum:]]+', ' ', 'g') || ' ')"
BOTH_NAMES = f"""
strpos({{text}}, {WORDS.format(text="b.achternaam")}) > 0
and (b.voornaam = '' or strpos({{text}}, {WORDS.format(text="b.voornaam")}) > 0)
"""
PEOPLE = (
    "select bewoner_nr from registratie_vernietigingsregel where lijst_id = %(lijst)s and status = 'te_vernietigen'"
)
LOOSE = {
    "registratie.aanleveringsfout": f"""
delete from registratie_aanleveringsfout f using registratie_bewoner b
where b.id in ({PEOPLE}) and f.organisatie_id = b.organisatie_id
  and {BOTH_NAMES.format(text=WORDS.format(text="f.cellen::text || ' ' || f.er_staat"))}
""",  # noqa: S608 - made of our own constants
    "core.uitgaandbericht": f"""
delete from core_uitgaandbericht u using registratie_bewoner b
where b.id in ({PEOPLE}) and u.tekst <> '' and b.voornaam <> ''
  and {BOTH_NAMES.format(text=WORDS.format(text="u.tekst"))}
""",  # noqa: S608 - made of our own constants
}

Report = Callable[[int, int, str], None]


class WrongScope(RuntimeError):
    """Destruction was asked for outside the one scope that may."""


def execute(
    *, lijst: Vernietigingslijst, by: Actor, progress: Report = lambda voortgang, totaal, stap: None
) -> Vernietigingsbewijs:
    """Carry out an approved list and return its proof; a list that was carried out already gives the proof it has.

    What changed since the approval is skipped, and the line says why. Raises `Geweigerd`, ValidationError for a list that is
    not approved, and `WrongScope`.
    """
    by.require(Permission.BEWAREN_APPROVE, gemeente=lijst.gemeente_id)
    if scope.current().soort is not Scopesoort.VERNIETIGING:
        raise WrongScope("Vernietigen kan alleen in de eigen scope.")
    with transaction.atomic():
        row = Vernietigingslijst.objects.get(pk=lijst.pk)
        if row.status == Lijststatus.UITGEVOERD:
            return row.bewijs
        if row.status != Lijststatus.GOEDGEKEURD:
            raise ValidationError("Deze lijst is niet goedgekeurd.")
        row = Vernietigingslijst.objects.select_for_update().get(pk=lijst.pk)
        vandaag = timezone.localdate()
        maanden = max(row.termijn_maanden, termijn_of(row.gemeente_id, peildatum=vandaag).maanden)
        progress(0, STAPPEN, "Controleren wat sinds de goedkeuring is veranderd")
        _skip_changed(row, maanden, vandaag)
        progress(1, STAPPEN, "Geschiedenis en koppelingen verwijderen")
        sporen = _erase_traces(row, maanden, vandaag)
        progress(2, STAPPEN, "Verblijven anonimiseren")
        sporen += _anonymise(row)
        progress(3, STAPPEN, "Bewijs vastleggen")
        return _settle(row, sporen, maanden, by)


def _skip_changed(lijst: Vernietigingslijst, maanden: int, vandaag: date) -> None:
    values: dict[str, Any] = {
        "lijst": lijst.pk, "gemeente": lijst.gemeente_id, "maanden": maanden, "vandaag": vandaag,
        "weg": WEG, "terug": TERUG, "loopt": LOOPT, "erbij": ERBIJ,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("set local enable_nestloop = off")  # sets are joined by hashing, whatever the statistics say
        cursor.execute(SKIP, values)
        cursor.execute("set local enable_nestloop = on")


def _due(lijst: Vernietigingslijst) -> QuerySet:
    return Vernietigingsregel.objects.filter(lijst=lijst, status=Regelstatus.TE_VERNIETIGEN).order_by()


def _erase_traces(lijst: Vernietigingslijst, maanden: int, vandaag: date) -> Counter[str]:
    """Everything about these people but their stays and themselves. Rows per table."""
    gone: Counter[str] = Counter()
    bewoners = _due(lijst).values("bewoner_nr")
    with connection.cursor() as cursor:
        for label, sql in LOOSE.items():
            cursor.execute(sql, {"lijst": lijst.pk})
            gone[label] += cursor.rowcount
    _forget_dossiers(bewoners)
    earlier = _earlier_records(lijst)
    with pgtrigger.ignore():  # what goes leaves no version behind
        for spoor in erasable():
            if (versions := spoor.versions(bewoners)) is not None:
                gone[label_of(versions.model)] += _remove(versions)
            gone[label_of(spoor.model)] += _remove(spoor.rows(bewoners))
        gone += _erase_history(lijst, earlier, add_months(vandaag, -maanden))
    return gone


def _earlier_records(lijst: Vernietigingslijst) -> list[int]:
    """Records that these stays once hung on and that are gone: a corrected name leaves its history under another number."""
    versions = kept_versions(Verblijf).filter(pgh_obj_id__in=_due(lijst).values("verblijf_nr"))
    numbers = set(versions.exclude(bewoner=None).order_by().values_list("bewoner_id", flat=True).distinct())
    return sorted(numbers - set(Bewoner.objects.filter(pk__in=numbers).order_by().values_list("pk", flat=True)))


def _erase_history(lijst: Vernietigingslijst, earlier: list[int], grens: date) -> Counter[str]:
    """The versions of these people and stays; and of people who left no row behind at all, once the term is past for them."""
    gone: Counter[str] = Counter()
    bewoners, verblijven = _due(lijst).values("bewoner_nr"), _due(lijst).values("verblijf_nr")
    people, stays = kept_versions(Bewoner), kept_versions(Verblijf)
    own = {"gemeente": lijst.gemeente_id}
    past = people.filter(**own).exclude(pgh_obj_id__in=Bewoner.objects.order_by().values("pk")).order_by()
    orphans = list(
        past.values("pgh_obj_id").annotate(laatst=Max("pgh_created_at")).filter(laatst__date__lt=grens)
        .values_list("pgh_obj_id", flat=True)
    )  # fmt: skip
    wanted = Q(pgh_obj_id__in=verblijven) | Q(bewoner__in=bewoners) | Q(bewoner__in=orphans)
    for rows in (
        stays.filter(wanted, **own),
        people.filter(Q(pgh_obj_id__in=bewoners) | Q(pgh_obj_id__in=[*earlier, *orphans])),
    ):
        gone[label_of(rows.model)] += _remove(rows)
    return gone


def _anonymise(lijst: Vernietigingslijst) -> Counter[str]:
    """Take the person off the stays and remove the person. The nights, the location and the tenants stay as they were."""
    stays = Verblijf.objects.filter(pk__in=_due(lijst).values("verblijf_nr"))
    stays.update(bewoner=None, sleutel=None, kamer="", verwacht_vertrek=None, documentsoort=Documentsoort.ONBEKEND)
    people = Bewoner.objects.filter(pk__in=_due(lijst).values("bewoner_nr"))
    with pgtrigger.ignore():
        return Counter({label_of(Bewoner): _remove(people)})


def _forget_dossiers(bewoners: QuerySet) -> None:
    """The file of a request goes with the person it is about."""
    numbers = list(bewoners.values_list("bewoner_nr", flat=True).distinct())
    about = Persoonsdossier.objects.filter(bewoner_nrs__overlap=numbers).exclude(bestand="")
    names = list(about.values_list("bestand", flat=True))
    about.update(bestand="")
    for name in names:
        transaction.on_commit(partial(default_storage.delete, name), robust=True)


def _settle(lijst: Vernietigingslijst, sporen: Counter[str], maanden: int, by: Actor) -> Vernietigingsbewijs:
    """Close the lines, write the proof, close the list: with it the door shuts."""
    due = _due(lijst)
    numbers = list(due.values_list("verblijf_nr", flat=True))
    per_maand = due.values("vertrekmaand").annotate(aantal=Count("pk")).values_list("vertrekmaand", "aantal")
    months = {f"{maand:%Y-%m}": aantal for maand, aantal in per_maand.order_by("vertrekmaand")}
    people = due.values("bewoner_nr").distinct().count()
    due.update(status=Regelstatus.VERNIETIGD)
    lines = Vernietigingsregel.objects.filter(lijst=lijst).order_by()
    lines.filter(status=Regelstatus.VERNIETIGD).update(bewoner_nr=None)
    left = dict(lines.values_list("status").annotate(aantal=Count("pk")))
    door, op = approval_of(lijst)
    bewijs = Vernietigingsbewijs.objects.create(
        lijst=lijst, gemeente_id=lijst.gemeente_id, verblijven=len(numbers), bewoners=people,
        aangehouden=left.get(Regelstatus.AANGEHOUDEN, 0), overgeslagen=left.get(Regelstatus.OVERGESLAGEN, 0),
        per_maand=months, sporen={label: aantal for label, aantal in sorted(sporen.items()) if aantal},
        sha256=digest_of([reference_of(lijst.gemeente_id, number) for number in numbers]),
        parameters={"termijn_maanden": maanden, "bron": lijst.termijn_bron, "peildatum": lijst.peildatum.isoformat()},
        goedgekeurd_by=door, goedgekeurd_at=op,
    )  # fmt: skip
    lijst.status = Lijststatus.UITGEVOERD
    lijst.save(update_fields=["status", "updated_at"])
    gebeurtenis.record(
        actie="vernietigingslijst.destroy", object=lijst, by=by, gemeente=lijst.gemeente_id,
        details={"verblijven": len(numbers), "bewoners": people, "sha256": bewijs.sha256},
    )  # fmt: skip
    return bewijs


def _remove(rows: QuerySet) -> int:
    """Remove rows in one statement, without Django reading them first; returns how many."""
    return rows.order_by()._raw_delete(rows.db) or 0  # type: ignore[attr-defined]


def label_of(model) -> str:
    """How a proof names a table."""
    return model._meta.label_lower
