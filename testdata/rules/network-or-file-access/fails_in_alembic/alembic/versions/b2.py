"""b2"""
from alembic import op
import sqlalchemy as sa
import subprocess
from pathlib import Path
import boto3
import requests

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    names = requests.get("https://example.org/names").json()  # expect: network-or-file-access "where what requests reaches does not answer"
    subprocess.run(["pg_dump"])  # expect: network-or-file-access "where the program that subprocess.run runs is missing"
    with open("/etc/names.csv") as file:  # expect: network-or-file-access "the file "/etc/names.csv" is missing"
        lines = file.read()
    text = Path("names.txt").read_text()  # expect: network-or-file-access "the file "names.txt" is missing"
    boto3.client("s3").download_file("a", "b", "c")  # expect: network-or-file-access "where what boto3 reaches does not answer"
    op.execute("UPDATE users SET name = 'x' WHERE id = 7")


def downgrade() -> None:
    # lockkeeper:ignore irreversible-downgrade what was there is gone
    raise RuntimeError("what was there is gone")
