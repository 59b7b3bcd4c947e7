from pydantic import BaseModel, Field


class GiftCreate(BaseModel):
    title: str
    note: str | None = None
    owner: str


class GiftUpdate(BaseModel):
    title: str | None = None
    note: str | None = None


class GiftResponse(BaseModel):
    id: int
    title: str
    note: str | None
    owner: str
