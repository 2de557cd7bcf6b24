"""What a rule sees: a document, together with what it was understood to be."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from briefcheck.doctypes.match import find_sections
from briefcheck.doctypes.names import section_labels
from briefcheck.doctypes.schema import DocumentType
from briefcheck.doctypes.tagged import NO_TAGS, tags_of
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.facts.actions.find import find_actions
from briefcheck.facts.calendardates import WrittenDate, find_calendar_dates, may_name_no_day, names_days
from briefcheck.facts.dateorder import date_order
from briefcheck.facts.dates import MEETING_DATE, find_meeting_date, meeting_days
from briefcheck.facts.fields import find_fields
from briefcheck.facts.house import HOUSE, DateOrder, House, RegisteredClient
from briefcheck.facts.language import detect_language
from briefcheck.facts.model import Action, Field, OutlineSection, Passage, Person, Section
from briefcheck.facts.moments import Moment, read_moment
from briefcheck.facts.outline import find_title, read_outline
from briefcheck.facts.passages import find_passages
from briefcheck.facts.people import find_attendees
from briefcheck.lazy import pattern
from briefcheck.rules.finding import Audience
from briefcheck.rules.waiver import Waiver
from briefcheck.text import Language

# What only few rules ask for is imported when they do.
if TYPE_CHECKING:
    from briefcheck.facts.clients import ClientName
    from briefcheck.facts.signatures import Signature
    from briefcheck.facts.spans import BackwardSpan

_SLOT = pattern(r"[\[【〔<＜{][^\]】〕>＞}]*[\]】〕>＞}]")
_COMPANY = pattern(r"\b(?:Ltd|Limited|Inc|plc|PLC|LLC|Corp|Group|Company|GmbH)\b")


class Context:
    """A document and its facts. Facts are worked out once, when first asked for, and hold no opinion."""

    def __init__(
        self,
        document: Document,
        type_: DocumentType | None,
        audience: Audience = "internal",
        types: tuple[DocumentType, ...] = (),
        house: House = HOUSE,
        *,
        client: str | None = None,
        outline: tuple[OutlineSection, ...] | None = None,
    ) -> None:
        """Take the document as read and what is known of it from outside.

        Args:
            document: as read.
            type_: its type; None: not recognised.
            audience: for whom it is.
            types: every type that is known.
            house: whose document it is: its vocabulary, its people and clients, its order of dates.
            client: the client it is for, as told from outside; None: as the document says.
            outline: its outline, where it was read for that type already; None: it is read when it is asked for.
        """
        self.document = document
        self.type = type_
        self.audience = audience
        self.types = types
        self.house = house
        self._client = client
        self.waivers: tuple[Waiver, ...] = ()
        """What is waived in the document and what became of each waiver; known to rules that run ``last``."""
        if outline is not None:
            self.outline = outline

    @cached_property
    def language(self) -> Language:
        """The language the document is written in."""
        return detect_language(self.document)

    @cached_property
    def title(self) -> str:
        """The title on the page, or of the front matter or the properties; "" if there is none."""
        return find_title(self.document)

    @cached_property
    def nearest(self) -> DocumentType | None:
        """The type that a document without a recognised one comes nearest to; None if it is near none."""
        from briefcheck.doctypes.classify import nearest_type

        return None if self.type is not None else nearest_type(self.document, self.types)

    @cached_property
    def outline(self) -> tuple[OutlineSection, ...]:
        """Every section of the document by its headings, in reading order, sub-sections after their parent."""
        return read_outline(self.document, labels=self._labels())

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections that the document's type knows, in reading order; empty without a type."""
        if self.type is None:
            return ()
        tags = tags_of(self.outline) if self.document.format == "word" else NO_TAGS
        return find_sections(self.outline, self.type, tags)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The labelled values, in reading order; those the type knows bear its id."""
        return find_fields(self.document, self.type.fields if self.type else ())

    @cached_property
    def meeting_date(self) -> date | None:
        """The day of the meeting: from the text, else from the file name."""
        return find_meeting_date(self.document, self.fields, self.house)

    @cached_property
    def attendees(self) -> tuple[Person, ...]:
        """Who was present."""
        return find_attendees(self.document, self.fields)

    @cached_property
    def of_meeting(self) -> bool:
        """Whether it is a record of a meeting, by its type, those present, title or headings: only then is prose read for actions."""
        from briefcheck.facts.actions.minutes import is_minutes

        return self._is_type_of_meeting or is_minutes(self.document, attended=bool(self.attendees))

    @property
    def _is_type_of_meeting(self) -> bool:
        return self.type is not None and any(entry.id == MEETING_DATE for entry in self.type.fields)

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """The tasks the document gives out, in reading order; the points of a checklist are none, nor is a prompt."""
        kinds = {section.kind for section in self.type.sections} if self.type else set()
        if "checklist" in kinds and "actions" not in kinds:
            return ()
        found = find_actions(
            self.document,
            self.action_sections,
            self.meeting_date,
            self.attendees + self.people("absent") if self.attendees else (),
            self.house,
            outline=self.outline,
            language=self.language,
            of_meeting=self._is_type_of_meeting,
        )
        return tuple(action for action in found if not self._is_prompt(action.text))

    @cached_property
    def dates(self) -> tuple[WrittenDate, ...]:
        """Every date that the text writes down, in reading order, with the day of the week beside it."""
        near = ((0, self._near),) if self._near else meeting_days(self.document, self.house, self.language)
        return find_calendar_dates(self.document, near, order=self._date_order, chinese=self._is_chinese)

    @cached_property
    def weekdays(self) -> tuple[WrittenDate, ...]:
        """Those of :attr:`dates` that have a day of the week beside them; they are found much sooner than all."""
        if not names_days(self.document):
            return ()
        near = ((0, self._near),) if self._near else meeting_days(self.document, self.house, self.language)
        order, chinese = self._date_order, self._is_chinese
        return find_calendar_dates(self.document, near, order=order, chinese=chinese, only="weekday")

    @cached_property
    def impossible_dates(self) -> tuple[WrittenDate, ...]:
        """Those of :attr:`dates` that no calendar has, 31/11 in a due cell too; they are found much sooner than all."""
        if not may_name_no_day(self.document):
            return ()
        near = ((0, self._near),) if self._near else meeting_days(self.document, self.house, self.language)
        order, chinese = self._date_order, self._is_chinese
        return find_calendar_dates(self.document, near, order=order, chinese=chinese, only="impossible")

    @cached_property
    def backward_spans(self) -> tuple[BackwardSpan, ...]:
        """The runs of days that end before they begin."""
        from briefcheck.facts.spans import find_backward_spans

        return find_backward_spans(self.document, self._near, order=self._date_order, chinese=self._is_chinese)

    @cached_property
    def signatures(self) -> tuple[Signature, ...]:
        """The places to sign, in reading order."""
        from briefcheck.facts.signatures import find_signatures

        return find_signatures(self.document, self.outline)

    @cached_property
    def action_sections(self) -> tuple[Section, ...]:
        """The sections of kind ``actions`` of the document's type."""
        kinds = {section.id: section.kind for section in self.type.sections} if self.type else {}
        return tuple(section for section in self.sections if kinds.get(section.id) == "actions")

    @cached_property
    def prompts(self) -> frozenset[str]:
        """The prompts of a blank document of its type, in every language; empty without a type."""
        from briefcheck.doctypes.prompts import all_prompts

        return all_prompts(self.type) if self.type else frozenset()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every piece of text the file holds, shown or not, for rules about words."""
        return find_passages(self.document)

    @cached_property
    def client(self) -> str:
        """The name of the client it is for: as told from outside, by the front matter, by its own field; "" if none is.

        A slot that nobody filled in (【客户名称】, TBD) names none.
        """
        named = self.document.property_named("client", "briefcheck-client")
        told = self._client or (named.value if named else "")
        return told or self._written_client() or (self._labelled_client() if self.house.clients else "")

    def _written_client(self) -> str:
        """Return what the type's own field says; "" if nobody filled it in, or it is who signed for the client."""
        found = [entry for entry in self.fields if entry.id == "client"]
        values = (entry.value.strip() for entry in found if not self._is_signed(entry))
        first = next((value for value in values if value), "")
        return "" if self._is_open(first) else first

    def _labelled_client(self) -> str:
        """Return the client of a line ``Client: Sample Tea`` or of such a cell, whatever the document's type; "" if none."""
        from briefcheck.facts.clientlabel import labelled_clients
        from briefcheck.facts.clients import named_client
        from briefcheck.facts.names import lists_names

        found = (entry for entry in labelled_clients(self.document) if not self._is_signed(entry))
        values = [value for entry in found if not self._is_open(value := entry.value.strip())]
        known = (value for value in values if named_client(value, self.house))
        return next(known, "") or next(
            (value for value in values if _COMPANY.search(value) or not lists_names(value)), ""
        )

    def _is_signed(self, entry: Field) -> bool:
        """Tell whether a value is who signed for the client, and not the client."""
        if not self.house.clients or not entry.value.strip():
            return False
        from briefcheck.facts.clientlabel import is_signature
        from briefcheck.facts.clients import named_client

        return is_signature(entry, self.signatures) and named_client(entry.value, self.house) is None

    def _is_open(self, value: str) -> bool:
        """Tell whether a value is a slot or a placeholder."""
        return bool(_SLOT.fullmatch(value)) or fold(value) in self.house.words.placeholders

    @cached_property
    def registered_client(self) -> RegisteredClient | None:
        """The client of the house's register that :attr:`client` is; None if it is none of them."""
        if not self.house.clients:
            return None
        from briefcheck.facts.clients import named_client

        return named_client(self.client, self.house)

    @cached_property
    def client_names(self) -> tuple[ClientName, ...]:
        """Every place that tells of a client of the house's register, its own client too."""
        from briefcheck.facts.clients import find_client_names

        return find_client_names(self.passages, self.house)

    def _is_prompt(self, text: str) -> bool:
        """Tell whether a text is a prompt of the form that nobody has written over."""
        words = text.strip("[]【】 ")
        return words.endswith(("?", "？")) and words in self.prompts

    def section(self, id_: str) -> Section | None:
        """Return the first section of that id, if the document has it."""
        return next((section for section in self.sections if section.id == id_), None)

    def field(self, id_: str) -> Field | None:
        """Return the field of that id; one with a value before an empty one."""
        found = [entry for entry in self.fields if entry.id == id_]
        return next((entry for entry in found if entry.value), found[0] if found else None)

    def moment(self, field: Field | None) -> Moment | None:
        """Return when a field says that something is; None if it names no day, or several that are no run of days."""
        if field is None or not field.value:
            return None
        return read_moment(field.value, self._near, order=self._date_order, chinese=self._is_chinese)

    def people(self, id_: str) -> tuple[Person, ...]:
        """Return the people whom the fields of that id list: the absent, the recipients, the author."""
        fields = [field for field in self.fields if field.id == id_]
        if not fields:
            return ()
        from briefcheck.facts.listed import people_of

        return tuple(person for field in fields for person in people_of(field))

    @cached_property
    def _date_order(self) -> DateOrder | None:
        return date_order(self.document, self.house)

    @property
    def _is_chinese(self) -> bool | None:
        """As the readers of dates take it: True where 3/8 is 8 March; None where the line tells."""
        return True if self.language == "zh" else None

    @cached_property
    def _near(self) -> date | None:
        """The day that dates without a year are close to: the meeting's, else the first with a year in a date field."""
        if self.meeting_date is not None or self.type is None:
            return self.meeting_date
        ids = {field.id for field in self.type.fields if field.kind == "date"}
        moments = (read_moment(field.value) for field in self.fields if field.id in ids and field.value)
        return next((moment.first for moment in moments if moment is not None), None)

    def _labels(self) -> frozenset[str]:
        """The names and aliases of the type's sections, which make a ``label: text`` line a heading."""
        return section_labels((self.type,)) if self.type else frozenset()
