"""Sign a version of the convenant: what was read is what is sealed, by whoever may, once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from convenant.actions import namens
from convenant.actions import partij as partij_actions
from convenant.actions.verzegelen import sealed_bytes, usable_sealer
from convenant.enums.ondertekening import Factor
from convenant.enums.partij import Partijstapsoort
from convenant.models import Convenantversie, Mandaat, Ondertekening, Partij, Partijstap, Zegel
from convenant.queries import ondertekening as ondertekeningen
from convenant.queries import versie as versies
from convenant.queries.akte import Document, Gelezen, draw_up
from convenant.queries.ondertekening import Aanleiding
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of

if TYPE_CHECKING:
    from convenant.zegelen.zegelaar import Zegelaar


class Gewijzigd(ValidationError):
    """What was read is not what would be signed now: the page shows the newer document."""


@dataclass(frozen=True)
class Klaar:
    """Everything that a signature needs besides its proof, as it stands at `moment`."""

    aanleiding: Aanleiding
    mandaat: Mandaat
    document: Document
    sealer: "Zegelaar"
    moment: datetime


def prepare(
    *,
    convenant: Convenantversie,
    organisatie: Organisatie | None = None,
    gemeente: Gemeente | None = None,
    gelezen: Gelezen,
    by: Actor,
) -> Klaar:
    """What would be signed now, for who has to prove elsewhere first who signs. Writes nothing; `sign` judges it all again.

    Raises as `sign` does.
    """
    _require_own(organisatie, gemeente, by)
    with transaction.atomic():
        return _ready(convenant, organisatie, gemeente, gelezen, by)


def sign(
    *,
    convenant: Convenantversie,
    organisatie: Organisatie | None = None,
    gemeente: Gemeente | None = None,
    gelezen: Gelezen,
    bewijs: Callable[[], Factor],
    details: Mapping[str, str] | None = None,
    by: Actor,
) -> Ondertekening:
    """Seal what was read, make the organisation or gemeente a party (or record its newer version), and tell who signed.

    `bewijs` asks the second factor, and is asked last: a code is not used up by a signature that is refused for another reason.
    `details`: what the event keeps of that proof, never who somebody is elsewhere; its `niveau` stands in the seal too.
    Everything is judged again under a lock on the version, so that two browsers give one signature. Raises `Geweigerd`; `Gewijzigd`
    when the text, a name or the mandate moved on; ValidationError in Dutch for everything else.
    """
    _require_own(organisatie, gemeente, by)
    try:
        with transaction.atomic():
            versie = Convenantversie.objects.select_for_update().get(pk=convenant.pk)
            klaar = _ready(versie, organisatie, gemeente, gelezen, by)
            return _seal_and_write(klaar, bewijs(), details or {}, by)
    except IntegrityError as fout:
        raise ValidationError("Deze versie is al ondertekend. U hoeft niets te doen.") from fout


def _require_own(organisatie: Organisatie | None, gemeente: Gemeente | None, by: Actor) -> None:
    """Officials and market parties both hold the right to sign, each for themselves."""
    if by.gebruiker is None:
        raise ValueError("A person signs, not the portal.")
    namens.require_one(
        organisatie=organisatie.pk if organisatie else None,
        gemeente=gemeente.code if gemeente else None,
        permission=Permission.CONVENANT_SIGN,
        by=by,
    )


def _ready(
    versie: Convenantversie, organisatie: Organisatie | None, gemeente: Gemeente | None, gelezen: Gelezen, by: Actor
) -> Klaar:
    assert by.gebruiker is not None
    moment = _moment()
    aanleiding = _occasion(versie, organisatie, gemeente, moment)
    mandaat = _mandate(aanleiding, by.gebruiker, moment)
    document = _reread(aanleiding, mandaat, by.gebruiker, gelezen, moment)
    return Klaar(aanleiding, mandaat, document, usable_sealer(moment), moment)


def _moment() -> datetime:
    """Now, by the database. Raises ValidationError when the clock of this server says something else."""
    moment = ondertekeningen.clock()
    verschil = abs((timezone.now() - moment).total_seconds())
    if verschil > value_of("ondertekenen.klok_seconden", peildatum=timezone.localdate(moment)):
        zin = (
            f"De klokken van de webserver en de database verschillen {round(verschil)} seconden. Ondertekenen kan pas als zij gelijk "
            "lopen. Meld dit aan de beheerder."
        )
        raise ValidationError(zin, code="klok")
    return moment


def _occasion(
    versie: Convenantversie, organisatie: Organisatie | None, gemeente: Gemeente | None, moment: datetime
) -> Aanleiding:
    op = timezone.localdate(moment)
    if organisatie is not None:
        own = Organisatie.objects.get(pk=organisatie.pk)
        found = ondertekeningen.of_organisatie(own, versie, op)
    else:
        assert gemeente is not None
        found = ondertekeningen.of_gemeente(gemeente, versie, op)
    if found.waarom_niet:
        raise ValidationError(found.waarom_niet)
    return found


def _mandate(aanleiding: Aanleiding, gebruiker: Gebruiker, moment: datetime) -> Mandaat:
    """The mandate of today, locked: it cannot be withdrawn while it is used."""
    op = timezone.localdate(moment)
    found = aanleiding.mandate_of(gebruiker, op)
    if found is not None:
        Mandaat.objects.select_for_update(of=("self",)).get(pk=found.pk)
        found = aanleiding.mandate_of(gebruiker, op)
    if found is None:
        raise ValidationError(aanleiding.why_no_mandate(gebruiker, op), code="mandaat")
    return found


def _reread(
    aanleiding: Aanleiding, mandaat: Mandaat, gebruiker: Gebruiker, gelezen: Gelezen, moment: datetime
) -> Document:
    minuten = value_of("ondertekenen.lezen_minuten", peildatum=timezone.localdate(moment))
    oud = moment - gelezen.opgemaakt
    if not timedelta(minutes=-1) <= oud <= timedelta(minutes=minuten):
        raise Gewijzigd(
            "Het document is te lang geleden gemaakt. Hieronder staat een nieuw document. Lees het en onderteken dan."
        )
    nu = draw_up(aanleiding=aanleiding, mandaat=mandaat, gebruiker=gebruiker, opgemaakt=gelezen.opgemaakt)
    if nu.sha256 != gelezen.sha256:
        raise Gewijzigd(
            "De tekst of uw gegevens zijn gewijzigd sinds u het document opende. Er is niets ondertekend. Hieronder staat het nieuwe "
            "document. Lees het en onderteken dan."
        )
    return nu


def _seal_and_write(klaar: Klaar, factor: Factor, details: Mapping[str, str], by: Actor) -> Ondertekening:
    assert by.gebruiker is not None
    aanleiding, mandaat, document, moment = klaar.aanleiding, klaar.mandaat, klaar.document, klaar.moment
    reden = reden_of(aanleiding, mandaat, by.gebruiker, factor, details.get("niveau", ""))
    sealed = sealed_bytes(document, klaar.sealer, reden, moment)
    partij = _become_party(aanleiding, moment, by)
    zegel = Zegel(
        sha256=sha256(sealed).hexdigest(), document_sha256=document.sha256, versie=aanleiding.convenant.nummer,
        partij_naam=aanleiding.naam, moment=moment, vingerafdruk=klaar.sealer.vingerafdruk, is_voorbeeld=partij.is_voorbeeld,
    )  # fmt: skip
    zegel.save(force_insert=True)
    row = Ondertekening(
        organisatie=aanleiding.organisatie, gemeenten=partij.gemeenten, convenant=aanleiding.convenant, partij=partij,
        toetreding=aanleiding.toetreding, mandaat=mandaat, gebruiker=by.gebruiker, lidmaatschap=membership(partij),
        kvk=aanleiding.kvk, partij_naam=aanleiding.naam, naam=by.gebruiker.naam, hoedanigheid=mandaat.hoedanigheid,
        grond=mandaat.grond, factor=factor, tekst_sha256=versies.document(aanleiding.convenant).digest(),
        document_sha256=document.sha256, zegel=zegel, pdf=sealed, opgemaakt_at=document.opgemaakt, ondertekend_at=moment,
        is_voorbeeld=partij.is_voorbeeld,
    )  # fmt: skip
    row.save(force_insert=True)
    gebeurtenis.record(
        actie="ondertekening.sign", object=row, by=by, organisatie=row.organisatie_id,
        gemeente=None if row.organisatie_id else row.gemeenten[0],
        details={
            "versie": aanleiding.convenant.nummer, "factor": factor, "zegel": zegel.sha256, "mandaat": mandaat.pk, **details,
        },
    )  # fmt: skip
    _tell(row, aanleiding)
    return row


def reden_of(aanleiding: Aanleiding, mandaat: Mandaat, gebruiker: Gebruiker, factor: Factor, niveau: str = "") -> str:
    """What the seal says: who signed for whom, in which capacity, and how that was proved."""
    return (
        f"Ondertekend door {gebruiker.naam} ({mandaat.hoedanigheid}) namens {aanleiding.naam}. "
        f"Ingelogd in het portaal, met als tweede stap {Factor(factor).label}{f' ({niveau})' if niveau else ''}."
    )


def membership(partij: Partij) -> int:
    """Which time it is a party: 1 the first."""
    return Partijstap.objects.filter(partij=partij, soort=Partijstapsoort.TOEGETREDEN).count() or 1


def _become_party(aanleiding: Aanleiding, moment: datetime, by: Actor) -> Partij:
    datum = timezone.localdate(moment)
    if aanleiding.toetreding is not None:
        return partij_actions.join(toetreding=aanleiding.toetreding, datum=datum, by=by)
    if aanleiding.partij is not None:
        return partij_actions.sign_newer(partij=aanleiding.partij, convenant=aanleiding.convenant, datum=datum, by=by)
    assert aanleiding.gemeente is not None
    return partij_actions.join_gemeente(
        gemeente=aanleiding.gemeente, convenant=aanleiding.convenant, datum=datum, by=by
    )


def _tell(row: Ondertekening, aanleiding: Aanleiding) -> None:
    """Mail who signed, and the organisation itself: it hears of it when somebody signs in its name."""
    waarden = {
        "naam": row.naam, "partij": row.partij_naam, "versie": aanleiding.convenant.nummer,
        "link": f"{settings.SITE_URL}{reverse('convenant:ondertekening-detail', args=[row.pk])}",
    }  # fmt: skip
    adressen = {row.gebruiker.email, aanleiding.organisatie.email if aanleiding.organisatie else ""} - {""}
    for adres in sorted(adressen):
        uitgaand_bericht.queue(
            aan=adres, onderwerp=f"Het convenant is ondertekend, versie {aanleiding.convenant.nummer}", soort="ondertekening",
            tekst=render_to_string("emails/ondertekening.txt", waarden),
        )  # fmt: skip
