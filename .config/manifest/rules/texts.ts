import type { XmlElement } from '../readXml';
import { walk } from '../walk';
import type { Complaint, Placed } from '../walk';

const SHORT = 125;
const LONG = 250;
const ADDRESS = 2048;

/** Most characters that Excel accepts as the text of an element, by its path. */
const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^OfficeApp\/ProviderName$/, SHORT],
  [/^OfficeApp\/DisplayName(\/Override)?$/, SHORT],
  [/^OfficeApp\/Description(\/Override)?$/, LONG],
  [/bt:ShortStrings\/bt:String(\/bt:Override)?$/, SHORT],
  [/bt:LongStrings\/bt:String(\/bt:Override)?$/, LONG],
];

const ADDRESSES = /(^OfficeApp\/(IconUrl|HighResolutionIconUrl|SupportUrl)|SourceLocation|bt:Url|bt:Images\/bt:Image|AppDomain)(\/(bt:)?Override)?$/;

/** The text of an element, from its attributes or content; undefined for an element that only names a resource. */
function wordsOf({ attributes, text }: XmlElement): string | undefined {
  if (attributes['resid'] !== undefined) return undefined;
  return attributes['DefaultValue'] ?? attributes['Value'] ?? text;
}

function length({ element, path }: Placed): Complaint[] {
  const limit = LIMITS.find(([pattern]) => pattern.test(path))?.[1];
  const words = wordsOf(element);
  if (limit === undefined || words === undefined) return [];
  if (words.trim() === '') return [{ rule: 'empty', at: path, message: 'has no words' }];
  return words.length <= limit ? [] : [{ rule: 'length', at: path, message: `${words.length} characters, at most ${limit}` }];
}

function address({ element, path }: Placed): Complaint[] {
  const words = wordsOf(element);
  if (words === undefined || !ADDRESSES.test(path)) return [];
  const good = URL.canParse(words) && new URL(words).protocol === 'https:' && words.length <= ADDRESS;
  return good ? [] : [{ rule: 'https', at: path, message: `"${words}" must be a whole address with https://` }];
}

/** Rules `length`, `empty`, `https`: texts within Excel's limits, and addresses with https. */
export const checkTexts = (root: XmlElement): Complaint[] => walk(root).flatMap((placed) => [...length(placed), ...address(placed)]);
