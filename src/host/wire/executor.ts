import { runToEnd, runYielding } from '../steps';
import type { Steps } from '../steps';
import { ApiError, errorDetails } from './apiError';
import { Faults } from './faults';
import type { Unanswered } from './faults';
import { requestFlag } from './messages';
import type { RequestBody, RequestMessage, ResponseBody, ResponseMessage } from './messages';
import { ObjectPaths } from './objectPaths';
import type { ObjectModel } from './objectPaths';
import { runBatch } from './runBatch';

/** Traffic since the last reset; bytes are those of the JSON bodies in UTF-8. */
export interface Counters {
  requests: number;
  actions: number;
  bytesSent: number;
  bytesReceived: number;
}

interface ExecutorOptions {
  readonly model: ObjectModel;
  /** Bytes allowed per request and per response; null for no limit. Excel has one on the web only, 5 MB. */
  readonly byteLimit: number | null;
  /** Runs after each batch, failed or not. */
  readonly afterBatch: () => Steps<void>;
  /** Yields the thread during long work, for a page that shares its thread with the host. */
  readonly yields: boolean;
  /** The code of a request that comes while a cell is edited; `InvalidOperationInCellEditMode` unless given. */
  readonly cellEditCode?: string | undefined;
}

const answer = (body: ResponseBody): ResponseMessage => ({
  HttpStatusCode: 200,
  ErrorCode: null,
  ErrorMessage: null,
  Headers: {},
  Body: body,
});

const refusal = (code: string, message = errorDetails(code).message): ResponseMessage => ({
  HttpStatusCode: errorDetails(code).httpStatus,
  ErrorCode: code,
  ErrorMessage: message,
  Headers: {},
  Body: null,
});

/**
 * Executes the client's requests. Bodies pass through JSON both ways, as in Excel: `undefined` and NaN become null, dates become text,
 * and no array is shared between caller and host.
 */
export class Executor {
  readonly counters: Counters = { requests: 0, actions: 0, bytesSent: 0, bytesReceived: 0 };
  readonly faults = new Faults();
  readonly cellEdit = new CellEdit();
  private readonly unanswered = new Map<number, Unanswered>();
  private readonly options: ExecutorOptions;
  /** Settles when the last batch has ended: no two batches run at the same time. */
  private idle: Promise<unknown> = Promise.resolve();
  private isPersonNow = false;

  constructor(options: ExecutorOptions) {
    this.options = options;
  }

  resetCounters(): void {
    Object.assign(this.counters, { requests: 0, actions: 0, bytesSent: 0, bytesReceived: 0 });
  }

  /** The client's `IRequestExecutor`. Never throws: a bug of the host rejects the promise with the bug itself. */
  async executeAsync(_customData: string, flags: number, message: RequestMessage): Promise<ResponseMessage> {
    const sent = JSON.stringify(message.Body ?? { Actions: [], ObjectPaths: {} });
    const bytes = utf8Length(sent);
    const request = this.countRequest(bytes);
    const silence = this.unanswered.get(request);
    if (silence === 'carried-out') runToEnd(this.respond(sent, request));
    if (silence !== undefined) return new Promise(() => undefined);
    const fault = this.faults.forRequest(request);
    if (fault) return refusal(fault.code, fault.message);
    if (this.isOverLimit(bytes)) return refusal('RequestPayloadSizeLimitExceeded');
    if (this.cellEdit.isOn && (flags & requestFlag.delayForCellEdit) === 0) return refusal(this.options.cellEditCode ?? 'InvalidOperationInCellEditMode');
    await this.cellEdit.ended();
    return this.inTurn(() => this.respond(sent, request));
  }

  /** The same for what a person does in Excel itself: nothing refuses it while a cell is edited. */
  async executeForPerson(_customData: string, _flags: number, message: RequestMessage): Promise<ResponseMessage> {
    const sent = JSON.stringify(message.Body ?? { Actions: [], ObjectPaths: {} });
    const request = this.countRequest(utf8Length(sent));
    return this.inTurn(() => this.asPerson(this.respond(sent, request)));
  }

  /** Whether the batch that is running is a person's, not an add-in's. */
  get isPerson(): boolean {
    return this.isPersonNow;
  }

  /** Leaves a request, counted from 1, without an answer for ever. */
  silentAt(request: number, what: Unanswered): void {
    this.unanswered.set(request, what);
  }

  /** Resolves when no batch is running. */
  async settled(): Promise<void> {
    await this.idle;
  }

  /** Does a person's work on the workbook when no batch is running, as if it were one: formulas are brought up to date and events sent. */
  async between<Outcome>(work: () => Outcome): Promise<Outcome> {
    const { afterBatch } = this.options;
    function* steps(): Steps<Outcome> {
      try {
        return work();
      } finally {
        yield* afterBatch();
      }
    }
    return this.inTurn(() => this.asPerson(steps()));
  }

  private *asPerson<Outcome>(steps: Steps<Outcome>): Steps<Outcome> {
    this.isPersonNow = true;
    try {
      return yield* steps;
    } finally {
      this.isPersonNow = false;
    }
  }

  private inTurn<Outcome>(steps: () => Steps<Outcome>): Promise<Outcome> | Outcome {
    if (!this.options.yields) return runToEnd(steps());
    const mine = this.idle.then(() => runYielding(steps()));
    this.idle = mine.catch(() => undefined);
    return mine;
  }

  private countRequest(bytes: number): number {
    this.counters.requests += 1;
    this.counters.bytesSent += bytes;
    return this.counters.requests;
  }

  private isOverLimit(bytes: number): boolean {
    return this.options.byteLimit !== null && bytes > this.options.byteLimit;
  }

  private *respond(sent: string, request: number): Steps<ResponseMessage> {
    const body = JSON.parse(sent) as RequestBody;
    yield;
    const answered = yield* this.run(body, request);
    yield;
    const text = JSON.stringify(answered);
    yield;
    const received = utf8Length(text);
    this.counters.bytesReceived += received;
    if (this.isOverLimit(received)) return refusal('ResponsePayloadSizeLimitExceeded');
    yield;
    return answer(JSON.parse(text) as ResponseBody);
  }

  private *run(body: RequestBody, request: number): Steps<ResponseBody> {
    const paths = new ObjectPaths(this.options.model, body.ObjectPaths);
    try {
      return yield* runBatch(this.options.model, body, paths, (_action, index) => this.beforeAction(request, index));
    } finally {
      yield* this.options.afterBatch();
    }
  }

  private beforeAction(request: number, index: number): void {
    this.counters.actions += 1;
    const fault = this.faults.forAction(request, index + 1, this.counters.actions);
    if (fault) throw new ApiError(fault.code, fault.message);
  }
}

/** Whether the user is typing in a cell; requests that ask for it wait until that ends. */
class CellEdit {
  private editing = false;
  private waiting: (() => void)[] = [];

  get isOn(): boolean {
    return this.editing;
  }

  set(editing: boolean): void {
    this.editing = editing;
    if (editing) return;
    const released = this.waiting;
    this.waiting = [];
    for (const release of released) release();
  }

  ended(): Promise<void> {
    if (!this.editing) return Promise.resolve();
    return new Promise((release) => this.waiting.push(release));
  }
}

const encoder = new TextEncoder();
/** Characters encoded at a time, into one buffer: bodies are megabytes. */
const CHUNK = 16_384;
const MOST_BYTES_PER_UNIT = 3;
const buffer = new Uint8Array(CHUNK * MOST_BYTES_PER_UNIT);

/**
 * Bytes of a text in UTF-8.
 *
 * @example utf8Length('año') // 4
 */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let from = 0; from < text.length;) {
    const end = endOfChunk(text, from);
    bytes += encoder.encodeInto(text.slice(from, end), buffer).written;
    from = end;
  }
  return bytes;
}

/** The end of a chunk, never between the two halves of a surrogate pair. */
function endOfChunk(text: string, from: number): number {
  const end = from + CHUNK;
  if (end >= text.length) return text.length;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
