"""Row security for handhaving, tenant columns that cannot drift, and what is written once."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly, CompositeForeignKey, ForceRowSecurity

GEMEENTE = {"gemeente": "gemeente_code"}
BEIDE = GEMEENTE | {"organisatie": "organisatie_id"}
VANDAAG = "(now() at time zone 'Europe/Amsterdam')::date"
ONTVANGER = f"""
create policy ontvanger on handhaving_gegevensdeling for select to rl_gemeenten using (
    naar_code = any((select current_setting('app.gemeenten')::text[])::text[])
    and {VANDAAG} between vanaf and tot and (ingetrokken_op is null or ingetrokken_op > {VANDAAG})
)
"""


def closed(table, *, history=False, **columns):
    """Row security on a table, and on its history where it has one."""
    found = [ForceRowSecurity(f"handhaving_{table}", **columns)]
    return [*found, ForceRowSecurity(f"handhaving_{table}event", **columns, append_only=True)] if history else found


def follows(table, column, to):
    """The gemeente of a row is that of what it belongs to."""
    return CompositeForeignKey(
        f"handhaving_{table}", f"{column}, gemeente_code", to, "id, gemeente_code", f"{table}_{column}_tenant"
    )


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0001_initial"), ("registratie", "0027_locatie_gemeente")]

    operations = [
        *closed("melding", history=True, **GEMEENTE, geheim="token_hash"),
        *closed("meldingbericht", **GEMEENTE, geheim="token_hash"),
        *closed("ronde", history=True, gemeenten="gemeenten"),
        *closed("rondeinspecteur", gemeenten="gemeenten"),
        *closed("rondestop", history=True, gemeenten="gemeenten"),
        *(operation for table in ("inspectie", "inspectieantwoord", "bevinding", "herstelmelding")
          for operation in closed(table, history=True, **BEIDE)),
        *closed("foto", **BEIDE),
        *closed("inzending", **GEMEENTE),
        *closed("inzendingfoto", **GEMEENTE),
        *(operation for table in ("zaak", "termijn", "herplaatsing") for operation in closed(table, history=True, **BEIDE)),
        *(operation for table in ("stap", "brief", "zienswijze") for operation in closed(table, **BEIDE)),
        *closed("termijnherinnering", **GEMEENTE),
        *closed("gegevensdeling", history=True, **GEMEENTE),
        migrations.RunSQL(ONTVANGER, "drop policy ontvanger on handhaving_gegevensdeling"),
        *(follows(table, "locatie_id", "registratie_huisvestingslocatie") for table in ("inspectie", "bevinding", "zaak", "rondestop")),
        *(follows(table, "inspectie_id", "handhaving_inspectie") for table in ("inspectieantwoord", "bevinding", "foto")),
        *(follows(table, "zaak_id", "handhaving_zaak")
          for table in ("stap", "termijn", "brief", "zienswijze", "herplaatsing", "bevinding")),
        migrations.RunSQL(
            "alter table handhaving_ronde add constraint ronde_leads check (leidende_gemeente = any(gemeenten))",
            "alter table handhaving_ronde drop constraint ronde_leads",
        ),
        *(AppendOnly(f"handhaving_{table}event") for table in ("checklistversie", "checklistitem", "briefsjabloon", "publicatie")),
    ]  # fmt: skip
