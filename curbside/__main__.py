"""`python -m curbside` is the command `curbside`."""

from curbside.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
