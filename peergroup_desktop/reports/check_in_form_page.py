"""The check-in form as pages: each question in one piece, circles and boxes large enough for a pen."""

from datetime import date
from functools import partial

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import QuestionShape
from peergroup_desktop.reports.check_in_form import CheckInForm, FormQuestion
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Draw, Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import BLACK, Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, unshown_words
from peergroup_desktop.reports.sections import add_text
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Surface

_RADIUS = 12.0
_BOX = 11.0
_AFTER_BOX = 8.0
_ABOVE = 15.0
_WRITING = 26.0
_WRITING_LINES = 2
_NAME_SHARE = 0.42  # of the width, for the words before a line to write on

_Part = tuple[float, Draw]


def compose(data: CheckInForm, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the form out and return the finished document."""
    hand = Hand.for_options(options)
    warning = _("Once it’s filled in, please hand it to a facilitator, and don’t leave it lying.")
    flow = Flow(hand, Head(data.group_name, "", _("Check-in")), Foot.of(warning, printed_on, printed_by))
    for words in _opening(data):
        add_text(flow, words)
        flow.skip(4 * hand.scale)
    for number, question in enumerate(data.questions, start=1):
        _Block(flow, question, number).add()
    _add_ends(flow, data)
    return press(flow, printed_on=printed_on, names=0)


def _opening(data: CheckInForm) -> list[str]:
    found = [_("You choose what you answer. Leave out any question you like, or tick “Rather not say”.")]
    if data.least_age:
        found.append(_("These questions are for people of {least} and over.").format(least=data.least_age))
    return [*found, *([data.words] if data.words else [])]


def _add_ends(flow: Flow, data: CheckInForm) -> None:
    hand = flow.hand
    labels = [_("Day")]
    if data.keeps_names:
        labels.append(_("Name, only if you’re happy for us to keep it with this"))
    flow.skip(_ABOVE * hand.scale)
    for words in labels:
        label = Paragraph(words, hand.body, hand.measure * _NAME_SHARE, hand.leading(hand.body))
        height = max(label.height, _WRITING * hand.scale)
        flow.add(height, partial(_draw_field, label=label, height=height, hand=hand))
        flow.skip(4 * hand.scale)
    if not data.keeps_names:
        add_text(flow, _("Please leave your name off."))
    texts = [text for one in data.questions for text in (one.words, *one.answers, one.least_words, one.most_words)]
    for words in (data.source, unshown_words([data.words, *texts])):
        if words:
            flow.skip(4 * hand.scale)
            add_text(flow, words, ink=hand.small)


class _Block:
    """One question: its words, what to mark, and the box for somebody who would rather not say."""

    def __init__(self, flow: Flow, question: FormQuestion, number: int) -> None:
        self._flow, self._hand, self._question = flow, flow.hand, question
        hand = self._hand
        self._title = Paragraph(
            question.words, hand.strong, hand.measure, hand.leading(hand.strong), tag="H2", lead=f"{number}."
        )

    def add(self) -> None:
        """Put the question on the page, on one sheet if it fits one."""
        flow, hand = self._flow, self._hand
        flow.skip(_ABOVE * hand.scale)
        parts: list[_Part] = [(self._title.height + 6 * hand.scale, self._draw_title), *self._answers()]
        parts.append(self._box(_("Rather not say")))
        flow.keep(min(sum(height for height, _draw in parts), hand.height / 2))
        for height, draw in parts:
            flow.add(height, draw)

    def _answers(self) -> list[_Part]:
        hand, question = self._hand, self._question
        if question.shape is QuestionShape.WORDS:
            return [(_WRITING * hand.scale, partial(_draw_line, hand=hand))] * _WRITING_LINES
        if question.shape is QuestionShape.CHOICES:
            return [self._box(words) for words in question.answers]
        two = (question.least_words, question.most_words)
        ends = [wrap(words, hand.measure * 0.45, hand.aside.size) for words in two]
        below = max(len(lines) for lines in ends) * hand.leading(hand.aside)
        height = 2 * _RADIUS * hand.scale + below + 8 * hand.scale
        return [(height, partial(_draw_scale, numbers=question.answers, ends=ends, hand=hand))]

    def _box(self, words: str) -> _Part:
        hand = self._hand
        indent = (_BOX + _AFTER_BOX) * hand.scale
        label = Paragraph(words, hand.body, hand.measure - indent, hand.leading(hand.body))
        return label.height + 5 * hand.scale, partial(_draw_choice, label=label, indent=indent, hand=hand)

    def _draw_title(self, surface: Surface, y: float) -> None:
        self._title.draw(surface, self._hand.left, y)


def _draw_scale(surface: Surface, y: float, *, numbers: tuple[str, ...], ends: list[list[str]], hand: Hand) -> None:
    radius = _RADIUS * hand.scale
    pitch = (hand.measure - 2 * radius) / max(1, len(numbers) - 1)
    middle = y + radius + 1
    with surface.tagged(Element("P", surface.root)):
        for index, number in enumerate(numbers):
            x = hand.left + radius + index * pitch
            surface.disc(x, middle, radius, edge=1.0)
            surface.centred(x, middle + hand.body.size * 0.36, number, hand.body)
    baseline = middle + radius + hand.leading(hand.aside)
    for is_right, lines in enumerate(ends):
        with surface.tagged(Element("P", surface.root)):
            for place, line in enumerate(lines):
                at = baseline + place * hand.leading(hand.aside)
                if is_right:
                    surface.flush_right(hand.right, at, line, hand.aside)
                else:
                    surface.text(hand.left, at, line, hand.aside)


def _draw_choice(surface: Surface, y: float, *, label: Paragraph, indent: float, hand: Hand) -> None:
    side = _BOX * hand.scale
    with surface.artifact():
        surface.box(hand.left, y + (label.leading - side) / 2, side, side, edge=1.0, radius=side * 0.15)
    label.draw(surface, hand.left + indent, y)


def _draw_line(surface: Surface, y: float, *, hand: Hand) -> None:
    with surface.artifact():
        surface.rule(hand.left, hand.right, y + _WRITING * hand.scale - 4, thickness=0.6, grey=BLACK)


def _draw_field(surface: Surface, y: float, *, label: Paragraph, height: float, hand: Hand) -> None:
    """Draw words and a line to write on beside them."""
    label.draw(surface, hand.left, y + height - label.height)
    with surface.artifact():
        left = hand.left + hand.measure * (_NAME_SHARE + 0.03)
        surface.rule(left, hand.right, y + height - 2, thickness=0.6, grey=BLACK)
