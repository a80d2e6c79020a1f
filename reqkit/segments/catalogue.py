"""The catalogue with what segments ask of a system; the parameters, and all that they are made from, wait until they are used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from reqkit.catalogue.capability import Capability, Catalogue, Parameter

SEGMENTS = "segments"
OPERATORS = "segments.operators"


def with_segment_parameters(catalogue: Catalogue) -> Catalogue:
    """The catalogue with these parameters added to the capabilities it declares; one that declares neither stays as it is."""
    if not {SEGMENTS, OPERATORS} & set(catalogue.capabilities):
        return catalogue
    capabilities: dict[str, Capability] = dict(catalogue.capabilities)
    for name in (SEGMENTS, OPERATORS):
        declared = capabilities.get(name)
        if declared is not None:
            capabilities[name] = replace(declared, parameters=_Parameters(name, declared.parameters))
    return replace(catalogue, capabilities=capabilities)


class _Parameters(Mapping[str, Parameter]):
    """A capability's parameters, made when somebody first asks for one: most commands never do, and the properties are many."""

    def __init__(self, capability: str, declared: Mapping[str, Parameter]) -> None:
        self._capability, self._declared = capability, declared

    @cached_property
    def _all(self) -> Mapping[str, Parameter]:
        from reqkit.segments.capabilities import operator_parameters, segment_parameters

        made = segment_parameters() if self._capability == SEGMENTS else operator_parameters()
        return {**made, **self._declared}

    def __getitem__(self, name: str) -> Parameter:
        return self._all[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)
