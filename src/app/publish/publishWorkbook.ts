import { newsPatch } from '../store/reload';
import type { StatePatch } from '../store/state';
import { readWorkbook, showStep } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import { preparePublication } from './preparePublication';
import type { PublicationWish } from './preparePublication';
import { PUBLICATION } from './publicationWords';

/** *Preparar para publicar* in the pane, on the open workbook, and its news. */
export async function publishWorkbook(context: UseCaseContext, wish: PublicationWish): Promise<StatePatch> {
  await showStep(context, PUBLICATION.step, 0);
  const { workbook } = await readWorkbook(context);
  const lines = await preparePublication(context.ports, workbook, wish);
  const title = lines.some(({ status }) => status === 'done') ? PUBLICATION.title : PUBLICATION.nothing;
  return newsPatch(context.state.all(), { title, lines }, await readWorkbook(context));
}
