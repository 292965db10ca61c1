import { MARKERS } from '../../model/drawing/chartFormat';
import type { ChartMarker, MarkerStyle } from '../../model/drawing/chartFormat';
import type { Property } from '../../wire/hostObject';
import { colorValue, enumValue, valueWithin } from '../args';

/** Sizes of markers in points that Excel draws. */
const markerSize = (value: unknown): number => Math.round(valueWithin(2, 72)(value));

/** The properties of the markers of a line, of all its points or of one. */
export function markerProperties<T>(read: (target: T) => ChartMarker, edit: (target: T, change: ChartMarker) => void): Readonly<Record<string, Property<T>>> {
  const part = <Key extends keyof ChartMarker>(key: Key, none: unknown, parsed: (value: unknown) => ChartMarker[Key]): Property<T> => ({
    get: (target) => read(target)[key] ?? none,
    set: (target, value) => edit(target, { [key]: parsed(value) }),
  });
  return {
    MarkerStyle: part('style', 'Automatic', (value) => enumValue(value, Object.keys(MARKERS) as MarkerStyle[])),
    MarkerSize: part('size', 5, markerSize),
    MarkerBackgroundColor: part('background', '', colorValue),
    MarkerForegroundColor: part('foreground', '', colorValue),
  };
}
