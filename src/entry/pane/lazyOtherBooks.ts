import type { OpenOtherBook } from '../../app/otherBooks/otherBook';
import { whenLoaded } from '../../app/store/whenLoaded';

/** Opens other workbooks; the embedded host is downloaded with the first of them. */
export const lazyOtherBooks = (scope: object): OpenOtherBook => async (...given) => {
  const { otherBooksIn } = await whenLoaded(import(/* webpackChunkName: "otherbook" */ '../otherBook/openOtherBook'));
  return otherBooksIn(scope)(...given);
};
