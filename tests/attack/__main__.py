"""`python -m tests.attack [how many years]`: prints how many pages there were and what could be worked out."""

import random
import sys
from collections import Counter

from peergroup_desktop.core.small_numbers import THRESHOLDS, hide
from tests.attack.years import invented_year, worked_out

if __name__ == "__main__":
    rng = random.Random(2026)
    told: Counter[str] = Counter()
    for _year in range(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000):
        people, rows, groups = invented_year(rng)
        threshold = rng.choice(THRESHOLDS)
        page = hide(people, rows=rows, groups=groups, threshold=threshold)
        told["years"] += 1
        if page is None:
            told["nothing printed"] += 1
            continue
        told["everybody's table"] += 1
        told["groups' tables"] += sum(page.has_table[1:])
        told["numbers shown"] += sum(isinstance(cell, int) for row in page.rows for cell in row)
        told["counts worked out"] += len(worked_out(page, people, threshold))
    print(dict(told), "counts worked out:", told["counts worked out"])  # noqa: T201 - what it is for
    sys.exit(bool(told["counts worked out"]))
