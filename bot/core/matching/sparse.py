"""Sparse matrices: the two products that numpy lacks."""

import numpy as np
from numpy.typing import NDArray

_AT_ONCE = 50_000
"""Cells multiplied at once: 25 MB for 120 columns."""


class SparseMatrix:
    """A matrix of the cells (`rows[i]`, `columns[i]`) that are not 0; read-only once built."""

    def __init__(
        self,
        rows: NDArray[np.int32],
        columns: NDArray[np.int32],
        values: NDArray[np.float64],
        shape: tuple[int, int],
    ) -> None:
        self.shape = shape
        self._cells = (rows, columns, values.astype(np.float32))

    def times(self, dense: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return this matrix times a dense one."""
        rows, columns, values = self._cells
        return _summed(rows, columns, values, dense, self.shape[0])

    def turned_times(self, dense: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the transpose of this matrix times a dense one."""
        rows, columns, values = self._cells
        return _summed(columns, rows, values, dense, self.shape[1])


def _summed(
    to: NDArray[np.int32],
    of: NDArray[np.int32],
    values: NDArray[np.float32],
    dense: NDArray[np.float32],
    size: int,
) -> NDArray[np.float32]:
    """Return the rows `of` a dense matrix, weighed and summed up by the row they go `to`."""
    order = np.argsort(to, kind="stable")
    result = np.zeros((size, dense.shape[1]), np.float32)
    for start in range(0, len(order), _AT_ONCE):
        part = order[start : start + _AT_ONCE]
        rows = to[part]
        first = np.flatnonzero(np.diff(rows, prepend=-1))
        result[rows[first]] += np.add.reduceat(values[part, None] * dense[of[part]], first, axis=0)
    return result
