"""How a paper was served, and whether that adds days: Rule 6(d)."""

from enum import StrEnum

from antechamber.core.law import Citation, rule

RULE_6D = Citation(work="Fed. R. Civ. P.", at="6(d)", edition="2016-12-01")

SERVICE_DAYS = 3
"""The days that Rule 6(d) adds."""


class ServedBy(StrEnum):
    """The way in which the paper that starts a period was served."""

    MAIL = "mail"
    CLERK = "clerk"
    OTHER_CONSENTED = "other_consented"
    ECF = "ecf"
    HAND = "hand"
    PARTY_MADE_SERVICE = "party_made_service"
    """The party whose time runs made the service itself."""


@rule(RULE_6D)
def adds_days(served_by: ServedBy | None) -> bool:
    """Whether service in that way adds three days to a period that runs from service.

    Mail, leaving with the clerk and other consented means do; electronic filing has not since December 1,
    2016, and a party gains nothing from a service that it made itself. None means that the period does not
    run from service.
    """
    return served_by in (ServedBy.MAIL, ServedBy.CLERK, ServedBy.OTHER_CONSENTED)
