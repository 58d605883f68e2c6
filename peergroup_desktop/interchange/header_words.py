"""Words that people write above columns, in the languages groups here use. Folded: small letters, no accents."""

import re

from peergroup_desktop.core.names import fold
from peergroup_desktop.interchange.meanings import ColumnMeaning

_WORDS: dict[ColumnMeaning, str] = {
    ColumnMeaning.CALLED: (
        "called|known as|nickname|preferred name|likes to be called|name to use|name badge"
        "|what would you like us to call you"
        "|what do you like to be called|aka|usual name|alias"
    ),
    ColumnMeaning.FULL_NAME: (
        "name|names|full name|member|members|member name|members name|participant|participants|person|who|attendee"
        "|attendees"
        "|client|your name|name of member|enw|enw llawn|nombre|nombre completo|nom|nom complet|nome|nome completo|naam"
        "|imie i nazwisko|isim|people|first name and surname|name surname"
    ),
    ColumnMeaning.FIRST_NAME: (
        "first name|firstname|first names|forename|forenames|given name|first|christian name|prenom|vorname|imie"
        "|enw cyntaf"
        "|nombre de pila|voornaam|fname"
    ),
    ColumnMeaning.SURNAME: (
        "surname|last name|lastname|family name|last|nachname|nazwisko|cyfenw|apellido|apellidos|nom de famille|cognome"
        "|achternaam|lname|second name"
    ),
    ColumnMeaning.PHONE: (
        "phone|mobile|tel|telephone|mob|cell|phone number|phone no|mobile number|mobile no|contact number"
        "|contact no|whatsapp"
        "|telefon|telefono|telefone|ffon|rhif ffon|handy|movil|portable|tel no|telephone number|telephone no"
        "|contact tel"
        "|your phone|mobile phone|cell phone|number"
    ),
    ColumnMeaning.OTHER_PHONE: (
        "home|home phone|landline|work phone|other phone|home tel|home number|home telephone|phone 2|tel 2|mobile 2"
        "|work"
        "|second phone|alternative number|land line|ffon cartref"
    ),
    ColumnMeaning.EMAIL: "email|e mail|email address|e mail address|mail|ebost|correo|correo electronico|courriel"
    "|your email",
    ColumnMeaning.CONTACT_NOTE: (
        "best time to call|contact notes|contact note|contact preference|contact preferences|safe contact|when to call"
        "|how to contact|preferred contact|best way to contact you"
    ),
    ColumnMeaning.ACCESS_NEEDS: (
        "access|access needs|accessibility|support needs|requirements|special requirements|needs|additional needs"
    ),
    ColumnMeaning.BORN_ON: (
        "birthday|dob|d o b|date of birth|born|birth date|birthdate|birth|geburtsdatum|data urodzenia|dyddiad geni"
        "|pen blwydd"
        "|fecha de nacimiento|date de naissance"
    ),
    ColumnMeaning.JOINED_ON: (
        "joined|joined on|join date|date joined|started|start date|member since|first came|first attended|first session"
        "|since|joining date|date started|ymunodd|registered|date registered"
    ),
    ColumnMeaning.NOTE: (
        "notes|note|comments|comment|remarks|other|info|information|anything else|other information|uwagi|notas"
        "|nodiadau"
        "|bemerkung|details"
    ),
    ColumnMeaning.GROUP: "group|groups|which group|attends|day|days|which day|session|sessions attended|grwp|grupo"
    "|gruppe|groupe",
    ColumnMeaning.TIMESTAMP: (
        "timestamp|submitted|date submitted|completed at|completion time|submission date|zeitstempel|horodateur"
        "|marca temporal|start time|submitted at"
    ),
    ColumnMeaning.TOTAL: (
        "total|totals|came|sum|attended|attendance|attendances|times|times attended|count|no of sessions|sessions"
        "|suma|razem"
        "|cyfanswm|number attended|tot"
    ),
    ColumnMeaning.IGNORE: "no|nr|id|ref|row|#",
}
_BY_WORD = {word: meaning for meaning, words in _WORDS.items() for word in words.split("|")}
_BY_PHRASE: tuple[tuple[re.Pattern[str], ColumnMeaning], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"emergency|next of kin|\bgp\b|doctor|carer|\bice\b", ColumnMeaning.KEEP_IN_NOTE),
        (r"\bagree|consent|permission to (?:keep|store|hold)|\bgdpr\b|data protection", ColumnMeaning.AGREEMENT),
        (r"\b(?:ok|okay|happy|may we|can we|alright)\b.*\b(?:text|sms|ring|call|phone|leave)", ColumnMeaning.TEXT_OK),
        (r"\b(?:text|sms|whatsapp) ok\b|ok to text", ColumnMeaning.TEXT_OK),
        (r"\b(?:like|want|wish) (?:us )?to (?:be )?call(?:ed)?\b|preferred name|known as", ColumnMeaning.CALLED),
        (r"comfortable|access(?:ib| need| req)|disabilit|adjustment|diet|allerg", ColumnMeaning.ACCESS_NEEDS),
        (r"(?:date of|\bd) ?birth|birthday", ColumnMeaning.BORN_ON),
        (r"e ?mail", ColumnMeaning.EMAIL),
        (r"(?:home|work|other|second|land).*(?:phone|tel|number|line)", ColumnMeaning.OTHER_PHONE),
        (r"\b(?:phone|mobile|telephone)\b", ColumnMeaning.PHONE),
        (r"\b(?:first|given) ?name|forename", ColumnMeaning.FIRST_NAME),
        (r"surname|\b(?:last|family) ?name", ColumnMeaning.SURNAME),
        (r"\bfull name\b|^name\b|\bname$", ColumnMeaning.FULL_NAME),
        (r"\b(?:date|when).*\b(?:joined|started)\b", ColumnMeaning.JOINED_ON),
        (r"\bnotes?\b|comments?\b|anything (?:else|we should know)", ColumnMeaning.NOTE),
        (r"which (?:group|session|day)", ColumnMeaning.GROUP),
    )
)


def heading_key(heading: str) -> str:
    """Return the heading folded, without signs and without what stands in brackets at its end."""
    bare = re.sub(r"\([^)]*\)\s*$", "", heading) or heading
    return " ".join(re.sub(r"[^\w#]+", " ", fold(bare).replace("'", "")).split())


def by_heading(heading: str) -> tuple[ColumnMeaning, float] | None:
    """Return the meaning that the heading's words suggest and how sure that is, or None where they say nothing."""
    key = heading_key(heading)
    if not key:
        return None
    if key in _BY_WORD:
        return _BY_WORD[key], 0.95
    spread = fold(heading)
    for pattern, meaning in _BY_PHRASE:
        if pattern.search(key) or pattern.search(spread):
            return meaning, 0.8
    return None
