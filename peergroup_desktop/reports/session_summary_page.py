"""The summary of a session as pages: how many came, who, who did what, what was written, and what comes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from peergroup_desktop.core.dates import WEEKDAYS, month_name, plain_day, short_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.names import fold
from peergroup_desktop.reports.big_figures import BigFigure, big_figures_height, draw_big_figures
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head, initials_warning, names_warning
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.options import PageOptions, Show
from peergroup_desktop.reports.paragraphs import unshown_words
from peergroup_desktop.reports.sections import add_box, add_heading, add_text
from peergroup_desktop.reports.session_summary import Decided, Job, SessionSummary, ToDo
from peergroup_desktop.reports.who import Who

_BETWEEN = "  ·  "


def compose(data: SessionSummary, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the summary out and return the finished document."""
    hand, names = Hand.for_options(options), _count_names(data, options.show)
    title = _("Session on {day}").format(day=plain_day(data.held_on))
    foot = Foot.of(_warning(data, options.show, names), printed_on, printed_by)
    flow = Flow(hand, Head(data.group_name, data.group_line, title), foot)
    page = _Page(flow, data, options)
    page.add_facts()
    if data.is_cancelled:
        page.add_cancelled()
    else:
        page.add_figures()
        page.add_people()
    page.add_done()
    page.add_notes()
    page.add_outcomes()
    page.add_unshown()
    document = press(flow, printed_on=printed_on, names=names)
    return replace(document, has_texts=any(words.text for words in data.written))


def _count_names(data: SessionSummary, show: Show) -> int:
    """Return how many people can be read: those who are listed, and those who are named in what was written."""
    if show is Show.NUMBERS:
        return 0
    listed = {who.name for who in data.people}
    if show is Show.INITIALS:
        return len(listed)
    first_words = {fold(name).split(" ")[0] for name in listed}
    mentioned = {fold(name) for written in data.written for name in written.names}
    return len(listed) + sum(name.split(" ")[0] not in first_words for name in mentioned)


def _warning(data: SessionSummary, show: Show, names: int) -> str:
    if names:
        return initials_warning() if show is Show.INITIALS else names_warning()
    if data.answers or data.decisions or data.follow_ups:
        return _("This page says what was talked about. Please keep it safe.")
    return ""


class _Page:
    """The page under way."""

    def __init__(self, flow: Flow, data: SessionSummary, options: PageOptions) -> None:
        self._flow, self._data, self._options, self._show = flow, data, options, options.show

    def add_facts(self) -> None:
        """Say when and where it was, and what it was about."""
        data = self._data
        facts = (_(WEEKDAYS[data.held_on.weekday()]), data.times, data.place)
        add_text(self._flow, "  ·  ".join(fact for fact in facts if fact))
        topic = data.topic.shown(self._show)
        if topic:
            add_text(self._flow, topic, lead=_("About:"))

    def add_cancelled(self) -> None:
        """Say that there was no session."""
        reason = self._data.cancel_reason.shown(self._show)
        add_text(self._flow, reason, lead=_("Cancelled.") if not reason else _("Cancelled:"))

    def add_figures(self) -> None:
        """Put the counts, and say what may still change in them."""
        flow, data, hand = self._flow, self._data, self._flow.hand
        if not data.is_finished and not data.in_the_room and not data.apologies:
            add_text(flow, _("Nobody is marked in the register yet."))
            return
        figures = self._figures()
        flow.skip(8 * hand.scale)
        flow.add(
            big_figures_height(figures, hand),
            lambda surface, y: draw_big_figures(surface, y, figures, hand),
        )
        flow.skip(6 * hand.scale)
        if not data.is_finished:
            add_text(flow, _("The register isn’t finished, so these numbers may still change."), ink=hand.aside)
        counted = [
            _("{count} preferred not to be named").format(count=data.unnamed) if data.unnamed else "",
            plural("{count} guest", "{count} guests", data.guests) if data.guests else "",
            plural("{count} child", "{count} children", data.children) if data.children else "",
        ]
        if any(counted) and (data.came or data.apologies):
            words = _("Counted without names: {kinds}.").format(kinds=", ".join(part for part in counted if part))
            add_text(flow, words, ink=hand.aside)

    def _figures(self) -> list[BigFigure]:
        data, options = self._data, self._options
        if not data.came and not data.apologies:
            counted = (
                (data.unnamed, _("not named")),
                (data.guests, plural("guest", "guests", data.guests)),
                (data.children, plural("child", "children", data.children)),
            )
            return [BigFigure(str(number), words) for number, words in ((data.in_the_room, _("in the room")), *counted)]
        first = sum(line.is_first_time for line in data.came)
        found = [BigFigure(str(data.in_the_room), _("in the room")), BigFigure(str(len(data.came)), _("by name"))]
        if options.include_first_timers:
            found.append(BigFigure(str(first), _("first time")))
        if options.include_apologies:
            found.append(BigFigure(str(len(data.apologies)), _("apologies")))
        return found

    def add_people(self) -> None:
        """List who came and who sent apologies."""
        data, marks_first = self._data, self._options.include_first_timers
        if self._show is Show.NUMBERS:
            return
        came = [
            _("{name} (first time)").format(name=line.who.shown(self._show))
            if line.is_first_time and marks_first
            else line.who.shown(self._show)
            for line in data.came
        ]
        self._add_section(_("Who came"), [", ".join(came)] if came else [])
        if data.apologies and self._options.include_apologies:
            self._add_section(_("Apologies"), [", ".join(self._names(data.apologies))])

    def add_done(self) -> None:
        """Say who did the small jobs, and what the session did."""
        data = self._data
        if data.jobs:
            add_heading(self._flow, _("Who did what"))
            for job in data.jobs:
                add_text(self._flow, self._doers(job), lead=_("{job}:").format(job=job.words))
        done = [self._led(row.words.shown(self._show), row.leader) for row in data.activities]
        if data.was_agreement_read:
            done.append(_("We read our agreement out."))
        self._add_section(_("What we did"), done)

    def add_notes(self) -> None:
        """Put what was written under each question, and the themes."""
        for answer in self._data.answers:
            self._add_section(answer.asked, [answer.words.shown(self._show)])
        themes = [theme.shown(self._show) for theme in self._data.themes]
        self._add_section(_("Themes"), [", ".join(themes)] if themes else [])

    def add_outcomes(self) -> None:
        """List what is to be followed up, and what was decided."""
        data, flow = self._data, self._flow
        if data.follow_ups:
            add_heading(flow, _("To follow up"))
            for todo in data.follow_ups:
                says = _("done") if todo.is_done else _("box to tick")
                add_box(flow, self._todo(todo), is_ticked=todo.is_done, says=says)
        if data.decisions:
            add_heading(flow, _("What we decided"))
            for decided in data.decisions:
                add_text(flow, decided.words.shown(self._show))
                self._add_aside(self._more(decided))

    def add_unshown(self) -> None:
        """Say which signs no font has."""
        shown = [who.shown(self._show) for who in self._data.people]
        odd = unshown_words([*shown, *(written.shown(self._show) for written in self._data.written)])
        if odd:
            self._flow.skip(6)
            add_text(self._flow, odd, ink=self._flow.hand.small)

    def _add_section(self, title: str, texts: Sequence[str]) -> None:
        if texts:
            add_heading(self._flow, title)
            for text in texts:
                add_text(self._flow, text)

    def _add_aside(self, parts: Iterable[str]) -> None:
        words = _BETWEEN.join(part for part in parts if part)
        if words:
            add_text(self._flow, words, ink=self._flow.hand.aside)
        self._flow.skip(3 * self._flow.hand.scale)

    def _names(self, people: Iterable[Who]) -> list[str]:
        return [who.shown(self._show) for who in people]

    def _doers(self, job: Job) -> str:
        if self._show is Show.NUMBERS:
            return plural("{count} person", "{count} people", len(job.who))
        return ", ".join(self._names(job.who))

    def _led(self, words: str, leader: Who | None) -> str:
        name = leader.shown(self._show) if leader is not None else ""
        return _("{activity}, led by {name}").format(activity=words, name=name) if name else words

    def _todo(self, todo: ToDo) -> str:
        by = _("by {day}").format(day=short_day(todo.due_on, with_weekday=True)) if todo.due_on is not None else ""
        more = [todo.who.shown(self._show) if todo.who is not None else "", by, _("done") if todo.is_done else ""]
        words = ", ".join(part for part in more if part)
        text = todo.words.shown(self._show)
        return _("{what} ({more})").format(what=text, more=words) if words else text

    def _more(self, decided: Decided) -> tuple[str, str]:
        who, again = decided.who.shown(self._show), decided.look_again_on
        by = _("Who does it: {who}").format(who=who) if who else ""
        if again is None:
            return by, ""
        return by, _("We look at it again in {month}").format(month=month_name(again.year, again.month))
