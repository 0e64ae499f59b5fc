"""python -m briefings, and the command: the program is loaded here, so that a key that stops it is heard by then."""

import sys

_EXIT_INTERRUPTED = 130


def main() -> None:
    """Load the command line, and run it."""
    try:
        from briefings.cli import main as run  # noqa: PLC0415 - half a second, in which it may be stopped already

        run()
    except KeyboardInterrupt:
        sys.stderr.write("brief: stopped; nothing was changed\n")
        sys.exit(_EXIT_INTERRUPTED)


if __name__ == "__main__":
    main()
