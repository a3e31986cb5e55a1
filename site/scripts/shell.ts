import { showHints } from './hints.ts';
import { keepOffline } from './offline.ts';

showHints();
if (import.meta.env.PROD) keepOffline();
