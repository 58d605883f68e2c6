"""Papers for the group, filled as on an ordinary Tuesday, and at their worst."""

from datetime import date, timedelta

from peergroup_desktop.core.kinds import AccessNeed, ContactWay
from peergroup_desktop.reports.agreement_poster import AgreementPoster
from peergroup_desktop.reports.contact_sheet import ContactLine, ContactSheet, RingIfIll
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.rota_sheet import RotaLine, RotaSheet, RotaSlot
from peergroup_desktop.reports.session_summary import Activity, Answer, Came, Decided, Job, SessionSummary, ToDo
from peergroup_desktop.reports.who import Who, Written
from tests.reports.months import WORLD
from tests.reports.paper import words_of

TODAY = date(2026, 11, 22)
GROUP = ("Tuesday Circle", "Tuesdays, 10:30 – 12:00  ·  St Mark’s Hall")
NAMES = ("Abdi W.", "Alison P.", "Bronwen", "George M.", "Grace A.", "Jo", "Kwame", "Lin", "Maureen")
LAMPS = "{} brought the lamps from the library, and we tried them.\nSeveral people go to bed earlier now."
ENDLESS = "Wolfeschlegelsteinhausenbergerdorff " * 4
STORY = "We talked about how to keep going when it is dark by four in the afternoon. " * 25


def people(*names: str) -> tuple[Who, ...]:
    return tuple(Who(name) for name in names)


def slot(*names: str, gaps: int = 0) -> RotaSlot:
    return RotaSlot(people(*names), gaps=gaps)


def rota(jobs: int = 4, weeks: int = 6, names: tuple[str, ...] = NAMES) -> RotaSheet:
    """Return a rota on which Jo cannot come after all, and one session is off."""
    words = ("Opening up", "Teas", "Facilitating", "Clearing up", "Songbooks", "Minibus", "Biscuits", "Welcoming")
    lines = []
    for week in range(weeks):
        on = date(2026, 11, 24) + timedelta(weeks=week)
        slots = [slot(names[(week + job) % len(names)]) for job in range(jobs)]
        slots[week % max(1, jobs - 1)] = RotaSlot((), people("Jo"), 1) if week == 3 else slot(gaps=1)
        slots[-1] = slot(names[week % len(names)], names[(week + 1) % len(names)])
        is_off = week == 4
        reason = "The hall is shut over Christmas" if is_off else ""
        lines.append(RotaLine(on, () if is_off else tuple(slots), 630, is_off, reason))
    return RotaSheet(*GROUP, date(2026, 11, 24), date(2027, 1, 26), words[:jobs], tuple(lines))


def contacts(*lines: ContactLine, **more: bool) -> ContactSheet:
    return ContactSheet(*GROUP, lines or CONTACTS, **{"with_emergency": True, **more})


CONTACTS = (
    ContactLine("Abdi W.", ("07700 900114",), may_ring=True, may_leave_voicemail=False, preferred_way=ContactWay.TEXT),
    ContactLine(
        "Bronwen",
        ("01632 960 114", "07700 900 118"),
        "bronwen@example.org",
        may_ring=True,
        may_text=True,
        may_leave_voicemail=True,
        who_may_answer="her son",
        name_to_give="Jo from the choir",
        note="not before ten",
        access_needs=(AccessNeed.LARGE_PRINT, AccessNeed.NEAR_DOOR),
        if_ill=RingIfIll("Kofi", "son", "07700 900 333"),
    ),
    ContactLine("Grace A.", may_ring=False, may_text=False, preferred_way=ContactWay.CARD),
    ContactLine("Kwame", ("01632 960 157",)),
    ContactLine("Lin"),
)
AGREED = (
    "What is said here stays here.",
    "We listen without fixing.",
    "Everybody may pass.",
    "We start on time, and we finish on time.",
)


def agreement(*lines: str, is_poster: bool = True) -> AgreementPoster:
    days = (date(2026, 10, 13), date(2027, 3, 1))
    return AgreementPoster(GROUP[0], lines or AGREED, 3, *days, is_poster=is_poster)


def session(**more: object) -> SessionSummary:
    """Return a session with a bit of everything; Stan and Maureen are named in what was written."""
    usual = {
        "times": "10:30 – 12:00",
        "place": "St Mark’s Hall",
        "topic": Written("Getting through the winter"),
        "came": tuple(Came(Who(name), name == "Kwame") for name in NAMES),
        "apologies": people("Ruth D."),
        "unnamed": 1,
        "guests": 2,
        "was_agreement_read": True,
        "jobs": (Job("Opening up", people("Maureen")), Job("Teas", people("Abdi W.", "Jo"))),
        "activities": (Activity(Written("A walk round the park"), Who("Jo")), Activity(Written("Songs"))),
        "themes": (Written("winter"), Written("sleep")),
        "answers": (
            Answer("What did we talk about?", Written(LAMPS.format("Stan"), ("Stan",), LAMPS.format("[someone]"))),
        ),
        "follow_ups": (
            ToDo(Written("Ask the library about the lamps"), Who("Maureen"), date(2026, 11, 24)),
            ToDo(Written("Ring the hall"), is_done=True),
        ),
        "decisions": (
            Decided(
                Written("We start half an hour earlier in December."),
                Written("Maureen tells everybody", ("Maureen",), "[someone] tells everybody"),
                date(2027, 1, 10),
            ),
            Decided(Written("No sugar lumps.")),
        ),
    }
    return SessionSummary(*GROUP, date(2026, 11, 17), **(usual | more))


def busy_session() -> SessionSummary:
    """Return one with every name there is, and stories that go over pages."""
    names = (*WORLD, ENDLESS, *NAMES * 3)
    told = tuple(Answer(f"Question {number}?", Written(STORY)) for number in range(3))
    todo = tuple(ToDo(Written(STORY[:390]), Who(name)) for name in WORLD)
    return session(came=tuple(Came(Who(name)) for name in names), answers=told, follow_ups=todo)


def assert_all_in_its_place(document: Document, folder, *, edge: float = 44.0) -> None:
    """Nothing that is read stands on something else, or near the paper's edge."""
    for width, height, words in words_of(document, folder):
        shown = [word for word in words if not word.is_hidden]
        outside = [word for word in shown if word.left < edge or word.right > width - edge or word.bottom > height - 12]
        assert outside == []
        shown = [word for word in shown if not _is_taller_than_it_looks(word.text)]
        overlapping = [(a.text, b.text) for i, a in enumerate(shown) for b in shown[i + 1 :] if a.covers(b)]
        assert overlapping == []


def _is_taller_than_it_looks(text: str) -> bool:
    """Whether a word's box has room for signs far above and below that it does not have, as in our Arabic font."""
    return any("\u0600" <= char <= "\u06ff" for char in text)
