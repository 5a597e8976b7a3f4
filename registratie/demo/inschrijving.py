"""What was said about registering in the made-up register: most of those who stay long are in the BRP already, some providers
claimed something, some workers got a letter. Drawn from the number of the record, so that the same load gives the same words.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from django.utils import timezone

from registratie.brieven.brief import digest, language_for, write
from registratie.enums import Brpbron, Brpstatus, Kanaal, Signaaleinde, Signaalniveau
from registratie.models import Brpsignaal, Brptelling, Brpverklaring, Informatiebewijs
from registratie.queries import brpsignaal as signalen
from registratie.queries.brpbrief import occasion

PORTIE = 2_000
INGESCHREVEN, IN_ONDERZOEK, RNI = range(88), range(88, 90), range(90, 92)
"""Of a hundred people past the limit: registered, under investigation, in the RNI; the rest is unknown."""
GEZEGD = {92: Brpstatus.BRP_INGESCHREVEN, 93: Brpstatus.BRP_AANGEMELD, 94: Brpstatus.RNI}
GEBRIEFD = range(95, 98)


def say_something() -> None:
    """Write statements and proofs beside the signals that stand; needs the scope that sees everything."""
    vandaag = timezone.localdate()
    rows = signalen.for_list(met_telling=True).open().filter(niveau=Signaalniveau.GEPASSEERD).order_by("pk")
    said, told, changed = [], [], []
    for row in rows.iterator(chunk_size=PORTIE):
        lot = row.bewoner_id % 100
        if found := _said(row, lot):
            said.append(found)
            changed.append(row)
        if lot in GEBRIEFD:
            told.append(_told(row, vandaag))
            row.geinformeerd_op = told[-1].datum
            changed.append(row)
    Brpverklaring.objects.bulk_create(said, batch_size=PORTIE)
    Informatiebewijs.objects.bulk_create(told, batch_size=PORTIE)
    _update(changed, ("status", "opgegeven", "geinformeerd_op", "einde", "eindreden"))
    _update([row.telling for row in changed], ("status",))


def _update(rows: Sequence[Brpsignaal] | Sequence[Brptelling], fields: Sequence[str]) -> None:
    """Thousands of rows, of which few differ in these fields: one statement for all that become the same."""
    same = defaultdict[tuple[object, ...], list[int]](list)
    for row in rows:
        same[tuple(getattr(row, field) for field in fields)].append(row.pk)
    for values, keys in same.items():
        type(rows[0]).objects.filter(pk__in=keys).update(**dict(zip(fields, values, strict=True)))


def _said(row: Brpsignaal, lot: int) -> Brpverklaring | None:
    """A statement about this person, which the signal shows; an established registration ends it."""
    if lot in GEZEGD:
        row.opgegeven = GEZEGD[lot]
        return _statement(row, GEZEGD[lot], Brpbron.VERBLIJFSBIEDER)
    sure = {**dict.fromkeys(INGESCHREVEN, Brpstatus.BRP_INGESCHREVEN), **dict.fromkeys(IN_ONDERZOEK, Brpstatus.IN_ONDERZOEK),
            **dict.fromkeys(RNI, Brpstatus.RNI)}.get(lot)  # fmt: skip
    if sure is None:
        return None
    row.status = row.telling.status = sure
    if sure == Brpstatus.BRP_INGESCHREVEN:
        row.einde, row.eindreden = row.peildatum, Signaaleinde.INGESCHREVEN
    return _statement(row, sure, Brpbron.BURGERZAKEN)


def _statement(row: Brpsignaal, status: Brpstatus, bron: Brpbron) -> Brpverklaring:
    vanaf = min(row.aankomst + timedelta(days=20 + row.bewoner_id % 90), row.peildatum)
    return Brpverklaring(
        bewoner_id=row.bewoner_id, gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id, sleutel=row.sleutel,
        status=status, bron=bron, vanaf=vanaf,
    )  # fmt: skip


def _told(row: Brpsignaal, vandaag) -> Informatiebewijs:
    brief = write(occasion(row, vandaag), language_for(row.bewoner.taal))
    return Informatiebewijs(
        bewoner_id=row.bewoner_id, gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id, sleutel=row.sleutel,
        datum=row.peildatum - timedelta(days=1 + row.bewoner_id % 20), kanaal=Kanaal.values[row.bewoner_id % 4], taal=brief.taal,
        tekst=brief.tekst, tekst_sha256=digest(brief.tekst),
    )  # fmt: skip
