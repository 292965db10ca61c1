/** The combining marks that Spanish and its neighbours use; the whole class `\p{M}` takes several times as long. */
const MARKS = /[\u0300-\u036f]/g;

/**
 * A text as it is searched: accents and case apart, as people type. Line ends stay where they are.
 *
 * @example foldText('Gestión PÚBLICA') // 'gestion publica'
 */
export const foldText = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase();

/**
 * The words of a search, each to be found somewhere.
 *
 * @example searchWords(' Gestión  municipal') // ['gestion', 'municipal']
 */
export const searchWords = (query: string): readonly string[] => foldText(query).split(/\s+/).filter((word) => word !== '');
