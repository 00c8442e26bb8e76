"""What the program's exit status tells a script."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit status. `FINDINGS` means that an order or a person is needed."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    UNREAD = 3
    REFUSED = 4
    FAULT = 9
