import { packageProblems } from '../packages/packageProblems';
import { hostBook } from './hostBook';
import type { HostBook } from './hostBook';

/** The workbook saved and opened again; the file must be sound. */
export function reopened({ host }: HostBook): HostBook {
  const bytes = host.save();
  expect(packageProblems(bytes)).toEqual([]);
  return hostBook({ bytes });
}
