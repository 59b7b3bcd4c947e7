#!/usr/bin/env python
# -*- coding: utf-8 -*-
'''add a

Revision ID: 001
'''
from alembic import op

revision = "001"
down_revision = None


def upgrade() -> None:
    op.execute("CREATE TABLE a (id bigint PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE a")
