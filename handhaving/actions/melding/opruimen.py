"""What the nightly job does with old meldingen: what a reporter told of oneself, and wrote, goes after its term."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from handhaving.actions import foto as foto_actions
from handhaving.actions.melding.berichten import SOORT
from handhaving.enums import Meldingbron
from handhaving.models import Foto, Melding, Meldingbericht, Meldingvertaling
from handhaving.models.melding import GESLOTEN
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.queries.parameter import value_of, values_of
from rivierenland.core.scope import Scopesoort

BEWAREN = "melding_bewaren_dagen"


def clean_up(*, by: Actor) -> int:
    """Empty what people wrote in meldingen that were closed longer ago than the term, remove messages, translations and photos, and
    let the secret open nothing any more. What, where, when and how it ended stays, for the figures. Returns how many meldingen.

    A duplicate waits for the one it belongs to. Raises RuntimeError outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise RuntimeError("Meldingen are cleaned up by a job that sees all of them.")
    vandaag = timezone.localdate()
    closed = Melding.objects.filter(status__in=GESLOTEN, opgeruimd_at=None)
    codes = list(closed.order_by().values_list("gemeente_id", flat=True).distinct())
    with transaction.atomic():
        done = 0
        for gemeente, dagen in values_of(BEWAREN, peildatum=vandaag, gemeenten=codes).items():
            before = timezone.now() - timedelta(days=int(dagen))
            own = closed.filter(gemeente=gemeente, afgehandeld_at__lte=before)
            done += _empty(own.exclude(dubbel_van__isnull=False, dubbel_van__afgehandeld_at=None))
        _forget_mails(vandaag)
        if done:
            gebeurtenis.record(
                actie="melding.clean_up", object_soort="handhaving.melding", by=by, details={"aantal": done}
            )
    return done


def _empty(rows: QuerySet[Melding]) -> int:
    ids = list(rows.order_by().values_list("pk", flat=True))
    Meldingvertaling.objects.filter(melding__in=ids).delete()
    Meldingbericht.objects.filter(melding__in=ids).delete()
    for foto in Foto.objects.filter(melding__in=ids):
        foto_actions.remove(foto)
    touched = Melding.objects.filter(pk__in=ids)
    touched.exclude(bron=Meldingbron.REGISTER).update(tekst="")  # what the register noticed is about nobody
    return touched.update(
        contact_naam="", contact_email="", contact_telefoon="", opgeruimd_at=timezone.now(),
        token_hash=Concat(Value("opgeruimd "), Cast("pk", CharField())),
    )  # fmt: skip


def _forget_mails(vandaag: date) -> None:
    """The outbox keeps to whom a mail went: as long as a melding may be kept in general."""
    dagen = int(value_of(BEWAREN, peildatum=vandaag))
    UitgaandBericht.objects.filter(soort=SOORT, created_at__lte=timezone.now() - timedelta(days=dagen)).delete()
