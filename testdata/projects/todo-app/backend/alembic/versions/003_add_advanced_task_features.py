"""add priority, tags, due dates, and recurrence

Revision ID: 003
Revises: 002
Create Date: 2024-12-27 10:00:00

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = '003'
down_revision = '002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Add columns to tasks table
    op.add_column('tasks', sa.Column('priority', sa.String(20), server_default='medium', nullable=False))
    op.add_column('tasks', sa.Column('due_date', sa.TIMESTAMP, nullable=True))
    op.add_column('tasks', sa.Column('remind_at', sa.TIMESTAMP, nullable=True))
    op.add_column('tasks', sa.Column('recurrence_pattern', sa.String(100), nullable=True))
    op.add_column('tasks', sa.Column('is_recurring', sa.Boolean, server_default='false', nullable=False))

    # Create tags table
    op.create_table(
        'tags',
        sa.Column('id', sa.Integer, primary_key=True, autoincrement=True),
        sa.Column('name', sa.String(50), unique=True, nullable=False),
        sa.Column('created_at', sa.TIMESTAMP, server_default=sa.text('CURRENT_TIMESTAMP')),
    )

    # Create task_tags join table
    op.create_table(
        'task_tags',
        sa.Column('task_id', sa.Integer, sa.ForeignKey('tasks.id', ondelete='CASCADE'), nullable=False),
        sa.Column('tag_id', sa.Integer, sa.ForeignKey('tags.id', ondelete='CASCADE'), nullable=False),
        sa.PrimaryKeyConstraint('task_id', 'tag_id')
    )

    # Create indexes for performance
    op.create_index('idx_tasks_priority', 'tasks', ['priority'])
    op.create_index('idx_tasks_due_date', 'tasks', ['due_date'])
    op.create_index('idx_tasks_remind_at', 'tasks', ['remind_at'])
    op.create_index('idx_tasks_is_recurring', 'tasks', ['is_recurring'])


def downgrade() -> None:
    op.drop_index('idx_tasks_is_recurring', 'tasks')
    op.drop_index('idx_tasks_remind_at', 'tasks')
    op.drop_index('idx_tasks_due_date', 'tasks')
    op.drop_index('idx_tasks_priority', 'tasks')
    op.drop_table('task_tags')
    op.drop_table('tags')
    op.drop_column('tasks', 'is_recurring')
    op.drop_column('tasks', 'recurrence_pattern')
    op.drop_column('tasks', 'remind_at')
    op.drop_column('tasks', 'due_date')
    op.drop_column('tasks', 'priority')
