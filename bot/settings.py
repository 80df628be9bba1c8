"""Settings: the numbers and switches of config/bot.yaml."""

from dataclasses import dataclass, field

from bot.core.tuning import Tuning


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """How the bot behaves on Telegram.

    A field's `about` says what it is, for the reader of bot.yaml, too; `most` is the largest value
    it can have.
    """

    # The library gets slower, not faster, long before the largest value.
    concurrent_updates: int = field(
        default=16,
        metadata={
            "about": "Updates handled at the same time, and connections to Telegram; 8-32 is fastest.",
            "most": 256,
        },
    )
    edit_minutes: int = field(
        default=60, metadata={"about": "Minutes in which an edited question still changes its reply."}
    )
    context_minutes: int = field(
        default=10,
        metadata={
            "about": "Minutes in which a follow-up is read by the question before it, in the terminal, too."
        },
    )
    # Telegram allows 100 buttons; some of them turn the pages.
    page_size: int = field(default=6, metadata={"about": "Buttons on one page of a list.", "most": 90})
    outline_size: int = field(
        default=20, metadata={"about": "Paragraphs on one page of the article's outline.", "most": 90}
    )
    inline_cache_seconds: int = field(
        default=10,
        metadata={
            "about": "Seconds for which Telegram keeps answers to what is typed behind the bot's name.",
            "most": 86_400,
        },
    )
    health_file: str = field(
        default="/tmp/citebot.alive",  # noqa: S108
        metadata={"about": "Touched after each successful poll; `citebot health` looks at its age."},
    )
    health_seconds: int = field(
        default=120, metadata={"about": "Seconds after which a bot that has not polled counts as ill."}
    )
    answer_seconds: int = field(
        default=15, metadata={"about": "Seconds that Telegram may take to answer a request."}
    )
    silent_seconds: int = field(
        default=60, metadata={"about": "Seconds without a good poll after which polling begins anew."}
    )
    questions_per_minute: int = field(
        default=60, metadata={"about": "Questions and presses of one reader that are answered in a minute."}
    )
    group_messages_per_minute: int = field(
        default=20, metadata={"about": "Messages to one group in a minute; Telegram takes 20."}
    )
    messages_per_second: int = field(
        default=30,
        metadata={"about": "Messages to all chats in a second, once Telegram says they come too fast."},
    )
    longest_wait: int = field(
        default=30,
        metadata={
            "about": "Seconds that a message may wait for Telegram; one that must wait longer is dropped."
        },
    )
    webhook_listen: str = field(
        default="127.0.0.1",
        metadata={"about": "Address that `citebot serve --webhook` listens at; 0.0.0.0 in a container."},
    )
    webhook_port: int = field(
        default=8080,
        metadata={"about": "Port that `citebot serve --webhook` listens at, behind a proxy.", "most": 65_535},
    )


@dataclass(frozen=True, slots=True)
class Hook:
    """Where Telegram brings updates: a public `url`, the `secret` it must show, and where we listen.

    `ill_after` is how many seconds without a sign of life make `/healthz` say so.
    """

    url: str
    secret: str
    listen: str = "127.0.0.1"
    port: int = 8080
    ill_after: float = 120.0


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """What is kept between two messages, where and for how long.

    `choices` of a field are all texts it can have.
    """

    url: str = field(
        default="sqlite:///citebot.db",
        metadata={
            "about": "Where: sqlite:///FILE as seen from the folder that holds config/, "
            "postgresql://user:password@host/name for replicas, or memory. CITEBOT_STORE overrides it."
        },
    )
    keep_questions: str = field(
        default="unanswered",
        metadata={
            "about": "Which questions the journal keeps, without who asked: none, unanswered or all. "
            "With all, a vote keeps its question, too.",
            "choices": ("none", "unanswered", "all"),
        },
    )
    chat_minutes: int = field(
        default=60,
        metadata={
            "about": "Minutes for which questions and answers of a chat are remembered, "
            "for /why and for replies to an earlier answer."
        },
    )
    language_days: int = field(
        default=365, metadata={"about": "Days for which a choice of language is kept."}
    )
    vote_days: int = field(default=365, metadata={"about": "Days for which votes are kept."})
    question_days: int = field(
        default=180, metadata={"about": "Days after which a question nobody asked again leaves the journal."}
    )
    most_questions: int = field(
        default=10_000, metadata={"about": "Questions in the journal; beyond it those asked least go."}
    )
    # Telegram delivers an update for up to 24 hours.
    update_hours: int = field(
        default=48, metadata={"about": "Hours for which it is known that an update was handled."}
    )


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """When `citebot check` warns."""

    reach: float = field(
        default=0.15,
        metadata={
            "about": "Least share (0-1) of an entry's phrasings that its others must reach; "
            "below it `citebot check` warns. 0 never does.",
            "most": 1,
        },
    )
    # Each phrasing of such an entry may ask for another detail that the article does not tell.
    reach_not_stated: float = field(
        default=0.0,
        metadata={"about": "The same for entries that say what the article does not tell.", "most": 1},
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; `knowledge` is a folder, relative to the one that holds config/."""

    knowledge: str
    tuning: Tuning = field(default_factory=Tuning)
    telegram: TelegramSettings = field(default_factory=TelegramSettings)
    store: StoreSettings = field(default_factory=StoreSettings)
    check: CheckSettings = field(default_factory=CheckSettings)
