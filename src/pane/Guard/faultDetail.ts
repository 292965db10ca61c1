const LINES = 12;

/**
 * What whoever supports the pane needs to know of a fault: its kind and where in our own code it happened. The words of an error may
 * quote a cell, so they are left out, except of a part of the pane that did not load.
 */
export function faultDetail(fault: unknown): string {
  if (!(fault instanceof Error)) return `PEI Avance, panel: ${typeof fault}`;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line)).map(withoutAddress);
  const kind = fault.name === 'ChunkLoadError' ? `${fault.name}: no se pudo descargar una parte del panel` : fault.name;
  return [`PEI Avance, panel: ${kind}`, ...frames.slice(0, LINES)].join('\n');
}

const withoutAddress = (line: string): string => line.trim().replace(/(?:https?|file|blob):\/\/[^\s)]*\//g, '');
