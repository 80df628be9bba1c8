"""Profile: the command menu and descriptions, per language, set when they differ."""

from telegram import Bot, BotCommand

from bot.replies.responder import Responder

COMMANDS = {
    "start": "command_start",
    "help": "command_help",
    "topics": "command_topics",
    "source": "command_source",
    "lang": "command_lang",
    "why": "command_why",
    "privacy": "command_privacy",
    "forget": "command_forget",
}
_CODES = {"": "en", "en": "en", "zh": "zh-Hans"}
"""Telegram's language codes, none for all others, and the language shown for each."""


async def set_profile(bot: Bot, responder: Responder) -> None:
    """Set commands and descriptions; these calls are limited, so only changes are sent."""
    for code, lang in _CODES.items():
        commands = [BotCommand(name, responder.say(key, lang)) for name, key in COMMANDS.items()]
        if list(await bot.get_my_commands(language_code=code)) != commands:
            await bot.set_my_commands(commands, language_code=code)
        description = responder.say("bot_description", lang)
        if (await bot.get_my_description(language_code=code)).description != description:
            await bot.set_my_description(description, language_code=code)
        short = responder.say("bot_short_description", lang)
        if (await bot.get_my_short_description(language_code=code)).short_description != short:
            await bot.set_my_short_description(short, language_code=code)
