"""A server that speaks as OpenAI's chat completions do: the one place from which anything leaves the machine.

Ollama, llama.cpp, vLLM and LM Studio speak so. No redirect is followed, no proxy of the environment is used, and a
reply has bounds in size and time.
"""

import ipaddress
import json
import socket
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from briefings.consulting.prompt import Question
from briefings.consulting.reply import ReplyError

if TYPE_CHECKING:
    import urllib3

MOST_BYTES = 2_000_000
"""A reply of numbers has a few hundred; with long thoughts before it, some hundred thousand."""
_CONNECT_SECONDS = 10
_OK = 200
_KNOWS_NO_SCHEMA = {400, 404, 415, 422, 500, 501}
"""With these servers say that they do not know what was asked for; then they are asked without a schema."""
_LIMITED = 429


class EndpointError(Exception):
    """A server that cannot be reached, or does not answer as one should; the text says what, `hint` what to do."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is: `url` is the base, such as http://127.0.0.1:11434/v1; `host` is its name, with its port.

    `name` is the host without the port.
    """

    url: str
    host: str
    name: str
    is_loopback: bool
    is_encrypted: bool


def read_address(url: str) -> Address:
    """Take a base address apart. Raises ValueError, with what is wrong, for what is none."""
    parts = urlsplit(url.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"'{url}' is no address of a server, such as http://127.0.0.1:11434/v1")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError("the address holds more than host and path; a key goes into BRIEF_API_KEY")
    host = parts.hostname + (f":{parts.port}" if parts.port else "")
    return Address(url.strip().rstrip("/"), host, parts.hostname, _is_loopback(parts.hostname), parts.scheme == "https")


def _is_loopback(name: str) -> bool:
    """Tell whether a name is of this machine alone: every address that it stands for is a loopback one."""
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        pass
    if name.lower() != "localhost" and not name.lower().endswith(".localhost"):
        return False
    try:
        found = {each[4][0] for each in socket.getaddrinfo(name, None)}
    except OSError:
        return False
    return bool(found) and all(ipaddress.ip_address(str(each).partition("%")[0]).is_loopback for each in found)


@dataclass(slots=True)
class Endpoint:
    """Asks a model on a server; `model_named` is what the server calls it, once it has answered."""

    address: Address
    model: str
    key: str = field(default="", repr=False)
    seconds: float = 600
    model_named: str = ""
    _knows_schema: bool = True

    def ask(self, question: Question) -> str:
        """Send a question, and give what was replied. Raises EndpointError, and ReplyError for a reply cut short."""
        status, content = self._post(make_body(self.model, question, with_schema=self._knows_schema))
        if status in _KNOWS_NO_SCHEMA and self._knows_schema:
            self._knows_schema = False
            status, content = self._post(make_body(self.model, question, with_schema=False))
        if status != _OK:
            raise EndpointError(f"{self.address.host} answered with {_name_status(status, content)}", _advise(status))
        return self._read(content)

    def _read(self, content: bytes) -> str:
        try:
            reply = json.loads(content)
            choice = reply["choices"][0]
            text, ended = choice["message"]["content"], choice.get("finish_reason")
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
            shown = " ".join(content[:80].decode("utf-8", errors="replace").split())
            hint = "is the address that of an OpenAI-compatible server, with its '/v1'?"
            raise EndpointError(f"{self.address.host} sent no chat completion: '{shown}'", hint) from error
        if isinstance(reply.get("model"), str):
            self.model_named = " ".join(reply["model"].split())[:100]
        if ended == "length":
            raise ReplyError("it was cut short by the server: a longer context, or more tokens, would help")
        if not isinstance(text, str):
            raise ReplyError("it is empty")
        return text

    def _post(self, body: bytes) -> tuple[int, bytes]:
        import urllib3  # noqa: PLC0415 - for this command alone

        until = time.monotonic() + self.seconds
        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "brief"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        timeout = urllib3.Timeout(connect=_CONNECT_SECONDS, read=self.seconds)
        try:
            with urllib3.PoolManager(retries=False) as pool:
                response = pool.request(
                    "POST", f"{self.address.url}/chat/completions", body=body, headers=headers,
                    preload_content=False, redirect=False, timeout=timeout,
                )  # fmt: skip
                return response.status, self._read_bounded(response, until)
        except (urllib3.exceptions.HTTPError, OSError) as error:
            timed_out = isinstance(error, urllib3.exceptions.TimeoutError)
            if timed_out and not isinstance(error, urllib3.exceptions.NewConnectionError):
                raise self._late() from error
            hint = "is the server running, and the address right? brief itself needs no network"
            raise EndpointError(f"{self.address.host} cannot be reached ({_reason(error)})", hint) from error

    def _read_bounded(self, response: "urllib3.BaseHTTPResponse", until: float) -> bytes:
        content = b""
        for piece in response.stream(1 << 14, decode_content=True):
            content += piece
            if len(content) > MOST_BYTES:
                raise EndpointError(
                    f"{self.address.host} sent more than {MOST_BYTES // 1_000_000} MB", "that is no answer of a model"
                )
            if time.monotonic() > until:
                raise self._late()
        return content

    def _late(self) -> EndpointError:
        hint = "give it more time with --timeout, or take a smaller model"
        return EndpointError(f"{self.address.host} did not answer within {self.seconds:g} seconds", hint)


def make_body(model: str, question: Question, *, with_schema: bool = True) -> bytes:
    """Write what is sent: nothing but the question, and how it is to be answered."""
    body: dict[str, Any] = {
        "model": model,
        "messages": [{"role": "user", "content": question.text}],
        "temperature": 0,
        "stream": False,
    }
    if with_schema:
        schema = {"name": "answer", "strict": True, "schema": question.schema}
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    return json.dumps(body, ensure_ascii=False).encode()


def _name_status(status: int, content: bytes) -> str:
    said = " ".join(content[:200].decode("utf-8", errors="replace").split())[:100]
    return f"status {status}" + (f": {said}" if said and not said.startswith("<") else "")


def _advise(status: int) -> str:
    if 300 <= status < 400:  # noqa: PLR2004
        return "brief follows no redirect: give the address that it leads to"
    advice = {
        401: "set BRIEF_API_KEY to a key that the server takes",
        403: "set BRIEF_API_KEY to a key that the server takes",
        404: "is the model there, and does the address end with '/v1'?",
        _LIMITED: "it is asked too much: wait, and ask again",
    }
    return advice.get(status, "look at what the server says of it")


def _reason(error: Exception) -> str:
    text = str(error).rpartition(": ")[2].strip(" '\")") or type(error).__name__
    return text[:100]
