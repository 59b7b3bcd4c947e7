"""initial schema

Revision ID: 5c1f0e9d7a21
Revises:
Create Date: 2025-11-26 09:12:40.118230

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


# revision identifiers, used by Alembic.
revision: str = '5c1f0e9d7a21'
down_revision: Union[str, None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        'users',
        sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
        sa.Column('email', sa.String(length=320), nullable=False),
        sa.Column('display_name', sa.String(length=120), nullable=False),
        sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_users')),
        sa.UniqueConstraint('email', name=op.f('uq_users_email')),
    )
    op.create_table(
        'lists',
        sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
        sa.Column('owner_id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=200), nullable=False),
        sa.Column('visibility', sa.String(length=20), server_default='private', nullable=False),
        sa.CheckConstraint("visibility IN ('private', 'family', 'public')", name=op.f('ck_lists_visibility')),
        sa.ForeignKeyConstraint(['owner_id'], ['users.id'], name=op.f('fk_lists_owner_id_users'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_lists')),
    )
    op.create_index(op.f('ix_lists_owner_id'), 'lists', ['owner_id'], unique=False)
    op.create_table(
        'gifts',
        sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
        sa.Column('list_id', sa.Integer(), nullable=False),
        sa.Column('title', sa.String(length=255), nullable=False),
        sa.Column('url', sa.Text(), nullable=True),
        sa.Column('price', sa.Numeric(precision=10, scale=2), nullable=True),
        sa.Column('status', sa.String(length=20), server_default='IDEA', nullable=False),
        sa.Column('extra_data', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(['list_id'], ['lists.id'], name=op.f('fk_gifts_list_id_lists'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_gifts')),
    )
    op.create_index(op.f('ix_gifts_list_id'), 'gifts', ['list_id'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_gifts_list_id'), table_name='gifts')
    op.drop_table('gifts')
    op.drop_index(op.f('ix_lists_owner_id'), table_name='lists')
    op.drop_table('lists')
    op.drop_table('users')
