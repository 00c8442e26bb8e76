"""Messages: who wrote to chambers, when it came in, and the papers it carried."""

from antechamber.readers.mail.reading import papers_of, read_message

__all__ = ["papers_of", "read_message"]
