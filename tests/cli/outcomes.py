"""What a command came to: its output where it ended well, its one line of complaint where it found nothing."""

from tests.cli.conftest import Done


def output_of(done: Done) -> str:
    """Return what a command printed that ended well and had nothing to complain of."""
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def complaint_of(done: Done) -> str:
    """Return the one line of complaint of a command that found nothing."""
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("briefing: ") and done.stderr.count("\n") == 1
    return done.stderr.removeprefix("briefing: ").rstrip("\n")
