"""The child whose memory is measured: `python -m bench.speed.stream FILE N` prints the threads in a file and its own peak memory in bytes.

Every thread is put together; one in N is wholly read, so that the lexicons and models are in memory too.
"""

from __future__ import annotations

import sys
from resource import RUSAGE_SELF, getrusage

from curbside.core.formats import read_file
from curbside.core.reading import read_thread


def main() -> None:
    threads = 0
    for threads, thread in enumerate(read_file(sys.argv[1]), 1):
        if threads % int(sys.argv[2]) == 0:
            read_thread(thread).to_json()
    print(threads, getrusage(RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024))  # macOS counts bytes, Linux KB


if __name__ == "__main__":
    main()
