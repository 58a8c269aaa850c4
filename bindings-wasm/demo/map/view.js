// What a map shows of the earth: the stretch around the places, drawn equirectangular, true to scale in the
// middle of it.

/** Degrees that a map shows at least, up and down or across, however close the places lie together. */
const LEAST = 12;
/** Pixels that are kept free between the places and the edge. */
const MARGIN = 34;
/** Farther from the equator than this nothing is drawn truer, or the world would not fit. */
const STEEPEST = 60;
/** Where maps of news end: north of Svalbard's tip, south of the Horn's. */
const [NORTH, SOUTH] = [85, -62];

/**
 * How to draw places with `lat` and `lon` on `width` × `height` pixels: pixels to a degree, across and up, and the
 * `lat` and `lon` in the middle. Where it is shorter that way, it goes over the antimeridian.
 */
export function viewOf(places, width, height) {
  const [west, across] = longitudesOf(places.map(({ lon }) => lon));
  const lats = places.map(({ lat }) => lat);
  const [low, high] = [Math.min(...lats), Math.max(...lats)];
  const middle = (low + high) / 2;
  const squeeze = Math.cos((Math.max(-STEEPEST, Math.min(STEEPEST, middle)) * Math.PI) / 180);
  const [roomAcross, roomUp] = [width - 2 * MARGIN, height - 2 * MARGIN];
  const fitting = Math.min(roomAcross / (across * squeeze || 1e-9), roomUp / (high - low || 1e-9));
  const closest = Math.min(width / (LEAST * squeeze), height / LEAST);
  const whole = width / (360 * squeeze);
  const up = Math.max(whole, Math.min(fitting, closest));
  return { width, height, up, across: up * squeeze, lat: withinEarth(middle, height / up), lon: west + across / 2 };
}

/** Where the shortest stretch that has them all begins, and how many degrees it goes east. */
function longitudesOf(lons) {
  const sorted = [...new Set(lons)].sort((a, b) => a - b);
  let [west, across] = [sorted[0], sorted.at(-1) - sorted[0]];
  for (let i = 1; i < sorted.length; i++) {
    const around = sorted[i - 1] + 360 - sorted[i];
    if (around < across) [west, across] = [sorted[i], around];
  }
  return [west, across];
}

/** The middle, moved so that `span` degrees around it do not go beyond where maps end, if they can. */
function withinEarth(lat, span) {
  if (span >= NORTH - SOUTH) return (NORTH + SOUTH) / 2;
  return Math.max(SOUTH + span / 2, Math.min(NORTH - span / 2, lat));
}

/** Where a place stands on the map, in pixels from its left upper corner. */
export function pointOf(view, { lat, lon }) {
  const east = ((((lon - view.lon + 180) % 360) + 360) % 360) - 180;
  return { x: view.width / 2 + east * view.across, y: view.height / 2 + (view.lat - lat) * view.up };
}

/** A length of round kilometres that is at most `pixels` long in the middle of the map, and how long it is. */
export function scaleOf(view, pixels) {
  const most = (pixels / view.up) * 111.2;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = [5, 2, 1].find((n) => n * power <= most) * power;
  return { kilometres, pixels: (kilometres / 111.2) * view.up };
}
