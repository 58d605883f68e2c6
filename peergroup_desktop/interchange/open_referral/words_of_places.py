"""Words of other people's lists for a few closed sets: countries, statuses, days, kinds of places, yes and no."""

STATUSES = {
    "active": "active", "open": "active", "live": "active", "current": "active", "published": "active",
    "yes": "active", "true": "active", "1": "active", "running": "active", "approved": "active",
    "inactive": "inactive", "closed": "inactive", "archived": "inactive", "deleted": "inactive", "no": "inactive",
    "false": "inactive", "0": "inactive", "unpublished": "inactive", "suspended": "inactive",
    "withdrawn": "inactive", "expired": "inactive", "draft": "inactive",
    "defunct": "defunct", "ended": "defunct", "ceased": "defunct", "permanently closed": "defunct",
    "temporarily closed": "temporarily closed", "paused": "temporarily closed", "on hold": "temporarily closed",
}  # fmt: skip

PLACE_TYPES = {
    "physical": "physical", "postal": "postal", "virtual": "virtual", "post": "postal", "mailing": "postal",
    "mail": "postal", "online": "virtual", "remote": "virtual", "street": "physical", "visiting": "physical",
}  # fmt: skip

FREQUENCIES = {
    "weekly": "WEEKLY", "week": "WEEKLY", "w": "WEEKLY", "every week": "WEEKLY",
    "monthly": "MONTHLY", "month": "MONTHLY", "m": "MONTHLY", "every month": "MONTHLY",
}  # fmt: skip

WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAYS = {
    spelling: code
    for code, name in zip(WEEK, _DAY_NAMES, strict=True)
    for spelling in (name, f"{name}s", name[:4], name[:3], name[:2])
} | {"tues": "TU", "weds": "WE", "thur": "TH", "thurs": "TH"}

COUNTRIES = {
    "uk": "GB", "u.k.": "GB", "gb": "GB", "gbr": "GB", "great britain": "GB", "united kingdom": "GB",
    "the united kingdom": "GB", "united kingdom of great britain and northern ireland": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "cymru": "GB", "northern ireland": "GB",
    "ireland": "IE", "republic of ireland": "IE", "eire": "IE", "irl": "IE", "isle of man": "IM", "jersey": "JE",
    "guernsey": "GG", "united states": "US", "united states of america": "US", "usa": "US", "u.s.a.": "US",
    "u.s.": "US", "canada": "CA", "can": "CA", "france": "FR", "germany": "DE", "poland": "PL", "spain": "ES",
    "australia": "AU", "new zealand": "NZ", "netherlands": "NL", "the netherlands": "NL",
}  # fmt: skip

TRUE_WORDS = frozenset({"yes", "y", "true", "t", "1", "on", "x", "✓", "✔"})
FALSE_WORDS = frozenset({"no", "n", "false", "f", "0", "off", "-"})
