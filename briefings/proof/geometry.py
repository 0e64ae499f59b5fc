"""Boxes and matrices of a page, in points from its lower left."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_NEARLY = 0.999_999


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the lower left of the page."""

    left: float
    bottom: float
    right: float
    top: float

    def meet(self, other: "Box") -> "Box":
        """Give what two boxes share; its sides are the wrong way round where they share nothing."""
        return Box(max(self.left, other.left), max(self.bottom, other.bottom),
                   min(self.right, other.right), min(self.top, other.top))  # fmt: skip

    @property
    def width(self) -> float:
        """Points from side to side; below 0 for a box that is none."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Points from bottom to top; below 0 for a box that is none."""
        return self.top - self.bottom

    @property
    def area(self) -> float:
        """Square points; 0 for a box that is none."""
        return max(0.0, self.width) * max(0.0, self.height)

    def covers(self, other: "Box", share: float) -> bool:
        """Tell whether at least such a share of another box lies in this one."""
        return other.area > 0 and self.meet(other).area >= share * other.area * _NEARLY


def around(points: Iterable[tuple[float, float]]) -> Box:
    """Give the box around some points, of which there is at least one."""
    across, up = zip(*points, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Give where a matrix takes a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Give the matrix that does one, and then another."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def stretch(matrix: Matrix) -> float:
    """Give what a matrix makes of a length of 1 that stands upright."""
    return math.hypot(matrix[2], matrix[3])
