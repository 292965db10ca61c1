import type { Steps } from '../steps';
import { ApiError, asApiError, withLocation } from './apiError';
import { errorLocation, HostObject, methodOf } from './hostObject';
import { actionType } from './messages';
import type { Action, ActionResult, RequestBody, ResponseBody, ResponseError } from './messages';
import type { ObjectModel, ObjectPaths } from './objectPaths';
import { camelNames, needsFormulaResults, parseSelection, pascalNames, readObject } from './readObject';
import type { Page } from './readObject';
import { ensureUnchanged, setProperty, updateObject } from './updateObject';

/** Called before every action with its index in the batch; throws to make that action fail. */
export type BeforeAction = (action: Action, index: number) => void;

interface Batch {
  readonly model: ObjectModel;
  readonly paths: ObjectPaths;
  readonly keepsReferences: boolean;
}

function identityOf(batch: Batch, object: HostObject): Record<string, unknown> {
  const id = batch.model.references.idOf(object);
  return { ...object.type.identity?.(object.target), ...(id !== undefined && { _ReferenceId: id }) };
}

/** Identity of a collection row. A tracked object gets a reference when the client asked to keep references. */
function rowIdentity(batch: Batch, object: HostObject): Record<string, unknown> {
  if (batch.keepsReferences && object.type.isTracked) batch.model.references.keep(object);
  return identityOf(batch, object);
}

const pageOf = (action: Action): Page => ({
  ...(action.QueryInfo?.Top !== undefined && action.QueryInfo.Top !== null && { top: action.QueryInfo.Top }),
  ...(action.QueryInfo?.Skip !== undefined && action.QueryInfo.Skip !== null && { skip: action.QueryInfo.Skip }),
});

function* query(batch: Batch, object: HostObject, action: Action, names: typeof pascalNames): Steps<unknown> {
  const style = { ...names, identity: (row: HostObject) => (row === object ? identityOf(batch, row) : rowIdentity(batch, row)) };
  const selection = parseSelection(action.QueryInfo ?? {});
  if (needsFormulaResults(object, selection)) yield* batch.model.recalculateInSteps();
  return readObject(object, selection, style, pageOf(action));
}

function callMethod(batch: Batch, object: HostObject, action: Action): unknown {
  if (action.Name === '_KeepReference' && object.type.isTracked) {
    return { _ReferenceId: batch.model.references.keep(object) };
  }
  const method = methodOf(object, action.Name);
  const answer = withLocation(errorLocation(object, action.Name), () => method(object.target, batch.paths.args(action.ArgumentInfo)));
  return answer instanceof HostObject ? identityOf(batch, answer) : (answer ?? null);
}

function* perform(batch: Batch, action: Action): Steps<unknown> {
  if (action.ActionType === actionType.trace) return null;
  const object = batch.paths.object(action.ObjectPathId);
  if (!object) return null;
  switch (action.ActionType) {
    case actionType.instantiate:
      return identityOf(batch, object);
    case actionType.query:
      return yield* query(batch, object, action, pascalNames);
    case actionType.queryAsJson:
      return yield* query(batch, object, action, camelNames);
    case actionType.method:
      return callMethod(batch, object, action);
    case actionType.setProperty:
      return setProperty(object, action.Name, batch.paths.args(action.ArgumentInfo)[0]) ?? null;
    case actionType.update:
      return updateObject(object, action.ObjectState) ?? null;
    case actionType.ensureUnchanged:
      return ensureUnchanged(object, action.ObjectState) ?? null;
    default:
      throw new ApiError('NotImplemented', undefined, errorLocation(object, action.Name));
  }
}

const responseError = (error: ApiError, index: number): ResponseError => ({
  Code: error.code,
  Message: error.message,
  Location: error.location ?? '',
  ActionIndex: index,
  HttpStatusCode: error.httpStatus,
});

/**
 * Runs the actions of one request in array order (their ids are not in order); each is a step, and formulas are brought up to date in
 * further steps before results are read. Stops at the first action that fails; the effects of the earlier ones remain, as in Excel.
 * Errors that are not Excel's are bugs of the host and are thrown.
 */
export function* runBatch(model: ObjectModel, body: RequestBody, paths: ObjectPaths, before: BeforeAction): Steps<ResponseBody> {
  const batch: Batch = { model, paths, keepsReferences: body.AutoKeepReference === true };
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    if (index > 0) yield;
    try {
      before(action, index);
      results.push({ ActionId: action.Id, Value: yield* perform(batch, action) });
      if (action.ActionType === actionType.trace) traceIds.push(action.Id);
    } catch (error) {
      const known = asApiError(error);
      if (!known) throw error;
      return { Results: results, TraceIds: traceIds, Error: responseError(known, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}
