"""add people and who a gift is for

Revision ID: 8e2d4b60c3f7
Revises: 5c1f0e9d7a21
Create Date: 2025-12-03 14:05:11.402118

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


# revision identifiers, used by Alembic.
revision: str = '8e2d4b60c3f7'
down_revision: Union[str, None] = '5c1f0e9d7a21'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        'people',
        sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
        sa.Column('user_id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=120), nullable=False),
        sa.Column('interests', postgresql.ARRAY(sa.String()), nullable=True),
        sa.ForeignKeyConstraint(['user_id'], ['users.id'], name=op.f('fk_people_user_id_users')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_people')),
    )
    op.add_column('gifts', sa.Column('person_id', sa.Integer(), nullable=True))
    op.create_foreign_key(
        op.f('fk_gifts_person_id_people'), 'gifts', 'people', ['person_id'], ['id'], ondelete='SET NULL'
    )
    op.create_index(op.f('ix_gifts_person_id'), 'gifts', ['person_id'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_gifts_person_id'), table_name='gifts')
    op.drop_constraint(op.f('fk_gifts_person_id_people'), 'gifts', type_='foreignkey')
    op.drop_column('gifts', 'person_id')
    op.drop_table('people')
