"""The results of check-ins as pages: dots for each question, bands where there are enough answers, how we counted."""

from dataclasses import replace
from datetime import date
from typing import Protocol

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.wellbeing import FEWEST_FOR_SHARES
from peergroup_desktop.reports.check_in_results import BandCount, CheckInResults, QuestionPicture
from peergroup_desktop.reports.check_in_words import check_ins_words, few_words, share_words, span_words, told_words
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.dots import DotPiles, DotRow
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, stacked_height, unshown_words
from peergroup_desktop.reports.sections import add_heading, add_text
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Surface


def compose(data: CheckInResults, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the results out and return the finished document."""
    hand = Hand.for_options(options)
    days = f"{plain_day(data.first_on)} – {plain_day(data.last_on)}"
    flow = Flow(hand, Head(data.group_name, days, _("Check-ins")), Foot.of(_warning(data), printed_on, printed_by))
    add_text(flow, f"{data.measure_name}. {check_ins_words(data)}")
    for question in data.questions:
        _add_question(flow, question)
    _add_method(flow, data)
    document = press(flow, printed_on=printed_on, names=data.text_count)
    return replace(document, has_texts=data.text_count > 0)


def _warning(data: CheckInResults) -> str:
    found = [few_words()] if data.is_few else []
    if data.text_count:
        found.append(_("People’s own words are here. Please read them through before you show them to anybody."))
    return " ".join(found)


def _add_question(flow: Flow, question: QuestionPicture) -> None:
    """Put a question on the page; its words, dots and bands stay together, people's own words go on over the pages."""
    hand = flow.hand
    told = Paragraph(told_words(question), hand.aside, hand.measure, hand.leading(hand.aside))
    parts = [*_dots(question, hand), *([_Bands(question.bands, hand)] if question.bands else [])]
    title = Paragraph(question.words, hand.heading, hand.measure, hand.leading(hand.heading))
    whole = title.height + stacked_height([told], 0) + sum(part.height for part in parts) + 20 * hand.scale
    flow.keep(min(whole, hand.height * 0.6))
    add_heading(flow, question.words)
    for part in parts:
        flow.add(part.height, part.draw)
    for text in question.texts:
        add_text(flow, _("“{words}”").format(words=text))
        flow.skip(3 * hand.scale)
    flow.write(told)


def _dots(question: QuestionPicture, hand: Hand) -> list["_Part"]:
    if question.is_scale:
        return [DotPiles(question.counts, question.least_words, question.most_words, hand)]
    most = max((one.count for one in question.counts), default=0)
    return [DotRow(one, most, hand) for one in question.counts]


class _Part(Protocol):
    """What stands below the words of a question."""

    @property
    def height(self) -> float:
        """How much room it takes."""

    def draw(self, surface: Surface, y: float) -> None:
        """Draw it from `y` down."""


class _Bands:
    """The bands beside each other: the name, the numbers it holds, and how many answers."""

    def __init__(self, bands: tuple[BandCount, ...], hand: Hand) -> None:
        self._bands, self._hand = bands, hand
        self._inks = (hand.strong, hand.aside, hand.body)

    @property
    def height(self) -> float:
        """Three lines and a little."""
        return sum(self._hand.leading(ink) for ink in self._inks) + 4 * self._hand.scale

    def draw(self, surface: Surface, y: float) -> None:
        """Draw the bands from `y` down, between the margins."""
        hand = self._hand
        pitch = hand.measure / len(self._bands)
        for index, band in enumerate(self._bands):
            baseline = y
            element = Element("P", surface.root)
            lines = (band.words, span_words(band), share_words(band.count, band.percent))
            for words, ink in zip(lines, self._inks, strict=True):
                baseline += hand.leading(ink)
                with surface.tagged(element):
                    surface.text(hand.left + index * pitch, baseline - ink.size * 0.3, words, ink)


def _add_method(flow: Flow, data: CheckInResults) -> None:
    hand = flow.hand
    texts = [text for question in data.questions for text in (question.words, *question.texts)]
    notes = (
        _("Each dot is one answer. Nobody is named, and no two questions are added together."),
        _("People choose whether they answer, and the same person may have answered more than once."),
        _("A question with fewer than {count} answers has no percentages.").format(count=FEWEST_FOR_SHARES),
        data.source,
        unshown_words([data.measure_name, *texts]),
    )
    ink = hand.small
    blocks = [Paragraph(words, ink, hand.measure, hand.leading(ink)) for words in notes if words]
    flow.keep(min(stacked_height(blocks, 2) + 3 * hand.leading(hand.heading), hand.height / 2))
    add_heading(flow, _("How we counted"))
    for block in blocks:
        flow.write(block, after=2)
