// Errors as JavaScript has them.

export class ReadError extends Error {
  constructor(message, { offset, line, column } = {}) {
    super(message);
    this.name = "ReadError";
    if (offset !== undefined) this.offset = offset;
    if (line !== undefined) this.line = line;
    if (column !== undefined) this.column = column;
  }
}

export class WriteError extends Error {
  constructor(message) {
    super(message);
    this.name = "WriteError";
  }
}

/** What the wasm threw, as an error. `source` is what was read, and its bytes. */
export function asError(failure, source) {
  if (typeof failure !== "string") return failure;
  const { name, message, line, column, byte } = JSON.parse(failure);
  if (name === "RangeError") return new RangeError(message);
  if (name === "WriteError") return new WriteError(message);
  const offset = byte !== undefined && typeof source?.input === "string" ? unitsOf(source.bytes, byte) : byte;
  return new ReadError(message, { offset, line, column });
}

/** UTF-16 units of the text that is the first bytes. */
function unitsOf(bytes, count) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, count)).length;
}

/**
 * Half a character has no UTF-8, so the text could not be handed over as it is; replacing it would
 * change the text that every span points into.
 */
export function checkWhole(text) {
  if (text.isWellFormed?.()) return;
  const offset = text.search(/\p{Surrogate}/u);
  if (offset < 0) return;
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const column = new TextEncoder().encode(before.slice(before.lastIndexOf("\n") + 1)).length + 1;
  const found = text.charCodeAt(offset).toString(16).toUpperCase();
  throw new ReadError(
    `offset ${offset} (line ${line}, column ${column}): expected a whole character, but found the lone surrogate U+${found}`,
    { offset, line, column },
  );
}
