"""Messages: who wrote to chambers, when it came in, and the papers it carried."""

from antechamber.readers.mail.reading import read_message

__all__ = ["read_message"]
