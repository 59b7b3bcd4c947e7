from pydantic import BaseModel, Field


class GiftCreate(BaseModel):  # expect: schema-field-missing "no class of gifts knows from_santa, which this change adds"
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
