import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from './parseArguments';

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Is the order about several books? One folder is, whatever is in it. */
export const isMany = ({ order, book, more }: Command): boolean => order === 'todo' && (more.length > 0 || isFolder(book));

/** The books that paths name, each once, in order: of a folder its own .xlsx and .xlsm by name, without what Excel keeps open beside them. */
export function booksOf(paths: readonly string[]): string[] {
  const books = paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const names = readdirSync(path).filter((name) => /\.xls[xm]$/i.test(name) && !/^(?:~\$|\.)/.test(name));
    return names.sort((one, other) => one.localeCompare(other, 'es')).map((name) => join(path, name));
  });
  return [...new Map(books.map((book) => [resolve(book), book])).values()];
}
