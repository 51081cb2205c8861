#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the promises of the design against floors taken in the same run, and prints a Markdown table.

Called by build-aux/bench inside the environment, on a display of its own. Every figure is the median of runs that
alternate between the floor and Tandem. Nothing fails because it was slow.
"""

import argparse
import contextlib
import hashlib
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
APP_PATH = "io/github/tandem_desktop/Tandem"
ROWS = [
    "start", "memory", "search", "sort", "filter", "find", "group", "total", "choice", "jump", "frame", "heart", "bulk",
    "import", "offers",
]
# Rows that have generated offers instead of deals, in a table of their own.
OFFER_ROWS = ["offers"]
N_OFFERS = 500

parser = argparse.ArgumentParser(prog="build-aux/bench", description=__doc__.splitlines()[0])
parser.add_argument("--rows", default="10000,100000,1000000", metavar="N[,N…]", help="how many deals")
parser.add_argument("--only", choices=ROWS, action="append", help="only this row of the table; may be repeated")
parser.add_argument("--build", required=True, type=pathlib.Path, help=argparse.SUPPRESS)


def say(text):
    print(text, file=sys.stderr, flush=True)


def median(values):
    return statistics.median(values) if values else float("nan")


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


class Table:
    """One line a figure: what was asked, the floor, ours, their ratio and the promise."""

    def __init__(self, things="deals"):
        self.things = things
        self.lines = []

    def add(self, n_deals, what, unit, floor, ours, promise, floor_name):
        ratio = ours / floor if floor else float("nan")
        digits = 0 if max(floor, ours) >= 1000 else 1 if max(floor, ours) >= 10 else 2
        self.lines.append(
            f"| {n_deals:,} | {what} | {ours:,.{digits}f} {unit} | {floor_name}: {floor:,.{digits}f} {unit} "
            f"| {ratio:.2f} | {promise} |"
        )
        say(self.lines[-1])

    def print(self):
        if not self.lines:
            return
        print(f"| {self.things} | what | Tandem | floor | ratio | promise |")
        print("| ---: | --- | ---: | ---: | ---: | --- |")
        print("\n".join(self.lines), end="\n\n")


class Data:
    """Generated deals, kept in the cache folder until the schema or the generator changes."""

    def __init__(self, build):
        self.generators = build / "tests/bench"
        sources = sorted(TOP.glob("src/store/schema/*.sql")) + sorted(TOP.glob("tests/bench/tdm-generated-*.c"))
        sources += sorted(TOP.glob("src/model/tdm-*text*.c")) + [TOP / "tests/bench/generate-offers.c"]
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:12]
        cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
        self.folder = cache / "tandem" / "bench" / digest
        self.folder.mkdir(parents=True, exist_ok=True)
        for other in self.folder.parent.iterdir():
            if other != self.folder:
                shutil.rmtree(other)

    def generate(self, n_things, option, target, things="deals"):
        generator = self.generators / ("tandem-generate" if things == "deals" else f"tandem-generate-{things}")
        part = target.with_name(target.name + ".part")
        if not target.exists():
            say(f"Generating {n_things:,} {things}…")
            if part.is_dir():
                shutil.rmtree(part)
            subprocess.run([generator, str(n_things), option, part], check=True)
            part.rename(target)
        return target

    def database(self, n_deals):
        return self.generate(n_deals, "--data-dir", self.folder / f"{n_deals}")

    def csv(self, n_deals):
        return self.generate(n_deals, "--csv", self.folder / f"{n_deals}.csv")

    def offers(self):
        return self.generate(N_OFFERS, "--data-dir", self.folder / "offers", "offers")

    @contextlib.contextmanager
    def copy(self, n_deals):
        source = self.database(n_deals)
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            target = pathlib.Path(folder) / "data"
            shutil.copytree(source, target)
            yield target


class Bench:
    def __init__(self, build, table):
        self.build = build
        self.table = table
        self.offer_table = Table("offers")
        self.data = Data(build)
        self.fewest = None  # deals of the first start measured
        self.windows = {}

    # ---- programs ----

    def window(self, command, **probe):
        """Runs a program under the probe; its figures by name. An X server that begins anew refuses a moment."""
        for _ in range(3):
            with contextlib.suppress(subprocess.CalledProcessError):
                return self.try_window(command, **probe)
            time.sleep(0.5)
        return self.try_window(command, **probe)

    def try_window(self, command, **probe):
        with tempfile.TemporaryDirectory() as config:
            settings = pathlib.Path(config) / "glib-2.0/settings/keyfile"
            settings.parent.mkdir(parents=True)
            settings.write_text(f"[{APP_PATH}]\npage='opportunities'\n", encoding="utf-8")
            environment = dict(os.environ)
            environment.update(
                XDG_CONFIG_HOME=config, GSETTINGS_BACKEND="keyfile", GSK_RENDERER="cairo", LANGUAGE="en",
                LD_PRELOAD=str(self.build / "tests/bench/paint-probe.so"),
                PROBE_START=str(time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000),
                **{f"PROBE_{name.upper()}": str(value) for name, value in probe.items()},
            )
            environment.pop("G_DEBUG", None)
            run = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, timeout=300, check=True)
        return {name: float(value) for name, _, value in (line.partition("=") for line in run.stdout.splitlines())}

    def tandem(self, n_deals):
        return [self.build / "prefix/bin/tandem", "--data-dir", self.data.database(n_deals)]

    def plain(self, n_deals=0):
        return [self.build / "tests/bench/plain-window", str(n_deals)]

    def store(self, folder, *arguments, program="bench-store"):
        """Pairs of (floor, ours) by name."""
        run = subprocess.run(
            [self.build / "tests/bench" / program, folder, *arguments], stdout=subprocess.PIPE, text=True, check=True
        )
        pairs = {}
        for line in run.stdout.splitlines():
            name, floor, ours = line.split("\t")
            pairs.setdefault(name, []).append((float(floor), float(ours)))
        return pairs

    def add_pairs(self, n_deals, what, pairs, promise, floor_name):
        floors, ours = zip(*pairs)
        self.table.add(n_deals, what, "ms", median(floors), median(ours), promise, floor_name)

    # ---- the window ----

    def start(self, n_deals):
        self.fewest = min(self.fewest or n_deals, n_deals)
        commands = [self.plain(), self.tandem(n_deals), self.tandem(self.fewest)]
        if n_deals == self.fewest:
            commands.pop()
        self.window(commands[1], rows=1)

        runs = []
        for _ in range(9):
            runs.append([self.window(command, rows=int(command != commands[0]))["first-paint"] for command in commands])
        self.add_pairs(n_deals, "exec to first painted deals", [run[:2] for run in runs], "≤ 1.5", "empty libadwaita window")
        if n_deals != self.fewest:
            self.add_pairs(n_deals, "the same start", [(run[2], run[1]) for run in runs], "≤ 1.1", f"{self.fewest:,} deals")

    def scrolled(self, n_deals):
        """Three pairs of plain list and Tandem, each jumping, stepping and scrolling end to end."""
        if n_deals not in self.windows:
            probe = {"rows": 1, "jumps": 40, "steps": 200}
            self.windows[n_deals] = [
                (self.window(self.plain()), self.window(self.plain(n_deals), **probe), self.window(self.tandem(n_deals), **probe))
                for _ in range(3)
            ]
        return self.windows[n_deals]

    def memory(self, n_deals):
        floor = median([empty["pss"] for empty, _, _ in self.scrolled(n_deals)])
        ours = median([tandem["pss"] for _, _, tandem in self.scrolled(n_deals)])
        self.table.add(n_deals, "memory (PSS), scrolled end to end", "MB", floor, ours, "≤ 1.8", "empty libadwaita window")

    def jump(self, n_deals):
        pairs = [(plain["jump"], tandem["jump"]) for _, plain, tandem in self.scrolled(n_deals)]
        self.add_pairs(n_deals, "random jump until its rows are painted", pairs, "≤ 1.5", "plain GTK table")

    def frame(self, n_deals):
        pairs = [(plain["frame-p95"], tandem["frame-p95"]) for _, plain, tandem in self.scrolled(n_deals)]
        self.add_pairs(n_deals, "frame of a 60 px scroll step, p95", pairs, "< 16.7 ms", "plain GTK table")

    # ---- the store ----

    def search(self, n_deals):
        pairs = self.store(self.data.database(n_deals), "search")
        # The one that loses most time: between two threads some tens of microseconds are lost to every question.
        losses = {name: median([ours - floor for floor, ours in runs]) for name, runs in pairs.items()}
        worst = max(losses, key=losses.get)
        floor = sum(median([floor for floor, _ in runs]) for runs in pairs.values())
        ours = sum(median([ours for _, ours in runs]) for runs in pairs.values())
        self.table.add(n_deals, f"{len(pairs)} searches, keystroke to ids", "ms", floor, ours, "≤ 1.5", "bare FTS queries")
        self.add_pairs(n_deals, f"the one that loses most, “{worst}”", pairs[worst], "≤ 1.5", "bare FTS query")

    def sort(self, n_deals):
        pairs = self.store(self.data.database(n_deals), "sort")
        self.add_pairs(n_deals, "another order, click to whole list", pairs["another order"], "≤ 1.5", "SELECT id … ORDER BY")
        self.add_pairs(n_deals, "the order reversed", pairs["reversed"], "≤ 1.5", "SELECT id … ORDER BY")

    def filter(self, n_deals):
        pairs = self.store(self.data.database(n_deals), "filter")
        self.add_pairs(n_deals, "tab, stage and search with an order", pairs["three filters"], "≤ 50 ms", "GROUP BY direction, stage")
        self.add_pairs(n_deals, "counts of every tab and stage", pairs["counts"], "≤ 50 ms", "GROUP BY direction, stage")

    # ---- finding ----

    def finding(self, n_deals, what):
        return self.store(self.data.database(n_deals), what, program="bench-finding")

    def add_p95(self, n_deals, what, pairs, promise, floor_name):
        floors, ours = zip(*pairs)
        self.table.add(n_deals, f"{what}, p95", "ms", median(floors), percentile(ours, 0.95), promise, floor_name)

    def find(self, n_deals):
        """Ids, counts of every tab and stage, and totals, by three filters that were not asked before."""
        for name, pairs in self.finding(n_deals, "filters").items():
            self.add_p95(n_deals, f"{name}: ids, counts, totals", pairs, "≤ 50 ms", "GROUP BY direction, stage")

    def group(self, n_deals):
        for name, pairs in self.finding(n_deals, "groups").items():
            self.add_p95(n_deals, f"grouped {name}", pairs, "≤ 50 ms" if name.endswith("again") else "", "the same GROUP BY")

    def total(self, n_deals):
        for name, pairs in self.finding(n_deals, "totals").items():
            self.add_p95(n_deals, name, pairs, "≤ 50 ms" if name == "totals" else "", "count GROUP BY currency")

    def choice(self, n_deals):
        for name, pairs in self.finding(n_deals, "choices").items():
            self.add_pairs(n_deals, f"choices of {name}", pairs, "", "GROUP BY campaign")

    def bulk(self, n_deals):
        with self.data.copy(n_deals) as folder, self.data.copy(n_deals) as floor:
            rows = self.store(folder, "bulk", floor / "tandem.db", program="bench-finding")
        for name, pairs in rows.items():
            self.add_pairs(n_deals, f"{name} of 1,000 deals", pairs, "≤ 2 s", "1,000 bare UPDATEs")

    # ---- hearts ----

    def heart(self, n_deals):
        with self.data.copy(n_deals) as folder, self.data.copy(n_deals) as floor:
            pairs = self.store(folder, "heart", floor / "tandem.db")["heart"]
        floors, ours = zip(*pairs)
        for part, name in ((0.5, "p50"), (0.95, "p95")):
            self.table.add(
                n_deals, f"heart on disk and on show, {name}", "ms", percentile(floors, part), percentile(ours, part),
                "≤ 2" if name == "p95" else "", "bare UPDATE, synchronous=FULL",
            )

    # ---- import ----

    def import_floor(self, csv, folder):
        script = (TOP / "tests/bench/import-floor.sql").read_text(encoding="utf-8").replace("$CSV", str(csv))
        start = time.monotonic()
        subprocess.run(["sqlite3", folder / "floor.db"], input=script, text=True, check=True, stdout=subprocess.DEVNULL)
        return time.monotonic() - start

    def import_ours(self, csv, folder):
        """Seconds, and the largest resident set in MB."""
        start = time.monotonic()
        process = subprocess.Popen(
            [self.build / "prefix/bin/tandem", "import", csv, "--data-dir", folder / "data"], stdout=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise subprocess.CalledProcessError(process.returncode, process.args)
        return time.monotonic() - start, usage.ru_maxrss / 1024

    def import_(self, n_deals):
        csv = self.data.csv(n_deals)
        floors, ours, memory = [], [], []
        for _ in range(3 if n_deals <= 100000 else 1):
            with tempfile.TemporaryDirectory(dir=self.data.folder) as folder:
                folder = pathlib.Path(folder)
                floors.append(self.import_floor(csv, folder))
                seconds, resident = self.import_ours(csv, folder)
                ours.append(seconds)
                memory.append(resident)
        self.table.add(
            n_deals, f"import of a bulk CSV ({max(memory):.0f} MB resident)", "s", median(floors), median(ours),
            "≤ 1.49", "sqlite3 .import, indexes, FTS5",
        )

    # ---- offers ----

    def offer_pages(self, folder):
        """Milliseconds and those the processor worked (0: not asked) by name, each page made once in a new window."""
        environment = dict(os.environ, GSETTINGS_BACKEND="memory", GSK_RENDERER="cairo", LANGUAGE="en")
        environment["GSETTINGS_SCHEMA_DIR"] = str(self.build / "prefix/share/glib-2.0/schemas")
        environment.pop("G_DEBUG", None)
        run = subprocess.run(
            [self.build / "tests/bench/bench-offers", folder], env=environment, stdout=subprocess.PIPE, text=True,
            timeout=300, check=True,
        )
        figures = {}
        for line in run.stdout.splitlines():
            name, *values = line.split("\t")
            figures[name] = [float(value) for value in [*values, "0"][:2]]
        return figures

    def readiness(self, folder):
        """Milliseconds of the whole command, and of one that only starts."""
        times = []
        for command in (["--version"], ["readiness", "--json", "--data-dir", folder]):
            start = time.monotonic()
            subprocess.run([self.build / "prefix/bin/tandem", *command], stdout=subprocess.DEVNULL, check=True)
            times.append((time.monotonic() - start) * 1000)
        return times

    def offers(self, _n_deals):
        """Every page about offers, with 20 documents each."""
        folder = self.data.offers()
        runs = [self.offer_pages(folder) for _ in range(5)]
        empty = median([run.pop("empty")[0] for run in runs])
        for name in runs[0]:
            promise = "" if "longest" in name else "< 16.7 ms" if "p95" in name else "≤ 300 ms"
            ours, worked = (median(values) for values in zip(*[run[name] for run in runs]))
            what = f"{name} ({worked:.0f} ms of work)" if worked else name
            self.offer_table.add(N_OFFERS, what, "ms", empty, ours, promise, "empty page")
        floors, ours = zip(*[self.readiness(folder) for _ in range(5)])
        self.offer_table.add(
            N_OFFERS, "tandem readiness --json", "ms", median(floors), median(ours), "≤ 300 ms", "tandem --version"
        )

    def run(self, name, n_deals):
        try:
            getattr(self, "import_" if name == "import" else name)(n_deals)
        except (subprocess.SubprocessError, OSError, KeyError) as error:
            say(f"{name} at {n_deals:,} could not be measured: {error}")


def main():
    options = parser.parse_args()
    bench = Bench(options.build, Table())
    for n_deals in sorted(int(n) for n in options.rows.split(",")):
        for name in options.only or ROWS:
            if name not in OFFER_ROWS:
                bench.run(name, n_deals)
    for name in options.only or ROWS:
        if name in OFFER_ROWS:
            bench.run(name, N_OFFERS)
    bench.table.print()
    bench.offer_table.print()


if __name__ == "__main__":
    main()
