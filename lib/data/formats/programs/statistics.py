"""Reads a file of SPSS, Stata or SAS in pieces: rows as CSV to the handle 3, what the file says of them to output.

Orders come as JSON on standard input: path, kind, hints (encoding), limit, catalogue. See convert.ts.
"""

import datetime
import itertools
import json
import math
import os
import re
import struct
import sys

MEMORY = 2_000_000_000
CELLS = 1_000_000
KNOWN = 200_000
TOGETHER = 5000
LINE = 2_000_000
COLUMNS = 5_000

os.environ["OPENBLAS_NUM_THREADS"] = "1"
if sys.platform == "linux":
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

import numpy  # noqa: E402  (after the limits)
import pyreadstat  # noqa: E402

READ = {
    "sav": pyreadstat.read_sav,
    "por": pyreadstat.read_por,
    "dta": pyreadstat.read_dta,
    "sas7bdat": pyreadstat.read_sas7bdat,
    "xpt": pyreadstat.read_xport,
}


def say(message):
    write(1, (json.dumps(message, allow_nan=False) + "\n").encode())


def write(handle, data):
    """All of it: the system may take a part at a time."""
    data = memoryview(data)
    while data:
        data = data[os.write(handle, data) :]


def end(message):
    say(message)
    sys.stdout.flush()
    os._exit(0)


# What a display format says of a number: (what it counts, from when, what it is).
SPSS = datetime.datetime(1582, 10, 14)
Y1960 = datetime.datetime(1960, 1, 1)
SPSS_FORMATS = [
    (r"(DATE|ADATE|EDATE|JDATE|SDATE|QYR|MOYR|WKYR)\d*$", ("seconds", SPSS, "date")),
    (r"(DATETIME|YMDHMS)[\d.]*$", ("seconds", SPSS, "datetime")),
    (r"(TIME|DTIME|MTIME)[\d.]*$", ("seconds", None, "time")),
]
STATA_FORMATS = [
    (r"%-?(td|d)", ("days", Y1960, "date")),
    (r"%-?t[cC]", ("milliseconds", Y1960, "datetime")),
]
SAS_FORMATS = [
    (r"(DATETIME|DATEAMPM|E8601DT|B8601DT|E8601DN|B8601DN|DTDATE|NLDATM|MDYAMPM|ANYDTDTM)[\d.]*$", ("seconds", Y1960, "datetime")),
    (
        r"(DATE|DAY|DDMMYY[BCDNPS]?|MMDDYY[BCDNPS]?|YYMMDD[BCDNPS]?|E8601DA|B8601DA|JULIAN|JULDAY|MONYY|MMYY[CDNPS]?|"
        r"YYMM[CDNPS]?|YYQ[CDNPS]?|WEEKDATE|WEEKDATX|WORDDATE|WORDDATX|NLDATE|YYMON|EURDFDD|EURDFDE|MINGUO|NENGO)[\d.]*$",
        ("days", Y1960, "date"),
    ),
    (r"(TIME|TIMEAMPM|TOD|HHMM|E8601TM|B8601TM|NLTIME)[\d.]*$", ("seconds", None, "time")),
]
FORMATS = {"sav": SPSS_FORMATS, "por": SPSS_FORMATS, "dta": STATA_FORMATS, "sas7bdat": SAS_FORMATS, "xpt": SAS_FORMATS}


def moment_of(kind, shown):
    for pattern, moment in FORMATS[kind]:
        if shown and re.match(pattern, shown):
            return moment
    return None


def number(value):
    """The shortest text that is this number; None for NaN, which SAS and Stata never store."""
    if value != value or value in (math.inf, -math.inf):
        return ""
    if isinstance(value, int):
        return str(value)
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def float32(value):
    """The shortest text that is this number among those of 32 bits."""
    for digits in range(6, 10):
        text = f"{value:.{digits}g}"
        if struct.unpack("f", struct.pack("f", float(text)))[0] == value:
            return number(float(text))
    return number(value)



def moment(value, unit, start, what):
    """ISO 8601; as a number where it is no day that a calendar has."""
    seconds = value * {"days": 86400, "seconds": 1, "milliseconds": 0.001}[unit]
    if seconds != seconds or abs(seconds) == math.inf:
        return ""
    if start is None:
        sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
        whole = int(seconds)
        part = f"{round(seconds - whole, 6):.6f}"[1:].rstrip("0").rstrip(".")
        return f"{sign}{whole // 3600:02d}:{whole % 3600 // 60:02d}:{whole % 60:02d}{part}"
    try:
        when = start + datetime.timedelta(seconds=seconds)
    except OverflowError:
        return number(value)
    if what == "date":
        return when.date().isoformat()
    return when.isoformat(timespec="microseconds" if when.microsecond else "seconds")


def plain(values):
    """Values as Python has them, whatever array they come in."""
    return values.tolist() if hasattr(values, "tolist") else values


class Known(dict):
    """Values and how they are written: what occurs again is not made again, as long as there is room."""

    def __init__(self, write, room):
        super().__init__()
        self.write = write
        self.room = room

    def __missing__(self, value):
        made = self.write(value)
        if len(self) < self.room and value == value:
            self[value] = made
        return made


class Column:
    """How the values of a column are written."""

    def __init__(self, kind, name, meta, room=0):
        self.kind = kind
        self.is_text = meta.readstat_variable_types.get(name) == "string"
        self.shown = meta.original_variable_types.get(name) or None
        self.moment = None if self.is_text else moment_of(kind, self.shown)
        self.write = float32 if meta.readstat_variable_types.get(name) == "float" else number
        self.is_plain = not self.is_text and self.moment is None and self.write is number
        self.known = Known(self.cell, room)

    def tag(self, value):
        """A tagged missing value as its program writes it: .a, .A or ._"""
        return value if self.is_text or self.kind in ("sav", "por") else "." + value

    def text(self, value):
        if value is None:
            return ""
        if isinstance(value, str):
            return value.rstrip() if self.is_text else self.tag(value)
        return moment(value, *self.moment) if self.moment else self.write(value)

    def cell(self, value):
        """Text between quotation marks."""
        return '"' + self.text(value).replace("\0", "").replace('"', '""') + '"'

    def cells(self, values):
        """The texts of all values. Many different numbers are written at once, the same way as by `number`."""
        if self.is_plain and len(self.known) >= self.known.room:
            numbers = numpy.asarray(values)
            if numbers.dtype.kind == "f" and numpy.isfinite(numbers).all() and (abs(numbers) < 1e15).all():
                if (numbers == numpy.trunc(numbers)).all():
                    return list(map('"%d"'.__mod__, numbers.astype("int64").tolist()))
                texts = map(repr, numbers.tolist())
                return ['"' + (text[:-2] if text.endswith(".0") else text) + '"' for text in texts]
        return list(map(self.known.__getitem__, plain(values)))


def labels_of(catalogue):
    """The value labels of a SAS catalogue, by the format's name."""
    _, meta = pyreadstat.read_sas7bcat(catalogue, output_format="dict")
    return {name.upper(): labels for name, labels in meta.value_labels.items()}


def described(kind, name, meta):
    column = Column(kind, name, meta)
    types = meta.readstat_variable_types.get(name, "")
    of_integers = types.startswith("int") or (kind in ("sav", "por") and re.match(r"[FN]\d+(\.0)?$", column.shown or ""))
    found = {"name": name, "type": column.moment[2] if column.moment else "string" if column.is_text else "integer" if of_integers else "number"}
    label = meta.column_names_to_labels.get(name)
    if label:
        found["label"] = label
    labels = [
        {"code": column.text(code), "label": str(text)}
        for code, text in (meta.variable_value_labels.get(name) or {}).items()
    ]
    if labels:
        found["labels"] = labels
    by_code = {one["code"]: one["label"] for one in labels}
    missing = []
    for one in (getattr(meta, "missing_ranges", None) or {}).get(name, []):
        low, high = one["lo"], one["hi"]
        if low == high:
            code = column.text(low)
            missing.append({"code": code, **({"label": by_code[code]} if code in by_code else {})})
        else:
            missing.append({"from": max(float(low), -1.7e308), "to": min(float(high), 1.7e308)})
    for value in (getattr(meta, "missing_user_values", None) or {}).get(name, []):
        code = column.tag(value)
        missing.append({"code": code, **({"label": by_code[code]} if code in by_code else {})})
    for code, text in by_code.items():
        # Stata and SAS: labelled kinds of missing, whether or not a row has them.
        if kind not in ("sav", "por") and not column.is_text and re.match(r"\.[A-Za-z_]$", code):
            if all(one.get("code") != code for one in missing):
                missing.append({"code": code, "label": text})
    if missing:
        found["missing"] = missing
    if column.shown:
        found["format"] = column.shown
    measure = meta.variable_measure.get(name)
    if measure and measure != "unknown":
        found["measure"] = measure
    return found


def main():
    orders = json.load(sys.stdin)
    say({"ready": True})
    kind, path, limit = orders["kind"], orders["path"], orders.get("limit")
    options = {"output_format": "dict", "disable_datetime_conversion": True}
    encoding = orders["hints"].get("encoding")
    if encoding and kind != "por":
        options["encoding"] = encoding
    if kind in ("sav", "dta", "sas7bdat"):
        options["user_missing"] = True
    read = READ[kind]
    try:
        _, meta = read(path, metadataonly=True, **options)
        names = list(meta.column_names)
        catalogue = labels_of(orders["catalogue"]) if orders.get("catalogue") else {}
        if None in names:
            # A damaged name is none.
            end({"error": "IMPORT_BROKEN", "values": {"row": "–"}})
        if len(names) > COLUMNS:
            end({"beyond": "columns"})
        if not names:
            end({"error": "IMPORT_EMPTY"})
        say({"names": names})
        total = meta.number_rows or 0
        piece = max(1, CELLS // len(names))
        if limit is not None:
            piece = min(piece, limit)
        row = 0
        tagged = {}
        columns = [Column(kind, name, meta, room=max(100, min(20_000, KNOWN // len(names)))) for name in names]
        while True:
            values, meta = read(path, row_offset=row, row_limit=piece, **options)
            for name, codes in (getattr(meta, "missing_user_values", None) or {}).items():
                tagged.setdefault(name, {}).update(dict.fromkeys(codes))
            cells = [column.cells(values[name]) for column, name in zip(columns, names)]
            count = len(cells[0])
            lines = map(",".join, zip(map('"%d"'.__mod__, range(row + 1, row + count + 1)), *cells))
            written = row
            while together := list(itertools.islice(lines, TOGETHER)):
                for line in together if max(map(len, together)) > LINE else ():
                    written += 1
                    if len(line) > LINE:
                        end({"beyond": "line", "place": {"row": written}})
                written = min(written + TOGETHER, row + count)
                write(3, ("\n".join(together) + "\n").encode("utf-8", "surrogateescape"))
            row += count
            del values, cells
            if total:
                say({"progress": min(1, row / total)})
            if count < piece or (limit is not None and row >= limit) or row == total:
                break
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, UnicodeDecodeError, OverflowError, ValueError, KeyError):
        end({"error": "IMPORT_BROKEN", "values": {"row": "–"}})
    except MemoryError:
        end({"beyond": "memory"})
    for name in names:
        shown = (meta.original_variable_types.get(name) or "").upper()
        found = catalogue.get(shown) or catalogue.get(re.sub(r"\d*\.?\d*$", "", shown))
        if found:
            meta.variable_value_labels[name] = found
    meta.missing_user_values = {name: list(codes) for name, codes in tagged.items()}
    end({"columns": [described(kind, name, meta) for name in names], "remarks": []})


main()
