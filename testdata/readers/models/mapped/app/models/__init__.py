from .base import Base
from .gift import Gift, GiftStatus
from .people import *
