"""What can be wrong with a question about court time; each error says what the tables do cover."""

from antechamber.core.problems import AntechamberError


class CourtTimeError(AntechamberError):
    """Base of the errors about dates, courts and periods."""


class UnknownCourtError(CourtTimeError):
    """No table row has that court, or that division of a court."""


class UnknownUnitError(CourtTimeError):
    """A period was given in a unit that the rule does not know."""


class NegativeCountError(CourtTimeError):
    """A period was given with a count below zero."""


class OutsideTablesError(CourtTimeError):
    """A date lies, or would come to lie, outside the years that the tables cover."""


class LawTableError(CourtTimeError):
    """A row of the law tables cannot be read; the message names the file, the row and the form that is asked for."""
