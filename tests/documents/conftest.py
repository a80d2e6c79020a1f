"""The reader once more, as it is where PyYAML was built without its C parser."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from reqkit.documents import reader


@pytest.fixture(scope="session")
def pure_reader() -> Iterator[ModuleType]:
    """A second copy of the reader module, loaded while `yaml._yaml` cannot be imported; the copy in use is left alone."""
    name = "reader_without_c_parser"
    spec = importlib.util.spec_from_file_location(name, reader.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "yaml._yaml", None)
        patch.setitem(sys.modules, name, module)
        spec.loader.exec_module(module)
        assert not module.C_PARSER
        yield module
