"""A paper ready to be set: caption, paragraphs as runs of words, closing. Every output is made from it."""

from dataclasses import dataclass

from antechamber.core.case import Case, Party
from antechamber.core.directive import BLANK_MARK, Directive, Field, FieldKind, PaperKind, refuse_wider
from antechamber.core.papers.wording import long_date, plural_role, role_groups, set_apart, split_caption
from antechamber.core.profile import JudgeProfile
from antechamber.drafting.templates import Run, fill, load_template


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph on paper: a label or none, and its words. `heading` and `quote` change its look."""

    runs: tuple[Run, ...]
    label: str = ""
    heading: bool = False

    @property
    def text(self) -> str:
        """The words, without the footnotes."""
        return "".join(run.text for run in self.runs if not run.note)

    @property
    def notes(self) -> str:
        """The words of the footnotes."""
        return " ".join(run.text for run in self.runs if run.note)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionLine:
    """A line of the caption's left side: names stand left, roles and "against" further in."""

    text: str
    role: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that stands on the paper, in reading order. `draft` puts the mark on every page."""

    court_lines: tuple[str, ...]
    caption: tuple[CaptionLine, ...]
    caption_rule: str
    docket_number: str
    title: str
    stamp: tuple[str, ...]
    judge_line: str
    blocks: tuple[Block, ...]
    closing: tuple[str, ...]
    signature: tuple[str, ...]
    dated: tuple[str, ...]
    closing_first: bool
    draft: bool
    short_title: str
    signed_name: str = ""

    @property
    def reference(self) -> str:
        """The line that says which case a message is about; empty where a caption does."""
        return "" if self.caption else f"Re: {self.short_title}, {self.docket_number}"

    @property
    def title_line(self) -> str:
        """The title in the file's properties."""
        return f"{self.title.capitalize()}, {self.short_title}, {self.docket_number}"


def compose(directive: Directive) -> Sheet:
    """The paper that a directive gives.

    Raises:
        TemplateError: a template is missing or lacks a field.
        RefusedError: the paper's audience is wider than that of something in it.
    """
    refuse_wider(directive)
    case, profile = directive.case, directive.profile
    draft = directive.signed_on is None
    return Sheet(
        court_lines=profile.court_lines or (BLANK_MARK,),
        caption=caption_lines(case, profile) if directive.is_order else (),
        caption_rule=profile.caption_rule,
        docket_number=case.docket_number.strip() or BLANK_MARK,
        title=directive.title,
        stamp=_stamp(directive),
        judge_line=_judge_line(directive),
        blocks=_blocks(directive, draft=draft),
        closing=(profile.closing,) if directive.rules else (),
        signature=_signature(directive),
        dated=_dated(directive),
        closing_first=profile.closing_first,
        draft=draft,
        short_title=case.caption.strip() or BLANK_MARK,
        signed_name=directive.signed_by,
    )


def docket_text(directive: Directive) -> str:
    """The sentence for the docket sheet, from the same facts as the paper."""
    return "".join(run.text for run in docket_runs(directive))


def docket_runs(directive: Directive) -> tuple[Run, ...]:
    """The docket text as runs, each with its field."""
    fields = _all_fields(directive)
    fields.update({field.name: field for field in directive.docket.fields})
    return fill(load_template(directive.docket.template), fields, draft=directive.signed_on is None)


def _all_fields(directive: Directive) -> dict[str, Field]:
    found = {"judge_office": Field(name="judge_office", text=directive.profile.office, origin="profile")}
    if directive.signed_on is not None:
        found["signed_on"] = Field(
            name="signed_on", text=long_date(directive.signed_on), origin="signature", kind=FieldKind.DATE
        )
    return found


def _blocks(directive: Directive, *, draft: bool) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for paragraph in directive.paragraphs:
        template = load_template(paragraph.template)
        fields = _all_fields(directive) | {field.name: field for field in paragraph.fields}
        runs = fill(template, fields, draft=draft)
        if template.run_in and blocks and not paragraph.label and not blocks[-1].heading:
            last = blocks[-1]
            blocks[-1] = Block(runs=(*last.runs, Run(text=" "), *runs), label=last.label)
        else:
            blocks.append(Block(runs=runs, label=paragraph.label, heading=template.heading))
    return tuple(blocks)


def caption_lines(case: Case, profile: JudgeProfile) -> tuple[CaptionLine, ...]:
    """The left side of the caption: from the short title, or with every party when the profile asks for it."""
    sides = list(role_groups(case).values())
    titled = split_caption(case.caption)
    lines: list[CaptionLine] = []
    for at, members in enumerate(sides):
        if at:
            lines.append(CaptionLine(text=profile.versus, role=True))
        use_title = titled is not None and len(sides) == len(titled) == 2 and not profile.full_caption
        names = (
            titled[at]
            if use_title and titled
            else _in_a_row([set_apart(m.name.strip()) or BLANK_MARK for m in members])
        )
        names = _caption_name(names)
        role = _caption_role(members, plural=len(members) > 1 or " et al" in names)
        lines.append(CaptionLine(text=f"{names},"))
        lines.append(CaptionLine(text=f"{role}{'.' if at == len(sides) - 1 else ','}", role=True))
    if not lines:
        return (CaptionLine(text=_caption_name(case.caption.strip()) or BLANK_MARK),)
    return tuple(lines)


def _in_a_row(names: list[str]) -> str:
    """The names of one side; with semicolons where a name has a comma of its own."""
    mark = "; " if len(names) > 1 and any("," in name for name in names) else ", "
    return mark.join(names)


def _caption_name(name: str) -> str:
    return name.upper().replace("ET AL", "et al").rstrip(",")


def _caption_role(members: list[Party], *, plural: bool) -> str:
    roles = list(dict.fromkeys(m.role.strip() or "party" for m in members))
    role = roles[0][:1].upper() + roles[0][1:]
    return plural_role(role) if plural else role


def _stamp(directive: Directive) -> tuple[str, ...]:
    if not directive.is_order:
        return ()
    filed = directive.signed_on.strftime("%m/%d/%Y") if directive.signed_on else BLANK_MARK
    return tuple(
        line.replace("{filed}", filed).replace("{number}", BLANK_MARK) for line in directive.profile.stamp
    )


def _judge_line(directive: Directive) -> str:
    if not directive.is_order or not directive.profile.judge_line:
        return ""
    return f"{_judge(directive).upper()}, {directive.profile.office}."


def _judge(directive: Directive) -> str:
    return directive.case.settlement_judge.strip() or directive.profile.judge.strip() or BLANK_MARK


def _dated(directive: Directive) -> tuple[str, ...]:
    if directive.kind is PaperKind.RECEIPT:
        return ()
    zone = directive.case.time_zone
    today = directive.as_of.astimezone(zone)
    day = long_date(directive.signed_on) if directive.signed_on else f"{today:%B} ____, {today.year}"
    return (f"Dated: {directive.profile.place}", day) if directive.profile.place else (f"Dated: {day}",)


def _signature(directive: Directive) -> tuple[str, ...]:
    if not directive.is_order:
        return ()
    return (_judge(directive).upper(), directive.profile.office)
