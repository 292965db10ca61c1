import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from '../arguments/parseArguments';

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Whether an order names several books. A folder does, whatever it holds. */
export const isForSeveralBooks = ({ order, book, more }: Pick<Command, 'order' | 'book' | 'more'>): boolean => order === 'todo' && (more.length > 0 || isFolder(book));

/**
 * The books that paths name, each once, in order: of a folder its own .xlsx and .xlsm sorted by name, without Excel's lock files.
 *
 * @param isDeep the books of the folders in a folder, too
 * @param ending of the files of a folder, where others are wanted
 */
export function bookPaths(paths: readonly string[], isDeep = false, ending = /\.xls[xm]$/i): string[] {
  const books = paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const names = readdirSync(path, { recursive: isDeep }).map(String).filter((name) => ending.test(name) && !/(?:^|[\\/])(?:~\$|\.)/.test(name));
    return names.sort((one, other) => one.localeCompare(other, 'es')).map((name) => join(path, name));
  });
  return [...new Map(books.map((book) => [resolve(book), book])).values()];
}
