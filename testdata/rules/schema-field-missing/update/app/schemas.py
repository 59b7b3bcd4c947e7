from pydantic import BaseModel, Field


class GiftCreate(BaseModel):
    title: str
    note: str | None = None
    owner: str
    from_santa: bool = False


class GiftUpdate(BaseModel):  # expect: schema-field-missing "GiftUpdate leaves out from_santa, which GiftCreate takes"
    title: str | None = None
    note: str | None = None


class GiftResponse(BaseModel):
    id: int
    title: str
    note: str | None
    owner: str
    from_santa: bool = False
