"""Both locks on every table: a model or table with rows of one gemeente or organisatie cannot be forgotten."""

import pytest
from django.apps import apps
from django.db import connection

from rivierenland.core.models.basis import ScopedModel

# Tables that name a gemeente or organisatie and yet carry no row security, each with the reason.
OPEN_TABLES = {
    "core_gebeurtenis": "append-only audit trail; read through queries that filter, written under every scope",
    "core_inzage": "append-only read log; read by the privacy officer only, written under every scope",
    "core_parameter": "norms and terms are public",
    "core_parameterevent": "norms and terms are public",
    "core_toegang": "the scope is made from it, so it must be readable before there is one",
    "core_toegangevent": "the history of access, by trigger",
    "core_uitnodiging": "opened by a secret link, before there is a login",
    "handhaving_briefsjabloon": "the text of letters, of the region or a gemeente; no row about anybody",
    "handhaving_briefsjabloonevent": "the text of letters, as it was",
    "handhaving_checklistitem": "norms are public, also those a gemeente added",
    "handhaving_checklistitemevent": "norms are public",
    "handhaving_waterbedmeting": "figures, suppressed before they are stored",
    "handhaving_delingregel": "that facts crossed a border, for the region and the privacy officer; no fact",
    "registratie_bezettingsstand": "figures per gemeente and night, no person",
    "arbeidsmigrant_feedbackbeeld": "figures of whole series, never of fewer answers than the threshold",
    "registratie_locatiekaart": "the one thing about a location that may cross a border",
    "aanbod_gebied": "borders of gemeenten are public",
    "convenant_toezeggingsverdeling": "counts of parties, suppressed before they are stored",
    "convenant_partijkaart": "the list of parties is public",
    "convenant_convenantbedden": "figures per gemeente and day, suppressed when shown",
    "convenant_aanspreekpunt": "a desk of a gemeente on a public page, no person",
    "convenant_aanspreekpuntevent": "a desk of a gemeente, as it was",
    "aanbod_vraagkaart": "the one thing about a work site that may cross a border: no employer, no address",
    "zorg_doorverwijscijfer": "figures, suppressed before they are stored",
    "programma_meetwaarde": "figures, suppressed when read",
    "kennis_regelstand": "local policy is public; the action asks the right of the gemeente",
    "kennis_regelstandevent": "local policy, as it was",
    "kennis_regelvolging": "what a gemeente does with a proposal of the region is public",
    "kennis_regelvolgingevent": "what a gemeente did with a proposal, as it was",
    "kennis_schatting": "figures in tens, none where a count is below ten, decided before they are stored",
    "zorg_hulpdekking": "figures, suppressed before they are stored",
}
TENANT_COLUMNS = ("gemeente_code", "organisatie_id")


def tenant_tables() -> dict[str, tuple[bool, bool, int]]:
    """Every table with a tenant column: row security on, forced, number of policies."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select c.relname, c.relrowsecurity, c.relforcerowsecurity,
                   (select count(*) from pg_policy p where p.polrelid = c.oid)
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and exists (
                select from pg_attribute a where a.attrelid = c.oid and a.attname = any(%s)
            )
            """,
            [list(TENANT_COLUMNS)],
        )
        return {naam: (on, forced, policies) for naam, on, forced, policies in cursor.fetchall()}


@pytest.mark.django_db
def test_every_table_with_tenant_rows_forces_row_security() -> None:
    unguarded = {
        naam
        for naam, (on, forced, policies) in tenant_tables().items()
        if naam not in OPEN_TABLES and not (on and forced and policies >= 2)
    }
    assert unguarded == set()


@pytest.mark.django_db
def test_every_open_table_still_exists_and_is_still_open() -> None:
    guarded = {naam for naam, (on, _, _) in tenant_tables().items() if on}
    assert set(OPEN_TABLES) - set(tenant_tables()) == set()
    assert set(OPEN_TABLES) & guarded == set()


@pytest.mark.django_db
def test_the_web_login_owns_nothing_and_cannot_bypass() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user")
        assert cursor.fetchone() == (False, False, False)
        cursor.execute("select count(*) from pg_class where relowner = current_user::regrole")
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "table", ["core_gebeurtenis", "core_inzage", "registratie_verblijfevent", "registratie_vernietigingsbewijs"]
)
def test_what_is_logged_stays_logged(table: str) -> None:
    with connection.cursor() as cursor:
        for role in ("rl_basis", "rl_gemeenten", "rl_organisatie", "rl_systeem"):
            cursor.execute("select has_table_privilege(%s, %s, 'update, delete')", [role, table])
            assert cursor.fetchone() == (False,), role


def test_every_model_that_names_a_tenant_is_scoped_or_explained() -> None:
    unscoped = {
        model._meta.db_table
        for model in apps.get_models()
        if any(field.column in TENANT_COLUMNS for field in model._meta.local_concrete_fields)
        and not issubclass(model, ScopedModel)
        and not model.__name__.endswith("Event")
    }
    explained = {table for table in OPEN_TABLES if not table.endswith("event")}
    # Read by those who have no scope too, under row security of their own.
    figures = {
        "handhaving_publicatie",
        "rapportages_rapportdeel",
        "rapportages_rapportoordeel",
        "rapportages_rapportopmerking",
        "rapportages_rapportuitleg",
        "rapportages_meetdeel",
        "registratie_vernietigingslijst",
        "registratie_vernietigingsbewijs",
    }
    assert unscoped == explained | figures
