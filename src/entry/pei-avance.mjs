#!/usr/bin/env node
/** The package's command: the sources are TypeScript, so they are read through tsx. The command itself is cli.ts. */
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
