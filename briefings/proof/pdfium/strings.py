"""Values that pdfium hands over in buffers."""

import ctypes
from collections.abc import Callable
from typing import Any


def wide_string(call: Callable[..., int], *arguments: Any) -> str:  # noqa: ANN401 - handles of pdfium
    """Give the text that a function writes as UTF-16 into a buffer."""
    size = call(*arguments, None, 0)
    if size <= 2:  # noqa: PLR2004 - the zero at its end alone
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    call(*arguments, ctypes.cast(buffer, call.argtypes[-2]), size)  # type: ignore[attr-defined]
    return bytes(buffer)[:size].decode("utf-16-le", errors="replace").rstrip("\0")


def byte_string(call: Callable[..., bool], file: Any) -> bytes:  # noqa: ANN401
    """Give the bytes that a function writes into a buffer, with their number in its last argument."""
    size = ctypes.c_ulong()
    if not call(file, None, 0, size):
        return b""
    buffer = ctypes.create_string_buffer(size.value)
    call(file, buffer, size.value, size)
    return buffer.raw[: size.value]


def name_string(call: Callable[..., int], *arguments: Any) -> str:  # noqa: ANN401
    """Give the text that a function writes as bytes into a buffer."""
    size = call(*arguments, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 1))
    call(*arguments, ctypes.cast(buffer, call.argtypes[-2]), size)  # type: ignore[attr-defined]
    return buffer.raw[:size].decode("utf-8", errors="replace").rstrip("\0")
