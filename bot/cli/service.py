"""Service: everything that answers, wired from files."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot.adapters.files.findings import shown
from bot.adapters.files.index_cache import usual_cache
from bot.adapters.files.knowledge_folder import GENERAL
from bot.adapters.files.library_folder import Loaded, articles_in, load_articles
from bot.adapters.files.messages_file import load_messages
from bot.adapters.files.places import config_folder
from bot.adapters.files.scorer_version import scorer_version
from bot.adapters.files.settings_file import load_settings
from bot.cli.progress import reading
from bot.core.library.library import AnyAnswerer, answering_all
from bot.core.pause import collection_paused
from bot.errors import Problem, SetupError
from bot.replies.messages import Messages
from bot.replies.responder import Responder
from bot.settings import Settings

Got = TypeVar("Got")


@dataclass(frozen=True, slots=True)
class Service:
    """What the commands answer with; built anew as a whole when a file changes."""

    settings: Settings
    messages: Messages
    answerer: AnyAnswerer
    responder: Responder
    loaded: Loaded


@dataclass(frozen=True, slots=True)
class Places:
    """The folders a service is built from; None stands for the usual place."""

    knowledge: Path | None = None
    config: Path | None = None

    def configuration(self) -> Path:
        """Return the folder of bot.yaml and messages/."""
        return self.config or config_folder()

    def articles(self, settings: Settings) -> Path:
        """Return the knowledge folder; without one named, that of the settings."""
        if self.knowledge is not None:
            return self.knowledge
        # Seen from the folder that holds config/, and shown short when that is the current one.
        folder = self.configuration().resolve().parent / settings.knowledge
        relative = os.path.relpath(folder)
        return folder if relative.startswith("..") else Path(relative)

    def folder(self) -> Path:
        """Return the knowledge folder; SetupError when the settings that name it cannot be read."""
        return self.knowledge or self.articles(settings_of(self))

    def article(self) -> Path:
        """Return the folder of the one article there is; SetupError when there are several."""
        folder = self.folder()
        found = articles_in(folder)
        if len(found) > 1:
            fact, way_out = (
                f"holds {len(found)} articles",
                f"name the folder of one, such as {shown(found[0])}",
            )
            raise SetupError((Problem(shown(folder), 0, fact, way_out, "F101"),))
        return found[0] if found else folder

    def read(self) -> tuple[Path, ...]:
        """Return the folders and files that a service is made of, as far as the settings can be read."""
        config = self.configuration()
        try:
            articles = self.folder()
        except SetupError:
            return (config,)
        return (config, articles, articles.parent / GENERAL)


def build(places: Places, earlier: Service | None = None) -> Service:
    """Return the service of these places; SetupError with all problems of all files.

    With an `earlier` one, articles and entries that did not change are not made ready again.
    """
    problems: list[Problem] = []
    settings, messages = read_configuration(places, problems)
    known = settings or (Settings("") if places.knowledge else None)
    cache, former = usual_cache(os.environ), earlier.loaded if earlier is not None else None
    with collection_paused():
        loaded = (
            kept(lambda: load_articles(places.articles(known), cache, former, reading), problems)
            if known
            else None
        )
    if settings is None or messages is None or loaded is None:
        raise SetupError(tuple(sorted(problems)))
    return wired(settings, messages, loaded, earlier)


def wired(settings: Settings, messages: Messages, loaded: Loaded, earlier: Service | None = None) -> Service:
    """Return the service of what has been read."""
    with collection_paused():
        former = earlier.answerer if earlier is not None else None
        answerer = answering_all(loaded.volumes, settings.tuning, messages.smalltalk, former)
    return Service(settings, messages, answerer, Responder(answerer, messages, scorer_version()), loaded)


def read_configuration(places: Places, problems: list[Problem]) -> tuple[Settings | None, Messages | None]:
    """Return the settings and messages of these places, each None when its problems have been noted."""
    settings = kept(lambda: settings_of(places), problems)
    return settings, kept(lambda: messages_of(places), problems)


def settings_of(places: Places) -> Settings:
    """Return the settings of these places alone; SetupError with all their problems."""
    return load_settings(places.configuration() / "bot.yaml")


def messages_of(places: Places) -> Messages:
    """Return the messages of these places alone; SetupError with all their problems."""
    return load_messages(places.configuration() / "messages")


def terminal_language(environ: Mapping[str, str]) -> str:
    """Return the language of a terminal by its locale: `zh-Hans`, `zh-Hant` or `en`."""
    named = (environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or "").lower()
    if not named.startswith("zh"):
        return "en"
    return "zh-Hant" if any(place in named for place in ("tw", "hk", "mo", "hant")) else "zh-Hans"


def kept(load: Callable[[], Got], problems: list[Problem]) -> Got | None:
    """Return what `load` returns, or None with its problems noted."""
    try:
        return load()
    except SetupError as error:
        problems.extend(error.problems)
        return None
