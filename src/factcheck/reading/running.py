"""A number in words as it is read, one word after the other."""

from decimal import Decimal

from .digits import grain_of

HUNDRED = Decimal(100)
GREATEST = Decimal(10) ** 30


class Running:
    """The value so far: finished groups, and the group that is being read."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.grain = Decimal(1)
        self.scale = Decimal(1)
        self.last = GREATEST

    def unit(self, n: Decimal) -> bool:
        """Add a word below a hundred: "three" after "twenty" or "hundred"."""
        if self.group is None:
            self.group = n
        elif (n < 10 and self.group % 100 >= 20 and self.group % 10 == 0) or (self.group >= 100 and self.group % 100 == 0):
            self.group += n
        else:
            return False
        self.grain = Decimal(1)
        self.scale = Decimal(1)
        return True

    def times(self, n: Decimal) -> bool:
        """Multiply by a scale word: the group by a smaller one, all of it by a larger one ("three lakh crore")."""
        if n == HUNDRED:
            if self.group is None or not 0 < self.group < 1000 or (self.group % 100 == 0 and self.group >= 100):
                return False
            self.group, self.grain = self.group * n, self.grain * n
            return True
        if self.group is not None and n < self.last:
            self.total += self.group * n
            self.grain = (self.grain if self.grain < 1 else grain_of(self.group)) * n
        elif self.group is None and n > self.last:
            self.total, self.grain = self.total * n, self.grain * n
        else:
            return False
        self.group, self.last, self.scale = None, n, n
        return True

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or 0)
