"""What a workbook must pass before anything of it is parsed: its size, its contents' size, what kinds of parts it holds.

Sizes that an archive declares may lie, so every part is unpacked in pieces and counted. Nothing here builds a tree of XML.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from reqkit.forms.filled import FormError
from reqkit.locale.message import Filled, Message

MAX_FILE = 16 * 1024 * 1024
MAX_UNPACKED = 48 * 1024 * 1024
MAX_RATIO = 300
RATIO_FROM = 4 * 1024 * 1024
"""Parts smaller than this may be packed as tightly as they like: empty cells are alike."""
MAX_PARTS = 400
MAX_ROWS = 20_000
MAX_CELLS = 1_500_000
_PIECE = 256 * 1024

_TOO_LARGE = Message("Файл больше {limit} МБ: для анкеты это слишком.", "The file is over {limit} MB, which is too much for a form.")
_BOMB = Message("В распакованном виде файл слишком велик для анкеты.", "Unpacked, the file is too large for a form.")
_NOT_A_WORKBOOK = Message(
    "Это не книга Excel (.xlsx). Сохраните анкету в формате «Книга Excel (.xlsx)».",
    "This is no Excel workbook (.xlsx). Save the form as “Excel workbook (.xlsx)”.",
)
_ENCRYPTED = Message(
    "Файл защищён паролем или сохранён в старом формате .xls. Сохраните его без пароля как .xlsx.",
    "The file has a password or is in the old .xls format. Save it as .xlsx without a password.",
)
_TRUNCATED = Message("Файл повреждён или скачан не до конца. Пришлите его ещё раз.", "The file is damaged or incomplete. Send it again.")
_MACROS = Message(
    "В книге есть макросы; такие файлы не читаются. Сохраните её как .xlsx без макросов.",
    "The workbook holds macros, which are not read. Save it as .xlsx without macros.",
)
_OBJECTS = Message(
    "В книге есть вложенные объекты или внешние связи ({part}); такие файлы не читаются. Уберите их.",
    "The workbook holds embedded objects or external links ({part}), which are not read. Remove them.",
)
_ENTITIES = Message(
    "В файле есть объявления XML, которых в книгах не бывает; он не читается.",
    "The file holds XML declarations that no workbook has; it is not read.",
)
_TOO_MANY_ROWS = Message(
    "На листе книги больше {limit} строк: для анкеты это слишком.",
    "A sheet of the workbook has more than {limit} rows, which is too much for a form.",
)

_MACRO_PARTS = re.compile(r"vbaproject|macrosheets/|dialogsheets/|vbadata", re.IGNORECASE)
_OBJECT_PARTS = re.compile(r"/(?:activex|embeddings|externallinks|ctrlprops|queryTables|model)/|/connections\.xml$|customui", re.IGNORECASE)
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass
class _Budget:
    left: int = MAX_UNPACKED


def check_workbook(data: bytes) -> None:
    """Passes, or raises FormError with the one sentence that says why not."""
    if len(data) > MAX_FILE:
        raise _refuse(_TOO_LARGE, limit=MAX_FILE // 1024**2)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _refuse(_ENCRYPTED)
    if not data.startswith(b"PK"):
        raise _refuse(_NOT_A_WORKBOOK)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive)
    except (zipfile.BadZipFile, EOFError, zipfile.LargeZipFile, NotImplementedError, OSError, ValueError) as error:
        raise _refuse(_TRUNCATED) from error
    except Exception as error:
        if isinstance(error, FormError):
            raise
        raise _refuse(_TRUNCATED) from error  # zlib's own error


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(_MACRO_PARTS.search(name) for name in names):
        raise _refuse(_MACROS)
    if (found := next((name for name in sorted(names) if _OBJECT_PARTS.search(name)), None)) is not None:
        raise _refuse(_OBJECTS, part=found[:80])
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise _refuse(_NOT_A_WORKBOOK)
    if len(parts) > MAX_PARTS or len(names) != len(parts):
        raise _refuse(_BOMB)
    if any(part.flag_bits & 1 for part in parts):
        raise _refuse(_ENCRYPTED)
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise _refuse(_BOMB)
    budget = _Budget()
    for part in parts:
        _check_part(archive, part, budget)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, budget: _Budget) -> None:
    """Unpacks one part in pieces, and stops as soon as it is too much."""
    is_xml = part.filename.endswith((".xml", ".rels", ".vml"))
    is_sheet = part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml")
    size = rows = cells = 0
    tail = b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            budget.left -= len(piece)
            if budget.left < 0 or (size > RATIO_FROM and size > MAX_RATIO * max(part.compress_size, 1)):
                raise _refuse(_BOMB)
            if not is_xml:
                continue
            if size == len(piece) and (piece[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in piece[:64]):
                raise _refuse(_ENTITIES)  # another encoding, in which declarations would not be seen
            seen = tail + piece
            if _DECLARATION.search(seen):
                raise _refuse(_ENTITIES)
            if part.filename == "[Content_Types].xml" and b"macroEnabled" in seen:
                raise _refuse(_MACROS)
            if is_sheet:
                rows += seen.count(b"<row") - tail.count(b"<row")
                cells += seen.count(b"<c ") - tail.count(b"<c ")
                if rows > MAX_ROWS or cells > MAX_CELLS:
                    raise _refuse(_TOO_MANY_ROWS, limit=MAX_ROWS)
            tail = seen[-16:]


def _refuse(message: Message, **arguments: object) -> FormError:
    return FormError(Filled(message, arguments))
