"""The file itself, before anything in it is understood."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_E, _N = Severity.ERROR, Severity.NOTE

_F = Family.SYNTAX
_code(
    "file-unreadable",
    _F,
    _E,
    ("файл не читается: {reason}", "the file cannot be read: {reason}"),
    ("Проверьте права на файл.", "Check the rights to the file."),
)
_code(
    "not-a-file",
    _F,
    _E,
    ("здесь ожидается файл, а это папка", "a file is expected here, and this is a folder"),
    ("Переименуйте папку или положите файл на её место.", "Rename the folder or put a file in its place."),
)
_code(
    "file-too-large",
    _F,
    _E,
    ("файл больше {limit} МБ", "the file is over {limit} MB"),
    (
        "Разделите его на несколько файлов в той же папке: они читаются как один.",
        "Split it into several files in the same folder: they are read as one.",
    ),
)
_code(
    "wrong-encoding",
    _F,
    _E,
    ("файл не в кодировке UTF-8 (похоже на {encoding})", "the file is not in UTF-8 (it looks like {encoding})"),
    ("Сохраните его в редакторе в кодировке UTF-8.", "Save it as UTF-8 in your editor."),
)
_code("empty-file", _F, _N, ("файл пуст", "the file is empty"), ("Удалите его или допишите.", "Remove it or fill it in."))
_code(
    "not-yaml",
    _F,
    _E,
    ("файл не удалось разобрать как YAML: {detail}", "this is not valid YAML: {detail}"),
    (
        "Проверьте отступы, двоеточия и кавычки в этой строке и в строке над ней; текст с «: » внутри берут в кавычки.",
        "Check indents, colons and quotes in this line and the one above it; quote a text that holds “: ”.",
    ),
)
_code(
    "tab-indent",
    _F,
    _E,
    ("отступ сделан табуляцией", "the line is indented with a tab"),
    ("Отступы в YAML делают пробелами.", "YAML is indented with spaces."),
)
_code("control-character", _F, _E, ("в тексте управляющий символ", "the text holds a control character"), ("Удалите его.", "Remove it."))
_code(
    "undefined-alias",
    _F,
    _E,
    ("псевдоним *{name} нигде не определён", "the alias *{name} is not defined"),
    (
        "Определите его выше как &{name}; если звёздочка — часть текста, возьмите текст в кавычки.",
        "Define it above as &{name}; if the asterisk is part of a text, quote the text.",
    ),
)
_code(
    "circular-alias",
    _F,
    _E,
    ("псевдоним ссылается сам на себя", "the alias refers to itself"),
    ("Напишите значение явно.", "Write the value out."),
)
_code(
    "alias-bomb",
    _F,
    _E,
    (
        "псевдонимы разворачиваются в {values} {values:значение|значения|значений}: это слишком много",
        "the aliases expand to {values} {values:value|values}: too many",
    ),
    ("Напишите повторяющееся явно.", "Write the repeated part out."),
)
_code(
    "too-deep",
    _F,
    _E,
    ("вложенность больше {limit} уровней", "nesting is deeper than {limit} levels"),
    ("Сделайте структуру проще.", "Make the structure flatter."),
)
_code(
    "duplicate-key",
    _F,
    _E,
    ("ключ «{key}» уже есть в этом блоке", "the key “{key}” is already in this block"),
    ("Оставьте один: в YAML второй незаметно заменил бы первый.", "Keep one: in YAML the second would silently replace the first."),
)
_code(
    "merge-key",
    _F,
    _E,
    ("слияние ключей (<<) не поддерживается", "merge keys (<<) are not supported"),
    ("Перечислите ключи явно.", "Write the keys out."),
)
_code(
    "unknown-tag",
    _F,
    _E,
    ("тег {tag} не поддерживается", "the tag {tag} is not supported"),
    ("Уберите тег: типы значений определяются сами.", "Remove the tag: values have their types without it."),
)
_code(
    "key-not-text",
    _F,
    _E,
    ("ключом может быть только слово", "only a word can be a key"),
    ("Замените его словом.", "Replace it with a word."),
)
_code(
    "number-out-of-bounds",
    _F,
    _E,
    ("число слишком велико или слишком длинно", "the number is too large or too long"),
    ("Проверьте его; если это номер или код, возьмите его в кавычки.", "Check it; if it is an identifier, quote it."),
)
_code(
    "several-documents",
    _F,
    _E,
    ("в файле несколько документов YAML (---)", "the file holds several YAML documents (---)"),
    ("Оставьте один документ на файл.", "Keep one document a file."),
)
