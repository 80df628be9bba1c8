"""Groups: when the bot speaks among many, and how much.

It is quiet unless it is asked: by a command with its name, by its name in a message, or by a reply to
one of its messages. Who names it gets one line even where the article does not say; a mere reply to it
is often a word among readers, so it is answered only by what the article says.
"""

from dataclasses import replace

from telegram import Message
from telegram.constants import ChatType
from telegram.ext.filters import MessageFilter

from bot.adapters.telegram.chats import is_mentioned, is_reply_to
from bot.replies.reply import Reply

_SAYS = frozenset({"answer", "not_stated"})
_OFFERS = frozenset({"suggest"})


class _Meant(MessageFilter):
    """Lets a command through that is for this bot: in groups it has the bot's name, or replies to it."""

    def filter(self, message: Message) -> bool:
        bot = message.get_bot()
        if message.chat.type == ChatType.PRIVATE:
            return True
        command = (message.text or "").split(maxsplit=1)[0]
        named = command.casefold().endswith(f"@{bot.username}".casefold())
        return named or is_reply_to(message, bot.id)


MEANT = _Meant(name="MEANT")


def fitting(reply: Reply, message: Message) -> Reply | None:
    """Return a reply as it fits the chat of a question; None where silence does.

    In a group nothing is offered beside what was asked, and one line is enough.
    """
    if message.chat.type == ChatType.PRIVATE or reply.status in _SAYS or reply.said:
        return reply
    bot = message.get_bot()
    if not is_mentioned(message, bot.id, bot.username):
        return None
    return reply if reply.status in _OFFERS else replace(reply, choices=())
