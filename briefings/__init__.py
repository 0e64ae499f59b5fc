"""brief compiles a folder of articles and an outline into a cited PDF, word for word.

The public interface: what is named in `__all__`. It is loaded when it is first asked for, so that a process that needs
one room of the program does not load them all.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefings.api import (
        Brief,
        Code,
        Diagnostic,
        Judgement,
        Outcome,
        SectionExplanation,
        Severity,
        Source,
        Verdict,
        VerifyOutcome,
        build,
        check,
        explain,
        init,
        sources,
        verify,
    )

__version__ = "0.1.0"

__all__ = [
    "Brief",
    "Code",
    "Diagnostic",
    "Judgement",
    "Outcome",
    "SectionExplanation",
    "Severity",
    "Source",
    "Verdict",
    "VerifyOutcome",
    "__version__",
    "build",
    "check",
    "explain",
    "init",
    "sources",
    "verify",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - one of the names above
    """Load the public interface. Raises AttributeError for what is not in it."""
    if name not in __all__:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    from briefings import api  # noqa: PLC0415 - the one place where our own code is loaded late: see above

    return getattr(api, name)


def __dir__() -> list[str]:
    """Name what is public."""
    return sorted(__all__)
