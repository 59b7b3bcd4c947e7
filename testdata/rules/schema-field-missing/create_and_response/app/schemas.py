from pydantic import BaseModel, Field


class GiftCreate(BaseModel):
    title: str
    note: str | None = None
    owner: str


class GiftUpdate(BaseModel):
    title: str | None = None
    note: str | None = None
    from_santa: bool | None = None


class GiftResponse(BaseModel):  # expect: schema-field-missing "GiftResponse leaves out from_santa"
    id: int
    title: str
    note: str | None
    owner: str
