import { exampleSheet } from '../../../src/app/start/createExample';

describe('exampleSheet', () => {
  it('puts every figure in the middle of its column, also those that a calculation will write', () => {
    const { formats, records, widths } = exampleSheet();
    expect(formats.at(-1)).toEqual({ rect: { ...records, left: 3, width: widths.length - 3 }, horizontal: 'Center', vertical: 'Center' });
  });
});
