"""Stand-in: a strict Bot API server on loopback that refuses what Telegram refuses."""

import asyncio
import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientError, ClientSession, web
from aiohttp.web_request import FileField

from tests.end_to_end.checks import (
    TOO_OLD,
    check_buttons,
    check_caption,
    check_commands,
    check_photo,
    check_quote,
    check_results,
    check_start_button,
    check_text,
)
from tests.end_to_end.markup import Refusal, parsed, read

__all__ = ["BOT_ID", "BOT_NAME", "Call", "StandIn", "broken", "parsed", "serve", "too_many"]

BOT_ID, BOT_NAME = 424242, "cite_test_bot"
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_LONG = 60.0


@dataclass
class Call:
    """One request the bot made."""

    method: str
    params: dict[str, Any]


@dataclass
class StandIn:
    """The server's state: what the bot did, and what goes wrong next.

    `faults` are answered instead of a method, or of a method for one chat (`sendMessage 7`). Answers
    of `lost` methods get lost after the deed is done: the connection is `dropped` or stays `silent`.
    Methods of `silent` are never answered. `delivered` are updates brought to a webhook, with the
    status it answered.
    """

    calls: list[Call] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    faults: dict[str, list[Callable[[], web.StreamResponse]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    lost: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    silent: set[str] = field(default_factory=set)
    latency: float = 0.0
    delivered: list[tuple[int, int]] = field(default_factory=list)
    polls: int = 0
    url: str = ""
    _hook: dict[str, Any] = field(default_factory=dict)
    _bringing: set[asyncio.Task[None]] = field(default_factory=set)
    _updates: list[dict[str, Any]] = field(default_factory=list)
    _messages: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)
    threads: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    moved: dict[int, int] = field(default_factory=dict)
    _photos: set[str] = field(default_factory=set)
    _presses: set[str] = field(default_factory=set)
    _queries: set[str] = field(default_factory=set)
    _settings: dict[str, Any] = field(default_factory=dict)
    _counter: int = 100
    _newest: dict[str, Any] = field(default_factory=dict)
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request as Telegram would."""
        method = request.match_info["method"]
        params = await self._params(request)
        await asyncio.sleep(_LONG if method in self.silent else self.latency)
        for key in (f"{method} {params.get('chat_id')}", method):
            if self.faults[key]:
                return self.faults[key].pop(0)()
        if method != "getUpdates":
            self.calls.append(Call(method, params))
        try:
            result = await getattr(self, f"_{method}", self._set)(params, method)
        except Refusal as refusal:
            self.refused.append(f"{method}: {refusal.args[0]}")
            body: dict[str, Any] = {
                "ok": False,
                "error_code": 400,
                "description": f"Bad Request: {refusal.args[0]}",
            }
            body |= {"parameters": refusal.args[1]} if len(refusal.args) > 1 else {}
            return web.json_response(body, status=400)
        if self.lost[method]:
            await self._lose(request, self.lost[method].pop(0))
        return web.json_response({"ok": True, "result": result})

    async def _lose(self, request: web.Request, how: str) -> None:
        if how == "silent":
            await asyncio.sleep(_LONG)
        elif request.transport is not None:
            request.transport.close()

    async def _params(self, request: web.Request) -> dict[str, Any]:
        given = dict(await request.post())
        read_whole = {
            name: value.file.read() for name, value in given.items() if isinstance(value, FileField)
        }
        # As the library sends files: the field names another part of the form.
        named = {name: _read(value) for name, value in given.items() if name not in read_whole}
        return {name: _attached(value, read_whole) for name, value in named.items()} | read_whole

    async def _getMe(self, *_: Any) -> dict[str, Any]:  # noqa: N802
        return {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": "Cite",
            "username": BOT_NAME,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "supports_guest_queries": True,
        }

    async def _getUpdates(self, params: dict[str, Any], _: str) -> list[dict[str, Any]]:  # noqa: N802
        self.polls += 1
        offset = int(params.get("offset", 0))
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        if not self._updates:
            self._arrived.clear()
            try:
                await asyncio.wait_for(self._arrived.wait(), min(float(params.get("timeout", 0)), 2.0))
            except TimeoutError:
                return []
        return self._updates

    async def _setWebhook(self, params: dict[str, Any], _: str) -> bool:  # noqa: N802
        if not str(params["url"]).startswith("http"):
            raise Refusal("bad webhook: An HTTPS URL must be provided for webhook")
        self._hook = params
        for update in self._updates:
            self._bring(update)
        self._updates = []
        return True

    async def _getWebhookInfo(self, *_: Any) -> dict[str, Any]:  # noqa: N802
        return {"url": self._hook.get("url", ""), "has_custom_certificate": False, "pending_update_count": 0}

    async def _deleteWebhook(self, *_: Any) -> bool:  # noqa: N802
        self._hook = {}
        return True

    def _bring(self, update: dict[str, Any]) -> None:
        """Bring an update to the webhook, again until it answers 200, as Telegram does."""
        task = asyncio.create_task(self._deliver(update))
        self._bringing.add(task)
        task.add_done_callback(self._bringing.discard)

    async def _deliver(self, update: dict[str, Any]) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": str(self._hook["secret_token"])}
        async with ClientSession(headers=headers) as session:
            while True:
                try:
                    async with session.post(self._hook["url"], json=update) as answer:
                        status = answer.status
                except ClientError:
                    status = 0
                self.delivered.append((update["update_id"], status))
                if status == 200:
                    return
                await asyncio.sleep(0.2)

    async def _sendMessage(self, params: dict[str, Any], _: str) -> dict[str, Any]:  # noqa: N802
        self._check_message(params)
        self._check_place(params)
        return self._keep(int(params["chat_id"]), params)

    def _check_place(self, params: dict[str, Any]) -> None:
        """Refuse a message to where none can be, or in reply to none."""
        chat = int(params["chat_id"])
        if chat in self.moved:
            fact = "group chat was upgraded to a supergroup chat"
            raise Refusal(fact, {"migrate_to_chat_id": self.moved[chat]})
        thread = params.get("message_thread_id")
        if thread is not None and int(thread) not in self.threads[chat]:
            raise Refusal("message thread not found")
        reply = params.get("reply_parameters")
        replied = self._messages.get((chat, int(reply["message_id"]))) if reply else None
        if reply and replied is None and not reply.get("allow_sending_without_reply"):
            raise Refusal("message to be replied not found")
        check_quote(reply.get("quote") if reply else None, replied)

    async def _sendPhoto(self, params: dict[str, Any], _: str) -> dict[str, Any]:  # noqa: N802
        name = check_photo(params.get("photo"), self._photos)
        self._photos.add(name)
        check_caption(params.get("caption"), params.get("parse_mode"))
        check_buttons(params.get("reply_markup"))
        self._check_place(params)
        return self._keep(int(params["chat_id"]), params, photo=name)

    async def _editMessageText(self, params: dict[str, Any], _: str) -> dict[str, Any]:  # noqa: N802
        self._check_message(params)
        key = (int(params["chat_id"]), int(params["message_id"]))
        old = self._messages.get(key)
        if old is None:
            raise Refusal("message to edit not found")
        if old["from"]["id"] != BOT_ID:
            raise Refusal("message can't be edited")
        shown, entities = read(params["text"], params.get("parse_mode"))
        new = {"text": shown, "entities": entities, "reply_markup": params.get("reply_markup")}
        if all(old.get(name) == value for name, value in new.items()):
            raise Refusal(_NOT_MODIFIED)
        old |= new | {"edit_date": 1}
        return _clean(old)

    async def _editMessageReplyMarkup(self, params: dict[str, Any], _: str) -> dict[str, Any]:  # noqa: N802
        old = self._messages[int(params["chat_id"]), int(params["message_id"])]
        if old.get("reply_markup") == params.get("reply_markup"):
            raise Refusal(_NOT_MODIFIED)
        old["reply_markup"] = params.get("reply_markup")
        return _clean(old)

    async def _answerCallbackQuery(self, params: dict[str, Any], _: str) -> bool:  # noqa: N802
        if params["callback_query_id"] not in self._presses:
            raise Refusal(TOO_OLD)
        if len(params.get("text", "")) > 200:
            raise Refusal("MESSAGE_TOO_LONG")
        self._presses.discard(params["callback_query_id"])
        return True

    async def _answerInlineQuery(self, params: dict[str, Any], _: str) -> bool:  # noqa: N802
        self._take_query(params["inline_query_id"])
        check_results(params["results"])
        check_start_button(params.get("button"))
        return True

    async def _answerGuestQuery(self, params: dict[str, Any], _: str) -> dict[str, str]:  # noqa: N802
        self._take_query(params["guest_query_id"])
        check_results([params["result"]])
        return {"inline_message_id": "guest"}

    def _take_query(self, query: str) -> None:
        if query not in self._queries:
            raise Refusal(TOO_OLD)
        self._queries.discard(query)

    async def _set(self, params: dict[str, Any], method: str) -> Any:
        """Keep a setting, or give it back: commands and descriptions per language."""
        code = params.get("language_code", "")
        place = f"{method[3:]} {code} {params.get('scope', {}).get('type', 'default')}"
        if method.startswith("get"):
            default: Any = [] if method == "getMyCommands" else {_name(method): ""}
            return self._settings.get(place, default)
        if method == "setMyCommands":
            check_commands(params["commands"], code)
        if method.startswith("setMy"):
            value = (
                params["commands"] if method == "setMyCommands" else {_name(method): params[_name(method)]}
            )
            self._settings[place] = value
            return True
        if method in {"sendChatAction", "close", "logOut"}:
            return True
        raise Refusal(f"method {method} not found")

    def _check_message(self, params: dict[str, Any]) -> None:
        check_text(params.get("text"), params.get("parse_mode"))
        check_buttons(params.get("reply_markup"))

    def _keep(self, chat: int, params: dict[str, Any], photo: str = "") -> dict[str, Any]:
        self._counter += 1
        kind = "private" if chat > 0 else "supergroup"
        text, entities = read(str(params["caption" if photo else "text"]), params.get("parse_mode"))
        said: dict[str, Any] = {"text": text, "entities": entities}
        if photo:
            size = {"file_id": photo, "file_unique_id": photo, "width": 1080, "height": 1080}
            said = {"caption": text, "caption_entities": entities, "photo": [size]}
        message = {
            "message_id": self._counter,
            "date": 1,
            "chat": {"id": chat, "type": kind, "title": "t"},
            "from": {"id": BOT_ID, "is_bot": True, "first_name": "Cite", "username": BOT_NAME},
            "reply_markup": params.get("reply_markup"),
        } | said
        self._messages[chat, self._counter] = message
        return _clean(message)

    # What a test does to the bot.

    def push(self, **update: Any) -> None:
        """Queue an update, or bring it to the webhook if one is set."""
        self._counter += 1
        made = {"update_id": self._counter} | update
        self._newest = update
        if self._hook:
            self._bring(made)
            return
        self._updates.append(made)
        self._arrived.set()

    def again(self, times: int) -> None:
        """Deliver the newest update so many times more."""
        made = {"update_id": self._counter} | self._newest
        for _ in range(times):
            if self._hook:
                self._bring(made)
            else:
                self._updates.append(made)

    def answer_once(self, key: str, status: int, body: dict[str, Any]) -> None:
        """Answer a method, or a method for one chat, with this the next time."""
        self.faults[key].append(lambda: web.json_response(body, status=status))

    def shuffle(self, order: Callable[[list[dict[str, Any]]], list[dict[str, Any]]]) -> None:
        """Change the order, or the number, of the updates that wait to be fetched."""
        self._updates = order(self._updates)

    def message(
        self,
        text: str | None,
        chat: int = 7,
        code: str | None = "en",
        reply_to: int | None = None,
        edited: int | None = None,
        **extra: Any,
    ) -> int:
        """Send a message from a reader, or edit one; return its id."""
        self._counter += 1
        number = edited or self._counter
        user = {"id": abs(chat) + 1, "is_bot": False, "first_name": "R"} | (
            {"language_code": code} if code else {}
        )
        kind = "private" if chat > 0 else "supergroup"
        message: dict[str, Any] = {
            "message_id": number,
            "date": 1,
            "chat": {"id": chat, "type": kind, "title": "t", "first_name": "R"},
            "from": user,
        } | extra
        if text is not None:
            message = {"text": text, "entities": list(_entities(text))} | message
        if reply_to is not None:
            message["reply_to_message"] = _clean(self._messages[chat, reply_to])
        self._messages[chat, number] = message
        self.push(**{"edited_message" if edited else "message": message})
        return number

    def post(self, text: str, channel: int) -> None:
        """Post into a channel; nobody is the sender."""
        self._counter += 1
        message = {
            "message_id": self._counter,
            "date": 1,
            "chat": {"id": channel, "type": "channel", "title": "news"},
            "sender_chat": {"id": channel, "type": "channel", "title": "news"},
            "text": text,
            "entities": list(_entities(text)),
        }
        self._messages[channel, self._counter] = message
        self.push(channel_post=message)

    def inline(self, query: str, code: str = "en") -> str:
        """Type a query behind the bot's name in any chat; return the query's id."""
        number = self._new_query()
        user = {"id": 8, "is_bot": False, "first_name": "R", "language_code": code}
        self.push(inline_query={"id": number, "from": user, "query": query, "offset": ""})
        return number

    def guest(self, text: str, code: str = "en") -> str:
        """Mention the bot in a chat that it is not in; return the query's id."""
        number = self._new_query()
        user = {"id": 8, "is_bot": False, "first_name": "R", "language_code": code}
        message = {
            "message_id": self._counter,
            "date": 1,
            "chat": {"id": -900, "type": "supergroup", "title": "elsewhere"},
            "from": user,
            "text": text,
            "entities": list(_entities(text)),
            "guest_query_id": number,
        }
        self.push(guest_message=message)
        return number

    def _new_query(self) -> str:
        self._counter += 1
        self._queries.add(str(self._counter))
        return str(self._counter)

    def press(self, data: str, message: dict[str, Any], code: str = "en") -> None:
        """Press a button under a message of the bot's."""
        self._counter += 1
        press = str(self._counter)
        self._presses.add(press)
        user = {"id": 8, "is_bot": False, "first_name": "R", "language_code": code}
        query = {"id": press, "from": user, "chat_instance": "1", "data": data, "message": _clean(message)}
        self.push(callback_query=query)

    # What a test sees of the bot.

    def sent(self, method: str = "sendMessage") -> list[dict[str, Any]]:
        """Return the parameters of all calls of a method."""
        return [call.params for call in self.calls if call.method == method]

    def last(self, chat: int = 7) -> dict[str, Any]:
        """Return the newest message of the bot's in a chat."""
        own = [m for (c, _), m in self._messages.items() if c == chat and m["from"]["id"] == BOT_ID]
        return own[-1]


def too_many(seconds: int) -> Callable[[], web.StreamResponse]:
    """Return a fault: flood control."""
    body = {
        "ok": False,
        "error_code": 429,
        "description": f"Too Many Requests: retry after {seconds}",
        "parameters": {"retry_after": seconds},
    }
    return lambda: web.json_response(body, status=429)


def conflict() -> web.StreamResponse:
    """Return what a second poller gets."""
    said = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    return web.json_response({"ok": False, "error_code": 409, "description": said}, status=409)


def refused(status: int, description: str) -> Callable[[], web.StreamResponse]:
    """Return a fault: Telegram refuses, with its reason."""
    body = {"ok": False, "error_code": status, "description": description}
    return lambda: web.json_response(body, status=status)


def broken(status: int = 502) -> Callable[[], web.StreamResponse]:
    """Return a fault: Telegram is ill."""
    return lambda: web.Response(status=status, text="Bad Gateway")


def _name(method: str) -> str:
    return {"Description": "description", "ShortDescription": "short_description"}[method[5:]]


def _read(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _attached(value: Any, files: dict[str, bytes]) -> Any:
    name = value.removeprefix("attach://") if isinstance(value, str) else ""
    return files.get(name, value)


def _clean(message: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in message.items() if value is not None}


def _entities(text: str) -> list[dict[str, Any]]:
    found = [("bot_command", match) for match in re.finditer(r"(?<!\S)/\w+(?:@\w+)?", text)]
    found += [("mention", match) for match in re.finditer(r"(?<![\w/])@\w+", text)]
    return [{"type": kind, "offset": match.start(), "length": len(match[0])} for kind, match in found]


async def serve(stand_in: StandIn) -> web.AppRunner:
    """Start the server on a free port; its address is in `stand_in.url`."""
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", stand_in.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    stand_in.url = f"http://127.0.0.1:{port}"
    return runner
