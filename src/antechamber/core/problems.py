"""Errors that stop the work. Each message says what, where, and what to do; none ever quotes a letter."""


class AntechamberError(Exception):
    """Base of every error that this program raises on purpose."""


class CannotReadError(AntechamberError):
    """A file could not be read at all; the rest of the case still is."""


class CaseFolderError(AntechamberError):
    """A case folder is missing something without which there is no case."""


class RefusedError(AntechamberError):
    """Refused to protect a confidence, or because a person has to decide first."""
