"""A check-in to fill in by hand: every question with its answers, room to skip, and a box for "rather not say".

What goes in, and the way to the PDF. Importing this is cheap.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.kinds import QuestionShape
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class FormQuestion:
    """One question. `answers` are the numbers or the words to choose from; none where people answer in words."""

    words: str
    shape: QuestionShape
    answers: tuple[str, ...] = ()
    least_words: str = ""
    most_words: str = ""


@dataclass(frozen=True)
class CheckInForm:
    """Everything the page shows.

    Attributes:
        words: What stands above the questions.
        least_age: How old people have to be; 0 for any age.
        source: Who wrote the questions; "" for a group's own.
        keeps_names: Whether somebody may put their name to it; not in a group that only counts people.
    """

    group_name: str
    words: str
    questions: tuple[FormQuestion, ...]
    least_age: int = 0
    source: str = ""
    keeps_names: bool = True


def render(data: CheckInForm, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the form. Of `options`, paper and large print count here."""
    from peergroup_desktop.reports.check_in_form_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
