import { sheetNameFault, ownSheetNameFault, DEFAULT_SHEET_NAMES } from '../../../src/workbook/ownSheets/ownSheetNames';

describe('sheetNameFault', () => {
  it.each<{ name: string; says: string | RegExp; because: string }>([
    { name: 'Resumen PEI', says: '', because: 'it is a name' },
    { name: 'Años 2024–2027 (d\'Onofrio)', says: '', because: 'an apostrophe may stand inside' },
    { name: 'x'.repeat(31), says: '', because: 'it is as long as a name can be' },
    { name: 'x'.repeat(32), says: /32 caracteres.*31/, because: 'it is one too long' },
    { name: '', says: 'Escriba un nombre.', because: 'there is none' },
    { name: '   ', says: 'Escriba un nombre.', because: 'spaces are no name' },
    ...[...'[]:*?/\\'].map((mark) => ({ name: `a${mark}b`, says: `El nombre de una hoja no puede llevar «${mark}».`, because: `Excel refuses ${mark}` })),
    { name: "'Resumen", says: /apóstrofo/, because: 'it begins with an apostrophe' },
    { name: "Resumen'", says: /apóstrofo/, because: 'it ends with one' },
    { name: 'History', says: /reserva/, because: 'Excel keeps the name for itself' },
    { name: 'historial', says: /reserva/, because: 'the Spanish Excel too, in any case' },
    { name: 'Resumen\n2024', says: /una sola línea/, because: 'it has a line break' },
  ])('says «$says» of «$name»: $because', ({ name, says }) => {
    if (typeof says === 'string') expect(sheetNameFault(name)).toBe(says);
    else expect(sheetNameFault(name)).toMatch(says);
  });
});

describe('faultAmong', () => {
  it('finds none in the usual names', () => {
    for (const sheet of ['summary', 'alerts', 'commitments'] as const) expect(ownSheetNameFault(DEFAULT_SHEET_NAMES, sheet)).toBe('');
  });

  it('does not let two sheets have one name, whatever the capitals', () => {
    const names = { summary: 'Informe', alerts: 'INFORME ', commitments: 'Matriz' };
    expect(ownSheetNameFault(names, 'alerts')).toBe('Otra de estas hojas ya se llama así.');
    expect(ownSheetNameFault(names, 'commitments')).toBe('');
  });
});
