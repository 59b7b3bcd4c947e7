from datetime import datetime
from typing import ClassVar, Optional

from pydantic import BaseModel, ConfigDict, Field, computed_field
from unknown import Mixin


class GiftBase(BaseModel):
    kinds: ClassVar[list[str]] = []
    title: str = Field(..., description="Gift title")
    price: float | None = None


class GiftCreate(GiftBase):
    from_santa: bool = Field(default=False, description="Mark gift as from Santa")
    tags: list[str] = Field(default_factory=list)


class GiftUpdate(BaseModel):
    title: str | None = None
    price: Optional[float]
    from_santa: bool | None = None


class GiftResponse(GiftBase):
    model_config = ConfigDict(from_attributes=True)

    id: int
    created_at: datetime

    @computed_field
    @property
    def label(self) -> str:
        return self.title


class Open(Mixin, BaseModel):
    x: int = 1
