"""Give the policies of tables that stand already the form that `ForceRowSecurity` makes now, so that plans do not depend on age."""

from django.db import migrations

REWRITE = """
do $$ declare policy record; begin
    for policy in
        select tablename, policyname, qual from pg_policies
        where schemaname = 'public' and policyname in ('scope_rl_gemeenten', 'scope_rl_organisatie')
            and qual not ilike '%case%'
    loop
        execute format(
            'alter policy %I on %I using (case when %s then true else false end)',
            policy.policyname, policy.tablename, policy.qual
        );
    end loop;
end $$
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0004_toegang_parameters")]

    operations = [migrations.RunSQL(REWRITE, migrations.RunSQL.noop)]
