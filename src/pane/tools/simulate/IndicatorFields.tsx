import { registered, SENSES, SENSE_WORDS, supposedQuantity, supposedRelevance, supposedReported, supposedSense, typedQuantity } from '../../../app/simulate/suppositions';
import type { Sense, Supposition } from '../../../app/simulate/suppositions';
import type { Relevance } from '../../../engine/plan/indicator';
import type { Plan } from '../../../engine/plan/plan';
import { formatQuantity } from '../../../engine/text/format';
import { RELEVANCE_WORDS } from '../../../engine/text/words';
import { PaneButton } from '../../parts/controls/PaneButton';
import { Picker } from '../../parts/controls/Picker';
import { TypedField } from '../../tabs/settings/TypedField';
import { useSimulateStyles } from './SimulateTool.styles';

interface IndicatorFieldsProps {
  /** As it stands in the workbook, and with what is supposed so far. */
  readonly plan: Plan;
  readonly supposed: Plan;
  /** Of the period in both. */
  readonly index: number;
  readonly at: number;
  readonly suppose: (make: (id: number) => readonly (Supposition | null)[]) => void;
}

const RELEVANCES: readonly Relevance[] = [1, 2, 3];

/** The fields of an indicator that may be supposed otherwise; what is typed counts on leaving the field or with Enter. */
export function IndicatorFields({ plan, supposed, index, at, suppose }: IndicatorFieldsProps) {
  const styles = useSimulateStyles();
  const own = registered(plan, index, at);
  const now = registered(supposed, index, at);
  if (own === null || now === null) return null;
  const quantity = (kind: 'actual' | 'target') => (text: string): void => {
    const value = typedQuantity(text);
    if (value !== undefined) suppose((id) => [supposedQuantity(id, own, kind, value)]);
  };
  const faultOf = (text: string): string => (typedQuantity(text) === undefined ? 'Escriba un número, como 1250.5, o ND.' : '');
  return (
    <div className={styles.part}>
      <div className={styles.fields}>
        <TypedField label="Valor obtenido" value={formatQuantity(now.actual)} disabled={false} faultOf={faultOf} accept={quantity('actual')} />
        <TypedField label="Logro esperado" value={formatQuantity(now.target)} disabled={!now.hasTargets} faultOf={faultOf} accept={quantity('target')} />
      </div>
      <div className={styles.fields}>
        <label className={styles.field}>
          <span>Relevancia</span>
          <Picker label="Relevancia" value={now.relevance === null ? '' : String(now.relevance)} choose={(value) => suppose((id) => [supposedRelevance(id, own, RELEVANCES.find((one) => String(one) === value) ?? 1)])}>
            {now.relevance === null && <option value="" disabled>(en blanco)</option>}
            {RELEVANCES.map((one) => <option key={one} value={one}>{RELEVANCE_WORDS[one]}</option>)}
          </Picker>
        </label>
        <label className={styles.field}>
          <span>Sentido</span>
          <Picker label="Sentido" value={now.sense} choose={(value) => suppose((id) => [supposedSense(id, own, value as Sense)])}>
            {SENSES.map((one) => <option key={one} value={one}>{SENSE_WORDS[one]}</option>)}
          </Picker>
        </label>
      </div>
      {own.actual === null && now.actual === null && own.target !== null && (
        <PaneButton size="small" onClick={() => suppose((id) => [supposedReported(id, own)])}>Contar como reportado</PaneButton>
      )}
    </div>
  );
}
