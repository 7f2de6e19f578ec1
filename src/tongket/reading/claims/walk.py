"""Where does the reading of a document stand, and to which claim does the next number belong?"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tongket.reading.claims.allotted import names_plan, told_first
from tongket.reading.claims.drafts import Draft, Figure
from tongket.reading.claims.formers import Comparisons, dated, former_of
from tongket.reading.claims.places import is_part_of, names_next_place, opens_places
from tongket.reading.claims.rates import is_rate
from tongket.reading.claims.reached import OF_PLAN, taken_for_goals
from tongket.reading.claims.themes import Themes
from tongket.reading.claims.wholes import slot_over
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import Name, index_of
from tongket.reading.naming.turns import Queue
from tongket.reading.periods.scope import Scope
from tongket.reading.periods.seasons import (
    end_of_term,
    harvest,
    is_state,
    is_yearly,
    months_to,
    season_behind,
    season_in,
    term_to,
)
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.pieces.bases import PAST
from tongket.reading.pieces.quantities import Digits, Quantity
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key_of
from tongket.reading.text.tokens import Token
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.former import Former
from tongket.vocabulary.period import Period
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.names import CropSeason

COUNTED_WHOLE = "counted-whole"
_IN_TURN = folded("tương ứng; tương ứng là; lần lượt; lần lượt là; tương đương")
_ASIDE = 120  # characters that such brackets hold at most
_CROPS_IN = frozenset({Size.MEASURE, Size.PERCENT})
_AT_HAND = 24  # claims that later words of a line can speak of
_STRUCTURE = folded("cơ; cấu; chuyển; dịch")


@dataclass(slots=True)
class Walk:
    """The state that rules read and change while numbers are met from left to right."""

    text: str
    tokens: Sequence[Token]
    scope: Scope
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    chain: list[Draft] = field(default_factory=list)  # claims of this sentence
    before: list[Draft] = field(default_factory=list)  # claims of the last sentence with any
    touched: Draft | None = None  # the claim that got this number
    last: Figure | None = None  # the figure read last
    line: list[Draft] = field(default_factory=list)  # claims of this line
    outer: list[tuple[Draft | None, int, CropSeason | None]] = field(default_factory=list)
    plan_spoken: bool = False
    turn: list[Draft] = field(default_factory=list)  # claims whose growths follow in their order
    structure: bool = False  # "cơ cấu kinh tế chuyển dịch": shares move
    ratio_spoken: bool = False  # the line says "bằng … % so với cùng kỳ"
    spread: bool = False  # changes go back on the claims before
    whole: Quantity | None = None  # "trong tổng số 36 chỉ tiêu"
    queue: Queue = field(default_factory=Queue)  # names still to get their number
    placed: Draft | None = None  # the whole whose parts are told place by place
    comparisons: Comparisons = field(default_factory=Comparisons)
    season: CropSeason | None = None  # of whose crop is told
    headed: CropSeason | None = None  # of whose crop the heading above tells
    former_told: bool = False  # a former time opened the brackets in front of the number
    themes: Themes = field(default_factory=Themes)

    def enter_line(self, *, plan_spoken: bool, item: bool = False) -> None:
        """Forget the last line."""
        self.leave_sentence()
        self.current, self.line, self.outer = None, [], []
        self.season, self.headed = self.headed, self.headed if item else None
        self.plan_spoken, self.ratio_spoken, self.structure = plan_spoken, False, False
        self.end_sentence()
        self.themes.enter_line()

    def end_sentence(self) -> None:
        """Forget what holds for one sentence only."""
        self.spread, self.whole, self.queue, self.turn = False, None, Queue(), []
        self.placed, self.themes.here = None, []
        self.comparisons.end()

    def read_marks(self, atoms: Sequence[Atom]) -> None:
        """Follow seasons, brackets and sentence ends in front of the next number."""
        told = 0
        for index, atom in enumerate(atoms):
            if atom.piece is not Piece.MARK:
                continue
            if atom.kind in {"(", ")"}:
                self.season = season_behind(self.tokens, atoms[told:index], self.season)
                told = index
            if atom.kind == "(":
                self.outer.append((self.current, atom.start, self.season))
            elif atom.kind == ")" and self.outer:
                outer, opened, self.season = self.outer.pop()
                if self.current is None or self.current.name.start > opened:
                    self.current = outer
                self.turn = []
            elif atom.kind == ".":
                self.end_sentence()
                self.leave_sentence()
        self.season = season_behind(self.tokens, atoms[told:], self.season)

    def leave_sentence(self) -> None:
        """End the claims of a sentence."""
        if not self.scope.span.only_goals:
            for draft in taken_for_goals(self.text, self.chain):
                draft.stage = ClaimStage.ESTIMATE if draft.expected else ClaimStage.ACTUAL
                draft.period = self.scope.not_ahead(draft.period)
        for draft in told_first(self.chain):
            self.drafts = [one for one in self.drafts if one is not draft]
        self.before, self.chain = self.chain or self.before, []

    @property
    def touched_last(self) -> Figure | None:
        """The figure read last in this line."""
        return self.last if self.line else None

    def words(self, of: Name | Atom) -> str:
        """The words of a name or another piece, as written."""
        return self.text[of.start : of.end]

    def in_front(self, frame: Frame, count: int = 1) -> str:
        """The last words in front of a number, folded, marks among them."""
        index = index_of(self.tokens, 0, frame.quantity.start)
        return " ".join([token.key for token in self.tokens[max(0, index - count) : index]])

    def between(self, figure: Figure, frame: Frame) -> str:
        """What stands between a figure and the number of a frame behind it."""
        return self.text[figure.digits.end : frame.quantity.start]

    def begin(self, name: Name, frame: Frame, rule: str) -> Draft:
        """Start a claim about the named thing under the stage and period that govern here."""
        draft = Draft(name, self.words(name))
        self.govern(draft, frame)
        draft.rules.append(rule)
        self._add(draft)
        self.current = draft
        return draft

    def _add(self, draft: Draft) -> None:
        """Keep a claim, and a limited number of them at hand for what may still speak of them."""
        self.drafts.append(draft)
        for near in (self.chain, self.line):
            near.append(draft)
            del near[:-_AT_HAND]

    def govern(self, draft: Draft, frame: Frame) -> None:
        """Give a claim the stage and period of the words around its number."""
        span = self.scope.span
        estimated = frame.expected or bool(frame.name and frame.name.estimate)
        draft.expected = estimated or self.scope.estimate
        if self.scope.target and not (estimated and self.scope.dated_ahead):
            draft.stage = ClaimStage.TARGET
        elif draft.expected:
            draft.stage = ClaimStage.ESTIMATE
        draft.period = self.scope.of(frame.time) or self.scope.period
        if frame.resumes and draft.stage is not ClaimStage.TARGET:
            own = draft.period or span.report
            draft.period = months_to(own) or own
        told = draft.words, frame.quantity, frame.cues
        if draft.stage is ClaimStage.TARGET and is_yearly(self.text, *told):
            draft.period = term_to(draft.period)
        elif draft.stage is ClaimStage.TARGET and is_state(*told):
            draft.period = end_of_term(draft.period)
        if draft.period in {None, span.whole_year, span.planned if span.only_goals else None}:
            draft.period = self._harvested(draft, frame) or draft.period
        if draft.period is None and names_plan(draft.words):
            draft.period = span.whole_year
        draft.cut_off = self._cut_off(draft, frame)
        if draft.period == span.report:
            draft.period = None

    def _harvested(self, draft: Draft, frame: Frame) -> Period | None:
        """The half of the year in which the crop is harvested that a claim without time tells of.

        Its own words name the season, or those before it where it measures land, weight or yield.
        """
        season = self.season if frame.quantity.size in _CROPS_IN else None
        if draft.name.behind:
            season = season_in(draft.words) or season
        half = harvest(season, None, self.scope.span.report) if season else None
        return half if draft.stage is ClaimStage.TARGET else self.scope.not_ahead(half)

    def _cut_off(self, draft: Draft, frame: Frame) -> date | None:
        """The last day that a result counts; a goal has none, and it lies in no earlier time."""
        day = self.scope.cut_off(frame.time)
        period = draft.period or self.scope.span.report
        if day is None or draft.stage is ClaimStage.TARGET or (period and day < period.start):
            return None
        return day

    def again(self, draft: Draft, rule: str, frame: Frame | None = None) -> Draft:
        """Start a further claim about the thing another claim speaks of.

        A time in front of the frame's number gives it a period and stage of its own: "quý I tăng
        6,9%; quý II ước tăng 7,6%".
        """
        further = Draft(
            draft.name,
            draft.words,
            stage=draft.stage,
            period=draft.period,
            cut_off=draft.cut_off,
            rules=[rule],
        )
        if frame is not None and (self.scope.dated or self.scope.of(frame.time) is not None):
            if self.outer and further.stage is ClaimStage.ESTIMATE:
                further.stage = ClaimStage.ACTUAL  # "ước 9 tháng tăng 7% (quý I tăng 9%)"
            self.govern(further, frame)
        self._add(further)
        return further

    def put(
        self,
        draft: Draft,
        slot: Slot,
        frame: Frame,
        rule: str,
        *,
        digits: Digits | None = None,
        falls: bool = False,
        base: str = "",
    ) -> None:
        """Put the frame's number into a slot of a claim."""
        quantity = frame.quantity
        figure = Figure(
            slot,
            digits or quantity.number,
            quantity.unit,
            quantity.size,
            frame.bound or Bound.EXACT,
            falls=falls,
            base=base,
        )
        figure = self.comparisons.put(
            draft, figure, self._former(slot, frame), alone=Cue.MORE in frame.cues
        )
        draft.figures.append(figure)
        if slot in OF_PLAN and draft.level:
            self.scope.see_reached()
        self.last = figure
        self.touched = draft
        if rule not in draft.rules:
            draft.rules.append(rule)

    def _former(self, slot: Slot, frame: Frame) -> Former | None:
        """What the words around a number name as compared with, if they do."""
        year = self.scope.span.year
        if frame.base is not None and frame.base.kind == PAST:
            return former_of(self.text, frame.base, year)
        return dated(frame.time, year) if slot is Slot.PREVIOUS else None

    def level(self, draft: Draft, frame: Frame, rule: str) -> None:
        """Put the frame's number in as the level, a range or a part of a whole as such."""
        quantity = frame.quantity
        if quantity.high:
            self.put(draft, Slot.VALUE_LOW, frame, rule)
            self.put(draft, Slot.VALUE_HIGH, frame, rule, digits=quantity.high)
        else:
            self.put(draft, Slot.VALUE, frame, rule)
        if quantity.whole:
            self.whole = None
            slot = slot_over(draft, frame, self.tokens)
            plain = frame._replace(bound=None)  # "trên 666,35/654 tỷ đồng" hedges the result only
            self.put(draft, slot, plain, rule, digits=quantity.whole)
        elif self.whole and key_of(self.whole.unit) == key_of(quantity.unit):
            whole, self.whole = self.whole, None
            draft.rules.append(COUNTED_WHOLE)
            self.put(draft, Slot.TOTAL, frame, rule, digits=whole.number)

    def prepared(self, frame: Frame, lead: Sequence[Atom]) -> Frame:
        """Settle what the words in front say about several numbers at once.

        "so với cùng kỳ" in front of the changes puts them back on the claims before; behind
        "lần lượt" each number takes the next of the names in front.
        """
        self._date_former(lead)
        self._see_structure(lead)
        self.former_told = False
        mark = ""
        for atom in lead:
            if atom.piece is Piece.LIST and mark == ".":  # the parts of what was compared before
                self.comparisons.resume()
            elif atom.piece is Piece.BASE and atom.kind == PAST:
                self.spread = self.spread or _opens_with_base(lead)
                self.comparisons.said = former_of(self.text, atom, self.scope.span.year)
                self.former_told = self.former_told or mark == "("
            elif mark == "(" and self._opens_turn(atom):  # "(tương ứng 5%, 6%)"
                changed = (draft for draft in self.line if draft.has(Slot.CHANGE))
                self.turn = [draft for draft in changed if not draft.has(Slot.GROWTH_PERCENT)]
            mark = atom.kind
        frame = frame.of_goal() if self.scope.target else frame
        whole = self.current if self.current in self.chain else None
        opens = not self.line
        frame = self.themes.named(self.text, self.tokens, frame, lead, whole, opens=opens)
        return self.queue.served(self.text, self._of_places(frame, lead))

    def _opens_turn(self, atom: Atom) -> bool:
        """Whether a word in brackets leads to several percentages, which follow what changed."""
        if words_of(self.tokens, atom) not in _IN_TURN:
            return False
        return self.text[atom.end : atom.end + _ASIDE].partition(")")[0].count("%") > 1

    def _of_places(self, frame: Frame, lead: Sequence[Atom]) -> Frame:
        """What is told of one place after another keeps its name: "Tam Lộc 5 hộ, An Hải 3 hộ"."""
        if self.placed and self.current and self.current.name != self.placed.name:
            self.placed = None
        whole = self.placed or self.current
        if whole is None or not is_part_of(whole, frame):
            return frame
        if self.placed is None:
            goes_on = whole in self.chain and frame.quantity.size is not Size.NONE
            if not opens_places(self.text, whole, frame, lead, goes_on=goes_on):
                return frame
        elif not names_next_place(self.text, frame, lead):
            return frame
        self.placed = whole
        return frame._replace(name=whole.name)

    def is_rate(self, draft: Draft | None, words: str) -> bool:
        """Whether the thing is itself a percentage, or part of a structure that moves here."""
        return is_rate(draft, words, structure=self.structure)

    def _see_structure(self, lead: Sequence[Atom]) -> None:
        """Shares move where a structure does, to the end of its clause."""
        if self.structure and any(atom.kind in {";", "."} for atom in lead):
            self.structure = False
        if len(lead) >= len(_STRUCTURE) and not self.structure:
            self.structure = _STRUCTURE.issubset([self.tokens[atom.first].key for atom in lead])

    def _date_former(self, lead: Sequence[Atom]) -> None:
        """A former level takes the time right behind it: "từ 07 xã (năm 2020) lên 11 xã"."""
        if self.current is None or self.last is None or self.last.slot is not Slot.PREVIOUS:
            return
        time = next((atom.time for atom in lead[:2] if atom.piece is Piece.TIME), None)
        if former := dated(time, self.scope.span.year):
            self.comparisons.date(self.current, self.last, former)


def _opens_with_base(lead: Sequence[Atom]) -> bool:
    """Whether a comparison stands before the words that say what changed."""
    ends = (i for i in range(len(lead) - 1, -1, -1) if lead[i].kind == ".")
    words = [atom for atom in lead[next(ends, -1) + 1 :] if atom.piece is not Piece.MARK]
    return bool(words) and words[0].piece is Piece.BASE
