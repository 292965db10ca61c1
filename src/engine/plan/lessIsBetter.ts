import { foldText } from '../text/names';

/** Names of what a public entity wants less of. */
const LESS_IS_BETTER = new RegExp(
  '\\b(?:mortalidad|morbilidad|letalidad|desnutricion|malnutricion|anemia|obesidad|incidencia|prevalencia|desercion|repitencia|analfabetismo|' +
  'accidentes|delitos|victimizacion|homicidios|feminicidios|pobreza|informalidad|morosidad|contaminacion|deforestacion|perdidas?|mermas?|' +
  'reclamos|quejas|retrasos?|demoras?|deficit|embarazo adolescente|embarazos?|corrupcion|conflictos|brechas?|(?:en|con|de alto) riesgo|vulnerab\\w*|violencia|' +
  'muertes?|fallecid\\w*|defunciones|hacinamiento|desempleo|subempleo|desocupacion|rechaz\\w*|devoluciones|fallas|averias|interrupciones|' +
  'siniestr\\w*|incendios|enfermedades|contagios?|infecci\\w*|inseguridad|abandono|ausentismo|deudas?|emisiones de gases|reincidencia|rezago|sobreedad|' +
  'trabajo infantil|sobrepeso|bajo peso|suicidios?|extorsi\\w*|robos|hurtos|asaltos|no facturada|sin servicio|sin acceso)\\b',
);
/** Names of how long something takes, and what it costs. */
const DURATION = /^costo (?:promedio|unitario)|^(?:tiempo|plazo|dias|horas|minutos)\b|\b(?:tiempo|plazo|dias|horas) (?:promedio|medios?)\b/;
/** A share or count of something that has a time, and not the time itself. */
const SHARE_OF = /^(?:porcentaje|numero|cantidad|tasa|indice|proporcion)\b/;
/** What is done about it: of that more is better. */
const HANDLED = /\b(?:atendid|resuelt|solucionad|tratad|diagnosticad|detectad|controlad|prevenid|recuperad|investigad|capacitad|intervenid|suplementad|tamizad|prevencion|reduccion|tratamiento|identificad|gestionad|mitigad|reubicad|beneficiad|fortalecid|asistid|cerrad|protegid|inspeccionad|fiscalizad|contra|atencion|servicios?\b(?<!sin servicio)|programas?|campana|taller|capacitacion|informes?|estudios?|planes|plan de|acciones|actividades|documentos|normas?|supervision|operativos|patrullaje|brigada|simulacro|gestion|implementa|elabora|ejecuci|mejora|emitid|formulad|participa|inversion|recuperaci|cobranza|cobrad|control de|lucha)/;

/** Whether a name says that less is better, as "Tasa de mortalidad" and "Tiempo promedio de atención" do. */
export function saysLessIsBetter(name: string): boolean {
  const text = foldText(name).replace(/\s+/g, ' ').trim();
  return (LESS_IS_BETTER.test(text) && !HANDLED.test(text)) || (DURATION.test(text) && !SHARE_OF.test(text));
}
