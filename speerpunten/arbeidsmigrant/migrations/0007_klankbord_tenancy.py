"""Row security for the sounding board: officials and the region, and the member who holds a card."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, SharedRowSecurity

APP = "arbeidsmigrant_klankbord"
OWN = "token_hash = (select nullif(current_setting('app.geheim'), ''))"


def holder(table, rights, condition=OWN):
    """What the holder of a card may do with rows that meet `condition`."""
    return migrations.RunSQL(
        f"grant {rights} on {APP}{table} to rl_geheim;"
        f"create policy kaart on {APP}{table} to rl_geheim using ({condition}) with check ({condition})",
        f"drop policy kaart on {APP}{table}; revoke {rights} on {APP}{table} from rl_geheim",
    )


def follows_card(table):
    """A row of a member changes its digest with the card, and goes with the member."""
    return CompositeForeignKey(
        f"{APP}{table}", "lid_id, token_hash", f"{APP}lid", "id, token_hash", f"klankbord{table}_kaart", cascade=True
    )


class Migration(migrations.Migration):
    dependencies = [("arbeidsmigrant", "0006_klankbord")]

    operations = [
        SharedRowSecurity(f"{APP}lid", region=True),
        SharedRowSecurity(f"{APP}contact", region=True, public="false"),
        SharedRowSecurity(f"{APP}vraag", region=True),
        SharedRowSecurity(f"{APP}vraagevent", region=True, append_only=True),
        SharedRowSecurity(f"{APP}antwoord", region=True, public="false"),
        SharedRowSecurity(f"{APP}advies", region=True),
        SharedRowSecurity(f"{APP}adviesevent", region=True, append_only=True),
        follows_card("contact"),
        follows_card("antwoord"),
        holder("lid", "select, delete"),
        holder("contact", "select, delete"),
        holder("antwoord", "select, insert, update, delete"),
        holder("vraag", "select", "van <= (now() at time zone 'Europe/Amsterdam')::date"),
        holder("advies", "select", "true"),
    ]
