"""What was suggested to somebody, what was arranged for them with their agreement, and their check-ins."""

import json
from collections.abc import Iterator

from peergroup_desktop.actions.printables.own.subject import Fact, Row, Subject, rows_by_name, said, spoken
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ConsentWay, SignpostOutcome
from peergroup_desktop.models import CheckIn, CheckInAnswer, Measure, MeasureQuestion, Referral, Service, Signpost


def signposts(subject: Subject) -> Iterator[Fact]:
    """Tell which places were suggested to them, and what came of it."""
    names = _services()
    for row in subject.rows(Signpost, by="suggested_on"):
        what = spoken([names.get(row["service"], ""), subject.shield.without_others(row["words"])], ", ")
        yield Fact(plain_day(row["suggested_on"]), spoken([what, _outcome(subject, row)], "\n"), row["archived_on"])


def referrals(subject: Subject) -> Iterator[Fact]:
    """Tell what was arranged for them, on which agreement."""
    names = _services()
    for row in subject.rows(Referral, by="agreed_on"):
        how = said(ConsentWay, row["how"])
        parts = [
            names[row["service"]],
            _("You agreed that we pass on: {words} ({how}).").format(
                words=subject.shield.without_others(row["may_share"]), how=how
            ),
            _("We got in touch with them on {day}.").format(day=plain_day(row["sent_on"])) if row["sent_on"] else "",
            _("You took it back on {day}.").format(day=plain_day(row["withdrawn_on"])) if row["withdrawn_on"] else "",
            _outcome(subject, row),
        ]
        yield Fact(plain_day(row["agreed_on"]), spoken(parts, "\n"), row["archived_on"])


def check_ins(subject: Subject) -> Iterator[Fact]:
    """Tell what they answered, question by question."""
    measures = dict(rows_of(Measure.select(Measure.id, Measure.name)))
    questions = {row["id"]: row for row in rows_by_name(MeasureQuestion.select())}
    for row in subject.rows(CheckIn, by="answered_on"):
        answers = rows_by_name(CheckInAnswer.select().where(CheckInAnswer.check_in == row["id"]))
        answers.sort(key=lambda answer: (questions[answer["question"]]["position"], answer["id"]))
        told = [
            f"{questions[answer['question']]['words']} {_answer(answer, questions[answer['question']])}"
            for answer in answers
        ]
        yield Fact(plain_day(row["answered_on"]), "\n".join([measures[row["measure"]], *told]), row["archived_on"])


def _services() -> dict[RecordId, str]:
    return dict(rows_of(Service.select(Service.id, Service.name)))


def _outcome(subject: Subject, row: Row) -> str:
    if not (row["outcome"] or row["outcome_words"]):
        return ""
    on = plain_day(row["outcome_on"]) if row["outcome_on"] else ""
    words = subject.shield.without_others(row["outcome_words"])
    told = spoken([said(SignpostOutcome, row["outcome"]), words, on], ", ")
    return _("What came of it: {words}.").format(words=told)


def _answer(answer: Row, question: Row) -> str:
    if answer["is_refused"]:
        return spoken([_("You would rather not say."), answer["words"]])
    choices = json.loads(question["choices"]) if question["choices"] else []
    value = answer["value"]
    if value is not None and 0 <= value < len(choices):
        value = choices[value]
    told = spoken(["" if value is None else str(value), answer["words"]], ", ")
    return _("“{words}”").format(words=told) if told else _("Skipped.")
