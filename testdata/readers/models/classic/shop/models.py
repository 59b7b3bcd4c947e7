import re

import sqlalchemy as sa
from sqlalchemy import *
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.orm import declared_attr, relationship

from shop.columns import created
from shop.db import Base
from shop.types import Cents, Code, Either

SIZES = ("small", "large")


class AutoNamed:
    @declared_attr
    def __tablename__(cls):
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


class Product(Base):
    __tablename__ = "product"

    id = Column(Integer, primary_key=True)
    sku = Column("SKU", String(20), nullable=False, unique=True)
    price = Column(Cents, nullable=False, server_default="0")
    code = Column(Code(8))
    either = Column(Either)
    size = Column(Enum(*SIZES, name="sizes"), nullable=False)
    tags = Column(pg.ARRAY(sa.Text), server_default="{}")
    payload = Column(sa.JSON().with_variant(pg.JSONB(), "postgresql"))
    created_at = created()
    orders = relationship("OrderLine")


class OrderLine(AutoNamed, Base):
    product_id = Column(ForeignKey("shop.product.id"), primary_key=True)
    number = Column(Integer, primary_key=True)
    at = Column(TIMESTAMP)
    big = Column(Numeric)


class Audited(Base):
    __abstract__ = True
    changed_by = Column(String)


class Invoice(Audited):
    __table__ = Table("invoice", Base.metadata, Column("id", Integer, primary_key=True), schema="billing")
