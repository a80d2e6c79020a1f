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
    ("Проверьте, что файл открывается и что прав на него хватает.", "Check that the file opens and that you may read it."),
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
    ("Замените табуляцию пробелами: по два на каждый уровень.", "Use spaces instead, two for each level."),
)
_code(
    "control-character",
    _F,
    _E,
    ("в тексте невидимый служебный знак", "the text holds an invisible control character"),
    ("Наберите это место заново: такие знаки попадают при копировании.", "Type this place anew: such characters come with copying."),
)
_code(
    "undefined-alias",
    _F,
    _E,
    ("слово со звёздочкой (*{name}) ни к чему не ведёт", "the word with an asterisk (*{name}) leads nowhere"),
    (
        "Если звёздочка — часть текста, возьмите текст в кавычки. Если это ссылка YAML, выше должно стоять &{name}.",
        "If the asterisk is part of a text, quote the text. If it is a YAML alias, &{name} has to stand above it.",
    ),
)
_code(
    "circular-alias",
    _F,
    _E,
    ("ссылка YAML (*имя) ведёт сама на себя", "the YAML alias (*name) leads to itself"),
    ("Напишите вместо ссылки само значение.", "Write the value itself instead of the alias."),
)
_code(
    "alias-bomb",
    _F,
    _E,
    (
        "ссылки YAML (*имя) разворачиваются в {values} {values:значение|значения|значений}: это слишком много",
        "the YAML aliases (*name) expand to {values} {values:value|values}: too many",
    ),
    ("Напишите повторяющееся явно, без ссылок.", "Write the repeated part out, without aliases."),
)
_code(
    "too-deep",
    _F,
    _E,
    ("блоки вложены друг в друга больше {limit} раз", "blocks are nested more than {limit} deep"),
    ("Проверьте отступы и скобки: столько уровней не нужно нигде.", "Check indents and brackets: nothing here needs so many levels."),
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
    ("ключ «<<» не поддерживается", "the key “<<” is not supported"),
    ("Перечислите то, что он добавил бы, явно.", "Write out what it would add."),
)
_code(
    "unknown-tag",
    _F,
    _E,
    ("слово с восклицательным знаком ({tag}) здесь не поддерживается", "a word with an exclamation mark ({tag}) is not supported here"),
    ("Если это часть текста, возьмите текст в кавычки; иначе уберите его.", "If it is part of a text, quote the text; if not, remove it."),
)
_code(
    "key-not-text",
    _F,
    _E,
    ("перед двоеточием должно стоять слово", "a word has to stand before the colon"),
    ("Напишите слово или возьмите то, что стоит, в кавычки.", "Write a word, or put what stands there in quotes."),
)
_code(
    "number-out-of-bounds",
    _F,
    _E,
    ("число слишком велико или слишком длинно", "the number is too large or too long"),
    (
        "Проверьте его. Если это телефон, номер или код, возьмите его в кавычки.",
        "Check it. If it is a telephone number or a code, put it in quotes.",
    ),
)
_code(
    "several-documents",
    _F,
    _E,
    ("файл разделён строкой «---» на несколько частей", "a line “---” splits the file into several parts"),
    ("Уберите эту строку или перенесите вторую часть в отдельный файл.", "Remove the line, or move the second part to a file of its own."),
)
