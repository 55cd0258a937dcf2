import os
import sys

# `python -m` puts the working folder first on the path: nothing that lies beside a draft may be imported.
if not sys.flags.safe_path and sys.path and sys.path[0] in ("", os.getcwd()):
    del sys.path[0]

from newslint.cli import program

program()
