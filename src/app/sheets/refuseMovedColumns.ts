import { WorkbookProblem, type WorkbookCells } from '../../workbook/port';
import { ownSheetOf, type OwnSheetToken } from '../../workbook/sheets/planOwnSheet';

/** Refuses to write a sheet again on which people inserted or deleted columns among ours: their words would come under other headings. */
export function refuseMovedColumns({ sheets }: Pick<WorkbookCells, 'sheets'>, token: OwnSheetToken, { areMoved }: { readonly areMoved: boolean }): void {
  if (!areMoved) return;
  throw new WorkbookProblem(
    'columnas-movidas',
    `En la hoja «${ownSheetOf(sheets, token)?.name ?? ''}» se insertaron o eliminaron columnas entre las de PEI Avance.`,
    'Deje las suyas a la derecha de la última nuestra, con las nuestras como estaban, y vuelva a redactar. Si la elimina, se hará de nuevo. No se escribió nada.',
  );
}
