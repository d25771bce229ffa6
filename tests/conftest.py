"""What every test shares: the same examples in every run, and no clock to race."""

import signal

from hypothesis import settings

settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.load_profile("steady")

# Programs that tests start are interrupted. They take over that an interrupt is ignored, as it is under `nohup` and `&`.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
