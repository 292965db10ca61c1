import { LABEL_PLACES } from '../../model/drawing/chartFormat';
import type { LabelPlace } from '../../model/drawing/chartFormat';
import type { ChartLabels } from '../../model/drawing/chartSeries';
import type { Property } from '../../wire/hostObject';
import { booleanValue, enumValue, textValue } from '../args';

type Labels = Omit<ChartLabels, 'visible'>;
/** A change of labels; undefined takes what they had of their own. */
export type LabelChange = { readonly [Key in keyof Labels]?: Labels[Key] | undefined };
type LabelPart = 'showValue' | 'showPercentage' | 'showCategoryName' | 'showSeriesName' | 'showLegendKey' | 'showBubbleSize';

const PLACES = Object.keys(LABEL_PLACES) as LabelPlace[];

/**
 * The properties of data labels, of a chart or of one series.
 *
 * @param read the labels as they are
 * @param edit changes how they look
 * @param show changes what they show
 */
export function labelProperties<T>(
  read: (target: T) => Labels, edit: (target: T, change: LabelChange) => void, show = edit,
): Readonly<Record<string, Property<T>>> {
  const part = (key: LabelPart): Property<T> => ({
    get: (target) => read(target)[key] === true,
    set: (target, value) => show(target, { [key]: booleanValue(value) }),
  });
  return {
    ShowValue: part('showValue'),
    ShowPercentage: part('showPercentage'),
    ShowCategoryName: part('showCategoryName'),
    ShowSeriesName: part('showSeriesName'),
    ShowLegendKey: part('showLegendKey'),
    ShowBubbleSize: part('showBubbleSize'),
    Position: {
      get: (target) => read(target).place ?? null,
      set: (target, value) => edit(target, { place: enumValue(value, PLACES) }),
    },
    NumberFormat: {
      get: (target) => read(target).numberFormat ?? 'General',
      set: (target, value) => edit(target, { numberFormat: textValue(value) }),
    },
    LinkNumberFormat: {
      get: (target) => read(target).numberFormat === undefined,
      set: (target, value) => {
        const isLinked = booleanValue(value);
        if (isLinked !== (read(target).numberFormat === undefined)) edit(target, { numberFormat: isLinked ? undefined : 'General' });
      },
    },
    Separator: {
      get: (target) => read(target).separator ?? ', ',
      set: (target, value) => edit(target, { separator: textValue(value) }),
    },
  };
}
