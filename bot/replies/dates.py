"""Dates: a day of the calendar as readers of each language write it."""

from bot.core.values.calendar_dates import DATES, date
from bot.replies.messages import Messages
from bot.replies.translation import in_script


def written(text: str, lang: str, messages: Messages) -> str:
    """Return a date in full as a reader of `lang` writes it; of anything else only the script changes."""
    plain = text.strip().casefold()
    for pattern in DATES:
        found = pattern.fullmatch(plain)
        said = date(found) if found else None
        if said is not None and all(said):
            year, month, day = (int(part) for part in said)
            return messages.say("day", lang, year=str(year), month=_month(month, lang, messages), day=day)
    return in_script(text, lang)


def _month(number: int, lang: str, messages: Messages) -> str:
    return messages.say("months", lang).split()[number - 1]
