"""A dashboard as a PDF in one click: accessible, lasting, with the figures of the screen."""

import io

import pikepdf
import pytest
from django.urls import reverse

from tests.factories.dashboards import figures
from tests.factories.registratie import TIEL

PAGES = [("regio-pdf", []), ("regio-gemeente-pdf", ["tiel"]), ("regio-speerpunt-pdf", ["S1"])]


@pytest.mark.parametrize(("name", "args"), PAGES)
def test_it_is_accessible_and_lasting(cast, as_person, vandaag, vorige, name, args):
    figures(vorige)
    figures(vandaag, mensen={TIEL: (3, 0, 0)})
    answer = as_person(cast.regiocoordinator).get(reverse(name, args=args), {"vergelijk": "maand"})
    assert answer["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert (str(pdf.Root.Lang).lower(), bool(pdf.Root.MarkInfo.Marked)) == ("nl-nl", True)
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()


@pytest.mark.parametrize(("name", "args"), PAGES)
def test_without_figures_there_is_no_paper(cast, as_person, name, args):
    assert as_person(cast.regiocoordinator).get(reverse(name, args=args)).status_code == 404


def test_all_withheld_still_prints(cast, as_person, vandaag):
    figures(
        vandaag,
        mensen=dict.fromkeys(
            ("GM0214", "GM0216", "GM0263", "GM0281", "GM0297", "GM0668", "GM1740", "GM1960"), (1, 1, 1)
        ),
    )
    assert as_person(cast.regiocoordinator).get(reverse("regio-pdf")).content.startswith(b"%PDF")
