"""What every change of the text shares: only a version that is being written changes."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet

from convenant.enums.versie import Convenantstatus
from convenant.models import Artikel, Convenantversie
from convenant.queries.versie import document

VAST = "Versie {} is vastgesteld en verandert niet meer. Wat u wilt wijzigen, komt in de volgende versie."


class Tekstgewijzigd(Exception):
    """The text was changed since it was read; nothing was done."""


def lock_open(convenant_id: int) -> Convenantversie:
    """The version, locked, so that it stays open until the change is written. Raises ValidationError when it was adopted."""
    row = Convenantversie.objects.select_for_update().filter(pk=convenant_id).first()
    if row is None:
        raise ValidationError("Deze versie is intussen weggegooid. Begin een nieuw concept.", code="weg")
    if row.status != Convenantstatus.CONCEPT:
        raise ValidationError(VAST.format(row.nummer), code="vast")
    return row


def require_same_text(row: Convenantversie, sha256: str) -> Convenantversie:
    """The version, when its text is still the one with this digest. Raises `Tekstgewijzigd`."""
    if document(row).digest() != sha256:
        raise Tekstgewijzigd
    return row


def number(artikelen: Sequence[Artikel]) -> None:
    """Number articles by the order they are given in, from 1. Only what differs is written; it is no edit of the text."""
    for plek, artikel in enumerate(artikelen, start=1):
        if artikel.nummer != plek:
            artikel.nummer = plek
            artikel.save(update_fields=["nummer", "updated_at"])


def erase(*rows: QuerySet) -> None:
    """Delete rows of a concept. Raises ValidationError when something about them was recorded already.

    Django would first look for what hangs on them, also in tables that the region may not see; the database asks that itself.
    """
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            for found in rows:
                found._raw_delete(found.db)
            cursor.execute("set constraints all immediate")
            cursor.execute("set constraints all deferred")
    except IntegrityError as fout:
        raise ValidationError("Hierover is al iets vastgelegd, dus dit kan niet meer weg.") from fout
