"""Going through an order sentence by sentence: drafts of duties, passages without one, passages for a person."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from antechamber.core.order import Due, DutyKind, Force, NoDuty
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties.adding import add_detail
from antechamber.readers.orders.duties.drafts import Draft
from antechamber.readers.orders.duties.merging import (
    carried,
    gives_day,
    is_present_already,
    is_same,
    mover,
    sides_of,
    toward_of,
)
from antechamber.readers.orders.duties.own_papers import drop_general, own_paper
from antechamber.readers.orders.duties.own_times import take_times
from antechamber.readers.orders.duties.sharing import share_times
from antechamber.readers.orders.duties.unruled import LIST_LEAD, is_of_freshness, read_unruled
from antechamber.readers.orders.kinds.act import Act, Context, Detail
from antechamber.readers.orders.kinds.acts import acts_of
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.called import NOBODY, Roll
from antechamber.readers.orders.operative.clauses import clauses_of, commands_list
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.operative.unread import is_unread_command, silence_of
from antechamber.readers.orders.times.relations import relative_periods
from antechamber.readers.orders.times.timing import DATE, printed_dates
from antechamber.readers.orders.vocabulary import REQUEST_SUBJECT
from antechamber.readers.orders.who.names import caption_of, named_in
from antechamber.readers.orders.who.people import addressee_of, bearers_in
from antechamber.readers.orders.who.sides import lawyer_called, person_called, side_called, side_of

_OWN_COMMAND = re.compile(
    r"\b(?:plaintiffs?|defendants?|part(?:y|ies)|counsel|sides?)\b[^.,;]{0,30}\b(?:shall|must)\b"
)


_LONG_ENOUGH = 60
"""Characters of a sentence that nobody writes twice by chance."""
_EXAMPLE = re.compile(r"(?:for (?:example|instance)|by way of (?:example|illustration)),")
_ADDRESSED = {"imperative": ("each_party", "counsel")}
"""To whom a command without a subject speaks: the parties and those who read the order for them."""
_NOT_ADDRESSED = frozenset({"insurer", "attendee", "entity_party", "government_party"})
"""Classes to whom an order does not speak when it says "you", or commands without a subject."""


class Gathering:
    """Goes through the sentences in order and gathers drafts, passages without duty and passages for a person.

    `quoted` are the places of the sentences that only recite an earlier order.
    """

    def __init__(
        self, sentences: tuple[Sentence, ...], quoted: frozenset[int], text: str, roll: Roll = NOBODY
    ) -> None:
        self._caption = caption_of(text)
        self._text = text
        self._roll = roll
        self.drafts: list[Draft] = []
        self.none: list[NoDuty] = []
        self.unsure: list[NoDuty] = []
        self.context = Context()
        self.topic = ""
        self._last: Sentence | None = None
        self._asked: Sentence | None = None
        self._commanded: set[tuple[str, ...]] = set()
        self._before: dict[str, Sentence] = {s.text: earlier for earlier, s in pairwise(sentences)}
        for at, sentence in enumerate(sentences):
            if at in quoted:
                self._keep(sentence, "recital")
            else:
                self._read(sentence)
        for general in drop_general(self.drafts):
            self._drop(general)
        share_times(self.drafts, self._before)

    def _words(self, sentence: Sentence) -> tuple[str, ...]:
        """A sentence's words, and whose full names stand in it where the words have a side."""
        first, last = sentence.places[0], sentence.places[-1]
        return (sentence.low, *(one.name for one in self._roll.called if first <= one.start <= last))

    def _read(self, sentence: Sentence) -> None:
        lead = sentence.lead.lower()
        passed = self._passed_over(sentence, lead)
        if passed:
            self._keep(sentence, passed)
            return
        if self._last is None or self._last.section != sentence.section:
            self.context.request = False
            self.context.paper = self.context.paper and self.context.last_kind is DutyKind.SUBMIT
        listed = (
            bool(lead and self.drafts and LIST_LEAD.search(lead))
            and not _OWN_COMMAND.search(sentence.low)
            and commands_list(lead) is None
        )
        self._speak_of(sentence)
        clauses = own_paper(sentence, self.drafts)
        if not listed and not clauses:
            clauses = self._likewise(sentence) or clauses_of(sentence)
        if clauses and self.drafts and is_of_freshness(sentence, clauses):
            clauses = ()
        before = len(self.drafts)
        reasons: list[str] = []
        for clause in clauses:
            reasons += self._take(clause)
        if len(self.drafts) > before and len(sentence.low) > _LONG_ENOUGH:
            self._commanded.add(self._words(sentence))
        if len(self.drafts) == before:
            reasons += read_unruled(self, sentence, clauses)
            why = reasons[0] if reasons else silence_of(sentence, clauses)
            if is_unread_command(sentence, clauses, reasons):
                why = "not_understood"
            self._keep(sentence, why)
        self._last, self.context.before = sentence, sentence.low

    def _passed_over(self, sentence: Sentence, lead: str) -> str | None:
        """Why nothing in a sentence needs to be read at all, None when something does."""
        if self._is_question(sentence):
            return "question"
        if re.search(r"(?<!as the court )(?<!as the judge )\bmay (?:require|order|direct)\b", lead):
            return "court_may_require"
        if _EXAMPLE.match(sentence.low) and not DATE.search(sentence.low):
            return "explanation"
        if self._words(sentence) in self._commanded:
            return "same_act"
        return "box_not_ticked" if sentence.text.startswith("[ ]") else None

    def _is_question(self, sentence: Sentence) -> bool:
        """Whether a sentence asks, and so is the topic of the answer that follows in its block or the next."""
        if sentence.text.endswith("?"):
            earlier = self._last is not None and self._last.text.endswith("?")
            self.topic = f"{self.topic} {sentence.low}" if earlier else sentence.low
            self._last = self._asked = sentence
            return True
        if self._asked is not None and sentence.block > self._asked.block + 1:
            self.topic, self._asked = "", None
        return False

    def _speak_of(self, sentence: Sentence) -> None:
        """Keeps the party with whose name a sentence begins, for the pronouns that follow."""
        named = re.match(r"(?:What )?(?:Mr|Ms|Mrs|Mx|Dr)\.? (?P<name>[A-Z][\w'-]+)", sentence.text)
        side = side_of(named["name"], self._caption) if named else None
        plain = re.match(r"(?:plaintiff|defendant)\b(?! or | and )", sentence.low)
        if side or plain:
            self.context.bearers = (side or sentence.low[:9],)

    def _likewise(self, sentence: Sentence) -> tuple[Clause, ...]:
        """What binds others in the same way: "So are the carriers" after a duty to attend."""
        match = re.match(
            r"so (?:is|are|does|do|must|shall|should) (?P<who>[^;]{3,160}?)(?:\.|\Z)", sentence.low
        )
        last = self.drafts[-1] if self.drafts else None
        if match is None or last is None or last.clause.sentence is not self._last:
            return ()
        low, at = sentence.low, match.start("who")
        predicate = last.clause.predicate if last.kind is DutyKind.ATTEND else ""
        if not predicate:
            return ()
        return (
            Clause(sentence, 0, len(low), "", match["who"].strip(), predicate, at, last.force, "likewise"),
        )

    def _take(self, clause: Clause) -> list[str]:
        named = self._named(clause)
        word = self._word_for(clause, named) or self._his_counsel(clause)
        if word:
            clause, named = replace(clause, subject=word), ()
        elif named:
            clause = replace(clause, subject="the parties")
        elif person := person_called(self._words_of(clause), self._text):
            named = (f"named:{person}", "counsel")
            clause = replace(clause, subject="counsel")
        before = len(self.drafts)
        reasons = self._taken(clause)
        for draft in self.drafts[before:] if named else ():
            draft.bearers = named
            if draft.kind is DutyKind.CONVEY and "counsel" in named:
                draft.bearers, draft.toward = mover(clause.predicate)
            elif draft.kind is DutyKind.CONVEY:
                draft.toward = addressee_of(clause.predicate) or "each_opposing_party"
        return reasons

    def _words_of(self, clause: Clause) -> str:
        """The subject of a clause in its own letters."""
        at = clause.sentence.low.find(clause.subject, clause.start) if clause.subject else -1
        return clause.sentence.text[at : at + len(clause.subject)] if at >= 0 else ""

    def _word_for(self, clause: Clause, named: tuple[str, ...]) -> str | None:
        """The word of an order for somebody called by name or office: the side, or the counsel of a side."""
        at = clause.sentence.low.find(clause.subject, clause.start) if clause.subject else -1
        if at < 0:
            return None
        words = clause.sentence.text[at : at + len(clause.subject)]
        if named:
            found = {side_of(w, self._caption) for w in re.findall(r"\b[A-Z][\w'-]{2,}", words)} - {None}
            return found.pop() if len(found) == 1 and len(named) == 1 else None
        return side_called(words, self._caption) or lawyer_called(words, self._text)

    def _his_counsel(self, clause: Clause) -> str | None:
        """The counsel of the one side of whom the order has just spoken, where it goes on about "his counsel"."""
        own = re.fullmatch(r"(?:his|her) (?:\w+ )?(?:counsel|attorney|lawyer)", clause.subject)
        side = self.context.bearers[0] if len(self.context.bearers) == 1 else ""
        return f"{side}'s counsel" if own and side in ("plaintiff", "defendant") else None

    def _named(self, clause: Clause) -> tuple[str, ...]:
        if (
            clause.how == "continued"
            or REQUEST_SUBJECT.match(clause.subject)
            or bearers_in(clause.subject)
            or len(clause.subject.split()) > 14
        ):
            return ()
        at = clause.sentence.low.find(clause.subject, clause.start) if clause.subject else -1
        return named_in(clause.sentence.text[at : at + len(clause.subject)], self._caption) if at >= 0 else ()

    def _taken(self, clause: Clause) -> list[str]:
        found = carried(clause, self.drafts) or acts_of(clause, self.context)
        named = bearers_in(clause.subject)
        if isinstance(found, Detail):
            add_detail(self, clause, found)
            self.context.bearers = named or self.context.bearers
            return [found.why]
        for act in found:
            self.add(clause, act)
        return []

    def add(self, clause: Clause, act: Act) -> None:
        """Takes an act up as a draft, or joins it to the one that it repeats."""
        if act.start is not None:
            clause = replace(clause, start=act.start, predicate_start=act.start, intro="", subject="")
        who = act.bearers or self._same_counsel(clause) or bearers_in(clause.subject) or self._pronoun(clause)
        draft = Draft(
            clause=clause,
            kind=act.kind,
            what=act.what,
            bearers=who or _ADDRESSED.get(clause.how, ("each_party",)),
            toward=None,
            force=clause.force,
        )
        if act.kind is DutyKind.PREPARE:
            draft.bearers = tuple(c for c in draft.bearers if c != "requesting_party") or ("each_party",)
        draft.bearers = sides_of(draft)
        draft.toward = toward_of(draft)
        draft.bearers = self._roll.bearers(clause, draft.bearers)
        twin = next((d for d in self.drafts if is_same(d, draft)), None)
        if twin is not None:
            twin.notes.append(clause.low)
            if act.kind is DutyKind.PREPARE:
                twin.bearers = tuple(dict.fromkeys((*twin.bearers, *draft.bearers)))
                if {"plaintiff", "defendant"} <= set(twin.bearers):
                    twin.bearers = ("each_party",)
            twin.originals.append(clause.sentence.text[clause.start : clause.end])
            if not twin.timed:
                twin.printed, twin.periods = (
                    list(printed_dates(clause.low)),
                    list(relative_periods(clause.low)),
                )
            return
        if act.kind is DutyKind.SUBMIT and re.match(
            r"(?:e-?mail|mail|submit|send|deliver|hand|give|lodge|leave|place|post) (?:theirs?|his|hers|its own|their own)\b",
            clause.predicate,
        ):
            if self._specifies(draft):
                return
        if (
            self._only_restates(draft)
            or is_present_already(draft, self.drafts)
            or gives_day(draft, self.drafts)
        ):
            return
        draft.number = len(self.drafts) + 1
        take_times(draft)
        draft.originals.append(clause.sentence.text[clause.start : clause.end])
        self.drafts.append(draft)
        self.context.last_kind = act.kind
        self.context.bearers = draft.bearers
        if act.kind is DutyKind.SUBMIT:
            self.context.paper = True
        elif act.kind is DutyKind.REQUEST:
            self.context.request = True

    def _same_counsel(self, clause: Clause) -> tuple[str, ...]:
        """The counsel of one side of whom the sentence before spoke, where "counsel shall also" do more."""
        if clause.subject != "counsel" or not re.search(r"\b(?:shall|must|should) also\b", clause.low):
            return ()
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.clause.sentence.section != clause.sentence.section:
            return ()
        return last.bearers if last.bearers in (("plaintiff_counsel",), ("defense_counsel",)) else ()

    def _only_restates(self, draft: Draft) -> bool:
        """Whether a clause speaks of "the" paper that was ordered before, with its date, and adds a channel only."""
        low = draft.clause.low
        if (
            draft.kind is not DutyKind.SUBMIT
            or printed_dates(low)
            or relative_periods(low)
            or draft.force is not Force.MUST
        ):
            return False
        if (
            re.match(r"exchange\b", draft.clause.predicate)
            and "same day" in low
            and self.drafts
            and self.drafts[-1].kind is DutyKind.SUBMIT
        ):
            self.drafts[-1].notes.append(low)
            return True
        if not re.search(
            r"\b(?:the|its|their|his|these|said|such) (?:[\w-]+ ){0,4}?(?:letters?|statements?|memorand\w+|briefs?|submissions?)\b",
            draft.clause.predicate,
        ):
            return False
        owner = next(
            (
                d
                for d in reversed(self.drafts)
                if (d.kind is DutyKind.SUBMIT or (d.kind is DutyKind.CONVEY and "statement" in d.clause.low))
                and d.timed
                and set(d.bearers) & {*draft.bearers, "each_party"}
            ),
            None,
        )
        if owner is None:
            return False
        owner.notes.append(low)
        owner.originals.append(draft.clause.sentence.text[draft.clause.start : draft.clause.end])
        return True

    def _specifies(self, draft: Draft) -> bool:
        """Whether "theirs" and "his" only say how a paper goes that was ordered, with its date, of everybody."""
        general = next(
            (d for d in reversed(self.drafts) if d.kind is DutyKind.SUBMIT and d.bearers == ("each_party",)),
            None,
        )
        if general is None or general.clause.sentence.section != draft.clause.sentence.section:
            return False
        if general.timed:
            general.notes.append(draft.clause.low)
            general.originals.append(
                draft.originals[0]
                if draft.originals
                else draft.clause.sentence.text[draft.clause.start : draft.clause.end]
            )
            return True
        self._drop(general)
        return False

    def _drop(self, draft: Draft) -> None:
        """Takes a duty back for which others now stand, and numbers the rest anew."""
        self.drafts.remove(draft)
        self._keep(draft.clause.sentence, "same_act")
        for index, kept in enumerate(self.drafts, 1):
            kept.number = index

    def _pronoun(self, clause: Clause) -> tuple[str, ...]:
        if (
            re.search(r"\b(?:it|they|he|she|both|each|that party|these|you)\b", clause.subject)
            or not clause.subject
        ):
            named = bearers_in(clause.intro) if clause.intro else ()
            if (not clause.subject or clause.subject == "you") and _NOT_ADDRESSED & set(self.context.bearers):
                return named or ("each_party", "counsel")
            return named or self.context.bearers
        return ()

    def list_open(self, dues: Mapping[int, Due]) -> None:
        """Lists for a person the passages of duties whose words speak of a day that could not be settled."""
        for draft in self.drafts:
            due = dues[draft.number]
            if draft.unsure and due.on is None:
                sentence = draft.clause.sentence
                self.unsure.append(
                    NoDuty(
                        why="date_not_understood",
                        excerpt=sentence.excerpt(0, len(sentence.text)),
                        paragraph=sentence.path,
                    )
                )

    def _keep(self, sentence: Sentence, why: str) -> None:
        if not any(c.isalnum() for c in sentence.text):
            return
        if re.match(
            r"(?:it is )?(?:so|hereby)? ?ordered\b(?! that)|dated\b|done and ordered|\w+ day of", sentence.low
        ):
            why = "signature"
        passage = NoDuty(why=why, excerpt=sentence.excerpt(0, len(sentence.text)), paragraph=sentence.path)
        if why == "not_understood" or (why == "no_act_named" and DATE.search(sentence.low)):
            self.unsure.append(passage)
        else:
            self.none.append(passage)
