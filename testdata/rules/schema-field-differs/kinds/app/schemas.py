from pydantic import BaseModel, Field


class GiftIn(BaseModel):
    owner: str
    title: str | None = None  # expect: schema-field-differs "GiftIn.title may be None, and gifts.title is NOT NULL without a default"
    from_santa: bool | None = None


class GiftPatch(BaseModel):
    title: str | None = None
    owner: str  # expect: schema-field-differs "GiftPatch.owner is required"
    from_santa: bool = Field(default=False)  # expect: schema-field-differs "GiftPatch.from_santa is False where it is not sent"


class GiftOut(BaseModel):
    note: str  # expect: schema-field-differs "GiftOut.note is never None, and gifts.note may be NULL"
    title: str
    owner: str
    from_santa: bool = False
