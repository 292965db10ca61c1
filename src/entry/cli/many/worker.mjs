/** A process that works on books one after another for many/runMany.ts. The sources are TypeScript, so they are read through tsx. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
