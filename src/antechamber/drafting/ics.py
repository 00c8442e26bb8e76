"""The dates of a case as iCalendar (RFC 5545), for any calendar program.

Each event carries its identity, revision and last change from the record, so that an import changes what is
there instead of adding to it, and a vacated event is taken away. The same calendar gives the same bytes.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vDate

from antechamber import __version__
from antechamber.drafting.clock_rules import clock_rules
from antechamber.office.calendar_events import CalendarEvent, CaseCalendar, EventStatus


def render_ics(calendar: CaseCalendar) -> bytes:
    """The calendar as an iCalendar file, with the rules of the court's clock.

    A deadline at the end of a day fills that day; one at a clock time stands at that time. Nothing in it marks
    anybody's day as busy but the conference.
    """
    zone = ZoneInfo(calendar.zone)
    whole = Calendar()
    whole.add("prodid", f"-//Antechamber//{__version__}//EN")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("name", calendar.name)
    whole.add("x-wr-calname", calendar.name)
    whole.add_component(clock_rules(zone))
    for event in calendar.events:
        whole.add_component(_component(event, zone))
    return bytes(whole.to_ical())


def _component(event: CalendarEvent, zone: ZoneInfo) -> Event:
    component = Event()
    component.add("uid", event.uid)
    component.add("sequence", event.sequence)
    component.add("dtstamp", event.changed_at.astimezone(UTC))
    component.add("last-modified", event.changed_at.astimezone(UTC))
    component.add("summary", event.title)
    if event.at is None:
        component.add("dtstart", vDate(event.on))
        component.add("dtend", vDate(event.on + timedelta(days=1)))
    else:
        component.add("dtstart", datetime.combine(event.on, event.at, tzinfo=zone))
    component.add("status", event.status.value)
    component.add("transp", "OPAQUE" if event.is_conference else "TRANSPARENT")
    component.add("class", "PRIVATE")
    if event.place:
        component.add("location", event.place)
    if event.notes:
        component.add("description", "\n".join(event.notes))
    if event.status is EventStatus.CANCELLED:
        component["summary"] = f"Vacated: {event.title}"
    return component
