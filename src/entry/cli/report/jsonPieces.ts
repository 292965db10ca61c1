import { Records } from './records';

/** Letters gathered before they are handed on. */
const PIECE = 65_536;
/** How deep values are taken apart; what lies deeper is small and is written whole. */
const DEEPEST = 8;

/**
 * A value as JSON text in pieces, the same letters as `JSON.stringify(value, null, 2)`: one text holds at most 512 MB. {@link Records}
 * become lists, made while they are written.
 *
 * @example [...jsonPieces({ a: [1] })].join('') // '{\n  "a": [\n    1\n  ]\n}'
 */
export function* jsonPieces(value: unknown): Generator<string> {
  let gathered = '';
  for (const part of parts(value, '\n', 0)) {
    gathered += part;
    if (gathered.length < PIECE) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}

/** @param line a line feed and the margin of the value's own line */
function* parts(value: unknown, line: string, depth: number): Generator<string> {
  if (value instanceof Records || (Array.isArray(value) && depth < DEEPEST)) {
    yield* listParts(value, line, depth);
  } else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
    yield* objectParts(value, line, depth);
  } else {
    yield JSON.stringify(value, null, 2).replaceAll('\n', line);
  }
}

function* listParts(items: Iterable<unknown>, line: string, depth: number): Generator<string> {
  let isEmpty = true;
  for (const item of items) {
    yield `${isEmpty ? '[' : ','}${line}  `;
    yield* parts(item ?? null, `${line}  `, depth + 1);
    isEmpty = false;
  }
  yield isEmpty ? '[]' : `${line}]`;
}

function* objectParts(value: object, line: string, depth: number): Generator<string> {
  let isEmpty = true;
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined) continue;
    yield `${isEmpty ? '{' : ','}${line}  ${JSON.stringify(name)}: `;
    yield* parts(item, `${line}  `, depth + 1);
    isEmpty = false;
  }
  yield isEmpty ? '{}' : `${line}}`;
}
