"""A real sshd on loopback for the tests, with keys, folders and a port of its own; and the way to it by `ssh`.

Each connection is one `sshd -i`, begun for a socket that this module has accepted, so that no port is taken twice and
nothing has to be awaited.
"""

import os
import select
import shutil
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

NAME = "room"
"""What the host is called on the command line."""
DEADLINE = 60

_SERVER = """
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/authorized_keys
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
StrictModes no
UsePAM no
UseDNS no
PidFile none
AcceptEnv COLORTERM
SetEnv {environment}
"""
_CLIENT = """
Host {name}
HostName 127.0.0.1
Port {port}
IdentityFile {folder}/key
IdentitiesOnly yes
UserKnownHostsFile {folder}/known_hosts
StrictHostKeyChecking yes
BatchMode yes
"""
_MARK = "TEST_SSH_HOST"
"""A variable that every process of a session has, so that none outlives its test."""
_WITHOUT_DOTFILES = {"SHLVL": "1"}
"""What lets bash take itself for a shell within another one, which reads no ~/.bashrc: a session is the same for everybody."""
_PRIVILEGE_SEPARATION = Path("/run/sshd")
"""The folder that sshd, run by root, wants to be there, and that its service makes."""


class SshHost:
    """A host that `ssh` reaches. Its sessions have what `environment` says, besides what sshd gives every session."""

    def __init__(self, sshd: str, folder: Path, environment: Mapping[str, str]) -> None:
        self._sshd = sshd
        self._folder = folder
        self._sessions: list[subprocess.Popen[bytes]] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        port = self._listener.getsockname()[1]
        for name in ("host_key", "key"):
            _make_key(folder / name)
        shutil.copy(folder / "key.pub", folder / "authorized_keys")
        host_key = " ".join((folder / "host_key.pub").read_text(encoding="utf-8").split()[:2])
        (folder / "known_hosts").write_text(f"[127.0.0.1]:{port} {host_key}\n", encoding="utf-8")
        variables = {**_WITHOUT_DOTFILES, **environment, _MARK: str(folder)}
        words = " ".join(f"{name}={value}" for name, value in variables.items())
        (folder / "sshd_config").write_text(_SERVER.format(folder=folder, environment=words), encoding="utf-8")
        (folder / "config").write_text(_CLIENT.format(folder=folder, name=NAME, port=port), encoding="utf-8")
        if os.geteuid() == 0:
            _PRIVILEGE_SEPARATION.mkdir(mode=0o755, exist_ok=True)
        self._thread = threading.Thread(target=self._serve, name="sshd")
        self._thread.start()

    def command(self, *words: str, options: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the command that runs some words in a shell of the host: `ssh -t room briefing console`."""
        return ("ssh", "-F", str(self._folder / "config"), *options, NAME, *words)

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run some words on the host without a terminal."""
        return subprocess.run(
            self.command(*words),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=DEADLINE,
            check=False,
        )

    @property
    def log(self) -> str:
        """What sshd has written."""
        path = self._folder / "log"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    def _serve(self) -> None:
        command = [self._sshd, "-i", "-f", str(self._folder / "sshd_config"), "-E", str(self._folder / "log")]
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:  # the test is over
                return
            with connection:
                self._sessions.append(subprocess.Popen(command, stdin=connection.fileno(), stdout=connection.fileno()))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread
        self._listener.close()
        self._thread.join()
        for session in self._sessions:
            session.terminate()
            session.wait(DEADLINE)
        for process in _opened(f"{_MARK}={self._folder}"):
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(process, signal.SIGKILL)
            assert select.select([process], [], [], DEADLINE)[0], "a session does not end"


def ssh_host(folder: Path, environment: Mapping[str, str]) -> SshHost:
    """Return a host in a folder. Skips the test, and says so, where there is no sshd or no ssh; CI installs both."""
    sshd = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if sshd is None or shutil.which("ssh") is None:
        pytest.skip("no sshd here: `apt-get install openssh-server`, so that the console is tried through ssh")
    return SshHost(sshd, folder, environment)


def _opened(mark: str) -> Iterator[int]:
    """Open the processes whose environment has a line, one after the other: sshd ends before what it has begun does."""
    for environment in Path("/proc").glob("[0-9]*/environ"):
        with suppress(OSError):  # it has ended, or is another person's
            process = os.pidfd_open(int(environment.parent.name))
            try:
                if mark.encode() in environment.read_bytes().split(b"\0"):
                    yield process
            finally:
                os.close(process)


def _make_key(path: Path) -> None:
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)]
    subprocess.run(command, check=True, timeout=DEADLINE, stdin=subprocess.DEVNULL)
