"""Mixed-integer programmes as HiGHS takes them, always solved the same way. Floating-point numbers throughout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from highspy import Highs

Objective = Mapping[int, float]
"""Columns and their weights, to be maximized."""


class InfeasibleError(Exception):
    """The rows cannot all hold."""


@dataclass
class Model:
    """Columns between 0 and a bound, and rows, gathered before HiGHS sees them."""

    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[Mapping[int, float], float | None, float | None]] = field(default_factory=list)

    def column(self, upper: float, *, whole: bool = False) -> int:
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.upper) - 1

    def row(self, columns: Mapping[int, float], *, low: float | None = None, high: float | None = None) -> None:
        self.rows.append((columns, low, high))

    def loaded(self) -> Highs:
        import highspy
        import numpy as np

        infinity = highspy.kHighsInf
        programme = highspy.HighsLp()
        programme.num_col_, programme.num_row_ = len(self.upper), len(self.rows)
        programme.col_cost_ = np.zeros(len(self.upper))
        programme.col_lower_, programme.col_upper_ = np.zeros(len(self.upper)), np.array(self.upper, dtype=float)
        programme.row_lower_ = np.array([-infinity if low is None else low for _, low, _ in self.rows], dtype=float)
        programme.row_upper_ = np.array([infinity if high is None else high for _, _, high in self.rows], dtype=float)
        starts = np.zeros(len(self.rows) + 1, dtype=np.int32)
        starts[1:] = np.cumsum([len(columns) for columns, _, _ in self.rows])
        matrix = programme.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = starts
        matrix.index_ = np.array([column for columns, _, _ in self.rows for column in columns], dtype=np.int32)
        matrix.value_ = np.array([value for columns, _, _ in self.rows for value in columns.values()], dtype=float)
        kinds = {True: highspy.HighsVarType.kInteger, False: highspy.HighsVarType.kContinuous}
        programme.integrality_ = [kinds[whole] for whole in self.whole]
        highs = highspy.Highs()
        for option, value in _OPTIONS.items():
            highs.setOptionValue(option, value)
        highs.passModel(programme)
        return highs

    def solved(self, highs: Highs, objective: Objective) -> Sequence[float]:
        """The values of all columns where the objective is largest."""
        import highspy
        import numpy as np

        cost = np.zeros(len(self.upper))
        for column, weight in objective.items():
            cost[column] = -weight
        highs.changeColsCost(len(self.upper), np.arange(len(self.upper), dtype=np.int32), cost)
        highs.run()
        if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise InfeasibleError
        values: Sequence[float] = highs.getSolution().col_value
        return values


_OPTIONS: Mapping[str, Any] = {
    "output_flag": False,
    "threads": 1,
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
    "mip_feasibility_tolerance": 1e-9,
    "primal_feasibility_tolerance": 1e-9,
    "dual_feasibility_tolerance": 1e-9,
}


def add_row(highs: Highs, columns: Mapping[int, float], *, low: float | None = None, high: float | None = None) -> None:
    import highspy
    import numpy as np

    infinity = highspy.kHighsInf
    highs.addRow(
        -infinity if low is None else low,
        infinity if high is None else high,
        len(columns),
        np.fromiter(columns, dtype=np.int32),
        np.fromiter(columns.values(), dtype=float),
    )
