import sqlalchemy as sa


def created():
    return sa.Column(sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False)
