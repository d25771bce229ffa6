"""Saves the report of an unexpected error in the state folder."""

from traceback import format_exception

from briefing import paths
from briefing.brief.text import clean
from briefing.files import make_private_folder, own_alone


def keep_report(error: BaseException) -> str:
    """Write an error's traceback to a private file; return where it is, or the report itself where that fails."""
    report = "".join(format_exception(error))
    path = paths.state_folder() / "last-error.txt"
    try:
        make_private_folder(path.parent)
        own_alone(path, create=True)
        path.write_text(report, encoding="utf-8")
    except OSError:
        return f"its report:\n{clean(report)}"
    return f"its report is in {path}"
