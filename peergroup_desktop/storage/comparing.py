"""What lies between a backup and today, told as one change of the records from then to now.

Taking that change back is putting the backup back: the records are as they were then, and the file, its keys, its
history and its age go on. Only values of rows are taken from a backup, never its tables or triggers.
"""

from collections.abc import Callable, Iterator, Mapping

import apsw

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import RECORD_TABLES, Account, Concern, ConcernAction
from peergroup_desktop.storage.change_set import ChangeKind, RowChange
from peergroup_desktop.storage.table_shape import TableShape, Value

_Row = tuple[RecordId, tuple[Value, ...]]
# Who can unlock stays as it is today: the keys do too. So does the sealed drawer: no concern goes by a backup put back.
_AS_TODAY = (Account, Concern, ConcernAction)
_TABLES = tuple(table._meta.table_name for table in RECORD_TABLES if table not in _AS_TODAY)  # noqa: SLF001
# Settings with a dot in their name are the program's own notes, such as where the second place is.
_LEFT_ALONE = {"setting": "WHERE instr(\"key\", '.') = 0"}


def changes_since(
    then: apsw.Connection,
    now: apsw.Connection,
    shapes: Mapping[str, TableShape],
    progress: Callable[[float], None] = lambda _done: None,
) -> Iterator[RowChange]:
    """Yield every row of the records that differs, as a change from `then` to `now`, table by table."""
    for number, table in enumerate(_TABLES, start=1):
        for old, new in _side_by_side(_rows(then, shapes[table]), _rows(now, shapes[table])):
            if old is None or new is None:
                yield _made_or_gone(shapes[table], old, new)
            elif old != new:
                yield _changed(shapes[table], old, new)
        progress(number / len(_TABLES))


def _made_or_gone(shape: TableShape, old: _Row | None, new: _Row | None) -> RowChange:
    row, cells = new or old or (b"", ())
    named = {name: value for name, value in zip(shape.columns, cells, strict=True) if value != shape.defaults[name]}
    if old is None:
        return RowChange(ChangeKind.MADE, shape.name, row, {name: (None, value) for name, value in named.items()})
    return RowChange(ChangeKind.GONE, shape.name, row, {name: (value, None) for name, value in named.items()})


def _changed(shape: TableShape, old: _Row, new: _Row) -> RowChange:
    cells = zip(shape.columns, old[1], new[1], strict=True)
    return RowChange(ChangeKind.CHANGED, shape.name, old[0], {name: (a, b) for name, a, b in cells if a != b})


def _side_by_side(then: Iterator[_Row], now: Iterator[_Row]) -> Iterator[tuple[_Row | None, _Row | None]]:
    """Pair the rows of two tables by their ids, in whose order both come."""
    old, new = next(then, None), next(now, None)
    while old is not None or new is not None:
        if new is None or (old is not None and old[0] < new[0]):
            yield old, None
            old = next(then, None)
        elif old is None or new[0] < old[0]:
            yield None, new
            new = next(now, None)
        else:
            yield old, new
            old, new = next(then, None), next(now, None)


def _rows(conn: apsw.Connection, shape: TableShape) -> Iterator[_Row]:
    columns = ", ".join(f'"{name}"' for name in ("id", *shape.columns))
    question = f'SELECT {columns} FROM "{shape.name}" {_LEFT_ALONE.get(shape.name, "")} ORDER BY id'
    for row, *cells in conn.execute(question):
        yield row, tuple(cells)
