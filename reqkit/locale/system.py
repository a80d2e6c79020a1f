"""What other programs say in English only, in both languages: the YAML parser's complaints and the operating system's refusals."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from reqkit.locale.message import Message

_YAML: Mapping[str, Message] = {
    "mapping values are not allowed in this context": Message("двоеточие здесь не на месте", "a colon is out of place here"),
    "did not find expected key": Message("здесь ожидается ключ или конец блока", "a key or the end of the block is expected here"),
    "did not find expected '-' indicator": Message(
        "здесь ожидается следующий пункт списка", "the next member of the list is expected here"
    ),
    "did not find expected node content": Message("здесь не хватает значения", "a value is missing here"),
    "did not find expected ',' or ']'": Message(
        "список […] не закрыт или между пунктами нет запятой", "the list […] is not closed, or a comma is missing"
    ),
    "did not find expected ',' or '}'": Message(
        "блок {{…}} не закрыт или между ключами нет запятой", "the block {{…}} is not closed, or a comma is missing"
    ),
    "could not find expected ':'": Message("после ключа нет двоеточия", "the key has no colon after it"),
    "block sequence entries are not allowed in this context": Message(
        "пункт списка здесь не на месте", "a member of a list is out of place here"
    ),
    "block mapping entries are not allowed in this context": Message("ключ здесь не на месте", "a key is out of place here"),
    "found unexpected end of stream": Message("кавычки не закрыты до конца файла", "a quote is not closed by the end of the file"),
    "found character that cannot start any token": Message(
        "с этого знака значение начинаться не может", "a value cannot start with this character"
    ),
    "found unknown escape character": Message(
        "такого знака после «\\» в кавычках не бывает", "no such character follows “\\” inside quotes"
    ),
    "found unexpected document indicator": Message(
        "в тексте в кавычках стоит «---» или «...»", "there is “---” or “...” inside a quoted text"
    ),
    "did not find expected <document start>": Message("после конца документа есть что-то ещё", "something follows the end of the document"),
}
_YAML_IN_PYTHON: Mapping[str, str] = {
    "mapping values are not allowed here": "mapping values are not allowed in this context",
    "sequence entries are not allowed here": "block sequence entries are not allowed in this context",
    "mapping keys are not allowed here": "block mapping entries are not allowed in this context",
    "expected <block end>": "did not find expected key",
    "expected the node content": "did not find expected node content",
    "expected ',' or ']'": "did not find expected ',' or ']'",
    "expected ',' or '}'": "did not find expected ',' or '}'",
    "expected '<document start>'": "did not find expected <document start>",
    "found character": "found character that cannot start any token",
}
"""What PyYAML's own parser says where libyaml says something else."""
_YAML_OTHER = Message("строка нарушает правила YAML", "the line breaks the rules of YAML")

_SYSTEM: Mapping[int, Message] = {
    errno.EACCES: Message("нет прав", "no permission"),
    errno.EPERM: Message("нет прав", "no permission"),
    errno.ENOENT: Message("такого файла или папки нет", "there is no such file or folder"),
    errno.ENOTDIR: Message("часть пути — файл, а не папка", "a part of the path is a file, not a folder"),
    errno.EISDIR: Message("это папка", "it is a folder"),
    errno.ENOSPC: Message("на диске нет места", "the disk is full"),
    errno.EFBIG: Message("файл больше, чем разрешено", "the file is larger than allowed"),
    errno.EDQUOT: Message("исчерпана квота на диске", "the disk quota is used up"),
    errno.EROFS: Message("диск доступен только для чтения", "the disk is read-only"),
    errno.ENAMETOOLONG: Message("имя слишком длинное", "the name is too long"),
    errno.ELOOP: Message("ссылки на файл идут по кругу", "the links to the file go in a circle"),
}


def yaml_complaint(detail: str) -> Message:
    """What libyaml (or PyYAML's own parser) objects to."""
    said = next((same for known, same in _YAML_IN_PYTHON.items() if detail.startswith(known)), detail)
    return next((message for known, message in _YAML.items() if said.startswith(known)), _YAML_OTHER)


def system_refusal(error: OSError) -> Message:
    """Why the operating system refuses a file."""
    known = _SYSTEM.get(error.errno or 0)
    other = (error.strerror or type(error).__name__).replace("{", "{{").replace("}", "}}")
    return known or Message(f"ошибка системы «{other}»", f"system error “{other}”")
