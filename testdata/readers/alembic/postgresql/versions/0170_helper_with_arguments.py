"""
Helper with arguments.

Revision: 0170, after 0169
"""

from alembic import op
import sqlalchemy as sa

revision = "0170"
down_revision = "0169"


def add_reference(table, target, *, column=None, nullable=True, ondelete="CASCADE"):
    name = column or f"{target}_id"
    op.add_column(table, sa.Column(name, sa.Integer(), nullable=nullable))
    op.create_foreign_key(f"fk_{table}_{name}", table, target, [name], ["id"], ondelete=ondelete)
    op.create_index(f"ix_{table}_{name}", table, [name])
def drop_reference(table, column):
    op.drop_index(f"ix_{table}_{column}", table_name=table)
    op.drop_constraint(f"fk_{table}_{column}", table, type_="foreignkey")
    op.drop_column(table, column)


def upgrade() -> None:
    add_reference("books", "shelves")
    add_reference("loans", "members", column="guarantor_id", ondelete=None)
    add_reference("fines", "loans", nullable=False)


def downgrade() -> None:
    drop_reference("fines", "loans_id")
    drop_reference("loans", "guarantor_id")
    drop_reference("books", "shelves_id")
