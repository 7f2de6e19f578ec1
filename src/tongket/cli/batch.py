"""How are many files read at once, so that one that cannot be read stops none of the others?"""

import errno
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from tongket.cli.given import STANDARD_INPUT, content_of, name_of
from tongket.cli.language import LANGUAGE, say
from tongket.cli.outputs import progress, write_whole
from tongket.foundation.failures import known_failure
from tongket.foundation.sentences import sentence
from tongket.reading import Reading
from tongket.reading import read as read_text
from tongket.reading.files import text_of_file
from tongket.vocabulary.error import TongketError

Answer = TypeVar("Answer")

_FEW = 4  # files for which starting processes costs more than it saves
_AT_ONCE = 8  # files that a process takes on at a time


class ReaderStopped(TongketError):
    """The process that read a file ended without an answer."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read and the name, without its ending, under which its answer is kept.

    ``content`` is there of standard input alone, which can be read once and in one process.
    """

    path: Path
    name: str
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read: its text, what it claims, and what had to be done to the text."""

    source: Source
    text: str
    reading: Reading
    notes: tuple[str, ...]

    @property
    def all_notes(self) -> list[str]:
        """The notes on the file, then those on its text."""
        return [*self.notes, *self.reading.notes]


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and the sentence that says why."""

    source: Source
    why: str


def sources_of(paths: Sequence[Path]) -> list[Source]:
    """List the files named and those in the folders named, each once, with a name of its own.

    Hidden files are left out of folders. Files of different folders that have one name keep as much
    of their paths as tells them apart; those that differ only in their endings keep them.
    """
    found: dict[str, tuple[Path, Path]] = {}
    for path in paths:
        files = sorted(file for file in path.rglob("*") if _counts(file, path))
        for file in files if path.is_dir() else [path]:
            name = file.relative_to(path) if path.is_dir() else Path(name_of(path))
            found.setdefault(os.path.normpath(file.absolute()), (file, name))
    names = [name for _, name in found.values()]
    if len(set(names)) < len(names):
        above = os.path.commonpath(found)
        names = [Path(os.path.relpath(path, above)) for path in found]
    stems, whole = Counter(name.with_suffix("") for name in names), set(names)
    short = {
        name: stem if stems[stem] == 1 and (stem == name or stem not in whole) else name
        for name in names
        for stem in [name.with_suffix("")]
    }
    read = (file for file, _ in found.values())
    return [_source(file, str(short[name])) for file, name in zip(read, names, strict=True)]


def _source(path: Path, name: str) -> Source:
    if path == STANDARD_INPUT:
        return Source(Path(name_of(path)), name, content_of(path))
    return Source(path, name)


def _counts(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
    return not hidden and file.is_file()


def read_file(source: Source) -> ReadFile:
    """Read one file.

    Raises:
        FileNotText, FileTooLarge and the like: no text can be got from it.
        OSError: it is missing, or may not be read.
    """
    content = content_of(source.path) if source.content is None else source.content
    file = text_of_file(content)
    return ReadFile(source, file.text, read_text(file.text), file.notes)


def read_each(sources: Sequence[Source]) -> Iterator[ReadFile | Unread]:
    """Read files in the order given, in as many processes as there are processors."""
    yield from _each(_attempt, sources)


def write_each(
    sources: Sequence[Source], folder: Path, shape: Callable[[ReadFile], dict[str, Any]]
) -> Iterator[int | Unread]:
    """Read files and write each as NAME.json into a folder; the number of its claims."""
    yield from _each(partial(_write, folder=folder, shape=shape), sources)


def _attempt(source: Source) -> ReadFile | Unread:
    try:
        return read_file(source)
    except (TongketError, OSError) as error:
        if known_failure(error) is None:
            raise
        return Unread(source, sentence(error, LANGUAGE))


def _write(
    source: Source, folder: Path, shape: Callable[[ReadFile], dict[str, Any]]
) -> int | Unread:
    found = _attempt(source)
    if isinstance(found, Unread):
        return found
    target = folder / f"{source.name}.json"
    text = json.dumps(shape(found), ensure_ascii=False, indent=2)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, f"{text}\n".encode())
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:  # anything else stops the next file too
            raise
        return Unread(source, sentence(error, LANGUAGE))
    return len(found.reading.claims)


def _each(work: Callable[[Source], Answer], sources: Sequence[Source]) -> Iterator[Answer | Unread]:
    if len(sources) <= _FEW:
        yield from map(work, sources)
        return
    with progress() as bar:
        task = bar.add_task(say("Đang đọc", "Reading"), total=len(sources))
        for answer in _in_processes(work, sources):
            bar.advance(task)
            yield answer


def _in_processes(
    work: Callable[[Source], Answer], sources: Sequence[Source]
) -> Iterator[Answer | Unread]:
    done = 0
    try:
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            for answer in pool.map(work, sources, chunksize=_AT_ONCE):
                done += 1
                yield answer
    except BrokenProcessPool:  # a file took its process with it: which, the slow way will tell
        yield from _one_by_one(work, sources[done:])


def _one_by_one(
    work: Callable[[Source], Answer], sources: Sequence[Source]
) -> Iterator[Answer | Unread]:
    pool = ProcessPoolExecutor(1)
    try:
        for source in sources:
            try:
                yield pool.submit(work, source).result()
            except BrokenProcessPool:
                pool = ProcessPoolExecutor(1)
                yield Unread(source, sentence(ReaderStopped(name=source.path.name), LANGUAGE))
    finally:
        pool.shutdown()
