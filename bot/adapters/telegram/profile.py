"""Profile: the command menu and descriptions, per language and kind of chat, set when they differ."""

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeDefault,
)

from bot.replies.responder import Responder

COMMANDS = {
    "start": "command_start",
    "help": "command_help",
    "topics": "command_topics",
    "facts": "command_facts",
    "source": "command_source",
    "lang": "command_lang",
    "why": "command_why",
    "privacy": "command_privacy",
    "forget": "command_forget",
}
_IN_GROUPS = ("help", "topics", "facts", "source")
"""What everybody in a group is offered; the rest is about one's own chat, or changes it for all."""
_SCOPES: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
    (BotCommandScopeDefault(), tuple(COMMANDS)),
    (BotCommandScopeAllGroupChats(), _IN_GROUPS),
    (BotCommandScopeAllChatAdministrators(), (*_IN_GROUPS, "lang")),
)
_CODES = {"": "en", "en": "en", "zh": "zh-Hans"}
"""Telegram's language codes, none for all others, and the language shown for each.

They know no script: traditional readers get the simplified words here, and here alone.
"""


async def set_profile(bot: Bot, responder: Responder) -> None:
    """Set commands and descriptions; these calls are limited, so only changes are sent.

    The name is the operator's, as @BotFather was told.
    """
    for code, lang in _CODES.items():
        for scope, names in _SCOPES:
            commands = [BotCommand(name, responder.say(COMMANDS[name], lang)) for name in names]
            if list(await bot.get_my_commands(scope, code)) != commands:
                await bot.set_my_commands(commands, scope, code)
        description = responder.say("bot_description", lang)
        if (await bot.get_my_description(language_code=code)).description != description:
            await bot.set_my_description(description, language_code=code)
        short = responder.say("bot_short_description", lang)
        if (await bot.get_my_short_description(language_code=code)).short_description != short:
            await bot.set_my_short_description(short, language_code=code)
