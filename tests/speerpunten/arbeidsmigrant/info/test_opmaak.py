"""The small markup: six kinds of block, and nothing that a person types becomes a tag."""

import pytest

from rivierenland.core.tekstopmaak import faults, render


def html(tekst: str) -> str:
    return render(tekst, lambda slug: f"/info/nl/{slug}/" if slug == "dakloos" else "").voor


@pytest.mark.parametrize(
    ("tekst", "shown"),
    [
        ("## Kop", "<h2>Kop</h2>"),
        ("een\ntwee", "<p>een twee</p>"),
        ("- een\n- twee", "<ul><li>een</li><li>twee</li></ul>"),
        ("- een\n  en meer\n- twee", "<ul><li>een en meer</li><li>twee</li></ul>"),
        ("1. een\n2. twee", "<ol><li>een</li><li>twee</li></ol>"),
        ("> pas op", '<p class="info-letop">pas op</p>'),
        ("**vet** en niet", "<p><strong>vet</strong> en niet</p>"),
        ("[bel](tel:112)", '<p><a href="tel:112">bel</a></p>'),
        ("[lees](info:dakloos)", '<p><a href="/info/nl/dakloos/">lees</a></p>'),
        ("[lees](info:weg)", "<p>lees</p>"),
        ("", ""),
    ],
)
def test_what_is_typed_is_shown(tekst, shown):
    assert html(tekst) == shown


@pytest.mark.parametrize(
    "tekst",
    [
        "<script>alert(1)</script>",
        "## <img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>)",
        '[x](https://a.nl/"onmouseover="alert(1))',
        "[<b>](https://a.nl/)",
        "> **<i>**",
        "- [a](info:<script>)",
    ],
)
def test_nothing_that_is_typed_becomes_a_tag_or_a_script(tekst):
    shown = html(tekst)
    for tag in ("<script", "<img", "<b>", "<i>", 'href="javascript', 'href="data', '"onmouseover'):
        assert tag not in shown


def test_the_place_of_the_gemeente_parts_the_text():
    assert render("een\n\n[[gemeente]]\n\ntwee", lambda _: "") == ("<p>een</p>", "<p>twee</p>", True)
    assert render("een", lambda _: "") == ("<p>een</p>", "", False)


@pytest.mark.parametrize(
    ("tekst", "word"),
    [
        ("[x](info:weg)", "info:weg"),
        ("[x](javascript:a)", "javascript:a"),
        ("# Kop", "## en een spatie"),
        ("[[gemeente]]\n\n[[gemeente]]", "meer dan één keer"),
    ],
)
def test_whoever_writes_is_told_what_is_wrong(tekst, word):
    (sentence,) = faults(tekst, {"dakloos"})
    assert word in sentence


def test_a_good_text_has_no_faults():
    assert faults("## Kop\n\n[lees](info:dakloos) of [bel](tel:112)\n\n[[gemeente]]", {"dakloos"}) == []
