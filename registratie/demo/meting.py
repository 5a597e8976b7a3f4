"""Guess how long a load takes on this machine, from a slice of the same work."""

import time

from django.db import connection, transaction

from registratie.demo.schaal import KLEIN, REGIO, Schaal

GRENS = 20.0
"""Seconds that the regional example may take."""
FACTOR = 280.0
"""Loading *regio*, with supervision, supply, the programme and its figures on top, over the slice below; measured with row security,
history and every index on.
"""

SLICE = """
create temp table demo_meting (sleutel uuid, van date, tot date) on commit drop;
create index on demo_meting using gist (sleutel gist_uuid_ops, daterange(van, tot));
create index on demo_meting (van, tot);
insert into demo_meting
select md5((n % 15000)::text)::uuid, date '2024-01-01' + n % 700, date '2024-01-21' + n % 700 from generate_series(1, 30000) n
"""


def choose() -> tuple[Schaal, str]:
    """*regio* when it fits the limit, else *klein*; and one sentence that says why."""
    begin = time.perf_counter()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(SLICE)
    verwacht = FACTOR * (time.perf_counter() - begin)
    schaal = REGIO if verwacht < GRENS else KLEIN
    oordeel = "binnen" if schaal is REGIO else "boven"
    return (
        schaal,
        f"Schaal {schaal.naam}: regio duurt hier naar schatting {verwacht:.0f} s, {oordeel} de grens van {GRENS:.0f} s.",
    )
