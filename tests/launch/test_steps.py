"""A step is one line with its seconds."""

import io

import pytest


class Clock:
    """Stands still until told otherwise."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    from launch import steps

    clock = Clock()
    monkeypatch.setattr(steps, "time", clock)
    return clock


def test_a_step_prints_its_name_at_once_and_its_seconds_at_the_end(clock: Clock):
    from launch.steps import Steps

    out = io.StringIO()
    with Steps(out).step("Database starten"):
        assert out.getvalue() == "  Database starten … "
        clock.now += 6.25
    assert out.getvalue() == "  Database starten … 6,2 s\n"


def test_a_long_step_shows_that_it_goes_on(clock: Clock):
    from launch.steps import Steps

    out = io.StringIO()
    with Steps(out).step("Laden") as step:
        for _ in range(6):
            clock.now += 2
            step.tick()
    assert out.getvalue() == "  Laden … 6 s … 12 s … 12,0 s\n"


def test_a_step_that_fails_says_so(clock: Clock):
    from launch.failure import Failure
    from launch.steps import Steps

    out = io.StringIO()
    with pytest.raises(Failure), Steps(out).step("Laden"):
        raise Failure("vol")
    assert out.getvalue() == "  Laden … 0,0 s  mislukt\n"


def test_a_quiet_command_keeps_a_step_that_took_no_time_to_itself(clock: Clock):
    from launch.steps import Steps

    out = io.StringIO()
    with Steps(out, quiet=True).step("Omgeving"):
        clock.now += 0.1
    assert out.getvalue() == ""


def test_a_quiet_command_tells_about_a_step_that_took_time(clock: Clock):
    from launch.steps import Steps

    out = io.StringIO()
    with Steps(out, quiet=True).step("Omgeving"):
        clock.now += 1
    assert out.getvalue() == "  Omgeving … 1,0 s\n"
