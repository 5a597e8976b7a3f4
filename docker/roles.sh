#!/usr/bin/env bash
# Runs once, on an empty database server: the two logins of the portal and its database.
# The owner makes the group roles in migrations and grants them to the web login, which owns nothing.
set -euo pipefail

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv web_password WEB_PASSWORD
create role rivierenland_owner login createrole password :'owner_password';
create role rivierenland_web login password :'web_password';
grant rivierenland_web to rivierenland_owner with admin true, inherit false, set true;
alter role rivierenland_owner set createrole_self_grant = 'set';
create database rivierenland owner rivierenland_owner;
revoke connect on database rivierenland from public;
grant connect on database rivierenland to rivierenland_web;
SQL
