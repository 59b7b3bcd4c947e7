"""Grants."""

from alembic import op

revision: str = "0157"
down_revision: str | None = "0156"

ROLES = {"reader": ("SELECT",), "writer": ("SELECT", "INSERT", "UPDATE")}


def upgrade() -> None:
    for role, rights in ROLES.items():
        op.execute(f"GRANT {', '.join(rights)} ON ALL TABLES IN SCHEMA public TO {role}")


def downgrade() -> None:
    for role in ROLES:
        op.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}")
