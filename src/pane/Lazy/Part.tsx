import { type ReactNode, Suspense } from 'react';
import { Guard } from '../Guard';
import { Waiting } from './Waiting';

/** A place for a part of the pane that may still be on its way, and whose faults are its own. */
export const Part = ({ children }: { readonly children: ReactNode }) => <Guard><Suspense fallback={<Waiting />}>{children}</Suspense></Guard>;
