"""the upper case types of SQLAlchemy"""

from alembic import op
import sqlalchemy as sa

revision = '0011'
down_revision = '0010'


def upgrade():
    op.create_table(
        "spellings",
        sa.Column("a", sa.INTEGER()),
        sa.Column("b", sa.INT),
        sa.Column("c", sa.SMALLINT()),
        sa.Column("d", sa.BIGINT()),
        sa.Column("e", sa.NUMERIC(9, 3)),
        sa.Column("f", sa.DECIMAL(9, 3)),
        sa.Column("g", sa.FLOAT()),
        sa.Column("h", sa.REAL()),
        sa.Column("i", sa.VARCHAR(30)),
        sa.Column("j", sa.CHAR(2)),
        sa.Column("k", sa.NVARCHAR(30)),
        sa.Column("l", sa.NCHAR(2)),
        sa.Column("m", sa.TEXT()),
        sa.Column("n", sa.CLOB()),
        sa.Column("o", sa.DATE()),
        sa.Column("p", sa.TIME(timezone=True)),
        sa.Column("q", sa.TIMESTAMP(timezone=True)),
        sa.Column("r", sa.DATETIME()),
        sa.Column("s", sa.BOOLEAN()),
        sa.Column("t", sa.JSON(none_as_null=True)),
        sa.Column("u", sa.BLOB()),
        sa.Column("v", sa.BINARY(16)),
        sa.Column("w", sa.VARBINARY(16)),
    )


def downgrade():
    op.drop_table("spellings")
