"""How long the monthly attendance PDF takes: 40 people, 5 sessions, in a process that has loaded nothing yet.

    python -m tests.bench.bench_attendance_pdf [RUNS]

Prints percentiles of the time inside the process (imports, fonts and drawing; the budget is 0.5 s), of the whole
process, and how many times longer LibreOffice takes to convert the same grid, where it is installed.
"""

import csv
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.reports.months import crowd, month, weekly

BUDGET = 0.5
PEOPLE, SESSIONS = 40, 5
_ROOT = Path(__file__).resolve().parents[2]
_ONE_RUN = """
import time
began = time.perf_counter()
from datetime import date
from tests.reports.months import crowd, month, weekly
data = month(crowd({people}), weekly({sessions}))
ready = time.perf_counter()
from peergroup_desktop.reports.attendance import render
from peergroup_desktop.reports.options import PageOptions
document = render(data, PageOptions(), printed_on=date(2026, 10, 13), printed_by="Maureen")
assert document.pages == 2 and document.names == {people}
print(time.perf_counter() - ready)
"""


def cold_runs(runs: int) -> tuple[list[float], list[float]]:
    """Return the seconds inside each fresh process, and those of the whole process."""
    script = _ONE_RUN.format(people=PEOPLE, sessions=SESSIONS)
    inside, whole = [], []
    for _run in range(runs):
        began = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", script], cwd=_ROOT, capture_output=True, text=True, check=True)
        whole.append(time.perf_counter() - began)
        inside.append(float(done.stdout))
    return inside, whole


def libreoffice_runs(program: str, runs: int) -> list[float]:
    """Return the seconds LibreOffice takes for the same grid as a spreadsheet; its first start is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder, "grid.csv")
        data = month(crowd(PEOPLE), weekly(SESSIONS))
        with sheet.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["Name", *(column.on.isoformat() for column in data.columns), "Times"])
            writer.writerows([row.name, *(str(mark) for mark in row.standings), row.times] for row in data.rows)
        command = [program, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
        command += ["--outdir", folder, str(sheet)]
        seconds = []
        for _run in range(runs + 1):
            began = time.perf_counter()
            subprocess.run(command, capture_output=True, check=True)
            seconds.append(time.perf_counter() - began)
        return seconds[1:]


def percentiles(seconds: list[float]) -> str:
    """Return median, 95th percentile and worst in milliseconds."""
    ordered = sorted(seconds)
    high = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    return (
        f"p50 {statistics.median(ordered) * 1000:.0f} ms · p95 {high * 1000:.0f} ms · worst {ordered[-1] * 1000:.0f} ms"
    )


def main(runs: int) -> int:
    """Measure, print, and return 1 if the median is over the budget."""
    cold_runs(1)
    inside, whole = cold_runs(runs)
    print(f"attendance PDF, {PEOPLE} people x {SESSIONS} sessions, {runs} cold processes")
    print(f"  imports, fonts, drawing: {percentiles(inside)} (budget {BUDGET * 1000:.0f} ms)")
    print(f"  whole process:           {percentiles(whole)}")
    program = shutil.which("soffice")
    if program is not None:
        other = libreoffice_runs(program, max(3, runs // 5))
        ratio = statistics.median(other) / statistics.median(whole)
        print(f"  LibreOffice, same grid:  {percentiles(other)} = {ratio:.1f} x our whole process")
    return int(statistics.median(inside) > BUDGET)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
