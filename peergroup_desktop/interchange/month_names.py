"""Names of months and weekdays in the languages that lists in Britain and Ireland come in. Small letters, as typed."""

_MONTH_WORDS = (
    "january jan ionawr ion enero ene janvier janv januar janeiro gennaio styczeń stycznia sty",
    "february feb febr chwefror chwef febrero février fevr févr februar fevereiro febbraio luty lutego lut",
    "march mar mawrth maw marzo mars märz mrz março marzec marca",
    "april apr ebrill ebr abril abr avril avr aprile kwiecień kwietnia kwi",
    "may mai mayo maio maggio maj maja",
    "june jun mehefin meh junio juin juni junho giugno czerwiec czerwca cze",
    "july jul gorffennaf gorff julio juillet juil juli julho luglio lipiec lipca lip",
    "august aug awst agosto ago août aout sierpień sierpnia sie",
    "september sep sept medi septiembre septembre setembro settembre wrzesień września wrz",
    "october oct hydref hyd octubre octobre oktober okt outubro ottobre październik października paź",
    "november nov tachwedd tach noviembre novembre novembro listopad listopada lis",
    "december dec rhagfyr rhag diciembre dic décembre déc dezember dez dezembro dicembre grudzień grudnia gru",
)
MONTHS: dict[str, int] = {word: month for month, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}

_WEEKDAY_WORDS = (
    "monday mon llun lunes lundi montag",
    "tuesday tue tues maw mawrth martes mardi dienstag",
    "wednesday wed weds mercher miércoles mercredi mittwoch",
    "thursday thu thur thurs iau jueves jeudi donnerstag",
    "friday fri gwener viernes vendredi freitag",
    "saturday sat sadwrn sábado samedi samstag",
    "sunday sun sul domingo dimanche sonntag",
)
WEEKDAYS: frozenset[str] = frozenset(word for words in _WEEKDAY_WORDS for word in words.split())
