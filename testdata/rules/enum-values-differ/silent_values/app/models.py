import enum
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Boolean, Column, DateTime, Enum, ForeignKey, Numeric, String, Text, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class GiftStatus(enum.Enum):
    IDEA = "idea"
    BOUGHT = "bought"


class Gift(Base):
    __tablename__ = "gifts"

    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[GiftStatus] = mapped_column(Enum(GiftStatus, values_callable=lambda e: [x.value for x in e]))
