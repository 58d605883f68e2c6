"""One value at a time: what is understood, what is kept beside its field, and what is said about it."""

import pytest

from peergroup_desktop.interchange.open_referral.feed import ProblemKind
from peergroup_desktop.interchange.open_referral.shape import Kind
from peergroup_desktop.interchange.open_referral.values import read_value


@pytest.mark.parametrize(
    ("kind", "given", "value", "said"),
    [
        (Kind.TEXT, "  Tea\r\nand cake\x00 ", "Tea\nand cake", None),
        (Kind.TEXT, 12, "12", None),
        (Kind.TEXT, 12.0, "12", None),
        (Kind.TEXT, True, "true", None),
        (Kind.TEXT, ["41", 42], "41,42", None),
        (Kind.TEXT, "   ", None, None),
        (Kind.TEXT, {}, None, None),
        (Kind.TEXT, {"a": 1}, None, ProblemKind.UNREADABLE),
        (Kind.TEXT, "half a letter \ud800", "half a letter ?", None),
        (Kind.NUMBER, "12", 12, None),
        (Kind.NUMBER, 12.0, 12, None),
        (Kind.NUMBER, "£1,234.50", 1234.5, None),
        (Kind.NUMBER, "free", None, ProblemKind.UNREADABLE),
        (Kind.NUMBER, "£", None, ProblemKind.UNREADABLE),
        (Kind.NUMBER, " ", None, None),
        (Kind.NUMBER, "9" * 20, None, ProblemKind.UNREADABLE),
        (Kind.NUMBER, 1e300, None, ProblemKind.UNREADABLE),
        (Kind.NUMBER, [], None, None),
        (Kind.NUMBER, [1], None, ProblemKind.UNREADABLE),
        (Kind.LATITUDE, 51.5, 51.5, None),
        (Kind.LATITUDE, "100", None, ProblemKind.OUT_OF_RANGE),
        (Kind.LONGITUDE, 100, 100, None),
        (Kind.LONGITUDE, -181, None, ProblemKind.OUT_OF_RANGE),
        (Kind.PHONE, "\"'01632 960001'\"", "01632 960001", ProblemKind.MENDED),
        (Kind.PHONE, "01632 960001", "01632 960001", None),
        (Kind.PHONE, '""', None, ProblemKind.MENDED),
        (Kind.EMAIL, "help@example.org", "help@example.org", None),
        (Kind.EMAIL, "mailto:help@example.org", "help@example.org", ProblemKind.MENDED),
        (Kind.EMAIL, "email-example_com", None, ProblemKind.UNREADABLE),
        (Kind.URI, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d", None),
        (Kind.URI, "www.example.org/a b", "https://www.example.org/a%20b", ProblemKind.MENDED),
        (Kind.URI, "https://example.org/café", "https://example.org/caf%C3%A9", ProblemKind.MENDED),
        (Kind.URI, "tel:+441632960001", "tel:+441632960001", None),
        (Kind.URI, "example_com", None, ProblemKind.UNREADABLE),
        (Kind.DATE, "2026-11-22", "2026-11-22", None),
        (Kind.DATE, "22/11/2026", "2026-11-22", ProblemKind.MENDED),
        (Kind.DATE, "11/22/2026", "2026-11-22", ProblemKind.MENDED),
        (Kind.DATE, "03/04/2026", "2026-04-03", ProblemKind.DATE_ASSUMED),
        (Kind.DATE, "03/03/2026", "2026-03-03", ProblemKind.MENDED),
        (Kind.DATE, "22 November 2026", "2026-11-22", ProblemKind.MENDED),
        (Kind.DATE, "2026-11-22T10:00:00Z", "2026-11-22", None),
        (Kind.DATE, "31/02/2026", None, ProblemKind.UNREADABLE),
        (Kind.DATE, "soon", None, ProblemKind.UNREADABLE),
        (Kind.MOMENT, "2023-03-15T10:30:45.123Z", "2023-03-15T10:30:45.123Z", None),
        (Kind.MOMENT, "2023-03-15T10:30:45", "2023-03-15T10:30:45Z", ProblemKind.MENDED),
        (Kind.MOMENT, "2023-03-15 10:30:45+01:00", "2023-03-15T10:30:45+01:00", ProblemKind.MENDED),
        (Kind.MOMENT, "15/03/2023", "2023-03-15T00:00:00Z", ProblemKind.MENDED),
        (Kind.MOMENT, "lately", None, ProblemKind.UNREADABLE),
        (Kind.TIME, "10:00", "10:00:00", None),
        (Kind.TIME, "10:00:30", "10:00:30", None),
        (Kind.TIME, "9.30pm", "21:30:00", None),
        (Kind.TIME, "12 am", "00:00:00", None),
        (Kind.TIME, "0930", "09:30:00", None),
        (Kind.TIME, "24:00", "00:00:00", None),
        (Kind.TIME, "25:00", None, ProblemKind.UNREADABLE),
        (Kind.TIME, "13pm", None, ProblemKind.UNREADABLE),
        (Kind.TIME, "10", None, ProblemKind.UNREADABLE),
        (Kind.DAYS, "TH,FR", "TH,FR", None),
        (Kind.DAYS, ["Monday", "weds"], "MO,WE", None),
        (Kind.DAYS, "byday=1MO,-1fr", "1MO,-1FR", None),
        (Kind.DAYS, "Tuesday and Thursday", "TU,TH", None),
        (Kind.DAYS, "Mon-Fri", "MO,TU,WE,TH,FR", ProblemKind.MENDED),
        (Kind.DAYS, "Sat to Mon", "SA,SU,MO", ProblemKind.MENDED),
        (Kind.DAYS, "moon to sun", None, ProblemKind.UNREADABLE),
        (Kind.DAYS, "most days", None, ProblemKind.UNREADABLE),
        (Kind.DAYS, "???", None, ProblemKind.UNREADABLE),
        (Kind.DAYS, ",", None, None),
        (Kind.DAY, "Tuesday", "TU", ProblemKind.MENDED),
        (Kind.COUNTRY, "gb", "GB", ProblemKind.MENDED),
        (Kind.COUNTRY, "United Kingdom", "GB", ProblemKind.MENDED),
        (Kind.COUNTRY, "US", "US", None),
        (Kind.COUNTRY, "Narnia", "Narnia", None),
        (Kind.STATUS, "Active", "active", None),
        (Kind.STATUS, "temporarily_closed", "temporarily closed", ProblemKind.MENDED),
        (Kind.STATUS, "waiting", None, ProblemKind.UNREADABLE),
        (Kind.PLACE_TYPE, "online", "virtual", ProblemKind.MENDED),
        (Kind.FREQUENCY, "weekly", "WEEKLY", None),
        (Kind.FREQUENCY, "daily", None, ProblemKind.UNREADABLE),
    ],
)
def test_value(kind, given, value, said):
    read = read_value(kind, given)
    assert (read.value, read.said) == (value, said)
    if value is not None:
        assert read_value(kind, value).value == value


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("<p>Tea &amp; cake</p><p>Daily</p>", "Tea & cake\n\nDaily"),
        ("<ul><li>Tea</li><li>Cake</li></ul>", "- Tea\n- Cake"),
        ('See <a href="https://example.org">the page</a>', "See the page (https://example.org)"),
        (
            'Write to <a href="mailto:a@example.org">us</a> or <a name="x">here</a>',
            "Write to us (a@example.org) or here",
        ),
        ("<style>p {color: red}</style>Hello<script>x()</script>", "Hello"),
        ("<script>never ends", None),
        ("one<br/>two<!-- three -->", "one\ntwo"),
        ("for ages <18, or 3 < 4 <joe@example.org>", "for ages <18, or 3 < 4 <joe@example.org>"),
        ("a <made-up> <b>word</b> <q2>", "a <made-up> word <q2>"),
        ("&lt;b&gt;bold&lt;/b&gt;", "bold"),
        ("&nbsp;", None),
        ("Tea &amp;amp;amp;amp;amp;amp;amp;amp; cake", "Tea & cake"),
        ("Tea &amp;amp;amp;lt;b&amp;gt;now&#38;lt;/b&gt;", "Tea now"),
    ],
)
def test_web_page_code_becomes_words(given, plain):
    assert read_value(Kind.TEXT, given).value == plain
    assert read_value(Kind.TEXT, plain).value == plain
