import { isTooLarge, asProblems, toProblem } from '../../src/excel/problems';
import { WorkbookProblem } from '../../src/workbook/port';

const officeError = (code: string): Error => Object.assign(new Error(`English text of ${code}`), { code });

describe('toProblem', () => {
  it.each<{ code: string; problem: string; says: RegExp }>([
    { code: 'InvalidOperationInCellEditMode', problem: 'celda-en-edicion', says: /Presione Enter en la celda que está editando/ },
    { code: 'AccessDenied', problem: 'acceso-denegado', says: /«Metas».*habilite la edición.*desprotéjala/ },
    { code: 'RequestPayloadSizeLimitExceeded', problem: 'demasiado-grande', says: /«Metas».*superan/ },
    { code: 'ResponsePayloadSizeLimitExceeded', problem: 'demasiado-grande', says: /superan/ },
    { code: 'ItemNotFound', problem: 'no-encontrado', says: /«Metas» se eliminó/ },
    { code: 'GeneralException', problem: 'fallo-de-excel', says: /Vuelva a este libro/ },
    { code: 'InvalidOrTimedOutSession', problem: 'libro-cerrado', says: /recargue la página\) y abra otra vez PEI Avance/ },
    { code: 'ConnectionFailure', problem: 'conexion', says: /Se perdió la conexión/ },
    { code: 'Timeout', problem: 'excel-ocupado', says: /Espere unos segundos/ },
    { code: 'ActivityLimitReached', problem: 'excel-ocupado', says: /Espere unos segundos/ },
    { code: 'ApiNotFound', problem: 'excel-antiguo', says: /Excel 2021/ },
    { code: 'UnsupportedSheet', problem: 'hoja-no-admitida', says: /hoja de celdas/ },
    { code: 'InactiveWorkbook', problem: 'otro-libro-delante', says: /otro libro delante/ },
    { code: 'InvalidSelection', problem: 'otro-libro-delante', says: /Vuelva a este libro/ },
    { code: 'PivotTableRangeConflict', problem: 'tabla-dinamica', says: /tabla dinámica en la hoja «Metas»/ },
    { code: 'InsertDeleteConflict', problem: 'sin-lugar', says: /no puede correr las celdas en la hoja «Metas»/ },
    { code: 'NonBlankCellOffSheet', problem: 'fuera-de-la-hoja', says: /saldrían de la hoja/ },
    { code: 'ItemAlreadyExists', problem: 'nombre-ocupado', says: /Pase a otra hoja/ },
    { code: 'InvalidOperation', problem: 'operacion-no-posible', says: /no permite ahora/ },
    { code: 'InvalidArgument', problem: 'pedido-rechazado', says: /rechazó/ },
    { code: 'SomethingNew', problem: 'fallo-de-excel', says: /«Metas»/ },
  ])('makes $problem of $code', async ({ code, problem, says }) => {
    const made = await toProblem(officeError(code), 'Metas');
    expect(made.code).toBe(problem);
    expect(`${made.message} ${made.remedy}`).toMatch(says);
  });

  it('speaks of the whole workbook\'s protection where no sheet is concerned', async () => {
    const { code, message, remedy } = await toProblem(officeError('AccessDenied'));
    expect([code, message]).toEqual(['acceso-denegado', 'Excel no permite cambiar este libro.']);
    expect(remedy).toMatch(/habilite la edición; si en Revisar está marcado «Proteger libro», quítelo/);
  });

  it('never lets an English text, a raw name or a place mark through', async () => {
    for (const error of [officeError('AccessDenied'), new TypeError('x is not a function'), 'boom', null]) {
      const { message, remedy } = await toProblem(error);
      expect(`${message} ${remedy}`).not.toMatch(/English|not a function|boom|[{}]|undefined/);
    }
  });

  it('leaves a problem as it is', async () => {
    const problem = new WorkbookProblem('cambio-entretanto', 'Algo cambió.', 'Vuelva a calcular.');
    expect(await toProblem(problem, 'Metas')).toBe(problem);
  });
});

describe('speaking', () => {
  it('passes an answer through and turns what is thrown into a problem', async () => {
    await expect(asProblems(() => Promise.resolve(7))).resolves.toBe(7);
    await expect(asProblems(() => Promise.reject(officeError('AccessDenied')))).rejects.toBeInstanceOf(WorkbookProblem);
  });
});

describe('isTooLarge', () => {
  it('knows the codes that smaller slices cure', () => {
    expect(isTooLarge(officeError('ResponsePayloadSizeLimitExceeded'))).toBe(true);
    expect(isTooLarge(officeError('AccessDenied'))).toBe(false);
    expect(isTooLarge('ResponsePayloadSizeLimitExceeded')).toBe(false);
  });
});
