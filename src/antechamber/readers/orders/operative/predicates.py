"""A predicate put straight: it begins with its verb, and what stood between modal and verb comes behind it."""

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.operative.charges import base_of
from antechamber.readers.orders.times.timing import DATE

_PARENTHESIS = re.compile(
    r"\A(?:, |,? ?(?=(?:no later|not later|on or before|by|within|at least|before|upon|after|during|at the) ))(?P<inner>[^,]*(?:, (?:19|20)\d\d)?[^,]*?), (?P<rest>[a-z].*)"
)
_TIME_ASIDE = re.compile(
    r"\A(?P<before>[a-z-]+(?: [a-z'-]+){0,5}), (?P<time>(?:by|no later than|not later than|on or before|at least|within) [^,;]{3,60}(?:, (?:19|20)\d\d)?), (?P<rest>(?:an?|the|its|their|his|her|one|copies|all|in|to|with|written)\b.*)"
)
_MANNER_ASIDE = re.compile(
    r"\A(?P<verb>[a-z-]+), (?P<manner>(?!and\b|or\b|but\b|if\b|unless\b)[a-z'-]+ [^,;]{2,60}), (?P<rest>(?!and\b|or\b|but\b)[a-z].*)"
)
_HAVE_TIME = re.compile(
    r"\Ahave (?:until|(?:[\w()-]+ ){1,4}(?:days?|weeks?)\b)(?P<time>.*?),? (?:in which )?to (?!and including\b)(?P<rest>[a-z].*)"
)
_DONE = {
    "had": "have",
    "held": "hold",
    "conducted": "conduct",
    "conferred": "confer",
    "met": "meet",
    "spoken": "speak",
    "talked": "talk",
    "negotiated": "negotiate",
    "bargained": "bargain",
    "answered": "answer",
    "responded": "respond",
    "replied": "reply",
    "tendered": "tender",
    "furnished": "furnish",
    "gone over": "go over",
    "explained": "explain",
    "engaged": "engage",
    "taken part": "take part",
    "participated": "participate",
    "conveyed": "convey",
    "made": "make",
    "served": "serve",
    "sent": "send",
    "delivered": "deliver",
    "exchanged": "exchange",
    "communicated": "communicate",
    "submitted": "submit",
    "provided": "provide",
    "e-mailed": "e-mail",
}
_HAVE_DONE = re.compile(
    rf"\A(?:each |all |both |already )*have (?:each |all |both |already |in good faith )*(?P<verb>{'|'.join(_DONE)})\b(?! been)"
)
LEADING_TIME = re.compile(
    r"(?:by|before|on|on or before|no later than|not later than|prior to) (?=[a-z]+,? |\d)"
)
_BE_ORDERED = re.compile(
    r"\Abe (?:required|directed|ordered|obliged) to (?=[a-z]+ )(?!show cause|pay|reimburse|bear)"
)
_RESPONSIBLE = re.compile(r"\Abe (?:jointly |solely )?responsible for (?P<doing>[a-z-]+ing)\b")
_NOT_SO = re.compile(r" \((?:not|and not|rather than|do not)\b[^)]{0,60}\)")
_OBJECT_FIRST = re.compile(r"\b(?P<object>(?:an?|the) [^,]{3,70}), which\s*\Z")


def manner_last(predicate: str) -> str:
    """A predicate whose aside of manner stands at its end ("state, item by item, what it wants")."""
    aside = _MANNER_ASIDE.match(predicate)
    return f"{aside['verb']} {aside['rest']} , {aside['manner']}" if aside else predicate


def straight(predicate: str, tail: str, intro: str) -> str:
    """A predicate that begins with its verb: what stands between modal and verb is put behind it."""
    lead = LEADING_TIME.match(predicate)
    day = DATE.match(predicate, lead.end()) if lead else None
    if lead and day:
        after = re.match(r"(?:,? at [\d:]+ ?[ap]\.?m\.?)?,? (?P<rest>[a-z].*)", predicate[day.end() :])
        if after:
            return f"{after['rest']} , {predicate[: day.end()]}"
    aside = _PARENTHESIS.match(tail)
    if (
        aside
        and not re.match(r"(?:and|or|but)\b", aside["rest"])
        and not re.match(r"(?:and|or) ", aside["inner"])
    ):
        predicate = f"{aside['rest']} , {aside['inner']}"
    timed = _TIME_ASIDE.match(predicate)
    if timed:
        predicate = f"{timed['before']} {timed['rest']} , {timed['time']}"
    predicate = manner_last(predicate)
    done = _HAVE_DONE.match(predicate)
    if done:
        predicate = f"{_DONE[done['verb']]} {predicate[done.end() :].lstrip()}"
    waiting = _HAVE_TIME.match(predicate)
    if waiting:
        predicate = waiting["rest"]
    predicate = _BE_ORDERED.sub("", predicate)
    laid = _RESPONSIBLE.match(predicate)
    if laid:
        predicate = base_of(laid["doing"]) + predicate[laid.end() :]
    predicate = _NOT_SO.sub("", predicate)
    named = _OBJECT_FIRST.search(intro)
    if named:
        verb, _, rest = predicate.partition(" ")
        predicate = f"{verb} {named['object']} {rest}"
    return predicate
