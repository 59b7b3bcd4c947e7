"""what alembic_utils sends

Revision ID: w0004
Revises: w0003
Create Date: 2024-01-05 04:52:56.031676

"""

from alembic import op
from alembic_utils.pg_extension import PGExtension
from alembic_utils.pg_function import PGFunction
from alembic_utils.pg_materialized_view import PGMaterializedView
from alembic_utils.pg_policy import PGPolicy
from alembic_utils.pg_trigger import PGTrigger
from alembic_utils.pg_view import PGView

# revision identifiers, used by Alembic.
revision = "w0004"
down_revision = "w0003"
branch_labels = None
depends_on = None

to_upper = PGFunction(
    schema="public",
    signature="to_upper(some_text text)",
    definition="""
    RETURNS text AS
    $$
      SELECT upper(some_text)
    $$ LANGUAGE SQL;
    """,
)
open_loans = PGView(schema="public", signature="open_loans", definition="SELECT id FROM loans WHERE status = 'open'")
counts = PGMaterializedView(schema="shop", signature="counts", definition="SELECT 1 AS one", with_data=False)
touch = PGTrigger(
    schema="public", signature="touch", on_entity="public.books", is_constraint=False,
    definition="BEFORE UPDATE ON public.books FOR EACH ROW EXECUTE PROCEDURE public.touch()",
)
own = PGPolicy(schema="public", signature="own", on_entity="members", definition="FOR SELECT USING (login = current_user)")
trigrams = PGExtension(schema="public", signature="pg_trgm")


def upgrade():
    op.create_entity(trigrams)
    op.create_entity(to_upper)
    op.create_entity(open_loans)
    op.replace_entity(open_loans)
    op.create_entity(counts)
    op.create_entity(touch)
    op.replace_entity(touch)
    op.create_entity(own)


def downgrade():
    op.drop_entity(own)
    op.drop_entity(touch)
    op.drop_entity(counts)
    op.drop_entity(open_loans)
    op.drop_entity(to_upper)
