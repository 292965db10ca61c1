import { foldText } from '../../../workbook/cells/foldText';

/**
 * The words of a search, folded like the text they are looked for in; none for a blank query.
 *
 * @example searchWords(' Gestión  municipal') // ['gestion', 'municipal']
 */
export const searchWords = (query: string): readonly string[] => foldText(query).split(' ').filter((word) => word !== '');
