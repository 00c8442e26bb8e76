"""The law that a rule of this program carries out: citations, and the register of who carries out what.

A function that carries out a provision is marked with `@rule(...)`. The register that this builds is what
`docs/law/coverage.md` is made from, so that nobody has to keep two lists in step.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

_Carrier = TypeVar("_Carrier", bound=Callable[..., object])


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Citation:
    """A place in the law: the work, the provision in it, and the edition that was read.

    `edition` is the date from which the text stands, or the words of a person where no day is known.

    Example:
        >>> str(Citation(work="Fed. R. Civ. P.", at="6(a)(1)", edition="2009-12-01"))
        'Fed. R. Civ. P. 6(a)(1)'
    """

    work: str
    at: str = ""
    edition: str = ""

    def __str__(self) -> str:
        return f"{self.work} {self.at}".strip()


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class CarriedOut:
    """One line of the register: a provision, the function that carries it out, and what that leaves out."""

    citation: Citation
    module: str
    function: str
    promise: str
    not_covered: str = ""


_REGISTER: list[CarriedOut] = []


def rule(*citations: Citation, not_covered: str = "") -> Callable[[_Carrier], _Carrier]:
    """Mark a function as carrying out the cited provisions, and enter it in the register.

    Args:
        citations: the provisions, most important first.
        not_covered: one sentence about what of them the function leaves out.
    """

    def enter(carrier: _Carrier) -> _Carrier:
        promise = (carrier.__doc__ or "").strip().split("\n")[0]
        for citation in citations:
            _REGISTER.append(
                CarriedOut(
                    citation=citation,
                    module=carrier.__module__,
                    function=carrier.__qualname__,
                    promise=promise,
                    not_covered=not_covered,
                )
            )
        return carrier

    return enter


def carried_out() -> tuple[CarriedOut, ...]:
    """Every provision that the imported modules carry out, sorted by citation, then by function."""
    return tuple(sorted(_REGISTER))
