from pydantic import BaseModel, Field


class GiftCreate(BaseModel):  # expect: schema-field-missing "it can only be set afterwards"
    title: str
    note: str | None = None
    owner: str


class GiftUpdate(BaseModel):
    title: str | None = None
    note: str | None = None
    from_santa: bool | None = None


class GiftResponse(BaseModel):
    id: int
    title: str
    note: str | None
    owner: str
    from_santa: bool = False
