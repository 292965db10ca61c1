import { inLetters } from '../plan/letters';
import type { PlanLetters } from '../plan/letters';

/** One entry of a pick-list: its label in the list and its text in the paragraph, connector included. */
export interface Phrase {
  readonly label: string;
  readonly text: string;
}

/**
 * The causes of the 2024 report, to pick from.
 *
 * - Source: method note on alerts, section F7.
 */
export const CAUSES: readonly Phrase[] = [
  { label: 'Cronograma: dentro del rango del semestre', text: 'sin embargo, este responde a su cronograma de ejecución y ello se encuentra dentro del rango del semestre' },
  { label: 'Actividades previstas para el segundo semestre', text: 'sin embargo, se puede advertir que sus actividades operativas están previstas para el segundo semestre del presente año' },
  { label: 'Depende de lo que solicitan los administrados', text: 'debido a que responde a solicitudes de los administrados' },
  { label: 'Depende de lo que solicitan las unidades orgánicas', text: 'y este responde a lo solicitado por las diferentes unidades orgánicas' },
  { label: 'Documentos en elaboración', text: 'obedece a que se continúa con la elaboración de los documentos de gestión' },
  { label: 'Ejecución en curso y demoras de contratación', text: 'obedece a que se continúa con su ejecución física, así como a las demoras en su proceso de contratación' },
  { label: 'Meta fijada con optimismo', text: 'debido a que la meta se fijó con demasiado optimismo y no se ajusta a las estadísticas establecidas en el PEI' },
  { label: 'Omisión de registro en un sistema', text: 'este bajo índice se debe a que las diferentes unidades orgánicas no están registrando su avance en el sistema' },
  { label: 'Unidad recién habilitada', text: 'debido a que esta unidad orgánica recién ha sido habilitada en sus funciones' },
];

/**
 * The commitments of the 2024 report, to pick from: in the future tense and impersonal.
 *
 * - Source: method note on alerts, section F8.
 */
export const COMMITMENTS: readonly Phrase[] = [
  { label: 'Recomendaciones para el cumplimiento anual', text: 'se harán las recomendaciones necesarias para su cumplimiento anual' },
  { label: 'Reevaluar la programación', text: 'este resultado se volverá a evaluar en su programación y se harán los ajustes correspondientes' },
  { label: 'Coordinar para corregir la omisión', text: 'se coordinará con las unidades orgánicas a fin de corregir tal omisión' },
  { label: 'Coordinar para evaluar el avance', text: 'se coordinará con dicha unidad orgánica a fin de evaluar dicho avance' },
  { label: 'Evaluar en conjunto y corregir el próximo semestre', text: 'será evaluado conjuntamente con dicha unidad orgánica, para corregirlo en el siguiente semestre' },
];

/** Phrases about a PEI in the letters of another plan. */
export const phrasesIn = (phrases: readonly Phrase[], letters: PlanLetters): readonly Phrase[] =>
  phrases.map((phrase) => ({ ...phrase, text: inLetters(phrase.text, letters) }));
