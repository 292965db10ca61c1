import { formatCount } from '../../engine/formatQuantity';

const findings = (count: number): string => (count === 1 ? '1 observación' : `${formatCount(count)} observaciones`);

export const REVIEW_SAID = {
  ignored: (count: number): string =>
    `Se ${count === 1 ? 'ignoró' : 'ignoraron'} ${findings(count)} en este libro. La columna Observación se pone al día en el próximo cálculo.`,
  restored: (count: number): string => `Se ${count === 1 ? 'volvió' : 'volvieron'} a mostrar ${findings(count)}.`,
  undone: 'Se dejó como estaba.',
} as const;
