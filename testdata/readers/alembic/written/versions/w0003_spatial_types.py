"""what GeoAlchemy2 sends to PostGIS"""

from alembic import op
import sqlalchemy as sa
import geoalchemy2
from geoalchemy2 import Geography, Geometry, Raster

revision = 'w0003'
down_revision = 'w0002'


def upgrade():
    op.create_table(
        "lakes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shape", Geometry(geometry_type="POLYGON", srid=4326, from_text="ST_GeomFromEWKT", name="geometry"), nullable=True),
        sa.Column("plain", Geometry("POINT", 3857, spatial_index=False)),
        sa.Column("any", geoalchemy2.types.Geometry(spatial_index=False)),
        sa.Column("globe", Geography(geometry_type="POINTZ", srid=4326, dimension=3, spatial_index=False)),
        sa.Column("image", Raster(spatial_index=False)),
        sa.PrimaryKeyConstraint("id"),
    )
    op.add_column("lakes", sa.Column("centre", Geography("POINT", srid=4326)), schema="shop")
    op.create_index("idx_lakes_plain", "lakes", ["plain"], postgresql_using="gist")


def downgrade():
    op.drop_index("idx_lakes_plain", table_name="lakes", postgresql_using="gist")
    op.drop_column("lakes", "centre", schema="shop")
    op.drop_table("lakes")
