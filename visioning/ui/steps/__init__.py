"""The steps of the exercise on the tandem's page, a file each."""

from visioning.ui.steps.choose import Choose
from visioning.ui.steps.close import Close
from visioning.ui.steps.keywords import Keywords
from visioning.ui.steps.plan import Plan
from visioning.ui.steps.realistic import Realistic
from visioning.ui.steps.reflect import Reflect
from visioning.ui.steps.step import StepPage
from visioning.ui.steps.warmup import Warmup

STEP_PAGES: tuple[type[StepPage], ...] = (Warmup, Reflect, Keywords, Choose, Realistic, Plan, Close)
"""Steps with a page of their own; pictures and discussion share the tandem page's."""
