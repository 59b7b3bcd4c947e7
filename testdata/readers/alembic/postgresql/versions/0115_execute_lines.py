"""execute lines"""

import textwrap

from alembic import op

revision = '0115'
down_revision = '0114'


def upgrade():
    op.execute(
        """
        UPDATE members
           SET family_name = trim(family_name)
         WHERE family_name <> trim(family_name)
        """
    )
    op.execute(
        textwrap.dedent(
            """\
            CREATE VIEW open_loans AS
            SELECT id, status
            FROM loans
            WHERE status = 'open'
            """
        )
    )


def downgrade():
    op.execute("DROP VIEW open_loans")
