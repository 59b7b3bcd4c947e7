"""what only a person can do"""

from alembic import op

revision = '0135'
down_revision = '0134'


def upgrade():
    """Nothing to do: the data was corrected by hand."""


def downgrade():
    pass
