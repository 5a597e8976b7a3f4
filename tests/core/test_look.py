import re
from pathlib import Path

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts.line import Series, line_figure
from rivierenland.core.renderers import HuisRenderer

ROOT = Path(__file__).resolve().parents[2]
LOAD = "{% load look look_lists look_numbers look_figures look_work %}"


def render(source: str, **context) -> str:
    return Template(LOAD + source).render(Context(context))


def test_a_badge_says_its_state_in_three_ways():
    html = render('{% badge "wrong" "Te laat" %}')
    assert 'class="badge badge--wrong"' in html
    assert "sprite.svg#alert" in html
    assert "Te laat" in html


@pytest.mark.parametrize("source", ['{% badge "red" "Te laat" %}', '{% message "red" "Nee" %}{% endmessage %}'])
def test_an_unknown_state_is_refused(source):
    with pytest.raises(TemplateSyntaxError, match="'red' is no state"):
        render(source)


def test_an_unknown_icon_is_refused():
    with pytest.raises(TemplateSyntaxError, match="not in static/icons"):
        render('{% icon "unicorn" %}')


def test_words_from_people_are_escaped_everywhere():
    bad = "<script>"
    sources = (
        '{% badge "good" bad %}',
        "{% card bad feit=bad %}{{ bad }}{% endcard %}",
        '{% message "good" bad %}{{ bad }}{% endmessage %}',
        "{% number bad bad bad definitie=bad bron=bad %}",
        '{% queue_item "good" bad bad wanneer=bad url="#" knop=bad %}{{ bad }}{% endqueue_item %}',
        '{% timeline_item bad "bed" bad %}{{ bad }}{% endtimeline_item %}',
        '{% breadcrumb bad "/" bad %}{% steps bad 1 %}{% button bad %}{% button bad "/" %}',
        "{% choice bad bad bad %}{{ bad }}{% endchoice %}{% file_line bad %}{{ bad }}{% endfile_line %}",
        '{% column_match bad bad bad %}{% job_step "busy" bad %}{% report_row bad 1 bad %}{% score bad 1 %}',
        "{% page_head bad regel=bad badges=bad %}{{ bad }}{% endpage_head %}{% progress 1 2 bad bad %}",
        "{% empty_state bad %}{{ bad }}{% endempty_state %}{% counter 1 bad %}",
    )
    for source in sources:
        assert bad not in render(source, bad=bad), source


def test_a_figure_has_its_numbers_and_its_source_under_it():
    figure = line_figure("Bezetting", ["jan"], [Series("mensen", [Afscherming.NIET_GETOOND])], source="Bron: register")
    html = render("{% figure figure %}", figure=figure)
    assert "Toon de cijfers" in html
    assert '<th scope="col">Periode</th><th scope="col" class="num">mensen</th>' in html
    assert '<th scope="row">jan</th><td class="num"><span class="suppressed">' in html
    assert "niet getoond</span></td>" in html
    assert '<p class="figure__source">Bron: register</p>' in html


def test_the_page_asks_no_one_else_for_anything():
    """No inline style or script, and no address of another server, in any template or stylesheet."""
    # Documents of their own, read without the portal.
    alone = ("registratie/persoonsdossier/document.html", "arbeidsmigrant/mijn_gegevens/bestand.html")
    sources = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "static/css").glob("*.css")]
    for name in alone:
        sources.remove(ROOT / "templates" / name)
    for path in sources:
        text = path.read_text(encoding="utf-8")
        assert (
            re.findall(r"\sstyle=|<style|<script>|\son\w+=|url\([\"']?(?:https?:)?//|(?:src|href)=\"https?:", text)
            == []
        ), path


def test_no_number_of_a_row_gets_a_thousands_separator():
    """In an address or a field 2.621 is nobody: the number of a row goes through `stringformat`, or through `url`."""
    bare = re.compile(r"""(?:[?&]\w+=|&amp;\w+=|value=")\{\{\s*[\w.]*(?:\.pk|\.id|_id)\s*\}\}""")
    found = {
        (path.name, hit)
        for path in (ROOT / "templates").rglob("*.html")
        for hit in bare.findall(path.read_text("utf-8"))
    }
    assert {(name, hit) for name, hit in found if "gemeente_id" not in hit} == set()


class Vraag(forms.Form):
    default_renderer = HuisRenderer

    postcode = forms.CharField(help_text="Vier cijfers en twee letters.")
    soort = forms.ChoiceField(choices=[("a", "Logement"), ("b", "Boerenerf")], widget=forms.RadioSelect)
    opmerking = forms.CharField(widget=forms.Textarea, required=False)
    akkoord = forms.BooleanField()


def test_a_field_ties_label_hint_and_error_to_its_control():
    html = str(Vraag({})["postcode"].as_field_group())
    assert '<label class="utrecht-form-label field__label" for="id_postcode">Postcode</label>' in html
    assert 'aria-describedby="id_postcode_helptext id_postcode_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_postcode_helptext"' in html
    assert 'id="id_postcode_error"' in html
    assert 'class="utrecht-textbox utrecht-textbox--html-input"' in html


def test_the_error_summary_takes_the_focus_and_links_to_every_fault():
    html = str(Vraag({}))
    assert 'class="error-summary" role="alert" tabindex="-1" autofocus' in html
    assert re.findall(r'<li><a href="#(\w+)">', html) == ["id_postcode", "id_soort_0", "id_akkoord"]
    assert all(f'id="{name}"' in html for name in ("id_postcode", "id_soort_0", "id_akkoord"))


def test_an_empty_field_says_what_to_do():
    gevonden = Vraag({})
    assert [gevonden[naam].errors for naam in gevonden.fields] == [
        ["Vul ‘Postcode’ in."], ["Kies wat past bij ‘Soort’."], [], ["Kies ‘Akkoord’: zet het vinkje."],
    ]  # fmt: skip
    assert ">Vul ‘Postcode’ in.</a>" in str(gevonden)

    class Eigen(forms.Form):
        default_renderer = HuisRenderer
        naam = forms.CharField(error_messages={"required": "Schrijf uw naam op."})
        stuk = forms.FileField(label="Stuk")
        snel = forms.ChoiceField(label="Hoe snel?", choices=[("a", "A")])
        waarom = forms.CharField(label="Waarom?")
        groot = forms.CharField(max_length=2)

    eigen = Eigen({"groot": "lang"})
    assert eigen["naam"].errors == ["Schrijf uw naam op."]
    assert eigen["stuk"].errors == ["Kies een bestand bij ‘Stuk’."]
    assert eigen["snel"].errors == ["Kies een antwoord bij ‘Hoe snel?’"]
    assert eigen["waarom"].errors == ["Geef een antwoord bij ‘Waarom?’"]
    assert len(eigen["groot"].errors) == 1


def test_a_form_without_faults_has_no_summary():
    assert "error-summary" not in str(Vraag())


def test_what_may_stay_empty_says_so():
    assert "(mag leeg blijven)" in str(Vraag()["opmerking"].as_field_group())
    assert "(mag leeg blijven)" not in str(Vraag()["postcode"].as_field_group())


def test_choices_are_real_radio_buttons_in_a_fieldset():
    html = str(Vraag()["soort"].as_field_group())
    assert html.count('type="radio"') == 2
    assert html.count('class="utrecht-radio-button utrecht-radio-button--html-input"') == 2
    assert '<legend class="utrecht-form-fieldset__legend">Soort</legend>' in html
