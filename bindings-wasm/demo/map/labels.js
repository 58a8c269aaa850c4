// Names beside the points of a map, where there is room for them.

/** Pixels between a point and its name. */
const AWAY = 4;
/** Pixels that a name stands from the edge of the map at least. */
const EDGE = 3;

/**
 * Finds a place for the names of `points`, the first ones first: each with its `x`, `y` and `radius`, and the
 * `wide` and `high` of its name. Gives for each where its name begins, `x` and the middle `y`, and whether it is
 * `free` of the other names and points; what is not is for a moment when it is asked for.
 */
export function placeLabels(points, width, height) {
  const taken = points.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return points.map((point, i) => {
    const places = boxesAround(point).filter((box) => isInside(box, width, height));
    const box = places.find((place) => !taken.some((other, j) => j !== i && overlap(place, other)));
    if (box) taken.push(box);
    return { ...startOf(box ?? places[0] ?? pushedInside(boxesAround(point)[0], width)), free: Boolean(box) };
  });
}

/** Right, left, over and under the point; then the corners. */
function boxesAround({ x, y, radius, wide, high }) {
  const away = radius + AWAY;
  const box = (left, top) => ({ left, right: left + wide, top, bottom: top + high });
  const [right, left, middle] = [x + away, x - away - wide, y - high / 2];
  const [over, under] = [y - radius - high, y + radius];
  return [
    box(right, middle), box(left, middle), box(x - wide / 2, over - 1), box(x - wide / 2, under + 1),
    box(x + radius, over + 2), box(x + radius, under - 2), box(x - radius - wide, over + 2), box(x - radius - wide, under - 2),
  ];
}

const startOf = ({ left, top, bottom }) => ({ x: left, y: (top + bottom) / 2 });

function isInside({ left, right, top, bottom }, width, height) {
  return left >= EDGE && right <= width - EDGE && top >= EDGE && bottom <= height - EDGE;
}

function pushedInside(box, width) {
  const shift = Math.min(0, width - EDGE - box.right) + Math.max(0, EDGE - box.left);
  return { ...box, left: box.left + shift, right: box.right + shift };
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
