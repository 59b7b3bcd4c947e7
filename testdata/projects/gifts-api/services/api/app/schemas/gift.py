from datetime import datetime
from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field


class GiftCreate(BaseModel):
    title: str = Field(..., max_length=255)
    url: str | None = None
    price: Decimal | None = None
    person_id: int | None = None
    hidden: bool = Field(default=False, description="Nobody but its owner sees it")


class GiftUpdate(BaseModel):
    title: str | None = None
    url: str | None = None
    price: Decimal | None = None
    person_id: int | None = None


class GiftResponse(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    list_id: int
    person_id: int | None
    title: str
    url: str | None
    price: Decimal | None
    status: str
    hidden: bool = False
    created_at: datetime
