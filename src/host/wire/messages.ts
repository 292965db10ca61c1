/** The request and response bodies that the Office.js client and its host exchange, as seen on the wire. */

export interface ArgumentInfo {
  /** Plain values, or the id of an object path where `ReferencedObjectPathIds` says so. Absent optional arguments are null. */
  readonly Arguments?: readonly unknown[];
  /** The same shape as `Arguments`: 0 for a plain value, else the path id; arrays nest. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** The members of a `load`: names as the developer typed them, `/` between levels. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: unknown;
}

export const pathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  /** Index into the request's `Actions`; the client prints the statement from it. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

export interface RequestMessage {
  readonly Url: string;
  readonly Headers: unknown;
  readonly Body: RequestBody | null;
}

/** What `executeAsync` resolves to. A non-empty `ErrorCode` is a failure of the whole request. */
export interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly ErrorMessage: string | null;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: ResponseBody | null;
}

/** Bits of the `flags` number that come with a request. */
export const requestFlag = { writes: 1, delayForCellEdit: 64 } as const;
