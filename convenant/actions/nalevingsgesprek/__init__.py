"""A conversation about keeping a commitment: opened by the night, moved by people, never a sanction by itself."""

from convenant.actions.nalevingsgesprek.herinneren import remind
from convenant.actions.nalevingsgesprek.openen import open_for_missed
from convenant.actions.nalevingsgesprek.overleg import plan_meeting, report_meeting
from convenant.actions.nalevingsgesprek.plan import agree, ask_more, file_plan
from convenant.actions.nalevingsgesprek.regie import take_over
from convenant.actions.nalevingsgesprek.sluiten import confirm_repair

__all__ = [
    "agree",
    "ask_more",
    "confirm_repair",
    "file_plan",
    "open_for_missed",
    "plan_meeting",
    "remind",
    "report_meeting",
    "take_over",
]
