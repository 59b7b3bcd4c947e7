"""Writes into each *.graph of this folder the order in which Alembic upgrades it from nothing.

A line is a revision: its id, its parents, what it depends on, and its labels, with | between and - for none. Run by
Debian's Alembic 1.8.1. It reads folders in the order of the disk; later ones sort them by name, which this does for it.
"""

import os
import pathlib
import sys
import tempfile

from alembic.config import Config
from alembic.script import ScriptDirectory

listed = os.listdir
os.listdir = lambda path=".": sorted(listed(path))


def order(lines):
    with tempfile.TemporaryDirectory() as folder:
        versions = pathlib.Path(folder, "versions")
        versions.mkdir()
        for line in lines:
            revision, parents, depends, labels = (tuple(part.split()) for part in line.split("|"))
            values = [None if names == ("-",) else names for names in (parents, depends, labels)]
            pathlib.Path(versions, revision[0] + ".py").write_text(
                "revision = %r\ndown_revision = %r\ndepends_on = %r\nbranch_labels = %r\n"
                "def upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n"
                % (revision[0], *values)
            )
        config = Config()
        config.set_main_option("script_location", folder)
        steps = ScriptDirectory.from_config(config)._upgrade_revs("heads", None)
        return " ".join(step.revision.revision for step in steps)


for path in sorted(pathlib.Path(sys.argv[0]).parent.glob("*.graph")):
    lines = [line for line in path.read_text().splitlines() if "|" in line]
    path.write_text("\n".join([*lines, "order: " + order(lines)]) + "\n")
