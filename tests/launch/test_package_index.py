"""uv gets its packages where this machine's pip would get them; the project names no server."""

from pathlib import Path


def settings(home: Path, text: str, **environ: str) -> dict[str, str]:
    from launch.package_index import for_uv

    (home / "pip.conf").write_text(text)
    return for_uv(
        {"HOME": str(home), "XDG_CONFIG_DIRS": str(home), "PIP_CONFIG_FILE": str(home / "pip.conf"), **environ}
    )


def test_the_index_of_pips_configuration_is_passed_on(tmp_path: Path):
    told = settings(tmp_path, "[global]\nindex-url = https://spiegel.example/simple\n")
    assert told["UV_DEFAULT_INDEX"] == "https://spiegel.example/simple"


def test_a_variable_goes_before_the_configuration(tmp_path: Path):
    told = settings(tmp_path, "[global]\nindex-url = https://a.example\n", PIP_INDEX_URL="https://b.example")
    assert told["UV_DEFAULT_INDEX"] == "https://b.example"


def test_uvs_own_setting_stays(tmp_path: Path):
    told = settings(tmp_path, "[global]\nindex-url = https://a.example\n", UV_INDEX_URL="https://c.example")
    assert "UV_DEFAULT_INDEX" not in told


def test_several_extra_indexes_and_a_certificate(tmp_path: Path):
    text = "[global]\nextra-index-url =\n  https://a.example\n  https://b.example\ncert = /etc/eigen.pem\n"
    told = settings(tmp_path, text)
    assert told["UV_INDEX"] == "https://a.example https://b.example"
    assert told["SSL_CERT_FILE"] == "/etc/eigen.pem"


def test_a_broken_configuration_is_passed_over(tmp_path: Path):
    assert "UV_DEFAULT_INDEX" not in settings(tmp_path, "dit is geen configuratie")
