"""Settings: the numbers and switches of config/bot.yaml."""

from dataclasses import dataclass, field

from bot.core.tuning import Tuning


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """How the bot behaves on Telegram.

    `concurrent_updates` is also the size of the connection pool. `edit_minutes` is how long an
    edited question changes its reply, `page_size` how many buttons a list has, `remembered_chats`
    how many chats' choice of language is kept. `health_file` is touched after each successful
    poll and is stale after `health_seconds`. A field's `most` is the largest value it can have.
    """

    # The library gets slower, not faster, long before this.
    concurrent_updates: int = field(default=16, metadata={"most": 256})
    edit_minutes: int = 60
    # Telegram allows 100 buttons; some of them turn the pages.
    page_size: int = field(default=6, metadata={"most": 90})
    remembered_chats: int = 10_000
    health_file: str = "/tmp/citebot.alive"  # noqa: S108
    health_seconds: int = 120


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; `knowledge` is a folder, relative to the one that holds config/."""

    knowledge: str
    tuning: Tuning = field(default_factory=Tuning)
    telegram: TelegramSettings = field(default_factory=TelegramSettings)
