"""The summary of one session: who came, who did what, what was written and agreed. What goes in, and the
way to the PDF.

Its title has the day and nothing else. Importing this module is cheap; drawing libraries are loaded by `render`.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.who import NOTHING, Who, Written


@dataclass(frozen=True)
class Came:
    """Somebody who came."""

    who: Who
    is_first_time: bool = False


@dataclass(frozen=True)
class Job:
    """A small job, and who did it: "Teas"."""

    words: str
    who: tuple[Who, ...]


@dataclass(frozen=True)
class Activity:
    """Something the session did. Nobody in particular may have led it."""

    words: Written
    leader: Who | None = None


@dataclass(frozen=True)
class Answer:
    """What was written under one question of the notes."""

    asked: str
    words: Written


@dataclass(frozen=True)
class ToDo:
    """Something to follow up."""

    words: Written
    who: Who | None = None
    due_on: date | None = None
    is_done: bool = False


@dataclass(frozen=True)
class Decided:
    """A decision. `who` does it, in the group's words."""

    words: Written
    who: Written = NOTHING
    look_again_on: date | None = None


@dataclass(frozen=True)
class SessionSummary:
    """One session on paper.

    Attributes:
        group_name: As the group calls itself.
        group_line: When and where it usually meets.
        held_on: The day.
        times: "10:30 – 12:00".
        place: Where; may be empty.
        topic: What it was about; may be empty.
        is_cancelled: It did not take place; `cancel_reason` says why, if anybody wrote it down.
        is_finished: Its register was finished.
        came: Everybody present by name, A to Z.
        apologies: Who sent some, A to Z.
        unnamed: People counted who preferred not to be named.
        guests: Companions and guests, counted without names.
        children: Children, counted without names.
        was_agreement_read: The group agreement was read out.
        jobs: Who did what, in the order of the register.
        activities: What was done.
        themes: What it was about, in a word or two each.
        answers: What was written, in the order of the questions; empty ones are left out.
        follow_ups: What is to be done, what is due first before the rest.
        decisions: What was decided.
    """

    group_name: str
    group_line: str
    held_on: date
    times: str = ""
    place: str = ""
    topic: Written = NOTHING
    is_cancelled: bool = False
    cancel_reason: Written = NOTHING
    is_finished: bool = True
    came: tuple[Came, ...] = ()
    apologies: tuple[Who, ...] = ()
    unnamed: int = 0
    guests: int = 0
    children: int = 0
    was_agreement_read: bool = False
    jobs: tuple[Job, ...] = ()
    activities: tuple[Activity, ...] = ()
    themes: tuple[Written, ...] = ()
    answers: tuple[Answer, ...] = ()
    follow_ups: tuple[ToDo, ...] = ()
    decisions: tuple[Decided, ...] = ()

    @property
    def extra(self) -> int:
        """Everybody counted without a name."""
        return self.unnamed + self.guests + self.children

    @property
    def in_the_room(self) -> int:
        """Everybody who came, named or not."""
        return len(self.came) + self.extra

    @property
    def people(self) -> tuple[Who, ...]:
        """Everybody on the page, each as often as they stand on it."""
        found = [line.who for line in self.came]
        found += self.apologies
        found += [who for job in self.jobs for who in job.who]
        leaders = (line.leader for line in self.activities)
        owners = (line.who for line in self.follow_ups)
        return (*found, *(who for who in (*leaders, *owners) if who is not None))

    @property
    def written(self) -> tuple[Written, ...]:
        """Everything on the page that somebody wrote by hand."""
        decided = [words for line in self.decisions for words in (line.words, line.who)]
        done = [line.words for line in self.activities]
        told = [line.words for line in self.answers] + [line.words for line in self.follow_ups]
        return (self.topic, self.cancel_reason, *done, *self.themes, *told, *decided)


def render(data: SessionSummary, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the summary. Of `options`, paper, large print, how people are shown, apologies and first-timers count here.

    Without names, those that were left in what was written become "[someone]" too.
    """
    from peergroup_desktop.reports.session_summary_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
