import type { Font } from '../../model/style';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, colorValue, enumValue, positiveValue, textValue } from '../args';
import { changeStyle, commonStyle } from './commonStyle';
import type { FormatHandle } from './commonStyle';

export const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

function fontProperty<K extends keyof Font>(key: K, accept: (value: unknown) => Font[K]): Property<FormatHandle> {
  return {
    get: (target) => commonStyle(target, ({ font }) => font[key]),
    set: (target, value) => changeStyle(target, { font: { [key]: accept(value) } }),
  };
}

const LEAST_SIZE = 1;
const MOST_SIZE = 409;

function sizeValue(value: unknown): number {
  const size = positiveValue(value);
  if (size < LEAST_SIZE || size > MOST_SIZE) throw invalidArgument();
  return size;
}

const fontClass: ObjectClass<FormatHandle> = {
  name: 'RangeFont',
  properties: {
    Name: fontProperty('name', textValue),
    Size: fontProperty('size', sizeValue),
    Color: fontProperty('color', colorValue),
    Bold: fontProperty('bold', booleanValue),
    Italic: fontProperty('italic', booleanValue),
    Underline: fontProperty('underline', (value) => enumValue(value, UNDERLINES)),
    Strikethrough: fontProperty('strikethrough', booleanValue),
    Subscript: fontProperty('subscript', booleanValue),
    Superscript: fontProperty('superscript', booleanValue),
  },
  refused: ['TintAndShade'],
};

/** `range.format.font` */
export const fontObject = defineClass(fontClass);
