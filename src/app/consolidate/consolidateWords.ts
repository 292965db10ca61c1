/** Words of *Consolidar*. */
export const CONSOLIDATE = {
  label: 'Consolidado',
  step: (sheet: string, nth: number, total: number): string => `Leyendo «${sheet}» (${nth} de ${total})`,
  writing: 'Haciendo las hojas del consolidado',
  preview: {
    Consolidado: ['Hoja nueva, al final del libro: totales por periodo y gráficos.'], Planes: ['Hoja nueva: una fila por plan y periodo.'],
    Rojas: ['Hoja nueva: las AEI en rojo de todos los planes.'], Calidad: ['Hoja nueva: lo que conviene revisar en cada plan.'],
  },
  title: (plans: number): string => (plans === 1 ? 'Se consolidó 1 plan y periodo.' : `Se consolidaron ${plans} planes y periodos.`),
  made: 'Hecha o actualizada.',
  nothing: { code: 'nada-que-consolidar', message: 'No hay ningún plan con valores que consolidar.', remedy: 'Complete los valores obtenidos de un periodo y vuelva a consolidar. No se escribió nada.' },
} as const;
