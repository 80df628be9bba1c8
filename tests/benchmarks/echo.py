"""Echo: the smallest bot that python-telegram-bot makes, to compare with."""

import sys

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

TOKEN = "424242:AAFakeTokenThatIsLongEnoughToBeRedacted"


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say the same."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


def main() -> None:
    """Poll the server named on the command line, handling so many updates at a time."""
    url, concurrent = sys.argv[1], int(sys.argv[2])
    application = (
        ApplicationBuilder()
        .token(TOKEN)
        .base_url(f"{url}/bot")
        .concurrent_updates(concurrent)
        .connection_pool_size(concurrent)
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
