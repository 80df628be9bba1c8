"""Serving: the service of a bot that runs, renewed by edits and told to `citebot status`."""

import gc
import logging
import os
import time
from pathlib import Path

from bot.adapters.files.serving_file import Serving, serving_file, write_serving
from bot.adapters.files.watch import Attempt, Live
from bot.cli.service import Places, Service, build

logger = logging.getLogger(__name__)


class Served:
    """The newest service of these places while a bot runs.

    What it has loaded stands in a file beside the health file until `close`.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._started = time.time()
        self.live: Live[Service] = Live(self._build, places.read, self._heard)
        self.settings = self.live.state.settings.telegram
        self._file = serving_file(self.settings.health_file)
        self._tell(None)

    def close(self) -> None:
        """Take back what was told: nothing serves any more."""
        self._file.unlink(missing_ok=True)

    def _build(self, earlier: Service | None) -> Service:
        made = build(self._places, earlier)
        made.answerer.warm()
        # What serves is no garbage: the collector need not walk over it while readers wait.
        gc.freeze()
        return made

    def _heard(self, attempt: Attempt) -> None:
        if not attempt.problems and self.live.state.settings.telegram != self.settings:
            logger.warning("settings under `telegram` are taken at the next start")
        self._tell(attempt)

    def _tell(self, attempt: Attempt | None) -> None:
        live, service = self.live, self.live.state
        knowledge, basis = service.answerer.knowledge, service.responder.basis
        told = Serving(
            process=os.getpid(),
            started=self._started,
            folder=str(self._places.articles(service.settings)),
            version=knowledge.version,
            entries=len(knowledge.entries()),
            configuration=basis.configuration,
            scorer=basis.scorer,
            since=live.since,
            read=tuple(str(Path(path).absolute()) for path in self._places.read()),
            taken=live.taken,
            attempt=attempt,
            articles=len(service.loaded.volumes),
        )
        write_serving(self._file, told)
