"""`RawText`: input text that cannot be printed, formatted, compared or pickled by accident."""

from __future__ import annotations

from typing import NoReturn, SupportsIndex, final


@final
class RawText:
    """Text of an input, in clear. It is not a `str`; `expose()` is the only way to its content.

    `str()` and `repr()` say only that it is raw text; formatting, pickling and copying raise `TypeError`.
    Truth and length of the content can be asked.
    """

    __slots__ = ("_content",)

    def __init__(self, content: str) -> None:
        self._content = content

    def expose(self) -> str:
        """The content, in clear. A test lists the files that may call this."""
        return self._content

    def __len__(self) -> int:
        return len(self._content)

    def __repr__(self) -> str:
        return "<raw text>"

    __str__ = __repr__

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError("raw text cannot be formatted: it has not passed the door")

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError("raw text cannot be pickled or copied: it has not passed the door")
