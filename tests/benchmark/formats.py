"""What hostile and honest sources cost: seconds and memory of the process that reads each, printed.

python -m tests.benchmark.formats
"""

import os
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from briefing.library.reading.source_file import read_source
from tests.library.formats.documents import LAUGHS, docx, epub
from tests.library.formats.hostile_files import HOSTILE, PAGE
from tests.library.formats.pages import pdf_of, typeset

CASES: dict[str, Callable[[], bytes]] = {
    **HOSTILE,
    "an honest page": lambda: pdf_of([PAGE]),
    "115 pages of two columns": lambda: typeset("columns", 1, 3000)[0],
    "a DOCX of 40 MiB of blanks": lambda: docx(b"<w>" + b" " * (40 << 20) + b"</w>"),
    "a DOCX of 2 MiB of elements": lambda: docx(b"<w>" + b"<p><r><t>a</t></r></p>" * 90_000 + b"</w>"),
    "a DOCX with entities": lambda: docx(f"{LAUGHS}<w>&b;</w>"),
    "an EPUB of open brackets": lambda: epub(**{"OEBPS/one.xhtml": "<" * 1_900_000}),
}


def measured(raw: bytes) -> tuple[float, float, str]:
    """Read a source in a process of its own; return its seconds, the MiB of the largest process, and what was told."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "source")
        path.write_bytes(raw)
        result_end, child_end = os.pipe()
        begin = time.perf_counter()
        child = os.fork()
        if not child:
            source_file, problem = read_source(path, "source")
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            message = (
                str(problem) if source_file is None else f"{source_file.reader}: {len(source_file.text)} characters"
            )
            os.write(child_end, f"{peak} {message}".encode())
            os._exit(0)
        os.waitpid(child, 0)
        seconds = time.perf_counter() - begin
        peak_text, _, message = os.read(result_end, 10_000).decode().partition(" ")
        return seconds, float(peak_text), message


def main() -> None:
    for name, make in CASES.items():
        seconds, peak, message = measured(make())
        print(f"{seconds:6.2f} s {peak:6.0f} MiB  {name}: {message}")


if __name__ == "__main__":
    main()
