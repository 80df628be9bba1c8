"""Settings: what config/bot.yaml holds, read off the typed settings."""

from dataclasses import Field, fields
from typing import Any

from bot.adapters.files.kinds import Keys, Kind, Number, Text
from bot.core.tuning import Tuning
from bot.settings import CheckSettings, StoreSettings, TelegramSettings


def _section(about: str, settings: type[Tuning | TelegramSettings | StoreSettings | CheckSettings]) -> Keys:
    return Keys(about, {one.name: _kind(one) for one in fields(settings)})


def _kind(one: Field[Any]) -> Kind:
    """Return the kind of a setting: whole numbers are at least 1, others at least 0."""
    about: str = one.metadata["about"]
    default: Any = one.default
    if isinstance(default, str):
        return Text(about, choices=one.metadata.get("choices", ()), default=default)
    whole = isinstance(default, int)
    return Number(about, int(whole), one.metadata.get("most"), whole=whole, default=default)


BOT = Keys(
    "Numbers and switches of the bot. Words are in messages/, facts in knowledge/.",
    {
        "knowledge": Text("The folder of one article or several, relative to the folder that holds config/."),
        "engine": _section("When the bot answers.", Tuning),
        "telegram": _section("How the bot behaves on Telegram.", TelegramSettings),
        "store": _section("What is kept between two messages.", StoreSettings),
        "check": _section("When `citebot check` warns.", CheckSettings),
    },
    required=("knowledge",),
)
