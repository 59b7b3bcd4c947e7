# lockkeeper:ignore-file unread-file it is written for another Python
revision = "a1"
down_revision = None

def upgrade(:
    pass
