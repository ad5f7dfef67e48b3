// Plain JavaScript, because a thread of its own has no loader for TypeScript yet.
import { register } from 'tsx/esm/api';

register();
await import('./pack-file.ts');
