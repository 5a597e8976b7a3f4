"""A database of its own for a benchmark, filled in SQL to the size that is asked for."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parents[1]
SUFFIX = "_benchmark"

FILL = """
insert into core_organisatie (kvk, vestigingsnummer, naam, rollen, status, contactpersoon, email, telefoon, gemeenten,
    toegelaten_in, is_voorbeeld, created_at, updated_at)
select (70000000 + o)::text, '', 'Organisatie ' || o, '{{verblijfsbieder}}', 'actief', '', '', '', '{{}}', '{{}}', true, now(),
    now()
from generate_series(1, {organisaties}) o;

insert into registratie_huisvestingslocatie (organisatie_id, gemeente_code, code, naam, soort, status, straat, huisnummer,
    huisletter, toevoeging, postcode, plaats, adres_sleutel, nummeraanduiding_id, adresseerbaarobject_id,
    capaciteit_vergund, beheerder_naam, beheerder_telefoon, ingangsdatum, is_voorbeeld, created_at, updated_at)
select o.id, g.code, 'L-' || n, 'Locatie ' || n, 'logiesgebouw', 'actief', 'Straat', n, '', '', '4001ZX', 'Plaats',
    'straat ' || n, '', '', 60, '', '', '2020-01-01', true, now(), now()
from (select id, row_number() over (order by id) as nr from core_organisatie) o
cross join generate_series(1, {locaties} / {organisaties}) n
join (select code, row_number() over (order by code) - 1 as nr from core_gemeente) g on g.nr = (o.nr + n) % 8;

insert into registratie_bewoner (organisatie_id, gemeente_code, achternaam, voornaam, naam_sleutel, geboortedatum,
    woonplaats, taal, created_at, updated_at)
select l.organisatie_id, l.gemeente_code, 'Achternaam' || p, 'Voornaam', 'achternaam' || p || ' voornaam',
    date '1960-01-01' + (p %% 15000)::int, 'Radom', 'pl', now(), now()
from generate_series(1, {personen}) p
join (select id, organisatie_id, gemeente_code, row_number() over (order by id) - 1 as nr from registratie_huisvestingslocatie) l
    on l.nr = p %% {locaties};

insert into registratie_verblijf (locatie_id, bewoner_id, organisatie_id, gemeente_code, sleutel, aankomst, vertrek, kamer,
    documentsoort, bron, created_at, updated_at)
select l.id, b.id, b.organisatie_id, b.gemeente_code, b.sleutel, date '2024-01-01' + (b.id %% 300)::int + k * 120,
    date '2024-01-01' + (b.id %% 300)::int + k * 120 + 27, (b.id %% 60)::text, 'paspoort', 'voorbeeld', now(), now()
from registratie_bewoner b
join lateral (select id from registratie_huisvestingslocatie l
              where l.organisatie_id = b.organisatie_id and l.gemeente_code = b.gemeente_code limit 1) l on true
cross join generate_series(0, {verblijven_per_persoon} - 1) k;
"""
TRIGGERS = ("registratie_huisvestingslocatie", "registratie_bewoner", "registratie_verblijf", "core_organisatie")


def make_database() -> dict[str, str]:
    """Make an empty, migrated database beside the configured one; returns the environment that points at it."""
    environment = dict(os.environ)
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL"):
        parts = urlsplit(environment[name])
        environment[name] = urlunsplit(parts._replace(path=parts.path.removesuffix(SUFFIX) + SUFFIX))
    database = urlsplit(environment["DATABASE_OWNER_URL"]).path[1:]
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        owner.execute(f'drop database if exists "{database}" with (force)')
        owner.execute(f'create database "{database}"')
    subprocess.run([sys.executable, str(ROOT / "manage.py"), "migrate", "-v", "0"], env=environment, check=True)
    return environment


def fill(
    owner: psycopg.Connection, *, organisaties: int, locaties: int, personen: int, verblijven_per_persoon: int
) -> None:
    """Fill the register as its owner, without history of the made-up rows."""
    for table in TRIGGERS:
        owner.execute(f"alter table {table} disable trigger user")
    sizes = {"organisaties": organisaties, "locaties": locaties, "personen": personen}
    for statement in FILL.format(**sizes, verblijven_per_persoon=verblijven_per_persoon).split(";\n"):
        if statement.strip():
            owner.execute(statement.replace("%%", "%"))
    for table in TRIGGERS:
        owner.execute(f"alter table {table} enable trigger user")
    owner.execute("vacuum analyze")
