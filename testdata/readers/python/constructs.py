"""Every construct that the reader knows."""
from __future__ import annotations
from . import sibling
from .. import a as b, c
from alembic import op  # the operations
import sqlalchemy as sa, os.path
from sqlalchemy import *

revision: str = "a1"
down_revision: str | None = None
bare: int
x = y = (1, -2.5, +3, ~4, 0xFFFFFFFFFFFFFFFFFF, 1j, b"bytes", ...)
x += 1; x //= 2
a, *rest = [True, False, None]
s = {1, 2}
d = {"k": 1, **s, 'é😀': f"{a!r:>{x}} {{}} {b=} {c}" 'tail' rf"\d{a}\n"}
z = a.b.c[1:2:3][::-1](1, *rest, k=2, **d)
t = 'one' "two" \
    '''three
four''' r'\five' u'\x41\u00e9\U0001F600\101\n\q' '\N{EM DASH}' 'cont\
inued'
p = (
    "ALTER TABLE "  # said
    "users"
)
cond = 1 if a else 2
logic = a and b or not c
cmp = 1 < a <= 2 != 3 == 4 > 5 >= 6 is 7 is not 8 in 9 not in 10
bits = 1 + 2 - 3 * 4 / 5 % 6 ** 7 << 8 >> 9 | 10 ^ 11 & 12 // 13 @ 14
walrus = (n := 10)
comps = [i for i in a if i if not b], {i for i in a}, {i: j for i, j in a}, (i for i in a for j in i)
lam = lambda q, /, r, s=1, *t, u, v=2, **w: q
type Alias = int


@decorator(1)
def upgrade(q, /, r: int, s=1, *t, u, v: str = "2", **w) -> None:
    "documented"
    global x
    if a:
        pass
    elif b:
        return
    else:
        return a
    for i, j in a:
        continue
    else:
        break_me = 1
    while a:
        break
    else:
        pass
    with a as b, c():
        del a, b[1]
    try:
        assert a, "message"
    except (A, B) as e:
        raise
    except C:
        raise D("no way back") from e
    else:
        pass
    finally:
        pass
    try:
        pass
    except* A:
        pass
    match a:
        case {"k": [1, 'x'], **rest} if b:
            pass
        case Point(x=0) | _:
            pass


async def coroutine(a):
    async with a as b:
        await b
    async for c in b:
        yield c
        yield

    def inner():
        nonlocal a
        yield from a


class K(Base, metaclass=M):
    pass
