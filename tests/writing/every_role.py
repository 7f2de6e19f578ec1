"""Papers that between them use every role a line can have."""

from dataclasses import fields, replace

from tongket.writing.document import Document, Heading, Level, Paragraph, ParagraphRole
from tongket.writing.form import Form, Styles
from tongket.writing.setting import Line, SetBlock, set_document
from writing.sample import BLOCKS, DOCUMENT, EMPTY, PARTY_DOCUMENT, STATE

_LEVELS = (
    Heading(Level.CHAPTER, ("Chương mẫu",)),
    Heading(Level.DIVISION, ("Mục mẫu",)),
    Heading(Level.ARTICLE, ("Điều mẫu",)),
    Heading(Level.CLAUSE, ("Khoản mẫu không có tiêu đề.",)),
    Paragraph(("Quyết nghị:",), ParagraphRole.DECISION),
)


def papers(form: Form) -> tuple[Document, Document]:
    """A report and a letter in this form."""
    sample = DOCUMENT if form.family is STATE.family else PARTY_DOCUMENT
    end = replace(sample.end, drafter="NVM.05") if sample.end else None
    front = replace(sample.front, addressees=DOCUMENT.front.addressees)
    whole = replace(
        sample, form=form, front=front, end=end, blocks=(*_LEVELS, *BLOCKS), label="BẢN MINH HỌA"
    )
    names = ("UBND tỉnh Bắc Sơn", "Sở Tài chính")
    letter = replace(EMPTY, form=form, front=replace(front, type_name="", addressees=names))
    return whole, letter


def words_by_role(document: Document) -> dict[str, str]:
    """The first words printed in each role, enough to find them by."""
    whole = set_document(document)
    head, foot = whole.head, whole.foot
    blocks: list[SetBlock] = [*whole.label, *head.body, *head.nation, *head.number, *head.place]
    blocks += [*head.title, *whole.blocks]
    if foot is not None:
        blocks += [*foot.recipients, *foot.powers, *foot.signer, *foot.drafter]
    blocks += [block for appendix in whole.appendices for block in appendix.blocks]
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Line) and block.role not in found:
            found[block.role] = block.text.split("\n")[-1]
    return found


ROLES = tuple(field.name for field in fields(Styles))
