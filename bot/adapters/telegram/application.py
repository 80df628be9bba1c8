"""Application: the library's application with our handlers in it."""

import logging
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, cast

from telegram import LinkPreviewOptions, Update
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.adapters.telegram.admission import Admission
from bot.adapters.telegram.buttons import Buttons
from bot.adapters.telegram.client import Client
from bot.adapters.telegram.errors import error_door
from bot.adapters.telegram.figures import Draw, FigureMessages
from bot.adapters.telegram.groups import MEANT
from bot.adapters.telegram.guest import Guest
from bot.adapters.telegram.handlers import Handlers
from bot.adapters.telegram.inline import Inline
from bot.adapters.telegram.intake import Intake
from bot.adapters.telegram.ordering import Claims, PerChat
from bot.adapters.telegram.pacing import Pacer
from bot.adapters.telegram.polling import LivelyRequest
from bot.adapters.telegram.privacy import Privacy
from bot.adapters.telegram.profile import set_profile
from bot.adapters.telegram.vital import SignOfLife
from bot.chats.records import Records
from bot.replies.responder import Responder
from bot.settings import TelegramSettings

logger = logging.getLogger(__name__)
_BATCHES = 2


class Telegram(Application[Any, Any, Any, Any, Any, Any]):
    """The library's application with the parts of ours that are told when the bot starts or stops."""

    def __init__(
        self, *, pacer: Pacer, updates: PerChat, polls: LivelyRequest, silent_seconds: float, **parts: Any
    ) -> None:
        super().__init__(**parts)
        self.pacer = pacer
        self.updates = updates
        self.polls = polls
        self.silent_seconds = silent_seconds


def build_application(  # noqa: PLR0913 - all that differs between two bots
    token: str,
    responder: Callable[[], Responder],
    settings: TelegramSettings,
    records: Records,
    api_url: str | None = None,
    claims: Claims | None = None,
    *,
    draw: Draw | None = None,
) -> Telegram:
    """Return the application; `responder` gives the newest one at each update.

    `records` hold what is kept between two of them; `api_url` is the address of a Bot API server
    of one's own, without `/bot`. Without `claims` the records know which updates were handled.
    `draw` makes pictures of key figures; without it they are told in words alone.
    """
    intake = Intake(_BATCHES * settings.concurrent_updates)
    pacer = Pacer(settings, intake)
    updates = PerChat(intake, claims or records.store, pacer.heard)
    polls = LivelyRequest(SignOfLife(Path(settings.health_file)), intake, settings.answer_seconds)
    parts = {
        "pacer": pacer,
        "updates": updates,
        "polls": polls,
        "silent_seconds": float(settings.silent_seconds),
    }
    builder = (
        ApplicationBuilder()
        .application_class(Telegram, parts)
        .token(token)
        .request(Client(settings.concurrent_updates, settings.answer_seconds))
        .get_updates_request(polls)
        .update_queue(intake)
        .concurrent_updates(updates)
        .rate_limiter(pacer)
        .job_queue(None)
        .defaults(
            Defaults(
                link_preview_options=LinkPreviewOptions(is_disabled=True), allow_sending_without_reply=True
            )
        )
        .post_init(_profile(responder))
    )
    if api_url:
        builder = builder.base_url(f"{api_url.rstrip('/')}/bot")
    application = cast("Telegram", builder.build())
    _add_handlers(application, responder, settings, records, draw)
    return application


def _profile(responder: Callable[[], Responder]) -> Callable[[Any], Coroutine[Any, Any, None]]:
    async def show(application: Telegram) -> None:
        try:
            await set_profile(application.bot, responder())
        except TelegramError as error:
            # The bot answers without its menu, too.
            logger.warning("menu and descriptions were not set (%s)", type(error).__name__)

    return show


def _add_handlers(
    application: Telegram,
    responder: Callable[[], Responder],
    settings: TelegramSettings,
    records: Records,
    draw: Draw | None,
) -> None:
    handlers = Handlers(responder, settings, records)
    figures = FigureMessages(responder, handlers.lang, draw)
    buttons = Buttons(responder, settings, handlers, records, figures)
    privacy = Privacy(responder, records, handlers.lang)
    admission = Admission(settings.questions_per_minute, responder, handlers)
    application.add_handler(TypeHandler(Update, admission.admit), group=-1)
    new = filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST
    for name, callback in (
        ("start", handlers.start),
        ("help", handlers.help),
        ("topics", handlers.topics),
        ("facts", figures.command),
        ("source", handlers.source),
        ("lang", handlers.lang_command),
        ("why", handlers.why),
        ("privacy", privacy.privacy),
        ("forget", privacy.forget),
    ):
        application.add_handler(CommandHandler(name, callback, filters=new & MEANT))
    application.add_handler(CallbackQueryHandler(buttons.press))
    application.add_handler(InlineQueryHandler(Inline(responder, settings, records).query))
    application.add_handler(MessageHandler(filters.UpdateType.GUEST_MESSAGE, Guest(responder).message))
    application.add_handler(MessageHandler(new & filters.TEXT, handlers.question))
    application.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, handlers.migrated))
    application.add_handler(
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & filters.TEXT & ~filters.COMMAND, handlers.edited)
    )
    application.add_handler(MessageHandler(new & ~filters.TEXT & ~filters.StatusUpdate.ALL, handlers.other))
    application.add_error_handler(error_door(responder, handlers))
