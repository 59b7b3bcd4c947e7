from .gift import Gift
from .people import List, Person, User
