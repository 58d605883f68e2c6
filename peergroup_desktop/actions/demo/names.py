"""Invented names, of the many kinds that a group meets. Any likeness to somebody is chance."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from peergroup_desktop.core.kinds import AccessNeed, GroupRole


@dataclass(frozen=True)
class Invented:
    """Somebody made up. `keenness` is how likely they come to a session (0-1)."""

    called: str
    full_name: str
    keenness: float
    role: GroupRole = GroupRole.MEMBER
    access_needs: tuple[AccessNeed, ...] = ()
    contact_note: str = ""
    note: str = ""


CIRCLE: tuple[Invented, ...] = (
    Invented("Jo", "Jo Whitfield", 0.95, GroupRole.FACILITATOR),
    Invented("Amir", "Amir Haddad", 0.9, GroupRole.CO_FACILITATOR),
    Invented("Maureen", "Maureen Oakley", 0.92, GroupRole.VOLUNTEER, note="Has the key to the hall."),
    Invented("Abdi W.", "Abdi Warsame", 0.85),
    Invented("Alison P.", "Alison Pryce", 0.75, access_needs=(AccessNeed.LARGE_PRINT,)),
    Invented("Bronwen", "Bronwen Rees", 0.7, contact_note="A text is best."),
    Invented("Carol T.", "Carol Tansley", 0.65, access_needs=(AccessNeed.NEAR_DOOR,)),
    Invented("Derek H.", "Derek Holroyd", 0.85, GroupRole.VOLUNTEER, access_needs=(AccessNeed.HEARING_LOOP,)),
    Invented(
        "Farida K.",
        "Farida Karimi",
        0.7,
        access_needs=(AccessNeed.HEARING_LOOP, AccessNeed.LANGUAGE),
        note="Speaks Dari.",
    ),
    Invented("George M.", "George Mottram", 0.9, access_needs=(AccessNeed.WHEELCHAIR,)),
    Invented("Grace", "Grace Adeyemi", 0.88, access_needs=(AccessNeed.LARGE_PRINT,), contact_note="Prefers a text."),
    Invented("Joy B.", "Joy Barraclough", 0.6, access_needs=(AccessNeed.FOOD,), note="No gluten."),
    Invented("Kwame", "Kwame Asante", 0.55),
    Invented("Lin", "Lin Zhao", 0.75),
    Invented("Małgosia", "Małgorzata Wrzos", 0.7, contact_note="Ring after six."),
    Invented("Siân", "Siân Penhallow", 0.65),
    Invented("فاطمة", "فاطمة الدمشقية", 0.6, access_needs=(AccessNeed.LANGUAGE,)),
    Invented("মৌসুমী", "মৌসুমী তালুকদার", 0.6),
    Invented("李小梅", "李小梅", 0.5),
    Invented("Sheila M.", "Sheila Maddocks", 0.5, contact_note="Glad of a text."),
    Invented("Raj", "Raj Bhandari", 0.45, contact_note="A card is nice."),
    Invented("Ines", "Ines Duarte", 0.5),
)
"""The people of the practice group, in the order in which they join: the last is new this month."""

_FIRST = (
    "Abdi Agnieszka Aisha Aled Alison Amina Angharad Anwen Asif Beata Ben Bethan Bronwen Carol Ceri Chidi Dai "
    "Dawn Derek Dilys Ewa Farah Finn Gareth Grace Gwen Halina Hannah Ibrahim Imani Ivy Jac Jakub Joy Kasia "
    "Kofi Krystyna Kwame Leila Lin Łukasz Maeve Małgorzata Mei Mick Mohammed Nasreen Nia Ngozi Olwen Omar "
    "Owain Parveen Pauline Piotr Rafał Raj Rhys Ruth Sadia Sanjay Sheila Siân Stan Tariq Tegan Tomasz Val "
    "Wanda Yusuf Zofia فاطمة خالد سميرة يوسف মৌসুমী রহিমা করিম শাহীন 小龙 美玲 志强 丽华"
).split()
_LAST = (
    "Adeyemi Ahmed Asante Bevan Bhandari Blakeney Chaudhry Chen Cieślak Conway Dąbek Davies Duarte Eccles "
    "Fairhurst Farah Gough Griffiths Haddad Holroyd Hussain Iqbal Jagielski Jarman Karimi Kowalik Lal "
    "Llewellyn Lowe Maddocks Mensah Morgan Mottram Nowicki Oakley Okafor Osei Parry Pike Prosser Pryce Quist "
    "Rees Rowlands Sikora Tansley Tudor Umar Vaughan Warsame Whitfield Woźny Yilmaz Zając الحلبي الدمشقية "
    "منصور তালুকদার চৌধুরী সরকার 陈 王 张"
).split()
_NEEDS = tuple(AccessNeed)


def invent(chance: Random) -> Iterator[Invented]:
    """Yield people without end, each full name once."""
    seen: set[str] = set()
    while True:
        first, last = chance.choice(_FIRST), chance.choice(_LAST)
        full_name = f"{first} {last}"
        if full_name in seen:
            full_name = f"{first} {chance.choice(_FIRST)} {last}"
        if full_name in seen:
            continue
        seen.add(full_name)
        needs = (chance.choice(_NEEDS),) if chance.random() < 0.15 else ()
        yield Invented(first, full_name, chance.betavariate(5, 1.5), access_needs=needs)
