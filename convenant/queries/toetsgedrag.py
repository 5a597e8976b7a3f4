"""The checks on how an organisation does: its night register, its findings, who can be called at night."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from django.db.models import Q

from convenant.queries.toetsfeiten import Feiten, Toets, named, not_asked
from handhaving.enums import Ernst
from handhaving.models import Bevinding
from registratie.enums import Leverwijze
from registratie.models import Kwaliteitsmeting
from rivierenland.core.opmaak import getal


def nachtregister(feiten: Feiten) -> Toets:
    """Not late now, and not too often in the last months."""
    code, naam = "nachtregister", "Nachtregister op tijd"
    if not feiten.locaties:
        return not_asked(code, naam, feiten)
    dagen, hoogstens = feiten.number("register_dagen") or 0, feiten.number("register_te_laat")
    metingen = Kwaliteitsmeting.objects.filter(dag__gte=feiten.op - timedelta(days=max(dagen, 2)), dag__lte=feiten.op)
    rows = list(metingen.filter(Q(dagen_te_laat__gt=0) | Q(dag__gte=feiten.op - timedelta(days=2)), **feiten.eigen))
    hoe, knop = "Werk het nachtregister bij. De stand wordt elke nacht opnieuw bepaald.", "Naar uw aanleverkwaliteit"
    pagina = ("registratie:kwaliteit-detail", feiten.organisatie.pk)
    if reden := _late(rows, {plek.gemeente_id for plek in feiten.locaties}, dagen, hoogstens):
        return Toets(code, naam, False, reden, hoe, pagina, knop)
    if any(row.wijze == Leverwijze.GEEN for row in rows if row.dag == max(row.dag for row in rows)):
        return Toets(code, naam, True, "Er is nog geen lijst ontvangen. De termijn daarvoor loopt nog.")
    return Toets(code, naam, True, "Het nachtregister is bijgewerkt en kwam op tijd.")


def _late(rows: Sequence[Kwaliteitsmeting], gemeenten: Collection[str], dagen: int, hoogstens: int | None) -> str:
    """What is wrong with the supply, as a sentence; empty when nothing is."""
    nieuwste = {row.gemeente_id: row for row in sorted(rows, key=lambda row: row.dag)}
    if any(code not in nieuwste for code in gemeenten):
        return "Het nachtregister is nog niet gemeten. Dat gebeurt in de eerste nacht nadat een locatie in gebruik is."
    late = [nieuwste[code] for code in sorted(gemeenten) if nieuwste[code].dagen_te_laat]
    if late:
        ergst = max(row.dagen_te_laat for row in late)
        return f"De laatste lijst is {'1 dag' if ergst == 1 else f'{getal(ergst)} dagen'} te laat."
    keren = max(
        len({row.uiterlijk for row in rows if row.gemeente_id == code and row.dagen_te_laat}) for code in gemeenten
    )
    if hoogstens is not None and keren > hoogstens:
        return f"In de laatste {dagen} dagen kwam de lijst {keren} keer te laat. Hoogstens {hoogstens} keer mag."
    return ""


def bevinding(feiten: Feiten) -> Toets:
    """No critical finding open that the provider was told of."""
    code, naam = "bevinding", "Geen kritieke bevinding open"
    if not feiten.locaties:
        return not_asked(code, naam, feiten)
    rows = Bevinding.objects.open().filter(ernst=Ernst.KRITIEK, **feiten.eigen).order_by("herstel_uiterlijk", "id")
    nummers = list(rows.values_list("pk", flat=True))
    if not nummers:
        return Toets(code, naam, True, "Er staat geen kritieke bevinding open.")
    woord = "kritieke bevinding" if len(nummers) == 1 else "kritieke bevindingen"
    return Toets(
        code, naam, False, f"Er {'staat' if len(nummers) == 1 else 'staan'} {getal(len(nummers))} {woord} open.",
        "Herstel het en meld dat bij de bevinding. De gemeente beoordeelt het herstel.",
        ("handhaving:bevinding-detail", nummers[0]), "Naar de bevinding",
    )  # fmt: skip


def bereikbaar(feiten: Feiten) -> Toets:
    """A manager with a telephone number at every location in use."""
    code, naam = "bereikbaar", "Beheerder dag en nacht bereikbaar"
    if not feiten.locaties:
        return not_asked(code, naam, feiten)
    zonder = [plek for plek in feiten.locaties if not plek.beheerder_naam or not plek.beheerder_telefoon]
    if not zonder:
        return Toets(code, naam, True, "Elke locatie heeft een beheerder met een telefoonnummer voor dag en nacht.")
    return Toets(
        code, naam, False, f"Bij {named(zonder)} staat geen beheerder met een telefoonnummer voor dag en nacht.",
        "Vul de beheerder en het telefoonnummer in bij de locatie.",
        ("registratie:locatie-change", zonder[0].pk), f"{zonder[0].naam} wijzigen",
    )  # fmt: skip
